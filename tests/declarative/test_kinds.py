"""What each kind says of an article, in HTML and in Markdown, and where it is silent."""

from __future__ import annotations

from pathlib import Path

import pytest
from declarative_rules import linted, mended, page, post, rule_of, said

from newslint.errors import ConfigError
from newslint.model import Plain, Severity


@pytest.mark.parametrize("article", [post("A leaked plan &amp; more."), page("<p>A leaked plan &amp; more.</p>")])
def test_one_rule_reads_html_and_markdown(tmp_path: Path, article: str) -> None:
    rule = rule_of(tmp_path, "title: x\nforbid-text: {in: body, pattern: 'leaked plan & more'}")
    assert said(rule, article) == ["leaked plan &amp; more: body says 'leaked plan & more'"]


def test_what_a_pattern_caught_is_asked_like_a_fact(tmp_path: Path) -> None:
    rule = rule_of(
        tmp_path,
        """
        title: x
        forbid-text:
          in: body
          pattern: 'helped by (?P<who>\\w+)'
          unless:
            - "{who}": {registry: authors}
            - "{who}": [Ann, Bo]
          message: "who is {who}?"
        """,
    )
    assert rule.registry == "authors"
    text = post("It was helped by Cy, helped by Ann, helped by Dee and helped by Bo.")
    registries: dict[str, Plain] = {"authors": {"authors": [{"name": "Dee Lind", "aliases": ["Dee"]}]}}
    assert said(rule, text, registries) == ["helped by Cy: who is Cy?"]


def test_an_order_has_one_place_for_both(tmp_path: Path) -> None:
    rule = rule_of(tmp_path, "title: x\norder: {in: heading, first: {words: [how]}, then: {words: [why]}}")
    assert said(rule, post("How it began.\n\n## Why\n\nNobody knows.\n\n## How\n\nBy boat.")) == [
        "Why: 'Why' stands before 'how'"
    ]
    assert said(rule, post("Why it began.\n\n## How\n\nBy boat.\n\n## Why\n\nNobody knows.")) == []


def test_words_are_whole_words_whatever_their_case(tmp_path: Path) -> None:
    rule = rule_of(tmp_path, "title: x\nforbid-text: {in: body, words: [pier, it's]}")
    assert said(rule, post("The Pier, the piers, the éperpier. It’s late.")) == [
        "Pier: body says 'Pier'",
        "It’s: body says 'It’s'",
    ]


def test_capitals_count_where_the_rule_says_so(tmp_path: Path) -> None:
    rule = rule_of(tmp_path, "title: x\nforbid-text: {in: body, words: [Pier], case: true}")
    assert said(rule, post("The Pier, the pier.")) == ["Pier: body says 'Pier'"]


def test_a_sign_may_touch_a_word(tmp_path: Path) -> None:
    rule = rule_of(tmp_path, "title: x\nforbid-text: {in: body, words: ['!', '€', C++, pier]}")
    found = linted(
        rule, post("The pier opens!! It costs € 5, piers cost more. C++ is not spoken in the town.")
    ).findings
    assert [one.place.excerpt for one in found] == ["pier", "!", "!", "€", "C++"]


def test_quoted_speech_is_no_words_of_ours(tmp_path: Path) -> None:
    text = post("“A pier”, he said.\n\n> A pier, too.\n\n```\npier\n```")
    assert said(rule_of(tmp_path, "title: x\nforbid-text: {in: body, words: [pier]}"), text) == []
    assert len(said(rule_of(tmp_path, "title: x\nforbid-text: {in: body, words: [pier], quoted: true}"), text)) == 1
    assert len(said(rule_of(tmp_path, "title: x\nforbid-text: {in: quote, words: [pier]}"), text)) == 1


def test_a_language_without_words_makes_a_rule_silent(tmp_path: Path) -> None:
    rule = rule_of(tmp_path, "title: x\nrequire-text: {in: body, words: {de: [Hafen], en: [harbour]}}")
    assert said(rule, post("The harbour.")) == []
    assert said(rule, post("The pier.")) == ["-: body is without 'Hafen'"]
    assert said(rule, post("Laituri.", language="fi")) == []


def test_a_list_of_the_pack_may_be_by_language(tmp_path: Path) -> None:
    (tmp_path / "_lists").mkdir()
    (tmp_path / "_lists" / "ships.yaml").write_text("en: [ferry]\nde: [Fähre]\n", "utf-8")
    rule = rule_of(tmp_path, "title: x\nforbid-text: {in: body, list: ships}")
    assert said(rule, post("Die Fähre, the ferry.", language="de")) == ["Fähre: body says 'Fähre'"]


