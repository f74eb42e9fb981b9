package org.claimsieve.intake;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.lake.Staged;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.TableSpec;

/** Brings rows to the day of their settlement where that came, went or is an older one. */
final class Relocation {
  /** Names one row by where it came from. */
  static final List<String> SOURCE =
      List.of(Provenance.ARRIVED, Provenance.SOURCE_FILE, Provenance.SOURCE_LINE);

  /** The same, and where it lies. */
  private static final List<String> IDENTITY =
      List.of(
          Provenance.ARRIVED, Provenance.SOURCE_FILE, Provenance.SOURCE_LINE, Provenance.SETL_DATE);

  private final Lake lake;
  private final TableSpec spec;
  private final Staged staged;
  private final Set<LocalDate> changed = new TreeSet<>();
  private final Set<LocalDate> outdated = new TreeSet<>();

  Relocation(Lake lake, TableSpec spec, Staged staged) {
    this.lake = lake;
    this.spec = spec;
    this.staged = staged;
  }

  /** Stages the move of misplaced rows; says whether there were any. */
  boolean run(Placement placement) {
    if (!staged.mayHoldNull(Provenance.SETL_DATE) && placement.displaced().days().isEmpty()) {
      return false;
    }
    Dataset<Row> suspects = placement.suspects(spec, staged.rows());
    if (suspects.isEmpty()) {
      return false;
    }
    Dataset<Row> misplaced =
        lake.scratch(spec.name() + "-misplaced", placement.misplaced(spec, suspects));
    if (!note(misplaced)) {
      return false;
    }
    Column day = col(Provenance.SETL_DATE);
    staged.remove(
        misplaced.withColumn(Provenance.SETL_DATE, col(Placement.FROM)),
        IDENTITY,
        day.isNull().or(day.isin(placement.displaced().days().toArray())));
    staged.append(misplaced, changed.size());
    return true;
  }

  private boolean note(Dataset<Row> misplaced) {
    List<Row> moves =
        misplaced
            .select(Placement.FROM, Provenance.SETL_DATE, Placement.NIGHT)
            .distinct()
            .collectAsList();
    for (Row move : moves) {
      note(changed, move, 0);
      note(changed, move, 1);
      note(outdated, move, 2);
    }
    return !moves.isEmpty();
  }

  private static void note(Set<LocalDate> dates, Row move, int column) {
    if (!move.isNullAt(column)) {
      dates.add(move.getDate(column).toLocalDate());
    }
  }

  /** Settlement days that rows left or came to. */
  Set<LocalDate> changed() {
    return changed;
  }

  /** Nights that brought the settlements of these rows. */
  Set<LocalDate> outdated() {
    return outdated;
  }
}
