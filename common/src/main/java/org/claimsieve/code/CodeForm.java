package org.claimsieve.code;

import static org.apache.spark.sql.functions.when;

import java.util.regex.Pattern;
import org.apache.spark.sql.Column;

/**
 * Whether a code has the form or the leading digits that the national platform gives it: true or
 * false, null where the code is null.
 */
public final class CodeForm {
  private static final String INSTITUTION = "^[HP]\\d{11}$";
  private static final String WESTERN_DRUG = "^X[A-Z]\\d{2}[A-Z]{3}\\d{3}[A-Z]\\d{12}$";
  private static final String PATENT_DRUG = "^Z[A-Z]\\d{2}[A-Z]{3}\\d{13}$";
  private static final String PIECE = "^T\\d{9}$";
  private static final String SERVICE = "^\\d{15}$";
  private static final String CONSUMABLE = "^C\\d{19}(\\d{7})?$";
  private static final Pattern ITEM =
      Pattern.compile(String.join("|", WESTERN_DRUG, PATENT_DRUG, PIECE, SERVICE, CONSUMABLE));

  private static final Object[] MED_TYPES = {
    "11", "12", "13", "14", "15", "16", "18", "19", "21", "22", "23", "24", "25", "26", "27", "28",
    "41", "51", "52", "61", "81", "91", "92", "99"
  };
  private static final Object[] INSURANCES = {
    "310", "320", "330", "340", "350", "360", "370", "380", "390", "391", "392", "399", "410", "510"
  };
  private static final Object[] LIST_TYPES = {
    "101", "102", "103", "104", "105", "106", "201", "301"
  };
  private static final Object[] FEE_CATEGORIES = {
    FeeCategory.BED,
    FeeCategory.CONSULTATION,
    FeeCategory.EXAMINATION,
    FeeCategory.LABORATORY,
    FeeCategory.TREATMENT,
    FeeCategory.SURGERY,
    FeeCategory.NURSING,
    FeeCategory.CONSUMABLE,
    FeeCategory.WESTERN_DRUG,
    FeeCategory.HERBAL_PIECE,
    FeeCategory.PATENT_DRUG,
    FeeCategory.GENERAL_CARE,
    FeeCategory.REGISTRATION,
    FeeCategory.OTHER
  };

  private CodeForm() {}

  /** H (hospital, clinic) or P (pharmacy), six digits of the division, five of the sequence. */
  public static Column institution(Column code) {
    return code.rlike(INSTITUTION);
  }

  /**
   * The form that the item's catalogue prescribes; null also for catalogues that have no national
   * form: own preparations, ethnic drugs, granules.
   */
  public static Column item(Column code, Column listType) {
    return when(listType.startsWith("101"), code.rlike(WESTERN_DRUG).or(code.rlike(PATENT_DRUG)))
        .when(listType.startsWith("102"), code.rlike(PIECE))
        .when(listType.startsWith("201"), code.rlike(SERVICE))
        .when(listType.startsWith("301"), code.rlike(CONSUMABLE));
  }

  /** Whether a code has the national form of a drug, piece, service or consumable. */
  public static boolean isItem(String code) {
    return ITEM.matcher(code).matches();
  }

  /** First two digits of a {@code med_type} are national. */
  public static Column medType(Column code) {
    return code.substr(1, 2).isin(MED_TYPES);
  }

  /** First three digits of an {@code insutype} are national. */
  public static Column insurance(Column code) {
    return code.substr(1, 3).isin(INSURANCES);
  }

  /** First three digits of a {@code list_type} are national. */
  public static Column listType(Column code) {
    return code.substr(1, 3).isin(LIST_TYPES);
  }

  /** First two digits of a {@code med_chrgitm_type} are national. */
  public static Column feeCategory(Column code) {
    return code.substr(1, 2).isin(FEE_CATEGORIES);
  }

  /** 1 male, 2 female, 0 unknown, 9 not stated. */
  public static Column sex(Column code) {
    return code.isin("0", "1", "2", "9");
  }

  /** A {@code hosp_lv} that {@link Level} knows. */
  public static Column level(Column code) {
    return when(code.isNotNull(), Level.of(code).isNotNull());
  }
}
