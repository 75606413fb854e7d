"""Every place of a text has one position, and the way back leads to it."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lsprotocol.types import Position

from newslint.lsp.actions import differences
from newslint.lsp.places import Lines

texts = st.lists(st.sampled_from(["a", "é", "€", "🦀", "\n", "\r\n", "\r", "\u2028", "\x85", "\x0b"])).map("".join)


@pytest.mark.parametrize(("encoding", "codec"), [("utf-8", "utf-8"), ("utf-16", "utf-16-le"), ("utf-32", "utf-32-le")])
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mark=st.sampled_from(["", "\ufeff"]), text=texts)
def test_each_position_leads_back(encoding: str, codec: str, mark: str, text: str) -> None:
    lines = Lines(mark + text, encoding)
    unit = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] == "\r\n":
            continue  # nobody stands between the two
        before = re.split("\r\n|\n|\r", mark + text[:offset])
        position = lines.position_at(offset)
        assert position == Position(len(before) - 1, len(before[-1].encode(codec)) // unit)
        assert lines.offset(position) == offset


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=texts, line=st.integers(0, 9), character=st.integers(0, 9))
def test_any_position_is_somewhere(text: str, line: int, character: int) -> None:
    assert 0 <= Lines(text).offset(Position(line, character)) <= len(text)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(before=texts, after=texts)
def test_differences_make_one_text_of_the_other(before: str, after: str) -> None:
    text = before
    for where, new in reversed(differences(before, after)):
        text = text[: where.start] + new + text[where.end :]
    assert text == after
