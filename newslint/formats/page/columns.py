"""Lays a report out in columns, every string once: a hundred thousand findings are read in well under a second."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from newslint.formats import printable
from newslint.formats.page.why import Explained
from newslint.model import Placed, Severity
from newslint.report import Near, Particulars, Report, Reported

SEVERITIES = tuple(severity.value for severity in sorted(Severity, key=lambda it: -it.rank))  # worst first
AROUND = 100  # code points shown of the line on either side of a finding
# What could end the element that the JSON stands in, or is no JavaScript in older browsers.
_SPELLED = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})


class _Strings:
    """Every string once, by number; 0 is the empty one."""

    def __init__(self) -> None:
        self._numbers = {"": 0}

    def number(self, text: str | None) -> int:
        said = _visible(text or "")
        return self._numbers.setdefault(said, len(self._numbers))

    def all(self) -> list[str]:
        return list(self._numbers)


def columns(report: Report, articles: Sequence[Particulars], rules: Sequence[Explained]) -> dict[str, Any]:
    """The report as js/facts.js reads it.

    Findings are columns of one length. `text` holds all strings, and columns hold their numbers in it; `more` has, by
    the number of a finding, what few findings have.
    """
    strings = _Strings()
    number = strings.number
    places = {(it.path, it.address): at for at, it in enumerate(articles)}
    told = [*articles]
    rule_at = {rule.id: at for at, rule in enumerate(rules)}
    findings: dict[str, list[int]] = {name: [] for name in _COLUMNS}
    more: dict[int, dict[str, Any]] = {}
    for at, finding in enumerate(report.findings):
        place = finding.place
        article = places.setdefault((place.path, place.address), len(told))
        if article == len(told):
            told.append(Particulars(place.path, place.address))
        before, after = _around(finding)
        row = (
            *(rule_at[finding.rule], SEVERITIES.index(finding.severity.value), article),
            *(place.line or 0, place.column or 0, number(finding.message), number(place.excerpt)),
            *(number(before), number(after), int(finding.suppressed is not None)),
        )
        for name, value in zip(_COLUMNS, row, strict=True):
            findings[name].append(value)
        if extra := _more(finding, strings):
            more[at] = extra
    return {
        "rules": [{"id": rule.id, "family": rule.family, "summary": _visible(rule.summary)} for rule in rules],
        "severities": SEVERITIES,
        "findings": findings,
        "more": more,
        "articles": _articles(told, strings),
        "text": strings.all(),
    }


_COLUMNS = ("rule", "severity", "article", "line", "column", "message", "excerpt", "before", "after", "accepted")


def _articles(articles: Iterable[Particulars], strings: _Strings) -> dict[str, list[Any]]:
    number = strings.number
    rows = [
        (
            *(number(it.path), number(it.address), number(it.headline), number(it.section)),
            *([number(author) for author in it.authors], number(it.published)),
        )
        for it in articles
    ]
    names = ("path", "address", "headline", "section", "authors", "published")
    return {name: [row[at] for row in rows] for at, name in enumerate(names)}


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


def embedded(value: object) -> str:
    """JSON that nothing in it can end, wherever in a page it stands."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_SPELLED)
