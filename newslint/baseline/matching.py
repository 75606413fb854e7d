"""Says which findings of a run the baselines that hold for their documents accept."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Protocol

from newslint.baseline.entries import Baseline, Entry, Key, read_baseline, standing
from newslint.baseline.identity import ALIKE, likeness
from newslint.report import BASELINE, Linted, Problem, Reported, Suppressed
from newslint.values import NamedTuple

LockedOf = Callable[[str, tuple[str, ...]], frozenset[str]]
FileOf = Callable[[str], str | None]


class Acceptance(Protocol):
    """What knows which findings are accepted. It is asked for each document by order of name, at last for all together.

    `files` are the baselines that it has met; `of` prepares it for a path, and raises ConfigError where it cannot be.
    """

    @property
    def files(self) -> tuple[str, ...]: ...

    def of(self, path: str) -> object: ...

    def accepted(self, linted: Linted) -> Linted: ...


class Met(NamedTuple):
    """A document of a baseline that a run has looked at: its path in the run, and what the baseline calls it now."""

    path: str
    key: Key
    held: tuple[str, ...]
    problems: tuple[Problem, ...]


class Matching:
    """A baseline in a run: each entry accepts one finding, in its own document or where that has been moved to."""

    def __init__(self, baseline: Baseline) -> None:
        self.baseline = baseline
        self.folder = os.path.dirname(os.path.abspath(baseline.path))
        self.used: dict[tuple[Key, str], Key] = {}  # by document and fingerprint: where its finding stands now
        self.met: dict[Key, Met] = {}  # by what the baseline calls it: what each of its documents is now
        self.moved: dict[Key, tuple[Key, ...]] = {}  # where documents may have stood before, the likest first
        self.identities: dict[Key, str] = {}  # those of documents that have moved
        self.containers: set[str] = set()  # those of which something was met
        self._is_gone: dict[str, bool] = {}

    def meet(self, linted: Linted) -> None:
        """Takes note of a document, before its findings are looked for."""
        key = key_of(linted.path, linted.address, self.folder)
        if linted.address is not None:
            self.containers.add(key[0])
        before = self._before(key, linted.identity)
        if before:
            self.moved[key] = before
            self.identities[key] = linted.identity
        met = Met(linted.path, key, linted.held, linted.problems)
        for document in (key, *before):
            if document in self.baseline.by_document:
                self.met.setdefault(document, met)

    def entry_of(self, finding: Reported) -> Entry | None:
        """The entry that accepts a finding, None for one that is new. No entry is given twice."""
        key = key_of(finding.place.path, finding.place.address, self.folder)
        for document in (key, *self.moved.get(key, ())):
            entry = self.baseline.by_document.get(document, {}).get(finding.fingerprint)
            if entry is not None and (document, entry.fingerprint) not in self.used:
                self.used[document, entry.fingerprint] = key
                return entry
        return None

    def is_gone(self, path: str) -> bool:
        """Whether there is no file at a path of the baseline any more."""
        found = self._is_gone.get(path)
        if found is None:
            there = "://" in path or os.path.lexists(os.path.join(self.folder, path))
            found = self._is_gone[path] = not there
        return found

    @cached_property
    def _gone(self) -> dict[str, list[Key]]:
        """The documents whose files are gone, by each mark of their identities."""
        found: defaultdict[str, list[Key]] = defaultdict(list)
        for key, entries in self.baseline.by_document.items():
            if self.is_gone(key[0]):
                for mark in {mark for entry in entries.values() for mark in entry.identity.split(".")}:
                    found[mark].append(key)
        return found

    def _before(self, key: Key, identity: str) -> tuple[Key, ...]:
        """The documents like this one whose files are gone."""
        marks = identity.split(".") if identity else ()
        gone = self._gone if marks else {}
        candidates = {other for mark in marks for other in gone.get(mark, ()) if other != key}
        alike = []
        for other in candidates:
            known = {entry.identity for entry in self.baseline.by_document[other].values()}
            score = max(likeness(identity, one) for one in known)
            if score >= ALIKE:
                alike.append((-score, other))
        return tuple(other for _, other in sorted(alike, key=lambda item: (item[0], item[1][0], item[1][1] or "")))


class Baselines:
    """The baselines of a run, each read when the first of its documents is met.

    `file_of` gives the file of the baseline that holds for a path, `locked_of` the rules that no baseline silences.
    """

    def __init__(self, file_of: FileOf, locked_of: LockedOf) -> None:
        self._file_of, self._locked_of = file_of, locked_of
        self._files: dict[str, str | None] = {}
        self._matching: dict[str, Matching] = {}
        self._held: dict[tuple[str, str | None], tuple[str, ...]] = {}

    def of(self, path: str) -> Matching | None:
        """The baseline that holds for a path. ConfigError where its file is none."""
        folder = os.path.dirname(path)
        if folder not in self._files:
            self._files[folder] = self._file_of(path)
        file = self._files[folder]
        if file is None:
            return None
        if file not in self._matching:
            self._matching[file] = Matching(read_baseline(file))
        return self._matching[file]

    def standing(self, paths: Iterable[str]) -> tuple[object, ...]:
        """What tells that the baselines that hold for paths accept what they did. ConfigError as `of` raises it."""
        by_folder = {os.path.dirname(path): path for path in paths}
        files = dict.fromkeys(map(self._file_of, by_folder.values()))
        return tuple(standing(file) for file in files if file is not None)

    @property
    def files(self) -> tuple[str, ...]:
        """The files of the baselines that held for a document."""
        return tuple(self._matching)

    def __iter__(self) -> Iterator[Matching]:
        yield from self._matching.values()

    def accepted(self, linted: Linted) -> Linted:
        """What came of a document, or of all together, those findings marked that are known."""
        if linted.path and (matching := self.of(linted.path)) is not None:
            matching.meet(linted)
            if linted.held:
                self._held[linted.path, linted.address] = linted.held
        if not any(self.of(finding.place.path) for finding in linted.findings):
            return linted
        return linted._replace(findings=tuple(self._known(finding) for finding in linted.findings))

    def _known(self, finding: Reported) -> Reported:
        place = finding.place
        matching = self.of(place.path)
        if matching is None or finding.suppressed is not None:
            return finding
        held = self._held.get((place.path, place.address), ())
        if finding.rule in self._locked_of(place.path, held) or matching.entry_of(finding) is None:
            return finding
        return finding._replace(suppressed=Suppressed(BASELINE, f"in {matching.baseline.path}"))


@lru_cache(maxsize=64)  # a document has several findings
def key_of(path: str, address: str | None, folder: str) -> Key:
    """What a baseline calls a document: its path from the folder of the baseline, with slashes."""
    if "://" in path:
        return path, address
    place = os.path.abspath(path)
    below = place.removeprefix(os.path.join(folder, ""))
    return (below if below != place else os.path.relpath(place, folder)).replace(os.sep, "/"), address
