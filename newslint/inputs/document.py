"""What there is to check: a document, and what a container says of it beside its content."""

from __future__ import annotations

from collections.abc import Callable

from newslint.values import NamedTuple

_MARKDOWN = (".md", ".markdown", ".mdx")
# What is taken from a folder. A file that is named itself may have any suffix; reading tells what it is.
SUFFIXES = (".html", ".htm", ".xhtml", *_MARKDOWN)
# How long a page takes beside a post, on the pages and posts that `python -m bench jobs` draws.
_PAGE = 4
# Work from which on a second process pays for its start: with 24 posts (175 kB) two took 0.95 of what one takes, with
# 6 pages (1.3 MB) 0.91, on two cores (`python -m bench jobs`).
MUCH = 24


def work_on(path: str) -> int:
    """About how much there is to do, in Markdown posts."""
    return 1 if path.lower().endswith(_MARKDOWN) else _PAGE


def too_large(most: int, size: int | None = None) -> str:
    """That a document has more than `most` bytes, and how many where that is known."""
    found = f"{size / 1e6:.1f} MB" if size is not None else "more"
    return f"larger than the limit of {most / 1e6:g} MB: {found}; raise it with --max-size"


class Writer(NamedTuple):
    """Who is said to have written an item."""

    name: str
    bio: str | None = None
    link: str | None = None


class Picture(NamedTuple):
    """The image that an item is shown with. `alt` is None where nothing was entered for it."""

    src: str | None
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None


class Metadata(NamedTuple):
    """What a container says of an item, in the words of a reader: no entities, no markup.

    `origin` is what the facts made of it are said to come from. Dates are ISO 8601 as far as known. `is_article` is
    None where only the content can tell. `page` is true of a whole page, such as a web archive holds: what it says
    itself comes first. `loose` is true of text in which blank lines part paragraphs, `shortcodes` of one with codes in
    brackets for markup, as in WordPress. `format` and `encoding` are those of the content; None leaves them to be found
    out.
    """

    origin: str
    headline: str | None = None
    slug: str | None = None
    dek: str | None = None
    authors: tuple[Writer, ...] = ()
    published: str | None = None
    modified: str | None = None
    sections: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    picture: Picture | None = None
    language: str | None = None
    url: str | None = None
    site: str | None = None
    is_article: bool | None = None
    draft: bool = False
    page: bool = False
    loose: bool = False
    shortcodes: bool = False
    format: str | None = "html"
    encoding: str | None = None


class Document(NamedTuple):
    """Something to check; `content` is given where it does not stand in a file.

    `address` is the name of an item inside the container `path`.
    """

    path: str
    content: bytes | None = None
    address: str | None = None
    metadata: Metadata | None = None


# Who is told of each document that is done, and whether it was known before.
Noticed = Callable[[Document, bool], None]


def unnoticed(document: Document, known: bool) -> None:
    """Nobody is told."""
