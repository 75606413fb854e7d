"""The report as workflow commands, of which GitHub Actions makes annotations. Accepted findings are left out."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.formats import Style, printable
from newslint.model import Severity
from newslint.report import Report, Reported

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, style: Style) -> Iterator[str]:
    for finding in report.findings:
        if finding.suppressed is None:
            yield _command(_COMMANDS[finding.severity], _properties(finding), f"{_where(finding)}: {finding.message}")
    for problem in report.problems:
        title = f"newslint: {problem.rule or 'problem'}"
        yield _command("error", {"file": problem.path, "title": title}, f"{problem.path}: problem: {problem.message}")


def _properties(finding: Reported) -> dict[str, str]:
    place = finding.place
    found = {"file": place.path, "title": f"newslint: {finding.rule}"}
    if place.line is not None:
        found |= {"line": str(place.line), "endLine": str(place.end_line)}
        if place.line == place.end_line:  # GitHub takes columns within one line alone
            found |= {"col": str(place.column), "endColumn": str(place.end_column)}
    return found


def _where(finding: Reported) -> str:
    place = finding.place
    path = place.path if place.address is None else f"{place.path} {place.address}"
    return path if place.line is None else f"{path}:{place.line}:{place.column}"


def _command(name: str, properties: dict[str, str], message: str) -> str:
    said = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {said}::{_data(message)}\n"


def _data(text: str) -> str:
    return printable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
