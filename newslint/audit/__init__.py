"""Audits an archive: lints what is new in it, keeps what came of each article in a store, and reports on the whole."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial

from newslint.audit.cluster import Spread
from newslint.audit.packing import Packed, failed, packed
from newslint.audit.reducing import compared
from newslint.audit.store import Holding, Store
from newslint.cache import digest_of, lasts
from newslint.check import Rules
from newslint.errors import DocumentError
from newslint.inputs import Document, Noticed, fetch, unnoticed
from newslint.report import Problem, Report, Reported, Summary
from newslint.rule import Watched
from newslint.run import Limits, each
from newslint.together import told
from newslint.values import NamedTuple
from newslint.waivers import accept_archive


class Audited(NamedTuple):
    """What came of one document, and by what it may be known again; None where it must be looked at anew."""

    packed: Packed
    holding: Holding | None


class Findings(Collection[Reported]):
    """The findings of a report, read as often as they are asked for."""

    def __init__(self, read: Callable[[], Iterator[Reported]], summary: Summary) -> None:
        self._read = read
        self._number = summary.errors + summary.warnings + summary.infos + summary.suppressed

    def __iter__(self) -> Iterator[Reported]:
        return self._read()

    def __len__(self) -> int:
        return self._number

    def __contains__(self, finding: object) -> bool:
        return any(finding == one for one in self)


def audit(
    documents: Iterable[Document],
    problems: Iterable[Problem],
    rules: Rules,
    limits: Limits,
    jobs: int,
    store: Store,
    anew: bool = False,
    spread: Spread | None = None,
    noticed: Noticed = unnoticed,
) -> Report:
    """The report of everything that is in the archive now; what it held before and holds no more leaves it.

    What `problems` name could not be read, and stays as it was known; they may grow while the documents are read.

    `anew` looks at what is known, too. `spread` does the work elsewhere than in processes of this machine. `noticed` is
    told of each document as it is done. The store must stay open as long as the report is read.
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
            # What the store has never seen is read where it is checked, not here as well.
            if not anew and store.has(document) and store.keep(document, keys_of(rules, document, limits), rules.today):
                noticed(document, True)
            else:
                yield document

    near = partial(each, jobs=jobs)
    for outcome in (spread or near)(partial(audited, rules), unknown(), limits):
        document = outcome.document
        noticed(document, False)
        if outcome.result is not None:
            store.put(document, *outcome.result)
        else:
            store.put(document, failed(outcome.problem or Problem(document.path, "could not be checked")), None)
    store.end_of_documents({problem.path for problem in problems})
    met = store.spool(compared(store.path, rules, store.articles(), jobs, limits))
    store.put_together(accept_archive(told(store.said()), store.waivers_in), (*problems, *met))
    store.accept(known)
    summary = store.end(count)
    files = known.files if known is not None else ()
    return Report(summary, Findings(store.findings, summary), tuple(store.problems()), baselines=files)


def audited(rules: Rules, document: Document, data: bytes) -> Audited:
    """What a worker is given to do on one document."""
    context = Watched(*rules.of(document.path)[1])
    article, linted = rules.read(document, data, context)
    ruleset, _ = rules.of(document.path, linted.held)
    of_the_day = context.is_of_the_day
    if linted.problems or (of_the_day and not lasts(article, rules.today)):
        return Audited(packed(linted, article, ruleset), None)
    key = rules.key(document, data, of_the_day)
    return Audited(packed(linted, article, ruleset), Holding(key, context.since, context.until))


def keys_of(rules: Rules, document: Document, limits: Limits) -> tuple[str, ...]:
    """What an answer about the document may be known under; nothing where it cannot be read."""
    try:
        digest = digest_of(fetch(document, limits.size))
    except DocumentError:  # told where it is read to be checked
        return ()
    return rules.key_by(document, digest, of_the_day=False), rules.key_by(document, digest)
