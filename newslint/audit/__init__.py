"""Audits an archive: lints what is new in it, keeps what came of each article in a store, and reports on the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain

from newslint.audit.store import Store
from newslint.check import Rules
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
) -> Report:
    """The report of everything that is in the archive now; what it held before and holds no more leaves the store.

    `anew` looks at what is known, too.
    """
    store.begin(rules.today)
    count = 0

    def unknown() -> Iterator[Document]:
        nonlocal count
        for document in documents:
            count += 1
            rules.of(document.path)  # a wrong configuration is told here, and workers inherit what was loaded
            if anew or not store.keep(document.path, key_of(rules, document, limits)):
                yield document

    for outcome in each(partial(audited, rules), unknown(), limits, jobs):
        path = outcome.document.path
        if outcome.result is not None:
            store.put(path, *outcome.result)
        else:
            problem = outcome.problem or Problem(path, "could not be checked")
            store.put(path, Linted(path, problems=(problem,)), None)
    store.end()
    over_all = lint_archive(store.linted(), rules.of)
    findings: list[Reported] = []
    met = [*problems]
    for linted in chain(store.linted(), (over_all,)):
        findings += linted.findings
        met += linted.problems
    return report_of(count, findings, met)


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
