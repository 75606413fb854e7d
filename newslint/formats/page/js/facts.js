/* What newslint/formats/page/columns.py laid out: `facts.findings.rule[7]` is the number of the eighth finding's rule. */

const facts = (() => {
  const { text, ...read } = JSON.parse(byId("content").textContent);
  byId("content").remove();
  return { ...read, text, count: read.findings.rule.length };
})();

const SEVERITY_NAMES = { error: "Error", warning: "Warning", info: "Note" };

const ruleOf = (at) => facts.rules[facts.findings.rule[at]];
const severityOf = (at) => facts.severities[facts.findings.severity[at]];
const articleOf = (at) => facts.findings.article[at];
const said = (column, at) => facts.text[facts.findings[column][at]];
const told = (column, article) => facts.text[facts.articles[column][article]];
const authorsOf = (article) => facts.articles.authors[article].map((author) => facts.text[author]);
const nameOf = (article) => told("headline", article) || placeOf(article);

/** The path of a document, with its own address where that is inside of a container. */
function placeOf(article) {
  return [told("path", article), told("address", article)].filter(Boolean).join(" ");
}

const dayOf = (day) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString("en", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
