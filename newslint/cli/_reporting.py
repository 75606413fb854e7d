"""What commands that end in a report share: which rules, in which forms it is told, and the exit status."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

import click

from newslint import formats
from newslint.cli._help import REPORT, RULES, option
from newslint.cli._loudness import with_loudness
from newslint.cli._options import Choice, Instant, Output, with_selection
from newslint.cli._output import complain, style, tell, write_file
from newslint.model import Severity

if TYPE_CHECKING:
    from newslint.report import Report

F = TypeVar("F", bound=Callable[..., Any])
NEVER = "never"


def with_report(function: F) -> F:
    """Which rules, the forms of the report, and what makes the run fail."""
    for decorate in (
        option("--today", group=RULES, type=Instant(), help="The instant to take for now, such as 2026-01-15."),
        option(
            "--fail-on",
            group=REPORT,
            type=click.Choice([*(severity.value for severity in Severity), NEVER]),
            metavar="SEVERITY",
            default=Severity.ERROR.value,
            show_default=True,
            help="The least severity that makes the exit status 1: error, warning, info, or never.",
        ),
        with_loudness("Show only what makes the run fail, and no summary."),
        option(
            "--statistics",
            group=REPORT,
            is_flag=True,
            callback=_text_or_json,
            help="Show how often each rule reports, in place of the findings.",
        ),
        option(
            "--output",
            "outputs",
            group=REPORT,
            multiple=True,
            type=Output(),
            callback=_each_its_own,
            metavar="FORMAT:FILE",
            help="A report in FILE, too.",
        ),
        option(
            "--format",
            "form",
            group=REPORT,
            type=Choice("format", formats.names()),
            default="text",
            show_default=True,
            is_eager=True,
            metavar="FORMAT",
            help=f"The form of what is shown: {', '.join(formats.names())}.",
        ),
        with_selection,
    ):
        function = decorate(function)
    return function


def _shown(report: Report, given: dict[str, Any]) -> Iterator[str]:
    """What standard output is told."""
    if given["statistics"]:
        from newslint.formats import _statistics

        return _statistics.as_json(report) if given["form"] == "json" else _statistics.as_text(report, style())
    shown = style()
    if given["quiet"]:
        shown = shown._replace(summary=False)
        report = report._replace(findings=tuple(filter(report.fails, report.findings)))
    return formats.renderer(given["form"])(report, shown)


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


def _text_or_json(ctx: click.Context, param: click.Parameter, wanted: bool) -> bool:
    form = ctx.params.get("form", "text")
    if wanted and form not in ("text", "json"):
        raise click.BadParameter(f"counts come as text or json, not as {form}", ctx, param)
    return wanted


def delivered(report: Report, given: dict[str, Any], today: datetime) -> int:
    """Writes the report wherever it was asked for; the exit status that it comes to."""
    fail_on = None if given["fail_on"] == NEVER else Severity(given["fail_on"])
    report = report._replace(today=today, fail_on=fail_on)
    tell(_shown(report, given))
    written = [write_file(path, formats.renderer(form)(report, formats.Style())) for form, path in given["outputs"]]
    unwritten = [why for why in written if why is not None]
    for why in unwritten:
        complain(f"newslint: {why}")
    if report.problems or unwritten:
        return 2
    return 1 if any(map(report.fails, report.findings)) else 0
