"""What `authors learn` and `tags learn` share: an archive read, a registry written, what changed told."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

from newslint.cli._find import documents_of, tell_passed_over
from newslint.cli._help import WORK, option
from newslint.cli._options import jobs_for, with_input
from newslint.cli._output import complain, write
from newslint.config import Config, shown
from newslint.errors import ConfigError, UsageError
from newslint.formats import printable
from newslint.inputs import Document
from newslint.writing import put

if TYPE_CHECKING:
    from newslint.learning.merging import Change, RegistryFile

MARKS = {"added": "+", "completed": "…", "for you to decide": "?"}
T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])


def with_learning(function: F) -> F:
    """An archive to learn from, and the file to write to."""
    for decorate in (
        with_input,
        option("--into", group=WORK, metavar="FILE", type=click.Path(dir_okay=False), help="The registry to add to."),
        option("--dry-run", group=WORK, is_flag=True, help="Say what would be added, and write nothing."),
    ):
        function = decorate(function)
    return function


def learn(
    ctx: click.Context,
    registry: str,
    given: dict[str, Any],
    found_in: Callable[[Document, bytes], tuple[T, ...]],
    merge: Callable[[RegistryFile, Sequence[T]], list[Change]],
) -> None:
    """Reads the archive, adds to the registry and tells what. `found_in` is a function that a worker can find."""
    from newslint.check import Rules
    from newslint.learning.merging import Did, RegistryFile
    from newslint.report import Problem
    from newslint.run import Limits, each

    rules = Rules(datetime.now(UTC), given["config"], given["isolated"])
    path = _target(registry, given["into"], rules.config_of(os.curdir))
    file = RegistryFile(shown(path), _text_of(path), registry)
    documents = documents_of(given["paths"], given["stdin_filename"], given["max_size"], rules.config_of)
    if not documents.documents and not documents.problems:
        raise UsageError("nothing to learn from: no HTML or Markdown file there")
    problems: list[Problem] = []
    found: list[T] = []
    limits = Limits(given["max_size"], given["time_limit"])
    jobs = jobs_for(given["jobs"], documents.documents.work)
    for outcome in each(found_in, documents.documents, limits, jobs):
        found += outcome.result or ()
        problems += [outcome.problem] if outcome.problem else []
    problems = [*documents.problems, *problems]
    changes = merge(file, found)
    if changes and not given["dry_run"]:
        _write(path, file.text())
    write(f"{_told(change)}\n" for change in changes)
    counts = Counter(change.did for change in changes)
    summary = ", ".join(f"{counts[did]} {did}" for did in Did if counts[did]) or "nothing to add"
    unwritten = "; not written" if changes and given["dry_run"] else ""
    write([f"{shown(path)}: {summary}{unwritten}\n"])
    if changes and not given["dry_run"] and registry not in rules.config_of(os.curdir).registries:
        write([f"\nname it in newslint.yaml, so that rules use it:\n    registries: {{{registry}: {shown(path)}}}\n"])
    for problem in problems:
        complain(f"{problem.path}: problem: {problem.message}")
    tell_passed_over(documents)
    if problems:
        ctx.exit(2)


def _target(registry: str, into: str | None, config: Config) -> str:
    """The file to add to: as asked, else the one of the configuration, else the usual name here."""
    if into is not None:
        return into
    return config.files.get(registry) or f"{registry}.yaml"


def _text_of(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as error:
        raise ConfigError(shown(path), None, "is not UTF-8") from error
    except OSError as error:
        raise ConfigError(shown(path), None, f"cannot be read: {error.strerror}") from error


def _write(path: str, text: str) -> None:
    """All of it or nothing: a registry that is half written would be lost work."""
    try:
        put(path, text.encode())
    except OSError as error:
        raise ConfigError(shown(path), None, f"cannot be written: {error.strerror}") from error


def _told(change: Change) -> str:
    return f"{MARKS[change.did]} {printable(change.name)}: {printable('; '.join(change.said))}"
