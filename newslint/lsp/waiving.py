"""Where a waiver of a finding can stand, and how it is written there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.fixes import Change
from newslint.lsp.places import Lines
from newslint.model import Placed
from newslint.reading import format_of
from newslint.reading.front_matter import read_front_matter
from newslint.report import Reported
from newslint.source import Span
from newslint.waivers import OF_WAIVERS

WITHOUT_REASON = " -- "  # what stands before a reason
FARTHEST = 5  # elements around a finding before which a comment is tried
_LINE_END = re.compile("\r\n|\n|\r")
_ELEMENT = re.compile(r"[ \t]*<[a-zA-Z]")
_HEAD = re.compile(r"<(?:head|body)\b[^<>]*>", re.IGNORECASE)
# A block of Markdown that a line of its own between would tear apart.
_JOINED = re.compile(r"[ \t]*(?:[-*+]\s|\d+[.)]\s|>|\|)")


def may_waive(finding: Reported) -> bool:
    """Whether a waiver may speak of a finding at all; what is locked is known only where it is tried."""
    return finding.rule not in OF_WAIVERS


def waivers_of(rule: str, place: Placed, page: Lines, path: str, reason: str) -> Iterator[Change]:
    """The comments that may waive a finding, the one that stands nearest to it first.

    None is sure to do so: the place may turn out to be within a script, a tag or code.
    """
    text = page.text
    markdown = format_of(path, text.encode("utf-8", "replace")) == "markdown"
    words = f"newslint: ignore {rule}{WITHOUT_REASON}{reason}"
    comment = f"{{/* {words} */}}" if path.lower().endswith(".mdx") else f"<!-- {words} -->"
    lines = _lines(text)
    body = _front_matter(text) if markdown else 0
    if place.line is None or place.end_line is None or place.line <= body:
        yield _above(_head(text, lines, body, markdown), text, lines, comment)
        return
    first, last = place.line - 1, min(place.end_line, len(lines)) - 1
    behind = [_behind(lines[first], text, comment)]
    above = [_above(first, text, lines, comment)]
    begins = first == body or not text[slice(*lines[first - 1])].strip()
    inside = markdown and (_JOINED.match(text, *lines[first]) is not None or not begins)
    yield from (*behind, *above) if inside else (*above, *behind)
    if last > first:
        yield _behind(lines[last], text, comment)
    around = [at for at in range(first - 1, -1, -1) if _ELEMENT.match(text, *lines[at])]
    yield from (_above(at, text, lines, comment) for at in around[:FARTHEST])


def _front_matter(text: str) -> int:
    """How many lines of a post are front matter."""
    folded = _LINE_END.sub("\n", text)
    return folded.count("\n", 0, read_front_matter(folded).body)


def _lines(text: str) -> list[Span]:
    found, start = [], 0
    for match in _LINE_END.finditer(text):
        found.append(Span(start, match.start()))
        start = match.end()
    return [*found, Span(start, len(text))]


def _head(text: str, lines: list[Span], body: int, markdown: bool) -> int:
    """The line above which a comment stands that speaks of the whole document."""
    if markdown:
        filled = (at for at in range(body, len(lines)) if text[slice(*lines[at])].strip())
        return next(filled, len(lines) - 1)
    head = _HEAD.search(text)
    at = next((at for at, line in enumerate(lines) if head and line.end >= head.end()), -1) + 1
    return min(at, len(lines) - 1)


def _above(at: int, text: str, lines: list[Span], comment: str) -> Change:
    """On a line of its own, set in like the line below."""
    line = text[slice(*lines[at])]
    indent = line[: len(line) - len(line.lstrip())]
    end = _LINE_END.search(text)
    start = lines[at].start
    return Change(Span(start, start), f"{indent}{comment}{end[0] if end else chr(10)}")


def _behind(line: Span, text: str, comment: str) -> Change:
    """At the end of a line, before the blanks that may mean a line break there."""
    end = line.start + len(text[slice(*line)].rstrip())
    return Change(Span(end, end), f" {comment}")
