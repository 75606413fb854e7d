"""What is kept of a long text so that others that are nearly the same are found, and can be told how alike they are."""

from __future__ import annotations

import struct
from itertools import pairwise

from newslint.language.compiling import lazy
from newslint.values import NamedTuple

# Letters of all scripts, as ranges: a pattern looks them up four times as fast as what Unicode says of each.
_LETTER = (
    r"A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff"
    r"\uf900-\ufdff"
)
# A long word and the two after it, whatever stands between them. Where long words stand depends on the text alone: a
# word that was put in or left out changes the phrases beside it and no others. They are about an eighth of the text.
# Numbers are no words: they are what changes from one filled-in form to the next.
_PHRASE = lazy(rf"([{_LETTER}]{{8,}})[^{_LETTER}]+([{_LETTER}]+)[^{_LETTER}]+([{_LETTER}]+)")
# The smallest numbers of two texts are the same as far as the texts are (Broder 1997, "On the resemblance and
# containment of documents"). One may be that of a phrase that everybody uses; two neighbours hardly are. Texts that
# share three quarters of their phrases meet under one of eight keys in 998 of 1,000 cases, by simulation.
KEYS = 8


class Sketch(NamedTuple):
    """The phrases of a text as numbers, four bytes each, and the keys under which texts that are nearly it meet."""

    phrases: bytes
    keys: tuple[str, ...]

    def __len__(self) -> int:
        """How many phrases there are."""
        return len(self.phrases) // 4


def sketch_of(text: str) -> Sketch:
    """Phrases are known by their CRC-32: two of them are one by chance in four thousand million cases."""
    from zlib import crc32

    found = "\n".join(map(" ".join, _PHRASE.findall(text))).lower()
    numbers = sorted({crc32(phrase) for phrase in found.encode().split(b"\n")}) if found else []
    keys = tuple(f"{one:08x}{other:08x}" for one, other in pairwise(numbers[: KEYS + 1]))
    return Sketch(struct.pack(f"<{len(numbers)}I", *numbers), keys)


def phrases_of(kept: bytes) -> frozenset[int]:
    """The numbers that a sketch keeps."""
    return frozenset(struct.unpack(f"<{len(kept) // 4}I", kept))
