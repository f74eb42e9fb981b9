package org.claimsieve.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Kinds of limits that the knowledge base holds; each comes as one CSV file. */
public enum LimitKind {
  /** Items of one sex. */
  SEX("sex_limit", "限性别", Limit.ALLOWED_GEND),
  /** Items of an age range in whole years, both ends included. */
  AGE("age_limit", "限年龄", Limit.MIN_AGE, Limit.MAX_AGE),
  /** Items for institutions of a level and above. */
  LEVEL("level_limit", "限机构级别", Limit.MIN_LEVEL),
  /** Items for certain kinds of visit. */
  VISIT("visit_limit", "限就医方式", Limit.ALLOWED_KINDS),
  /** Highest unit price in CNY, for all institutions and by level. */
  PRICE(
      "price_limit",
      "限单价",
      Limit.MAX_PRICE,
      Limit.maxPrice("3"),
      Limit.maxPrice("2"),
      Limit.maxPrice("1"),
      Limit.maxPrice("0")),
  /** Greatest quantity of an item within a day, a visit or a prescription, as its rule says. */
  FREQUENCY("frequency_limit", "限频次", Limit.MAX_QUANTITY),
  /** Greatest number of days of a visit on which an item is paid for. */
  COURSE("course_limit", "限支付疗程", Limit.MAX_DAYS),
  /** Least number of days between two dates of an item. */
  INTERVAL("interval_limit", "限间隔天数", Limit.MIN_DAYS),
  /** Greatest amount in CNY of an item and a person in a year. */
  TOTAL("total_limit", "限报销总额", Limit.MAX_AMOUNT),
  /** How long a sales unit of a drug lasts, and how much may be handed out at once. */
  SUPPLY("supply_limit", "限开药天数", Limit.UNIT_DAYS, Limit.MAX_SUPPLY_DAYS),
  /** Items on the list of a rule, with nothing more to say. */
  LISTED("item_list", "项目名单"),
  /** Diseases of the chronic clinic for which an item is paid. */
  DISEASE("disease_limit", "限门诊慢特病病种", Limit.DISE_NOS),
  /** Departments that use an item. */
  DEPARTMENT("department_limit", "限科室", Limit.DEPT_CODES),
  /** Diagnoses with which an item is, or is not, used. */
  DIAGNOSIS("diagnosis_limit", "限诊断", Limit.DIAG_CODES),
  /** Items that do not, or only, stand beside another. One row is one pair. */
  PAIR("item_pair", "项目配对", Limit.OTHER_CODE, Limit.OTHER_NAME);

  private final String stem;
  private final String title;
  private final List<String> values;

  LimitKind(String stem, String title, String... values) {
    this.stem = stem;
    this.title = title;
    this.values = List.of(values);
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
  public List<String> limits() {
    return values;
  }

  /** The file's header in order. */
  public List<String> columns() {
    List<String> columns =
        new ArrayList<>(List.of(LimitText.RULE_ID, LimitText.HILIST_CODE, LimitText.HILIST_NAME));
    columns.addAll(values);
    columns.addAll(
        List.of(LimitText.VALID_FROM, LimitText.VALID_TO, LimitText.SOURCE, LimitText.VERSION));
    return List.copyOf(columns);
  }
}
