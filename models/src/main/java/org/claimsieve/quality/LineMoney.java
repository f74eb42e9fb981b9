package org.claimsieve.quality;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.claimsieve.encounter.Fen;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Kind;
import org.claimsieve.schema.Provenance;

/** Whether a fee line's amount follows from quantity and price, and whether it belongs anywhere. */
final class LineMoney implements QualityChecks {
  /** Prices that were rounded to the fen before they were sent. */
  private static final BigDecimal HALF_A_FEN = new BigDecimal("0.005");

  @Override
  public List<QualityCheck> checks(long toleranceFen) {
    Column difference =
        abs(col(FeeLine.CNT).multiply(col(FeeLine.PRIC)).minus(col(FeeLine.DET_ITEM_FEE_SUMAMT)));
    Column allowed =
        greatest(
            lit(BigDecimal.valueOf(toleranceFen, 2)),
            abs(col(FeeLine.CNT)).multiply(lit(HALF_A_FEN)));
    return List.of(
        new QualityCheck(
            "line-amount",
            "明细金额与数量乘单价一致",
            "A line's amount equals quantity times price",
            FeeLine.TABLE,
            "`det_item_fee_sumamt` = `cnt` × `pric`, to the tolerance or half a fen per unit,"
                + " whichever is more: prices come rounded. Left out: a factor or the amount is"
                + " missing.",
            "the columns' definitions in the warehouse of the national platform",
            difference.gt(allowed),
            Optional.of(Fen.of(difference.try_cast(Kind.MONEY.type())))),
        new QualityCheck(
            "line-orphan",
            "费用明细能找到所属结算单",
            "A line's settlement is known",
            FeeLine.TABLE,
            "The settlement that `setl_id` names came with the night or stands in the lake. A line"
                + " without it waits in the lake until it comes. Left out: `setl_id` is empty, the"
                + " patient is still in hospital.",
            "keys of the warehouse of the national platform",
            when(col(FeeLine.SETL_ID).isNotNull(), col(Provenance.SETL_DATE).isNull())));
  }
}
