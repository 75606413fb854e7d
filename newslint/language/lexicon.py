"""Word lists by language as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from types import ModuleType

from newslint.language.compiling import lazy

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "ar", "nl", "pl")

_LOOSE = lazy(r"(?P<set>\[(?:\\.|[^\]\\])+\])|['’]| +")
_ALEF = lazy("[اأإآ]")
_YEH = lazy("[يى]")
# Arabic writes "and", "by", "for" and the article as part of the next word.
_ARABIC_START = "(?<![^\\W_])(?:[وفبلك]{0,2}(?:ال)?)"
_START = r"(?<!\w)"
_END = r"(?!\w)"

_patterns: dict[tuple[int, str], tuple[object, re.Pattern[str] | None]] = {}


def any_of(phrases: Mapping[str, Iterable[str]], language: str | None) -> re.Pattern[str] | None:
    """One case-insensitive pattern of a language's phrases as whole words; None for a language without a list.

    Phrases may hold regex fragments; a space stands for any white space, an apostrophe for either form.
    The pattern is made once for each mapping, which must not change.
    """
    if language is None:
        return None
    kept = _patterns.get((id(phrases), language))
    if kept is None or kept[0] is not phrases:
        listed = tuple(phrases.get(language, ()))
        # The mapping is kept, too: else another one could come to live at its address.
        kept = _patterns[id(phrases), language] = (phrases, compiled(listed, language) if listed else None)
    return kept[1]


@cache
def compiled(phrases: tuple[str, ...], language: str) -> re.Pattern[str]:
    """The pattern of these phrases, longer ones tried first."""
    fragments = sorted(phrases, key=len, reverse=True)
    if language == "ar":
        loose = (_YEH.sub("[يى]", _ALEF.sub("[اأإآ]", phrase)) for phrase in fragments)
        body, start = "|".join(loose), _ARABIC_START
    else:
        body, start = "|".join(fragments), _START
    body = _LOOSE.sub(_loosened, body)
    return re.compile(f"{start}(?:{body}){_END}", re.IGNORECASE)


def _loosened(match: re.Match[str]) -> str:
    """Any white space for a space, either form for an apostrophe, within a set of characters too."""
    if match["set"]:
        return re.sub("['’]", "'’", match["set"])
    return r"\s+" if match[0].startswith(" ") else "['’]"


@cache
def lists(language: str | None) -> ModuleType | None:
    """The lists of a language, None where there are none."""
    if language not in LANGUAGES:
        return None
    return import_module(f"newslint.language.lists.{language}")


def spoken(language: str | None) -> tuple[str, ...]:
    """The languages whose words a page may use: its own, and English; the four main ones where it is unknown."""
    if language is None:
        return ("en", "de", "fr", "es")
    return (language, "en") if language in LANGUAGES and language != "en" else ("en",)


@cache
def phrases(name: str, language: str | None) -> tuple[str, ...]:
    """A shared list by its name, such as "byline-prefix"; () for a language without it. See `lists/en.py`."""
    module = lists(language)
    found: tuple[str, ...] = getattr(module, name.upper().replace("-", "_"), ()) if module else ()
    return found


@cache
def pattern(name: str, language: str | None) -> re.Pattern[str] | None:
    """A shared list as one pattern of whole words; None for a language without it."""
    listed = phrases(name, language)
    return compiled(listed, language) if listed and language else None


@cache
def _hints(name: str, language: str) -> tuple[str, ...]:
    """Parts of words, one of which every phrase of the list holds: most texts have none and need no pattern."""
    found: tuple[str, ...] = getattr(lists(language), f"{name.upper()}_HINTS", ())
    return found


def is_whole(name: str, language: str, folded: str) -> bool:
    """Whether a folded text is a phrase of a shared list from end to end."""
    hints = _hints(name, language)
    if hints and not any(hint in folded for hint in hints):
        return False
    listed = phrases(name, language)
    return bool(listed) and compiled(listed, language).fullmatch(folded) is not None
