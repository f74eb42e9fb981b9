package org.claimsieve.source;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * Claim files as a Spark data source: one file is one partition, every column is text. Beside the
 * source columns it gives {@code _file}, {@code _line} (of the record's first line), {@code _width}
 * (values found minus columns of the header) and, only when asked for, {@code _raw} (the record
 * with personal values masked).
 */
public final class ClaimCsv implements TableProvider {
  static final String SHAPE = "shape";
  static final String FILE = "_file";
  static final String LINE = "_line";
  static final String WIDTH = "_width";
  static final String RAW = "_raw";

  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    throw new UnsupportedOperationException(
        "claim files are read with the columns of their header");
  }

  @Override
  public boolean supportsExternalMetadata() {
    return true;
  }

  @Override
  public Table getTable(
      StructType schema, Transform[] partitioning, Map<String, String> properties) {
    return new Files(
        schema, CsvShape.fromJson(Objects.requireNonNull(properties.get(SHAPE), SHAPE)));
  }

  private record Files(StructType type, CsvShape shape) implements Table, SupportsRead {
    @Override
    public Column[] columns() {
      return Arrays.stream(type.fields())
          .map(field -> Column.create(field.name(), field.dataType()))
          .toArray(Column[]::new);
    }

    @Override
    public String name() {
      return "claim files " + shape.names();
    }

    @Override
    public Set<TableCapability> capabilities() {
      return Set.of(TableCapability.BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
      return new ClaimCsvScan(shape, type);
    }
  }
}
