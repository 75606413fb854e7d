"""What newslint says of a run: findings in order, faults of templates told once, and the counts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime

from newslint.model import KeptFact, Placed, Severity
from newslint.values import NamedTuple

BASELINE = "baseline"  # what accepts a finding, beside a waiver
ARCHIVE = "archive"  # the scope of what several articles tell together
Alike = tuple[str, str, str, Severity]
LONGEST_EXCERPT = 1000  # code points of an excerpt
MOST_PAGES = 20  # pages that a template finding names; its count says how many there are

_TAG = re.compile(r"</?[a-zA-Z!][^<>]*(?:>|$)")  # the last one may be cut


class Authority(NamedTuple):
    """A law, code or policy that rules rest on."""

    key: str
    title: str | None
    url: str | None
    verified: str | None = None  # how far its words were checked, for the rule pages


class Problem(NamedTuple):
    """Why newslint could not do its job on one document, or one rule on it."""

    path: str
    message: str
    rule: str | None = None


class Near(NamedTuple):
    """Another place that belongs to a finding, and what it has to do with it."""

    place: Placed
    message: str = ""


class PlacedEdit(NamedTuple):
    """A piece of a fix; its place is 1-based, in code points, the end exclusive.

    `utf8` are the columns where it begins and ends, counted in bytes of UTF-8.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    utf8: tuple[int, int]


class PlacedFix(NamedTuple):
    """A mend that newslint could make, placed."""

    safe: bool
    description: str
    edits: tuple[PlacedEdit, ...]


class Suppressed(NamedTuple):
    """Why a finding is known and accepted. `kind` is "waiver" or "baseline"."""

    kind: str
    reason: str
    until: str | None = None


class Waiver(NamedTuple):
    """A waiver in a document: the names that it gives, the rules behind them, and the stretches where it holds.

    `scope` is "line", "block" or "file", a stretch its first line and column and its end; `state` is "used", "unused",
    "expired", "invalid", or "unjudged" where its rules could not say all that they have to say.
    """

    place: Placed
    names: tuple[str, ...]
    ids: tuple[str, ...]
    reason: str
    until: str | None
    by: str | None
    scope: str
    state: str
    stretches: tuple[tuple[int, int, int, int], ...] = ()


class Particulars(NamedTuple):
    """What a report may say of a document beside its findings; `published` is ISO 8601."""

    path: str
    address: str | None = None
    headline: str | None = None
    section: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    is_article: bool = True


class Audit(NamedTuple):
    """An audit of an archive that came to its end: when (ISO 8601), and what of it the one before had told, too."""

    finished: str
    articles: int
    new: int
    gone: int
    lasting: int


class Estimated(NamedTuple):
    """Of 1,000 articles of the whole, how many break a rule, between which bounds; of the sample, how many do."""

    rule: str
    articles: int
    per_1000_articles: float
    low: float
    high: float


class Sampled(NamedTuple):
    """How many documents were drawn of how many, and what they tell of the whole; without a rule, of any other."""

    drawn: int
    documents: int
    rules: tuple[Estimated, ...]
    others: Estimated | None


Name = tuple[str, str | None, str, str]  # of a finding: path, address, rule and fingerprint


class Sight(NamedTuple):
    """The stretch of a source line around a finding; `cut` says which of its ends are not the line's own.

    `utf8` are the columns where the finding begins and ends, counted in bytes of UTF-8.
    """

    before: str
    after: str
    cut: tuple[bool, bool] = (False, False)
    utf8: tuple[int, int] = (1, 1)


class Reported(NamedTuple):
    """A finding as everyone sees it: graded, and placed without need of its source.

    `scope` is "place", "document", "template" or "archive". `likeness` is what two pages' findings have in common
    when their template is at fault, None for a rule that speaks of articles.
    """

    rule: str
    family: str
    severity: Severity
    scope: str
    message: str
    place: Placed
    fingerprint: str
    related: tuple[Near, ...] = ()
    authority: tuple[str, ...] = ()
    fix: PlacedFix | None = None
    page_count: int | None = None
    pages: tuple[str, ...] | None = None
    suppressed: Suppressed | None = None
    sight: Sight | None = None
    likeness: str | None = None


