"""Does a piece of work on many documents, each within its limits: here, or in processes that can be killed."""

from __future__ import annotations

import gc
import os
import re
import signal
import sys
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout, suppress
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from typing import NamedTuple as GenericTuple

from newslint.alarm import TimeIsUp, alarm
from newslint.errors import DocumentError
from newslint.inputs import MUCH, Document, fetch, work_on
from newslint.inputs import Limits as Limits
from newslint.lint import attempt
from newslint.report import Problem
from newslint.values import NamedTuple

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

R = TypeVar("R")
Work = Callable[[Document, bytes], R]

AHEAD = 64  # documents done for each worker that may wait for one before them
GRACE = 1.0  # seconds that a worker has to notice by itself that its time is up
# Bytes that a worker may take beyond what it began with, for each byte that a document may have: an Article of a
# page full of short paragraphs took 56 (20 MB of them, 1.1 GB).
MEMORY = 64
LEAST_MEMORY = 1 << 29
# Values made beyond those let go, a few dozen pages' worth, and rounds of the younger generations.
COLLECTED_AFTER = (100_000, 20, 20)
# A page of 3,000 tags becomes a million elements at the very worst. The worst is known: elements of
# formatting that are never closed are opened anew in every block that follows (WHATWG, "reconstruct the active
# formatting elements"), so 20,000 paragraphs with a <font> each make two hundred million elements.
FEW_TAGS = 3_000
MANY_TAGS = 25_000
MANY_ELEMENTS = 2_000_000
LARGE = 4_000_000
# A document may become as many elements as the largest that is read can hold written out, "<p>x" after "<p>x".
BYTES_AN_ELEMENT = 4
_FORMATTING = b"a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u"
_BLOCKS = (
    b"address|article|aside|blockquote|center|details|dd|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]"
    b"|header|hr|li|main|menu|nav|ol|p|pre|section|summary|table|tr|ul"
)
_CELLS = b"td|th|caption"
# No more than three with the same name and attributes are opened anew (WHATWG, "the Noah's Ark clause").
MOST_ALIKE = 3


class Outcome(GenericTuple, Generic[R]):
    """What came of a document: the result of the work, or why there is none."""

    document: Document
    result: R | None
    problem: Problem | None


def begun(documents: Iterator[Document], jobs: int | None) -> tuple[list[Document], int]:
    """The first of the documents, and the processes that all of them are worth: no more than `jobs`.

    Without `jobs`, that is one a core where there is much to do, and none beside this one for less.
    """
    if jobs is not None:
        first = list(islice(documents, jobs))
        return first, max(1, len(first))
    first, work = [], 0
    for document in documents:
        first.append(document)
        work += work_on(document.path)
        if work >= MUCH:
            return first, os.cpu_count() or 1
    return first, 1


