"""A second run of the fixes changes nothing, whatever the document."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.check import Rules
from newslint.errors import DocumentError
from newslint.inputs import Document
from newslint.mending import Mender, Result
from newslint.testing import pages

MENDER = Mender(Rules(datetime(2026, 1, 15, tzinfo=UTC), isolated=True, select=("ALL",)), unsafe=True)
FIXTURES = Path(__file__).parent.parent / "fixtures"


def mend(path: str, data: bytes) -> Result | None:
    try:
        return MENDER.mend(Document(path), data)
    except DocumentError:
        return None


def check_settled(path: str, data: bytes) -> None:
    first = mend(path, data)
    if first is None or first.mended.data == data:
        return
    again = mend(path, first.mended.data)
    assert again is not None
    assert again.mended.data == first.mended.data
    assert sum(one.family == "engine" for one in first.mended.left) == sum(
        one.family == "engine" for one in again.mended.left
    )


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_fixtures_stay_as_they_were_mended(suffix: str) -> None:
    for path in sorted(FIXTURES.rglob(f"*{suffix}")):
        check_settled(str(path), path.read_bytes())


def test_examples_of_rules_stay_as_they_were_mended() -> None:
    for page in pages():
        for example in page.examples():
            for document in example.documents if example.expected else ():
                check_settled(document.path, document.text.encode())


words = st.lists(
    st.sampled_from(
        ["harbour", "HARBOUR", "By ", "by", "“", "”", '"', "'", "#", "é", "\r\n", "  ", ",", ": ", "&amp;"]
    ),
    max_size=6,
).map("".join)


@settings(max_examples=60, deadline=None)
@given(title=words, author=words, tags=st.lists(words, max_size=3), heading=words)
def test_any_post_stays_as_it_was_mended(title: str, author: str, tags: list[str], heading: str) -> None:
    post = (
        f"---\ntitle: Storm {title}\nauthor: By {author} Ann Miller\ntags: [{', '.join(tags)}]\ndate: 2026-01-10\n"
        f"lang: en\n---\n\nThe harbour reopened on 10 January after two days of storm, its master said.\n\n"
        f"# {heading}\n\nNobody was hurt when the old crane fell. The port decides in spring what comes next.\n"
    )
    check_settled("post.md", post.encode())
