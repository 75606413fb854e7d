"""What `check` writes in each format, on standard output and in files."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from newslint.formats import names
from newslint.schema import load_schema

from .conftest import UNSIGNED, Newslint

Write = Callable[[str, str | bytes], Path]
BYLINE = ("--select", "byline-missing", "--today", "2026-01-15")
FORMS = names()


def test_concise_is_a_line_a_finding(newslint: Newslint, write: Write) -> None:
    write("a.html", UNSIGNED)
    told, summary = newslint("check", *BYLINE, "--format", "concise", "a.html").out.splitlines()
    assert told.startswith("a.html: error: no author")
    assert told.endswith(" [byline-missing]")
    assert summary == "1 error, 0 warnings, 0 infos in 1 document"


def test_each_json_line_is_what_json_says_of_a_finding_or_a_problem(newslint: Newslint, write: Write) -> None:
    write("a.html", UNSIGNED)
    run = newslint("check", *BYLINE, "--format", "jsonl", "a.html", "gone.html")
    found, problem = (json.loads(line) for line in run.out.splitlines())
    schema = load_schema("report")
    jsonschema.Draft202012Validator({**schema["$defs"]["finding"], "$defs": schema["$defs"]}).validate(found)
    assert problem == {"path": "gone.html", "rule": None, "message": "no such file or folder"}
    assert run.status == 2


def test_a_cell_cannot_become_a_formula(newslint: Newslint, write: Write) -> None:
    write("=1+1.html", UNSIGNED)
    (row,) = csv.DictReader(io.StringIO(newslint("check", *BYLINE, "--format", "csv", ".").out))
    assert (row["path"], row["severity"], row["rule"]) == ("'=1+1.html", "error", "byline-missing")


def test_an_annotation_cannot_become_another_command(newslint: Newslint, write: Write) -> None:
    write("50%,a:b\n.html", UNSIGNED)
    (line,) = newslint("check", *BYLINE, "--format", "github", ".").out.splitlines()
    assert line.startswith(
        r"::error file=50%25%2Ca%3Ab\x0a.html,title=newslint%3A byline-missing::50%25,a:b\x0a.html: no"
    )


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("least", "status"), [("error", 1), ("never", 0)])
def test_the_exit_status_is_the_same_in_every_format(
    newslint: Newslint, write: Write, form: str, least: str, status: int
) -> None:
    write("a\x1b[31m.html", UNSIGNED)
    run = newslint("check", *BYLINE, "--format", form, "--fail-on", least, "--output", f"{form}:report", ".")
    assert run.status == status
    assert "\x1b" not in run.out
    assert Path("report").read_text("utf-8") == run.out


def test_a_report_that_cannot_be_written_is_one_line_and_2(newslint: Newslint, write: Write) -> None:
    write("a.html", UNSIGNED)
    run = newslint("check", *BYLINE, "--output", "csv:/dev/full", "--output", "json:out.json", "a.html")
    assert (run.status, run.err) == (2, "newslint: /dev/full: cannot be written: No space left on device\n")
    assert json.loads(Path("out.json").read_text("utf-8"))["summary"]["errors"] == 1


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("jsom:a", 'no format "jsom"; did you mean "json"?'),
        ("json:nowhere/a.json", 'there is no folder "nowhere"'),
        ("json:.", "it is a folder"),
        ("json", '"json" names no file; write for instance json:report, or --format json'),
    ],
)
def test_a_wrong_output_is_told_before_anything_is_read(
    newslint: Newslint, write: Write, output: str, said: str
) -> None:
    write("a.html", UNSIGNED)
    run = newslint("check", *BYLINE, "--output", output, "a.html")
    assert (run.status, run.out) == (2, "")
    assert said in run.err


def test_two_reports_in_one_file_are_refused(newslint: Newslint, write: Write) -> None:
    write("a.html", UNSIGNED)
    run = newslint("check", *BYLINE, "--output", "csv:out", "--output", "json:./out", "a.html")
    assert (run.status, run.out) == (2, "")
    assert '"./out" is to hold two reports, csv and json' in run.err
    assert not Path("out").exists()


def test_a_file_in_a_folder_that_takes_none_is_one_line_and_2(newslint: Newslint, write: Write) -> None:
    write("a.html", UNSIGNED)
    run = newslint("check", *BYLINE, "--output", "json:/proc/report.json", "a.html")
    assert run.status == 2
    assert re.fullmatch(r"(?s).*/proc/report\.json\"?:? cannot be written: [^\n]+\n", run.err)


def test_an_unknown_format_is_answered_with_the_nearest_or_with_all(newslint: Newslint, write: Write) -> None:
    write("a.html", UNSIGNED)
    assert 'no format "junt"; did you mean "junit"?\n' in newslint("check", "--format", "junt", "a.html").err
    assert 'no format "x"; there are checkstyle, concise, ' in newslint("check", "--format", "x", "a.html").err


def test_gitlab_issues_have_a_fingerprint_each(newslint: Newslint, write: Write) -> None:
    for name in ("a.html", "b.html"):
        write(name, UNSIGNED)
    issues = json.loads(newslint("check", *BYLINE, "--format", "gitlab", ".", "gone.html").out)
    assert [(issue["check_name"], issue["severity"], issue["location"]["path"]) for issue in issues] == [
        ("byline-missing", "major", "a.html"),
        ("byline-missing", "major", "b.html"),
        ("problem", "critical", "gone.html"),
    ]
    assert len({issue["fingerprint"] for issue in issues}) == 3
    assert issues[0]["location"]["lines"]["begin"] == 1


def test_color_is_forced_and_refused_by_the_environment(newslint: Newslint, write: Write) -> None:
    write("a.html", UNSIGNED)
    assert "\x1b[" in newslint("check", *BYLINE, "a.html", FORCE_COLOR="1", NO_COLOR="").out
    assert "\x1b[" not in newslint("check", *BYLINE, "a.html", FORCE_COLOR="1", NO_COLOR="1").out
    assert "\x1b[" not in newslint("check", *BYLINE, "--format", "json", "a.html", FORCE_COLOR="1").out


POST = """\
---
title: Harbour reopens after two days of storm
author: Mara Lindt
date: 2026-01-10
lang: en
tags: [harbour, "#ferries"]
---

