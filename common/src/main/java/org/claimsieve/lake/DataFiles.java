package org.claimsieve.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.TableScan;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Types;

/** What the metadata of a table says of its data files; no data is read. */
final class DataFiles {
  private DataFiles() {}

  /** Whether a file may hold a row with one of those days. */
  static boolean any(TableScan scan, String column, Collection<LocalDate> days) {
    return any(matching(scan, column, days));
  }

  /** Whether there is a file. */
  static boolean any(TableScan scan) {
    try (CloseableIterable<FileScanTask> files = scan.planFiles()) {
      return files.iterator().hasNext();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a file may hold a row without a value in a column. */
  static boolean anyNull(TableScan scan, String column) {
    return any(scan.filter(Expressions.isNull(column)));
  }

  /** First partition value of the files that may hold a row with one of those days; no nulls. */
  static List<LocalDate> partitions(TableScan scan, String column, Collection<LocalDate> days) {
    return List.copyOf(partitions(matching(scan, column, days)));
  }

  /** The last day, not after that one, that is a first partition value of a file. */
  static Optional<LocalDate> newest(TableScan scan, String column, LocalDate until) {
    SortedSet<LocalDate> days =
        partitions(scan.filter(Expressions.lessThanOrEqual(column, until.toString())));
    return days.isEmpty() ? Optional.empty() : Optional.of(days.last());
  }

  /** Columns of which a file with a day from one to another, both inclusive, may hold a value. */
  static Set<String> filled(TableScan scan, String column, LocalDate from, LocalDate to) {
    Set<String> filled = new TreeSet<>();
    each(
        within(scan, column, from, to).includeColumnStats(),
        file -> {
          for (Types.NestedField field : scan.schema().columns()) {
            if (mayHoldValue(file, field.fieldId())) {
              filled.add(field.name());
            }
          }
        });
    return filled;
  }

  /** Rows of the files that may hold a day from one to another, both inclusive. */
  static long rows(TableScan scan, String column, LocalDate from, LocalDate to) {
    LongAdder rows = new LongAdder();
    each(within(scan, column, from, to), file -> rows.add(file.recordCount()));
    return rows.sum();
  }

  private static boolean mayHoldValue(DataFile file, int field) {
    Map<Integer, Long> values = file.valueCounts();
    Map<Integer, Long> nulls = file.nullValueCounts();
    if (values == null || nulls == null) {
      return true;
    }
    Long all = values.get(field);
    Long empty = nulls.get(field);
    return all == null || empty == null || empty < all;
  }

  private static SortedSet<LocalDate> partitions(TableScan matching) {
    SortedSet<LocalDate> found = new TreeSet<>();
    each(
        matching,
        file -> {
          Integer day = file.partition().get(0, Integer.class);
          if (day != null) {
            found.add(LocalDate.ofEpochDay(day));
          }
        });
    return found;
  }

  private static void each(TableScan scan, Consumer<DataFile> look) {
    try (CloseableIterable<FileScanTask> files = scan.planFiles()) {
      files.forEach(task -> look.accept(task.file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TableScan within(TableScan scan, String column, LocalDate from, LocalDate to) {
    return scan.filter(Expressions.greaterThanOrEqual(column, from.toString()))
        .filter(Expressions.lessThanOrEqual(column, to.toString()));
  }

  private static TableScan matching(TableScan scan, String column, Collection<LocalDate> days) {
    return scan.filter(
        Expressions.in(column, days.stream().map(LocalDate::toString).toArray(Object[]::new)));
  }
}
