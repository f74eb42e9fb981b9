package org.claimsieve.anomaly;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.hour;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Provenance;

/** The features of a settlement, in the order of every vector. */
public final class ClaimFeatures {
  /** Values in the features' order; NaN is unknown. */
  static final String VALUES = "feature_values";

  private static final String RECENT_SETTLEMENTS = "recent_settlements";
  private static final String SAME_DAY_SETTLEMENTS = "same_day_settlements";
  private static final int RECENT_DAYS = 30;

  private static final Column TOTAL = number(ClaimFact.MEDFEE_SUMAMT);
  private static final Column LINE_TOTAL = number(ClaimFact.LINE_AMT);
  private static final Column DRUG = number(ClaimFact.DRUG_AMT);

  private static final List<Feature> ALL =
      List.of(
          log("total-fee", "总费用", "total fee", "元", 0.10, notNegative(TOTAL)),
          log(
              "fee-per-day",
              "住院日均费用",
              "fee per day of stay",
              "元/天",
              0.10,
              notNegative(ratio(TOTAL, number(ClaimFact.LOS_DAYS)))),
          log("stay-days", "住院天数", "days of stay", "天", 0.10, number(ClaimFact.LOS_DAYS)),
          log("lines", "明细行数", "lines", "行", 0.15, number(ClaimFact.LINES)),
          log("items", "项目种数", "distinct items", "种", 0.15, number(ClaimFact.ITEMS)),
          log(
              "items-per-day",
              "日均项目种数",
              "distinct items per day with a charge",
              "种/天",
              0.15,
              ratio(number(ClaimFact.ITEMS), number(ClaimFact.CHARGE_DAYS))),
          log("drug-amount", "药品费用", "drug amount", "元", 0.15, notNegative(DRUG)),
          share("drug-share", "药品费占比", "drugs in the total", DRUG),
          share(
              "examination-share",
              "检查检验费占比",
              "examinations and laboratory in the total",
              number(ClaimFact.EXAM_AMT).plus(number(ClaimFact.LAB_AMT))),
          share("treatment-share", "治疗费占比", "treatment in the total", number(ClaimFact.TREAT_AMT)),
          share("surgery-share", "手术费占比", "surgery in the total", number(ClaimFact.SURGERY_AMT)),
          share(
              "consumable-share",
              "材料费占比",
              "consumables in the total",
              number(ClaimFact.CONSUMABLE_AMT)),
          share("bed-share", "床位费占比", "beds in the total", number(ClaimFact.BED_AMT)),
          share(
              "largest-line-share",
              "最大单行占比",
              "largest line in the total",
              number(ClaimFact.MAX_LINE_AMT)),
          plain(
              "own-pay-share",
              "全自费占比",
              "outside the catalogue in the total fee",
              0.05,
              ratio(number(ClaimFact.OWNPAY_AMT), TOTAL)),
          plain(
              "fund-share",
              "基金支付占比",
              "paid by the funds in the total fee",
              0.05,
              ratio(number(ClaimFact.FUND_PAY_SUMAMT), TOTAL)),
          plain("night-settlement", "夜间结算", "settled between 22:00 and 06:00", 0.25, night()),
          log(
              "recent-settlements",
              "此前30天结算次数",
              "settlements of the person in the 30 days before",
              "次",
              0.30,
              col(RECENT_SETTLEMENTS)),
          log(
              "same-day-settlements",
              "当日结算次数",
              "settlements of the person on the day",
              "次",
              0.20,
              col(SAME_DAY_SETTLEMENTS)));

  private ClaimFeatures() {}

  /** Every feature; a model is only read with the features that it was trained with. */
  public static List<Feature> all() {
    return ALL;
  }

  /** Adds the values to claim facts; what a person did is counted within these rows. */
  static Dataset<Row> valued(Dataset<Row> facts) {
    Column[] values =
        ALL.stream()
            .map(feature -> coalesce(feature.value().cast("double"), lit(Double.NaN)))
            .toArray(Column[]::new);
    return facts
        .withColumn(RECENT_SETTLEMENTS, ofPerson(-RECENT_DAYS, -1))
        .withColumn(SAME_DAY_SETTLEMENTS, ofPerson(0, 0))
        .withColumn(VALUES, array(values))
        .drop(RECENT_SETTLEMENTS, SAME_DAY_SETTLEMENTS);
  }

  /** Settlements of the same person in a range of days; an unnamed person has no history. */
  private static Column ofPerson(int fromDay, int toDay) {
    Column person = coalesce(col(ClaimFact.PSN_NO), concat(lit("?"), col(ClaimFact.SETL_ID)));
    WindowSpec days =
        Window.partitionBy(person)
            .orderBy(unix_date(col(Provenance.SETL_DATE)))
            .rangeBetween(fromDay, toDay);
    return when(
        col(ClaimFact.PSN_NO).isNotNull().and(col(Provenance.SETL_DATE).isNotNull()),
        count(lit(1)).over(days));
  }

  /** One or zero; unknown where the source gives the day alone, which reads as midnight. */
  private static Column night() {
    Column at = col(ClaimFact.SETL_TIME);
    Column dayAlone = date_format(at, "HH:mm:ss").equalTo("00:00:00");
    Column late = hour(at).geq(22).or(hour(at).lt(6));
    return when(at.isNotNull().and(dayAlone.equalTo(false)), late.cast("int"));
  }

  private static Feature log(
      String id, String name, String nameEn, String unit, double floor, Column value) {
    return new Feature(id, name, nameEn, unit, Scale.LOG, floor, value);
  }

  private static Feature plain(String id, String name, String nameEn, double floor, Column value) {
    return new Feature(id, name, nameEn, "", Scale.PLAIN, floor, value);
  }

  private static Feature share(String id, String name, String nameEn, Column amount) {
    return plain(id, name, nameEn, 0.05, ratio(amount, LINE_TOTAL));
  }

  private static Column ratio(Column part, Column whole) {
    return when(whole.gt(0), part.divide(whole));
  }

  private static Column notNegative(Column value) {
    return when(value.geq(0), value);
  }

  private static Column number(String column) {
    return col(column).cast("double");
  }
}
