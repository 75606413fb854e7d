"""Applies the fixes of findings to the bytes of a document: only what must change, and again until nothing is left.

Pure: whoever asks reads, lints and writes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from newslint.errors import DocumentError
from newslint.report import Reported
from newslint.source import Source, Span
from newslint.values import NamedTuple

MOST_ROUNDS = (
    10  # a fix may make room for another a few times; one that finds its own words again doubles them each time
)

_LINE_END = re.compile("\r\n?|\n")
_RAW = re.compile(r"<(/?)(?:script|style)\b[^<>]*>", re.IGNORECASE)
_FAULTS = "engine"  # the family of what is malformed in the document itself
_BREAKS = "the document would be malformed after it"


class Seen(NamedTuple):
    """What a document says, what is found in it, and which stretches no fix may touch: others' words."""

    source: Source
    findings: Sequence[Reported]
    quoted: Sequence[Span] = ()


class Unfixed(NamedTuple):
    """A finding whose fix was not made, and why."""

    finding: Reported
    why: str


class Mended(NamedTuple):
    """What came of a document: its bytes with all fixes, and what an editor should hear of them.

    `made` holds the findings in the order in which they were fixed, each where it stood then. `left` are those of the
    mended document.
    """

    source: Source
    data: bytes
    made: tuple[Reported, ...] = ()
    unfixed: tuple[Unfixed, ...] = ()
    left: tuple[Reported, ...] = ()


class Change(NamedTuple):
    """A piece of a fix in the text before line ends were folded."""

    where: Span
    text: str


class _Round(NamedTuple):
    data: bytes
    made: tuple[Reported, ...]
    unfixed: tuple[Unfixed, ...]


Look = Callable[[bytes], Seen]


def mended(data: bytes, look: Look, unsafe: bool = False, barred: dict[str, str] | None = None) -> Mended:
    """A document with all fixes made, those too that other fixes make room for.

    `look` tells what a document of these bytes holds. `barred` are rules whose fixes are not made, and why: those that
    undo each other, never come to an end or would break the document. DocumentError where it cannot be written again.
    """
    barred = barred or {}
    first, now = data, look(data)
    before = {first}
    made: list[Reported] = []
    clashes: list[Unfixed] = []
    while True:
        step = _round(now, data, unsafe, barred)
        if not step.made:
            done = {finding.rule for finding in made}
            late = (clash for clash in clashes if clash.finding.rule not in done)
            unfixed = dict.fromkeys((*step.unfixed, *late))
            return Mended(now.source, data, tuple(made), tuple(unfixed), tuple(now.findings))
        after = _looked(look, step.data)
        if after is None or _faults(after) > _faults(now):
            return mended(first, look, unsafe, barred | _breaking(now, data, step, look, unsafe, barred))
        if step.data in before or len(before) > MOST_ROUNDS:
            rules = sorted({finding.rule for finding in step.made})
            why = f"the fixes of {' and '.join(rules)} never come to an end, however often they are made"
            return mended(first, look, unsafe, barred | dict.fromkeys(rules, why))
        before.add(step.data)
        made += step.made
        clashes += step.unfixed
        data, now = step.data, after


def may_fix(finding: Reported, unsafe: bool) -> bool:
    """Whether a finding has a fix that may be made. What somebody accepted stays as it is."""
    fix = finding.fix
    return fix is not None and finding.suppressed is None and (fix.safe or unsafe)


def _round(seen: Seen, data: bytes, unsafe: bool, barred: dict[str, str]) -> _Round:
    """The fixes that can be made at once. Of two that change the same, the one that stands before is made."""
    source = seen.source
    taken: list[tuple[Change, Reported]] = []
    made, unfixed = [], []
    wanted = sorted((one for one in seen.findings if may_fix(one, unsafe)), key=_place)
    if wanted:
        _refuse_lossy(source, data)
    for finding in wanted:
        try:
            if finding.rule in barred:
                raise ValueError(barred[finding.rule])
            changes = changes_of(finding, seen)
            for change in changes:
                other = next((other for told, other in taken if _meet(change, told)), None)
                if other is not None:
                    raise ValueError(f"{other.rule} changes the same words, and stands before it")
        except ValueError as error:
            unfixed.append(Unfixed(finding, str(error)))
            continue
        taken += ((change, finding) for change in changes)
        made.append(finding)
    changed = _with(_decoded(source), sorted({change for change, _ in taken}))
    return _Round(source.bom + changed.encode(source.encoding) if made else data, tuple(made), tuple(unfixed))


