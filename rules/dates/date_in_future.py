"""An article dated ahead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.model import Date, DateRole, Zone

from ._stated import is_to_come, named, stated


class Options(NamedTuple):
    hours: int = option(24, "How far ahead a date may lie, for clocks that differ.")


@article_rule(severity=Severity.ERROR, options=Options, authority=("GD",), publication=True)
def date_in_future(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A date of publication or modification lies in the future."""
    ahead = timedelta(hours=options.hours)
    for role in (DateRole.PUBLISHED, DateRole.MODIFIED):
        for said in stated(article, role):
            if said.when is not None and is_to_come(said.when, ahead, context):
                yield Finding(said.text.where, f"{named(said)} is in the future")
                return
    for said in article.dates:
        if _is_own(said) and said.when is not None and is_to_come(said.when, ahead, context):
            yield Finding(said.text.where, f"the page shows '{said.text.value}', which is in the future")
            return


def _is_own(said: Date) -> bool:
    """Shown as the article's own, and not the day of an event that it announces."""
    is_labelled = said.role in (DateRole.PUBLISHED, DateRole.MODIFIED)
    return said.text.origin == "visible" and is_labelled and said.zone is Zone.HEADER
