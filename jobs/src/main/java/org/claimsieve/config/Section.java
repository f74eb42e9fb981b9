package org.claimsieve.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.claimsieve.problem.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * One level of a file while it is read. Asking for a key makes it known; a wrong value is a fault
 * and reads as the default, so that the reading goes on to the next fault.
 */
public final class Section {
  private final String path;
  private final Yaml.Mapping mapping;
  private final Faults faults;
  private final Set<String> known;
  private final Set<String> here = new TreeSet<>();
  private final List<Section> children = new ArrayList<>();

  private Section(String path, Yaml.Mapping mapping, Faults faults, Set<String> known) {
    this.path = path;
    this.mapping = mapping;
    this.faults = faults;
    this.known = known;
  }

  /** All of a file. */
  public static Section root(Yaml.Mapping mapping, Faults faults) {
    return new Section("", mapping, faults, new TreeSet<>());
  }

  /** The section under a key, empty where the key is missing. */
  Section section(String key) {
    Section child = new Section(path(key) + ".", mappingAt(key), faults, known);
    children.add(child);
    return child;
  }

  /** The sections of a list, none where the key is missing. */
  public List<Section> sections(String key) {
    Yaml value = at(key);
    List<Section> sections = new ArrayList<>();
    if (value instanceof Yaml.Sequence sequence) {
      for (int i = 0; i < sequence.values().size(); i++) {
        Yaml each = sequence.values().get(i);
        String where = "%s[%d]".formatted(path(key), i + 1);
        if (each instanceof Yaml.Mapping fields) {
          sections.add(new Section(where + ".", fields, faults, known));
        } else {
          faults.add(each.line(), where, "holds no keys; allowed: indented lines key: value");
        }
      }
    } else if (value != null && !isEmpty(value)) {
      faults.add(value.line(), path(key), "is no list; allowed: lines that begin with a hyphen");
    }
    children.addAll(sections);
    return sections;
  }

  /** The line of a key's value; where the key is missing, the one where the section begins. */
  public int line(String key) {
    Yaml value = mapping.values().get(key);
    return value == null ? mapping.line() : value.line();
  }

  /** Notes a fault of a key. */
  public void fault(String key, String what) {
    faults.add(line(key), path(key), what);
  }

  /** A value that has to be there and is no blank; the fallback stands in for one at fault. */
  public <T> T required(
      String key, T fallback, String allowed, Function<String, @Nullable T> parser) {
    Yaml value = at(key);
    if (value == null || isEmpty(value)) {
      fault(key, "is missing; wanted: " + allowed);
      return fallback;
    }
    return parse(path(key), value, fallback, allowed, parser);
  }

  /** Single values under keys that are the writer's own; those without a value are among them. */
  public Map<String, Yaml.Scalar> scalars(String key) {
    Map<String, Yaml.Scalar> values = new LinkedHashMap<>();
    mappingAt(key)
        .values()
        .forEach(
            (name, value) -> {
              if (value instanceof Yaml.Scalar scalar) {
                values.put(name, scalar);
              } else {
                faults.add(value.line(), path(key) + "." + name, "is no single value");
              }
            });
    return values;
  }

  /** A text, or the fallback where the key is missing. */
  public String text(String key, String fallback) {
    return parsed(key, fallback, "a text", text -> text);
  }

  String choice(String key, String fallback, List<String> allowed) {
    return parsed(key, fallback, String.join(", ", allowed), t -> allowed.contains(t) ? t : null);
  }

  int whole(String key, int fallback, int least, int most) {
    return parsed(
        key,
        fallback,
        "a whole number from %d to %d".formatted(least, most),
        text -> {
          int value = Integer.parseInt(text);
          return value < least || value > most ? null : value;
        });
  }

  BigDecimal decimal(String key, String fallback, String least, String most) {
    return parsed(key, new BigDecimal(fallback), range(least, most), t -> within(t, least, most));
  }

  /** A value that the parser accepts, or a fault: it may throw or give null for a bad text. */
  public <T> T parsed(
      String key, T fallback, String allowed, Function<String, @Nullable T> parser) {
    Yaml value = at(key);
    return value == null ? fallback : parse(path(key), value, fallback, allowed, parser);
  }

