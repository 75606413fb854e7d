"""Shares an audit out over the workers of a Dask cluster, near or far."""

from __future__ import annotations

import logging
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any

from newslint import __version__
from newslint.audit.shards import on_shard, outcomes_of, shares_of
from newslint.errors import UsageError
from newslint.inputs import Document
from newslint.run import Limits, Outcome, Work, each

if TYPE_CHECKING:
    from distributed import Client

Spread = Callable[[Work[Any], Iterable[Document], Limits], Iterator[Outcome[Any]]]

LOCAL = "local"
SHARD = 100  # documents: a second or so of work, beside which the half second that a process needs to start is bearable
AHEAD = 3  # shards for each worker that are on their way or wait for one before them
_PATIENCE = 5.0  # seconds for a scheduler to answer


@contextmanager
def cluster(address: str, shard: int = SHARD) -> Iterator[Spread]:
    """What takes the place of `run.each`: the same outcomes in the same order, wherever they were worked out.

    `address` is that of a scheduler, such as tcp://10.0.0.1:8786, or "local", which starts a worker a core here. A
    worker that is lost costs time alone. UsageError where no cluster answers, or its workers have another newslint.
    """
    try:
        from distributed import Client, LocalCluster
    except ImportError:
        raise UsageError("--cluster needs more: pip install 'newslint[cluster]'") from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what it tells is told by us, or mended
    if address == LOCAL:
        with (
            LocalCluster(
                n_workers=os.cpu_count(), threads_per_worker=1, dashboard_address=":0", silence_logs=logging.CRITICAL
            ) as near,
            Client(near) as client,
        ):
            yield _spread(client, shard)
        return
    try:
        client = Client(address, timeout=_PATIENCE)
    except (OSError, ValueError) as error:
        why = f"no scheduler answers: {str(error).splitlines()[0]}"
        mend = "" if address.startswith("tcp://") else "; write tcp://HOST:PORT of a scheduler, or local"
        raise UsageError(f"--cluster {address}: {why}{mend}") from None
    with client:
        _compare_versions(client, address)
        yield _spread(client, shard)


def _compare_versions(client: Client, address: str) -> None:
    said = client.run(_version, on_error="return")
    if not said:
        raise UsageError(f"--cluster {address}: the scheduler has no worker")
    for worker, version in said.items():
        if isinstance(version, Exception):
            raise UsageError(f"--cluster {address}: the worker {worker} cannot import newslint: {version}")
        if version != __version__:
            raise UsageError(f"--cluster {address}: the worker {worker} has newslint {version}, here is {__version__}")


def _version() -> str:
    from newslint import __version__

    return __version__


def _spread(client: Client, shard: int) -> Spread:
    def spread(work: Work[Any], documents: Iterable[Document], limits: Limits) -> Iterator[Outcome[Any]]:
        folder = os.getcwd()
        shares = shares_of(documents, shard)
        on_the_way: deque[tuple[list[Document], Any]] = deque()
        while True:
            room = AHEAD * max(1, len(client.nthreads())) - len(on_the_way)
            for share in islice(shares, max(0, room)):
                future = client.submit(on_shard, work, share, limits, folder, pure=False)
                on_the_way.append((share, future))
            if not on_the_way:
                return
            yield from _outcomes(work, *on_the_way.popleft(), limits)

    return spread


def _outcomes(work: Work[Any], documents: list[Document], future: Any, limits: Limits) -> Iterator[Outcome[Any]]:
    """What came of a shard; where nothing did, as when workers die of it again and again, it is looked at here."""
    try:
        answers = future.result()
    except Exception:
        yield from each(work, documents, limits, 2)
        return
    yield from outcomes_of(documents, answers)
