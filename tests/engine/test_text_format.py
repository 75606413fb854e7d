"""What a person at a terminal sees of a report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from unicodedata import east_asian_width

import pytest

from newslint.formats import Style, printable
from newslint.formats.text import render
from newslint.lint import lint
from newslint.model import Article, Finding, Placed, Severity
from newslint.report import Near, Problem, Reported, report_of
from newslint.rule import Context, NoOptions, Site, article_rule
from newslint.rulesets import Active, RuleSet
from newslint.source import Source, Span


def shown(text: str, found: str, path: str = "a.html", width: int = 80, color: bool = False) -> str:
    """The report on a document of which a rule finds a stretch."""

    @article_rule(severity=Severity.ERROR)
    def bad_word(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
        """A bad word."""
        at = article.source.text.index(found)
        yield Finding(Span(at, at + len(found)), f"says '{found.splitlines()[0]}'")

    article = Article(Source.of_text(path, text), "html", is_article=True)
    ruleset = RuleSet((Active(bad_word, bad_word.severity, NoOptions()),), {})
    linted = lint(article, ruleset, Context(datetime(2026, 1, 15, tzinfo=UTC), Site(), {}))
    return "".join(render(report_of(1, linted.findings, ()), Style(color, width)))


def columns(line: str) -> list[int]:
    """The terminal column of each character, and of the end."""
    at, found = 0, []
    for character in line:
        found.append(at)
        at += 2 if east_asian_width(character) in "WF" else 1
    return [*found, at]


def carets(text: str, found: str, width: int = 80) -> str:
    """What stands above the carets in the line shown."""
    _, line, marks, *_ = shown(text, found, width=width).split("\n")
    under = columns(line)
    start, end = marks.index("^"), marks.rindex("^") + 1
    return line[under.index(start) : under.index(end)]


def test_a_finding_shows_its_line_and_carets_under_the_exact_characters() -> None:
    assert shown("<p>\n<p>At the pier.</p>\n", "pier") == (
        "a.html:2:11: error: says 'pier' [bad-word]\n"
        "    2 | <p>At the pier.</p>\n"
        "      |           ^^^^\n"
        "\n"
        "1 error, 0 warnings, 0 infos in 1 document\n"
    )


@pytest.mark.parametrize("before", ["\t", "a\tb\t", "日本語", "é", "\xa0"])
def test_carets_stand_right_behind_tabs_and_wide_characters(before: str) -> None:
    assert carets(f"{before}pier", "pier") == "pier"


@pytest.mark.parametrize(
    ("before", "width"),
    [("مِنَ ", 3), ("می\u200cشود ", 6), ("กำ", 2), ("👩\u200d👧", 4), ("❤\ufe0f", 1)],
    ids=["Arabic vowel signs", "Persian", "Thai", "joined emoji", "variation selector"],
)
def test_marks_and_joiners_are_shown_and_take_no_column(before: str, width: int) -> None:
    _, line, marks, *_ = shown(f"{before}pier", "pier").split("\n")
    assert line == f"    1 | {before}pier"
    assert marks == f"      | {' ' * width}^^^^"


def test_a_fault_at_the_end_of_a_line_has_a_caret_behind_it() -> None:
    assert shown("a: [b\nc: d", "\n").split("\n")[1:3] == ["    1 | a: [b", "      |      ^"]


def test_combining_characters_take_no_column() -> None:
    _, line, marks, *_ = shown("cafe\u0301 pier", "pier").split("\n")
    assert line.endswith("cafe\u0301 pier")
    assert marks == "      |      ^^^^"


def test_wide_characters_get_two_carets() -> None:
    assert shown("x 日本 y", "日本").split("\n")[2] == "      |   ^^^^"


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_minified_page_is_shown_around_the_place(width: int) -> None:
    text = f"<p>{'before ' * 5000}pier{' after' * 5000}"
    assert carets(text, "pier", width=width) == "pier"
    assert max(len(line) for line in shown(text, "pier", width=width).split("\n")[1:3]) <= width
    assert shown(text, "pier", width=width).split("\n")[1].count("…") == 2


def test_a_long_stretch_is_cut_and_says_so() -> None:
    _, line, marks, *_ = shown("y" * 500, "y" * 500, width=60).split("\n")
    assert (len(line), line[-1], marks.count("^")) == (60, "…", 51)


def test_a_stretch_of_several_lines_is_marked_on_each() -> None:
    assert shown("  <p>At the\n  old\n\n   pier</p>", "the\n  old\n\n   pier").split("\n")[1:6] == [
        "    1 | <p>At the",
        "      |       ^^^",
        "    2 | old",
        "      | ^^^",
        "    … |",
    ]
    assert shown("At the\n\tpier, then", "the\n\tpier").split("\n")[3:5] == ["    2 | pier, then", "      | ^^^^"]


def test_nothing_that_a_terminal_would_obey_gets_through() -> None:
    text = shown("<p>\x1b[2J\u202epier\x9b\x07</p>", "\u202epier\x9b", path="a\x1b]0;x\x07.html", color=False)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
    assert r"a\x1b]0;x\x07.html" in text
    assert r"\x1b[2J\u202epier\x9b\x07" in text
    assert text.split("\n")[2].count("^") == len(r"\u202epier\x9b")


def test_lone_surrogates_are_spelled_out() -> None:
    assert printable("a\udc80b") == r"a\udc80b"


def test_color_is_asked_for() -> None:
    assert "\x1b[" in shown("pier", "pier", color=True)
    assert "\x1b[" not in shown("pier", "pier")


def test_problems_stand_before_the_summary() -> None:
    report = report_of(2, (), [Problem("b.html", "is a folder"), Problem("a.html", "crashed: X", "bad-word")])
    assert "".join(render(report, Style())) == (
        "a.html: problem: crashed: X [bad-word]\n"
        "b.html: problem: is a folder\n"
        "\n"
        "nothing found in 2 documents; 2 problems\n"
    )


def test_another_place_is_quoted_as_a_reader_sees_it() -> None:
    there = Placed("a.html", None, 9, 1, 9, 40, "<li>&Uuml;ber   uns</li>")
    finding = Reported("x", "y", Severity.ERROR, "document", "no link", Placed("a.html"), "0" * 32, (Near(there),))
    assert "    see a.html:9:1: 'Über uns'\n" in "".join(render(report_of(1, [finding], ()), Style()))


def test_a_finding_whose_source_is_gone_says_that_its_line_began_before() -> None:
    here = Placed("a.md", None, 2, 8, 2, 15, "Harbour")
    finding = Reported("x", "y", Severity.ERROR, "archive", "twice", here, "0" * 32)
    assert "".join(render(report_of(1, [finding], ()), Style())).split("\n")[1:3] == [
        "    2 | …Harbour",
        "      |  ^^^^^^^",
    ]
