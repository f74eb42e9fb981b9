package org.claimsieve.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.types.Decimal;
import org.claimsieve.schema.DrugPurchase;
import org.claimsieve.schema.DrugSale;
import org.claimsieve.schema.DrugStock;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Kind;
import org.claimsieve.schema.Settlement;
import org.claimsieve.source.ReadPlan.PlannedField;
import org.jspecify.annotations.Nullable;

/** Turns the texts of one record into typed values, and says what speaks against taking it in. */
final class RecordJudge {
  private final List<Cell> cells = new ArrayList<>();
  private final Map<String, Cell> byName = new HashMap<>();
  private final ReadPlan plan;
  private final int arrived;

  RecordJudge(ReadPlan plan, int arrived) {
    this.plan = plan;
    this.arrived = arrived;
    PrivacyKey.Hash hash = plan.key().hash();
    for (PlannedField field : plan.fields()) {
      Cell cell = new Cell(field, plan.form(), hash);
      cells.add(cell);
      byName.put(field.field().name(), cell);
    }
  }

  /** One cell per field of the plan, in its order. */
  List<Cell> cells() {
    return cells;
  }

  @Nullable Cell cell(String field) {
    return byName.get(field);
  }

  /** Hash of all values: rows that say the same have the same. */
  long content() {
    long content = 0;
    for (Cell cell : cells) {
      content = XXH64.hashLong(cell.content(), content);
    }
    return content;
  }

  /** Amount of the row in fen; zero where the table has none or it could not be read. */
  long fen() {
    Object amount = plan.amount() == null ? null : value(plan.amount());
    return amount instanceof Decimal yuan ? yuan.toUnscaledLong() : 0;
  }

  /**
   * What speaks against the record whose texts the cells hold; empty when it is sound.
   *
   * @param surplus values found less columns of the header
   */
  List<Fault> faults(int surplus) {
    if (surplus != 0) {
      return List.of(
          new Fault(
              "column-count",
              "the record has %d values more than the header (below zero: fewer)"
                  .formatted(surplus)));
    }
    @Nullable List<Fault> faults = null;
    for (int i = 0; i < cells.size(); i++) {
      faults = with(faults, fault(cells.get(i), plan.fields().get(i).needed()));
    }
    faults =
        switch (plan.table()) {
          case "setl_d" -> with(with(faults, refund()), future(Settlement.SETL_TIME));
          case "fee_list_d" -> with(with(faults, original()), future(FeeLine.FEE_OCUR_TIME));
          case "drug_sale_d" -> with(faults, future(DrugSale.SEL_RETN_TIME));
          case "drug_purc_d" -> with(faults, future(DrugPurchase.PURC_RETN_STOIN_TIME));
          case "drug_inv_d" -> with(faults, future(DrugStock.INVDATE));
          default -> faults;
        };
    return faults == null ? List.of() : faults;
  }

  /** A list is made for the first fault only: nearly all records have none. */
  private static @Nullable List<Fault> with(@Nullable List<Fault> faults, @Nullable Fault fault) {
    if (fault == null) {
      return faults;
    }
    List<Fault> all = faults == null ? new ArrayList<>() : faults;
    all.add(fault);
    return all;
  }

  private @Nullable Fault fault(Cell cell, boolean needed) {
    String name = cell.field().name();
    Kind kind = cell.field().kind();
    String text = cell.text();
    if (text == null) {
      return needed ? new Fault("missing-value", name + ": empty; a value is required") : null;
    }
    if (cell.controlCharacter()) {
      return new Fault("control-character", name + ": holds a NUL byte; none is allowed");
    }
    if (cell.malformed()) {
      return Fault.of(Form.reason(kind), name, text, plan.form().allowed(kind));
    }
    return !cell.field().negative() && cell.negative()
        ? Fault.of("negative", name, text, "zero or more")
        : null;
  }

  private @Nullable Fault refund() {
    Cell amount = byName.get(Settlement.MEDFEE_SUMAMT);
    if (amount != null && amount.negative() && !isYes(Settlement.REFD_SETL_FLAG)) {
      return Fault.of(
          "negative-without-refund",
          Settlement.MEDFEE_SUMAMT,
          String.valueOf(amount.text()),
          "below zero only on a refund (refd_setl_flag = 1)");
    }
    return null;
  }

  private @Nullable Fault original() {
    Cell quantity = byName.get(FeeLine.CNT);
    if (quantity != null && quantity.negative() && value(FeeLine.INIT_FEEDETL_SN) == null) {
      return Fault.of(
          "negative-without-original",
          FeeLine.CNT,
          String.valueOf(quantity.text()),
          "below zero only on a line that names its original (init_feedetl_sn)");
    }
    return null;
  }

  private @Nullable Fault future(String column) {
    Cell cell = byName.get(column);
    return cell != null && day(cell.value()) > arrived
        ? Fault.of(
            "future-date",
            column,
            String.valueOf(cell.text()),
            "not after the business date of the delivery")
        : null;
  }

  /** Day of a moment or of a day; before all others where there is none. */
  private int day(@Nullable Object value) {
    if (value instanceof Long moment) {
      return plan.form().day(moment);
    }
    return value instanceof Integer date ? date : Integer.MIN_VALUE;
  }

  private boolean isYes(String flag) {
    Cell cell = byName.get(flag);
    return cell != null && "1".equals(cell.text());
  }

  private @Nullable Object value(String column) {
    Cell cell = byName.get(column);
    return cell == null ? null : cell.value();
  }
}