def each(work: Work[R], documents: Iterable[Document], limits: Limits, jobs: int) -> Iterator[Outcome[R]]:
    """Does `work` on every document, in order. Nothing that a document holds keeps the others from it.

    Documents are taken as they are needed, no more than a few ahead: a million may come from an iterator.

    With one job the work is done in this process, but for documents that might not let go of it: those always go
    to a worker, since code in C can only be stopped with its process. `work` must be picklable.
    """
    with seldom_collected():
        if jobs > 1 or limits.apart:
            yield from _in_workers(work, documents, limits, jobs)
            return
        for document in documents:
            try:
                data = fetch(document, limits.size)
            except DocumentError as error:
                yield Outcome(document, None, _problem(document, error))
                continue
            if is_risky(data):
                yield from _in_workers(work, [document._replace(content=data)], limits, 1)
            else:
                yield _within_time(work, document, data, limits)


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Keeps the garbage collector from going through each page a dozen times while it is read.

    A page becomes thousands of small values that live until its last finding; the collector looks at them every
    700 of them, and at all rules and word lists now and then: a fifth to two fifths of the time of a check.
    """
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*COLLECTED_AFTER)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


def is_risky(data: bytes) -> bool:
    """Whether parsing could take far longer than the size suggests. Costs microseconds for an ordinary page."""
    if len(data) > LARGE:
        return True
    tags = data.count(b"<")
    return tags > MANY_TAGS or (tags > FEW_TAGS and _deepest_formatting(data) * tags > MANY_ELEMENTS)


def refuse_growth(data: bytes, most: int) -> None:
    """DocumentError for a page that unclosed elements of formatting turn into more elements than any parser can hold.

    `most` is the limit of its size. An estimate that errs to the high side; what it lets pass still has its limits of
    time and memory.
    """
    allowed = most // BYTES_AN_ELEMENT
    tags = data.count(b"<")
    if tags <= FEW_TAGS or _deepest_formatting(data) * tags <= allowed:
        return
    growth = _growth(data)
    if growth.elements > allowed:
        raise DocumentError(
            f"leaves {growth.open:,} elements such as <{growth.name}> open, and every block after them opens them "
            f"anew: {growth.elements / 1e6:,.0f} million elements; close them, or raise the limit with --max-size"
        )


class _Growth(NamedTuple):
    """How many elements a page may become, how many of formatting are open at once at most, and one such."""

    elements: int
    open: int
    name: str


def _deepest_formatting(data: bytes) -> int:
    """How many elements of formatting are open at once, at most, where each end tag closes one."""
    depth = deepest = 0
    for match in re.finditer(rb"<(/?)(?:" + _FORMATTING + rb")[\s/>]", data, re.IGNORECASE):
        depth += -1 if match[1] else 1
        deepest = max(deepest, depth)
    return deepest


def _growth(data: bytes) -> _Growth:
    tag = rb"<(/?)(?:(" + _FORMATTING + rb")(?=[\s/>])([^>]*)|(" + _BLOCKS + rb")\b|(?:" + _CELLS + rb")\b)"
    open: list[tuple[bytes, bytes]] = []
    alike: Counter[tuple[bytes, bytes]] = Counter()
    cell: int | None = None  # how many were open where a cell of a table begins: it keeps its own to itself
    elements, deepest, name = 0, 0, b""
    for match in re.finditer(tag, data, re.IGNORECASE):
        end, formatting, attributes, block = match.groups()
        if block is not None:
            elements += 1 + len(open)
        elif formatting is None:
            if cell is not None:
                alike.subtract(open[cell:])
                del open[cell:]
            cell = None if end else len(open)
        elif not end:
            elements += 1
            one = (formatting.lower(), attributes)
            if alike[one] < MOST_ALIKE:
                alike[one] += 1
                open.append(one)
                if len(open) > deepest:
                    deepest, name = len(open), one[0]
        else:
            at = next((at for at in range(len(open) - 1, -1, -1) if open[at][0] == formatting.lower()), None)
            if at is not None:
                alike[open.pop(at)] -= 1
                cell = cell if cell is None else min(cell, len(open))
    return _Growth(elements, deepest, name.decode())


def _within_time(work: Work[R], document: Document, data: bytes, limits: Limits) -> Outcome[R]:
    try:
        with (
            alarm(limits.seconds, spare_imports=True),
            redirect_stdout(sys.stderr),
        ):  # a rule that prints must not spoil the report
            result, problem = attempt(lambda: _tried(work, document, data, limits), document.path, None)
    except TimeIsUp:
        return Outcome(document, None, _too_slow(document, limits))
    if isinstance(result, DocumentError):
        return Outcome(document, None, _problem(document, result))
    return Outcome(document, result, _told(document, problem.message) if problem else None)


def _tried(work: Work[R], document: Document, data: bytes, limits: Limits) -> R | DocumentError:
    try:
        refuse_growth(data, limits.size)
        return work(document, data)
    except DocumentError as error:
        return error


def _told(document: Document, message: str) -> Problem:
    """A problem of a document, by the name that it has in its container."""
    return Problem(document.path, message if document.address is None else f"{document.address}: {message}")


def _problem(document: Document, error: DocumentError) -> Problem:
    said = str(error).removeprefix(f"{document.path}: ")
    return _told(document, said.removeprefix(f"{document.address}: "))


def _too_slow(document: Document, limits: Limits) -> Problem:
    return _told(document, f"took longer than {limits.seconds:g} s; raise the limit with --time-limit")


class _Worker:
    """A process that does one document at a time, and can be killed."""

    def __init__(self, work: Work[Any], limits: Limits, others: Sequence[_Worker]) -> None:
        import multiprocessing

        # A fork has rules and parsers loaded already; where there is none, the worker imports them anew.
        forks = "fork" in multiprocessing.get_all_start_methods()
        context: Any = multiprocessing.get_context("fork" if forks else "spawn")
        self.connection: Connection[Any, Any]
        self.connection, theirs = context.Pipe()
        inherited = [self.connection, *(other.connection for other in others)] if forks else []
        self.process = context.Process(target=serve, args=(theirs, work, limits, inherited), daemon=True)
        self.process.start()
        theirs.close()
        self.document: Document | None = None
        self.index = -1
        self.deadline = 0.0

    def give(self, index: int, document: Document, limits: Limits) -> None:
        self.index, self.document = index, document
        self.deadline = time.monotonic() + limits.seconds + GRACE
        self.connection.send(document)

    def end(self) -> None:
        self.connection.close()
        self.process.kill()
        self.process.join()


def _in_workers(work: Work[R], documents: Iterable[Document], limits: Limits, jobs: int) -> Iterator[Outcome[R]]:
    from multiprocessing.connection import wait

    coming = enumerate(documents)
    waiting: deque[tuple[int, Document]] = deque()
    done: dict[int, Outcome[R]] = {}
    workers: list[_Worker] = []
    following = 0
    try:
        while True:
            # Those that are done wait for a slow one before them: so many, and no more, that few workers stand idle.
            free = jobs - sum(worker.document is not None for worker in workers)
            room = min(free, AHEAD * jobs - len(done)) - len(waiting)
            waiting.extend(islice(coming, max(0, room)))
            for worker in [*workers]:
                if worker.document is None and waiting:
                    _hand_out(worker, waiting, workers, limits)
            while waiting and len(workers) < jobs:
                workers.append(_Worker(work, limits, workers))
                _hand_out(workers[-1], waiting, workers, limits)
            busy = [worker for worker in workers if worker.document is not None]
            if not busy:
                return
            until = min(worker.deadline for worker in busy)
            answered = set(wait([worker.connection for worker in busy], max(0.0, until - time.monotonic())))
            for worker in busy:
                assert worker.document is not None
                if worker.connection in answered:
                    outcome = _answer(worker, worker.document)
                elif time.monotonic() >= worker.deadline:
                    outcome = Outcome(worker.document, None, _too_slow(worker.document, limits))
                    worker.end()
                else:
                    continue
                done[worker.index] = outcome
                worker.document = None
                if worker.connection.closed:
                    workers.remove(worker)
            while following in done:
                yield done.pop(following)
                following += 1
    finally:
        for worker in workers:
            worker.end()


def _hand_out(worker: _Worker, waiting: deque[tuple[int, Document]], workers: list[_Worker], limits: Limits) -> None:
    index, document = waiting.popleft()
    try:
        worker.give(index, document, limits)
    except OSError:  # it died while idle: another takes its place, and the document
        waiting.appendleft((index, document))
        worker.end()
        workers.remove(worker)


def _answer(worker: _Worker, document: Document) -> Outcome[Any]:
    try:
        outcome: Outcome[Any] = worker.connection.recv()
    except (EOFError, OSError):
        worker.process.join(GRACE)
        how = worker.process.exitcode
        worker.end()
        return Outcome(document, None, _told(document, f"the process that checked it died ({_ending(how)})"))
    return outcome._replace(document=document)


def _ending(code: int | None) -> str:
    if code is not None and code < 0:
        try:
            return signal.Signals(-code).name
        except ValueError:
            return f"signal {-code}"
    return f"exit status {code}"


def serve(connection: Connection[Any, Any], work: Work[Any], limits: Limits, inherited: Sequence[Any]) -> None:
    """A worker's life: takes a document, does the work, answers, until nobody is there to ask."""
    for other in inherited:
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that gave the work
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with suppress(OSError):
        os.dup2(2, 1)  # what code in C prints here belongs to no report
    _cap_memory(max(LEAST_MEMORY, MEMORY * limits.size))
    with seldom_collected():  # again, for a worker that was not forked
        _answer_each(connection, work, limits)


