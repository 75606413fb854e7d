"""What a credit line is about: another outlet, this site itself, or the source of a figure amid the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint_rules._lazily import Pattern

from newslint import Context
from newslint.language import fold
from newslint.model import Article, Kind, Link, SourceCredit
from newslint.web import registrable_domain, same_outlet

SEPARATOR = Pattern(r"\s*(?:[,/;&+(|]|['’]s?\s|\b(?:and|und|et|y|via)\b)\s*")
# "First published in …" says of the whole text whose it is; "Source: …" does not.
REPUBLISHED = Pattern(
    r"\b(?:published|posted|appeared|republished|reprinted|erschien(?:en)?|veröffentlicht|publiée?|parue?|publicad[oa]"
    r"|publicó|apareció|paru|pubblicat[oa]|apparso|verschenen|opublikowan[ya])\b",
    re.IGNORECASE,
)
# Authorities and institutes give figures, not reports.
AUTHORITY = Pattern(
    r"\b(?:departments?|ministry|bureau|office|agency|institutes?|universit\w+|census|statisti\w+|CDC|WHO|NASA|NOAA|USDA"
    r"|Eurostat|OECD|World Bank|\w*ministerium\w*|\w*amt|behörde|institut|instituto|ministère|ministerio)\b",
    re.IGNORECASE,
)
MOST_CREDITS = 2  # more of them are sources of figures and tables
MOST_BLOCKS_BELOW = 3
_TEXT = (Kind.PARAGRAPH, Kind.HEADING, Kind.LIST_ITEM)


def outlets_of(credit: SourceCredit) -> list[str]:
    """The outlets that the line names: both of "AFP/Reuters"."""
    if credit.outlet is None:
        return []
    named = credit.outlet.value
    return [outlet for outlet in SEPARATOR.split(named) if outlet] or [named]


def own_domains(article: Article, context: Context) -> frozenset[str]:
    """The domains of the site that the article stands on, as far as newslint.yaml and the document tell."""
    stated = registrable_domain(article.url) if article.url else None
    return frozenset((*context.site.domains, *((stated,) if stated else ())))


def is_own_outlet(outlet: str, article: Article, context: Context) -> bool:
    """Whether the outlet is the site itself, by its name or by the first word of its address."""
    names = [name for name in (context.site.name, article.site_name and article.site_name.value) if name]
    if any(same_outlet(outlet, name) for name in names):
        return True
    domains = own_domains(article, context)
    if "." in outlet and registrable_domain(outlet) in domains:
        return True
    squeezed = fold(outlet).replace(" ", "")
    labels = (domain.split(".")[0] for domain in domains)
    return any(len(label) > 3 and label in squeezed for label in labels)


def is_inside(article: Article, credit: SourceCredit) -> bool:
    """Whether the line stands amid the text, where it is the source of a figure or a table."""
    value = credit.line.value
    lines = [index for index, block in enumerate(article.body) if block.text.value == value]
    if not lines or lines[0] == 0:
        return False
    return sum(block.kind in _TEXT for block in article.body[lines[-1] + 1 :]) > MOST_BLOCKS_BELOW


def links_of(article: Article, credit: SourceCredit) -> Iterator[Link]:
    """The links of the credit line."""
    if credit.link is not None:
        yield credit.link
    for block in article.blocks:
        if block.text.value == credit.line.value:
            yield from block.links
