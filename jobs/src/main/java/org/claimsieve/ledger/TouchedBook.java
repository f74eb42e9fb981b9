package org.claimsieve.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which settlement days and which lists of other nights a night's files touch. */
public final class TouchedBook {
  private final WorkflowDatabase database;
  private final JdbcClient sql;

  public TouchedBook(WorkflowDatabase database) {
    this.database = database;
    this.sql = database.sql();
  }

  /** Sets the settlement days that a night touches, in place of an earlier attempt's. */
  public void replaceDays(LocalDate night, Collection<LocalDate> days) {
    database
        .transaction()
        .executeWithoutResult(
            status -> {
              sql.sql("delete from touched_day where night = ?").param(night).update();
              for (LocalDate day : new HashSet<>(days)) {
                sql.sql("insert into touched_day (night, setl_date) values (?, ?)")
                    .params(night, day)
                    .update();
              }
            });
  }

  /** The settlement days that a night touches, in order; none where nobody entered any. */
  public List<TouchedDay> days(LocalDate night) {
    return sql.sql("select * from touched_day where night = ? order by setl_date")
        .param(night)
        .query(
            (row, number) ->
                new TouchedDay(
                    row.getObject("night", LocalDate.class),
                    row.getObject("setl_date", LocalDate.class)))
        .list();
  }

  /**
   * Sets the nights whose lists a night's files touch. A mark that was there keeps its time, so
   * that taking the same files in again does not outdate what was made since.
   */
  public void replaceOutdated(LocalDate night, Collection<LocalDate> listDates) {
    database
        .transaction()
        .executeWithoutResult(
            status -> {
              Set<LocalDate> known = new HashSet<>(marked(night));
              for (LocalDate old : known) {
                if (!listDates.contains(old)) {
                  sql.sql("delete from outdated_list where night = ? and list_date = ?")
                      .params(night, old)
                      .update();
                }
              }
              for (LocalDate date : new HashSet<>(listDates)) {
                if (!known.contains(date)) {
                  sql.sql("insert into outdated_list (night, list_date, marked) values (?, ?, ?)")
                      .params(night, date, OffsetDateTime.now(ZoneOffset.UTC))
                      .update();
                }
              }
            });
  }

  private List<LocalDate> marked(LocalDate night) {
    return sql.sql("select list_date from outdated_list where night = ?")
        .param(night)
        .query((row, number) -> row.getObject("list_date", LocalDate.class))
        .list();
  }

  /**
   * Lists that are to be made again, by date of the list and night: a list was made, and no edition
   * that was begun since the mark has completed. An edition begun before the mark may have read the
   * tables as they were, so it does not count.
   */
  public List<OutdatedList> outdated() {
    return sql.sql(
            """
            select o.night, o.list_date from outdated_list o
            where exists (
                select 1 from night_run r where r.business_date = o.list_date
                  and r.status = 'COMPLETED' and r.manifest_sha256 is not null)
              and not exists (
                select 1 from night_run r where r.business_date = o.list_date
                  and r.status = 'COMPLETED' and r.manifest_sha256 is not null
                  and r.started >= o.marked)
            order by o.list_date, o.night
            """)
        .query(
            (row, number) ->
                new OutdatedList(
                    row.getObject("night", LocalDate.class),
                    row.getObject("list_date", LocalDate.class)))
        .list();
  }
}
