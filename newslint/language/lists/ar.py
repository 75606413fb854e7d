"""Word lists."""

from __future__ import annotations

STOP_WORDS: frozenset[str] = frozenset()
