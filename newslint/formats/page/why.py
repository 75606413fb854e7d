"""Says of each rule, in the words of its page, what it finds, why that matters and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from markupsafe import Markup, escape

from newslint.formats import printable
from newslint.naming import ENGINE_RULES
from newslint.packs import Library
from newslint.report import Authority, Reported
from newslint.rulesets import authorities, library
from newslint.values import NamedTuple

_GENERATED = re.compile(r"<!-- generated: \w+ -->.*?<!-- /generated -->", re.DOTALL)
_HEADING = re.compile(r"^#+ +(.*)$")
_MEND = "How to silence it"
# What of Markdown a page's prose holds: code, links, and the keys of authorities.
_SPAN = re.compile(r"`(?P<code>[^`]+)`|\[(?P<text>[^\]]+)\]\((?P<url>[^)\s]+)\)|(?P<key>\b[A-Z][\w]*\b)")
_WEB = ("https://", "http://")


class Explained(NamedTuple):
    """A rule in plain words; `why` and `mend` are HTML, empty where its pack says nothing."""

    id: str
    family: str
    summary: str
    why: Markup
    mend: Markup
    sources: tuple[Authority, ...]


def explanations(findings: Iterable[Reported], folders: tuple[str, ...]) -> dict[str, Explained]:
    """The rules of these findings, by id; `folders` are those of rules that nobody installed."""
    known, packs = authorities(folders), library(folders=folders)
    return {finding.rule: _explained(finding, known, packs) for finding in findings}


def _explained(finding: Reported, known: Mapping[str, Authority], packs: Library) -> Explained:
    rule, family = finding.rule, finding.family
    sources = tuple(_safe(known.get(key) or Authority(key, None, None)) for key in finding.authority)
    file = packs.files.get(rule)
    summary, why, mend = ENGINE_RULES.get(rule, rule), "", ""
    if file is not None and Path(file.page).is_file():
        summary, why, mend = _of_page(Path(file.page).read_text("utf-8"))
    elif file is not None and not file.is_python:
        summary = packs.rule(rule).summary
    by_key = {source.key: source for source in sources}
    summary = printable(summary.removesuffix("."))
    return Explained(rule, family, summary, _html(why, by_key), _html(mend, by_key), sources)


def _of_page(page: str) -> tuple[str, str, str]:
    """The sentence on the fault, the paragraph on why it matters, and what to do."""
    generated = _GENERATED.search(page)
    said = [*_prose(page if generated is None else generated[0])]
    first = next((text for heading, text in said if heading is None), "")
    rest = [*_prose(_GENERATED.sub("", page))]
    reasons = [text for heading, text in rest if heading is None and text != first]
    mends = [text for heading, text in rest if heading == _MEND]
    return first, reasons[0] if reasons else "", mends[0] if mends else ""


def _prose(page: str) -> Iterator[tuple[str | None, str]]:
    """The paragraphs of a page, each under the second-level heading that it stands below."""
    heading, fenced = None, False
    for block in re.split(r"\n\s*\n", page):
        if fenced or block.lstrip().startswith("```"):
            fenced ^= block.count("```") % 2 == 1
            continue
        title = _HEADING.match(block.strip().split("\n")[0])
        if title is not None:
            heading = title[1] if block.lstrip().startswith("##") else None
        elif not block.lstrip().startswith(("|", "<!--")) and block.strip():
            yield heading, " ".join(block.split())


def _html(prose: str, sources: Mapping[str, Authority]) -> Markup:
    """Prose with its code, its links and the keys of authorities that are known."""
    prose, made, at = printable(prose), Markup(), 0
    for span in _SPAN.finditer(prose):
        made += escape(prose[at : span.start()])
        at = span.end()
        source = sources.get(span["key"] or "")
        if span["code"]:
            made += Markup("<code>{}</code>").format(span["code"])
        elif span["url"] and span["url"].startswith(_WEB):
            made += Markup('<a href="{}" rel="noreferrer">{}</a>').format(span["url"], span["text"])
        elif source is not None and source.url:
            made += Markup('<a href="{}" rel="noreferrer">{}</a>').format(source.url, source.key)
        else:
            made += escape(span["text"] or span[0])
    return made + escape(prose[at:])


def _safe(source: Authority) -> Authority:
    """A source whose address leads to the web or nowhere: a pack may be anyone's."""
    return source if source.url is None or source.url.startswith(_WEB) else source._replace(url=None)
