package org.claimsieve.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.claimsieve.problem.Nearest;
import org.claimsieve.schema.Field;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.source.Layout.TableLayout;
import org.jspecify.annotations.Nullable;

/**
 * What the header of one claim file offers.
 *
 * @param columns source columns in the file's order
 * @param sourceOf source column by field
 * @param unknown source columns that nothing uses
 * @param faults what makes the file unusable, each a sentence; empty when it can be read
 * @param shape what the first records hold
 */
record Header(
    List<String> columns,
    Map<String, String> sourceOf,
    List<String> unknown,
    List<String> faults,
    FileShape shape) {

  static Header read(CsvShape shape, int index, TableSpec spec, Layout layout) {
    String name = shape.names().get(index);
    TableLayout table = Objects.requireNonNull(layout.tables().get(spec.name()), spec.name());
    try (CSVParser parser =
        CSVParser.parse(SourceFile.open(shape.path(index), shape.charset()), shape.format())) {
      Iterator<CSVRecord> records = parser.iterator();
      if (!records.hasNext()) {
        return refused(
            name + ": the file is empty; a header line was expected. Have it sent again");
      }
      List<String> columns = new ArrayList<>();
      records.next().forEach(column -> columns.add(column.strip()));
      if (columns.stream().anyMatch(column -> column.indexOf('\0') >= 0)) {
        return refused(
            name
                + " line 1: holds NUL bytes: a text of another encoding, or a file that was cut off while it was written. Have it sent again as "
                + shape.encoding());
      }
      Header header = match(name, columns, spec, table);
      return new Header(
          columns,
          header.sourceOf,
          header.unknown,
          header.faults,
          look(columns, records, Set.copyOf(layout.nullTokens())));
    } catch (UncheckedIOException e) {
      return refused(unreadable(name, e.getCause(), shape));
    } catch (IOException e) {
      return refused(unreadable(name, e, shape));
    }
  }

  /** Records that cannot be read are left to the reading, which names their line. */
  private static FileShape look(
      List<String> columns, Iterator<CSVRecord> records, Set<String> nullTokens) {
    List<CSVRecord> sample = new ArrayList<>();
    try {
      while (sample.size() < FileShape.RECORDS && records.hasNext()) {
        sample.add(records.next());
      }
    } catch (UncheckedIOException | IllegalStateException unreadable) {
      // what came before it is sample enough
    }
    return FileShape.look(columns, sample.iterator(), nullTokens);
  }

  private static String unreadable(String name, @Nullable IOException cause, CsvShape shape) {
    String where = cause instanceof CharacterCodingException ? " line 1" : "";
    return name + where + ": " + Unreadable.why(cause, shape.encoding());
  }

  private static Header refused(String fault) {
    return new Header(List.of(), Map.of(), List.of(), List.of(fault), new FileShape(List.of()));
  }

  static Header match(String name, List<String> columns, TableSpec spec, TableLayout layout) {
    Map<String, String> sourceOf = new TreeMap<>();
    Set<String> used = new HashSet<>();
    List<String> faults = new ArrayList<>();
    for (Field field : spec.fields()) {
      source(field, columns, layout)
          .ifPresent(
              source -> {
                sourceOf.put(field.name(), source);
                used.add(source);
              });
    }
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column)) {
        faults.add("%s line 1: column '%s' stands twice".formatted(name, column));
      }
    }
    List<String> unknown = columns.stream().filter(c -> !used.contains(c)).distinct().toList();
    for (Field field : spec.required()) {
      boolean given =
          sourceOf.containsKey(field.name())
              || layout.constants().containsKey(field.name())
              || layout.derived().containsKey(field.name())
              || layout.unavailable().contains(field.name());
      if (!given) {
        faults.add(
            "%s line 1: required column '%s' (%s) is missing%s. Map it in the layout or have the file sent again"
                .formatted(
                    name,
                    field.name(),
                    field.meaning(),
                    Nearest.to(field.name(), unknown)
                        .map(n -> "; nearest in the file: " + n)
                        .orElse("")));
      }
    }
    return new Header(columns, sourceOf, unknown, faults, new FileShape(List.of()));
  }

  private static Optional<String> source(Field field, List<String> columns, TableLayout layout) {
    for (Map.Entry<String, String> mapped : layout.columns().entrySet()) {
      if (mapped.getValue().equals(field.name()) && columns.contains(mapped.getKey())) {
        return Optional.of(mapped.getKey());
      }
    }
    if (columns.contains(field.name()) && !layout.columns().containsKey(field.name())) {
      return Optional.of(field.name());
    }
    return field.aliases().stream().filter(columns::contains).findFirst();
  }
}
