"""The report as Checkstyle writes it, which many review tools and CI servers read. Accepted findings are left out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from newslint.formats import Style
from newslint.formats._xml import attributes
from newslint.report import Problem, Report, Reported
from newslint.values import NamedTuple

VERSION = "4.3"  # of Checkstyle, whose form readers take this for


class _Error(NamedTuple):
    path: str
    line: int
    column: int | None
    severity: str
    message: str
    source: str


def render(report: Report, style: Style) -> Iterator[str]:
    errors = [_finding(finding) for finding in report.findings if finding.suppressed is None]
    errors += map(_problem, report.problems)
    errors.sort(key=lambda error: error.path)
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle{attributes(version=VERSION)}>\n'
    for path, group in groupby(errors, key=lambda error: error.path):
        yield f"  <file{attributes(name=path)}>\n"
        for error in group:
            about = {name: value for name, value in error._asdict().items() if name != "path"}
            yield f"    <error{attributes(**about)}/>\n"
        yield "  </file>\n"
    yield "</checkstyle>\n"


def _finding(finding: Reported) -> _Error:
    place = finding.place
    message = finding.message if place.address is None else f"{place.address}: {finding.message}"
    source = f"newslint.{finding.family}.{finding.rule}"
    # Readers ask for a line: what is absent from a document is told at its first.
    return _Error(place.path, place.line or 1, place.column, finding.severity.value, message, source)


def _problem(problem: Problem) -> _Error:
    source = f"newslint.{problem.rule or 'problem'}"
    return _Error(problem.path, 1, None, "error", f"problem: {problem.message}", source)
