"""`newslint baseline`: findings of an old archive that are known and accepted."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from newslint.cli._find import documents_of
from newslint.cli._options import Instant, jobs_for, with_input, with_packs
from newslint.cli._output import complain, write
from newslint.errors import UsageError
from newslint.formats import printable

if TYPE_CHECKING:
    from newslint.baseline.matching import Acceptance
    from newslint.check import Rules
    from newslint.report import Report


@click.group("baseline")
def command() -> None:
    """Makes and keeps the list of findings that are known and accepted: newslint-baseline.txt.

    For an archive that was there before newslint: accept what it holds now, and let nothing be added. An entry knows
    its finding by rule and words, whatever is edited elsewhere in the document and wherever its file is moved to.

    The file stands beside newslint.yaml, or where `baseline:` in it says; without a newslint.yaml, in this folder.
    """


def _with_run(function: Any) -> Any:
    for decorate in (
        with_input,
        with_packs,
        click.option("--baseline", metavar="FILE", type=click.Path(dir_okay=False), help="The file of the baseline."),
        click.option("--today", type=Instant(), help="The instant to take for now, such as 2026-01-15."),
        click.pass_context,
    ):
        function = decorate(function)
    return function


@command.command("create")
@_with_run
@click.option("--force", is_flag=True, help="Make it anew where there is one.")
def create(ctx: click.Context, /, **given: Any) -> None:
    """Accepts all that newslint check finds in PATHS now.

    What a waiver accepts needs no entry, and locked rules get none.

    Exit status: 0 done; 2 newslint could not do its job.
    """
    from newslint.ratchet import Making

    rules = _rules(given)

    def file_of(path: str) -> str:
        file = rules.baseline_at(path)
        if file is None:
            raise UsageError("--isolated leaves newslint.yaml out; name the file with --baseline")
        return file

    making = Making(file_of, rules.locked)
    report = _checked(rules, given, making, making.refuse_existing if not given["force"] else None)
    for made in making.save():
        more = f", {made.kept} kept of documents that could not be checked" if made.kept else ""
        more += f"; {made.locked} of locked rules are reported further on" if made.locked else ""
        write([f"{printable(made.path)}: {_counted(made.entries)} in {report.summary.documents} documents{more}\n"])
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


def _checked(rules: Rules, given: dict[str, Any], known: Acceptance, ready: Any = None) -> Report:
    """What check says, told to `known` document by document; `ready` is called before anything is looked at."""
    from newslint.check import check
    from newslint.run import Limits

    found = documents_of(given["paths"], given["stdin_filename"], given["max_size"], rules.config_of, rules.packs)
    for path in found.documents.paths:
        known.of(path)
    if ready is not None:
        ready()
    rules = rules._replace(several=found.documents.most > 1)
    limits, jobs = Limits(given["max_size"], given["time_limit"]), jobs_for(given["jobs"], found.documents.most)
    return check(found.documents, found.problems, rules, limits, jobs, known=known)


def _leave(ctx: click.Context, report: Report) -> None:
    for problem in report.problems:
        complain(f"{problem.path}: problem: {problem.message}")
    if report.problems:
        ctx.exit(2)


def _counted(entries: int) -> str:
    return f"{entries} {'entry' if entries == 1 else 'entries'}"
