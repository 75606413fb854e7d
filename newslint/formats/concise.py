"""The report with a line for each finding, as editors and `grep` read it: place, severity, message, rule."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.formats import Style
from newslint.formats.text import headline, problem_line, summary_line
from newslint.report import Report, is_in_baseline


def render(report: Report, style: Style) -> Iterator[str]:
    for finding in report.findings:
        if not is_in_baseline(finding):
            yield headline(finding, style)
    for problem in report.problems:
        yield problem_line(problem, style)
    if style.summary:
        yield summary_line(report, style)
