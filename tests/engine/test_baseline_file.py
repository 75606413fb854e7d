"""The file of a baseline gives back what was written to it, and two of them merge line by line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.baseline.entries import Entry, read_baseline, written

NAMES = st.text(min_size=1, max_size=12) | st.sampled_from(["a b ", "\t", "\\u0041", "\ud800", "=======", "# a"])
HEX = st.text("0123456789abcdef", min_size=32, max_size=32)
ENTRIES = st.lists(
    st.builds(
        Entry,
        HEX,
        st.sampled_from(["byline-missing", "h1-count"]),
        st.sampled_from(["", "01234567", "01234567.89abcdef"]),
        NAMES,
        st.none() | NAMES,
    ),
    max_size=6,
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("baseline")


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(ENTRIES, ENTRIES)
def test_what_is_written_is_read_and_the_lines_of_two_make_one(
    file: Path, mine: list[Entry], theirs: list[Entry]
) -> None:
    lines = {*written(mine).splitlines(keepends=True), *written(theirs).splitlines(keepends=True)}
    for number, (content, expected) in enumerate(
        ((written(mine), {*mine}), (b"".join(sorted(lines)), {*mine, *theirs}), (b"".join(lines), {*mine, *theirs}))
    ):
        path = file / str(number)
        path.unlink(missing_ok=True)
        path.write_bytes(content)
        assert {*read_baseline(str(path)).entries} == expected
