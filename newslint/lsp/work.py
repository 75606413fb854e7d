"""What is done for an editor in a process of its own: lint what stands in it, and mend it.

Nothing here imports the protocol, so that a worker starts as fast as `check` does.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from functools import cache

from newslint.check import Rules
from newslint.errors import ConfigError, NewslintError
from newslint.fixes import Change, changes_of, may_fix
from newslint.inputs import Document
from newslint.mending import Mender, seen
from newslint.report import Authority, Problem, Reported
from newslint.rulesets import authorities, library
from newslint.values import NamedTuple

BOM = b"\xef\xbb\xbf"


class Mistake(NamedTuple):
    """A configuration that is wrong: its file, the line where it has one, and the mend."""

    path: str
    line: int | None
    message: str


class Found(NamedTuple):
    """A finding, what its rule rests on, the edits of its fix in the text of the editor, and the page of its rule."""

    finding: Reported
    authority: tuple[Authority, ...] = ()
    changes: tuple[Change, ...] = ()
    page: str | None = None


class Seen(NamedTuple):
    """What came of a text: what is found, what could not be done, and a mistake that let nothing be done."""

    found: tuple[Found, ...] = ()
    problems: tuple[Problem, ...] = ()
    mistake: Mistake | None = None


class Desk(NamedTuple):
    """The rules that an editor's documents are held to; its methods are what a worker is given to do."""

    rules: Rules

    def look(self, document: Document, data: bytes) -> Seen:
        """What `check` would say of a document, as of now; nothing where the configuration leaves it out."""
        rules = self.rules._replace(today=datetime.now(UTC))
        try:
            config = rules.config_of(document.path)
            if config.leaves_out(document.path, rules.packs):
                return Seen()
            article, linted = rules.read(document, data)
        except ConfigError as error:
            return Seen(mistake=Mistake(os.path.abspath(error.path), error.line, error.message))
        known, files = _authorities(config.packs), library(config, rules.packs, rules.python).files
        whole = seen(article, linted, unsafe=True)
        told = sorted((one for one in linted.findings if one.suppressed is None), key=_order)
        found = []
        for finding in told:
            rests_on = tuple(known[key] for key in finding.authority if key in known)
            try:
                changes = tuple(changes_of(finding, whole)) if may_fix(finding, unsafe=True) else ()
            except ValueError:  # `fix` would not make it either
                changes = ()
            file = files.get(finding.rule)
            found.append(Found(finding, rests_on, changes, file.page if file else None))
        return Seen(tuple(found), linted.problems)

    def mend(self, document: Document, data: bytes) -> str | None:
        """The document with all safe fixes; None where there is nothing to do."""
        rules = self.rules._replace(today=datetime.now(UTC))
        try:
            result = Mender(rules, unsafe=False).mend(document, data)
        except NewslintError:
            return None
        mended = result.mended.data
        return None if mended == data else mended.removeprefix(BOM).decode("utf-8")


def bytes_of(text: str) -> bytes:
    """A text as a document that is read as it stands, whatever encoding it declares: that is for its file."""
    return BOM + text.encode("utf-8", "replace")


def _order(finding: Reported) -> tuple[int, int, str]:
    return finding.place.line or 0, finding.place.column or 0, finding.rule


@cache
def _authorities(packs: tuple[str, ...]) -> dict[str, Authority]:
    return {**authorities(packs)}
