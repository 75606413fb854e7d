"""A date that is wrong as soon as the page is saved."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.model import Zone

from ._relative import relative_date

_NEAR = (Zone.HEADER, Zone.BODY, Zone.AUTHOR_BOX, Zone.PAGE)


@article_rule(severity=Severity.WARNING, authority=("GD",), template=True, publication=True, formats=("html",))
def relative_date_only(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The only date that the page shows is relative, such as "2 hours ago", and no markup says which day it means."""
    found = relative_date(article, Zone.HEADER)
    if found is not None and not _has_day(article):
        yield Finding(found.where, f"'{found.value}' is the only date that the page shows")


def _has_day(article: Article) -> bool:
    """Whether a full date stands on the page as the article's, or in a `<time datetime>`."""
    return any(said.text.origin == "visible" and said.when is not None and said.zone in _NEAR for said in article.dates)
