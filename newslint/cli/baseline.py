"""`newslint baseline`: findings of an old archive that are known and accepted."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from newslint.cli._baselines import dropped, plain, told
from newslint.cli._find import documents_of
from newslint.cli._help import MEND, REPORT, RULES, Command, Group, option
from newslint.cli._options import Instant, jobs_for, with_format, with_input, with_packs
from newslint.cli._output import complain, write
from newslint.errors import UsageError
from newslint.formats import printable
from newslint.formats.json import dumped
from newslint.formats.text import counted
from newslint.values import NamedTuple

if TYPE_CHECKING:
    from newslint.baseline.matching import Acceptance
    from newslint.check import Rules
    from newslint.ratchet import Judged
    from newslint.report import Report

VERSION = 1
_UNNAMED = "--isolated leaves newslint.yaml out; name the file with --baseline"


class Checked(NamedTuple):
    """What a check came to, and under which rules."""

    report: Report
    rules: Rules


SECTION = MEND


@click.group("baseline", cls=Group)
def command() -> None:
    """Makes and keeps the list of findings that are known and accepted: newslint-baseline.txt.

    For an archive that was there before newslint: accept what it holds now, and let nothing be added. An entry knows
    its finding by rule and words, whatever is edited elsewhere in the document and wherever its file is moved to.

    The file stands beside newslint.yaml, or where `baseline:` in it says; without a newslint.yaml, in this folder.

    \b
    Examples:
      newslint baseline create content/
      newslint baseline prune content/

    Exit status: 0 done; 2 newslint could not do its job.
    """


def _with_run(function: Any, required: bool = True) -> Any:
    for decorate in (
        partial(with_input, required=required),
        with_packs,
        option(
            "--baseline",
            group=REPORT,
            metavar="FILE",
            type=click.Path(dir_okay=False),
            help="The file of the baseline.",
        ),
        option("--today", group=RULES, type=Instant(), help="The instant to take for now, such as 2026-01-15."),
        click.pass_context,
    ):
        function = decorate(function)
    return function


@command.command("create", cls=Command)
@_with_run
@option("--force", group=REPORT, is_flag=True, help="Make it anew where there is one.")
def create(ctx: click.Context, /, **given: Any) -> None:
    """Accepts all that newslint check finds in PATHS now.

    What a waiver accepts needs no entry, and locked rules get none.

    \b
    Examples:
      newslint baseline create content/

    Exit status: 0 done; 2 newslint could not do its job.
    """
    from newslint.baseline.making import Making

    rules = _rules(given)

    def file_of(path: str) -> str:
        file = rules.baseline_at(path)
        if file is None:
            raise UsageError(_UNNAMED)
        return file

    making = Making(file_of, rules.locked)
    report = _checked(given, making, None if given["force"] else making.refuse_existing).report
    if not report.summary.documents and not report.problems:
        complain("newslint: nothing to accept: no HTML or Markdown file there")
    for made in making.save():
        more = f", {made.kept} kept of documents that could not be checked" if made.kept else ""
        more += f"; {made.locked} of locked rules are reported further on" if made.locked else ""
        documents = counted(report.summary.documents, "document")
        write([f"{printable(made.path)}: {counted(made.entries, 'finding')} accepted in {documents}{more}\n"])
    _leave(ctx, report)


@command.command("prune", cls=Command)
@_with_run
def prune(ctx: click.Context, /, **given: Any) -> None:
    """Drops the entries of which newslint check finds nothing in PATHS any more.

    An entry goes where its rule finds nothing in its document now, or where its document is gone from PATHS; one of a
    rule about the archive, where PATHS hold all documents of the baseline. What has moved gets its new path.

    \b
    Examples:
      newslint baseline prune content/

    Exit status: 0 done; 2 newslint could not do its job.
    """
    from newslint.ratchet import shrunk

    report, came = _judged(given)
    shrunk(came)
    write(f"{printable(dropped(one))}\n" for one in came)
    _leave(ctx, report)


@command.command("show", cls=Command)
@partial(_with_run, required=False)
@with_format("text", "json")
def show(ctx: click.Context, /, **given: Any) -> None:
    """Shows what the baseline holds, by rule and by document, and which entries are stale.

    PATHS are checked to tell what is solved; without them, only those entries are stale whose documents are gone.

    \b
    Examples:
      newslint baseline show
      newslint baseline show content/ --format json

    Exit status: 0 done; 2 newslint could not do its job.
    """
    report: Report | None = None
    if given["paths"]:
        report, came = _judged(given)
    else:
        came = [_read(_rules(given))]
    if given["form"] == "json":
        write([dumped({"version": VERSION, "baselines": [*map(plain, came)]}, indent=2), "\n"])
    else:
        for one in came:
            write(told(one))
    if report is not None:
        _leave(ctx, report)


def _rules(given: dict[str, Any]) -> Rules:
    from newslint.cache import default_cache
    from newslint.check import Rules

    return Rules(
        today=given["today"] or datetime.now(UTC),
        config=given["config"],
        isolated=given["isolated"],
        packs=given["packs"],
        python=not given["no_python_packs"],
        cache=None if given["no_cache"] else default_cache(),
        baseline=given["baseline"],
    )


def _checked(given: dict[str, Any], known: Acceptance, ready: Callable[[], None] | None = None) -> Checked:
    """What check says, told to `known` document by document; `ready` is called before anything is looked at."""
    from newslint.check import check
    from newslint.run import Limits

    rules = _rules(given)
    found = documents_of(given["paths"], given["stdin_filename"], given["max_size"], rules.config_of, rules.packs)
    for path in found.documents.paths:
        known.of(path)
    if ready is not None:
        ready()
    rules = rules._replace(several=found.documents.most > 1)
    limits, jobs = Limits(given["max_size"], given["time_limit"]), jobs_for(given["jobs"], found.documents.work)
    return Checked(check(found.documents, found.problems, rules, limits, jobs, known=known), rules)


def _judged(given: dict[str, Any]) -> tuple[Report, list[Judged]]:
    """What became of the entries of the baselines that hold for PATHS."""
    from newslint.ratchet import Looked, judged

    baselines = _rules(given).baselines()
    assert baselines is not None

    def require_one() -> None:
        if not baselines.files:
            raise UsageError("no baseline holds for these paths; newslint baseline create makes one")

    report, rules = _checked(given, baselines, require_one)
    return report, list(judged(baselines, rules, Looked(given["paths"], report.problems)))


def _read(rules: Rules) -> Judged:
    """What the baseline of this folder holds, and what of it speaks of documents that are gone."""
    from newslint.baseline.entries import read_baseline
    from newslint.baseline.matching import Matching
    from newslint.ratchet import unchecked

    file = rules.baseline_at(os.curdir)
    if file is None:
        raise UsageError(_UNNAMED)
    return unchecked(Matching(read_baseline(file)))


def _leave(ctx: click.Context, report: Report) -> None:
    for problem in report.problems:
        complain(f"{problem.path}: problem: {problem.message}")
    if report.problems:
        ctx.exit(2)
