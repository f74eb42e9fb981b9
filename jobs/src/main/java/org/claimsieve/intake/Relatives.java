package org.claimsieve.intake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;

/**
 * Settlement days of earlier settlements that have to do with those of a delivery. Found in one
 * look at the ids of all settlements, because a correction may come for any day.
 */
record Relatives(List<Relative> all) {
  private static final String ID = "_delivered_id";
  private static final String REFUNDED = "_refunded_id";
  private static final String VISIT = "_delivered_visit";

  /**
   * Earlier settlements of one day that one night had brought.
   *
   * @param sameId they have the id of a delivered one
   * @param refunded a delivered refund takes them back
   */
  record Relative(LocalDate day, LocalDate arrived, boolean sameId, boolean refunded) {}

  static Relatives none() {
    return new Relatives(List.of());
  }

  /**
   * Looks for them.
   *
   * @param small whether the delivered settlements are few enough to be sent to every task
   */
  static Relatives of(Dataset<Row> delivered, Dataset<Row> earlier, boolean small) {
    Dataset<Row> ids = ids(delivered, Settlement.SETL_ID, ID, small);
    Dataset<Row> refunds = ids(delivered, Settlement.INIT_SETL_ID, REFUNDED, small);
    Dataset<Row> visits = ids(delivered, Settlement.MDTRT_ID, VISIT, small);
    Column sameId = col(ID).isNotNull();
    Column refunded = col(REFUNDED).isNotNull();
    List<Relative> all = new ArrayList<>();
    for (Row row :
        earlier
            .join(ids, col(Settlement.SETL_ID).equalTo(col(ID)), "left")
            .join(refunds, col(Settlement.SETL_ID).equalTo(col(REFUNDED)), "left")
            .join(visits, col(Settlement.MDTRT_ID).equalTo(col(VISIT)), "left")
            .filter(sameId.or(refunded).or(col(VISIT).isNotNull()))
            .select(col(Provenance.SETL_DATE), col(Provenance.ARRIVED), sameId, refunded)
            .distinct()
            .collectAsList()) {
      all.add(
          new Relative(
              row.getDate(0).toLocalDate(),
              row.getDate(1).toLocalDate(),
              row.getBoolean(2),
              row.getBoolean(3)));
    }
    return new Relatives(all);
  }

  private static Dataset<Row> ids(Dataset<Row> rows, String column, String name, boolean small) {
    Dataset<Row> ids = rows.select(col(column).as(name)).filter(col(name).isNotNull()).distinct();
    return small ? broadcast(ids) : ids;
  }

  /** Days on which other versions of the delivered settlements lie. */
  Set<LocalDate> sameIdDays() {
    return days(Relative::sameId);
  }

  /** Days on which anything of the delivered settlements' visits may lie. */
  Set<LocalDate> days() {
    return days(relative -> true);
  }

  Set<LocalDate> refundedDays() {
    return days(Relative::refunded);
  }

  /** Nights that brought settlements which are now taken back. */
  Set<LocalDate> refundedNights() {
    Set<LocalDate> nights = new TreeSet<>();
    all.stream().filter(Relative::refunded).forEach(relative -> nights.add(relative.arrived()));
    return nights;
  }

  private Set<LocalDate> days(Predicate<Relative> wanted) {
    Set<LocalDate> days = new TreeSet<>();
    all.stream().filter(wanted).forEach(relative -> days.add(relative.day()));
    return days;
  }
}
