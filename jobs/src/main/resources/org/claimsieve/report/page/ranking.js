/* Usage rankings, the coverage statement and the checks of the data. */
const ranking = {scope: "", kind: "drug", by: "rank", down: false, top: 50};
const RANK_COLUMNS = [["rank", USAGE.rank], ["change", USAGE.change], ["item", null], ["settlements", USAGE.settlements],
  ["persons", USAGE.persons], ["quantity", USAGE.quantity], ["amount", USAGE.amount]];

function rankingView() {
  const pick = (id, options) => {
    const select = el("select", {id: "r-" + id, onchange: event => {
      ranking[id] = event.target.value;
      ranking.top = 50;
      show("rankings");
    }}, options.map(([value, text]) => el("option", {value}, text)));
    select.value = ranking[id];
    return el("label", {class: "field inline", for: "r-" + id}, el("span", {}, word("rank." + id)), select);
  };
  const scopes = [...new Set(data.usage.map(u => u[USAGE.institution]))].filter(Boolean)
    .map(code => [code, (data.institutions.find(i => i.code === code) || {name: code}).name]);
  const kinds = [...new Set(data.usage.map(u => u[USAGE.kind]))].map(kind => [kind, word("rank." + kind)]);
  if (kinds.length && !kinds.some(k => k[0] === ranking.kind)) ranking.kind = kinds[0][0];
  const rows = rankedRows();
  return el("div", {},
    el("div", {class: "bar"}, pick("scope", [["", word("rank.city")], ...scopes]), pick("kind", kinds)),
    rows.length ? [rankingFigure(rows), rankingTable(rows)] : el("p", {class: "note"}, word("rank.none")),
    rows.length > ranking.top ? el("button", {type: "button", onclick: () => { ranking.top += 50; show("rankings"); }},
      word("rank.more", Math.min(50, rows.length - ranking.top))) : null);
}

function rankedRows() {
  const rows = data.usage.filter(u => u[USAGE.institution] === ranking.scope && u[USAGE.kind] === ranking.kind);
  const column = new Map(RANK_COLUMNS).get(ranking.by);
  const compare = column === null
    ? (a, b) => data.items[a[USAGE.item]][1].localeCompare(data.items[b[USAGE.item]][1], "zh")
    : (a, b) => (a[column] === null ? -Infinity : a[column]) - (b[column] === null ? -Infinity : b[column]);
  return rows.sort((a, b) => (ranking.down ? -1 : 1) * compare(a, b) || a[USAGE.rank] - b[USAGE.rank]);
}

function change(places) {
  if (places === null) return el("b", {}, word("rank.new"));
  if (places === 0) return el("span", {class: "dim"}, word("rank.same"));
  return (places > 0 ? "↑ " : "↓ ") + Math.abs(places);
}

function rankingTable(rows) {
  const amount = sumColumn("rank.amount", rows, u => u[USAGE.amount]);
  const of = {
    rank: u => String(u[USAGE.rank]), change: u => change(u[USAGE.change]),
    item: u => [data.items[u[USAGE.item]][1], el("small", {class: "dim"}, data.items[u[USAGE.item]][0])],
    settlements: u => whole(u[USAGE.settlements]), persons: u => whole(u[USAGE.persons]),
    quantity: u => trim(u[USAGE.quantity]), amount: amount.of
  };
  const box = table(RANK_COLUMNS.map(([key]) => ({
    number: key !== "item", of: of[key],
    title: el("button", {type: "button", class: "sort", onclick: () => {
      ranking.down = ranking.by === key ? !ranking.down : key !== "rank" && key !== "item";
      ranking.by = key;
      show("rankings");
    }}, (key === "amount" ? amount.title : word("rank." + key)) + (ranking.by === key ? (ranking.down ? " ▼" : " ▲") : ""))
  })), rows.slice(0, ranking.top), word("tab.rankings"));
  box.classList.add("ranking");
  box.querySelectorAll("th").forEach((head, i) => {
    if (RANK_COLUMNS[i][0] === ranking.by) head.setAttribute("aria-sort", ranking.down ? "descending" : "ascending");
  });
  return box;
}

function rankingFigure(rows) {
  const by = ranking.by === "amount" ? USAGE.amount : USAGE.settlements;
  const title = word("rank.chart", word(by === USAGE.amount ? "rank.amount" : "rank.settlements"));
  const top = rows.slice().sort((a, b) => b[by] - a[by] || a[USAGE.rank] - b[USAGE.rank]).slice(0, 15);
  const climb = Math.max(...top.map(u => u[USAGE.change] || 0));
  const option = () => {
    const unit = by === USAGE.amount ? axisUnit("yuan", top[0][by]) : axisUnit("times", 0);
    const narrow = window.innerWidth < 600;
    return {
      grid: {left: narrow ? 120 : 230, right: 64, top: 4, bottom: 24},
      xAxis: {type: "value", name: unit.name, nameGap: 8, nameTextStyle: {color: "#57606a"}, axisLabel: {color: "#57606a", showMaxLabel: false},
        splitNumber: narrow ? 2 : 5, splitLine: {lineStyle: {color: PALER}}},
      yAxis: {type: "category", inverse: true, data: top.map(u => data.items[u[USAGE.item]][1]), axisTick: {show: false},
        axisLine: {lineStyle: {color: PALE}}, axisLabel: {color: INK, width: narrow ? 112 : 220, overflow: "truncate"}},
      series: [{type: "bar", barWidth: 14, silent: true, data: top.map(u => ({value: Math.round(u[by] / unit.by * 100) / 100,
        itemStyle: {color: climb > 0 && u[USAGE.change] === climb ? ACCENT : GREY}}))}]
    };
  };
  return figure(title, 30 + top.length * 24, option, () => rankingTable(top),
    climb > 0 ? word("rank.chart_note") : null);
}

function coverageView() {
  const rows = data.coverage;
  return el("div", {}, el("p", {class: "note"}, word("cov.note")), table([
    {title: word("col.subject"), of: c => word("kind." + c.kind)},
    {title: word("col.name"), of: c => say(c.name)},
    {title: word("col.outcome"), of: c => word("outcome." + c.outcome), mark: c => c.outcome !== "ran"},
    {title: word("col.checked"), number: true, of: c => whole(c.checked)},
    {title: word("col.spend_share"), number: true, of: c => share(c.share)},
    {title: word("col.kept"), number: true, of: c => whole(c.kept)},
    {title: word("col.broken"), number: true, of: c => whole(c.broken)},
    {title: word("col.not_applicable"), number: true, of: c => whole(c.na)},
    {title: word("col.explanation"), of: c => say(c.why)}
  ], rows, word("tab.coverage")), el("h3", {}, word("cov.quality")), qualityTable());
}

/** Cross checks of the night's data; a share that would read as nothing is named. */
function qualityTable() {
  const rows = data.quality;
  if (rows.length === 0) return el("p", {class: "note"}, word("cov.no_quality"));
  const part = s => s > 0 && s < 0.0005 ? "< 0.1 %" : share(s);
  return el("div", {id: "quality"}, el("p", {class: "note"}, word("cov.quality_note")), table([
    {title: word("col.table"), of: q => say(q.table)},
    {title: word("col.check"), of: q => say(q.name)},
    {title: word("col.compared"), number: true, of: q => whole(q.checked)},
    {title: word("col.differing"), number: true, of: q => whole(q.differing), mark: q => q.differing > 0},
    {title: word("col.share"), number: true, of: q => part(q.share)},
    {title: word("col.difference"), number: true, of: q => fen(q.amount)},
    {title: word("col.examples"), of: q => q.examples}
  ], rows, word("cov.quality")));
}
