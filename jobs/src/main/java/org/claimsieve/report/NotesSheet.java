package org.claimsieve.report;

import java.util.Locale;
import org.apache.poi.ss.usermodel.Sheet;

/** Coverage of the night and the definitions of the rules. */
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
    for (RuleText rule : list.rules()) {
      note(rows, "kind.definition", rule.name(), rule.definition(), rule.basis());
    }
    privacy(rows, list);
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
