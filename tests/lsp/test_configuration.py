"""A newslint.yaml holds in an editor as it does for `check`, and may change while documents are open."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from editor import POST, Editor

from .conftest import Newslint


def codes(editor: Editor, uri: str) -> list[str]:
    return [str(one.code) for one in editor.shown(uri)]


def test_a_changed_configuration_is_read_again(editor: Editor, folder: Path) -> None:
    config = folder / "newslint.yaml"
    config.write_text("rules: {tag-hashtag-form: off}\n")
    uri = (folder / "post.md").as_uri()
    assert [one.code for one in editor.open(uri, POST)] == ["headline-text-defects"]
    assert editor.registered[0].method == "workspace/didChangeWatchedFiles"
    editor.published.clear()
    config.write_text("rules: {headline-text-defects: off}\n")
    editor.watched(config)
    assert codes(editor, uri) == ["tag-hashtag-form"]


def test_a_wrong_configuration_is_shown_at_its_line(editor: Editor, folder: Path) -> None:
    config = folder / "newslint.yaml"
    config.write_text("rules:\n  tag-hashtag-from: off\n")
    post = folder / "post.md"
    told = len(editor.messages)
    assert editor.open(post.as_uri(), POST) == []
    (wrong,) = editor.until(lambda: next(iter(editor.told(config.as_uri(), None)), None))
    said = 'unknown rule "tag-hashtag-from"; did you mean "tag-hashtag-form"?'
    assert (wrong.message, wrong.range.start.line) == (said, 1)
    assert editor.messages[told:] == [f"newslint: {config}:2: {said}"]
    editor.published.clear()
    config.write_text("rules:\n  tag-hashtag-form: off\n")
    editor.watched(config)
    assert codes(editor, post.as_uri()) == ["headline-text-defects"]
    assert editor.told(config.as_uri(), None)[-1] == []
    assert len(editor.messages) == told + 1


def test_a_configuration_is_judged_as_it_is_typed(editor: Editor, folder: Path) -> None:
    config = folder / "newslint.yaml"
    config.write_text("rules:\n  tag-hashtag-from: off\n")
    post = folder / "post.md"
    editor.open(post.as_uri(), POST)
    told = len(editor.messages)
    (wrong,) = editor.open(config.as_uri(), config.read_text(), "yaml")
    assert wrong.message.startswith('unknown rule "tag-hashtag-from"')
    editor.change(config.as_uri(), (None, "rules:\n  tag-hashtag-form: off\n"))
    assert editor.shown(config.as_uri()) == []
    editor.change(config.as_uri(), (None, "rules:\n  tag-hashtag-form: off\npacks: [./nowhere]\n"))
    (wrong,) = editor.shown(config.as_uri())
    assert (wrong.message, wrong.range.start.line) == (f"no folder {folder.name}/nowhere", 2)
    assert len(editor.messages) == told  # nothing pops up while somebody types
    editor.change(config.as_uri(), (None, "rules: {tag-count: {options: {max: many}}}\n"))
    assert "takes a whole number" in editor.shown(config.as_uri())[0].message


def test_an_article_is_compared_with_the_archive(editor: Editor, folder: Path, newslint: Newslint) -> None:
    (folder / "newslint.yaml").write_text("archive: {store: audit.db}\n")
    post = folder / "post.md"
    assert editor.open(post.as_uri(), POST) == []
    ((wrong,),) = editor.told((folder / "newslint.yaml").as_uri(), None)
    assert "there is no such store" in wrong.message
    (folder / "old").mkdir()
    (folder / "old" / "post.md").write_text(POST.replace("Ann Miller", "Rosa Lind"))
    newslint("audit", str(folder / "old"), "--today", "2026-02-01")
    editor.published.clear()
    editor.watched(folder / "newslint.yaml")
    again = [one for one in editor.shown(post.as_uri()) if one.code == "duplicate-headline"]
    (near,) = again[0].related_information or ()
    assert near.location.uri == (folder / "old" / "post.md").as_uri()


def test_a_registry_and_a_rule_of_ones_own_are_read_again(editor: Editor, folder: Path) -> None:
    rule = folder / "house" / "tags" / "ships.yaml"
    rule.parent.mkdir(parents=True)
    said = 'title: A word\nseverity: warning\nforbid-text: {{in: [body], words: [{}], message: "no {{match}}"}}\n'
    rule.write_text(said.format("ferries"))
    registry = folder / "authors.yaml"
    registry.write_text("authors: [{name: Mara Lindt}]\n")
    (folder / "newslint.yaml").write_text("packs: [./house]\nregistries: {authors: authors.yaml}\n")
    uri = (folder / "post.md").as_uri()
    house = {"house-ships", "author-not-in-registry"}
    assert house <= {one.code for one in editor.open(uri, POST)}
    editor.published.clear()
    registry.write_text("authors: [{name: Ann Miller}]\n")
    rule.write_text(said.format("trains"))
    editor.watched(registry, rule)
    assert house.isdisjoint(codes(editor, uri))


def test_what_the_baseline_accepts_is_not_shown(editor: Editor, folder: Path, newslint: Newslint) -> None:
    (folder / "newslint.yaml").write_text("{}")
    post = folder / "post.md"
    post.write_text(POST)
    newslint("baseline", "create", str(post))
    assert editor.open(post.as_uri(), POST) == []
    assert editor.open((folder / "new.md").as_uri(), POST) != []


def test_what_the_configuration_leaves_out_is_not_checked(editor: Editor, folder: Path) -> None:
    (folder / "newslint.yaml").write_text('ignore: ["drafts/**"]\n')
    assert editor.open((folder / "drafts" / "post.md").as_uri(), POST) == []
    assert editor.open((folder / "post.md").as_uri(), POST)


def test_an_editor_that_watches_nothing_learns_of_changes_when_it_saves(
    start: Callable[..., Editor], tmp_path: Path
) -> None:
    config = tmp_path / "newslint.yaml"
    config.write_text("rules: {tag-hashtag-form: off}\n")
    editor = start(able=False)
    uri = (tmp_path / "post.md").as_uri()
    assert [one.code for one in editor.open(uri, POST)] == ["headline-text-defects"]
    editor.published.clear()
    config.write_text("rules: {headline-text-defects: off}\n")
    editor.save(uri)
    assert codes(editor, uri) == ["tag-hashtag-form"]


def test_a_mistake_stays_shown_while_other_documents_are_right(editor: Editor, folder: Path) -> None:
    wrong = folder / "wrong" / "newslint.yaml"
    wrong.parent.mkdir()
    wrong.write_text("locked: [no-such-rule]\n")
    told = len(editor.messages)
    for name in ("wrong/a.md", "b.md", "wrong/c.md"):
        editor.open((folder / name).as_uri(), POST)
    assert [len(one) for one in editor.told(wrong.as_uri(), None)] == [1]
    assert len(editor.messages) == told + 1


SLOW = """\
import time
from newslint import Finding, Severity, article_rule


