"""An article that was changed before it was there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from newslint_rules._structured import own_nodes

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.model import Date, DateRole, Related

from ._stated import is_before, named, stated

# Content systems write the two a few seconds apart, in either order.
_SLACK = timedelta(minutes=1)


@article_rule(severity=Severity.ERROR, authority=("GA", "GD"), publication=True)
def modified_before_published(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The date of modification lies before the date of publication."""
    for published, modified in _pairs(article):
        if published.when is None or modified.when is None or not is_before(modified.when, published.when):
            continue
        if _is_slack(modified.when, published.when):
            continue
        where = published.text.where
        yield Finding(
            modified.text.where,
            f"{named(modified)} is before {named(published)}",
            related=(Related(where, "publication"),) if where else (),
        )
        return


def _is_slack(one: date, other: date) -> bool:
    if not (isinstance(one, datetime) and isinstance(other, datetime)) or bool(one.tzinfo) != bool(other.tzinfo):
        return False
    return other - one <= _SLACK


def _pairs(article: Article) -> Iterator[tuple[Date, Date]]:
    """Publication and modification as one and the same source gives them: a node, the metas, the front matter."""
    published = list(stated(article, DateRole.PUBLISHED))
    modified = list(stated(article, DateRole.MODIFIED))
    if not published or not modified:
        return
    for node in own_nodes(article):
        first, last = node.text("datePublished"), node.text("dateModified")
        for one in published:
            yield from ((one, other) for other in modified if one.text is first and other.text is last)
    for one in published:
        for other in modified:
            if _source(one) == _source(other) != "node":
                yield one, other


def _source(said: Date) -> str:
    """Where a date is said: metas under one prefix belong together."""
    origin = said.text.origin
    return "node" if origin in ("json-ld", "microdata") else origin.rpartition(":")[0]
