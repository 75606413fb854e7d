"""What of a text counts when two of them are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from hashlib import sha256

_SAME = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201b`\u00b4", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
)
_BEFORE_NAME = re.compile(r"(?:by|von|par|por|di|door|text|written by)[:\s]+", re.IGNORECASE)
_HASH = "sha256:"
# "Photo:", "Foto von", "©": what stands between a caption and its credit.
_CREDIT_WORDS = re.compile(
    r"\b(?:photo(?:graph)?s?|image|picture|illustration|foto|bild|credits?|crédits?|quelle|source|copyright)"
    r"(?: by| credit| courtesy of| von| de)?\s*[:/]|\bphoto by\b|©|\(c\)",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """Without case, accents, kinds of quotes and dashes, and folds of white space."""
    parted = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in parted if not unicodedata.combining(letter))
    return " ".join(bare.casefold().translate(_SAME).split())


def name_key(text: str) -> str:
    """A person's name without the "By" before it and without punctuation."""
    name = plain(text)
    before = _BEFORE_NAME.match(name)
    return "".join(
        letter for letter in name[before.end() if before else 0 :] if _is_word(letter) or letter == " "
    ).strip()


def tag_key(text: str) -> str:
    """The letters and digits of a tag."""
    return "".join(filter(_is_word, plain(text)))


def words_key(text: str) -> str:
    """The letters and digits of a longer text, accents kept: what its hash is made of."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def hashed(text: str) -> str:
    """A longer text as labels hold it."""
    return _HASH + sha256(words_key(text).encode()).hexdigest()


def is_hash(label: str) -> bool:
    return label.startswith(_HASH)


def caption_key(text: str) -> str:
    """A caption without the words that introduce a credit: whether they belong to it is anybody's taste."""
    return _CREDIT_WORDS.sub(" ", text)


def notice_key(text: str, controls: Iterable[str]) -> str:
    """A notice without its buttons and links at either end: some take them for its words, and some do not."""
    key = words_key(text)
    ends = sorted({words_key(control) for control in controls} - {""}, key=len, reverse=True)
    while found := next((end for end in ends if key.endswith(end) or key.startswith(end)), None):
        key = key.removesuffix(found) if key.endswith(found) else key.removeprefix(found)
    return key


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_" or re.match(r"\w", letter) is not None
