"""Turns the bytes of a document into an Article."""

from __future__ import annotations

from dataclasses import replace

from newslint.errors import DocumentError
from newslint.inputs import Document
from newslint.inputs.document import Metadata
from newslint.model import Article

_SUFFIXES = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".mdx": "markdown",
}
# What a Markdown post begins with: front matter in YAML or TOML, or a heading.
_MARKDOWN_STARTS = (b"---\n", b"---\r", b"+++\n", b"+++\r", b"# ", b"<!-- newslint")


def format_of(path: str, data: bytes) -> str:
    """ "html" or "markdown", by suffix or else by the first bytes.

    Raises DocumentError for what looks like neither: plain text is no input.
    """
    dot = path.rfind(".")
    known = _SUFFIXES.get(path[dot:].lower()) if dot > path.rfind("/") else None
    if known is not None:
        return known
    start = data[:512].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(_MARKDOWN_STARTS):
        return "markdown"
    if start.startswith(b"<") or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "html"
    mend = "say which with --stdin-filename" if path == "<stdin>" else "name it .html or .md"
    raise DocumentError(f"{path}: is neither HTML nor Markdown; {mend}")


def read_document(document: Document, data: bytes) -> Article:
    """Reads a document of which these are the bytes, with what its container says of it."""
    said = document.metadata
    return read(data, document.path, said.format if said else None, document.address, said)


def read(
    data: bytes,
    path: str,
    format: str | None = None,
    address: str | None = None,
    metadata: Metadata | None = None,
) -> Article:
    """Reads a document; `format` is "html", "markdown", or None to tell by suffix or content; `address` is
    that of an item inside the container `path`, which says `metadata` of it.

    Raises DocumentError where the bytes are no text, or no HTML or Markdown. Malformed content never raises.
    """
    from newslint.reading.encoding import decode

    kind = format or format_of(address or path, data)
    source, problem = decode(data, path, kind, metadata.encoding if metadata else None)
    if address is not None:
        source = replace(source, address=address)
    if kind == "html":
        problems = (problem,) if problem else ()
        if metadata is not None:
            from newslint.reading.html.item import read_item

            return read_item(source, problems, metadata)
        from newslint.reading.html import read_html

        return read_html(source, problems)
    from newslint.reading.markdown import read_markdown

    return read_markdown(source)
