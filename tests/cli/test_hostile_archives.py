"""Archives that were made to harm: each costs itself, in bounded time and memory, and touches nothing else."""

from __future__ import annotations

import copy
import io
import lzma
import random
import tarfile
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from webarchives import WebArchive, zstd
from wxr import WORDS, export, post

from .conftest import PAGE, Newslint

Write = Callable[[str, str | bytes], Path]
ZEROS = bytes(1_000_000)


def test_a_tar_archive_that_grows_without_end_is_read_no_further(newslint: Newslint, tmp_path: Path) -> None:
    with (
        lzma.open(tmp_path / "bomb.tar.xz", "wb", preset=0) as packed,
        tarfile.open(fileobj=packed, mode="w") as archive,
    ):
        for name, data in (("one.html", PAGE.encode()), ("disk.img", ZEROS * 60), ("two.html", PAGE.encode())):
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    report = newslint("check", "bomb.tar.xz", "--format", "json").json()
    assert report["summary"]["documents"] == 1
    (problem,) = report["problems"]
    assert problem["message"].startswith("unpacks to more than 500 times its size: ")


def test_a_zip_archive_that_grows_without_end_is_not_read(newslint: Newslint, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("0.html", ZEROS * 10)
        one = archive.getinfo("0.html")
        for number in range(1, 12):  # each file is the same bytes once more
            other = copy.copy(one)
            other.filename = f"{number}.html"
            archive.filelist.append(other)
    report = newslint("check", "bomb.zip", "--format", "json").json()
    assert report["summary"]["documents"] == 0
    (problem,) = report["problems"]
    assert "it is not read any further" in problem["message"]


def test_an_archive_in_an_archive_is_left_alone(newslint: Newslint, tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("page.html", PAGE)
    with zipfile.ZipFile(tmp_path / "outer.zip", "w") as archive:
        archive.writestr("inner.zip", inner.getvalue())
    assert newslint("check", "outer.zip", "--format", "json").json()["summary"]["documents"] == 0
    assert [path.name for path in tmp_path.iterdir()] == ["outer.zip"]


@pytest.mark.parametrize("packing", ["zstd", "gzip, as the record"])
def test_a_page_in_a_web_archive_that_grows_without_end_costs_itself(
    newslint: Newslint, write: Write, packing: str
) -> None:
    pages = WebArchive(packed=False).answer("https://harbour.example/1", PAGE)
    if packing == "zstd":
        pages.answer("https://harbour.example/2", zstd(b"<p>" + ZEROS * 40), Content_Encoding="zstd")
        write("site.warc.gz", pages.bytes())
    else:
        write("site.warc.zst", zstd(pages.answer("https://harbour.example/2", b"<p>" + ZEROS * 60).bytes()))
    name = next(path.name for path in Path.cwd().iterdir())
    report = newslint("check", name, "--format", "json").json()
    assert report["summary"]["documents"] == 1
    (problem,) = report["problems"]
    assert "larger than the limit of 20 MB" in problem["message"] or "claims to hold" in problem["message"]


SAID = "<![CDATA[Harbour council votes for a new pier]]>"


def test_entities_that_stand_for_more_and_more_are_a_problem(newslint: Newslint, write: Write) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    start = f'<!DOCTYPE rss [<!ENTITY l0 "lol">{laughs}]>\n<rss'
    write("export.xml", export([post().replace(SAID, "Laughs &l9;")]).replace("<rss", start, 1))
    run = newslint("inspect", "export.xml")
    assert run.status == 2
    assert "export.xml: problem: line " in run.err
    assert "entity amplification" in run.err


def test_no_file_is_read_that_an_entity_names(newslint: Newslint, write: Write) -> None:
    secret = write("secret.txt", "secret")
    start = f'<!DOCTYPE rss [<!ENTITY file SYSTEM "{secret.as_uri()}">]>\n<rss'
    write("export.xml", export([post().replace(SAID, "A &file; told")]).replace("<rss", start, 1))
    (row,) = newslint("inspect", "export.xml", "--format", "jsonl").jsonl()
    assert "secret" not in row["headline"]


@contextmanager
def listening() -> Iterator[tuple[int, list[str]]]:
    """A server on this machine, and what it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_address[1], asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_no_connection_is_opened_for_what_an_export_names(newslint: Newslint, write: Write) -> None:
    with listening() as (port, asked):
        address = f"http://127.0.0.1:{port}"
        start = f'<!DOCTYPE rss SYSTEM "{address}/a.dtd" [<!ENTITY % b SYSTEM "{address}/b.dtd"> %b;]>\n<rss'
        content = f'<p>{WORDS}<img src="{address}/c.png" alt=""></p>\n{address}/d'
        write("export.xml", export([post(content=content)]).replace("<rss", start, 1))
        assert len(newslint("inspect", "export.xml", "--format", "jsonl").jsonl()) == 1
    assert asked == []


def test_elements_within_elements_without_end_are_a_problem(newslint: Newslint, write: Write) -> None:
    write("export.xml", export([post(id=1), "<item>" + "<b>" * 200_000]))
    report = newslint("check", "export.xml", "--format", "json").json()
    assert report["summary"]["documents"] == 1
    assert "Excessive depth in document" in report["problems"][0]["message"]
    write("export.xml", export([post(id=1), "<item>" + "<b>" * 600 + "</b>" * 600 + "</item>", post(id=3)]))
    report = newslint("check", "export.xml", "--format", "json").json()
    assert "elements stand in each other 501 deep" in report["problems"][0]["message"]


def test_an_item_without_end_is_a_problem(newslint: Newslint, write: Write) -> None:
    write("export.xml", export([post(id=1), post(content="word " * 200_000, id=2)]))
    report = newslint("check", "export.xml", "--format", "json", "--max-size", "100kB").json()
    assert report["summary"]["documents"] == 1
    assert "an item in it is larger than 0.2 MB" in report["problems"][0]["message"]


@pytest.mark.parametrize(
    "content", ["[embed]" * 100_000, '[caption "' * 100_000, "[a b=" * 100_000, " \n" * 200_000 + "x"]
)
def test_brackets_that_nobody_closes_take_no_time(newslint: Newslint, write: Write, content: str) -> None:
    write("export.xml", export([post(content=content)]))
    assert newslint("inspect", "export.xml").status == 0


def test_json_within_json_without_end_is_one_clear_line(newslint: Newslint, write: Write) -> None:
    write("wire.json", '{"uri": "1", "headline": ' + "[" * 200_000)
    checked = newslint("check", "wire.json")
    assert checked.status == 2
    assert "wire.json: problem: is no JSON that can be read" in checked.out


def test_a_broken_file_of_a_wacz_is_told_and_the_others_are_read(newslint: Newslint, tmp_path: Path) -> None:
    page = "<html lang='en'><h1>Harbour reopens</h1><p>{}</p></html>"
    record = (
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{at}>\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n"
        "WARC-Target-URI: https://harbour.example/{at}\r\nContent-Type: application/http;msgtype=response\r\n"
        "Content-Length: {size}\r\n\r\n{body}\r\n\r\n"
    )
    place = tmp_path / "site.wacz"
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for at in (1, 2, 3):
            body = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page.format(
                random.Random(at).randbytes(5000).hex()
            )
            archive.writestr(f"archive/{at}.warc", record.format(at=at, size=len(body), body=body))
        at_first, at_third = (archive.getinfo(f"archive/{at}.warc").header_offset for at in (1, 3))
    data = bytearray(place.read_bytes())
    for at in range(at_first + 100, at_first + 4000, 7):
        data[at] ^= 0x5A
    data[at_third + 6] |= 1  # encrypted, says the header before the data, and the list at the end
    data[data.rindex(b"archive/3.warc") - 46 + 8] |= 1
    place.write_bytes(data)
    run = newslint("inspect", "site.wacz", "--format", "jsonl")
    assert run.status == 2
    assert [row["address"] for row in run.jsonl()] == ["https://harbour.example/2"]
    broken, encrypted = run.err.splitlines()
    assert broken.startswith("site.wacz: problem: archive/1.warc: cannot be read to its end: ")
    assert encrypted == "site.wacz: problem: archive/3.warc: is encrypted"
