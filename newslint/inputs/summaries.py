"""What a feed says in short of an item: its dek, or only the beginning of its text."""

from __future__ import annotations

from newslint.inputs.xml import plain

_CUT = (
    "…",
    "...",
    "[…]",
    "[...]",
    "[&hellip;]",
    "(more)",
    "read more",
    "continue reading",
    "weiterlesen",
    "lire la suite",
)
_LONGEST = 60  # words; a dek is a sentence or two


def is_cut(content: str) -> bool:
    """Whether a text breaks off, for the reader to go on elsewhere."""
    said = (plain(content) or "").rstrip(" →»>").lower()
    return said.endswith(_CUT)


def dek_of(summary: str | None, content: str | None) -> str | None:
    """A summary as the dek of an article; None where it is but the beginning of the text, or cut off."""
    said = plain(summary)
    if said is None or content is None or is_cut(said) or len(said.split()) > _LONGEST:
        return None
    text = plain(content) or ""
    return None if text.startswith(said[:60]) or " appeared first on " in said else said
