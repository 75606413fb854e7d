"""Lays a report out in columns, every string once, and packs them: a mail takes a hundred thousand findings."""

from __future__ import annotations

import gzip
import json
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Container, Iterable
from datetime import date
from typing import Any

from newslint.formats import printable
from newslint.formats.page.faults import Tally
from newslint.model import Placed, Severity
from newslint.report import Name, Near, Particulars, Reported, Summary

SEVERITIES = tuple(severity.value for severity in sorted(Severity, key=lambda it: -it.rank))  # worst first
AROUND = 100  # code points shown of the line on either side of a finding
LONGEST_WORD = 25  # a word that is cut is left out, if it is one


class _Strings:
    """Every string once, by number; 0 is the empty one."""

    def __init__(self) -> None:
        self._numbers = {"": 0}

    def number(self, text: str | None) -> int:
        said = _visible(text or "")
        return self._numbers.setdefault(said, len(self._numbers))

    def all(self) -> list[str]:
        return list(self._numbers)


Census = Counter[tuple[str, str, tuple[str, ...]]]


class Columns:
    """The findings of a page as js/facts.js reads them, and the rules that they break.

    Findings are columns of one length. `text` holds the strings that are searched, `lines` what stands around findings,
    and columns hold their numbers there; `more` has, by the number of a finding, what few findings have. `articles` are
    the documents with findings; `census` counts all articles by month, section and authors.
    """

    def __init__(self, findings: Iterable[Reported], folders: Iterable[str], new: Container[Name] = ()) -> None:
        """`new` are findings that no audit before the last one told."""
        self._text, self._lines = _Strings(), _Strings()
        self._places: dict[tuple[str, str | None], int] = {}
        self._findings: dict[str, list[int]] = {name: [] for name in (*_COLUMNS, NEW)}
        self._more: dict[int, dict[str, Any]] = {}
        tally = Tally()
        rules: dict[str, int] = {}
        for at, finding in enumerate(findings):
            place = finding.place
            article = self._places.setdefault((place.path, place.address), len(self._places))
            tally.add(finding, article)
            for name, value in zip(_COLUMNS, self._row(finding, rules, article), strict=True):
                self._findings[name].append(value)
            self._findings[NEW].append(int((*place[:2], finding.rule, finding.fingerprint) in new))
            if extra := _more(finding, self._text):
                self._more[at] = extra
        self.faults = tally.faults(folders)
        ranks = {rules[fault.told.id]: at for at, fault in enumerate(self.faults)}
        self._findings["rule"] = [ranks[rule] for rule in self._findings["rule"]]

    def _row(self, finding: Reported, rules: dict[str, int], article: int) -> tuple[int, ...]:
        place, number = finding.place, self._text.number
        before, after = _around(finding)
        return (
            *(rules.setdefault(finding.rule, len(rules)), SEVERITIES.index(finding.severity.value), article),
            *(place.line or 0, place.column or 0, number(finding.message), number(place.excerpt)),
            *(self._lines.number(before), self._lines.number(after), int(finding.suppressed is not None)),
        )

    def number(self, text: str | None) -> int:
        """The number of a string among those that are searched."""
        return self._text.number(text)

    def summary(self, documents: int) -> Summary:
        """The counts of these findings."""
        open_ones = zip(self._findings["severity"], self._findings["accepted"], strict=True)
        counts = Counter(severity for severity, accepted in open_ones if not accepted)
        errors, warnings, infos = (counts[at] for at in range(len(SEVERITIES)))
        return Summary(documents, errors, warnings, infos, sum(self._findings["accepted"]), 0)

    def content(self, articles: Iterable[Particulars], census: Census | None = None) -> dict[str, Any]:
        """All of it, as JSON has it; `articles` are those of the census, where that is not given."""
        number = self._text.number
        counted: Census = Counter() if census is None else census
        known = {}
        for it in articles:
            if (it.path, it.address) in self._places:
                known[it.path, it.address] = it
            if census is None and it.is_article:
                counted[group_of(it)] += 1
        return {
            "rules": [{"id": it.told.id, "family": it.told.family, "summary": it.told.summary} for it in self.faults],
            "severities": SEVERITIES,
            "findings": self._findings,
            "more": self._more,
            "articles": _articles((known.get(place) or Particulars(*place) for place in self._places), number),
            "census": [
                [number(month), number(section), [*map(number, authors)], count]
                for (month, section, authors), count in counted.items()
            ],
            "text": self._text.all(),
            "lines": self._lines.all(),
        }


def group_of(article: Particulars) -> tuple[str, str, tuple[str, ...]]:
    """What an article is counted under: the month of its publication, its section and its authors."""
    return day_of(article)[: len("2026-01")], article.section or "", article.authors


_COLUMNS = ("rule", "severity", "article", "line", "column", "message", "excerpt", "before", "after", "accepted")
NEW = "new"
_FIRST_DAY = "1800"  # what is dated before is a mistake, and would leave no room for the rest


def day_of(article: Particulars) -> str:
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
        row = (*map(number, said), [*map(number, it.authors)], number(day_of(it)))
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
        kept = before[-AROUND:]
        word, space, rest = kept.partition(" ")
        before = f"…{rest if space and len(word) < LONGEST_WORD else kept}"
    if len(after) > AROUND or sight.cut[1]:
        kept = after[:AROUND]
        rest, space, word = kept.rpartition(" ")
        after = f"{rest if space and len(word) < LONGEST_WORD else kept}…"
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
