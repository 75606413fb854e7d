"""`newslint check`: what the rules say of files and folders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from newslint.cli._archive import archive_of
from newslint.cli._find import documents_of, tell_passed_over
from newslint.cli._help import ARTICLES, CHECK, REPORT, RULES, WORK, Command, option
from newslint.cli._loudness import noticing
from newslint.cli._options import names, with_baseline, with_input, with_packs
from newslint.cli._output import complain
from newslint.cli._reporting import delivered, with_report
from newslint.errors import UsageError

if TYPE_CHECKING:
    from newslint.baseline.matching import Baselines
    from newslint.changes import Lines
    from newslint.check import Rules
    from newslint.inputs import Found
    from newslint.report import Spent

EACH, ARCHIVE = "each", "archive"
SECTION = CHECK


@click.command("check", cls=Command)
@partial(with_input, required=False)
@with_packs
@with_report
@with_baseline
@option(
    "--only",
    group=RULES,
    type=click.Choice([EACH, ARCHIVE]),
    metavar="WHAT",
    help="What each article says by itself (each), or what only several together tell (archive). By default both.",
)
@option(
    "--diff",
    "ref",
    group=ARTICLES,
    metavar="REF",
    help="Only what concerns lines that are not as they were where this branch left REF; new files are all new.",
)
@option(
    "--staged",
    group=ARTICLES,
    is_flag=True,
    help="What the next commit holds, and only what concerns lines that it changes.",
)
@option(
    "--profile-rules", group=REPORT, is_flag=True, help="Say on standard error how long reading and each rule took."
)
@option(
    "--ratchet",
    group=REPORT,
    is_flag=True,
    help="Let the baseline shrink: drop from its file what is found no more, and add nothing.",
)
@option("--watch", "watched", group=WORK, is_flag=True, help="Check again after each change, until Ctrl-C.")
@click.pass_context
def command(ctx: click.Context, /, **given: Any) -> None:
    """Checks the articles in PATHS: files, folders, globs, or - for standard input.

    With --diff or --staged, PATHS may be left out: the whole repository is meant. What is said of an article as a
    whole is told where any of its lines has changed; what is said of several together, where one of them has.

    \b
    Examples:
      newslint check content/
      newslint check post.md --select privacy,byline-missing
      newslint check content/ --fail-on warning --output sarif:out.sarif
      newslint check content/ --statistics
      newslint check --diff main
      newslint check - --stdin-filename post.md < post.md

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 newslint could not do its job.
    """
    if not given["paths"] and given["ref"] is None and not given["staged"]:
        raise click.MissingParameter(ctx=ctx, param_hint="'PATHS...'", param_type="argument")
    if given["watched"]:
        from newslint.cli._watching import watch

        ctx.exit(watch(given))
    from newslint.cache import default_cache
    from newslint.check import Rules, check
    from newslint.inputs import Limits

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
        baseline=given["baseline"],
        accepting=not given["no_baseline"],
    )
    found, lines = _documents(given, rules)
    archive = archive_of(found.documents.paths, rules) if given["only"] != EACH else None
    several = (found.documents.most > 1 or archive is not None) and given["only"] != EACH
    if lines is not None:
        changed = found.documents.only(lines)
        if archive is not None or not several or not any(rules.compare(path) for path in changed.paths):
            found = found._replace(documents=changed)
    rules = rules._replace(several=several, together_only=given["only"] == ARCHIVE)
    if not found.documents and not found.problems and lines is None:
        left_out = f"; newslint.yaml ignores {found.ignored}" if found.ignored else ""
        complain(f"newslint: nothing to check: no HTML or Markdown file there{left_out}")
    limits = Limits(given["max_size"], given["time_limit"])
    known = rules.baselines() if given["ratchet"] else None
    if given["ratchet"]:
        _require_baseline(known, found)
    paths, documents, jobs = given["paths"] if lines is None else (), found.documents, given["jobs"]
    with noticing(given, paths, documents, rules) as notice:
        report = check(documents, found.problems, rules, limits, jobs, lines, known, archive, notice.done)
    status = delivered(report, given, rules.today)
    if archive is not None:
        archive.close()
    tell_passed_over(found)
    if given["ratchet"] and known is not None:
        from newslint.cli._baselines import ratcheted
        from newslint.ratchet import Looked

        status = max(status, ratcheted(known, rules, Looked(given["paths"], report.problems)))
    for line in _profile(report.spent):
        complain(line)
    ctx.exit(status)


def _documents(given: dict[str, Any], rules: Rules) -> tuple[Found, Mapping[str, Lines | None] | None]:
    """The documents, and what has changed in them where only that is asked for."""

    def find(paths: tuple[str, ...]) -> Found:
        return documents_of(paths, given["stdin_filename"], given["max_size"], rules.config_of, rules.packs)

    ref, paths = given["ref"], given["paths"]
    if ref is None and not given["staged"]:
        return find(paths), None
    if ref is not None and given["staged"]:
        raise UsageError("--diff compares files on the disk, --staged what is in the index; give one of them")
    from newslint.cli._changed import changed_under

    return changed_under(
        paths, ref, find, lambda path: rules.config_of(path).leaves_out(path, rules.packs), given["max_size"]
    )


def _require_baseline(known: Baselines | None, found: Found) -> None:
    if known is None:
        raise UsageError("--ratchet lets a baseline shrink, --no-baseline uses none; give one of them")
    for path in found.documents.paths:
        known.of(path)
    if found.documents and not known.files:
        raise UsageError("--ratchet: no baseline holds for these paths; newslint baseline create makes one")


def _profile(spent: tuple[Spent, ...]) -> Iterator[str]:
    """A table of what took how long, dearest first; nothing where nobody asked."""
    if not spent:
        return
    width = max(len(one.rule) for one in spent)
    yield f"{'':<{width}}  documents  milliseconds  microseconds each"
    for rule, seconds, documents in spent:
        yield f"{rule:<{width}}  {documents:>9}  {seconds * 1e3:>12.1f}  {seconds / documents * 1e6:>17.1f}"
