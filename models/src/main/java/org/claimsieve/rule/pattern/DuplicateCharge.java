package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.rule.AtStake;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.Hit;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.FeeLine;

/**
 * One service charged more than once on one day of one visit.
 *
 * <p>Broken: two or more net lines of a service ({@code list_type} 2..) share visit, item and
 * service date. All but the first by time of charge are accused at what is at stake in them; the
 * first is involved. A line without visit or date forms no group.
 */
public final class DuplicateCharge implements PatternRule {
  private static final String PLACE = "place";
  private static final String TIMES = "times";

  private static final RuleInfo INFO =
      rule("duplicate-charge")
          .named("医疗服务项目重复收费", "One service charged twice on a day")
          .defined("同一次就诊中，同一诊疗项目在同一天收费两次及以上，除第一次以外的收费。")
          .national(25)
          .official("GZ10000102012000")
          .breaks(Behaviour.DUPLICATE_CHARGE, Severity.VIOLATION)
          .needs(FeeLine.MDTRT_ID, FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME, FeeLine.LIST_TYPE)
          .normalWhen("项目内涵允许一日多次（如每日两次治疗）且有执行记录；双侧或多部位分别计费")
          .version("1");

  private record Options(List<String> feeCategories) {
    static Options of(RuleOptions.Scope given) {
      return new Options(given.codes("fee-categories", ""));
    }
  }

  private final Options options;

  /** The rule with its options: the fee categories it is limited to, all where none is given. */
  public DuplicateCharge(RuleOptions given) {
    options = Options.of(given.of(INFO));
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
    Column placed =
        col(FeeLine.MDTRT_ID)
            .isNotNull()
            .and(col(FeeLine.HILIST_CODE).isNotNull())
            .and(col(EnrichedLine.SERVICE_DATE).isNotNull());
    Object[] categories = options.feeCategories().toArray();
    Column category =
        categories.length == 0
            ? lit(true)
            : coalesce(col(FeeLine.MED_CHRGITM_TYPE).isin(categories), lit(false));
    return Catalogue.service().and(placed).and(category);
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    WindowSpec group =
        Window.partitionBy(FeeLine.MDTRT_ID, FeeLine.HILIST_CODE, EnrichedLine.SERVICE_DATE);
    Column place =
        row_number().over(group.orderBy(col(FeeLine.FEE_OCUR_TIME), col(FeeLine.BKKP_SN)));
    Column first = col(PLACE).equalTo(1);
    Column day = Sentence.day(col(EnrichedLine.SERVICE_DATE));
    return input
        .lines()
        .filter(checked())
        .withColumn(TIMES, count(lit(1)).over(group))
        .filter(col(TIMES).gt(1))
        .withColumn(PLACE, place)
        .select(
            Hit.subject(concat_ws("|", col(FeeLine.MDTRT_ID), col(FeeLine.HILIST_CODE), day)),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(when(first, lit(0)).otherwise(AtStake.line())),
            Hit.accusedWhere(col(PLACE).gt(1)),
            Hit.evidence(Sentence.of("“%s”%s同一次就诊收取%s次", Sentence.item(), day, col(TIMES))));
  }
}
