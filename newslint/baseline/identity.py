"""What a document is known by when its file has been moved, its words edited here and there."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from newslint.model import Article

SENTENCES = 6  # of a document that its identity holds
ALIKE = 0.5  # the least share of two identities that documents have in common when they are one


def identity_of(article: Article) -> str:
    """The CRC-32 of the headline, and the lowest six of the body's sentences; "" where there are none of either.

    The lowest of all sentences are a sample that edits elsewhere leave alone (Broder 1997, "On the resemblance and
    containment of documents").
    """
    said = (sentence for line in article.body_text.split("\n") for sentence in line.split(". ") if sentence)
    marks = sorted({_mark(sentence) for sentence in said})[:SENTENCES]
    if article.headline is not None:
        marks.insert(0, _mark(article.headline.value))
    return ".".join(f"{mark:08x}" for mark in dict.fromkeys(marks))


def likeness(one: str, other: str) -> float:
    """The share of the longer identity that both have, from 0 to 1."""
    mine, theirs = set(one.split(".")), set(other.split("."))
    return len(mine & theirs) / max(len(mine), len(theirs)) if one and other else 0.0


def _mark(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))
