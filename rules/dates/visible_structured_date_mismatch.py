"""A page that tells search engines of another day than its readers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from newslint_rules._lazily import Pattern

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.model import Date, DateRole, Related, Zone

from ._stated import day_of, days_apart, named, shown, stated

_TIMES = Pattern(r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?![\d.])|\b\d{1,2} ?(?:[ap]\.?m\b|Uhr\b)")
_FIGURES = Pattern(r"\d+")
_NUMBERS = Pattern(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")


@article_rule(severity=Severity.WARNING, authority=("GD", "JN"), publication=True, formats=("html",))
def visible_structured_date_mismatch(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The date that the page shows is not the one that its structured data states, or is that of another event."""
    dates = shown(article, Zone.HEADER, Zone.BODY)
    if not dates:
        return
    published = [said for said in stated(article, DateRole.PUBLISHED) if said.when is not None]
    modified = [said for said in stated(article, DateRole.MODIFIED) if said.when is not None]
    for said in dates:
        if said.when is not None and _shows_another_day(said.text.value, day_of(said.when)):
            yield Finding(said.text.where, f"the page shows '{said.text.value}', its markup says '{day_of(said.when)}'")
            return
    visible = [said for said in article.dates if said.text.origin == "visible"]
    if not published or any(_agree(said, other) for said in visible for other in published):
        return  # a date that agrees may stand anywhere
    if any(said.role is DateRole.MODIFIED for said in dates) and not any(
        said.role is DateRole.PUBLISHED for said in dates
    ):
        return  # the day of the last change alone, and the page says so
    first = next((said for said in dates if said.role is DateRole.PUBLISHED), dates[0])
    changed = next((said for said in modified if _agree(first, said)), None)
    where = (changed or published[0]).text.where
    related = (Related(where, "stated"),) if where else ()
    day = f"'{first.text.value}'"
    if changed is None:
        message = f"the page shows {day}, stated is {named(published[0])}"
    elif first.role is DateRole.PUBLISHED:
        message = f"the page shows {day}, which is {named(changed)}; stated is {named(published[0])}"
    else:
        message = f"the page shows {day} without saying that it is {named(changed)}; stated is {named(published[0])}"
    yield Finding(first.text.where, message, related=related)


def _agree(one: Date, other: Date) -> bool:
    if one.when is None or other.when is None:
        return False
    if days_apart(one.when, other.when) <= 1:
        return True
    day = day_of(one.when)
    if day.day > 12 or not _NUMBERS.search(one.text.value):
        return False
    return days_apart(day.replace(month=day.day, day=day.month), day_of(other.when)) <= 1  # 05/07 may be either


def _shows_another_day(words: str, day: date) -> bool:
    """Whether a date in words is two days or more away from the `datetime` of its own element.

    Only where the words give a day and the same year: a month alone, another calendar or a time tell nothing.
    """
    figures = {int(found[0]) for found in _FIGURES.finditer(_TIMES.sub(" ", words)) if len(found[0]) <= 4}
    days = {figure for figure in figures if 1 <= figure <= 31}
    around = {(day + timedelta(days=apart)).day for apart in (-1, 0, 1)}
    return day.year in figures and bool(days) and days.isdisjoint(around)
