"""What reading and checking a page or a post takes, beside a bare parse and beside every peer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.subjects import (
    CHECK,
    EXTRACTION,
    FOUR,
    LXML,
    METADATA,
    PYROMARK,
    READ,
    VALIDATE,
    post_subjects,
    subjects,
)
from bench.table import Budget, Given, Row, beside
from bench.timing import installed_peers, node_per_document, per_document, sample

BUDGETS = (
    Budget(READ, LXML, 3),
    Budget(FOUR, METADATA, 0.35),
    Budget(CHECK, LXML, 5),
    Budget(CHECK, EXTRACTION, 1 / 4),
    Budget(CHECK, VALIDATE, 1 / 15),
)


def rows(given: Given) -> Iterator[Row]:
    """Pages, then posts."""
    paths, pages_said = sample(given.pages, given.seed)
    posts, posts_said = sample(given.pages, given.seed, ".md")
    on_pages = per_document(subjects(), [path.read_bytes() for path in paths], given.runs)
    on_posts = per_document(post_subjects(), [post.read_bytes() for post in posts], given.runs)
    with TemporaryDirectory() as name:
        if installed_peers(Path(name)):
            on_pages |= node_per_document("pages", paths, given.runs, Path(name))
            on_posts |= node_per_document("posts", posts, given.runs, Path(name))
    yield from beside(pages_said, on_pages, LXML, BUDGETS)
    yield from beside(posts_said, on_posts, PYROMARK)
