"""One article is compared with the whole archive that an audit has kept in a store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import PAGE, POST, Newslint

Write = Callable[[str, str], Path]
TODAY = ("--today", "2026-02-01")
ONE = "duplicate-headline,near-duplicate-headline"


@pytest.fixture
def archive(newslint: Newslint, write: Write) -> Newslint:
    """An audited folder whose newslint.yaml names the store."""
    write("newslint.yaml", "archive: {store: audit.db}\n")
    write("pages/a.html", PAGE)
    write(
        "pages/b.html",
        PAGE.replace("Harbour council votes for a new pier", "Ferries stay in port until the storm is over"),
    )
    assert newslint("audit", "pages", *TODAY, "--fail-on", "never").status == 0
    return newslint


def test_a_new_article_is_compared_with_the_archive_and_told_of_alone(archive: Newslint, write: Write) -> None:
    write("new.md", POST.replace("2026-01-10", "2026-01-20"))
    (told,) = archive("check", "new.md", "--select", ONE, *TODAY, "--format", "json").json()["findings"]
    assert (told["path"], told["rule"], told["scope"]) == ("new.md", "duplicate-headline", "archive")
    assert told["related"][0]["path"] == "pages/a.html"


def test_an_article_of_the_archive_is_no_copy_of_itself(
    archive: Newslint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = archive("check", "pages/a.html", "--select", ONE, *TODAY, "--format", "json")
    assert said.json()["findings"] == []
    absolute = archive("check", str(tmp_path / "pages/a.html"), "--select", ONE, *TODAY, "--format", "json")
    assert absolute.json()["findings"] == []
    monkeypatch.chdir(tmp_path / "pages")
    below = archive("check", "a.html", "--select", ONE, *TODAY, "--format", "json")
    assert below.json()["findings"] == []


def test_checking_the_archive_says_what_its_audit_said(archive: Newslint, write: Write) -> None:
    write("pages/c.html", PAGE.replace("2026-01-10", "2026-01-12").replace("January 10", "January 12"))
    audited = archive("audit", "pages", *TODAY, "--format", "json")
    assert archive("check", "pages", *TODAY, "--format", "json").out == audited.out
    assert "duplicate-headline" in audited.out


def test_what_each_article_says_by_itself_needs_no_archive(archive: Newslint, write: Write) -> None:
    write("new.md", POST)
    Path("audit.db").unlink()
    assert archive("check", "new.md", "--only", "each", "--select", ONE, *TODAY).status == 0
    missing = archive("check", "new.md", *TODAY)
    assert missing.status == 2
    assert (
        missing.err
        == "newslint: audit.db: there is no such store; newslint audit articles/ --store audit.db makes it\n"
    )


def test_a_store_that_is_none_is_one_clear_line(archive: Newslint, write: Write) -> None:
    write("audit.db", "no database at all, but words that go on for a while")
    refused = archive("check", "pages", *TODAY)
    assert (refused.status, refused.err) == (
        2,
        "newslint: audit.db: is no store of newslint; name another file with --store\n",
    )


def test_an_audit_needs_a_store(newslint: Newslint, write: Write) -> None:
    write("a.html", PAGE)
    refused = newslint("audit", "a.html")
    assert refused.status == 2
    assert "no store is named" in refused.err


def test_articles_of_two_archives_are_not_checked_together(newslint: Newslint, write: Write) -> None:
    for folder in ("one", "two"):
        write(f"{folder}/newslint.yaml", "archive: {store: audit.db}\n")
        write(f"{folder}/a.html", PAGE)
    refused = newslint("check", "one", "two")
    assert refused.status == 2
    assert "belong to different archives" in refused.err
