"""Checks documents from end to end: reads them, lints them under the rules that hold for each, and reports."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from itertools import chain
from time import perf_counter
from typing import TYPE_CHECKING

from newslint.baseline import NAME
from newslint.cache import Cache, Told, digest_of, digests, key_of, key_of_all, lasts, standing, under
from newslint.config import NO_CONFIG, Config, config_for, load_config, shown
from newslint.errors import DocumentError
from newslint.inputs import Document, Documents, Limits, Noticed, fetch, unnoticed
from newslint.report import ARCHIVE, Linted, Problem, Report, Reported, Spent, Waiver, report_of
from newslint.rule import Context, speaks_of_archives
from newslint.values import NamedTuple

if TYPE_CHECKING:
    from newslint.baseline.matching import Acceptance, Baselines
    from newslint.changes import Lines
    from newslint.model import Article
    from newslint.rulesets import RuleSet
    from newslint.together import Archive, Judging

READING = "(reading)"  # what making an Article of a document took, beside the rules


class Rules(NamedTuple):
    """Which rules hold for which path: all that a worker needs to know, in plain values.

    `config` is a file that takes the place of every newslint.yaml; `isolated` leaves them all out. `profile` asks how
    long each rule takes. `packs` are folders of rules that the user named; without `python`, no pack runs any.
    `together_only` leaves out what is said of each document by itself. `baseline` is a file that takes the place of
    every other baseline; `accepting` False leaves them all out.
    """

    today: datetime
    config: str | None = None
    isolated: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    several: bool = False
    together_only: bool = False
    profile: bool = False
    packs: tuple[str, ...] = ()
    python: bool = True
    cache: Cache | None = None
    baseline: str | None = None
    accepting: bool = True

    def compare(self, path: str) -> bool:
        """Whether what is said of a document may depend on others."""
        if self.config_of(path).is_conditional:
            return True
        return any(speaks_of_archives(active.rule) for active in self._replace(several=True).of(path)[0].active)

    def config_of(self, path: str) -> Config:
        """The configuration that holds for a file."""
        if self.isolated:
            return NO_CONFIG
        return load_config(self.config) if self.config is not None else _config_in(os.getcwd(), os.path.dirname(path))

    def of(self, path: str, held: tuple[str, ...] | None = None) -> tuple[RuleSet, Context]:
        """The rules and the context that hold for a path. ConfigError and UsageError rise from here.

        `held` are the overrides that hold for the article there; without them, those count that ask for a path alone.
        """
        config = self.config_of(path)
        held = self.held(path) if held is None else held
        return _ruleset(config, self.select, self.ignore, self.several, self.packs, self.python, held), _context(
            self, config
        )

    def others(self, paths: Iterable[str]) -> frozenset[str]:
        """The rules of somebody else's that run on one of the files, in a process of their own: that can be stopped."""
        from newslint.rulesets import library

        configs = dict.fromkeys(map(self.config_of, paths))
        return frozenset().union(*(library(config, self.packs, self.python).others() for config in configs))

    def store_of(self, path: str) -> str | None:
        """The store of an audit that what stands at a path is compared with."""
        return self.config_of(path).store

    def held(self, path: str, article: Article | None = None, context: Context | None = None) -> tuple[str, ...]:
        """The overrides of the configuration that hold for an article; without one, those that ask for a path alone."""
        config = self.config_of(path)
        if not config.is_conditional:
            return ()
        from newslint.overrides import holding

        return holding(config, path, context or _context(self, config), article)

    def linted(self, document: Document, data: bytes) -> Linted:
        """What came of one document; bound to its rules, this is what a worker is given to do."""
        linted, lasting = self.looked_at(document, data)
        if self.cache is None or self.profile or linted.problems or not lasting:
            return linted
        key = self.key(document, data)
        self.cache.put(key, linted)
        return linted._replace(kept=key)

    def looked_at(self, document: Document, data: bytes) -> tuple[Linted, bool]:
        """What came of one document, and whether that holds all day."""
        article, linted = self.read(document, data)
        return linted, lasts(article, self.today)

    def read(self, document: Document, data: bytes, context: Context | None = None) -> tuple[Article, Linted]:
        """One document as an article, and what came of it; a context may take the place of its own."""
        from newslint.baseline.identity import identity_of
        from newslint.lint import lint
        from newslint.reading import read_document

        started = perf_counter()
        article = read_document(document, data)
        reading = (READING, perf_counter() - started)
        held = self.held(document.path, article, context)
        ruleset, own = self.of(document.path, held)
        linted = lint(article, ruleset, context or own, perf_counter if self.profile else None)
        linted = linted._replace(
            held=held,
            seconds=(reading, *linted.seconds) if self.profile else (),
            address=document.address,
            identity=identity_of(article),
        )
        return article, linted

    def baseline_at(self, path: str) -> str | None:
        """Where the baseline stands that holds for a path, be it there or not."""
        if self.baseline is not None or self.isolated:
            return self.baseline
        config = self.config_of(path)
        return shown(config.baseline or os.path.join(config.folder or os.getcwd(), NAME))

    def baselines(self) -> Baselines | None:
        """The baselines that hold for the documents, each entry still unused; None where newslint is to use none."""
        if not self.accepting:
            return None
        from newslint.baseline.matching import Baselines

        return Baselines(self._baseline_of, self.locked)

    def accept(self, linted: Linted) -> Linted:
        """What came of one document, those findings marked that its baseline holds."""
        known = self.baselines()
        return linted if known is None else known.accepted(linted)

    def has_baseline(self, paths: Iterable[str]) -> bool:
        """Whether a baseline holds for any of the paths. ConfigError where one is named that is not there."""
        folders = {os.path.dirname(path): path for path in paths} if self.accepting else {}
        return any([self._baseline_of(path) is not None for path in folders.values()])

    def locked(self, path: str, held: tuple[str, ...]) -> frozenset[str]:
        """The rules of which nothing is accepted, where these overrides hold for an article."""
        return self.of(path, held)[0].locked

    def _baseline_of(self, path: str) -> str | None:
        file = self.baseline_at(path)
        if file is None or os.path.lexists(file):  # what is no file is told where it is read
            return file
        if self.baseline is None:
            for config in self.config_of(path).chain():
                if "baseline" in config.said:
                    raise config.error(("baseline",), f"no file {file}; newslint baseline create makes it")
            return None
        return file

    def key(self, document: Document, data: bytes, of_the_day: bool = True) -> str:
        """What an answer about a document that holds `data` goes by, be it one that rests on the day or not."""
        return self.key_by(document, digest_of(data), of_the_day)

    def key_by(self, document: Document, digest: str, of_the_day: bool = True) -> str:
        rest = self.rest(document, of_the_day)
        if document.address is not None or document.metadata is not None:
            rest = f"{rest}\0{document.address}\0{document.metadata!r}"
        return key_of(document.path, digest, rest)

    def rest(self, document: Document, of_the_day: bool = True) -> str:
        """What an answer about a document rests on beside what it holds."""
        return _rest(self, self.config_of(document.path), of_the_day)

    def known(self, document: Document, limits: Limits, digest: str | None = None) -> Linted | None:
        """What is remembered of a document as it stands, of which the digest may be known; None where nothing is."""
        if self.cache is None or self.profile:
            return None
        try:
            key = self.key_by(document, digest or digest_of(fetch(document, limits.size)))
        except DocumentError:  # told where it is read to be checked
            return None
        linted = self.cache.get(key, Linted)
        return None if linted is None else linted._replace(kept=key)


