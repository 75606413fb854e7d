"""One person who signs with several spellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint import (
    ArchiveFinding,
    Article,
    Context,
    Fact,
    KeptFact,
    NamedTuple,
    NoOptions,
    Severity,
    Totals,
    archive_rule,
)
from newslint.language import fold_name, pattern, same_person
from newslint.model import Author, AuthorKind
from newslint.web import host_of

from ._comparison import is_picture_credit
from ._registry import registry_of


class Signature(NamedTuple):
    """A name as one article has it, and the address of the author's page."""

    name: str
    link: str | None


def collect(article: Article, options: NoOptions, context: Context) -> Iterator[Fact]:
    """The people of the byline, under their surname within their site: homonyms elsewhere are other people."""
    site = article.site_name.value if article.site_name else host_of(article.url or "") or ""
    for author in article.authors:
        if author.kind is not AuthorKind.PERSON or is_picture_credit(author.name.value):
            continue
        role = pattern("role", article.language) if len(author.name.value.split()) > 2 else None
        if role and role.search(author.name.value):
            continue
        key = _surname(author.name.value)
        if key:
            yield Fact(f"{fold_name(site)} {key}", Signature(author.name.value, _page(author)), author.name.where)


def _surname(name: str) -> str:
    """The word under which the spellings of a name meet: the last one, the first before a comma."""
    surname = fold_name(name.split(",")[0]).split()[-1:]
    # One word is nobody's full name.
    return surname[0] if surname and len(fold_name(name).split()) > 1 else ""


def _page(author: Author) -> str | None:
    if author.link is None:
        return None
    from urllib.parse import urlsplit

    parts = urlsplit(author.link)
    return f"{parts.path.rstrip('/')}?{parts.query}".rstrip("?").casefold() or None


@archive_rule(collect=collect, severity=Severity.WARNING, authority=("TP",), fewest=2)
def author_name_variants(
    key: str, facts: tuple[KeptFact, ...], totals: Totals, options: NoOptions, context: Context
) -> Iterator[ArchiveFinding]:
    """One author's name is spelt in several ways across the archive."""
    signed: defaultdict[str, list[KeptFact]] = defaultdict(list)
    for fact in facts:
        signed[_signature(fact).name].append(fact)
    if len(signed) < 2:
        return
    registry = registry_of(context)
    # The most frequent spelling is the house's; of two as frequent one in the order of a byline, then one with its
    # accents, then the longer one.
    names = sorted(signed, key=lambda name: (-len(signed[name]), "," in name, name.isascii(), -len(name), name))
    for at, name in enumerate(names):
        for house in names[:at]:
            entry = registry.entry(name) if registry else None
            if entry is not None and registry is not None and entry == registry.entry(house):
                break
            if _is_variant(name, house, names, signed):
                first = min(signed[name], key=lambda fact: (fact.place.path, fact.place.address or ""))
                yield ArchiveFinding(
                    first.place,
                    f"'{name}' ({_times(signed[name])}) is also spelt '{house}' ({_times(signed[house])})",
                    (min(signed[house], key=lambda fact: (fact.place.path, fact.place.address or "")).place,),
                )
                break


def _signature(fact: KeptFact) -> Signature:
    assert isinstance(fact.value, Signature)
    return fact.value


def _times(facts: list[KeptFact]) -> str:
    return f"{len(facts)} article{'s' if len(facts) > 1 else ''}"


def _is_variant(one: str, other: str, names: list[str], signed: dict[str, list[KeptFact]]) -> bool:
    if not same_person(one, other):
        return False
    pages, others = ({page for fact in signed[name] if (page := _signature(fact).link)} for name in (one, other))
    if pages & others:
        return True
    if fold_name(one) == fold_name(other) or sorted(fold_name(one).split()) == sorted(fold_name(other).split()):
        return True
    # Two pages are two people of one name; without pages, an initial or a short form may be anyone's.
    if pages and others:
        return False
    return not any(
        name not in (one, other) and (same_person(name, one) is not same_person(name, other)) for name in names
    ) and not _is_only_initial(one, other)


def _is_only_initial(one: str, other: str) -> bool:
    """Whether all that one says of the given name is a letter: "J. Doe" may be any of the Does."""
    return any(len(fold_name(name.split(",")[-1] if "," in name else name).split()[0]) == 1 for name in (one, other))
