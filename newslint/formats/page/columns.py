"""Lays a report out in columns, every string once, and packs them: a mail takes a hundred thousand findings."""

from __future__ import annotations

import gzip
import json
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from newslint.formats import printable
from newslint.formats.page.faults import Fault, Tally
from newslint.model import Placed, Severity
from newslint.report import Near, Particulars, Report, Reported

SEVERITIES = tuple(severity.value for severity in sorted(Severity, key=lambda it: -it.rank))  # worst first
AROUND = 100  # code points shown of the line on either side of a finding


class _Strings:
    """Every string once, by number; 0 is the empty one."""

    def __init__(self) -> None:
        self._numbers = {"": 0}

    def number(self, text: str | None) -> int:
        said = _visible(text or "")
        return self._numbers.setdefault(said, len(self._numbers))

    def all(self) -> list[str]:
        return list(self._numbers)


def columns(report: Report, articles: Iterable[Particulars]) -> tuple[dict[str, Any], list[Fault]]:
    """The report as js/facts.js reads it, and its rules in the order in which it numbers them.

    Findings are columns of one length. `text` holds the strings that are searched, `lines` what stands around findings,
    and columns hold their numbers there; `more` has, by the number of a finding, what few findings have. `articles` are
    the documents with findings, `census` counts all articles by month, section and authors.
    """
    strings, lines, tally = _Strings(), _Strings(), Tally()
    number = strings.number
    known, census = {}, Counter[tuple[str, str, tuple[str, ...]]]()
    for it in articles:
        known[it.path, it.address] = it
        if it.is_article:
            census[_day(it)[:_MONTH], it.section or "", it.authors] += 1
    told: dict[tuple[str, str | None], int] = {}
    rules: dict[str, int] = {}
    findings: dict[str, list[int]] = {name: [] for name in _COLUMNS}
    more: dict[int, dict[str, Any]] = {}
    for at, finding in enumerate(report.findings):
        place = finding.place
        article = told.setdefault((place.path, place.address), len(told))
        tally.add(finding, article)
        before, after = _around(finding)
        row = (
            *(rules.setdefault(finding.rule, len(rules)), SEVERITIES.index(finding.severity.value), article),
            *(place.line or 0, place.column or 0, number(finding.message), number(place.excerpt)),
            *(lines.number(before), lines.number(after), int(finding.suppressed is not None)),
        )
        for name, value in zip(_COLUMNS, row, strict=True):
            findings[name].append(value)
        if extra := _more(finding, strings):
            more[at] = extra
    faults = tally.faults(report.folders)
    ranks = {rules[fault.told.id]: at for at, fault in enumerate(faults)}
    findings["rule"] = [ranks[rule] for rule in findings["rule"]]
    content = {
        "rules": [{"id": it.told.id, "family": it.told.family, "summary": it.told.summary} for it in faults],
        "severities": SEVERITIES,
        "findings": findings,
        "more": more,
        "articles": _articles((known.get(place) or Particulars(*place) for place in told), number),
        "census": [
            [number(month), number(section), [*map(number, authors)], count]
            for (month, section, authors), count in census.items()
        ],
        "text": strings.all(),
        "lines": lines.all(),
    }
    return content, faults


_COLUMNS = ("rule", "severity", "article", "line", "column", "message", "excerpt", "before", "after", "accepted")
_MONTH = len("2026-01")
_FIRST_DAY = "1800"  # what is dated before is a mistake, and would leave no room for the rest


def _day(article: Particulars) -> str:
    """The day on which it was published; "" where that is not known."""
    day = (article.published or "")[: len("2026-01-31")]
    try:
        date.fromisoformat(day)
    except ValueError:
        return ""
    return day if day > _FIRST_DAY else ""


def _articles(articles: Iterable[Particulars], number: Callable[[str | None], int]) -> dict[str, list[Any]]:
    names = ("path", "address", "headline", "section", "authors", "published")
    columns: dict[str, list[Any]] = {name: [] for name in names}
    for it in articles:
        said = (it.path, it.address, it.headline, it.section)
        row = (*map(number, said), [*map(number, it.authors)], number(_day(it)))
        for name, value in zip(names, row, strict=True):
            columns[name].append(value)
    return columns


def _around(finding: Reported) -> tuple[str, str]:
    """What stands before and after a finding on its line, cut where it is long."""
    sight = finding.sight
    if sight is None:
        return "", ""
    before, after = sight.before.lstrip(), sight.after.rstrip()
    if len(before) > AROUND or sight.cut[0]:
        before = f"…{before[-AROUND:]}"
    if len(after) > AROUND or sight.cut[1]:
        after = f"{after[:AROUND]}…"
    return before, after


def _more(finding: Reported, strings: _Strings) -> dict[str, Any]:
    number, known = strings.number, finding.suppressed
    told: dict[str, Any] = {}
    if finding.related:
        told["related"] = [_near(near, strings) for near in finding.related]
    if finding.pages is not None:
        told["pages"] = [finding.page_count, *(number(page) for page in finding.pages)]
    if finding.fix is not None:
        told["fix"] = number(finding.fix.description)
    if known is not None:
        told["accepted"] = [number(known.kind), number(known.reason), number(known.until)]
    return told


def _near(near: Near, strings: _Strings) -> list[int]:
    place: Placed = near.place
    said = (near.message, place.path, place.address, place.excerpt)
    return [*map(strings.number, said), place.line or 0, place.column or 0]


def _visible(text: str) -> str:
    """Text in which what steers how others are shown is spelled out; line ends and tabs stay."""
    if text.isprintable():
        return text
    return "\n".join("\t".join(map(printable, line.split("\t"))) for line in text.split("\n"))


def packed(content: object) -> str:
    """JSON, compressed, in letters that mean nothing anywhere in a page."""
    said = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return b64encode(gzip.compress(said.encode(), 6, mtime=0)).decode()
