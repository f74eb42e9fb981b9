package org.claimsieve.source;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Fills the cells with the texts of a record, as the layout maps them. */
final class RecordTexts {
  private static final int ABSENT = -1;
  private static final String MASK = "***";

  private final List<Cell> cells;
  private final int[] positions;
  private final int[] places;
  private final int[] inputs;
  private final @Nullable UnsafeProjection derived;
  private final GenericInternalRow input;
  private final Set<String> nullTokens;
  private final int longestToken;
  private final char delimiter;
  private final int width;
  private final boolean[] open;

  RecordTexts(ReadPlan plan, ReadPlan.PlannedFile file, List<String> header, List<Cell> cells) {
    this.cells = cells;
    this.nullTokens = Set.copyOf(plan.shape().nullTokens());
    this.longestToken = nullTokens.stream().mapToInt(String::length).max().orElse(0);
    this.delimiter = plan.shape().delimiter();
    this.width = header.size();
    this.open = new boolean[width];
    this.positions = new int[cells.size()];
    this.places = new int[cells.size()];
    for (int i = 0; i < positions.length; i++) {
      String field = cells.get(i).field().name();
      String source = file.sourceOf().get(field);
      positions[i] = source == null ? ABSENT : header.indexOf(source);
      places[i] = plan.derived().place(field);
      if (positions[i] >= 0 && !cells.get(i).personal()) {
        open[positions[i]] = true;
      }
    }
    hidePersonal();
    this.inputs = plan.derived().columns().stream().mapToInt(header::indexOf).toArray();
    this.input = new GenericInternalRow(new Object[inputs.length]);
    this.derived = plan.derived().isEmpty() ? null : plan.derived().projection();
  }

  /** A column that feeds a personal field is personal whatever else it feeds. */
  private void hidePersonal() {
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] >= 0 && cells.get(i).personal()) {
        open[positions[i]] = false;
      }
    }
  }

  /** Reads a record into the cells; says so where an expression of the layout fails on it. */
  List<Fault> read(CSVRecord read) {
    UnsafeRow computed = null;
    List<Fault> faults = List.of();
    if (derived != null) {
      for (int i = 0; i < inputs.length; i++) {
        String text = text(read, inputs[i]);
        input.update(i, text == null ? null : UTF8String.fromString(text));
      }
      try {
        computed = derived.apply(input);
      } catch (RuntimeException e) {
        faults = List.of(new Fault("bad-derived", "an expression of the layout fails: " + kind(e)));
      }
    }
    for (int i = 0; i < positions.length; i++) {
      cells.get(i).read(places[i] < 0 ? text(read, positions[i]) : text(computed, places[i]));
    }
    return faults;
  }

  /** The error's class of Spark, which holds no value of the record. */
  private static String kind(RuntimeException e) {
    Throwable cause = e;
    while (cause != null) {
      if (cause instanceof SparkThrowable thrown && thrown.getCondition() != null) {
        return thrown.getCondition();
      }
      cause = cause.getCause();
    }
    return e.getClass().getSimpleName();
  }

  private static @Nullable String text(@Nullable UnsafeRow computed, int place) {
    return computed == null || computed.isNullAt(place)
        ? null
        : computed.getUTF8String(place).toString();
  }

  private @Nullable String text(CSVRecord read, int position) {
    if (position < 0 || position >= read.size()) {
      return null;
    }
    String stripped = read.get(position).strip();
    boolean none = stripped.length() <= longestToken && nullTokens.contains(stripped);
    return none || stripped.isEmpty() ? null : stripped;
  }

  /** Values found less columns of the header. */
  int surplus(CSVRecord read) {
    return read.size() - width;
  }

  /**
   * The record as it stood, without what could name a person: personal and unknown columns are
   * masked wherever a shift may have put them, and so is whatever looks like a name or a number of
   * a person.
   */
  String raw(CSVRecord read) {
    int shift = Math.abs(surplus(read));
    StringJoiner joined = new StringJoiner(String.valueOf(delimiter));
    for (int i = 0; i < read.size(); i++) {
      String value = read.get(i);
      joined.add(value.isEmpty() || isOpen(i, shift) ? Masked.of(value) : MASK);
    }
    return joined.toString();
  }

  private boolean isOpen(int position, int shift) {
    for (int i = position - shift; i <= position + shift; i++) {
      if (i >= 0 && i < width && !open[i]) {
        return false;
      }
    }
    return position < width + shift;
  }
}
