package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.RX_DRORD_NO;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;
import org.junit.jupiter.api.Test;

final class DrugKindsTest implements RuleExample {
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new DrugKinds(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.claim(VISIT_KIND, "clinic");
    drugs(night, "d", 6);
  }

  @Override
  public void kept(RuleNight night) {
    night.claim(VISIT_KIND, "clinic");
    drugs(night, "d", 5);
  }

  @Test
  void drugsBeyondTheFifthAreAccused() {
    RuleNight night =
        new RuleNight()
            .claim(VISIT_KIND, "clinic")
            .claim(SETL_ID, "Other", PSN_NO, "Q", VISIT_KIND, "clinic");
    drugs(night, "d", 7);
    drugs(night, "e", 5, RX_DRORD_NO, "R2");
    drugs(night, "o", 5, SETL_ID, "Other");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/d6", ALL, "S/d7", ALL));
    Row finding = night.screen(rule()).findings().first();
    assertThat(finding.<BigDecimal>getAs(Finding.VOLA_AMT)).isEqualTo("160.00");
    assertThat(finding.<String>getAs(Finding.VOLA_CONT)).isEqualTo("处方R1开具西药、中成药7种，超过每张处方5种");
    List<Row> involved =
        night.screen(rule()).lines().filter("vola_item_type = '2'").collectAsList();
    assertThat(involved)
        .extracting(row -> row.<String>getAs(FindingLine.BKKP_SN))
        .containsExactlyInAnyOrder("d1", "d2", "d3", "d4", "d5");
  }

  @Test
  void aDrugCountsOnceByItsFirstLine() {
    RuleNight night = new RuleNight().claim(VISIT_KIND, "pharmacy");
    drugs(night, "d", 5);
    drug(night, "c", HILIST_CODE, "Xd1");

    assertThat(night.accused(rule())).isEmpty();
    drug(night, "e");
    drug(night, "f", HILIST_CODE, "Xe");
    assertThat(night.accused(rule())).isEqualTo(Map.of("S/e", ALL));
  }

  @Test
  void linesThatAreNoPrescribedDrugsDoNotCount() {
    RuleNight night =
        new RuleNight()
            .claim(VISIT_KIND, "chronic")
            .claim(SETL_ID, "Ward")
            .claim(SETL_ID, "Loose", VISIT_KIND, "clinic")
            .claim(SETL_ID, "No kind", VISIT_KIND, null);
    drugs(night, "d", 5);
    drug(night, "piece", LIST_TYPE, "102");
    drug(night, "service", LIST_TYPE, "201");
    drug(night, "unknown", LIST_TYPE, null);
    drug(night, "no item", HILIST_CODE, null);
    drug(night, "no prescription", RX_DRORD_NO, null);
    drugs(night, "w", 6, SETL_ID, "Ward");
    drugs(night, "l", 6, SETL_ID, "Loose", RX_DRORD_NO, null);
    drugs(night, "k", 6, SETL_ID, "No kind");

    assertThat(night.accused(rule())).isEmpty();
    RuleOptions four = RuleOptions.of(Map.of("drug-kinds", Map.of("max-kinds", "4")));
    assertThat(night.accused(new DrugKinds(four))).containsOnlyKeys("S/d5");
  }

  private static void drugs(RuleNight night, String prefix, int count, Object... differs) {
    for (int i = 1; i <= count; i++) {
      drug(night, prefix + i, differs);
    }
  }

  private static void drug(RuleNight night, String id, Object... differs) {
    Object[] own = {LIST_TYPE, "101", RX_DRORD_NO, "R1"};
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.line(id, all);
  }
}
