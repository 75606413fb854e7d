"""Tries rules on articles that exist: how many findings there would be, in which of them, and a few to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import sha256

from newslint.apart import judged_apart
from newslint.check import Rules
from newslint.inputs import Document, Documents
from newslint.lint import applies, lint
from newslint.report import Linted, Problem, Reported, report_of
from newslint.rulesets import RuleSet
from newslint.run import Limits, each
from newslint.together import lint_archive
from newslint.values import NamedTuple

SAMPLES = 20
NONE = "(none)"


class Look(NamedTuple):
    """What came of one document, and where it belongs; `counts` where the rule can speak of it."""

    linted: Linted
    counts: bool
    section: str
    year: str
    page: tuple[str, str | None]


class Share(NamedTuple):
    """How many articles there are of a section or a year, and how many of them have findings."""

    name: str
    articles: int
    with_findings: int


class Trial(NamedTuple):
    """What rules would report on an archive. `samples` are spread over all findings, the same in every run."""

    findings: int
    articles: int
    with_findings: int
    sections: tuple[Share, ...]
    years: tuple[Share, ...]
    samples: tuple[Reported, ...]
    problems: tuple[Problem, ...]


class _Trying(NamedTuple):
    """The rules that are tried, in plain values for a worker."""

    rules: Rules

    def look(self, document: Document, data: bytes) -> Look:
        from newslint.reading import read_document

        article = read_document(document, data)
        held = self.rules.held(document.path, article)
        ruleset, context = self.rules.of(document.path, held)
        section = article.sections[0].value if article.sections else NONE
        published = article.published.when if article.published else None
        counts = any(applies(active, article, context) for active in ruleset.active)
        return Look(
            lint(article, RuleSet(ruleset.active, {}), context)._replace(held=held),
            counts,
            section,
            str(published.year) if published else NONE,
            (document.path, document.address),
        )


def tried(documents: Documents, problems: Sequence[Problem], rules: Rules, limits: Limits, jobs: int) -> Trial:
    """The rules that `rules` selects, on documents; `problems` are those met on the way to them."""
    for path in documents.paths:
        rules.of(path)
    met: list[Problem] = []
    looks: list[Look] = []
    count = 0
    for outcome in each(_Trying(rules).look, documents, limits, jobs):
        count += 1
        if outcome.result is not None:
            looks.append(outcome.result)
        elif outcome.problem is not None:
            met.append(outcome.problem)
    linted = [look.linted for look in looks]
    others = rules.others(documents.paths)
    linted.append(lint_archive(linted, rules.of, judging=judged_apart(others, limits)))
    found = [finding for one in linted for finding in one.findings]
    report = report_of(count, found, [*problems, *met, *(problem for one in linted for problem in one.problems)])
    hit = {(finding.place.path, finding.place.address) for finding in found}
    counted = [look for look in looks if look.counts]
    return Trial(
        findings=len(found),
        articles=len(counted),
        with_findings=len(hit),
        sections=_shares(counted, hit, lambda look: look.section),
        years=tuple(sorted(_shares(counted, hit, lambda look: look.year), reverse=True)),
        samples=_samples(tuple(report.findings)),
        problems=report.problems,
    )


def _shares(looks: Sequence[Look], hit: set[tuple[str, str | None]], name: Callable[[Look], str]) -> tuple[Share, ...]:
    """Those with most findings first."""
    articles = Counter(name(look) for look in looks)
    with_findings = Counter(name(look) for look in looks if look.page in hit)
    shares = (Share(one, articles[one], with_findings[one]) for one in articles)
    return tuple(sorted(shares, key=lambda share: (-share.with_findings, -share.articles, share.name)))


def _samples(findings: Sequence[Reported]) -> tuple[Reported, ...]:
    """As good as drawn by lot, but the same in every run."""

    def lot(at: int) -> bytes:
        finding = findings[at]
        return sha256(f"{finding.fingerprint} {finding.place.path}".encode("utf-8", "surrogatepass")).digest()

    drawn = sorted(range(len(findings)), key=lot)[:SAMPLES]
    return tuple(findings[at] for at in sorted(drawn))
