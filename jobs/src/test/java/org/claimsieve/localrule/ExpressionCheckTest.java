package org.claimsieve.localrule;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.claimsieve.TestSpark;
import org.claimsieve.localrule.ExpressionCheck.Wanted;
import org.claimsieve.rule.local.LocalRuleText.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpressionCheckTest {
  private final ExpressionCheck check =
      new ExpressionCheck(RuleColumns.empty(TestSpark.session(), Kind.LINE));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "CONDITION | cnt > 1",
        "CONDITION | list_type = '101' AND visit_kind IN ('clinic', 'chronic')",
        "CONDITION | list_type LIKE '1%' OR hilist_name RLIKE '^甲.*片$'",
        "CONDITION | CASE WHEN cnt > 1 THEN pric < 2.5 END",
        "CONDITION | try_cast(list_type AS int) > 1",
        "CONDITION | service_date BETWEEN '2026-01-01' AND DATE '2026-06-30'",
        "CONDITION | to_date(fee_ocur_time) = service_date AND hour(fee_ocur_time) < 6",
        "CONDITION | datediff(enddate, begndate) > 3 AND year(brdy) > 1950",
        "CONDITION | pric / nullif(cnt, 0) > 2",
        "CONDITION | try_divide(pric, cnt) > 2",
        "CONDITION | pric / 2 > -1 AND abs(cnt) > 1",
        "CONDITION | los_days / 7 > 2",
        "CONDITION | get(split(hilist_name, ' '), 1) = 'x'",
        "AMOUNT | inscp_amt * 0.5",
        "AMOUNT | round(coalesce(inscp_amt, det_item_fee_sumamt) * 0.25, 2)",
        "SHARE | 1",
        "SHARE | 0.25",
        "WORDS | hilist_name",
        "WORDS | service_date"
      })
  void whatSpeaksOfItsRowIsSound(Wanted wanted, String sql) {
    assertThat(check.faults(sql, wanted)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "CONDITION | cnnt > 1 | unknown column cnnt; did you mean cnt?",
        "CONDITION | cnt > | Spark cannot read it: [PARSE_SYNTAX_ERROR]",
        "CONDITION | no_such(cnt) | Spark cannot read it: [UNRESOLVED_ROUTINE]",
        "CONDITION | cnt + 1 | wanted: true or false",
        "CONDITION | sum(cnt) > 1 | looks beyond its own row",
        "CONDITION | row_number() OVER (ORDER BY cnt) > 1 | looks beyond its own row",
        "CONDITION | explode(array(true, false)) | looks beyond its own row",
        "CONDITION | * | looks beyond its own row",
        "CONDITION | cnt > (SELECT 1) | holds a query of its own",
        "CONDITION | rand() > 0.5 | may differ from one run to the next",
        "CONDITION | service_date < current_date() | depends on when and where it runs",
        "CONDITION | service_date < current_date | depends on when and where it runs",
        "CONDITION | fee_ocur_time < now() | depends on when and where it runs",
        "CONDITION | list_type = 101 | takes the text list_type as",
        "CONDITION | CAST(list_type AS int) > 1 | takes the text list_type as int",
        "CONDITION | to_date(list_type) = service_date | takes the text list_type as date",
        "CONDITION | service_date >= '2026-13-01' | takes the text '2026-13-01' as date",
        "CONDITION | pric / cnt > 2 | may divide by zero",
        "CONDITION | cnt % los_days = 0 | may divide by zero",
        "CONDITION | pric / 0 > 2 | may divide by zero",
        "CONDITION | pric * 0.5D > 1 | computes in floating point (double)",
        "CONDITION | split(hilist_name, ' ')[1] = 'x' | may stop the night",
        "AMOUNT | inscp_amt * 5e-1 | computes in floating point (double)",
        "AMOUNT | 1 | gives int; wanted: an exact decimal",
        "AMOUNT | hilist_name | gives string; wanted: an exact decimal",
        "SHARE | los_days / 7 | computes in floating point (double)",
        "WORDS | hilist_nam | unknown column hilist_nam; did you mean hilist_name?"
      })
  void whatLooksFurtherOrMightFailIsRefused(Wanted wanted, String sql, String why) {
    assertThat(check.faults(sql, wanted))
        .as(sql)
        .anySatisfy(fault -> assertThat(fault).contains(why));
  }

  @Test
  void aFunctionOfSomebodysOwnIsRefused() {
    UDF1<Integer, Integer> twice = value -> value * 2;
    TestSpark.session().udf().register("doubled", twice, DataTypes.IntegerType);

    assertThat(check.faults("doubled(los_days) > 1", Wanted.CONDITION))
        .anySatisfy(fault -> assertThat(fault).contains("is not Spark's own: doubled"));
  }
}
