"""`newslint explain`: the page of a rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from newslint.cli._output import style, write
from newslint.errors import UsageError

_COMMENT = re.compile(r"^<!--.*?-->\n?", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([^)\s]+)\)")
_BLANKS = re.compile(r"\n{3,}")


@click.command("explain")
@click.argument("rule")
def command(rule: str) -> None:
    """Shows the page of RULE: why it matters, what it reports, what it accepts."""
    from newslint.rulesets import ENGINE_RULES, families, rule_files, unknown_rule

    if rule in rule_files():
        write(_shown(Path(rule_files()[rule].page).read_text("utf-8")))
    elif rule in ENGINE_RULES:
        write([f"{rule}\n\n{ENGINE_RULES[rule]}.\nReported by newslint itself; there is nothing to set.\n"])
    elif rule in families():
        write(f"{file.id}\n" for file in rule_files().values() if file.family == rule)
    else:
        raise UsageError(unknown_rule(rule))


def _shown(page: str) -> Iterator[str]:
    """A page for a terminal: without comments, its links spelled out; code stays as it is."""
    color = style().color
    fenced = False
    text = "".join(part if number % 2 else _COMMENT.sub("", part) for number, part in enumerate(_fences(page)))
    for line in _BLANKS.sub("\n\n", text).split("\n"):
        if line.startswith("```"):
            fenced = not fenced
            continue
        if fenced:
            yield f"    {line}\n"
        elif line.startswith("#"):
            title = line.lstrip("#").strip()
            yield f"\x1b[1m{title}\x1b[0m\n" if color else f"{line}\n"
        else:
            yield _LINK.sub(r"\1 (\2)", line) + "\n"


def _fences(page: str) -> list[str]:
    """Prose and fenced code in turn."""
    return re.split(r"(^```.*?^```$)", page, flags=re.MULTILINE | re.DOTALL)
