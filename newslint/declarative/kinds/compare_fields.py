"""compare-fields: two facts of an article that have to agree, to differ, or to come in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta

from newslint.declarative.clauses import Clause, Found
from newslint.declarative.conditions import date_text
from newslint.declarative.messages import shortened
from newslint.declarative.said import Said
from newslint.declarative.scopes import Scope, View, scope_name
from newslint.language import fold, jaccard, overlap
from newslint.rule import Context, day_of

_DATES = ("published", "modified")
_ORDERS = ("be-before", "be-after", "not-be-before", "not-be-after")
Measure = Callable[[str, str, "str | None"], float]


def _letters(one: str, other: str, language: str | None) -> float:
    from rapidfuzz.fuzz import ratio

    return float(ratio(fold(one), fold(other))) / 100


def _shared(one: str, other: str, language: str | None) -> float:
    return overlap(one, other, language).score


# How alike two texts are, from 0 to 1.
MEASURES: Mapping[str, Measure] = {"words": jaccard, "overlap": _shared, "letters": _letters}


def likeness_of(said: Said, default: float) -> float:
    """How alike two texts have to be. ConfigError for what is no share."""
    likeness = float(said.plain("likeness", default))
    if not 0 < likeness <= 1:
        raise said.error(f'"likeness" is {likeness:g}; expected a share such as 0.85')
    return likeness


def make(said: Said) -> Clause:
    field, other, must = said.of("field"), said.of("with"), said.plain("must")
    if field.value in _DATES or other.value in _DATES:
        if must not in _ORDERS or field.value not in _DATES or other.value not in _DATES:
            raise said.error(f"published and modified are compared with each other, by must: {', '.join(_ORDERS)}")
        return _dates(field.value, other.value, must)
    if must in _ORDERS:
        raise said.error(f'"{must}" is for dates; these are published and modified')
    one, two = Scope((scope_name(field),)), Scope((scope_name(other),))
    likeness = likeness_of(said, 0.8)
    measure = MEASURES[said.plain("by", "words")]

    def look(view: View, context: Context) -> Iterator[Found]:
        language = view.article.language
        compared = [passage.text.value for passage in view.passages(two)]
        for passage in view.passages(one) if compared else ():
            text = passage.text.value
            alike = max(measure(text, value, language) for value in compared)
            nearest = max(compared, key=lambda value: measure(text, value, language))
            if not _holds(must, text, compared, alike, likeness):
                percent = f"{alike * 100:.0f}"
                values = {"match": shortened(text), "other": shortened(nearest), "percent": percent}
                yield Found(passage.text.where, values, passage.text, (view.passages(two)[0].text.where,))

    message = f"{one} '{{match}}' {_MESSAGES[must].format(two=two)}"
    return Clause(look, message, ("match", "other", "percent"))


_MESSAGES = {
    "be-the-same": "is not {two} '{{other}}'",
    "differ": "is {two} '{{other}}' again",
    "contain": "is without {two} '{{other}}'",
    "be-part-of": "stands nowhere in {two}",
    "resemble": "has little of {two} '{{other}}' ({{percent}}%)",
    "not-resemble": "repeats {two} '{{other}}' ({{percent}}%)",
}


def _holds(must: str, text: str, others: list[str], alike: float, likeness: float) -> bool:
    folded = fold(text)
    each = [fold(one) for one in others]
    match must:
        case "be-the-same":
            return folded in each
        case "differ":
            return folded not in each
        case "contain":
            return any(one in folded for one in each)
        case "be-part-of":
            return any(folded in one for one in each)
        case "resemble":
            return alike >= likeness
        case _:
            return alike < likeness


def _dates(field: str, other: str, must: str) -> Clause:
    def look(view: View, context: Context) -> Iterator[Found]:
        one, two = getattr(view.article, field), getattr(view.article, other)
        if one is None or two is None or one.when is None or two.when is None:
            return
        apart = _apart(one.when, two.when)
        if apart is None:
            return
        is_as_told = apart < timedelta() if must.endswith("before") else apart > timedelta()
        if is_as_told is must.startswith("not-"):
            text = date_text(view, field)
            values = {"match": one.when.isoformat(), "other": two.when.isoformat()}
            yield Found(text.where if text else None, values, text)

    said = must.removeprefix("not-").removeprefix("be-")
    told = f"is {said}" if must.startswith("not-") else f"is not {said}"
    return Clause(look, f"{field} {{match}} {told} {other} {{other}}", ("match", "other"))


def _apart(one: date | datetime, other: date | datetime) -> timedelta | None:
    """How much later one is: in moments where both have a zone, in days where neither has.

    None where only one tells its zone and a day between them may be due to that.
    """
    zoned = [isinstance(when, datetime) and when.tzinfo is not None for when in (one, other)]
    if all(zoned):
        assert isinstance(one, datetime)
        assert isinstance(other, datetime)
        return one - other
    apart = day_of(one) - day_of(other)
    return None if any(zoned) and abs(apart) <= timedelta(days=1) else apart
