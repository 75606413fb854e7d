"""The seed article: what must be found on it, with which words, and what must not.

The rows are the acceptance list of the built-in rules. Evidence is looked for in the source at a finding's own place
or at one that belongs to it, with tags removed, entities decoded and white space folded.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import pytest
from linted import FIXTURES, linted, places, seen, slice_of

from newslint.report import Reported
from newslint.rulesets import rule_files

HTML, MARKDOWN = "seed.html", "seed.md"
LEAD_ALT = "China’s Hidden Stance on Ukraine War: Why a Russian Defeat Worries Beijing - Sean Gallup/Getty Images"
HEADLINE = "China Privately Tells EU It Can’t Accept Russian Defeat in Ukraine War"
FIRST_SUBHEAD = "China Privately Opposes Russian Defeat in Ukraine, EU Official Reveals"
SECOND_SUBHEAD = "Behind Closed Doors: China Tells EU It Can’t Accept a Russian Defeat in Ukraine"
CONSENT = "By continuing to use this website you are giving consent to cookies being used."


class Row(NamedTuple):
    """What one rule must say of the seed article: how often, at least and at most, and with which words.

    `in_markdown` is None where only the page can tell, else the words there if they are not the same.
    """

    rule: str
    count: tuple[int, int]
    evidence: tuple[str, ...]
    in_markdown: tuple[str, ...] | None = ()


MANY = 1000
ROWS = (
    Row(
        "source-outlet-absent-from-body",
        (1, 1),
        ("Source: CNN – China tells EU it can’t accept Russia losing its war against Ukraine, official says",),
    ),
    Row(
        "source-headline-paraphrased",
        (1, 1),
        ("China tells EU it can’t accept Russia losing its war against Ukraine, official says", HEADLINE),
    ),
    Row(
        "rewrite-disclosure-names-no-source",
        (1, 1),
        ("This article was rewritten by JournosNews.com based on verified reporting from trusted sources.",),
    ),
    Row(
        "anonymous-source-no-reason",
        (1, 1),
        ("shared by an official briefed on the talks", "According to the official, Wang Yi expressed concerns"),
    ),
    Row(
        "vague-collective-attribution",
        (2, 2),
        (
            "what many foreign policy analysts have suspected",
            "Critics have long argued that China’s professed neutrality masks deeper motivations",
        ),
    ),
    # The first "The Daily Desk" of the line as captured is the avatar's alternative text, which is no byline.
    Row("generic-desk-byline", (1, 1), ("by The Daily Desk",), ("The Daily Desk",)),
    Row("bio-name-mismatch", (1, 1), ("Jordan brings clarity, accuracy, and insight to every story.",)),
    Row(
        "bio-voice-inconsistent",
        (1, 1),
        (
            "The Daily Desk is a freelance editor and contributor at JournosNews.com",
            "With over a decade of experience in digital journalism",
        ),
    ),
    Row(
        "bio-missing-or-template",
        (1, 1),
        ("The Daily Desk – Contributor, JournosNews.com, The Daily Desk is a freelance editor",),
    ),
    Row("cookie-implied-consent", (1, 1), (CONSENT,), None),
    Row(
        "cookie-purposes-missing",
        (1, 1),
        (f"This website uses cookies. {CONSENT} Visit our Privacy and Cookie Policy.",),
        None,
    ),
    Row("cookie-reject-missing-or-weaker", (1, 1), (CONSENT,), None),
    Row("consent-withdrawal-missing", (1, 1), ("Privacy Policy",), None),
    Row("subhead-repeats-headline", (2, 2), (FIRST_SUBHEAD, SECOND_SUBHEAD)),
    Row("consecutive-headings", (1, 1), (f"{FIRST_SUBHEAD} {SECOND_SUBHEAD}",)),
    Row(
        "headline-variants",
        (1, 1),
        (
            HEADLINE,
            "China’s Hidden Stance on Ukraine War: Why a Russian Defeat Worries Beijing",
            "Leaked Talk: China Privately Opposes Russia Losing Ukraine War",
            FIRST_SUBHEAD,
            SECOND_SUBHEAD,
        ),
    ),
    Row("charged-label-unsupported", (1, 1), ("Leaked Talk: China Privately Opposes Russia Losing Ukraine War",)),
    Row("tag-count", (1, 1), ("#BeijingUkraineStance",)),
    Row(
        "tag-hashtag-form",
        (1, 1),
        ("#BeijingUkraineStance#ChinaForeignPolicy#ChinaGeopolitics",),
        ("#BeijingUkraineStance", "#ChinaForeignPolicy", "#ChinaGeopolitics"),
    ),
    Row("tags-unseparated", (1, 1), ("#BeijingUkraineStance#ChinaForeignPolicy#ChinaGeopolitics",), None),
    Row("tag-word-order-variant", (1, 1), ("ChinaRussiaAlliance", "RussiaChinaAlliance")),
    Row(
        "tag-near-duplicate",
        (4, MANY),
        (
            "ChinaPositionOnUkraine",
            "ChinaUkraine",
            "RussiaUkraineWar",
            "UkraineWarNews",
            "UkraineWar2025",
            "ChinaGeopolitics",
        ),
    ),
    Row("tag-repeats-section", (1, 1), ("RussiaUkraineWar", "Russia-Ukraine War")),
    Row(
        "tag-not-in-text",
        (6, MANY),
        (
            "ChinaRussiaAlliance",
            "RussiaChinaAlliance",
            "EUChinaRelations",
            "RussiaChinaRelations",
            "UkraineWar2025",
            "UkraineWarNews",
        ),
    ),
    Row("tag-marketing-word", (2, 2), ("UkraineWarNews", "UkraineWar2025")),
    Row("rewrite-method-unstated", (1, 1), ("This article was rewritten by JournosNews.com",)),
    Row("alt-repeats-headline", (1, 1), (LEAD_ALT,)),
    # The rule speaks of the article's own images, so that the alternative texts of teasers do not count.
    Row("alt-contains-credit", (1, 1), (LEAD_ALT,)),
    Row(
        "caption-repeats-headline",
        (1, 1),
        ("Leaked Talk: China Privately Opposes Russia Losing Ukraine War - Sean Gallup/Getty Images",),
    ),
    Row(
        "card-alt-mismatch",
        (1, 9),
        (
            "Europe Grapples with Russia’s Shadow Oil Fleet Evading Sanctions in the Baltic - Getty Images/BBC",
            "Europe Faces Challenge from Russia’s Shadow Oil Fleet in the Baltic",
        ),
        None,
    ),
    Row(
        "relative-day-in-body",
        (3, 3),
        (
            "in Brussels on Wednesday",
            "during a Friday press briefing",
            "Last Friday, Ukraine’s Deputy Foreign Minister",
        ),
    ),
    Row("other-dates-on-page", (1, 1), ("Wednesday, November 19, 2025", "July 5, 2025"), None),
    Row(
        "unverifiable-trust-claim",
        (5, MANY),
        (
            "professionally verified reporting and expert analysis",
            "your reliable source for neutral, accurate journalism",
            "your trusted source for verified global reporting",
            "fact-based journalism that meets international media standards",
            "Trusted source for breaking news, trending stories, and in-depth reports.",
            "maintains full editorial independence from any external funders, sponsors, or organizations",
        ),
        None,
    ),
    Row("implied-platform-endorsement", (1, 1), ("in accordance with Google News and AdSense standards",), None),
    Row("corrections-policy-missing", (1, 1), ("Terms and Conditions",), None),
    Row("editorial-standards-missing", (1, 1), ("Terms and Conditions",), None),
    Row(
        "copyright-line-malformed",
        (1, 1),
        ("© JournosNews.com – Trusted source for breaking news, trending stories, and in-depth reports.",),
        None,
    ),
    Row(
        "boilerplate-in-body",
        (2, 2),
        (
            "Follow JournosNews.com for professionally verified reporting",
            "Stay informed with JournosNews.com — your trusted source",
        ),
    ),
    Row("cms-default-leftover", (1, 1), ("Entries feed", "Comments feed", "WordPress.org", "CATEGORY"), None),
)

# Silent on the whole article. Rules of a later issue count from the day they exist.
SILENT = (
    *("author-duplicated", "byline-prefix-duplicated", "dek-repeats-headline", "headline-length"),
    *("headline-all-caps", "headline-truncated", "source-credit-missing", "wire-credit-missing"),
    *("anonymous-source-undescribed", "quote-without-speaker", "privacy-policy-link-missing", "contact-missing"),
    *("about-ownership-missing", "newsletter-consent-missing", "caption-credit-missing", "published-date-missing"),
    "date-in-future",
)
# Words that a rule must not mark, though it speaks up elsewhere on the page.
UNMARKED = (
    ("subhead-repeats-headline", "Geopolitical Stakes: China’s Strategic Concerns Over a Russian Defeat"),
    ("subhead-repeats-headline", "China Reaffirms Neutrality in Public, Despite Reported Remarks"),
    ("subhead-repeats-headline", "Evidence of Chinese Drone Components in Russian Attacks"),
    ("subhead-repeats-headline", "Ukraine Signs Letter of Intent to Acquire Rafale Jets"),
    ("consecutive-headings", "Europe Faces Challenge from Russia’s Shadow Oil Fleet in the Baltic"),
    ("headline-variants", "U.S. Confirms F-35 Fighter Jet Sale to Saudi Arabia"),
    ("headline-variants", "Beijing Fears U.S. Focus Shift if Russia Loses in Ukraine"),
    ("implied-platform-endorsement", "Follow us on Google News, BlueSky, and X"),
)
DISTINCT_TAGS = (("EUForeignPolicy", "ChinaForeignPolicy"), ("EUChinaRelations", "RussiaChinaRelations"))


@cache
def _text(name: str) -> str:
    return (FIXTURES / "seed" / name).read_text("utf-8")


def _minified() -> str:
    """The page on one line, for a reader the same: a line end between words is a space."""
    return " ".join(line.strip() for line in _text(HTML).splitlines())


@cache
def _findings(name: str) -> tuple[Reported, ...]:
    text = _minified() if name == "minified.html" else _text(name)
    wanted = tuple(sorted({*(row.rule for row in ROWS), *SILENT} & rule_files().keys()))
    _, found = linted(text.encode(), name, wanted)
    assert found.problems == ()
    return found.findings


def _of(name: str, rule: str) -> list[Reported]:
    return [finding for finding in _findings(name) if finding.rule == rule]


def _words(name: str, finding: Reported) -> list[str]:
    return [seen(place.excerpt, name.endswith(".md")) for place in places(finding)]


CASES = [
    *((HTML, row) for row in ROWS),
    *((MARKDOWN, row) for row in ROWS if row.in_markdown is not None),
]


@pytest.mark.parametrize(("name", "row"), CASES, ids=[f"{name}-{row.rule}" for name, row in CASES])
def test_what_must_be_found_is_found_with_its_evidence(name: str, row: Row) -> None:
    found = _of(name, row.rule)
    least, most = row.count
    assert least <= len(found) <= most, [finding.message for finding in found]
    words = [said for finding in found for said in _words(name, finding)]
    evidence = (row.in_markdown or row.evidence) if name == MARKDOWN else row.evidence
    assert [wanted for wanted in evidence if not any(wanted in said for said in words)] == []


@pytest.mark.parametrize("name", [HTML, MARKDOWN])
def test_what_is_no_fault_is_not_reported(name: str) -> None:
    assert [finding.message for rule in SILENT for finding in _of(name, rule)] == []


@pytest.mark.parametrize("name", [HTML, MARKDOWN])
@pytest.mark.parametrize(("rule", "words"), UNMARKED, ids=[f"{rule}: {words[:24]}" for rule, words in UNMARKED])
def test_what_only_looks_like_a_fault_is_not_marked(name: str, rule: str, words: str) -> None:
    assert [
        finding.message for finding in _of(name, rule) if any(words in said for said in _words(name, finding))
    ] == []


@pytest.mark.parametrize("name", [HTML, MARKDOWN])
@pytest.mark.parametrize("pair", DISTINCT_TAGS, ids="~".join)
def test_tags_that_share_a_word_are_no_duplicates(name: str, pair: tuple[str, str]) -> None:
    for finding in _of(name, "tag-near-duplicate"):
        words = [said.removeprefix("#") for said in _words(name, finding)]
        assert not all(tag in words for tag in pair)


def test_the_page_on_one_line_has_the_same_findings_at_their_columns() -> None:
    def told(name: str) -> list[tuple[str, str, list[str]]]:
        return sorted((finding.rule, finding.message, _words(name, finding)) for finding in _findings(name))

    assert told("minified.html") == told(HTML)
    text = _minified()
    for finding in _findings("minified.html"):
        for place in places(finding):
            if place.line is not None:
                assert place.line == 1
                assert slice_of(text, place).startswith(place.excerpt or "?")
