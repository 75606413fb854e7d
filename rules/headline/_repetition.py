"""Which subheads of an article say what its headline says."""

from __future__ import annotations

import re
from typing import NamedTuple

from newslint import Article, Text
from newslint.language import content_words, lazy, overlap
from newslint.language.captions import knows_common_words, shares_more_than_names
from newslint.model import Block, Kind, Zone

# The entries of a live page begin with the time of day: "11.13 Uhr: …", "7h29 - …", "3:05 p.m.".
_TIME_OF_DAY = lazy(r"\W{0,2}\d{1,2}\s?[:.h]\s?\d{2}\b|\W{0,2}\d{1,2}\s?(?:uhr|[ap]\.?m\b)", re.I)
# From this many subheads on, what all of them share with the headline is the topic of a guide, a list or a test,
# and only one that shares this many words beside it says what the headline says.
SERIES = 3
BESIDE_THE_TOPIC = 3
_WHOLE = 0.8


class Repetition(NamedTuple):
    """A subhead and the content words that it shares with the headline, out of so many of the shorter one's."""

    subhead: Text
    shared: frozenset[str]
    smaller: int


def repetitions(article: Article, score: float, shared: int) -> tuple[Repetition, ...]:
    """The subheads that share at least `score` of the shorter one's content words, and `shared` of them.

    None where the language's common words are not known.
    """
    headline = article.headline
    if headline is None or not knows_common_words(article.language):
        return ()
    found = []
    for at, block in enumerate(article.blocks):
        if block.kind is not Kind.HEADING or block.zone is not Zone.BODY or block.level not in (2, 3, 4):
            continue
        text, language = block.text.value, article.language
        said = overlap(text, headline.value, language)
        if said.score < score or len(said.shared) < shared or _TIME_OF_DAY.match(text):
            continue
        if not shares_more_than_names(text, headline.value, language):
            continue
        words, of_headline = content_words(text, language), content_words(headline.value, language)
        if _is_a_phrase(words, of_headline, said.shared):
            continue
        # A template prints the headline again over players and recipes and in bars that style sheets hide; an
        # editor repeats it between two paragraphs.
        if article.format == "html" and set(words) == set(of_headline) and not _stands_in_prose(article.blocks, at):
            continue
        found.append(Repetition(block.text, said.shared, said.smaller))
    if len(found) < SERIES:
        return tuple(found)
    topic = frozenset.intersection(*(repetition.shared for repetition in found))
    return tuple(repetition for repetition in found if len(repetition.shared - topic) >= BESIDE_THE_TOPIC)


def _is_a_phrase(subhead: tuple[str, ...], headline: tuple[str, ...], shared: frozenset[str]) -> bool:
    """Whether all that both share is one name or phrase of the headline, not its statement."""
    if len(shared) == len(subhead) and len(shared) <= len(headline) / 2:
        return True
    return len(shared) < _WHOLE * len(headline) and _run(subhead, shared) == _run(headline, shared) != ()


def _run(words: tuple[str, ...], shared: frozenset[str]) -> tuple[str, ...]:
    """The shared words in their order, where they stand side by side; else nothing."""
    places = [at for at, word in enumerate(words) if word in shared]
    return words[places[0] : places[-1] + 1] if places[-1] - places[0] == len(places) - 1 else ()


def _stands_in_prose(blocks: tuple[Block, ...], heading: int) -> bool:
    beside = (*blocks[max(0, heading - 1) : heading], *blocks[heading + 1 : heading + 2])
    return len(beside) == 2 and all(b.zone is Zone.BODY and b.kind in (Kind.PARAGRAPH, Kind.LIST_ITEM) for b in beside)
