package org.claimsieve.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.code.VisitKind;
import org.claimsieve.encounter.Fen;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.IndicatorValue;
import org.claimsieve.schema.ItemFact;
import org.claimsieve.schema.Provenance;

/**
 * What one kind of care is of the total fee of in-patient settlements, in yuan by yuan, by their
 * day of settlement. Cases are settlements.
 */
final class InpatientShare {
  /** What {@link #ofCategory} leaves out. */
  static final Words BY_CATEGORY =
      new Words(
          "其他就医方式；无效、退费及被退费结算；明细均无收费项目类别的结算；医疗费总额缺失",
          "other kinds of visit; invalid, refunding and refunded settlements; settlements of which"
              + " no line states its fee category; total fee missing");

  /** What {@link #ofItems} leaves out. */
  static final Words BY_ITEM =
      new Words(
          "其他就医方式，以及参保人同日在同一机构另有其他就医方式结算的当日；无效、退费及被退费结算；没有项目明细的结算；参保人、机构或医疗费总额缺失",
          "other kinds of visit, and days on which the person also settled another kind at the"
              + " institution; invalid, refunding and refunded settlements; settlements that name"
              + " no item; person, institution or total fee missing");

  private static final String PART = "part";
  private static final String WHOLLY_INPATIENT = "wholly_inpatient";
  private static final String[] PERSON_DAY = {
    Provenance.SETL_DATE, ClaimFact.FIXMEDINS_CODE, ClaimFact.PSN_NO
  };

  private InpatientShare() {}

  /** What all shares have in common, in words. */
  static Info info(
      String id,
      String officialCode,
      Words name,
      Words numerator,
      Words exclusions,
      Direction direction) {
    return new Info(
        id,
        officialCode,
        name,
        numerator,
        new Words("期内住院结算的医疗费总额（元）", "total fee of the period's in-patient settlements, CNY"),
        exclusions,
        new Words("比率", "ratio"),
        direction,
        new Words("同类同级医疗机构的住院", "in-patients of institutions of the same kind and level"),
        IndicatorValue.TABLE);
  }

  /**
   * Share of an amount by fee category.
   *
   * @param amount on columns of {@code claim_fact}; null where no line states its category
   */
  static Dataset<Row> ofCategory(IndicatorInput input, Info info, Column amount) {
    Dataset<Row> settlements =
        input
            .claimFacts()
            .filter(input.period().contains(col(Provenance.SETL_DATE)))
            .filter(inpatient().and(amount.isNotNull()))
            .withColumn(PART, amount)
            .withColumn(Subjects.CASES, lit(1L));
    return compare(settlements, input, info);
  }

  /**
   * Share of the items whose code begins so. Items are known by a person's day at an institution
   * and not by settlement, so the days are counted on which all of it was in-patient.
   */
  static Dataset<Row> ofItems(IndicatorInput input, Info info, String prefix) {
    Dataset<Row> items =
        input
            .itemFacts()
            .filter(input.period().contains(col(Provenance.SETL_DATE)))
            .filter(col(ItemFact.HILIST_CODE).startsWith(prefix))
            .groupBy(personDay())
            .agg(yuan(ItemFact.AMOUNT).as(PART));
    return compare(inpatientDays(input).join(items, PERSON_DAY, "left_outer"), input, info);
  }

  private static Dataset<Row> inpatientDays(IndicatorInput input) {
    Column named = col(ClaimFact.PSN_NO).isNotNull().and(col(ClaimFact.FIXMEDINS_CODE).isNotNull());
    return input
        .claimFacts()
        .filter(input.period().contains(col(Provenance.SETL_DATE)))
        .filter(named.and(col(ClaimFact.ITEMS).gt(0)))
        .groupBy(personDay())
        .agg(
            min(coalesce(inpatient(), lit(false))).as(WHOLLY_INPATIENT),
            yuan(ClaimFact.MEDFEE_SUMAMT).as(ClaimFact.MEDFEE_SUMAMT),
            count(lit(1)).as(Subjects.CASES),
            Subjects.latestPeerGroup().as(ClaimFact.PEER_GROUP),
            max(col(ClaimFact.SETL_TIME)).as(ClaimFact.SETL_TIME),
            max(col(ClaimFact.SETL_ID)).as(ClaimFact.SETL_ID))
        .filter(col(WHOLLY_INPATIENT));
  }

  private static Dataset<Row> compare(Dataset<Row> rows, IndicatorInput input, Info info) {
    Dataset<Row> measures =
        Subjects.institutionsAndCity(
            rows,
            yuan(PART),
            yuan(ClaimFact.MEDFEE_SUMAMT),
            sum(col(Subjects.CASES)),
            Subjects.latestPeerGroup());
    return Peers.compare(measures, info, input, input.leastDenominator());
  }

  private static Column inpatient() {
    return col(ClaimFact.VISIT_KIND)
        .equalTo(VisitKind.INPATIENT.code())
        .and(col(ClaimFact.MEDFEE_SUMAMT).isNotNull());
  }

  private static Column yuan(String amount) {
    return Fen.toYuan(coalesce(sum(Fen.of(col(amount))), lit(0L)));
  }

  private static Column[] personDay() {
    return Arrays.stream(PERSON_DAY).map(name -> col(name)).toArray(Column[]::new);
  }
}
