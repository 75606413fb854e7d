"""What an editor shows of a document is what `newslint check` says of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from editor import Editor
from lsprotocol.types import Diagnostic, DiagnosticSeverity, Position, Range

from .conftest import Newslint

FIXTURES = Path(__file__).parents[2] / "fixtures"
DOCUMENTS = [path for path in sorted(FIXTURES.glob("[!p]*/*")) if path.suffix in (".md", ".html")]
ENCODINGS = {"utf-16.html": "utf-16", "windows-1252.html": "windows-1252"}
UNITS: dict[str, Callable[[str], int]] = {
    "utf-8": lambda text: len(text.encode()),
    "utf-16": lambda text: len(text.encode("utf-16-le")) // 2,
    "utf-32": len,
}
SEVERITIES = {"error": DiagnosticSeverity.Error, "warning": DiagnosticSeverity.Warning}
POST = """---
title: Harbour 🦀 reopens  after two days of {}
author: Ann Miller
lang: en
date: 2026-01-10
tags: [harbour, ferries, "#Ships"]
---

The harbour reopened on 10 January after two days of storm. Ferries sail again from 11 January,
a spokesman of the port said, and the fish market opens a day later.
"""


def lines_of(text: str) -> list[str]:
    return re.split("\r\n|\r|\n", text)


def expected(text: str, findings: list[Any], units: Callable[[str], int]) -> list[tuple[Any, ...]]:
    """The findings of `--format json` as an editor is to show them."""
    lines = lines_of(text)

    def position(line: int, column: int) -> tuple[int, int]:
        return line - 1, units(lines[line - 1][: column - 1])

    found = []
    for one in findings:
        if one["suppressed"] is None:
            place = None
            if one["line"] is not None:
                place = (*position(one["line"], one["column"]), *position(one["end_line"], one["end_column"]))
            address = next((authority["url"] for authority in one["authority"] if authority["url"]), None)
            severity = SEVERITIES.get(one["severity"], DiagnosticSeverity.Information)
            related = [position(near["line"], near["column"]) for near in one["related"] if near["line"] is not None]
            found.append((one["rule"], one["message"], severity, address, place, related))
    return sorted(found, key=repr)


def shown(told: list[Diagnostic], absent: set[tuple[str, str]]) -> list[tuple[Any, ...]]:
    found = []
    for one in told:
        assert one.source == "newslint"
        start, end = one.range.start, one.range.end
        place = (start.line, start.character, end.line, end.character)
        starts = [near.location.range.start for near in one.related_information or ()]
        found.append(
            (
                one.code,
                one.message,
                one.severity,
                one.code_description and one.code_description.href,
                None if (one.code, one.message) in absent else place,
                [(at.line, at.character) for at in starts],
            )
        )
    return sorted(found, key=repr)


def check_same(editor: Editor, newslint: Newslint, path: Path, text: str, units: Callable[[str], int]) -> int:
    findings = json.loads(newslint("check", str(path), "--format", "json"))["findings"]
    absent = {(one["rule"], one["message"]) for one in findings if one["line"] is None}
    told = editor.open(path.as_uri(), text)
    assert shown(told, absent) == expected(text, findings, units)
    editor.close(path.as_uri())
    return len(told)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_an_editor_shows_what_check_says(editor: Editor, newslint: Newslint, path: Path) -> None:
    text = path.read_bytes().decode(ENCODINGS.get(path.name, "utf-8-sig"))
    check_same(editor, newslint, path, text, UNITS["utf-16"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-32"])
def test_columns_are_counted_as_the_editor_wants(
    start: Callable[..., Editor], newslint: Newslint, tmp_path: Path, encoding: str
) -> None:
    editor = start(encodings=[encoding])
    assert editor.started.capabilities.position_encoding == encoding
    path = tmp_path / "post.md"
    uri = path.as_uri()
    text = POST.format("🌊 storm").replace("\n", "\r\n")
    path.write_text(text, newline="")
    assert check_same(editor, newslint, path, text, UNITS[encoding]) > 1
    # What is typed behind an astral character comes where it was typed, at a line end of two characters too.
    title = lines_of(text)[1]
    at = Position(1, UNITS[encoding](title[: title.index(" storm")]))
    editor.open(uri, text)
    editor.change(uri, (Range(at, at), " 🚢"), (Range(Position(7, 0), Position(7, 0)), "\u2028\r\n"))
    editor.change(uri, (Range(Position(2, 0), Position(2, 8)), "author: The News Desk,"))
    path.write_text(
        text.replace(" storm", " 🚢 storm", 1)
        .replace("---\r\n\r\nThe", "---\r\n\u2028\r\n\r\nThe")
        .replace("author: ", "author: The News Desk,"),
        newline="",
    )
    findings = json.loads(newslint("check", str(path), "--format", "json"))["findings"]
    absent = {(one["rule"], one["message"]) for one in findings if one["line"] is None}
    now = path.read_bytes().decode()
    assert shown(editor.shown(uri), absent) == expected(now, findings, UNITS[encoding])


def test_without_a_word_columns_are_utf_16(editor: Editor) -> None:
    assert editor.started.capabilities.position_encoding == "utf-16"
    uri = (editor.folder / "crab.md").as_uri()
    (double,) = [one for one in editor.open(uri, POST.format("storm")) if one.code == "headline-text-defects"]
    assert (double.range.start.character, double.range.end.character) == (25, 27)


def test_a_byte_order_mark_that_the_editor_keeps_moves_nothing_but_its_line(editor: Editor) -> None:
    uri = (editor.folder / "mark.html").as_uri()
    page = "<h1>One</h1><!-- newslint: ignore --><p>Text</p>\n<!-- newslint: ignore -->"
    without = editor.open(uri, page)
    assert without
    editor.change(uri, (None, "\ufeff" + page))
    for one, other in zip(without, editor.shown(uri), strict=True):
        shift = int(one.range.start.line == 0)
        assert other.range.start.character == one.range.start.character + shift
    editor.close(uri)


def test_what_is_typed_is_shown_and_what_is_closed_is_not(editor: Editor) -> None:
    uri = (editor.folder / "typed.md").as_uri()
    told = editor.open(uri, POST.format("storm"))
    assert [one.code for one in told] == ["headline-text-defects", "tag-hashtag-form"]
    hash_at = Range(Position(5, 26), Position(5, 27))
    editor.change(uri, (hash_at, ""))
    assert [one.code for one in editor.shown(uri)] == ["headline-text-defects"]
    editor.close(uri)
    assert editor.until(lambda: next(reversed(editor.told(uri, None)), None)) == []


def test_only_the_latest_of_many_versions_counts(editor: Editor) -> None:
    uri = (editor.folder / "burst.md").as_uri()
    editor.open(uri, POST.format("storm"))
    end = Range(Position(5, 33), Position(5, 33))
    for number in range(30):
        editor.change(uri, (end, f", '#Storm{number}'"))
    (told,) = [one for one in editor.shown(uri) if one.code == "tag-hashtag-form"]
    assert told.message.startswith("31 tags")
    versions = [one.version for one in editor.published if one.uri == uri]
    assert versions == sorted(set(versions))
    editor.close(uri)


def test_what_is_accepted_is_not_shown(editor: Editor) -> None:
    uri = (editor.folder / "waived.md").as_uri()
    text = POST.format("storm") + "\n<!-- newslint: ignore-file tag-hashtag-form -- the names of accounts -->\n"
    assert [one.code for one in editor.open(uri, text)] == ["headline-text-defects"]
    editor.close(uri)


def test_a_document_without_a_file_is_checked_by_its_language(editor: Editor) -> None:
    told = editor.open("untitled:Untitled-1", POST.format("storm"), "markdown")
    assert [one.code for one in told] == ["headline-text-defects", "tag-hashtag-form"]
    editor.close("untitled:Untitled-1")
    assert editor.open("untitled:Untitled-2", "", "html") == []
    editor.change("untitled:Untitled-2", (None, "<h1>One</h1><!-- newslint: ignore -->"))
    assert editor.shown("untitled:Untitled-2")
    editor.close("untitled:Untitled-2")


def test_what_cannot_be_checked_says_so(editor: Editor) -> None:
    (told,) = editor.open((editor.folder / "notes.txt").as_uri(), "Words, and nothing else.")
    assert told.message == "is neither HTML nor Markdown; name it .html or .md"
