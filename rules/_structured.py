"""The structured data that a page gives of its own article, as the rules about metadata and dates read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint_rules._lazily import once

from newslint.language import fold
from newslint.model import Article, Node, Text

# The types of https://schema.org that describe an article: Article, its subtypes, and those that news sites give it.
ARTICLE_TYPES = frozenset(
    "Article NewsArticle BlogPosting LiveBlogPosting AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle"
    " OpinionNewsArticle ReportageNewsArticle ReviewNewsArticle AdvertiserContentArticle SatiricalArticle Report"
    " TechArticle ScholarlyArticle MedicalScholarlyArticle APIReference SocialMediaPosting".split()
)
_FOLDED_TYPES = frozenset(name.lower() for name in ARTICLE_TYPES)
_SHORTEST_HEADLINE = 12  # letters that a headline and its shortened or lengthened form have in common


def reached(nodes: Iterable[Node]) -> Iterator[Node]:
    """The nodes and those inside them, each once: they may refer to each other in a circle."""
    waiting, seen = list(nodes)[::-1], set[int]()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        waiting += [value for values in node.properties.values() for value in values if isinstance(value, Node)]


def is_article(node: Node) -> bool:
    """Whether the node says that it is an article, be it in the wrong case."""
    types = node.types
    return not ARTICLE_TYPES.isdisjoint(types) or any(name.lower() in _FOLDED_TYPES for name in types)


def article_type(node: Node) -> str:
    """Under which of its types a node that says so is an article."""
    return next(name for name in node.types if name.lower() in _FOLDED_TYPES)


@once  # many rules ask in a row
def own_nodes(article: Article) -> tuple[Node, ...]:
    """The nodes that describe the article of the page, not its teasers, comments or the site.

    A node that names another address than the page's, or another headline, is another article's.
    """
    found = [node for node in article.nodes if is_article(node)]
    for node in article.nodes:
        found += [main for main in node.nodes("mainEntity") if is_article(main) and main not in found]
    return tuple(node for node in found if _is_own(node, article, len(found) == 1))


def _is_own(node: Node, article: Article, alone: bool) -> bool:
    here = folded_address(article.url) if article.url else None
    stated = [address for said in addresses_of(node) if (address := folded_address(said))]
    if here in stated:
        return True
    if alone and not (here and stated):
        return True
    # Many a content system gives every node the address of the front page.
    return is_own_headline(node.text("headline") or node.text("name"), article)


def addresses_of(node: Node) -> Iterator[str]:
    """The addresses under which a node says that its article stands."""
    for name in ("mainEntityOfPage", "url"):
        yield from (text.value for text in node.texts(name))
        for page in node.nodes(name):
            yield from (said for said in (page.id, *(text.value for text in page.texts("url"))) if said)
    if node.id:
        yield node.id


def folded_address(url: str) -> str | None:
    """An address without scheme, "www.", query, fragment and the slash at the end; None for a relative one."""
    from urllib.parse import unquote, urlsplit

    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    if not parts.netloc:
        return None
    host = parts.netloc.lower().removeprefix("www.").removeprefix("m.")
    return host + unquote(parts.path).rstrip("/").removesuffix("/amp").casefold()


def is_own_headline(said: Text | None, article: Article) -> bool:
    """Whether it is a wording of the article's headline: the same, or one that goes on where the other ends."""
    if said is None:
        return False
    return any(same_headline(said.value, other.value) for other in article.headlines)


def same_headline(one: str, other: str) -> bool:
    """Whether two headlines differ in no more than typography, a cut end or the site's name behind."""
    first, second = squeezed(one), squeezed(other)
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    return len(short) >= _SHORTEST_HEADLINE and short in long


def squeezed(text: str) -> str:
    """The letters and digits of a text, folded."""
    return "".join(filter(str.isalnum, fold(text)))


def stated(node: Node, name: str) -> bool:
    """Whether a node says anything under the name."""
    return bool(node.properties.get(name))
