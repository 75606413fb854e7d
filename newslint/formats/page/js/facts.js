/* What newslint/formats/page/columns.py laid out: `facts.findings.rule[7]` is the number of the eighth finding's rule. */

const facts = await unpacked(byId("content"));

/** Reads what is packed in an element, and removes that. */
async function unpacked(element) {
  const packed = element.textContent;
  const bytes = Uint8Array.fromBase64?.(packed) ?? Uint8Array.from(atob(packed), (byte) => byte.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const read = await new Response(plain).json();
  element.remove();
  return read;
}

const FOUND_ANYTHING = facts.findings.rule.length > 0;
const SEVERITY_NAMES = { error: "Error", warning: "Warning", info: "Note" };

const ruleOf = (at) => facts.rules[facts.findings.rule[at]];
const severityOf = (at) => facts.severities[facts.findings.severity[at]];
const articleOf = (at) => facts.findings.article[at];
const said = (column, at) => facts.text[facts.findings[column][at]];
const around = (side, at) => facts.lines[facts.findings[side][at]];
const told = (column, article) => facts.text[facts.articles[column][article]];
const authorsOf = (article) => facts.articles.authors[article].map((author) => facts.text[author]);
const nameOf = (article) => told("headline", article) || placeOf(article);

/** The path of a document, with its own address where that is inside of a container. */
function placeOf(article) {
  return [told("path", article), told("address", article)].filter(Boolean).join(" ");
}

const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const dayOf = (day) => days.format(new Date(`${day}T00:00:00Z`));
