"""The pages in a web archive are checked as they were served."""

from __future__ import annotations

import gzip
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from webarchives import WebArchive, zstd

from .conftest import PAGE, UNSIGNED, Newslint

Write = Callable[[str, str | bytes], Path]
HOME = "https://harbour.example/"


def archive(packed: bool = True) -> WebArchive:
    return WebArchive(packed).answer(f"{HOME}pier", PAGE).answer(f"{HOME}unsigned", UNSIGNED)


@pytest.mark.parametrize("how", ["gzip", "zstd", "plain"])
def test_pages_are_read_under_their_addresses(newslint: Newslint, write: Write, how: str) -> None:
    if how == "zstd":
        write("site.warc.zst", zstd(archive(packed=False).bytes()))
    else:
        write("site.warc.gz" if how == "gzip" else "site.warc", archive(how == "gzip").bytes())
    name = next(path.name for path in Path.cwd().iterdir())
    rows = newslint("inspect", name, "--format", "jsonl").jsonl()
    assert [(row["path"], row["address"]) for row in rows] == [(name, f"{HOME}pier"), (name, f"{HOME}unsigned")]
    assert rows[0]["authors"] == ["Ann Miller"]
    found = newslint("check", name, "--select", "byline-missing", "--format", "json").json()["findings"]
    assert [(finding["address"], finding["line"]) for finding in found] == [(f"{HOME}unsigned", None)]


def test_what_is_no_page_is_counted_by_kind(newslint: Newslint, write: Write) -> None:
    site = archive().answer(f"{HOME}old", "", status="301 Moved", Location="/pier")
    site.answer(f"{HOME}gone", "<p>gone", status="404 Not Found").answer(f"{HOME}logo", b"\x89PNG", "image/png")
    site.revisit(f"{HOME}pier").answer(f"{HOME}pier", PAGE).answer(f"{HOME}empty", " ")
    site.resource("urn:text:pier", "words", "text/plain").resource(f"{HOME}resource", PAGE)
    write("site.warc.gz", site.bytes())
    run = newslint("inspect", "site.warc.gz", "--format", "jsonl")
    assert [row["address"].removeprefix(HOME) for row in run.jsonl()] == ["pier", "unsigned", "resource"]
    assert run.err == (
        "newslint: passed over: what is not HTML (2), HTTP errors (1), empty pages (1),"
        " further captures of the same address (1), redirects (1), revisits (1)\n"
    )


@pytest.mark.parametrize(
    ("headers", "packed"),
    [
        ({"Content_Encoding": "gzip"}, gzip.compress),
        ({"Content_Encoding": "gzip"}, bytes),  # the crawler has unpacked it
        ({"Content_Encoding": "deflate"}, zlib.compress),
        ({"Content_Encoding": "zstd"}, zstd),
        ({"Transfer_Encoding": "chunked"}, lambda data: b"%x\r\n%s\r\n0\r\n\r\n" % (len(data), data)),
        ({"Transfer_Encoding": "chunked"}, bytes),
    ],
)
def test_what_http_did_to_a_page_is_undone(
    newslint: Newslint, write: Write, headers: dict[str, str], packed: Callable[[bytes], bytes]
) -> None:
    write("site.warc.gz", WebArchive().answer(HOME, packed(PAGE.encode()), **headers).bytes())
    (row,) = newslint("inspect", "site.warc.gz", "--format", "jsonl").jsonl()
    assert row["headline"] == "Harbour council votes for a new pier"


def test_the_charset_of_the_http_header_counts(newslint: Newslint, write: Write) -> None:
    said = PAGE.replace("Ann Miller", "Anna Müller").replace("<head>", '<head><meta charset="utf-8">')
    write("site.warc.gz", WebArchive().answer(HOME, said.encode("cp1252"), "text/html; charset=ISO-8859-1").bytes())
    (row,) = newslint("inspect", "site.warc.gz", "--format", "jsonl").jsonl()
    assert row["authors"] == ["Anna Müller"]


def test_a_broken_record_costs_itself(newslint: Newslint, write: Write) -> None:
    site = archive()
    broken = site.size
    data = bytearray(site.answer(f"{HOME}broken", PAGE).answer(f"{HOME}last", PAGE).bytes())
    data[broken + 40 : broken + 80] = b"x" * 40
    write("site.warc.gz", bytes(data))
    run = newslint("inspect", "site.warc.gz", "--format", "jsonl")
    assert [row["address"].removeprefix(HOME) for row in run.jsonl()] == ["pier", "unsigned", "last"]
    assert run.status == 2
    assert "site.warc.gz: problem: record at byte " in run.err


