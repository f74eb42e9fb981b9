package org.claimsieve.rule;

import java.util.List;
import java.util.Map;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.DrugPurchase;
import org.claimsieve.schema.DrugSale;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Staff;
import org.claimsieve.schema.Stay;

/** The same row of a {@link RuleNight} as it is of other people. */
final class OtherPeople {
  private static final Map<String, String> OF_STAY =
      Map.of(ClaimFact.BEGNDATE, Stay.BEG_DATE, ClaimFact.ENDDATE, Stay.END_DATE);

  private OtherPeople() {}

  /**
   * The row with other identifiers.
   *
   * @param suffix what they end with
   * @param emptied column that becomes null; the dates of a claim are its stay's as well
   */
  static Object[] renamed(Object[] row, String suffix, String emptied) {
    List<String> identifiers =
        List.of(
            ClaimFact.SETL_ID,
            ClaimFact.MDTRT_ID,
            ClaimFact.ENCOUNTER_ID,
            ClaimFact.PSN_NO,
            ClaimFact.FIXMEDINS_CODE,
            FeeLine.BKKP_SN,
            FeeLine.BILG_DR_CODE,
            Staff.STAFF_CODE,
            DrugSale.SEL_SN,
            DrugPurchase.PURC_SN,
            Stay.LAST_SETL_ID);
    Object[] copy = row.clone();
    for (int i = 0; i < copy.length; i += 2) {
      if (copy[i].equals(emptied) || copy[i].equals(OF_STAY.get(emptied))) {
        copy[i + 1] = null;
      } else if (copy[i].equals(DrugSale.DRUG_TRAC_CODG) && copy[i + 1] != null) {
        copy[i + 1] = ((String) copy[i + 1]).replace(";", suffix + ";") + suffix;
      } else if (copy[i + 1] != null && identifiers.contains((String) copy[i])) {
        copy[i + 1] = copy[i + 1] + suffix;
      }
    }
    return copy;
  }
}
