package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.split;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Diagnoses;
import org.claimsieve.rule.Hit;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;

/**
 * An operation that fits none of the visit's diagnoses.
 *
 * <p>Broken: the knowledge base has rows for an operation, that is rows whose code the operation's
 * code begins with, and no diagnosis of the visit fits any of them. All of the settlement is at
 * stake. Not applicable: settlements without operations or without diagnoses; operations that the
 * knowledge base does not speak of on the last day.
 */
public final class OperationDiagnosis implements PatternRule {
  private static final String OPERATION = "one_operation";
  private static final String FITS = "operation_fits";
  private static final String UNFIT = "unfit_operations";

  private static final RuleInfo INFO =
      rule("operation-diagnosis")
          .named("诊断编码与手术操作编码不符", "Operation that fits no diagnosis of the visit")
          .defined("知识库列有适用诊断的手术操作，本次就诊的全部诊断均不在其适用诊断之内。")
          .national(40)
          .official("GZ10000201006000")
          .breaks(Behaviour.OTHER_LOSS, Severity.SUSPICIOUS)
          .needs(ClaimFact.OPERATIONS, ClaimFact.DIAGS)
          .knows(LimitKind.DIAGNOSIS)
          .normalWhen("次要诊断漏填；手术操作或诊断编码录入错误；知识库未列的少见适应症，病历有记载")
          .version("1");

  /** The rule; it has no options. */
  public OperationDiagnosis(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return col(ClaimFact.OPERATIONS).isNotNull().and(col(ClaimFact.DIAGS).isNotNull());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Dataset<Row> operations =
        input
            .claims()
            .filter(input.tonight(col(ClaimFact.ARRIVED)).and(checked()))
            .withColumn(OPERATION, explode(split(col(ClaimFact.OPERATIONS), ";")));
    Column spoken = col(OPERATION).startsWith(col(KnownDiagnoses.CODE));
    return KnownDiagnoses.meet(operations, input.limits(), spoken)
        .groupBy(ClaimFact.SETL_ID, ClaimFact.DIAGS, OPERATION)
        .agg(max(Diagnoses.anyOf(col(KnownDiagnoses.PREFIXES))).as(FITS))
        .filter(not(col(FITS)))
        .groupBy(ClaimFact.SETL_ID, ClaimFact.DIAGS)
        .agg(concat_ws("、", sort_array(collect_set(col(OPERATION)))).as(UNFIT))
        .select(
            Hit.subject(col(ClaimFact.SETL_ID)),
            Hit.settlement(col(ClaimFact.SETL_ID)),
            Hit.evidence(Sentence.of("手术操作%s与本次就诊诊断（%s）均不符", col(UNFIT), col(ClaimFact.DIAGS))));
  }
}
