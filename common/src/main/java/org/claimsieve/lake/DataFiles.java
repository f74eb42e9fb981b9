package org.claimsieve.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.TableScan;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;

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
    TreeSet<LocalDate> found = new TreeSet<>();
    try (CloseableIterable<FileScanTask> files = matching(scan, column, days).planFiles()) {
      for (FileScanTask task : files) {
        Integer day = task.file().partition().get(0, Integer.class);
        if (day != null) {
          found.add(LocalDate.ofEpochDay(day));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(found);
  }

  private static TableScan matching(TableScan scan, String column, Collection<LocalDate> days) {
    return scan.filter(
        Expressions.in(column, days.stream().map(LocalDate::toString).toArray(Object[]::new)));
  }
}
