package org.claimsieve.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimsieve.source.ColumnForm.Sort;
import org.jspecify.annotations.Nullable;

/** Looks at the values of one column, one after the other, and says what form they have. */
final class ColumnLook {
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.\\d*|\\.\\d+)");

  /** Longer ones are no number or date of ours, and need not be tried. */
  private static final int LONGEST = 30;

  /** More digits could be a certificate or telephone number that slipped into the column. */
  private static final int SHOWN_DIGITS = 10;

  private static final int EXAMPLES = 20;
  private static final int MOST_DECIMALS = 20;

  private final int[] dates = new int[DateForm.COMMON.size()];
  private final int[] decimals = new int[MOST_DECIMALS + 1];
  private int filled;
  private int flags;
  private int whole;

  /** Values that can name nobody. */
  private final List<String> examples = new ArrayList<>();

  void add(String value) {
    filled++;
    if (examples.size() < EXAMPLES && shown(value)) {
      examples.add(value);
    }
    if (value.length() > LONGEST) {
      return;
    }
    if (value.equals("0") || value.equals("1")) {
      flags++;
    }
    if (WHOLE.matcher(value).matches()) {
      whole++;
    } else if (DECIMAL.matcher(value).matches()) {
      decimals[Math.min(MOST_DECIMALS, significant(value))]++;
    }
    for (int i = 0; i < dates.length; i++) {
      if (DateForm.COMMON.get(i).fits(value)) {
        dates[i]++;
      }
    }
  }

  /** What the values of that column tell. */
  FileShape.Column column(String name) {
    ColumnForm form = form();
    return new FileShape.Column(name, form, filled, whole, example(form));
  }

  /** A value of the column's own form; null where none can be shown. */
  private @Nullable String example(ColumnForm form) {
    for (String value : examples) {
      ColumnLook alone = new ColumnLook();
      alone.add(value);
      if (alone.form().sort() == form.sort()) {
        return value;
      }
    }
    return null;
  }

  private ColumnForm form() {
    if (filled == 0) {
      return ColumnForm.of(Sort.EMPTY);
    }
    if (most(flags)) {
      return ColumnForm.of(Sort.FLAG);
    }
    List<DateForm> fitting = new ArrayList<>();
    for (int i = 0; i < dates.length; i++) {
      if (most(dates[i])) {
        fitting.add(DateForm.COMMON.get(i));
      }
    }
    if (!fitting.isEmpty()) {
      Sort sort = fitting.get(0).timed() ? Sort.TIME : Sort.DATE;
      return new ColumnForm(sort, 0, fitting.stream().map(DateForm::pattern).toList());
    }
    if (most(whole)) {
      return ColumnForm.of(Sort.WHOLE);
    }
    int numbers = whole;
    for (int i = 0; i <= MOST_DECIMALS; i++) {
      numbers += decimals[i];
      if (most(numbers)) {
        return new ColumnForm(Sort.DECIMAL, i, List.of());
      }
    }
    return ColumnForm.of(Sort.TEXT);
  }

  /** A few bad values make no other form: their rows are refused one by one. */
  private boolean most(int count) {
    return count * 10L >= filled * 9L;
  }

  private static int significant(String value) {
    int end = value.length();
    while (value.charAt(end - 1) == '0') {
      end--;
    }
    return end - value.indexOf('.') - 1;
  }

  private static boolean shown(String value) {
    return value.chars().noneMatch(Character::isLetter)
        && value.chars().filter(Character::isDigit).count() <= SHOWN_DIGITS;
  }
}
