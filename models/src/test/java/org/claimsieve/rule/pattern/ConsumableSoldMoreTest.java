package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.schema.DrugSale.SEL_RETN_CNT;
import static org.claimsieve.schema.DrugStock.FIXMEDINS_BCHNO;
import static org.claimsieve.schema.DrugStock.INV_CNT;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.HILIST_NAME;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class ConsumableSoldMoreTest implements RuleExample {
  private static final String ITEM = "CONSUMABLESOLD1";

  @Override
  public Rule rule() {
    return new ConsumableSoldMore(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    use(night, ITEM, "301", 2);
  }

  @Override
  public void kept(RuleNight night) {
    use(night, ITEM, "301", 1);
  }

  @Test
  void whatWasNeitherCountedNorBoughtIsAccused() {
    RuleNight night = new RuleNight();
    broken(night);

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/1", new BigDecimal("80.00")));
    assertThat(evidence(night, rule(), "S"))
        .isEqualTo("机构H“某耗材”2026-01-31盘存0，此后购进1、销售2（均已扣除退货），多销售1");
    assertThat(night.accused(new SoldMoreThanBought(RuleOptions.none()))).isEmpty();
  }

  @Test
  void onlyConsumablesByCodeAndCatalogueAreJudged() {
    RuleNight local = new RuleNight();
    use(local, "LOCAL1", "301", 9);
    RuleNight drug = new RuleNight();
    use(drug, ITEM, "101", 9);
    RuleNight unknown = new RuleNight();
    use(unknown, ITEM, null, 9);

    assertThat(local.accused(rule())).isEmpty();
    assertThat(drug.accused(rule())).isEmpty();
    assertThat(unknown.accused(rule())).isEmpty();
  }

  @Test
  void fourMoreInTheStoreMakeItGood() {
    RuleNight night = new RuleNight();
    use(night, ITEM, "301", 5);

    assertThat(night.accused(rule())).hasSize(1);
    night.stock(HILIST_CODE, ITEM, FIXMEDINS_BCHNO, "B2", INV_CNT, 4);
    assertThat(night.accused(rule())).isEmpty();
  }

  /** One bought and none counted, one charged, so many sold. */
  private static void use(RuleNight night, String item, String type, int sold) {
    night
        .claim()
        .line("1", HILIST_CODE, item, HILIST_NAME, "某耗材", LIST_TYPE, type)
        .stock(HILIST_CODE, item)
        .purchase("1", HILIST_CODE, item)
        .sale("1", HILIST_CODE, item, SEL_RETN_CNT, sold);
  }
}
