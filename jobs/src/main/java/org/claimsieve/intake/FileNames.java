package org.claimsieve.intake;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimsieve.source.Layout;
import org.claimsieve.source.Layout.TableLayout;

/**
 * What the names in a delivery's folder say: data of a table, its end marker, or still on its way.
 */
final class FileNames {
  /** What programs that transfer files append while they write. */
  private static final List<String> UNDER_WAY =
      List.of(".part", ".partial", ".filepart", ".tmp", ".temp", ".writing", ".uploading");

  private final Layout layout;

  FileNames(Layout layout) {
    this.layout = layout;
  }

  /** Whether the file holds data of that table. */
  boolean data(Path path, TableLayout table) {
    String name = path.getFileName().toString();
    return !marker(name) && !underWay(name) && matches(name, table);
  }

  /** Whether the file holds data of some table. */
  boolean data(Path path) {
    return layout.tables().values().stream().anyMatch(table -> data(path, table));
  }

  /** Name of the data file that a transfer of this name ends in; empty for every other file. */
  Optional<String> target(Path path) {
    String name = path.getFileName().toString();
    if (!underWay(name)) {
      return Optional.empty();
    }
    String visible = name.startsWith(".") ? name.substring(1) : name;
    // rsync writes .NAME.AbCdEf
    return Stream.of(visible, withoutSuffix(visible))
        .filter(target -> layout.tables().values().stream().anyMatch(t -> matches(target, t)))
        .reduce((longer, shorter) -> shorter);
  }

  /** The end marker that must lie beside a data file; empty where the layout has none. */
  Optional<String> markerOf(Path data) {
    return layout.endMarker().map(suffix -> data.getFileName() + suffix);
  }

  /** The data file that this marker is for; empty where it is none of a known table. */
  Optional<String> markedBy(Path path) {
    String name = path.getFileName().toString();
    return layout
        .endMarker()
        .filter(name::endsWith)
        .map(suffix -> name.substring(0, name.length() - suffix.length()))
        .filter(target -> layout.tables().values().stream().anyMatch(t -> matches(target, t)));
  }

  private boolean marker(String name) {
    return layout.endMarker().filter(name::endsWith).isPresent();
  }

  private static boolean underWay(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.startsWith(".") || UNDER_WAY.stream().anyMatch(lower::endsWith);
  }

  private static String withoutSuffix(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static boolean matches(String name, TableLayout table) {
    Path path = Path.of(name);
    return table.files().stream()
        .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
        .anyMatch(matcher -> matcher.matches(path));
  }
}
