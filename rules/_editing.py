"""What several fixes do: take an entry out of a list, change an attribute of a tag. None where it cannot be done."""

from __future__ import annotations

import re

from newslint_rules._lazily import Pattern

from newslint import Edit
from newslint.model import Article, Link, Span, Text

_ANCHOR = Pattern(r"<a\b(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.IGNORECASE)
_INLINE = Pattern(r"\]\(\s*<?([^\s<>()]+)")
_HREF = Pattern(r"\shref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)


def without_entry(article: Article, entry: Text) -> Edit | None:
    """Takes an entry out of a list in front matter, whether it stands on a line of its own or between commas."""
    where, text = entry.where, article.source.text
    if entry.origin != "front-matter" or where is None or article.source[where] != entry.value:
        return None
    start, end = where
    if text[start - 1 : start] == text[end : end + 1] and text[end : end + 1] in ("'", '"'):
        start, end = start - 1, end + 1
    line = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    before, behind = text[line:start], text[end:line_end]
    if before.strip() == "-" and not behind.strip():
        return Edit(Span(line, line_end + 1), "")
    if before.rstrip().endswith(",") and behind.lstrip()[:1] in (",", "]"):
        return Edit(Span(line + before.rindex(","), end), "")
    if before.rstrip().endswith("[") and behind.lstrip()[:1] == ",":
        rest = behind.lstrip()[1:]
        return Edit(Span(start, line_end - len(rest.lstrip())), "")
    return None


def anchor_of(article: Article, link: Link) -> Span | None:
    """The start tag of a link of a page."""
    where, text = link.text.where, article.source.text
    if article.format != "html" or where is None or not link.text.value:
        return None
    start = text.rfind("<a", 0, where.start)
    tag = _ANCHOR.match(text, start) if start >= 0 else None
    if tag is None or tag.end() > where.start:
        return None
    return Span(*tag.span()) if _address_in(article, Span(*tag.span()), link) else None


def address_of(article: Article, link: Link) -> Span | None:
    """The address of a link as it is written in a page or in Markdown."""
    if article.format == "html":
        tag = anchor_of(article, link)
        return None if tag is None else _address_in(article, tag, link)
    where = link.text.where
    found = _INLINE.match(article.source.text, where.end) if where is not None else None
    return Span(*found.span(1)) if found is not None and found[1] == link.href else None


def _address_in(article: Article, tag: Span, link: Link) -> Span | None:
    from html import unescape  # costs an import, and few articles are mended

    href = _HREF.search(article.source.text, tag.start, tag.end)
    if href is None or href.lastindex is None or unescape(href[href.lastindex]) != link.href:
        return None
    return Span(*href.span(href.lastindex))
