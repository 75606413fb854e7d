"""Checks documents from end to end: reads them, lints them under the rules that hold for each, and reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from newslint.config import Config, config_for, load_config
from newslint.inputs import Document
from newslint.lint import lint, lint_archive
from newslint.report import Linted, Problem, Report, report_of
from newslint.rule import Context
from newslint.rulesets import RuleSet, ruleset
from newslint.run import Limits, each


@dataclass(frozen=True)
class Rules:
    """Which rules hold for which path: all that a worker needs to know, in plain values.

    `config` is a file that takes the place of every newslint.yaml; `isolated` leaves them all out.
    """

    today: datetime
    config: str | None = None
    isolated: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    several: bool = False

    @cached_property
    def _known(self) -> dict[str | None, tuple[RuleSet, Context]]:
        return {}

    def for_several(self) -> Rules:
        """The same, for a run over more than one document."""
        return replace(self, several=True)

    def config_of(self, path: str) -> Config:
        if self.isolated:
            return Config()
        return load_config(self.config) if self.config is not None else config_for(path)

    def of(self, path: str) -> tuple[RuleSet, Context]:
        """The rules and the context that hold for a path. ConfigError and UsageError rise from here."""
        config = self.config_of(path)
        if config.path not in self._known:
            rules = ruleset(config, self.select, self.ignore, self.several)
            self._known[config.path] = rules, Context(self.today, config.site, config.registries)
        return self._known[config.path]

    def __call__(self, document: Document, data: bytes) -> Linted:
        from newslint.reading import read

        return lint(read(data, document.path), *self.of(document.path))


def check(
    documents: Sequence[Document], problems: Sequence[Problem], rules: Rules, limits: Limits, jobs: int
) -> Report:
    """The report of one run; `problems` are those met on the way to the documents."""
    for document in documents:
        rules.of(document.path)  # a wrong configuration is told before anything is read, and workers inherit it
    linted: list[Linted] = []
    for outcome in each(rules, documents, limits, jobs):
        if outcome.result is not None:
            linted.append(outcome.result)
        else:
            path = outcome.document.path
            linted.append(Linted(path, problems=(outcome.problem or Problem(path, "could not be checked"),)))
    linted.append(lint_archive(linted, rules.of))
    return report_of(
        len(documents),
        (finding for document in linted for finding in document.findings),
        (*problems, *(problem for document in linted for problem in document.problems)),
    )
