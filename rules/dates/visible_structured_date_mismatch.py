"""A page that tells search engines of another day than its readers."""

from __future__ import annotations

from collections.abc import Iterator

from newslint_rules._lazily import Pattern

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.model import Date, DateRole, Related, Zone

from ._stated import day_of, days_apart, named, shown, stated

_NUMBERS = Pattern(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")


@article_rule(severity=Severity.WARNING, authority=("GD", "JN"), publication=True, formats=("html",))
def visible_structured_date_mismatch(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The date that the page shows is not the one that its structured data states, or is that of another event."""
    dates = shown(article, Zone.HEADER, Zone.BODY)
    if not dates:
        return
    published = [said for said in stated(article, DateRole.PUBLISHED) if said.when is not None]
    modified = [said for said in stated(article, DateRole.MODIFIED) if said.when is not None]
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
