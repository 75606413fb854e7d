"""Text as it may stand in XML 1.0, whatever a document or a file's name holds."""

from __future__ import annotations

import re
from html import escape

from newslint.formats import printable, spelled

# What `printable` lets stand and XML 1.0 has no way to say, not even as a reference (https://www.w3.org/TR/xml/#charsets).
_NO_CHARACTERS = re.compile("[\ufffe\uffff]")


def text(said: str) -> str:
    """The content of an element, line ends kept."""
    shown = "\n".join(printable(line) for line in said.split("\n"))
    return escape(_NO_CHARACTERS.sub(lambda match: spelled(match[0]), shown), quote=False)


def attributes(**values: object) -> str:
    """Attributes in their order, each with a space before it; those that are None are left out."""
    return "".join(f' {name}="{_value(str(value))}"' for name, value in values.items() if value is not None)


def _value(said: str) -> str:
    """A reader takes a line end in an attribute for a space, so it is spelled out with the other controls."""
    return text(printable(said)).replace('"', "&quot;")
