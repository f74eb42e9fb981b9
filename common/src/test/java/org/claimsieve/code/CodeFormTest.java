package org.claimsieve.code;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimsieve.TestSpark;
import org.junit.jupiter.api.Test;

final class CodeFormTest {
  private static final StructType PAIRS =
      new StructType().add("code", DataTypes.StringType).add("kind", DataTypes.StringType);

  @Test
  void itemsHaveTheFormOfTheirCatalogue() {
    List<Row> items =
        List.of(
            item("XA02AXX095A001010103357", "101", true),
            item("XA02AXX095A00101010335", "101", false),
            item("ZA04CAE0023010100166", "101", true),
            item("ZA04CAE002301010016", "1011", false),
            item("T000700200", "102", true),
            item("XA02AXX095A001010103357", "102", false),
            item("001102000040000", "201", true),
            item("00110200004000X", "201", false),
            item("C0101010010000101234", "301", true),
            item("C01010100100001012345678901", "301", true),
            item("C01010100100001012345", "301", false),
            item("anything", "103", null),
            item(null, "101", null),
            item("T000700200", null, null));

    List<Boolean> fits =
        TestSpark.session()
            .createDataFrame(items, PAIRS.add("fits", DataTypes.BooleanType))
            .select(CodeForm.item(col("code"), col("kind")), col("fits"))
            .collectAsList()
            .stream()
            .map(row -> row.isNullAt(0) ? row.isNullAt(1) : row.get(0).equals(row.get(1)))
            .toList();

    assertThat(fits).hasSameSizeAs(items).containsOnly(true);
  }

  @Test
  void anItemOfAnyCatalogueIsAnItem() {
    assertThat(List.of("XA02AXX095A001010103357", "ZA04CAE0023010100166", "T000700200"))
        .allMatch(CodeForm::isItem);
    assertThat(List.of("001102000040000", "C0101010010000101234")).allMatch(CodeForm::isItem);
    assertThat(List.of("", "X1", "T00070020", "1102000040000", "47.01"))
        .noneMatch(CodeForm::isItem);
  }

  @Test
  void everyKindOfVisitThatWeKnowIsNational() {
    List<Row> prefixes = new ArrayList<>();
    Arrays.stream(VisitKind.values())
        .flatMap(kind -> kind.prefixes().stream())
        .forEach(prefix -> prefixes.add(RowFactory.create(prefix, "")));

    assertThat(
            TestSpark.session()
                .createDataFrame(prefixes, PAIRS)
                .filter(CodeForm.medType(col("code")))
                .count())
        .isEqualTo(prefixes.size());
  }

  private static Row item(String code, String listType, Boolean fits) {
    return RowFactory.create(code, listType, fits);
  }
}
