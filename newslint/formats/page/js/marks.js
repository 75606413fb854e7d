/* What an editor holds of findings, right or wrong: kept in this browser until it is saved for newslint trends --marks. */

const MARKS = "newslint-marks";
const MARKED = ["rule", "path", "address", "message", "excerpt"];
const marks = new Map(kept());

/** What tells a finding from others in any report on the same archive. */
function nameOfFinding(at) {
  const article = articleOf(at);
  return JSON.stringify([ruleOf(at).id, told("path", article), told("address", article), said("message", at), said("excerpt", at)]);
}

function kept() {
  try {
    return JSON.parse(localStorage.getItem(MARKS)) ?? [];
  } catch {
    return []; // a browser that keeps nothing for pages from a disk; marks last until the page is closed
  }
}

function keep() {
  try {
    localStorage.setItem(MARKS, JSON.stringify([...marks]));
  } catch {
    // as above
  }
  tellMarks();
}

function tellMarks() {
  byId("marks").hidden = !marks.size;
  byId("marked").textContent = `${counted(marks.size, "finding")} marked.`;
}

/** Two buttons, of which one at most is pressed; nothing where the report came of no archive. */
function verdicts(at) {
  if (!byId("marks")) return null;
  const name = nameOfFinding(at);
  const buttons = ["right", "wrong"].map((verdict) => {
    const button = make("button", { type: "button" }, verdict === "right" ? "Right" : "Wrong");
    button.addEventListener("click", () => {
      if (marks.get(name) === verdict) marks.delete(name);
      else marks.set(name, verdict);
      press();
      keep();
    });
    return [verdict, button];
  });
  const press = () => {
    for (const [verdict, button] of buttons) button.setAttribute("aria-pressed", String(marks.get(name) === verdict));
  };
  press();
  return make("p", { class: "verdicts", role: "group", "aria-label": "Is this finding right?" },
    make("span", { "aria-hidden": "true" }, "Is this finding right?"), ...buttons.map(([, button]) => button));
}

function saveMarks() {
  const rows = [...marks].map(([name, mark]) => {
    const parts = JSON.parse(name);
    return { ...Object.fromEntries(MARKED.map((field, at) => [field, parts[at]])), mark };
  });
  const text = JSON.stringify({ version: 1, marks: rows }, null, 1);
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  make("a", { href: address, download: "newslint-marks.json" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function prepareMarks() {
  if (!byId("marks")) return;
  byId("save-marks").addEventListener("click", saveMarks);
  tellMarks();
}
