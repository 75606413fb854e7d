"""What presets, files and overrides say together of one article, as `check` shows it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import POST, Newslint

Write = Callable[[str, str | bytes], Path]

DESK = POST.replace("author: Ann Miller", "author: The Daily Desk\ncategories: [Opinion]")


def levels(newslint: Newslint, *arguments: str, rule: str = "generic-desk-byline") -> dict[str, str]:
    """How loud one rule is in each document that it speaks of."""
    report = newslint("check", ".", "--format", "json", *arguments).json()
    return {found["path"]: found["severity"] for found in report["findings"] if found["rule"] == rule}


def test_an_override_holds_where_its_files_are(newslint: Newslint, write: Write) -> None:
    write("newslint.yaml", "overrides:\n- {files: ['opinion/**'], rules: {generic-desk-byline: error}}\n")
    write("opinion/a.md", DESK)
    write("b.md", DESK)
    assert levels(newslint) == {"b.md": "warning", "opinion/a.md": "error"}
    assert levels(newslint, "--jobs", "2") == {"b.md": "warning", "opinion/a.md": "error"}


@pytest.mark.parametrize(
    ("when", "holds"),
    [
        ("{section: Opinion}", True),
        ("{section: News}", False),
        ("{published: '>=2026-01-01'}", True),
        ("{published: '>=2026-01-11'}", False),
        ("{language: en}", True),
        ("{section: Opinion, language: de}", False),
        ("[{section: News}, {language: en}]", True),
        ("{byline: {contains: Desk}}", True),
    ],
)
def test_an_override_holds_where_its_facts_are_true(newslint: Newslint, write: Write, when: str, holds: bool) -> None:
    write("newslint.yaml", f"overrides:\n- {{when: {when}, rules: {{generic-desk-byline: off}}}}\n")
    write("a.md", DESK)
    assert levels(newslint) == ({} if holds else {"a.md": "warning"})


def test_a_later_override_outranks_an_earlier_one(newslint: Newslint, write: Write) -> None:
    write(
        "newslint.yaml",
        "rules: {generic-desk-byline: info}\n"
        "overrides:\n"
        "- {files: [a.md], rules: {generic-desk-byline: off}}\n"
        "- {when: {section: Opinion}, rules: {generic-desk-byline: error}}\n",
    )
    write("a.md", DESK)
    assert levels(newslint) == {"a.md": "error"}


def test_archive_rules_follow_the_overrides_of_each_article(newslint: Newslint, write: Write) -> None:
    write(
        "newslint.yaml",
        "rules: {duplicate-headline: warning}\n"
        "overrides:\n- {when: {section: Opinion}, rules: {duplicate-headline: error}}\n",
    )
    write("a.md", POST)
    write("b.md", DESK.replace("2026-01-10", "2026-01-11"))
    write("c.md", POST.replace("2026-01-10", "2026-01-12"))
    assert levels(newslint, rule="duplicate-headline") == {"b.md": "error", "c.md": "warning"}


def test_a_file_extends_another_and_outranks_it(newslint: Newslint, write: Write) -> None:
    write("newslint.yaml", "extends: [recommended, ./shared/house.yaml]\nignore: [old/**]\n")
    write("shared/house.yaml", "ignore: [drafts/**]\nrules: {generic-desk-byline: error}\n")
    for name in ("a.md", "drafts/b.md", "old/c.md"):
        write(name, DESK)
    assert levels(newslint) == {"a.md": "error"}
    write("newslint.yaml", "extends: [./shared/house.yaml]\nrules: {generic-desk-byline: info}\n")
    assert levels(newslint) == {"a.md": "info", "old/c.md": "info"}


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (
            {"newslint.yaml": "#\nextends: [recommended, ./hause.yaml]\n", "house.yaml": ""},
            'newslint.yaml:2: no file hause.yaml; did you mean "house.yaml"?',
        ),
        (
            {"newslint.yaml": "extends: a.yaml\n", "a.yaml": "#\nextends: [b.yaml]\n", "b.yaml": "extends: ./a.yaml\n"},
            "b.yaml:1: extends itself: a.yaml → b.yaml → a.yaml; take one of these out",
        ),
        (
            {"newslint.yaml": "extends: house.yaml\n", "house.yaml": "rules:\n  bylin: off\n"},
            'house.yaml:2: unknown rule "bylin"; did you mean "byline"?',
        ),
        (
            {"newslint.yaml": "overrides:\n- when: {sektion: Opinion}\n  rules: {byline: off}\n"},
            'newslint.yaml:2: unknown fact "sektion"; did you mean "section"?',
        ),
        (
            {"newslint.yaml": "overrides:\n- files: [a.md]\n"},
            'newslint.yaml:2: "rules" is missing',
        ),
        (
            {"newslint.yaml": "overrides:\n- {files: [a.md], rules: {tag-count: {options: {mx: 3}}}}\n"},
            'newslint.yaml:2: tag-count has no option "mx"; did you mean "max"?',
        ),
    ],
)
def test_a_mistake_is_told_where_it_stands(newslint: Newslint, write: Write, files: dict[str, str], said: str) -> None:
    write("a.md", POST)
    for name, text in files.items():
        write(name, text)
    run = newslint("check", "a.md")
    assert (run.status, run.out, run.err) == (2, "", f"newslint: {said}\n")
