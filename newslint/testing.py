"""Turns rule pages into test cases, for the built-in rules and for the authors of packs.

A page is the Markdown file beside a rule. Its code blocks under *Reported* and *Accepted* are documents; a
`findings` block after them says, line by line, what the rule alone reports: `line:column message`, `- message` for
a finding about the whole document, with the path in front where an example has several documents. A `yaml` block
before them is the newslint.yaml of the example, and `yaml path=authors.yaml` a file that it names.

In a test suite, with the name of a package or the path of a folder:

    from newslint.testing import Page, pages

    @pytest.mark.parametrize("page", pages("harbour_rules"), ids=str)
    def test_a_page_says_what_its_rule_reports(page: Page) -> None:
        assert page.actual() == page.expected()

While writing: `newslint test house-rules`; for a built-in rule, `newslint test rules/byline/byline_missing.md`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import unified_diff
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from newslint.config import NAME, Config, load_config, shown
from newslint.errors import ConfigError
from newslint.fixes import Seen, mended
from newslint.lint import applies, attempt, lint
from newslint.packs import Library, Pack, RuleFile, files_of, folder_pack, installed, load, package_pack
from newslint.reading import read
from newslint.report import Linted, Report, report_of
from newslint.rule import ArchiveRule, Context, Rule
from newslint.rulesets import Active, RuleSet
from newslint.together import lint_archive

__all__ = ["TODAY", "Document", "Example", "Page", "pages"]

TODAY = datetime(2026, 1, 15, 12, tzinfo=UTC)

_FENCE = re.compile(r"^(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)$")
_PATH = re.compile(r"\bpath=(\S+)")
_SUFFIX = {"html": ".html", "markdown": ".md", "md": ".md"}
_FORMAT = {"html": "html", "markdown": "markdown", "md": "markdown"}


class CodeBlock(NamedTuple):
    """A fenced block of a page: where it opens, its language, its `path=`, its content, the section above it.

    `follows` is False where prose stands between it and the block before.
    """

    line: int
    language: str
    path: str | None
    text: str
    section: str
    follows: bool


class Document(NamedTuple):
    """A small article of an example."""

    path: str
    format: str
    text: str


@dataclass(frozen=True, slots=True)
class Example:
    """Documents, the configuration they stand under, and exactly what the rule alone reports of them."""

    rule: Rule
    line: int
    documents: tuple[Document, ...]
    files: Mapping[str, str]
    expected: tuple[str, ...]

    def actual(self) -> tuple[str, ...]:
        """What the rule says of the documents, in the form of a `findings` block."""
        return tuple(_lines(self))

    def mend(self, safe: bool) -> tuple[str, ...]:
        """The lines that the rule's fixes change in the first document with one, as in a diff: "-" before, "+" after.

        Only where such a fix is offered; where it is not safe, all are made.
        """
        ruleset, context = _rules_of(self)
        for document in self.documents:

            def look(data: bytes, document: Document = document) -> Seen:
                article = read(data, document.path, document.format)
                return Seen(article.source, lint(article, ruleset, context).findings)

            data = document.text.encode()
            if not any(one.fix is not None and one.fix.safe == safe for one in look(data).findings):
                continue
            after = mended(data, look, not safe).data.decode()
            lines = unified_diff(document.text.splitlines(True), after.splitlines(True), n=0)
            changed = tuple(line for line in lines if line[:3] not in ("---", "+++") and line[:2] != "@@")
            if changed:
                return changed
        return ()

    def overlooked(self) -> tuple[str, ...]:
        """The documents that the rule does not look at: no article as newslint reads them, or of another format."""
        ruleset, context = _rules_of(self)
        articles = (read(one.text.encode(), one.path, one.format) for one in self.documents)
        return tuple(one.path for one in articles if not applies(ruleset.active[0], one, context))


@dataclass(frozen=True, slots=True)
class Page:
    """A rule of a pack, and the page beside it."""

    file: RuleFile

    def __str__(self) -> str:
        return self.file.id

    @property
    def path(self) -> Path:
        return Path(self.file.path)

    @property
    def markdown(self) -> Path:
        return Path(self.file.page)

    @property
    def told_by(self) -> Path:
        """Where the examples stand: the page, or the rule itself where it is YAML and has no page."""
        return self.markdown if self.file.is_python or self.markdown.is_file() else self.path

    def rule(self) -> Rule:
        """The rule that the file defines: the one named as the file."""
        return load(self.file)

    def examples(self) -> tuple[Example, ...]:
        """ConfigError where there is no page, or one that holds its rule to nothing."""
        if self.file.is_python and not self.markdown.is_file():
            raise ConfigError(shown(str(self.markdown)), None, "the rule has no page")
        rule = self.rule()
        reported: list[Example] = []
        accepted: list[Example] = []
        if self.markdown.is_file():
            reported += _reported(rule, self.markdown)
            accepted += _accepted(rule, self.markdown)
        if not self.file.is_python:
            for example in _inside(rule, self.path):
                (reported if example.expected else accepted).append(example)
        for section, found in (("Reported", reported), ("Accepted", accepted)):
            if not found:
                where = f"under '## {section}'" if self.told_by == self.markdown else f"that is {section.lower()}"
                raise ConfigError(shown(str(self.told_by)), None, f"no example {where}")
        return (*reported, *accepted)

    def expected(self) -> dict[int, tuple[str, ...]]:
        """The findings that the page gives, by the line where an example begins."""
        return {example.line: example.expected for example in self.examples()}

    def actual(self) -> dict[int, tuple[str, ...]]:
        """The findings that the rule gives, by the line where an example begins."""
        return {example.line: example.actual() for example in self.examples()}


def pages(pack: str | Path = "newslint_rules") -> Iterator[Page]:
    """The pages of a pack of rules, by family and name: a package, or a folder.

    ConfigError where there is neither, or where two rules have one id.
    """
    found = _pack(pack)
    Library((found,)).files  # noqa: B018  # two rules of one id
    return (Page(file) for file in files_of(found))


def _pack(pack: str | Path) -> Pack:
    if isinstance(pack, str) and (not Path(pack).is_dir() or (pack.isidentifier() and find_spec(pack))):
        return package_pack(pack)
    if not Path(pack).is_dir():
        raise ConfigError(str(pack), None, "no such folder of rules")
    place = Path(pack).resolve()
    known = next((one for one in installed() if Path(one.folder).resolve() == place), None)
    return known or folder_pack(str(pack))


def blocks_of(path: Path) -> Iterator[CodeBlock]:
    """The fenced code blocks of a page below its second-level headings."""
    section, follows, opened = "", False, None
    lines: list[str] = []
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        fence = _FENCE.match(line)
        if opened is not None:
            start, marker, info = opened
            if line.strip() == marker or (fence and fence["fence"].startswith(marker) and not fence["info"].strip()):
                named = _PATH.search(info)
                language = info.split(maxsplit=1)[0] if info.strip() else ""
                text = "".join(f"{inner}\n" for inner in lines)
                yield CodeBlock(start, language, named and named[1], text, section, follows)
                opened, follows = None, True
            else:
                lines.append(line)
        elif fence:
            opened, lines = (number, fence["fence"], fence["info"]), []
        elif line.startswith("## "):
            section, follows = line[3:].strip(), False
        elif line.strip():
            follows = False
    if opened is not None:
        raise ConfigError(shown(str(path)), opened[0], "code block is never closed")


def _inside(rule: Rule, path: Path) -> Iterator[Example]:
    """The examples that stand in a rule in YAML."""
    from newslint.declarative import examples

    for said in examples(path):
        documents = tuple(Document(one.path, one.format, one.text) for one in said.documents)
        yield Example(rule, said.line, documents, said.files, said.expected)


def _reported(rule: Rule, page: Path) -> Iterator[Example]:
    files: dict[str, str] = {}
    documents: list[Document] = []
    line = 0
    for block in blocks_of(page):
        if block.section != "Reported":
            continue
        if block.language == "yaml":
            files[block.path or NAME] = block.text
        elif block.language in _FORMAT:
            line = line if documents else block.line
            documents.append(_document(block, len(documents)))
        elif block.language == "findings":
            if not documents or not block.text.strip():
                raise ConfigError(
                    shown(str(page)), block.line, "a findings block needs a document above it and a finding"
                )
            yield Example(rule, line, tuple(documents), files, tuple(block.text.splitlines()))
            files, documents = {}, []
        else:
            raise ConfigError(shown(str(page)), block.line, _unknown_language(block))
    if documents:
        raise ConfigError(shown(str(page)), line, "a document under '## Reported' without a findings block after it")


def _accepted(rule: Rule, page: Path) -> Iterator[Example]:
    """One example a document; documents in a row are one example of an archive rule."""
    files: dict[str, str] = {}
    documents: list[Document] = []
    line = 0
    for block in blocks_of(page):
        if block.section != "Accepted":
            continue
        if documents and (not block.follows or block.language == "yaml" or not _is_over_archive(rule)):
            yield Example(rule, line, tuple(documents), files, ())
            files, documents = {}, []
        if block.language == "yaml":
            files[block.path or NAME] = block.text
        elif block.language in _FORMAT:
            line = line if documents else block.line
            documents.append(_document(block, len(documents)))
        else:
            raise ConfigError(shown(str(page)), block.line, _unknown_language(block))
    if documents:
        yield Example(rule, line, tuple(documents), files, ())


def _is_over_archive(rule: Rule) -> bool:
    return isinstance(rule, ArchiveRule) or rule.collect is not None


def _unknown_language(block: CodeBlock) -> str:
    return f"a '{block.language}' block under '## {block.section}'; use html, markdown, yaml or findings"


def _document(block: CodeBlock, before: int) -> Document:
    path = block.path or f"{chr(ord('a') + before)}{_SUFFIX[block.language]}"
    return Document(path, _FORMAT[block.language], block.text)


def _lines(example: Example) -> Iterator[str]:
    several = len(example.documents) > 1
    report = _report_of(example)
    for finding in report.findings:
        place = finding.place
        path = f"{place.path}:" if several else ""
        where = f"{path}{place.line}:{place.column}" if place.line else f"{path}-" if several else "-"
        yield f"{where} {finding.message}"
    for problem in report.problems:
        yield f"problem in {problem.path}: {problem.message}"


def _report_of(example: Example) -> Report:
    ruleset, context = _rules_of(example)
    linted = [_linted(document, ruleset, context) for document in example.documents]
    linted.append(lint_archive(linted, lambda path, held: (ruleset, context)))
    findings = [finding for document in linted for finding in document.findings]
    problems = [problem for document in linted for problem in document.problems]
    return report_of(len(example.documents), findings, problems)


def _rules_of(example: Example) -> tuple[RuleSet, Context]:
    """The rule alone, under the configuration of the example."""
    rule = example.rule
    config = _config(example.files)
    # The pack's prefix may be left out: a page stays true when somebody else's pack takes the rule in.
    given = [setting for setting in config.rules if rule.id == setting.name or rule.id.endswith(f"-{setting.name}")]
    options = max(given, key=lambda setting: len(setting.name)).options or {} if given else {}
    ruleset = RuleSet((Active(rule, rule.severity, rule.options_from(options)),), {})
    return ruleset, Context(TODAY, config.site, config.registries)


def _linted(document: Document, ruleset: RuleSet, context: Context) -> Linted:
    path = document.path
    article, problem = attempt(partial(read, document.text.encode(), path, document.format), path, None)
    if article is None:
        return Linted(path, problems=(problem,) if problem else ())
    return lint(article, ruleset, context)


def _config(files: Mapping[str, str]) -> Config:
    """The configuration of an example; its files stand in a folder only while it is read."""
    if not files:
        return Config()
    with TemporaryDirectory() as folder:
        for path, text in files.items():
            Path(folder, path).write_text(text, "utf-8")
        return load_config(str(Path(folder, NAME)))
