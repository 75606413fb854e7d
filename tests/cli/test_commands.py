"""The other commands: inspect, explain, rules, docs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from newslint.schema import load_schema

from .conftest import PAGE, POST, Newslint

Write = Callable[[str, str | bytes], Path]


@pytest.mark.parametrize(("name", "content"), [("a.html", PAGE), ("a.md", POST)])
def test_inspect_tells_what_was_read(newslint: Newslint, write: Write, name: str, content: str) -> None:
    write(name, content)
    (row,) = newslint("inspect", "--format", "jsonl", name).jsonl()
    assert row["path"] == name
    assert row["headline"] == "Harbour council votes for a new pier"
    assert (row["authors"], row["language"], row["is_article"]) == (["Ann Miller"], "en", True)
    assert row["published"].startswith("2026-01-10")


def test_a_fact_is_found_at_its_place(newslint: Newslint, write: Write) -> None:
    write("a.html", PAGE)
    (row,) = newslint("inspect", "--format", "jsonl", "a.html").jsonl()
    placed = [fact for fact in row["facts"] if fact["line"] is not None]
    assert {"headline", "byline", "author", "published"} <= {fact["name"] for fact in placed}
    lines = PAGE.split("\n")
    for fact in placed:
        if fact["line"] == fact["end_line"]:
            there = lines[fact["line"] - 1][fact["column"] - 1 : fact["end_column"] - 1]
            assert there
            if fact["origin"] == "visible" and "<" not in there:
                assert fact["value"] in there


def test_inspect_shows_the_sites_own_links(newslint: Newslint, write: Write) -> None:
    write("a.html", PAGE)
    (row,) = newslint("inspect", "--format", "jsonl", "a.html").jsonl()
    assert row["links"] == {
        "privacy": "/privacy",
        "contact": "/contact",
        "about": "/about",
        "corrections": "/corrections",
        "standards": "/standards",
    }


def test_inspect_reads_for_people_too(newslint: Newslint, write: Write) -> None:
    write("a.html", PAGE)
    assert "headline: Harbour council votes for a new pier\n" in newslint("inspect", "a.html").out


def test_inspect_names_what_it_could_not_read(newslint: Newslint, write: Write) -> None:
    write("a.html", PAGE)
    write("b.txt", "words\n")
    run = newslint("inspect", "--format", "jsonl", "a.html", "b.txt")
    assert (run.status, len(run.jsonl())) == (2, 1)
    assert run.err.startswith("b.txt: problem: ")


def test_explain_shows_the_page_of_a_rule(newslint: Newslint) -> None:
    run = newslint("explain", "byline-missing")
    assert run.status == 0
    assert run.out.startswith("# byline-missing\n")
    assert "Severity        error\n" in run.out
    assert "    <!doctype html>\n" in run.out
    assert "\n  → " in run.out
    prose = [line for line in run.out.split("\n") if not line.startswith(("    ", "  →"))]
    assert max(len(line) for line in prose) <= 100
    assert not any("<!--" in line for line in prose)


def test_explain_answers_an_unknown_rule_with_the_nearest(newslint: Newslint) -> None:
    run = newslint("explain", "byline-mising")
    assert (run.status, run.err) == (2, 'newslint: unknown rule "byline-mising"; did you mean "byline-missing"?\n')


def test_what_the_engine_reports_is_explained(newslint: Newslint) -> None:
    rules = newslint("explain", "engine").out.split()
    assert {"front-matter-invalid", "unused-waiver"} <= set(rules)
    said = newslint("explain", "unused-waiver").out
    assert said.startswith("# unused-waiver\n")
    assert "Severity        warning\n" in said
    assert "\n  → 8:72 waiver of anonymous-source-no-reason is not needed" in said


def test_rules_are_listed_by_family(newslint: Newslint) -> None:
    out = newslint("rules").out
    assert out.index("\nbyline\n") < out.index("  byline-missing")
    assert "with authors" in next(line for line in out.split("\n") if "author-not-in-registry" in line)


@pytest.mark.parametrize("preset", [(), ("--preset", "recommended"), ("--preset", "eu-gdpr"), ("--preset", "uk-pecr")])
def test_rules_as_json_follow_their_schema(newslint: Newslint, preset: tuple[str, ...]) -> None:
    found = json.loads(newslint("rules", "--format", "json", *preset).out)
    jsonschema.Draft202012Validator(load_schema("rules")).validate(found)
    severities = {rule["rule"]: rule["severity"] for rule in found["rules"]}
    assert "cookie-implied-consent" in severities
    if "eu-gdpr" in preset:
        assert severities["cookie-reject-missing-or-weaker"] == "error"
        assert "byline-missing" not in severities
    if "recommended" in preset:
        assert "cookie-purposes-missing" not in severities


def test_the_rules_of_a_preset_are_listed_as_loud_as_it_makes_them(newslint: Newslint) -> None:
    listed = {
        line.split()[0]: line.split()[1]
        for line in newslint("rules", "--preset", "jti").out.splitlines()
        if line[0] == " "
    }
    assert listed["editorial-standards-missing"] == "warning"
    assert listed["byline-missing"] == "error"
    assert "h1-count" not in listed


def test_an_unknown_preset_is_answered_with_the_nearest(newslint: Newslint) -> None:
    assert 'unknown preset "eu-gdp"; did you mean "eu-gdpr"?' in newslint("rules", "--preset", "eu-gdp").err


def test_the_help_lists_the_commands(newslint: Newslint) -> None:
    out = newslint("--help").out
    assert [name for name in ("check", "docs", "explain", "inspect", "rules") if f"  {name} " in out] == [
        "check",
        "docs",
        "explain",
        "inspect",
        "rules",
    ]
