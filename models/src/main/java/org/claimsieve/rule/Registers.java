package org.claimsieve.rule;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Staff;

/**
 * What a night knows of institutions and their staff, and beside the claims of persons and goods.
 *
 * @param institutions {@code fixmedins_b}: the newest entry of each institution
 * @param staff {@code staff_b}: the newest snapshot
 * @param records insured persons; sales, purchases and stock
 */
public record Registers(Dataset<Row> institutions, Dataset<Row> staff, Records records) {
  public Registers {
    institutions = Complete.with(Institution.TABLE, institutions);
    staff = Complete.with(Staff.TABLE, staff);
  }

  /**
   * The registers as a night sees them, without records.
   *
   * @param institutions rows of {@code fixmedins_b} of any number of snapshots
   * @param staff rows of {@code staff_b} of any number of snapshots
   */
  public static Registers asOf(LocalDate night, Dataset<Row> institutions, Dataset<Row> staff) {
    return new Registers(
        newestOfEach(until(night, institutions)),
        newestSnapshot(until(night, staff)),
        Records.none(staff));
  }

  /** The same registers with those records. */
  public Registers with(Records others) {
    return new Registers(institutions, staff, others);
  }

  private static Dataset<Row> until(LocalDate night, Dataset<Row> register) {
    return register.filter(col(Provenance.ARRIVED).leq(lit(night)));
  }

  private static Dataset<Row> newestOfEach(Dataset<Row> institutions) {
    Column[] all =
        Institution.TABLE.columns().stream().map(name -> col(name)).toArray(Column[]::new);
    return institutions
        .filter(col(Institution.FIXMEDINS_CODE).isNotNull())
        .groupBy(col(Institution.FIXMEDINS_CODE).as("of"))
        .agg(max(struct(col(Provenance.ARRIVED), struct(all).as("entry"))).as("newest"))
        .select("newest.entry.*");
  }

  private static Dataset<Row> newestSnapshot(Dataset<Row> staff) {
    Dataset<Row> newest = staff.agg(max(Provenance.ARRIVED).as("newest_arrived"));
    return staff
        .join(broadcast(newest), col(Provenance.ARRIVED).equalTo(col("newest_arrived")))
        .drop("newest_arrived");
  }
}
