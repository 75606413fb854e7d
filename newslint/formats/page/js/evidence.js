/* What is shown of one finding. */

const MARKUP = /<\/?[a-zA-Z!][^<>]*(?:>|$)/g;

/** A piece of a source, its tags set back behind the words; `within` says whether it begins inside of a tag. */
function source(piece, within = /^…[^<>]*>/.test(piece)) {
  const start = within ? piece.indexOf(">") + 1 || piece.length : 0;
  const parts = [markup(piece.slice(0, start))];
  let at = start;
  for (const tag of piece.slice(start).matchAll(MARKUP)) {
    parts.push(piece.slice(at, start + tag.index), markup(tag[0]));
    at = start + tag.index + tag[0].length;
  }
  return [...parts, piece.slice(at)].filter(Boolean);
}

const markup = (tag) => tag && make("span", { class: "markup" }, tag);
const isOpen = (piece) => /<\/?[a-zA-Z!][^<>]*$/.test(piece);

/** The words at fault, marked within their line. */
function evidence(at) {
  const excerpt = said("excerpt", at);
  if (!excerpt) return null;
  const before = around("before", at);
  const within = isOpen(before);
  const marked = within ? [excerpt] : source(excerpt);
  const after = source(around("after", at), within ? !excerpt.includes(">") : isOpen(excerpt));
  return make("p", { class: "evidence", dir: "auto" }, ...source(before), make("mark", {}, ...marked), ...after);
}

/** The other places that belong to a finding: the other side of a contradiction, the same headline elsewhere. */
function otherSides(at) {
  const own = articleOf(at);
  return (facts.more[at]?.related ?? []).map(([message, path, address, excerpt, line]) => {
    const article = articleAt(path, address);
    const place = [facts.text[path], facts.text[address]].filter(Boolean).join(" ");
    const name = article === own ? "here" : article === undefined ? make("bdi", {}, place) : articleLink(article);
    const label = [message ? `${facts.text[message]}, ` : "See also ", name, line ? `, line ${written(line)}` : ""];
    const words = facts.text[excerpt];
    return make("div", { class: "side" },
      make("p", {}, ...label),
      words ? make("p", { class: "evidence", dir: "auto" }, make("mark", {}, ...source(words))) : null,
    );
  });
}

/** The number of the document at a path and an address, both by the number of their string. */
const articleAt = (() => {
  let known = null;
  return (path, address) => {
    known ??= new Map(facts.articles.path.map((own, at) => [`${own} ${facts.articles.address[at]}`, at]));
    return known.get(`${path} ${address}`);
  };
})();

function articleLink(article) {
  return make("a", { href: addressOf({ ...question(), article: String(article), finding: "" }) }, make("bdi", {}, nameOf(article)));
}

/** What else is known of a finding: its pages, a fix, why it is accepted. */
function extras(at) {
  const { pages, fix, accepted } = facts.more[at] ?? {};
  const parts = [];
  if (pages) {
    const [count, ...shown] = pages;
    const rest = count - shown.length;
    parts.push(make("div", { class: "extra" }, `One fault of a template, on ${counted(count, "page")}:`,
      make("ul", {}, ...shown.map((page) => make("li", {}, make("bdi", {}, facts.text[page]))), rest ? make("li", {}, `and ${written(rest)} more`) : null)));
  }
  if (fix) parts.push(make("p", { class: "extra" }, `newslint fix can mend it: ${facts.text[fix]}`));
  if (accepted) {
    const [kind, reason, until] = accepted.map((number) => facts.text[number]);
    parts.push(make("p", { class: "extra" }, `Accepted${kind === "baseline" ? " in the baseline" : ""}${reason ? `: ${reason}` : ""}${until ? ` (until ${until})` : ""}`));
  }
  return parts;
}

function severityLabel(at) {
  return make("span", { class: "severity" }, SEVERITY_NAMES[severityOf(at)]);
}

/** Where a finding stands: its document, and what is known of that. */
function whereabouts(at) {
  const article = articleOf(at);
  const line = facts.findings.line[at];
  return make("p", { class: "where" },
    facts.findings.new[at] ? make("span", { class: "new" }, "New") : null,
    make("span", {}, make("bdi", {}, nameOf(article))),
    line ? make("span", {}, `line ${written(line)}`) : null,
    ...particulars(article),
  );
}

/** Section, authors and day of a document, as far as they are known. */
function particulars(article) {
  const [section, day] = [told("section", article), told("published", article)];
  return [
    ...[section, ...authorsOf(article)].filter(Boolean).map((name) => make("span", {}, make("bdi", {}, name))),
    day ? make("span", {}, make("time", { datetime: day }, dayOf(day))) : null,
  ];
}