def _answer_each(connection: Connection[Any, Any], work: Work[Any], limits: Limits) -> None:
    from pickle import PicklingError

    while True:
        try:
            document: Document = connection.recv()
        except (EOFError, OSError):
            return
        try:
            outcome = _within_time(work, document, fetch(document, limits.size), limits)
        except DocumentError as error:
            outcome = Outcome(document, None, _problem(document, error))
        except MemoryError:
            outcome = Outcome(
                document,
                None,
                _told(document, "needs more memory than a document may take; raise the limit with --max-size"),
            )
        try:
            connection.send(outcome._replace(document=Document(document.path)))
        except (PicklingError, TypeError, AttributeError) as error:
            problem = _told(document, f"a rule kept what no process can hand on: {error}")
            connection.send(Outcome(Document(document.path), None, problem))
        except OSError:  # nobody is there to be answered: whoever gave the work was killed
            return


def _cap_memory(most: int) -> None:
    """Lets a page that grows without end fail in its own worker, not take the machine's memory."""
    try:
        import resource

        with open("/proc/self/statm", encoding="ascii") as file:
            taken = int(file.read().split()[0]) * resource.getpagesize()
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        wanted = taken + most
        resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
    except (ImportError, OSError, ValueError):
        return  # not Linux: the time limit alone must do
