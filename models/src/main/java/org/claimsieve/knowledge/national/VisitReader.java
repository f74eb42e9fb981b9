package org.claimsieve.knowledge.national;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Ways of seeking care, all that the text names. One that it denies is left to a person. */
final class VisitReader implements PointReader {
  static final String INPATIENT = "inpatient";
  static final String CLINIC = "clinic";
  static final String EMERGENCY = "emergency";

  private static final Pattern DENIED = Pattern.compile("(不|非|除)[^，。；]{0,4}(住院|门诊|急诊|急救)");
  private static final Pattern URGENT = Pattern.compile("急诊|急救|抢救");

  @Override
  public Set<String> ruleClasses() {
    return Set.of("药品限就医方式");
  }

  @Override
  public Optional<String> read(PublishedPoint point) {
    String text = point.constraint();
    if (DENIED.matcher(text).find()) {
      return Optional.empty();
    }
    Set<String> ways = new TreeSet<>();
    if (text.contains("住院")) {
      ways.add(INPATIENT);
    }
    if (text.contains("门诊")) {
      ways.add(CLINIC);
    }
    if (URGENT.matcher(text).find()) {
      ways.add(EMERGENCY);
    }
    return ways.isEmpty() ? Optional.empty() : Optional.of(String.join(";", ways));
  }

  @Override
  public String form() {
    return "clinic 门诊，emergency 急诊抢救，inpatient 住院；以分号分隔";
  }
}
