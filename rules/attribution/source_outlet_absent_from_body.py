"""Borrowed reporting that reads as the site's own until the credit line."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint_rules._lazily import Pattern

from newslint import Article, Context, Finding, Severity, article_rule, option
from newslint.language import count_words, fold, is_agency
from newslint.model import Kind, SourceCredit
from newslint.web import outlet_names, registrable_domain, same_outlet

ADDRESS = Pattern(r"^(?:https?://)?(?:www\.)?([\w-]{3,})\.\w+")
SEPARATOR = Pattern(r"\s*(?:[,/;&+(|]|['’]s?\s|\b(?:and|und|et|y|via)\b)\s*")
# "First published in …" says of the whole text whose it is; "Source: …" does not.
REPUBLISHED = Pattern(
    r"\b(?:published|appeared|republished|erschienen|veröffentlicht|publiée?|parue?|publicad[oa]|pubblicat[oa]|verschenen)\b",
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


class Options(NamedTuple):
    min_words: int = option(150, "Bodies shorter than this may leave the outlet to the credit line.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("APc", "SPJ"))
def source_outlet_absent_from_body(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The outlet that the credit line names is never named in the text, so borrowed reporting reads as own."""
    if not 0 < len(article.credits) <= MOST_CREDITS or count_words(article.body_text) < options.min_words:
        return
    said = _said(article)
    domain = registrable_domain(article.url) if article.url else None
    own = [name for name in (context.site.name, article.site_name and article.site_name.value) if name]
    for credit in article.credits:
        if credit.outlet is None or AUTHORITY.search(credit.outlet.value):
            continue
        if REPUBLISHED.search(credit.line.value) or _is_inside(article, credit):
            continue
        outlets = [outlet for outlet in SEPARATOR.split(credit.outlet.value) if outlet] or [credit.outlet.value]
        if any(same_outlet(outlet, name) for outlet in outlets for name in own) or _is_own(credit.outlet.value, domain):
            continue
        # Licensed agency copy is credited by its signature.
        if credit.title is None and all(is_agency(outlet, article.language) for outlet in outlets):
            continue
        # One outlet named is enough: "Source: dpa/AFP".
        if any(_is_named(outlet, said) for outlet in (credit.outlet.value, *outlets)):
            continue
        yield Finding(credit.line.where, f"credit line names '{credit.outlet.value}', the body never does")


def _is_own(outlet: str, domain: str | None) -> bool:
    """Whether the outlet goes by the first word of the site's address: the magazine of the site."""
    label = domain.split(".")[0] if domain else ""
    return len(label) > 3 and label in fold(outlet).replace(" ", "")


def _is_inside(article: Article, credit: SourceCredit) -> bool:
    """Whether the line stands amid the text, where it is the source of a figure or a table."""
    lines = [index for index, block in enumerate(article.body) if block.text.value == credit.line.value]
    if not lines or lines[0] == 0:
        return False
    below = article.body[lines[-1] + 1 :]
    return sum(block.kind in (Kind.PARAGRAPH, Kind.HEADING, Kind.LIST_ITEM) for block in below) > MOST_BLOCKS_BELOW


def _said(article: Article) -> str:
    """Headline, dek, byline and body, folded."""
    head = (article.headline, article.dek, article.byline.text if article.byline else None)
    return fold("\n".join((*(text.value for text in head if text is not None), article.body_text)))


def _is_named(outlet: str, said: str) -> bool:
    names = {fold(name).removeprefix("the ") for name in (outlet, *outlet_names(outlet))}
    if address := ADDRESS.match(outlet):
        names.add(fold(address[1]))
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) for name in names if name)
