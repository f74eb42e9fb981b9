/* One institution beside its peers, and the indicators of all. */
function institutionView(code) {
  const profiles = data.profiles.map(p => ({at: data.institutions[p[0]], indicators: p.slice(1).map(i => data.peers[i])}));
  const profile = profiles.find(p => p.at.code === code) || profiles[0];
  if (!profile) return el("p", {class: "note"}, word("ind.none"));
  const select = el("select", {id: "institution", onchange: event => show("institutions", event.target.value)},
    profiles.map(p => el("option", {value: p.at.code, selected: p === profile}, p.at.code + "　" + p.at.name)));
  return el("div", {},
    el("label", {class: "field inline", for: "institution"}, el("span", {}, word("inst.choose")), select),
    el("h2", {id: "inst-" + profile.at.code}, profile.at.name,
      el("small", {}, [profile.at.code, profile.at.districtName, say(profile.at.peers)].filter(Boolean).join("　"))),
    section(word("inst.indicators"),
      profile.indicators.length ? el("div", {class: "strips"},
        profile.indicators.map(p => p.months.length ? monthsFigure(p) : peerFigure(p))) : el("p", {class: "note"}, word("ind.none"))),
    section(word("inst.cases"), casesOf(profile.at.code)),
    section(word("inst.top"), topItems(profile.at.code)));
}

function casesOf(code) {
  const files = data.cases.filter(file => institutionOf(file).code === code);
  if (!files.length) return el("p", {class: "note"}, word("inst.no_cases"));
  return table([
    {title: word("col.rank"), number: true, of: f => String(f.rank)},
    {title: word("col.severity"), of: f => severity(f.sev)},
    {title: word("col.reason"), of: f => el("a", {href: "#case-" + f.id}, say(f.reason))},
    {title: word("col.person"), of: f => f.person},
    {title: word("col.exposure"), number: true, of: f => f.exp ? fen(f.exp) : "–"}
  ], files.slice(0, 50), word("inst.cases"));
}

function topItems(code) {
  const rows = data.usage.filter(u => u[USAGE.institution] === code);
  if (!rows.length) return el("p", {class: "note"}, word("rank.none"));
  const city = new Map(data.usage.filter(u => u[USAGE.institution] === "").map(u => [u[USAGE.item], u[USAGE.rank]]));
  const top = ["drug", "service", "piece", "consumable"].flatMap(kind => rows.filter(u => u[USAGE.kind] === kind).slice(0, 10));
  return table([
    {title: word("rank.kind"), of: u => word("rank." + u[USAGE.kind])},
    {title: word("rank.rank"), number: true, of: u => String(u[USAGE.rank])},
    {title: word("rank.item"), of: u => data.items[u[USAGE.item]][1]},
    {title: word("inst.city_rank"), number: true, of: u => city.has(u[USAGE.item]) ? String(city.get(u[USAGE.item])) : word("inst.unranked")},
    {title: word("rank.settlements"), number: true, of: u => whole(u[USAGE.settlements])},
    sumColumn("rank.amount", top, u => u[USAGE.amount])
  ], top, word("inst.top"));
}

/** Every indicator of every institution, the furthest from its peers first. */
function indicatorView() {
  const rows = data.profiles.flatMap(p => p.slice(1).map(i => ({at: data.institutions[p[0]], peer: data.peers[i]})));
  rows.forEach(row => {
    row.deviation = row.peer.mad ? (row.peer.value - row.peer.median) / (1.4826 * row.peer.mad) : null;
  });
  rows.sort((a, b) => Math.abs(b.deviation || 0) - Math.abs(a.deviation || 0));
  if (!rows.length) return el("p", {class: "note"}, word("ind.none"));
  return el("div", {}, el("p", {class: "note"}, word("ind.note")), table([
    {title: word("col.institution"), of: r => el("a", {href: "#inst-" + r.at.code}, r.at.name)},
    {title: word("peer.indicator"), of: r => say(r.peer.name)},
    {title: word("peer.value"), number: true, of: r => measure(r.peer.value, r.peer.unit)},
    {title: word("peer.median"), number: true, of: r => measure(r.peer.median, r.peer.unit)},
    {title: word("peer.deviation"), number: true, of: r => r.deviation === null ? "–" : (r.deviation > 0 ? "+" : "") + decimals(r.deviation, 1),
      mark: r => Math.abs(r.deviation || 0) > 3.5},
    {title: word("peer.position"), number: true, of: r => r.peer.pct === null ? "–" : percentile(r.peer.pct)}
  ], rows.slice(0, 200), word("tab.indicators")));
}
