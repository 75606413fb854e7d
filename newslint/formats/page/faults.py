"""Counts by rule what a report has found, and puts the rules in the order in which they are best looked at."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from newslint.formats.page.why import Explained, explanations
from newslint.model import Severity
from newslint.report import Reported
from newslint.values import NamedTuple


class Fault(NamedTuple):
    """A rule that was broken: how often, in how many documents, how often that is accepted, and why it matters."""

    severity: str
    findings: int
    documents: int
    accepted: int
    told: Explained


class Tally:
    """The rules of the findings that it is shown."""

    def __init__(self) -> None:
        self._loudest: dict[str, Reported] = {}
        self._findings: Counter[str] = Counter()
        self._accepted: Counter[str] = Counter()
        self._documents: defaultdict[str, set[int]] = defaultdict(set)

    def add(self, finding: Reported, document: int) -> None:
        known = self._loudest.setdefault(finding.rule, finding)
        if finding.severity.rank > known.severity.rank:
            self._loudest[finding.rule] = finding
        if finding.suppressed is None:
            self._findings[finding.rule] += 1
            self._documents[finding.rule].add(document)
        else:
            self._accepted[finding.rule] += 1

    def faults(self, folders: Iterable[str]) -> list[Fault]:
        """Worst first: by severity, then by how many documents are at fault; rules that were only accepted last."""
        told = explanations(self._loudest.values(), tuple(folders))
        found = [
            Fault(
                finding.severity.value,
                self._findings[rule],
                len(self._documents[rule]),
                self._accepted[rule],
                told[rule],
            )
            for rule, finding in self._loudest.items()
        ]
        ranks = {severity.value: severity.rank for severity in Severity}
        return sorted(found, key=lambda it: (not it.findings, -ranks[it.severity], -it.documents, it.told.id))
