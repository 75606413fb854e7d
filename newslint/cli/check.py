"""`newslint check`: what the rules say of files and folders."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from newslint.cli._find import documents_of
from newslint.cli._options import jobs_for, names, with_input, with_packs
from newslint.cli._output import complain
from newslint.cli._reporting import delivered, with_report

if TYPE_CHECKING:
    from newslint.report import Spent

EACH, ARCHIVE = "each", "archive"


@click.command("check")
@with_input
@with_packs
@with_report
@click.option(
    "--only",
    type=click.Choice([EACH, ARCHIVE]),
    help="What each article says by itself, or what only an archive of them tells. By default both.",
)
@click.option("--profile-rules", is_flag=True, help="Say on standard error how long reading and each rule took.")
@click.pass_context
def command(ctx: click.Context, /, **given: Any) -> None:
    """Checks the articles in PATHS: files, folders, globs, or - for standard input.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 newslint could not do its job.
    """
    from newslint.cache import default_cache
    from newslint.check import Rules, check
    from newslint.run import Limits

    rules = Rules(
        today=given["today"] or datetime.now(UTC),
        config=given["config"],
        isolated=given["isolated"],
        select=names(given["select"]),
        ignore=names(given["ignore"]),
        profile=given["profile_rules"],
        packs=given["packs"],
        python=not given["no_python_packs"],
        cache=None if given["no_cache"] else default_cache(),
    )
    found = documents_of(given["paths"], given["stdin_filename"], given["max_size"], rules.config_of, rules.packs)
    rules = rules._replace(
        several=len(found.documents) > 1 and given["only"] != EACH, together_only=given["only"] == ARCHIVE
    )
    if not found.documents and not found.problems:
        left_out = f"; newslint.yaml ignores {found.ignored}" if found.ignored else ""
        complain(f"newslint: nothing to check: no HTML or Markdown file there{left_out}")
    limits = Limits(given["max_size"], given["time_limit"])
    jobs = jobs_for(given["jobs"], len(found.documents))
    report = check(found.documents, found.problems, rules, limits, jobs)
    status = delivered(report, given, rules.today)
    for line in _profile(report.spent):
        complain(line)
    ctx.exit(status)


def _profile(spent: tuple[Spent, ...]) -> Iterator[str]:
    """A table of what took how long, dearest first; nothing where nobody asked."""
    if not spent:
        return
    width = max(len(one.rule) for one in spent)
    yield f"{'':<{width}}  documents  milliseconds  microseconds each"
    for rule, seconds, documents in spent:
        yield f"{rule:<{width}}  {documents:>9}  {seconds * 1e3:>12.1f}  {seconds / documents * 1e6:>17.1f}"
