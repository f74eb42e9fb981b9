package org.claimsieve.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimsieve.config.Configuration;
import org.claimsieve.config.Home;
import org.junit.jupiter.api.Assumptions;

/** The same workflow database, empty, as an H2 file and in a real PostgreSQL. */
public enum TestDatabases {
  H2 {
    @Override
    public WorkflowDatabase open(Path home) {
      return WorkflowDatabase.open(new Home(home).create(), new Configuration.Database("", "", ""));
    }
  },
  POSTGRESQL {
    @Override
    public WorkflowDatabase open(Path home) {
      return WorkflowDatabase.open(new Home(home).create(), Server.newDatabase());
    }
  };

  /** Opens it for that home; on PostgreSQL each call gives a database of its own. */
  public abstract WorkflowDatabase open(Path home);

  /** One server for all tests of this process; it ends with it. */
  private static final class Server {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres postgres;
    private static String reason;

    static synchronized Configuration.Database newDatabase() {
      start();
      Assumptions.assumeTrue(postgres != null, () -> "PostgreSQL does not start here: " + reason);
      String name = "claimsieve_" + COUNT.incrementAndGet();
      try (var connection = postgres.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
      return new Configuration.Database(postgres.getJdbcUrl("postgres", name), "postgres", "");
    }

    private static void start() {
      if (postgres == null && reason == null) {
        try {
          postgres = EmbeddedPostgres.builder().start();
        } catch (IOException | RuntimeException e) {
          reason = String.valueOf(e.getMessage());
        }
      }
    }
  }
}
