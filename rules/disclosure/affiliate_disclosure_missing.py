"""Links that pay the publisher, and nothing before them that says so."""

import re
from collections.abc import Iterator

from newslint_rules._lazily import Pattern, holds
from newslint_rules.disclosure._affiliate import DISCLOSURES, HINTS, affiliate_links

from newslint import Article, Context, Finding, NamedTuple, Related, Severity, article_rule, option
from newslint.language import any_of
from newslint.model import Block, Link, Zone

UNSEEN = Pattern(r"<(script|style|head)\b.*?(?:</\1>|$)", re.IGNORECASE | re.DOTALL)
TAG = Pattern(r"<[^>]*>")

SILENT = (Zone.COMMENTS, Zone.RELATED, Zone.NOTICE)


class Options(NamedTuple):
    networks: tuple[str, ...] = option((), "Further domains whose links pay the publisher.")
    shown_by_template: bool = option(False, "The site's template prints the disclosure above every article.")


@article_rule(severity=Severity.ERROR, options=Options, authority=("F255", "FDC"))
def affiliate_disclosure_missing(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The article has affiliate links, and no disclosure stands before the first of them."""
    links = affiliate_links(article, options.networks)
    if not links or options.shown_by_template or article.language not in DISCLOSURES:
        return
    first, network = links[0]
    at = _place_of(article, first)
    told = [
        block for block in article.blocks if block.zone not in SILENT and _tells(block.text.value, article.language)
    ]
    after: list[Block] = []
    for block in told:
        # A bar or a box of the page stands where the design puts it.
        if block.zone not in (Zone.BODY, Zone.FOOTER) or at is None or first in block.links:
            return
        start = block.text.where
        if start is None or start.start < at:
            return
        after.append(block)
    # What only a script shows, or what was read as furniture, may stand anywhere.
    shown = article.source.text[:at] if after else article.source.text
    if at is None or _tells(_shown(shown), article.language):
        return
    number = f"{len(links)} affiliate links" if len(links) > 1 else "an affiliate link"
    paid = "they are paid for" if len(links) > 1 else "it is paid for"
    where = next((link.text.where for link, _ in links if link.text.value), None)
    if after and after[0].text.where is not None:
        yield Finding(
            where,
            f"article has {number} (the first to {network}), the disclosure comes only after it",
            (Related(after[0].text.where, "disclosure"),),
        )
        return
    yield Finding(where, f"article has {number} (the first to {network}), and nothing says that {paid}")


def _place_of(article: Article, link: Link) -> int | None:
    """Where the link stands in the source; None where it has no words and stands in no block."""
    place = link.text.where if link.text.value else None
    if place is not None:
        return place.start
    holding = next((block.text.where for block in article.blocks if link in block.links), None)
    return holding.start if holding is not None else None


def _shown(source: str) -> str:
    """What a page's source shows, roughly: a disclosure may stand where the reader of pages saw furniture."""
    return TAG.sub(" ", UNSEEN.sub(" ", source))


def _tells(text: str, language: str | None) -> bool:
    if not holds(text.lower(), HINTS):
        return False
    words = [any_of(DISCLOSURES, language), any_of(DISCLOSURES, "en")]
    return any(pattern is not None and pattern.search(text) for pattern in words)
