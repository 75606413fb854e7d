/* Sets the page going: fills the form with what there is to ask for, and answers whatever the address asks. */

const IS_FIRST = Boolean(facts.cube);
const OWN_RULE = facts.folder && !IS_FIRST ? facts.rules[0].id : ""; // of a page in a folder, which has one rule
const FIELDS = ["words", "rule", "section", "author", "order"].filter(byId);

function fillForm() {
  if (byId("rule")) offerRules();
  offer("section", [...facts.census.map(([, section]) => section), ...facts.articles.section], byId("section"));
  offer("author", [...facts.census, ...facts.articles.authors.map((names) => [0, 0, names])].flatMap(([, , names]) => names), byId("authors"));
  prepareTrends();
  if (byId("order")) offerOrders();
  if (byId("states")) offerStates();
  byId("question").hidden = !FOUND_ANYTHING && !IS_FIRST;
}

function offerRules() {
  const families = new Map();
  for (const rule of facts.folder ?? facts.rules) families.set(rule.family, [...(families.get(rule.family) ?? []), rule]);
  for (const [family, rules] of [...families].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const options = rules.map((rule) => make("option", { value: rule.id }, rule.summary));
    byId("rule").append(make("optgroup", { label: family[0].toUpperCase() + family.slice(1) }, ...options));
  }
}

function offerOrders() {
  const isDated = facts.articles.published.some(Boolean);
  for (const option of byId("order").options) if (option.hidden) isDated ? (option.hidden = false) : option.remove();
}

/** New and accepted ones, where there are any and where they are not all. */
function offerStates() {
  const { new: isNew, accepted } = facts.findings;
  const offered = { new: isNew.includes(1), accepted: accepted.includes(1) };
  for (const [state, is] of Object.entries(offered)) document.querySelector(`[name=state][value=${state}]`).parentElement.hidden = !is;
  byId("states").hidden = !offered.new && !offered.accepted;
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
    ...(OWN_RULE ? { rule: "" } : {}),
    severity: all ? "" : checked.join(",") || "none",
    state: form.querySelector("[name=state]:checked")?.value ?? question().state,
  };
}

function showForm(asked) {
  const severities = severitiesOf(asked);
  const wanted = OWN_RULE ? { ...asked, rule: OWN_RULE } : asked;
  for (const field of FIELDS) if (byId(field).value !== wanted[field]) byId(field).value = wanted[field];
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
  if (IS_FIRST) answerFirst(asked);
  else answer(asked);
  showTrends(asked);
  if (facts.folder) carryAlong(asked);
  if (wasArticle) (byId(partNamed()) ?? byId(`finding-${left}`) ?? byId("findings")).focus();
}

function turnBy(step) {
  const asked = question();
  ask({ ...asked, page: String((Number(asked.page) || 1) + step) });
  byId("findings").focus();
  byId("result").scrollIntoView();
}

/** Another rule is another page of the folder. */
function leaveFor(rule) {
  const { file } = facts.folder.find(({ id }) => id === rule) ?? { file: byId("question").dataset.first };
  location.href = file + addressOf({ ...carried(question()), words: rule ? question().words : "" });
}

function start() {
  fillForm();
  byId("question").addEventListener("submit", (event) => event.preventDefault());
  byId("question").addEventListener("input", (event) => {
    if (OWN_RULE && event.target.id === "rule") return leaveFor(event.target.value);
    ask(formQuestion(), event.target.matches("[type=search], [list]"));
  });
  byId("question").addEventListener("reset", (event) => {
    event.preventDefault();
    ask(NOTHING_ASKED);
  });
  addEventListener("hashchange", answerAddress);
  if (!IS_FIRST) startList();
  answerAddress();
}

function startList() {
  byId("previous").addEventListener("click", () => turnBy(-1));
  byId("next").addEventListener("click", () => turnBy(1));
  byId("export").addEventListener("click", saveCsv);
  addEventListener("beforeprint", forPaper);
  addEventListener("afterprint", fromPaper);
  for (const link of document.querySelectorAll(".show")) {
    link.addEventListener("click", () => setTimeout(() => byId("findings").focus()));
  }
  (window.requestIdleCallback ?? setTimeout)(() => holding("\0")); // so that the first search need not wait
}

/** A first page without any finding has nothing to ask. */
function startEmpty() {
  prepareTrends();
  showTrends(NOTHING_ASKED);
}

prepareMarks();
if (byId("question")) start();
else startEmpty();