@cache
def _config_in(here: str, folder: str) -> Config:
    return config_for(os.path.join(here, folder))


@cache
def _rest(rules: Rules, config: Config, of_the_day: bool) -> str:
    asked = (rules.select, rules.ignore, rules.several, rules.packs, rules.python)
    return under(asked, rules.today, config, (*rules.packs, *config.packs), of_the_day)


@cache
def _ruleset(
    config: Config,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    several: bool,
    packs: tuple[str, ...],
    python: bool,
    held: tuple[str, ...],
) -> RuleSet:
    from newslint.rulesets import library, ruleset

    return ruleset(config, select, ignore, several, library(config, packs, python), held)


def _context(rules: Rules, config: Config) -> Context:
    return Context(rules.today, config.site, config.registries)


def check(
    documents: Documents,
    problems: Sequence[Problem],
    rules: Rules,
    limits: Limits,
    jobs: int | None,
    changed: Mapping[str, Lines | None] | None = None,
    known: Acceptance | None = None,
    archive: Archive | None = None,
    noticed: Noticed = unnoticed,
) -> Report:
    """The report of one run; `problems` are those met on the way to the documents, and while they are read.

    Without `jobs`, there are as many processes as pay for what is not known yet.

    With `changed`, only what concerns these lines of documents by path is told; None stands for all lines. `known`
    tells what is accepted beside what documents waive; by default, the baselines that hold for the documents. With an
    archive, they are compared with what stands there, too. `noticed` is told of each document as it is done.
    """
    baselines = rules.baselines() if known is None and rules.has_baseline(documents.paths) else None
    asked = _asked(documents, problems, rules, limits, changed, baselines, archive) if known is None else None
    known = known or baselines
    if asked is not None and rules.cache is not None and (answer := rules.cache.get(asked.key, Told)) is not None:
        for path, address in answer.documents or [(one.path, one.address) for one in documents.single]:
            noticed(Document(path, address=address), True)
        documents.passed_over.update(dict(answer.passed_over))
        return answer.report
    if known is not None:
        for path in documents.paths:
            known.of(path)  # a baseline that is none is told before anything is checked
    from newslint.together import Facts, judged_here, lint_facts

    digest_at = asked.digests if asked is not None else {}
    facts = Facts()
    linted: list[Linted] = []
    count = 0

    def unknown() -> Iterator[Document]:
        nonlocal count
        for document in documents:
            count += changed is None or document.path in changed
            if archive is not None:
                archive.leave_out((document,))
            answer = rules.known(document, limits, digest_at.get(document.path))
            if answer is not None:
                linted.append(facts.take(answer))
                noticed(document, True)
                continue
            rules.of(document.path)  # a wrong configuration is told here, and workers inherit what was loaded
            yield document

    from newslint.run import begun, each

    coming = unknown()
    first, jobs = begun(coming, jobs)
    judging: Judging = judged_here
    if others := rules.others(documents.paths):
        from newslint.apart import judged_apart

        limits = limits._replace(apart=True)
        judging = judged_apart(others, limits)
    anew = 0
    for outcome in each(rules.linted, chain(first, coming), limits, jobs):
        anew += 1
        noticed(outcome.document, False)
        if outcome.result is not None:
            linted.append(facts.take(outcome.result))
        else:
            path = outcome.document.path
            linted.append(Linted(path, problems=(outcome.problem or Problem(path, "could not be checked"),)))
    if rules.cache is not None and anew:
        rules.cache.trim_at_times(anew)
    together = lint_facts(facts, rules.of, perf_counter if rules.profile else None, archive, judging)
    report = _report(linted, together, count, documents, problems, rules, changed, known)
    if (
        asked is not None
        and rules.cache is not None
        and not report.problems
        and _is_kept(linted, documents, asked, rules)
    ):
        held = tuple((one.path, one.address) for one in linted) if documents.containers else ()
        rules.cache.put(asked.key, Told(report, held, tuple(documents.passed_over.items())))
    return report


