"""Affiliate links that search engines take for recommendations."""

from collections.abc import Iterator

from newslint_rules.disclosure._affiliate import affiliate_links

from newslint import Article, Context, Finding, NamedTuple, Related, Severity, article_rule, option

QUALIFIED = frozenset(("sponsored", "nofollow"))
MOST_RELATED = 20


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
    )
