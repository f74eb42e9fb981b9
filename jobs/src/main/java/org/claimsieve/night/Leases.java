package org.claimsieve.night;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.claimsieve.ledger.WorkflowDatabase;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the leases. Each change is one statement that names the owner it expects. */
final class Leases {
  private final JdbcClient sql;

  Leases(WorkflowDatabase database) {
    this.sql = database.sql();
  }

  Optional<Owner> owner(String name) {
    return sql.sql("select * from lease where name = ?")
        .param(name)
        .query(Leases::owner)
        .optional();
  }

  /** Takes a lease that nobody holds; false where somebody was faster. */
  boolean take(String name, Owner owner) {
    try {
      return sql.sql(
                  """
                  insert into lease (name, owner, host, pid, process_start, taken, heartbeat)
                  values (?, ?, ?, ?, ?, ?, ?)
                  """)
              .params(
                  name,
                  owner.token(),
                  owner.host(),
                  owner.pid(),
                  owner.processStart(),
                  owner.taken(),
                  owner.heartbeat())
              .update()
          == 1;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  /** Removes the lease of a dead owner, unless it beat since it was looked at. */
  boolean clear(String name, Owner dead) {
    return sql.sql("delete from lease where name = ? and owner = ? and heartbeat = ?")
            .params(name, dead.token(), dead.heartbeat())
            .update()
        == 1;
  }

  /** False where the lease is no longer this owner's. */
  boolean beat(String name, Owner owner) {
    return sql.sql("update lease set heartbeat = ? where name = ? and owner = ?")
            .params(NightRuns.now(), name, owner.token())
            .update()
        == 1;
  }

  void release(String name, Owner owner) {
    sql.sql("delete from lease where name = ? and owner = ?").params(name, owner.token()).update();
  }

  private static Owner owner(ResultSet row, int number) throws SQLException {
    return new Owner(
        row.getString("owner"),
        row.getString("host"),
        row.getLong("pid"),
        row.getObject("process_start", OffsetDateTime.class),
        row.getObject("taken", OffsetDateTime.class),
        row.getObject("heartbeat", OffsetDateTime.class));
  }
}
