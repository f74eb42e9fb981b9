package org.claimsieve.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.to_date;

import java.util.List;
import org.apache.spark.sql.Column;
import org.claimsieve.encounter.Age;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.TableSpec;

/** Dates that cannot be. A missing date is left out. */
final class Dates implements QualityChecks {
  private static final int OLDEST = 130;
  private static final String SOURCE = "the order of events";

  @Override
  public List<QualityCheck> checks(long toleranceFen) {
    Column born = col(Settlement.BRDY);
    Column begun = col(Settlement.BEGNDATE);
    return List.of(
        check(
            "date-stay-order",
            "结束日期不早于开始日期",
            "A visit ends no earlier than it begins",
            Settlement.TABLE,
            "`enddate` is not before `begndate`. Left out: one is missing.",
            col(Settlement.ENDDATE).lt(begun)),
        check(
            "date-birth",
            "出生日期不晚于就诊日期",
            "Nobody is treated before birth",
            Settlement.TABLE,
            "`brdy` is not after `begndate`. Left out: one is missing.",
            born.gt(begun)),
        check(
            "date-age",
            "按出生日期不超过 130 岁",
            "Nobody is older than 130",
            Settlement.TABLE,
            "At most 130 birthdays from `brdy` to `begndate`. Left out: one is missing.",
            Age.on(begun, born).gt(OLDEST)),
        check(
            "date-settlement",
            "结算时间不早于就诊开始日期",
            "A settlement is no earlier than its visit",
            Settlement.TABLE,
            "The day of `setl_time` is not before `begndate`. Left out: one is missing.",
            to_date(col(Settlement.SETL_TIME)).lt(begun)),
        check(
            "date-charge",
            "费用发生时间不晚于结算日期",
            "A charge is no later than its settlement",
            FeeLine.TABLE,
            "The day of `fee_ocur_time` is at most one day after the day of the settlement. Left"
                + " out: one is missing.",
            to_date(col(FeeLine.FEE_OCUR_TIME)).gt(date_add(col(Provenance.SETL_DATE), 1))));
  }

  private static QualityCheck check(
      String id, String nameZh, String nameEn, TableSpec table, String definition, Column differs) {
    return new QualityCheck(id, nameZh, nameEn, table, definition, SOURCE, differs);
  }
}
