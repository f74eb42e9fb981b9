package org.claimsieve.schema;

/** Diagnosis table ({@code diag_list_d}): one row is one diagnosis of a visit. */
public final class Diagnosis {
  /** Visit. */
  public static final String MDTRT_ID = "mdtrt_id";

  /** 1 western, 2 Chinese main disease, 3 Chinese syndrome. */
  public static final String DIAG_TYPE = "diag_type";

  /** 1: main diagnosis. */
  public static final String MAINDIAG_FLAG = "maindiag_flag";

  /** Order. */
  public static final String DIAG_SRT_NO = "diag_srt_no";

  /** ICD-10. */
  public static final String DIAG_CODE = "diag_code";

  /** Diagnosis in words. */
  public static final String DIAG_NAME = "diag_name";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("diag_list_d", "诊断")
          .key(MDTRT_ID, DIAG_TYPE, DIAG_SRT_NO)
          .partitionedBy(Provenance.SETL_DATE)
          .add(Field.required(MDTRT_ID, Kind.TEXT, "visit"))
          .add(
              Field.required(
                  DIAG_TYPE, Kind.CODE, "1 western, 2 Chinese main disease, 3 Chinese syndrome"))
          .add(Field.of(MAINDIAG_FLAG, Kind.FLAG, "1: main diagnosis"))
          .add(Field.required(DIAG_SRT_NO, Kind.WHOLE, "order"))
          .add(Field.required(DIAG_CODE, Kind.CODE, "ICD-10"))
          .add(Field.of(DIAG_NAME, Kind.TEXT, "diagnosis in words"))
          .add(
              Field.of(
                  Provenance.SETL_DATE,
                  Kind.DATE,
                  "day of the settlement that came with it, else the day of arrival"))
          .addAll(Provenance.ofSender())
          .build();

  private Diagnosis() {}
}
