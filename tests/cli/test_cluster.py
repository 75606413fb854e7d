"""`newslint audit --cluster`: the same findings, wherever they are worked out and whatever dies on the way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from distributed import LocalCluster

from .conftest import POST, UNSIGNED, Newslint

Write = Callable[[str, str | bytes], Path]

# A rule that takes its time, and on one document takes its process with it.
SLOW = '''
"""Takes a tenth of a second."""
import os
import time
from collections.abc import Iterator
from newslint import Article, Context, Finding, NoOptions, Severity, article_rule

@article_rule(severity=Severity.INFO)
def takes_time(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """Takes its time."""
    time.sleep(0.1)
    if "deadly" in article.path:
        os._exit(3)
    return iter(())
'''
PAGE = "# takes-time\n\nTakes its time.\n"


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as cluster:
        yield cluster


def archive(write: Write, number: int) -> None:
    write("newslint.yaml", "packs: [./slow]\ntrust: true\n")
    write("slow/takes_time.py", SLOW)
    write("slow/takes_time.md", PAGE)
    for at in range(number):
        write(f"articles/{at:03}.md", POST.replace("a new pier", f"pier {at // 2}"))
        write(f"articles/{at:03}.html", UNSIGNED.replace("a new pier", f"a quay {at}"))


def audited(newslint: Newslint, store: str, *more: str) -> str:
    run = newslint("audit", "articles", "--store", store, "--today", "2026-02-01", "--format", "json", *more)
    assert run.err == ""
    return run.out


def at_work(cluster: LocalCluster) -> int:
    """The process of a worker that has been given a shard."""
    for _ in range(600):
        for worker in cluster.workers.values():
            if psutil.Process(worker.pid).children():
                return int(worker.pid)
        time.sleep(0.05)
    raise AssertionError("no worker was given anything")


@pytest.mark.slow
def test_a_cluster_says_what_one_machine_says_though_a_worker_is_killed(
    newslint: Newslint, write: Write, cluster: LocalCluster, tmp_path: Path
) -> None:
    archive(write, 30)
    write("articles/deadly.md", POST)
    command = [sys.executable, "-m", "newslint", "audit", "articles", "--store", "far.db", "--today", "2026-02-01"]
    command += ["--format", "json", "--cluster", cluster.scheduler_address]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        os.kill(at_work(cluster), signal.SIGKILL)
        far, complaints = running.communicate(timeout=120)
    assert (running.returncode, complaints.decode()) == (2, "")
    near = audited(newslint, "near.db", "--jobs", "2")
    assert far.decode() == near
    assert "articles/deadly.md" in near
    assert near.count('"rule": "byline-missing"') >= 1


def test_a_cluster_of_its_own(newslint: Newslint, write: Write) -> None:
    write("articles/a.html", UNSIGNED)
    write("articles/b.md", POST)
    assert audited(newslint, "far.db", "--cluster", "local") == audited(newslint, "near.db")


@pytest.mark.slow
def test_nobody_at_the_address(newslint: Newslint, write: Write) -> None:
    write("articles/b.md", POST)
    for address in ("tcp://127.0.0.1:9", "nonsense://x"):
        run = newslint("audit", "articles", "--store", "a.db", "--cluster", address)
        assert (run.status, run.err.count("\n")) == (2, 1)
        assert f"--cluster {address}: no scheduler answers" in run.err
        assert ("write tcp://HOST:PORT of a scheduler, or local" in run.err) is not address.startswith("tcp:")