The harbour reopened on 10 January after two days of storm, its master said. The ferries sail again from 11 January.

The fish market opens a day later than planned, since the roof of its hall has to be mended first, the council said.
"""


def test_sarif_says_where_what_why_and_how_to_mend_it(newslint: Newslint, write: Write) -> None:
    write("é post.md", POST)
    run = newslint("check", "--select", "tag-hashtag-form", "--format", "sarif", "é post.md", "gone.md")
    (told,) = json.loads(run.out)["runs"]
    (rule,) = told["tool"]["driver"]["rules"]
    assert rule["id"] == "tag-hashtag-form"
    assert "## Reported" in rule["help"]["markdown"]
    (result,) = told["results"]
    assert (result["ruleId"], result["level"]) == ("tag-hashtag-form", "warning")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "%C3%A9%20post.md"
    region = place["region"]
    assert [region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")] == [6, 18, 6, 26]
    assert region["snippet"]["text"] == "#ferries"
    assert list(result["partialFingerprints"]) == ["newslint/v1"]
    (change,) = result["fixes"][0]["artifactChanges"]
    assert [one["insertedContent"]["text"] for one in change["replacements"]] == ["ferries"]
    (invocation,) = told["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "no such file or folder"


def test_sarif_gives_a_file_elsewhere_its_whole_address(
    newslint: Newslint, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = write("a post.md", POST)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    run = newslint("check", "--select", "tag-hashtag-form", "--format", "sarif", str(post))
    (result,) = json.loads(run.out)["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == post.as_uri()


@pytest.mark.network
def test_the_official_validator_finds_no_error_in_the_sarif_of_all_fixtures(newslint: Newslint, tmp_path: Path) -> None:
    fixtures = Path(__file__).parents[2] / "fixtures"
    newslint("check", "--isolated", "--output", "sarif:out.sarif", str(fixtures))
    # What is accepted: half of it by a baseline, something by a waiver, the rest is new.
    shutil.copytree(fixtures / "articles", tmp_path / "articles")
    halves = sorted(path.name for path in (tmp_path / "articles").iterdir())[::2]
    newslint("baseline", "create", *(f"articles/{name}" for name in halves))
    waived = POST.replace("lang: en\n", "lang: en\nnewslint: {ignore: {tag-hashtag-form: as the reader’s “own”}}\n")
    (tmp_path / "articles" / "waived.md").write_text(waived, "utf-8")
    newslint("check", "--output", "sarif:accepted.sarif", "articles", "nowhere")
    results = json.loads((tmp_path / "accepted.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert {result["baselineState"] for result in results} == {"new", "unchanged"}
    kinds = {one["kind"] for result in results for one in result.get("suppressions", ())}
    assert kinds == {"inSource", "external"}
    subprocess.run(["npm", "install", "--silent", "@microsoft/sarif-multitool"], check=True, timeout=300)
    validator = "node_modules/.bin/sarif-multitool"
    for file in ("out.sarif", "accepted.sarif"):
        told = subprocess.run([validator, "validate", file], capture_output=True, text=True, timeout=300)
        assert "Analysis completed successfully" in told.stdout
        assert ": error " not in told.stdout
