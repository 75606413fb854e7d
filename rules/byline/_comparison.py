"""How the byline as shown differs from the authors that a page states elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from newslint import Article, NamedTuple
from newslint.language import fold_name, lazy, pattern, same_person, split_names, strip_byline_prefix
from newslint.model import Author, AuthorKind, Byline, Zone
from newslint.web import same_outlet

from ._registry import Registry

# A name that follows one of these, or has a page of its own, stands in the byline as an author.
_JOINER = lazy(r"(?:&|\b(?:and|und|et|y|e|en|i|oraz))\s*$", re.IGNORECASE)
_ELSEWHERE = (Zone.RELATED, Zone.COMMENTS, Zone.FOOTER)
# A photographer's credit, a length or an address beside the headline is no byline.
_NO_BYLINE = lazy(
    r"\d|@|©|\b(?:photo|image|picture|video|getty|shutterstock|alamy|foto|bild|fotograf\w*|crédit|imagen)\b",
    re.IGNORECASE,
)


class Difference(NamedTuple):
    """The authors of the byline that are not stated, and those stated that it does not show."""

    missing: list[Author]
    extra: list[Author]


def difference_of(article: Article, stated: tuple[Author, ...], registry: Registry | None) -> Difference | None:
    """What the byline and the stated authors do not have in common; None where nothing tells that they differ."""
    byline = article.byline
    if byline is None or not byline.authors or not stated:
        return None
    # A house that signs as a desk here and as itself there names nobody in either place.
    if all(author.kind is not AuthorKind.PERSON for author in (*byline.authors, *stated)):
        return None
    if all(is_picture_credit(author.name.value) for author in byline.authors):
        return None
    names_of = {author: tuple(_names_in(author, article.language)) for author in stated}
    is_shown = _shown_in(byline, registry)
    missing = [
        author
        for author in byline.authors
        if not any(is_same(author.name.value, name, registry) for names in names_of.values() for name in names)
    ]
    extra = [author for author, names in names_of.items() if not all(is_shown(name) for name in names)]
    if len(extra) == len(stated):
        # Nobody in common: only a clear name can contradict the data, a lone word may be a place or a rubric.
        missing = [author for author in missing if author.link or len(author.name.value.split()) > 1]
        extra = extra if missing and not is_printed(article, extra) else []
        missing = missing if extra else []
    else:
        # The rest of a byline is often a role, an outlet or a place; the rest of the data often the publisher.
        missing = [author for author in missing if _is_named_as_author(byline, author, article.language)]
        extra = [author for author in extra if author.kind is AuthorKind.PERSON and not is_printed(article, [author])]
    return Difference(missing, extra) if missing or extra else None


def _shown_in(byline: Byline, registry: Registry | None) -> Callable[[str], bool]:
    shown = _squeezed(byline.text.value)
    return lambda name: (
        _squeezed(name) in shown or any(is_same(author.name.value, name, registry) for author in byline.authors)
    )


def _squeezed(text: str) -> str:
    return fold_name(text).replace(" ", "")


def is_printed(article: Article, authors: Iterable[Author]) -> bool:
    """Whether the page shows one of these people after all, so that its byline may be another line than was read."""
    people = [_squeezed(name) for author in authors if author.kind is AuthorKind.PERSON for name in _orders(author)]
    shown = [block.text.value for block in article.blocks if block.zone not in _ELSEWHERE]
    # A link beside the byline, or "By Jane Doe" wherever it stands: what lies in the wrong part was misread.
    shown += [link.text.value for link in article.links if link.zone not in _ELSEWHERE and link.text.value]
    foot = (block.text.value for block in article.zone(Zone.FOOTER))
    shown += [said for said in foot if strip_byline_prefix(said, article.language)]
    return any(name in squeezed for squeezed in map(_squeezed, shown) for name in people)


def _orders(author: Author) -> tuple[str, ...]:
    """A name as written and, where it begins with the surname, as a byline has it."""
    surname, comma, given = author.name.value.partition(",")
    return (author.name.value, f"{given} {surname}") if comma else (author.name.value,)


def is_picture_credit(name: str) -> bool:
    """Whether what was taken for an author is a photographer's credit, a length or an address."""
    return _NO_BYLINE.search(name) is not None


def _is_named_as_author(byline: Byline, author: Author, language: str | None) -> bool:
    role = pattern("role", language)
    if is_picture_credit(author.name.value) or (role and role.fullmatch(author.name.value)):
        return False
    if author.link and sum(author.link == other.link for other in byline.authors) == 1:
        return True
    before, found, _ = byline.text.value.partition(author.name.value)
    return bool(found) and _JOINER.search(before) is not None


def _names_in(author: Author, language: str | None) -> Iterator[str]:
    """The names in one name of the data, which often holds two, or the byline's "By"."""
    value = author.name.value
    names = value[strip_byline_prefix(value, language) :]
    if author.kind is not AuthorKind.PERSON:
        yield names
        return
    for part in split_names(names, language):
        yield part.text


def is_same(one: str, other: str, registry: Registry | None) -> bool:
    """Whether both are the same author: case, diacritics, titles, initials and known aliases apart."""
    if same_person(one, other) or same_outlet(one, other):
        return True
    # "Jane Doe Health Editor", "Jane Doe | Harbour Post": one name with something of the layout around it.
    short, long = sorted((_squeezed(one), _squeezed(other)), key=len)
    if short and short in long:
        return True
    entry = registry.entry(one) if registry else None
    return entry is not None and registry is not None and entry == registry.entry(other)


def listed(names: Iterable[str]) -> str:
    """Names in quotation marks, each once."""
    return ", ".join(f"'{name}'" for name in dict.fromkeys(names))
