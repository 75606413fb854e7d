"""A newslint.yaml holds in an editor as it does for `check`, and may change while documents are open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from editor import POST, Editor


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
    editor.save(post.as_uri())  # an editor that watches no files
    assert codes(editor, post.as_uri()) == ["headline-text-defects"]
    assert editor.told(config.as_uri(), None)[-1] == []
    assert len(editor.messages) == told + 1


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


def test_what_the_configuration_leaves_out_is_not_checked(editor: Editor, folder: Path) -> None:
    (folder / "newslint.yaml").write_text('ignore: ["drafts/**"]\n')
    assert editor.open((folder / "drafts" / "post.md").as_uri(), POST) == []
    assert editor.open((folder / "post.md").as_uri(), POST)


def test_an_editor_may_pay_no_heed_to_any_configuration(start: Callable[..., Editor], tmp_path: Path) -> None:
    (tmp_path / "newslint.yaml").write_text('ignore: ["drafts/**"]\n')
    isolated = start(arguments=["--isolated"])
    assert isolated.open((tmp_path / "drafts" / "post.md").as_uri(), POST)
