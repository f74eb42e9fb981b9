/* The list of cases: filters, rows, keyboard. Rows are made as they come into view. */
const CHUNK = 40;
let shown = [];
let rendered = 0;

function choice(key, options) {
  const select = el("select", {id: "f-" + key, onchange: event => {
    if (key === "sort") state.sort = event.target.value;
    else state.filter[key] = event.target.value;
    refill();
  }}, options.map(([value, text]) => el("option", {value}, text)));
  select.value = key === "sort" ? state.sort : state.filter[key];
  return el("label", {class: "field", for: "f-" + key}, el("span", {}, word(key === "sort" ? "sort.label" : "filter." + key)), select);
}

function distinct(pairs) {
  return [["", word("filter.any")], ...[...new Map(pairs)].sort((a, b) => a[0] < b[0] ? -1 : 1)];
}

function filterBar() {
  const at = data.cases.map(institutionOf);
  const keyword = el("input", {id: "f-keyword", type: "search", autocomplete: "off", value: state.filter.keyword,
    oninput: event => { state.filter.keyword = event.target.value; refill(); }});
  return el("form", {id: "filters", role: "search", onsubmit: event => event.preventDefault()},
    allListed ? null : choice("scope", [["listed", word("filter.listed")], ["all", word("filter.all")]]),
    choice("district", distinct(at.map(i => [i.district, i.districtName]))),
    choice("institution", distinct(at.map(i => [i.code, i.name]))),
    choice("rule", distinct(data.cases.flatMap(c => c.rules).map(id => [id, ruleName(id)]))),
    choice("severity", [["", word("filter.any")], ...[1, 2, 3, 4].map(s => [String(s), SHAPES[s] + " " + word("sev." + s)])]),
    choice("amount", [["", word("filter.any")], ...[500, 1000, 5000, 10000].map(n => [String(n), word("filter.from", whole(n))])]),
    el("label", {class: "field grow", for: "f-keyword"}, el("span", {}, word("filter.keyword")), keyword),
    choice("sort", Object.keys(SORTS).map(key => [key, word("sort." + key)])),
    el("button", {type: "button", class: "quiet", onclick: clearFilters}, word("filter.clear")));
}

function clearFilters() {
  Object.assign(state.filter, {district: "", institution: "", rule: "", severity: "", amount: "", keyword: ""});
  show("cases");
}

const more = new IntersectionObserver(entries => {
  if (entries.some(entry => entry.isIntersecting)) renderMore();
}, {rootMargin: "600px"});

function listView() {
  const fold = el("button", {type: "button", class: "fold", "aria-expanded": "false", "aria-controls": "filters",
    onclick: () => fold.setAttribute("aria-expanded", String(fold.getAttribute("aria-expanded") === "false"))}, word("filter.title"));
  const view = el("div", {},
    fold, filterBar(),
    el("p", {class: "count"}, el("span", {id: "count", role: "status"}), el("span", {class: "keys"}, word("filter.keys"))),
    el("ol", {id: "cases"}), el("div", {id: "more"}));
  queueMicrotask(() => {
    if (!view.isConnected) return; // an address that names another view has taken its place
    refill();
    more.observe(document.getElementById("more"));
  });
  return view;
}

function refill() {
  shown = chosenCases();
  rendered = 0;
  state.selected = Math.max(0, shown.findIndex(file => file.id === state.open));
  document.getElementById("count").textContent =
    word("filter.count", whole(shown.length), sum(shown.reduce((total, file) => total + file.exp, 0)));
  document.getElementById("cases").replaceChildren();
  if (!shown.length) document.getElementById("cases").append(el("li", {class: "empty"}, word("filter.empty")));
  renderMore();
}

function renderMore(upTo) {
  const list = document.getElementById("cases");
  const end = Math.min(shown.length, Math.max(rendered + CHUNK, (upTo || 0) + 1));
  while (rendered < end) list.append(caseRow(shown[rendered], rendered++));
}

function caseRow(file, place) {
  const at = institutionOf(file);
  const names = file.rules.map(ruleName);
  const rules = names.slice(0, 2).join(word("comma")) + (names.length > 2 ? " " + word("case.more", names.length) : "");
  const row = el("button", {type: "button", class: "row", id: "row-" + file.id, "aria-expanded": "false",
      onclick: () => { state.selected = place; mark(); toggle(file); }},
    el("span", {class: "rank"}, String(file.rank)),
    el("span", {class: "who"}, severity(file.sev), el("b", {}, at.name), el("span", {class: "dim"}, at.code + "　" + file.person)),
    el("span", {class: "why"}, say(file.reason)),
    el("span", {class: "meta"},
      rules ? el("span", {}, rules) : null,
      file.findings.length ? el("span", {}, word("case.findings", file.findings.length)) : null,
      el("span", {}, word("case.lines", file.lines.length)),
      el("span", {}, file.pct === null ? word("case.noscore") : word("case.percentile", percentile(file.pct)))),
    el("span", {class: "money"}, file.exp
      ? [el("b", {title: word("col.exposure")}, yuan(file.exp)), el("span", {class: "dim"}, word("case.recovery") + " " + yuan(file.rec))]
      : el("span", {class: "dim"}, word("case.no_amount"))));
  const item = el("li", {class: "case" + (place === state.selected ? " selected" : ""), "data-place": place}, row);
  if (file.id === state.open) queueMicrotask(() => openFile(file));
  return item;
}

function mark(scroll) {
  renderMore(state.selected);
  document.querySelectorAll("#cases > .selected").forEach(item => item.classList.remove("selected"));
  const item = document.querySelector('#cases > [data-place="' + state.selected + '"]');
  if (!item) return;
  item.classList.add("selected");
  if (scroll) {
    item.firstChild.focus({preventScroll: true});
    item.firstChild.scrollIntoView({block: "nearest"});
  }
}

function toggle(file) {
  const before = state.open;
  closeFile();
  if (before !== file.id) openFile(file);
}

function closeFile() {
  if (!state.open) return;
  const row = document.getElementById("row-" + state.open);
  state.open = null;
  document.body.classList.remove("has-open");
  if (!row) return;
  row.setAttribute("aria-expanded", "false");
  row.parentNode.classList.remove("open");
  row.parentNode.querySelector(".file").remove();
}

function openFile(file) {
  const row = document.getElementById("row-" + file.id);
  if (!row || row.nextSibling) return;
  state.open = file.id;
  document.body.classList.add("has-open");
  row.setAttribute("aria-expanded", "true");
  row.parentNode.classList.add("open");
  row.after(caseFile(file));
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || state.tab !== "cases") return;
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.key === "/" && !typing) {
    event.preventDefault();
    document.getElementById("f-keyword").focus();
  } else if (event.key === "Escape" && event.target.id === "f-keyword") {
    event.target.blur();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && event.target.tagName !== "SELECT") {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    const fresh = event.target.closest && event.target.closest("#cases") === null;
    state.selected = fresh && step > 0 ? state.selected : Math.min(shown.length - 1, Math.max(0, state.selected + step));
    mark(true);
  } else if (event.key === "Enter" && (event.target.id === "f-keyword" || event.target === document.body) && shown.length) {
    event.preventDefault();
    mark(true);
    toggle(shown[state.selected]);
  }
}
document.addEventListener("keydown", onKey);
