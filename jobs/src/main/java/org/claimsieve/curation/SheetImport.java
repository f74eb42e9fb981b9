package org.claimsieve.curation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.knowledge.LimitTitles;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/**
 * A bureau's own sheet of one kind of limit. Its rows take the place of rows of the same rule, code
 * and first day; all faults come at once, and nothing is changed where there is one.
 */
public final class SheetImport {
  /** Columns whose text a spreadsheet must not take for a number. */
  private static final List<String> CODES =
      List.of(
          Knowledge.RULE_ID,
          Knowledge.HILIST_CODE,
          Limit.OTHER_CODE,
          Limit.DISE_NOS,
          Limit.DEPT_CODES,
          Limit.DIAG_CODES);

  private final String file;
  private final LimitKind kind;
  private final Grid grid;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<String> ignored = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * What a sheet changes.
   *
   * @param rows of the sheet
   * @param ignored titles of columns that the kind has not
   * @param overlaps rows that hold on the same day as a row of the sheet
   */
  public record Result(
      LimitKind kind,
      List<KnowledgeRow> rows,
      List<String> ignored,
      List<Succession.Overlap> overlaps,
      Revision revision) {}

  private SheetImport(ImportFile file, LimitKind kind) {
    this.file = file.name();
    this.kind = kind;
    this.grid = file.grid();
  }

  /** The kind whose values the header names, by column or by title. */
  public static LimitKind recognised(ImportFile file) {
    List<String> header = file.grid().header();
    Set<String> columns =
        header.stream()
            .flatMap(title -> LimitTitles.column(title).stream())
            .collect(Collectors.toSet());
    Set<String> values = new HashSet<>(columns);
    values.removeAll(LimitKind.LISTED.columns());
    for (LimitKind kind : LimitKind.values()) {
      if (columns.contains(Knowledge.HILIST_CODE) && values.equals(Set.copyOf(kind.limits()))) {
        return kind;
      }
    }
    String kinds =
        Arrays.stream(LimitKind.values()).map(LimitKind::stem).collect(Collectors.joining(", "));
    throw Problem.of(
        Category.INPUT,
        "%s: the header is neither that of published points nor that of a kind of limit; found %s. Name the kind with --kind, one of %s"
            .formatted(file.name(), header, kinds));
  }

  /** Works out what the sheet changes; refused with all its faults. */
  public static Result of(
      ImportFile file,
      LimitKind kind,
      KnowledgeTables before,
      KnownRules rules,
      SparkSession spark) {
    SheetImport sheet = new SheetImport(file, kind);
    sheet.header();
    sheet.refuseFaults();
    List<KnowledgeRow> rows = sheet.rows();
    sheet.judge(rows, rules, spark);
    sheet.refuseFaults();
    Set<List<String>> own = rows.stream().map(SheetImport::place).collect(Collectors.toSet());
    List<KnowledgeRow> after =
        new ArrayList<>(before.rows().stream().filter(row -> !own.contains(place(row))).toList());
    after.addAll(rows);
    return new Result(
        kind,
        List.copyOf(rows),
        List.copyOf(sheet.ignored),
        overlaps(rows, after),
        new Revision(before, before.with(after)));
  }

  private void header() {
    for (int i = 0; i < grid.header().size(); i++) {
      String title = grid.header().get(i);
      Optional<String> column = LimitTitles.column(title).filter(kind.columns()::contains);
      if (column.isEmpty()) {
        ignored.add(title.isBlank() ? "column " + (i + 1) : title);
      } else if (places.putIfAbsent(column.get(), i) != null) {
        faults.add("header: column %s stands twice".formatted(column.get()));
      }
    }
    List<String> wanted = new ArrayList<>(List.of(Knowledge.RULE_ID, Knowledge.HILIST_CODE));
    wanted.addAll(kind.limits());
    wanted.removeAll(places.keySet());
    for (String column : wanted) {
      faults.add(
          "header: column %s or %s is missing; found %s"
              .formatted(column, LimitTitles.of(column), grid.header()));
    }
  }

  private List<KnowledgeRow> rows() {
    List<KnowledgeRow> rows = new ArrayList<>();
    for (Grid.Line line : grid.lines()) {
      Map<String, String> values = new HashMap<>();
      places.forEach((column, place) -> values.put(column, line.cell(place)));
      if (values.getOrDefault(Knowledge.SOURCE, "").isEmpty()) {
        values.put(Knowledge.SOURCE, "%s 第%d行".formatted(file, line.number()));
      }
      KnowledgeRow row = KnowledgeRow.of(kind, line.number(), values);
      for (String column : CODES) {
        if (line.numbers().contains(places.getOrDefault(column, -1))) {
          fault(row, "单元格须为文本格式，数值会丢失前导零，%s=%s".formatted(column, row.get(column)));
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private void judge(List<KnowledgeRow> rows, KnownRules rules, SparkSession spark) {
    Map<List<String>, Long> lines = new HashMap<>();
    for (KnowledgeRow row : rows) {
      rules.fault(kind, row.rule()).ifPresent(what -> fault(row, what + "，rule_id=" + row.rule()));
      Long twin = lines.putIfAbsent(place(row), row.line());
      if (twin != null) {
        fault(row, "与第 %d 行的规则、编码、生效日期相同".formatted(twin));
      }
    }
    RowFaults.of(spark, new KnowledgeTable(kind, List.of(), rows))
        .forEach((row, wrong) -> wrong.forEach(what -> fault(row, what)));
  }

  private void fault(KnowledgeRow row, String what) {
    faults.add(
        "row %d, %s: %s".formatted(row.line(), (row.rule() + " " + row.code()).strip(), what));
  }

  private void refuseFaults() {
    if (!faults.isEmpty()) {
      String subject =
          "%s as %s.csv (%s), %d faults; nothing is written"
              .formatted(file, kind.stem(), kind.title(), faults.size());
      throw Problem.all(Category.INPUT, subject, faults);
    }
  }

  /** Where a row stands: one of the same place is replaced. */
  private static List<String> place(KnowledgeRow row) {
    List<String> place = new ArrayList<>(row.key());
    place.add(row.get(Knowledge.VALID_FROM));
    return place;
  }

  private static List<Succession.Overlap> overlaps(
      List<KnowledgeRow> rows, List<KnowledgeRow> all) {
    Set<List<String>> keys = rows.stream().map(KnowledgeRow::key).collect(Collectors.toSet());
    return Succession.of(all.stream().filter(row -> keys.contains(row.key())).toList()).overlaps();
  }
}
