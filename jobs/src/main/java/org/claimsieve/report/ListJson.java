package org.claimsieve.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;

/**
 * The list as the JSON that the page reads. Values that many cases share (institutions, items, peer
 * comparisons) are written once and named by their place.
 */
final class ListJson {
  private final JsonText json;
  private final JsonGenerator out;
  private final Dictionary<Institution> institutions = new Dictionary<>();
  private final Dictionary<Item> items = new Dictionary<>();
  private final Dictionary<PeerComparison> peers = new Dictionary<>();

  ListJson(Writer target) throws IOException {
    json = new JsonText(target);
    out = json.raw();
  }

  /**
   * An item, as the page keeps it.
   *
   * @param code national item code
   * @param name name
   */
  record Item(String code, String name) {}

  void write(InspectionList list, Locale locale) throws IOException {
    out.writeStartObject();
    out.writeStringField("locale", new Words("zh", "en").in(locale));
    messages();
    header(list);
    rules(list);
    cases(list);
    profiles(list);
    rankings(list);
    coverage(list);
    quality(list);
    institutions();
    items();
    new PeerJson(json).write(peers.values());
    out.writeEndObject();
    out.close();
  }

  private void messages() throws IOException {
    out.writeObjectFieldStart("words");
    for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
      out.writeObjectFieldStart(locale.getLanguage());
      for (Map.Entry<String, String> word : Messages.of(locale).all().entrySet()) {
        out.writeStringField(word.getKey(), word.getValue());
      }
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void header(InspectionList list) throws IOException {
    ListHeader header = list.header();
    out.writeObjectFieldStart("head");
    out.writeStringField("date", header.businessDate().toString());
    out.writeStringField("teamCode", header.teamCode());
    json.words("team", header.teamName());
    out.writeNumberField("settlements", header.settlements());
    json.number("spend", header.spend());
    out.writeNumberField("findings", header.findings());
    out.writeNumberField("cases", header.cases());
    out.writeNumberField("listed", header.listed());
    json.number("stake", header.fundAtStake());
    out.writeBooleanField("balanced", header.balanced());
    out.writeNumberField("quarantined", header.quarantined());
    if (header.caseChange() != null) {
      out.writeNumberField("change", header.caseChange());
    }
    out.writeNumberField("rulesRun", header.rulesRun());
    out.writeNumberField("rulesTotal", header.rulesTotal());
    out.writeArrayFieldStart("missing");
    for (Words name : header.rulesMissing()) {
      json.words(name);
    }
    out.writeEndArray();
    out.writeStringField("manifest", list.source().manifestHash());
    out.writeStringField("version", list.source().codeVersion());
    out.writeEndObject();
  }

  private void rules(InspectionList list) throws IOException {
    out.writeArrayFieldStart("rules");
    for (RuleText rule : list.rules()) {
      out.writeStartObject();
      out.writeStringField("id", rule.ruleId());
      json.words("name", rule.name());
      out.writeNumberField("sev", rule.severity());
      json.words("def", rule.definition());
      json.words("basis", rule.basis());
      json.words("normal", rule.normalWhen());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void cases(InspectionList list) throws IOException {
    CaseJson cases = new CaseJson(json, institutions, items, peers);
    out.writeArrayFieldStart("cases");
    for (CaseFile file : list.cases()) {
      cases.write(file);
    }
    out.writeEndArray();
  }

  private void profiles(InspectionList list) throws IOException {
    out.writeArrayFieldStart("profiles");
    for (InstitutionProfile profile : list.institutions()) {
      out.writeStartArray();
      out.writeNumber(institutions.place(profile.institution()));
      for (PeerComparison indicator : profile.indicators()) {
        out.writeNumber(peers.place(indicator));
      }
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private void rankings(InspectionList list) throws IOException {
    out.writeArrayFieldStart("usage");
    for (UsageRow row : list.rankings()) {
      out.writeStartArray();
      out.writeString(row.institution());
      out.writeString(row.itemKind());
      out.writeNumber(items.place(new Item(row.itemCode(), row.itemName())));
      out.writeNumber(row.rank());
      if (row.rankChange() == null) {
        out.writeNull();
      } else {
        out.writeNumber(row.rankChange());
      }
      out.writeNumber(row.settlements());
      out.writeNumber(row.persons());
      json.number(row.quantity());
      json.number(row.amount());
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private void coverage(InspectionList list) throws IOException {
    out.writeArrayFieldStart("coverage");
    for (CoverageRow row : list.coverage()) {
      out.writeStartObject();
      out.writeStringField("kind", row.kind());
      out.writeStringField("id", row.unitId());
      json.words("name", row.name());
      out.writeStringField("outcome", row.outcome());
      out.writeNumberField("checked", row.checked());
      out.writeNumberField("broken", row.broken());
      out.writeNumberField("kept", row.kept());
      out.writeNumberField("na", row.notApplicable());
      json.number("share", row.spendShare());
      json.words("why", row.why());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void quality(InspectionList list) throws IOException {
    out.writeArrayFieldStart("quality");
    for (QualityRow row : list.quality()) {
      out.writeStartObject();
      out.writeStringField("id", row.checkId());
      json.words("name", row.name());
      json.words("table", row.table());
      out.writeNumberField("checked", row.checked());
      out.writeNumberField("differing", row.differing());
      json.number("share", row.share());
      json.number("amount", row.amount());
      out.writeStringField("examples", row.examples());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void institutions() throws IOException {
    out.writeArrayFieldStart("institutions");
    for (Institution institution : institutions.values()) {
      out.writeStartObject();
      out.writeStringField("code", institution.code());
      out.writeStringField("name", institution.name());
      out.writeStringField("district", institution.district());
      out.writeStringField("districtName", institution.districtName());
      json.words("peers", institution.peerGroup());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void items() throws IOException {
    out.writeArrayFieldStart("items");
    for (Item item : items.values()) {
      out.writeArray(new String[] {item.code(), item.name()}, 0, 2);
    }
    out.writeEndArray();
  }
}
