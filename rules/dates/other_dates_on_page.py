"""Dates that a search engine may take for the article's."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.model import Date, DateRole, Related, Span, Zone

_OWN = (DateRole.PUBLISHED, DateRole.SHOWN, DateRole.MODIFIED)
MOST_RELATED = 10


@article_rule(severity=Severity.INFO, authority=("GN19", "GD"), template=True, formats=("html",))
def other_dates_on_page(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """A current-date banner or dates of other stories near the headline compete with the article's date."""
    shown = [date for date in article.dates if date.text.origin == "visible"]
    own = next((date for date in shown if date.role in _OWN and date.zone in (Zone.HEADER, Zone.BODY)), None)
    others = [date for date in shown if date.role in (DateRole.TODAY, DateRole.OTHER)]
    if own is None or not others:
        return
    body = article.prose[0].text.where if article.prose else None
    days = {_day(date) for date in shown if date.role in _OWN}
    # The article's own day, said once more, is no other date; only a banner says another one tomorrow.
    others = [date for date in others if _is_banner(article, date) or _day(date) not in days]
    near = [date for date in others if _competes(article, date, body)]
    if not near:
        return
    first = near[0]
    what = "the current-date banner" if first.role is DateRole.TODAY else _named(first)
    related = [(own, "the article's own date"), *((date, "competes too") for date in near[1:])]
    yield Finding(
        first.text.where,
        f"{what} '{first.text.value}' competes with the article's own date",
        related=tuple(Related(where, said) for date, said in related[:MOST_RELATED] if (where := date.text.where)),
    )


def _named(date: Date) -> str:
    """What is sure of a date: furniture may hold the day of an issue or of the weather."""
    return "another date" if date.zone is Zone.PAGE else "the date of another story"


def _is_banner(article: Article, date: Date) -> bool:
    headline = article.headline.where if article.headline else None
    where = date.text.where
    return date.role is DateRole.TODAY and not (headline and where and where.start > headline.start)


def _day(date: Date) -> str:
    return date.when.isoformat()[:10] if date.when else date.text.value


def _competes(article: Article, date: Date, body: Span | None) -> bool:
    """Whether a date is read before the text, and is not the content of a `<time>`, which says what it belongs to."""
    where = date.text.where
    if where is None or (date.role is not DateRole.TODAY and (body is None or where.start > body.start)):
        return False
    text = article.source.text
    tag = text.rfind("<", 0, where.start + 1)
    return text[tag : tag + 5].lower() != "<time"
