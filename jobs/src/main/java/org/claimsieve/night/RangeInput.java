package org.claimsieve.night;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.encounter.NetLines;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.KnowledgeCards;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.lake.Lake;
import org.claimsieve.rule.ClaimRule;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.Registers;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleInput;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Staff;
import org.claimsieve.schema.Stay;
import org.claimsieve.schema.TableSpec;

/**
 * The lake as one long night of one rule: every settlement of a range of days arrives on the first
 * of them, and what was settled before them had arrived before. The first and not the last, because
 * rules that count back from the night must see all of the range.
 */
final class RangeInput {
  private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

  /** Settlements that every task can be given; 2.5 million were measured with a heap of 12 GiB. */
  private static final long FEW = 3_000_000;

  private static final String BROKEN = "broken_setl_id";
  private static final String ITEM = "asked_hilist_code";

  private final Lake lake;
  private final Rule rule;
  private final Knowledge knowledge;
  private final BacktestRequest request;
  private final LocalDate back;
  private final Kept kept;

  /**
   * The input of a rule.
   *
   * @param knowledge the rows of the rule
   */
  RangeInput(Lake lake, Rule rule, Knowledge knowledge, BacktestRequest request, Kept kept) {
    this.lake = lake;
    this.rule = rule;
    this.knowledge = knowledge;
    this.request = request;
    this.back = request.from().minusDays(rule.info().lookbackDays());
    this.kept = kept;
  }

  /** Plans what is read; nothing is read yet. */
  RuleInput plan() {
    Dataset<Row> claims = asOneNight(read(ClaimFact.TABLE, back, request.to()));
    KnowledgeCards cards = KnowledgeCards.of(knowledge);
    LocalDate known = request.known() == null ? ALWAYS : request.known();
    return new RuleInput(
        request.from(),
        lines(claims.filter(inRange())),
        history(claims),
        claims,
        asOneNight(read(Stay.TABLE, back, request.to())),
        Registers.asOf(known, lake.read(Institution.TABLE), lake.read(Staff.TABLE))
            .with(NightRecords.of(lake, request.to(), back, claims.filter(inRange()))),
        knowledge,
        cards.with(kept.keep(cards.rows())));
  }

  /** Rows of settlement days that had arrived when they were to be known. */
  private Dataset<Row> read(TableSpec table, LocalDate first, LocalDate last) {
    Dataset<Row> rows = lake.read(table, first, last);
    return request.known() == null
        ? rows
        : rows.filter(col(Provenance.ARRIVED).leq(lit(request.known())));
  }

  private Dataset<Row> asOneNight(Dataset<Row> rows) {
    Column arrived = when(inRange(), lit(request.from())).otherwise(col(Provenance.SETL_DATE));
    return rows.withColumn(Provenance.ARRIVED, arrived);
  }

  private Column inRange() {
    return col(Provenance.SETL_DATE).geq(lit(request.from()));
  }

  private Dataset<Row> lines(Dataset<Row> claims) {
    Dataset<Row> raw = read(FeeLine.TABLE, request.from(), request.to());
    Dataset<Row> takenBack = kept.keep(NetLines.takenBack(raw));
    return EnrichedLine.of(NetLines.of(asked(raw, claims), broadcast(takenBack)), few(claims));
  }

  /** Lines lie on the day of their settlement: what the range holds is no history. */
  private Dataset<Row> history(Dataset<Row> claims) {
    Dataset<Row> earlier = claims.filter(not(inRange()));
    return EarlierLines.of(
        asked(read(FeeLine.TABLE, back, request.from().minusDays(1)), earlier),
        read(FeeLine.TABLE, back, request.to()),
        earlier,
        few(EarlierLines.persons(claims.filter(inRange()))));
  }

  /** Sent to every task where they are few enough, so that the many lines stay where they are. */
  private Dataset<Row> few(Dataset<Row> claims) {
    return lake.atMost(ClaimFact.TABLE, back, request.to()) > FEW ? claims : broadcast(claims);
  }

  /**
   * The lines that the rule can ask for: those of broken settlements, or of the items that it
   * limits; else all.
   */
  private Dataset<Row> asked(Dataset<Row> raw, Dataset<Row> claims) {
    if (rule instanceof ClaimRule ofClaims) {
      Dataset<Row> broken =
          claims.filter(ofClaims.violated()).select(col(ClaimFact.SETL_ID).as(BROKEN));
      Column same = col(FeeLine.SETL_ID).equalTo(col(BROKEN));
      return raw.join(broadcast(broken), same, "left_semi");
    }
    LimitKind kind = rule.info().knowledge();
    if (kind == null || !rule.ofLimitedItems()) {
      return raw;
    }
    Dataset<Row> limits = knowledge.limits(kind);
    Dataset<Row> items = limits.select(col(FeeLine.HILIST_CODE).as(ITEM));
    if (kind == LimitKind.PAIR) {
      items = items.union(limits.select(col(Limit.OTHER_CODE)));
    }
    Column same = col(FeeLine.HILIST_CODE).equalTo(col(ITEM));
    return raw.join(broadcast(items), same, "left_semi");
  }
}
