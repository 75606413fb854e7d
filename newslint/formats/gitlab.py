"""The report as GitLab's code quality reads it: every fingerprint once. Accepted findings are left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from newslint.formats import Style
from newslint.formats.json import dumped
from newslint.model import Placed, Severity
from newslint.report import Report

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report, style: Style) -> Iterator[str]:
    seen: Counter[str] = Counter()
    told = [
        _issue(finding.rule, finding.message, _SEVERITIES[finding.severity], finding.place, finding.fingerprint, seen)
        for finding in report.findings
        if finding.suppressed is None
    ]
    for problem in report.problems:
        name = problem.rule or "problem"
        told.append(
            _issue(name, f"problem: {problem.message}", "critical", Placed(problem.path), problem.message, seen)
        )
    yield dumped(told, indent=2) + "\n"


def _issue(rule: str, message: str, severity: str, place: Placed, known: str, seen: Counter[str]) -> dict[str, Any]:
    """GitLab keeps one of two issues with the same fingerprint, so which of several it is counts too."""
    said = f"{place.path}\0{place.address or ''}\0{rule}\0{known}"
    seen[said] += 1
    return {
        "description": message,
        "check_name": rule,
        "fingerprint": sha256(f"{said}\0{seen[said]}".encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": severity,
        "location": {"path": place.path, "lines": {"begin": place.line or 1, "end": place.end_line or 1}},
    }
