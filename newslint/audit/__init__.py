"""Audits an archive: lints what is new in it, keeps what came of each article in a store, and reports on the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain

from newslint.audit.cluster import Spread
from newslint.audit.store import Store
from newslint.check import Rules, accepted
from newslint.errors import DocumentError
from newslint.inputs import Document, fetch
from newslint.lint import lint_archive
from newslint.report import Linted, Problem, Report, Reported, report_of
from newslint.run import Limits, each
from newslint.values import NamedTuple


class Audited(NamedTuple):
    """What came of one document, under what key it may be known again; None where it must be looked at anew."""

    linted: Linted
    key: str | None


def audit(
    documents: Iterable[Document],
    problems: Iterable[Problem],
    rules: Rules,
    limits: Limits,
    jobs: int,
    store: Store,
    anew: bool = False,
    spread: Spread | None = None,
) -> Report:
    """The report of everything that is in the archive now; what it held before and holds no more leaves the store.

    `anew` looks at what is known, too. `spread` does the work elsewhere than in processes of this machine.
    """
    known = rules.baselines()
    store.begin(rules.today)
    count = 0

    def unknown() -> Iterator[Document]:
        nonlocal count
        for document in documents:
            count += 1
            rules.of(document.path)  # a wrong configuration is told here, and workers inherit what was loaded
            if known is not None:
                known.of(document.path)
            if anew or not store.keep(name_of(document), key_of(rules, document, limits)):
                yield document

    near = partial(each, jobs=jobs)
    for outcome in (spread or near)(partial(audited, rules), unknown(), limits):
        path, name = outcome.document.path, name_of(outcome.document)
        if outcome.result is not None:
            store.put(name, *outcome.result)
        else:
            problem = outcome.problem or Problem(path, "could not be checked")
            store.put(name, Linted(path, problems=(problem,)), None)
    store.end()
    waivers = [waiver for linted in store.linted() for waiver in linted.waivers]
    over_all = accepted(lint_archive(store.linted(), rules.of), waivers)
    findings: list[Reported] = []
    met = [*problems]
    for linted in chain(store.linted(), (over_all,)):
        if known is not None:
            linted = known.accepted(linted)
        findings += linted.findings
        met += linted.problems
    return report_of(count, findings, met)._replace(baselines=() if known is None else known.files)


def name_of(document: Document) -> str:
    """What a store calls a document: its path, and its own address where that is the path of its container."""
    return document.path if document.address is None else f"{document.path} {document.address}"


def audited(rules: Rules, document: Document, data: bytes) -> Audited:
    """What a worker is given to do on one document."""
    linted, lasting = rules.looked_at(document, data)
    return Audited(linted, rules.key(document, data) if lasting and not linted.problems else None)


def key_of(rules: Rules, document: Document, limits: Limits) -> str | None:
    """What an answer about the document would be known under; None where it cannot be read."""
    try:
        return rules.key(document, fetch(document, limits.size))
    except DocumentError:  # told where it is read to be checked
        return None
