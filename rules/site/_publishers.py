"""Whether a site is one of those that publish news."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint_rules._lazily import Pattern
from newslint_rules.site._policies import LABELLED, footer_links

from newslint import Context
from newslint.model import Article, Node

ENDING = r"[a-z-]{0,60}/?(?:\.html?)?[#?\"']"  # of an address, behind the first letters of its last part
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


def holds_address(article: Article, patterns: Iterable[Pattern]) -> bool:
    """Whether an address in the page's source, shown or not, ends as one of the patterns says."""
    return any(pattern.search(article.source.text) for pattern in patterns)


def publishes_news(article: Article, context: Context) -> bool:
    """Whether the site says that it does, by what it calls its articles or itself; who configures a site knows it."""
    if context.site.name or context.site.domains:
        return True
    if any(_is_of_news(node) for node in article.nodes):
        return True
    return article.site_name is not None and _NAMES.search(article.site_name.value) is not None


def _is_of_news(node: Node) -> bool:
    return any(kind.endswith(OF_NEWS) for kind in node.types)
