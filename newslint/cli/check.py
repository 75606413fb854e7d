"""`newslint check`: what the rules say of files and folders."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from newslint import formats
from newslint.cli._find import documents_of
from newslint.cli._options import Instant, Output, jobs_for, names, with_input, with_packs
from newslint.cli._output import complain, style, write, write_file
from newslint.model import Severity

if TYPE_CHECKING:
    from newslint.report import Spent

NEVER = "never"
EACH, ARCHIVE = "each", "archive"


@click.command("check")
@with_input
@with_packs
@click.option("--select", multiple=True, metavar="NAMES", help="Only these rules and families, or ALL.")
@click.option("--ignore", multiple=True, metavar="NAMES", help="Not these rules and families.")
@click.option("--format", "form", type=click.Choice(formats.names()), default="text", show_default=True)
@click.option("--output", "outputs", multiple=True, type=Output(), metavar="FORMAT:FILE", help="A report in FILE, too.")
@click.option(
    "--fail-on",
    type=click.Choice([*(severity.value for severity in Severity), NEVER]),
    default=Severity.ERROR.value,
    show_default=True,
    help="The least severity that makes the exit status 1.",
)
@click.option(
    "--only",
    type=click.Choice([EACH, ARCHIVE]),
    help="What each article says by itself, or what only an archive of them tells. By default both.",
)
@click.option("--profile-rules", is_flag=True, help="Say on standard error how long reading and each rule took.")
@click.option("--today", type=Instant(), help="The instant to take for now, such as 2026-01-15.")
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
    write(formats.renderer(given["form"])(report, style()))
    for line in _profile(report.spent):
        complain(line)
    written = [write_file(path, formats.renderer(form)(report, formats.Style())) for form, path in given["outputs"]]
    unwritten = [why for why in written if why is not None]
    for why in unwritten:
        complain(f"newslint: {why}")
    if report.problems or unwritten:
        ctx.exit(2)
    loudest = report.loudest()
    if loudest is not None and given["fail_on"] != NEVER and loudest.rank >= Severity(given["fail_on"]).rank:
        ctx.exit(1)


def _profile(spent: tuple[Spent, ...]) -> Iterator[str]:
    """A table of what took how long, dearest first; nothing where nobody asked."""
    if not spent:
        return
    width = max(len(one.rule) for one in spent)
    yield f"{'':<{width}}  documents  milliseconds  microseconds each"
    for rule, seconds, documents in spent:
        yield f"{rule:<{width}}  {documents:>9}  {seconds * 1e3:>12.1f}  {seconds / documents * 1e6:>17.1f}"
