"""The examples inside a rule file: documents, what they stand under, and exactly what the rule reports of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newslint.config import NAME
from newslint.declarative.loading import said_in
from newslint.declarative.said import Said
from newslint.values import NamedTuple

_SUFFIX = {"html": ".html", "markdown": ".md"}


class Document(NamedTuple):
    """A small article of an example; `format` is "html" or "markdown"."""

    path: str
    format: str
    text: str


class Example(NamedTuple):
    """Documents, the files of their configuration by name, and the findings: none where the rule accepts them.

    A finding is `line:column message`, or `- message` for one about the whole document; where an example has several
    documents, the path stands in front. `line` is where the example begins in the rule file.
    """

    line: int
    documents: tuple[Document, ...]
    files: Mapping[str, str]
    expected: tuple[str, ...]


def examples(path: Path) -> tuple[Example, ...]:
    """All examples of a rule file, those that it reports first. ConfigError as `load_rule` raises it."""
    said = said_in(str(path)).get("examples")
    if said is None:
        return ()
    return (*_examples(said.get("reported"), True), *_examples(said.get("accepted"), False))


def _examples(said: Said | None, reported: bool) -> Iterator[Example]:
    for one in said.each() if said else ():
        expected = tuple(str(line) for line in one.plain("findings", ()))
        if reported and not expected:
            raise one.error('"findings" is missing; expected lines such as "2:8 headline says \'leaked\'"')
        if expected and not reported:
            raise one.error("an accepted example has no findings")
        listed = one.get("documents")
        parts = list(listed.each()) if listed else [one]
        documents = tuple(_document(part, number) for number, part in enumerate(parts))
        yield Example(one.line, documents, _files(one), expected)


def _document(said: Said, number: int) -> Document:
    given = [format for format in _SUFFIX if said.get(format) is not None]
    if len(given) != 1:
        raise said.error("expected either html or markdown, the document itself")
    path = said.plain("path", f"{chr(ord('a') + number)}{_SUFFIX[given[0]]}")
    return Document(path, given[0], said.value[given[0]])


def _files(said: Said) -> Mapping[str, str]:
    """newslint.yaml and the registries of an example, written as files."""
    config: dict[str, Any] = {}
    files: dict[str, str] = {}
    site, registries = said.plain("site"), said.plain("registries")
    if site is None and registries is None:
        return {}
    import yaml

    if site is not None:
        config["site"] = site
    if registries is not None:
        config["registries"] = {name: f"{name}.yaml" for name in registries}
        for name, entries in registries.items():
            content = entries if isinstance(entries, dict) else {name: entries}
            files[f"{name}.yaml"] = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
    files[NAME] = yaml.safe_dump(config, allow_unicode=True, sort_keys=False)
    return files