def test_a_wacz_file_holds_web_archives(newslint: Newslint, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "site.wacz", "w") as file:
        file.writestr("datapackage.json", "{}")
        file.writestr("archive/1.warc.gz", archive().bytes())
        file.writestr("archive/2.warc.gz", archive().answer(f"{HOME}last", PAGE).bytes())
    run = newslint("inspect", "site.wacz", "--format", "jsonl")
    assert [row["address"].removeprefix(HOME) for row in run.jsonl()] == ["pier", "unsigned", "last"]
    assert "further captures of the same address (2)" in run.err


def test_of_several_captures_the_last_is_read_wherever_it_stands(inside: Newslint, write: Write) -> None:
    first, last = PAGE, UNSIGNED.replace("a new pier", "an old pier")
    spring, summer = "2026-03-01T08:00:00Z", "2026-07-01T08:00:00Z"
    write("site/1.warc.gz", WebArchive().at(summer).answer(f"{HOME}a", last).answer(f"{HOME}b", first).bytes())
    more = WebArchive().at(spring).answer(f"{HOME}a", first).at("2026-08-01T08:00:00Z").answer(f"{HOME}b", last)
    with zipfile.ZipFile("site/2.wacz", "w") as file:
        file.writestr("archive/1.warc.gz", more.at("no date").answer(f"{HOME}a", first).bytes())
    run = inside("audit", "site", "--store", "audit.db", "--select", "byline-missing", "--format", "json")
    told = [(one["path"], one["address"]) for one in run.json()["findings"]]
    assert told == [("site/1.warc.gz", f"{HOME}a"), ("site/2.wacz", f"{HOME}b")]
    assert run.json()["summary"]["documents"] == 2
    assert "further captures of the same address (3)" in run.err


def test_what_a_record_claims_is_not_believed(newslint: Newslint, write: Write) -> None:
    data = archive(packed=False).bytes()
    at = data.index(b"Content-Length: ", data.index(b"unsigned"))
    write("site.warc", data[:at] + b"Content-Length: 10000000000" + data[data.index(b"\r\n", at) :])
    run = newslint("inspect", "site.warc", "--format", "jsonl")
    assert len(run.jsonl()) == 1
    (problem,) = run.err.splitlines()
    assert "claims to hold 9,999,999" in problem
    write("site.warc", data[:-2000])
    assert "is cut off after" in newslint("inspect", "site.warc").err


def test_a_page_that_unpacks_to_more_than_the_limit_is_a_problem(newslint: Newslint, write: Write) -> None:
    bomb = gzip.compress(b"<p>" + b"a" * 30_000_000)
    write("site.warc.gz", archive().answer(f"{HOME}bomb", bomb, Content_Encoding="gzip").bytes())
    run = newslint("inspect", "site.warc.gz", "--format", "jsonl")
    assert len(run.jsonl()) == 2
    assert run.err == (
        f"site.warc.gz: problem: {HOME}bomb: larger than the limit of 20 MB: more; raise it with --max-size\n"
    )


def test_without_the_part_that_reads_them_the_mend_is_told(newslint: Newslint, write: Write) -> None:
    write("missing/fastwarc.py", "raise ImportError('no such thing')")
    write("site.warc.gz", archive().bytes())
    checked = newslint("check", "site.warc.gz", PYTHONPATH="missing")
    assert checked.status == 2
    assert "site.warc.gz: problem: web archives need FastWARC: pip install 'newslint[archive]'" in checked.out


def test_audit_takes_archives_from_a_folder_and_check_those_that_are_named(newslint: Newslint, write: Write) -> None:
    write("site/crawl/site.warc.gz", archive().bytes())
    write("site/feed.xml", "<rss><channel><item><title>One</title></item></channel></rss>")
    write("site/page.html", PAGE)
    audited = newslint("audit", "site", "--store", "audit.db", "--format", "json")
    assert audited.json()["summary"]["documents"] == 3
    assert newslint("check", "site", "--format", "json").json()["summary"]["documents"] == 1
