package org.claimsieve.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.claimsieve.report.ListJson.Item;

/** One case as the page reads it. Rows of tables are arrays, to keep 2,000 cases small. */
final class CaseJson {
  private final JsonText json;
  private final JsonGenerator out;
  private final Dictionary<Institution> institutions;
  private final Dictionary<Item> items;
  private final Dictionary<PeerComparison> peers;

  CaseJson(
      JsonText json,
      Dictionary<Institution> institutions,
      Dictionary<Item> items,
      Dictionary<PeerComparison> peers) {
    this.json = json;
    this.out = json.raw();
    this.institutions = institutions;
    this.items = items;
    this.peers = peers;
  }

  void write(CaseFile file) throws IOException {
    out.writeStartObject();
    out.writeNumberField("rank", file.rank());
    out.writeStringField("id", file.caseId());
    out.writeNumberField("listed", file.listed() ? 1 : 0);
    out.writeNumberField("sev", file.severity());
    out.writeNumberField("inst", institutions.place(file.institution()));
    out.writeStringField("psn", file.psnNo());
    out.writeStringField("person", file.person());
    json.texts("setls", file.setlIds());
    json.words("reason", file.reason());
    json.texts("rules", file.ruleIds());
    json.number("exp", file.exposure());
    json.number("rec", file.expectedRecovery());
    json.number("score", file.score());
    json.number("pct", file.percentile());
    out.writeStringField("stage", file.stage());
    findings(file.findings());
    lines(file.lines(), file.findings().stream().map(CaseFinding::jrId).toList());
    timeline(file.timeline());
    out.writeArrayFieldStart("peers");
    for (PeerComparison peer : file.peers()) {
      out.writeNumber(peers.place(peer));
    }
    out.writeEndArray();
    drivers(file.drivers());
    verdicts(file.verdicts());
    out.writeEndObject();
  }

  private void findings(List<CaseFinding> findings) throws IOException {
    out.writeArrayFieldStart("findings");
    for (CaseFinding finding : findings) {
      out.writeStartObject();
      out.writeStringField("rule", finding.ruleId());
      json.words("name", finding.ruleName());
      json.words("cont", finding.volaCont());
      json.number("amt", finding.volaAmt());
      out.writeNumberField("sev", finding.sevDeg());
      json.words("evid", finding.volaEvid());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void lines(List<EvidenceLine> lines, List<String> findingIds) throws IOException {
    out.writeArrayFieldStart("lines");
    for (EvidenceLine line : lines) {
      out.writeStartArray();
      out.writeString(line.bkkpSn());
      out.writeString(line.date() == null ? "" : line.date().toString());
      out.writeNumber(items.place(new Item(line.itemCode(), line.itemName())));
      json.number(line.quantity());
      json.number(line.price());
      json.number(line.amount());
      json.number(line.inQuestion());
      out.writeNumber(line.offending() ? 1 : 0);
      out.writeStartArray();
      for (String id : line.findingIds()) {
        out.writeNumber(findingIds.indexOf(id));
      }
      out.writeEndArray();
      out.writeStartArray();
      for (EvidenceLine.Cell cell : new TreeSet<>(line.cells())) {
        out.writeString(cell.name().toLowerCase(Locale.ROOT));
      }
      out.writeEndArray();
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private void timeline(List<TimelineEvent> events) throws IOException {
    out.writeArrayFieldStart("time");
    for (TimelineEvent event : events) {
      out.writeStartArray();
      out.writeString(event.kind());
      out.writeString(event.from().toString());
      out.writeString(event.to().toString());
      out.writeString(event.institution());
      out.writeString(event.label());
      json.number(event.amount());
      out.writeNumber(event.ofCase() ? 1 : 0);
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private void drivers(List<ScoreDriverRow> drivers) throws IOException {
    out.writeArrayFieldStart("drivers");
    for (ScoreDriverRow driver : drivers) {
      out.writeStartArray();
      json.words(driver.feature());
      out.writeString(driver.unit());
      json.number(driver.value());
      json.number(driver.peerMedian());
      json.number(driver.deviation());
      json.number(driver.contribution());
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private void verdicts(List<EarlierVerdict> verdicts) throws IOException {
    out.writeArrayFieldStart("verdicts");
    for (EarlierVerdict verdict : verdicts) {
      out.writeStartArray();
      out.writeString(verdict.date().toString());
      out.writeString(verdict.ruleId());
      out.writeString(verdict.verdict());
      json.number(verdict.recovered());
      out.writeString(verdict.note());
      out.writeEndArray();
    }
    out.writeEndArray();
  }
}
