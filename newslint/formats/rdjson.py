"""The report in reviewdog's Diagnostic Format, with its suggestions. Accepted findings are left out.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf: lines and columns are 1-based, the end exclusive, and
columns count the bytes of UTF-8.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from newslint.formats import Style, printable
from newslint.formats.json import dumped
from newslint.model import Placed, Severity
from newslint.report import PlacedEdit, Problem, Report, Reported

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(report: Report, style: Style) -> Iterator[str]:
    told = [_finding(finding) for finding in report.findings if finding.suppressed is None]
    told += map(_problem, report.problems)
    yield dumped({"source": {"name": "newslint"}, "diagnostics": told}, indent=2) + "\n"


def _finding(finding: Reported) -> dict[str, Any]:
    place = finding.place
    location: dict[str, Any] = {"path": place.path}
    if place.line is not None and finding.sight is not None:
        location["range"] = _range(place.line, place.end_line or place.line, finding.sight.utf8)
    elif place.line is not None:  # the source is gone: without columns, whole lines are meant
        location["range"] = {"start": {"line": place.line}, "end": {"line": place.end_line}}
    told: dict[str, Any] = {
        "message": printable(finding.message if place.address is None else f"{place.address}: {finding.message}"),
        "location": location,
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    if finding.fix is not None and (suggestion := _suggestion(finding.fix.edits, place)) is not None:
        told["suggestions"] = [suggestion]
    return told


def _suggestion(edits: tuple[PlacedEdit, ...], place: Placed) -> dict[str, Any] | None:
    """A fix in one piece, since reviewdog takes several suggestions for several ways to mend.

    What stands between its edits is known where all of them are within the words of the finding; else there is none.
    """
    edits = tuple(sorted(edits))
    first, last = edits[0], edits[-1]
    text = first.text
    for before, edit in pairwise(edits):
        start, end = _offset(before.end_line, before.end_column, place), _offset(edit.line, edit.column, place)
        if start is None or end is None:
            return None
        text += (place.excerpt or "")[start:end] + edit.text
    return {"range": _range(first.line, last.end_line, (first.utf8[0], last.utf8[1])), "text": text}


def _offset(line: int, column: int, place: Placed) -> int | None:
    """Where in the excerpt of a place a line and column are; None where they are not in it."""
    excerpt = place.excerpt or ""
    lines = excerpt.split("\n")
    below = line - (place.line or 0)
    if not 0 <= below < len(lines):
        return None
    within = column - (place.column or 1 if below == 0 else 1)
    if not 0 <= within <= len(lines[below]):
        return None
    return sum(len(one) + 1 for one in lines[:below]) + within


def _range(line: int, end_line: int, columns: tuple[int, int]) -> dict[str, dict[str, int]]:
    return {"start": {"line": line, "column": columns[0]}, "end": {"line": end_line, "column": columns[1]}}


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "message": printable(f"problem: {problem.message}"),
        "location": {"path": problem.path},
        "severity": "ERROR",
        "code": {"value": problem.rule or "problem"},
    }
