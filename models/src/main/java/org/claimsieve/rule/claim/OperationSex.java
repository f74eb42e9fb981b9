package org.claimsieve.rule.claim;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.ClaimRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;

/**
 * An operation that only the other sex can have, by the chapters of ICD-9-CM-3.
 *
 * <p>Broken: a man with any operation of categories 65-75 (female genital organs, obstetrics), or a
 * woman with any of 60-64 (male genital organs). Excepted are codes of these categories that are
 * used for both sexes (unconfirmed): Müllerian duct, processus vaginalis, change of sex, gonads,
 * pelvic floor. Not applicable: sex unknown or not stated; no operation; age under one year on the
 * first day, when the mother's operation may be coded, or unknown or above 130. A code that does
 * not begin with two digits and a point is of no category.
 */
public final class OperationSex implements ClaimRule {
  private static final String MALE = "1";
  private static final String FEMALE = "2";
  private static final String OF_MEN = "6[0-4]";
  private static final String OF_WOMEN = "(?:6[5-9]|7[0-5])";

  private static final RuleInfo INFO =
      rule("operation-sex")
          .named("手术操作编码与性别不符", "Operation of the other sex")
          .defined("手术操作属于女性特有手术而参保人为男性，或属于男性特有手术而参保人为女性。")
          .national(39)
          .official("GZ10000201005000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(ClaimFact.OPERATIONS, ClaimFact.GEND, ClaimFact.BRDY, ClaimFact.BEGNDATE)
          .normalWhen("参保信息中的性别有误；手术操作编码录入错误；已有性别重置手术记录；性发育异常")
          .version("1");

  private final List<String> ofBoth;

  /** The rule with its options: beginnings of codes that both sexes may have. */
  public OperationSex(RuleOptions options) {
    ofBoth = options.of(INFO).codes("excepted-operations", "60.73,61.49,64.5,65.99,70.5");
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    Column known =
        col(ClaimFact.GEND)
            .isin(MALE, FEMALE)
            .and(MainDiagnosis.age().between(1, MainDiagnosis.OLDEST));
    return when(known, foreign().notEqual(""));
  }

  @Override
  public Column evidence() {
    Column male = col(ClaimFact.GEND).equalTo(MALE);
    return Sentence.of(
        "手术操作%s为%s性特有手术，参保人性别为%s",
        foreign(),
        Sentence.sex(when(male, lit(FEMALE)).otherwise(lit(MALE))),
        Sentence.sex(col(ClaimFact.GEND)));
  }

  /** The first operation of the other sex; empty where there is none. */
  private Column foreign() {
    Column male = col(ClaimFact.GEND).equalTo(MALE);
    return when(male, first(OF_WOMEN)).otherwise(first(OF_MEN));
  }

  private Column first(String categories) {
    String excepted =
        ofBoth.isEmpty()
            ? ""
            : ofBoth.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?!", ")"));
    String code = "(?:^|;)" + excepted + "(" + categories + "\\.[^;]*)";
    return regexp_extract(col(ClaimFact.OPERATIONS), code, 1);
  }
}
