"""What is fuzzed: for each reader the files that it is started from, and what must hold of whatever it is given."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import NamedTuple

import jsonschema
from click.testing import CliRunner
from linted import FIXTURES, TODAY, every_rule, linted, misplaced

from fuzz import containers
from newslint.audit.schema import VIEWS
from newslint.check import Rules
from newslint.cli._commands import cli
from newslint.config import Config, load_config
from newslint.config.reading import read_config
from newslint.config.registries import read_registry
from newslint.declarative import load_rule
from newslint.errors import DocumentError, NewslintError
from newslint.formats import Style, names, printable, renderer
from newslint.inputs import Document
from newslint.inspection import inspection_of
from newslint.lint import lint
from newslint.mending import Mender
from newslint.model import Article
from newslint.report import report_of
from newslint.rule import Context
from newslint.rulesets import library, ruleset
from newslint.schema import load_schema
from newslint.testing import pages

MOST_SECONDS = 20.0  # of the processor; a case takes milliseconds


class Seed(NamedTuple):
    """A file to start from; its name tells what it is."""

    name: str
    data: bytes


class Target(NamedTuple):
    """A reader. `check` raises AssertionError for bytes of which something does not hold that must."""

    name: str
    seeds: Callable[[], list[Seed]]
    check: Callable[[str, bytes], None]


class Hang(BaseException):
    """The time for a case is up; nothing that newslint does may swallow it."""


def checked(target: Target, name: str, data: bytes) -> None:
    """Holds a case to what must hold, within its time."""
    with _alarm():
        target.check(name, data)


@contextmanager
def _alarm() -> Iterator[None]:
    def ring(number: int, frame: FrameType | None) -> None:
        raise Hang(f"longer than {MOST_SECONDS:g} s")

    before = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@cache
def _valid(schema: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(load_schema(schema))


def _says_why(error: NewslintError) -> None:
    assert printable(str(error)).strip(), "an error without a word"


# --- Documents --------------------------------------------------------------------------------------------------


def check_document(name: str, data: bytes) -> None:
    try:
        article, found = linted(data, name, every_rule())
    except DocumentError as error:
        _says_why(error)
        return
    crashed = [problem for problem in found.problems if problem.message.startswith("crashed")]
    assert not crashed, crashed
    assert not misplaced(article, found)
    row = inspection_of(article)
    _valid("inspect").validate(json.loads(json.dumps(row)))
    end = len(article.source.text.split("\n"))
    for fact in row["facts"]:
        assert fact["line"] is None or (1 <= fact["line"] <= fact["end_line"] <= end), fact
    report = report_of(1, found.findings, found.problems)
    _valid("report").validate(json.loads("".join(renderer("json")(report, Style()))))
    assert linted(data, name, every_rule())[1] == found, "a second look finds something else"
    chosen = zlib.crc32(data)
    form = names()[chosen % len(names())]
    for piece in renderer(form)(report, Style()):
        assert isinstance(piece, str)
    if chosen % 4 == 0:
        _settles(name, data)


def _settles(name: str, data: bytes) -> None:
    """A second run of the fixes changes nothing."""
    mender = Mender(Rules(TODAY, isolated=True, select=("ALL",)), unsafe=True)
    try:
        once = mender.mend(Document(name), data).mended
    except DocumentError as error:
        _says_why(error)
        return
    if once.data != data:
        again = mender.mend(Document(name), once.data).mended
        assert again.data == once.data, "a second run of fix changes something"


def _documents(*suffixes: str) -> list[Seed]:
    """The fixtures, and each example on the page of a rule."""
    found = [
        Seed(path.name, path.read_bytes())
        for path in sorted(FIXTURES.rglob("*"))
        if path.suffix in suffixes and path.name != "README.md"
    ]
    for page in pages():
        for example in page.examples():
            found += [Seed(one.path, one.text.encode()) for one in example.documents if one.path.endswith(suffixes)]
    return found


def _front_matter() -> list[Seed]:
    """Posts that are little else, in each language of front matter."""
    posts = [seed for seed in _documents(".md") if len(seed.data) < 1200]
    return [
        *posts,
        *(Seed("post.md", matter.encode() + b"\nThe harbour reopened on 10 January.\n") for matter in FRONT_MATTER),
    ]


FRONT_MATTER = (
    """---
