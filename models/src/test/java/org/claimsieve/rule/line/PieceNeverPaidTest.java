package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.INSCP_AMT;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class PieceNeverPaidTest implements RuleExample {
  private static final String ITEM = "PIECENEVERPAID1";

  @Override
  public Rule rule() {
    return new PieceNeverPaid(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night
        .limit("piece-never-paid", LimitKind.LISTED, ITEM, "", "")
        .claim()
        .line("1", HILIST_CODE, ITEM, LIST_TYPE, "102");
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit("piece-never-paid", LimitKind.LISTED, ITEM, "", "")
        .claim()
        .line("1", HILIST_CODE, ITEM, LIST_TYPE, "102", INSCP_AMT, 0);
  }

  @Test
  void theListHoldsForItsDaysAndItsCatalogue() {
    RuleNight night = LimitedLines.limit("piece-never-paid", LimitKind.LISTED, ITEM).claim();

    LimitedLines.add(night, ITEM, "102", "101", "201", "301");

    assertThat(night.accused(rule())).isEqualTo(LimitedLines.ACCUSED);
  }

  @Test
  void whatIsInsidePolicyScopeIsAtStake() {
    RuleNight night =
        new RuleNight()
            .limit("piece-never-paid", LimitKind.LISTED, ITEM, "", "")
            .claim()
            .claim(SETL_ID, "Second", PSN_NO, "Q")
            .line("a fen", HILIST_CODE, ITEM, LIST_TYPE, "102", INSCP_AMT, "0.01")
            .line("nothing", HILIST_CODE, ITEM, LIST_TYPE, "102", INSCP_AMT, 0)
            .line("missing", HILIST_CODE, ITEM, LIST_TYPE, "102", INSCP_AMT, null)
            .line("not listed", LIST_TYPE, "102")
            .line("another person", HILIST_CODE, ITEM, LIST_TYPE, "1021", SETL_ID, "Second");

    assertThat(night.accused(rule()))
        .isEqualTo(
            Map.of(
                "S/a fen", new BigDecimal("0.01"),
                "Second/another person", new BigDecimal("80.00")));
  }

  @Test
  void theSentenceNamesTheAmount() {
    RuleNight night = new RuleNight();
    broken(night);

    assertThat(night.screen(rule()).findings().first().<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目1”单方、复方均不予支付，符合范围金额为80.00元");
  }
}
