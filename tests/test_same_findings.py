"""The same article gets the same findings, whether it comes as HTML or as Markdown."""

from __future__ import annotations

import pytest
from linted import FIXTURES, linted, seen

from newslint.rulesets import rule, rule_files

PAIRS = ("articles/clean", "articles/faulty", "seed/seed")
# What the faulty pages of every language have in common.
FAULTS = frozenset(
    """alt-repeats-headline bio-name-mismatch bio-voice-inconsistent boilerplate-in-body consecutive-headings
    cookie-implied-consent cookie-policy-link-missing cookie-reject-missing-or-weaker generic-desk-byline
    headline-variants relative-day-in-body rewrite-disclosure-names-no-source rewrite-method-unstated
    source-headline-paraphrased subhead-repeats-headline tag-count tag-hashtag-form tag-word-order-variant
    tags-unseparated unverifiable-trust-claim vague-collective-attribution""".split()
)
# Told by message: a page has the byline's prefix and a list's links around the names, front matter has its own marks.
BY_MESSAGE = frozenset({"generic-desk-byline", "tag-count", "tag-hashtag-form"})


def _told(path: str, markdown: bool, wanted: tuple[str, ...]) -> list[tuple[str, str]]:
    file = FIXTURES / path
    _, found = linted(file.read_bytes(), file.name, wanted)
    assert found.problems == ()
    return sorted(
        (finding.rule, finding.message if finding.rule in BY_MESSAGE else seen(finding.place.excerpt, markdown))
        for finding in found.findings
    )


def _both() -> tuple[str, ...]:
    """The rules that HTML and Markdown can both decide; a page has a footer, where its site speaks."""
    both = [id for id in rule_files() if len(rule(id).formats) == 2 and rule(id).registry is None]
    return tuple(id for id in both if getattr(rule(id), "subject", "article") == "article")


@pytest.mark.parametrize("pair", PAIRS)
def test_markdown_and_html_get_the_same_findings(pair: str) -> None:
    assert _told(f"{pair}.md", True, _both()) == _told(f"{pair}.html", False, _both())


@pytest.mark.parametrize("name", ["articles/clean.html", "articles/clean.md"])
def test_a_clean_article_has_no_findings(name: str) -> None:
    assert _told(name, name.endswith(".md"), ()) == []


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_a_clean_article_in_another_language_has_no_findings(language: str) -> None:
    assert _told(f"languages/{language}-clean.html", False, ()) == []


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_the_same_faults_are_found_in_another_language(language: str) -> None:
    found = {rule for rule, _ in _told(f"languages/{language}-faulty.html", False, ())}
    assert FAULTS - found == set()


@pytest.mark.parametrize("name", ["utf-16.html", "utf-8-bom-crlf.html", "entities.html"])
def test_the_encoding_of_a_page_changes_no_finding(name: str) -> None:
    found = _told(f"encodings/{name}", False, ())
    assert found
    assert found == _told("encodings/windows-1252.html", False, ())


@pytest.mark.parametrize("name", ["section-front.html", "draft.md", "fragment.html"])
def test_what_is_no_published_article_is_left_alone(name: str) -> None:
    assert _told(f"documents/{name}", name.endswith(".md"), ()) == []


def test_broken_front_matter_is_a_finding_at_its_place() -> None:
    found = _told("documents/broken-front-matter.md", True, ())
    assert [rule for rule, _ in found] == ["front-matter-invalid"]
