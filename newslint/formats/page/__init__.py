"""Makes the page that people read a report on: one HTML file that needs no network and runs no script but its own."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from newslint import __version__
from newslint.formats import printable
from newslint.formats.page.columns import Columns, packed
from newslint.formats.page.faults import Fault
from newslint.report import Audit, Name, Particulars, Problem, Report, Sampled, Summary
from newslint.values import NamedTuple

FOLDER = Path(__file__).parent
SCRIPTS = (
    "dom",
    "facts",
    "question",
    "evidence",
    "findings",
    "marks",
    "article",
    "trends",
    "cube",
    "spreadsheet",
    "start",
)


# By rule: how many findings editors hold for right, and how many they have marked.
Marks = Mapping[str, tuple[int, int]]


class Beside(NamedTuple):
    """What an archive knows beside its findings: where it was audited before, what came of that, the last audit first.

    With `marks`, which may be none yet, findings can be marked; `new` are those that no audit before the last one told.
    """

    marks: Marks | None = None
    audits: tuple[Audit, ...] = ()
    sampled: Sampled | None = None
    new: Collection[Name] = ()


NOTHING = Beside()


def page(report: Report, articles: Iterable[Particulars] = (), beside: Beside = NOTHING) -> Iterator[str]:
    """The page, piece by piece. `articles` are all documents of the run, where more is known of them than findings."""
    columns = Columns(report.findings, report.folders, beside.new)
    content = columns.content(articles)
    return written(Page(), report.summary, columns.faults, content, report.problems, beside)


class Page(NamedTuple):
    """Which page it is. Of a folder of pages, `first` is the file of the first one.

    The others have the findings of a rule, which `of` says in words, in several `files`; it is the one at `part`.
    """

    first: str | None = None
    of: str | None = None
    files: tuple[str, ...] = ()
    part: int = 0


def written(
    page: Page,
    summary: Summary,
    faults: list[Fault],
    content: dict[str, Any],
    problems: Iterable[Problem] = (),
    beside: Beside = NOTHING,
) -> Iterator[str]:
    """A page, piece by piece."""
    script, look = _script(), _file("page.css")
    return (
        _templates()
        .get_template("page.html")
        .generate(
            page=page,
            policy=_policy(script, look),
            look=Markup(look),
            script=Markup(script),
            content=packed(content),
            faults=faults,
            summary=summary,
            open=summary.errors + summary.warnings + summary.infos,
            problems=[(printable(it.path), printable(it.message), printable(it.rule or "")) for it in problems],
            beside=beside,
            told={fault.told.id: fault.told for fault in faults},
            file_of=file_of,
            day_of=day_of,
            version=__version__,
        )
    )


def file_of(rule: str, part: int = 0) -> str:
    """The file of a rule's findings in a folder of pages; a rule with very many has several."""
    return f"{rule}.html" if part == 0 else f"{rule}-{part + 1}.html"


def day_of(instant: str) -> str:
    """An instant in ISO 8601, as people write it."""
    when = datetime.fromisoformat(instant)
    return f"{when.day} {when:%B %Y, %H:%M} {when.tzname() or ''}".rstrip()


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _file(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


def _script() -> str:
    return "".join(_file(f"js/{name}.js") for name in SCRIPTS)


def _policy(script: str, look: str) -> str:
    """What the page may do: run and look as it was written, and nothing else. https://www.w3.org/TR/CSP3/"""
    return (
        f"default-src 'none'; script-src {_digest(script)}; style-src {_digest(look)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
