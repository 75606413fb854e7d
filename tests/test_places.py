"""A finding stands exactly where its line and columns say, whatever the encoding, the line ends and the markup.

With NEWSLINT_CORPUS set to a folder of real pages, a sample of them is held to the same.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from linted import FIXTURES, every_rule, linted, misplaced

from newslint.errors import DocumentError

SUFFIXES = (".html", ".htm", ".md", ".markdown")
DOCUMENTS = sorted(
    path.relative_to(FIXTURES).as_posix()
    for path in FIXTURES.rglob("*")
    if path.suffix in SUFFIXES and path.name != "README.md"
)
SAMPLE = int(os.environ.get("NEWSLINT_SAMPLE", "150"))
EMOJI = "🦀 "


def _corpus() -> list[Path]:
    folder = os.environ.get("NEWSLINT_CORPUS")
    if not folder:
        return []
    found = sorted(path for path in Path(folder).rglob("*") if path.suffix in SUFFIXES)
    return sorted(random.Random(20260115).sample(found, min(SAMPLE, len(found))))


def _misplaced(data: bytes, path: str) -> list[str]:
    """The findings whose place does not hold their excerpt; nothing for a document that cannot be read at all."""
    try:
        article, found = linted(data, path, every_rule())
    except DocumentError:
        return []
    assert found.problems == ()
    return misplaced(article, found)


def _decoded(name: str) -> str:
    article, _ = linted((FIXTURES / name).read_bytes(), name, ("tag-count",))
    return article.source.text


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_place_holds_its_excerpt(name: str) -> None:
    assert _misplaced((FIXTURES / name).read_bytes(), name) == []


VARIANTS = {
    "crlf": lambda text: text.replace("\n", "\r\n").encode(),
    "cr": lambda text: text.replace("\n", "\r").encode(),
    "bom": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "utf-16": lambda text: text.encode("utf-16"),
    "emoji": lambda text: text.replace(" the ", f" {EMOJI}the ").encode(),
    "tabs": lambda text: text.replace("  ", "\t").encode(),
}  # fmt: skip
PLAIN = [name for name in DOCUMENTS if not name.startswith("encodings/")]


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("name", PLAIN)
def test_a_place_holds_its_excerpt_in_another_form_of_the_file(name: str, variant: str) -> None:
    assert _misplaced(VARIANTS[variant](_decoded(name)), name) == []


@pytest.mark.parametrize("name", [name for name in PLAIN if name.endswith(".html")])
def test_a_place_holds_its_excerpt_on_a_page_of_one_line(name: str) -> None:
    text = " ".join(line.strip() for line in _decoded(name).splitlines())
    assert _misplaced(text.encode(), name) == []


@pytest.mark.parametrize("name", ["articles/faulty.html", "articles/faulty.md", "seed/seed.html", "seed/seed.md"])
def test_line_ends_and_byte_order_marks_change_no_finding(name: str) -> None:
    def told(data: bytes) -> list[tuple[object, ...]]:
        _, found = linted(data, name)
        return [(finding.rule, finding.message, finding.place, finding.fingerprint) for finding in found.findings]

    text = _decoded(name)
    plain = told(text.encode())
    assert plain
    assert told(VARIANTS["crlf"](text)) == plain
    assert told(VARIANTS["bom"](text)) == plain


if "NEWSLINT_CORPUS" in os.environ:  # a folder of real pages, which no repository may hold

    @pytest.mark.slow
    def test_a_place_holds_its_excerpt_on_real_pages() -> None:
        wrong = {}
        for path in _corpus():
            if found := _misplaced(path.read_bytes(), path.name):
                wrong[str(path)] = found
        assert wrong == {}
