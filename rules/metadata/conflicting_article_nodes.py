"""Two descriptions of one article that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import combinations

from newslint_rules._structured import own_nodes, same_headline, squeezed

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.language import overlap, same_person
from newslint.model import Node, Related, Text

_SHARED = 0.5  # of the content words of the shorter headline
# Zones are left out or mixed up so often that less is no other day.
_SAME_DAY = timedelta(days=1)


@article_rule(severity=Severity.WARNING, authority=("GA", "JN"), publication=True, formats=("html",))
def conflicting_article_nodes(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """Two nodes of structured data describe the article with other authors, headlines or dates."""
    nodes = own_nodes(article)
    if len(nodes) < 2:
        return
    told: set[str] = set()
    for one, other in combinations(nodes, 2):
        for name, first, second in _conflicts(one, other, article.language):
            if name in told:
                continue
            told.add(name)
            related = (Related(first.where, f"{name} of the other"),) if first.where else ()
            yield Finding(
                second.where, f"two article nodes disagree: {name} '{first.value}', '{second.value}'", related=related
            )


def _conflicts(one: Node, other: Node, language: str | None) -> Iterator[tuple[str, Text, Text]]:
    first, second = one.text("headline"), other.text("headline")
    if first and second and not _is_one_story(first.value, second.value, language):
        yield "headline", first, second
    authors, others = _authors(one), _authors(other)
    if authors and others and not any(_same(name, another) for name in authors for another in others):
        yield "author", authors[0], others[0]
    for name in ("datePublished", "dateModified"):
        first, second = one.text(name), other.text(name)
        if first and second and _differ(first.value, second.value):
            yield name, first, second


def _is_one_story(one: str, other: str, language: str | None) -> bool:
    """Whether one headline is a wording of the other, such as one for search."""
    return same_headline(one, other) or overlap(one, other, language).score >= _SHARED


def _authors(node: Node) -> tuple[Text, ...]:
    named = [name for author in node.nodes("author") if (name := author.text("name"))]
    return (*node.texts("author"), *named)


def _same(one: Text, other: Text) -> bool:
    short, long = sorted((squeezed(one.value), squeezed(other.value)), key=len)
    return short in long or same_person(one.value, other.value)


def _differ(one: str, other: str) -> bool:
    first, second = _when(one), _when(other)
    if first is None or second is None:
        return False
    if isinstance(first, datetime) and isinstance(second, datetime):
        return abs(first - second) > _SAME_DAY
    days = [when.date() if isinstance(when, datetime) else when for when in (first, second)]
    return abs(days[0] - days[1]) > _SAME_DAY


def _when(said: str) -> date | None:
    """The date in ISO 8601, or the moment, as if its zone were UTC where it has none."""
    try:
        return date.fromisoformat(said)
    except ValueError:
        pass
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        return None
    return moment.replace(tzinfo=None) - (moment.utcoffset() or timedelta(0))
