package org.claimsieve.indicator;

import java.time.LocalDate;
import org.claimsieve.Rows;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.ItemFact;
import org.claimsieve.schema.Stay;

/** Hand-made input of an indicator: June 2024, known through a day that the test says. */
final class Inputs {
  static final Period JUNE = new Period(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30));

  Rows claims = Rows.of(ClaimFact.TABLE);
  Rows stays = Rows.of(Stay.TABLE);
  Rows items = Rows.of(ItemFact.TABLE);

  IndicatorInput knownThrough(String day) {
    return knownThrough(day, Peers.LEAST_DENOMINATOR);
  }

  IndicatorInput knownThrough(String day, int leastDenominator) {
    return new IndicatorInput(
        claims.dataset(),
        stays.dataset(),
        items.dataset(),
        Rows.of(Institution.TABLE).dataset(),
        JUNE,
        LocalDate.parse(day),
        leastDenominator);
  }

  /** A stay of person and institution; more columns as pairs. */
  Inputs stay(
      String visit, String person, String institution, String begin, String end, Object... more) {
    stays = stays.and(stayRows(visit, person, institution, begin, end, more));
    return this;
  }

  static Rows stayRows(
      String visit, String person, String institution, String begin, String end, Object... more) {
    Object[] base = {
      "mdtrt_id", visit, "psn_no", person, "fixmedins_code", institution, "beg_date", begin,
      "end_date", end, "med_type", "21", "visit_kind", "inpatient", "last_setl_id", visit,
      "medfee_sumamt", "100", "setl_date", end, "arrived", end
    };
    return Rows.of(Stay.TABLE).row(joined(base, more));
  }

  /** A claim fact of an institution; more columns as pairs. */
  Inputs claim(String id, String institution, String kind, String amount, Object... more) {
    Object[] base = {
      "setl_id",
      id,
      "fixmedins_code",
      institution,
      "visit_kind",
      kind,
      "medfee_sumamt",
      amount,
      "peer_group",
      "general|2|" + kind,
      "setl_time",
      "2024-06-10",
      "setl_date",
      "2024-06-10"
    };
    claims.row(joined(base, more));
    return this;
  }

  /** A claim fact of a person, whose lines name an item; more columns as pairs. */
  Inputs itemised(
      String id, String institution, String person, String kind, String amount, Object... more) {
    Object[] base = {"psn_no", person, "items", 1};
    return claim(id, institution, kind, amount, joined(base, more));
  }

  /** A day's use of an item by a person at an institution; more columns as pairs. */
  Inputs item(
      String day,
      String institution,
      String code,
      String person,
      int settlements,
      String amount,
      Object... more) {
    Object[] base = {
      "setl_date",
      day,
      "fixmedins_code",
      institution,
      "hilist_code",
      code,
      "psn_no",
      person,
      "settlements",
      settlements,
      "amount",
      amount,
      "cnt",
      settlements,
      "list_type",
      "101",
      "hilist_name",
      "name " + code
    };
    items.row(joined(base, more));
    return this;
  }

  private static Object[] joined(Object[] base, Object[] more) {
    return java.util.stream.Stream.concat(
            java.util.Arrays.stream(base), java.util.Arrays.stream(more))
        .toArray();
  }
}
