package org.claimsieve.rule;

/**
 * Behaviours that 《医疗保障基金使用监督管理条例》 (State Council Decree 735, in force 2021-05-01) names, with the
 * code that inspection systems use: T, article, item, number within the item.
 */
public enum Behaviour {
  /** One stay billed as several. */
  SPLIT_ADMISSION("T380101", "分解住院", "一"),
  /** A bed held without treatment in it. */
  NOMINAL_ADMISSION("T380102", "挂床住院", "一"),
  /** Treatment beyond need. */
  OVER_TREATMENT("T380201", "过度诊疗", "二"),
  /** Examination beyond need. */
  OVER_EXAMINATION("T380202", "过度检查", "二"),
  /** One prescription written as several. */
  SPLIT_PRESCRIPTION("T380203", "分解处方", "二"),
  /** More of a drug than allowed. */
  OVER_SUPPLY("T380204", "超量开药", "二"),
  /** A drug prescribed again too early. */
  REPEATED_SUPPLY("T380205", "重复开药", "二"),
  /** Other services without need. */
  UNNECESSARY_SERVICE("T380206", "提供其他不必要的医药服务", "二"),
  /** One service charged more than once. */
  DUPLICATE_CHARGE("T380301", "重复收费", "三"),
  /** More charged than the price schedule allows. */
  OVER_CHARGE("T380302", "超标准收费", "三"),
  /** One service charged by its parts. */
  UNBUNDLED_CHARGE("T380303", "分解项目收费", "三"),
  /** One thing given, another charged. */
  SUBSTITUTION("T380401", "串换药品、医用耗材、诊疗项目和服务设施", "四"),
  /** What the fund does not cover, settled with the fund. */
  OUT_OF_SCOPE("T380601", "将不属于医疗保障基金支付范围的医药费用纳入医疗保障基金结算", "六");

  private final String code;
  private final String words;
  private final String item;

  Behaviour(String code, String words, String item) {
    this.code = code;
    this.words = words;
    this.item = item;
  }

  /** The value kept in {@code vola_bhvr_type}. */
  public String code() {
    return code;
  }

  /** The behaviour in the regulation's words. */
  public String words() {
    return words;
  }

  /** Article, item and behaviour, as a finding cites them. */
  public String legalBasis() {
    return "《医疗保障基金使用监督管理条例》第三十八条第（" + item + "）项：" + words;
  }
}
