"""What the names of rules, families and packs mean, on the command line and in newslint.yaml."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from newslint.errors import UsageError
from newslint.model import Severity
from newslint.packs import Library

ALL = "ALL"

ENGINE = "engine"  # the family of what newslint itself reports of a document
ENGINE_RULES: Mapping[str, str] = {
    "front-matter-invalid": "The front matter cannot be read, so nothing that it says could be checked",
    "invalid-waiver": "A waiver gives no reason, or is written in a way that newslint cannot follow, or is not allowed",
    "unused-waiver": "A waiver accepts nothing: what it was written for is not there any more",
    "expired-waiver": "The day until which a waiver holds has passed, so what it accepted is reported again",
}
ENGINE_SEVERITIES: Mapping[str, Severity] = {
    "unused-waiver": Severity.WARNING,
    "expired-waiver": Severity.WARNING,
}


def engine_severity(rule: str) -> Severity:
    """How loud a rule of the engine is where nobody says otherwise."""
    return ENGINE_SEVERITIES.get(rule, Severity.ERROR)


def engine_page(rule: str) -> str:
    """The path of the page of a rule of the engine."""
    return os.path.join(os.path.dirname(__file__), "pages", f"{rule}.md")


def is_rule(name: str, rules: Library) -> bool:
    """Whether it names one rule, of a pack or of newslint itself."""
    return name in rules.files or name in ENGINE_RULES


def members(family: str, rules: Library) -> tuple[str, ...]:
    """The ids of a family or a pack, the engine's own too; none for what is neither."""
    return tuple(ENGINE_RULES) if family == ENGINE else rules.members(family)


def named(names: Iterable[str], rules: Library) -> set[str]:
    """The ids behind ids, families, packs and ALL; UsageError for a name that is none of them."""
    found: set[str] = set()
    for name in names:
        if name == ALL:
            found |= rules.files.keys() | ENGINE_RULES.keys()
        elif is_rule(name, rules):
            found.add(name)
        elif ids := members(name, rules):
            found.update(ids)
        else:
            raise UsageError(unknown_rule(name, rules))
    return found


def unknown_rule(name: str, rules: Library) -> str:
    """The message about a name that is no rule and no family."""
    from newslint.schema import nearest

    return f'unknown rule "{name}"{nearest(name, names_of_rules(rules))}'


def names_of_rules(rules: Library) -> tuple[str, ...]:
    """Everything that --select, --ignore and `rules:` understand, but for ALL."""
    return (*rules.files, *rules.families, *ENGINE_RULES, ENGINE)
