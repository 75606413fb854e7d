"""A tar archive is read like a folder, from front to end and without unpacking it on the disk."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path

import pytest

from .conftest import PAGE, POST, UNSIGNED, Newslint


def tarred(path: Path, members: dict[str, str | bytes], mode: str = "w", links: tuple[str, ...] = ()) -> None:
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]  # the mode is one of tarfile's
        for name, content in members.items():
            data = content if isinstance(content, bytes) else content.encode()
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for name in links:
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
            archive.addfile(info)


@pytest.mark.parametrize(
    ("name", "mode"), [("a.tar", "w"), ("a.tgz", "w:gz"), ("a.tar.bz2", "w:bz2"), ("a.tar.xz", "w:xz"), ("a", "w:gz")]
)
def test_documents_are_read_under_their_own_names(newslint: Newslint, tmp_path: Path, name: str, mode: str) -> None:
    members: dict[str, str | bytes] = {
        "old.wacz": b"PK",
        "./b.html": PAGE,
        "a.md": POST,
        "logo.png": b"\x89PNG",
        ".git/x.md": POST,
    }
    tarred(tmp_path / name, members, mode, links=("passwd.html",))
    run = newslint("inspect", name, "--format", "jsonl")
    assert run.err == "newslint: passed over: archives and exports inside archives (1)\n"
    rows = run.jsonl()
    assert [(row["path"], row["address"]) for row in rows] == [(name, "b.html"), (name, "a.md")]
    assert {row["headline"] for row in rows} == {"Harbour council votes for a new pier"}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_finding_is_placed_in_its_own_document(newslint: Newslint, tmp_path: Path, jobs: str) -> None:
    tarred(tmp_path / "site.tar.gz", {"b.html": UNSIGNED, "a.html": PAGE}, "w:gz")
    report = newslint("check", "site.tar.gz", "--select", "byline-missing", "--format", "json", "--jobs", jobs).json()
    assert report["summary"]["documents"] == 2
    (finding,) = report["findings"]
    assert (finding["path"], finding["address"]) == ("site.tar.gz", "b.html")


def test_what_climbs_or_is_too_large_or_comes_twice_is_a_problem(newslint: Newslint, tmp_path: Path) -> None:
    tarred(
        tmp_path / "site.tar", {"../evil.html": PAGE, "/etc/a.html": PAGE, "one.html": PAGE, "two.html": b"a" * 9000}
    )
    with tarfile.open(tmp_path / "site.tar", "a") as archive:
        archive.addfile(tarfile.TarInfo("one.html"), io.BytesIO())
    report = newslint("check", "site.tar", "--format", "json", "--max-size", "5kB").json()
    assert report["summary"]["documents"] == 1
    assert sorted(problem["message"] for problem in report["problems"]) == [
        "../evil.html: its path leads out of the archive; it is not read",
        "/etc/a.html: its path leads out of the archive; it is not read",
        "one.html: is in the archive twice; the first is read",
        "two.html: larger than the limit of 0.005 MB: 0.0 MB; raise it with --max-size",
    ]


def test_of_an_archive_that_is_cut_off_what_can_be_read_is(newslint: Newslint, tmp_path: Path) -> None:
    noise = bytes((7 * number * number) % 251 for number in range(40_000))
    tarred(tmp_path / "whole.tar.gz", {"one.html": PAGE, "noise.bin": noise, "two.html": PAGE}, "w:gz")
    data = (tmp_path / "whole.tar.gz").read_bytes()
    (tmp_path / "site.tar.gz").write_bytes(data[: len(data) * 2 // 3])
    report = newslint("check", "site.tar.gz", "--format", "json").json()
    assert report["summary"]["documents"] == 1
    (problem,) = report["problems"]
    assert "cut off" in problem["message"]


def test_what_only_is_called_a_tar_archive_is_one_clear_line(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "broken.tar").write_bytes(b"no archive at all, but words that go on for a while" * 30)
    checked = newslint("check", "broken.tar")
    assert checked.status == 2
    assert "broken.tar: problem: is no tar archive that can be read to its end" in checked.out
