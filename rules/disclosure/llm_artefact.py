"""What a chatbot left in the text."""

import re
from collections.abc import Iterator

from newslint_rules._editing import address_of
from newslint_rules._lazily import Pattern, holds, occurring, said_in
from newslint_rules.disclosure._chatbots import MARK_HINTS, MARKS, SAY_HINTS, SAYS

from newslint import Article, Context, Edit, Finding, Fix, NoOptions, Severity, article_rule
from newslint.language import any_of, is_quoted
from newslint.model import Block, Kind, Span, Zone

# A gap that was to be filled: "[Insert quote from the mayor here]".
GAP = Pattern(
    r"\[(?:insert|add|include|provide) (?:\w+ ){0,3}?(?:quotes?|links?|dates?|names?|images?|photos?|figures?"
    r"|statistics?|sources?|citations?|references?|headlines?|details|information|numbers?|data|urls?|captions?|bylines?)\b[^\]\n]{0,60}\]"
    r"|\[(?:your|reporter|author|company|publication|outlet)(?:['’]s)? (?:name|outlet|organi[sz]ation|publication)\]"
    r"|\[(?:name of|date of|link to|source for) [^\]\n]{3,50}\]",
    re.IGNORECASE,
)
GAP_HINTS = (
    "[insert ",
    "[Insert ",
    "[INSERT ",
    "[add ",
    "[Add ",
    "[Your ",
    "[your ",
    "[Name of",
    "[name of",
    "[Date of",
)
# What speaks of forms and templates has gaps of its own.
FORM = Pattern(
    r"\b(?:templates?|samples?|e-?mail|fill (?:in|out)|forms?|scripts?|letters?|prompts?|vorlagen?|muster|formular\w*"
    r"|modèles?|plantillas?|copy and paste|worksheet|example)\b",
    re.IGNORECASE,
)
# Citation marks from their beginning to their end; of others, only what gives them away is known.
WHOLE = Pattern(
    r":?contentReference\[oaicite:\d+\](?:\{index=\d+\})?|【\d+†[^】]*】|\[\d+†(?:source|L\d+(?:-L\d+)?)\]"
    r"|\[cite_start\]|\[cite: ?\d[\d, ]*\]|\ue200cite(?:\ue202turn\d+[a-z]+\d+)+\ue201"
)
ADDRESS = Pattern(
    r"[?&]utm_source=(?P<who>chatgpt\.com|openai(?:\.com)?|copilot\.com|perplexity(?:\.ai)?|gemini|claude\.ai)"
)
# The parameter with what parts it from those before it and behind it, in a page "&amp;".
_SOURCE = Pattern(r"(\?|&(?:amp;)?)utm_source=[\w.]+(&(?:amp;)?|(?=#|$))")
LONGEST_CODE = 200
READ = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.HEADING, Kind.DISCLOSURE, Kind.CREDIT_LINE, Kind.CAPTION)


@article_rule(severity=Severity.ERROR, authority=("GSp",))
def llm_artefact(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The text holds what a chatbot left in it: its own words, its citation marks, a gap to be filled."""
    said = said_in(article, Zone.HEADER, Zone.BODY)
    hints = occurring((*MARK_HINTS, *SAY_HINTS.get(article.language or "", ())), said)
    hints += occurring(GAP_HINTS, said) if "[" in said else []
    blocks = [block for block in article.zone(Zone.HEADER, Zone.BODY) if block.kind in READ] if hints else []
    for index, block in enumerate(blocks):
        value = block.text.value
        if not holds(value, hints):
            continue
        for pattern, what in (
            (MARKS, "citation mark"),
            (any_of(SAYS, article.language), "words"),
            (GAP, "gap"),
        ):
            for found in pattern.finditer(value) if pattern is not None else ():
                if what == "words" and is_quoted(value, *found.span()):
                    continue
                if what == "gap" and any(
                    FORM.search(near.text.value) for near in blocks[max(0, index - 2) : index + 1]
                ):
                    continue
                where = block.text.part(*found.span())
                if where is None or not _is_code(article.source.text, where.start):
                    yield Finding(where, _message(what, found[0]), fix=_without(article, block, found.start()))
    seen: set[str] = set()
    for link in article.links:
        if "utm_source=" not in link.href or link.zone not in (Zone.HEADER, Zone.BODY) or link.href in seen:
            continue
        if address := ADDRESS.search(link.href):
            seen.add(link.href)
            yield Finding(
                link.text.where if link.text.value else None,
                f"address was copied out of a chatbot: '{address[0][1:]}'",
                fix=_without_source(article, link.href),
            )


def _without(article: Article, block: Block, start: int) -> Fix | None:
    """Takes a citation mark out that is whole, with the blank before it: no reader could do anything with it."""
    value = block.text.value
    whole = WHOLE.match(value, start)
    if whole is None:
        return None
    blank = start - 1 if value[start - 1 : start] == " " else start
    where = block.text.part(blank, whole.end())
    if where is None or article.source[where] != value[blank : whole.end()]:
        return None
    return Fix(True, "take the citation mark out", (Edit(where, ""),))


def _without_source(article: Article, href: str) -> Fix | None:
    """Takes the chatbot's name out of an address wherever it is linked; the address leads to the same page."""
    edits = []
    for link in article.links:
        where = address_of(article, link) if link.href == href else None
        found = _SOURCE.search(article.source[where]) if where is not None else None
        if where is not None and found is not None:
            kept = "?" if found[1] == "?" and found[2] else found[2]
            edits.append(Edit(Span(where.start + found.start(), where.start + found.end()), kept))
    return Fix(True, "take the chatbot out of the address", tuple(edits)) if edits else None


def _is_code(source: str, start: int) -> bool:
    """Whether what begins there stands in code: between backticks on its line, or in a code element."""
    before = source[max(0, start - LONGEST_CODE) : start]
    return before.rpartition("\n")[2].count("`") % 2 == 1 or before.rfind("<code") > before.rfind("</code")


def _message(what: str, text: str) -> str:
    return {
        "citation mark": f"citation mark of a chatbot stands in the text: '{text}'",
        "words": f"words of a chatbot stand in the text: '{text}'",
        "gap": f"a gap was left to be filled: '{text}'",
    }[what]
