package org.claimsieve.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class AverageCostTest {
  private final Inputs inputs = new Inputs();

  @Test
  void eachKindOfVisitHasItsOwn() {
    inputs
        .claim("1", "H", "clinic", "10.01")
        .claim("2", "H", "clinic", "20")
        .claim("3", "G", "clinic", "40")
        .claim("4", "H", "chronic", "1000")
        .claim("5", "Y", "pharmacy", "7")
        .claim("6", "H", "clinic", null)
        .claim("7", "H", "clinic", "99", "setl_date", "2024-07-01");

    assertThat(rows(new AverageCostClinic()))
        .containsExactly("city 70.01/3=23.336667", "G 40.00/1=40.000000", "H 30.01/2=15.005000");
    assertThat(rows(new AverageCostPharmacy()))
        .containsExactly("city 7.00/1=7.000000", "Y 7.00/1=7.000000");
  }

  @Test
  void inpatientsCountByTheDayOfDischarge() {
    inputs
        .stay("1", "P", "H", "2024-05-01", "2024-06-01")
        .stay("2", "P", "H", "2024-06-20", "2024-06-30", "medfee_sumamt", "51")
        .stay("3", "P", "H", "2024-06-20", "2024-07-01")
        .stay("4", "P", "H", "2024-06-20", null);

    assertThat(rows(new AverageCostInpatient()))
        .containsExactly("city 151.00/2=75.500000", "H 151.00/2=75.500000");
  }

  @Test
  void nothingHappenedGivesNoRows() {
    assertThat(rows(new AverageCostClinic())).isEmpty();
    assertThat(rows(new AverageCostInpatient())).isEmpty();
  }

  private List<String> rows(Indicator indicator) {
    return indicator
        .compute(inputs.knownThrough("2024-07-31"))
        .orderBy("subject_type", "subject_id")
        .selectExpr(
            "concat(subject_id, ' ', cast(numerator as decimal(16,2)), '/',"
                + " cast(denominator as int), '=', value)")
        .collectAsList()
        .stream()
        .map((Row row) -> row.getString(0))
        .toList();
  }
}
