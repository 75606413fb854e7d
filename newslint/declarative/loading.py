"""Reads a rule file: YAML held against the schema, then made a rule clause by clause."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from newslint.config import shown
from newslint.config.text import text_of
from newslint.declarative.clauses import Clause, Found
from newslint.declarative.conditions import Condition, condition_of
from newslint.declarative.kinds import KINDS, clause_of
from newslint.declarative.mending import Mend, mend_of
from newslint.declarative.messages import check_names, filled
from newslint.declarative.said import Said
from newslint.declarative.scopes import View, view_of
from newslint.errors import ConfigError
from newslint.model import Article, Fact, Finding, Fix, Severity
from newslint.rule import ArticleRule, Collect, Context, NoOptions
from newslint.schema import read_yaml
from newslint.values import NamedTuple

MOST_CLAUSES = 5  # more are a program, and belong into Python
Check = Callable[[Article, Any, Context], Iterator[Finding]]


class _Speaking(NamedTuple):
    """A clause with all that the file says around it. `severity` None is the rule's own."""

    clause: Clause
    message: str
    when: Condition | None
    unless: Condition | None
    mend: Mend | None
    severity: Severity | None


@cache
def schemas() -> Mapping[str, Any]:
    """The schema of a rule file and, under $defs, all that it is made of."""
    with open(os.path.join(os.path.dirname(__file__), "schema.json"), encoding="utf-8") as file:
        found: dict[str, Any] = json.load(file)
    return found


def said_in(path: str, part: str | None = None) -> Said:
    """What a file says, held against the schema or a part of it. ConfigError for the first fault."""
    schema = schemas()
    if part is not None:
        schema = {**schema["$defs"][part], "$defs": schema["$defs"]}
    checked, named = read_yaml(text_of(path), schema), shown(path)
    for fault in checked.faults:
        raise ConfigError(named, fault.line, fault.message)
    if checked.value is None:
        raise ConfigError(named, 1, "is empty")
    return Said(named, os.path.dirname(os.path.abspath(path)), checked.value, (), checked.lines)


def load_rule(path: Path, prefix: str | None = None) -> ArticleRule:
    """The rule that a YAML file holds; its id is the file's name, behind the prefix of its pack.

    ConfigError for the first thing that is wrong, with file, line, what was expected and the nearest right word.
    """
    said = said_in(str(path))
    clauses = [one for kind, part in _parts(said) for one in _clauses_of(kind, part)]
    archive = [one.clause for one in clauses if one.clause.collect]
    if len(archive) > 1:
        raise said.error("a rule has one clause among articles; write a rule for each")
    severities = [one.severity for one in clauses if one.severity]
    severity = Severity(said.plain("severity", "warning"))
    louder = next((one for one in severities if one.rank > severity.rank), None)
    if louder is not None:
        raise said.error(f"a clause is louder than its rule; give the rule the severity {louder}")
    registry = next((one.clause.registry for one in clauses if one.clause.registry), None) or _asked_of(said.value)
    recommended = said.plain("recommended", True)
    stem = path.stem.replace("_", "-")
    when, unless = condition_of(said.get("when")), condition_of(said.get("unless"))
    return ArticleRule(
        id=f"{prefix}-{stem}" if prefix else stem,
        family=path.parent.name.replace("_", "-"),
        summary=" ".join(str(said.value["title"]).split()).removesuffix("."),
        severity=severity,
        authority=tuple(said.plain("authority", ())),
        recommended="off" if not recommended else "data" if registry else "on",
        registry=registry,
        publication=bool(said.plain("publication", False)),
        formats=("html",) if all(one.clause.html_alone for one in clauses) else ("html", "markdown"),
        options=NoOptions,
        module=str(path),
        check=_check(tuple(clauses), when, unless),
        may=_may([one.clause for one in clauses]),
        subject="article",
        template=bool(said.plain("template", False)),
        collect=_collected(archive[0].collect, when, unless) if archive else None,
        check_archive=archive[0].check_archive if archive else None,
    )


