"""One headline over several articles."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

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
from newslint.language import fold
from newslint.model import DateRole

from ._columns import RECURRING, is_recurring


class Options(NamedTuple):
    recurring: tuple[str, ...] = option(
        RECURRING, "Headlines of recurring columns, in lower case; * stands for any words."
    )


class Copy(NamedTuple):
    """What tells one article under a headline from another."""

    headline: str
    url: str | None
    language: str | None
    shown: date | datetime | None  # a date that the page shows without saying which it is


def collect(article: Article, options: Options, context: Context) -> Iterator[Fact]:
    """The headline under its folded form, so that case and typography do not matter."""
    headline = article.headline
    if headline is None:
        return
    key = fold(headline.value)
    if is_recurring(key, options.recurring):
        return
    shown = next((date.when for date in article.dates if date.role is DateRole.SHOWN and date.when), None)
    yield Fact(key, Copy(headline.value, article.url, article.language, shown), headline.where)


@archive_rule(collect=collect, severity=Severity.ERROR, options=Options, authority=("GN19", "GX"), fewest=2)
def duplicate_headline(
    key: str, facts: tuple[KeptFact, ...], totals: Totals, options: Options, context: Context
) -> Iterator[ArchiveFinding]:
    """Several articles carry the same headline."""
    first, *later = sorted(facts, key=_age)
    seen = [first]
    for fact in later:
        if any(_is_the_same_article(fact, other) for other in seen):
            continue
        seen.append(fact)
        original = next((other for other in seen[:-1] if _is_in_the_same_language(fact, other)), None)
        if original:
            yield ArchiveFinding(
                fact.place, f"headline '{_copy(fact).headline}' is already that of {_name(original)}", (original.place,)
            )


def _copy(fact: KeptFact) -> Copy:
    assert isinstance(fact.value, Copy)
    return fact.value


def _age(fact: KeptFact) -> tuple[datetime, str, str]:
    """Earliest published first; an article without a date counts as the latest."""
    return _instant(fact.published or _copy(fact).shown), fact.place.path, fact.place.address or ""


def _instant(when: date | datetime | None) -> datetime:
    if when is None:
        return datetime.max.replace(tzinfo=UTC)
    if not isinstance(when, datetime):
        return datetime(when.year, when.month, when.day, tzinfo=UTC)
    return when if when.tzinfo else when.replace(tzinfo=UTC)


def _is_the_same_article(one: KeptFact, other: KeptFact) -> bool:
    """Two pages with one canonical address, such as a page and its print version."""
    return _copy(one).url is not None and _copy(one).url == _copy(other).url


def _is_in_the_same_language(one: KeptFact, other: KeptFact) -> bool:
    """Names and places give a translation the headline of its original."""
    languages = {_copy(one).language, _copy(other).language}
    return len(languages - {None}) < 2


def _name(fact: KeptFact) -> str:
    return fact.place.address or fact.place.path
