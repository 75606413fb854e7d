"""The report as JSON, version 1: report.schema.json says what stands in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newslint import __version__
from newslint.formats import Style
from newslint.model import Placed
from newslint.report import Authority, Near, PlacedFix, Problem, Report, Reported, Suppressed
from newslint.rulesets import authorities

VERSION = 1
# JSON leaves these as they are, and a terminal obeys them.
# What JSON itself leaves as it is and a terminal obeys.
_CONTROLS = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def render(report: Report, style: Style) -> Iterator[str]:
    known = authorities(report.folders) if any(finding.authority for finding in report.findings) else {}
    head = {
        "version": VERSION,
        "tool": {"name": "newslint", "version": __version__},
        "summary": plain_summary(report),
    }
    yield dumped(head, indent=2).removesuffix("\n}")
    yield from _listed("findings", (plain_finding(finding, known) for finding in report.findings))
    yield from _listed("problems", map(plain_problem, report.problems))
    yield "\n}\n"


def _listed(name: str, items: Iterable[object]) -> Iterator[str]:
    """A list as `dumped` would write it within the report, one item at a time."""
    yield f',\n  "{name}": ['
    end = "]"
    for item in items:
        if end == "\n  ]":
            yield ","
        yield "\n    " + dumped(item, indent=2).replace("\n", "\n    ")
        end = "\n  ]"
    yield end


def plain_summary(report: Report) -> dict[str, int]:
    """The counts of a run as they stand in JSON."""
    return report.summary._asdict()


def dumped(value: object, indent: int | None = None) -> str:
    """JSON that people can read in any script, without a character that a terminal obeys."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _CONTROLS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def plain_finding(finding: Reported, known: Mapping[str, Authority]) -> dict[str, Any]:
    """A finding as it stands in JSON."""
    place = finding.place
    return {
        "rule": finding.rule,
        "family": finding.family,
        "severity": finding.severity.value,
        "scope": finding.scope,
        "message": finding.message,
        "path": place.path,
        "address": place.address,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "excerpt": place.excerpt,
        "related": [_related(near) for near in finding.related],
        "authority": [_authority(key, known) for key in finding.authority],
        "count": finding.page_count,
        "pages": list(finding.pages) if finding.pages is not None else None,
        "fix": _fix(finding.fix) if finding.fix else None,
        "fingerprint": finding.fingerprint,
        "url": None,
        "suppressed": _suppressed(finding.suppressed) if finding.suppressed else None,
    }


def _related(near: Near) -> dict[str, Any]:
    place: Placed = near.place
    return {
        "path": place.path,
        "address": place.address,
        "line": place.line,
        "column": place.column,
        "excerpt": place.excerpt,
        "message": near.message,
    }


def _authority(key: str, known: Mapping[str, Authority]) -> dict[str, str | None]:
    found = known.get(key)
    return {"key": key, "title": found.title if found else None, "url": found.url if found else None}


def _fix(fix: PlacedFix) -> dict[str, Any]:
    edits = [
        {
            "line": edit.line,
            "column": edit.column,
            "end_line": edit.end_line,
            "end_column": edit.end_column,
            "text": edit.text,
        }
        for edit in fix.edits
    ]
    return {"safe": fix.safe, "description": fix.description, "edits": edits}


def _suppressed(suppressed: Suppressed) -> dict[str, str | None]:
    return {"kind": suppressed.kind, "reason": suppressed.reason, "until": suppressed.until}


def plain_problem(problem: Problem) -> dict[str, str | None]:
    """A problem as it stands in JSON."""
    return {"path": problem.path, "rule": problem.rule, "message": problem.message}
