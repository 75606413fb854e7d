"""Presets that somebody's own pack brings beside its rules."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from house_pack import PAGE, RULE

from .conftest import Newslint

Write = Callable[[str, str | bytes], Path]
PRESETS = """strict:
  about: What the desk insists on
  rules: {house-headline-shouts: error, byline-missing: true}
recommended:
  about: What the desk asks for
  rules: {house-headline-shouts: info}
"""


@pytest.fixture
def house(write: Write) -> Callable[[str, str], None]:
    def put(presets: str, extends: str) -> None:
        write("house/headline_shouts.py", RULE)
        write("house/headline_shouts.md", PAGE)
        write("house/presets.yaml", presets)
        write("newslint.yaml", f"extends: [{extends}]\npacks: [./house]\ntrust: true\n")

    return put


@pytest.mark.parametrize(
    ("extends", "rules"),
    [
        ("strict", {"house-headline-shouts": "error", "byline-missing": "error"}),
        ("house/strict", {"house-headline-shouts": "error", "byline-missing": "error"}),
        ("house", {"house-headline-shouts": "info"}),
    ],
)
def test_a_pack_brings_presets_of_its_own(
    inside: Newslint, write: Write, house: Callable[[str, str], None], extends: str, rules: dict[str, str]
) -> None:
    house(PRESETS, extends)
    write("a.md", "---\ntitle: HARBOUR REOPENS\ndate: 2026-01-10\nlang: en\n---\n\n" + "The harbour reopened. " * 20)
    findings = inside("check", "a.md", "--format", "json").json()["findings"]
    assert {found["rule"]: found["severity"] for found in findings} == rules


@pytest.mark.parametrize(
    ("presets", "extends", "said"),
    [
        (PRESETS, "strct", 'newslint.yaml:1: unknown preset "strct"; did you mean "strict"?'),
        (PRESETS.replace("byline-missing", "byline-mising"), "strict", 'unknown rule "byline-mising"; did you mean'),
        (PRESETS.replace("error", "loud"), "strict", 'house/presets.yaml:3: "house-headline-shouts" is "loud"'),
    ],
)
def test_a_mistake_in_a_preset_is_told_at_its_line(
    inside: Newslint, write: Write, house: Callable[[str, str], None], presets: str, extends: str, said: str
) -> None:
    house(presets, extends)
    write("a.md", "A post.\n")
    run = inside("check", "a.md")
    assert (run.status, run.out) == (2, "")
    assert said in run.err
