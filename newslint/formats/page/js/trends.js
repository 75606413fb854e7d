/* What is asked for, over time and by section, for each thousand articles published. */

const FEW = 10; // articles below which a rate tells little
const NARROWEST = 5; // pixels of a bar; where months would be narrower, years are shown
const HEIGHT = 200;
const MOST_SECTIONS = 12;

/* The group that each document and each row of the census belongs to, by number; -1 where it belongs to none. */
const grouped = (column, length) => {
  const numbers = new Map();
  const names = [];
  const group = (string) => {
    const name = facts.text[string].slice(0, length);
    if (!name) return -1;
    if (!numbers.has(name)) numbers.set(name, names.push(name) - 1);
    return numbers.get(name);
  };
  const rows = Int32Array.from(facts.census, (row) => group(row[column === "published" ? 0 : 1]));
  const cube = Int32Array.from(facts.cube?.[column === "published" ? "month" : "section"] ?? [], group);
  return { rows, cube, articles: Int32Array.from(facts.articles[column], group), names };
};
const months = grouped("published", "2026-01".length);
const sections = grouped("section");

function prepareTrends() {
  const [isDated, hasSections] = [months.names.length > 0, sections.names.length > 0];
  byId("by-month").hidden = !isDated;
  byId("by-section").hidden = !hasSections;
  byId("figures").hidden = !isDated && !hasSections;
  document.querySelector("nav a[href='#trends']").parentElement.hidden = !isDated && !hasSections;
  const undated = facts.census.reduce((count, row, at) => count + (months.rows[at] === -1 ? row[3] : 0), 0);
  byId("undated").hidden = !undated;
  byId("undated").textContent = `${counted(undated, "article")} without a date left out.`;
  if (isDated) new ResizeObserver(() => drawMonths()).observe(byId("chart"));
}

let periods = []; // what the chart shows: {name, articles, findings: [errors, warnings, notes]} of each month

function showTrends(asked) {
  if (byId("figures").hidden) return;
  const number = facts.cube ? sum(countedBy(asked, "rule").values()) : shown.length;
  byId("counted").textContent = isEverything(asked)
    ? `All ${counted(number, "finding")}.`
    : `Of the ${counted(number, "finding")} that you asked for ${facts.cube ? "above" : "below"}.`;
  if (months.names.length) {
    periods = continuous(tallied(asked, months));
    drawMonths();
  }
  if (sections.names.length) showSections(tallied(asked, sections));
}

const isEverything = (asked) => Object.entries(asked).every(([key, value]) => ["order", "page"].includes(key) || value === NOTHING_ASKED[key]);

/** Articles and findings by group; a group whose articles are not asked for is left out. */
function tallied(asked, { rows, cube, articles, names }) {
  const found = names.map((name) => ({ name, articles: 0, findings: [0, 0, 0] }));
  const isAuthor = asked.author && by(asked.author);
  facts.census.forEach(([, section, authors, count], at) => {
    if (rows[at] === -1 || (asked.section && facts.text[section] !== asked.section)) return;
    if (!isAuthor || authors.some(isAuthor)) found[rows[at]].articles += count;
  });
  for (const at of facts.cube ? ofCube(asked) : []) {
    const group = cube[at];
    if (group !== -1) found[group].findings[facts.cube.severity[at]] += facts.cube.count[at];
  }
  const { article, severity } = facts.findings;
  for (const at of shown) {
    const group = articles[article[at]];
    if (group !== -1) found[group].findings[severity[at]]++;
  }
  return found.filter((group) => group.articles);
}

const sum = (numbers) => [...numbers].reduce((one, other) => one + other, 0);
const rate = (number, articles) => (articles ? (1000 * number) / articles : 0);
const tenths = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const rounded = (number) => (number < 10 ? tenths.format(number) : written(Math.round(number)));

/** Every month from the first to the last, those without articles too. */
function continuous(months) {
  const known = new Map(months.map((month) => [month.name, month]));
  const names = [...known.keys()].sort();
  const all = [];
  for (let name = names[0]; name && name <= names.at(-1); name = monthAfter(name)) {
    all.push(known.get(name) ?? { name, articles: 0, findings: [0, 0, 0] });
  }
  return all;
}

function monthAfter(name) {
  const [year, month] = name.split("-").map(Number);
  return month === 12 ? `${String(year + 1).padStart(4, "0")}-01` : `${name.slice(0, 4)}-${String(month + 1).padStart(2, "0")}`;
}

function byYear(months) {
  const years = new Map();
  for (const { name, articles, findings } of months) {
    const year = years.get(name.slice(0, 4)) ?? { name: name.slice(0, 4), articles: 0, findings: [0, 0, 0] };
    years.set(year.name, { ...year, articles: year.articles + articles, findings: year.findings.map((number, at) => number + findings[at]) });
  }
  return [...years.values()];
}

const monthNames = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const periodName = (name) => (name.length === 4 ? name : monthNames.format(new Date(`${name}-01T00:00:00Z`)));

