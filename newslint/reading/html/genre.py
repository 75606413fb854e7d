"""Whether a page is an article at all: what it says of itself, and whether it has prose."""

from __future__ import annotations

import re

from newslint.language.compiling import lazy
from newslint.model import Article
from newslint.reading.html.metadata import ARTICLE_TYPES, Metadata
from newslint.reading.html.page import Page

# A page with less own prose than this, in characters, and no word of being an article is not one.
_SHORTEST_ARTICLE = 350
# Types of https://schema.org of pages that are something else.
_OTHER_TYPES = frozenset(
    "AboutPage CollectionPage ContactPage DiscussionForumPosting FAQPage ItemList Product ProfilePage QAPage"
    " SearchResultsPage".split()
)
_EITHER = frozenset({"Recipe"})  # a recipe may come with a story or with none
_OTHER_KINDS = ("product", "profile", "video", "music", "book", "place", "business")  # og:type, https://ogp.me
_ROOT = lazy(r"https?://[^/?#]+/?(?:index\.\w+)?$", re.I)
# Systems that run forums and wikis, as they name themselves in meta[name=generator].
_OTHER_SYSTEMS = lazy(r"mediawiki|dokuwiki|moinmoin|phpbb|vbulletin|xenforo|discourse|mybb|simple machines", re.I)
# Addresses of phpBB, vBulletin, Forumotion, XenForo and MediaWiki; of shops.
_OTHER_PAGES = lazy(
    r"/(?:viewtopic|showthread|viewforum)\.php|//[^/]+/(?:t\d+-|threads?/|forums?/|topic/)|/wiki/[^/]+$"
    r"|/(?:products?|produkte?|shop)/[^/]+/?$",
    re.I,
)
# WordPress says on the body what it shows: https://developer.wordpress.org/reference/functions/body_class/
_LIST = lazy(r"(?<!\S)(?:archive|search-results|error404|blog|single-product|bbpress|tax-\S+)(?!\S)")
_STATIC = lazy(r"(?<!\S)page-id-\d+(?!\S)")


def is_article(article: Article, metadata: Metadata, page: Page) -> bool | None:
    """Whether the page is an article; None for a fragment that cannot tell."""
    types = {name for node in article.nodes for name in node.types}
    prose = sum(len(block.text.value) for block in article.prose)
    if _is_another_page(article, metadata):
        return False
    declared = metadata.first("og:type")
    kind = declared.value.lower() if declared is not None else ""
    body = page.tree.find("body")
    classes = (body.attr("class") or "") if body is not None else ""
    if kind != "article" and _LIST.search(classes):
        return False
    if types & (ARTICLE_TYPES - _EITHER):
        return prose > 0
    signed = bool(article.authors) and article.published is not None
    if types & _OTHER_TYPES or (_STATIC.search(classes) and not signed):
        return False
    if kind in ("article", "news", "news.article", "blog") or metadata.first("article:published_time") is not None:
        return prose > 0
    if kind.startswith(_OTHER_KINDS):
        return False
    source = article.source.text
    if (
        article.url
        and _ROOT.match(article.url)
        and _ROOT.match(said.value if (said := metadata.first("og:url")) else article.url)
    ):
        return False  # the front page
    if "<article" in source and source.count("<article") == 1 and article.headlines and prose:
        return True
    if kind == "website" and prose < 2 * _SHORTEST_ARTICLE:
        return False
    if not article.complete:
        return True if article.headline and prose >= _SHORTEST_ARTICLE else None
    return bool(article.headlines) and prose >= _SHORTEST_ARTICLE


def _is_another_page(article: Article, metadata: Metadata) -> bool:
    system = metadata.first("generator")
    if system is not None and _OTHER_SYSTEMS.search(system.value):
        return True
    return article.url is not None and _OTHER_PAGES.search(article.url) is not None
