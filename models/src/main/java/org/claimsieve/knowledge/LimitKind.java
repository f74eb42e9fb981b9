package org.claimsieve.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Kinds of limits that the knowledge base holds; each comes as one CSV file. */
public enum LimitKind {
  /** Items of one sex. */
  SEX("sex_limit", "限性别", List.of(LimitText.ALLOWED_GEND)),
  /** Items of an age range in whole years, both ends included. */
  AGE("age_limit", "限年龄", List.of(LimitText.MIN_AGE, LimitText.MAX_AGE)),
  /** Items for institutions of a level and above. */
  LEVEL("level_limit", "限机构级别", List.of(LimitText.MIN_LEVEL)),
  /** Items for certain kinds of visit. */
  VISIT("visit_limit", "限就医方式", List.of(LimitText.ALLOWED_KINDS)),
  /** Highest unit price in CNY, by level of the institution or for all. */
  PRICE("price_limit", "限单价", List.of(LimitText.LEVEL, LimitText.MAX_PRICE)),
  /** Greatest quantity of an item within one day of a visit. */
  FREQUENCY("frequency_limit", "限频次", List.of(LimitText.MAX_A_DAY)),
  /** Greatest number of days of a visit on which an item is paid for. */
  COURSE("course_limit", "限支付疗程", List.of(LimitText.MAX_DAYS));

  private final String stem;
  private final String title;
  private final List<String> values;

  LimitKind(String stem, String title, List<String> values) {
    this.stem = stem;
    this.title = title;
    this.values = values;
  }

  /** The file's name without {@code .csv}. */
  public String stem() {
    return stem;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  /** Columns that hold the limit itself. */
  List<String> limits() {
    return values;
  }

  /** The file's header in order. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>(List.of(LimitText.HILIST_CODE, LimitText.HILIST_NAME));
    columns.addAll(values);
    columns.addAll(
        List.of(LimitText.VALID_FROM, LimitText.VALID_TO, LimitText.SOURCE, LimitText.VERSION));
    return List.copyOf(columns);
  }
}
