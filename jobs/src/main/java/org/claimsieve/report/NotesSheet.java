package org.claimsieve.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Sheet;

/** Coverage of the night, the checks of its data, and the definitions of the rules. */
final class NotesSheet {
  private final Messages words;
  private final Locale locale;

  NotesSheet(Messages words, Locale locale) {
    this.words = words;
    this.locale = locale;
  }

  void write(InspectionList list, Sheet sheet, SheetStyles styles) {
    SheetRows rows = new SheetRows(sheet, styles);
    rows.header(
        new String[] {
          words.get("col.subject"), words.get("col.name"), words.get("col.outcome"),
          words.get("col.checked"), words.get("col.broken"), words.get("col.spend_share"),
          words.get("col.explanation"), words.get("col.basis")
        },
        new int[] {12, 28, 14, 12, 12, 14, 60, 50});
    for (CoverageRow row : list.coverage()) {
      rows.start();
      rows.text(words.get("kind." + row.kind()));
      rows.text(row.name().in(locale));
      rows.text(words.get("outcome." + row.outcome()));
      rows.whole(row.checked());
      rows.whole(row.broken());
      rows.percent(row.spendShare());
      rows.text(row.why().in(locale));
      rows.text("");
    }
    for (QualityRow row : list.quality()) {
      quality(rows, row);
    }
    for (RuleText rule : list.rules()) {
      note(rows, "kind.definition", rule.name(), rule.definition(), rule.basis());
    }
    privacy(rows, list);
  }

  private void quality(SheetRows rows, QualityRow row) {
    rows.start();
    rows.text(words.get("kind.quality"));
    rows.text(row.name().in(locale));
    rows.text(words.get(row.differing() == 0 ? "quality.agrees" : "quality.differs"));
    rows.whole(row.checked());
    rows.whole(row.differing());
    rows.text("");
    rows.text(explanation(row));
    rows.text(row.table().in(locale));
  }

  /** The share is one of rows, not of spend: it stands with the examples. */
  private String explanation(QualityRow row) {
    List<String> parts = new ArrayList<>();
    if (row.share() != null && row.differing() > 0) {
      parts.add(
          filled(
              "quality.share",
              String.format(Locale.ROOT, "%.2f %%", row.share().movePointRight(2))));
    }
    if (row.amount() != null && row.differing() > 0) {
      parts.add(filled("quality.amount", row.amount().toPlainString()));
    }
    if (!row.examples().isEmpty()) {
      parts.add(filled("quality.examples", row.examples()));
    }
    return String.join(words.get("clause"), parts);
  }

  private String filled(String key, String value) {
    return words.get(key).replace("{0}", value);
  }

  private void privacy(SheetRows rows, InspectionList list) {
    ListHeader header = list.header();
    note(
        rows,
        "kind.list",
        header.teamName(),
        Words.of(header.businessDate() + " · " + words.get("footer.private")),
        Words.of(words.get("footer.manifest") + " " + list.source().manifestHash()));
  }

  private void note(SheetRows rows, String kindKey, Words name, Words text, Words basis) {
    rows.start();
    rows.text(words.get(kindKey));
    rows.text(name.in(locale));
    rows.text("");
    rows.text("");
    rows.text("");
    rows.text("");
    rows.text(text.in(locale));
    rows.text(basis.in(locale));
  }
}
