package org.claimsieve.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import org.apache.spark.sql.Column;
import org.claimsieve.code.CodeForm;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.TableSpec;

/** Whether codes have their national form. A missing code is left out. */
final class Codes implements QualityChecks {
  private static final String FORMS = "code forms of the national platform";
  private static final String DICTIONARIES = "dictionaries of the national platform";

  @Override
  public List<QualityCheck> checks(long toleranceFen) {
    return List.of(
        form(
            "code-institution",
            "机构编码格式正确",
            "Institution code has its form",
            Settlement.TABLE,
            "`fixmedins_code` is H or P and eleven digits. Left out: no code.",
            FORMS,
            CodeForm.institution(col(Settlement.FIXMEDINS_CODE))),
        form(
            "code-med-type",
            "医疗类别在国家字典内",
            "Category of care is national",
            Settlement.TABLE,
            "The first two digits of `med_type` are national. Left out: no code.",
            DICTIONARIES,
            CodeForm.medType(col(Settlement.MED_TYPE))),
        form(
            "code-insurance",
            "险种在国家字典内",
            "Kind of insurance is national",
            Settlement.TABLE,
            "The first three digits of `insutype` are national. Left out: no code.",
            DICTIONARIES,
            CodeForm.insurance(col(Settlement.INSUTYPE))),
        form(
            "code-sex",
            "性别代码在国家字典内",
            "Sex is a national code",
            Settlement.TABLE,
            "`gend` is 0, 1, 2 or 9. Left out: no code.",
            DICTIONARIES,
            CodeForm.sex(col(Settlement.GEND))),
        form(
            "code-level",
            "医院等级在国家字典内",
            "Level of the hospital is known",
            Settlement.TABLE,
            "`hosp_lv` is 01 to 11, or one digit 0, 1, 2, 3, 9. Left out: no code.",
            DICTIONARIES,
            CodeForm.level(col(Settlement.HOSP_LV))),
        form(
            "code-list-type",
            "目录类别在国家字典内",
            "Catalogue is national",
            FeeLine.TABLE,
            "The first three digits of `list_type` are 101 to 106, 201 or 301. Left out: no code.",
            DICTIONARIES,
            CodeForm.listType(col(FeeLine.LIST_TYPE))),
        form(
            "code-item",
            "医保目录编码格式正确",
            "Item code has the form of its catalogue",
            FeeLine.TABLE,
            "`hilist_code` by `list_type`: 101 drug X or Z, 102 herbal piece T and nine digits, 201"
                + " service fifteen digits, 301 consumable C and nineteen or twenty-six digits. Left"
                + " out: no code; catalogues without a national form.",
            FORMS,
            CodeForm.item(col(FeeLine.HILIST_CODE), col(FeeLine.LIST_TYPE))),
        form(
            "code-fee-category",
            "收费项目类别在国家字典内",
            "Fee category is national",
            FeeLine.TABLE,
            "The first two digits of `med_chrgitm_type` are 01 to 14. Left out: no code.",
            DICTIONARIES,
            CodeForm.feeCategory(col(FeeLine.MED_CHRGITM_TYPE))));
  }

  private static QualityCheck form(
      String id,
      String nameZh,
      String nameEn,
      TableSpec table,
      String definition,
      String source,
      Column fits) {
    return new QualityCheck(id, nameZh, nameEn, table, definition, source, not(fits));
  }
}
