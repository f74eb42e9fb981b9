package org.claimsieve.rule.claim;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.ClaimRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;

/**
 * A main diagnosis that only the other sex can have, by the chapters of ICD-10.
 *
 * <p>Broken: a man with pregnancy and childbirth (O00-O99), neoplasms or disorders of female
 * genital organs (C51-C58, N70-N98), or a woman with those of male genital organs (C60-C63,
 * N40-N51). Not applicable: sex unknown or not stated; diagnosis missing or not beginning with a
 * letter and two digits; age under one year on the first day, when the mother's diagnosis may be
 * coded, or unknown or above 130.
 */
public final class DiagnosisSex implements ClaimRule {
  private static final String MALE = "1";
  private static final String FEMALE = "2";

  private static final RuleInfo INFO =
      rule("diagnosis-sex")
          .named("诊断与患者性别不符", "Main diagnosis of the other sex")
          .defined("主要诊断属于女性特有疾病而参保人为男性，或属于男性特有疾病而参保人为女性。")
          .national(54)
          .official("GZ10000204006000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(ClaimFact.MAIN_DIAG, ClaimFact.GEND, ClaimFact.BRDY, ClaimFact.BEGNDATE)
          .normalWhen("参保信息中的性别有误；诊断编码录入错误；已有性别重置手术记录")
          .version("1");

  /** The rule; it has no options. */
  public DiagnosisSex(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    Column gend = col(ClaimFact.GEND);
    Column known =
        gend.isin(MALE, FEMALE)
            .and(MainDiagnosis.coded())
            .and(MainDiagnosis.age().between(1, MainDiagnosis.OLDEST));
    return when(known, coalesce(gend.notEqual(only()), lit(false)));
  }

  @Override
  public Column evidence() {
    return Sentence.of(
        "主要诊断%s为%s性特有疾病，参保人性别为%s",
        col(ClaimFact.MAIN_DIAG), Sentence.sex(only()), Sentence.sex(col(ClaimFact.GEND)));
  }

  /** The sex that alone has the diagnosis; null where both have it. */
  private static Column only() {
    Column chapter = MainDiagnosis.category();
    Column ofWomen =
        chapter
            .between("O00", "O99")
            .or(chapter.between("C51", "C58"))
            .or(chapter.between("N70", "N98"));
    Column ofMen = chapter.between("C60", "C63").or(chapter.between("N40", "N51"));
    return when(ofWomen, lit(FEMALE)).when(ofMen, lit(MALE));
  }
}
