"""What .gitignore files leave out of a walk, from the root of the repository down."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

LARGEST = 1_000_000  # characters of a .gitignore that are read; what follows leaves nothing out


@dataclass(frozen=True, slots=True)
class Ignored:
    """The .gitignore files that hold for a folder, the nearest last: its word outranks the others'."""

    files: tuple[tuple[str, GitIgnoreSpec], ...] = ()

    @classmethod
    def above(cls, folder: str) -> Ignored:
        """Those of the folders above, up to the root of the repository; none outside of one."""
        above = []
        at = os.path.abspath(folder)
        while not os.path.exists(os.path.join(at, ".git")):
            parent = os.path.dirname(at)
            if parent == at:
                return cls()
            above.append(parent)
            at = parent
        found = cls()
        for outer in reversed(above):
            found = found.within(outer)
        return found

    def within(self, folder: str) -> Ignored:
        """With the .gitignore of a folder, if it has one that can be read."""
        path = os.path.join(folder, ".gitignore")
        try:
            if not os.path.isfile(path):  # a pipe would keep us for ever
                return self
            with open(path, encoding="utf-8", errors="replace") as file:
                lines = file.read(LARGEST).splitlines()
        except OSError:
            return self
        if not any(line.strip() and not line.startswith("#") for line in lines):
            return self
        from pathspec import GitIgnoreSpec

        return Ignored((*self.files, (os.path.abspath(folder), GitIgnoreSpec.from_lines(lines))))

    def leaves_out(self, path: str, *, is_folder: bool) -> bool:
        if not self.files:
            return False
        absolute = os.path.abspath(path)
        for folder, spec in reversed(self.files):
            name = os.path.relpath(absolute, folder).replace(os.sep, "/") + ("/" if is_folder else "")
            verdict = spec.check_file(name).include
            if verdict is not None:
                return verdict
        return False
