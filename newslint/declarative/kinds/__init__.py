"""The closed set of kinds: a module each, named as the kind with _ for -. What none of them can say is Python."""

from __future__ import annotations

from importlib import import_module

from newslint.declarative.clauses import Clause
from newslint.declarative.said import Said

KINDS = (
    "forbid-text",
    "require-text",
    "prefer-text",
    "consistent-text",
    "near",
    "order",
    "limit",
    "capitals",
    "unique",
    "require-field",
    "compare-fields",
    "selector",
)


def clause_of(kind: str, said: Said) -> Clause:
    """The clause that a kind makes of its part of the file. ConfigError where it cannot."""
    made: Clause = import_module(f"{__name__}.{kind.replace('-', '_')}").make(said)
    return made
