"""Authors as structured data and front matter state them, one by one and as written."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, NamedTuple, Text
from newslint.model import Node

# Types of https://schema.org that are articles on news sites; every subtype of NewsArticle ends in "Article".
_ARTICLES = frozenset("BlogPosting LiveBlogPosting Report SocialMediaPosting".split())
ORGANISATIONS = frozenset("Organization NewsMediaOrganization Corporation".split())


class Stated(NamedTuple):
    """One author of structured data: the name as written, the types, and the node where there is one."""

    name: Text
    types: tuple[str, ...]
    node: Node | None

    @property
    def is_organisation(self) -> bool:
        return not ORGANISATIONS.isdisjoint(self.types)


def structured_authors(article: Article) -> Iterator[tuple[Stated, ...]]:
    """The authors of each node that describes an article and names some."""
    for node in article.nodes:
        if "author" in node.properties and is_article_node(node):
            authors = tuple(_authors_of(node, article))
            if authors:
                yield authors


def is_article_node(node: Node) -> bool:
    """Whether a node describes an article, not a comment, a recipe or a video on its page."""
    return any(name.endswith(("Article", "article")) or name in _ARTICLES for name in node.types)


def _authors_of(node: Node, article: Article) -> Iterator[Stated]:
    for value in node.properties["author"]:
        if isinstance(value, Text):
            if value.value:
                yield Stated(value, (), None)
        elif (name := value.text("name")) is not None and name.value:
            yield Stated(name, value.types or _types_of(value, article), value)


def _types_of(reference: Node, article: Article) -> tuple[str, ...]:
    """The types of the node that one with a name of its own refers to, as Yoast writes its authors."""
    if not reference.id:
        return ()
    return next((node.types for node in article.nodes if node.id == reference.id and node.types), ())
