package org.claimsieve.rule.line;

import java.math.BigDecimal;
import java.util.function.Function;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;

/** A rule whose knowledge is a list of items, and one item of it. */
abstract class ListedItemRule implements RuleExample {
  static final BigDecimal ALL = new BigDecimal("80.00");

  final String id;
  final String item;
  final String listType;
  final Function<RuleOptions, Rule> made;

  ListedItemRule(String id, String item, String listType, Function<RuleOptions, Rule> made) {
    this.id = id;
    this.item = item;
    this.listType = listType;
    this.made = made;
  }

  @Override
  public final Rule rule() {
    return made.apply(RuleOptions.none());
  }

  /** The night, and the item on the list for all time. */
  final RuleNight listed(RuleNight night) {
    return night.limit(id, LimitKind.LISTED, item, "", "");
  }
}
