"""An article without anyone's name on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint import Article, Context, Finding, Severity, article_rule, option
from newslint.language import fold, lazy, strip_byline_prefix
from newslint.model import Kind, Zone

# What outlets publish unsigned by custom: editorials, briefs, live tickers. General knowledge, by language.
NO_BYLINE_TYPES = (
    *("editorial", "leader", "leading article", "the editorial board", "brief", "briefs", "news in brief"),
    *("live", "liveblog", "live blog", "live-ticker", "liveblogposting", "obituary notice", "press-release"),
    *("leitartikel", "kurzmeldung", "kurzmeldungen", "kurz notiert", "liveticker", "ticker"),
    *("éditorial", "en bref", "brèves", "direct", "en direct"),
    *("breves", "en breve", "directo", "en directo", "editoriales"),
)

# Addresses of author pages: /author/jane, /autor/jane, /staff/jane. WordPress, Drupal, Arc XP.
_AUTHOR_PAGE = lazy(r"/(?:authors?|by|byline|staff|people|contributors?|autor(?:en|es)?|auteurs?|autore)/\w")
# A line that ends or goes on with "by Jane Doe", as after a date.
_SIGNED = lazy(r"(?:^|\s|\W)(?:by|von|par|por)\s+[^\W\d_][\w.'’-]*\s+[^\W\d_]", re.IGNORECASE)
# "4 February 2022 | 13:10 | Jane Doe": the pieces of a line in the head.
_PIECES = lazy(r"\s*[|•·,–—/]\s*|\s-\s")
LONGEST_SIGNATURE = 120


class Options(NamedTuple):
    no_byline_types: tuple[str, ...] = option(
        NO_BYLINE_TYPES, "Sections, labels, front-matter types and structured-data types that run unsigned."
    )


@article_rule(severity=Severity.ERROR, options=Options, authority=("GN", "GT", "NG", "TP"))
def byline_missing(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The article names no author, neither in a byline nor in its metadata."""
    if article.byline or article.authors or any(article.stated_authors.values()):
        return
    # The byline of a fragment may stand in the template around it.
    if article.format == "html" and not article.complete:
        return
    unsigned = {fold(name) for name in options.no_byline_types}
    if any(fold(said) in unsigned for said in _types_of(article)) or _has_no_bylines_policy(article):
        return
    if _is_signed_unusually(article):
        return
    yield Finding(None, "no author in a byline or in the metadata")


def _types_of(article: Article) -> Iterator[str]:
    yield from (said.value for said in (*article.sections, *article.labels))
    for node in article.nodes:
        yield from node.types
    for key in ("type", "layout", "format", "kind"):
        said = article.front_matter.get(key) if article.front_matter else None
        if said is not None and isinstance(said.value, str):
            yield said.value


def _has_no_bylines_policy(article: Article) -> bool:
    if article.front_matter and article.front_matter.get("no_bylines_policy"):
        return True
    return any("noBylinesPolicy" in node.properties for node in article.nodes)


def _is_signed_unusually(article: Article) -> bool:
    """Whether some line near the text may be a byline in a form that nothing else told."""
    elsewhere = (Zone.RELATED, Zone.COMMENTS, Zone.FOOTER, Zone.NOTICE)
    for link in article.links:
        if link.zone not in elsewhere and ("author" in link.rel or _AUTHOR_PAGE.search(link.href)):
            return True
    kinds = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BOILERPLATE)
    lines = [
        (block.zone, block.text.value)
        for block in article.zone(Zone.HEADER, Zone.BODY, Zone.AUTHOR_BOX)
        if block.kind in kinds and len(block.text.value) <= LONGEST_SIGNATURE
    ]
    if any(strip_byline_prefix(said, article.language) or _SIGNED.search(said) for _, said in lines):
        return True
    # Many papers sign with the bare name, above the text or below it.
    signed = [said for zone, said in lines if zone is not Zone.BODY]
    signed += [said for zone, said in lines if zone is Zone.BODY][-2:]
    return any(_looks_like_name(piece) for said in signed for piece in _PIECES.split(said))


def _looks_like_name(piece: str) -> bool:
    """Two to four words, each with a capital: "Jane Doe", "(J. D. Doe)"."""
    tokens = piece.strip(" ()[]").split()
    return 2 <= len(tokens) <= 4 and all(token[0].isupper() and not token.isdecimal() for token in tokens)