def test_a_long_list_finds_what_a_short_one_does(tmp_path: Path) -> None:
    words = ", ".join(f"word{number}" for number in range(2000))
    rule = rule_of(tmp_path, f"title: x\nforbid-text: {{in: body, words: [{words}, new pier]}}")
    assert said(rule, post("Word1999, word2000 and a new pier.")) == [
        "Word1999: body says 'Word1999'",
        "new pier: body says 'new pier'",
    ]


def test_words_of_a_registry_are_its_names_and_aliases(tmp_path: Path) -> None:
    rule = rule_of(tmp_path, "title: x\nforbid-text: {in: body, registry: sponsors, where: {relation: owner}}")
    sponsors = [
        {"name": "Northline", "aliases": ["North Line"], "relation": "owner"},
        {"name": "Ropeworks", "relation": "partner"},
    ]
    text = post("North Line and Ropeworks pay.")
    assert said(rule, text, {"sponsors": {"sponsors": sponsors}}) == ["North Line: body says 'North Line'"]
    assert said(rule, text) == []


def test_what_only_a_page_has_is_not_missing_from_a_post(tmp_path: Path) -> None:
    rule = rule_of(tmp_path, "title: x\nrequire-text: {in: [footer, meta.robots], words: [Imprint]}")
    assert said(rule, post("The pier.")) == []
    assert said(rule, page("<p>The pier.</p>")) == ["-: footer or meta.robots is without 'Imprint'"]


@pytest.mark.parametrize(
    ("when", "speaks"),
    [
        ("{section: [World, Sport]}", True),
        ("{section: Politics}", False),
        ("{section: {is-not: World}}", False),
        ("{tag: true}", True),
        ("{dek: true}", False),
        ("{dek: false}", True),
        ("{tag: {count: '>= 3'}}", False),
        ("{front-matter.paid: true}", False),
        ("{front-matter.paid: false}", True),
        ("{front-matter.desk.lead: Ebert}", True),
        ("{published: ['>= 2026-01-01', '< 2026-02-01']}", True),
        ("{published: '> 2026-01-10'}", False),
        ("{age: '> 2 days'}", True),
        ("{age: '<= 24 hours'}", False),
        ("{language: [de, en]}", True),
        ("{format: html}", False),
        ("{path: '*.md'}", True),
        ("{path: 'opinion/**'}", False),
        ("{draft: true}", False),
        ("{words: '>= 20'}", True),
        ("{words: '> 900'}", False),
        ("{link-host: bbc.co.uk}", True),
        ("{link-host: co.uk.example}", False),
        ("{byline: mara lind}", True),
        ("{body: {contains: [pier, quay]}}", True),
        ("{body: {contains: pie}}", False),
        ("{body: {mentions: open}}", True),
        ("{body: {matches: 'pier\\s+op'}}", True),
        ("{headline: {list: weekday}}", False),
        ("{section: World, tag: none}", False),
        ("[{section: World}, {tag: none}]", True),
    ],
)
def test_a_guard_may_ask_for_any_fact(tmp_path: Path, when: str, speaks: bool) -> None:
    front = "sections: [World]\ntags: [ports, ferries]\npaid: false\ndesk: {lead: Ebert}\n"
    text = post("The pier opened, the [BBC](https://www.bbc.co.uk/news) said.", front=front)
    clause = "forbid-text: {in: body, words: [opened]}"
    assert bool(said(rule_of(tmp_path, f"title: x\nwhen: {when}\n{clause}"), text)) is speaks
    assert bool(said(rule_of(tmp_path, f"title: x\nunless: {when}\n{clause}"), text)) is not speaks


def test_a_fix_writes_the_better_words_and_nothing_else(tmp_path: Path) -> None:
    rule = rule_of(tmp_path, "title: x\nprefer-text: {in: [headline, body], swap: {utilize: use, pier: quay & dock}}")
    assert mended(rule, post("Utilize the pier.", title="A pier")) == post("Use the quay & dock.", title="A pier")
    assert mended(rule, page("<p>Utilize the <b>pier</b>.</p>")) == page(
        "<p>Use the <b>quay &amp; dock</b>.</p>"
    ).replace("New pier opens in spring</h1>", "New quay &amp; dock opens in spring</h1>")


