"""A page whose metadata names another author than its byline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint import Article, Context, Edit, Finding, Fix, NoOptions, Severity, article_rule
from newslint.language import fold_name
from newslint.model import Author, AuthorKind, Byline, Related

from ._comparison import difference_of, listed
from ._registry import registry_of


@article_rule(severity=Severity.WARNING, authority=("GA",), formats=("html",))
def byline_meta_mismatch(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The visible byline and a meta element name different authors."""
    byline = article.byline
    if byline is None:
        return
    said: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    authors_of: dict[tuple[str, ...], tuple[Author, ...]] = {}
    for origin, authors in article.stated_authors.items():
        if origin.startswith("meta:") and any(_is_surely_person(author) for author in authors):
            key = tuple(sorted(fold_name(author.name.value) for author in authors))
            said[key].append(origin.removeprefix("meta:"))
            authors_of.setdefault(key, authors)
    registry = registry_of(context) if said else None
    for key, names in said.items():
        stated = authors_of[key]
        found = difference_of(article, stated, registry)
        # Many systems have room for one author in a meta element: that the others are missing there is no conflict.
        extra = [author for author in found.extra if _is_surely_person(author)] if found else []
        if not extra or not any(len(author.name.value.split()) > 1 for author in byline.authors):
            continue
        yield Finding(
            extra[0].name.where,
            f"meta {' and '.join(names)} names {listed(author.name.value for author in stated)},"
            f" byline {listed(author.name.value for author in byline.authors)}",
            related=(Related(byline.text.where, "byline"),) if byline.text.where else (),
            fix=_fix(article, stated, byline),
        )


def _is_surely_person(author: Author) -> bool:
    """Whether a meta element names somebody: most name the house, beside whatever byline, or an account."""
    from newslint.language.lists.given_names import GIVEN_NAMES

    words = fold_name(author.name.value.partition(",")[2] + " " + author.name.value.partition(",")[0]).split()
    return author.kind is AuthorKind.PERSON and 2 <= len(words) <= 5 and words[0] in GIVEN_NAMES


def _fix(article: Article, stated: tuple[Author, ...], byline: Byline) -> Fix | None:
    """Writes the names of the byline where the meta element has room for them: where it names one author alone."""
    where = stated[0].name.where
    if len(stated) > 1 or where is None or article.source.text[where.start : where.end] != stated[0].name.value:
        return None
    names = ", ".join(author.name.value for author in byline.authors)
    return None if '"' in names or "'" in names else Fix(False, f"write '{names}'", (Edit(where, names),))
