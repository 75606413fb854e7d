"""Makes baselines of what a run finds."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from newslint.baseline.entries import Baseline, Entry, read_baseline, written
from newslint.baseline.matching import LockedOf, key_of
from newslint.errors import ConfigError, DocumentError, UsageError
from newslint.report import Linted
from newslint.values import NamedTuple
from newslint.writing import create, replace


class Made(NamedTuple):
    """A baseline that was made of what a run found."""

    path: str
    entries: int
    kept: int  # entries of documents that could not be checked, as they stood
    locked: int  # findings of locked rules: no baseline silences them


class Making:
    """Takes all findings of a run that no waiver accepts for entries of the baselines of their documents.

    `file_of` says where the baseline of a path is to stand.
    """

    def __init__(self, file_of: Callable[[str], str], locked_of: LockedOf) -> None:
        self._file_of, self._locked_of = file_of, locked_of
        self._documents: dict[tuple[str, str | None], Linted] = {}
        self._entries: defaultdict[str, list[Entry]] = defaultdict(list)
        self._locked: Counter[str] = Counter()

    @property
    def files(self) -> tuple[str, ...]:
        return tuple(self._entries)

    def of(self, path: str) -> list[Entry]:
        return self._entries[self._file_of(path)]

    def accepted(self, linted: Linted) -> Linted:
        """The same, noted down."""
        if linted.path:
            self._documents[linted.path, linted.address] = linted
        for finding in linted.findings:
            place = finding.place
            if finding.suppressed is not None:
                continue
            file, document = self._file_of(place.path), self._documents[place.path, place.address]
            if finding.rule in self._locked_of(place.path, document.held):
                self._locked[file] += 1
                continue
            path, address = key_of(place.path, place.address, os.path.dirname(os.path.abspath(file)))
            self._entries[file].append(Entry(finding.fingerprint, finding.rule, document.identity, path, address))
        return linted

    def refuse_existing(self) -> None:
        """UsageError where a baseline is there already."""
        for file in self._entries:
            if os.path.lexists(file):
                raise UsageError(
                    f"{file}: is there already; newslint baseline prune drops what is solved, --force makes it anew"
                )

    def save(self) -> Iterator[Made]:
        """Writes the baselines in place of those that are there. DocumentError where one cannot be written.

        What an earlier one holds of documents that could not be checked stays.
        """
        for file, entries in self._entries.items():
            before = _bytes(file)
            earlier = _earlier(file) if before is not None else None
            kept = self._unchecked(file, earlier) if earlier is not None else ()
            data = written((*entries, *kept), earlier.comments if earlier is not None else ())
            try:
                if before is None:
                    create(file, data)
                elif data != before:
                    replace(file, before, data)
            except DocumentError as error:
                raise DocumentError(f"{file}: {error}") from error
            yield Made(file, len(entries), len(kept), self._locked[file])

    def _unchecked(self, file: str, earlier: Baseline) -> tuple[Entry, ...]:
        folder = os.path.dirname(os.path.abspath(file))
        failed = {key_of(path, None, folder)[0] for (path, _), linted in self._documents.items() if linted.problems}
        return tuple(entry for entry in earlier.entries if entry.path in failed)


def _earlier(path: str) -> Baseline | None:
    """The baseline that is to be made anew; None where the file is none."""
    try:
        return read_baseline(path)
    except ConfigError:
        return None


def _bytes(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DocumentError(f"{path}: cannot be read: {error.strerror}") from error
