"""Text in one form, so that typography, case and script variants compare as equal."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_APOSTROPHES = "‘’‚‛′ʼʹ´＇"
_QUOTES = "“”„‟″«»‹›＂〝〞"
_DASHES = "‐‑‒–—―−﹘﹣－"
# Soft hyphen, zero-width characters and bidi marks: invisible to a reader.
_INVISIBLE = (
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
# Arabic short vowels and the stretching mark are optional in print; alef and yeh have several written forms.
_TASHKIL = "".join(map(chr, (*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, 0x0640)))
_PLAIN: dict[str, str] = {
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_QUOTES, '"'),
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_INVISIBLE + _TASHKIL, ""),
    **dict.fromkeys("أإآٱ", "ا"),
    **dict.fromkeys("ىی", "ي"),
    "ک": "ك",
}
# Letters that Unicode does not decompose into a letter and a mark.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """The text in NFKC with straight quotes and dashes, case and white space folded; Arabic script variants unified."""
    if not text.isascii():
        # Before NFKC too: it would break the spacing accent apart.
        text = _plain(unicodedata.normalize("NFKC", _plain(text)))
    return " ".join(text.casefold().split())


def _plain(text: str) -> str:
    # A text has few different letters: a replacement each is far faster than a table for every letter.
    for letter in _PLAIN.keys() & set(text):
        text = text.replace(letter, _PLAIN[letter])
    return text


@lru_cache(maxsize=4096)
def fold_name(text: str) -> str:
    """`fold` without diacritics and punctuation: "Zoë O’Neill-Łuk" is "zoe oneill luk"."""
    text = fold(text)
    if not text.isascii():
        text = without_diacritics(text)
    return " ".join("".join(c if c.isalnum() else " " for c in text.replace("'", "")).split())


def without_diacritics(text: str) -> str:
    """The text with plain letters for accented ones."""
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c))).translate(
        _LETTERS
    )