/** The chart, as wide as there is room. */
function drawMonths() {
  const width = byId("chart").clientWidth;
  if (!width) return; // not to be seen now
  const areYears = periods.length * NARROWEST > width;
  const bars = areYears ? byYear(periods) : periods;
  byId("period").textContent = areYears ? "year" : "month";
  const most = Math.max(...bars.map((bar) => rate(sum(bar.findings), bar.articles)), 1);
  const step = stepOf(most);
  const top = Math.ceil(most / step) * step;
  const [left, bottom] = [10 + 7 * rounded(top).length, 22];
  const y = (value) => HEIGHT - bottom - (value / top) * (HEIGHT - bottom - 8);
  const room = (width - left) / Math.max(bars.length, 1);
  const parts = [];
  for (let value = 0; value <= top + step / 2; value += step) {
    parts.push(draw("line", { x1: left, x2: width, y1: y(value), y2: y(value), class: value ? "grid" : "ground" }));
    parts.push(draw("text", { x: left - 6, y: y(value) + 4, "text-anchor": "end" }, rounded(value)));
  }
  bars.forEach((bar, at) => parts.push(drawBar(bar, left + at * room, Math.min(room * 0.8, 40), y)));
  parts.push(...labels(bars, left, room, width));
  const name = `${bars.length ? `From ${periodName(bars[0].name)} to ${periodName(bars.at(-1).name)}: ` : ""}at most ${rounded(most)} for 1,000 articles. The table below has the figures.`;
  byId("chart").replaceChildren(draw("svg", { width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, role: "img", "aria-label": name }, ...parts));
  byId("few").hidden = !bars.some((bar) => bar.articles < FEW && bar.articles);
  tabulate(bars);
}

/** A round number that makes two to five steps up to a value. */
function stepOf(most) {
  const power = 10 ** Math.floor(Math.log10(most));
  return [0.5, 1, 2].map((part) => part * power).find((step) => most / step <= 5) ?? 2 * power;
}

function drawBar(bar, x, width, y) {
  const total = rate(sum(bar.findings), bar.articles);
  const title = `${periodName(bar.name)}: ${rounded(total)} for 1,000 (${counted(sum(bar.findings), "finding")}, ${counted(bar.articles, "article")})`;
  const parts = [draw("title", {}, title)];
  let base = 0;
  bar.findings.forEach((number, at) => {
    const value = rate(number, bar.articles);
    if (!value) return;
    parts.push(draw("rect", { x, width, y: y(base + value), height: Math.max(y(base) - y(base + value) - 0.5, 0.5), class: facts.severities[at] }));
    base += value;
  });
  return draw("g", bar.articles < FEW ? { class: "pale" } : {}, ...parts);
}

/** Names under the bars, as many as there is room for: of months the years, at each January. */
function labels(bars, left, room, width) {
  const areMonths = bars.length && bars[0].name.length > 4;
  const made = [];
  let free = left;
  bars.forEach((bar, at) => {
    const x = left + at * room;
    const isWanted = !areMonths || at === 0 || bar.name.endsWith("-01");
    if (!isWanted || x < free || x + 30 > width) return;
    made.push(draw("text", { x, y: HEIGHT - 5 }, bar.name.slice(0, 4)));
    free = x + 44;
  });
  return made;
}

function tabulate(bars) {
  const head = ["Period", "Articles", "Errors", "Warnings", "Notes", "For 1,000"];
  byId("months").replaceChildren(
    make("thead", {}, make("tr", {}, ...head.map((name) => make("th", { scope: "col" }, name)))),
    make("tbody", {}, ...bars.map((bar) => make("tr", {},
      make("th", { scope: "row" }, periodName(bar.name)),
      ...[bar.articles, ...bar.findings].map((number) => make("td", {}, written(number))),
      make("td", {}, rounded(rate(sum(bar.findings), bar.articles))),
    ))),
  );
}

/** The sections with most findings for their size, each a way to ask for its own. */
function showSections(sections) {
  const rated = sections.map((one) => ({ ...one, found: sum(one.findings), rate: rate(sum(one.findings), one.articles) }));
  rated.sort((one, other) => (one.articles < FEW) - (other.articles < FEW) || other.rate - one.rate || (one.name < other.name ? -1 : 1));
  const most = Math.max(...rated.map((one) => one.rate), 1);
  const rest = rated.length - MOST_SECTIONS;
  byId("sections").replaceChildren(
    make("caption", {}, `Findings per 1,000 articles, by section${rest > 0 ? `; ${counted(rest, "more section")} not shown` : ""}`),
    make("thead", { class: "unseen" }, make("tr", {}, ...["Section", "Findings per 1,000 articles", "Findings and articles"].map((name) => make("th", { scope: "col" }, name)))),
    make("tbody", {}, ...rated.slice(0, MOST_SECTIONS).map((one) => sectionRow(one, most))),
  );
}

function sectionRow({ name, articles, found, rate }, most) {
  const bar = draw("svg", { class: "bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
    draw("rect", { width: rate && Math.max((100 * rate) / most, 0.5), height: 10 }));
  const named = make("bdi", {}, name);
  return make("tr", { class: articles < FEW ? "pale" : null },
    make("th", { scope: "row" }, make("a", { href: addressOf({ ...question(), section: name, page: "1" }) }, named)),
    make("td", {}, make("span", { class: "rate" }, bar, make("span", {}, rounded(rate)))),
    make("td", { class: "count" }, `${counted(found, "finding")}, ${counted(articles, "article")}`),
  );
}
