/* One document: all of its findings, with both sides of each and the reasons behind it. */

/** Shows a document in place of the front page; false where there is none of that number. */
function showArticle(asked) {
  const article = Number(asked.article);
  if (asked.article === "" || !(article in facts.articles.path)) return false;
  const state = asked.state === "accepted" ? 1 : 0;
  const own = [...ordered("document")].filter((at) => articleOf(at) === article && facts.findings.accepted[at] === state);
  const back = make("a", { href: addressOf({ ...asked, article: "", finding: "" }), id: "back" }, "Back to all findings");
  const title = make("h1", { id: "article-title", tabindex: "-1" }, make("bdi", {}, nameOf(article)));
  const path = told("headline", article) ? make("span", {}, make("bdi", {}, told("path", article))) : null;
  const address = told("headline", article) ? told("address", article) : "";
  byId("article").replaceChildren(
    make("p", {}, back),
    title,
    make("p", { class: "where" }, path, address ? make("span", {}, make("bdi", {}, webLink(address))) : null, ...particulars(article)),
    make("h2", {}, counted(own.length, state ? "accepted finding" : "finding")),
    make("ol", { class: "findings" }, ...own.map((at) => make("li", {}, wholeFinding(at, String(at) === asked.finding)))),
  );
  byId("article").hidden = false;
  byId("front").hidden = true;
  const chosen = byId("article").querySelector(".chosen h3");
  (chosen ?? title).focus({ preventScroll: true });
  if (chosen) chosen.scrollIntoView({ block: "start" });
  else scrollTo(0, 0);
  return true;
}

function wholeFinding(at, isChosen) {
  const line = facts.findings.line[at];
  return make("article", { class: `finding ${severityOf(at)}${isChosen ? " chosen" : ""}` },
    severityLabel(at),
    make("div", {},
      make("h3", { tabindex: "-1" }, said("message", at)),
      make("p", { class: "where" },
        make("span", {}, line ? `line ${written(line)}, column ${written(facts.findings.column[at])}` : "about the document as a whole"),
        make("span", {}, make("code", {}, ruleOf(at).id)),
      ),
      evidence(at),
      ...otherSides(at),
      ...extras(at),
      verdicts(at),
      reasons(at, isChosen),
    ),
  );
}

/** The reasons of a rule, copied from the front page; its id stays there. */
function reasons(at, open) {
  const known = byId(`why-${facts.findings.rule[at]}`);
  if (!known) return null;
  const copy = known.cloneNode(true);
  copy.removeAttribute("id");
  for (const heading of copy.querySelectorAll("h3")) heading.replaceWith(make("h4", {}, heading.textContent));
  return make("details", { open: open ? "" : null }, make("summary", {}, ruleOf(at).summary), copy);
}
