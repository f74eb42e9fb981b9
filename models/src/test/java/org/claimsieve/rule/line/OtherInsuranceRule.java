package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.INSUTYPE;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;

import java.util.function.Function;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

/** What every rule on items of another insurance than the basic one for employees must keep. */
abstract class OtherInsuranceRule extends ListedItemRule {
  private final String insurance;
  private final String[] otherTypes;

  OtherInsuranceRule(
      String insurance,
      String id,
      String item,
      String listType,
      Function<RuleOptions, Rule> made,
      String... otherTypes) {
    super(id, item, listType, made);
    this.insurance = insurance;
    this.otherTypes = otherTypes;
  }

  @Override
  public final void broken(RuleNight night) {
    listed(night).claim(INSUTYPE, "310").line("1", HILIST_CODE, item, LIST_TYPE, listType);
  }

  @Override
  public final void kept(RuleNight night) {
    listed(night).claim(INSUTYPE, insurance).line("1", HILIST_CODE, item, LIST_TYPE, listType);
  }

  @Test
  void theListHoldsForItsDaysAndItsCatalogue() {
    RuleNight night = LimitedLines.limit(id, LimitKind.LISTED, item).claim(INSUTYPE, "310");

    LimitedLines.add(night, item, listType, otherTypes);

    assertThat(night.accused(rule())).isEqualTo(LimitedLines.ACCUSED);
  }
}
