package org.claimsieve.night;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimsieve.ledger.WorkflowDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of nights and their steps. */
public final class NightRuns {
  private final JdbcClient sql;

  public NightRuns(WorkflowDatabase database) {
    this.sql = database.sql();
  }

  /** The latest edition of a date. */
  public Optional<NightRun> latest(LocalDate date) {
    return sql.sql("select * from night_run where business_date = ? order by edition desc limit 1")
        .param(date)
        .query(NightRuns::nightRun)
        .optional();
  }

  /** The nights that were started last, newest first. */
  public List<NightRun> recent(int count) {
    return sql.sql("select * from night_run order by started desc, id desc limit ?")
        .param(count)
        .query(NightRuns::nightRun)
        .list();
  }

  /** The attempts at the steps of a night, oldest first. */
  public List<StepRun> steps(NightRun night) {
    return sql.sql("select * from step_run where night_run_id = ? order by id")
        .param(night.id())
        .query(NightRuns::stepRun)
        .list();
  }

  /** How long each step took when it last completed, in the order of that night. */
  public Map<String, Duration> lastDurations() {
    Map<String, Duration> durations = new LinkedHashMap<>();
    sql.sql(
            """
            select s.* from step_run s
            join (select step_name, max(id) as id from step_run where status = 'COMPLETED'
                  group by step_name) last on last.id = s.id
            order by s.id
            """)
        .query(NightRuns::stepRun)
        .list()
        .forEach(run -> durations.put(run.step(), run.duration()));
    return durations;
  }

  NightRun begin(LocalDate date, int edition, String fingerprint) {
    sql.sql(
            """
            insert into night_run (business_date, edition, fingerprint, status, started)
            values (?, ?, ?, 'RUNNING', ?)
            """)
        .params(date, edition, fingerprint, now())
        .update();
    return latest(date).orElseThrow();
  }

  void status(NightRun night, NightRun.Status status) {
    boolean over = status != NightRun.Status.RUNNING;
    sql.sql("update night_run set status = ?, ended = ? where id = ?")
        .param(status.name())
        .param(over ? now() : null)
        .param(night.id())
        .update();
  }

  void manifest(LocalDate date, int edition, String sha256) {
    sql.sql("update night_run set manifest_sha256 = ? where business_date = ? and edition = ?")
        .params(sha256, date, edition)
        .update();
  }

  void add(NightRun night, StepRun step) {
    sql.sql(
            """
            insert into step_run (night_run_id, step_name, status, started, duration_ms, spark_jobs)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            night.id(),
            step.step(),
            step.completed() ? "COMPLETED" : "FAILED",
            step.started(),
            step.duration().toMillis(),
            step.sparkJobs())
        .update();
  }

  static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC);
  }

  private static NightRun nightRun(ResultSet row, int number) throws SQLException {
    return new NightRun(
        row.getLong("id"),
        row.getObject("business_date", LocalDate.class),
        row.getInt("edition"),
        row.getString("fingerprint"),
        NightRun.Status.valueOf(row.getString("status")),
        row.getString("manifest_sha256"),
        row.getObject("started", OffsetDateTime.class),
        row.getObject("ended", OffsetDateTime.class));
  }

  private static StepRun stepRun(ResultSet row, int number) throws SQLException {
    return new StepRun(
        row.getString("step_name"),
        row.getString("status").equals("COMPLETED"),
        row.getObject("started", OffsetDateTime.class),
        Duration.ofMillis(row.getLong("duration_ms")),
        row.getLong("spark_jobs"));
  }
}
