"""`newslint check` as a newsroom runs it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import PAGE, POST, UNSIGNED, Newslint

Write = Callable[[str, str | bytes], Path]
BYLINE = ("--select", "byline-missing", "--today", "2026-01-15")


def test_a_clean_page_exits_with_0(newslint: Newslint, write: Write) -> None:
    write("a.html", PAGE)
    run = newslint("check", *BYLINE, "a.html")
    assert (run.status, run.out, run.err) == (0, "nothing found in 1 document\n", "")


def test_an_error_exits_with_1_and_is_told_with_its_rule(newslint: Newslint, write: Write) -> None:
    write("a.html", UNSIGNED)
    run = newslint("check", *BYLINE, "a.html")
    assert run.status == 1
    assert run.out.startswith("a.html: error: no author")
    assert run.out.endswith("[byline-missing]\n\n1 error, 0 warnings, 0 infos in 1 document\n")


@pytest.mark.parametrize(("least", "status"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on_decides_the_exit_status(newslint: Newslint, write: Write, least: str, status: int) -> None:
    write("a.html", UNSIGNED)
    assert newslint("check", *BYLINE, "--fail-on", least, "a.html").status == status


def test_a_warning_fails_only_where_asked(newslint: Newslint, write: Write) -> None:
    write("a.html", UNSIGNED)
    write("newslint.yaml", "rules: {byline-missing: warning}\n")
    assert newslint("check", *BYLINE, "a.html").status == 0
    assert newslint("check", *BYLINE, "--fail-on", "warning", "a.html").status == 1
    assert newslint("check", *BYLINE, "--isolated", "a.html").status == 1


def test_a_problem_outranks_findings(newslint: Newslint, write: Write) -> None:
    write("a.html", UNSIGNED)
    write("b.html", b"\x00\x01\x02\xff\xfe\x00" * 100)
    run = newslint("check", *BYLINE, "a.html", "b.html")
    assert run.status == 2
    assert "1 error" in run.out
    assert "b.html: problem: " in run.out


def test_json_has_the_fixed_shape(newslint: Newslint, write: Write) -> None:
    write("a.html", UNSIGNED)
    report = newslint("check", *BYLINE, "--format", "json", "a.html").json()
    assert report["summary"] == {
        "documents": 1,
        "errors": 1,
        "warnings": 0,
        "infos": 0,
        "suppressed": 0,
        "problems": 0,
    }
    (finding,) = report["findings"]
    assert (finding["rule"], finding["family"], finding["scope"]) == ("byline-missing", "byline", "document")
    assert (finding["line"], finding["excerpt"], finding["count"], finding["suppressed"]) == (None, None, None, None)
    assert finding["authority"]
    assert all(authority["title"] for authority in finding["authority"])


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_same_bytes_come_out_at_any_number_of_jobs(newslint: Newslint, write: Write, form: str) -> None:
    for number in range(30):
        write(f"posts/{number}.html", (UNSIGNED if number % 3 else PAGE).replace("new pier", f"pier {number}"))
        write(f"posts/{number}.md", POST)
    outputs = {newslint("check", "--format", form, "--jobs", jobs, "posts").out for jobs in ("1", "2", "5")}
    assert len(outputs) == 1
    assert newslint("check", "--format", form, "posts").out in outputs


def test_standard_input_goes_by_the_name_it_is_given(newslint: Newslint) -> None:
    run = newslint("check", *BYLINE, "-", "--stdin-filename", "posts/a.html", stdin=UNSIGNED.encode())
    assert run.out.startswith("posts/a.html: error: ")
    assert newslint("check", *BYLINE, "-", stdin=UNSIGNED.encode()).out.startswith("<stdin>: error: ")


def test_findings_are_the_same_however_a_document_is_named(newslint: Newslint, write: Write) -> None:
    write("posts/a.html", UNSIGNED)
    findings = [
        newslint("check", *names, "--format", "json").json()["findings"]
        for names in (
            ("posts/a.html",),
            ("posts",),
            ("./posts/../posts",),
            ("posts/*.html",),
        )
    ]
    assert all(found == findings[0] for found in findings)
    assert findings[0]


def test_configured_options_and_ignored_paths_are_obeyed(newslint: Newslint, write: Write) -> None:
    write("posts/a.html", UNSIGNED)
    write("posts/drafts/b.html", UNSIGNED)
    write("newslint.yaml", "extends: []\nrules: {byline-missing: info}\nignore: ['posts/drafts/**']\n")
    report = newslint("check", "--format", "json", "posts").json()
    assert [(found["path"], found["severity"]) for found in report["findings"]] == [("posts/a.html", "info")]


def test_nothing_to_check_is_said(newslint: Newslint, write: Write) -> None:
    write("posts/notes.txt", "x")
    run = newslint("check", "posts")
    assert (run.status, run.err) == (0, "newslint: nothing to check: no HTML or Markdown file there\n")
    write("posts/a.html", PAGE)
    write("newslint.yaml", "ignore: [posts]\n")
    assert newslint("check", "posts").err.endswith("; newslint.yaml ignores 1\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("a.html", "--select", "byline-mising"), 'unknown rule "byline-mising"; did you mean "byline-missing"?'),
        (("a.html", "--today", "tomorrow"), "is no date"),
        (("a.html", "--max-size", "big"), "is no size"),
        ((), "Missing argument"),
    ],
)
def test_a_mistake_on_the_command_line_is_one_clear_answer(
    newslint: Newslint, write: Write, arguments: tuple[str, ...], said: str
) -> None:
    write("a.html", PAGE)
    run = newslint("check", *arguments)
    assert (run.status, run.out) == (2, "")
    assert said in run.err


def test_a_name_that_is_nothing_stops_no_other(newslint: Newslint, write: Write) -> None:
    write("a.html", PAGE)
    run = newslint("check", "nowhere.html", "a.html")
    assert run.status == 2
    assert "nowhere.html: problem: no such file or folder\n" in run.out
    assert "1 document; 1 problem\n" in run.out


def test_a_mistake_in_the_configuration_stops_the_run(newslint: Newslint, write: Write) -> None:
    write("a.html", PAGE)
    write("newslint.yaml", "# house\nrules:\n  bio-name-mismach: error\n")
    run = newslint("check", "a.html")
    mend = 'unknown rule "bio-name-mismach"; did you mean "bio-name-mismatch"?'
    assert (run.status, run.out, run.err) == (2, "", f"newslint: newslint.yaml:3: {mend}\n")


def test_an_unknown_command_is_answered_with_the_nearest(newslint: Newslint, write: Write) -> None:
    assert 'no command "chek"; did you mean "check"?' in newslint("chek").err
    write("a.html", PAGE)
    assert "newslint check a.html" in newslint("a.html").err


def test_output_is_utf_8_in_any_locale(newslint: Newslint, write: Write) -> None:
    write("ä.html", UNSIGNED)
    run = newslint("check", *BYLINE, "ä.html", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert run.out.startswith("ä.html: error") or run.out.startswith(r"\udcc3\udca4.html: error")


def test_a_file_name_cannot_speak_to_the_terminal(newslint: Newslint, write: Write) -> None:
    write("a\x1b[31m.html", UNSIGNED)
    for form in ("text", "json"):
        run = newslint("check", *BYLINE, "--format", form, ".")
        assert "\x1b" not in run.out
        assert run.status == 1


def test_a_file_name_that_is_no_utf_8_is_valid_json(newslint: Newslint, tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/\xff.html", "w") as file:
        file.write(UNSIGNED)
    assert newslint("check", *BYLINE, "--format", "json", ".").json()["findings"][0]["path"] == "\udcff.html"


def test_a_reader_that_has_seen_enough_is_no_error(newslint: Newslint, write: Write) -> None:
    for number in range(300):
        write(f"{number}.html", UNSIGNED)
    command = [sys.executable, "-m", "newslint", "check", *BYLINE, "--format", "json", "."]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait(60)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_is_one_line_and_130(newslint: Newslint, write: Write, jobs: str) -> None:
    for number in range(12_000):  # many seconds of work
        write(f"{number}.md", POST)
    command = [sys.executable, "-m", "newslint", "check", "--jobs", jobs, "."]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    try:
        while process.poll() is None and not any(Path(os.environ["NEWSLINT_CACHE_DIR"]).rglob("*.*")):
            time.sleep(0.05)  # until the first answers are kept
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
    finally:
        process.kill()
    assert (process.returncode, out, err) == (130, b"", b"newslint: interrupted\n")


def test_the_time_of_each_rule_is_told_on_standard_error_where_asked(newslint: Newslint, write: Write) -> None:
    write("page.html", PAGE)
    write("post.md", POST)
    told = newslint("check", ".", "--isolated", "--select", "byline-missing,duplicate-headline", "--profile-rules")
    rows = {line.split()[0]: line.split()[1] for line in told.err.splitlines()[1:]}
    assert rows["(reading)"] == "2"
    assert rows["byline-missing"] == "2"
    assert newslint("check", ".", "--isolated").err == ""


def test_two_articles_of_one_headline_are_an_archive(newslint: Newslint, write: Write) -> None:
    write("a.html", PAGE)
    write("b.html", PAGE.replace("2026-01-10", "2026-01-11").replace("January 10", "January 11"))
    select = ("--select", "duplicate-headline", "--format", "json")
    assert newslint("check", *select, "a.html").json()["findings"] == []
    (finding,) = newslint("check", *select, ".").json()["findings"]
    assert (finding["scope"], finding["path"]) == ("archive", "b.html")
    assert [near["path"] for near in finding["related"]] == ["a.html"]


def test_a_hook_may_ask_for_each_article_alone_or_for_what_all_of_them_tell(newslint: Newslint, write: Write) -> None:
    write("a.html", UNSIGNED)
    write("b.html", UNSIGNED)

    def told(*only: str) -> set[str]:
        select = ("--select", "duplicate-headline,byline-missing", "--format", "json")
        return {finding["rule"] for finding in newslint("check", *select, *only, ".").json()["findings"]}

    assert told("--only", "each") == {"byline-missing"}
    assert told("--only", "archive") == {"duplicate-headline"}
    assert told() == {"byline-missing", "duplicate-headline"}


def test_a_cookie_bar_on_every_page_is_one_finding_of_the_template(newslint: Newslint, write: Write) -> None:
    bar = (
        '<div class="cookie-notice"><p>This website uses cookies. By continuing to use this website you are giving '
        "consent to cookies being used.</p><button>I Agree</button></div></body>"
    )
    for number in range(25):
        write(f"{number:02}.html", PAGE.replace("</body>", bar).replace("new pier", f"pier {number}"))
    select = ("--select", "cookie-implied-consent", "--format", "json")
    report = newslint("check", *select, ".").json()
    (finding,) = report["findings"]
    assert (finding["scope"], finding["path"], finding["count"]) == ("template", "00.html", 25)
    assert finding["pages"] == [f"{number:02}.html" for number in range(20)]
    assert report["summary"]["errors"] == 1
