package org.claimsieve.source;

import java.util.List;
import java.util.Optional;
import org.claimsieve.schema.Field;
import org.claimsieve.schema.Kind;
import org.claimsieve.schema.Privacy;
import org.claimsieve.source.FileShape.Column;

/** How the values of a column differ from what they were, and from what is read. */
final class FormDrift {
  /** Fewer values may look alike by chance, such as identifiers that are all digits. */
  private static final int ENOUGH = 5;

  private final Layout layout;

  FormDrift(Layout layout) {
    this.layout = layout;
  }

  /**
   * What is to be said about a column; empty where it is what the schema wants, or is as it was
   * when it was taken in before.
   *
   * @param before the column as it was; one without values counts as not seen
   * @param field what the column feeds as it stands; empty for one that nothing reads
   */
  Optional<String> sentence(Optional<Column> before, Column now, Optional<Field> field) {
    if (now.form().empty()) {
      return Optional.empty();
    }
    Optional<Column> seen = before.filter(column -> !column.form().empty());
    Optional<String> misfit = field.flatMap(f -> misfit(f, now.form()));
    boolean changed = seen.filter(column -> changed(column, now, field)).isPresent();
    if (changed) {
      return Optional.of(
          "column '%s' changed: %s before, %s now%s%s"
              .formatted(
                  now.name(),
                  seen.get().form().words(),
                  now.form().words(),
                  example(now, field),
                  misfit.map(words -> "; " + words).orElse("")));
    }
    boolean misfitBefore =
        field.isPresent() && seen.flatMap(c -> misfit(field.get(), c.form())).isPresent();
    return misfit
        .filter(words -> !misfitBefore)
        .map(
            words ->
                "column '%s' looks like %s%s; %s"
                    .formatted(now.name(), now.form().words(), example(now, field), words));
  }

  /** Free text and identifiers are not shown either, nor what nothing is known about. */
  private static String example(Column now, Optional<Field> field) {
    boolean harmless =
        field.filter(f -> f.privacy() == Privacy.OPEN && f.kind() != Kind.TEXT).isPresent();
    return harmless && now.example() != null ? " (such as %s)".formatted(now.example()) : "";
  }

  private static boolean changed(Column before, Column now, Optional<Field> field) {
    ColumnForm was = before.form();
    ColumnForm is = now.form();
    if (was.equals(is)) {
      return false;
    }
    if (field.filter(FormDrift::dated).isPresent()) {
      return !is.fits(was.patterns());
    }
    if (field.filter(FormDrift::numeric).isPresent()) {
      return was.number() != is.number();
    }
    return before.filled() >= ENOUGH && now.filled() >= ENOUGH && changedText(before, now);
  }

  /**
   * Text has no form of its own. Of a column with digits here and letters there, like the codes of
   * a catalogue, one sample is mostly digits and the next is not: that is no change until hardly
   * any value is left of the old form.
   */
  private static boolean changedText(Column before, Column now) {
    ColumnForm was = before.form();
    ColumnForm is = now.form();
    if (was.whole() != is.whole()) {
      Column other = was.whole() ? now : before;
      return other.whole() * 10L <= other.filled();
    }
    if (was.whole()) {
      return false;
    }
    return was.dated() ? !is.fits(was.patterns()) : was.sort() != is.sort();
  }

  private Optional<String> misfit(Field field, ColumnForm form) {
    return switch (field.kind()) {
      case TEXT, CODE -> Optional.empty();
      case FLAG ->
          form.sort() == ColumnForm.Sort.FLAG ? Optional.empty() : Optional.of("0 or 1 is read");
      case DATE -> pattern(form, layout.datePatterns(), "date_patterns");
      case TIME -> pattern(form, layout.timePatterns(), "time_patterns");
      case MONEY -> decimals(form, 2);
      case PRICE, MEASURE -> decimals(form, 6);
      case QUANTITY, RATIO -> decimals(form, 4);
      case WHOLE, LONG -> form.whole() ? Optional.empty() : Optional.of("whole numbers are read");
      case SCORE -> form.number() ? Optional.empty() : Optional.of("numbers are read");
    };
  }

  /** Nothing is said where the layout has a pattern that cannot be told from the text. */
  private static Optional<String> pattern(ColumnForm form, List<String> readable, String key) {
    if (form.fits(readable) || !DateForm.common(readable)) {
      return Optional.empty();
    }
    String reads = "the layout reads " + String.join(" or ", readable);
    if (form.dated()) {
      return Optional.of(reads + ": add it to " + key);
    }
    return readable.size() == 1 ? Optional.of(reads) : Optional.empty();
  }

  private static Optional<String> decimals(ColumnForm form, int most) {
    return form.number() && form.decimals() <= most
        ? Optional.empty()
        : Optional.of("numbers with at most %d decimals are read".formatted(most));
  }

  private static boolean dated(Field field) {
    return switch (field.kind()) {
      case DATE, TIME -> true;
      default -> false;
    };
  }

  private static boolean numeric(Field field) {
    return switch (field.kind()) {
      case MONEY, PRICE, MEASURE, QUANTITY, RATIO, WHOLE, LONG, SCORE -> true;
      default -> false;
    };
  }
}
