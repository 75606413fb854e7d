"""The findings of a report counted by rule, for people and for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from newslint.formats import Style, printable
from newslint.formats.json import dumped, plain_problem, plain_summary
from newslint.formats.text import COLORS, painted, problem_line, summary_line
from newslint.model import Severity
from newslint.report import Report, Reported
from newslint.values import NamedTuple

VERSION = 1


class Count(NamedTuple):
    """How often a rule reported at one severity, and how much of that `newslint fix` mends."""

    rule: str
    family: str
    severity: Severity
    times: int
    documents: int
    safe: int
    unsafe: int


def counts(findings: Iterable[Reported]) -> list[Count]:
    """What is not accepted, the most frequent first."""
    told = [finding for finding in findings if finding.suppressed is None]
    groups = Counter((finding.rule, finding.family, finding.severity) for finding in told)
    inside = Counter(
        (rule, severity)
        for rule, severity, *_ in {(one.rule, one.severity, one.place.path, one.place.address) for one in told}
    )
    fixes = Counter((one.rule, one.severity, one.fix.safe) for one in told if one.fix is not None)
    found = (
        Count(
            rule,
            family,
            severity,
            times,
            inside[rule, severity],
            fixes[rule, severity, True],
            fixes[rule, severity, False],
        )
        for (rule, family, severity), times in groups.items()
    )
    return sorted(found, key=lambda one: (-one.times, -one.severity.rank, one.rule))


def as_text(report: Report, style: Style) -> Iterator[str]:
    """A line a rule, then problems and the summary."""
    found = counts(report.findings)
    width = len(str(found[0].times)) if found else 0
    longest = max((len(printable(one.rule)) for one in found), default=0)
    for one in found:
        severity = painted(f"{one.severity.value:<7}", COLORS[one.severity], style)
        fixes = [f"{one.safe} fixable"] * bool(one.safe) + [f"{one.unsafe} with --unsafe"] * bool(one.unsafe)
        yield f"{one.times:>{width}}  {severity}  {printable(one.rule):<{longest}}  {', '.join(fixes)}".rstrip() + "\n"
    problems = [problem_line(problem, style) for problem in report.problems]
    yield "\n" if found else ""
    yield from (*problems, "\n") if problems else ()
    yield summary_line(report, style)


def as_json(report: Report) -> Iterator[str]:
    """As schemas/statistics.json says."""
    rows: list[dict[str, Any]] = [
        {
            "rule": one.rule,
            "family": one.family,
            "severity": one.severity.value,
            "count": one.times,
            "documents": one.documents,
            "fixable": {"safe": one.safe, "unsafe": one.unsafe},
        }
        for one in counts(report.findings)
    ]
    problems = [plain_problem(problem) for problem in report.problems]
    told = {"version": VERSION, "summary": plain_summary(report), "rules": rows, "problems": problems}
    yield dumped(told, indent=2) + "\n"
