package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Hit;
import org.claimsieve.rule.Listed;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * A main diagnosis for which nothing was done that it calls for.
 *
 * <p>Broken: the main diagnosis of an in-patient is one for which the knowledge base expects at
 * least one of some items, and no line of the settlement is any of them. All of the settlement is
 * at stake, since it was paid by that diagnosis. Not applicable: other kinds of visit; settlements
 * in the middle of a stay, and stays of which another settlement is at hand, which may hold the
 * item; main diagnosis unknown, or nothing expected on the last day; settlements without lines, or
 * with a line of unknown item.
 */
public final class DiagnosisWithoutService implements PatternRule {
  private static final String EXPECTED = "expected_codes";
  private static final String LINE_SETL_ID = "given_setl_id";
  private static final String LINE_CODE = "given_code";
  private static final String GIVEN = "any_given";
  private static final String UNNAMED = "any_unnamed";
  private static final String PART = "part_setl_id";
  private static final String WHOLE = "part_mdtrt_id";

  private static final RuleInfo INFO =
      rule("diagnosis-without-service")
          .named("疾病诊断编码异常（诊断无对应项目）", "Main diagnosis without any matching service")
          .defined("住院主要诊断在知识库中有应有的医疗服务项目、药品或医用耗材，而结算明细中没有其中任何一项。")
          .national(37)
          .official("GZ10000201003000")
          .breaks(Behaviour.OTHER_LOSS, Severity.HINT)
          .lead()
          .lookingBack(120)
          .needs(ClaimFact.VISIT_KIND, ClaimFact.MAIN_DIAG)
          .knows(LimitKind.DIAGNOSIS)
          .normalWhen("保守治疗、放弃治疗或入院后很快转院、死亡；相应项目在门诊或外院完成；使用知识库未列的同类项目")
          .version("1");

  /** The rule; it has no options. */
  public DiagnosisWithoutService(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean comparesOtherItems() {
    return true;
  }

  @Override
  public Column checked() {
    return Closing.closed().and(col(ClaimFact.MAIN_DIAG).isNotNull());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Column called = Listed.anyPrefix(col(ClaimFact.MAIN_DIAG), col(KnownDiagnoses.PREFIXES));
    Dataset<Row> expected =
        KnownDiagnoses.meet(inOnePart(input), input.limits(), called)
            .groupBy(ClaimFact.SETL_ID, ClaimFact.MAIN_DIAG)
            .agg(sort_array(collect_set(col(KnownDiagnoses.CODE))).as(EXPECTED));
    Dataset<Row> lines =
        input
            .allLines()
            .select(col(FeeLine.SETL_ID).as(LINE_SETL_ID), col(FeeLine.HILIST_CODE).as(LINE_CODE));
    return expected
        .join(lines, col(ClaimFact.SETL_ID).equalTo(col(LINE_SETL_ID)))
        .groupBy(ClaimFact.SETL_ID, ClaimFact.MAIN_DIAG, EXPECTED)
        .agg(
            max(array_contains(col(EXPECTED), col(LINE_CODE))).as(GIVEN),
            max(col(LINE_CODE).isNull()).as(UNNAMED))
        .filter(not(col(GIVEN)).and(not(col(UNNAMED))))
        .select(
            Hit.subject(col(ClaimFact.SETL_ID)),
            Hit.settlement(col(ClaimFact.SETL_ID)),
            Hit.evidence(
                Sentence.of(
                    "主要诊断%s，费用明细中没有知识库所列应有项目中的任何一项（共列%s项）",
                    col(ClaimFact.MAIN_DIAG), size(col(EXPECTED)))));
  }

  /** Tonight's settlements beside which none of the same stay is at hand. */
  private Dataset<Row> inOnePart(PatternInput input) {
    Dataset<Row> parts =
        input.claims().select(col(ClaimFact.MDTRT_ID).as(WHOLE), col(ClaimFact.SETL_ID).as(PART));
    Column another =
        col(ClaimFact.MDTRT_ID).equalTo(col(WHOLE)).and(col(ClaimFact.SETL_ID).notEqual(col(PART)));
    return input
        .claims()
        .filter(input.tonight(col(ClaimFact.ARRIVED)).and(checked()))
        .join(parts, another, "left_anti");
  }
}
