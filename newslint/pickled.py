"""Reads back what was kept as a pickle: values, and nothing that a pickle could run."""

from __future__ import annotations

import sys
from collections.abc import Collection
from datetime import date, timedelta, tzinfo
from enum import Enum
from functools import cache
from io import BytesIO
from pickle import Unpickler, UnpicklingError
from typing import Any

# What a finding, a fact or a waiver is made of; beside these a pickle knows text, numbers, lists, sets and mappings.
_VALUES = (tuple, date, timedelta, tzinfo, Enum, frozenset)


def restored(data: bytes, packages: Collection[str] = ()) -> Any:
    """The values in a pickle. UnpicklingError for one that names anything else, whatever other error for a broken one.

    A class is known where its module is imported already, or belongs to one of the packages.
    """
    return _Reader(data, packages).load()


class _Reader(Unpickler):
    def __init__(self, data: bytes, packages: Collection[str]) -> None:
        super().__init__(BytesIO(data))
        self._packages = packages

    def find_class(self, module: str, name: str) -> Any:
        if module not in sys.modules and module.partition(".")[0] not in self._packages:
            raise UnpicklingError(f"{module} is not known here")
        return _value_class(module, name)


@cache
def _value_class(module: str, name: str) -> type:
    from importlib import import_module

    found: Any = import_module(module)
    for part in name.split("."):
        found = getattr(found, part)
    if not (isinstance(found, type) and issubclass(found, _VALUES)):
        raise UnpicklingError(f"{module}.{name} is no value")
    return found
