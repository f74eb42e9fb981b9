/* Charts: one strong colour for what matters, grey for the rest, and a table for every one. */
const INK = "#1f2328", GREY = "#8a939c", PALE = "#d3d8dd", PALER = "#e9ecef", ACCENT = "#b3261e";
const FONT = getComputedStyle(document.documentElement).getPropertyValue("font-family");

/** The library is large, so it is run when the first chart comes into view. */
function charts() {
  if (!window.echarts) {
    const script = document.createElement("script");
    script.textContent = document.getElementById("charts").textContent;
    document.head.append(script);
  }
  return window.echarts;
}

const inView = new IntersectionObserver(entries => entries.forEach(entry => {
  if (entry.isIntersecting) drawNow(entry.target);
}), {rootMargin: "200px"});

function drawNow(box) {
  inView.unobserve(box);
  if (!box.draw || box.chart) return;
  box.chart = charts().init(box, null, {devicePixelRatio: Math.max(2, window.devicePixelRatio)});
  box.chart.setOption(Object.assign(
    {animation: false, textStyle: {fontFamily: FONT, fontSize: 13, color: INK}}, box.draw()));
}

window.addEventListener("resize", () => {
  document.querySelectorAll(".chart").forEach(box => box.chart && box.offsetWidth && box.chart.resize());
});

/** A chart with its table. {@code option()} is asked when the chart is drawn. */
function figure(title, height, option, tableOf, note) {
  const box = el("div", {class: "chart", role: "img", "aria-label": title, style: "height:" + height + "px"});
  box.draw = option;
  inView.observe(box);
  const tableBox = el("div", {class: "chart-table", hidden: true});
  const button = el("button", {type: "button", class: "quiet", onclick: () => {
    const showTable = tableBox.hidden;
    if (showTable && !tableBox.firstChild) tableBox.append(tableOf());
    tableBox.hidden = !showTable;
    box.hidden = showTable;
    button.textContent = word(showTable ? "view.chart" : "view.table");
    if (!showTable && box.chart) box.chart.resize();
  }}, word("view.table"));
  return el("figure", {}, el("figcaption", {}, el("span", {}, title), button),
    note ? el("p", {class: "note"}, note) : null, box, tableBox);
}

const DAY = 86400000;
const dayNumber = text => Date.parse(text + "T00:00:00Z") / DAY;
const dayText = number => new Date(number * DAY).toISOString().slice(5, 10);

/** Stays as bars, the gap before a stay as a pale bar with its days, visits as ticks. */
function timelineFigure(file) {
  const stays = file.time.filter(e => e[EVENT.kind] === "inpatient").sort((a, b) => a[1] < b[1] ? -1 : 1);
  const visits = file.time.filter(e => e[EVENT.kind] !== "inpatient").sort((a, b) => a[1] < b[1] ? -1 : 1);
  const days = file.time.flatMap(e => [dayNumber(e[EVENT.from]), dayNumber(e[EVENT.to])]);
  const first = Math.min(...days) - 2, last = Math.max(...days) + 2;
  const lanes = stays.map((stay, i) => word("time.stay") + (stays.length > 1 ? " " + (i + 1) : ""));
  if (visits.length) lanes.push(word("time.visit"));
  const option = () => {
    const narrow = window.innerWidth < 600;
    let end = null;
    const offset = [], gap = [], bar = [];
    stays.forEach((stay, lane) => {
      const from = dayNumber(stay[EVENT.from]), to = Math.max(from + 1, dayNumber(stay[EVENT.to]));
      const between = end === null ? null : from - end;
      offset.push((between > 0 ? end : from) - first);
      gap.push({value: between > 0 ? between : 0, label: {show: between > 0, formatter: word("time.gap", between)}});
      bar.push({value: to - from, itemStyle: {color: stay[EVENT.ofCase] ? ACCENT : GREY},
        label: {show: true, color: "#fff", formatter:
          stay[EVENT.from].slice(5) + " – " + stay[EVENT.to].slice(5)
          + (between < 0 ? "  " + word("time.overlap", Math.min(end, to) - from) : "")}});
      end = Math.max(end === null ? to : end, to);
    });
    const ticks = visits.map(v => ({value: [dayNumber(v[EVENT.from]) - first, lanes.length - 1],
      itemStyle: {color: v[EVENT.ofCase] ? ACCENT : INK}, event: v}));
    const names = stays.map((stay, lane) => ({value: [0, lane], event: stay}));
    return {
      grid: {left: narrow ? 62 : 96, right: 12, top: 6, bottom: 26},
      tooltip: {confine: true, formatter: p => p.data && p.data.event
        ? [p.data.event[EVENT.from], p.data.event[EVENT.institution], p.data.event[EVENT.label], fen(p.data.event[EVENT.amount])].map(charts().format.encodeHTML).join("<br>") : ""},
      xAxis: {type: "value", min: 0, max: last - first, axisLabel: {hideOverlap: true, formatter: n => dayText(first + n), color: "#57606a"},
        splitLine: {lineStyle: {color: PALER}}, splitNumber: narrow ? 3 : 6, minInterval: 1},
      yAxis: {type: "category", inverse: true, data: lanes, axisTick: {show: false}, axisLine: {show: false},
        axisLabel: {color: INK, width: narrow ? 56 : 88, overflow: "break"}},
      series: [
        {type: "bar", stack: "s", data: offset, itemStyle: {color: "transparent"}, silent: true, barWidth: 22},
        {type: "bar", stack: "s", data: gap, itemStyle: {color: PALER}, label: {color: INK, fontWeight: "bold", position: "left", distance: 3}, silent: true},
        {type: "bar", stack: "s", data: bar.map((b, i) => Object.assign(b, {event: stays[i]}))},
        {type: "scatter", data: ticks, symbol: "rect", symbolSize: [3, 20]}
      ]
    };
  };
  return figure(word("case.timeline"), 40 + lanes.length * 36, option, () => timelineTable(file));
}

