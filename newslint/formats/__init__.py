"""The forms a report can take, one module each: `render(report, style)` gives it piece by piece."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import cast

from newslint.report import Report
from newslint.values import NamedTuple

# C0 and C1 controls, which a terminal obeys; marks that turn the direction of text; line ends other than LF.
_UNPRINTABLE = "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"


class Style(NamedTuple):
    """How a report is shown to a person; the counts of the run come last, where there is to be a `summary`."""

    color: bool = False
    width: int = 100
    summary: bool = True


Render = Callable[[Report, Style], Iterator[str]]


@cache
def names() -> tuple[str, ...]:
    """The formats there are: the modules of this package."""
    files = sorted(os.listdir(os.path.dirname(__file__)))
    return tuple(name.removesuffix(".py") for name in files if name.endswith(".py") and not name.startswith("_"))


def renderer(name: str) -> Render:
    """The `render` of a format."""
    return cast("Render", import_module(f"{__name__}.{name}").render)


def printable(text: str) -> str:
    """Text that is safe in a terminal: what it would obey is spelled out, as in \\x1b."""
    if text.isprintable():
        return text
    import re

    return re.sub(_UNPRINTABLE, lambda match: spelled(match[0]), text)


def spelled(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
