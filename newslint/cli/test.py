"""`newslint test`: whether the rules of a pack report what their pages say."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import ndiff
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newslint.cli._help import OWN_RULES
from newslint.cli._output import write
from newslint.config import shown
from newslint.errors import ConfigError
from newslint.formats import printable

if TYPE_CHECKING:
    from newslint.rule import Rule
    from newslint.testing import Example, Page

BROKEN, WRONG = 2, 1
SECTION = OWN_RULES
OVERLOOKED = (
    "not an article as newslint reads it (a headline and a paragraph or two make one), a draft, or of another format"
)


@click.command("test")
@click.argument("pack")
@click.pass_context
def command(ctx: click.Context, pack: str) -> None:
    """Runs every example of the rules in PACK: a folder, a package, or the file of one rule. Runs its Python.

    \b
    Examples:
      newslint test house-rules
      newslint test house-rules/harbour-misspelt.yaml

    Exit status: 0 every rule reports exactly what its examples say, 1 one does not or has too few examples, 2 a rule
    cannot be loaded.
    """
    pages = _pages(pack)
    if not pages:
        raise ConfigError(pack, None, "holds no rule; newslint new-rule writes one to start from")
    counts = {0: 0, WRONG: 0, BROKEN: 0}
    for page in pages:
        status, lines = _tested(page)
        counts[status] += 1
        write(f"{printable(line)}\n" for line in lines)
    write([f"\n{_summary(counts)}\n"])
    ctx.exit(BROKEN if counts[BROKEN] else WRONG if counts[WRONG] else 0)


def _pages(name: str) -> list[Page]:
    from newslint.config import config_for
    from newslint.packs import rule_file_at
    from newslint.testing import Page, pages

    path = Path(name)
    if path.is_file():
        return [Page(rule_file_at(name, (*config_for(name).packs, *config_for(".").packs)))]
    return list(pages(path if path.is_dir() else name))


def _tested(page: Page) -> tuple[int, list[str]]:
    try:
        rule = page.rule()
    except ConfigError as error:
        return BROKEN, [f"{page}: broken", f"  {error}"]
    if unknown := list(_unknown_authorities(page, rule)):
        return WRONG, [f"{page}: rests on what nobody knows", *unknown]
    try:
        examples = page.examples()
    except ConfigError as error:
        return WRONG, [f"{page}: not tested", f"  {error}"]
    wrong = [line for example in examples for line in _differences(page, example)]
    if wrong:
        return WRONG, [f"{page}: differs", *wrong]
    return 0, [f"{page}: {len(examples)} examples as written"]


def _unknown_authorities(page: Page, rule: Rule) -> Iterator[str]:
    from newslint.rulesets import authorities
    from newslint.schema import nearest

    known = authorities((page.file.pack.folder,)) if rule.authority else {}
    for key in rule.authority:
        if key not in known:
            mend = nearest(key, known) or "; say in authorities.yaml of the pack what it is"
            yield f'  {shown(str(page.told_by))}: no authorities.yaml has "{key}"{mend}'


def _differences(page: Page, example: Example) -> Iterator[str]:
    """Where an example begins, and line by line what is written and what is reported; nothing where they agree."""
    actual = example.actual()
    if actual == example.expected:
        return
    yield f"  {shown(str(page.told_by))}:{example.line}: - the example says, + the rule reports"
    yield from (f"    {line.rstrip()}" for line in ndiff(example.expected, actual) if not line.startswith("?"))
    if overlooked := example.overlooked():
        yield f"    the rule does not look at {', '.join(overlooked)}: {OVERLOOKED}"


def _summary(counts: dict[int, int]) -> str:
    total = sum(counts.values())
    said = f"{total} rule{'' if total == 1 else 's'}: {counts[0]} as written"
    if counts[WRONG]:
        said += f", {counts[WRONG]} not"
    return said + (f", {counts[BROKEN]} broken" if counts[BROKEN] else "")