function timelineTable(file) {
  const rows = file.time.slice().sort((a, b) => a[1] < b[1] ? -1 : 1);
  return table([
    {title: word("time.type"), of: e => word("time." + e[EVENT.kind])},
    {title: word("time.from"), of: e => e[EVENT.from]},
    {title: word("time.to"), of: e => e[EVENT.to]},
    {title: word("col.institution"), of: e => e[EVENT.institution]},
    {title: word("time.label"), of: e => e[EVENT.label]},
    {title: word("col.amount"), number: true, of: e => fen(e[EVENT.amount])},
    {title: word("time.of_case"), of: e => e[EVENT.ofCase] ? "✓" : ""}
  ], rows, word("case.timeline"));
}

/** One indicator: where the peers lie (pale), the median, and this institution (strong). */
function peerFigure(peer) {
  const title = say(peer.name) + "  " + measure(peer.value, peer.unit);
  const where = peer.pct === null ? "" : word("peer.percentile", percentile(peer.pct));
  const option = () => {
    const largest = Math.max(peer.value, peer.median, ...peer.band) * 1.08;
    const unit = axisUnit(peer.unit, largest);
    const on = n => n / unit.by;
    const band = peer.band.length ? peer.band : [peer.median, peer.median, peer.median, peer.median];
    const piece = (width, color, name) => ({type: "bar", stack: "b", data: [on(width)], barWidth: 14, name,
      itemStyle: {color}, silent: true});
    return {
      grid: {left: 8, right: 44, top: 4, bottom: 24},
      xAxis: {type: "value", min: 0, max: on(largest), name: unit.name, nameGap: 6, nameTextStyle: {color: "#57606a"},
        splitNumber: 4, splitLine: {show: false}, axisLine: {show: true, lineStyle: {color: PALE}},
        axisLabel: {color: "#57606a", showMaxLabel: false, formatter: trim}},
      yAxis: {type: "category", data: [""], axisLine: {show: false}, axisTick: {show: false}},
      series: [
        piece(band[0], "transparent"), piece(band[1] - band[0], PALER), piece(band[2] - band[1], PALE),
        piece(band[3] - band[2], PALER),
        {type: "scatter", data: [[on(peer.median), 0]], symbol: "rect", symbolSize: [2, 22], itemStyle: {color: INK, opacity: 1}},
        {type: "scatter", data: [[on(peer.value), 0]], symbol: "diamond", symbolSize: 16, itemStyle: {color: ACCENT, opacity: 1}}
      ]
    };
  };
  const note = where + (where ? word("clause") : "") + word("peer.median") + " " + measure(peer.median, peer.unit);
  return figure(title, 52, option, () => peerTable([peer]), note);
}

function peerTable(peers) {
  return table([
    {title: word("peer.indicator"), of: p => say(p.name)},
    {title: word("peer.value"), number: true, of: p => measure(p.value, p.unit)},
    {title: word("peer.median"), number: true, of: p => measure(p.median, p.unit)},
    ...[0, 1, 2, 3].map(i => ({title: word(["peer.q10", "peer.q25", "peer.q75", "peer.q90"][i]), number: true,
      of: p => p.band.length ? measure(p.band[i], p.unit) : "–"})),
    {title: word("peer.position"), number: true, of: p => p.pct === null ? "–" : percentile(p.pct)}
  ], peers, word("case.peers"));
}

