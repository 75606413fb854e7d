"""What was checked before is answered from the cache, and no answer is another for it."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from pickle import dumps
from typing import NamedTuple

import pytest

from newslint.alarm import TimeIsUp, alarm
from newslint.cache import Cache
from newslint.report import Linted

from .conftest import PAGE, POST, UNSIGNED, Newslint, Run

Write = Callable[[str, str | bytes], Path]


def answers() -> list[Path]:
    return sorted(path for path in Path(os.environ["NEWSLINT_CACHE_DIR"]).rglob("*") if path.is_file() and path.suffix)


def pickle_of(value: object) -> bytes:
    """As an answer is kept."""
    data = pickle.dumps(value)
    return sha256(data).hexdigest().encode() + b"\n" + data


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


def written(newslint: Newslint, write: Write, count: int = 20) -> list[Path]:
    """Enough documents that a file which stands as it stood is not read again."""
    posts = [write(f"posts/{number:02}.md", POST.replace("new pier", f"pier {number}")) for number in range(count)]
    assert newslint("check", "posts").status == 0
    return posts


def all_ways(newslint: Newslint, *arguments: str) -> Run:
    """What a check says, and that it says the same from the cache, without it, and in one process or several."""
    first = newslint("check", *arguments)
    for more in ((), ("--no-cache",), ("--no-cache", "--jobs", "1"), ("--no-cache", "--jobs", "3")):
        assert newslint("check", *arguments, *more) == first
    return first


def test_what_a_run_says_does_not_depend_on_how_it_came_to_say_it(inside: Newslint, write: Write) -> None:
    written(inside, write)
    write("posts/a.html", UNSIGNED)
    write("posts/b.md", b"\xff\xfe\x00" * 3)  # a problem, which no answer may hide
    write("posts/c.md", POST)
    write("posts/d.md", POST)
    run = all_ways(inside, "posts", "--format", "json")
    assert run.status == 2 if run.json()["problems"] else 1
    assert "duplicate-headline" in run.out


def test_a_file_that_looks_as_it_did_and_is_not_is_looked_at(inside: Newslint, write: Write) -> None:
    posts = written(inside, write)
    time.sleep(2.1)  # after which a file is believed to stand as it stood
    assert inside("check", "posts").status == 0
    before = posts[7].stat()
    posts[7].write_text(posts[7].read_text().replace("author: Ann Miller", "athor:  Ann Miller"))
    os.utime(posts[7], ns=(before.st_atime_ns, before.st_mtime_ns))
    assert posts[7].stat().st_size == before.st_size
    assert "posts/07.md: error: no author" in inside("check", "posts").out
    os.rename(posts[8], posts[7])
    assert inside("check", "posts").status == 0


def test_a_file_that_only_its_times_tell_from_what_it_was_is_known(inside: Newslint, write: Write) -> None:
    posts = written(inside, write)
    before = [path for path in answers() if path.suffix != ".index"]  # which a slow machine writes later
    for post in posts:
        post.write_bytes(post.read_bytes())
    assert inside("check", "posts").status == 0
    assert [path for path in answers() if path.suffix != ".index"] == before


def test_answers_are_spoilt_in_any_way_and_none_is_believed(inside: Newslint, write: Write) -> None:
    posts = written(inside, write)
    posts[3].write_text(posts[3].read_text().replace("author: Ann Miller\n", ""))
    time.sleep(2.1)  # after which a file is believed to stand as it stood
    first = inside("check", "posts")
    assert first.status == 1
    assert {path.suffix for path in answers()} == {".linted", ".report", ".index"}
    whole = {answer: answer.read_bytes() for answer in answers()}
    for spoil in (
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data[:-1] + bytes([data[-1] ^ 1]),
        lambda data: pickle_of(["another thing"]),
    ):
        for answer, data in whole.items():
            answer.write_bytes(spoil(data))
        assert inside("check", "posts") == first


def test_what_is_installed_is_part_of_what_an_answer_rests_on(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    write("a.md", POST)
    newslint("check", "a.md")
    (tmp_path / "lib" / "harbour_parser-1.0.dist-info").mkdir(parents=True)
    path = os.pathsep.join([str(tmp_path / "lib"), os.environ.get("PYTHONPATH", "")])
    newslint("check", "a.md", PYTHONPATH=path)
    assert kept(newslint).startswith("2 answers, ")
    newslint("check", "a.md", PYTHONPATH=path)
    assert kept(newslint).startswith("2 answers, ")


def test_the_hour_does_not_matter_to_what_depends_on_an_age(inside: Newslint, write: Write) -> None:
    write("a.md", POST.replace("author: Ann Miller\ndate: 2026-01-10", "date: 2026-01-10T08:00:00Z"))
    write("newslint.yaml", "overrides:\n- {when: {age: '>= 5 days'}, rules: {byline-missing: off}}\n")
    for hour in ("07", "09"):
        assert all_ways(inside, "a.md", "--today", f"2026-01-15T{hour}:00").status == 0
        assert all_ways(inside, "a.md", "--today", f"2026-01-14T{hour}:00").status == 1


def test_a_waiver_ends_with_the_day_of_the_site(inside: Newslint, write: Write) -> None:
    waived = POST.replace(
        "author: Ann Miller\n", "newslint: {ignore: {byline-missing: {reason: None, until: 2026-02-01}}}\n"
    )
    write("a.md", waived)
    write("newslint.yaml", "site: {timezone: Pacific/Auckland}\n")
    assert all_ways(inside, "a.md", "--today", "2026-02-01T10:00").status == 0
    assert all_ways(inside, "a.md", "--today", "2026-02-01T12:00").status == 1  # it is past midnight there


def test_a_folder_that_cannot_be_written_costs_the_memory_alone(inside: Newslint, write: Write) -> None:
    folder = Path(os.environ["NEWSLINT_CACHE_DIR"])
    for number in range(256):
        (folder / f"{number:02x}").write_text("")  # root may write anywhere, but makes no folder of a file
    write("a.md", POST.replace("author: Ann Miller\n", ""))
    assert all_ways(inside, "a.md").status == 1
    assert answers() == []


def test_a_full_disk_leaves_no_part_of_an_answer_behind(newslint: Newslint, write: Write) -> None:
    write("a.html", UNSIGNED)
    # No file may take a byte, as on a disk that has no room left.
    limited = f"ulimit -f 0; exec {sys.executable} -m newslint check a.html"
    done = subprocess.run(["bash", "-c", limited], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert "byline-missing" in done.stdout
    assert [path for path in Path(os.environ["NEWSLINT_CACHE_DIR"]).rglob("*") if path.is_file()] == []


# Time may be up after the file is open and before anybody has it.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_interrupted_write_leaves_no_part_of_an_answer_behind(tmp_path: Path) -> None:
    cache = Cache(str(tmp_path))
    linted = Linted("a.md", facts=(("x" * 10_000_000, None),))  # type: ignore[arg-type]  # what takes a while to write

    def put_for_ever() -> None:
        with alarm(0.05):
            while True:
                cache.put("ab" * 20, linted)

    with pytest.raises(TimeIsUp):
        put_for_ever()
    assert [path for path in tmp_path.rglob("*") if path.is_file() and path.suffix != ".linted"] == []


def test_eight_runs_at_once_share_a_cache(newslint: Newslint, write: Write) -> None:
    for number in range(20):
        write(f"posts/{number:02}.md", POST.replace("new pier", f"pier {number}"))
    command = [sys.executable, "-m", "newslint", "check", "posts", "--format", "json", "--jobs", "1"]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(8)]
    said = {run.communicate() for run in runs}
    assert len(said) == 1
    assert {err for _, err in said} == {b""}
    assert kept(newslint).startswith("20 answers, ")
    assert {path.suffix for path in answers()} <= {".linted", ".report", ".index"}


def test_answers_are_deleted_while_others_read_them(newslint: Newslint, write: Write) -> None:
    written(newslint, write)
    first = newslint("check", "posts", "--format", "json")
    command = [sys.executable, "-m", "newslint", "check", "posts", "--format", "json", "--jobs", "1"]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(3)]
    cache = Cache(os.environ["NEWSLINT_CACHE_DIR"])
    while any(run.poll() is None for run in runs):
        cache.trim(2_000)
    assert {run.communicate()[0].decode() for run in runs} == {first.out}
    cache.trim(2_000)
    assert cache.size().bytes <= 2_000


def test_answers_are_bounded_without_a_look_at_all_of_them_for_each_post(
    inside: Newslint, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newslint.cache.MOST", 0)
    folder = Path(os.environ["NEWSLINT_CACHE_DIR"])
    for number in range(256):
        (folder / f"{number:02x}").mkdir(parents=True)
    for name in ("a.md", "b.md"):
        write(name, POST)
        inside("check", name)
    assert len(list(folder.rglob("*.linted"))) == 2
    two_hours_ago = time.time() - 7_200
    os.utime(folder, (two_hours_ago, two_hours_ago))
    write("c.md", POST)
    inside("check", "c.md")
    assert list(folder.rglob("*.linted")) == []
    written(inside, write)
    assert list(folder.rglob("*.linted")) == []
