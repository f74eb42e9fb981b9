package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.DET_ITEM_FEE_SUMAMT;
import static org.claimsieve.schema.FeeLine.PRIC;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class LineMoneyTest implements RuleExample {
  @Override
  public Rule rule() {
    return new LineMoney(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.claim().line("1", DET_ITEM_FEE_SUMAMT, "100.06");
  }

  @Override
  public void kept(RuleNight night) {
    night.claim().line("1", DET_ITEM_FEE_SUMAMT, "100.05");
  }

  @Test
  void theDifferenceIsAtStake() {
    RuleNight night =
        new RuleNight()
            .claim()
            .line("exact", DET_ITEM_FEE_SUMAMT, "100")
            .line("five fen above", DET_ITEM_FEE_SUMAMT, "100.05")
            .line("six fen above", DET_ITEM_FEE_SUMAMT, "100.06")
            .line("five fen below", DET_ITEM_FEE_SUMAMT, "99.95")
            .line("six fen below", DET_ITEM_FEE_SUMAMT, "99.94")
            .line("rounded price", CNT, 100, PRIC, 1, DET_ITEM_FEE_SUMAMT, "100.50")
            .line("beyond rounding", CNT, 100, PRIC, 1, DET_ITEM_FEE_SUMAMT, "100.51")
            .line("six digits", CNT, 3, PRIC, "33.333333", DET_ITEM_FEE_SUMAMT, "100")
            .line("above the stake", PRIC, 1000, DET_ITEM_FEE_SUMAMT, "100")
            .line("no price", PRIC, null, DET_ITEM_FEE_SUMAMT, "100");

    assertThat(night.accused(rule()))
        .isEqualTo(
            Map.of(
                "S/six fen above", new BigDecimal("0.06"),
                "S/six fen below", new BigDecimal("0.06"),
                "S/beyond rounding", new BigDecimal("0.51"),
                "S/above the stake", new BigDecimal("80.00")));
    Row finding = night.screen(rule()).findings().filter("vola_amt = 0.51").first();
    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目beyond rounding”数量100、单价1元，明细金额100.51元，与数量乘单价相差0.51元");
    assertThat(finding.<String>getAs(Finding.SEV_DEG)).isEqualTo("3");
  }

  @Test
  void theToleranceIsAnOption() {
    RuleNight night =
        new RuleNight()
            .claim()
            .line("exact", DET_ITEM_FEE_SUMAMT, "100")
            .line("one fen", DET_ITEM_FEE_SUMAMT, "100.01");
    RuleOptions exact = RuleOptions.of(Map.of("line-money", Map.of("tolerance-fen", "0")));

    assertThat(night.accused(rule())).isEmpty();
    assertThat(night.accused(new LineMoney(exact))).containsOnlyKeys("S/one fen");
  }
}
