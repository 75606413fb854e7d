"""Which subheads of an article say what its headline says."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newslint import Article, NamedTuple, Text
from newslint.language import any_of, content_words, count_words, fold, jaccard, lazy, overlap
from newslint.language.captions import knows_common_words, shares_more_than_names
from newslint.model import Block, Kind, Zone

# The entries of a live page begin with the time of day: "11.13 Uhr: …", "7h29 - …", "3:05 p.m.".
_TIME_OF_DAY = lazy(r"\W{0,2}\d{1,2}\s?[:.h]\s?\d{2}\b|\W{0,2}\d{1,2}\s?(?:uhr|[ap]\.?m\b)", re.I)
# From this many subheads on, what all of them share with the headline is the topic of a guide, a list or a test,
# and only one that shares this many words beside it says what the headline says.
SERIES = 3
BESIDE_THE_TOPIC = 3
_WHOLE = 0.8
# Of all the content words of both. A long subhead holds many words, and four of a headline among them by chance.
_OF_BOTH = 0.45
_LABEL = 15  # words; a longer block is text
# "How the harbour pays" asks about what "The harbour pays" states. General knowledge, by language.
_QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "en": ("how", "why", "what", "when", "where", "who", "which", "whose"),
    "de": ("wie", "warum", "weshalb", "wieso", "was", "wann", "wo", "wer", "wen", "wem", "welche[rsnm]?", "womit"),
    "fr": ("comment", "pourquoi", "quand", "où", "qui", "que", "quel(?:le)?s?", "combien"),
    "es": ("cómo", "por qué", "qué", "cuándo", "dónde", "quién(?:es)?", "cuál(?:es)?", "cuánt[oa]s?"),
    "it": ("come", "perché", "che cosa", "cosa", "quando", "dove", "chi", "quale?"),
    "pt": ("como", "por que", "o que", "quando", "onde", "quem", "qua(?:l|is)"),
    "nl": ("hoe", "waarom", "wat", "wanneer", "waar", "wie", "welke?"),
    "pl": ("jak", "dlaczego", "co", "kiedy", "gdzie", "kto", "któr[aey]"),
}


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
        found.append((at, Repetition(block.text, said.shared, said.smaller)))
    if len(found) >= SERIES:
        topic = frozenset.intersection(*(repetition.shared for _, repetition in found))
        found = [(at, repetition) for at, repetition in found if len(repetition.shared - topic) >= BESIDE_THE_TOPIC]
    return tuple(
        repetition
        for at, repetition in found
        if jaccard(repetition.subhead.value, headline.value, article.language) >= _OF_BOTH
        and not _heads_the_article(article, at)
        and not _names_a_recipe(article, repetition.subhead.value)
    )


def asks_about(subhead: str, headline: str, language: str | None) -> bool:
    """Whether a subhead asks something of its own about what the headline says."""
    return bool(_asks(subhead, language) - _asks(headline, language))


def _asks(text: str, language: str | None) -> set[str]:
    """The words with which a text opens a question, and its question mark."""
    words = any_of(_QUESTIONS, language)
    found = {"?"} if text.rstrip(" \"'”’»").endswith("?") else set()
    if words is not None:
        found |= {fold(word[0]) for part in re.split(r"[:–—]\s", text) if (word := words.match(part.strip(" \"'“‘«„")))}
    return found


def _heads_the_article(article: Article, at: int) -> bool:
    """Whether a heading above the text holds the whole headline, with a label: then it is the headline as shown."""
    before = article.blocks[:at]
    if any(block.zone is Zone.BODY and count_words(block.text.value) > _LABEL for block in before):
        return False
    return article.headline is not None and fold(article.headline.value) in fold(article.blocks[at].text.value)


def _names_a_recipe(article: Article, text: str) -> bool:
    """Whether it is the title on the card of a recipe, which is read apart from the text."""
    names = (node.text("name") for node in article.nodes if "Recipe" in node.types)
    return any(name is not None and fold(name.value) == fold(text) for name in names)


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
