package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.PRD_DAYS;
import static org.claimsieve.schema.FeeLine.PRIC;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class DrugDoseTest implements RuleExample {
  private static final String ID = "drug-dose";
  private static final String DRUG = "DRUGDOSE1";

  @Override
  public Rule rule() {
    return new DrugDose(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.limit(ID, LimitKind.SUPPLY, DRUG, "", "", "7", "").claim();
    drug(night, "1", 4, 14, PRIC, 25);
  }

  @Override
  public void kept(RuleNight night) {
    night.limit(ID, LimitKind.SUPPLY, DRUG, "", "", "7", "").claim();
    drug(night, "1", 4, 15, PRIC, 25);
  }

  @Test
  void theShareThatTheLabelledDoseDoesNotNeedIsAtStake() {
    RuleNight night =
        new RuleNight()
            .limit(ID, LimitKind.SUPPLY, DRUG, "2026-02-20", "2026-02-22", "7", "")
            .claim();
    drug(night, "twice", 4, 14);
    drug(night, "below twice", 4, "14.01");
    drug(night, "thrice", 3, 7);
    drug(night, "one unit", 1, 1);
    drug(night, "above one unit", "1.5", 5);
    drug(night, "no days", 4, null);
    drug(night, "zero days", 4, 0);
    drug(night, "other drug", 4, 1, HILIST_CODE, "X1");
    drug(night, "first day", 2, 7, FEE_OCUR_TIME, "2026-02-20 00:00:00");
    drug(night, "last day", 2, 7, FEE_OCUR_TIME, "2026-02-22 23:59:59");
    drug(night, "too early", 2, 7, FEE_OCUR_TIME, "2026-02-19 23:59:59");
    drug(night, "too late", 2, 7, FEE_OCUR_TIME, "2026-02-23 00:00:00");
    BigDecimal half = new BigDecimal("40.00");

    // 80 * 14 / 28; 80 * 14 / 21; 80 * 5.5 / 10.5
    assertThat(night.accused(rule()))
        .isEqualTo(
            Map.of(
                "S/twice", half,
                "S/thrice", new BigDecimal("53.33"),
                "S/above one unit", new BigDecimal("41.90"),
                "S/first day", half,
                "S/last day", half));
    Row finding = night.screen(rule()).findings().filter("vola_amt = 53.33").first();
    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .endsWith("“项目thrice”开具数量3，按说明书用量可用21天，所开用药天数7天，达到说明书用量的2倍及以上");
  }

  @Test
  void theMultipleIsAnOption() {
    RuleNight night = new RuleNight().limit(ID, LimitKind.SUPPLY, DRUG, "", "", "7", "").claim();
    drug(night, "thrice", 3, 7);
    drug(night, "below thrice", 3, "7.01");
    RuleOptions thrice = RuleOptions.of(Map.of(ID, Map.of("times", "3")));

    assertThat(night.accused(new DrugDose(thrice))).containsOnlyKeys("S/thrice");
  }

  private static void drug(
      RuleNight night, String id, Object count, Object days, Object... differs) {
    Object[] own = {HILIST_CODE, DRUG, LIST_TYPE, "101", CNT, count, PRD_DAYS, days};
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.line(id, all);
  }
}
