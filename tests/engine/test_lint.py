"""What becomes of a rule's findings before they leave the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from newslint.lint import lint
from newslint.model import (
    ArchiveFinding,
    Article,
    Date,
    DateRole,
    Edit,
    Fact,
    Fault,
    Finding,
    Fix,
    KeptFact,
    Related,
    Severity,
    Text,
)
from newslint.report import LONGEST_EXCERPT, Linted, Reported, report_of
from newslint.rule import Context, NoOptions, Rule, Site, Totals, alone, archive_rule, article_rule
from newslint.rulesets import Active, RuleSet
from newslint.source import Source, Span
from newslint.together import lint_archive

CONTEXT = Context(datetime(2026, 1, 15, 12, tzinfo=UTC), Site(), {})


def article(text: str, path: str = "posts/a.html", **given: Any) -> Article:
    return replace(Article(Source.of_text(path, text), "html", is_article=True, complete=True), **given)


def rules(*some: Rule, severity: Severity | None = None) -> RuleSet:
    active = tuple(Active(rule, severity or rule.severity, NoOptions()) for rule in some)
    return RuleSet(active, {"front-matter-invalid": Severity.ERROR})


@article_rule(severity=Severity.WARNING, authority=("GN",))
def word_pier(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The word pier stands in the source."""
    at = article.source.text.find("pier")
    while at != -1:
        yield Finding(Span(at, at + 4), "says 'pier'")
        at = article.source.text.find("pier", at + 1)


