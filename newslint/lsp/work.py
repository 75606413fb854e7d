"""What is done for an editor in a process of its own: lint what stands in it, and mend it.

Nothing here imports the protocol, so that a worker starts as fast as `check` does.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache

from newslint.check import Rules, accepted
from newslint.config import NAME, Config
from newslint.errors import ConfigError, NewslintError, UsageError
from newslint.fixes import Change, changes_of, may_fix
from newslint.inputs import Document
from newslint.mending import Mender, seen
from newslint.naming import ENGINE_RULES, members, names_of_rules
from newslint.packs import Library
from newslint.report import Authority, Linted, Problem, Reported
from newslint.rulesets import authorities, library, ruleset
from newslint.values import NamedTuple

_SETTINGS = (".yaml", ".yml")  # what an editor shows beside articles
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


class Named(NamedTuple):
    """A name that newslint.yaml and waivers understand: of a rule, with what it is about and its page, or a family."""

    name: str
    summary: str = ""
    page: str | None = None


class Desk(NamedTuple):
    """The rules that an editor's documents are held to; its methods are what a worker is given to do."""

    rules: Rules

    def look(self, document: Document, data: bytes) -> Seen:
        """What `check` would say of a document, as of now; nothing where the configuration leaves it out.

        Of a newslint.yaml, whether it is right as it stands in the editor.
        """
        rules = self.rules._replace(today=datetime.now(UTC))
        try:
            if document.path.endswith(_SETTINGS):
                if os.path.basename(document.path) == NAME:
                    self._judge(document.path, data)
                return Seen()
            config = rules.config_of(document.path)
            if config.leaves_out(document.path, rules.packs):
                return Seen()
            rules = rules._replace(several=config.store is not None)
            article, linted = rules.read(document, data)
            linted = _accepted(document, linted, rules, config)
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

    def _judge(self, path: str, data: bytes) -> None:
        """ConfigError where a newslint.yaml that holds `data` is wrong."""
        from newslint.config.reading import read_config

        config = read_config(path, data.decode("utf-8-sig", "replace"))
        ruleset(config, rules=library(config, self.rules.packs, self.rules.python))

    def names(self, document: Document, data: bytes) -> tuple[Named, ...]:
        """What may be named beside a document; where its configuration is wrong, the installed rules alone."""
        try:
            known = library(self.rules.config_of(document.path), self.rules.packs, self.rules.python)
        except NewslintError:
            known = library()
        return tuple(_named(known))

    def mend(self, document: Document, data: bytes) -> str | None:
        """The document with all safe fixes; None where there is nothing to do."""
        rules = self.rules._replace(today=datetime.now(UTC))
        try:
            result = Mender(rules, unsafe=False).mend(document, data)
        except NewslintError:
            return None
        mended = result.mended.data
        return None if mended == data else mended.removeprefix(BOM).decode("utf-8")


def _accepted(document: Document, linted: Linted, rules: Rules, config: Config) -> Linted:
    """What came of a document, compared with the archive that its configuration names, as far as that is accepted."""
    if config.store is None:
        return rules.accept(linted)
    from newslint.audit.lookup import Lookup
    from newslint.together import lint_archive

    try:
        archive = Lookup(config.store)
    except UsageError as error:
        raise config.error(("archive", "store"), str(error)) from None
    archive.leave_out((document,))
    together = accepted(lint_archive([linted], rules.of, archive), linted.waivers)
    archive.close()
    whole = linted._replace(
        findings=(*linted.findings, *together.findings), problems=(*linted.problems, *together.problems)
    )
    return rules.accept(whole)


def bytes_of(text: str) -> bytes:
    """A text as a document that is read as it stands, whatever encoding it declares: that is for its file."""
    return BOM + text.encode("utf-8", "replace")


def _named(known: Library) -> Iterator[Named]:
    for name in names_of_rules(known):
        if name in known.files:
            yield Named(name, *_about(known, name))
        elif name in ENGINE_RULES:
            yield Named(name, ENGINE_RULES[name])
        else:
            yield Named(name, f"the {len(members(name, known))} rules of {name}")


def _about(known: Library, name: str) -> tuple[str, str]:
    try:
        return known.rule(name).summary, known.files[name].page
    except NewslintError:  # told where it runs
        return "", known.files[name].page


def _order(finding: Reported) -> tuple[int, int, str]:
    return finding.place.line or 0, finding.place.column or 0, finding.rule


@cache
def _authorities(packs: tuple[str, ...]) -> dict[str, Authority]:
    return {**authorities(packs)}