def test_words_with_markup_between_them_are_reported_and_left(tmp_path: Path) -> None:
    rule = rule_of(tmp_path, "title: x\nprefer-text: {in: body, swap: {prior to: before}}")
    text = page("<p>It was prior <i>to</i> noon.</p>")
    assert len(said(rule, text)) == 1
    assert mended(rule, text) == text


def test_a_fix_is_unsafe_unless_the_file_says_so(tmp_path: Path) -> None:
    text = post("Utilize it.")
    for told, safe in (("", False), (", safe: true", True)):
        (found,) = linted(rule_of(tmp_path, f"title: x\nprefer-text: {{swap: {{utilize: use}}{told}}}"), text).findings
        assert found.fix is not None
        assert (found.fix.safe, found.fix.description) == (safe, "write 'Use'")


@pytest.mark.parametrize("at", ["first", "last"])
def test_a_paragraph_is_put_in(tmp_path: Path, at: str) -> None:
    rule = rule_of(
        tmp_path,
        f"""\
        title: x
        require-text:
          in: everything
          words: [We earn & say so.]
          fix: {{insert: We earn & say so., at: {at}}}
        """,
    )
    for text in (post("*The* pier."), page("<p class=a><b>The</b> pier.</p>")):
        assert said(rule, text) == ["-: everything is without 'We earn & say so.'"]
        written = mended(rule, text)
        assert said(rule, written) == []
        assert (written.index("We earn") < written.index("The")) is (at == "first") or "<title>" in written
    assert "\n<p>We earn &amp; say so.</p>" in mended(rule, page("<p>The pier.</p>"))


def test_a_clause_may_be_quieter_than_its_rule(tmp_path: Path) -> None:
    rule = rule_of(
        tmp_path,
        """\
        title: x
        severity: error
        forbid-text:
          - {in: body, words: [pier]}
          - {in: headline, words: [pier], severity: info}
        """,
    )
    assert [one.severity for one in linted(rule, post("A pier.")).findings] == [Severity.INFO, Severity.ERROR]


@pytest.mark.parametrize(
    ("near", "body", "found"),
    [
        ("forbid: {words: [Lind]}, within: 4 words", "minister a b c Lind", ["minister"]),
        ("forbid: {words: [Lind]}, within: 4 words", "minister a b c d Lind", []),
        ("forbid: {words: [Lind]}, within: 4 words, side: before", "minister a Lind", []),
        ("forbid: {words: [Lind]}, within: the same sentence", "The minister. Lind left.", []),
        ("forbid: {words: [Lind]}, within: 1 sentence", "The minister. Lind left.", ["minister"]),
        ("require: {words: [Lind]}, within: 1 paragraph", "The minister.\n\nLind left.", []),
        ("require: {words: [Lind]}, within: the same paragraph", "The minister.\n\nLind left.", ["minister"]),
        ("require: {words: [Lind]}, within: 1 paragraph", "The minister.\n\nA.\n\nLind left.", ["minister"]),
        ("require: {words: [minister]}, within: 9 words", "The minister.", ["minister"]),
    ],
)
def test_nearness_is_counted_in_words_sentences_and_paragraphs(
    tmp_path: Path, near: str, body: str, found: list[str]
) -> None:
    rule = rule_of(tmp_path, f"title: x\nnear: {{text: {{words: [minister]}}, {near}}}")
    assert [one.place.excerpt for one in linted(rule, post(body)).findings] == found


@pytest.mark.parametrize(
    ("limit", "told"),
    [
        ("in: tag, measure: items, max: 1", ["b: 2 of tag, more than 1"]),
        ("in: tag, measure: items, min: 3", ["-: 2 of tag, fewer than 3"]),
        (
            "in: headline, measure: words, min: 6, max: 9",
            ["New pier opens in spring: headline has 5 words, not 6 to 9"],
        ),
        (
            "in: headline, measure: characters, max: 10",
            ["New pier opens in spring: headline has 24 characters, more than 10"],
        ),
        (
            "in: headline, measure: capitals, max: 4",
            ["New pier opens in spring: headline has 5 % capitals, more than 4"],
        ),
        ("in: body, measure: links, max: 0", ["-: body has 1 links, more than 0"]),
        ("in: body, words: [pier], max: 1", ["pier: body has 'pier' 2 times, more than 1"]),
        ("in: body, words: [pier], min: 3", ["-: body has 'pier' 2 times, fewer than 3"]),
        ("in: body, part: first 1, measure: words, max: 5", ["-: the first of body has 6 words, more than 5"]),
    ],
)
def test_a_limit_counts(tmp_path: Path, limit: str, told: list[str]) -> None:
    rule = rule_of(tmp_path, f"title: x\nlimit: {{{limit}}}")
    assert said(rule, post("A pier, a [pier](/a), a quay.", front="tags: [a, b]\n")) == told


