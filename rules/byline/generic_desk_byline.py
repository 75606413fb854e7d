"""A byline behind which nobody stands."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import fold
from newslint.model import Author, AuthorKind

from ._registry import Entry, registry_of


class Options(NamedTuple):
    exempt: tuple[str, ...] = option(
        (), "Bylines that stand for people who are not named on purpose, such as reporters at risk."
    )


@article_rule(severity=Severity.WARNING, options=Options, authority=("GT", "NG", "APb", "SO"))
def generic_desk_byline(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The only byline is a desk, a team, an account or the site itself."""
    authors = article.byline.authors if article.byline else article.authors
    if not authors or any(author.kind is not AuthorKind.DESK or _may_be_person(author) for author in authors):
        return
    if _names_somebody_else(article, authors):
        return
    exempt = {fold(name) for name in options.exempt}
    registry = registry_of(context)
    # An organisation that stands in the registry, or a page that links its policy, says who answers for the text.
    if any(fold(author.name.value) in exempt for author in authors):
        return
    if registry and all(_is_organisation(registry.entry(author.name.value)) for author in authors):
        return
    if any("noBylinesPolicy" in node.properties for node in article.nodes):
        return
    shown = article.byline.text if article.byline else authors[0].name
    names = ", ".join(f"'{author.name.value}'" for author in authors)
    yield Finding(shown.where, f"byline names {names}, not a person")


def _names_somebody_else(article: Article, desks: tuple[Author, ...]) -> bool:
    """Whether a person or an agency is named after all: within the byline, or in data where no byline is shown."""
    stated = {author for authors in article.stated_authors.values() for author in authors}
    others = [author for author in (*article.authors, *stated) if author.kind is not AuthorKind.DESK]
    if article.byline is None and others:
        return True
    # "Jane Doe Head of the Culture Desk": a name with a role behind it.
    folded = [fold(desk.name.value) for desk in desks]
    people = [f"{fold(author.name.value)} " for author in others if author.kind is AuthorKind.PERSON]
    return any(desk.startswith(person) for desk in folded for person in people if " " in person.strip())


def _may_be_person(author: Author) -> bool:
    """Whether a desk's name can be a person's, too: "Paige Desk", "Page Desk"."""
    from newslint.language.lists.given_names import GIVEN_NAMES

    first, *rest = fold(author.name.value).split()
    return rest == ["desk"] and (first in GIVEN_NAMES or first == "page")


def _is_organisation(entry: Entry | None) -> bool:
    return entry is not None and entry.kind is AuthorKind.DESK
