package org.claimsieve.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Field;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.TableSpec;

/**
 * A reason for which a row is refused.
 *
 * @param code reason code, kebab-case
 * @param broken true where the row is to be refused; never null
 * @param detail column, value and what was allowed
 */
record RowCheck(String code, Column broken, Column detail) {

  /** What every typed row of a table must hold, forms of single values left aside. */
  static List<RowCheck> of(TableSpec spec, List<String> unavailable) {
    List<RowCheck> checks = new ArrayList<>();
    for (Field field : spec.fields()) {
      if (field.required() && !unavailable.contains(field.name())) {
        checks.add(
            new RowCheck(
                "missing-value",
                field.column().isNull(),
                lit(field.name() + ": empty; a value is required")));
      }
      if (signed(field) && !field.negative()) {
        checks.add(
            check("negative", field.column().lt(0), field.name(), "zero or more is allowed"));
      }
    }
    if (spec.equals(Settlement.TABLE)) {
      checks.addAll(settlement());
    }
    if (spec.equals(FeeLine.TABLE)) {
      checks.addAll(feeLine());
    }
    return checks;
  }

  private static boolean signed(Field field) {
    return switch (field.kind()) {
      case MONEY, PRICE, QUANTITY, RATIO, WHOLE, LONG -> true;
      default -> false;
    };
  }

  private static List<RowCheck> settlement() {
    Column refund = coalesce(col(Settlement.REFD_SETL_FLAG).equalTo("1"), lit(false));
    return List.of(
        check(
            "negative-without-refund",
            col(Settlement.MEDFEE_SUMAMT).lt(0).and(refund.equalTo(false)),
            Settlement.MEDFEE_SUMAMT,
            "below zero only on a refund (refd_setl_flag = 1)"),
        future(Settlement.SETL_TIME));
  }

  private static List<RowCheck> feeLine() {
    return List.of(
        check(
            "negative-without-original",
            col(FeeLine.CNT).lt(0).and(col(FeeLine.INIT_FEEDETL_SN).isNull()),
            FeeLine.CNT,
            "below zero only on a line that names its original (init_feedetl_sn)"),
        future(FeeLine.FEE_OCUR_TIME));
  }

  private static RowCheck future(String column) {
    return check(
        "future-date",
        to_date(col(column)).gt(col(Provenance.ARRIVED)),
        column,
        "not after the business date of the delivery");
  }

  private static RowCheck check(String code, Column broken, String column, String allowed) {
    return new RowCheck(
        code,
        coalesce(broken, lit(false)),
        concat_ws(
            "", lit(column + ": '"), col(column).cast(DataTypes.StringType), lit("'; " + allowed)));
  }
}
