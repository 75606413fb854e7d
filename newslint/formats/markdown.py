"""The report as a comment on a pull request: a table a document, in GitHub's and GitLab's Markdown.

Accepted findings are counted and left out. A comment has room for 65,536 characters on GitHub; where that is too
little, the quietest findings go first and a line says how many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from newslint.formats import Style, printable
from newslint.formats.text import summary_line
from newslint.model import Placed
from newslint.report import Problem, Report, Reported
from newslint.values import NamedTuple

MOST = 60_000  # characters, so that a heading of one's own finds room
_PROBLEM = 3  # louder than an error
_TABLE = "\n| Line | | Rule | Finding |\n| --: | --- | --- | --- |\n"
# What Markdown or a table would take for its own. Entities, since a backslash does not hold within <code>.
_MARKS = re.compile(r"[\\`*_\[\]<>#|~&$@]")
_MENTION = re.compile(r"(?<=&#64;)(?=\w)|(?<=&#35;)(?=\d)")


class _Row(NamedTuple):
    """A line of a table: the document, how loud it is, and the line as it is written."""

    document: str
    rank: int
    said: str


def render(report: Report, style: Style) -> Iterator[str]:
    rows = [_finding(finding) for finding in report.findings if finding.suppressed is None]
    rows += map(_problem, report.problems)
    kept = _that_fit(rows)
    yield f"**newslint**: {summary_line(report, Style())}"
    for document, group in groupby(sorted(kept, key=lambda row: row.document), key=lambda row: row.document):
        yield _heading(document)
        yield from (row.said for row in group)
    if left_out := len(rows) - len(kept):
        yield f"\n{left_out} more {'is' if left_out == 1 else 'are'} left out here; `newslint check` shows them all.\n"


def _that_fit(rows: list[_Row]) -> list[_Row]:
    """The loudest rows for which there is room, in the order that they came in."""
    room, headed = MOST, set()
    kept = set()
    for at, row in sorted(enumerate(rows), key=lambda item: -item[1].rank):
        room -= len(row.said) + (0 if row.document in headed else len(_heading(row.document)))
        if room < 0:
            break
        headed.add(row.document)
        kept.add(at)
    return [row for at, row in enumerate(rows) if at in kept]


def _heading(document: str) -> str:
    return f"\n<code>{_escaped(document)}</code>\n{_TABLE}"


def _finding(finding: Reported) -> _Row:
    message = _escaped(finding.message)
    if finding.page_count is not None:
        message = f"{message} (on {finding.page_count} pages)"
    line = finding.place.line or ""
    said = f"| {line} | {finding.severity.value} | <code>{_escaped(finding.rule)}</code> | {message} |\n"
    return _Row(_document(finding.place), finding.severity.rank, said)


def _problem(problem: Problem) -> _Row:
    rule = f"<code>{_escaped(problem.rule)}</code>" if problem.rule else ""
    return _Row(problem.path, _PROBLEM, f"| | problem | {rule} | {_escaped(problem.message)} |\n")


def _document(place: Placed) -> str:
    return place.path if place.address is None else f"{place.path} {place.address}"


def _escaped(text: str) -> str:
    """Text that stays text: no markup, no other cell, nobody called by name (@) and no issue (#1) named."""
    folded = " ".join(printable(text).split())
    return _MENTION.sub("&#8203;", _MARKS.sub(lambda match: f"&#{ord(match[0])};", folded))