title: "Harbour: \\"open\\" \\u00e9"
author: [Ann Miller, {name: Bo Tran, url: /bo}]
date: 2026-01-10T08:00:00+01:00
tags: &t [harbour, 'ferries''', storm]
params: {source: The Coastal Times, keywords: *t}
description: >-
  Folded over
  two lines
newslint: {ignore: {tag-count: {reason: why, until: 2027-01-31, by: Ann}}}
---
""",
    """+++
title = 'Harbour reopens'
authors = ["Ann Miller", "Bo Tran"]
date = 2026-01-10T08:00:00Z
draft = false
tags = [ "harbour", # a remark
  "ferries" ]
[params]
source.name = "The Coastal Times"
summary = \"\"\"
Two days \\
of storm\"\"\"
[[images]]
src = "a.jpg"
[newslint.ignore]
tag-count = "why"
+++
""",
    """{
  "title": "Harbour reopens \\u00e9\\ud83e\\udd80",
  "author": {"name": "Ann Miller"},
  "date": "2026-01-10", "tags": ["harbour", "#ferries"],
  "images": [{"src": "a.jpg", "alt": null}], "weight": 1e3
}
""",
)


def _json_ld() -> list[Seed]:
    return [Seed("page.html", (_LD_PAGE % (graph, graph)).encode()) for graph in _GRAPHS]


_LD_PAGE = """<!doctype html><html lang="en"><head><title>Harbour reopens</title>
<script type="application/ld+json">%s</script></head><body><article><h1>Harbour reopens</h1>
<p>The harbour reopened on 10 January after two days of storm, its master said in the town hall.</p></article>
<script type='application/ld+json'><!-- //<![CDATA[
%s //]]> --></script></body></html>"""
_GRAPHS = (
    """{"@context": "https://schema.org", "@graph": [
{"@type": ["NewsArticle", "Article"], "@id": "#a", "headline": "Harbour &amp; reopens", "author": [{"@id": "#p"}, "Bo"],
 "datePublished": "2026-01-10T08:00:00Z", "dateModified": 20260110, "keywords": "harbour, ferries",
 "image": {"@type": "ImageObject", "url": "a.jpg", "caption": "x"}, "publisher": {"@id": "#o"},
 "isPartOf": {"@id": "#a"}, "correction": {"@type": "CorrectionComment", "text": "x"}},
{"@type": "Person", "@id": "#p", "name": "Ann Miller", "description": "Ann writes.", "sameAs": ["/ann"]},
{"@type": "NewsMediaOrganization", "@id": "#o", "name": "The Harbour Post", "parent": {"@id": "#o"}}]}""",
    '[{"@type":"NewsArticle","author":{"@type":"Person","name":["Ann","Bo"]},"headline":null,"mentions":[[[{}]]]}]',
)


# --- What configures newslint -----------------------------------------------------------------------------------


def check_config(name: str, data: bytes) -> None:
    with TemporaryDirectory() as folder:
        Path(folder, "newslint.yaml").write_bytes(data)
        Path(folder, "authors.yaml").write_text("authors: [{name: Ann Miller}]\n")
        Path(folder, "house").mkdir()
        path = os.path.join(folder, "newslint.yaml")
        try:
            config = read_config(path)
            held = ruleset(config, several=True, rules=library(config))
            lint(_article(), held, Context(TODAY, config.site, config.registries))
        except NewslintError as error:
            _says_why(error)
        finally:
            load_config.cache_clear()


def check_registry(name: str, data: bytes) -> None:
    registry = name.partition(".")[0]
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        try:
            found = read_registry(str(path), registry, Config())
            config = Config(registries={registry: found})
            lint(_article(), ruleset(config), Context(TODAY, config.site, config.registries))
        except NewslintError as error:
            _says_why(error)


