"""Who writes in an archive, under which names: entries for a registry of authors."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import urlsplit

from newslint.language import fold, fold_name, same_person
from newslint.learning.merging import Change, Did, RegistryFile, listed
from newslint.model import Article, AuthorKind
from newslint.values import NamedTuple


class Signature(NamedTuple):
    """A name as one article has it, with the address of the author's page and what a bio says of the author."""

    name: str
    is_person: bool
    link: str | None = None
    bio: str | None = None


class Learned(NamedTuple):
    """One author of an archive. `aliases` are the rarer ways to write the name, the commonest first."""

    name: str
    is_person: bool
    articles: int
    aliases: tuple[str, ...] = ()
    slug: str | None = None
    links: tuple[str, ...] = ()
    bio: str | None = None


def signatures(article: Article) -> Iterator[Signature]:
    """The people and desks that an article names as its authors; agencies need no entry."""
    if article.is_article is not True:
        return
    for author in article.authors:
        if author.kind is AuthorKind.AGENCY:
            continue
        name = author.name.value
        # A bio that names nobody may be the one of a colleague: it is not taken.
        bio = next((bio for bio in article.bios if bio.of is not None and same_person(bio.of.value, name)), None)
        yield Signature(name, author.kind is AuthorKind.PERSON, author.link, bio.text.value if bio else None)


def learned(found: Iterable[Signature]) -> tuple[Learned, ...]:
    """The authors behind signatures, each under the commonest spelling; the most frequent first."""
    by_name: defaultdict[str, list[Signature]] = defaultdict(list)
    for signature in found:
        by_name[signature.name].append(signature)
    near: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(by_name, key=lambda name: (-len(by_name[name]), -len(name), name)):
        near[_surname(name)].append(name)
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for name, signed in by_name.items():
        for slug in _slugs(signed):
            owners[slug].add(_surname(name))
    shared = {slug for slug, names in owners.items() if len(names) > 1}
    authors = [_author(group, by_name, shared) for names in near.values() for group in _groups(names, by_name)]
    return tuple(sorted(authors, key=lambda author: (-author.articles, author.name)))


def _surname(name: str) -> str:
    """The word under which the spellings of a name meet: the last one, the first before a comma."""
    words = fold_name(name.split(",")[0]).split() or [fold(name)]
    return words[-1]


def _groups(names: list[str], by_name: dict[str, list[Signature]]) -> list[list[str]]:
    """Names of one surname by the person, as far as nothing else could be meant."""
    groups: list[list[str]] = []
    for name in names:
        same = [group for group in groups if _is_variant(name, group[0], by_name)]
        if len(same) == 1:
            same[0].append(name)
        else:
            groups.append([name])
    return groups


def _is_variant(one: str, other: str, by_name: dict[str, list[Signature]]) -> bool:
    if not all(signature.is_person for name in (one, other) for signature in by_name[name]):
        return fold(one) == fold(other)
    if sorted(fold_name(one).split()) == sorted(fold_name(other).split()):
        return True
    if not same_person(one, other):
        return False
    pages, others = _slugs(by_name[one]), _slugs(by_name[other])
    if pages and others:
        return bool(pages & others)  # two pages are two people of one name
    # "J. Doe" may be any of the Does.
    return all(len(fold_name(name).split()[0]) > 1 for name in (one, other))


def _slugs(signed: Iterable[Signature]) -> set[str]:
    return {slug for signature in signed if (slug := _slug(signature.link))}


def _slug(link: str | None) -> str | None:
    """The last part of the address of an author's page; None for one that is the whole site's."""
    try:
        parts = [part for part in urlsplit(link or "").path.split("/") if part]
    except ValueError:
        return None
    return parts[-1] if len(parts) > 1 else None


def _author(names: list[str], by_name: dict[str, list[Signature]], shared: set[str]) -> Learned:
    signed = [signature for name in names for signature in by_name[name]]
    links = Counter(
        signature.link for signature in signed if signature.link and (_slug(signature.link) or "") not in {"", *shared}
    )
    bios = Counter(signature.bio for signature in signed if signature.bio)
    known: dict[str, str] = {}
    for name in names:
        known.setdefault(fold(name), name)
    commonest = _first(links)
    return Learned(
        name=names[0],
        is_person=all(signature.is_person for signature in signed),
        articles=len(signed),
        aliases=tuple(known.values())[1:],
        slug=_slug(commonest),
        links=(commonest,) if commonest else (),
        bio=_first(bios),
    )


def _first(counted: Counter[str]) -> str | None:
    """The commonest; of those as common the longest."""
    return min(counted, key=lambda one: (-counted[one], -len(one), one), default=None)


def merge(file: RegistryFile, authors: Iterable[Learned]) -> list[Change]:
    """Adds to a registry what it does not know yet; what a person wrote there stays."""
    entries = file.entries("authors")
    guests = [fold(str(pattern)) for pattern in file.root.get("guests") or ()]
    by_name: dict[str, dict[str, Any]] = {}
    for entry in entries:
        for name in (entry["name"], *entry.get("aliases", ()), *([entry["slug"]] if entry.get("slug") else [])):
            by_name.setdefault(fold(name), entry)
    changes: list[Change] = []
    for author in authors:
        names = (author.name, *author.aliases)
        entry = next((by_name[fold(name)] for name in (*names, author.slug or "") if fold(name) in by_name), None)
        new = [name for name in names if fold(name) not in by_name]
        if entry is None:
            if any(fnmatchcase(fold(author.name), pattern) for pattern in guests):
                continue
            entry = {"name": author.name}
            entries.append(entry)
            said, new = [f"{author.articles} article{'' if author.articles == 1 else 's'}"], new[1:]
            is_new = True
        else:
            said, is_new = [], False
        said += _completed(entry, author, new, is_new)
        for name in names:
            by_name.setdefault(fold(name), entry)
        if said:
            changes.append(Change(str(entry["name"]), Did.ADDED if is_new else Did.COMPLETED, tuple(said)))
    return changes


def _completed(entry: dict[str, Any], author: Learned, aliases: list[str], is_new: bool) -> Iterator[str]:
    """Fills in what an entry does not say, and tells each."""
    if aliases:
        entry.setdefault("aliases", []).extend(aliases)
        yield f"also {listed(aliases)}"
    if is_new and not author.is_person:
        entry["type"] = "organization"
        yield "an organization"
    if author.slug and "slug" not in entry:
        entry["slug"] = author.slug
        yield f"slug {author.slug}"
    if author.links and "links" not in entry:
        entry["links"] = list(author.links)
        yield f"link {author.links[0]}"
    if author.bio and "bio" not in entry:
        entry["bio"] = author.bio
        yield "a bio"
