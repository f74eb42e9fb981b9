package org.claimsieve.quality;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.SoftAssertions;
import org.claimsieve.Rows;
import org.claimsieve.schema.TableSpec;

/**
 * Variants of one sound row, each with the verdict that one check must give; all of them judged in
 * one query.
 */
final class Cases {
  /** The tolerance that holds where nothing is set. */
  static final BigDecimal TOLERANCE = new BigDecimal("0.05");

  static final List<QualityCheck> CHECKS = QualityCatalog.discover(TOLERANCE);

  private final TableSpec table;
  private final Object[] sound;
  private final Rows rows;
  private final List<Case> cases = new ArrayList<>();

  private record Case(String check, String what, Boolean differs) {}

  Cases(TableSpec table, Object... sound) {
    this.table = table;
    this.sound = sound;
    this.rows = Rows.of(table).row(row("sound", new Object[0]));
  }

  Cases differs(String check, String what, Object... changes) {
    return add(new Case(check, what, true), changes);
  }

  Cases agrees(String check, String what, Object... changes) {
    return add(new Case(check, what, false), changes);
  }

  Cases leftOut(String check, String what, Object... changes) {
    return add(new Case(check, what, null), changes);
  }

  /** The id of the row that the next case makes. */
  String next() {
    return "case-" + cases.size();
  }

  private Cases add(Case made, Object[] changes) {
    rows.row(row(next(), changes));
    cases.add(made);
    return this;
  }

  private Object[] row(String id, Object[] changes) {
    Map<String, Object> values = new HashMap<>();
    values.put(table.key().get(0), id);
    for (Object[] pairs : List.of(sound, changes)) {
      for (int i = 0; i < pairs.length; i += 2) {
        values.put((String) pairs[i], pairs[i + 1]);
      }
    }
    List<Object> flat = new ArrayList<>();
    values.forEach((column, value) -> flat.addAll(Arrays.asList(column, value)));
    return flat.toArray();
  }

  Dataset<Row> dataset() {
    return rows.dataset();
  }

  /** The sound row differs nowhere and is judged by every check; each case is as it says. */
  void verify(Dataset<Row> prepared) {
    List<QualityCheck> checks = QualityCatalog.of(table, CHECKS);
    Column[] verdicts =
        checks.stream().map(check -> check.differs().as(check.id())).toArray(Column[]::new);
    Map<String, Row> byId = new HashMap<>();
    List<Column> columns = new ArrayList<>(Arrays.asList(verdicts));
    columns.add(col(table.key().get(0)));
    for (Row row : prepared.select(columns.toArray(Column[]::new)).collectAsList()) {
      byId.put(row.getString(verdicts.length), row);
    }
    SoftAssertions softly = new SoftAssertions();
    for (QualityCheck check : checks) {
      softly.assertThat(byId.get("sound").<Boolean>getAs(check.id())).as(check.id()).isFalse();
      assertThat(cases).as(check.id()).anyMatch(c -> c.check.equals(check.id()));
    }
    for (int i = 0; i < cases.size(); i++) {
      Case one = cases.get(i);
      softly
          .assertThat(byId.get("case-" + i).<Boolean>getAs(one.check))
          .as("%s: %s", one.check, one.what)
          .isEqualTo(one.differs);
    }
    softly.assertAll();
  }
}
