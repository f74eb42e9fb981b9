package org.claimsieve.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.claimsieve.problem.Nearest;
import org.claimsieve.schema.Field;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.source.Layout.TableLayout;

/**
 * How a file differs from the last one that was taken in, and from the schema, one sentence each.
 * What makes a file unusable is not among it: that is the {@link Header}'s.
 */
public final class Drift {
  private final Optional<FileShape> before;
  private final FileShape now;
  private final TableSpec spec;
  private final TableLayout table;
  private final FormDrift forms;
  private final List<String> names;
  private final Header header;
  private final Map<String, String> fieldOf = new HashMap<>();
  private final List<String> sentences = new ArrayList<>();

  private Drift(Optional<FileShape> before, FileShape now, TableSpec spec, Layout layout) {
    this.before = before;
    this.now = now;
    this.spec = spec;
    this.table = Objects.requireNonNull(layout.tables().get(spec.name()), spec.name());
    this.forms = new FormDrift(layout);
    this.names = now.names().stream().distinct().toList();
    this.header = Header.match("", names, spec, table);
    header.sourceOf().forEach((field, column) -> fieldOf.put(column, field));
  }

  /**
   * What is to be said about a file.
   *
   * @param before the last shape that was taken in; empty for the first file of a table
   */
  public static List<String> between(
      Optional<FileShape> before, FileShape now, TableSpec spec, Layout layout) {
    Drift drift = new Drift(before, now, spec, layout);
    before.ifPresentOrElse(drift::columnsSince, drift::columnsOfTheFirst);
    drift.forms();
    return drift.sentences;
  }

  /**
   * What is to be said about the files of a table, each sentence once with the file that it is
   * about, or the first of several. Without an earlier shape they are held against the first file.
   *
   * @param now shape by name of the file, in the order of the files
   */
  public static List<String> ofFiles(
      Optional<FileShape> before, Map<String, FileShape> now, TableSpec spec, Layout layout) {
    Map<String, List<String>> files = new LinkedHashMap<>();
    Optional<FileShape> against = before;
    for (Map.Entry<String, FileShape> file : now.entrySet()) {
      for (String sentence : between(against, file.getValue(), spec, layout)) {
        files.computeIfAbsent(sentence, key -> new ArrayList<>()).add(file.getKey());
      }
      against = against.or(() -> Optional.of(file.getValue()));
    }
    List<String> all = new ArrayList<>();
    files.forEach(
        (sentence, of) -> {
          String more = of.size() == 1 ? "" : " and %d more".formatted(of.size() - 1);
          all.add(of.get(0) + more + ": " + sentence);
        });
    return all;
  }

  private void columnsOfTheFirst() {
    for (String column : header.unknown()) {
      if (!derives(column)) {
        sentences.add(unknown(column, ""));
      }
    }
    List<String> absent =
        spec.fields().stream()
            .filter(field -> !field.required() && !Provenance.isProvenance(field.name()))
            .map(Field::name)
            .filter(field -> !given(field) && !table.unavailable().contains(field))
            .toList();
    if (!absent.isEmpty()) {
      sentences.add(
          "columns of %s that are not in the file: %s; what needs them is not applicable"
              .formatted(spec.name(), String.join(", ", absent)));
    }
  }

  private void columnsSince(FileShape earlier) {
    List<String> then = earlier.names().stream().distinct().toList();
    Map<String, String> thenFields = new HashMap<>();
    Header.match("", then, spec, table)
        .sourceOf()
        .forEach((field, column) -> thenFields.put(column, field));
    List<String> gone = without(then, names);
    List<String> added = without(names, then);
    for (String column : List.copyOf(gone)) {
      newNameOf(column, gone, added)
          .ifPresent(
              name -> {
                gone.remove(column);
                added.remove(name);
                sentences.add(renamed(column, name, Optional.ofNullable(thenFields.get(column))));
              });
    }
    gone.forEach(column -> sentences.add(missing(column, thenFields)));
    added.forEach(column -> sentences.add(added(column)));
    List<String> common = new ArrayList<>(names);
    common.retainAll(then);
    List<String> commonThen = new ArrayList<>(then);
    commonThen.retainAll(names);
    if (!common.equals(commonThen)) {
      sentences.add("the columns stand in another order than before: harmless, they go by name");
    }
  }

  /** A column that nothing knows and that is nearest to the missing one, and the other way. */
  private Optional<String> newNameOf(String column, List<String> gone, List<String> added) {
    List<String> candidates =
        added.stream().filter(name -> !fieldOf.containsKey(name) && !derives(name)).toList();
    return Nearest.to(column, candidates)
        .filter(name -> Nearest.to(name, gone).equals(Optional.of(column)));
  }

  private static String renamed(String column, String name, Optional<String> field) {
    return "column '%s' seems to be called '%s' now%s"
        .formatted(
            column,
            name,
            field
                .map(
                    f ->
                        "; it is not known by that name: map %s: %s in the layout"
                            .formatted(name, f))
                .orElse("; neither is known, both are ignored"));
  }

  private String missing(String column, Map<String, String> thenFields) {
    String field = thenFields.get(column);
    if (field == null) {
      return derives(column)
          ? "column '%s' does not come any more; the layout derives from it".formatted(column)
          : "column '%s' does not come any more; it was not used".formatted(column);
    }
    if (header.sourceOf().containsKey(field)) {
      return "column '%s' does not come any more; %s is read from '%s'"
          .formatted(column, field, header.sourceOf().get(field));
    }
    return "column '%s'%s does not come any more%s"
        .formatted(
            column,
            spec.field(field).map(f -> " (" + f.meaning() + ")").orElse(""),
            given(field) ? "" : "; what needs it is not applicable");
  }

  private String added(String column) {
    if (fieldOf.containsKey(column)) {
      return "column '%s' is known and new: it is read as %s"
          .formatted(column, fieldOf.get(column));
    }
    return derives(column)
        ? "column '%s' is new; the layout derives from it".formatted(column)
        : unknown(column, "; it did not come before");
  }

  private String unknown(String column, String since) {
    return "column '%s' is not known and is ignored%s%s"
        .formatted(
            column,
            since,
            Nearest.to(column, spec.columns()).map(name -> "; nearest known: " + name).orElse(""));
  }

  private void forms() {
    for (FileShape.Column column : now.columns()) {
      Optional<Field> field =
          Optional.ofNullable(fieldOf.get(column.name()))
              .filter(name -> !table.derived().containsKey(name))
              .filter(name -> !table.translate().containsKey(name))
              .flatMap(spec::field);
      forms
          .sentence(before.flatMap(shape -> shape.column(column.name())), column, field)
          .ifPresent(sentences::add);
    }
  }

  private boolean given(String field) {
    return header.sourceOf().containsKey(field)
        || table.constants().containsKey(field)
        || table.derived().containsKey(field);
  }

  private boolean derives(String column) {
    return table.derived().values().stream().anyMatch(sql -> sql.contains(column));
  }

  private static List<String> without(List<String> all, List<String> these) {
    List<String> rest = new ArrayList<>(all);
    rest.removeAll(these);
    return rest;
  }
}
