"""`newslint config`: what a configuration comes to, and the schema that editors hold it against."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from newslint.cli import _completion
from newslint.cli._help import SETTINGS, Group
from newslint.cli._options import with_format
from newslint.cli._output import write
from newslint.config import NAME
from newslint.errors import UsageError
from newslint.formats import printable
from newslint.formats.json import dumped

if TYPE_CHECKING:
    from newslint.provenance import Conditional, Effective, Place, Value

VERSION = 1
SECTION = SETTINGS
SCHEMAS = ("config", "rule", "list", "pack", "authors", "outlets", "sponsors", "tags")
LARGEST = 20_000_000
_HOLDS = {True: "holds", False: "does not hold", None: "depends on the article"}


@click.group("config", cls=Group)
def command() -> None:
    """Shows what newslint.yaml comes to, and the schemas of what a newsroom writes.

    \b
    Examples:
      newslint config show post.md
      newslint config schema > newslint.schema.json

    Exit status: 0 shown, 2 newslint could not do its job.
    """


@command.command("schema")
@click.argument("of", default="config", metavar="[WHAT]", type=click.Choice(SCHEMAS))
def schema(of: str) -> None:
    """Prints a JSON Schema, for editors: that of newslint.yaml, or of WHAT else a newsroom writes.

    WHAT is rule, a rule in YAML; list, a list that rules of a pack share; pack, its pack.yaml; authors, outlets,
    sponsors or tags, a registry.

    \b
    Examples:
      newslint config schema > newslint.schema.json
      newslint config schema rule > rule.schema.json

    Exit status: 0 printed, 2 there is no such schema.
    """
    from newslint.schema import load_schema

    write([dumped(_rule_schema(of) if of in ("rule", "list") else load_schema(of), 2), "\n"])


def _rule_schema(of: str) -> Mapping[str, Any]:
    from newslint.declarative.loading import schemas

    whole = schemas()
    return whole if of == "rule" else {**whole["$defs"][of], "$defs": whole["$defs"]}


@command.command("show")
@with_format("text", "json")
@click.option("--isolated", is_flag=True, help="Pay no heed to any newslint.yaml.")
@click.option(
    "--config",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, resolve_path=True),
    help="This file in place of every newslint.yaml.",
)
@click.option("--all", "every", is_flag=True, help="Rules that are off, and options that nobody set, too.")
@click.argument("file", default=".", metavar="[FILE]", shell_complete=_completion.files)
def show(form: str, isolated: bool, config: str | None, every: bool, file: str) -> None:
    """Shows what holds for FILE: each value with the file and line it came from.

    FILE is an article or a folder, by default this one.

    \b
    Examples:
      newslint config show post.md
      newslint config show --all --format json

    Exit status: 0 shown, 2 newslint could not do its job.
    """
    from newslint.check import Rules
    from newslint.provenance import overrides_of, rules_of, values_of
    from newslint.rulesets import library

    if not os.path.lexists(file):
        raise UsageError(f"{file}: no such file or folder")
    rules = Rules(datetime.now(UTC), config, isolated)
    is_article = not os.path.isdir(file)
    asked = file if is_article else os.path.join(file, NAME)  # what holds for a file of a folder holds for it
    found = rules.config_of(asked)
    held = _held(rules, file) if is_article else rules.held(asked)
    files = [one.path for one in found.chain() if one.path is not None]
    values = list(values_of(found))
    overrides = list(overrides_of(found, held, is_article))
    effective = list(rules_of(found, held, library(found)))
    ignored = found.leaves_out(file)
    if form == "json":
        write([dumped(_plain(file, files, ignored, values, overrides, effective), 2), "\n"])
        return
    write([f"{printable(file)}\n", f"configuration: {printable(', '.join(files)) or 'none'}\n"])
    write(["ignored: newslint check leaves it out\n"] if ignored else [])
    write(_values(values))
    write(_overrides(overrides))
    write(_rules(effective, every))


def _held(rules: Any, file: str) -> tuple[str, ...]:
    """The overrides that hold for the article; it is read for them alone."""
    if not rules.config_of(file).is_conditional:
        return ()
    from newslint.inputs import Document, fetch
    from newslint.reading import read

    held: tuple[str, ...] = rules.held(file, read(fetch(Document(file), LARGEST), file))
    return held


def _values(values: list[Value]) -> Iterator[str]:
    if not values:
        return
    yield "\nvalues\n"
    rows = [(f"{one.key}: {_shown(one.value)}", _said(one.place)) for one in values]
    yield from _table(rows)


def _overrides(overrides: list[Conditional]) -> Iterator[str]:
    if not overrides:
        return
    yield "\noverrides\n"
    for one in overrides:
        asked = [f"files: {_shown(list(one.override.files))}"] if one.override.files else []
        asked += [f"when: {_shown(one.override.when)}"] if one.override.when else []
        yield f"  {_said(one.place)}  {_HOLDS[one.holds]}  {'; '.join(asked)}\n"


def _rules(effective: list[Effective], every: bool) -> Iterator[str]:
    yield "\nrules\n"
    rows = []
    for one in effective:
        told = one.on or every or one.on_by.path is not None
        if not told:
            continue
        level = str(one.severity) if one.on else "off"
        lock = " (locked)" if one.locked else ""
        why = f"needs registries.{one.waits_for}" if one.waits_for else _said(one.on_by)
        if one.on and one.severity_by.path is not None and one.severity_by != one.on_by:
            why = f"{why}; {one.severity}: {_said(one.severity_by)}"
        rows.append((f"{one.rule}: {level}{lock}", why))
        if one.on or every:
            given = (option for option in one.options if every or option.place.path is not None)
            rows += [(f"  {option.key}: {_shown(option.value)}", _said(option.place)) for option in given]
    yield from _table(rows)


def _table(rows: list[tuple[str, str]]) -> Iterator[str]:
    width = min(60, max((len(said) for said, _ in rows), default=0))
    for said, where in rows:
        yield f"  {said:<{width}}  {where}\n"


def _said(place: Place) -> str:
    by = f" ({printable(place.by)})" if place.by else ""
    if place.path is None:
        return place.by or "its own"
    return f"{printable(place.path)}:{place.line}{by}" if place.line else f"{printable(place.path)}{by}"


def _shown(value: Any) -> str:
    plain = list(value) if isinstance(value, tuple) else sorted(value) if isinstance(value, frozenset) else value
    return printable(plain if isinstance(plain, str) else dumped(plain))


def _plain(
    file: str,
    files: list[str],
    ignored: bool,
    values: list[Value],
    overrides: list[Conditional],
    effective: list[Effective],
) -> dict[str, Any]:
    from newslint.provenance import plain

    return {
        "version": VERSION,
        "path": file,
        "files": files,
        "ignored": ignored,
        "values": [{"key": one.key, "value": one.value, **plain(one.place)} for one in values],
        "overrides": [
            {
                "files": list(one.override.files),
                "when": one.override.when,
                "holds": one.holds,
                **plain(one.place),
            }
            for one in overrides
        ],
        "rules": [
            {
                "rule": one.rule,
                "family": one.family,
                "on": one.on,
                "severity": str(one.severity),
                "locked": one.locked,
                "needs": one.waits_for,
                "on_by": plain(one.on_by),
                "severity_by": plain(one.severity_by),
                "options": [
                    {"name": option.key, "value": _json(option.value), **plain(option.place)} for option in one.options
                ],
            }
            for one in effective
        ],
    }


def _json(value: Any) -> Any:
    return sorted(value) if isinstance(value, frozenset) else value
