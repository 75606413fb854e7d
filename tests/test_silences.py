"""Where rules let pass what they report elsewhere: one change of a document that is at fault, and nothing is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from linted import linted

from newslint.cli._commands import cli
from newslint.report import Linted

PAGE = """<!doctype html>
<html lang="en">
<head><title>Harbour council votes for a new pier</title><meta property="og:type" content="article"></head>
<body><article><h1>Harbour council votes for a new pier</h1>
<time datetime="2026-01-10T08:00:00Z">January 10, 2026</time>
<div class="entry-content">
<p>The harbour council voted on Tuesday, January 6, to build a new pier, after two years of debate in the town.</p>
<p>Work begins in March and takes two years, the board says, and the fish market stays open all the while for
everybody who comes by boat.</p>
</div></article><footer><p>Printed on the quay.</p></footer></body></html>
"""
POST = """---
title: Harbour council votes for a new pier
author: Ann Miller
date: 2026-01-10
lang: en
---

The harbour council voted on January 6 to build a new pier, after two years of debate in the town. Work begins in
March and takes two years, the board says.
"""
LAST, TIME = "</div></article>", '<time datetime="2026-01-10T08:00:00Z">January 10, 2026</time>\n'
FORM = '<form action="/join"><input type="email" name="email"></form>'
FOR_CHILDREN = PAGE.replace("</head>", '<meta name="audience" content="Children"></head>').replace(LAST, FORM + LAST)
DATA = '<script type="application/ld+json">{"@type": "NewsArticle", %s}</script></head>'


def told(rule: str, document: str) -> list[str]:
    path = "a.html" if document.startswith("<") else "a.md"
    found: Linted = linted(document.encode(), path, (rule,))[1]
    assert found.problems == ()
    return [finding.message for finding in found.findings]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("</head>", '<meta name="sailthru.author" content="Ann Miller"></head>'),
        ("</head>", DATA % '"author": {"@id": "#ann"}'),
        (TIME, ""),
        ('"article"', '"website"'),
        ("<p>Work begins", "<p>Press contact: Ann Miller</p><p>Nobody spoke against it.</p><p>Work begins"),
        ("<p>Printed", "<p>Press contact: Ann Miller</p><p>Printed"),
        ("Printed on the quay.", "© Harbour Workers' Union"),
        ("the board says", 'the board <a href="/staff/ann-miller">says</a>'),
        ("the board says", 'the board <a href="/user/ann">says</a>'),
        (TIME, f"{TIME}<p>January 10, by Ann Miller</p>"),
        ("comes by boat.", "comes by boat. By Ann Miller"),
        ("<p>The harbour", "<p>HARBOUR (agency.example/am) – The harbour"),
        (LAST, f"<p>(am/tr)</p>{LAST}"),
        (LAST, f"<p>Ann Miller</p>{LAST}"),
        (TIME, f"{TIME}<p>4 February 2022 | 13:10 | Ann Miller</p>"),
        (TIME, f"{TIME}<h2>Dr. Ann Miller, chair of the board</h2>"),
        ("</head>", DATA % '"publishingPrinciples": "/p", "noBylinesPolicy": "/unsigned"'),
        ("</head>", DATA % '"articleSection": "Editorial"'),
    ],
)
def test_an_article_may_be_signed_in_many_ways(was: str, now: str) -> None:
    assert told("byline-missing", PAGE) == ["no author in a byline or in the metadata"]
    assert was in PAGE
    assert told("byline-missing", PAGE.replace(was, now)) == []


@pytest.mark.parametrize("front", ["no_bylines_policy: true\n", "type: brief\n", "layout: liveblog\n"])
def test_a_post_may_run_unsigned(front: str) -> None:
    unsigned = POST.replace("author: Ann Miller\n", "")
    assert told("byline-missing", unsigned) != []
    assert told("byline-missing", unsigned.replace("lang: en\n", f"lang: en\n{front}")) == []


@pytest.mark.parametrize(
    ("front", "line", "message"),
    [
        ("source: The Coastal Times", "", "front matter has source: 'The Coastal Times'"),
        ("source: [The Coastal Times, The Quay]", "", "front matter has source: 'The Coastal Times'"),
        ("source: {name: The Coastal Times}", "", "front matter has source: 'The Coastal Times'"),
        ("source: {url: https://coastal.example/a}", "", "front matter has source: 'https://coastal.example/a'"),
        ("syndicated: true", "", "front matter has syndicated"),
        ("source: staff", "", None),
        ("source: []", "", None),
        ("source: https://coastal.example/a", "Read [more](https://coastal.example/a).", None),
        ("source: The Coastal Times", "Source: The Coastal Times", None),
        ("source: The Quay\nauthor: Ann Miller of The Quay", "", None),
    ],
)
def test_what_is_taken_from_others_is_credited(front: str, line: str, message: str | None) -> None:
    post = POST.replace("author: Ann Miller\n", "") if "author" in front else POST
    document = f"{post.replace('lang: en', f'lang: en{chr(10)}{front}')}\n{line}\n"
    expected = [] if message is None else [f"{message}, the article has no source-credit line"]
    assert told("source-credit-missing", document) == expected


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ('content="Children"', 'content="Anglers"'),
        (FORM, f'<section id="comments">{FORM}</section>'),
        (FORM, '<form action="/join"></form>'),
        (FORM, FORM.replace("</form>", '<input type="password" name="p"></form>')),
        (FORM, FORM.replace("<input", "Ask your parents first. <input")),
        ("in the town", "in the town, where parents meet"),
        ('type="email" name="email"', 'type="checkbox" name="email"'),
    ],
)
def test_a_form_for_children_may_ask_what_it_asks(was: str, now: str) -> None:
    (message,) = told("child-audience-consent", FOR_CHILDREN)
    assert message.startswith("form on a page for children asks for data")
    assert was in FOR_CHILDREN
    assert told("child-audience-consent", FOR_CHILDREN.replace(was, now)) == []


@pytest.mark.parametrize(
    ("audience", "for_children"),
    [
        ('{"@type": "PeopleAudience", "suggestedMaxAge": 12}', True),
        ('{"@type": "PeopleAudience", "suggestedMaxAge": 17}', False),
        ('{"@type": "Audience", "audienceType": "kids"}', True),
        ('{"@type": "Audience", "audienceType": "anglers"}', False),
        ('"children"', True),
    ],
)
def test_structured_data_says_that_a_page_is_for_children(audience: str, for_children: bool) -> None:
    page = PAGE.replace(LAST, FORM + LAST).replace("</head>", DATA % f'"audience": {audience}')
    assert bool(told("child-audience-consent", page)) is for_children


SIGNED = PAGE.replace(TIME, f'<p class="byline">By Ann Miller</p>\n{TIME}')
UNDATED = SIGNED.replace(TIME, "").replace("on Tuesday, January 6, ", "").replace("in March", "in spring")
PICTURE = '<figure><img src="/pier.jpg" width="800" height="600"><figcaption>The old pier.</figcaption></figure>'
ILLUSTRATED = PAGE.replace(LAST, f"{PICTURE}{LAST}")
HEADED = PAGE.replace("<p>Work", "<h1>What comes next</h1><p>Work")
AT_FAULT = {
    "published-date-missing": (UNDATED, "no date of publication, neither shown nor stated"),
    "author-link-missing": (SIGNED, "'Ann Miller' is linked to no page about them"),
    "alt-missing": (ILLUSTRATED, "image has no alt attribute: 'pier.jpg'"),
    "dek-repeats-headline": (
        POST.replace("lang: en", "lang: en\ndek: Votes for a new pier, the harbour council"),
        "dek repeats the headline 'Harbour council votes for a new pier': 5 of 5 words in common",
    ),
    "h1-count": (HEADED, "2 first-level headings: 'Harbour council votes for a new pier' and 'What comes next'"),
    "wire-credit-missing": (
        PAGE.replace("<p>The harbour", "<p>PARIS (Reuters) - The harbour"),
        "text is marked 'PARIS (Reuters)', but no byline or credit names Reuters",
    ),
}


@pytest.mark.parametrize(
    ("rule", "was", "now"),
    [
        ("published-date-missing", "By Ann Miller</p>", "By Ann Miller</p><p>Ann Miller3 hours ago</p>"),
        ("published-date-missing", "comes by boat.", "comes by boat. 10.01.2026"),
        ("published-date-missing", "By Ann Miller</p>", "By Ann Miller</p><time>lately</time>"),
        ("published-date-missing", "</head>", DATA % '"author": {"name": "Ann Miller"}, "headline": [}'),
        ("author-link-missing", "</head>", '<meta property="article:author" content="https://a.example/ann"></head>'),
        ("author-link-missing", "</head>", (DATA % '"url": "/ann"').replace("NewsArticle", "Person")),
        ("author-link-missing", "the board says", '<a href="mailto:miller@harbour.example">the board says</a>'),
        ("author-link-missing", "the board says", '<a rel="me" href="/x">the board says</a>'),
        ("author-link-missing", "By Ann Miller", "By AP"),
        ("alt-missing", "/pier.jpg", "/spacer.gif"),
        ("alt-missing", 'src="/pier.jpg"', ""),
        ("alt-missing", "<img", '<img role="presentation"'),
        ("alt-missing", "<img", '<img aria-hidden="true"'),
        (
            "dek-repeats-headline",
            "Votes for a new pier, the harbour council",
            "Votes of the harbour show a wish for ferries, cranes, trains, roads, schools and a pier",
        ),
        ("h1-count", "</head>", '<meta property="og:site_name" content="What comes next"></head>'),
        ("h1-count", "What comes next", "Harbour council votes for a new pier"),
        ("wire-credit-missing", "</head>", DATA % '"sourceOrganization": {"name": "Reuters"}'),
        ("wire-credit-missing", TIME, f'<p class="byline">By Reuters</p>{TIME}'),
    ],
)
def test_a_rule_lets_pass_what_it_cannot_be_sure_of(rule: str, was: str, now: str) -> None:
    document, message = AT_FAULT[rule]
    (said,) = told(rule, document)
    assert said.startswith(message)
    assert was in document
    assert told(rule, document.replace(was, now)) == []


def test_images_without_words_are_told_once_where_they_are_many() -> None:
    (said,) = told("alt-missing", PAGE.replace(LAST, PICTURE * 30 + LAST))
    assert said == "30 images have no alt attribute, the first is 'pier.jpg'"


@pytest.mark.parametrize(
    ("types", "front", "said"),
    [
        ("weight: text", "weight: 7", "'weight' holds the number 7, not text"),
        ("weight: text", "weight: true", "'weight' holds true, not text"),
        ("weight: number", "weight: [1]", "'weight' holds a list, not a number"),
        ("weight: number", "weight: {a: 1}", "'weight' holds a mapping, not a number"),
        ("weight: mapping", "weight: 2026-01-10", "'weight' holds the text '2026-01-10', not a mapping"),
        ("weight: date", "weight: soon", "'weight' holds the text 'soon', not a date"),
        ("weight: date", "weight: '2026-01-10'", None),
        ("weight: text", "weight: seven", None),
        ("weight: mapping", "weight: {a: 1}", None),
        ("weight: list", "weight: [1]", None),
        ("weight: boolean", "weight: false", None),
        ("weight: number", "other: 1", None),
    ],
)
def test_front_matter_holds_what_the_newsroom_agreed_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, types: str, front: str, said: str | None
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("newslint.yaml").write_text(f"rules: {{front-matter-schema: {{options: {{types: {{{types}}}}}}}}}\n")
    Path("a.md").write_text(POST.replace("lang: en", f"lang: en\n{front}"))
    run = CliRunner().invoke(cli, ["check", "a.md", "--select", "front-matter-schema", "--format", "json"])
    assert [finding["message"] for finding in json.loads(run.stdout)["findings"]] == ([said] if said else [])


def test_a_date_of_toml_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("newslint.yaml").write_text("rules: {front-matter-schema: {options: {types: {weight: text, date: date}}}}\n")
    head = 'title = "Harbour"\ndate = 2026-01-10\nweight = 2026-01-10\n'
    Path("a.md").write_text(f"+++\n{head}+++\n{POST.rpartition('---')[2]}")
    run = CliRunner().invoke(cli, ["check", "a.md", "--select", "front-matter-schema", "--format", "json"])
    messages = [finding["message"] for finding in json.loads(run.stdout)["findings"]]
    assert messages == ["'weight' holds the date 2026-01-10, not text"]


def test_a_long_field_that_is_printed_twice_is_quoted_in_part() -> None:
    role = "Chief harbour correspondent of the eastern coast and its islands"
    box = f'<div class="author-bio"><h3>About Ann Miller</h3><p>{role}, {role}, and more.</p></div>'
    (said,) = told("bio-missing-or-template", PAGE.replace(LAST, box + LAST))
    assert said.endswith("as a template does: 'Chief harbour correspondent of the eastern coast and its …'")


@pytest.mark.parametrize(("headline", "opened"), [("votes for a [new pier", "["), ("votes (for a [new] pier", "(")])
def test_a_bracket_that_is_never_closed_is_named(headline: str, opened: str) -> None:
    cut = POST.replace("votes for a new pier", headline)
    assert told("headline-truncated", cut) == [
        f"headline opens '{opened}' and never closes it: 'Harbour council {headline}'"
    ]
    assert told("headline-truncated", POST.replace("votes for a new pier", "votes (for) a [new] pier")) == []


def test_a_headline_may_name_any_day_but_its_own_behind_a_mark() -> None:
    dated = POST.replace("for a new pier", "for a new pier ({})")
    assert told("headline-text-defects", dated.format("10 January 2026")) == [
        "headline holds its own date: 'Harbour council votes for a new pier (10 January 2026)'"
    ]
    for other in ("10 February 2026", "11 January 2026", "10 December 2026"):
        assert told("headline-text-defects", dated.format(other)) == []


def test_a_headline_that_a_template_prints_again_is_no_subhead() -> None:
    again = "<h2>A new pier: harbour council votes</h2>"
    page = PAGE.replace("<p>Work", f"{again}<p>Work")
    (said,) = told("subhead-repeats-headline", page)
    assert said.startswith("subhead repeats the headline 'Harbour council votes for a new pier'")
    assert told("subhead-repeats-headline", page.replace(again, f"{again}<h3>What comes next</h3>")) == []
    assert told("subhead-repeats-headline", PAGE.replace("<p>The harbour", f"{again}<p>The harbour")) == []


@pytest.mark.parametrize(
    ("written", "spelled", "mended"),
    [("town&#x2019;s", "&#x2019;", "’"), ("town&#8217;s", "&#8217;", "’"), ("fish &amp;amp; chips", "&amp;", "&")],
)
def test_an_entity_that_a_headline_spells_out_is_mended(written: str, spelled: str, mended: str) -> None:
    post = POST.replace("votes for a new pier", f"votes for the {written}")
    (finding,) = linted(post.encode(), "a.md", ("headline-text-defects",))[1].findings
    assert finding.message.startswith(f"headline spells out the entity {spelled}: ")
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == [mended]


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        ("港再開", "headline has 3 characters, fewer than 4"),
        ("港が再開", None),
        ("港" * 60, None),
        ("港" * 61, "headline has 61 characters, more than 60"),
    ],
)
def test_a_headline_in_japanese_has_limits_of_its_own(headline: str, said: str | None) -> None:
    body = "港は水曜日に再開した。 二日間の嵐のあと、 船は再び出航し、 市場も開いた。 " * 10
    found = told("headline-length", f"---\ntitle: {headline}\ndate: 2026-01-10\nlang: ja\n---\n\n{body}\n")
    assert [message.partition(":")[0] for message in found] == ([said] if said else [])


def test_many_tags_are_named_in_part() -> None:
    post = POST.replace("lang: en", "lang: en\ntags: ['#pier', '#quay', '#harbour', '#ferry', '#boat']")
    assert told("tag-hashtag-form", post) == ["5 tags are written as hashtags: '#pier', '#quay', '#harbour' and 2 more"]


def test_a_tag_that_is_written_otherwise_than_it_reads_is_not_mended() -> None:
    post = POST.replace("lang: en", 'lang: en\ntags: ["\\x23pier"]')
    (finding,) = linted(post.encode(), "a.md", ("tag-hashtag-form",))[1].findings
    assert finding.fix is None


@pytest.mark.parametrize(
    ("language", "tags", "is_form"),
    [
        ("it", ("traghetto", "traghetti"), True),
        ("it", ("traghetto", "traghetta"), False),
        ("de", ("Zeitung", "Zeitungen"), True),
        ("de", ("Fähre", "Fähren"), True),
        ("de", ("Woche", "Wochen"), True),
        ("de", ("Uhr", "Uhren"), False),
        ("en", ("ferry", "ferries"), True),
        ("en", ("ga", "gas"), False),
    ],
)
def test_a_tag_is_the_plural_of_another_as_its_language_has_it(
    language: str, tags: tuple[str, str], is_form: bool
) -> None:
    post = POST.replace("lang: en", f"lang: {language}\ntags: [{', '.join(tags)}]")
    expected = [f"tag '{tags[1]}' is another form of '{tags[0]}'"] if is_form else []
    assert told("tag-form-variant", post) == expected
