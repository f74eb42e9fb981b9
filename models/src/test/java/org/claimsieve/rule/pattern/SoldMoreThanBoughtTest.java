package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.DrugPurchase.PURC_RETN_CNT;
import static org.claimsieve.schema.DrugPurchase.PURC_RETN_STOIN_TIME;
import static org.claimsieve.schema.DrugSale.SEL_RETN_CNT;
import static org.claimsieve.schema.DrugSale.SEL_RETN_TIME;
import static org.claimsieve.schema.DrugStock.FIXMEDINS_BCHNO;
import static org.claimsieve.schema.DrugStock.INVDATE;
import static org.claimsieve.schema.DrugStock.INV_CNT;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.HILIST_NAME;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.PRIC;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class SoldMoreThanBoughtTest implements RuleExample {
  private static final String DRUG = "SOLDMORE1";

  @Override
  public Rule rule() {
    return new SoldMoreThanBought(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    drug(night);
    sold(night, "1", 12, "2026-02-15 09:00:00");
  }

  @Override
  public void kept(RuleNight night) {
    drug(night);
    sold(night, "1", 11, "2026-02-15 09:00:00");
  }

  @Test
  void theLastUnitsUpToTheExcessAreAccused() {
    RuleNight night = drug(new RuleNight());
    use(night, "2", "2026-02-22 09:00:00", 2);
    use(night, "3", "2026-02-22 09:00:00", 1);
    sold(night, "1", 11, "2026-02-15 09:00:00");
    sold(night, "2", 3, "2026-02-22 09:00:00");

    // 11 + 4 + 3 - 10 - 5 = 3: all of the last two lines, by number.
    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("S/2", new BigDecimal("80.00"), "S/3", new BigDecimal("80.00")));
    assertThat(evidence(night, rule(), "S"))
        .isEqualTo("机构H“某药”2026-01-31盘存10，此后购进5、销售18（均已扣除退货），多销售3");
    assertThat(night.screen(rule()).findings().collectAsList()).hasSize(1);
  }

  @Test
  void theShareOfALineAboveTheExcessIsKept() {
    RuleNight night = drug(new RuleNight());
    sold(night, "1", 12, "2026-02-15 09:00:00");

    // 1 of 4 units at 80.00.
    assertThat(night.accused(rule())).isEqualTo(Map.of("S/1", new BigDecimal("20.00")));
  }

  @Test
  void returnsAreTakenOffOnBothSides() {
    RuleNight night = drug(new RuleNight());
    sold(night, "1", 14, "2026-02-15 09:00:00");
    sold(night, "2", -3, "2026-02-16 09:00:00");

    assertThat(night.accused(rule())).isEmpty();
    bought(night, "2", -2, "2026-02-17 09:00:00");
    assertThat(night.accused(rule())).isEqualTo(Map.of("S/1", new BigDecimal("40.00")));
  }

  @Test
  void theLastStockTakingBeforeTheLinesCounts() {
    RuleNight night = drug(new RuleNight());
    sold(night, "1", 99, "2026-02-15 09:00:00");
    counted(night, "2026-02-20", 1, "B1");
    counted(night, "2026-02-20", 2, "B2");
    counted(night, "2026-02-21", 0, "B1");

    // 4 sold on the day of the line, 3 were there.
    assertThat(night.accused(rule())).isEqualTo(Map.of("S/1", new BigDecimal("20.00")));
    sold(night, "2", 50, "2026-02-20 23:59:59");
    assertThat(night.accused(rule())).hasSize(1);
    bought(night, "2", 1, "2026-02-20 00:00:00");
    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void withoutStockTakingOrPurchasesNothingIsJudged() {
    RuleNight night =
        drug(new RuleNight())
            .claim(SETL_ID, "K", PSN_NO, "Q", FIXMEDINS_CODE, "K")
            .claim(SETL_ID, "L", PSN_NO, "R", FIXMEDINS_CODE, "L")
            .claim(SETL_ID, "N", PSN_NO, "T", FIXMEDINS_CODE, null);
    use(night, "no purchases", "2026-02-21 09:00:00", 1, SETL_ID, "K");
    use(night, "no stock", "2026-02-21 09:00:00", 1, SETL_ID, "L");
    use(night, "nowhere", "2026-02-21 09:00:00", 1, SETL_ID, "N");
    sold(night, "k", 99, "2026-02-15 09:00:00", FIXMEDINS_CODE, "K");
    night.stock(FIXMEDINS_CODE, "K", HILIST_CODE, DRUG, INVDATE, "2026-01-31", INV_CNT, 0);
    sold(night, "l", 99, "2026-02-15 09:00:00", FIXMEDINS_CODE, "L");
    bought(night, "l", 1, "2026-02-15 09:00:00", FIXMEDINS_CODE, "L");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void piecesServicesAndUnknownsAreNotJudged() {
    RuleNight night = drug(new RuleNight());
    sold(night, "1", 11, "2026-02-15 09:00:00");
    for (String type : Arrays.asList("102", "201", "301", null)) {
      String item = "SOLDMORE" + type;
      use(night, item, "2026-02-21 09:00:00", 1, HILIST_CODE, item, LIST_TYPE, type);
      sold(night, item, 1, "2026-02-21 09:00:00", HILIST_CODE, item);
      night.stock(HILIST_CODE, item);
    }
    use(night, "no moment", null, 1);
    use(night, "no item", "2026-02-21 09:00:00", 1, HILIST_CODE, null);

    assertThat(night.accused(rule())).isEmpty();
  }

  /** Ten counted, five bought, and four of them charged and sold to S on 2026-02-21. */
  private static RuleNight drug(RuleNight night) {
    counted(night.claim(), "2026-01-31", 10, "B");
    use(night, "1", "2026-02-21 09:00:00", 4);
    bought(night, "1", 5, "2026-02-10 09:00:00");
    return sold(night, "S", 4, "2026-02-21 09:00:00");
  }

  private static void use(RuleNight night, String line, String time, int count, Object... differs) {
    Object[] own = {
      HILIST_CODE,
      DRUG,
      HILIST_NAME,
      "某药",
      LIST_TYPE,
      "101",
      CNT,
      count,
      PRIC,
      100 / count,
      FEE_OCUR_TIME,
      time
    };
    night.line(line, both(own, differs));
  }

  private static void counted(RuleNight night, String day, int count, String batch) {
    night.stock(HILIST_CODE, DRUG, INVDATE, day, INV_CNT, count, FIXMEDINS_BCHNO, batch);
  }

  private static RuleNight sold(
      RuleNight night, String id, int count, String time, Object... differs) {
    Object[] own = {HILIST_CODE, DRUG, SEL_RETN_CNT, count, SEL_RETN_TIME, time};
    return night.sale(id, both(own, differs));
  }

  private static void bought(
      RuleNight night, String id, int count, String time, Object... differs) {
    Object[] own = {HILIST_CODE, DRUG, PURC_RETN_CNT, count, PURC_RETN_STOIN_TIME, time};
    night.purchase(id, both(own, differs));
  }

  private static Object[] both(Object[] own, Object... differs) {
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    return all;
  }
}
