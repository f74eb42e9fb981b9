package org.claimsieve.intake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;

/** Settlement days whose facts a night must compute anew. */
public final class TouchedDays {
  private TouchedDays() {}

  /** Days of the settlements that these dates brought, and of those that its refunds take back. */
  public static List<LocalDate> of(Lake lake, Collection<LocalDate> dates) {
    Dataset<Row> settlements = lake.read(Settlement.TABLE);
    Dataset<Row> arrived = settlements.filter(col(Provenance.ARRIVED).isin(dates.toArray()));
    TreeSet<LocalDate> days = new TreeSet<>(Lake.days(arrived, Provenance.SETL_DATE));
    Dataset<Row> takenBack =
        arrived
            .filter(col(Settlement.REFD_SETL_FLAG).equalTo("1"))
            .select(col(Settlement.INIT_SETL_ID).as(Settlement.SETL_ID))
            .distinct();
    days.addAll(
        Lake.days(
            settlements.join(broadcast(takenBack), new String[] {Settlement.SETL_ID}, "left_semi"),
            Provenance.SETL_DATE));
    return List.copyOf(days);
  }
}