def _report(
    linted: list[Linted],
    together: Linted,
    count: int,
    documents: Documents,
    problems: Sequence[Problem],
    rules: Rules,
    changed: Mapping[str, Lines | None] | None,
    known: Acceptance | None,
) -> Report:
    together = accepted(together, [waiver for document in linted for waiver in document.waivers])
    if known is not None:
        linted = [known.accepted(one) for one in sorted(linted, key=_name)]
        together = known.accepted(together)
    linted = [*linted, together]
    findings: Iterable[Reported] = (
        finding for document in linted for finding in document.findings if _is_wanted(finding, rules)
    )
    if changed is not None:
        from newslint.changes import concerning

        findings = concerning(findings, changed)
        linted = [one for one in linted if one.path in changed or not one.path]
    report = report_of(count, findings, (*problems, *(problem for one in linted for problem in one.problems)))
    folders = dict.fromkeys(rules.packs)
    for path in documents.paths:
        folders.update(dict.fromkeys(rules.config_of(path).packs))
    return report._replace(
        spent=_spent(linted) if rules.profile else (),
        folders=tuple(folders),
        baselines=() if known is None else known.files,
    )


def _name(linted: Linted) -> tuple[str, str]:
    return linted.path, linted.address or ""


class _Asked(NamedTuple):
    """What the report of a run goes by, the digest of each document by its path, and how containers stood."""

    key: str
    digests: Mapping[str, str]
    containers: object


