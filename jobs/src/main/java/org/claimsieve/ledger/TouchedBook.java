package org.claimsieve.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which settlement days and which earlier lists a night's delivery touched. */
public final class TouchedBook {
  private final JdbcClient sql;

  public TouchedBook(WorkflowDatabase database) {
    this.sql = database.sql();
  }

  /** Sets the settlement days whose facts a night's delivery changes. */
  public void replaceDays(LocalDate night, Collection<LocalDate> days) {
    sql.sql("delete from touched_day where night = ?").param(night).update();
    for (LocalDate day : new TreeSet<>(days)) {
      sql.sql("insert into touched_day (night, setl_date) values (?, ?)")
          .params(night, day)
          .update();
    }
  }

  /** The settlement days whose facts a night's delivery changes, in order. */
  public List<LocalDate> days(LocalDate night) {
    return sql.sql("select setl_date from touched_day where night = ? order by setl_date")
        .param(night)
        .query(LocalDate.class)
        .list();
  }

  /** Notes that lists of earlier nights show what is no longer so. */
  public void addOutdated(LocalDate night, Collection<LocalDate> lists) {
    for (LocalDate list : new TreeSet<>(lists)) {
      sql.sql("delete from outdated_list where night = ? and list_date = ?")
          .params(night, list)
          .update();
      sql.sql("insert into outdated_list (night, list_date) values (?, ?)")
          .params(night, list)
          .update();
    }
  }

  /** A list was made anew: it shows what is so. */
  public void renewed(LocalDate list) {
    sql.sql("delete from outdated_list where list_date = ?").param(list).update();
  }

  /** Dates of lists that show what is no longer so, with the nights that found it out. */
  public Map<LocalDate, List<LocalDate>> outdated() {
    Map<LocalDate, List<LocalDate>> found = new TreeMap<>();
    sql.sql("select list_date, night from outdated_list order by list_date, night")
        .query(
            (row, number) ->
                found
                    .computeIfAbsent(
                        row.getObject("list_date", LocalDate.class),
                        key -> new java.util.ArrayList<>())
                    .add(row.getObject("night", LocalDate.class)))
        .list();
    return found;
  }

  /** Dates of lists that those nights found to be outdated. */
  public Set<LocalDate> outdatedBy(Collection<LocalDate> nights) {
    Set<LocalDate> lists = new TreeSet<>();
    outdated()
        .forEach(
            (list, by) -> {
              if (by.stream().anyMatch(nights::contains)) {
                lists.add(list);
              }
            });
    return lists;
  }
}
