"""Says which findings a document itself asks to accept, and which of its waivers are wrong, late or not needed.

A comment says `newslint: ignore RULES -- REASON; until DATE; by NAME`. `ignore` holds for its line or, alone on a line,
for what begins below; `ignore-start` up to `ignore-end`; `ignore-file` for the document. Front matter says the same of
the document: `newslint: {ignore: {RULE: REASON}}`, or a mapping with `reason`, `until` and `by`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from itertools import groupby

from newslint.errors import UsageError
from newslint.model import Data, Placed
from newslint.report import Reported, Suppressed, Waiver
from newslint.source import Source, Span
from newslint.values import NamedTuple

MARK = "newslint"  # what is nowhere in a document that says nothing to newslint
INVALID, UNUSED, EXPIRED = "invalid-waiver", "unused-waiver", "expired-waiver"
OF_WAIVERS = frozenset({INVALID, UNUSED, EXPIRED})
WORDS = ("ignore", "ignore-start", "ignore-end", "ignore-file")
KEYS = ("reason", "until", "by")

# An editor's typography makes a dash of two hyphens.
_REASON = re.compile(r"(?:^|(?<=\s))(?:-{2,}|[–—])(?:\s+|$)")
_BETWEEN = re.compile(r"[\s,]+")
_FIELD = re.compile(r"(until|by)\b\s*:?\s*(.*)", re.DOTALL)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Remark(NamedTuple):
    """A comment to newslint: its words, its place, and the stretches that an `ignore` there holds for."""

    said: str
    where: Span
    reach: tuple[Span, ...]


class Fault(NamedTuple):
    """What is to be told of a waiver, under a rule of the engine."""

    rule: str
    message: str
    where: Span | None


class Request(NamedTuple):
    """A waiver as its author wrote it. `reach` None is the whole document; `fault` says why it holds for nothing."""

    names: tuple[str, ...]
    reason: str
    until: str | None
    by: str | None
    where: Span | None
    scope: str  # "line", "block" or "file"
    reach: tuple[Span, ...] | None = None
    fault: str | None = None


class Waiving(NamedTuple):
    """What waivers make of the findings of a document."""

    findings: tuple[Reported, ...]
    waivers: tuple[Waiver, ...]
    faults: tuple[Fault, ...]


# --- What documents ask -------------------------------------------------------------------------------------------


def requests_of(remarks: Iterable[Remark], front_matter: Data | None) -> Iterator[Request]:
    """The waivers in the comments of a document and in its front matter, those that are wrong too."""
    if front_matter is not None:
        yield from _stated(front_matter)
    open: list[Request] = []
    for remark in remarks:
        said = " ".join(remark.said.split())
        word, _, rest = said.partition(" ")
        if word == "ignore-end":
            names = _names(rest)
            at = next((at for at in range(len(open) - 1, -1, -1) if not names or open[at].names == names), None)
            if at is None:
                yield _wrong(remark.where, "ignore-end ends nothing; there is no ignore-start of it above")
            else:
                begun = open.pop(at)
                assert begun.where is not None
                yield begun._replace(reach=(Span(begun.where.start, remark.where.end),))
            continue
        request = _request(word, rest, remark)
        if word == "ignore-start" and request.fault is None:
            open.append(request)
        else:
            yield request
    for request in open:
        yield request._replace(fault="ignore-start has no ignore-end below; write <!-- newslint: ignore-end -->")


def _wrong(where: Span | None, fault: str, scope: str = "line") -> Request:
    return Request((), "", None, None, where, scope, None, fault)


def _names(said: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in _BETWEEN.split(said) if name))


def _request(word: str, rest: str, remark: Remark) -> Request:
    if word not in WORDS:
        from newslint.schema import nearest

        mend = nearest(word, WORDS) or "; write for instance: newslint: ignore tag-count -- reason"
        return _wrong(remark.where, f"newslint does not know '{word}'{mend}")
    scope = {"ignore": "line", "ignore-start": "block", "ignore-file": "file"}[word]
    dash = _REASON.search(rest)
    names = _names(rest[: dash.start()] if dash else rest)
    if not names:
        return _wrong(remark.where, f"{word} names no rule; write: newslint: {word} RULE -- reason", scope)
    if not dash or not rest[dash.end() :].strip():
        listed = ", ".join(names[:3])
        missing = f"waiver of {listed} gives no reason; write: newslint: {word} {listed} -- reason"
        return Request(names, "", None, None, remark.where, scope, fault=missing)
    reason, fields, fault = _fields(rest[dash.end() :])
    until = fields.get("until")
    if fault is None and not reason:
        fault = "waiver gives no reason before its date or name"
    fault = fault or _late(until)
    reach = None if scope == "file" else remark.reach
    return Request(names, reason, until, fields.get("by"), remark.where, scope, reach, fault)


def _fields(said: str) -> tuple[str, dict[str, str], str | None]:
    """The reason, and what is said behind it of the day and the person."""
    parts = [part.strip() for part in said.split(";")]
    fields: dict[str, str] = {}
    while parts and (field := _FIELD.fullmatch(parts[-1])):
        if field[1] in fields:
            return "; ".join(parts), fields, f"waiver says '{field[1]}' twice"
        if not field[2]:
            return "; ".join(parts), fields, f"waiver says '{field[1]}' and nothing behind it"
        fields[field[1]] = field[2].strip()
        parts.pop()
    return "; ".join(part for part in parts if part), fields, None


def _late(until: str | None) -> str | None:
    if until is None:
        return None
    try:
        if _DAY.fullmatch(until):
            date.fromisoformat(until)
            return None
    except ValueError:
        pass
    return f"waiver holds until '{until}', which is no date; write it like 2027-01-31"


def _stated(front_matter: Data) -> Iterator[Request]:
    """The waivers of front matter, each under the key of its rule; also below the generators' own containers."""
    for path in ((MARK,), ("params", MARK), ("extra", MARK)):
        said = front_matter.get(*path)
        if said is None:
            continue
        entries = said.get("ignore")
        if entries is None or not isinstance(entries.value, dict):
            yield _wrong(said.where, "front matter says newslint, and not {ignore: {RULE: reason}}", "file")
            continue
        for key in entries.value:
            entry = entries.get(key)
            if entry is not None:
                yield _entry(str(key), entry)


