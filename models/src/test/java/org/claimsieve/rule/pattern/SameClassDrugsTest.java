package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.RX_DRORD_NO;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;
import org.junit.jupiter.api.Test;

final class SameClassDrugsTest implements RuleExample {
  private static final BigDecimal ALL = new BigDecimal("80.00");
  private static final String OMEPRAZOLE = "XA02BCA001A001010100001";
  private static final String RABEPRAZOLE = "XA02BCL002A001010100001";
  private static final String LANSOPRAZOLE = "XA02BCL003A001010100001";
  private static final String FAMOTIDINE = "XA02BAF001A001010100001";

  @Override
  public Rule rule() {
    return new SameClassDrugs(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.claim(VISIT_KIND, "clinic");
    drug(night, "1", OMEPRAZOLE);
    drug(night, "2", RABEPRAZOLE);
  }

  @Override
  public void kept(RuleNight night) {
    night.claim(VISIT_KIND, "clinic");
    drug(night, "1", OMEPRAZOLE);
    drug(night, "2", FAMOTIDINE);
  }

  @Test
  void laterDrugsOfTheClassAreAccused() {
    RuleNight night =
        new RuleNight()
            .claim(VISIT_KIND, "clinic")
            .claim(SETL_ID, "Other", PSN_NO, "Q", VISIT_KIND, "clinic");
    drug(night, "a", RABEPRAZOLE, FEE_OCUR_TIME, "2026-02-21 09:00:01");
    drug(night, "b", OMEPRAZOLE);
    drug(night, "c", LANSOPRAZOLE, FEE_OCUR_TIME, "2026-02-21 09:00:02");
    drug(night, "d", FAMOTIDINE);
    drug(night, "r", RABEPRAZOLE, RX_DRORD_NO, "R2");
    drug(night, "o", RABEPRAZOLE, SETL_ID, "Other");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/a", ALL, "S/c", ALL));
    Row finding = night.screen(rule()).findings().first();
    assertThat(finding.<BigDecimal>getAs(Finding.VOLA_AMT)).isEqualTo("160.00");
    assertThat(finding.<String>getAs(Finding.VOLA_CONT)).isEqualTo("处方R1开具同类（A02BC）西药3种，“项目a”为第2种");
    assertThat(night.screen(rule()).lines().filter("vola_item_type = '2'").collectAsList())
        .extracting(row -> row.<String>getAs(FindingLine.BKKP_SN))
        .containsExactly("b");
  }

  @Test
  void oneDrugTwiceIsNoSecondDrug() {
    RuleNight night = new RuleNight().claim(VISIT_KIND, "pharmacy");
    drug(night, "a", OMEPRAZOLE);
    drug(night, "b", OMEPRAZOLE);

    assertThat(night.accused(rule())).isEmpty();
    drug(night, "c", RABEPRAZOLE);
    drug(night, "d", RABEPRAZOLE);
    assertThat(night.accused(rule())).isEqualTo(Map.of("S/c", ALL));
  }

  @Test
  void linesThatCannotBeComparedFormNoGroup() {
    RuleNight night =
        new RuleNight()
            .claim(VISIT_KIND, "chronic")
            .claim(SETL_ID, "Ward")
            .claim(SETL_ID, "Loose", VISIT_KIND, "clinic")
            .claim(SETL_ID, "No kind", VISIT_KIND, null);
    drug(night, "a", OMEPRAZOLE);
    drug(night, "no time", RABEPRAZOLE, FEE_OCUR_TIME, null);
    drug(night, "no item", null);
    drug(night, "short", RABEPRAZOLE.substring(0, 22));
    drug(night, "long", RABEPRAZOLE + "1");
    drug(night, "patent", "Z" + RABEPRAZOLE.substring(1));
    for (String claim : new String[] {"Ward", "No kind"}) {
      drug(night, claim + " 1", OMEPRAZOLE, SETL_ID, claim);
      drug(night, claim + " 2", RABEPRAZOLE, SETL_ID, claim);
    }
    drug(night, "loose 1", OMEPRAZOLE, SETL_ID, "Loose", RX_DRORD_NO, null);
    drug(night, "loose 2", RABEPRAZOLE, SETL_ID, "Loose", RX_DRORD_NO, null);

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void excludedClassesAreAnOption() {
    RuleNight night = new RuleNight().claim(VISIT_KIND, "clinic");
    drug(night, "a", "XB05BBL001B002010100001");
    drug(night, "b", "XB05BBP002B002010100001");
    RuleOptions all = RuleOptions.of(Map.of("same-class-drugs", Map.of("excluded-classes", "")));

    assertThat(night.accused(rule())).isEmpty();
    assertThat(night.accused(new SameClassDrugs(all))).containsOnlyKeys("S/b");
  }

  private static void drug(RuleNight night, String id, String code, Object... differs) {
    Object[] own = {LIST_TYPE, "101", RX_DRORD_NO, "R1", HILIST_CODE, code};
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.line(id, all);
  }
}
