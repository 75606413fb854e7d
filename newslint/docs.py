"""Writes what is generated in the documentation of a pack: the facts on each rule page, and the list of rules."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from newslint.errors import ConfigError
from newslint.naming import ENGINE, ENGINE_RULES, engine_page, engine_severity
from newslint.report import Authority
from newslint.rule import ArchiveRule, Rule
from newslint.rulesets import authorities
from newslint.testing import Page, pages
from newslint.waivers import OF_WAIVERS

OPENING = "<!-- generated: facts -->"
MENDED = "<!-- generated: mended -->"
CLOSING = "<!-- /generated -->"

BUILTIN = "newslint_rules"
_TABLE = "| Rule | What it finds | Severity | On by default |\n|---|---|---|---|\n"
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


def documentation(package: str = BUILTIN) -> Iterator[Written]:
    """Every generated file of a pack. ConfigError where a rule has no page, or a page no room for its facts."""
    known = authorities()
    found = sorted(((page, page.rule()) for page in pages(package)), key=lambda item: item[1].family)
    for page, rule in found:
        if not page.markdown.is_file():
            raise ConfigError(str(page.markdown), None, "the rule has no page")
        before = page.markdown.read_text("utf-8")
        facts = _with_facts(before, page.markdown, facts_of(rule, known))
        yield Written(page.markdown, before, _with_mends(facts, page))
    engine = tuple(ENGINE_RULES) if package == BUILTIN else ()
    for id in engine:
        path = Path(engine_page(id))
        before = path.read_text("utf-8")
        yield Written(path, before, _with_facts(before, path, engine_facts_of(id)))
    if found:
        path = Path(found[0][0].file.pack.folder, "README.md")
        yield Written(path, path.read_text("utf-8") if path.is_file() else None, index_of(found, engine))


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


def stale(package: str = BUILTIN) -> tuple[Path, ...]:
    """The files that no longer say what the rules say."""
    return tuple(file.path for file in documentation(package) if file.stale)


def write(package: str = BUILTIN) -> tuple[Path, ...]:
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


def engine_facts_of(id: str) -> str:
    """What newslint itself says of a rule that is its own, as Markdown."""
    rows = (
        ("Severity", engine_severity(id).value),
        ("On by default", "yes"),
        ("Reads", " and ".join(_FORMATS.values()) if id in OF_WAIVERS else _FORMATS["markdown"]),
        ("Looks at", "every document, by newslint itself"),
    )
    table = "".join(f"| {name} | {value} |\n" for name, value in rows)
    return f"\n{ENGINE_RULES[id]}.\n\n| | |\n|---|---|\n{table}\n"


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


def index_of(found: list[tuple[Page, Rule]], engine: Iterable[str] = ()) -> str:
    """The list of a pack's rules, a table a family, and of those of the engine, whose pages stand beside the packs."""
    parts = [_INDEX]
    for family, members in groupby(found, key=lambda item: item[1].family):
        rows = (
            f"| [{rule.id}]({_address(page)}) | {_cell(rule.summary)} "
            f"| {rule.severity.value} | {_recommended(rule)} |\n"
            for page, rule in members
        )
        parts.append(f"## {family.capitalize()}\n\n{_TABLE}{''.join(rows)}")
    own = [
        f"| [{id}](../newslint/pages/{id}.md) | {_cell(ENGINE_RULES[id])} | {engine_severity(id).value} | yes |\n"
        for id in engine
    ]
    if own:
        parts.append(f"## {ENGINE.capitalize()}\n\n{_TABLE}{''.join(own)}")
    return "\n".join(parts)
