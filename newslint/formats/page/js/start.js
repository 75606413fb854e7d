/* Sets the page going: fills the form with what there is to ask for, and answers whatever the address asks. */

const FIELDS = ["words", "rule", "section", "author", "order"];

function fillForm() {
  const families = new Map();
  for (const rule of facts.rules) families.set(rule.family, [...(families.get(rule.family) ?? []), rule]);
  for (const [family, rules] of [...families].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const options = rules.map((rule) => make("option", { value: rule.id }, rule.summary));
    byId("rule").append(make("optgroup", { label: family[0].toUpperCase() + family.slice(1) }, ...options));
  }
  offer("section", facts.articles.section, byId("section"));
  offer("author", facts.articles.authors.flat(), byId("authors"));
  const isDated = facts.articles.published.some(Boolean);
  prepareTrends();
  for (const option of byId("order").options) if (option.hidden) isDated ? (option.hidden = false) : option.remove();
  byId("states").hidden = !facts.findings.accepted.includes(1);
  byId("question").hidden = !FOUND_ANYTHING;
}

/** Lists every name once, and shows the field where there is any. */
function offer(field, numbers, list) {
  const names = [...new Set(numbers)].map((number) => facts.text[number]).filter(Boolean).sort((one, other) => one.localeCompare(other));
  list.append(...names.map((name) => make("option", { value: name }, list.localName === "select" ? name : null)));
  byId(field).closest(".field").hidden = !names.length;
}

/** The form as a question. */
function formQuestion() {
  const form = byId("question");
  const checked = [...form.querySelectorAll("[name=severity]:checked")].map((box) => box.value);
  const all = checked.length === facts.severities.length;
  return {
    ...NOTHING_ASKED,
    ...Object.fromEntries(FIELDS.map((field) => [field, byId(field).value])),
    severity: all ? "" : checked.join(",") || "none",
    state: form.querySelector("[name=state]:checked").value,
  };
}

function showForm(asked) {
  const severities = severitiesOf(asked);
  for (const field of FIELDS) if (byId(field).value !== asked[field]) byId(field).value = asked[field];
  for (const box of document.querySelectorAll("[name=severity]")) box.checked = severities.has(box.value);
  for (const one of document.querySelectorAll("[name=state]")) one.checked = one.value === asked.state;
}

/** Asks anew; a word in the making leaves no trace in the history. */
function ask(asked, replace = false) {
  history[replace ? "replaceState" : "pushState"](null, "", addressOf(asked));
  answerAddress();
}

let left = null; // the finding from which a document was opened, to come back to

function answerAddress() {
  const asked = question();
  const wasArticle = !byId("article").hidden;
  if (showArticle(asked)) {
    left = asked.finding;
    return;
  }
  byId("article").hidden = true;
  byId("front").hidden = false;
  showForm(asked);
  answer(asked);
  showTrends(asked);
  if (wasArticle) (byId(partNamed()) ?? byId(`finding-${left}`) ?? byId("findings")).focus();
}

function turnBy(step) {
  const asked = question();
  ask({ ...asked, page: String((Number(asked.page) || 1) + step) });
  byId("findings").focus();
  byId("result").scrollIntoView();
}

/** The first page of a folder has no list; what it says stands already. */
function startFirst() {
  prepareTrends();
  showTrends(NOTHING_ASKED);
}

function start() {
  fillForm();
  byId("question").addEventListener("submit", (event) => event.preventDefault());
  byId("question").addEventListener("input", (event) => ask(formQuestion(), event.target.matches("[type=search], [list]")));
  byId("question").addEventListener("reset", (event) => {
    event.preventDefault();
    ask(NOTHING_ASKED);
  });
  byId("previous").addEventListener("click", () => turnBy(-1));
  byId("next").addEventListener("click", () => turnBy(1));
  byId("export").addEventListener("click", saveCsv);
  addEventListener("hashchange", answerAddress);
  addEventListener("beforeprint", forPaper);
  addEventListener("afterprint", fromPaper);
  for (const link of document.querySelectorAll(".show")) {
    link.addEventListener("click", () => setTimeout(() => byId("findings").focus()));
  }
  answerAddress();
  (window.requestIdleCallback ?? setTimeout)(() => holding("\0")); // so that the first search need not wait
}

prepareMarks();
if (byId("question")) start();
else startFirst();
