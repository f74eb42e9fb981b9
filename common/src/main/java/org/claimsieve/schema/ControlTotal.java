package org.claimsieve.schema;

/** Control file ({@code control}): what the sender says each file holds. */
public final class ControlTotal {
  /** File name. */
  public static final String FILE = "file";

  /** Rows without the header. */
  public static final String ROWS = "rows";

  /** Money column that was summed. */
  public static final String AMOUNT_COLUMN = "amount_column";

  /** Sum over the file. */
  public static final String AMOUNT = "amount";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("control", "控制总数")
          .key(FILE)
          .add(Field.required(FILE, Kind.TEXT, "file name"))
          .add(Field.required(ROWS, Kind.LONG, "rows without the header"))
          .add(Field.of(AMOUNT_COLUMN, Kind.TEXT, "money column that was summed"))
          .add(Field.of(AMOUNT, Kind.MONEY, "sum over the file").orNegative())
          .build();

  private ControlTotal() {}
}
