package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring;
import static org.claimsieve.rule.RuleInfo.rule;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * Different western drugs of one class on one prescription.
 *
 * <p>Broken: two or more different drugs of a prescription share characters 2 to 6 of the national
 * code, the ATC class down to the group of substances. Each drug stands by its first line; all but
 * the first by time of charge are accused, the first is involved. Not applicable: in-patients;
 * codes of another form (X, class, 23 characters in all); lines without prescription or time, which
 * form no group; solutions for infusion (B05), which are combined as a rule (unconfirmed).
 */
public final class SameClassDrugs implements PatternRule {
  private static final String WESTERN = "^X[A-Z][0-9]{2}[A-Z]{2}.{17}$";
  private static final String CLASS = "drug_class";

  private static final RuleInfo INFO =
      rule("same-class-drugs")
          .named("重复开药", "Drugs of one class on a prescription")
          .defined("门诊、门诊慢特病和药店购药一张处方开具两种及以上同类（国家医保药品编码第2至6位相同）西药，除第一种以外的药品。")
          .national(69)
          .official("GZ10000301006000")
          .breaks(Behaviour.REPEATED_SUPPLY, Severity.SUSPICIOUS)
          .needs(FeeLine.RX_DRORD_NO, FeeLine.FEE_OCUR_TIME, ClaimFact.VISIT_KIND)
          .normalWhen("诊疗规范推荐的同类药品联合使用；同一药品不同规格配成所需剂量；多张处方上传时共用一个处方号")
          .version("1");

  private final List<String> excluded;

  /** The rule with its options: the classes that may be combined. */
  public SameClassDrugs(RuleOptions options) {
    excluded = options.of(INFO).codes("excluded-classes", "B05");
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Subject subject() {
    return Subject.LINE;
  }

  @Override
  public Column checked() {
    Column combined =
        excluded.stream()
            .map(prefix -> drugClass().startsWith(prefix))
            .reduce(lit(false), Column::or);
    return PrescribedDrugs.prescribed()
        .and(col(FeeLine.HILIST_CODE).rlike(WESTERN))
        .and(not(combined))
        .and(col(FeeLine.FEE_OCUR_TIME).isNotNull());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Column sentence =
        Sentence.of(
            "处方%s开具同类（%s）西药%s种，“%s”为第%s种",
            col(FeeLine.RX_DRORD_NO),
            col(CLASS),
            col(PrescribedDrugs.KINDS),
            Sentence.item(),
            col(PrescribedDrugs.PLACE));
    return PrescribedDrugs.beyond(
        input.lines().filter(checked()).withColumn(CLASS, drugClass()),
        1,
        List.of(FeeLine.SETL_ID, FeeLine.RX_DRORD_NO, CLASS),
        List.of(FeeLine.FEE_OCUR_TIME, FeeLine.BKKP_SN),
        sentence);
  }

  private static Column drugClass() {
    return substring(col(FeeLine.HILIST_CODE), 2, 5);
  }
}