@article_rule(severity=Severity.WARNING)
def slow(article, options, context):
    \"\"\"It takes its time over one word.\"\"\"
    if "slowly" in article.body_text:
        time.sleep({seconds})
        yield Finding(None, "took its time")
"""


def with_slow_rule(folder: Path, seconds: float) -> None:
    rule = folder / "house" / "tags" / "slow.py"
    rule.parent.mkdir(parents=True)
    rule.write_text(SLOW.replace("{seconds}", str(seconds)))
    rule.with_suffix(".md").write_text("# slow\n")
    (folder / "newslint.yaml").write_text("packs: [./house]\ntrust: true\n")


def test_an_editor_is_answered_while_a_document_is_checked(editor: Editor, folder: Path) -> None:
    with_slow_rule(folder, 0.5)
    quick, slow = ((folder / name).as_uri() for name in ("quick.md", "slow.md"))
    (_, tag) = editor.open(quick, POST)
    editor.begin(slow, POST.replace("The harbour", "Slowly and slowly the harbour"))
    said = editor.hover(quick, tag.range.start)
    assert said is not None
    assert editor.told(slow, 1) == []
    assert "took its time" in [one.message for one in editor.shown(slow)]


@pytest.mark.slow
def test_what_takes_long_is_given_up_for_what_is_typed_next(editor: Editor, folder: Path) -> None:
    with_slow_rule(folder, 9)
    uri = (folder / "post.md").as_uri()
    editor.begin(uri, POST.replace("The harbour", "Slowly and slowly the harbour"))
    time.sleep(4)
    started = time.monotonic()
    editor.change(uri, (None, POST))
    assert [one.code for one in editor.shown(uri)] == ["headline-text-defects", "tag-hashtag-form"]
    assert time.monotonic() - started < 4
    assert editor.told(uri, 1) == []


@pytest.mark.slow
def test_what_takes_too_long_is_told(start: Callable[..., Editor], tmp_path: Path) -> None:
    with_slow_rule(tmp_path, 60)
    editor = start(arguments=["--time-limit", "4"])
    (told,) = editor.open((tmp_path / "post.md").as_uri(), POST.replace("The harbour", "Slowly and slowly the harbour"))
    assert told.message == "took longer than 4 s; raise the limit with --time-limit"
