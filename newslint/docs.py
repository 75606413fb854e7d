"""Writes what is generated in the documentation of a pack: the facts on each rule page, and the list of rules."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from newslint.errors import ConfigError
from newslint.report import Authority
from newslint.rule import ArchiveRule, Rule
from newslint.rulesets import authorities
from newslint.testing import Page, pages

OPENING = "<!-- generated: facts -->"
MENDED = "<!-- generated: mended -->"
CLOSING = "<!-- /generated -->"

_FORMATS = {"html": "HTML", "markdown": "Markdown"}
_INDEX = """\
# Rules

<!-- generated: `newslint docs` writes this file -->

A finding means that a text matches what an authority treats as a problem, never that it is unlawful.
`newslint explain RULE` shows a rule's page, with examples of what it reports and what it accepts.
"""


class Written(NamedTuple):
    """A file of the documentation, as it is and as it should be."""

    path: Path
    before: str | None
    after: str

    @property
    def stale(self) -> bool:
        return self.before != self.after


def documentation(package: str = "newslint_rules") -> Iterator[Written]:
    """Every generated file of a pack. ConfigError where a rule has no page, or a page no room for its facts."""
    known = authorities()
    found = sorted(((page, page.rule()) for page in pages(package)), key=lambda item: item[1].family)
    for page, rule in found:
        if not page.markdown.is_file():
            raise ConfigError(str(page.markdown), None, "the rule has no page")
        before = page.markdown.read_text("utf-8")
        facts = _with_facts(before, page.markdown, facts_of(rule, known))
        yield Written(page.markdown, before, _with_mends(facts, page))
    if found:
        path = Path(found[0][0].file.pack.folder, "README.md")
        yield Written(path, path.read_text("utf-8") if path.is_file() else None, index_of(found))


def _with_mends(text: str, page: Page) -> str:
    """The page with what its rule's fixes make of its first example that has any, safe and unsafe, at its end."""
    shown = ""
    for safe in (True, False):
        lines = next((lines for example in page.examples() if (lines := example.mend(safe))), ())
        if lines:
            option = "" if safe else " --unsafe"
            shown += f"\n`newslint fix{option}`, before and after:\n\n```diff\n" + "".join(lines) + "```\n"
    kept = text.partition(f"\n{MENDED}\n")[0]
    return f"{kept}\n{MENDED}\n\n## Mended\n{shown}\n{CLOSING}\n" if shown else kept


def stale(package: str = "newslint_rules") -> tuple[Path, ...]:
    """The files that no longer say what the rules say."""
    return tuple(file.path for file in documentation(package) if file.stale)


def write(package: str = "newslint_rules") -> tuple[Path, ...]:
    """Brings the documentation up to date; the files that changed."""
    changed = [file for file in documentation(package) if file.stale]
    for file in changed:
        file.path.write_text(file.after, "utf-8")
    return tuple(file.path for file in changed)


def _with_facts(text: str, path: Path, facts: str) -> str:
    before, opening, rest = text.partition(OPENING)
    _, closing, after = rest.partition(CLOSING)
    if not (opening and closing):
        raise ConfigError(
            str(path), 1, f"no place for what is generated; write {OPENING} and {CLOSING} below the title"
        )
    return f"{before}{OPENING}\n{facts}{CLOSING}{after}"


def facts_of(rule: Rule, known: Mapping[str, Authority]) -> str:
    """What the rule itself says of it, as Markdown."""
    rows = [
        ("Severity", rule.severity.value),
        ("On by default", _recommended(rule)),
        ("Reads", " and ".join(_FORMATS[name] for name in rule.formats)),
        ("Looks at", _scope(rule)),
    ]
    if rule.publication:
        rows.append(("Drafts", "not looked at"))
    if rule.authority:
        rows.append(("Authorities", "<br>".join(_linked(key, known) for key in rule.authority)))
    table = "".join(f"| {name} | {value} |\n" for name, value in rows)
    return f"\n{rule.summary}.\n\n| | |\n|---|---|\n{table}{_options(rule)}\n"


def _options(rule: Rule) -> str:
    if not rule.declared:
        return ""
    rows = (
        f"| `{name}` | `{_cell(_yaml(option.default))}` | {_cell(option.description)} |\n"
        for name, option in rule.declared.items()
    )
    return "\n| Option | Default | |\n|---|---|---|\n" + "".join(rows)


def _recommended(rule: Rule) -> str:
    if rule.recommended == "on":
        return "yes"
    if rule.recommended == "off":
        return "no"
    if rule.registry:
        return f"when the registry `{rule.registry}` is configured"
    return "when several articles are checked together"


def _scope(rule: Rule) -> str:
    if isinstance(rule, ArchiveRule):
        return "several articles together"
    subject = "every page" if rule.subject == "page" else "each article"
    if rule.collect is not None:
        subject += " by itself, and several together"
    return f"{subject}; what a template repeats on several pages is told once" if rule.template else subject


def _linked(key: str, known: Mapping[str, Authority]) -> str:
    authority = known.get(key)
    if authority is None:
        raise ConfigError("authorities.yaml", None, f'unknown authority "{key}"')
    title = _cell(authority.title or key)
    name = f"[{title}]({authority.url})" if authority.url else title
    return f"`{key}` {name}" + (f" ({_cell(authority.verified)})" if authority.verified else "")


def _yaml(value: object) -> str:
    """A default as one would write it in newslint.yaml."""
    return json.dumps(value, ensure_ascii=False)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")


def _address(page: Page) -> str:
    """Where a page stands in its pack."""
    return page.markdown.relative_to(page.file.pack.folder).as_posix()


def index_of(found: list[tuple[Page, Rule]]) -> str:
    """The list of a pack's rules, a table a family."""
    parts = [_INDEX]
    for family, members in groupby(found, key=lambda item: item[1].family):
        rows = (
            f"| [{rule.id}]({_address(page)}) | {_cell(rule.summary)} "
            f"| {rule.severity.value} | {_recommended(rule)} |\n"
            for page, rule in members
        )
        table = "| Rule | What it finds | Severity | On by default |\n|---|---|---|---|\n" + "".join(rows)
        parts.append(f"## {family.capitalize()}\n\n{table}")
    return "\n".join(parts)
