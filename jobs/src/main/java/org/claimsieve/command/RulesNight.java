package org.claimsieve.command;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.config.Home;
import org.claimsieve.encounter.NetLines;
import org.claimsieve.knowledge.KnowledgeCards;
import org.claimsieve.lake.Held;
import org.claimsieve.lake.Lake;
import org.claimsieve.night.NightOffice;
import org.claimsieve.night.Workspace;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Staff;
import org.claimsieve.schema.Stay;

/**
 * Makes the data of a bench of the rules: a small night, taken in as any other, then copied. Each
 * copy is a town of its own, with other persons, visits, settlements, lines, institutions and
 * staff, and the same items, dates and amounts.
 */
final class RulesNight {
  /** Lines that were written. */
  static final String LINES = "lines";

  /** Settlements that were written. */
  static final String SETTLEMENTS = "settlements";

  /** How often the small night was copied. */
  static final String COPIES = "copies";

  private static final int LINES_PER_FILE = 1_250_000;
  private static final String COPY = "copy";

  /** Columns whose values differ from copy to copy. */
  private static final Set<String> IDENTITIES =
      Set.of(
          FeeLine.BKKP_SN,
          FeeLine.SETL_ID,
          FeeLine.MDTRT_ID,
          FeeLine.PSN_NO,
          FeeLine.FIXMEDINS_CODE,
          FeeLine.RX_DRORD_NO,
          FeeLine.INIT_FEEDETL_SN,
          FeeLine.BILG_DR_CODE,
          FeeLine.ACORD_DR_CODE,
          ClaimFact.ENCOUNTER_ID,
          Stay.LAST_SETL_ID,
          Staff.STAFF_CODE);

  private final Workspace workspace;
  private final LocalDate night;
  private final RulesData data;

  private RulesNight(Workspace workspace, LocalDate night, RulesData data) {
    this.workspace = workspace;
    this.night = night;
    this.data = data;
  }

  /**
   * A process of its own: takes the home's one night in, writes its copies, and prints how much
   * that is.
   *
   * @param args home, night, lines that are wanted, folder to write to
   */
  public static void main(String[] args) {
    Home home = HomeOption.at(new Home(Path.of(args[0])));
    LocalDate night = LocalDate.parse(args[1]);
    try (NightOffice office = new NightOffice(home)) {
      JavaChild.say("Taking the small night in");
      office.load(night, night, null);
      new RulesNight(office.workspace(), night, new RulesData(Path.of(args[3])))
          .write(Long.parseLong(args[2]));
    }
  }

  private void write(long wanted) {
    KnowledgeCards cards = KnowledgeCards.of(workspace.knowledge());
    if (!cards.rules().containsAll(DuckDbRules.limited())) {
      throw new IllegalStateException(
          "the knowledge base has rules %s; the bench needs %s"
              .formatted(cards.rules(), DuckDbRules.limited()));
    }
    data.writeCards(cards);
    Lake lake = workspace.lake();
    Dataset<Row> claims =
        lake.read(ClaimFact.TABLE).filter(col(ClaimFact.ARRIVED).equalTo(lit(night)));
    try (Held lines = Held.of(lines(lake, claims))) {
      long made = lines.rows().count();
      int copies = (int) Math.max(1, Math.round((double) wanted / Math.max(1, made)));
      int files = files(made, copies);
      JavaChild.say("Writing %,d lines %,d times".formatted(made, copies));
      data.write(RulesData.LINES, copied(lines.rows(), copies, files));
      data.write(RulesData.HISTORY, lines.rows().limit(0));
      data.write(RulesData.CLAIMS, copied(claims, copies, files));
      data.write(RulesData.STAYS, copied(lake.read(Stay.TABLE), copies, files));
      data.write(RulesData.INSTITUTIONS, copied(lake.read(Institution.TABLE), copies, 1));
      data.write(RulesData.STAFF, copied(lake.read(Staff.TABLE), copies, 1));
      System.out.println(LINES + " " + made * copies);
      System.out.println(SETTLEMENTS + " " + claims.count() * copies);
      System.out.println(COPIES + " " + copies);
    }
  }

  private static Dataset<Row> lines(Lake lake, Dataset<Row> claims) {
    Dataset<Row> raw = lake.read(FeeLine.TABLE);
    return EnrichedLine.of(NetLines.of(raw, broadcast(NetLines.takenBack(raw))), claims);
  }

  /** At least one file for each processor, where there are so many copies. */
  private static int files(long made, int copies) {
    long byLines = 1 + made * copies / LINES_PER_FILE;
    return (int) Math.min(copies, Math.max(Runtime.getRuntime().availableProcessors(), byLines));
  }

  /** The rows copy by copy, as a night holds them: rows beside each other are not alike. */
  static Dataset<Row> copied(Dataset<Row> rows, int copies, int files) {
    Column[] columns =
        Arrays.stream(rows.columns())
            .map(name -> IDENTITIES.contains(name) ? ofCopy(name) : col(name))
            .toArray(Column[]::new);
    return rows.sparkSession()
        .range(0, copies, 1, files)
        .select(col("id").cast("string").as(COPY))
        .crossJoin(broadcast(rows))
        .select(columns);
  }

  private static Column ofCopy(String identity) {
    return concat(col(identity), lit("-"), col(COPY)).as(identity);
  }
}
