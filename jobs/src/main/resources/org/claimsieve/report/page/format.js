"use strict";
/* Words, numbers and elements. */
const data = JSON.parse(document.getElementById("data").textContent);
let language = data.locale;

function word(key, ...values) {
  const text = data.words[language][key];
  if (text === undefined) throw new Error("no word for " + key);
  return values.reduce((done, value, i) => done.replace("{" + i + "}", () => value), text);
}

/** A text that came with the list: one string, or Chinese and English. */
function say(words) {
  return typeof words === "string" ? words : words[language === "zh" ? 0 : 1];
}

function decimals(value, digits) {
  return value.toLocaleString("en-US", {minimumFractionDigits: digits, maximumFractionDigits: digits});
}

function whole(value) {
  return decimals(value, 0);
}

/** Exact yuan and fen, as in an account. */
function fen(value) {
  return value === null ? "" : decimals(value, 2);
}

/** Yuan for reading along a list. */
function yuan(value) {
  return "¥" + whole(Math.round(value));
}

/** A large sum: 万元 and 亿元 in Chinese, thousands and millions in English. */
function sum(value) {
  if (language === "zh") {
    if (Math.abs(value) >= 1e8) return decimals(value / 1e8, 2) + " 亿元";
    if (Math.abs(value) >= 1e4) return decimals(value / 1e4, 2) + " 万元";
    return whole(Math.round(value)) + " 元";
  }
  if (Math.abs(value) >= 1e6) return "CNY " + decimals(value / 1e6, 2) + " M";
  if (Math.abs(value) >= 1e4) return "CNY " + decimals(value / 1e3, 1) + " k";
  return "CNY " + whole(Math.round(value));
}

/** A column of sums in one unit, named in its title. */
function sumColumn(key, rows, of) {
  const unit = axisUnit("yuan", rows.reduce((most, row) => Math.max(most, Math.abs(of(row))), 0));
  return {title: word(key) + "（" + unit.name + "）", number: true, of: row => decimals(of(row) / unit.by, 2)};
}

/** What values of a unit are divided by on an axis, and what the axis says. */
function axisUnit(unit, largest) {
  if (unit === "ratio") return {by: 0.01, name: "%"};
  if (unit === "yuan" && language === "zh" && largest >= 1e4) return {by: 1e4, name: "万元"};
  if (unit === "yuan" && largest >= 1e4) return {by: 1e3, name: "k CNY"};
  return {by: 1, name: word("unit." + unit)};
}

function measure(value, unit) {
  if (value === null) return "–";
  if (unit === "ratio") return share(value);
  if (unit === "yuan") return Math.abs(value) >= 1e4 ? sum(value) : trim(value) + " " + word("unit.yuan");
  return trim(value) + " " + word("unit." + unit);
}

function trim(value) {
  return value.toLocaleString("en-US", {maximumFractionDigits: Math.abs(value) < 10 ? 2 : 1});
}

/** A share of one as per cent. */
function share(value) {
  return value === null ? "–" : trim(Math.round(value * 1000) / 10) + " %";
}

/** A percentile is rounded down: nobody is above 100 % of others. */
function percentile(value) {
  return Math.floor(value * 100 + 1e-9) + " %";
}

/** An element; children are elements or text, never markup. */
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== "") node.append(child);
  }
  return node;
}

/** A table; columns are {title, number, of(row) → text or element, mark(row) → bool}. */
function table(columns, rows, caption, rowClass) {
  const cell = (column, row) =>
    el("td", {class: [column.number && "n", column.mark && column.mark(row) && "off"].filter(Boolean).join(" ") || null},
       column.of(row));
  return el("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": caption},
    el("table", {},
      el("thead", {}, el("tr", {}, columns.map(c => el("th", {scope: "col", class: c.number ? "n" : null}, c.title)))),
      el("tbody", {}, rows.map(row =>
        el("tr", {class: rowClass ? rowClass(row) : null}, columns.map(c => cell(c, row)))))));
}

/** Severity: a word and a shape, so that it survives a black and white printer. */
const SHAPES = {1: "■", 2: "▲", 3: "●", 4: "◇"};
function severity(level) {
  return el("span", {class: "sev sev" + level},
    el("span", {class: "shape", "aria-hidden": "true"}, SHAPES[level]), word("sev." + level));
}
