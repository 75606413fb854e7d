"""Lays a report out over a folder: a first page that says what weighs most, and pages of the findings of each rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from math import ceil
from typing import Any, Protocol

from newslint.formats.page import Marks, Page, file_of, written
from newslint.formats.page.columns import SEVERITIES, Census, Columns, group_of
from newslint.formats.page.faults import Fault, Tally
from newslint.report import Particulars, Report, Reported

FIRST = "index.html"
MOST = 50_000  # findings of a page


class Archive(Protocol):
    """What is known of the documents and findings of a report; each may be asked for again."""

    def articles(self, rule: str | None = None) -> Iterable[Particulars]:
        """Every document; of a rule, those that it has found something in."""

    def marks(self) -> Marks:
        """What editors hold of the findings of each rule."""

    def findings(self, rule: str) -> Iterable[Reported]:
        """The findings of a rule, in the order of the report."""


def folder(report: Report, archive: Archive) -> Iterator[tuple[str, Iterator[str]]]:
    """The pages by the names of their files, the first page last: it is there when all that it leads to is."""
    tally, places = Tally(), dict[tuple[str, str | None], int]()
    loud: dict[int, Counter[str]] = {}
    for finding in report.findings:
        place = (finding.place.path, finding.place.address)
        article = places.setdefault(place, len(places))
        tally.add(finding, article)
        if finding.suppressed is None:
            loud.setdefault(article, Counter())[finding.severity.value] += 1
    faults = tally.faults(report.folders)
    census: Census = Counter()
    sums: dict[tuple[str, str], Counter[str]] = {}
    for it in archive.articles():
        month, section, authors = group_of(it)
        if it.is_article:
            census[month, section, authors] += 1
        if (known := places.get((it.path, it.address))) in loud and known is not None:
            sums.setdefault((month, section), Counter()).update(loud[known])
    for fault in faults:
        yield from _pages_of(fault, report, archive, census)
    first = Columns((), ()).content((), census)
    yield FIRST, written(Page(FIRST), report.summary, faults, _with_sums(first, sums), report.problems, archive.marks())


def _pages_of(fault: Fault, report: Report, archive: Archive, census: Census) -> Iterator[tuple[str, Iterator[str]]]:
    rule = fault.told.id
    findings = iter(archive.findings(rule))
    files = [file_of(rule, part) for part in range(ceil((fault.findings + fault.accepted) / MOST))]
    for part, file in enumerate(files):
        columns = Columns(islice(findings, MOST), report.folders)
        content = columns.content(archive.articles(rule), census)
        page = Page(FIRST, fault.told.summary, tuple(files), part)
        summary = columns.summary(report.summary.documents)
        yield file, written(page, summary, columns.faults, content, marks=archive.marks())


def _with_sums(content: dict[str, Any], sums: dict[tuple[str, str], Counter[str]]) -> dict[str, Any]:
    """The first page has no findings, but their counts by month and section, by severity."""
    text = {said: at for at, said in enumerate(content["text"])}
    rows = []
    for (month, section), counts in sorted(sums.items()):
        numbers = [text.setdefault(said, len(text)) for said in (month, section)]
        rows.append([*numbers, *(counts[severity] for severity in SEVERITIES)])
    return {**content, "text": list(text), "sums": rows}
