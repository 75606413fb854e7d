"""capitals: how a headline, a heading or a tag is to be written: AP title case, sentence case, all capitals or none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from newslint.declarative.clauses import Clause, Found
from newslint.declarative.mending import replaced
from newslint.declarative.said import Said
from newslint.declarative.scopes import View, scope_of
from newslint.language import lazy
from newslint.rule import Context

_WORD = lazy(r"[^\W_]+(?:['’.][^\W_]+)*")
_OPENS = lazy(r"[:?!.;—–|“\"(]['‘“\"\s]*$")
# Short words that the AP lower-cases within a headline: articles, conjunctions and prepositions under four letters.
# General knowledge of the AP's style; its book is not free to read.
_LOWER = frozenset("a an and at but by for in nor of on or so the to up yet as if via per off out vs v".split())
# Those of them that are adverbs, infinitives or conjunctions at times, and may be written either way.
_EITHER = frozenset("to up so yet as if off out in on by per via vs v".split())
_FEW = 4  # words from which on a headline shows its style

# Words that are written wrongly, with how they should be.
_Wrong = Iterator[tuple[int, int, str]]


def make(said: Said) -> Clause:
    style = said.plain("style")
    scope = scope_of(said, "headline")
    kept = frozenset(str(one.value) for one in exceptions.each()) if (exceptions := said.get("except")) else frozenset()

    def look(view: View, context: Context) -> Iterator[Found]:
        if style == "ap-title" and view.article.language != "en":
            return
        for passage in view.passages(scope):
            text = passage.text
            for start, end, right in _STYLES[style](text.value, kept):
                said_there = text.slice(start, end)
                values = {"match": said_there.value, "preferred": right}
                found = Found(said_there.where, values, said_there)
                yield found._replace(fix=replaced(found, right, style == "ap-title", view) if right else None)

    message = (
        "'{match}' should be '{preferred}'"
        if style != "sentence"
        else f"{scope} '{{match}}' has every word in capitals"
    )
    return Clause(look, message, ("match", "preferred"))


def _ap_title(text: str, kept: frozenset[str]) -> _Wrong:
    found = [*_WORD.finditer(text)]
    for number, match in enumerate(found):
        word = match[0]
        hyphened = text[max(0, match.start() - 1) : match.start()] in ("-", "‑")
        if word in kept or hyphened or not _is_plain(word):
            continue
        edge = number in (0, len(found) - 1) or _OPENS.search(text[: match.start()])
        if edge or word.lower() not in _LOWER:
            right = word[:1].upper() + word[1:]
        elif word.lower() in _EITHER:
            continue
        else:
            right = word.lower()
        if right != word:
            yield match.start(), match.end(), right


def _is_plain(word: str) -> bool:
    """A word of small letters, with or without a capital first; "iPhone", "G20" and "NATO" are names."""
    return (word.isalpha() and (word.islower() or word[1:].islower())) or "'" in word or "’" in word


def _sentence(text: str, kept: frozenset[str]) -> _Wrong:
    """A headline of words that all begin with capitals. Names cannot be told, so that one small word is enough."""
    rest = [match[0] for match in _WORD.finditer(text)][1:]
    telling = [word for word in rest if word not in kept and word.lower() not in _LOWER and word.isalpha()]
    if len(telling) >= _FEW and all(word[:1].isupper() for word in telling) and not text.isupper():
        yield 0, len(text), ""


def _upper(text: str, kept: frozenset[str]) -> _Wrong:
    if text != text.upper() and text not in kept:
        yield 0, len(text), text.upper()


def _lower(text: str, kept: frozenset[str]) -> _Wrong:
    for match in _WORD.finditer(text):
        if match[0] not in kept and match[0] != match[0].lower():
            yield match.start(), match.end(), match[0].lower()


_STYLES: Mapping[str, Callable[[str, frozenset[str]], _Wrong]] = {
    "ap-title": _ap_title,
    "sentence": _sentence,
    "upper": _upper,
    "lower": _lower,
}
STYLES = tuple(_STYLES)
