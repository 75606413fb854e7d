"""Whether a site is one of those that publish news."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint_rules._lazily import Pattern
from newslint_rules.site._policies import LABELLED, footer_links

from newslint import Context
from newslint.model import Article, Node

_ENDING = Pattern(r"[a-z-]*/?(?:\.html?)?[#?\"']")
_LONGEST_ENDING = 60
_START = 11  # letters; several stems begin alike, and most pages hold none
FEWEST_LINKS = 3  # with words; fewer are no footer that was rendered whole

# What schema.org calls a piece of news, and who publishes it.
OF_NEWS = ("NewsArticle", "NewsMediaOrganization", "LiveBlogPosting")
# Words of the names of newspapers and news sites, whole or at the end of a longer one.
_NAMES = Pattern(
    r"news\b|\bnewspapers?\b|\b(?:times|post|herald|tribune|gazette|chronicle|courier|telegraph|guardian|observer"
    r"|sentinel|mirror|press|dispatch|inquirer|examiner|journal|reporter|wire)\b|zeitung\b|nachrichten\b|anzeiger\b"
    r"|tagblatt\b|tageblatt\b|volksblatt\b|\bkurier\b|rundschau\b|\bactu(?:s|alités?)?\b|\bpresse\b"
    r"|\bnoticias\b|\bdiario\b|\bperiódico\b|\bprensa\b|\bgiornale\b|\bcorriere\b|\bgazzetta\b|\bnotizie\b|\bjornal\b"
    r"|\bnotícias\b|nieuws\b|dagblad\b|\bgazeta\b|\bwiadomości\b|أخبار",
    re.IGNORECASE,
)


def shows_whole_footer(article: Article) -> bool:
    """Whether the footer has words enough, in a language whose labels are known, to say that one is absent."""
    return article.language in LABELLED and len(footer_links(article)) >= FEWEST_LINKS


def holds_address(article: Article, stems: Iterable[str]) -> bool:
    """Whether an address in the page's source, shown or not, has one of the stems as its last part."""
    source, stems = article.source.text, tuple(stems)
    there = tuple(start for start in {stem[:_START] for stem in stems} if start in source)
    stems = tuple(stem for stem in stems if stem.startswith(there))
    return any(_ENDING.match(source[at : at + _LONGEST_ENDING]) for stem in stems for at in _ends(source, stem))


def _ends(source: str, stem: str) -> Iterator[int]:
    """Where each of the stems ends."""
    at = source.find(stem)
    while at != -1:
        yield at + len(stem)
        at = source.find(stem, at + 1)


def publishes_news(article: Article, context: Context) -> bool:
    """Whether the site says that it does, by what it calls its articles or itself; who configures a site knows it."""
    if context.site.name or context.site.domains:
        return True
    if any(_is_of_news(node) for node in article.nodes):
        return True
    return article.site_name is not None and _NAMES.search(article.site_name.value) is not None


def _is_of_news(node: Node) -> bool:
    return any(kind.endswith(OF_NEWS) for kind in node.types)
