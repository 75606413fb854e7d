"""What stands elsewhere is read by its address, and only where an address is named."""

from __future__ import annotations

import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import fsspec
import pytest
from webarchives import WebArchive
from wxr import export, post

from newslint.inputs import find

from .conftest import PAGE, POST, UNSIGNED, Newslint

Write = Callable[[str, str | bytes], Path]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *said: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server on this machine that gives out a folder."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def archives(folder: Path) -> None:
    folder.mkdir()
    (folder / "page.html").write_text(UNSIGNED)
    (folder / "export.xml").write_text(export([post()]))
    (folder / "site.warc.gz").write_bytes(WebArchive().answer("https://harbour.example/1", PAGE).bytes())
    with zipfile.ZipFile(folder / "site.zip", "w") as file:
        file.writestr("a.html", PAGE)
        file.writestr("b.md", POST)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_pages_and_archives_are_read_from_a_server(newslint: Newslint, tmp_path: Path, jobs: str) -> None:
    archives(tmp_path / "site")
    with served(tmp_path / "site") as server:
        names = [f"{server}/{name}" for name in ("page.html", "export.xml", "site.warc.gz", "site.zip")]
        run = newslint("inspect", *names, "--format", "jsonl", "--jobs", jobs)
    assert (run.status, run.err) == (0, "")
    assert sorted((row["path"].removeprefix(server), row["address"]) for row in run.jsonl()) == [
        ("/export.xml", "https://harbour.example/?p=7"),
        ("/page.html", None),
        ("/site.warc.gz", "https://harbour.example/1"),
        ("/site.zip", "a.html"),
        ("/site.zip", "b.md"),
    ]


def test_a_finding_names_the_address(newslint: Newslint, tmp_path: Path) -> None:
    archives(tmp_path / "site")
    address = (tmp_path / "site" / "page.html").as_uri()
    (finding,) = newslint("check", address, "--select", "byline-missing", "--format", "json").json()["findings"]
    assert finding["path"] == address


def test_a_folder_elsewhere_is_walked_and_audit_takes_its_archives(newslint: Newslint, tmp_path: Path) -> None:
    archives(tmp_path / "site")
    folder = (tmp_path / "site").as_uri()
    assert newslint("check", folder, "--format", "json").json()["summary"]["documents"] == 1
    audited = newslint("audit", folder, "--store", "audit.db", "--format", "json").json()
    assert audited["summary"]["documents"] == 5
    assert newslint("check", f"{folder}/*.zip", "--format", "json").json()["summary"]["documents"] == 0


def test_any_backend_of_fsspec_will_do() -> None:
    files = fsspec.filesystem("memory")
    files.pipe("/press/2026/pier.html", PAGE.encode())
    files.pipe("/press/.hidden/pier.html", PAGE.encode())
    documents = list(find(["memory://press"], lambda path: False, 20_000_000).documents)
    assert [(document.path, document.content) for document in documents] == [
        ("memory:///press/2026/pier.html", PAGE.encode())
    ]


def test_what_is_not_there_is_one_clear_line_and_the_others_go_on(newslint: Newslint, tmp_path: Path) -> None:
    archives(tmp_path / "site")
    with served(tmp_path / "site") as server:
        names = (f"{server}/nowhere.html", f"{server}/page.html", "nowhere://x/y.html", "file:///nowhere/at/all")
        run = newslint("inspect", *names, "--format", "jsonl")
    assert (run.status, len(run.jsonl())) == (2, 1)
    assert f"{server}/nowhere.html: problem: no such file or folder" in run.err
    assert "nowhere://x/y.html: problem: cannot be opened" in run.err
    assert "file:///nowhere/at/all: problem: no such file or folder" in run.err


def test_what_is_too_large_elsewhere_is_a_problem(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "big.html").write_text("<p>" + "word " * 5_000)
    run = newslint("check", (tmp_path / "big.html").as_uri(), "--max-size", "5kB")
    assert run.status == 2
    assert "larger than the limit of 0.005 MB" in run.out


def test_without_the_part_that_reads_them_the_mend_is_told(newslint: Newslint, write: Write) -> None:
    write("missing/fsspec/__init__.py", "raise ImportError('no such thing')")
    write("page.html", PAGE)
    run = newslint("check", "https://harbour.example/a.html", "page.html", PYTHONPATH="missing")
    assert run.status == 2
    assert "https://harbour.example/a.html: problem: addresses need fsspec: pip install 'newslint[remote]'" in run.out
    assert newslint("inspect", "page.html", PYTHONPATH="missing").status == 0


def test_what_is_elsewhere_is_not_mended(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "post.md").write_text(POST)
    address = (tmp_path / "post.md").as_uri()
    done = newslint("fix", address)
    assert done.status == 2
    assert done.err == f"{address}: problem: not fixed: only a document in a file of its own on this disk is mended\n"
