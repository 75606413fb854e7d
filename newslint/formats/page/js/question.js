/* What is asked for, kept in the address of the page, so that "back" works and a link can be handed on. */

const NOTHING_ASKED = { words: "", rule: "", section: "", author: "", severity: "", state: "open", order: "worst", page: "1", article: "", finding: "" };

/** The part of the page that the address names, such as "worst"; "" where it asks a question. */
const partNamed = () => (location.hash.includes("=") ? "" : location.hash.slice(1));

/** The question in the address; `{words: "", rule: "tag-count", …}`. The name of a part leaves it as it was. */
const question = (() => {
  let last = NOTHING_ASKED;
  return () => {
    if (partNamed()) return (last = { ...last, article: "", finding: "" });
    const given = new URLSearchParams(location.hash.slice(1));
    return (last = Object.fromEntries(Object.entries(NOTHING_ASKED).map(([key, usual]) => [key, given.get(key) ?? usual])));
  };
})();

/** The address of a question: what differs from nothing asked. */
function addressOf(asked) {
  const said = Object.entries(asked).filter(([key, value]) => value !== NOTHING_ASKED[key]);
  return `#${new URLSearchParams(said)}`;
}

/** What is asked of every page of a folder: what goes along from one to the next. */
function carried(asked) {
  const { section, author, severity, state, order } = asked;
  return { ...NOTHING_ASKED, section, author, severity, state, order };
}

/** Severities that are asked for, as a Set; all of them where none is named. */
const severitiesOf = (asked) => new Set(asked.severity ? asked.severity.split(",") : facts.severities);

/** For each string, whether a word stands in it. All strings are one, folded when first asked; answers are kept. */
const holding = (() => {
  let folded = null;
  const starts = [];
  const known = new Map();
  const fold = () => {
    folded = facts.text.join("\0").toLowerCase();
    let at = 0;
    do {
      starts.push(at);
      at = folded.indexOf("\0", at) + 1;
    } while (at);
    starts.push(Infinity);
  };
  return (word) => {
    if (folded === null) fold();
    if (known.has(word)) return known.get(word);
    if (known.size > 20) known.clear();
    const found = new Uint8Array(facts.text.length);
    let number = 0;
    for (let hit = folded.indexOf(word); hit !== -1; hit = folded.indexOf(word, starts[number + 1])) {
      while (starts[number + 1] <= hit) number++;
      found[number] = 1;
    }
    known.set(word, found);
    return found;
  };
})();

/** Whether a name, by its number, is one that an author was asked for by. */
function by(author) {
  const strings = holding(author.toLowerCase());
  return (name) => strings[name] === 1;
}

/** Whether a finding, by number, has a word in what is said of it or of its document. */
function holdsWord(word) {
  const strings = holding(word);
  const { path, address, headline, section, authors } = facts.articles;
  const articles = Uint8Array.from(path, (_, at) =>
    strings[path[at]] || strings[address[at]] || strings[headline[at]] || strings[section[at]] || authors[at].some((author) => strings[author]) ? 1 : 0,
  );
  const rules = facts.rules.map((rule) => rule.id.includes(word) || rule.summary.toLowerCase().includes(word));
  const { message, excerpt, article, rule } = facts.findings;
  return (at) => strings[message[at]] || strings[excerpt[at]] || articles[article[at]] || rules[rule[at]];
}

/** The numbers of the findings that a question asks for, in its order. */
function found(asked) {
  const { rule, severity, article, accepted, new: isNew } = facts.findings;
  const wantedSeverities = severitiesOf(asked);
  const severities = facts.severities.map((name) => wantedSeverities.has(name));
  const state = asked.state === "accepted" ? 1 : 0;
  const onlyNew = asked.state === "new";
  const rules = asked.rule && facts.rules.map((one) => one.id === asked.rule);
  const sections = asked.section && facts.articles.section.map((section) => facts.text[section] === asked.section);
  const authors = asked.author && by(asked.author);
  const words = asked.words.toLowerCase().split(/\s+/).filter(Boolean).map(holdsWord);
  const kept = [];
  for (const at of ordered(asked.order)) {
    if (accepted[at] !== state || !severities[severity[at]] || (onlyNew && !isNew[at])) continue;
    if (rules && !rules[rule[at]]) continue;
    if (sections && !sections[article[at]]) continue;
    if (authors && !facts.articles.authors[article[at]].some(authors)) continue;
    if (words.every((holds) => holds(at))) kept.push(at);
  }
  return kept;
}

/** All findings in an order; each is sorted once, when first asked for. They come by document and place. */
const ordered = (() => {
  const known = new Map();
  const { rule, severity } = facts.findings;
  const days = () => facts.findings.article.map((article) => told("published", article));
  const orders = {
    document: () => null,
    worst: () => (one, other) => severity[one] - severity[other] || rule[one] - rule[other] || one - other,
    rule: () => (one, other) => rule[one] - rule[other] || one - other,
    newest: (day = days()) => (one, other) => compared(day[other], day[one]) || one - other,
    oldest: (day = days()) => (one, other) => undated(day[one], day[other]) || compared(day[one], day[other]) || one - other,
  };
  const compared = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
  const undated = (one, other) => (one === "") - (other === "");
  return (order) => {
    const name = Object.hasOwn(orders, order) ? order : NOTHING_ASKED.order;
    if (!known.has(name)) {
      const all = Uint32Array.from(facts.findings.rule, (_, at) => at);
      const comparison = orders[name]();
      known.set(name, comparison ? all.sort(comparison) : all);
    }
    return known.get(name);
  };
})();