def _entry(key: str, entry: Data) -> Request:
    where = entry.key_where or entry.where
    names = _names(key)
    said = entry.value if isinstance(entry.value, dict) else {"reason": entry.value}
    for name in said:
        if name not in KEYS:
            from newslint.schema import nearest

            return _wrong(where, f"waiver of {key} says '{name}'{nearest(str(name), KEYS)}", "file")
    reason = said.get("reason")
    if not isinstance(reason, str) or not reason.strip():
        fault = f"waiver of {key} gives no reason; write: {key}: reason"
        return Request(names, "", None, None, where, "file", fault=fault)
    until, by = (None if said.get(name) is None else str(said[name]) for name in ("until", "by"))
    return Request(names, " ".join(reason.split()), until, by, where, "file", None, _late(until))


# --- What they come to --------------------------------------------------------------------------------------------


def waived(
    findings: Iterable[Reported],
    requests: Iterable[Request],
    source: Source,
    ids_of: Callable[[str], Collection[str]],
    locked: Collection[str],
    today: date,
    judged: Callable[[Collection[str]], bool],
) -> Waiving:
    """The findings, those that waivers accept marked so.

    `ids_of` gives the rules behind a name, or raises UsageError; `judged` tells whether rules have said all they have
    to say of the document, so that a waiver of theirs that accepts nothing is not needed.
    """
    told = [*findings]
    waivers: list[Waiver] = []
    faults: list[Fault] = []
    for request in requests:
        place = _place(source, request.where)
        waiver = Waiver(place, request.names, (), request.reason, request.until, request.by, request.scope, "invalid")
        if request.fault is not None:
            faults.append(Fault(INVALID, request.fault, request.where))
            waivers.append(waiver)
            continue
        groups: list[tuple[str, frozenset[str]]] = []
        for name in request.names:
            try:
                groups.append((name, frozenset(ids_of(name)) - OF_WAIVERS))
            except UsageError as error:
                faults.append(Fault(INVALID, f"waiver of an {error}", request.where))
                continue
            if not groups[-1][1]:
                groups.pop()
                fault = f"{name} cannot be waived; newslint.yaml can switch it off"
                faults.append(Fault(INVALID, fault, request.where))
            elif groups[-1][1] <= set(locked):
                groups.pop()
                faults.append(Fault(INVALID, _locked(name), request.where))
        waiver = waiver._replace(
            ids=tuple(sorted(frozenset().union(*(ids for _, ids in groups)) - set(locked))),
            stretches=tuple(_stretch(source, span) for span in request.reach or ()),
        )
        if not groups:
            waivers.append(waiver)
            continue
        if request.until is not None and date.fromisoformat(request.until) < today:
            listed = ", ".join(name for name, _ in groups)
            faults.append(Fault(EXPIRED, f"waiver of {listed} ended on {request.until}", request.where))
            waivers.append(waiver._replace(state="expired"))
            continue
        used: set[str] = set()
        kept: set[str] = set()
        for at, finding in enumerate(told):
            if not holds(waiver, finding.place):
                continue
            if finding.rule in waiver.ids:
                used.add(finding.rule)
                told[at] = accepted(finding, waiver)
            elif finding.rule in locked and any(finding.rule in ids for _, ids in groups):
                kept.add(finding.rule)
        faults += (Fault(INVALID, _locked(rule), request.where) for rule in sorted(kept))
        idle = [name for name, ids in groups if not ids & used and judged(ids)]
        if idle:
            message = f"waiver of {', '.join(idle)} is not needed: there is nothing to accept"
            faults.append(Fault(UNUSED, message, request.where))
        state = "used" if used else "unused" if len(idle) == len(groups) else "unjudged"
        waivers.append(waiver._replace(state=state))
    return Waiving(tuple(told), tuple(waivers), tuple(faults))


