/* The first page of a folder: it has no findings, but counts of them by rule, severity, month, section and authors. */

/** The rows of the cube that a question asks for, by number. */
function* ofCube(asked) {
  const { severity, section, authors } = facts.cube;
  const wanted = severitiesOf(asked);
  const severities = facts.severities.map((name) => wanted.has(name));
  const isAuthor = asked.author && by(asked.author);
  for (let at = 0; at < severity.length; at++) {
    if (!severities[severity[at]]) continue;
    if (asked.section && facts.text[section[at]] !== asked.section) continue;
    if (!isAuthor || authors[at].some(isAuthor)) yield at;
  }
}

/** How many of the findings that are asked for have each value of a column, as a Map. */
function countedBy(asked, column) {
  const counts = new Map();
  for (const at of ofCube(asked)) {
    const value = facts.cube[column][at];
    counts.set(value, (counts.get(value) ?? 0) + facts.cube.count[at]);
  }
  return counts;
}

/** Counts each rule anew, leaves out those without a finding, and leads to the pages of the rest with the question. */
function answerFirst(asked) {
  const counts = countedBy(asked, "rule");
  const everything = isEverything(asked);
  let rules = 0;
  facts.folder.forEach(({ id, file }, at) => {
    const item = document.querySelector(`[data-rule="${CSS.escape(id)}"]`);
    if (!item) return; // all of its findings are accepted
    const number = counts.get(at) ?? 0;
    const count = item.querySelector(".count");
    count.dataset.whole ??= count.textContent;
    item.hidden = !number;
    rules += number ? 1 : 0;
    count.textContent = everything ? count.dataset.whole : counted(number, "finding");
    const show = item.querySelector(".show");
    show.textContent = number === 1 ? "Show this finding" : `Show these ${written(number)} findings`;
    show.href = file + addressOf(carried(asked));
  });
  const rest = document.querySelector(".faults ~ .rest");
  if (rest) {
    const number = rest.querySelectorAll("[data-rule]:not([hidden])").length;
    rest.hidden = !number;
    rest.querySelector("summary").textContent = `${counted(number, "more kind")} of fault`;
  }
  byId("result").textContent = everything ? "" : rules ? `${counted(sum(counts.values()), "finding")} of ${counted(rules, "kind")}` : "No finding is like that.";
}

/** Links to the other pages of the folder take the question along. */
function carryAlong(asked) {
  for (const link of document.querySelectorAll("[data-page]")) link.href = link.dataset.page + addressOf(carried(asked));
}