def _asked(
    documents: Documents,
    problems: Sequence[Problem],
    rules: Rules,
    limits: Limits,
    changed: Mapping[str, Lines | None] | None,
    baselines: Baselines | None,
    archive: Archive | None,
) -> _Asked | None:
    """None where the report cannot be known: some document cannot be read, or may have changed and look as before."""
    if rules.cache is None or rules.profile or not documents:
        return None
    containers = standing(documents.containers)
    compared = archive.standing() if archive is not None else ()
    if containers is None or compared is None:
        return None
    accepted = baselines.standing(documents.paths) if baselines is not None else ()
    under = [rules.rest(Document(path)) for path in documents.containers]
    found = digests(rules.cache, documents.single, limits.size)
    known = [(one, digest, rules.rest(one)) for one, digest in zip(documents.single, found, strict=True) if digest]
    if len(known) < len(found):
        return None
    beside = (documents.containers, containers, under, limits.size) if containers else ()
    key = key_of_all(known, rules.together_only, problems, changed, beside, compared, accepted)
    return _Asked(key, {document.path: digest for document, digest, _ in known}, containers)


def _is_kept(linted: Sequence[Linted], documents: Documents, asked: _Asked, rules: Rules) -> bool:
    """Whether each answer holds all day, and is about what its document held when the digest was taken."""
    keys = {rules.key_by(document, asked.digests[document.path]) for document in documents.single}
    kept = {one.kept for one in linted}
    if not documents.containers:
        return kept == keys
    return None not in kept and keys <= kept and standing(documents.containers) == asked.containers


def _is_wanted(finding: Reported, rules: Rules) -> bool:
    return not rules.together_only or finding.scope == ARCHIVE


def accepted(together: Linted, waivers: Sequence[Waiver]) -> Linted:
    """What was found of all documents together, as their waivers leave it."""
    if not waivers or not together.findings:
        return together
    from newslint.waivers import accept_archive

    by_document: defaultdict[tuple[str, str | None], list[Waiver]] = defaultdict(list)
    for waiver in waivers:
        by_document[waiver.place.path, waiver.place.address].append(waiver)
    found = accept_archive(together.findings, lambda path, address: by_document.get((path, address), ()))
    return together._replace(findings=tuple(found))


def _spent(linted: Sequence[Linted]) -> tuple[Spent, ...]:
    """What reading and each rule took over all documents, dearest first."""
    took: defaultdict[str, list[float]] = defaultdict(list)
    for document in linted:
        for rule, seconds in document.seconds:
            took[rule].append(seconds)
    spent = (Spent(rule, sum(seconds), len(seconds)) for rule, seconds in took.items())
    return tuple(sorted(spent, key=lambda one: one.seconds, reverse=True))
