"""The report as JUnit XML, which CI servers show as tests: a suite a document, a case a finding.

What makes the run fail is a failure, a problem an error, and any other finding a case that was skipped, which servers
show and do not count against the build. Accepted findings are left out. What stands here is valid under the schema of
Ant's reports (https://github.com/windyroad/JUnit-Schema) and under that of Jenkins' xunit plugin, of which the first
asks for a host, times and empty elements.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC
from itertools import groupby

from newslint.formats import Style
from newslint.formats._xml import attributes, text
from newslint.formats.text import counted, told
from newslint.model import Placed
from newslint.report import Problem, Report, Reported
from newslint.values import NamedTuple


class _Case(NamedTuple):
    """A test: its suite, its name there, what became of it (None: it passed), under which type, and all about it."""

    suite: str
    name: str
    outcome: str | None = None
    kind: str = ""
    message: str = ""
    body: str = ""


def render(report: Report, style: Style) -> Iterator[str]:
    cases = [_finding(finding, report) for finding in report.findings if finding.suppressed is None]
    cases += map(_problem, report.problems)
    if not cases:  # a server takes a report without a test for a fault
        cases.append(_Case("newslint", f"nothing found in {counted(report.summary.documents, 'document')}"))
    cases.sort(key=lambda case: case.suite)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n'
    when = report.today.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S") if report.today else "1970-01-01T00:00:00"
    for number, (name, suite) in enumerate(groupby(cases, key=lambda case: case.suite)):
        yield from _suite(number, name, list(suite), when)
    yield "</testsuites>\n"


def _finding(finding: Reported, report: Report) -> _Case:
    outcome = "failure" if report.fails(finding) else "skipped"
    kind = f"{finding.severity.value}.{finding.rule}"
    body = "".join(told(finding, Style())).rstrip("\n")
    return _Case(_suite_of(finding.place), f"{finding.rule}: {finding.message}", outcome, kind, finding.message, body)


def _problem(problem: Problem) -> _Case:
    name = f"{problem.rule or 'problem'}: {problem.message}"
    return _Case(problem.path, name, "error", problem.rule or "problem", problem.message, problem.message)


def _suite_of(place: Placed) -> str:
    return place.path if place.address is None else f"{place.path} {place.address}"


def _suite(number: int, name: str, cases: list[_Case], when: str) -> Iterator[str]:
    counts = Counter(case.outcome for case in cases)
    yield "  <testsuite" + attributes(
        id=number,
        name=name,
        package="newslint",
        timestamp=when,
        hostname="localhost",
        time=0,
        tests=len(cases),
        failures=counts["failure"],
        errors=counts["error"],
        skipped=counts["skipped"],
    )
    yield ">\n    <properties/>\n"
    seen: Counter[str] = Counter()
    for case in cases:
        seen[case.name] += 1
        # Servers know a case by its name from one run to the next, so no line stands in it.
        again = f" ({seen[case.name]})" if seen[case.name] > 1 else ""
        about = attributes(name=case.name + again, classname=case.suite, time=0)
        if case.outcome is None:
            yield f"    <testcase{about}/>\n"
            continue
        kind = attributes(type=case.kind, message=case.message)
        outcome = f"<{case.outcome}{kind}>{text(case.body)}</{case.outcome}>"
        yield f"    <testcase{about}>\n      {outcome}\n    </testcase>\n"
    yield "    <system-out/>\n    <system-err/>\n  </testsuite>\n"
