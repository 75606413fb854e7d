"""A byline that leads nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import fold, fold_name, is_agency, lazy
from newslint.model import Author, AuthorKind, Node, Zone

from ._authors import structured_authors
from ._comparison import is_picture_credit

# Pages about an author, and an author's own accounts.
_AUTHOR_PAGE = lazy(
    r"/(?:authors?|by|byline|staff|people|person|profiles?|contributors?|team|writers?|journalists?|reporters?|autor\w*"
    r"|auteurs?|redaktion|autore|user|users|about)(?:/|$)|[?&]author=",
    re.IGNORECASE,
)
_ELSEWHERE = (Zone.COMMENTS, Zone.FOOTER, Zone.NOTICE)


class Options(NamedTuple):
    exempt: tuple[str, ...] = option((), "Bylines that lead nowhere on purpose, such as reporters at risk.")


@article_rule(
    severity=Severity.WARNING,
    options=Options,
    authority=("GAu", "GT", "TP"),
    formats=("html",),
    template=True,
    publication=True,
)
def author_link_missing(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A byline's author has no page: it is not linked, and the structured data has no address for it."""
    byline = article.byline
    if byline is None or not article.complete:
        return
    people = [author for author in byline.authors if author.kind is AuthorKind.PERSON]
    if not people or any(author.link for author in byline.authors) or _is_linked(article, people):
        return
    exempt = {fold(name) for name in options.exempt}
    for author in people:
        if fold(author.name.value) not in exempt and _is_full_name(author):
            yield Finding(
                author.name.where,
                f"'{author.name}' is linked to no page about them, and the structured data has no url or sameAs",
            )


def _is_full_name(author: Author) -> bool:
    words = author.name.value.split()
    if is_picture_credit(author.name.value) or any(is_agency(" ".join(words[at:])) for at in range(1, len(words))):
        return False
    return 2 <= len(words) <= 4 and sum(word[:1].isupper() for word in words) >= 2


def _is_linked(article: Article, people: list[Author]) -> bool:
    """Whether anything on the page leads to one of these people, or may."""
    if any(name == "article:author" and text.value.startswith("http") for name, text in article.meta):
        return True
    if any(bio.links for bio in article.bios):
        return True
    if any(_has_address(author.node) for authors in structured_authors(article) for author in authors):
        return True
    # Plugins describe the author once more, in a node of its own.
    if any("Person" in node.types and _has_address(node) for node in article.nodes):
        return True
    names = {name for author in people for name in fold_name(author.name.value).split() if len(name) > 2}
    for link in article.links:
        if link.zone in _ELSEWHERE:
            continue
        if (
            "author" in link.rel
            or "me" in link.rel
            or (link.zone is not Zone.RELATED and _AUTHOR_PAGE.search(link.href))
        ):
            return True
        said = fold_name(f"{link.text.value} {link.href}") if link.zone is not Zone.RELATED else ""
        if said and any(name in said for name in names):
            return True
    return False


def _has_address(node: Node | None) -> bool:
    return node is not None and (node.text("url") is not None or bool(node.properties.get("sameAs")))
