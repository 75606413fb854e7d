"""What an editor offers: its fixes are those of `newslint fix`, its waivers silence what they were written for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from editor import POST, Editor
from lsprotocol.types import (
    CodeAction,
    CodeActionContext,
    CodeActionParams,
    Diagnostic,
    Position,
    TextDocumentIdentifier,
)

from .conftest import Newslint

FIXTURES = Path(__file__).parents[2] / "fixtures"
FAULTY = sorted(FIXTURES.glob("articles/faulty.*")) + sorted(FIXTURES.glob("seed/seed.*"))
LOUD = POST.replace("Harbour reopens  after two days of storm", "HARBOUR REOPENS AFTER TWO DAYS OF STORM")


def test_all_safe_fixes_are_what_fix_makes(editor: Editor, folder: Path, newslint: Newslint) -> None:
    changed = 0
    texts = {path.name: path.read_text() for path in FAULTY}
    for name, text in {**texts, "🦀.md": POST, "loud.md": LOUD}.items():
        post = folder / name
        post.write_text(text, newline="\r\n")
        editor.open_file(post)
        actions = editor.actions(post.as_uri(), only="source.fixAll.newslint")
        for action in actions:
            editor.apply(action)
        newslint("fix", str(post))
        assert editor.text(post.as_uri()) == post.read_bytes().decode()
        changed += len(actions)
    assert changed > 2
    assert editor.actions(post.as_uri(), only="source") == []


def test_a_fix_of_one_finding_is_made_alone(editor: Editor, folder: Path) -> None:
    uri = (folder / "post.md").as_uri()
    (double, tag) = editor.open(uri, POST)
    action, accept = editor.actions(uri, tag)
    assert (action.title, action.is_preferred, action.kind) == ("Drop the '#'", True, "quickfix")
    assert (accept.title, accept.is_preferred) == ("Accept tag-hashtag-form here, with a reason…", None)
    editor.apply(action)
    assert editor.text(uri) == POST.replace("#Ships", "Ships")
    assert [one.message for one in editor.shown(uri)] == [double.message]


def test_a_fix_that_may_change_what_is_said_tells_so(editor: Editor, folder: Path) -> None:
    uri = (folder / "post.md").as_uri()
    (shouted,) = [one for one in editor.open(uri, LOUD) if one.code == "headline-all-caps"]
    (action,) = [one for one in editor.actions(uri, shouted) if one.edit and one.title.startswith("Write")]
    assert action.title.endswith("(look at it: this may change what the article says)")
    assert action.is_preferred is None
    assert editor.actions(uri, only="source.fixAll.newslint")  # those of the tag and of nothing else
    for one in editor.actions(uri, only="source.fixAll.newslint"):
        editor.apply(one)
    assert "HARBOUR REOPENS" in editor.text(uri)


@pytest.mark.parametrize("path", FAULTY[:2], ids=lambda path: path.name)
def test_a_finding_is_accepted_with_a_reason_that_the_writer_gives(editor: Editor, folder: Path, path: Path) -> None:
    text = path.read_text()
    uri = (folder / path.name).as_uri()
    found = editor.open(uri, text)
    first = said(found)
    for rule, finding in [*{one.code: one for one in found}.items()][::5]:
        action = waiver(editor, uri, finding)
        editor.apply(action)
        fault = f"waiver of {rule} gives no reason; write: newslint: ignore {rule} -- reason"
        assert ("invalid-waiver", fault) in said(editor.shown(uri))
        filled, places = re.subn(rf"(ignore {rule} --) ( -->| \*/)", r"\1 the desk has said so\2", editor.text(uri))
        assert places == 1
        editor.change(uri, (None, filled))
        accepted = Counter(first) - Counter(said(editor.shown(uri)))
        assert (rule, finding.message) in accepted
        assert {rule for rule, _ in accepted} == {rule}
        assert accepted.total() == len(first) - len(editor.shown(uri))
        editor.change(uri, (None, text))
        editor.shown(uri)


def said(found: list[Diagnostic]) -> list[tuple[Any, str]]:
    return [(one.code, one.message) for one in found]


def waiver(editor: Editor, uri: str, finding: Diagnostic) -> CodeAction:
    wanted = f"Accept {finding.code} here, with a reason…"
    return next(one for one in editor.actions(uri, finding) if one.title == wanted)


def test_a_waiver_has_the_line_ends_of_its_document(editor: Editor, folder: Path) -> None:
    uri = (folder / "post.md").as_uri()
    (_, tag) = editor.open(uri, POST.replace("\n", "\r\n"))
    editor.apply(waiver(editor, uri, tag))
    wanted = POST.replace("The harbour", "<!-- newslint: ignore tag-hashtag-form --  -->\nThe harbour")
    assert editor.text(uri) == wanted.replace("\n", "\r\n")


def test_a_waiver_in_mdx_is_a_comment_of_its_own(editor: Editor, folder: Path) -> None:
    uri = (folder / "post.mdx").as_uri()
    (_, tag) = editor.open(uri, POST)
    editor.apply(waiver(editor, uri, tag))
    assert "---\n\n{/* newslint: ignore tag-hashtag-form --  */}\nThe harbour" in editor.text(uri)


def test_a_locked_rule_is_not_accepted(editor: Editor, folder: Path) -> None:
    (folder / "newslint.yaml").write_text("locked: [tag-hashtag-form]\n")
    uri = (folder / "post.md").as_uri()
    (_, tag) = editor.open(uri, POST)
    told = len(editor.messages)
    assert waiver(editor, uri, tag).edit is None
    assert "locked" in editor.messages[told]


def test_a_writer_is_led_to_where_the_reason_belongs(editor: Editor, folder: Path) -> None:
    uri = (folder / "post.md").as_uri()
    text = POST.replace("Ships", "🦀s")
    (_, tag) = editor.open(uri, text)
    editor.apply(waiver(editor, uri, tag))
    cursor = editor.until(lambda: editor.cursor)
    assert (cursor.uri, cursor.take_focus) == (uri, True)
    line = editor.text(uri).split("\n")[cursor.selection.start.line]
    assert line[cursor.selection.start.character :] == " -->"
    assert cursor.selection.start == cursor.selection.end


def test_an_editor_that_can_do_little_gets_all_at_once(start: Callable[..., Editor], tmp_path: Path) -> None:
    editor = start(able=False, arguments=["--isolated"])
    (tmp_path / "newslint.yaml").write_text("nothing: right\n")
    assert editor.registered == []
    uri = (tmp_path / "post.md").as_uri()
    (_, tag) = editor.open(uri, POST)
    asked = CodeActionParams(TextDocumentIdentifier(uri), tag.range, CodeActionContext([tag]))
    fix, accept = editor.ask(editor.client.text_document_code_action_async, asked)
    assert list(fix.edit.changes) == list(accept.edit.changes) == [uri]
    editor.apply(fix)
    assert editor.text(uri) == POST.replace("#Ships", "Ships")


def test_a_finding_tells_its_reasons(editor: Editor, folder: Path) -> None:
    uri = (folder / "post.md").as_uri()
    (_, tag) = editor.open(uri, POST)
    said = editor.hover(uri, tag.range.start)
    assert said is not None
    assert said.startswith("**tag-hashtag-form** (warning): tag is written as hashtags: '\\#Ships'")
    assert "A hashtag is written for a social network" in said
    assert "[IPTC, Digital Source Type, Photo Metadata, Media Topics](https://schema.org/" in said
    assert "**How to silence it:** List the names" in said
    assert "`<!-- newslint: ignore tag-hashtag-form -- reason -->`" in said
    assert "generated" not in said
    assert "Measured" not in said
    assert editor.hover(uri, Position(8, 3)) is None
