package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.claimsieve.code.VisitKind;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/** What several rules look at alike; anything else is not applicable to them. */
final class Screened {
  private Screened() {}

  /** Visits of those kinds whose person and moment of settlement are known. */
  static Column settled(VisitKind... kinds) {
    return ofKind(kinds)
        .and(col(ClaimFact.PSN_NO).isNotNull())
        .and(col(ClaimFact.SETL_TIME).isNotNull());
  }

  /** Visits to a clinic or pharmacy, chronic ones included: what is no hospital stay. */
  static Column outpatient() {
    return VisitKind.outpatient(col(ClaimFact.VISIT_KIND));
  }

  /** In-patients whose dates stand in order and whose person and institution are known. */
  static Column admitted() {
    return ofKind(VisitKind.INPATIENT)
        .and(col(ClaimFact.BEGNDATE).leq(col(ClaimFact.ENDDATE)))
        .and(col(ClaimFact.PSN_NO).isNotNull())
        .and(col(ClaimFact.FIXMEDINS_CODE).isNotNull());
  }

  /** Lines of a known institution, item and day. */
  static Column placed() {
    return col(FeeLine.FIXMEDINS_CODE)
        .isNotNull()
        .and(col(FeeLine.HILIST_CODE).isNotNull())
        .and(col(EnrichedLine.SERVICE_DATE).isNotNull());
  }

  static Column ofKind(VisitKind... kinds) {
    return col(ClaimFact.VISIT_KIND).isin(Arrays.stream(kinds).map(VisitKind::code).toArray());
  }
}
