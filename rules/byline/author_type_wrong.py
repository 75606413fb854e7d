"""A desk that structured data calls a person, or a person that it calls an organisation."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.language import fold_name, is_agency, is_desk
from newslint.model import AuthorKind

from ._authors import Stated, structured_authors
from ._registry import registry_of


@article_rule(severity=Severity.WARNING, authority=("GAu", "JN"), formats=("html",), template=True, publication=True)
def author_type_wrong(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The structured data gives an author the wrong type: Person for a desk, Organization for a person."""
    told: set[str] = set()
    for authors in structured_authors(article):
        for author in authors:
            if author.node is None or author.name.value in told:
                continue
            is_person, is_organisation = "Person" in author.types, author.is_organisation
            # Plugins give the owner of a one-person site both types.
            if is_person is is_organisation:
                continue
            kind = _kind_of(author, article, context)
            if kind is None or (kind is AuthorKind.PERSON) is is_person:
                continue
            told.add(author.name.value)
            wrong, right = ("Person", "Organization") if is_person else ("Organization", "Person")
            what = {AuthorKind.PERSON: "a person", AuthorKind.AGENCY: "a news agency"}.get(kind, "a desk or the site")
            yield Finding(
                author.name.where,
                f"author '{author.name}' is {what}, the structured data says {wrong} where {right} belongs",
            )


def _kind_of(author: Stated, article: Article, context: Context) -> AuthorKind | None:
    """What the name certainly is: None where it could be either."""
    name, language = author.name.value, article.language
    registry = registry_of(context)
    if registry and (entry := registry.entry(name)) and entry.kind is not None:
        return entry.kind
    sites = [site for site in (article.site_name and article.site_name.value, context.site.name) if site]
    if is_agency(name, language):
        return AuthorKind.AGENCY
    if any(is_desk(name, language, site) for site in (*sites, None)):
        return None if _is_blogger(author, sites) else AuthorKind.DESK
    return AuthorKind.PERSON if author.is_organisation and _is_surely_person(name, article) else None


def _is_blogger(author: Stated, sites: list[str]) -> bool:
    """A site that is named after the person who writes it."""
    first = fold_name(author.name.value).split()
    return any(fold_name(site) == " ".join(first) for site in sites) and len(first) in (2, 3) and _is_given(first[0])


def _is_surely_person(name: str, article: Article) -> bool:
    words = fold_name(name).split()
    if len(words) not in (2, 3) or not _is_given(words[0]):
        return False
    # A firm may be called like a person: only one that signs here is certainly one.
    shown = article.byline.authors if article.byline else ()
    return any(fold_name(other.name.value) == " ".join(words) for other in shown)


def _is_given(name: str) -> bool:
    from newslint.language.lists.given_names import AMBIGUOUS, GIVEN_NAMES

    return name in GIVEN_NAMES and name not in AMBIGUOUS
