package org.claimsieve.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;

/** Peer comparisons as the page reads them. */
final class PeerJson {
  private final JsonText json;
  private final JsonGenerator out;

  PeerJson(JsonText json) {
    this.json = json;
    this.out = json.raw();
  }

  void write(Iterable<PeerComparison> peers) throws IOException {
    out.writeArrayFieldStart("peers");
    for (PeerComparison peer : peers) {
      write(peer);
    }
    out.writeEndArray();
  }

  private void write(PeerComparison peer) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", peer.indicatorId());
    json.words("name", peer.name());
    out.writeStringField("unit", peer.unit());
    json.number("value", peer.value());
    json.words("group", peer.peerGroup());
    out.writeNumberField("n", peer.peers());
    json.number("median", peer.median());
    out.writeArrayFieldStart("band");
    for (BigDecimal quantile : peer.band()) {
      json.number(quantile);
    }
    out.writeEndArray();
    json.number("mad", peer.mad());
    json.number("pct", peer.percentile());
    out.writeArrayFieldStart("months");
    for (PeerComparison.Month month : peer.months()) {
      out.writeStartArray();
      out.writeString(month.month());
      json.number(month.value());
      json.number(month.low());
      json.number(month.median());
      json.number(month.high());
      out.writeEndArray();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