@pytest.mark.parametrize(
    ("style", "title", "right"),
    [
        ("ap-title", "Harbour Master Opens the Pier, at Last", None),
        ("ap-title", "The harbour in a Storm", "The Harbour in a Storm"),
        ("ap-title", "What the iPad Is For", None),
        ("ap-title", "Pier Opens: a Year On", "Pier Opens: A Year On"),
        ("ap-title", "Boats Sail With The Wind", "Boats Sail With the Wind"),
        ("lower", "New pier", "new pier"),
        ("upper", "New pier", "NEW PIER"),
    ],
)
def test_headlines_are_written_in_a_style(tmp_path: Path, style: str, title: str, right: str | None) -> None:
    rule = rule_of(tmp_path, f"title: x\ncapitals: {{style: {style}}}")
    text = page("<p>It is.</p>", title).replace(f"<title>{title}", "<title>x")
    wanted = text if right is None else text.replace(f"{title}</h1>", f"{right}</h1>")
    assert mended(rule, text) == wanted


def test_sentence_case_tells_a_headline_of_capitals(tmp_path: Path) -> None:
    rule = rule_of(tmp_path, "title: x\ncapitals: {style: sentence}")
    assert len(said(rule, post("It is.", title="Harbour Master Opens Northern Pier in Spring"))) == 1
    assert said(rule, post("It is.", title="Mara Lind opens North Pier")) == []


def test_fields_are_compared(tmp_path: Path) -> None:
    rule = rule_of(
        tmp_path, "title: x\ncompare-fields: {field: lead, with: headline, must: not-resemble, likeness: 0.6}"
    )
    assert said(rule, post("The new pier opens in spring.")) == [
        "The new pier opens in spring.: lead 'The new pier opens in spring.' repeats headline "
        "'New pier opens in spring' (100%)"
    ]
    assert said(rule, post("Ninety piles of oak stand in the seabed.")) == []


@pytest.mark.parametrize(
    ("must", "lead", "told"),
    [
        ("be-the-same", "New Pier opens in spring", []),
        ("be-the-same", "A new pier.", ["lead 'A new pier.' is not headline 'New pier opens in spring'"]),
        ("differ", "A new pier.", []),
        (
            "differ",
            "New pier opens in spring",
            ["lead 'New pier opens in spring' is headline 'New pier opens in spring' again"],
        ),
        ("contain", "A new pier opens in spring, says the board.", []),
        ("contain", "A pier.", ["lead 'A pier.' is without headline 'New pier opens in spring'"]),
        ("be-part-of", "pier opens", []),
        ("be-part-of", "A quay.", ["lead 'A quay.' stands nowhere in headline"]),
        ("resemble", "New pier opens in the spring", []),
        ("resemble", "A quay.", ["lead 'A quay.' has little of headline 'New pier opens in spring' (0%)"]),
    ],
)
def test_a_field_must_be_to_another_what_the_rule_says(tmp_path: Path, must: str, lead: str, told: list[str]) -> None:
    rule = rule_of(tmp_path, f"title: x\ncompare-fields: {{field: lead, with: headline, must: {must}}}")
    assert [one.message for one in linted(rule, post(lead)).findings] == told


@pytest.mark.parametrize(("by", "percent"), [("words", 60), ("overlap", 75), ("letters", 79)])
def test_likeness_is_measured_as_the_rule_says(tmp_path: Path, by: str, percent: int) -> None:
    rule = rule_of(
        tmp_path,
        f"title: x\ncompare-fields: {{field: lead, with: headline, must: not-resemble, by: {by}, likeness: 0.3}}",
    )
    (finding,) = linted(rule, post("New pier opens in autumn")).findings
    assert finding.message == (
        f"lead 'New pier opens in autumn' repeats headline 'New pier opens in spring' ({percent}%)"
    )


