package org.claimsieve.quality;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.claimsieve.encounter.Fen;
import org.claimsieve.schema.Settlement;

/**
 * Whether the amounts of a settlement add up, to the tolerance. A refund's negative amounts are
 * held to the same identities. An identity with a missing term is not applicable.
 */
final class SettlementMoney implements QualityChecks {
  private static final String SOURCE =
      "the columns' definitions in the warehouse of the national platform";

  @Override
  public List<QualityCheck> checks(long toleranceFen) {
    return List.of(
        identity(
            "settlement-parts",
            "医疗费总额与四类费用合计一致",
            "Total fee equals its four parts",
            "`medfee_sumamt` = `fulamt_ownpay_amt` + `overlmt_selfpay` + `preselfpay_amt` +"
                + " `inscp_amt`. Left out: a term is missing.",
            minus(
                Settlement.MEDFEE_SUMAMT,
                Settlement.FULAMT_OWNPAY_AMT,
                Settlement.OVERLMT_SELFPAY,
                Settlement.PRESELFPAY_AMT,
                Settlement.INSCP_AMT),
            toleranceFen),
        identity(
            "settlement-payers",
            "医疗费总额与基金、个人支付合计一致",
            "Total fee equals what funds and person pay",
            "`medfee_sumamt` = `fund_pay_sumamt` + `psn_pay`. A part that the hospital bears itself"
                + " is not delivered and shows as a difference. Left out: a term is missing.",
            minus(Settlement.MEDFEE_SUMAMT, Settlement.FUND_PAY_SUMAMT, Settlement.PSN_PAY),
            toleranceFen),
        identity(
            "settlement-person",
            "个人支付与账户、现金支付合计一致",
            "The person's pay equals account and cash",
            "`psn_pay` = `acct_pay` + `cash_payamt`, or the same with `acct_mulaid_pay`, which some"
                + " sources keep separate and others within `acct_pay`. Left out: one of the first"
                + " three is missing.",
            person(),
            toleranceFen),
        identity(
            "settlement-funds",
            "基金支付总额与各项基金合计一致",
            "Fund total equals the single funds",
            "`fund_pay_sumamt` = `hifp_pay` + `cvlserv_pay` + `hifes_pay` + `hifmi_pay` +"
                + " `hifob_pay` + `maf_pay` + `othfund_pay`. Left out: a term is missing.",
            minus(
                Settlement.FUND_PAY_SUMAMT,
                Settlement.HIFP_PAY,
                Settlement.CVLSERV_PAY,
                Settlement.HIFES_PAY,
                Settlement.HIFMI_PAY,
                Settlement.HIFOB_PAY,
                Settlement.MAF_PAY,
                Settlement.OTHFUND_PAY),
            toleranceFen),
        identity(
            "settlement-lines",
            "医疗费总额与费用明细合计一致",
            "Total fee equals the sum of its lines",
            "`medfee_sumamt` = sum of `det_item_fee_sumamt` over all lines of the settlement, lines"
                + " taken back included. Left out: it has no line, or one without an amount.",
            fen(Settlement.MEDFEE_SUMAMT).minus(col(QualityRows.LINES_FEN)),
            toleranceFen),
        new QualityCheck(
            "settlement-without-lines",
            "结算单有费用明细",
            "A settlement has lines",
            Settlement.TABLE,
            "A valid settlement of an amount has at least one fee line. Left out: refunds, rows"
                + " that are not valid, amounts of zero.",
            SOURCE,
            when(counts(), col(QualityRows.LINES).isNull()),
            Optional.of(abs(fen(Settlement.MEDFEE_SUMAMT)))));
  }

  private static QualityCheck identity(
      String id,
      String nameZh,
      String nameEn,
      String definition,
      Column difference,
      long toleranceFen) {
    Column size = abs(difference);
    return new QualityCheck(
        id,
        nameZh,
        nameEn,
        Settlement.TABLE,
        definition,
        SOURCE,
        size.gt(toleranceFen),
        Optional.of(size));
  }

  private static Column minus(String whole, String... parts) {
    return Stream.of(parts).map(SettlementMoney::fen).reduce(fen(whole), Column::minus);
  }

  /** The smaller of both readings; {@code least} passes over the null of a missing one. */
  private static Column person() {
    Column difference = minus(Settlement.PSN_PAY, Settlement.ACCT_PAY, Settlement.CASH_PAYAMT);
    Column separate = difference.minus(fen(Settlement.ACCT_MULAID_PAY));
    return least(abs(difference), abs(separate));
  }

  private static Column counts() {
    Column refund = coalesce(col(Settlement.REFD_SETL_FLAG).equalTo("1"), lit(false));
    return col(Settlement.VALI_FLAG)
        .equalTo("1")
        .and(not(refund))
        .and(col(Settlement.MEDFEE_SUMAMT).notEqual(0));
  }

  private static Column fen(String column) {
    return Fen.of(col(column));
  }
}
