"""A page that tells search engines of other authors than its readers."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.model import Author, Related, Zone

from ._comparison import difference_of, listed
from ._registry import registry_of


@article_rule(severity=Severity.ERROR, authority=("GA", "GAu"), formats=("html",))
def byline_structured_mismatch(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The visible byline and the structured data name different authors."""
    byline = article.byline
    structured = (*article.stated_authors.get("json-ld", ()), *article.stated_authors.get("microdata", ()))
    if byline is None or not structured:
        return
    found = difference_of(article, structured, registry_of(context))
    if found is None or any(_is_commenter(article, author) for author in found.extra):
        return
    where = found.missing[0].name.where if found.missing else byline.text.where
    names = listed(author.name.value for author in byline.authors)
    related = ((author.name.where, f"named in {author.name.origin}") for author in found.extra or structured)
    yield Finding(
        where or byline.text.where,
        f"byline names {names}, structured data {listed(author.name.value for author in structured)}",
        related=tuple(Related(place, said) for place, said in related if place),
    )


def _is_commenter(article: Article, author: Author) -> bool:
    """Whether somebody who is marked up as an author wrote a comment below the article."""
    name = author.name.value
    return any(block.text.value.startswith(name) for block in article.zone(Zone.COMMENTS))
