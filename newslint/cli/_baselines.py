"""Says in words what a baseline holds, and what a run changes in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newslint.cli._output import complain
from newslint.errors import DocumentError
from newslint.formats import printable
from newslint.formats.text import counted

if TYPE_CHECKING:
    from newslint.baseline.entries import Key
    from newslint.baseline.matching import Baselines
    from newslint.check import Rules
    from newslint.ratchet import Judged, Looked


def ratcheted(baselines: Baselines, rules: Rules, looked: Looked) -> int:
    """Lets the baselines of a run shrink, and says so on standard error; the exit status that it comes to."""
    from newslint.ratchet import judged, shrunk

    came = list(judged(baselines, rules, looked))
    try:
        shrunk(came)
    except DocumentError as error:
        complain(f"newslint: {error}")
        return 2
    for one in came:
        if one.has_changed:
            complain(dropped(one))
    return 0


def dropped(one: Judged) -> str:
    """What a run has dropped from a baseline, and how much is left."""
    gone = len(one.solved) + len(one.gone)
    why = f" ({_changes(one)})" if _changes(one) else ""
    return f"{one.baseline.path}: {counted(gone, 'finding')} dropped, {len(one.kept)} left{why}"


def _changes(one: Judged) -> str:
    """What of a baseline a run did not find as it stands there; "" for nothing."""
    told = (
        (len(one.solved), "solved"),
        (len(one.gone), "of documents that are gone"),
        (one.moved, "of documents that have moved"),
        (one.unjudged, "not looked at"),
    )
    return ", ".join(f"{count} {what}" for count, what in told if count)


def told(one: Judged) -> Iterator[str]:
    """What a baseline holds, by rule and by document, and what of it is stale."""
    baseline = one.baseline
    documents = Counter(entry.key for entry in baseline.entries)
    more = f"; {_changes(one)}" if _changes(one) else ""
    counts = f"{counted(len(baseline.entries), 'finding')} accepted in {counted(len(documents), 'document')}"
    yield f"{printable(baseline.path)}: {counts}{more}\n"
    stale = Counter(entry.rule for entry in (*one.solved, *one.gone))
    yield "\nrules\n"
    for rule, count in _most(Counter(entry.rule for entry in baseline.entries)):
        yield f"{count:>7}  {rule}{f' ({stale[rule]} stale)' if stale[rule] else ''}\n"
    yield "\ndocuments\n"
    for key, count in _most(documents):
        yield f"{count:>7}  {_named(key)}\n"
    if stale:
        yield "\nstale\n"
    for why, entries in (("solved", one.solved), ("gone", one.gone)):
        for entry in sorted(entries, key=lambda entry: (entry.path, entry.address or "", entry.rule)):
            yield f"  {why:<6}  {_named(entry.key)}: {entry.rule}\n"


def _most(counts: Counter[Any]) -> list[tuple[Any, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], str(item[0])))


def _named(key: Key) -> str:
    return printable(key[0] if key[1] is None else f"{key[0]} {key[1]}")


def plain(one: Judged) -> dict[str, Any]:
    """The same as JSON has it."""
    baseline = one.baseline
    stale = {entry: why for why, entries in (("solved", one.solved), ("gone", one.gone)) for entry in entries}
    old = Counter(entry.rule for entry in stale)
    return {
        "path": baseline.path,
        "findings": len(baseline.entries),
        "moved": one.moved,
        "unjudged": one.unjudged,
        "rules": [
            {"rule": rule, "count": count, "stale": old[rule]}
            for rule, count in _most(Counter(entry.rule for entry in baseline.entries))
        ],
        "documents": [
            {"path": path, "address": address, "count": count}
            for (path, address), count in _most(Counter(entry.key for entry in baseline.entries))
        ],
        "stale": [
            {
                "rule": entry.rule,
                "path": entry.path,
                "address": entry.address,
                "fingerprint": entry.fingerprint,
                "why": why,
            }
            for entry, why in sorted(stale.items(), key=lambda item: (item[0].path, item[0]))
        ],
    }
