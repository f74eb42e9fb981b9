/* An open case: findings, evidence, course of care, peers, score, basis, earlier verdicts. */
function section(title, ...children) {
  return el("section", {}, el("h3", {}, title), children);
}

function caseFile(file) {
  const at = institutionOf(file);
  return el("article", {class: "file", "aria-label": say(file.reason)},
    el("dl", {class: "facts"},
      fact(word("case.person"), file.person + "（" + file.psn + "）"),
      fact(word("case.id"), file.id), fact(word("case.stage"), word("stage." + file.stage)),
      fact(word("case.settlements"), file.setls.join(word("comma"))),
      el("div", {class: "actions"},
        el("button", {type: "button", class: "quiet", onclick: () => show("institutions", at.code)}, word("case.to_institution")),
        el("button", {type: "button", class: "quiet", onclick: () => window.print()}, word("case.print")),
        el("button", {type: "button", class: "quiet", onclick: () => { closeFile(); mark(true); }}, word("case.close")))),
    section(word("case.findings_title"), findingsOf(file)),
    section(word("case.evidence"), el("p", {class: "note"}, word("case.evidence_note")), evidenceTable(file)),
    el("div", {class: "pair"},
      el("div", {}, file.time.length ? timelineFigure(file) : null),
      el("div", {}, file.drivers.length ? [driversFigure(file),
        el("ul", {class: "words"}, file.drivers.slice(0, 3).map(d => el("li", {}, driverWords(d))))] : null)),
    file.peers.length ? section(word("case.peers"), peersNote(file), el("div", {class: "strips"},
      file.peers.map(i => peerFigure(data.peers[i])))) : null,
    basisOf(file),
    section(word("case.history"), historyOf(file)));
}

function fact(name, value) {
  return el("div", {}, el("dt", {}, name), el("dd", {}, value));
}

function findingsOf(file) {
  if (!file.findings.length) return el("p", {}, word("case.no_findings"));
  return el("ol", {class: "findings"}, file.findings.map(f => el("li", {},
    severity(f.sev), el("b", {}, say(f.name)), el("span", {class: "n"}, fen(f.amt) + " " + word("unit.yuan")),
    el("p", {}, say(f.cont)))));
}

function evidenceTable(file) {
  const offends = cell => line => line[EVIDENCE.offending] && line[EVIDENCE.cells].includes(cell);
  const item = line => data.items[line[EVIDENCE.item]];
  const box = table([
    {title: word("col.date"), of: l => l[EVIDENCE.date], mark: offends("date")},
    {title: word("col.item"), of: l => l[EVIDENCE.bkkp] === "" && !item(l)[1] ? word("case.whole_settlement")
      : [item(l)[1], el("small", {class: "dim"}, item(l)[0])], mark: offends("item")},
    {title: word("col.quantity"), number: true, of: l => l[EVIDENCE.quantity] === null ? "" : trim(l[EVIDENCE.quantity]), mark: offends("quantity")},
    {title: word("col.price"), number: true, of: l => fen(l[EVIDENCE.price]), mark: offends("price")},
    {title: word("col.amount"), number: true, of: l => fen(l[EVIDENCE.amount]), mark: offends("amount")},
    {title: word("col.in_question"), number: true, of: l => l[EVIDENCE.question] ? fen(l[EVIDENCE.question]) : "–"},
    {title: word("col.role"), of: l => word(l[EVIDENCE.offending] ? "line.offending" : "line.related")},
    {title: word("col.finding"), of: l => [...new Set(l[EVIDENCE.findings].filter(i => i >= 0).map(i => say(file.findings[i].name)))].join(word("case.and"))}
  ], file.lines, word("case.evidence"), l => l[EVIDENCE.offending] ? null : "related");
  box.classList.add("evidence");
  const total = index => file.lines.reduce((done, line) => done + Math.round(line[index] * 100), 0) / 100;
  box.querySelector("table").append(el("tfoot", {}, el("tr", {},
    el("th", {scope: "row", colspan: "4"}, word("case.total")),
    el("td", {class: "n"}, fen(total(EVIDENCE.amount))), el("td", {class: "n"}, fen(total(EVIDENCE.question))),
    el("td", {colspan: "2"}))));
  return box;
}

function peersNote(file) {
  const peer = data.peers[file.peers[0]];
  return el("p", {class: "note legend"}, word("peer.group", say(peer.group), whole(peer.n)) + "　",
    el("span", {class: "key this"}, "◆"), word("peer.this") + "　",
    el("span", {class: "key mid"}), word("peer.band") + "　",
    el("span", {class: "key wide"}), word("peer.wide") + "　",
    el("span", {class: "key med"}), word("peer.median"));
}

function basisOf(file) {
  const known = file.rules.filter(id => rules.has(id)).map(id => rules.get(id));
  if (!known.length) return null;
  return section(word("case.basis"), known.map(rule => el("div", {class: "basis"},
    el("h4", {}, say(rule.name)),
    el("dl", {},
      fact(word("case.definition"), say(rule.def)), fact(word("case.legal"), say(rule.basis)),
      fact(word("case.normal"), say(rule.normal))))));
}

function historyOf(file) {
  if (!file.verdicts.length) return el("p", {class: "note"}, word("case.no_history"));
  return table([
    {title: word("col.verdict_date"), of: v => v[VERDICT.date]},
    {title: word("col.rule"), of: v => ruleName(v[VERDICT.rule])},
    {title: word("col.verdict"), of: v => word("verdict." + v[VERDICT.verdict])},
    {title: word("col.recovered"), number: true, of: v => fen(v[VERDICT.recovered])},
    {title: word("col.note"), of: v => v[VERDICT.note]}
  ], file.verdicts, word("case.history"));
}
