"""`newslint fix`: makes the fixes that rules offer."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from newslint.cli._find import documents_of
from newslint.cli._help import MEND, REPORT, RULES, Command, option
from newslint.cli._loudness import noticing, with_loudness
from newslint.cli._options import Instant, jobs_for, names, with_baseline, with_input, with_packs, with_selection
from newslint.cli._output import complain, tell, write_bytes
from newslint.errors import DocumentError
from newslint.formats import printable

if TYPE_CHECKING:
    from newslint.inputs import Document
    from newslint.mending import Result
    from newslint.report import Reported

PACKED = "not fixed: only a document in a file of its own on this disk is mended"
LED_OUT = "not fixed: it is a link that leads out of what was named; name what it leads to"


SECTION = MEND


@click.command("fix", cls=Command)
@with_input
@with_packs
@with_baseline
@with_selection
@option("--unsafe", group=RULES, is_flag=True, help="Make those fixes, too, that may change what the article says.")
@option("--diff", group=REPORT, is_flag=True, help="Write nothing; show what would change.")
@with_loudness("Tell of problems alone; with --diff, show the diff and nothing else.")
@option("--today", group=RULES, type=Instant(), help="The instant to take for now, such as 2026-01-15.")
@click.pass_context
def command(ctx: click.Context, /, **given: Any) -> None:
    """Makes the safe fixes that rules offer in PATHS; what - reads is printed, mended.

    \b
    Examples:
      newslint fix content/
      newslint fix content/ --diff
      newslint fix post.md --unsafe --select headline
      newslint fix - --stdin-filename post.md < post.md

    Exit status: 0 done, or nothing to do; 1 with --diff, where something would change; 2 newslint could not do its job.
    """
    from newslint.check import Rules
    from newslint.inputs import work_on
    from newslint.mending import Mender
    from newslint.report import Problem
    from newslint.run import Limits, each
    from newslint.writing import replace

    rules = Rules(
        today=given["today"] or datetime.now(UTC),
        config=given["config"],
        isolated=given["isolated"],
        select=names(given["select"]),
        ignore=names(given["ignore"]),
        packs=given["packs"],
        python=not given["no_python_packs"],
        baseline=given["baseline"],
        accepting=not given["no_baseline"],
    )
    found = documents_of(given["paths"], given["stdin_filename"], given["max_size"], rules.config_of, rules.packs)
    if not found.documents and not found.problems:
        complain("newslint: nothing to fix: no HTML or Markdown file there")
    led_out = frozenset(_leading_out(found.documents.single, given["paths"]))
    documents = [document for document in found.documents.single if document.path not in led_out]
    known = rules.baselines()
    for document in documents:
        rules.of(document.path)  # a wrong configuration is told before anything is changed
        if known is not None:
            known.of(document.path)
    problems = [
        *found.problems,
        *(Problem(path, PACKED) for path in found.documents.containers),
        *(Problem(path, LED_OUT) for path in led_out),
    ]
    limits = Limits(given["max_size"], given["time_limit"], bool(rules.others(found.documents.paths)))
    changed = made = more = 0
    # Standard output is for the document or the diff where there is one.
    shows = given["diff"] or any(document.content is not None for document in documents)
    write_line = _silent if given["quiet"] else complain if shows else _say
    mend = Mender(rules, given["unsafe"]).mend
    with noticing(given, given["paths"], found.documents, rules) as notice:
        jobs = jobs_for(given["jobs"], sum(work_on(one.path) for one in documents))
        for outcome in each(mend, documents, limits, jobs):
            document, result = outcome.document, outcome.result
            path = document.path
            after = document.content
            told: list[str] = []
            if result is None:
                problems.append(outcome.problem or Problem(path, "could not be fixed"))
            else:
                problems += result.problems
                after, fixed = result.mended.data, result.mended.made
                try:
                    if given["diff"]:
                        notice.hide()
                        with suppress(BrokenPipeError):  # there is more to do than to be read
                            write_bytes(_diff(path, result))
                    elif document.content is None and after != result.before:
                        replace(path, result.before, after)
                except DocumentError as error:
                    problems.append(Problem(path, str(error)))
                    fixed = ()
                changed += bool(fixed)
                made += len(fixed)
                more += 0 if given["unsafe"] else sum(_is_open(one) and not _is_safe(one) for one in result.mended.left)
                for finding in fixed if not given["diff"] else ():
                    told.append(_told(finding, "fixed", finding.fix.description if finding.fix else ""))
                told += (_told(finding, "not fixed", why) for finding, why in result.mended.unfixed)
            if told:
                notice.hide()
                for line in told:
                    write_line(line)
            if document.content is not None and not given["diff"] and after is not None:
                write_bytes([after])
            notice.done(document, False)
    for problem in sorted(set(problems), key=lambda one: (one.path, one.message)):
        complain(f"{problem.path}: problem: {problem.message}")
    if documents:
        write_line(_summary(made, changed, more, given["diff"]))
    if problems:
        ctx.exit(2)
    if given["diff"] and changed:
        ctx.exit(1)


def _leading_out(documents: Iterable[Document], named: tuple[str, ...]) -> Iterator[str]:
    """The links that were met in a folder and lead out of everything that was named."""
    folders = [os.path.join(os.path.realpath(name), "") for name in named if os.path.isdir(name)]
    given = set(map(os.path.normpath, named))
    for document in documents:
        path = document.path
        if folders and document.content is None and path not in given and os.path.islink(path):
            place = os.path.realpath(path)
            if not any(place.startswith(folder) for folder in folders):
                yield path


def _is_open(finding: Reported) -> bool:
    return finding.fix is not None and finding.suppressed is None


def _is_safe(finding: Reported) -> bool:
    return finding.fix is not None and finding.fix.safe


def _silent(line: str) -> None:
    """Nobody wants to be told."""


def _say(line: str) -> None:
    tell([f"{printable(line)}\n"])


def _told(finding: Reported, did: str, what: str) -> str:
    place = finding.place
    where = f"{place.path}:{place.line}:{place.column}" if place.line else place.path
    return f"{where}: {did}: {what} [{finding.rule}]"


def _summary(made: int, documents: int, more: int, diff: bool) -> str:
    would = "would be " if diff else ""
    if made:
        fixes = f"{made} finding{'s' * (made != 1)}"
        said = f"{fixes} {would}fixed in {documents} document{'s' * (documents != 1)}"
    else:
        said = f"nothing {would}fixed"
    return f"{said}; {more} more with --unsafe" if more else said


def _diff(path: str, result: Result) -> Iterator[bytes]:
    """A unified diff, as `patch` and `git apply` read it; on a terminal, what it would obey is spelled out.

    It is made of the file's own bytes, which are what they look for. UTF-16, of which they know no lines, is shown.
    """
    from difflib import diff_bytes, unified_diff

    source, encoding = result.mended.source, result.mended.source.encoding
    before, after = result.before, result.mended.data
    if encoding.startswith("utf-16"):
        size = len(source.bom)
        before, after = (data[size:].decode(encoding).encode("utf-8", "surrogatepass") for data in (before, after))
        encoding = "utf-8"
    name, on_terminal = _quoted(path).encode("utf-8", "surrogateescape"), sys.stdout.isatty()
    for line in diff_bytes(unified_diff, _lines(before), _lines(after), name, name):
        said = line.removesuffix(b"\n")
        yield (printable(said.decode(encoding, "replace")).encode() if on_terminal else said) + b"\n"
        if not line.endswith(b"\n"):
            yield b"\\ No newline at end of file\n"


def _quoted(path: str) -> str:
    """A path as git writes it into a diff: between quotation marks where a character in it could be taken for more."""
    if path.isprintable() and '"' not in path:
        return path
    said = path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    escaped = (f"\\{byte:03o}" if byte < 0x20 or byte >= 0x7F else chr(byte) for byte in os.fsencode(said))
    return f'"{"".join(escaped)}"'


def _lines(data: bytes) -> list[bytes]:
    """Lines as `patch` counts them: a CR before the end belongs to its line."""
    *lines, last = data.split(b"\n")
    return [*(line + b"\n" for line in lines), *([last] if last else [])]
