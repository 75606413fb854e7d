"""The dates that structured data, metas and front matter state of an article, and how far two dates are apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from newslint_rules._lazily import once
from newslint_rules._structured import own_nodes

from newslint import Context
from newslint.model import Article, Date, DateRole, Zone

_NAMES = {DateRole.PUBLISHED: "datePublished", DateRole.MODIFIED: "dateModified"}
_STRUCTURED = ("json-ld", "microdata")
_BESIDE = {
    "front-matter": "front matter",
    "wxr": "the export",
    "feed": "the feed",
    "sitemap": "the sitemap",
    "nitf": "NITF",
    "newsml": "NewsML",
    "ninjs": "ninjs",
}
_ZONES = timedelta(hours=14)  # no two clocks on Earth are further apart, but for a dateline


@once
def _stated(article: Article, role: DateRole) -> tuple[Date, ...]:
    dates = [date for date in article.dates if date.role is role and date.text.origin != "visible"]
    if any(date.text.origin in _STRUCTURED for date in dates):
        own = {id(text) for node in own_nodes(article) for text in node.texts(_NAMES[role])}
        dates = [date for date in dates if date.text.origin not in _STRUCTURED or id(date.text) in own]
    return tuple(dates)


def stated(article: Article, role: DateRole) -> Iterator[Date]:
    """What the document states outside its visible text, the structured data of teasers left out."""
    return iter(_stated(article, role))


def shown(article: Article, *zones: Zone) -> tuple[Date, ...]:
    """The dates that the zones of the page show of the article."""
    roles = (DateRole.PUBLISHED, DateRole.MODIFIED, DateRole.SHOWN)
    return tuple(
        date
        for date in article.dates
        if date.text.origin == "visible" and date.role in roles and date.zone in zones and date.when is not None
    )


def named(said: Date) -> str:
    """A date with where it is said: "datePublished '2026-01-10'", "article:published_time '…'"."""
    origin = said.text.origin
    if origin in _STRUCTURED:
        return f"{_NAMES[said.role]} '{said.text.value}'"
    if origin in _BESIDE:
        kind = "date" if said.role is DateRole.PUBLISHED else "modification"
        return f"{kind} in {_BESIDE[origin]} '{said.text.value}'"
    return f"{origin.removeprefix('meta:')} '{said.text.value}'"


def days_apart(one: date | datetime, other: date | datetime) -> int:
    """Whole days between two dates: of 24 hours where both give a time in the same terms, else of the calendar."""
    if isinstance(one, datetime) and isinstance(other, datetime) and bool(one.tzinfo) == bool(other.tzinfo):
        return abs(one - other) // timedelta(days=1)
    return abs(day_of(one) - day_of(other)).days


def day_of(when: date | datetime) -> date:
    return when.date() if isinstance(when, datetime) else when


def is_before(one: date | datetime, other: date | datetime) -> bool:
    """Whether a moment is surely before another, whatever the zone and the hour that one of them leaves out."""
    if isinstance(one, datetime) and isinstance(other, datetime):
        if bool(one.tzinfo) == bool(other.tzinfo):
            return one < other
        return one.replace(tzinfo=None) + _ZONES < other.replace(tzinfo=None)
    return day_of(one) < day_of(other)


def is_to_come(when: date | datetime, ahead: timedelta, context: Context) -> bool:
    """Whether a date surely lies further ahead than that, in whatever zone it is meant."""
    if isinstance(when, datetime) and when.tzinfo:
        return not context.has_come(when, -ahead)
    start = when if isinstance(when, datetime) else datetime.combine(when, time())
    return not context.has_come(start.replace(tzinfo=UTC), -ahead - _ZONES)
