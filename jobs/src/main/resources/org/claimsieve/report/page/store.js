/* What is where in the list, and the state of the page. */
const EVIDENCE = {bkkp: 0, date: 1, item: 2, quantity: 3, price: 4, amount: 5, question: 6, offending: 7, findings: 8, cells: 9};
const EVENT = {kind: 0, from: 1, to: 2, institution: 3, label: 4, amount: 5, ofCase: 6};
const DRIVER = {feature: 0, unit: 1, value: 2, median: 3, deviation: 4, contribution: 5};
const VERDICT = {date: 0, rule: 1, verdict: 2, recovered: 3, note: 4};
const USAGE = {institution: 0, kind: 1, item: 2, rank: 3, change: 4, settlements: 5, persons: 6, quantity: 7, amount: 8};

const rules = new Map(data.rules.map(rule => [rule.id, rule]));
const allListed = data.cases.every(c => c.listed);
const state = {
  tab: "cases", institution: null, open: null, selected: 0,
  filter: {scope: allListed ? "all" : "listed", district: "", institution: "", rule: "", severity: "", amount: "", keyword: ""},
  sort: "rank"
};

function institutionOf(file) {
  return data.institutions[file.inst];
}

function ruleName(id) {
  return rules.has(id) ? say(rules.get(id).name) : id;
}

const SORTS = {
  rank: (a, b) => a.rank - b.rank,
  recovery: (a, b) => b.rec - a.rec || a.rank - b.rank,
  exposure: (a, b) => b.exp - a.exp || a.rank - b.rank,
  percentile: (a, b) => (b.pct || 0) - (a.pct || 0) || a.rank - b.rank,
  severity: (a, b) => a.sev - b.sev || a.rank - b.rank
};

function haystack(file) {
  const at = institutionOf(file);
  return [file.id, file.person, file.psn, at.code, at.name, say(file.reason), file.setls.join(" "),
    file.rules.map(ruleName).join(" "), file.lines.map(line => data.items[line[EVIDENCE.item]].join(" ")).join(" ")]
    .join(" ").toLowerCase();
}

function chosenCases() {
  const f = state.filter;
  const needle = f.keyword.trim().toLowerCase();
  return data.cases.filter(file =>
      (f.scope === "all" || file.listed)
      && (!f.district || institutionOf(file).district === f.district)
      && (!f.institution || institutionOf(file).code === f.institution)
      && (!f.rule || file.rules.includes(f.rule))
      && (!f.severity || file.sev === Number(f.severity))
      && (!f.amount || file.exp >= Number(f.amount))
      && (!needle || haystack(file).includes(needle)))
    .sort(SORTS[state.sort]);
}
