"""Says what became of the entries of a baseline, and drops those of which nothing is found any more."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

from newslint.baseline.entries import Baseline, Entry, Key, written
from newslint.baseline.matching import Baselines, Matching, Met, key_of
from newslint.check import Rules
from newslint.errors import DocumentError
from newslint.report import Problem
from newslint.rule import speaks_of_archives
from newslint.values import NamedTuple
from newslint.writing import replace


class Judged(NamedTuple):
    """What a run tells of the entries of a baseline.

    `kept` stand as they are named now: each accepts a finding, or nothing can be said of it, since its rule did not run
    or its document was not looked at. `moved` says how many of them have another name than before.
    """

    baseline: Baseline
    kept: tuple[Entry, ...] = ()
    unjudged: int = 0
    moved: int = 0
    solved: tuple[Entry, ...] = ()
    gone: tuple[Entry, ...] = ()  # their documents are gone

    @property
    def has_changed(self) -> bool:
        """Whether the baseline would be another than the one in its file."""
        return set(self.kept) != set(self.baseline.entries)


class Looked(NamedTuple):
    """What a run has looked at: the paths that were given to it, and what went wrong there."""

    paths: tuple[str, ...]
    problems: Sequence[Problem]


def judged(baselines: Baselines, rules: Rules, looked: Looked) -> Iterator[Judged]:
    """What became of each entry of each baseline in a run under these rules.

    An entry is solved only where its rule has said of its document all that it has to say. A rule about the archive has
    if all documents of the baseline that are still there were looked at.
    """
    for matching in baselines:
        yield _judged(matching, rules, looked)


def unchecked(matching: Matching) -> Judged:
    """What can be said of a baseline without a run: which of its documents are gone."""
    entries = matching.baseline.entries
    gone = tuple(entry for entry in entries if matching.is_gone(entry.path))
    kept = tuple(entry for entry in entries if not matching.is_gone(entry.path))
    return Judged(matching.baseline, kept, gone=gone)


def shrunk(judged: Iterable[Judged]) -> None:
    """Writes the baselines without what is solved or gone, and under new names what has moved.

    DocumentError with the path where one cannot be written.
    """
    for one in judged:
        if one.has_changed:
            baseline = one.baseline
            try:
                replace(baseline.path, baseline.data, written(one.kept, baseline.comments))
            except DocumentError as error:
                stale = len(one.solved) + len(one.gone)
                raise DocumentError(f"{baseline.path}: {stale} stale and to be dropped; {error}") from error


def _judged(matching: Matching, rules: Rules, looked: Looked) -> Judged:
    paths = [os.path.abspath(path) for path in looked.paths]
    whole_containers = matching.containers - {key_of(one.path, None, matching.folder)[0] for one in looked.problems}

    def is_gone(key: Key) -> bool:
        path, address = key
        if address is not None and path in whole_containers:
            return True
        place = os.path.normpath(os.path.join(matching.folder, path))
        return matching.is_gone(path) and any(place == one or place.startswith(os.path.join(one, "")) for one in paths)

    documents = matching.baseline.by_document
    whole = all(key in matching.met or matching.is_gone(key[0]) or is_gone(key) for key in documents)
    kept: dict[tuple[Key, str], Entry] = {}
    solved: list[Entry] = []
    gone: list[Entry] = []
    unjudged = moved = 0
    for entry in matching.baseline.entries:
        met = matching.met.get(entry.key)
        now = matching.used.get((entry.key, entry.fingerprint))
        if now is None and met is None and is_gone(entry.key):
            gone.append(entry)
            continue
        if now is None and met is not None and _has_spoken(entry.rule, met, rules, whole):
            solved.append(entry)
            continue
        unjudged += now is None
        key = now or (met.key if met else entry.key)
        if key != entry.key:
            moved += 1
            entry = Entry(entry.fingerprint, entry.rule, matching.identities[key], *key)
        kept[key, entry.fingerprint] = entry
    return Judged(matching.baseline, tuple(kept.values()), unjudged, moved, tuple(solved), tuple(gone))


def _has_spoken(rule: str, met: Met, rules: Rules, whole: bool) -> bool:
    """Whether a rule has said of a document all that it has to say."""
    if any(problem.rule in (None, rule) for problem in met.problems):
        return False
    ruleset, _ = rules.of(met.path, met.held)
    active = ruleset.get(rule)
    if active is None:
        return rule in ruleset.engine
    return whole or not speaks_of_archives(active.rule)
