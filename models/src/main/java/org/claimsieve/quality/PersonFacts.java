package org.claimsieve.quality;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.claimsieve.encounter.Age;
import org.claimsieve.schema.Settlement;

/** Whether what a settlement says twice about its person is the same. */
final class PersonFacts implements QualityChecks {
  private static final int YEARS_APART = 1;

  @Override
  public List<QualityCheck> checks(long toleranceFen) {
    Column years = Age.on(col(Settlement.ENDDATE), col(Settlement.BRDY));
    return List.of(
        new QualityCheck(
            "person-age",
            "年龄与出生日期一致",
            "The stated age fits the date of birth",
            Settlement.TABLE,
            "`age` lies within one year of the birthdays that `brdy` gives up to `enddate`. Left"
                + " out: one of the three is missing.",
            "the columns' definitions in the warehouse of the national platform",
            abs(col(Settlement.AGE).minus(years)).gt(YEARS_APART)),
        new QualityCheck(
            "person-sex",
            "性别与证件号码一致",
            "The stated sex fits the certificate number",
            Settlement.TABLE,
            "`gend` is the sex that the seventeenth digit of the certificate number gives, odd is"
                + " male. Left out: no number of eighteen digits; a sex other than 1 or 2.",
            "GB 11643, citizen identification number",
            when(
                isSex(Settlement.GEND).and(isSex(Settlement.CERT_GEND)),
                col(Settlement.GEND).notEqual(col(Settlement.CERT_GEND)))));
  }

  private static Column isSex(String column) {
    return col(column).isin("1", "2");
  }
}
