"""Findings as an editor shows them."""

from __future__ import annotations

import os

from lsprotocol import types
from pygls.uris import from_fs_path

from newslint.lsp.places import Lines
from newslint.lsp.work import Found, Mistake, Seen
from newslint.model import Placed, Severity
from newslint.report import Near

SOURCE = "newslint"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


def diagnostics(seen: Seen, page: Lines, uri: str) -> list[types.Diagnostic]:
    """What is shown in a document: its findings, and what could not be done to find more."""
    head = page.range(Placed(""))
    told = [_diagnostic(found, page, uri) for found in seen.found]
    for problem in seen.problems:
        message = f"{problem.rule}: {problem.message}" if problem.rule else problem.message
        told.append(types.Diagnostic(head, message, types.DiagnosticSeverity.Warning, source=SOURCE))
    return told


def _diagnostic(found: Found, page: Lines, uri: str) -> types.Diagnostic:
    finding = found.finding
    address = next((one.url for one in found.authority if one.url), None)
    return types.Diagnostic(
        range=page.range(finding.place),
        message=finding.message,
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=types.CodeDescription(address) if address else None,
        source=SOURCE,
        related_information=[_related(near, page, uri, finding.place.path) for near in finding.related] or None,
    )


def _related(near: Near, page: Lines, uri: str, path: str) -> types.DiagnosticRelatedInformation:
    said = " ".join((near.message or near.place.excerpt or "see here").split())
    there = uri if near.place.path == path else from_fs_path(os.path.abspath(near.place.path)) or uri
    return types.DiagnosticRelatedInformation(types.Location(there, page.range(near.place)), said)


def shown_mistake(mistake: Mistake) -> types.Diagnostic:
    """A wrong configuration at its line; an editor ends a range that goes beyond it where the line ends."""
    line = (mistake.line or 1) - 1
    everything = types.Range(types.Position(line, 0), types.Position(line, 1000))
    return types.Diagnostic(everything, mistake.message, types.DiagnosticSeverity.Error, source=SOURCE)
