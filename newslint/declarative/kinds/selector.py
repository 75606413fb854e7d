"""selector: elements of the page, by CSS, that are not to be there, have to be, or are counted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.declarative.clauses import Clause, Found
from newslint.declarative.said import Said
from newslint.declarative.scopes import View
from newslint.declarative.terms import has_terms, terms_of
from newslint.model import Text
from newslint.reading.html.tree import parse_page, tag_span
from newslint.rule import Context

if TYPE_CHECKING:
    from newslint.reading.html.tree import Document


def make(said: Said) -> Clause:
    given = said.of("css")
    css: str = given.value
    problem = _problem(css)
    if problem:
        raise given.error(f"not a selector: {problem}")
    least, most = said.plain("min"), said.plain("max")
    if least is None and most is None:
        raise said.error("expected min or max: max: 0 forbids such elements, min: 1 asks for one")
    terms = terms_of(said) if has_terms(said) else None

    def look(view: View, context: Context) -> Iterator[Found]:
        if view.article.format != "html":
            return
        language = view.article.language
        found = [
            element
            for element in _tree(view).select(css)
            if terms is None or terms.find(" ".join(element.text.split()), language, context)
        ]
        values = {"count": str(len(found)), "css": css}
        if most is not None and len(found) > most:
            for element in found[most:]:
                where = tag_span(element)
                tag = view.article.source[where] if where else f"<{element.tag}>"
                yield Found(where, {**values, "match": tag}, Text(tag, "visible", where))
        if least is not None and len(found) < least and view.article.complete:
            yield Found(None, {**values, "match": ""})

    message = "{match} is not to be on the page" if most == 0 else "{match} is one too many"
    message = message if most is not None else f"{{count}} of at least {least} elements '{css}' are on the page"
    return Clause(look, message, ("match", "count", "css"), html_alone=True)


def _tree(view: View) -> Document:
    """The page as a tree, parsed once for all selectors."""
    tree: Document | None = view.kept.get("tree")
    if tree is None:
        tree = view.kept["tree"] = parse_page(view.article.source.text)
    return tree


@lru_cache(maxsize=256)
def _problem(css: str) -> str | None:
    import turbohtml  # noqa: F401  # the parser alone, as parse_page has it, cannot say what is wrong

    try:
        parse_page("<p>").select(css)
    except ValueError as error:
        return str(error)
    return None
