package org.claimsieve.schema;

/**
 * Staff register ({@code staff_b}): doctors, nurses, pharmacists; each delivery is a full snapshot.
 */
public final class Staff {
  /** Staff code. */
  public static final String STAFF_CODE = "staff_code";

  /** Name, masked at the door. */
  public static final String STAFF_NAME = "staff_name";

  /** D doctor, N nurse, Y pharmacist, T technician. */
  public static final String STAFF_TYPE = "staff_type";

  /** Institution. */
  public static final String FIXMEDINS_CODE = "fixmedins_code";

  /** Department. */
  public static final String DEPT_CODE = "dept_code";

  /** Valid from. */
  public static final String BEGNTIME = "begntime";

  /** Valid to. */
  public static final String ENDTIME = "endtime";

  /** 1 valid, 2 suspended, 3 ended. */
  public static final String PRAC_STAS = "prac_stas";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("staff_b", "医护人员")
          .key(STAFF_CODE, FIXMEDINS_CODE)
          .partitionedBy(Provenance.ARRIVED)
          .add(Field.required(STAFF_CODE, Kind.TEXT, "staff code"))
          .add(Field.of(STAFF_NAME, Kind.TEXT, "name, masked at the door").kept(Privacy.NAME))
          .add(Field.of(STAFF_TYPE, Kind.CODE, "D doctor, N nurse, Y pharmacist, T technician"))
          .add(Field.required(FIXMEDINS_CODE, Kind.TEXT, "institution"))
          .add(Field.of(DEPT_CODE, Kind.TEXT, "department"))
          .add(Field.of(BEGNTIME, Kind.TIME, "valid from"))
          .add(Field.of(ENDTIME, Kind.TIME, "valid to"))
          .add(Field.of(PRAC_STAS, Kind.CODE, "1 valid, 2 suspended, 3 ended"))
          .addAll(Provenance.ofSender())
          .build();

  private Staff() {}
}
