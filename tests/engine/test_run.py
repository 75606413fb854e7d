"""What one document may cost, and that it costs no other."""

from __future__ import annotations

import os
import signal
import time
from importlib import import_module
from pathlib import Path

import pytest

from newslint.errors import DocumentError
from newslint.inputs import Document
from newslint.run import Limits, Outcome, begun, each, is_risky, refuse_growth

LIMITS = Limits(1_000_000, 0.3)


def work(document: Document, data: bytes) -> str:
    """Does what the document says."""
    said = data.decode()
    if said == "hang":
        while True:
            pass
    if said == "hang in C":
        signal.signal(signal.SIGALRM, signal.SIG_IGN)
        time.sleep(60)
    if said == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if said == "grow":
        bytearray(1 << 40)
    if said == "nest":
        return work(document, data)
    if said == "refuse":
        raise DocumentError(f"{document.path}: is not for us")
    if said == "unsendable":
        return lambda: said  # type: ignore[return-value]  # as a careless rule might
    if said.startswith("import "):
        return str(import_module(said.removeprefix("import ")).value)
    if said == "crash":
        raise KeyError("ours")
    return said.upper()


def outcomes(*contents: str, jobs: int) -> list[Outcome[str]]:
    documents = [Document(f"{n}.html", content.encode()) for n, content in enumerate(contents)]
    return list(each(work, documents, LIMITS, jobs))


def test_what_is_being_imported_when_the_time_is_up_is_there_for_the_next_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "slow_to_import").mkdir()
    (tmp_path / "slow_to_import" / "__init__.py").write_text("from .part import value\n")
    (tmp_path / "slow_to_import" / "part.py").write_text("import time\ntime.sleep(0.6)\nvalue = 'whole'\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    _, second = outcomes("import slow_to_import", "import slow_to_import", jobs=1)
    assert second.result == "whole"


def test_an_import_without_an_end_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "endless_to_import.py").write_text("while True:\n    pass\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    endless, after = outcomes("import endless_to_import", "b", jobs=1)
    assert endless.problem is not None
    assert endless.problem.message.startswith("took longer than 0.3 s")
    assert after.result == "B"


def test_a_result_that_no_process_can_hand_on_costs_its_document() -> None:
    before, bad, after = outcomes("a", "unsendable", "b", jobs=2)
    assert (before.result, after.result) == ("A", "B")
    assert bad.problem is not None
    assert "no process can hand on" in bad.problem.message


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("hang", "took longer than 0.3 s; raise the limit with --time-limit"),
        ("grow", "needs more memory than a document may take"),
        ("nest", "nested too deeply"),
        ("refuse", "is not for us"),
        ("crash", "crashed: KeyError: 'ours' (engine/test_run.py:"),
        ("x" * 1_000_001, "larger than the limit of 1 MB: more; raise it with --max-size"),
    ],
)
def test_a_bad_document_is_a_problem_by_name_and_the_others_go_on(content: str, said: str, jobs: int) -> None:
    before, bad, after = outcomes("a", content, "b", jobs=jobs)
    assert (before.result, after.result) == ("A", "B")
    assert bad.problem is not None
    assert bad.problem.path == "1.html"
    assert bad.problem.message.startswith(said)


@pytest.mark.parametrize("content", ["die", "hang in C"])
def test_a_worker_that_dies_or_does_not_let_go_costs_its_document_alone(content: str) -> None:
    began = time.monotonic()
    found = outcomes("a", content, "b", content, "c", "d", jobs=2)
    assert [outcome.result for outcome in found] == ["A", None, "B", None, "C", "D"]
    said = "the process that checked it died (SIGKILL)" if content == "die" else "took longer than 0.3 s"
    assert found[1].problem is not None
    assert found[1].problem.message.startswith(said)
    assert time.monotonic() - began < 20


def test_many_documents_come_back_in_order() -> None:
    contents = [f"text {n}" for n in range(200)]
    assert [outcome.result for outcome in outcomes(*contents, jobs=3)] == [text.upper() for text in contents]


def test_a_file_that_vanishes_is_a_problem(tmp_path: Path) -> None:
    for jobs in (1, 2):
        (found,) = each(work, [Document(str(tmp_path / "gone.html"))], LIMITS, jobs)
        assert found.problem is not None
        assert found.problem.message == "is not there any more"


@pytest.mark.parametrize(
    ("page", "risky"),
    [
        (b"<p>An ordinary paragraph.</p>" * 2_000, False),
        (b"<p><b>Bold</b> and <i>so on</i></p>" * 4_000, False),
        (b"".join(b"<p><font color=%d>" % n for n in range(20_000)), True),
        (b"".join(b"<p><font color=%d>" % n for n in range(4_000)), True),
        (b"<div>" * 1_000_000, True),
        (b"x" * 5_000_000, True),
    ],
)
def test_a_page_is_risky_where_parsing_may_outgrow_its_size(page: bytes, risky: bool) -> None:
    assert is_risky(page) is risky


FONTS = [b"<font color=%d>" % n for n in range(20_000)]


def test_a_page_that_unclosed_elements_would_make_grow_is_refused_before_it_is_parsed() -> None:
    page = b"".join(b"<p>" + font for font in FONTS)
    with pytest.raises(DocumentError, match=r"leaves 20,000 elements such as <font> open.*raise the limit with --max-"):
        refuse_growth(page, 20_000_000)
    refuse_growth(page, 1_000_000_000)


@pytest.mark.parametrize(
    "page",
    [
        b"<p><font color=1>" * 20_000,
        b"".join(b"<p>" + font + b"x</font>" for font in FONTS),
        b"<table>" + b"".join(b"<tr><td>" + font for font in FONTS),
        b"<p>" + b"".join(FONTS),
        b"<div>" * 1_000_000,
    ],
    ids=["the same font", "closed", "each in its cell", "in one block", "no formatting"],
)
def test_a_page_that_stays_as_large_as_it_looks_is_not(page: bytes) -> None:
    refuse_growth(page, 20_000_000)


@pytest.mark.parametrize(
    ("names", "asked", "processes"),
    [
        (["a.md"] * 23, None, 1),
        (["a.md"] * 30, None, os.cpu_count()),
        (["a.html"] * 5, None, 1),
        (["a.html"] * 9, None, os.cpu_count()),
        (["a.md", "b.md"], 3, 2),
        (["a.md", "b.md"], 1, 1),
        ([], 3, 1),
    ],
)
def test_as_many_processes_are_started_as_pay(names: list[str], asked: int | None, processes: int) -> None:
    documents = iter([Document(name) for name in names])
    first, jobs = begun(documents, asked)
    assert jobs == processes
    assert [document.path for document in (*first, *documents)] == names
