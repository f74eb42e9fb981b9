package org.claimsieve.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimsieve.rule.RuleInfo.rule;

import java.util.Set;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.pattern.DeathRegister;
import org.claimsieve.rule.pattern.SoldMoreThanBought;
import org.claimsieve.rule.pattern.TraceCodeRepeated;
import org.claimsieve.schema.Coverage;
import org.claimsieve.schema.DrugSale;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Insured;
import org.junit.jupiter.api.Test;

final class RecordsTest {
  private final RuleOptions none = RuleOptions.none();

  @Test
  void aRuleWithoutItsRecordsIsNotApplicableAndSaysSo() {
    RuleNight night =
        new RuleNight().claim().line("1").stock().insured(Insured.DIE_DATE, "2026-01-01");

    Row coverage = coverage(night, new SoldMoreThanBought(none));
    assertThat(coverage.<String>getAs(Coverage.OUTCOME)).isEqualTo(RuleCoverage.NOT_APPLICABLE);
    assertThat(coverage.<String>getAs(Coverage.WHY))
        .isEqualTo("未收到数据：药品销售记录 drug_sale_d；未收到数据：药品采购记录 drug_purc_d");
    assertThat(coverage.<Long>getAs(Coverage.CHECKED)).isZero();
    assertThat(coverage.<Long>getAs(Coverage.NOT_APPLICABLE)).isEqualTo(1);
    assertThat(night.accused(new SoldMoreThanBought(none))).isEmpty();
    assertThat(coverage(night, new DeathRegister(none)).<String>getAs(Coverage.OUTCOME))
        .isEqualTo(RuleCoverage.RAN);
  }

  @Test
  void aColumnOfARecordThatNobodyFillsIsNamed() {
    RuleNight night =
        new RuleNight().claim().line("1", FeeLine.LIST_TYPE, "101").sale("1").insured();

    assertThat(coverage(night, new TraceCodeRepeated(none)).<String>getAs(Coverage.WHY))
        .isEqualTo("字段缺失或全为空：drug_sale_d.drug_trac_codg");
    assertThat(coverage(night, new DeathRegister(none)).<String>getAs(Coverage.WHY))
        .isEqualTo("字段缺失或全为空：psn_insu_b.die_date");
  }

  @Test
  void registersWithoutRecordsHaveTheirColumnsAndNoRows() {
    Records records = Records.none(new RuleNight().claim().claims());

    assertThat(records.sales().columns()).containsExactlyElementsOf(DrugSale.TABLE.columns());
    assertThat(records.sales().collectAsList()).isEmpty();
    assertThat(records.insured().columns()).containsExactlyElementsOf(Insured.TABLE.columns());
  }

  @Test
  void aRuleNamesColumnsThatTheTableHas() {
    assertThatThrownBy(() -> rule("x").records(DrugSale.TABLE, "sel_time"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("drug_sale_d lacks one of [sel_time]");
    assertThat(new DeathRegister(none).info().records())
        .containsExactly(new RecordNeed(Insured.TABLE, Set.of(Insured.DIE_DATE)));
  }

  private static Row coverage(RuleNight night, Rule rule) {
    return night.screen(rule).coverage().first();
  }
}
