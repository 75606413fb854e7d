"""Imports the parser of turbohtml without all else that its package holds."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from turbohtml import Document, Element, Node, Text, parse

__all__ = ["Document", "Element", "Node", "Text", "parse"]


def _core() -> ModuleType:
    """The parser in C alone, or the package where that is imported already or made in another way.

    The package imports its extraction, minifiers and renderers first: 20 ms, twice what Python itself takes to start.
    The parser needs but the records of places. A module with nothing in it holds the package's name for them, and
    goes again, so that whoever imports turbohtml later gets all of it, with this parser.
    """
    spec = find_spec("turbohtml")
    if "turbohtml" in sys.modules or spec is None:
        return import_module("turbohtml")
    held = ModuleType("turbohtml")
    held.__path__ = list(spec.submodule_search_locations or ())
    sys.modules["turbohtml"] = held
    try:
        import_module("turbohtml._internal._locations")
        return import_module("turbohtml._html")
    except ImportError:  # a version that is made in another way
        sys.modules.pop("turbohtml")
        return import_module("turbohtml")
    finally:
        if sys.modules.get("turbohtml") is held:
            del sys.modules["turbohtml"], sys.modules["turbohtml._internal"]


if not TYPE_CHECKING:
    _found = _core()
    Document, Element, Node, Text, parse = (getattr(_found, name) for name in __all__)
