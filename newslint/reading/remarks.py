"""Finds the comments in which a document speaks to newslint, and what each stands beside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newslint.source import Span
from newslint.waivers import Remark

# Comments, and what only looks like one: in scripts, in titles, in attributes.
_HTML = re.compile(
    r"<!--(?:>|->)|<!--(?P<said>.*?)--!?>"
    r"|<(?P<raw>script|style|textarea|title|xmp|iframe|noembed|noframes)\b[^>]*>.*?</(?P=raw)\b"
    r"|<[a-z/](?:=\s*\"[^\"]*\"|=\s*'[^']*'|[^>])*+>",
    re.DOTALL | re.IGNORECASE,
)
_MDX = re.compile(r"\{/\*(?P<said>.*?)\*/\}", re.DOTALL)
_TO_US = re.compile(r"\s*newslint\s*(?::|(?=\s+ignore\b))\s*", re.IGNORECASE)
_ONLY_COMMENTS = re.compile(r"(?:\s|<!--.*?-->|\{/\*.*?\*/\})*")
_TAG = re.compile(r"\s*<(?P<name>[a-z][\w-]*)\b(?:=\s*\"[^\"]*\"|=\s*'[^']*'|[^>])*+>", re.IGNORECASE)
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_NEW_BLOCK = re.compile(r"\s*(?:[-*+]\s|\d+[.)]\s|#{1,6}\s|>|```|~~~|<|\{)")


def remarks_in(text: str, format: str, path: str) -> Iterator[Remark]:
    """The comments to newslint in a document, in order; what stands in code is text, not a comment."""
    body = 0
    if format == "markdown":
        from newslint.reading.front_matter import read_front_matter

        body = read_front_matter(text).body
        found = sorted(_in_markdown(text, body, path.lower().endswith(".mdx")), key=lambda item: item[1])
    else:
        found = [(match["said"], Span(*match.span())) for match in _HTML.finditer(text) if match["said"] is not None]
    front = (Span(0, body),) if body else ()  # where no comment can stand
    for said, where in found:
        to_us = _TO_US.match(said)
        if to_us is not None:
            yield Remark(said[to_us.end() :], where, (_beside(text, where, format), *front))


def _in_markdown(text: str, body: int, jsx: bool) -> Iterator[tuple[str, Span]]:
    import pyromark

    from newslint.reading.utf8 import Utf8

    source = re.sub("[\0\ud800-\udfff]", "\ufffd", text[body:])
    utf8 = Utf8(source)
    code: list[Span] = []
    events: Iterator[tuple[Any, Any]] = iter(pyromark.events_with_range(source))
    for event, place in events:
        if not isinstance(event, dict):
            continue
        start, end = (utf8.code_point(place[name]) for name in ("start", "end"))
        if "Code" in event or (isinstance(event.get("Start"), dict) and "CodeBlock" in event["Start"]):
            code.append(Span(start, end))
        elif event.get("Start") == "HtmlBlock" or "InlineHtml" in event:
            for match in _HTML.finditer(source, start, end):
                if match["said"] is not None:
                    yield match["said"], Span(body + match.start(), body + match.end())
    for match in _MDX.finditer(source) if jsx else ():
        if not any(span.start <= match.start() < span.end for span in code):
            yield match["said"], Span(body + match.start(), body + match.end())


def _beside(text: str, where: Span, format: str) -> Span:
    """The lines of a comment; where it stands alone there, what begins below: an element, a paragraph or a line."""
    start = text.rfind("\n", 0, where.start) + 1
    end = _line_end(text, where.end)
    if not _ONLY_COMMENTS.fullmatch(text, start, end):
        return Span(start, end)
    below = end + 1
    while below < len(text) and _ONLY_COMMENTS.fullmatch(text, below, _line_end(text, below)):
        below = _line_end(text, below) + 1
    if below >= len(text):
        return Span(start, end)
    end = _line_end(text, below)
    tag = _TAG.match(text, below)
    if tag is not None:
        return Span(start, max(end, _element_end(text, tag)))
    if format == "markdown":
        while end < len(text):
            after = _line_end(text, end + 1)
            if not text[end + 1 : after].strip() or _NEW_BLOCK.match(text, end + 1, after):
                break
            end = after
    return Span(start, end)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end == -1 else end


def _element_end(text: str, tag: re.Match[str]) -> int:
    """Where the element of a start tag ends; the tag's own end where nothing closes it."""
    name = tag["name"].lower()
    if name in _VOID or tag[0].endswith("/>"):
        return tag.end()
    open = 1
    for other in re.finditer(rf"<(/?){re.escape(name)}\b", text[tag.end() :], re.IGNORECASE):
        open += -1 if other[1] else 1
        if open == 0:
            end = text.find(">", tag.end() + other.end())
            return len(text) if end == -1 else end + 1
    return tag.end()
