/* Header, tabs, language, and the address behind the hash. */
const TABS = ["cases", "institutions", "rankings", "indicators", "coverage"];

function header() {
  const h = data.head;
  const step = (name, value, unit) => el("span", {class: "step"}, el("span", {class: "dim"}, name),
    el("b", {}, whole(value)), unit ? el("span", {class: "dim"}, unit) : null);
  const arrow = () => el("span", {class: "arrow", "aria-hidden": "true"}, "→");
  const change = h.change === undefined ? word("head.change_first") : h.change === 0 ? word("head.change_none")
    : word(h.change > 0 ? "head.change_up" : "head.change_down", whole(Math.abs(h.change)));
  const missing = h.missing.map(name => say(name)).join(word("comma"));
  return [
    el("div", {class: "title"},
      el("h1", {}, word("title"), el("small", {}, h.date + "　" + say(h.team))),
      el("div", {class: "languages", role: "group"}, [["zh", "中文"], ["en", "EN"]].map(([code, name]) =>
        el("button", {type: "button", lang: code, "aria-pressed": String(language === code), onclick: () => speak(code)}, name)))),
    el("div", {class: "figures"},
      el("span", {class: "funnel", role: "group", "aria-label": word("head.funnel")},
        step(word("head.settlements"), h.settlements, word("head.settlements_unit")), arrow(),
        step(word("head.findings"), h.findings, word("head.findings_unit")), arrow(),
        step(word("head.cases"), h.cases, word("head.cases_unit")), arrow(),
        step(word("head.listed"), h.listed, word("head.cases_unit"))),
      el("span", {class: "step"}, el("span", {class: "dim"}, word("head.stake")), el("b", {class: "stake"}, sum(h.stake))),
      el("span", {class: "step"}, el("span", {class: "dim"}, word("head.spend")), el("b", {}, sum(h.spend)))),
    el("p", {class: "health"},
      el("span", {class: h.balanced ? "" : "bad"}, (h.balanced ? "✓ " : "✗ ") + word(h.balanced ? "head.balanced" : "head.unbalanced")),
      el("span", {}, word("head.rules") + " " + h.rulesRun + " / " + h.rulesTotal
        + (h.missing.length ? word("clause") + word("head.missing", h.missing.length, missing) : "")),
      el("span", {}, word("head.quarantined", whole(h.quarantined))),
      el("span", {}, change))
  ];
}

function footer() {
  const h = data.head;
  return [el("p", {}, word("footer.for", say(h.team)) + " " + word("footer.private")),
    el("p", {}, word("footer.date") + " " + h.date + "　" + word("footer.manifest") + " " + h.manifest.slice(0, 12)
      + "　" + word("footer.version") + " " + h.version)];
}

const VIEWS = {cases: listView, institutions: () => institutionView(state.institution), rankings: rankingView,
  indicators: indicatorView, coverage: coverageView};

function show(tab, institution) {
  if (tab !== state.tab) document.body.classList.remove("has-open");
  state.tab = tab;
  if (institution) state.institution = institution;
  document.getElementById("tabs").replaceChildren(...TABS.map(name =>
    el("button", {type: "button", role: "tab", id: "tab-" + name, "aria-selected": String(name === tab), "aria-controls": "view",
      onclick: () => { history.replaceState(null, "", "#" + name); show(name); }}, word("tab." + name))));
  const view = document.getElementById("view");
  view.querySelectorAll(".chart").forEach(box => box.chart && box.chart.dispose());
  view.replaceChildren(VIEWS[tab]());
}

function speak(code) {
  language = code;
  document.documentElement.lang = code === "zh" ? "zh-CN" : "en";
  document.title = word("title") + " · " + data.head.date + " · " + say(data.head.team);
  document.getElementById("top").replaceChildren(...header());
  document.getElementById("foot").replaceChildren(...footer());
  show(state.tab);
}

/** #tab, #inst-CODE or #case-ID. */
function follow() {
  const hash = decodeURIComponent(location.hash.slice(1));
  if (hash.startsWith("inst-")) show("institutions", hash.slice(5));
  else if (hash.startsWith("case-")) showCase(hash.slice(5));
  else if (TABS.includes(hash)) show(hash);
}

function showCase(id) {
  state.open = id;
  state.filter.scope = "all";
  show("cases");
  queueMicrotask(() => {
    const place = shown.findIndex(file => file.id === id);
    if (place >= 0) { state.selected = place; mark(true); openFile(shown[place]); }
  });
}

/** Paper shows every chart, also those that were never scrolled to. */
window.addEventListener("beforeprint", () => document.querySelectorAll(".chart").forEach(drawNow));
window.addEventListener("hashchange", follow);
speak(language);
follow();