def check_rule(name: str, data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "style", "a-rule.yaml")
        path.parent.mkdir()
        path.write_bytes(data)
        try:
            rule = load_rule(path)
        except NewslintError as error:
            _says_why(error)
            return
        if rule.collect is None:
            context = Context(TODAY, Config().site, {})
            for finding in rule.check(_article(), rule.options(), context):
                assert isinstance(finding.message, str)


@cache
def _article() -> Article:
    return linted((FIXTURES / "articles/faulty.html").read_bytes(), "faulty.html", ("tag-count",))[0]


def _configs() -> list[Seed]:
    found = [FIXTURES / "clean/newslint.yaml", *FIXTURES.rglob("newslint.yaml")]
    return [*(Seed("newslint.yaml", path.read_bytes()) for path in found), Seed("newslint.yaml", _CONFIG.encode())]


_CONFIG = """extends: [recommended, eu-gdpr]
site: {name: The Harbour Post, domains: [harbour.example], languages: [en], timezone: Europe/London, jurisdiction: [GB]}
rules:
  tag-count: {severity: error, options: {max: 8}}
  headline-clickbait: off
  images: warning
ignore: ["drafts/**"]
overrides:
  - {files: ["opinion/**"], when: {section: Opinion, published: ">=2024-01-01"}, rules: {tag-count: error}}
  - when: {not: {language: [de, fr]}, any: [{tag: storm}, {byline: Ann Miller}]}
    rules: {images: off}
locked: [privacy]
packs: [./house]
trust: false
registries: {authors: authors.yaml}
"""


def _registries() -> list[Seed]:
    named = ("authors", "tags", "outlets", "sponsors")
    return [Seed(path.name, path.read_bytes()) for path in sorted(FIXTURES.rglob("*.yaml")) if path.stem in named]


def _rules() -> list[Seed]:
    files = sorted((FIXTURES / "packs/house").rglob("*.yaml"))
    return [Seed("a-rule.yaml", path.read_bytes()) for path in files if not path.parent.name.startswith("_")]


# --- Containers -------------------------------------------------------------------------------------------------


def check_container(name: str, data: bytes) -> None:
    """Through the command line, which alone knows how containers are read."""
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        said = [_reported(str(path)) for _ in range(2)]
    assert said[0], "no report at all"
    assert said[0] == said[1], "a second look finds something else"


def check_sitemap(name: str, data: bytes) -> None:
    """Whatever a sitemap says, the page beside it is checked."""
    with TemporaryDirectory() as folder:
        Path(folder, name).write_bytes(data)
        Path(folder, "a.html").write_bytes(_PAGE)
        said = json.loads(_reported(folder))
    assert said["summary"]["documents"] == 1, said
    assert not said["problems"], said


def _reported(*given: str) -> str:
    """What check says in JSON; nothing where it says why it cannot check."""
    return _ran("check", *given, "--isolated", "--no-cache", "--jobs", "1", "--format", "json", schema="report")


def _ran(*given: str, schema: str | None = None) -> str:
    """What a command says, which ends as it should, in the form that it should have."""
    limit = (
        () if given[0] in ("query", "trends") else ("--time-limit", "600")
    )  # by the wall clock; `checked` has its own
    run = CliRunner().invoke(cli, [*given, *limit])
    if not isinstance(run.exception, SystemExit | None):
        raise run.exception
    assert run.exit_code in (0, 1, 2)
    if not run.stdout:
        assert run.stderr.startswith("newslint: ") or not run.exit_code, "nothing is said"
        return ""
    if schema is not None:
        report = json.loads(run.stdout)
        _valid(schema).validate(report)
        assert not [one for one in report["problems"] if "crashed" in one["message"]], report["problems"]
    return run.stdout


# --- What newslint keeps beside documents -------------------------------------------------------------------------


