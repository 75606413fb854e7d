"""A page that tells search engines of other authors than its readers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.language import fold_name, pattern, same_person, split_names, strip_byline_prefix
from newslint.model import Author, AuthorKind, Byline, Related, Zone
from newslint.web import same_outlet

from ._registry import Registry, registry_of

# A name that follows one of these, or has a page of its own, stands in the byline as an author.
_JOINER = re.compile(r"(?:&|\b(?:and|und|et|y|e|en|i|oraz))\s*$", re.IGNORECASE)

_ELSEWHERE = (Zone.RELATED, Zone.COMMENTS, Zone.FOOTER)
# A photographer's credit, a length or an address beside the headline is no byline.
_NO_BYLINE = re.compile(
    r"\d|@|©|\b(?:photo|image|picture|video|getty|shutterstock|alamy|foto|bild|fotograf\w*|crédit|imagen)\b",
    re.IGNORECASE,
)


@article_rule(severity=Severity.ERROR, authority=("GA", "GAu"), formats=("html",))
def byline_structured_mismatch(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The visible byline and the structured data name different authors."""
    byline = article.byline
    structured = (*article.stated_authors.get("json-ld", ()), *article.stated_authors.get("microdata", ()))
    if byline is None or not byline.authors or not structured:
        return
    # A house that signs as a desk here and as itself there names nobody in either place.
    if all(author.kind is not AuthorKind.PERSON for author in (*byline.authors, *structured)):
        return
    if all(_NO_BYLINE.search(author.name.value) for author in byline.authors):
        return
    registry = registry_of(context)
    stated = {author: tuple(_names_in(author, article.language)) for author in structured}
    shown = _squeezed(byline.text.value)

    def is_shown(name: str) -> bool:
        return _squeezed(name) in shown or any(_same(author.name.value, name, registry) for author in byline.authors)

    missing = [
        author
        for author in byline.authors
        if not any(_same(author.name.value, name, registry) for names in stated.values() for name in names)
    ]
    extra = [author for author, names in stated.items() if not all(is_shown(name) for name in names)]
    if len(extra) == len(structured):
        # Nobody in common: only a clear name can contradict the data, a lone word may be a place or a rubric.
        missing = [author for author in missing if author.link or len(author.name.value.split()) > 1]
        extra = extra if missing and not _is_printed(article, extra) else []
        missing = missing if extra else []
    else:
        # The rest of a byline is often a role, an outlet or a place; the rest of the data often the publisher.
        missing = [author for author in missing if _is_named_as_author(byline, author, article.language)]
        extra = [author for author in extra if author.kind is AuthorKind.PERSON and not _is_printed(article, [author])]
    if not missing and not extra:
        return
    where = missing[0].name.where if missing else byline.text.where
    names = _listed(author.name.value for author in byline.authors)
    related = ((author.name.where, f"named in {author.name.origin}") for author in extra or structured)
    yield Finding(
        where or byline.text.where,
        f"byline names {names}, structured data {_listed(author.name.value for author in structured)}",
        related=tuple(Related(place, said) for place, said in related if place),
    )


def _squeezed(text: str) -> str:
    return fold_name(text).replace(" ", "")


def _is_printed(article: Article, authors: Iterable[Author]) -> bool:
    """Whether the page shows one of these people after all, so that its byline may be another line than was read."""
    people = [_squeezed(author.name.value) for author in authors if author.kind is AuthorKind.PERSON]
    shown = (_squeezed(block.text.value) for block in article.blocks if block.zone not in _ELSEWHERE)
    return any(name in said for said in shown for name in people)


def _is_named_as_author(byline: Byline, author: Author, language: str | None) -> bool:
    role = pattern("role", language)
    if _NO_BYLINE.search(author.name.value) or (role and role.fullmatch(author.name.value)):
        return False
    if author.link and sum(author.link == other.link for other in byline.authors) == 1:
        return True
    before, found, _ = byline.text.value.partition(author.name.value)
    return bool(found) and _JOINER.search(before) is not None


def _names_in(author: Author, language: str | None) -> Iterator[str]:
    """The names in one name of the structured data, which often holds two, or the byline's "By"."""
    value = author.name.value
    names = value[strip_byline_prefix(value, language) :]
    if author.kind is not AuthorKind.PERSON:
        yield names
        return
    for part in split_names(names, language):
        yield part.text


def _same(one: str, other: str, registry: Registry | None) -> bool:
    """Whether both are the same author: case, diacritics, titles, initials and known aliases apart."""
    if same_person(one, other) or same_outlet(one, other):
        return True
    # "Jane Doe Health Editor", "Jane Doe | Harbour Post": one name with something of the layout around it.
    short, long = sorted((_squeezed(one), _squeezed(other)), key=len)
    if short and short in long:
        return True
    entry = registry.entry(one) if registry else None
    return entry is not None and registry is not None and entry == registry.entry(other)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in dict.fromkeys(names))
