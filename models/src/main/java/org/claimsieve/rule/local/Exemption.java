package org.claimsieve.rule.local;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * Whom a local rule does not judge. Of institution, person and item at least one is named; where
 * several are, all of them have to fit.
 *
 * @param institution its code
 * @param person the person's number
 * @param item national item code; line rules only
 * @param owner who answers for the exemption
 * @param expires last service date that is exempt
 */
public record Exemption(
    Optional<String> institution,
    Optional<String> person,
    Optional<String> item,
    String owner,
    String reason,
    LocalDate expires) {

  /** Whom, until when, who answers for it and why. */
  public String words() {
    List<String> whom = Stream.of(institution, person, item).flatMap(Optional::stream).toList();
    return "%s until %s (%s: %s)".formatted(String.join(", ", whom), expires, owner, reason);
  }

  /** Whether a row of that service date is exempt; never null. */
  Column covers(Column date) {
    Column covered = date.leq(lit(expires));
    covered = fits(covered, ClaimFact.FIXMEDINS_CODE, institution);
    covered = fits(covered, ClaimFact.PSN_NO, person);
    covered = fits(covered, FeeLine.HILIST_CODE, item);
    return coalesce(covered, lit(false));
  }

  private static Column fits(Column covered, String column, Optional<String> code) {
    return code.map(wanted -> covered.and(col(column).equalTo(wanted))).orElse(covered);
  }
}
