"""Lays a report out over a folder: a first page that says what weighs most, and pages of the findings of each rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from math import ceil
from typing import Any, Protocol

from newslint.formats.page import NOTHING, Beside, Page, file_of, written
from newslint.formats.page.columns import SEVERITIES, Census, Columns, group_of
from newslint.formats.page.faults import Fault, Tally
from newslint.report import Particulars, Report, Reported

FIRST = "index.html"
MOST = 50_000  # findings of a page


class Archive(Protocol):
    """What is known of the documents and findings of a report; each may be asked for again."""

    def articles(self, rule: str | None = None) -> Iterable[Particulars]:
        """Every document; of a rule, those that it has found something in."""

    def findings(self, rule: str) -> Iterable[Reported]:
        """The findings of a rule, in the order of the report."""


class Cube:
    """How many findings there are of each rule and severity, by month, section and authors: what the first page counts
    when it is asked for some of them."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str, str, str, tuple[str, ...]]] = Counter()

    def add(self, article: Particulars, findings: Mapping[tuple[str, str], int]) -> None:
        """The findings of an article, by rule and severity."""
        for (rule, severity), number in findings.items():
            self._counts[rule, severity, *group_of(article)] += number

    def columns(self, rules: Mapping[str, int], number: Callable[[str], int]) -> dict[str, list[Any]]:
        """As js/facts.js reads it: columns of one length, with the numbers of rules, severities and strings."""
        columns: dict[str, list[Any]] = {name: [] for name in ("rule", "severity", "month", "section", "authors")}
        columns["count"] = list(self._counts.values())
        for rule, severity, month, section, authors in self._counts:
            columns["rule"].append(rules[rule])
            columns["severity"].append(SEVERITIES.index(severity))
            columns["month"].append(number(month))
            columns["section"].append(number(section))
            columns["authors"].append([*map(number, authors)])
        return columns


def folder(report: Report, archive: Archive, beside: Beside = NOTHING) -> Iterator[tuple[str, Iterator[str]]]:
    """The pages by the names of their files, the first page last: it is there when all that it leads to is."""
    tally, places = Tally(), dict[tuple[str, str | None], int]()
    loud: dict[int, Counter[tuple[str, str]]] = {}
    for finding in report.findings:
        place = (finding.place.path, finding.place.address)
        article = places.setdefault(place, len(places))
        tally.add(finding, article)
        if finding.suppressed is None:
            loud.setdefault(article, Counter())[finding.rule, finding.severity.value] += 1
    faults = tally.faults(report.folders)
    census: Census = Counter()
    cube = Cube()
    for it in archive.articles():
        if it.is_article:
            census[group_of(it)] += 1
        if (known := places.get((it.path, it.address))) in loud and known is not None:
            cube.add(it, loud[known])
    for fault in faults:
        yield from _pages_of(fault, faults, report, archive, census, beside)
    columns = Columns((), ())
    counts = cube.columns({fault.told.id: at for at, fault in enumerate(faults)}, columns.number)
    content = {**columns.content((), census), "cube": counts, "folder": _led_to(faults)}
    yield FIRST, written(Page(FIRST), report.summary, faults, content, report.problems, beside)


def _pages_of(
    fault: Fault, faults: list[Fault], report: Report, archive: Archive, census: Census, beside: Beside
) -> Iterator[tuple[str, Iterator[str]]]:
    rule = fault.told.id
    findings = iter(archive.findings(rule))
    files = [file_of(rule, part) for part in range(ceil((fault.findings + fault.accepted) / MOST))]
    for part, file in enumerate(files):
        columns = Columns(islice(findings, MOST), report.folders, beside.new)
        content = {**columns.content(archive.articles(rule), census), "folder": _led_to(faults)}
        page = Page(FIRST, fault.told.summary, tuple(files), part)
        summary = columns.summary(report.summary.documents)
        yield file, written(page, summary, columns.faults, content, beside=beside)


def _led_to(faults: list[Fault]) -> list[dict[str, str]]:
    """Each rule with the file of its findings."""
    return [
        {"id": it.told.id, "family": it.told.family, "summary": it.told.summary, "file": file_of(it.told.id)}
        for it in faults
    ]
