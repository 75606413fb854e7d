"""Says what a configuration comes to for one file or folder, each value with the file and line it came from."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from newslint.config import Config, Override
from newslint.model import Severity
from newslint.naming import ENGINE, ENGINE_RULES, engine_severity
from newslint.packs import Library
from newslint.precedence import Settled, Word, said_after, words
from newslint.rulesets import REGISTRIES, ruleset
from newslint.values import NamedTuple

# What is told elsewhere, rule by rule and override by override.
_ELSEWHERE = ("rules", "overrides")
# What several files say together; any other list is the last file's alone.
_ADDED = ("ignore", "packs", "locked", "extends")


class Place(NamedTuple):
    """Where a value was said; without a path, newslint or the rule itself says it."""

    path: str | None
    line: int | None
    by: str = ""  # the preset or the override


class Value(NamedTuple):
    """A value of a configuration; `key` is written with dots: site.name."""

    key: str
    value: Any
    place: Place


class Conditional(NamedTuple):
    """An override; `holds` is None where only an article could tell."""

    override: Override
    holds: bool | None
    place: Place


class Effective(NamedTuple):
    """What holds of a rule and why; `waits_for` is the registry that it needs and has not."""

    rule: str
    family: str
    on: bool
    severity: Severity
    on_by: Place
    severity_by: Place
    options: tuple[Value, ...]
    locked: bool
    waits_for: str | None


def values_of(config: Config) -> Iterator[Value]:
    """Every value that counts but for rules and overrides, in the order of the files."""
    found: dict[str, Value] = {}
    for one in config.chain():
        for name, said in one.said.items():
            if name in _ELSEWHERE:
                continue
            inner: Iterable[tuple[str, Any, tuple[str | int, ...]]]
            if isinstance(said, dict):
                inner = ((f"{name}.{key}", value, (name, key)) for key, value in said.items())
            elif name in _ADDED and isinstance(said, list):
                inner = ((f"{name}[{at}] {one.path}", value, (name, at)) for at, value in enumerate(said))
            else:
                inner = [(name, said, (name,))]
            for key, value, path in inner:
                found.pop(key, None)
                found[key] = Value(key.partition("[")[0], value, Place(one.path, one.lines.get(path)))
    yield from found.values()


def overrides_of(config: Config, held: Collection[str], is_article: bool) -> Iterator[Conditional]:
    """Every override, and whether it holds."""
    for one in config.chain():
        for override in one.overrides:
            unknown = override.when is not None and not is_article
            place = Place(one.path, one.lines.get(override.path))
            yield Conditional(override, None if unknown else override.key in held, place)


def rules_of(config: Config, held: tuple[str, ...], rules: Library) -> Iterator[Effective]:
    """Every rule there is, on or off, by id."""
    locked = ruleset(config, rules=rules, held=held).locked
    said = _said(config, held, rules)
    for id in sorted((*rules.files, *ENGINE_RULES)):
        settled, on_by, severity_by = said.get(id, (None, _OWN, _OWN))
        rule = None if id in ENGINE_RULES else rules.rule(id)
        own = engine_severity(id) if rule is None else rule.severity
        waits_for = rule.registry if rule and rule.registry and rule.registry not in config.registries else None
        options = () if rule is None else tuple(_options(rule.declared, settled))
        yield Effective(
            rule=id,
            family=ENGINE if rule is None else rule.family,
            on=settled is not None and not settled.off and waits_for is None,
            severity=(settled.severity if settled else None) or own,
            on_by=on_by,
            severity_by=severity_by,
            options=options,
            locked=id in locked,
            waits_for=waits_for,
        )


_OWN = Place(None, None)


def _said(config: Config, held: tuple[str, ...], rules: Library) -> Mapping[str, tuple[Settled, Place, Place]]:
    """What came of all words on each rule, which put it on or off, and which gave its severity."""
    found: dict[str, tuple[Settled, Place, Place]] = {}
    # A rule that waits for its registry is still one that somebody has switched on.
    full = config._replace(registries={**dict.fromkeys(REGISTRIES), **config.registries})
    for id, word in words(full, held, rules.files.keys(), rules):
        before, on_by, severity_by = found.get(id, (None, _OWN, _OWN))
        after = said_after(id, before, word)
        if after is None:
            continue
        if before is None or before.off_by is not after.off_by or word.setting.name == id:
            on_by = _place(word)
        found[id] = (after, on_by, _place(word) if word.setting.severity else severity_by)
    return found


def _options(declared: Mapping[str, Any], settled: Settled | None) -> Iterator[Value]:
    word = settled.options_of if settled else None
    given = (word.setting.options if word else None) or {}
    for name, option in declared.items():
        if word is not None and word.config is not None and name in given:
            path = ("rules", word.setting.name, "options", name)
            place = _place(word)
            line = word.config.lines.get((*(word.override.path if word.override else ()), *path))
            yield Value(name, given[name], place._replace(line=line or place.line))
        else:
            yield Value(name, option.default, _OWN)


def _place(word: Word) -> Place:
    if word.config is None:
        return _OWN
    if word.preset is not None:
        return Place(word.config.path, word.preset.line, f"preset {word.preset.name}")
    family = "" if word.setting.name in word.config.said.get("rules", {}) or word.override else word.setting.name
    return Place(word.config.path, word.setting.line, "override" if word.override else family)


def plain(place: Place) -> dict[str, Any]:
    """A place as JSON has it."""
    return {"path": place.path and place.path.replace(os.sep, "/"), "line": place.line, "by": place.by or None}