class Linted(NamedTuple):
    """What came of one document: its findings, what archive rules keep of it by rule and keys, and what went wrong.

    `seconds` says how long each rule took, where that was asked for; `held` names the overrides of the configuration
    that held for it; `identity` is what a baseline knows it by when its file is moved, `kept` the key under which the
    cache has it.
    """

    path: str
    findings: tuple[Reported, ...] = ()
    facts: tuple[tuple[str, tuple[str, ...], KeptFact], ...] = ()
    problems: tuple[Problem, ...] = ()
    is_article: bool = False
    waivers: tuple[Waiver, ...] = ()
    seconds: tuple[tuple[str, float], ...] = ()
    held: tuple[str, ...] = ()
    address: str | None = None
    identity: str = ""
    kept: str | None = None


class Summary(NamedTuple):
    """The counts of a run; suppressed findings are counted nowhere else."""

    documents: int
    errors: int
    warnings: int
    infos: int
    suppressed: int
    problems: int


class Spent(NamedTuple):
    """How long a rule took over all the documents that it looked at."""

    rule: str
    seconds: float
    documents: int


class Report(NamedTuple):
    """A whole run, in an order that does not depend on how it was run; `spent` only where it was asked for.

    `folders` are those of rules that nobody installed: they may say what their findings rest on. `today` is the instant
    that was taken for now. `fail_on` is the least severity that makes the run fail, None where none does.
    `baselines` are the files of the baselines that it was held against. The findings of an archive may be read only
    when they are asked for.
    """

    summary: Summary
    findings: Collection[Reported]
    problems: tuple[Problem, ...]
    spent: tuple[Spent, ...] = ()
    folders: tuple[str, ...] = ()
    today: datetime | None = None
    fail_on: Severity | None = Severity.ERROR
    baselines: tuple[str, ...] = ()

    def fails(self, finding: Reported) -> bool:
        """Whether the finding is one that makes the run fail."""
        return self.fail_on is not None and finding.suppressed is None and finding.severity.rank >= self.fail_on.rank


def is_in_baseline(finding: Reported) -> bool:
    """Whether a baseline accepts a finding."""
    return finding.suppressed is not None and finding.suppressed.kind == BASELINE


def fold_excerpt(excerpt: str) -> str:
    """An excerpt without tags, case and runs of white space: what stays the same when markup is reformatted."""
    return " ".join(without_tags(excerpt).split()).casefold()


def without_tags(excerpt: str) -> str:
    """What is left of an excerpt beside its markup."""
    return _TAG.sub(" ", excerpt)


def report_of(documents: int, findings: Iterable[Reported], problems: Iterable[Problem]) -> Report:
    """Faults of templates told once, everything in order, and counted."""
    told = sorted(rolled_up(findings), key=_order)
    known = tuple(sorted(set(problems), key=lambda problem: (problem.path, problem.rule or "", problem.message)))
    counts = Counter(finding.severity for finding in told if finding.suppressed is None)
    summary = Summary(
        documents=documents,
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        infos=counts[Severity.INFO],
        suppressed=sum(finding.suppressed is not None for finding in told),
        problems=len(known),
    )
    return Report(summary, tuple(told), known)


def rolled_up(findings: Iterable[Reported]) -> Iterator[Reported]:
    """One finding for what a template repeats on several pages: on its first page, with the count of all."""
    groups: defaultdict[Alike, list[Reported]] = defaultdict(list)
    for finding in findings:
        key = alike(finding)
        if key is None:
            yield finding
        else:
            groups[key].append(finding)
    for group in groups.values():
        pages = sorted({_page(finding.place) for finding in group})
        if len(pages) == 1:
            yield from group
        else:
            first = min(group, key=_order)
            yield first._replace(scope="template", page_count=len(pages), pages=tuple(pages[:MOST_PAGES]))


def alike(finding: Reported) -> Alike | None:
    """What findings of one template's fault have in common; None for one that speaks of its own document."""
    if finding.likeness is None or finding.suppressed is not None:
        return None
    return finding.rule, finding.message, finding.likeness, finding.severity


def _page(place: Placed) -> str:
    return place.path if place.address is None else f"{place.path} {place.address}"


def _order(finding: Reported) -> tuple[object, ...]:
    """By path, place and rule; what is said of a whole document stands before its places."""
    place = finding.place
    return (
        place.path,
        place.address or "",
        place.line or 0,
        place.column or 0,
        place.end_line or 0,
        place.end_column or 0,
        finding.rule,
        finding.message,
        finding.fingerprint,
    )
