package org.claimsieve.schema;

/**
 * Insured register ({@code psn_insu_b}, 参保登记): one row is one period in which a person is insured;
 * each delivery is a full snapshot.
 */
public final class Insured {
  /** Person. */
  public static final String PSN_NO = "psn_no";

  /** Type of insurance. */
  public static final String INSUTYPE = "insutype";

  /** First insured day. */
  public static final String BEGNDATE = "begndate";

  /** Last insured day; null while insured. */
  public static final String ENDDATE = "enddate";

  /** Day of death. */
  public static final String DIE_DATE = "die_date";

  /** Division where the person is insured. */
  public static final String INSU_ADMDVS = "insu_admdvs";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("psn_insu_b", "参保登记")
          .key(PSN_NO, INSUTYPE, BEGNDATE)
          .partitionedBy(Provenance.ARRIVED)
          .add(Field.required(PSN_NO, Kind.TEXT, "person"))
          .add(Field.required(INSUTYPE, Kind.CODE, "type of insurance"))
          .add(Field.required(BEGNDATE, Kind.DATE, "first insured day"))
          .add(Field.of(ENDDATE, Kind.DATE, "last insured day; null while insured"))
          .add(Field.of(DIE_DATE, Kind.DATE, "day of death"))
          .add(Field.of(INSU_ADMDVS, Kind.CODE, "division where the person is insured"))
          .addAll(Provenance.ofSender())
          .build();

  private Insured() {}
}
