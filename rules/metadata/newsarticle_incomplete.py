"""Structured data of an article that leaves out what a search result shows."""

from __future__ import annotations

from collections.abc import Iterator

from newslint_rules._structured import article_type, own_nodes

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.model import ImageRole, Node

PROPERTIES = ("headline", "image", "datePublished", "dateModified", "author", "author.url", "publisher")


class Options(NamedTuple):
    properties: tuple[str, ...] = option(
        PROPERTIES, "What the node must say; author.url is the page of the author, where the byline links to one."
    )


@article_rule(
    severity=Severity.WARNING, options=Options, authority=("GA",), template=True, publication=True, formats=("html",)
)
def newsarticle_incomplete(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The structured data of the article leaves out its headline, image, dates, author or publisher."""
    nodes = own_nodes(article)
    if not nodes:
        return
    missing = [name for name in options.properties if not _says(nodes, name) and _has(article, name)]
    if missing and any(node.origin == "microdata" for node in nodes):
        missing = [name for name in missing if not _is_marked_up(article.source.text, name)]
    if missing:
        node = nodes[0]
        yield Finding(node.where.where if node.where else None, f"{article_type(node)} gives {_listed(missing)}")


def _has(article: Article, name: str) -> bool:
    """Whether the page has what the node could say: every article has a date and an author, not every one an image."""
    if name == "image":
        is_shown = any(image.role in (ImageRole.LEAD, ImageRole.BODY) for image in article.images)
        return is_shown or any(key == "og:image" for key, _ in article.meta)
    shown = article.byline.authors if article.byline else ()
    return name != "author.url" or any(author.link for author in (*shown, *article.authors))


def _says(nodes: tuple[Node, ...], name: str) -> bool:
    """Whether any of the nodes gives the property; a theme and a plugin may share the work."""
    outer, _, inner = name.partition(".")
    values = [value for node in nodes for value in node.properties.get(outer, ())]
    if not inner:
        if outer == "headline":
            return bool(values) or any(node.properties.get("name") for node in nodes)
        if outer == "author":
            return any(not isinstance(value, Node) or value.properties.get("name") for value in values)
        return bool(values)
    if not _says(nodes, outer):
        return True  # the author is missing, not the address
    holders = [value for value in values if isinstance(value, Node)]
    if inner == "url":
        return any(holder.properties.get("url") or holder.properties.get("sameAs") or holder.id for holder in holders)
    return any(holder.properties.get(inner) for holder in holders)


def _is_marked_up(source: str, name: str) -> bool:
    """Whether a property stands somewhere in the markup after all: its item may be hidden, or outside the article's."""
    return any(f"itemprop={mark}{name.partition('.')[0]}" in source for mark in ('"', "'", ""))


def _listed(names: list[str]) -> str:
    said = [f"no {name.replace('.', ' ')}" for name in names]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
