"""What a kind makes of its part of a rule file: a clause, which finds places in an article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from newslint.declarative.patterns import Hit
from newslint.declarative.scopes import OWN_VOICE, Passage, Scope, View
from newslint.declarative.terms import Terms
from newslint.language import is_quoted
from newslint.model import Fix, Related, Span, Text
from newslint.rule import CheckArchive, Collect, Context
from newslint.values import NamedTuple


class Found(NamedTuple):
    """One thing found: its place, the names that a message may use, and its words where they stand verbatim.

    `said` is the text that a fix may replace, None where there is none.
    """

    where: Span | None
    values: Mapping[str, str]
    said: Text | None = None
    related: tuple[Related | Span | None, ...] = ()
    fix: Fix | None = None


Look = Callable[[View, Context], Iterable[Found]]


class Clause(NamedTuple):
    """`may` is a cheap test that runs before all others; `names` are what a message may use in braces."""

    look: Look
    message: str
    names: tuple[str, ...] = ()
    may: Callable[[View, Context], bool] | None = None
    html_alone: bool = False
    registry: str | None = None
    collect: Collect | None = None
    check_archive: CheckArchive | None = None


def hits_in(
    view: View, scope: Scope, terms: Terms, context: Context, own_voice: bool = True
) -> Iterator[tuple[Passage, Hit]]:
    """All that occurs in a scope; in running words what others say in quotation marks is left out."""
    language = view.article.language
    for passage in terms.candidates(view, scope, context):
        text = passage.text.value
        for hit in terms.find(text, language, context):
            if own_voice and is_anothers(scope, passage, hit):
                continue
            yield passage, hit


def is_anothers(scope: Scope, passage: Passage, hit: Hit) -> bool:
    """Whether words of the article's own text stand in quotation marks, so that they are not its own."""
    if passage.block is None or OWN_VOICE.isdisjoint(scope.names):
        return False
    return is_quoted(passage.text.value, hit.start, hit.end)


def found_at(passage: Passage, hit: Hit, **values: str) -> Found:
    """A hit as what is reported, with the groups of its pattern."""
    said = passage.text.slice(hit.start, hit.end)
    return Found(said.where, {**hit.groups, "match": hit.text, **values}, said)


def may_hold(scope: Scope, terms: Terms) -> Callable[[View, Context], bool]:
    """The cheap test for a clause that can only speak where its terms occur."""
    names, may_occur, made = scope.names, terms.may_occur, terms.made
    if terms.is_plain:
        # As below, without what a thousand rules on every page pay for calls.
        def may(view: View, context: Context) -> bool:
            phrases = made.get(view.language)
            if phrases is None:
                return may_occur(view, names, context)
            return bool(phrases.unkeyed) or not phrases.keys.isdisjoint(view.words(names))

        return may
    return lambda view, context: may_occur(view, names, context)
