"""What commands that end in a report share: which rules, in which forms it is told, and the exit status."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

from newslint import formats
from newslint.cli import _completion
from newslint.cli._options import Choice, Instant, Output
from newslint.cli._output import complain, style, tell, write_file
from newslint.model import Severity

if TYPE_CHECKING:
    from newslint.report import Report

F = TypeVar("F", bound=Callable[..., Any])
NEVER = "never"


def with_report(function: F) -> F:
    """Which rules, the forms of the report, and what makes the run fail."""
    for decorate in (
        click.option("--today", type=Instant(), help="The instant to take for now, such as 2026-01-15."),
        click.option(
            "--fail-on",
            type=click.Choice([*(severity.value for severity in Severity), NEVER]),
            default=Severity.ERROR.value,
            show_default=True,
            help="The least severity that makes the exit status 1.",
        ),
        click.option(
            "--output",
            "outputs",
            multiple=True,
            type=Output(),
            callback=_each_its_own,
            metavar="FORMAT:FILE",
            help="A report in FILE, too.",
        ),
        click.option("--format", "form", type=Choice("format", formats.names()), default="text", show_default=True),
        click.option(
            "--ignore",
            multiple=True,
            metavar="NAMES",
            shell_complete=_completion.rules,
            help="Not these rules and families.",
        ),
        click.option(
            "--select",
            multiple=True,
            metavar="NAMES",
            shell_complete=_completion.rules,
            help="Only these rules and families, or ALL.",
        ),
    ):
        function = decorate(function)
    return function


def _each_its_own(
    ctx: click.Context, param: click.Parameter, outputs: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    """Refuses two reports in one file, of which the second would be all that is left."""
    taken: dict[str, str] = {}
    for form, path in outputs:
        place = os.path.realpath(path)
        if place in taken:
            raise click.BadParameter(f'"{path}" is to hold two reports, {taken[place]} and {form}', ctx, param)
        taken[place] = form
    return outputs


def delivered(report: Report, given: dict[str, Any], today: datetime) -> int:
    """Writes the report wherever it was asked for; the exit status that it comes to."""
    fail_on = None if given["fail_on"] == NEVER else Severity(given["fail_on"])
    report = report._replace(today=today, fail_on=fail_on)
    tell(formats.renderer(given["form"])(report, style()))
    written = [write_file(path, formats.renderer(form)(report, formats.Style())) for form, path in given["outputs"]]
    unwritten = [why for why in written if why is not None]
    for why in unwritten:
        complain(f"newslint: {why}")
    if report.problems or unwritten:
        return 2
    return 1 if any(map(report.fails, report.findings)) else 0
