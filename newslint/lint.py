"""Runs rules over an article: findings graded and placed, and the facts that archive rules keep. Pure, no I/O."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from datetime import UTC, date, datetime, time, tzinfo
from functools import cache, partial
from typing import TypeVar

from newslint.digest import sha256
from newslint.model import Article, Fact, Finding, Fix, KeptFact, Placed, Related, Severity
from newslint.naming import ENGINE
from newslint.report import (
    LONGEST_EXCERPT,
    Linted,
    Near,
    PlacedEdit,
    PlacedFix,
    Problem,
    Reported,
    Sight,
    Waiver,
    fold_excerpt,
)
from newslint.rule import ArchiveRule, ArticleRule, Context, Rule, speaks_of_archives
from newslint.rulesets import Active, RuleSet
from newslint.source import Source, Span
from newslint.web import host_of

SIGHT = 160  # code points of the source line kept on either side of a finding

_MARK = "newslint"  # is nowhere in a document that has no waivers
# What changes in a message while the fault is the same: what it quotes, and numbers.
_CHANGING = re.compile(r"'[^']*'|\d+")
T = TypeVar("T")


Clock = Callable[[], float]  # seconds from some instant on
RuleSetOf = Callable[[str, tuple[str, ...]], tuple[RuleSet, Context]]


def lint(article: Article, ruleset: RuleSet, context: Context, clock: Clock | None = None) -> Linted:
    """Everything that one document alone can tell, ready to outlive its source; by a clock, what each rule took."""
    if _is_report(article):
        return Linted(article.path)
    address = article.source.address
    named = f"{address}: " if address is not None else ""
    problems = [Problem(article.path, f"{named}{message}") for message in article.problems]
    given: list[tuple[Active, Finding]] = []
    facts: list[tuple[str, tuple[str, ...], KeptFact]] = []
    seconds: list[tuple[str, float]] = []
    path, unpublished = article.path, cache(partial(is_draft, article, context))
    for active in ruleset.active:
        if not _applies(active.rule, article, unpublished):
            continue
        if clock is None and _is_idle(active.rule, article, context):
            continue
        started = clock() if clock else 0.0
        found, problem = attempt(partial(_run, active, article, context), path, active.rule.id)
        if clock:
            seconds.append((active.rule.id, clock() - started))
        if problem:
            problems.append(problem._replace(message=f"{named}{problem.message}"))
        for item in found or ():
            if isinstance(item, Finding):
                given.append((active, item))
            elif keys := (item.key,) if isinstance(item.key, str) else item.key:
                facts.append((active.rule.id, keys, _kept(item, keys[0], article)))
    findings: tuple[Reported, ...] = (*_faults(article, ruleset), *_reported(given, article))
    waivers: tuple[Waiver, ...] = ()
    if _MARK in article.source.text and ruleset.library is not None:
        ran = {active.rule.id for active in ruleset.active if _applies(active.rule, article, unpublished)}
        findings, waivers = _waived(findings, article, ruleset, context, ran - {problem.rule for problem in problems})
    is_article = article.is_article is True
    return Linted(article.path, findings, tuple(facts), tuple(problems), is_article, waivers, tuple(seconds))


def _is_report(article: Article) -> bool:
    """Whether newslint wrote it: a report beside the articles that it speaks of is none of them."""
    return any(name == "generator" and said.value.startswith("newslint ") for name, said in article.meta)


def _waived(
    findings: tuple[Reported, ...], article: Article, ruleset: RuleSet, context: Context, ran: set[str]
) -> tuple[tuple[Reported, ...], tuple[Waiver, ...]]:
    """The findings as the document's own waivers leave them, with what is wrong with those."""
    from newslint.reading.remarks import remarks_in
    from newslint.waivers import requests_of, waived

    source = article.source
    requests = requests_of(remarks_in(source.text, article.format, source.path), article.front_matter)
    today = context.today.astimezone(_zone(context)).date()
    judged = partial(_have_spoken, ruleset, ran)
    came = waived(findings, requests, source, ruleset.ids_of, ruleset.locked, today, judged)
    seen: Counter[str] = Counter()
    faults = []
    for fault in came.faults:
        severity = ruleset.engine_severity(fault.rule)
        if severity is not None:
            finding = Finding(fault.where, fault.message)
            faults.append(_report(fault.rule, ENGINE, severity, (), None, finding, source, seen))
    return (*came.findings, *faults), came.waivers


