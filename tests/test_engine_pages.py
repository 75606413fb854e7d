"""The pages of what newslint itself reports: every example is checked and compared to the letter."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from newsroom import run

from newslint.naming import ENGINE_RULES, engine_page
from newslint.testing import CodeBlock, blocks_of

TODAY = "2026-01-15T12:00:00Z"


def examples(rule: str) -> Iterator[tuple[CodeBlock, list[str]]]:
    """Each document of the page, and what it is said to be told of it."""
    blocks = list(blocks_of(Path(engine_page(rule))))
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        if block.language == "markdown":
            is_told = after is not None and after.language == "findings"
            assert is_told == (block.section == "Reported")
            yield block, after.text.splitlines() if after is not None and is_told else []


@pytest.mark.parametrize("rule", ENGINE_RULES)
def test_a_page_says_what_newslint_reports(rule: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    sections = set()
    for block, expected in examples(rule):
        sections.add(block.section)
        Path("a.md").write_text(block.text)
        found = json.loads(run(f"newslint check a.md --format json --today {TODAY}").output)["findings"]
        told = [f"{one['line']}:{one['column']} {one['message']}" for one in found if one["rule"] == rule]
        assert told == expected
    assert sections == {"Reported", "Accepted"}
