"""Names of rules where somebody writes one: what may be meant, and what the rule there is about."""

from __future__ import annotations

import os
import re

from lsprotocol import types

from newslint.config import NAME
from newslint.lsp.buffers import Buffer
from newslint.lsp.hovering import page_of
from newslint.lsp.places import Lines
from newslint.lsp.work import Named
from newslint.waivers import WORDS

# A comment to newslint that has come to its rules: "<!-- newslint: ignore tag-count, al".
_WAIVER = re.compile(r"newslint:?\s+(?:ignore(?:-start|-end|-file)?)\s+(?:[\w-]+[\s,]+)*?([\w-]*)$", re.IGNORECASE)
_WORD = re.compile(r"(?:<!--|/\*)\s*newslint:\s*([\w-]*)$", re.IGNORECASE)
# A key of newslint.yaml, or an entry of a list there.
_KEY = re.compile(r"(?:^\s*(?:- )?|[\[{,]\s*)([\w-]*)$")
_NAME = re.compile(r"[\w-]+")


def is_config(buffer: Buffer) -> bool:
    return os.path.basename(buffer.place) == NAME


def may_name(buffer: Buffer, position: types.Position) -> bool:
    """Whether a rule, or a word of a waiver, may be named there; asked at every keystroke in some editors."""
    before = _before(buffer.page, position)
    return is_config(buffer) or _WAIVER.search(before) is not None or _WORD.search(before) is not None


def completions(buffer: Buffer, position: types.Position, known: tuple[Named, ...]) -> list[types.CompletionItem]:
    """The rules and families that may be meant in a waiver or in newslint.yaml, or the words of a waiver."""
    before = _before(buffer.page, position)
    if is_config(buffer):
        begun = _KEY.search(before)
    elif (begun := _WORD.search(before)) is not None:
        return [_item(Named(word), position, begun[1]) for word in WORDS]
    else:
        begun = _WAIVER.search(before)
    return [] if begun is None else [_item(one, position, begun[1]) for one in known]


def _item(named: Named, position: types.Position, begun: str) -> types.CompletionItem:
    """The name in place of what is written of it: editors differ in whether a hyphen ends a word."""
    start = types.Position(position.line, position.character - len(begun))
    edit = types.TextEdit(types.Range(start, position), named.name)
    return types.CompletionItem(named.name, detail=named.summary, kind=types.CompletionItemKind.Value, text_edit=edit)


def page_at(buffer: Buffer, position: types.Position, known: tuple[Named, ...]) -> types.Hover | None:
    """What the rule is about that newslint.yaml names at a position."""
    line, column = _line(buffer.page, position)
    for word in _NAME.finditer(line):
        named = next((one for one in known if one.name == word[0]), None)
        if named is not None and word.start() <= column <= word.end():
            why, _ = page_of(named.page) if named.page else ("", "")
            text = "\n\n".join(part for part in (f"**{named.name}**", named.summary, why) if part)
            return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text))
    return None


def _before(page: Lines, position: types.Position) -> str:
    line, column = _line(page, position)
    return line[:column]


def _line(page: Lines, position: types.Position) -> tuple[str, int]:
    start = page.offset(types.Position(position.line, 0))
    end = page.offset(types.Position(position.line, 1 << 30))
    return page.text[start:end], page.offset(position) - start