@pytest.mark.parametrize(
    ("named", "text", "found"),
    [
        ("given-names", "Clara came, and clara left with Xyzzy.", ["Clara"]),
        ("people", "Clara Lindt joined the paper in 2020.", ["Clara Lindt"]),
        ("pronouns", "It was he who came.", ["he"]),
        ("boats", "A ferry, a dinghy, a car.", ["ferry", "dinghy"]),
    ],
)
def test_a_list_is_named(tmp_path: Path, named: str, text: str, found: list[str]) -> None:
    (tmp_path / "_lists").mkdir()
    (tmp_path / "_lists" / "boats.yaml").write_text("en: [ferry, dinghy]\nfr: [bac]\n")
    rule = rule_of(tmp_path, f"title: x\nforbid-text: {{in: body, part: first 1, list: {named}}}")
    assert [one.place.excerpt for one in linted(rule, post(text)).findings] == found


def test_a_list_that_is_nowhere_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    (tmp_path / "_lists").mkdir()
    (tmp_path / "_lists" / "boats.yaml").write_text("[ferry]\n")
    for wrong, right in (("boat", "boats"), ("../boats", "boats")):
        with pytest.raises(ConfigError, match=f'did you mean "{right}"'):
            rule_of(tmp_path, f"title: x\nforbid-text: {{in: body, list: {wrong}}}")


@pytest.mark.parametrize(
    ("when", "speaks"),
    [
        ("published: true", True),
        ("modified: true", False),
        ("modified: '> 2020-01-01'", False),
        ("published: ['>= 2026-01-10', '< 2026-01-11']", True),
        ("age: '> 3 days'", True),
        ("age: '> 3 years'", False),
        ("format: markdown", True),
        ("format: html", False),
        ("words: '> 1000'", False),
        ("dek: {present: false}", True),
        ("headline: {is: New pier opens in spring}", True),
        ("headline: {is-not: New pier opens in spring}", False),
        ("headline: {list: weekday}", False),
    ],
)
def test_a_rule_speaks_when_the_article_is_such(tmp_path: Path, when: str, speaks: bool) -> None:
    rule = rule_of(tmp_path, f"title: x\nwhen: {{{when}}}\nforbid-text: {{in: body, words: [quay]}}")
    assert bool(said(rule, post("A quay."))) is speaks


def test_an_age_and_a_day_need_a_date(tmp_path: Path) -> None:
    for asked in ("age: '> 3 days'", "published: '> 2020-01-01'"):
        rule = rule_of(tmp_path, f"title: x\nwhen: {{{asked}}}\nforbid-text: {{in: body, words: [quay]}}")
        assert said(rule, post("A quay.").replace("date: 2026-01-10\n", "")) == []


def test_selectors_look_at_html_alone(tmp_path: Path) -> None:
    rule = rule_of(tmp_path, "title: x\nselector: {css: 'article a[href^=\"http:\"]', max: 0}")
    assert rule.formats == ("html",)
    assert said(rule, page('<p>See <a href="http://a.example">this</a>.</p>')) == [
        '<a href="http://a.example">: <a href="http://a.example"> is not to be on the page'
    ]
    asks = rule_of(tmp_path, "title: x\nselector: {css: 'link[rel=license]', min: 1}")
    assert said(asks, page("<p>A.</p>")) == ["-: 0 of at least 1 elements 'link[rel=license]' are on the page"]


def test_structured_data_is_a_place(tmp_path: Path) -> None:
    rule = rule_of(
        tmp_path,
        """\
        title: x
        require-field: {field: json-ld.NewsArticle.publisher.name, value: Harbour Post}
        """,
    )
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "publisher": {"name": "%s"}}</script>'
    assert said(rule, page("<p>A.</p>" + data % "Harbour Post")) == []
    assert [one.split(":", 1)[1] for one in said(rule, page("<p>A.</p>" + data % "Other"))] == [
        " json-ld.NewsArticle.publisher.name is 'Other'"
    ]
    assert said(rule, page("<p>A.</p>")) == ["-: json-ld.NewsArticle.publisher.name is missing"]


@pytest.mark.parametrize(
    ("modified", "told"),
    [
        ("2026-01-02", ["modified 2026-01-02 is before published 2026-01-10"]),
        ("2026-01-10", []),
        ("2026-01-09T23:30:00-08:00", []),
        ("2026-01-07T23:30:00-08:00", ["modified 2026-01-07T23:30:00-08:00 is before published 2026-01-10"]),
    ],
)
def test_dates_are_compared_as_far_as_their_zones_allow(tmp_path: Path, modified: str, told: list[str]) -> None:
    rule = rule_of(tmp_path, "title: x\ncompare-fields: {field: modified, with: published, must: not-be-before}")
    text = post("The pier.", front=f"lastmod: {modified}\n")
    assert [one.message for one in linted(rule, text).findings] == told