def _asked_of(value: Any) -> str | None:
    """The registry that a guard asks: without it nobody could say whether the guard holds."""
    if isinstance(value, list):
        return next((found for one in value if (found := _asked_of(one))), None)
    if not isinstance(value, dict):
        return None
    guards = (value[key] for key in ("when", "unless") if key in value)
    found = next((name for guard in guards for name in _named_in(guard)), None)
    return found or next((found for kind in KINDS if (found := _asked_of(value.get(kind)))), None)


def _named_in(guard: Any) -> Iterator[str]:
    if isinstance(guard, list):
        for one in guard:
            yield from _named_in(one)
    elif isinstance(guard, dict):
        for key, value in guard.items():
            if key == "registry" and isinstance(value, str):
                yield value
            yield from _named_in(value)


def _parts(said: Said) -> Iterator[tuple[str, Said]]:
    """The kinds of a file, each clause by itself, in order."""
    found = [(kind, one) for kind in said.value if kind in KINDS for one in _each(said, kind)]
    if not found:
        raise said.error(f"the rule asks nothing; expected one of {', '.join(KINDS)}")
    if len(found) > MOST_CLAUSES:
        raise found[MOST_CLAUSES][1].error(
            f"a rule has at most {MOST_CLAUSES} clauses; make two rules of it, or write it in Python"
        )
    return iter(found)


def _each(said: Said, kind: str) -> Iterator[Said]:
    part = said.get(kind)
    return part.each() if part else iter(())


def _clauses_of(kind: str, said: Said) -> Iterator[_Speaking]:
    clause = clause_of(kind, said)
    message = said.get("message")
    if message is not None and not message.value.strip():
        raise message.error('"message" is empty; leave it out, or say what is wrong')
    level = said.plain("severity")
    yield _Speaking(
        clause=clause,
        message=check_names(message, clause.names) if message and not clause.collect else clause.message,
        when=condition_of(said.get("when")),
        unless=condition_of(said.get("unless"), clause.names),
        mend=mend_of(said.get("fix"), clause.names),
        severity=Severity(level) if level else None,
    )


def _may(clauses: list[Clause]) -> Callable[[Article, Context], bool] | None:
    """The cheap tests of all clauses as one; None where a clause has none, or collects."""
    tests = [one.may for one in clauses if one.may is not None and one.collect is None]
    if len(tests) < len(clauses):
        return None
    if len(tests) == 1:
        test = tests[0]
        return lambda article, context: test(view_of(article), context)
    return lambda article, context: any(test(view_of(article), context) for test in tests)


def _check(clauses: tuple[_Speaking, ...], when: Condition | None, unless: Condition | None) -> Check:
    tests = tuple(one.clause.may for one in clauses)

    def check(article: Article, options: Any, context: Context) -> Iterator[Finding]:
        view = view_of(article)
        applies: bool | None = None
        for one, may in zip(clauses, tests, strict=True):
            if may is not None and not may(view, context):
                continue
            if applies is None:
                applies = _holds(when, unless, view, context)
            if not applies:
                return
            if one.when is None or one.when(view, context, {}):
                yield from _findings(one, view, context)

    return check


def _holds(when: Condition | None, unless: Condition | None, view: View, context: Context) -> bool:
    return (when is None or when(view, context, {})) and not (unless is not None and unless(view, context, {}))


def _findings(one: _Speaking, view: View, context: Context) -> Iterator[Finding]:
    for found in one.clause.look(view, context):
        if one.unless is not None and one.unless(view, context, found.values):
            continue
        yield Finding(
            found.where,
            filled(one.message, found.values, view, context),
            found.related,
            _fix(one, found, view, context),
            one.severity,
        )


def _fix(one: _Speaking, found: Found, view: View, context: Context) -> Fix | None:
    return one.mend(found, view, context) if one.mend else found.fix


def _collected(collect: Collect | None, when: Condition | None, unless: Condition | None) -> Collect | None:
    if collect is None or (when is None and unless is None):
        return collect

    def guarded(article: Article, options: Any, context: Context) -> Iterator[Fact]:
        if _holds(when, unless, view_of(article), context):
            yield from collect(article, options, context)

    return guarded
