"""Whether a page is an article at all: what it says of itself, and whether it has prose."""

from __future__ import annotations

import re

from newslint.language.compiling import lazy
from newslint.model import Article
from newslint.reading.html.metadata import ARTICLE_TYPES, Metadata
from newslint.reading.html.page import Page

# A page with less own prose than this, in characters, and no word of being an article is not one,
_SHORTEST_ARTICLE = 350
# unless it is signed or dated, and has as much.
_SHORTEST_BRIEF = 200
# The longest paragraph of a page of teasers, in bytes since a letter of some scripts is a word, and how much of such a
# page is links at least.
_LONGEST_TEASER, _LINKED = 200, 0.4
# Types of https://schema.org of pages that are something else,
_OTHER_TYPES = frozenset(
    "AboutPage CollectionPage ContactPage DiscussionForumPosting ProfilePage QAPage SearchResultsPage".split()
)
# and of what stands in articles, too: questions at the end, a list of what was tested.
_OTHER_PARTS = frozenset("FAQPage ItemList Product".split())
_EITHER = frozenset({"Recipe"})  # a recipe may come with a story or with none
_ARTICLE_KINDS = ("article", "news", "news.article", "blog")
_OTHER_KINDS = ("product", "profile", "video", "music", "book", "place", "business")  # og:type, https://ogp.me
# The first page of a site, of its edition in one language, and of its copy in an archive of the web.
_ROOT = lazy(
    r"(?:https?://[^/?#]+/web/\d+\w*/)?https?://[^/?#]+/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:index\.\w+)?$", re.I
)
# Systems that run forums and wikis, as they name themselves in meta[name=generator].
_OTHER_SYSTEMS = lazy(r"mediawiki|dokuwiki|moinmoin|phpbb|vbulletin|xenforo|discourse|mybb|simple machines", re.I)
# Addresses of phpBB, vBulletin, Forumotion, XenForo and MediaWiki; of shops.
_OTHER_PAGES = lazy(
    r"/(?:viewtopic|showthread|viewforum)\.php|//[^/]+/(?:t\d+-|threads?/|forums?/|topic/)|/wiki/[^/]+$|/wikis/."
    r"|/(?:products?|produkte?|shop)/[^/]+/?$",
    re.I,
)
# Addresses of WordPress, Drupal and Ghost for all that has a tag or is by an author, and of what a search finds.
_LIST_PAGES = lazy(
    r"/(?:tags?|category|categories|authors?|schlagwort|kategorie|autor(?:en)?)/[^/?#]+/?(?:page/\d+/?)?(?:[?#].*)?$"
    r"|/search/?(?:[?#].*)?$",
    re.I,
)
# WordPress says on the body what it shows: https://developer.wordpress.org/reference/functions/body_class/
# So does Drupal, whose classes begin with the path: https://www.drupal.org/node/2254153
_LIST = lazy(
    r"(?<!\S)(?:archive|search-results|error404|blog|single-product|bbpress|path-(?:taxonomy|frontpage|search)"
    r"|page-(?:taxonomy|search)(?:-\S+)?|node-type-forum)(?!\S)"
)
_FIRST_OF_WORDPRESS = lazy(r"(?<!\S)home(?!\S).*(?<!\S)(?:blog|page-id-\d+|wp-\S+)(?!\S)", re.S)
_STATIC = lazy(r"(?<!\S)(?:page-id-\d+|page-node-type-page|node-type-page)(?!\S)")


def is_article(article: Article, metadata: Metadata, page: Page) -> bool | None:
    """Whether the page is an article; None for a fragment, or a page whose text is not there, that cannot tell."""
    types = {name for node in article.nodes for name in node.types}
    declared = metadata.first("og:type")
    kind = declared.value.lower() if declared is not None else ""
    body = page.tree.find("body")
    classes = (body.attr("class") or "") if body is not None else ""
    if _is_another_page(article, metadata, classes) or (kind != "article" and _LIST.search(classes)):
        return False
    signed, dated = bool(article.authors), article.published is not None
    if _STATIC.search(classes) and not (signed and dated):
        return False
    prose = sum(len(block.text.value) for block in article.prose)
    if types & (ARTICLE_TYPES - _EITHER):
        return True if prose else None
    if types & _OTHER_TYPES:
        return False
    if kind in _ARTICLE_KINDS or metadata.first("article:published_time") is not None:
        return True if prose else None
    if kind.startswith(_OTHER_KINDS) or types & _OTHER_PARTS or (kind == "website" and not (signed or dated)):
        return False
    if (article.url and _LIST_PAGES.search(article.url)) or (
        not (article.byline and dated) and _is_of_teasers(article, page)
    ):
        return False
    if not article.complete:
        return True if article.headline and prose >= _SHORTEST_ARTICLE else None
    if article.source.text.count("<article") == 1:
        return bool(article.headlines) and prose > 0
    enough = 2 * _SHORTEST_ARTICLE if kind == "website" else _SHORTEST_BRIEF if signed or dated else _SHORTEST_ARTICLE
    return bool(article.headlines) and prose >= enough


def _is_another_page(article: Article, metadata: Metadata, classes: str) -> bool:
    """A forum, a wiki, a shop, the front page: as system, address and WordPress tell."""
    system = metadata.first("generator")
    if system is not None and _OTHER_SYSTEMS.search(system.value):
        return True
    if _FIRST_OF_WORDPRESS.search(classes):
        return True
    if article.url is None:
        return False
    return _OTHER_PAGES.search(article.url) is not None or _is_first(article, metadata)


def _is_first(article: Article, metadata: Metadata) -> bool:
    """Whether all addresses are the site's, and no article that is described has the page's headline."""
    said = metadata.first("og:url")
    addresses = (article.url, said.value if said is not None else None)
    if not all(_ROOT.match(address) for address in addresses if address):
        return False
    shown = article.headline.value.casefold() if article.headline is not None else None
    told = (node.text("headline") for node in metadata.article_nodes)
    return not any(headline is not None and headline.value.casefold() == shown for headline in told)


def _is_of_teasers(article: Article, page: Page) -> bool:
    """Whether a page is links for the most part, and no paragraph more than a teaser."""
    if any(len(block.text.value.encode()) >= _LONGEST_TEASER for block in article.prose):
        return False
    lines = page.walk.lines
    return sum(line.linked for line in lines) >= _LINKED * sum(line.length for line in lines) > 0
