"""Affiliate links that search engines take for recommendations."""

import re
from collections.abc import Iterator

from newslint_rules._editing import anchor_of
from newslint_rules._lazily import Pattern
from newslint_rules.disclosure._affiliate import affiliate_links

from newslint import Article, Context, Edit, Finding, Fix, NamedTuple, Related, Severity, article_rule, option
from newslint.model import Link, Span

QUALIFIED = frozenset(("sponsored", "nofollow"))
MOST_RELATED = 20
_REL = Pattern(r"\srel\s*=\s*([\"'])([^\"']*)\1", re.IGNORECASE)


class Options(NamedTuple):
    networks: tuple[str, ...] = option((), "Further domains whose links pay the publisher.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("GL",), formats=("html",), publication=True)
def affiliate_rel_missing(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """Affiliate links of the article carry neither rel=sponsored nor rel=nofollow."""
    links = affiliate_links(article, options.networks)
    bare = [(link, network) for link, network in links if not QUALIFIED.intersection(link.rel)]
    if not bare:
        return
    first, network = bare[0]
    places = [link.text.where for link, _ in bare[1:] if link.text.value]
    related = tuple(Related(place, "another one") for place in places[:MOST_RELATED] if place is not None)
    number = f"{len(bare)} of {len(links)} affiliate links carry" if len(links) > 1 else "the affiliate link carries"
    yield Finding(
        first.text.where if first.text.value else None,
        f"{number} neither rel=sponsored nor rel=nofollow (the first to {network})",
        related,
        fix=_sponsored(article, [link for link, _ in bare]),
    )


def _sponsored(article: Article, links: list[Link]) -> Fix | None:
    edits = []
    for link in links:
        tag = anchor_of(article, link)
        if tag is None:
            continue
        rel = _REL.search(article.source[tag])
        if rel is None:
            at = tag.start + len("<a")
            edits.append(Edit(Span(at, at), ' rel="sponsored"'))
        else:
            edits.append(
                Edit(Span(tag.start + rel.start(2), tag.start + rel.end(2)), f"{rel[2].rstrip()} sponsored".lstrip())
            )
    return Fix(True, "say rel=sponsored", tuple(edits)) if edits else None
