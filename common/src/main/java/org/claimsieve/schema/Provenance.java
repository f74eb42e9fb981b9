package org.claimsieve.schema;

import java.util.ArrayList;
import java.util.List;

/** The columns that ingestion adds to every row: when and from where it came. */
public final class Provenance {
  /** Business date of the night that brought the row. */
  public static final String ARRIVED = "arrived";

  /** File that the row stood in, relative to the inbox. */
  public static final String SOURCE_FILE = "source_file";

  /** Line of that file on which the record starts, the header being line 1. */
  public static final String SOURCE_LINE = "source_line";

  /** Day of the settlement that the row belongs to; rows of a claim never leave it. */
  public static final String SETL_DATE = "setl_date";

  /** Day of the sale, purchase or stock-taking that the row tells of; no settlement moves it. */
  public static final String EVENT_DATE = "event_date";

  /** Hash of what the sender's columns say: rows that say the same have the same. */
  public static final String CONTENT = "content";

  private Provenance() {}

  /** Whether ingestion fills the column, not the sender. */
  public static boolean isProvenance(String column) {
    return List.of(
            ARRIVED, SOURCE_FILE, SOURCE_LINE, SETL_DATE, EVENT_DATE, CONTENT, Settlement.CERT_GEND)
        .contains(column);
  }

  /** Of a row that came from a sender: {@link #fields} and what it says. */
  static List<Field> ofSender() {
    List<Field> fields = new ArrayList<>(fields());
    fields.add(Field.of(CONTENT, Kind.LONG, "hash of what the sender's columns say"));
    return fields;
  }

  static List<Field> fields() {
    return List.of(
        Field.of(ARRIVED, Kind.DATE, "business date of the night that brought the row"),
        Field.of(SOURCE_FILE, Kind.TEXT, "file the row stood in, relative to the inbox"),
        Field.of(SOURCE_LINE, Kind.LONG, "line of the file, the header being line 1"));
  }
}