def _locked(name: str) -> str:
    return f"{name} is locked in newslint.yaml: no waiver silences it"


def accepted(finding: Reported, waiver: Waiver) -> Reported:
    """The finding with the first waiver that accepts it."""
    return finding._replace(
        suppressed=finding.suppressed or Suppressed("waiver", waiver.reason, waiver.until),
    )


def holds(waiver: Waiver, place: Placed) -> bool:
    """Whether a waiver speaks of a place: it begins or ends there.

    What has no place, since it is absent, has no line for a comment either: an `ignore` anywhere speaks of it.
    """
    if waiver.scope == "file":
        return True
    if place.line is None or place.column is None or place.end_line is None or place.end_column is None:
        return waiver.scope == "line"
    first, last = (place.line, place.column), (place.end_line, place.end_column)
    for line, column, end_line, end_column in waiver.stretches:
        start, end = (line, column), (end_line, end_column)
        if start <= first <= end or start <= last <= end:
            return True
    return False


def accept_archive(
    findings: Iterable[Reported], waivers_in: Callable[[str, str | None], Iterable[Waiver]]
) -> Iterator[Reported]:
    """The findings of archive rules, those accepted that a waiver of their own document speaks of.

    `waivers_in` tells those of a document by path and address; it is asked anew where the document changes.
    """
    for (path, address), of_document in groupby(findings, key=lambda one: one.place[:2]):
        waivers = [one for one in waivers_in(path, address) if one.state not in ("invalid", "expired")]
        for finding in of_document:
            for waiver in waivers:
                if finding.rule in waiver.ids and holds(waiver, finding.place):
                    finding = accepted(finding, waiver)
            yield finding


def _place(source: Source, where: Span | None) -> Placed:
    if where is None:
        return Placed(source.path, source.address)
    return Placed(source.path, source.address, *_stretch(source, where), source[where][:1000])


def _stretch(source: Source, span: Span) -> tuple[int, int, int, int]:
    return (*source.position(span.start), *source.position(span.end))
