"""What the head of a page says in tags that are no facts of the article yet, and entries of front matter by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint_rules._lazily import Pattern

from newslint.model import Article, Data, Span

_START = Pattern(r"<html(?=[\s>/])", re.IGNORECASE)
_ATTRIBUTE = Pattern(
    r"""\s*/?\s*(?P<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'=<>`]+)))?"""
)
_LINK = Pattern(r"<link(?=\s)", re.IGNORECASE)
_CLOSED = (("<!--", "-->"), ("<script", "</script"))
_LONGEST_CLOSED = 20_000  # code points of a comment or a script
_FURTHEST_HTML = 4000  # code points: doctype, comments for old browsers and a licence stand before the tag


class Attribute(NamedTuple):
    """The value of an attribute and where it stands."""

    value: str
    where: Span


class Tag(NamedTuple):
    """A start tag: its place, and its attributes by lower-case name."""

    where: Span
    attributes: dict[str, Attribute]


def html_tag(article: Article) -> Tag | None:
    """The start tag of the page, None where the source has none."""
    source = article.source.text
    for start in _START.finditer(source, 0, _FURTHEST_HTML):
        if not is_closed(source, start.start()):  # one for old browsers
            return _tag(source, *start.span())
    return None


def canonical_links(article: Article) -> tuple[Tag, ...]:
    """The canonical links of the head, without those in comments and scripts; those of the body where it has none."""
    source = article.source.text
    end = source.find("</head")
    return _links(source, end if end != -1 else len(source)) or _links(source, len(source))


def _links(source: str, end: int) -> tuple[Tag, ...]:
    starts = dict.fromkeys(source.rfind("<", 0, at) for at in _places(source, "canonical", end))
    links = [_tag(source, start, start + len("<link")) for start in starts if _LINK.match(source, start)]
    if not links:  # in capitals
        links = [_tag(source, *found.span()) for found in _LINK.finditer(source, 0, end)]
    return tuple(link for link in links if _is_canonical(link) and not is_closed(source, link.where.start))


def _places(source: str, word: str, end: int) -> Iterator[int]:
    at = source.find(word, 0, end)
    while at != -1:
        yield at
        at = source.find(word, at + len(word), end)


def _is_canonical(link: Tag) -> bool:
    rel = link.attributes.get("rel")
    return rel is not None and "canonical" in rel.value.lower().split()


def is_closed(source: str, at: int) -> bool:
    """Whether a place is inside a comment or a script."""
    start = max(0, at - _LONGEST_CLOSED)
    return any(source.rfind(opening, start, at) > source.rfind(closing, start, at) for opening, closing in _CLOSED)


def _tag(source: str, start: int, at: int) -> Tag:
    from html import unescape  # its table of entities takes a while to load

    attributes: dict[str, Attribute] = {}
    while (found := _ATTRIBUTE.match(source, at)) is not None:
        group = next((name for name in ("double", "single", "bare") if found[name] is not None), None)
        where = Span(*found.span(group)) if group else Span(*found.span("name"))
        value = unescape(found[group]) if group else ""
        attributes.setdefault(found["name"].lower(), Attribute(value.strip(), where))
        at = found.end()
    close = source.find(">", at)
    return Tag(Span(start, close + 1 if close != -1 else at), attributes)


def entry(data: Data, names: Iterable[str]) -> Data | None:
    """The first entry of front matter of one of these names, `-`, `_` and case apart; inside `seo`, too."""
    for holder in (data, data.get("seo"), data.get("params"), data.get("extra")):
        if holder is None or not isinstance(holder.value, dict):
            continue
        keys = {"".join(filter(str.isalnum, str(key))).lower(): str(key) for key in holder.value}
        for name in names:
            if name in keys:
                return holder.get(keys[name])
    return None