def check_baseline(name: str, data: bytes) -> None:
    """What it accepts it accepts again, and a baseline that is pruned accepts the same."""
    with TemporaryDirectory() as folder:
        path, post = Path(folder, name), Path(folder, "post.md")
        path.write_bytes(data)
        post.write_bytes(_POST)
        by = ("--baseline", str(path))
        said = _reported(str(post), *by)
        shown = _ran("baseline", "show", str(post), "--isolated", "--no-cache", *by, "--format", "json")
        assert bool(said) == bool(shown), "one command takes it for a baseline, another does not"
        if said:
            assert _reported(str(post), *by) == said, "a second look finds something else"
            _ran("baseline", "prune", str(post), "--isolated", "--no-cache", *by)
            assert _reported(str(post), *by) == said, "what is pruned accepts something else"
        else:
            assert path.read_bytes() == data


def check_store(name: str, data: bytes) -> None:
    """A store that is damaged is read as far as it goes, or refused; an audit on it tells the same or says why not."""
    with TemporaryDirectory() as folder:
        path, post = Path(folder, name), Path(folder, "post.md")
        post.write_bytes(_POST)
        path.write_bytes(data)
        for view in VIEWS:
            _ran("query", "--store", str(path), f"SELECT * FROM {view.name}", "--format", "csv")
        _ran("trends", "--store", str(path), "--by", "rule")
        _ran("audit", str(post), "--isolated", "--store", str(path), "--format", "json")


@cache
def _baselines() -> list[Seed]:
    with TemporaryDirectory() as folder:
        path, post = Path(folder, "baseline.txt"), Path(folder, "post.md")
        post.write_bytes(_POST)
        _ran("baseline", "create", str(post), "--isolated", "--no-cache", "--baseline", str(path))
        made = path.read_bytes()
    moved = made.replace(b"post.md", b"old/p\\u0009\\u2028.md\thttps://harbour.example/a")
    return [Seed("baseline.txt", data) for data in (made, made + b"# why\n" + moved.partition(b"\n")[2])]


@cache
def _stores() -> list[Seed]:
    """In small pages, so that a change meets something."""
    with TemporaryDirectory() as folder:
        path, post = Path(folder, "audit.db"), Path(folder, "post.md")
        post.write_bytes(_POST)
        Path(folder, "other.md").write_bytes(_POST.replace(b"Tran", b"Miller"))
        _ran("audit", folder, "--isolated", "--store", str(path))
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            for statement in ("PRAGMA journal_mode = DELETE", "PRAGMA page_size = 512", "VACUUM"):
                database.execute(statement).fetchall()
        return [Seed("audit.db", path.read_bytes())]


_POST = b"""---
title: "Harbour reopens: reopens"
author: The Daily Desk, Bo Tran
tags: [storm, "#storm"]
date: 2026-01-10
---

The harbour reopened, an official said. ![](a.jpg)

# Harbour reopens
"""
_PAGE = b"<!doctype html><html lang=en><title>Harbour reopens</title><article><h1>Harbour reopens</h1><p>It did.</p>"
_SITEMAP = b"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
  xmlns:i="http://www.google.com/schemas/sitemap-image/1.1"><url><loc>https://harbour.example/a</loc>
<lastmod>2026-01-11</lastmod><i:image><i:loc>https://harbour.example/a.jpg</i:loc></i:image>
<n:news><n:publication><n:name>The Harbour Post</n:name><n:language>en</n:language></n:publication>
<n:publication_date>2026-01-10T08:00:00Z</n:publication_date><n:title>Harbour reopens &amp; sails</n:title>
<n:keywords>storm, ferries</n:keywords></n:news></url><url><loc>https://harbour.example/b</loc></url></urlset>
"""


def _seeds_of(kind: str) -> list[Seed]:
    return [Seed(name, data) for name, data in containers.seeds(kind)]


TARGETS = (
    Target("html", lambda: _documents(".html"), check_document),
    Target("markdown", lambda: _documents(".md"), check_document),
    Target("front-matter", _front_matter, check_document),
    Target("json-ld", _json_ld, check_document),
    Target("config", _configs, check_config),
    Target("rule", _rules, check_rule),
    Target("registry", _registries, check_registry),
    Target("baseline", _baselines, check_baseline),
    Target("store", _stores, check_store),
    Target("sitemap", lambda: [Seed("sitemap.xml", _SITEMAP)], check_sitemap),
    *(Target(name, partial(_seeds_of, name), check_container) for name in containers.KINDS),
)
