package org.claimsieve.rule.claim;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
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
 * A main diagnosis that a person of that age does not have, by the chapters of ICD-10.
 *
 * <p>Broken: a condition of the perinatal period (P00-P96) at one year of age or more; pregnancy
 * and childbirth (O00-O99) below the least or above the greatest age, both allowed, of which the
 * defaults 10 and 60 are unconfirmed. Age is in whole years on the first day. Not applicable:
 * diagnosis missing or not beginning with a letter and two digits; first day or date of birth
 * missing; date of birth after the first day or more than 130 years before it.
 */
public final class DiagnosisAge implements ClaimRule {

  private static final RuleInfo INFO =
      rule("diagnosis-age")
          .named("诊断与患者年龄不符", "Main diagnosis of another age")
          .defined("主要诊断为围产期疾病而参保人满1岁，或为妊娠、分娩和产褥期疾病而参保人年龄不在育龄范围（默认10岁至60岁）。")
          .national(55)
          .official("GZ10000204007000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.SUSPICIOUS)
          .needs(ClaimFact.MAIN_DIAG, ClaimFact.BRDY, ClaimFact.BEGNDATE)
          .normalWhen("参保信息中的出生日期有误；诊断编码录入错误；围产期疾病后遗症的延续治疗")
          .version("1");

  private record Options(int leastAge, int greatestAge) {
    static Options of(RuleOptions.Scope given) {
      return new Options(
          given.whole("pregnancy-min-age", 10, 0, 30),
          given.whole("pregnancy-max-age", 60, 31, 130));
    }
  }

  private final Options options;

  /** The rule with its options. */
  public DiagnosisAge(RuleOptions given) {
    options = Options.of(given.of(INFO));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    Column chapter = MainDiagnosis.category();
    Column tooOld = chapter.between("P00", "P96").and(MainDiagnosis.age().geq(1));
    Column pregnant = chapter.between("O00", "O99");
    Column fertile = MainDiagnosis.age().between(options.leastAge(), options.greatestAge());
    Column known = MainDiagnosis.coded().and(MainDiagnosis.age().between(0, MainDiagnosis.OLDEST));
    return when(known, tooOld.or(pregnant.and(not(fertile))));
  }

  @Override
  public Column evidence() {
    return Sentence.of(
        "主要诊断%s与年龄不符，%s就诊时参保人%s岁",
        col(ClaimFact.MAIN_DIAG), Sentence.day(col(ClaimFact.BEGNDATE)), MainDiagnosis.age());
  }
}
