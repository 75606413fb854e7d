"""The report as SARIF 2.1.0, which code hosts and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from newslint import __version__
from newslint.formats import Style
from newslint.formats.json import dumped
from newslint.model import Placed, Severity
from newslint.naming import engine_page
from newslint.report import Authority, PlacedFix, Problem, Report, Reported, Suppressed, is_in_baseline
from newslint.rulesets import authorities, library

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ADDRESSED = "newslint/v1"  # what the fingerprints are made by
_LINK = re.compile(r"\[(?=[^\]]*\]\()")


def render(report: Report, style: Style) -> Iterator[str]:
    known = authorities(report.folders)
    first: dict[str, Reported] = {}
    for finding in report.findings:
        first.setdefault(finding.rule, finding)
    rules = sorted(first)
    run = {
        "tool": {
            "driver": {
                "name": "newslint",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(first[rule], known) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not report.problems,
                "toolExecutionNotifications": [_notification(problem) for problem in report.problems],
            }
        ],
        "results": [_result(finding, rules.index(finding.rule), bool(report.baselines)) for finding in report.findings],
    }
    yield dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(finding: Reported, known: Mapping[str, Authority]) -> dict[str, Any]:
    """A rule as its first finding and its page tell of it."""
    page = _page(finding.rule)
    said = next((line for line in page.splitlines() if line[:1].isalpha()), finding.rule)
    told = {
        "id": finding.rule,
        "name": "".join(word.capitalize() for word in finding.rule.split("-")),
        "shortDescription": {"text": said},
        "fullDescription": {"text": said},
        "help": {"text": page or said, "markdown": page or said},
        "defaultConfiguration": {"level": _LEVELS[finding.severity]},
        "properties": {"tags": [finding.family]},
    }
    addresses = (known[key].url for key in finding.authority if key in known)
    address = next((url for url in addresses if url), None)
    return told if address is None else {**told, "helpUri": address}


def _page(rule: str) -> str:
    """The page of an installed rule or of the engine's; "" for one that has none there."""
    file = library().files.get(rule)
    page = file.page if file is not None else engine_page(rule)
    try:
        return Path(page).read_text("utf-8")
    except OSError:
        return ""


def _result(finding: Reported, index: int, has_baseline: bool) -> dict[str, Any]:
    place = finding.place
    told: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": _plain(finding.message)},
        "locations": [_location(place)],
        "partialFingerprints": {_ADDRESSED: finding.fingerprint},
        "properties": {"family": finding.family, "scope": finding.scope},
    }
    if finding.related:
        told["relatedLocations"] = [
            {"id": number, **_location(near.place), "message": {"text": _plain(near.message or "see")}}
            for number, near in enumerate(finding.related)
        ]
    if finding.page_count is not None:
        told["occurrenceCount"] = finding.page_count
        told["properties"] |= {"pages": list(finding.pages or ())}
    if finding.fix is not None:
        told["fixes"] = [_fix(finding.fix, place)]
    if finding.suppressed is not None:
        told["suppressions"] = [_suppression(finding.suppressed)]
    if has_baseline:
        told["baselineState"] = "unchanged" if is_in_baseline(finding) else "new"
    return told


def _plain(text: str) -> str:
    """Text of which no words become a link: viewers make one of "[here](address)" (SARIF 2.1.0, 3.11.6)."""
    return _LINK.sub(r"\\[", text)


def _location(place: Placed) -> dict[str, Any]:
    """Where a finding stands; what is absent from a document is shown at its first line, as code hosts ask for one."""
    region: dict[str, Any] = {"startLine": 1}
    if place.line is not None:
        region = {
            **_region(place.line, place.column or 1, place.end_line or place.line, place.end_column or 1),
            "snippet": {"text": place.excerpt or ""},
        }
    physical = {"artifactLocation": _artifact(place.path), "region": region}
    told: dict[str, Any] = {"physicalLocation": physical}
    if place.address is not None:
        told["logicalLocations"] = [{"fullyQualifiedName": place.address}]
    return told


def _artifact(path: str) -> dict[str, str]:
    """Where a file is: below the folder of the run by a relative reference, elsewhere by a whole address."""
    uri = quote(path.encode("utf-8", "surrogateescape"), safe="/")
    return {"uri": f"file://{uri}" if uri.startswith("/") else uri}


def _region(line: int, column: int, end_line: int, end_column: int) -> dict[str, int]:
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _fix(fix: PlacedFix, place: Placed) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(edit.line, edit.column, edit.end_line, edit.end_column),
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    description = fix.description if fix.safe else f"{fix.description} (may change what the article says)"
    return {
        "description": {"text": _plain(description)},
        "artifactChanges": [{"artifactLocation": _artifact(place.path), "replacements": replacements}],
    }


def _suppression(suppressed: Suppressed) -> dict[str, str]:
    kind = "inSource" if suppressed.kind == "waiver" else "external"
    return {"kind": kind, "status": "accepted", "justification": suppressed.reason}


def _notification(problem: Problem) -> dict[str, Any]:
    told: dict[str, Any] = {
        "level": "error",
        "message": {"text": _plain(problem.message)},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(problem.path)}}],
    }
    return told if problem.rule is None else {**told, "associatedRule": {"id": problem.rule}}
