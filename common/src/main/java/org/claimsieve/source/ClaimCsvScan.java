package org.claimsieve.source;

import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.types.StructType;

/** Plans one partition per file and gives only the columns that the query needs. */
final class ClaimCsvScan implements ScanBuilder, SupportsPushDownRequiredColumns, Scan, Batch {
  private final ReadPlan plan;
  private StructType schema;

  ClaimCsvScan(ReadPlan plan, StructType schema) {
    this.plan = plan;
    this.schema = schema;
  }

  @Override
  public void pruneColumns(StructType required) {
    schema = required;
  }

  @Override
  public Scan build() {
    return this;
  }

  @Override
  public StructType readSchema() {
    return schema;
  }

  @Override
  public Batch toBatch() {
    return this;
  }

  @Override
  public InputPartition[] planInputPartitions() {
    return IntStream.range(0, plan.files().size())
        .mapToObj(OneFile::new)
        .toArray(InputPartition[]::new);
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return new Factory(plan, schema);
  }

  private record OneFile(int file) implements InputPartition {}

  private record Factory(ReadPlan plan, StructType schema) implements PartitionReaderFactory {
    @Override
    public PartitionReader<InternalRow> createReader(InputPartition partition) {
      return new ClaimCsvReader(plan, ((OneFile) partition).file(), schema);
    }
  }
}
