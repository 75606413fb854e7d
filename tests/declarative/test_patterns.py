"""Patterns of rule files take linear time and know words of every script."""

from __future__ import annotations

import re
from pathlib import Path
from time import perf_counter

import pytest
from declarative_rules import ENOUGH, TODAY, post, rule_of, said
from hypothesis import given
from hypothesis import strategies as st

from newslint.declarative.patterns import compiled
from newslint.errors import ConfigError
from newslint.reading import read
from newslint.rule import Context, Site


def texts(pattern: str, text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in compiled(pattern).find(text)]


def test_no_pattern_hangs(tmp_path: Path) -> None:
    rule = rule_of(tmp_path, "title: x\nforbid-text: {in: body, pattern: '(a+)+$'}")
    started = perf_counter()
    assert said(rule, post("a" * 100_000 + "b")) == []
    assert perf_counter() - started < 5  # a backtracking engine would not be done in a lifetime


def test_many_matches_of_one_long_paragraph_take_linear_time() -> None:
    started = perf_counter()
    assert len(texts(r"\bé\b", "é " * 50_000)) == 50_000
    assert perf_counter() - started < 5


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"\bt\w*", "été tu as thé", ["tu", "thé"]),
        (r"\w+", "Łódź, Αθήνα", ["Łódź", "Αθήνα"]),
        (r"\bhe\b|\bher\b", "cache, he, her", ["he", "her"]),
        (r"\b(?:he|her)\b", "her he he heé", ["her", "he", "he"]),
        (r"he.{0,9}\bsaid\b", "he unsaid; he said", ["he said"]),
        (r"é\b!", "é!", ["é!"]),
        (r"[\w-]+", "Saint-Étienne", ["Saint-Étienne"]),
        (r"\d{2}", "in ٤٢ days", ["٤٢"]),
        (r"a\sb", "a\xa0b", ["a\xa0b"]),
        ("ÉTÉ", "l'été", ["été"]),
        (r"\bx", "xx x", ["x", "x"]),
        (r"x*", "ab", []),
    ],
)
def test_words_are_those_of_any_script(pattern: str, text: str, found: list[str]) -> None:
    assert texts(pattern, text) == found


@given(
    st.sampled_from(
        [
            r"\bhe\b",
            r"\bhe|her\b",
            r"her\b|\bhe",
            r"\b(?:é|hé|h)+\b",
            r"\be.h\b|r",
            r"h(e|é)?\b",
            r"^he|\bé",
            r"he$|\br\w",
            r"\w+\s\w",
            "e|her",
        ]
    ),
    st.text(alphabet="heér \U0001f600-_7", max_size=14),
)
def test_boundaries_are_those_of_python(pattern: str, text: str) -> None:
    python = [match.span() for match in re.finditer(pattern, text, re.IGNORECASE) if match[0]]
    assert [(hit.start, hit.end) for hit in compiled(pattern).find(text)] == python


@given(st.text(alphabet="aé b\U0001f600-", max_size=30))
def test_hits_stand_where_they_say_they_do(text: str) -> None:
    for hit in compiled(r"\b(?P<word>[aé]+)\b").find(text):
        assert text[hit.start : hit.end] == hit.text == hit.groups["word"]
        assert not text[hit.start - 1 : hit.start].isalpha() or hit.start == 0
        assert not text[hit.end : hit.end + 1].isalpha()


PATTERNS = [r"\bharbou?r\b", "(?:pier|quay)s? of", r"(ab|cd){2}e", "ß+x", "[pq]ier|quay", "İx", "(?i:K)elvin"]


@given(
    st.sampled_from(PATTERNS),
    st.text(alphabet="abcdeharboupiqysßẞx fİKk", max_size=12),
)
def test_a_text_that_is_passed_over_holds_no_match(pattern: str, text: str) -> None:
    found = compiled(pattern)
    if not found.may_match(text.casefold()):
        assert not [*found.find(text)]


@pytest.mark.parametrize("pattern", ["(?<=a)b", "a(?=b)", "(?!a)b", "(?P<x>a)(?P=x)", "(a", r"(a)\1", r"[^\W]"])
def test_what_no_linear_pattern_can_do_is_an_error_at_its_line(tmp_path: Path, pattern: str) -> None:
    with pytest.raises(ConfigError) as raised:
        rule_of(tmp_path, f"title: x\nforbid-text:\n  in: body\n  pattern:\n    - fine\n    - '{pattern}'\n")
    assert raised.value.line == 6
    assert "not a pattern" in raised.value.message


def test_a_group_of_a_pattern_fills_the_message(tmp_path: Path) -> None:
    rule = rule_of(
        tmp_path,
        """\
        title: x
        forbid-text: {in: body, pattern: 'pier (?P<number>\\d+)', message: "no number {number} in '{headline}'"}
        """,
    )
    assert said(rule, post(f"The pier 12 opens. {ENOUGH}")) == ["pier 12: no number 12 in 'New pier opens in spring'"]


@pytest.mark.parametrize(
    "rule",
    [
        "forbid-text: {in: body, words: [a]}",
        r"forbid-text: {in: body, pattern: '\ba\b'}",
        "near: {text: {words: [a]}, require: {words: [b]}, within: 4 words}",
        "near: {text: {words: [b]}, forbid: {words: [ferry, boat]}, within: 2 words}",
        "limit: {in: body, words: [b], max: 1}",
    ],
)
def test_a_long_paragraph_full_of_words_and_quotations_takes_linear_time(tmp_path: Path, rule: str) -> None:
    text = post("“a” a b " * 12_000)
    house = rule_of(tmp_path, f"title: x\n{rule}")
    started = perf_counter()
    findings = [*house.check(read(text.encode(), "a.md"), None, Context(TODAY, Site(), {}))]
    assert perf_counter() - started < 20  # what takes quadratic time takes minutes
    assert len(findings) <= 12_000
