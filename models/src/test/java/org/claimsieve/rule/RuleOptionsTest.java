package org.claimsieve.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.junit.jupiter.api.Test;

final class RuleOptionsTest {
  @Test
  void allFaultsAreReportedAtOnce() {
    RuleOptions options =
        RuleOptions.of(
            Map.of(
                "split-admission", Map.of("max-gap-days", "seven", "same-diagnosis", "maybe"),
                "pharmacy-many-a-day", Map.of("max-a-day", "0", "max-a-week", "9"),
                "duplicate-charge", Map.of("fee-categories", "01,0 2"),
                "no-such-rule", Map.of("x", "1")));

    assertThatThrownBy(() -> RuleCatalog.discover(options))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.category()).isEqualTo(Category.CONFIGURATION))
        .hasMessageContainingAll(
            "rules.split-admission.max-gap-days: \"seven\" is not a whole number from 0 to 30",
            "rules.split-admission.same-diagnosis: \"maybe\" is not true or false",
            "rules.pharmacy-many-a-day.max-a-day: \"0\" is not a whole number from 1 to 50",
            "rules.pharmacy-many-a-day.max-a-week: unknown option; known are [max-a-day]",
            "rules.duplicate-charge.fee-categories: \"01,0 2\" is not codes",
            "rules.no-such-rule: unknown rule; known are [bed-days-above-stay,");
  }

  @Test
  void goodOptionsPass() {
    RuleOptions options = RuleOptions.of(Map.of("split-admission", Map.of("max-gap-days", "15")));

    assertThat(RuleCatalog.discover(options))
        .hasSameSizeAs(RuleCatalog.discover(RuleOptions.none()));
  }

  @Test
  void anEmptyListOfCodesIsAllowed() {
    RuleInfo info = RuleCatalog.discover(RuleOptions.none()).get(0).info();
    RuleOptions options = RuleOptions.of(Map.of(info.id(), Map.of("codes", " ")));

    assertThat(options.of(info).codes("codes", "1,2")).isEmpty();
    assertThat(options.of(info).codes("others", "1,2")).isEqualTo(List.of("1", "2"));
  }
}
