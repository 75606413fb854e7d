"""Names of files inside an archive: which are the newsroom's own, and which lead out of it."""

from __future__ import annotations

import os

_OF_SYSTEMS = frozenset({"__MACOSX", "node_modules", "__pycache__"})


def is_hidden(name: str) -> bool:
    """Whether a walk through folders would pass it over."""
    return any((part.startswith(".") and part != os.pardir) or part in _OF_SYSTEMS for part in _parts(name))


def leads_out(name: str) -> bool:
    """Whether unpacking it would write outside of the archive's folder."""
    return name.startswith(("/", "\\")) or name[1:3] in (":\\", ":/") or os.pardir in _parts(name)


def _parts(name: str) -> list[str]:
    return name.replace("\\", "/").split("/")
