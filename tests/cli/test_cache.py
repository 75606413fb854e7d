"""What was checked before is answered from the cache, and no answer is another for it."""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from pickle import dumps
from typing import NamedTuple

import pytest

from .conftest import PAGE, POST, UNSIGNED, Newslint

Write = Callable[[str, str], Path]


def kept(newslint: Newslint) -> str:
    return newslint("cache", "show").out.rpartition(": ")[2]


def test_the_second_run_says_the_same_from_the_cache(newslint: Newslint, write: Write) -> None:
    for number in range(4):
        write(f"{number}.html", UNSIGNED if number % 2 else PAGE)
    first = newslint("check", ".", "--format", "json")
    assert kept(newslint).startswith("4 answers, ")
    for more in ([], ["--jobs", "3"], ["--no-cache"]):
        again = newslint("check", ".", "--format", "json", *more)
        assert (again.status, again.out) == (first.status, first.out)
    assert first.status == 1


def test_a_change_of_document_config_or_choice_is_looked_at(newslint: Newslint, write: Write) -> None:
    write("a.html", PAGE)
    assert "byline-missing" not in newslint("check", "a.html").out
    write("a.html", UNSIGNED)
    assert "byline-missing" in newslint("check", "a.html").out
    assert "byline-missing" not in newslint("check", "a.html", "--ignore", "byline-missing").out
    write("newslint.yaml", "rules: {byline-missing: off}\n")
    assert "byline-missing" not in newslint("check", "a.html").out


def test_without_the_cache_nothing_is_kept_and_clean_deletes_answers_alone(newslint: Newslint, write: Write) -> None:
    write("a.md", POST)
    newslint("check", "a.md", "--no-cache")
    assert kept(newslint) == "0 answers, 0.0 MB\n"
    newslint("check", "a.md")
    mine = Path(os.environ["NEWSLINT_CACHE_DIR"], "mine.txt")
    mine.write_text("mine")
    assert newslint("cache", "clean").out.rpartition(": ")[2].startswith("deleted 1 answer, ")
    assert kept(newslint) == "0 answers, 0.0 MB\n"
    assert mine.exists()


def test_spoilt_answers_and_a_folder_that_is_none_do_not_matter(newslint: Newslint, write: Write) -> None:
    write("a.html", UNSIGNED)
    first = newslint("check", "a.html")
    for answer in Path(os.environ["NEWSLINT_CACHE_DIR"]).rglob("*.linted"):
        answer.write_bytes(answer.read_bytes()[:-9])
    assert newslint("check", "a.html") == first
    file = write("file", "no folder")
    assert newslint("check", "a.html", NEWSLINT_CACHE_DIR=str(file)) == first


class Calling(NamedTuple):
    """Pickled, the call of something: what whoever reads it would do."""

    what: Callable[..., object]
    argument: str

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return self.what, (self.argument,)


@pytest.mark.parametrize("call", [Calling(os.mkdir, "it-ran"), Calling(exec, "import os; os.mkdir('it-ran')")])
def test_an_answer_that_somebody_made_runs_nothing(
    newslint: Newslint, write: Write, tmp_path: Path, call: Calling
) -> None:
    write("a.html", UNSIGNED)
    first = newslint("check", "a.html")
    data = dumps(call)
    for answer in Path(os.environ["NEWSLINT_CACHE_DIR"]).rglob("*.linted"):
        answer.write_bytes(sha256(data).hexdigest().encode() + b"\n" + data)
    assert newslint("check", "a.html") == first
    assert not (tmp_path / "it-ran").exists()


def test_an_article_of_today_is_not_remembered(newslint: Newslint, write: Write) -> None:
    write("a.html", PAGE)
    newslint("check", "a.html", "--today", "2026-01-10T07:00")
    assert kept(newslint) == "0 answers, 0.0 MB\n"
