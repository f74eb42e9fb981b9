package org.claimsieve.rule;

/**
 * Behaviours that 《医疗保障基金使用监督管理条例》 (State Council Decree 735, in force 2021-05-01) names, with the
 * code that inspection systems use: T, article, item, number within the item. Codes after T380601
 * follow the same pattern (unconfirmed).
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
  /** Drugs resold, or gains made possible to the insured. */
  RESALE("T380501", "为参保人员利用其享受医疗保障待遇的机会转卖药品，接受返还现金、实物或者获得其他非法利益提供便利", "五"),
  /** What the fund does not cover, settled with the fund. */
  OUT_OF_SCOPE("T380601", "将不属于医疗保障基金支付范围的医药费用纳入医疗保障基金结算", "六"),
  /** Any other breach that costs the fund money. */
  OTHER_LOSS("T380701", "造成医疗保障基金损失的其他违法行为", "七"),
  /** Data not sent, or not as prescribed. */
  DATA_DUTY("T390301", "未按照规定通过医疗保障信息系统传送医疗保障基金使用有关数据", "三十九", "三"),
  /** Care or drugs under another's name, or never given. */
  IMPERSONATION("T400101", "诱导、协助他人冒名或者虚假就医、购药", "四十", "一"),
  /** Records forged, altered, hidden or destroyed. */
  FORGED_RECORDS("T400201", "伪造、变造、隐匿、涂改、销毁医学文书等有关资料", "四十", "二"),
  /** A service that never took place. */
  FABRICATED_SERVICE("T400301", "虚构医药服务项目", "四十", "三"),
  /** An insured person's own misuse. */
  CARD_MISUSE("T410101", "参保人员将本人的医疗保障凭证交由他人冒名使用或者重复享受医疗保障待遇", "四十一", "一");

  private final String code;
  private final String words;
  private final String article;
  private final String item;

  Behaviour(String code, String words, String item) {
    this(code, words, "三十八", item);
  }

  Behaviour(String code, String words, String article, String item) {
    this.code = code;
    this.words = words;
    this.article = article;
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
    return "《医疗保障基金使用监督管理条例》第" + article + "条第（" + item + "）项：" + words;
  }
}
