"""`newslint config`: where each value came from."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema

from newslint.schema import load_schema

from .conftest import POST, Newslint

Write = Callable[[str, str | bytes], Path]


def shown(newslint: Newslint, *arguments: str) -> Any:
    run = newslint("config", "show", *arguments, "--format", "json")
    assert (run.status, run.err) == (0, "")
    said = json.loads(run.out)
    jsonschema.Draft202012Validator(load_schema("config-show")).validate(said)
    return said


def a_newsroom(write: Write) -> None:
    write("house.yaml", "site: {name: House, languages: [en]}\nlocked: [tag-count]\n")
    write(
        "newslint.yaml",
        "extends: [recommended, ./house.yaml]\n"
        "site:\n  name: The Harbour Post\n"
        "rules:\n  tag-count:\n    options: {max: 4}\n"
        "overrides:\n"
        "- {when: {language: en}, rules: {tag-count: error}}\n"
        "- {files: ['news/**'], rules: {tag-count: off}}\n",
    )
    write("a.md", POST)


def test_each_value_is_told_with_its_file_and_line(newslint: Newslint, write: Write) -> None:
    a_newsroom(write)
    said = shown(newslint, "a.md")
    places = {one["key"]: (one["value"], one["path"], one["line"]) for one in said["values"]}
    assert places["site.name"] == ("The Harbour Post", "newslint.yaml", 3)
    assert places["site.languages"] == (["en"], "house.yaml", 1)
    assert places["locked"] == ("tag-count", "house.yaml", 2)
    assert [(one["line"], one["holds"]) for one in said["overrides"]] == [(8, True), (9, False)]
    (rule,) = (one for one in said["rules"] if one["rule"] == "tag-count")
    assert (rule["on"], rule["severity"], rule["locked"]) == (True, "error", True)
    assert rule["severity_by"] == {"path": "newslint.yaml", "line": 8, "by": "override"}
    (most,) = (one for one in rule["options"] if one["name"] == "max")
    assert (most["value"], most["path"], most["line"]) == (4, "newslint.yaml", 6)


def test_a_folder_leaves_open_what_only_an_article_can_tell(newslint: Newslint, write: Write) -> None:
    a_newsroom(write)
    assert [one["holds"] for one in shown(newslint, ".")["overrides"]] == [None, False]


def test_the_text_names_lines_too(newslint: Newslint, write: Write) -> None:
    a_newsroom(write)
    out = newslint("config", "show", "a.md").out
    assert "configuration: house.yaml, newslint.yaml\n" in out
    assert "newslint.yaml:9  does not hold  files:" in out


def test_a_file_that_is_not_there_is_told(newslint: Newslint) -> None:
    run = newslint("config", "show", "nope.md")
    assert (run.status, run.err) == (2, "newslint: nope.md: no such file or folder\n")


def test_the_schema_is_the_one_that_is_shipped(newslint: Newslint) -> None:
    assert json.loads(newslint("config", "schema").out) == load_schema("config")


def test_a_folder_has_its_own_configuration(newslint: Newslint, write: Write) -> None:
    a_newsroom(write)
    write("opinion/newslint.yaml", "site: {name: Opinions}\n")
    assert shown(newslint, "opinion")["files"] == ["opinion/newslint.yaml"]
