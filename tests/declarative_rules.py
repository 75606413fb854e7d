"""Rules of YAML files over small articles of a test: what they report, and what they would write."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from textwrap import dedent

from newslint.declarative import load_rule
from newslint.lint import lint
from newslint.model import Plain
from newslint.reading import read
from newslint.report import Linted
from newslint.rule import ArticleRule, Context, Site
from newslint.rulesets import Active, RuleSet

TODAY = datetime(2026, 1, 15, 12, tzinfo=UTC)
# An article of fewer words is none.
ENOUGH = (
    "Work begins in March and takes two years, the board says, and the fish market stays open all the while for "
    "everybody who comes by boat."
)


def rule_of(folder: Path, text: str, name: str = "house-rule.yaml") -> ArticleRule:
    path = folder / name
    path.write_text(dedent(text), "utf-8")
    return load_rule(path)


def post(body: str, title: str = "New pier opens in spring", front: str = "", language: str = "en") -> str:
    head = f"---\ntitle: {title}\nauthor: Mara Lind\ndate: 2026-01-10\nlang: {language}\n{front}---\n"
    return f"{head}\n{body}\n\n{ENOUGH}\n"


def page(body: str, title: str = "New pier opens in spring") -> str:
    return f"""<!doctype html>
<html lang="en"><head><title>{title}</title></head><body><article><h1>{title}</h1>
<p class="byline">By <a rel="author" href="/mara">Mara Lind</a></p>
<time datetime="2026-01-10T08:00:00Z">January 10, 2026</time>
<div class="entry-content">
{body}
<p>{ENOUGH}</p>
</div></article></body></html>
"""


def linted(rule: ArticleRule, text: str, registries: dict[str, Plain] | None = None) -> Linted:
    path = "a.html" if text.startswith("<") else "a.md"
    context = Context(TODAY, Site(), registries or {})
    found = lint(read(text.encode(), path), RuleSet((Active(rule, rule.severity, rule.options_from({})),), {}), context)
    assert not found.problems
    return found


def said(rule: ArticleRule, text: str, registries: dict[str, Plain] | None = None) -> list[str]:
    """Each finding as `excerpt: message`, `-` for one about the whole document."""
    return [f"{one.place.excerpt or '-'}: {one.message}" for one in linted(rule, text, registries).findings]


def mended(rule: ArticleRule, text: str) -> str:
    """The text with the fixes of all findings made, from the end on."""
    edits = [edit for one in linted(rule, text).findings if one.fix for edit in one.fix.edits]
    lines = text.splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    for edit in sorted(edits, key=lambda edit: (edit.line, edit.column), reverse=True):
        start, end = starts[edit.line - 1] + edit.column - 1, starts[edit.end_line - 1] + edit.end_column - 1
        text = text[:start] + edit.text + text[end:]
    return text
