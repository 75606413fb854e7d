"""What a baseline has accepted stays accepted, whatever is edited elsewhere in a document and wherever it moves."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Newslint, Run

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
FAULTY = ("articles/faulty.html", "articles/faulty.md", "seed/seed.html", "seed/seed.md")
NEUTRAL = "Nobody was hurt when the old crane fell into the water near the quay."


def after_the_nth_paragraph(number: int) -> Callable[[str], str]:
    """Puts a paragraph behind one that is there."""

    def edit(text: str) -> str:
        if "<html" in text:
            ends = [match.end() for match in re.finditer("</p>", text)]
            at, said = ends[min(number, len(ends) - 1)], f"\n<p>{NEUTRAL}</p>"
        else:
            front, _, body = text.partition("\n---\n")
            ends = [match.start() for match in re.finditer(r"(?<=[a-z.”])\n\n", body)]
            at, said = len(front) + 5 + ends[min(number, len(ends) - 1)], f"\n\n{NEUTRAL}"
        return text[:at] + said + text[at:]

    return edit


def on_top(text: str) -> str:
    """A line more where a document begins."""
    if "<html" in text:
        return text.replace("<head>", '<head>\n<!-- a comment -->\n<meta name="desk" content="12">', 1)
    return text.replace("---\n", "---\n# a comment\ndesk: 12\n", 1)


@pytest.mark.parametrize(
    "edit",
    [
        on_top,
        *map(after_the_nth_paragraph, (1, 3, 4)),  # not before what speaks of the paragraph above it
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("</p>", "</p>\n\n\n").replace("\n## ", "\n\n\n## "),
    ],
)
def test_edits_elsewhere_and_a_move_make_nothing_new(
    inside: Newslint, write: Callable[[str, bytes], Path], edit: Callable[[str], str]
) -> None:
    texts = {f"{number}{Path(name).suffix}": (FIXTURES / name).read_text("utf-8") for number, name in enumerate(FAULTY)}
    each = ("--today", "2026-06-01", "--only", "each", "--format", "json", "--jobs", "1")
    for name, text in texts.items():
        write(f"posts/{name}", text.encode())
    assert inside("baseline", "create", "posts", "--today", "2026-06-01").status == 0
    assert len(inside("check", "posts", *each).json()["findings"]) > 100
    for name, text in texts.items():
        write(f"posts/{name}", edit(text).encode())
    assert new(inside("check", "posts", *each)) == []
    Path("posts").rename("archive")
    assert new(inside("check", "archive", *each)) == []


def new(run: Run) -> list[tuple[str, str]]:
    return [(one["rule"], one["message"]) for one in run.json()["findings"] if not one["suppressed"]]
