package org.claimsieve.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.code.VisitKind;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Stay;

/**
 * Discharges followed by the person's next admission within some days.
 *
 * <p>Index discharges: stays that ended in the period, with the whole follow-up window before the
 * last known day. The next stay is the one that follows in order of admission, discharge and visit
 * id; it may still be open. Out of the index: transfers, deaths, and planned courses (chemotherapy,
 * radiotherapy, rehabilitation, dialysis, delivery, newborns), which are no readmission either. A
 * stay without a day of discharge or with reversed days is no index discharge.
 */
final class Readmissions {
  static final Words DENOMINATOR =
      new Words("期内出院且随访期完整的人次", "discharges in the period with the whole follow-up window known");

  static final Words EXCLUSIONS =
      new Words(
          "转院、死亡；放化疗、康复、透析、分娩、新生儿；未出院的中途结算；日期缺失或颠倒",
          "transfers, deaths; chemotherapy, radiotherapy, rehabilitation, dialysis, deliveries,"
              + " newborns; stays settled but not ended; missing or reversed days");

  private static final List<String> PLANNED_DIAGNOSES =
      List.of("Z510", "Z511", "Z50", "Z49", "O80", "O81", "O82", "O83", "O84", "Z38", "P");

  private static final int CATEGORY = 3;
  private static final String DELIVERY = "52";
  private static final List<String> TRANSFERRED_OR_DEAD = List.of("2", "3", "5");
  private static final String NEXT = "next_stay";
  private static final String PLANNED = "planned";

  private Readmissions() {}

  /**
   * Index discharges, readmissions and peer group by institution and for the city.
   *
   * @param counts further condition on a readmission, on columns of the index stay and of {@link
   *     #next}
   * @param shared what a person's stays have in common to follow each other; without it any stay of
   *     the person is the next. A stay that lacks some of it is no index discharge and no
   *     readmission.
   */
  static Dataset<Row> measure(
      IndicatorInput input, int windowDays, Column counts, Column... shared) {
    Column gap = datediff(next(Stay.BEG_DATE), col(Stay.END_DATE));
    Column readmitted = gap.between(0, windowDays).and(not(next(PLANNED))).and(counts);
    Column followedUp = col(Stay.END_DATE).leq(lit(input.knownThrough().minusDays(windowDays)));
    Dataset<Row> index =
        withNext(Discharges.latest(input.stays()), shared)
            .filter(input.period().contains(col(Stay.END_DATE)).and(followedUp).and(eligible()));
    return Subjects.institutionsAndCity(
        Subjects.withPeerGroup(index, input.claimFacts(), VisitKind.INPATIENT),
        count_if(coalesce(readmitted, lit(false))),
        count(lit(1)),
        max(col(ClaimFact.PEER_GROUP)));
  }

  /** A column of the person's next stay. */
  static Column next(String column) {
    return col(NEXT).getField(column);
  }

  /** Category of the main diagnosis: its first three characters, null where it has fewer. */
  static Column category() {
    return when(length(diagnosis()).geq(CATEGORY), substring(diagnosis(), 1, CATEGORY));
  }

  private static Dataset<Row> withNext(Dataset<Row> stays, Column... shared) {
    Column[] course =
        Stream.concat(Stream.of(col(Stay.PSN_NO)), Arrays.stream(shared)).toArray(Column[]::new);
    Column known = Arrays.stream(course).map(Column::isNotNull).reduce(lit(true), Column::and);
    WindowSpec following =
        Window.partitionBy(course)
            .orderBy(
                col(Stay.BEG_DATE).asc(),
                col(Stay.END_DATE).asc_nulls_last(),
                col(Stay.MDTRT_ID).asc());
    Column dated =
        coalesce(col(Stay.BEG_DATE).leq(col(Stay.END_DATE)), col(Stay.END_DATE).isNull());
    return stays
        .filter(known.and(col(Stay.BEG_DATE).isNotNull()).and(dated))
        .withColumn(PLANNED, planned())
        .withColumn(
            NEXT,
            lead(struct(col(Stay.BEG_DATE), col(Stay.FIXMEDINS_CODE), col(PLANNED)), 1)
                .over(following));
  }

  private static Column eligible() {
    Column left = coalesce(col(Stay.DSCG_WAY).isin(TRANSFERRED_OR_DEAD.toArray()), lit(false));
    return not(col(PLANNED)).and(not(left));
  }

  private static Column planned() {
    Column planned = coalesce(col(Stay.MED_TYPE).startsWith(DELIVERY), lit(false));
    for (String prefix : PLANNED_DIAGNOSES) {
      planned = planned.or(coalesce(diagnosis().startsWith(prefix), lit(false)));
    }
    return planned;
  }

  private static Column diagnosis() {
    return translate(upper(col(Stay.MAIN_DIAG)), ".", "");
  }
}