def _have_spoken(ruleset: RuleSet, ran: set[str], ids: Collection[str]) -> bool:
    """Whether rules have said all they have to say of a document.

    Rules about archives speak of what is checked together, which may be another part of the archive next time.
    """
    engine = {id for id in ids if id in ruleset.engine}
    active = {id for id in ids if ruleset.get(id) is not None}
    if not active | engine or not active <= ran:
        return False
    if len(ids) > 1 and not ruleset.whole:
        return False
    return not any(ruleset.library is not None and speaks_of_archives(ruleset.library.rule(id)) for id in active)


def attempt(work: Callable[[], T], path: str, rule: str | None) -> tuple[T | None, Problem | None]:
    """What `work` gives, or the problem that it crashed: one rule or one document costs no other."""
    try:
        return work(), None
    except RecursionError:
        return None, Problem(path, "nested too deeply", rule)
    except MemoryError:
        return None, Problem(path, "needs more memory than a document may take; raise the limit with --max-size", rule)
    except (Exception, SystemExit) as error:  # a rule may be anyone's, and the run goes on
        return None, Problem(path, f"crashed: {type(error).__name__}: {error}{_line_of(error)}", rule)


def _line_of(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return ""
    file = trace.tb_frame.f_code.co_filename.replace("\\", "/").rsplit("/", 2)
    return f" ({'/'.join(file[-2:])}:{trace.tb_lineno})"


def applies(active: Active, article: Article, context: Context) -> bool:
    """Whether the document is one that the rule can speak of."""
    return _applies(active.rule, article, partial(is_draft, article, context))


def _applies(rule: Rule, article: Article, unpublished: Callable[[], bool]) -> bool:
    if article.format not in rule.formats:
        return False
    if rule.publication and unpublished():
        return False
    if isinstance(rule, ArticleRule) and rule.subject == "page" and article.format != "markdown":
        return article.complete
    return article.is_article is True


def _is_idle(rule: Rule, article: Article, context: Context) -> bool:
    """Whether a cheap test says that the rule would find nothing; where that fails, the rule itself is to tell."""
    if isinstance(rule, ArchiveRule) or rule.may is None:
        return False
    try:
        return not rule.may(article, context)
    except Exception:
        return False


def is_draft(article: Article, context: Context) -> bool:
    """Not published yet: marked so, or dated ahead by its front matter.

    A page that shows a future date is out already; that is for the rules about dates.
    """
    if article.draft:
        return True
    published = article.published
    if published is None or published.when is None or published.text.origin != "front-matter":
        return False
    return not context.has_come(_there(published.when, context))


def _there(when: date | datetime, context: Context) -> datetime:
    """A moment in the time of the site, where it says none of its own."""
    moment = when if isinstance(when, datetime) else datetime.combine(when, time())
    return moment if moment.tzinfo else moment.replace(tzinfo=_zone(context))


def _zone(context: Context) -> tzinfo:
    if context.site.timezone is None:
        return UTC
    from zoneinfo import ZoneInfo

    return ZoneInfo(context.site.timezone)


def _run(active: Active, article: Article, context: Context) -> list[Finding | Fact]:
    rule = active.rule
    if isinstance(rule, ArchiveRule):
        return list(rule.collect(article, active.options, context))
    found: list[Finding | Fact] = list(rule.check(article, active.options, context))
    if rule.collect:
        found += rule.collect(article, active.options, context)
    return found


def _kept(fact: Fact, key: str, article: Article) -> KeptFact:
    published = article.published.when if article.published else None
    return KeptFact(key, fact.value, place_of(article.source, fact.where), published)


def _faults(article: Article, ruleset: RuleSet) -> Iterator[Reported]:
    """What is malformed in the document itself, under the rule ids of the engine."""
    seen: Counter[str] = Counter()
    for fault in article.faults:
        severity = ruleset.engine_severity(fault.rule)
        if severity is None:
            continue
        finding = Finding(fault.where, fault.message)
        yield _report(fault.rule, ENGINE, severity, (), None, finding, article.source, seen)


def _reported(given: list[tuple[Active, Finding]], article: Article) -> Iterator[Reported]:
    seen: Counter[str] = Counter()
    source, site = article.source, _site_of(article)
    given.sort(key=lambda item: (item[0].rule.id, item[1].where or (-1, -1)))
    for active, finding in given:
        rule = active.rule
        template = site if isinstance(rule, ArticleRule) and rule.template else None
        severity = quieter(active.severity, finding.severity)
        yield _report(rule.id, rule.family, severity, rule.authority, template, finding, source, seen)


def quieter(configured: Severity, own: Severity | None) -> Severity:
    """How loud a finding is: as its rule, or less where it says so itself."""
    return own if own is not None and own.rank < configured.rank else configured


def _site_of(article: Article) -> str:
    """Whose template a page has: the site as it names itself, or the host of its address; "" where nothing tells."""
    if article.site_name is not None:
        return article.site_name.value
    return (host_of(article.url) or "") if article.url else ""


def _report(
    rule: str,
    family: str,
    severity: Severity,
    authority: tuple[str, ...],
    template: str | None,
    finding: Finding,
    source: Source,
    seen: Counter[str],
) -> Reported:
    place = place_of(source, finding.where)
    folded = fold_excerpt(place.excerpt or "")
    said = folded if finding.where is not None else _CHANGING.sub("", finding.message)
    return Reported(
        rule=rule,
        family=family,
        severity=severity,
        scope="document" if finding.where is None else "place",
        message=finding.message,
        place=place,
        fingerprint=fingerprint_of(rule, said, seen),
        related=tuple(_near(item, source) for item in finding.related if item is not None),
        authority=authority,
        fix=_placed_fix(finding.fix, source) if finding.fix else None,
        sight=_sight(source, finding.where) if finding.where else None,
        likeness=None if template is None else f"{template}\n{folded}",
    )


def place_of(source: Source, where: Span | None) -> Placed:
    """Line, column, end and excerpt of a span; the document as a whole for none."""
    if where is None:
        return Placed(source.path, source.address)
    start, end = source.position(where.start), source.position(where.end)
    excerpt = source.text[where.start : min(where.end, where.start + LONGEST_EXCERPT)]
    return Placed(source.path, source.address, start.line, start.column, end.line, end.column, excerpt)


def _near(related: Related | Span, source: Source) -> Near:
    if isinstance(related, Related):
        return Near(place_of(source, related.where), related.message)
    return Near(place_of(source, related))


def _placed_fix(fix: Fix, source: Source) -> PlacedFix:
    edits = []
    for edit in fix.edits:
        start, end = source.position(edit.where.start), source.position(edit.where.end)
        edits.append(PlacedEdit(*start, *end, edit.text, source.utf8_columns(edit.where)))
    return PlacedFix(fix.safe, fix.description, tuple(edits))


def _sight(source: Source, where: Span) -> Sight:
    """The rest of the first line of a finding, before it and after it."""
    text = source.text
    line_start = text.rfind("\n", max(0, where.start - SIGHT), where.start) + 1
    cut_before = line_start == 0 and where.start > SIGHT
    start = where.start - SIGHT if cut_before else line_start
    line_end = text.find("\n", where.end, where.end + SIGHT)
    cut_after = line_end == -1 and where.end + SIGHT < len(text)
    end = line_end if line_end != -1 else min(len(text), where.end + SIGHT)
    cut = (cut_before, cut_after)
    return Sight(text[start : where.start], text[where.end : end], cut, source.utf8_columns(where))


def fingerprint_of(rule: str, folded: str, seen: Counter[str]) -> str:
    """The same for the same finding when lines or the file move: by rule, words and which of several it is.

    The words are those of the place, or of the message where something is absent, without what that quotes or counts.
    `seen` is that of one document. The path is left out, so that a moved file keeps what is known of it; what stands
    in two files is told apart by path and fingerprint together.
    """
    said = f"{rule}\0{folded}"
    seen[said] += 1
    digest: str = sha256(f"{said}\0{seen[said]}".encode("utf-8", "surrogatepass")).hexdigest()
    return digest[:32]
