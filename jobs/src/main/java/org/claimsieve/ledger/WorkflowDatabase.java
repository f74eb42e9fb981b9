package org.claimsieve.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.claimsieve.config.Configuration;
import org.claimsieve.config.Home;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database of job history, ledger and lease: an H2 file in the home, or PostgreSQL by address.
 * One database belongs to one home.
 *
 * <p>There is no connection pool: a night makes a few hundred short calls. One connection stays
 * open so that H2 does not close and open its file around each call.
 */
public final class WorkflowDatabase implements AutoCloseable {
  /**
   * AUTO_SERVER lets a second process read while a night runs; WRITE_DELAY=0 makes a commit survive
   * a kill that follows at once.
   */
  private static final String H2_OPTIONS = ";AUTO_SERVER=TRUE;WRITE_DELAY=0";

  private final DataSource source;
  private final PlatformTransactionManager transactionManager;
  private final Connection open;

  private WorkflowDatabase(DataSource source) {
    this.source = source;
    this.transactionManager = new DataSourceTransactionManager(source);
    this.open = connect(source);
  }

  /** Opens the database and brings its tables up to date. */
  public static WorkflowDatabase open(Home home, Configuration.Database options) {
    return open(options.url().isEmpty() ? h2(home) : postgresql(home, options));
  }

  static WorkflowDatabase open(DataSource source) {
    WorkflowDatabase database = new WorkflowDatabase(source);
    try {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:db/migration")
          .javaMigrations(new BatchSchema())
          .load()
          .migrate();
    } catch (FlywayException e) {
      database.close();
      throw Problem.of(
          Category.RESOURCES,
          "the workflow database could not be brought up to date: " + e.getMessage(),
          e);
    }
    return database;
  }

  /** Statements, each in a transaction of its own unless one is open. */
  public JdbcClient sql() {
    return JdbcClient.create(source);
  }

  /** Several statements in one transaction. */
  public TransactionTemplate transaction() {
    return new TransactionTemplate(transactionManager);
  }

  public DataSource source() {
    return source;
  }

  public PlatformTransactionManager transactionManager() {
    return transactionManager;
  }

  @Override
  public void close() {
    try {
      open.close();
    } catch (SQLException e) {
      throw Problem.of(Category.RESOURCES, "the workflow database did not close", e);
    }
  }

  private static DataSource h2(Home home) {
    // Without this the reader's port would be open to the network.
    if (System.getProperty("h2.bindAddress") == null) {
      System.setProperty("h2.bindAddress", "127.0.0.1");
    }
    return new DriverManagerDataSource(
        "jdbc:h2:file:" + home.database().resolve("claimsieve") + H2_OPTIONS, "claimsieve", "");
  }

  private static DataSource postgresql(Home home, Configuration.Database options) {
    String password =
        options.passwordFile().isEmpty() ? "" : firstLine(home.resolve(options.passwordFile()));
    return new DriverManagerDataSource(options.url(), options.user(), password);
  }

  private static String firstLine(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw Problem.of(
          Category.CONFIGURATION,
          "database.password_file: %s cannot be read (%s); name a file whose first line is the password"
              .formatted(file, e.getClass().getSimpleName()),
          e);
    }
  }

  private static Connection connect(DataSource source) {
    try {
      return source.getConnection();
    } catch (SQLException e) {
      throw Problem.of(
          Category.RESOURCES,
          "the workflow database does not answer: %s. Check database.url, user and password_file, and that it runs."
              .formatted(e.getMessage()),
          e);
    }
  }
}
