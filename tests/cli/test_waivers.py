"""Waivers as an editor writes them: in comments and in front matter."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import PAGE, UNSIGNED, Newslint

Write = Callable[[str, str | bytes], Path]
RULES = ("--select", "byline-missing,alt-missing,tag-hashtag-form,engine", "--today", "2026-01-15", "--no-cache")
IMAGES = '<p>The pier.</p>\n{}<img src="a.jpg">\n<img src="b.jpg">\n'
POST = """---
title: Harbour council votes for a new pier
author: Ann Miller
date: 2026-01-10
lang: en
tags: [harbour, "#Pier"]
{}---

{}The harbour council voted on January 6 to build a new pier, after two years of debate in the town.
"""


def with_images(comment: str) -> str:
    return PAGE.replace("</div>", IMAGES.format(comment) + "</div>", 1)


def said(newslint: Newslint, *paths: str) -> list[tuple[str, str | None]]:
    """The rules that report something, each with the reason that it is accepted for."""
    findings = newslint("check", *RULES, "--format", "json", *paths).json()["findings"]
    return [(found["rule"], found["suppressed"] and found["suppressed"]["reason"]) for found in findings]


def test_a_waiver_accepts_the_finding_below_it_with_reason_and_day(newslint: Newslint, write: Write) -> None:
    comment = "<!-- newslint: ignore alt-missing -- the map; it has no words; until 2027-01-31; by M. Keller -->\n"
    write("a.html", with_images(comment))
    report = newslint("check", *RULES, "--format", "json", "a.html").json()
    first, second = report["findings"]
    assert first["suppressed"] == {"kind": "waiver", "reason": "the map; it has no words", "until": "2027-01-31"}
    assert second["suppressed"] is None
    assert (report["summary"]["errors"], report["summary"]["suppressed"]) == (1, 1)


@pytest.mark.parametrize("dash", ["--", "—", "–"])
def test_an_editors_dash_is_as_good_as_two_hyphens(newslint: Newslint, write: Write, dash: str) -> None:
    write("a.html", with_images(f"<!-- newslint: ignore-file alt-missing {dash} maps -->\n"))
    assert said(newslint, "a.html") == [("alt-missing", "maps"), ("alt-missing", "maps")]


def test_a_waiver_on_the_line_itself_holds_for_the_line(newslint: Newslint, write: Write) -> None:
    page = with_images("").replace('a.jpg">', 'a.jpg"> <!-- newslint: ignore images -- a map -->')
    write("a.html", page)
    assert said(newslint, "a.html") == [("alt-missing", "a map"), ("alt-missing", None)]


def test_a_block_holds_from_its_start_to_its_end_on_a_page_of_one_line(newslint: Newslint, write: Write) -> None:
    page = with_images("<!-- newslint: ignore-start alt-missing -- a map -->")
    page = page.replace('a.jpg">', 'a.jpg"><!-- newslint: ignore-end -->')
    write("a.html", page.replace("\n", " "))
    assert said(newslint, "a.html") == [("alt-missing", "a map"), ("alt-missing", None)]


def test_what_is_absent_is_accepted_by_any_waiver_of_its_rule(newslint: Newslint, write: Write) -> None:
    write("a.html", UNSIGNED.replace("<h1>", "<!-- newslint: ignore byline-missing -- wire copy -->\n<h1>"))
    assert said(newslint, "a.html") == [("byline-missing", "wire copy")]


def test_a_comment_in_the_body_speaks_of_the_front_matter_too(newslint: Newslint, write: Write) -> None:
    write("a.md", POST.format("", "<!-- newslint: ignore tag-hashtag-form -- its name -->\n\n"))
    assert said(newslint, "a.md") == [("tag-hashtag-form", "its name")]


@pytest.mark.parametrize("entry", ["tag-hashtag-form: its name", "tags: {reason: its name, until: 2026-01-15}"])
def test_front_matter_waives_for_the_document(newslint: Newslint, write: Write, entry: str) -> None:
    write("a.md", POST.format(f"newslint:\n  ignore:\n    {entry}\n", ""))
    assert said(newslint, "a.md") == [("tag-hashtag-form", "its name")]


def test_toml_and_json_front_matter_waive_too(newslint: Newslint, write: Write) -> None:
    body = POST.rpartition("---\n")[2].format("")
    toml = 'title = "A pier"\ntags = ["#Pier"]\n[newslint.ignore]\ntag-hashtag-form = "its name"\n'
    write("a.md", f"+++\n{toml}+++\n{body}")
    write("b.md", '{"title": "A pier", "tags": ["#Pier"], "newslint": {"ignore": {"tag-hashtag-form": "so"}}}\n' + body)
    found = [item for item in said(newslint, "a.md", "b.md") if item[0] == "tag-hashtag-form"]
    assert found == [("tag-hashtag-form", "its name"), ("tag-hashtag-form", "so")]


@pytest.mark.parametrize(
    "text",
    [
        "```html\n<!-- newslint: ignore tag-hashtag-form -- so -->\n```\n\n",
        "`<!-- newslint: ignore tag-hashtag-form -- so -->` ",
        "    <!-- newslint: ignore tag-hashtag-form -- so -->\n\n",
    ],
)
def test_what_stands_in_code_is_no_waiver(newslint: Newslint, write: Write, text: str) -> None:
    write("a.md", POST.format("", text))
    assert said(newslint, "a.md") == [("tag-hashtag-form", None)]


def test_what_stands_in_a_script_or_an_attribute_is_no_waiver(newslint: Newslint, write: Write) -> None:
    waiver = "<!-- newslint: ignore-file alt-missing -- so -->"
    write("a.html", with_images(f"<script>let a = '{waiver}'</script><p title='{waiver}'>A map</p>\n"))
    assert said(newslint, "a.html") == [("alt-missing", None), ("alt-missing", None)]


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("ignore alt-missing", "gives no reason; write: newslint: ignore alt-missing -- reason"),
        ("ignore alt-missing --", "gives no reason"),
        ("ignore alt-misssing -- so", 'unknown rule "alt-misssing"; did you mean "alt-missing"?'),
        ("ignore -- so", "ignore names no rule"),
        ("ignroe alt-missing -- so", "does not know 'ignroe'; did you mean \"ignore\"?"),
        ("ignore alt-missing -- so; until next week", "'next week', which is no date; write it like 2027-01-31"),
        ("ignore-start alt-missing -- so", "ignore-start has no ignore-end below"),
        ("ignore-end", "ignore-end ends nothing"),
        ("ignore invalid-waiver -- so", "invalid-waiver cannot be waived"),
        ("ignore alt-missing -- so; until", "waiver says 'until' and nothing behind it"),
        ("ignore alt-missing -- so; by Ann; by Bo", "waiver says 'by' twice"),
        ("ignore alt-missing -- until 2027-01-31", "waiver gives no reason before its date or name"),
    ],
)
def test_a_wrong_waiver_is_told_and_accepts_nothing(
    newslint: Newslint, write: Write, comment: str, message: str
) -> None:
    write("a.html", with_images(f"<!-- newslint: {comment} -->\n"))
    findings = newslint("check", *RULES, "--format", "json", "a.html").json()["findings"]
    wrong, *others = sorted(findings, key=lambda found: found["rule"] != "invalid-waiver")
    assert wrong["rule"] == "invalid-waiver"
    assert wrong["severity"] == "error"
    assert message in wrong["message"]
    assert [found["suppressed"] for found in others] == [None, None]


@pytest.mark.parametrize(
    ("entry", "line", "message"),
    [
        ("newslint:\n  ignore:\n    tag-hashtag-form:\n", 9, "waiver of tag-hashtag-form gives no reason; write: "),
        ("newslint: [tags]\n", 7, "front matter says newslint, and not {ignore: {RULE: reason}}"),
        ("newslint:\n  ignore: [tags]\n", 8, "front matter says newslint, and not {ignore: {RULE: reason}}"),
        (
            "newslint:\n  ignore:\n    tag-hashtag-form: {reasn: so}\n",
            9,
            "waiver of tag-hashtag-form says 'reasn'; did you mean \"reason\"?",
        ),
    ],
)
def test_a_wrong_entry_of_front_matter_is_told_at_its_line(
    inside: Newslint, write: Write, entry: str, line: int, message: str
) -> None:
    write("a.md", POST.format(entry, ""))
    first, second = inside("check", *RULES, "--format", "json", "a.md").json()["findings"]
    assert (first["rule"], first["line"], first["suppressed"]) == ("tag-hashtag-form", 6, None)
    assert (second["rule"], second["line"]) == ("invalid-waiver", line)
    assert second["message"].startswith(message)


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        ("{/* newslint: ignore alt-missing -- a map */}\n![](a.jpg)", True),
        ("`{/* newslint: ignore-file alt-missing -- a map */}`\n\n![](a.jpg)", False),
        ("{/* a note to ourselves */}\n\n![](a.jpg)", False),
        ("<!-- newslint: ignore alt-missing -- maps -->\nOne line\nand ![](a.jpg) another", True),
        ("<!-- newslint: ignore alt-missing -- maps -->\nOne line\n\n![](a.jpg)", False),
        ("<!-- newslint: ignore alt-missing -- maps -->\n<div>\n<div></div>\n<img src='a.jpg'>\n</div>", True),
        ("![](a.jpg)\n\n<!-- newslint: ignore alt-missing -- maps -->", False),
    ],
)
def test_a_waiver_in_a_post_reaches_what_begins_below_it(
    inside: Newslint, write: Write, text: str, accepted: bool
) -> None:
    write("a.mdx", POST.replace('"#Pier"', "pier").format("", "") + f"\n{text}\n")
    findings = inside("check", *RULES, "--format", "json", "a.mdx").json()["findings"]
    (image,) = [found for found in findings if found["rule"] == "alt-missing"]
    assert (image["suppressed"] is not None) is accepted


def test_an_expired_waiver_accepts_nothing_any_more(newslint: Newslint, write: Write) -> None:
    write("a.html", with_images("<!-- newslint: ignore alt-missing -- so; until 2026-01-14 -->\n"))
    assert said(newslint, "a.html") == [("expired-waiver", None), ("alt-missing", None), ("alt-missing", None)]


def test_an_unused_waiver_is_told_unless_its_rule_did_not_run(newslint: Newslint, write: Write) -> None:
    write("a.html", PAGE.replace("<h1>", "<!-- newslint: ignore alt-missing, h1-count -- so -->\n<h1>"))
    (found,) = newslint("check", *RULES, "--format", "json", "a.html").json()["findings"]
    assert (found["rule"], found["severity"]) == ("unused-waiver", "warning")
    assert found["message"] == "waiver of alt-missing is not needed: there is nothing to accept"


def test_no_waiver_silences_a_locked_rule(newslint: Newslint, write: Write) -> None:
    write("newslint.yaml", "locked: [alt-missing]\n")
    write("a.html", with_images("<!-- newslint: ignore alt-missing -- so -->\n"))
    write("b.html", with_images("<!-- newslint: ignore images -- so -->\n"))
    for page in ("a.html", "b.html"):
        found = newslint("check", *RULES, "--format", "json", page).json()["findings"]
        told = [item["message"] for item in found if item["rule"] == "invalid-waiver"]
        assert told == ["alt-missing is locked in newslint.yaml: no waiver silences it"]
        assert [item["suppressed"] for item in found if item["rule"] == "alt-missing"] == [None, None]


def test_findings_of_the_archive_are_waived_in_their_own_document(newslint: Newslint, write: Write) -> None:
    write("a.html", PAGE)
    write("b.html", PAGE.replace("<h1>", "<!-- newslint: ignore duplicate-headline -- a second edition -->\n<h1>"))
    run = newslint("check", "--select", "duplicate-headline,engine", "--format", "json", "a.html", "b.html")
    (found,) = run.json()["findings"]
    assert (found["path"], found["suppressed"]["reason"]) == ("b.html", "a second edition")
    assert run.status == 0


def test_all_waivers_are_listed_with_what_became_of_them(newslint: Newslint, write: Write) -> None:
    waivers = "newslint: {ignore: {tag-hashtag-form: {reason: a brand, by: M. Keller}, alt-missing: no pictures}}\n"
    comment = "<!-- newslint: ignore byline-missing -- all signed; until 2026-01-01 -->\n\n"
    write("a.md", POST.format(waivers, comment))
    write("b.md", POST.format("", "<!-- newslint: ignore tag-cout -- a slip -->\n\n"))
    told = newslint("waivers", "--today", "2026-01-15", ".")
    assert told.out.splitlines() == [
        "a.md:7:21: used: tag-hashtag-form (file): a brand; by M. Keller",
        "a.md:7:73: unused: alt-missing (file): no pictures",
        "a.md:10:1: expired: byline-missing (line): all signed; until 2026-01-01",
        "b.md:9:1: invalid: tag-cout (line): a slip",
        "4 waivers",
    ]
    assert told.status == 0
    listed = newslint("waivers", "--today", "2026-01-15", "--format", "json", ".", "gone.md")
    plain = json.loads(listed.out)
    assert [one["state"] for one in plain["waivers"]] == ["used", "unused", "expired", "invalid"]
    assert plain["waivers"][0]["by"] == "M. Keller"
    assert plain["problems"] == [{"path": "gone.md", "rule": None, "message": "no such file or folder"}]
    assert listed.status == 2