def _breaking(now: Seen, data: bytes, step: _Round, look: Look, unsafe: bool, barred: dict[str, str]) -> dict[str, str]:
    """The rules whose fixes break the document, each tried alone; all of them where only several together do."""
    found = {}
    for rule in {finding.rule for finding in step.made}:
        others = {finding.rule: "" for finding in step.made if finding.rule != rule}
        alone = _looked(look, _round(now, data, unsafe, barred | others).data)
        if alone is None or _faults(alone) > _faults(now):
            found[rule] = _BREAKS
    return found or {finding.rule: _BREAKS for finding in step.made}


def _looked(look: Look, data: bytes) -> Seen | None:
    try:
        return look(data)
    except DocumentError:
        return None


def _faults(seen: Seen) -> int:
    return sum(finding.family == _FAULTS for finding in seen.findings)


def _refuse_lossy(source: Source, data: bytes) -> None:
    """DocumentError for bytes that were read with signs in place of what could not be decoded."""
    try:
        again = source.bom + _decoded(source).encode(source.encoding)
    except UnicodeError:
        again = b""
    if again != data:
        raise DocumentError(
            f"not fixed: some of its bytes are no {source.encoding}, as which it is read, and would be lost on writing "
            "it; save it as UTF-8 first"
        )


def _decoded(source: Source) -> str:
    return source.decoded if source.decoded is not None else source.text


def _place(finding: Reported) -> tuple[object, ...]:
    edits = finding.fix.edits if finding.fix else ()
    return min((edit[:4] for edit in edits), default=()), finding.rule, finding.fingerprint


def changes_of(finding: Reported, seen: Seen) -> list[Change]:
    """The edits of a fix in the decoded text. ValueError where they cannot be made."""
    assert finding.fix is not None
    source = seen.source
    changes: list[Change] = []
    for edit in finding.fix.edits:
        span = Span(source.offset(edit.line, edit.column), source.offset(edit.end_line, edit.end_column))
        if any(span.start < end and start < span.end for start, end in seen.quoted):
            raise ValueError("it would change the words of a quotation")
        where = source.decoded_span(span)
        change = Change(where, _with_line_ends(_writable(edit.text, source, span.start), source, where))
        if where.start > where.end or any(_meet(change, other) for other in changes):
            raise ValueError("its edits run into each other, which is a fault of the rule")
        changes.append(change)
    if not changes or all(source.text and _decoded(source)[a:b] == text for (a, b), text in changes):
        raise ValueError("it changes nothing, which is a fault of the rule")
    return changes


def _meet(one: Change, other: Change) -> bool:
    """Whether two changes touch the same: they overlap, or one puts something in where the other begins or ends."""
    if one == other:
        return False  # agreed
    a, b = one.where, other.where
    if a.start == a.end or b.start == b.end:
        return a.start <= b.end and b.start <= a.end
    return a.start < b.end and b.start < a.end


def _with(text: str, changes: Iterable[Change]) -> str:
    """The text with changes that do not meet, in order."""
    pieces: list[str] = []
    at = 0
    for where, written in changes:
        pieces += (text[at : where.start], written)
        at = where.end
    return "".join((*pieces, text[at:]))


def _with_line_ends(text: str, source: Source, where: Span) -> str:
    """With the line ends that the document has there."""
    decoded = _decoded(source)
    found = _LINE_END.search(decoded, where.start) or _LINE_END.search(decoded)
    return text.replace("\n", found[0]) if found else text


def _writable(text: str, source: Source, at: int) -> str:
    """The text as the document's encoding can hold it: what has no byte there as a character reference of HTML.

    ValueError where there is no other way to write it. Markdown is UTF-8 or UTF-16 and needs none.
    """
    try:
        text.encode(source.encoding)
        return text
    except UnicodeEncodeError as error:
        if source.encoding.startswith("utf") or _is_raw(source.text, at):
            raise ValueError(f"'{text[error.start]}' cannot be written there in {source.encoding}") from error
        return text.encode(source.encoding, "xmlcharrefreplace").decode(source.encoding)


def _is_raw(text: str, at: int) -> bool:
    """Whether a place is in a script or a style sheet, where nothing decodes references."""
    raw = False
    for tag in _RAW.finditer(text, 0, at):
        raw = not tag[1]
    return raw
