"""What is measured: each subject does one whole job on one page, in this process."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from newslint.rule import Context, Site

Job = Callable[[bytes], object]

CONTEXT = Context(datetime(2026, 1, 15, 12, tzinfo=UTC), Site(), {})

LXML = "lxml.etree, bare parse"
READ = "newslint, read into an Article"
FOUR = "newslint, headline, authors, date and tags"
CHECK = "newslint, check with all recommended rules"
EXTRACTION = "trafilatura, bare_extraction"
METADATA = "trafilatura, metadata alone"
DJLINT = "djlint, lint"
GOOSE = "goose3, extract"
NEWSPAPER = "newspaper4k, parse"
EXTRUCT = "extruct, all syntaxes"
VALIDATE = "html-validate, recommended"  # peers.mjs calls it so

PYROMARK = "pyromark, bare parse"
CHECK_POST = "newslint, check with all recommended rules (Markdown)"
PROSELINT = "proselint, default checks"


class Subject(NamedTuple):
    """`runs` caps how often a slow peer is run on a page; one that is not installed has no job."""

    name: str
    job: Job | None
    runs: int | None = None


def own_subjects() -> tuple[Subject, ...]:
    """A bare parse of a page, which everything is compared to, and what newslint does with one."""
    return (
        Subject(LXML, _lxml()),
        Subject(READ, _read()),
        Subject(FOUR, _four()),
        Subject(CHECK, _check()),
    )


def subjects() -> tuple[Subject, ...]:
    """Everything that runs in this process on a page."""
    return (
        *own_subjects(),
        Subject(EXTRACTION, _extraction(), runs=3),
        Subject(METADATA, _metadata(), runs=3),
        Subject(GOOSE, _goose(), runs=1),
        Subject(NEWSPAPER, _newspaper(), runs=1),
        Subject(EXTRUCT, _extruct(), runs=1),
        Subject(DJLINT, _djlint(), runs=1),
    )


def post_subjects() -> tuple[Subject, ...]:
    """The same for posts in Markdown."""
    return (
        Subject(PYROMARK, _pyromark()),
        Subject(CHECK_POST, _check("post.md", "markdown")),
        Subject(PROSELINT, _proselint(), runs=1),
    )


def _lxml() -> Job:
    from lxml import etree

    return lambda page: etree.fromstring(page, etree.HTMLParser())


def _read() -> Job:
    from dataclasses import fields

    from newslint.model import Article
    from newslint.reading import read

    facts = [field.name for field in fields(Article)]

    def read_all(page: bytes) -> object:
        article = read(page, "page.html", "html")
        return [getattr(article, name) for name in facts]  # each is read when it is asked for

    return read_all


def _four() -> Job:
    from newslint.reading import read

    def read_four(page: bytes) -> object:
        article = read(page, "page.html", "html")
        return article.headline, article.authors, article.published, article.tags

    return read_four


def _check(path: str = "page.html", kind: str = "html") -> Job:
    from newslint.config import Config
    from newslint.lint import lint
    from newslint.reading import read
    from newslint.report import report_of
    from newslint.rulesets import ruleset

    rules = ruleset(Config(), several=False)

    def check(page: bytes) -> object:
        linted = lint(read(page, path, kind), rules, CONTEXT)
        return report_of(1, linted.findings, linted.problems)

    return check


def _extraction() -> Job | None:
    if find_spec("trafilatura") is None:
        return None
    from trafilatura import bare_extraction

    return lambda page: bare_extraction(page, with_metadata=True)


def _metadata() -> Job | None:
    if find_spec("trafilatura") is None:
        return None
    from trafilatura.metadata import extract_metadata

    return lambda page: extract_metadata(page)


def _djlint() -> Job | None:
    if find_spec("djlint") is None:
        return None
    from djlint.api import lint_text, load_config

    config = load_config(Path(__file__).parent)
    return lambda page: lint_text(config, page.decode("utf-8", "replace"))


def _goose() -> Job | None:
    if find_spec("goose3") is None:
        return None
    from goose3 import Goose

    goose = Goose({"enable_image_fetching": False})
    return lambda page: goose.extract(raw_html=page)


def _newspaper() -> Job | None:
    if find_spec("newspaper") is None:
        return None
    from newspaper import Article

    def parse(page: bytes) -> object:
        article = Article("https://example.invalid/", fetch_images=False)
        article.download(input_html=page)
        return article.parse()

    return parse


def _extruct() -> Job | None:
    if find_spec("extruct") is None:
        return None
    from extruct import extract

    return lambda page: extract(page.decode("utf-8", "replace"), errors="ignore")


def _pyromark() -> Job:
    import pyromark

    return lambda post: list(pyromark.events_with_range(post.decode()))


def _proselint() -> Job | None:
    if find_spec("proselint") is None:
        return None
    from proselint.checks import __register__
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    CheckRegistry().register_many(__register__)
    return lambda post: LintFile("post.md", post.decode()).lint()
