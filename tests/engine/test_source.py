"""From a place in the text to its line and column, its bytes, and back: whatever the line ends and the encoding."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.source import Source, Span

patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no fault
PIECES = st.lists(st.sampled_from(["a", "é", "🦀", " ", "\r\n", "\n", "\r", "harbour"]), max_size=30)
ENCODINGS = st.sampled_from([("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe")])


def lengths(pieces: list[str]) -> list[tuple[int, int]]:
    """Where each piece begins in the text as it is read, and in the text as it was."""
    found = [(0, 0)]
    for piece in pieces:
        read, was = found[-1]
        found.append((read + len(piece.replace("\r\n", "\n")), was + len(piece)))
    return found


@patient
@given(PIECES.filter(lambda pieces: "\r\n" in "".join(pieces)), ENCODINGS, st.data())
def test_a_stretch_of_text_is_the_same_stretch_of_the_file(
    pieces: list[str], encoding: tuple[str, bytes], data: st.DataObject
) -> None:
    pieces = re.findall("\r\n|.", "".join(pieces), re.DOTALL)
    decoded = "".join(pieces)
    source = Source.of_text("a.md", decoded, *encoding)
    starts = lengths(pieces)
    first = data.draw(st.integers(0, len(pieces)))
    last = data.draw(st.integers(first, len(pieces)))
    span = Span(starts[first][0], starts[last][0])
    assert source.decoded_span(span) == (starts[first][1], starts[last][1])
    start, end = source.byte_span(span)
    file = encoding[1] + decoded.encode(encoding[0])
    assert file[start:end].decode(encoding[0]) == "".join(pieces[first:last])


@patient
@given(PIECES, ENCODINGS)
def test_a_line_and_a_column_lead_back_to_where_they_come_from(pieces: list[str], encoding: tuple[str, bytes]) -> None:
    source = Source.of_text("a.md", "".join(pieces), *encoding)
    for offset in range(len(source.text) + 1):
        place = source.position(offset)
        lines = source.text[:offset].split("\n")
        assert place == (len(lines), len(lines[-1]) + 1)
        assert source.offset(*place) == offset
        span = Span(offset, len(source.text))
        mark = 3 if encoding[1] and len(lines) == 1 else 0
        assert source.utf8_columns(span)[0] == len(lines[-1].encode()) + 1 + mark
