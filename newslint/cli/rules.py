"""`newslint rules`: the rules there are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from newslint.cli import _completion
from newslint.cli._help import UNDERSTAND
from newslint.cli._options import with_format
from newslint.cli._output import write
from newslint.formats.json import dumped
from newslint.rule import ArchiveRule, Rule

VERSION = 1
SECTION = UNDERSTAND


@click.command("rules")
@click.option(
    "--preset", metavar="NAME", shell_complete=_completion.a_preset, help="Only those that this preset switches on."
)
@with_format("text", "json")
def command(preset: str | None, form: str) -> None:
    """Lists the rules: how loud each is, whether it is on by itself, and what it speaks of.

    \b
    Examples:
      newslint rules
      newslint rules --preset eu-gdpr
      newslint rules --format json

    Exit status: 0 listed, 2 there is no such preset.
    """
    from newslint.config import config_for
    from newslint.rulesets import library, preset_of

    known = library(config_for("."))
    rule = known.rule
    severities = preset_of(preset, known) if preset is not None else {id: None for id in known.files}
    found = [(rule(id), severity or rule(id).severity) for id, severity in sorted(severities.items())]
    if form == "json":
        write([dumped({"version": VERSION, "rules": [_plain(one, severity) for one, severity in found]}, 2), "\n"])
        return
    width = max((len(one.id) for one, _ in found), default=0)
    family = None
    for one, severity in sorted(found, key=lambda item: (item[0].family, item[0].id)):
        if one.family != family:
            family = one.family
            write([f"{family}\n"])
        write([f"  {one.id:<{width}}  {severity:<7}  {_when(one):<14}  {one.summary}\n"])


def _when(rule: Rule) -> str:
    if rule.recommended == "data":
        return f"with {rule.registry}" if rule.registry else "with archive" if _is_archive(rule) else "with data"
    return rule.recommended


def _is_archive(rule: Rule) -> bool:
    return isinstance(rule, ArchiveRule)


def _plain(rule: Rule, severity: str) -> dict[str, Any]:
    return {
        "rule": rule.id,
        "family": rule.family,
        "summary": rule.summary,
        "severity": str(severity),
        "recommended": rule.recommended,
        "registry": rule.registry,
        "scope": "archive" if isinstance(rule, ArchiveRule) else rule.subject,
        "formats": list(rule.formats),
        "options": list(_options(rule)),
        "authority": list(rule.authority),
    }


def _options(rule: Rule) -> Iterator[dict[str, Any]]:
    for name, declared in rule.declared.items():
        default = declared.default
        plain = sorted(default) if isinstance(default, frozenset) else default
        yield {"name": name, "default": plain, "description": declared.description}
