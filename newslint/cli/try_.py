"""`newslint try`: what a rule would report, before it is switched on."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from newslint.cli import _completion
from newslint.cli._find import documents_of, tell_passed_over
from newslint.cli._help import OWN_RULES, RULES, Command, option
from newslint.cli._options import Instant, jobs_for, with_format, with_input, with_packs
from newslint.cli._output import complain, style, write
from newslint.formats import printable

if TYPE_CHECKING:
    from newslint.trial import Share, Trial

MOST_ROWS = 15  # sections listed
SECTION = OWN_RULES


@click.command("try", cls=Command)
@click.argument("rule", shell_complete=_completion.a_rule)
@with_input
@with_packs
@with_format("text", "json")
@option("--today", group=RULES, type=Instant(), help="The instant to take for now, such as 2026-01-15.")
@click.pass_context
def command(ctx: click.Context, /, **given: Any) -> None:
    """Shows what RULE would report on the articles in PATHS, whether it is on or not.

    RULE is the id of a rule, or its file or page; naming a file of Python runs it.

    \b
    Examples:
      newslint try tag-count content/
      newslint try house-rules/harbour-misspelt.yaml content/

    Exit status: 0 shown, 2 newslint could not do its job.
    """
    from newslint.check import Rules
    from newslint.packs import rule_file_at
    from newslint.run import Limits
    from newslint.trial import tried

    rules = Rules(
        today=given["today"] or datetime.now(UTC),
        config=given["config"],
        isolated=given["isolated"],
        packs=given["packs"],
        python=not given["no_python_packs"],
    )
    id = given["rule"]
    if os.path.isfile(id):
        file = rule_file_at(id, rules.config_of(os.curdir).packs)
        id, rules = file.id, rules._replace(packs=(*rules.packs, file.pack.folder))
    rules = rules._replace(select=(id,))
    found = documents_of(given["paths"], given["stdin_filename"], given["max_size"], rules.config_of, rules.packs)
    rules = rules._replace(several=found.documents.most > 1)
    if not found.documents and not found.problems:
        complain("newslint: nothing to try it on: no HTML or Markdown file there")
    limits = Limits(given["max_size"], given["time_limit"], bool(rules.others(found.documents.paths)))
    trial = tried(found.documents, found.problems, rules, limits, jobs_for(given["jobs"], found.documents.work))
    write(_lines(id, trial) if given["form"] == "text" else _json(id, trial, rules.packs))
    for problem in trial.problems if given["form"] == "text" else ():
        complain(f"{problem.path}: problem: {problem.message}")
    tell_passed_over(found)
    if trial.problems:
        ctx.exit(2)


def _json(id: str, trial: Trial, folders: Sequence[str]) -> Iterator[str]:
    """The figures and the samples, whose form is that of the findings of a report."""
    from newslint.formats.json import VERSION, dumped, plain_finding, plain_problem
    from newslint.rulesets import authorities

    known = authorities(folders)
    said = {
        "version": VERSION,
        "rule": id,
        "articles": trial.articles,
        "with_findings": trial.with_findings,
        "findings": trial.findings,
        "sections": [share._asdict() for share in trial.sections],
        "years": [share._asdict() for share in trial.years],
        "samples": [plain_finding(finding, known) for finding in trial.samples],
        "problems": [plain_problem(problem) for problem in trial.problems],
    }
    yield dumped(said, indent=2) + "\n"


def _lines(id: str, trial: Trial) -> Iterator[str]:
    from newslint.formats.text import told

    share = f" ({trial.with_findings / trial.articles:.1%})" if trial.articles else ""
    findings = f"{trial.findings} finding{'' if trial.findings == 1 else 's'}"
    yield f"{id} would report {findings} in {trial.with_findings} of {trial.articles} articles{share}\n"
    if not trial.findings:
        return
    sections = [share for share in trial.sections if share.with_findings]
    yield from _table("section", sections[:MOST_ROWS], len(sections[MOST_ROWS:]))
    yield from _table("year", trial.years)
    shown = "all" if len(trial.samples) == trial.findings else f"{len(trial.samples)} of them"
    yield f"\n{shown}:\n\n"
    look = style()
    for finding in trial.samples:
        yield from told(finding, look)


def _table(name: str, shares: Sequence[Share], left_out: int = 0) -> Iterator[str]:
    rows = [(printable(share.name), str(share.articles), str(share.with_findings)) for share in shares]
    width = max(len(row[0]) for row in ((name,), *rows))
    yield f"\n{name:<{width}}  articles  with findings\n"
    yield from (f"{first:<{width}}  {articles:>8}  {found:>13}\n" for first, articles, found in rows)
    if left_out:
        yield f"and {left_out} more with findings\n"
