"""A zip archive is read like a folder, each document under the name that it has there."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from .conftest import PAGE, POST, UNSIGNED, Newslint


def zipped(folder: Path, members: dict[str, str | bytes]) -> None:
    with zipfile.ZipFile(folder / "site.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def test_inspect_names_the_archive_and_the_documents_own_address(newslint: Newslint, tmp_path: Path) -> None:
    zipped(tmp_path, {"news/pier.md": POST, "news/logo.png": b"\x89PNG", ".hidden/old.md": POST})
    (row,) = newslint("inspect", "site.zip", "--format", "jsonl").jsonl()
    assert (row["path"], row["address"]) == ("site.zip", "news/pier.md")
    assert row["headline"] == "Harbour council votes for a new pier"


def test_archives_in_a_zip_are_counted_and_left_alone(inside: Newslint, tmp_path: Path) -> None:
    zipped(tmp_path, {"a.md": POST, "2024.zip": b"PK", "more/2025.TAR.GZ": b"", ".old.zip": b"", "logo.png": b""})
    run = inside("inspect", "site.zip", "--format", "jsonl")
    assert (len(run.jsonl()), run.err) == (1, "newslint: passed over: archives and exports inside archives (2)\n")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_finding_in_a_zip_is_placed_in_its_own_document(newslint: Newslint, tmp_path: Path, jobs: str) -> None:
    zipped(tmp_path, {"b.html": UNSIGNED, "a.html": PAGE})
    checked = newslint("check", "site.zip", "--select", "byline-missing", "--format", "json", "--jobs", jobs)
    report = checked.json()
    assert report["summary"]["documents"] == 2
    (finding,) = report["findings"]
    assert (finding["path"], finding["address"]) == ("site.zip", "b.html")


def test_a_path_that_climbs_is_a_problem_and_the_others_are_read(newslint: Newslint, tmp_path: Path) -> None:
    zipped(tmp_path, {"../evil.html": PAGE, "one.html": PAGE})
    checked = newslint("check", "site.zip", "--format", "json")
    report = checked.json()
    assert checked.status == 2
    assert report["summary"]["documents"] == 1
    assert [problem["message"] for problem in report["problems"]] == [
        "../evil.html: its path leads out of the archive; it is not read"
    ]


def test_a_member_that_unpacks_to_more_than_the_limit_is_a_problem(newslint: Newslint, tmp_path: Path) -> None:
    zipped(tmp_path, {"bomb.html": b"a" * 30_000_000, "one.html": PAGE})
    (problem,) = newslint("check", "site.zip", "--format", "json").json()["problems"]
    assert problem["path"] == "site.zip"
    assert problem["message"].startswith("bomb.html: larger than the limit of 20 MB")


def test_a_broken_member_is_a_problem_by_its_name(newslint: Newslint, tmp_path: Path) -> None:
    zipped(tmp_path, {"empty.html": b"", "one.html": PAGE})
    (problem,) = newslint("check", "site.zip", "--format", "json").json()["problems"]
    assert problem["message"] == "empty.html: is empty"


def test_what_is_no_zip_is_one_clear_line(newslint: Newslint, tmp_path: Path) -> None:
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 and no more")
    checked = newslint("check", "broken.zip")
    assert checked.status == 2
    assert "broken.zip: problem: is no zip archive that can be read" in checked.out


def test_documents_alike_in_one_zip_are_remembered_apart(newslint: Newslint, tmp_path: Path) -> None:
    zipped(tmp_path, {"a.html": UNSIGNED, "b.html": UNSIGNED})
    for _ in range(2):
        found = newslint("check", "site.zip", "--select", "byline-missing", "--format", "json").json()["findings"]
        assert [finding["address"] for finding in found] == ["a.html", "b.html"]


def test_what_is_inside_an_archive_is_not_mended(newslint: Newslint, tmp_path: Path) -> None:
    zipped(tmp_path, {"post.md": POST.replace("tags:", "tags: ['#pier']\nkeywords:")})
    before = (tmp_path / "site.zip").read_bytes()
    done = newslint("fix", "site.zip")
    assert (done.status, done.out) == (2, "")
    assert done.err == "site.zip: problem: not fixed: only a document in a file of its own on this disk is mended\n"
    assert (tmp_path / "site.zip").read_bytes() == before
