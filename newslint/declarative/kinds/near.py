"""near: what must not stand near some words, or has to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from newslint.declarative.clauses import Clause, Found, found_at, is_anothers, may_hold
from newslint.declarative.patterns import Hit
from newslint.declarative.said import Said
from newslint.declarative.scopes import Passage, Scope, View, has_words, scope_of
from newslint.declarative.terms import Terms, terms_of
from newslint.language import sentences
from newslint.model import Related
from newslint.rule import Context
from newslint.values import NamedTuple

_WITHIN = re.compile(r"(?P<count>\d{1,3}) (?P<unit>word|sentence|paragraph)s?|the same (?P<same>sentence|paragraph)")


class _Place(NamedTuple):
    """A hit: the number of its passage, and of its sentence, counted through all of them."""

    passage: Passage
    hit: Hit
    paragraph: int
    sentence: int


def make(said: Said) -> Clause:
    text, within, required, forbidden = said.of("text"), said.of("within"), said.get("require"), said.get("forbid")
    other = required or forbidden
    if other is None or (required and forbidden):
        raise said.error("expected either forbid or require: what must not, or must, stand near")
    match = _WITHIN.fullmatch(str(within.value))
    if match is None:
        raise within.error(
            f'"{within.value}" is no nearness; expected such as 4 words, 1 paragraph or the same sentence'
        )
    unit, most = match["unit"] or match["same"], int(match["count"] or 0)
    if match["count"] and not most:
        raise within.error(f"nothing stands within {within.value}; expected such as 1 word or the same sentence")
    scope, terms, others = scope_of(said, "body"), terms_of(text), terms_of(other)
    side = said.plain("side", "either")

    def look(view: View, context: Context) -> Iterator[Found]:
        if not others.is_known(view.article.language):
            return
        found = _places(view, scope, terms, context, unit)
        near = _places(view, scope, others, context, unit) if found else []
        keys = [(place.paragraph, place.hit.start) for place in near]
        for one in found:
            met = next((two for two in _beside(one, near, keys) if _is_near(one, two, unit, most, side)), None)
            if (met is None) is not (required is not None):
                continue
            place = found_at(one.passage, one.hit, other=met.hit.text if met else "")
            where = met and met.passage.text.part(met.hit.start, met.hit.end)
            yield place._replace(related=(Related(where, "this stands near"),) if where else ())

    names = ("match", "other", *terms.groups)
    beside = f"{most} {unit}s" if match["count"] and most != 1 else within.value
    message = f"'{{match}}' without {others} within {beside}" if required else "'{match}' stands near '{other}'"
    return Clause(look, message, names, may_hold(scope, terms), registry=terms.registry or others.registry)


def _places(view: View, scope: Scope, terms: Terms, context: Context, unit: str) -> list[_Place]:
    found: list[_Place] = []
    before = 0
    for number, passage in enumerate(view.passages(scope)):
        text = passage.text.value
        starts = [part.start for part in sentences(text)] if unit == "sentence" else []
        for hit in terms.find(text, view.article.language, context):
            if is_anothers(scope, passage, hit):
                continue
            found.append(_Place(passage, hit, number, before + bisect_right(starts, hit.start)))
        before += len(starts)
    return found


def _beside(one: _Place, others: list[_Place], keys: list[tuple[int, int]]) -> Iterator[_Place]:
    """The nearest before a place and the nearest behind it: where these are too far, so are all others."""
    at = bisect_left(keys, (one.paragraph, one.hit.start))
    for order in (range(at - 1, -1, -1), range(at, len(others))):
        nearest = next((others[number] for number in order if not _overlap(one, others[number])), None)
        if nearest is not None:
            yield nearest


def _overlap(one: _Place, two: _Place) -> bool:
    """A thing does not stand near itself."""
    return one.paragraph == two.paragraph and one.hit.start < two.hit.end and two.hit.start < one.hit.end


def _is_near(one: _Place, two: _Place, unit: str, most: int, side: str) -> bool:
    after = (two.paragraph, two.hit.start) > (one.paragraph, one.hit.start)
    if side != "either" and after is not (side == "after"):
        return False
    if unit == "paragraph":
        return abs(one.paragraph - two.paragraph) <= most
    if unit == "sentence":
        return abs(one.sentence - two.sentence) <= most
    if one.paragraph != two.paragraph:
        return False
    first, last = (one.hit, two.hit) if after else (two.hit, one.hit)
    return not has_words(one.passage.text.value, first.end, last.start, most)
