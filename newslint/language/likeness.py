"""The words of a text, and how alike two texts are by the words that carry their content."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.language.compiling import lazy
from newslint.language.folding import fold, without_diacritics
from newslint.language.lexicon import lists
from newslint.values import NamedTuple

# Hyphens, apostrophes, dots and commas hold a word together ("full-scale", "can't", "U.S", "256,000"); dashes do not.
_WORD = lazy(r"[^\W_]+(?:[-‑'’.,_&][^\W_]+)*")
_DOTTED = lazy(r"\b(?:[^\W\d_]\.){2,}")
# The United States and the pronoun part in capitals only; "AP" and "ap" need no such care.
_COUNTRY_INITIALS = lazy(r"(?<![\w'’])US(?!\w)")
_POSSESSIVE = lazy(r"(?<=\w)'s?$")
_HYPHENED = lazy(r"[^\W\d_]{2,}(?:-[^\W\d_]{2,})+")
_ELISION = lazy(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|un|dell|nell|all|dall|sull)'(?=\w)")


class Overlap(NamedTuple):
    """How much of the smaller set of content words the other text says too."""

    score: float  # shared words by the size of the smaller set, 0.0 where one is empty
    shared: frozenset[str]
    smaller: int


@lru_cache(maxsize=1024)
def words(text: str) -> tuple[str, ...]:
    """Words as a reader counts them: hyphenated is one; as written, punctuation left out."""
    return tuple(_WORD.findall(text))


@lru_cache(maxsize=1024)
def count_words(text: str) -> int:
    """How many words a reader counts: hyphenated is one."""
    return len(_WORD.findall(text))


@lru_cache(maxsize=4096)
def content_words(text: str, language: str | None) -> tuple[str, ...]:
    """The words that carry a text's content, in order, without repeats.

    Folded, the possessive 's stripped, stop words dropped, demonyms turned into their country ("Russian", "Russia's"
    and "Russia" are one), inflections stemmed. Capitals of countries stay themselves: by measure, "Beijing" for
    "China" made a dek with news of its own look like a repetition.
    """
    listed = lists(language)
    stop: frozenset[str] = listed.STOP_WORDS if listed else frozenset()
    demonyms: dict[str, str] = getattr(listed, "DEMONYMS", {})
    if "US" in text and language == "en" and any(c.islower() for c in text):
        text = _COUNTRY_INITIALS.sub("USA", text)
    text = _DOTTED.sub(lambda match: _undotted(match[0], language), text)
    found: dict[str, None] = {}
    for token in _WORD.findall(fold(text)):
        for word in token.split("-") if "-" in token and _HYPHENED.fullmatch(token) else (token,):
            word = _POSSESSIVE.sub("", word)
            if language in ("fr", "it"):
                word = _ELISION.sub("", word)
            if word in stop or word.removesuffix("'") in stop:
                continue
            if word in demonyms:
                found[stem(demonyms[word], language)] = None
            elif language:
                found[stem(word, language)] = None
            else:
                found[word] = None
    return tuple(found)


def _undotted(dotted: str, language: str | None) -> str:
    """ "U.S." as one word that is not the pronoun."""
    letters = dotted.replace(".", "")
    return "USA" if language == "en" and letters.casefold() == "us" else letters


@lru_cache(maxsize=4096)
def _content(text: str, language: str | None) -> frozenset[str]:
    return frozenset(content_words(text, language))


@lru_cache(maxsize=4096)
def overlap(a: str, b: str, language: str | None) -> Overlap:
    """How much two short texts say the same: shared content words by the smaller set of them."""
    one, other = _content(a, language), _content(b, language)
    shared, smaller = one & other, min(len(one), len(other))
    return Overlap(len(shared) / smaller if smaller else 0.0, shared, smaller)


def jaccard(a: str, b: str, language: str | None) -> float:
    """Shared content words by all content words of two texts, 0.0 where there are none."""
    one, other = _content(a, language), _content(b, language)
    either = len(one | other)
    return len(one & other) / either if either else 0.0


@lru_cache(maxsize=1 << 16)  # an archive has a million words, most of them once
def stem(word: str, language: str | None) -> str:
    """A folded word without light inflection: plural, third person, participle; irregular forms by list.

    It joins forms of one word and keeps words apart that only look alike; it is no dictionary form.
    """
    if len(word) <= 3 or _NUMBER.search(word):
        return _plain_number(word)
    listed = lists(language)
    irregular: dict[str, str] = getattr(listed, "IRREGULAR", {})
    if language == "en":
        base = irregular.get(word) or _english(word)
        # "vote", "vot(ed)" and "vot(ing)" meet without their e.
        return base[:-1] if base.endswith("e") and len(base) > 3 else base
    if word in irregular:
        return irregular[word]
    if language == "ar":
        return _arabic(word)
    if language == "de" and len(word) >= _PARTICIPLE and word.startswith("ge") and word.endswith("t"):
        word = word[2:]  # "geöffnet" and "öffnet"
    plain = without_diacritics(word) if language in ("fr", "es", "it", "pt") else word
    for suffix, kept in _SUFFIXES.get(language or "", ()):
        if plain.endswith(suffix) and len(plain) - len(suffix) >= kept:
            return plain[: len(plain) - len(suffix)]
    return plain


_NUMBER = lazy(r"\d")
_PARTICIPLE = 8  # letters; shorter ones are mostly nouns: "Gericht", "Gesicht"


def _plain_number(word: str) -> str:
    """ "256,000" and "256.000" as one number, "F-35" and "F35" as one name; "3.5" stays."""
    return re.sub(r"(?<=\d)[.,](?=\d{3}(?!\d))", "", word).replace("-", "")


_DOUBLED = lazy(r"([bdgklmnprt])\1$")


def _english(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    for suffix in ("ings", "ing", "ed"):
        if word.endswith(suffix):
            base = word.removesuffix(suffix)
            # "spring", "feed", "thing": no vowel is left, or the e is the stem's own.
            if len(base) < 3 or not re.search("[aeiouy]", base) or (suffix == "ed" and base.endswith("e")):
                return word
            return _DOUBLED.sub(r"\1", base) if base[-3:] not in ("all", "ell", "ill") else base
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word


def _arabic(word: str) -> str:
    for prefix in ("وال", "بال", "فال", "كال", "لل", "ال"):
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            word = word.removeprefix(prefix)
            break
    for suffix in ("ات", "ون", "ين", "ية", "ه", "ة"):
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word.removesuffix(suffix)
    return word


# Endings and how much of the word must remain, tried in this order.
_SUFFIXES: dict[str, tuple[tuple[str, int], ...]] = {
    "de": (("innen", 4), ("ern", 4), ("en", 3), ("er", 3), ("es", 3), ("em", 3), ("e", 3), ("s", 4), ("n", 4)),
    "fr": (
        ("ements", 4),
        ("ement", 4),
        ("ees", 3),
        ("ee", 3),
        ("ent", 3),
        ("es", 3),
        ("er", 3),
        ("ez", 3),
        ("aux", 3),
        ("al", 4),
        ("e", 3),
        ("s", 3),
        ("x", 4),
    ),
    "es": (
        ("iendo", 3),
        ("ando", 3),
        ("aron", 3),
        ("ieron", 3),
        ("ados", 3),
        ("adas", 3),
        ("ado", 3),
        ("ada", 3),
        ("ar", 3),
        ("er", 3),
        ("ir", 3),
        ("an", 3),
        ("en", 3),
        ("es", 3),
        ("os", 3),
        ("as", 3),
        ("a", 3),
        ("o", 3),
        ("e", 3),
        ("s", 3),
    ),
    "it": (("ando", 3), ("endo", 3), ("are", 3), ("ere", 3), ("ire", 3), ("a", 3), ("e", 3), ("i", 3), ("o", 3)),
    "pt": (
        ("ando", 3),
        ("endo", 3),
        ("ados", 3),
        ("adas", 3),
        ("ado", 3),
        ("ada", 3),
        ("oes", 3),
        ("ao", 3),
        ("ar", 3),
        ("er", 3),
        ("ir", 3),
        ("am", 3),
        ("em", 3),
        ("es", 3),
        ("os", 3),
        ("as", 3),
        ("a", 3),
        ("o", 3),
        ("e", 3),
        ("s", 3),
    ),
    "nl": (("en", 3), ("t", 4), ("e", 3), ("s", 3)),
    "pl": (
        ("ami", 3),
        ("ach", 3),
        ("owi", 3),
        ("ego", 3),
        ("emu", 3),
        ("ych", 3),
        ("ów", 3),
        ("om", 3),
        ("em", 3),
        ("ą", 3),
        ("ę", 3),
        ("a", 3),
        ("e", 3),
        ("i", 3),
        ("o", 3),
        ("u", 3),
        ("y", 3),
    ),
}

_CAMEL = lazy(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])|(?<=[A-ZÀ-ÖØ-Þ])(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ])|(?<=[^\W\d_])(?=\d)")


def split_camel(text: str) -> str:
    """A run-together name as words: "EUForeignPolicy" is "EU Foreign Policy", "UkraineWar2025" "Ukraine War 2025".

    Words that are no run-together name stay: "G20", "F16", "covid19", "MacDonald" written alone keeps its form.
    """
    return " ".join(_split_word(word) for word in text.lstrip("#").replace("_", " ").split())


def _split_word(word: str) -> str:
    pieces = _CAMEL.split(word)
    if len(pieces) == 1:
        return word
    # "G20", "COVID19", "covid19": one name with its number. "iPhone", "eBay", "McCarthy": one name.
    if len(pieces) == 2 and (pieces[1].isdigit() and (pieces[0].isupper() or pieces[0].islower())):
        return word
    if len(pieces) == 2 and (pieces[0] in ("Mc", "Mac", "O", "De", "Di", "Le", "La", "i", "e")):
        return word
    return " ".join(pieces)
