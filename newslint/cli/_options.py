"""What several commands take: paths, limits, the configuration."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from newslint import formats
from newslint.cli import _completion
from newslint.cli._help import ARTICLES, REPORT, RULES, WORK, option
from newslint.errors import UsageError

if TYPE_CHECKING:
    SizeType = click.ParamType[int]
    InstantType = click.ParamType[datetime]
    OutputType = click.ParamType[tuple[str, str]]
    ChoiceType = click.Choice[str]
else:  # generic since click 8.4 only
    SizeType = InstantType = OutputType = click.ParamType
    ChoiceType = click.Choice

F = TypeVar("F", bound=Callable[..., Any])

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmg]?)b?", re.IGNORECASE)
_UNITS = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}


class Size(SizeType):
    """Bytes, with a unit: 20MB, 500kB."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if isinstance(value, int):
            return value
        match = _SIZE.fullmatch(value.strip())
        if match is None:
            self.fail(f'"{value}" is no size; write for instance 20MB', param, ctx)
        return int(float(match[1]) * _UNITS[match[2].lower()])


class Instant(InstantType):
    """A day or an instant in ISO 8601; without a zone, UTC."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            when = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f'"{value}" is no date; write for instance 2026-01-15', param, ctx)
        return when if when.tzinfo else when.replace(tzinfo=UTC)


def with_input(function: F, *, required: bool = True) -> F:
    """The documents, which may be `required`, and how much each may take."""
    for decorate in (
        option("--no-cache", group=WORK, is_flag=True, help="Look at everything anew."),
        option(
            "--jobs",
            group=WORK,
            metavar="NUMBER",
            type=click.IntRange(min=1),
            help="Processes; by default one a core where it pays.",
        ),
        option(
            "--time-limit",
            group=WORK,
            metavar="SECONDS",
            type=click.FloatRange(min=0, min_open=True),
            default=10.0,
            show_default=True,
            help="How long one document may take.",
        ),
        option(
            "--max-size",
            group=ARTICLES,
            type=Size(),
            default="20MB",
            show_default=True,
            help="The largest document read.",
        ),
        option(
            "--stdin-filename",
            group=ARTICLES,
            metavar="NAME",
            help="The name of what - reads; its suffix tells the format.",
        ),
        option("--isolated", group=RULES, is_flag=True, help="Pay no heed to any newslint.yaml."),
        option(
            "--config",
            group=RULES,
            metavar="FILE",
            type=click.Path(exists=True, dir_okay=False, resolve_path=True),
            help="This file in place of every newslint.yaml.",
        ),
        click.argument(
            "paths",
            nargs=-1,
            required=required,
            metavar="PATHS..." if required else "[PATHS]...",
            shell_complete=_completion.files,
        ),
    ):
        function = decorate(function)
    return function


def with_baseline(function: F) -> F:
    """Which findings are known and accepted."""
    for decorate in (
        option("--no-baseline", group=REPORT, is_flag=True, help="Accept nothing that a baseline holds."),
        option(
            "--baseline",
            group=REPORT,
            metavar="FILE",
            type=click.Path(exists=True, dir_okay=False),
            help="This baseline in place of every other one.",
        ),
    ):
        function = decorate(function)
    return function


def with_selection(function: F) -> F:
    """Some of the rules alone."""
    for decorate in (
        option(
            "--ignore",
            group=RULES,
            multiple=True,
            metavar="NAMES",
            shell_complete=_completion.rules,
            help="Not these rules and families.",
        ),
        option(
            "--select",
            group=RULES,
            multiple=True,
            metavar="NAMES",
            shell_complete=_completion.rules,
            help="Only these rules and families, or ALL.",
        ),
    ):
        function = decorate(function)
    return function


def with_packs(function: F) -> F:
    """Rules beside those that are installed, and whether they may be Python."""
    for decorate in (
        option("--no-python-packs", group=RULES, is_flag=True, help="Run no Python of any pack, but newslint's own."),
        option(
            "--pack",
            "packs",
            group=RULES,
            multiple=True,
            metavar="FOLDER",
            type=click.Path(exists=True, file_okay=False, resolve_path=True),
            help="The rules in FOLDER, too. Runs its Python.",
        ),
    ):
        function = decorate(function)
    return function


class Choice(ChoiceType):
    """One of several words; another is answered with the nearest. `what` they are: "format"."""

    def __init__(self, what: str, words: Iterable[str]) -> None:
        super().__init__(tuple(words))
        self.what = what

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value not in self.choices:
            self.fail(_unknown(self.what, value, self.choices), param, ctx)
        return cast("str", value)


def _unknown(what: str, word: str, known: Sequence[str]) -> str:
    from newslint.schema import nearest

    near = nearest(word, known) or f"; there are {', '.join(known)}"
    return f'no {what} "{word}"{near}'


def with_format(*forms: str) -> Callable[[F], F]:
    """`--format`, of these; text by default."""
    return option(
        "--format",
        "form",
        group=REPORT,
        type=Choice("format", forms),
        default="text",
        show_default=True,
        metavar="FORMAT",
        help=f"The form of what is shown: {', '.join(forms)}.",
    )


class Output(OutputType):
    """A format and the file that it is written to: sarif:out.sarif."""

    name = "output"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        if isinstance(value, tuple):
            return value
        form, _, path = value.partition(":")
        if form not in formats.names():
            self.fail(f"{_unknown('format', form, formats.names())}; write for instance json:report.json")
        if not path or path == "-":
            self.fail(f'"{value}" names no file; write for instance {form}:report, or --format {form}')
        folder = os.path.dirname(path) or os.curdir
        if not os.path.isdir(folder):
            self.fail(f'"{path}" cannot be written: there is no folder "{folder}"')
        if os.path.isdir(path):
            self.fail(f'"{path}" cannot be written: it is a folder')
        if not os.access(path if os.path.exists(path) else folder, os.W_OK):
            self.fail(f'"{path}" cannot be written: it is read-only')
        return form, path


def names(given: tuple[str, ...]) -> tuple[str, ...]:
    """Names given one by one or joined by commas."""
    return tuple(name.strip() for said in given for name in said.split(",") if name.strip())


def jobs_for(asked: int | None, work: int) -> int:
    """How many processes: as asked, else one a core for much work, in Markdown posts, and none beside this for less."""
    from newslint.inputs import MUCH

    if asked is not None:
        return asked
    return os.cpu_count() or 1 if work >= MUCH else 1


def stdin_name(paths: tuple[str, ...], name: str | None) -> str:
    """What to call standard input."""
    if name is None:
        return "<stdin>"
    if "-" not in paths:
        raise UsageError("--stdin-filename names what - reads; there is no - among the paths")
    return name
