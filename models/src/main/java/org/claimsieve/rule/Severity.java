package org.claimsieve.rule;

/** How grave a broken rule is ({@code sev_deg}). */
public enum Severity {
  /** The claim itself proves the breach. */
  VIOLATION("1", "明确违规", "violation"),
  /** Very likely a breach; the institution must be heard. */
  SUSPICIOUS("2", "高度可疑", "suspicious"),
  /** Worth a look. */
  HINT("3", "轻度可疑", "hint");

  private final String code;
  private final String nameZh;
  private final String nameEn;

  Severity(String code, String nameZh, String nameEn) {
    this.code = code;
    this.nameZh = nameZh;
    this.nameEn = nameEn;
  }

  /** The value kept in tables. */
  public String code() {
    return code;
  }

  /** The Chinese word. */
  public String nameZh() {
    return nameZh;
  }

  /** The English word. */
  public String nameEn() {
    return nameEn;
  }
}
