"""The report as JSON lines: each finding as in JSON, then each problem, which has no severity."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.formats import Style
from newslint.formats.json import dumped, plain_finding, plain_problem
from newslint.report import Report
from newslint.rulesets import authorities


def render(report: Report, style: Style) -> Iterator[str]:
    known = authorities(report.folders) if any(finding.authority for finding in report.findings) else {}
    for finding in report.findings:
        yield dumped(plain_finding(finding, known)) + "\n"
    for problem in report.problems:
        yield dumped(plain_problem(problem)) + "\n"
