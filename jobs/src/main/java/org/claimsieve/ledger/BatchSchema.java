package org.claimsieve.ledger;

import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Spring Batch's own tables, from the script that its jar ships for the kind of database. The
 * script is that of the Spring Batch of the build: an upgrade that changes it needs a further
 * migration.
 */
final class BatchSchema implements JavaMigration {
  @Override
  public void migrate(Context context) throws SQLException {
    String product = context.getConnection().getMetaData().getDatabaseProductName();
    String script =
        "org/springframework/batch/core/schema-%s.sql".formatted(product.toLowerCase(Locale.ROOT));
    ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(script));
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("2");
  }

  @Override
  public String getDescription() {
    return "spring batch";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
