"""newslint: a compliance and content-policy linter for news articles. The public names, imported when used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.model import (
        ArchiveFinding,
        Article,
        Edit,
        Fact,
        Finding,
        Fix,
        KeptFact,
        Related,
        Severity,
        Text,
    )
    from newslint.rule import ArchiveRule, ArticleRule, Context, NoOptions, Totals, archive_rule, article_rule, option
    from newslint.values import NamedTuple

__version__ = "0.1.0"

_HOME = {
    "newslint.model": (
        "ArchiveFinding",
        "Article",
        "Edit",
        "Fact",
        "Finding",
        "Fix",
        "KeptFact",
        "Related",
        "Severity",
        "Text",
    ),
    "newslint.rule": (
        "ArchiveRule",
        "ArticleRule",
        "Context",
        "NoOptions",
        "Totals",
        "archive_rule",
        "article_rule",
        "option",
    ),
    "newslint.values": ("NamedTuple",),
}
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}

__all__ = [
    "ArchiveFinding",
    "ArchiveRule",
    "Article",
    "ArticleRule",
    "Context",
    "Edit",
    "Fact",
    "Finding",
    "Fix",
    "KeptFact",
    "NamedTuple",
    "NoOptions",
    "Related",
    "Severity",
    "Text",
    "Totals",
    "archive_rule",
    "article_rule",
    "option",
]


def __getattr__(name: str) -> object:
    if name in _MODULE_OF:
        value: object = getattr(import_module(_MODULE_OF[name]), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'newslint' has no attribute {name!r}")
