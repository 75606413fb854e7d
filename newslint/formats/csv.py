"""The report as a table for spreadsheets, a row for each finding and each problem."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from newslint.formats import Style, printable
from newslint.report import Problem, Report, Reported

COLUMNS = (
    *("path", "address", "line", "column", "end_line", "end_column", "severity", "rule", "family", "scope", "message"),
    *("excerpt", "count", "fingerprint", "suppressed", "reason", "until"),
)
# A spreadsheet takes a cell that begins so for a formula, and runs it (OWASP, "CSV Injection").
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def render(report: Report, style: Style) -> Iterator[str]:
    yield row(COLUMNS)
    for finding in report.findings:
        yield row(_finding(finding))
    for problem in report.problems:
        yield row(_problem(problem))


def _finding(finding: Reported) -> tuple[object, ...]:
    place, known = finding.place, finding.suppressed
    return (
        *(_named(place.path), _named(place.address), place.line, place.column, place.end_line, place.end_column),
        *(finding.severity.value, finding.rule, finding.family, finding.scope, finding.message, place.excerpt),
        *(finding.page_count, finding.fingerprint),
        *((known.kind, known.reason, known.until) if known else (None, None, None)),
    )


def _problem(problem: Problem) -> tuple[object, ...]:
    told = {"path": _named(problem.path), "severity": "problem", "rule": problem.rule, "message": problem.message}
    return tuple(told.get(column) for column in COLUMNS)


def _named(path: str | None) -> str | None:
    """A path on one line: what a file's name says starts no line of a report."""
    return None if path is None else printable(path)


def row(cells: tuple[object, ...]) -> str:
    """A line of a table, with no cell that a spreadsheet would run."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow([_cell(cell) for cell in cells])
    return line.getvalue()


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    said = "\n".join(printable(line) for line in value.split("\n"))
    return f"'{said}" if value.lstrip(" ").startswith(_FORMULA) else said
