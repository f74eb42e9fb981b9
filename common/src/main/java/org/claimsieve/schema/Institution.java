package org.claimsieve.schema;

/**
 * Institution register ({@code fixmedins_b}, 定点医药机构): one row is one institution; each delivery is
 * a full snapshot.
 */
public final class Institution {
  /** Institution code. */
  public static final String FIXMEDINS_CODE = "fixmedins_code";

  /** Name. */
  public static final String FIXMEDINS_NAME = "fixmedins_name";

  /** 1 medical institution, 2 pharmacy. */
  public static final String FIXMEDINS_TYPE = "fixmedins_type";

  /** Level as the source codes it. */
  public static final String HOSP_LV = "hosp_lv";

  /** Division; decides the inspection team. */
  public static final String FIX_BLNG_ADMDVS = "fix_blng_admdvs";

  /** 1 public, 2 private. */
  public static final String MEDINS_TRAIT = "medins_trait";

  /** General, specialist, tcm, psychiatric, rehabilitation, community, clinic, pharmacy. */
  public static final String MEDINS_KIND = "medins_kind";

  /** Approved beds. */
  public static final String APRV_BED_CNT = "aprv_bed_cnt";

  /** Longitude in degrees. */
  public static final String LNT = "lnt";

  /** Latitude in degrees. */
  public static final String LAT = "lat";

  /** Agreement valid from. */
  public static final String BEGNTIME = "begntime";

  /** Agreement valid to. */
  public static final String ENDTIME = "endtime";

  /** 1: valid. */
  public static final String VALI_FLAG = "vali_flag";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("fixmedins_b", "定点医药机构")
          .key(FIXMEDINS_CODE)
          .partitionedBy(Provenance.ARRIVED)
          .add(Field.required(FIXMEDINS_CODE, Kind.TEXT, "institution code"))
          .add(Field.required(FIXMEDINS_NAME, Kind.TEXT, "name"))
          .add(Field.required(FIXMEDINS_TYPE, Kind.CODE, "1 medical institution, 2 pharmacy"))
          .add(Field.of(HOSP_LV, Kind.CODE, "level as the source codes it"))
          .add(Field.of(FIX_BLNG_ADMDVS, Kind.CODE, "division; decides the inspection team"))
          .add(Field.of(MEDINS_TRAIT, Kind.CODE, "1 public, 2 private"))
          .add(
              Field.of(
                  MEDINS_KIND,
                  Kind.CODE,
                  "general, specialist, tcm, psychiatric, rehabilitation, community, clinic, pharmacy"))
          .add(Field.of(APRV_BED_CNT, Kind.WHOLE, "approved beds"))
          .add(Field.of(LNT, Kind.TEXT, "longitude in degrees"))
          .add(Field.of(LAT, Kind.TEXT, "latitude in degrees"))
          .add(Field.of(BEGNTIME, Kind.TIME, "agreement valid from"))
          .add(Field.of(ENDTIME, Kind.TIME, "agreement valid to"))
          .add(Field.of(VALI_FLAG, Kind.FLAG, "1: valid"))
          .addAll(Provenance.ofSender())
          .build();

  private Institution() {}
}