@article_rule(severity=Severity.ERROR)
def nothing_there(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """Something is absent."""
    yield Finding(None, "nothing there")


@article_rule(severity=Severity.ERROR)
def broken(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """A rule that crashes."""
    yield Finding(None, "said before the crash")
    raise KeyError("byline")


@article_rule(severity=Severity.WARNING, template=True, subject="page")
def bad_banner(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The template's banner is bad."""
    text = article.source.text
    yield Finding(Span(text.index("<b"), text.index("</b>") + 4), "bad banner")


@article_rule(severity=Severity.ERROR, publication=True)
def not_dated(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """No date is shown."""
    yield Finding(None, "no date")


def _headlines(article: Article, options: NoOptions, context: Context) -> Iterator[Fact]:
    if article.headline is not None:
        yield Fact((article.headline.value.casefold(), "any"), article.headline.value, article.headline.where)


@archive_rule(collect=_headlines, severity=Severity.WARNING)
def same_headline(
    key: str, facts: tuple[KeptFact, ...], totals: Totals, options: NoOptions, context: Context
) -> Iterator[ArchiveFinding]:
    """Two articles have one headline."""
    first, *others = facts
    for fact in others:
        if fact.value == first.value:
            yield ArchiveFinding(fact.place, f"headline of {totals.articles} articles", (first.place,))


def only(linted: Linted) -> Reported:
    (finding,) = linted.findings
    return finding


def test_a_finding_says_where_it_ends_and_quotes_the_source_exactly() -> None:
    found = only(lint(article("<p>At\r\nthe 𝄞 pier</p>"), rules(word_pier), CONTEXT))
    place = found.place
    assert (place.line, place.column, place.end_line, place.end_column) == (2, 7, 2, 11)
    assert place.excerpt == "pier"
    assert (found.severity, found.scope, found.authority) == (Severity.WARNING, "place", ("GN",))


def test_what_is_absent_is_said_of_the_document() -> None:
    found = only(lint(article("<p>x</p>"), rules(nothing_there), CONTEXT))
    assert found.scope == "document"
    assert (found.place.line, found.place.excerpt) == (None, None)


def test_an_excerpt_is_cut_at_a_thousand_code_points_and_nothing_added() -> None:
    @article_rule(severity=Severity.INFO)
    def everything(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
        """All of it."""
        yield Finding(Span(0, len(article.source.text)), "all of it")

    text = "𝄞" * (LONGEST_EXCERPT + 5)
    place = only(lint(article(text), rules(everything), CONTEXT)).place
    assert place.excerpt == "𝄞" * LONGEST_EXCERPT
    assert place.end_column == LONGEST_EXCERPT + 6


def test_a_fingerprint_stays_when_lines_move_and_markup_is_reformatted() -> None:
    @article_rule(severity=Severity.INFO)
    def paragraph(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
        """A paragraph."""
        text = article.source.text
        yield Finding(Span(text.index("<p"), text.index("</p>")), "a paragraph")

    before = only(lint(article("<p>The <b>old</b> pier</p>"), rules(paragraph), CONTEXT))
    after = only(lint(article("\n\n\n<p class=x>The\n<i>old</i>   pier</p>"), rules(paragraph), CONTEXT))
    other = only(lint(article("<p>The new pier</p>"), rules(paragraph), CONTEXT))
    assert before.fingerprint == after.fingerprint
    assert before.fingerprint != other.fingerprint


def test_the_same_words_twice_have_two_fingerprints() -> None:
    first, second = lint(article("pier, pier"), rules(word_pier), CONTEXT).findings
    assert first.fingerprint != second.fingerprint


def test_a_fingerprint_stays_when_the_file_moves_and_other_words_change() -> None:
    before = only(lint(article("<p>The old pier</p>", "drafts/a.html"), rules(word_pier), CONTEXT))
    after = only(lint(article("<p>A new, long pier</p>", "posts/b.html"), rules(word_pier), CONTEXT))
    assert before.fingerprint == after.fingerprint


def test_related_places_and_fixes_are_placed_too() -> None:
    @article_rule(severity=Severity.INFO)
    def mendable(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
        """Can be mended."""
        fix = Fix(True, "write jetty", (Edit(Span(0, 4), "jetty"),))
        yield Finding(Span(0, 4), "a pier", (Related(Span(5, 9), "the other"), Span(0, 4), None), fix)

    found = only(lint(article("pier\npier"), rules(mendable), CONTEXT))
    assert [(near.place.line, near.place.excerpt, near.message) for near in found.related] == [
        (2, "pier", "the other"),
        (1, "pier", ""),
    ]
    assert found.fix is not None
    assert found.fix.edits[0].end_column == 5


def test_a_rule_that_crashes_is_a_problem_and_costs_no_other_rule() -> None:
    linted = lint(article("<p>pier</p>"), rules(broken, word_pier), CONTEXT)
    assert [finding.rule for finding in linted.findings] == ["word-pier"]
    (problem,) = linted.problems
    assert (problem.path, problem.rule) == ("posts/a.html", "broken")
    assert problem.message.startswith("crashed: KeyError: 'byline' (engine/test_lint.py:")


def test_article_rules_are_silent_on_pages_that_are_no_articles() -> None:
    assert not lint(article("pier", is_article=False), rules(word_pier), CONTEXT).findings
    assert not lint(article("pier", is_article=None), rules(word_pier), CONTEXT).findings


def test_page_rules_speak_of_section_fronts_too_but_not_of_fragments() -> None:
    front = article("<b id=1>Bad</b>", is_article=False)
    assert lint(front, rules(bad_banner), CONTEXT).findings
    assert not lint(replace(front, complete=False), rules(bad_banner), CONTEXT).findings


def test_rules_about_publication_are_silent_on_drafts() -> None:
    assert lint(article("x"), rules(not_dated), CONTEXT).findings
    assert not lint(article("x", draft=True), rules(not_dated), CONTEXT).findings


@pytest.mark.parametrize(
    ("when", "origin", "silent"),
    [
        (date(2026, 1, 16), "front-matter", True),
        (date(2026, 1, 15), "front-matter", False),
        (datetime(2026, 1, 15, 13, tzinfo=UTC), "front-matter", True),
        (datetime(2026, 1, 15, 11), "front-matter", False),
        (date(2026, 1, 16), "json-ld", False),
    ],
)
def test_a_post_dated_ahead_is_a_draft_and_a_page_that_shows_it_is_not(when: date, origin: str, silent: bool) -> None:
    said = Date(DateRole.PUBLISHED, Text("later", origin), when)
    assert bool(lint(article("x", published=said), rules(not_dated), CONTEXT).findings) is not silent


def test_a_site_ahead_of_utc_has_the_next_day_already() -> None:
    said = Date(DateRole.PUBLISHED, Text("2026-01-16", "front-matter"), date(2026, 1, 16))
    auckland = CONTEXT._replace(site=Site(timezone="Pacific/Auckland"))
    assert lint(article("x", published=said), rules(not_dated), auckland).findings


def test_malformed_front_matter_is_an_error_of_the_document() -> None:
    fault = Fault("front-matter-invalid", "a bracket is not closed", Span(4, 5))
    found = only(lint(article("---\n[\n---\n", faults=(fault,)), rules(), CONTEXT))
    assert (found.rule, found.family, found.severity) == ("front-matter-invalid", "engine", Severity.ERROR)
    assert (found.place.line, found.place.column, found.place.excerpt) == (2, 1, "[")


def _report(*linted: Linted, ruleset: RuleSet) -> list[Reported]:
    archive = lint_archive(linted, lambda path, held: (ruleset, CONTEXT))
    found = [finding for document in (*linted, archive) for finding in document.findings]
    return list(report_of(len(linted), found, ()).findings)


def test_what_a_template_repeats_on_several_pages_is_told_once() -> None:
    ruleset = rules(bad_banner)
    linted = [
        lint(article(f"{'x' * n}<b id={n}>Bad</b>", f"posts/{n:02}.html"), ruleset, CONTEXT) for n in range(1, 26)
    ]
    (told,) = _report(*reversed(linted), ruleset=ruleset)
    assert (told.scope, told.place.path, told.place.column) == ("template", "posts/01.html", 2)
    assert told.page_count == 25
    assert told.pages == tuple(f"posts/{n:02}.html" for n in range(1, 21))


def test_a_template_finding_on_one_page_is_an_ordinary_one() -> None:
    ruleset = rules(bad_banner)
    (told,) = _report(lint(article("<b id=1>Bad</b>"), ruleset, CONTEXT), ruleset=ruleset)
    assert (told.scope, told.page_count, told.pages) == ("place", None, None)


def test_different_words_are_different_faults_of_a_template() -> None:
    ruleset = rules(bad_banner)
    linted = [lint(article(f"<b id=1>{word}</b>", f"{word}.html"), ruleset, CONTEXT) for word in ("Bad", "Sad")]
    assert [told.scope for told in _report(*linted, ruleset=ruleset)] == ["place", "place"]


def _titled(path: str, headline: str) -> Article:
    return article(f"<h1>{headline}</h1>", path, headline=Text(headline, place=Span(4, 4 + len(headline))))


def test_an_archive_rule_tells_a_pair_once_though_two_keys_hold_it() -> None:
    ruleset = rules(same_headline)
    linted = [lint(_titled(path, "Pier opens"), ruleset, CONTEXT) for path in ("b.html", "a.html")]
    (told,) = _report(*linted, ruleset=ruleset)
    assert (told.scope, told.place.path, told.place.line, told.place.column) == ("archive", "b.html", 1, 5)
    assert told.message == "headline of 2 articles"
    assert [near.place.path for near in told.related] == ["a.html"]


def test_a_fingerprint_of_an_archive_stays_when_the_file_moves() -> None:
    ruleset = rules(same_headline)
    told = [
        _report(*(lint(_titled(path, "Pier opens"), ruleset, CONTEXT) for path in ("a.html", later)), ruleset=ruleset)
        for later in ("b.html", "moved/c.html")
    ]
    assert told[0][0].place.path != told[1][0].place.path
    assert told[0][0].fingerprint == told[1][0].fingerprint


def test_one_article_is_no_archive() -> None:
    ruleset = rules(same_headline)
    assert not _report(lint(_titled("a.html", "Pier opens"), ruleset, CONTEXT), ruleset=ruleset)


def test_an_archive_finding_is_as_loud_as_its_own_article_is_configured() -> None:
    quiet, loud = rules(same_headline), rules(same_headline, severity=Severity.ERROR)
    linted = [lint(_titled(path, "Pier opens"), quiet, CONTEXT) for path in ("a.html", "b.html")]
    archive = lint_archive(linted, lambda path, held: (loud if path == "b.html" else quiet, CONTEXT))
    assert [finding.severity for finding in archive.findings] == [Severity.ERROR]


def test_a_finding_may_be_quieter_than_its_rule_and_never_louder() -> None:
    @article_rule(severity=Severity.WARNING)
    def not_sure(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
        """Nobody can be sure of it."""
        yield Finding(None, "perhaps", severity=Severity.INFO)
        yield Finding(None, "surely", severity=Severity.ERROR)

    found = lint(article("<p>Pier"), rules(not_sure), CONTEXT).findings
    assert [(one.message, one.severity) for one in found] == [
        ("perhaps", Severity.INFO),
        ("surely", Severity.WARNING),
    ]


def test_a_rule_may_speak_of_one_article_and_of_many_together() -> None:
    def collect(article: Article, options: NoOptions, context: Context) -> Iterator[Fact]:
        yield Fact("pier", "pier", Span(3, 7))

    def check_archive(
        key: str, facts: tuple[KeptFact, ...], totals: Totals, options: NoOptions, context: Context
    ) -> Iterator[ArchiveFinding]:
        yield ArchiveFinding(facts[0].place, f"{len(facts)} of {totals.articles}")

    @article_rule(severity=Severity.INFO, collect=collect, check_archive=check_archive)
    def says_pier(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
        """The article says pier."""
        yield Finding(Span(3, 7), "here")

    ruleset = rules(says_pier)
    linted = [lint(article("<p>Pier", path), ruleset, CONTEXT) for path in ("a.html", "b.html")]
    assert [finding.message for document in linted for finding in document.findings] == ["here", "here"]
    (found,) = lint_archive(linted, lambda path, held: (ruleset, CONTEXT)).findings
    assert (found.message, found.scope, found.place.path) == ("2 of 2", "archive", "a.html")
    assert lint(article("<p>Pier"), rules(alone(says_pier)), CONTEXT).facts == ()


def test_a_clock_tells_what_each_rule_took() -> None:
    ticks = iter(range(100))
    linted = lint(article("<p>Pier"), rules(word_pier, nothing_there), CONTEXT, lambda: float(next(ticks)))
    assert linted.seconds == (("word-pier", 1.0), ("nothing-there", 1.0))
    assert lint(article("<p>Pier"), rules(word_pier), CONTEXT).seconds == ()


def test_findings_are_ordered_by_path_then_place_then_rule() -> None:
    ruleset = rules(word_pier, nothing_there, not_dated)
    linted = [lint(article("a pier\nb pier", path), ruleset, CONTEXT) for path in ("b.html", "a.html")]
    told = [(f.place.path, f.place.line, f.rule) for f in _report(*linted, ruleset=ruleset)]
    of_one = [(None, "not-dated"), (None, "nothing-there"), (1, "word-pier"), (2, "word-pier")]
    assert told == [(path, line, rule) for path in ("a.html", "b.html") for line, rule in of_one]
