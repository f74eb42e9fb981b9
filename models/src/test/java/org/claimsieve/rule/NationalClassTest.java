package org.claimsieve.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimsieve.indicator.IndicatorCatalog;
import org.claimsieve.rule.NationalClass.JudgedBy;
import org.junit.jupiter.api.Test;

/** Every class of the national framework runs, gives leads, or says what is missing. */
final class NationalClassTest {
  private final List<NationalClass> classes = NationalClass.all();
  private final List<RuleInfo> rules =
      RuleCatalog.discover(RuleOptions.none()).stream().map(Rule::info).toList();

  @Test
  void thereAreEightyEight() {
    assertThat(classes)
        .extracting(NationalClass::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 88).boxed().toList());
    assertThat(count(JudgedBy.CLAIMS)).isEqualTo(28);
    assertThat(count(JudgedBy.LIMITS)).isEqualTo(44);
    assertThat(count(JudgedBy.LEAD)).isEqualTo(12);
    assertThat(count(JudgedBy.OTHER)).isEqualTo(4);
  }

  @Test
  void whatClaimsAndLimitsProveIsProvedByARuleOrAnIndicator() {
    Set<Integer> proved =
        Stream.concat(
                rules.stream().filter(info -> !info.lead()).map(RuleInfo::national),
                measured().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(proved).containsAll(numbers(JudgedBy.CLAIMS)).containsAll(numbers(JudgedBy.LIMITS));
  }

  @Test
  void whatOnlyTheRecordDecidesIsALead() {
    assertThat(
            rules.stream()
                .filter(RuleInfo::lead)
                .map(RuleInfo::national)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(numbers(JudgedBy.LEAD));
    assertThat(rules)
        .filteredOn(info -> numbers(JudgedBy.LEAD).contains(info.national()))
        .allMatch(RuleInfo::lead);
  }

  @Test
  void whatWantsOtherRecordsNamesThem() {
    for (NationalClass one : classes) {
      assertThat(one.missing().isEmpty())
          .as(one.name())
          .isEqualTo(one.judgedBy() != JudgedBy.OTHER);
    }
  }

  @Test
  void aRuleCitesTheCodeOfItsClass() {
    for (RuleInfo info : rules) {
      if (info.national() > 0) {
        NationalClass cited = classes.get(info.national() - 1);
        assertThat(List.of(cited.code(), "")).as(info.id()).contains(info.officialCode());
      }
    }
  }

  private long count(JudgedBy by) {
    return numbers(by).size();
  }

  private Set<Integer> numbers(JudgedBy by) {
    return classes.stream()
        .filter(one -> one.judgedBy() == by)
        .map(NationalClass::number)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<Integer> measured() {
    Set<String> codes =
        IndicatorCatalog.discover().stream()
            .map(indicator -> indicator.info().officialCode())
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toSet());
    return classes.stream()
        .filter(one -> codes.contains(one.code()))
        .map(NationalClass::number)
        .collect(Collectors.toSet());
  }
}
