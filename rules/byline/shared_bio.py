"""One life story for several people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint import (
    ArchiveFinding,
    Article,
    Context,
    Fact,
    KeptFact,
    NamedTuple,
    Severity,
    Totals,
    archive_rule,
    option,
)
from newslint.language import count_words, fold, fold_name, same_person, words
from newslint.language.bands import bands_of
from newslint.model import AuthorKind, Bio, Text

from ._registry import registry_of


class Options(NamedTuple):
    similarity: float = option(0.9, "How alike two bios are from which they are the same, 1 being equal.")
    min_words: int = option(12, "Shorter bios say so little that two people may share one.")


class Life(NamedTuple):
    """What a bio says of whom, without the name."""

    name: str
    said: str


def collect(article: Article, options: Options, context: Context) -> Iterator[Fact]:
    """The bios of people, under the bands of their words."""
    for bio in article.bios:
        if count_words(bio.text.value) < options.min_words:
            continue
        name = _name_of(bio, article)
        if name is None or _is_desk(name, article, context):
            continue
        said = _without(name.value, bio.text.value)
        tokens = [fold(word) for word in words(said)]
        if len(tokens) < options.min_words:
            continue
        life = Life(name.value, said)
        where = bio.text.where or name.where
        yield Fact(bands_of([*tokens, *(f"{one} {two}" for one, two in pairwise(tokens))]), life, where)


def _name_of(bio: Bio, article: Article) -> Text | None:
    """Whose bio it is: the name above it, or the only author of the article."""
    if bio.of is not None:
        known = (author.name.value for author in article.authors)
        return bio.of if any(same_person(bio.of.value, name) for name in known) else None
    return article.authors[0].name if len(article.authors) == 1 else None


def _is_desk(name: Text, article: Article, context: Context) -> bool:
    registry = registry_of(context)
    entry = registry.entry(name.value) if registry else None
    if entry is not None and entry.kind is AuthorKind.DESK:
        return True
    return any(
        author.kind is not AuthorKind.PERSON and fold(author.name.value) == fold(name.value)
        for author in article.authors
    )


def _without(name: str, text: str) -> str:
    """A bio without the names of the one it is about, so that a text with the name exchanged is the same text."""
    tokens = sorted((re.escape(token) for token in name.split() if len(token) > 1), key=len, reverse=True)
    bare = re.sub(rf"\b(?:{'|'.join(tokens)})\b(?:['’]s)?", " ", text, flags=re.IGNORECASE) if tokens else text
    return " ".join(bare.split())


@archive_rule(
    collect=collect, severity=Severity.WARNING, options=Options, authority=("NG", "GN"), fewest=2, joined=True
)
def shared_bio(
    key: str, facts: tuple[KeptFact, ...], totals: Totals, options: Options, context: Context
) -> Iterator[ArchiveFinding]:
    """Two authors have the same bio."""
    if len(facts) < 2:
        return
    first_of: dict[str, KeptFact] = {}
    for fact in sorted(facts, key=lambda fact: (fact.place.path, fact.place.address or "", fact.place.line or 0)):
        first_of.setdefault(fold_name(_life(fact).name), fact)
    lives = list(first_of.values())
    for at, later in enumerate(lives):
        for earlier in lives[:at]:
            if _is_shared(_life(later), _life(earlier), options):
                yield ArchiveFinding(
                    later.place,
                    f"bio of '{_life(later).name}' is that of '{_life(earlier).name}' in {_address(earlier)}",
                    (earlier.place,),
                )
                break


def _life(fact: KeptFact) -> Life:
    assert isinstance(fact.value, Life)
    return fact.value


def _is_shared(one: Life, other: Life, options: Options) -> bool:
    if same_person(one.name, other.name):
        return False
    from rapidfuzz.fuzz import ratio

    least = 100 * options.similarity
    return bool(ratio(fold(one.said), fold(other.said), score_cutoff=least) >= least)


def _address(fact: KeptFact) -> str:
    return fact.place.address or fact.place.path