/** Twelve months of an indicator beside the middle half of its peers. */
function monthsFigure(peer) {
  const option = () => {
    const largest = Math.max(...peer.months.flatMap(m => [m[1], m[4]]));
    const unit = axisUnit(peer.unit, largest);
    const on = n => Math.round(n / unit.by * 100) / 100;
    const line = (name, values, style) => Object.assign({type: "line", name, data: values, symbol: "none"}, style);
    return {
      grid: {left: 46, right: 12, top: 30, bottom: 24},
      tooltip: {trigger: "axis", confine: true},
      xAxis: {type: "category", data: peer.months.map(m => m[0]), boundaryGap: false, axisLabel: {color: "#57606a"},
        axisLine: {lineStyle: {color: PALE}}},
      yAxis: {type: "value", name: unit.name, nameTextStyle: {color: "#57606a", align: "right"}, splitNumber: 3, splitLine: {lineStyle: {color: PALER}},
        axisLabel: {color: "#57606a"}},
      series: [
        line("", peer.months.map(m => on(m[2])), {stack: "p", lineStyle: {opacity: 0}, tooltip: {show: false}, silent: true}),
        line("", peer.months.map(m => on(m[4] - m[2])), {stack: "p", lineStyle: {opacity: 0}, areaStyle: {color: PALER}, tooltip: {show: false}, silent: true}),
        line(word("peer.median"), peer.months.map(m => on(m[3])), {lineStyle: {color: GREY, type: "dashed", width: 1.5}, itemStyle: {color: GREY}}),
        line(word("peer.this"), peer.months.map(m => on(m[1])), {lineStyle: {color: ACCENT, width: 2.5}, itemStyle: {color: ACCENT}})
      ]
    };
  };
  const tableOf = () => table([
    {title: word("peer.month"), of: m => m[0]},
    {title: word("peer.value"), number: true, of: m => measure(m[1], peer.unit)},
    {title: word("peer.q25"), number: true, of: m => measure(m[2], peer.unit)},
    {title: word("peer.median"), number: true, of: m => measure(m[3], peer.unit)},
    {title: word("peer.q75"), number: true, of: m => measure(m[4], peer.unit)}
  ], peer.months, say(peer.name));
  const where = peer.pct === null ? "" : word("clause") + word("peer.percentile", percentile(peer.pct));
  return figure(say(peer.name) + "  " + measure(peer.value, peer.unit), 170, option, tableOf,
    word("peer.median") + " " + measure(peer.median, peer.unit) + where);
}

function driverWords(driver) {
  const [feature, unit, value, median] = driver;
  const key = value > median ? "driver.above" : value < median ? "driver.below" : "driver.same";
  return word(key, say(feature), measure(value, unit), measure(median, unit));
}

/** Signed bars: to the right what lies above its peers, to the left what lies below. */
function driversFigure(file) {
  const rows = file.drivers;
  const option = () => {
    const reach = Math.max(...rows.map(d => Math.abs(d[DRIVER.contribution]))) * 1.1;
    return {
      grid: {left: window.innerWidth < 600 ? 92 : 124, right: 12, top: 4, bottom: 30},
      xAxis: {type: "value", min: -reach, max: reach, axisLabel: {show: false}, splitLine: {show: false},
        name: word("driver.axis"), nameLocation: "middle", nameGap: 10, nameTextStyle: {color: "#57606a"}},
      yAxis: {type: "category", inverse: true, data: rows.map(d => say(d[DRIVER.feature])), axisTick: {show: false},
        axisLine: {show: false}, axisLabel: {color: INK, width: window.innerWidth < 600 ? 84 : 116, overflow: "break"}},
      series: [{type: "bar", barWidth: 14, silent: true,
        markLine: {silent: true, symbol: "none", label: {show: false}, lineStyle: {color: INK, type: "solid", width: 1}, data: [{xAxis: 0}]},
        data: rows.map((d, i) => ({value: d[DRIVER.contribution], itemStyle: {color: i === 0 ? ACCENT : GREY}}))}]
    };
  };
  const tableOf = () => table([
    {title: word("driver.feature"), of: d => say(d[DRIVER.feature])},
    {title: word("driver.value"), number: true, of: d => measure(d[DRIVER.value], d[DRIVER.unit])},
    {title: word("driver.median"), number: true, of: d => measure(d[DRIVER.median], d[DRIVER.unit])},
    {title: word("peer.deviation"), number: true, of: d => decimals(d[DRIVER.deviation], 1)},
    {title: word("driver.contribution"), number: true, of: d => (d[DRIVER.contribution] > 0 ? "+" : "") + decimals(d[DRIVER.contribution], 3)}
  ], rows, word("case.drivers"));
  return figure(word("case.drivers"), 40 + rows.length * 28, option, tableOf, word("case.drivers_note"));
}
