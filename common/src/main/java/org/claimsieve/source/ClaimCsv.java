package org.claimsieve.source;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * Claim files as a Spark data source: one file is one partition. It gives the sound rows, typed,
 * with provenance and the hash of what they say; refused rows are put down aside and both are
 * tallied, all in the same pass.
 */
public final class ClaimCsv implements TableProvider {
  static final String PLAN = "plan";

  /** Plans by name; options of a source are text, and a plan holds a key that must not be one. */
  private static final Map<String, ReadPlan> PLANS = new ConcurrentHashMap<>();

  /** Makes a plan known under a name until {@link #forget}. */
  static void announce(String name, ReadPlan plan) {
    PLANS.put(name, plan);
  }

  static void forget(String name) {
    PLANS.remove(name);
  }

  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    throw new IllegalStateException("claim files are read with the columns of their table");
  }

  @Override
  public boolean supportsExternalMetadata() {
    return true;
  }

  @Override
  public Table getTable(
      StructType schema, Transform[] partitioning, Map<String, String> properties) {
    String name = Objects.requireNonNull(properties.get(PLAN), PLAN);
    return new Files(schema, Objects.requireNonNull(PLANS.get(name), name));
  }

  private record Files(StructType type, ReadPlan plan) implements Table, SupportsRead {
    @Override
    public Column[] columns() {
      return Arrays.stream(type.fields())
          .map(field -> Column.create(field.name(), field.dataType()))
          .toArray(Column[]::new);
    }

    @Override
    public String name() {
      return "claim files of " + plan.table();
    }

    @Override
    public Set<TableCapability> capabilities() {
      return Set.of(TableCapability.BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
      return new ClaimCsvScan(plan, type);
    }
  }
}
