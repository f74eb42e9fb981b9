package org.claimsieve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.claimsieve.source.ColumnForm;
import org.claimsieve.source.FileShape;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ShapeBookTest {
  private static final LocalDate NIGHT = LocalDate.parse("2024-06-30");
  private static final ColumnForm DATE =
      new ColumnForm(ColumnForm.Sort.DATE, 0, List.of("yyyy-MM-dd"));
  private static final ColumnForm TEXT = new ColumnForm(ColumnForm.Sort.TEXT, 0, List.of());
  private static final ColumnForm EMPTY = new ColumnForm(ColumnForm.Sort.EMPTY, 0, List.of());

  @TempDir Path home;

  private static FileShape.Column column(String name, ColumnForm form) {
    return new FileShape.Column(name, form, form.equals(EMPTY) ? 0 : 7, 0, null);
  }

  @ParameterizedTest
  @EnumSource
  void givesBackTheLastShapeOfALayoutAndTable(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      ShapeBook book = new ShapeBook(database);
      FileShape first = new FileShape(List.of(column("结算日期", DATE)));
      FileShape second = new FileShape(List.of(column("setl_id", TEXT), column("brdy", DATE)));
      assertThat(book.last("national", "setl_d")).isEmpty();

      book.keep("national", "setl_d", NIGHT, first);
      book.keep("national", "mdtrt_d", NIGHT, first);
      book.keep("own", "setl_d", NIGHT, first);
      book.keep("national", "setl_d", NIGHT.minusDays(1), second);

      assertThat(book.last("national", "setl_d")).contains(second);
      assertThat(book.last("national", "mdtrt_d")).contains(first);
      assertThat(book.last("own", "setl_d")).contains(first);
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsTheFormOfAColumnThatCameEmptyAndNoValue(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      ShapeBook book = new ShapeBook(database);
      book.keep(
          "national",
          "setl_d",
          NIGHT,
          new FileShape(List.of(new FileShape.Column("brdy", DATE, 7, 0, "1990-01-01"))));
      book.keep(
          "national",
          "setl_d",
          NIGHT,
          new FileShape(List.of(column("brdy", EMPTY), column("setl_id", TEXT))));

      assertThat(book.last("national", "setl_d"))
          .contains(new FileShape(List.of(column("brdy", DATE), column("setl_id", TEXT))));
    }
  }

  @ParameterizedTest
  @EnumSource
  void holdsAFileOfManyColumns(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      FileShape wide =
          new FileShape(
              IntStream.range(0, 2_000).mapToObj(i -> column("column_" + i, DATE)).toList());
      new ShapeBook(database).keep("national", "setl_d", NIGHT, wide);
      assertThat(new ShapeBook(database).last("national", "setl_d")).contains(wide);
    }
  }
}
