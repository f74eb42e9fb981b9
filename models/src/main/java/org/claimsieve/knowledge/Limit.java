package org.claimsieve.knowledge;

/** Names of the values that limits hold, by the columns of their files. */
public final class Limit {
  /** Sex for which the item is: 1 or 2. */
  public static final String ALLOWED_GEND = "allowed_gend";

  /** Youngest age in whole years, or null. */
  public static final String MIN_AGE = "min_age";

  /** Oldest age in whole years, or null. */
  public static final String MAX_AGE = "max_age";

  /** Lowest level of institution: 1, 2 or 3. */
  public static final String MIN_LEVEL = "min_level";

  /** Kinds of visit, separated by semicolons. */
  public static final String ALLOWED_KINDS = "allowed_kinds";

  /** Highest unit price in CNY at any institution, or null. */
  public static final String MAX_PRICE = "max_price";

  /** Greatest quantity in what the rule counts over. */
  public static final String MAX_QUANTITY = "max_quantity";

  /** Greatest number of days on which the item is paid for. */
  public static final String MAX_DAYS = "max_days";

  /** Least number of days between two dates of the item. */
  public static final String MIN_DAYS = "min_days";

  /** Greatest amount in CNY that the fund answers for. */
  public static final String MAX_AMOUNT = "max_amount";

  /** Days that one sales unit of a drug lasts. */
  public static final String UNIT_DAYS = "unit_days";

  /** Greatest number of days of supply handed out at once, or null. */
  public static final String MAX_SUPPLY_DAYS = "max_supply_days";

  /** Codes of diseases for which the item is, separated by semicolons. */
  public static final String DISE_NOS = "dise_nos";

  /** Prefixes of departments that use the item, separated by semicolons. */
  public static final String DEPT_CODES = "dept_codes";

  /** Prefixes of ICD-10 codes, separated by semicolons. */
  public static final String DIAG_CODES = "diag_codes";

  /** On the card only: regular expression of the codes, as {@link CodeList} makes it. */
  public static final String PATTERN = "codes_pattern";

  /** National code of the other item of a pair. */
  public static final String OTHER_CODE = "other_code";

  /** Name of the other item of a pair. */
  public static final String OTHER_NAME = "other_name";

  private Limit() {}

  /** Highest unit price in CNY for a level of institution (3, 2, 1, 0), or null. */
  public static String maxPrice(String level) {
    return MAX_PRICE + "_" + level;
  }
}
