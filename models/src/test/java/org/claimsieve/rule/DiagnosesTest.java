package org.claimsieve.rule;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.claimsieve.Rows;
import org.claimsieve.schema.ClaimFact;
import org.junit.jupiter.api.Test;

final class DiagnosesTest {
  private final Rows visits =
      Rows.of(ClaimFact.TABLE)
          .row(ClaimFact.SETL_ID, "alone", ClaimFact.DIAGS, "I10.x00")
          .row(ClaimFact.SETL_ID, "among others", ClaimFact.DIAGS, "E11.900;I10.x00;J18.900")
          .row(ClaimFact.SETL_ID, "small letters", ClaimFact.DIAGS, "i10.X00")
          .row(ClaimFact.SETL_ID, "blanks", ClaimFact.DIAGS, " E11.900 ; I10.x00 ")
          .row(ClaimFact.SETL_ID, "middle", ClaimFact.DIAGS, "BI10.x00;EI10.x00")
          .row(ClaimFact.SETL_ID, "no dot", ClaimFact.DIAGS, "I100x00")
          .row(ClaimFact.SETL_ID, "shorter", ClaimFact.DIAGS, "I10")
          .row(ClaimFact.SETL_ID, "empty", ClaimFact.DIAGS, ";")
          .row(ClaimFact.SETL_ID, "unknown", ClaimFact.DIAGS, null);

  @Test
  void aDiagnosisBeginsWithAPrefix() {
    Map<String, Object> expected = new HashMap<>();
    for (String visit : List.of("alone", "among others", "small letters", "blanks")) {
      expected.put(visit, true);
    }
    for (String visit : List.of("middle", "no dot", "shorter")) {
      expected.put(visit, false);
    }
    expected.put("empty", null);
    expected.put("unknown", null);

    assertThat(answers(Diagnoses.anyOf(lit("K25;;I10.x")))).isEqualTo(expected);
  }

  @Test
  void withoutPrefixesThereIsNoAnswer() {
    assertThat(answers(Diagnoses.anyOf(lit(null).cast("string"))).values())
        .hasSize(9)
        .containsOnlyNulls();
    assertThat(answers(Diagnoses.anyOf(lit(" ; "))).values()).hasSize(9).containsOnlyNulls();
  }

  @Test
  void aSentenceListsAllDiagnosesOrThoseThatMatter() {
    assertThat(answers(Diagnoses.words()))
        .containsEntry("among others", "E11.900、I10.x00、J18.900")
        .containsEntry("blanks", "E11.900、I10.x00")
        .containsEntry("unknown", null);
    assertThat(answers(Diagnoses.words(lit("J18;E11"))))
        .containsEntry("among others", "E11.900、J18.900")
        .containsEntry("alone", null);
  }

  private Map<String, Object> answers(Column column) {
    Map<String, Object> answers = new HashMap<>();
    for (Row row : visits.dataset().select(col(ClaimFact.SETL_ID), column).collectAsList()) {
      answers.put(row.getString(0), row.get(1));
    }
    return answers;
  }
}
