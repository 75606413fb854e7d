"""limit: how much there may be, or has to be, of something that can be counted or measured."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from newslint.declarative.clauses import Clause, Found, hits_in, may_hold
from newslint.declarative.messages import shortened
from newslint.declarative.said import Said
from newslint.declarative.scopes import Passage, Scope, View, scope_of
from newslint.declarative.terms import Terms, has_terms, terms_of
from newslint.language import count_words, lazy, sentences, words
from newslint.model import Text
from newslint.rule import Context

_VOWELS = lazy(r"[aeiouyàâäáãåæéèêëíìîïóòôöõøœúùûüýÿ]+", re.IGNORECASE)
_SILENT = lazy(r"(?:[^laeiouy]e|[^td]ed|[^sxzc]es)$", re.IGNORECASE)
_LONG = 7  # letters from which on a word is long (Björnsson's LIX)
_TO_JUDGE = 100  # words from which on a figure of readability means anything

_Measure = Callable[[str], "float | None"]


def make(said: Said) -> Clause:
    scope = scope_of(said)
    least, most = said.plain("min"), said.plain("max")
    if least is None and most is None:
        raise said.error("expected min, max or both")
    if (least is not None and least < 0) or (most is not None and most < (least or 0)):
        raise said.error(f"nothing can be {_bounds(least, most)}; expected min from 0 on, and max not below it")
    if has_terms(said) and said.get("measure"):
        raise said.error("either a measure is counted or what is looked for; leave one of them out")
    if has_terms(said):
        return _occurrences(said, scope, terms_of(said), least, most)
    measure = said.plain("measure")
    if measure is None:
        raise said.error(
            f"nothing to count; expected measure ({', '.join(MEASURES)}) or words, pattern, list, registry"
        )
    bounds = _bounds(least, most)

    def look(view: View, context: Context) -> Iterator[Found]:
        passages = view.passages(scope)
        if measure == "items":
            if _is_out(len(passages), least, most) and (passages or view.is_known(scope)):
                extra = passages[int(most)].text if most is not None and len(passages) > most else None
                yield _told(extra, float(len(passages)), bounds, extra)
            return
        if not passages:
            return
        if scope.is_running and scope.each is None:
            value = _of_all(measure, passages, view.article.language)
            if value is not None and _is_out(value, least, most):
                yield _told(None, value, bounds, None)
            return
        for passage in passages:
            value = _of_one(measure, passage, view.article.language)
            if value is not None and _is_out(value, least, most):
                yield _told(passage.text, value, bounds, passage.text)

    what = "" if measure == "items" else f" {_NAMED.get(measure, measure)}"
    noun = f"{scope.each} of {scope}" if scope.each else f"{scope}"
    if measure == "items":
        return Clause(look, f"{{count}} of {noun}, {{bounds}}", _NAMES)
    return Clause(look, f"{noun} has {{count}}{what}, {{bounds}}", _NAMES)


_NAMES = ("count", "bounds", "match")


def _bounds(least: float | None, most: float | None) -> str:
    if least is not None and most is not None:
        return f"not {least:g} to {most:g}"
    return f"more than {most:g}" if most is not None else f"fewer than {least:g}"


def _is_out(value: float, least: float | None, most: float | None) -> bool:
    return (least is not None and value < least) or (most is not None and value > most)


def _told(where: Text | None, value: float, bounds: str, said: Text | None) -> Found:
    shown = f"{value:.1f}".removesuffix(".0")
    return Found(
        where.where if where else None,
        {"count": shown, "bounds": bounds, "match": shortened(said.value) if said else ""},
        said,
    )


def _occurrences(said: Said, scope: Scope, terms: Terms, least: float | None, most: float | None) -> Clause:
    """How often words occur, in each passage, or in running text as a whole."""
    bounds = _bounds(least, most)
    together = scope.is_running and scope.each is None

    def look(view: View, context: Context) -> Iterator[Found]:
        if not terms.is_known(view.article.language):
            return
        found = [*hits_in(view, scope, terms, context)]
        passages = view.passages(scope)
        for group in [passages] if together else [[passage] for passage in passages]:
            hits = found if together else [one for one in found if one[0] is group[0]]
            if not group or not _is_out(len(hits), least, most):
                continue
            # The first that is too much, or what is short of it.
            extra = hits[int(most)] if most is not None and len(hits) > most else None
            text = extra[0].text.slice(extra[1].start, extra[1].end) if extra else None if together else group[0].text
            shown = extra[1].text if extra else ""
            groups = extra[1].groups if extra else dict.fromkeys(terms.groups, "")
            values = {**groups, "count": str(len(hits)), "bounds": bounds, "match": shown}
            yield Found(text.where if text else None, values, text if extra else None)

    may = may_hold(scope, terms) if not least else None
    names = (*_NAMES, *terms.groups)
    return Clause(look, f"{scope} has {terms} {{count}} times, {{bounds}}", names, may, registry=terms.registry)


def _words(text: str) -> float:
    return count_words(text)


def _characters(text: str) -> float:
    return len(text)


def _sentences(text: str) -> float:
    return len(sentences(text))


def _capitals(text: str) -> float | None:
    """Capitals among the letters, in per cent."""
    letters = [letter for letter in text if letter.isalpha()]
    return 100 * sum(letter.isupper() for letter in letters) / len(letters) if letters else None


def _words_a_sentence(text: str) -> float | None:
    found = len(sentences(text))
    return count_words(text) / found if found else None


def _lix(text: str) -> float | None:
    """Björnsson's LIX: words a sentence, and long words in per cent. Made for any European language."""
    said, found = words(text), len(sentences(text))
    if len(said) < _TO_JUDGE or not found:
        return None
    return len(said) / found + 100 * sum(len(word) >= _LONG for word in said) / len(said)


def _grade(text: str) -> float | None:
    """The school year that Flesch and Kincaid's formula gives; for English alone."""
    said, found = words(text), len(sentences(text))
    if len(said) < _TO_JUDGE or not found:
        return None
    return 0.39 * len(said) / found + 11.8 * sum(map(_syllables, said)) / len(said) - 15.59


def _syllables(word: str) -> int:
    """Groups of vowels, a silent e left out: right for four words of five, and for means of many."""
    return max(1, len(_VOWELS.findall(_SILENT.sub("x", word))))


_OF_TEXT: Mapping[str, _Measure] = {
    "words": _words,
    "characters": _characters,
    "sentences": _sentences,
    "capitals": _capitals,
    "words-a-sentence": _words_a_sentence,
    "lix": _lix,
    "reading-grade": _grade,
}
MEASURES = ("items", "links", *_OF_TEXT)
_NAMED = {"capitals": "% capitals", "words-a-sentence": "words a sentence", "reading-grade": "as its reading grade"}
_ADDS_UP = frozenset(("words", "characters", "sentences"))


def _of_one(measure: str, passage: Passage, language: str | None) -> float | None:
    if measure == "links":
        return len(passage.links)
    if measure == "reading-grade" and language != "en":
        return None
    return _OF_TEXT[measure](passage.text.value)


def _of_all(measure: str, passages: list[Passage], language: str | None) -> float | None:
    """Of running text as a whole: passages add up, or are read as one text."""
    if measure == "links" or measure in _ADDS_UP:
        return sum(_of_one(measure, passage, language) or 0 for passage in passages)
    whole = " ".join(
        passage.text.value if passage.text.value[-1:] in ".!?…" else f"{passage.text.value}." for passage in passages
    )
    return _of_one(measure, Passage(Text(whole)), language)
