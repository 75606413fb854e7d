"""An article that search engines are told to leave out."""

from __future__ import annotations

from collections.abc import Iterator

from newslint_rules._structured import folded_address

from newslint import Article, Context, Finding, NoOptions, Severity, Text, article_rule
from newslint.model import Data
from newslint.web import registrable_domain

from ._front_matter import entry

# All search engines, or the largest. One that Google News alone reads is how partners mark syndicated copies.
_ROBOTS = ("robots", "googlebot", "bingbot")
_DIRECTIVES = ("noindex", "none")
_SOURCE = ("syndication-source", "original-source")


@article_rule(severity=Severity.ERROR, authority=("GX",), publication=True)
def article_noindexed(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """A robots directive keeps the article out of search."""
    found = next(_directives(article), None)
    if found is not None and not _is_copy(article):
        where, said = found
        yield Finding(where.where, f"{said} keeps the article out of search")


def _directives(article: Article) -> Iterator[tuple[Text | Data, str]]:
    for name, text in article.meta:
        if name in _ROBOTS:
            at = _directive_in(text.value)
            if at is not None:
                word = text.slice(*at)
                yield word, f"{name} '{word.value}'"
    data = article.front_matter
    if data is None:
        return
    robots = entry(data, ("robots", "metarobots", "robotsmeta"))
    said = robots.text() if robots is not None else None
    at = _directive_in(said.value) if said is not None else None
    if said is not None and at is not None:
        word = said.slice(*at)
        yield word, f"front matter robots '{word.value}'"
    flag = entry(data, ("noindex",))
    if flag is not None and flag.value is True:
        yield flag, f"front matter '{flag.path[-1]}: true'"


def _directive_in(said: str) -> tuple[int, int] | None:
    """Where "noindex" or "none" stands as a directive of its own, not as the value of another."""
    at = 0
    for part in said.lower().split(","):
        word = part.strip()
        if word in _DIRECTIVES:
            start = at + part.index(word)
            return start, start + len(word)
        at += len(part) + 1
    return None


def _is_copy(article: Article) -> bool:
    """Whether the page says that the original is elsewhere: then keeping the copy out is what partners agree on."""
    if article.credits or any(name in _SOURCE for name, _ in article.meta):
        return True
    here = next((text.value for name, text in article.meta if name == "og:url"), None)
    if article.url is None or here is None:
        return False
    return folded_address(article.url) != folded_address(here) or registrable_domain(article.url) != registrable_domain(
        here
    )
