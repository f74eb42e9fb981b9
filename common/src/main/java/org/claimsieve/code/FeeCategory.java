package org.claimsieve.code;

/** National fee categories ({@code med_chrgitm_type}, 医疗收费项目类别). */
public final class FeeCategory {
  /** 床位费. */
  public static final String BED = "01";

  /** 诊察费. */
  public static final String CONSULTATION = "02";

  /** 检查费. */
  public static final String EXAMINATION = "03";

  /** 化验费. */
  public static final String LABORATORY = "04";

  /** 治疗费. */
  public static final String TREATMENT = "05";

  /** 手术费. */
  public static final String SURGERY = "06";

  /** 护理费. */
  public static final String NURSING = "07";

  /** 卫生材料费. */
  public static final String CONSUMABLE = "08";

  /** 西药费. */
  public static final String WESTERN_DRUG = "09";

  /** 中药饮片费. */
  public static final String HERBAL_PIECE = "10";

  /** 中成药费. */
  public static final String PATENT_DRUG = "11";

  /** 一般诊疗费. */
  public static final String GENERAL_CARE = "12";

  /** 挂号费. */
  public static final String REGISTRATION = "13";

  /** 其他费. */
  public static final String OTHER = "14";

  private FeeCategory() {}
}