  /**
   * Texts, or the fallback where the key is missing.
   *
   * @param allowed the texts that may stand there; empty: any
   */
  public List<String> list(String key, List<String> fallback, List<String> allowed) {
    Yaml value = at(key);
    if (value == null) {
      return fallback;
    }
    if (!(value instanceof Yaml.Sequence sequence)) {
      faults.add(value.line(), path(key), "is no list; allowed: [one, two]");
      return fallback;
    }
    String among = allowed.isEmpty() ? "a text" : String.join(", ", allowed);
    return sequence.values().stream()
        .map(
            v ->
                parse(
                    path(key),
                    v,
                    "",
                    among,
                    t -> allowed.isEmpty() || allowed.contains(t) ? t : null))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** A map whose keys are the bureau's own (teams, rules). */
  Map<String, String> texts(String key) {
    return map(key, "", "a text", text -> text);
  }

  <T> Map<String, T> map(String key, T fallback, String allowed, Function<String, @Nullable T> p) {
    Map<String, T> values = new LinkedHashMap<>();
    mappingAt(key)
        .values()
        .forEach((k, v) -> values.put(k, parse(path(key) + "." + k, v, fallback, allowed, p)));
    return Map.copyOf(values);
  }

  /** A map of maps whose keys on both levels are the bureau's own. */
  Map<String, Map<String, String>> options(String key) {
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    Section child = new Section(path(key) + ".", mappingAt(key), faults, new TreeSet<>());
    child.mapping.values().keySet().forEach(k -> values.put(k, child.texts(k)));
    return Map.copyOf(values);
  }

  /** Reports every key that nobody asked for; to be called on the root, last. */
  public void refuseUnknown() {
    mapping
        .values()
        .forEach(
            (key, value) -> {
              if (!here.contains(key)) {
                faults.add(value.line(), path(key), "unknown key; " + Nearest.hint(key, here));
              }
            });
    children.forEach(Section::refuseUnknown);
  }

  /** Every key that was asked for, as a path. */
  Set<String> known() {
    return known;
  }

  static String range(String least, String most) {
    return "a number from %s to %s".formatted(least, most);
  }

  static @Nullable BigDecimal within(String text, String least, String most) {
    BigDecimal value = new BigDecimal(text);
    boolean fits =
        value.compareTo(new BigDecimal(least)) >= 0 && value.compareTo(new BigDecimal(most)) <= 0;
    return fits ? value : null;
  }

  private <T> T parse(
      String where, Yaml value, T fallback, String allowed, Function<String, @Nullable T> parser) {
    if (!(value instanceof Yaml.Scalar scalar)) {
      faults.add(value.line(), where, "is no single value; allowed: " + allowed);
      return fallback;
    }
    if (scalar.text() == null) {
      return fallback;
    }
    T result = accepted(scalar.text(), parser);
    if (result == null) {
      faults.add(
          value.line(),
          where,
          "\"%s\" is not allowed; allowed: %s".formatted(scalar.text(), allowed));
      return fallback;
    }
    return result;
  }

  private static <T> @Nullable T accepted(String text, Function<String, @Nullable T> parser) {
    try {
      return parser.apply(text);
    } catch (RuntimeException refused) { // each parser has its own exception for the same thing
      return null;
    }
  }

  private Yaml.Mapping mappingAt(String key) {
    Yaml value = at(key);
    if (value instanceof Yaml.Mapping child) {
      return child;
    }
    if (value != null && !(value instanceof Yaml.Scalar scalar && scalar.text() == null)) {
      faults.add(value.line(), path(key), "holds no keys; allowed: indented lines key: value");
    }
    return new Yaml.Mapping(1, Map.of());
  }

  private static boolean isEmpty(Yaml value) {
    return value instanceof Yaml.Scalar scalar
        && (scalar.text() == null || scalar.text().isBlank());
  }

  private @Nullable Yaml at(String key) {
    here.add(key);
    known.add(path(key));
    return mapping.values().get(key);
  }

  private String path(String key) {
    return path + key;
  }
}
