"""The fixes of rule files: other words for those found, or a paragraph put in."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from newslint.declarative.clauses import Found
from newslint.declarative.messages import check_names, filled
from newslint.declarative.said import Said
from newslint.declarative.scopes import View
from newslint.model import Block, Edit, Fix, Kind, Span, Text
from newslint.rule import Context

Mend = Callable[[Found, View, Context], "Fix | None"]

# What may stand in a YAML, TOML or JSON string however it is quoted.
_PLAIN = re.compile(r"[\w ,.;!?()–—-]*")
_OPENING = re.compile(r"<p\b[^<>]*>\s*(?:<[a-z][^<>]*>\s*)*$", re.IGNORECASE)
_CLOSING = re.compile(r"(?:\s*</[a-z][^<>]*>)*?\s*</p\s*>", re.IGNORECASE)
_LINE_START = re.compile(r"[*_\[(“\"'‘!]*$")
_FAR = 2000  # code points around a paragraph in which its tags are looked for


def mend_of(said: Said | None, names: tuple[str, ...]) -> Mend | None:
    """The fix that a clause offers. It is unsafe unless the file says otherwise."""
    if said is None:
        return None
    safe = bool(said.plain("safe", False))
    replace, insert = said.get("replace"), said.get("insert")
    description = said.get("description")
    if (replace is None) == (insert is None):
        raise said.error("a fix has either replace or insert")
    told = check_names(description, names) if description else ""
    if replace is not None:
        words = check_names(replace, names)
        return lambda found, view, context: replaced(
            found, filled(words, found.values, view, context), safe, view, filled(told, found.values, view, context)
        )
    assert insert is not None
    snippet = check_names(insert, names)
    first = said.plain("at", "first") == "first"

    def put_in(found: Found, view: View, context: Context) -> Fix | None:
        text = filled(snippet, found.values, view, context)
        edit = _inserted(view, text, first)
        shown = filled(told, found.values, view, context) or f"put in '{text}'"
        return Fix(safe, shown, (edit,)) if edit else None

    return put_in


def replaced(found: Found, words: str, safe: bool, view: View, description: str = "") -> Fix | None:
    """Other words for those found; None where these do not stand in the source as they are read."""
    if found.said is None or found.where is None or view.article.source[found.where] != found.said.value:
        return None
    written = _written(words, found.said, view)
    if written is None:
        return None
    shown = description or (f"write '{words}'" if words else f"leave out '{found.said.value}'")
    return Fix(safe, shown, (Edit(found.where, written),))


def _written(words: str, said: Text, view: View) -> str | None:
    if said.origin in ("front-matter", "json-ld"):
        return words if _PLAIN.fullmatch(words) else None
    return escape(words) if view.article.format == "html" else words


def _inserted(view: View, text: str, first: bool) -> Edit | None:
    """A paragraph of its own, before the first paragraph of the body or behind the last."""
    paragraphs = [block for block in view.article.body if block.kind is Kind.PARAGRAPH]
    if not paragraphs:
        return None
    block = paragraphs[0 if first else -1]
    where = block.text.where
    if where is None:
        return None
    html = view.article.format == "html"
    return _in_html(view, where, text, first) if html else _in_markdown(view, block, where, text, first)


def _in_html(view: View, where: Span, text: str, first: bool) -> Edit | None:
    source = view.article.source.text
    if first:
        before = max(0, where.start - _FAR)
        tag = _OPENING.search(source[before : where.start])
        at = before + tag.start() if tag else None
        written = f"<p>{escape(text, quote=False)}</p>\n"
    else:
        tag = _CLOSING.match(source[where.end : where.end + _FAR])
        at = where.end + tag.end() if tag else None
        written = f"\n<p>{escape(text, quote=False)}</p>"
    return None if at is None else Edit(Span(at, at), written)


def _in_markdown(view: View, block: Block, where: Span, text: str, first: bool) -> Edit | None:
    source = view.article.source.text
    start = source.rfind("\n", 0, where.start) + 1
    if not _LINE_START.fullmatch(source[start : where.start]):
        return None  # within a list, a quotation or HTML
    if first:
        return Edit(Span(start, start), f"{text}\n\n")
    end = source.find("\n", where.end)
    end = len(source) if end == -1 else end
    return Edit(Span(end, end), f"\n\n{text}")
