"""A tag that leads to one article alone."""

from collections.abc import Iterator
from datetime import date, datetime

from newslint_rules.tags._tags import comparable, tags_of
from newslint_rules.tags._vocabulary import vocabulary_of

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


class Options(NamedTuple):
    days: int = option(90, "Days for which a new topic may stand alone.")
    articles: int = option(100, "Articles that an archive must have at least to tell a rare tag.")


def collect(article: Article, options: Options, context: Context) -> Iterator[Fact]:
    """Each tag under its folded name, once an article."""
    seen = set()
    for tag in tags_of(article):
        key = comparable(tag.value)
        if key and key not in seen:
            seen.add(key)
            yield Fact(key, tag.value, tag.where)


@archive_rule(collect=collect, severity=Severity.INFO, options=Options, authority=("FT",), most=1)
def tag_singleton(
    key: str, facts: tuple[KeptFact, ...], totals: Totals, options: Options, context: Context
) -> Iterator[ArchiveFinding]:
    """A tag is used by one article of the archive alone."""
    if totals.articles < options.articles:
        return
    fact = facts[0]
    if fact.published is None or (context.today.date() - _day(fact.published)).days < options.days:
        return
    if vocabulary_of(context).written(str(fact.value)) is None:
        yield ArchiveFinding(fact.place, f"tag '{fact.value}' is used in 1 of {totals.articles} articles")


def _day(when: date | datetime) -> date:
    return when.date() if isinstance(when, datetime) else when
