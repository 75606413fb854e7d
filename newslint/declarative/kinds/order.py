"""order: what has to stand before something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newslint.declarative.clauses import Clause, Found
from newslint.declarative.conditions import hosts_of, is_at
from newslint.declarative.messages import shortened
from newslint.declarative.said import Said
from newslint.declarative.scopes import View, scope_of
from newslint.declarative.terms import has_terms, terms_of
from newslint.model import Text
from newslint.rule import Context

# The first of what is meant, with its place.
_Point = Callable[[View, Context], "Text | None"]


def make(said: Said) -> Clause:
    first, then = (_within(said, said.of(key)) for key in ("first", "then"))
    before, behind = _point(first), _point(then)

    def look(view: View, context: Context) -> Iterator[Found]:
        later = behind(view, context)
        if later is None or later.where is None:
            return
        earlier = before(view, context)
        if earlier is not None and (earlier.where is None or earlier.where <= later.where):
            return
        values = {"match": shortened(later.value), "first": shortened(earlier.value) if earlier else ""}
        related = (earlier.where,) if earlier else ()
        yield Found(later.where, values, related=related)

    return Clause(look, f"'{{match}}' stands before {_named(first)}", ("match", "first"))


def _within(said: Said, point: Said) -> Said:
    """One of both, in the place of the clause unless it names its own."""
    where = said.get("in")
    return point if where is None or point.get("in") else point._replace(value={"in": where.value, **point.value})


def _named(said: Said) -> str:
    if has_terms(said):
        return str(terms_of(said))
    return "the first link" if said.get("link-host") else str(scope_of(said))


def _point(said: Said) -> _Point:
    """Words in a place, a link to a host, or the place itself."""
    hosts = said.get("link-host")
    if hosts is not None:
        wanted = hosts_of(hosts)
        scope = scope_of(said, "everything")

        def first_link(view: View, context: Context) -> Text | None:
            links = (link for passage in view.passages(scope) for link in passage.links)
            return next((link.text for link in links if is_at(link.href, wanted)), None)

        return first_link
    if not has_terms(said) and said.get("in") is None:
        raise said.error("expected words, a place by in, or link-host")
    scope = scope_of(said, "everything")
    if not has_terms(said):
        return lambda view, context: next((passage.text for passage in view.passages(scope)), None)
    terms = terms_of(said)

    def first_words(view: View, context: Context) -> Text | None:
        for passage in terms.candidates(view, scope, context):
            for hit in terms.find(passage.text.value, view.article.language, context):
                return passage.text.slice(hit.start, hit.end)
        return None

    return first_words
