"""Names of rules are completed and explained where somebody writes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from editor import POST, Editor
from lsprotocol.types import Position


@pytest.mark.parametrize(
    ("begun", "whole"),
    [
        ("<!-- newslint: ignore tag-hash", "<!-- newslint: ignore tag-hashtag-form"),
        ("<!-- newslint: ignore h1-count, tag-hash", "<!-- newslint: ignore h1-count, tag-hashtag-form"),
        ("<!-- newslint: ignore-start priv", "<!-- newslint: ignore-start privacy"),
        ("<!-- newslint: ignore-fi", "<!-- newslint: ignore-file"),
    ],
)
def test_a_waiver_is_completed(editor: Editor, folder: Path, begun: str, whole: str) -> None:
    uri = (folder / "post.md").as_uri()
    editor.open(uri, f"{POST}\n🦀 {begun}")
    lines = POST.count("\n") + 1
    offered = editor.completions(uri, Position(lines, len(begun) + 3))
    assert f"{POST}\n🦀 {whole}" in offered
    assert editor.completions(uri, Position(lines, 3)) == []
    assert editor.completions(uri, Position(8, 20)) == []


def test_newslint_yaml_is_completed_and_explained(editor: Editor, folder: Path) -> None:
    config = folder / "newslint.yaml"
    config.write_text("rules:\n  tag-hashtag-form: off\n  tag-cou\n")
    editor.open(config.as_uri(), config.read_text(), "yaml")
    assert "rules:\n  tag-hashtag-form: off\n  tag-count\n" in editor.completions(config.as_uri(), Position(2, 9))
    said = editor.hover(config.as_uri(), Position(1, 5))
    assert said is not None
    assert said.startswith("**tag-hashtag-form**\n\nA tag is written as a hashtag")
    assert editor.hover(config.as_uri(), Position(0, 2)) is None


def test_a_newslint_yaml_shows_its_own_mistake(editor: Editor, folder: Path) -> None:
    config = folder / "newslint.yaml"
    config.write_text("rules: {}\nsitee: {}\n")
    uri = config.as_uri()
    editor.begin(uri, config.read_text(), "yaml")
    editor.shown(uri)
    (wrong,) = editor.latest(uri)
    assert (wrong.message, wrong.range.start.line) == ('unknown key "sitee"; did you mean "site"?', 1)
    editor.change(uri, (None, "rules: {}\n"))
    assert editor.shown(uri) == []
    other = folder / "data.yaml"
    assert editor.open(other.as_uri(), "no: article\n", "yaml") == []
