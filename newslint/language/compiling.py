"""Patterns compiled when first used: compiling one costs more time than most documents spend on it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast


class _Lazy:
    """Stands for a compiled pattern until a method of it is asked for, which is then kept."""

    def __init__(self, expression: str, flags: int) -> None:
        self._expression = expression
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._expression, self._flags)

    def __getattr__(self, name: str) -> Any:  # the methods of a pattern, whatever they are
        method = getattr(self._compiled, name)
        setattr(self, name, method)
        return method


def lazy(expression: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, but compiled by the first call of a method."""
    return cast("re.Pattern[str]", _Lazy(expression, flags))
