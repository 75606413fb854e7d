"""`newslint explain`: the page of a rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

import click

from newslint.cli import _completion
from newslint.cli._help import UNDERSTAND
from newslint.cli._output import style, write
from newslint.errors import UsageError

_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([^)\s]+)\)")
_FENCED = re.compile(r"^(`{3,})(\w*)[^\n]*\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
_RULE_OF_TABLE = re.compile(r"\|[-:| ]+\||\|[ |]*\|")
_ITEM = re.compile(r"\n(?=[-*] |\d+\. )")
WIDEST = 100
SECTION = UNDERSTAND


@click.command("explain")
@click.argument("rule", shell_complete=_completion.a_rule)
def command(rule: str) -> None:
    """Shows the page of RULE: why it matters, what it reports, what it accepts. Of a family, it lists the rules.

    \b
    Examples:
      newslint explain bio-name-mismatch
      newslint explain privacy

    Exit status: 0 shown, 2 there is no such rule.
    """
    from newslint.config import config_for
    from newslint.naming import ENGINE, ENGINE_RULES, engine_page, unknown_rule
    from newslint.rulesets import library

    known = library(config_for("."))
    if rule in known.files:
        page = Path(known.files[rule].page)
        if page.is_file():
            write(_shown(page.read_text("utf-8").replace("<br>", "; ")))
        else:  # a rule in YAML may do without
            write([Path(known.files[rule].path).read_text("utf-8")])
    elif rule in ENGINE_RULES:
        write(_shown(Path(engine_page(rule)).read_text("utf-8")))
    elif rule == ENGINE:
        write(f"{id}\n" for id in ENGINE_RULES)
    elif rule in known.families:
        write(f"{id}\n" for id in known.members(rule))
    else:
        raise UsageError(unknown_rule(rule, known))


def _shown(page: str) -> Iterator[str]:
    """A page for a terminal: prose in lines that fit, examples set in, what a rule reports behind an arrow."""
    look = style()
    width = min(look.width, WIDEST)
    at = 0
    for fence in _FENCED.finditer(page):
        yield from _prose(page[at : fence.start()], width, look.color)
        mark = "  → " if fence[2] == "findings" else "    "
        yield from (f"{mark}{line}".rstrip() + "\n" for line in fence[3].splitlines())
        yield "\n"
        at = fence.end()
    yield from _prose(page[at:], width, look.color)


def _prose(text: str, width: int, color: bool) -> Iterator[str]:
    blocks = [block for block in re.split(r"\n\s*\n", _COMMENT.sub("", text)) if block.strip()]
    for block in blocks:
        if block.startswith("|"):
            yield from _table(block, width)
        elif block.startswith("#"):
            yield f"\x1b[1m{block.lstrip('# ')}\x1b[0m\n" if color else f"{block}\n"
        else:
            for item in _ITEM.split(_LINK.sub(r"\1 (\2)", block)):
                yield from (f"{line}\n" for line in wrap(item, width, break_on_hyphens=False))
        yield "\n"


def _table(block: str, width: int) -> Iterator[str]:
    """A row a line, its first cell in the margin."""
    for row in block.splitlines():
        if _RULE_OF_TABLE.fullmatch(row):
            continue
        first, *others = (cell.strip() for cell in row.strip().strip("|").split(" | "))
        said = _LINK.sub(r"\1 (\2)", "  ".join(cell for cell in others if cell))
        margin = " " * 16
        yield from (
            f"{line}\n" for line in wrap(f"{first:<15} {said}", width, subsequent_indent=margin, break_on_hyphens=False)
        )
