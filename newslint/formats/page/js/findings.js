/* The list: a page of the findings that are asked for. */

const A_PAGE = 50;
const MOST_PRINTED = 2000;

let shown = []; // the numbers of the findings that the last question asked for

/** Answers a question: says how many findings there are, and shows a page of them. */
function answer(asked) {
  shown = found(asked);
  const documents = new Uint8Array(facts.articles.path.length);
  for (const at of shown) documents[facts.findings.article[at]] = 1;
  byId("result").textContent = shown.length
    ? `${counted(shown.length, asked.state === "accepted" ? "accepted finding" : "finding")} in ${counted(documents.reduce((one, other) => one + other, 0), "document")}`
    : FOUND_ANYTHING ? "No finding is like that." : "There is none.";
  byId("export").disabled = !shown.length;
  turnTo(Number(asked.page) || 1);
}

function turnTo(page) {
  const pages = Math.max(1, Math.ceil(shown.length / A_PAGE));
  const at = Math.min(Math.max(1, Math.floor(page)), pages);
  const from = (at - 1) * A_PAGE;
  list(shown.slice(from, from + A_PAGE), from);
  byId("pager").hidden = pages === 1;
  byId("position").textContent = `Page ${written(at)} of ${written(pages)}`;
  byId("previous").disabled = at === 1;
  byId("next").disabled = at === pages;
}

function list(numbers, from) {
  byId("list").setAttribute("start", from + 1);
  const asked = question();
  byId("list").replaceChildren(...numbers.map((at) => make("li", {}, entry(at, asked))));
}

function entry(at, asked) {
  const address = addressOf({ ...asked, article: String(articleOf(at)), finding: String(at) });
  return make("article", { class: `finding ${severityOf(at)}` },
    severityLabel(at),
    make("div", {}, make("h3", {}, make("a", { href: address, id: `finding-${at}` }, said("message", at))), whereabouts(at), evidence(at)),
  );
}

/** On paper there is no next page: prints what is asked for, up to a number, and says what is left out. */
function forPaper() {
  if (!byId("article").hidden) return;
  list(shown.slice(0, MOST_PRINTED), 0);
  const rest = shown.length - MOST_PRINTED;
  byId("unprinted").hidden = rest <= 0;
  byId("unprinted").textContent = `${counted(rest, "more finding")} not printed; ask for fewer, or save them as CSV.`;
}

function fromPaper() {
  byId("unprinted").hidden = true;
  turnTo(Number(question().page) || 1);
}
