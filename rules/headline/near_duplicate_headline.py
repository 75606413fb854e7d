"""Two articles under nearly one headline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from fnmatch import fnmatchcase

from newslint import (
    ArchiveFinding,
    Article,
    Context,
    Fact,
    KeptFact,
    NamedTuple,
    Severity,
    Totals,
    archive_rule,
    option,
)
from newslint.language import content_words, fold, lazy, overlap, pattern
from newslint.language.bands import bands_of
from newslint.language.captions import knows_common_words
from newslint.model import DateRole

from .duplicate_headline import RECURRING

FEWEST_WORDS = 5
_NUMBER = lazy(r"\d|^[ivx]+$")


class Options(NamedTuple):
    similarity: float = option(0.8, "How alike two headlines are from which they are nearly the same, 1 being equal.")
    days: int = option(30, "Days between two articles beyond which a headline may be used again.")
    recurring: tuple[str, ...] = option(
        RECURRING, "Headlines of recurring columns, in lower case; * stands for any words."
    )


class Wording(NamedTuple):
    """A headline, what it says without common words, and what tells one article from another."""

    headline: str
    words: tuple[str, ...]
    url: str | None
    language: str | None
    day: date | None


def collect(article: Article, options: Options, context: Context) -> Iterator[Fact]:
    """The headline under the bands of its content words."""
    headline, language = article.headline, article.language
    if headline is None or not knows_common_words(language):
        return
    words = content_words(headline.value, language)
    key = fold(headline.value)
    if len(words) < FEWEST_WORDS or any(fnmatchcase(key, pattern) for pattern in options.recurring):
        return
    wording = Wording(headline.value, words, article.url, language, _day_of(article))
    for band in bands_of(words):
        yield Fact(f"{language} {band}", wording, headline.where)


def _day_of(article: Article) -> date | None:
    shown = next((date.when for date in article.dates if date.role is DateRole.SHOWN and date.when), None)
    when = (article.published.when if article.published else None) or shown
    return when.date() if isinstance(when, datetime) else when


@archive_rule(collect=collect, severity=Severity.WARNING, options=Options, authority=("GN19", "GSp"))
def near_duplicate_headline(
    key: str, facts: tuple[KeptFact, ...], totals: Totals, options: Options, context: Context
) -> Iterator[ArchiveFinding]:
    """Two articles of the same weeks have nearly the same headline."""
    if len(facts) < 2:
        return
    ordered = sorted(facts, key=_age)
    since = 0  # the first article that is near enough in time
    for at, later in enumerate(ordered):
        while _is_too_old(ordered[since], later, options):
            since += 1
        for earlier in ordered[since:at]:
            if _is_near(_wording(later), _wording(earlier), options):
                yield ArchiveFinding(
                    later.place,
                    f"headline '{_wording(later).headline}' is nearly that of {_name(earlier)},"
                    f" '{_wording(earlier).headline}'",
                    (earlier.place,),
                )
                break


def _wording(fact: KeptFact) -> Wording:
    assert isinstance(fact.value, Wording)
    return fact.value


def _age(fact: KeptFact) -> tuple[date, str, str]:
    """Earliest published first; an article without a date counts as the latest."""
    return _wording(fact).day or date.max, fact.place.path, fact.place.address or ""


def _is_too_old(one: KeptFact, later: KeptFact, options: Options) -> bool:
    day, today = _wording(one).day, _wording(later).day
    return day is not None and today is not None and (today - day).days > options.days


def _is_near(one: Wording, other: Wording, options: Options) -> bool:
    if one.url is not None and one.url == other.url:
        return False
    # The very same headline is for duplicate-headline.
    if fold(one.headline) == fold(other.headline):
        return False
    # "Our towns: …": a label before a colon is that of a series.
    label, colon, rest = fold(one.headline).partition(": ")
    other_label, _, other_rest = fold(other.headline).partition(": ")
    if colon and label == other_label and overlap(rest, other_rest, one.language).score < options.similarity:
        return False
    # "Day 12", "Part 2", results, weather by day of the week: parts of a series differ in nothing else.
    if _is_series(one, other):
        return False
    from rapidfuzz.fuzz import ratio, token_sort_ratio

    least = 100 * options.similarity
    return bool(
        token_sort_ratio(" ".join(one.words), " ".join(other.words), score_cutoff=least) >= least
        and ratio(fold(one.headline), fold(other.headline)) >= least - 20
    )


def _is_series(one: Wording, other: Wording) -> bool:
    differing = set(one.words) ^ set(other.words)
    weekday, month = pattern("weekday", one.language), pattern("month", one.language)
    return bool(differing) and all(
        _NUMBER.search(word)
        or (weekday and weekday.fullmatch(word) is not None)
        or (month and month.fullmatch(word) is not None)
        for word in differing
    )


def _name(fact: KeptFact) -> str:
    return fact.place.address or fact.place.path
