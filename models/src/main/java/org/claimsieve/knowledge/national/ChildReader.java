package org.claimsieve.knowledge.national;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Items for children: the ages in years that the text states, several ranges together; where it
 * states none, a child, whose last age is an option of the rule. A text that names grown-ups too is
 * left to a person.
 */
final class ChildReader implements PointReader {
  static final String NEWBORN_AGE = "newborn";
  static final String CHILD_AGE = "child";

  private static final Pattern GROWN = Pattern.compile("成人|成年(?!前)|老年|青年(?!人群)");
  private static final Pattern NEWBORN = Pattern.compile("新生儿");
  private static final Pattern CHILD = Pattern.compile("儿|婴|幼|宝宝");
  private static final Pattern RANGE =
      Pattern.compile("(\\d+)\\s*(?:周?岁)?\\s*(?:至|到|-|－|~|～|—)\\s*(\\d+)\\s*周?岁");
  private static final Pattern BELOW = Pattern.compile("(\\d+)\\s*周?岁\\s*(?:及以下|及其以下|以下|以内)");
  private static final Pattern UNDER = Pattern.compile("(?:不满|未满|小于|＜|<)\\s*(\\d+)\\s*周?岁");
  private static final Pattern FROM = Pattern.compile("(\\d+)\\s*周?岁\\s*(?:及以上|及其以上|及\\d+岁以上|以上)");
  private static final Pattern AT_LEAST = Pattern.compile("(?:大于等于|≥)\\s*(\\d+)\\s*周?岁");
  private static final Pattern AGE = Pattern.compile("\\d+\\s*周?岁");

  @Override
  public Set<String> ruleClasses() {
    return Set.of("药品儿童专用", "药品限儿童使用", "医疗服务项目儿童专用");
  }

  @Override
  public Optional<String> read(PublishedPoint point) {
    String text = point.item() + "。" + point.constraint();
    if (point.codes().isEmpty() || GROWN.matcher(text).find() || !CHILD.matcher(text).find()) {
      return Optional.empty();
    }
    Ages ages = new Ages();
    String rest = take(RANGE, text, found -> ages.add(number(found, 1), number(found, 2)));
    rest = take(UNDER, rest, found -> ages.add(0, number(found, 1) - 1));
    rest = take(BELOW, rest, found -> ages.add(0, number(found, 1)));
    rest = take(FROM, rest, found -> ages.addOpen(number(found, 1)));
    rest = take(AT_LEAST, rest, found -> ages.addOpen(number(found, 1)));
    if (AGE.matcher(rest).find()) {
      return Optional.empty();
    }
    return Optional.of(ages.stated() ? ages.toString() : spelt(point));
  }

  /** Hands every match on and returns the text without them. */
  private static String take(Pattern pattern, String text, Consumer<MatchResult> found) {
    Matcher matcher = pattern.matcher(text);
    matcher.results().forEach(found);
    return matcher.replaceAll("");
  }

  private static int number(MatchResult found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static String spelt(PublishedPoint point) {
    boolean onlyNewborn =
        NEWBORN.matcher(point.item()).find() || point.constraint().startsWith("新生儿");
    return onlyNewborn ? NEWBORN_AGE : CHILD_AGE;
  }

  @Override
  public String form() {
    return "newborn 新生儿，child 儿童，a-b 周岁，a-child 自 a 周岁起的儿童";
  }

  /** The union of stated ranges. */
  private static final class Ages {
    private int low = Integer.MAX_VALUE;
    private int high = -1;
    private boolean open;

    void add(int from, int to) {
      low = Math.min(low, from);
      high = Math.max(high, to);
    }

    void addOpen(int from) {
      low = Math.min(low, from);
      open = true;
    }

    boolean stated() {
      return low != Integer.MAX_VALUE;
    }

    @Override
    public String toString() {
      return low + "-" + (open ? CHILD_AGE : String.valueOf(high));
    }
  }
}
