package org.claimsieve.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the books say of deliveries; what one delivery changes in them changes at once. */
public final class IntakeBooks {
  private final WorkflowDatabase database;
  private final JdbcClient sql;
  private final FileLedger files;
  private final Movements movements;
  private final TouchedBook touched;

  public IntakeBooks(WorkflowDatabase database) {
    this.database = database;
    this.sql = database.sql();
    this.files = new FileLedger(database);
    this.movements = new Movements(database);
    this.touched = new TouchedBook(database);
  }

  /** What came with each file. */
  public FileLedger files() {
    return files;
  }

  /** Settlement days and lists that deliveries touched. */
  public TouchedBook touched() {
    return touched;
  }

  /** Notes that a delivery is about to be published. */
  public void begin(Pending pending) {
    database
        .transaction()
        .executeWithoutResult(
            status -> {
              sql.sql("delete from pending_delivery").update();
              sql.sql("insert into pending_delivery (id, content) values (1, ?)")
                  .param(pending.toJson())
                  .update();
            });
  }

  /** A delivery that was about to be published when its process ended. */
  public Optional<Pending> pending() {
    return sql.sql("select content from pending_delivery")
        .query(String.class)
        .optional()
        .map(Pending::fromJson);
  }

  /** Drops the note of a delivery of which nothing was published. */
  public void drop() {
    sql.sql("delete from pending_delivery").update();
  }

  /** The delivery is published: the books say so from now on. */
  public void complete(Pending pending) {
    database
        .transaction()
        .executeWithoutResult(
            status -> {
              pending
                  .entries()
                  .forEach(
                      (date, entries) ->
                          files.replace(LocalDate.parse(date), pending.stage(), entries));
              movements.add(pending.movements());
              pending.days().forEach((night, days) -> days(LocalDate.parse(night), days));
              pending.outdated().forEach((night, lists) -> outdated(LocalDate.parse(night), lists));
              drop();
            });
  }

  private void days(LocalDate night, List<LocalDate> days) {
    TreeSet<LocalDate> all = new TreeSet<>(touched.days(night));
    all.addAll(days);
    touched.replaceDays(night, all);
  }

  private void outdated(LocalDate night, List<LocalDate> lists) {
    touched.addOutdated(night, lists);
  }
}
