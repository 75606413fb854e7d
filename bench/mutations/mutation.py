"""What a mutation is: a few replacements in one clean article, the rules that must report them, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

# The clean articles, by content system and language.
BLOCK, BLOCK_DE, CLASSIC = "wordpress-block-en.html", "wordpress-block-de.html", "wordpress-classic-en.html"
JNEWS, JNEWS_AR, NEWSPAPER = "jnews-en.html", "jnews-ar.html", "newspaper-es.html"
GHOST, DRUPAL, ARC, YOAST, SCHEMA = (
    "ghost-en.html", "drupal-fr.html", "arc-de.html", "yoast-nl.html", "schema-en.html",
)  # fmt: skip
HUGO, HUGO_DE, JEKYLL, ASTRO, DOCUSAURUS = (
    "hugo-en.md", "hugo-de.md", "jekyll-fr.md", "astro-es.md", "docusaurus-en.md",
)  # fmt: skip

CHANGED = "\0changed"  # the finding stands at what the mutation wrote, or where it took something away
DOCUMENT = "\0document"  # the finding is about something absent from the document


class Edit(NamedTuple):
    """Replaces `old`, which must stand in the article exactly once, or `times` times."""

    old: str
    new: str
    times: int = 1


class Mutation(NamedTuple):
    """`breaks` maps the id of each rule that must report to where: CHANGED, DOCUMENT, or words of the mutated text.

    `registries` lints with the newsroom's registries; `beside` names clean articles that are linted in the same run.
    """

    fixture: str
    how: str
    edits: tuple[Edit, ...]
    breaks: Mapping[str, str]
    registries: bool = False
    beside: tuple[str, ...] = ()


class Mutated(NamedTuple):
    """The broken text, and the stretches of it that the edits made."""

    text: str
    changed: tuple[tuple[int, int], ...]


class MisplacedEdit(ValueError):
    """A mutation does not fit its article: the article was rewritten, or the edit is not exact."""


def swap(old: str, new: str, times: int = 1) -> Edit:
    return Edit(old, new, times)


def drop(old: str, times: int = 1) -> Edit:
    return Edit(old, "", times)


def after(anchor: str, new: str) -> Edit:
    return Edit(anchor, anchor + new)


def before(anchor: str, new: str) -> Edit:
    return Edit(anchor, new + anchor)


def mutation(
    fixture: str,
    how: str,
    *edits: Edit,
    breaks: str | Mapping[str, str],
    at: str = CHANGED,
    registries: bool = False,
    beside: tuple[str, ...] = (),
) -> Mutation:
    """A mutation that breaks one policy `at` a place, or several policies, each at its own."""
    expected = {breaks: at} if isinstance(breaks, str) else breaks
    return Mutation(fixture, how, edits, expected, registries, beside)


def mutated(text: str, mutation: Mutation) -> Mutated:
    """The article with all edits of a mutation made at once. MisplacedEdit where one does not fit."""
    found = sorted(place for edit in mutation.edits for place in _places(text, edit, mutation))
    pieces: list[str] = []
    changed: list[tuple[int, int]] = []
    at = length = 0
    for start, end, edit in found:
        if start < at:
            raise MisplacedEdit(f"{mutation.fixture}, {mutation.how}: edits overlap at {edit.old!r}")
        lead, tail = _common(edit)
        pieces += (text[at:start], edit.new)
        length += start - at
        changed.append((length + lead, length + len(edit.new) - tail))
        length += len(edit.new)
        at = end
    return Mutated("".join((*pieces, text[at:])), tuple(changed))


def _places(text: str, edit: Edit, mutation: Mutation) -> Iterator[tuple[int, int, Edit]]:
    times = text.count(edit.old)
    if times != edit.times or edit.old == edit.new:
        raise MisplacedEdit(f"{mutation.fixture}, {mutation.how}: {edit.old!r} stands there {times} times")
    start = text.find(edit.old)
    while start != -1:
        yield start, start + len(edit.old), edit
        start = text.find(edit.old, start + len(edit.old))


def _common(edit: Edit) -> tuple[int, int]:
    """How many characters an edit leaves as they are at its beginning and at its end."""
    most = min(len(edit.old), len(edit.new))
    lead = next((at for at in range(most) if edit.old[at] != edit.new[at]), most)
    tail = next((at for at in range(most - lead) if edit.old[-1 - at] != edit.new[-1 - at]), most - lead)
    return lead, tail
