"""Which tags an archive uses, in which forms: entries for a vocabulary of tags."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import Any

from newslint.language import content_words, fold, fold_name, lazy, split_camel
from newslint.learning.merging import Change, Did, RegistryFile, listed
from newslint.model import Article
from newslint.values import NamedTuple

# Where readers or editors see them; keywords for search engines are no tags.
_GIVEN = frozenset({"visible", "front-matter", "meta:article:tag", "wxr"})
_LONGEST = 60  # code points; longer ones are headlines that a reader took for tags
_MACHINE = lazy(r"^[@_]|[:|=/\\]")  # "section:sport": systems talk to one another in such tags
_SHORTEST_PLURAL = 4
# The share of letters in common from which two tags may be one misspelt, and the shortest that can tell.
_ALIKE, _SHORTEST_ALIKE = 88, 6
UNDECIDED = (
    "For you to decide; no rule looks here. Of two that look alike, make one an alias of the other, or give each an\n"
    "entry. Give an entry to a tag of a single article that will be used again."
)


class Use(NamedTuple):
    """A tag of one article."""

    name: str
    language: str | None


class Learned(NamedTuple):
    """One tag of an archive under its commonest form, with the rarer ones."""

    name: str
    articles: int
    aliases: tuple[str, ...] = ()
    language: str | None = None


def uses(article: Article) -> Iterator[Use]:
    """The tags of an article, each once, without the '#' that a vocabulary does not have."""
    if article.is_article is not True:
        return
    given = (tag.value.lstrip("#").strip() for tag in article.tags if tag.origin in _GIVEN)
    for name in dict.fromkeys(given):
        if len(name) <= _LONGEST and not _MACHINE.search(name) and fold_name(name):
            yield Use(name, article.language)


def learned(found: Iterable[Use]) -> tuple[Learned, ...]:
    """The tags behind their forms: case, accents, hyphens, spaces and a plural s apart; the commonest first."""
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    languages: dict[str, str | None] = {}
    for use in found:
        key = re.sub(r"\s", "", fold_name(split_camel(use.name)))
        forms[key][use.name] += 1
        languages.setdefault(key, use.language)
    for key in sorted(forms):
        singular = key.removesuffix("s")
        if singular != key and len(singular) >= _SHORTEST_PLURAL and singular in forms:
            forms[singular] += forms.pop(key)
    tags = [_tag(counted, languages[key]) for key, counted in forms.items()]
    return tuple(sorted(tags, key=lambda tag: (-tag.articles, tag.name)))


def _tag(counted: Counter[str], language: str | None) -> Learned:
    """The commonest form names the tag; of those as common, the one with words apart."""
    ordered = sorted(counted, key=lambda name: (-counted[name], -len(name.split()), name))
    by_fold: dict[str, str] = {}
    for name in ordered:
        by_fold.setdefault(fold(name), name)
    return Learned(ordered[0], sum(counted.values()), tuple(by_fold.values())[1:], language)


def near(tags: Iterable[Learned]) -> Iterator[tuple[str, str]]:
    """Pairs that may be one thing: the same words in another order or form, or a letter or two apart."""
    tags = tuple(tags)
    words: defaultdict[frozenset[str], list[str]] = defaultdict(list)
    begun: defaultdict[str, list[str]] = defaultdict(list)
    for tag in tags:
        own = frozenset(content_words(split_camel(tag.name), tag.language))
        if own:
            words[own].append(tag.name)
        if len(fold_name(tag.name)) >= _SHORTEST_ALIKE:
            begun[fold_name(tag.name)[:2]].append(tag.name)
    pairs = {pair for names in words.values() for pair in combinations(names, 2)}
    pairs |= {pair for names in begun.values() for pair in _misspelt(names)}
    order = {tag.name: number for number, tag in enumerate(tags)}
    yield from sorted(pairs, key=lambda pair: (order[pair[0]], order[pair[1]]))


def _misspelt(names: list[str]) -> Iterator[tuple[str, str]]:
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extract

    folded = [fold_name(name) for name in names]
    for at, name in enumerate(folded):
        for other, _, place in extract(name, folded[at + 1 :], scorer=ratio, score_cutoff=_ALIKE, limit=5):
            # "Euro 2024" and "Euro 2028" are two things.
            if re.findall(r"\d+", name) == re.findall(r"\d+", other):
                yield names[at], names[at + 1 + place]


def merge(file: RegistryFile, tags: Iterable[Learned]) -> list[Change]:
    """Adds to a vocabulary what it does not know yet; what a person wrote there stays.

    What nobody can decide but a person goes under "proposed": pairs that look alike, and tags that a single article
    uses. What stands there already is not proposed again.
    """
    tags = tuple(tags)
    entries = file.entries("tags")
    by_name: dict[str, int] = {}
    for number, entry in enumerate(entries):
        said: Mapping[str, Any] = {"name": entry} if isinstance(entry, str) else entry
        for name in (said["name"], *said.get("aliases", ())):
            by_name.setdefault(fold(name), number)
    proposals = _proposals(file, tags, dict(by_name))
    changes: list[Change] = []
    for tag in tags:
        names = (tag.name, *tag.aliases)
        at = next((by_name[fold(name)] for name in names if fold(name) in by_name), None)
        if at is None and tag.articles == 1:
            continue
        new = [name for name in names if fold(name) not in by_name]
        is_new = at is None
        if at is None:
            at = len(entries)
            entries.append({"name": new.pop(0)})
        if new:
            if isinstance(entries[at], str):
                entries[at] = {"name": entries[at]}
            entries[at].setdefault("aliases", []).extend(new)
        if new or is_new:
            said_of = ([f"{tag.articles} articles"] if is_new else []) + ([f"also {listed(new)}"] if new else [])
            changes.append(Change(str(entries[at]["name"]), Did.ADDED if is_new else Did.COMPLETED, tuple(said_of)))
        for name in names:
            by_name.setdefault(fold(name), at)
    return changes + proposals


def _proposals(file: RegistryFile, tags: tuple[Learned, ...], before: Mapping[str, int]) -> list[Change]:
    """Puts under "proposed" what a person has to decide. Two entries of the file are two things: that is decided."""
    known = file.root.get("proposed") or {}
    decided = {
        frozenset(map(fold, pair))
        for group in (*(file.root.get("distinct") or ()), *(known.get("near-duplicates") or ()))
        for pair in combinations(group, 2)
    }
    single = {fold(name) for name in known.get("singletons") or ()}
    changes = []
    for one, other in near(tags):
        apart = fold(one) in before and fold(other) in before
        if not apart and frozenset((fold(one), fold(other))) not in decided:
            file.propose("near-duplicates", [one, other], UNDECIDED)
            changes.append(Change(one, Did.PROPOSED, (f"looks like '{other}'",)))
    for tag in tags:
        if tag.articles == 1 and fold(tag.name) not in before and fold(tag.name) not in single:
            file.propose("singletons", tag.name, UNDECIDED)
            changes.append(Change(tag.name, Did.PROPOSED, ("one article",)))
    return changes
