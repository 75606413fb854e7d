"""News in JSON, ninjs 1 to 3. https://iptc.org/standards/ninjs/"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from newslint.inputs.containers import Run
from newslint.inputs.document import Document, Metadata, Picture, Writer
from newslint.inputs.json import LINES, loaded, text_of
from newslint.inputs.xml import plain

SUFFIXES = LINES
ARCHIVE = True
ORIGIN = "ninjs"
_TEXTS = frozenset({"text", "composite", "component"})
_UNPUBLISHED = frozenset({"withheld", "canceled"})
_MARKED = ("xhtml", "html")


def is_one(head: bytes) -> bool:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start.startswith((b"{", b"[")) or b"jsonfeed.org/version/" in head.replace(b"\\/", b"/"):
        return False
    told = (b'"headline"', b'"headlines"', b'"bodies"', b'"body_', b'"versioncreated"', b'"versionCreated"', b"ninjs")
    return b'"uri"' in head and any(name in head for name in told)


def documents(path: str, run: Run) -> Iterator[Document]:
    """The texts in a file: one item, a list of them, or one a line."""
    for number, item in enumerate(loaded(path, run), 1):
        document = _document(path, {key.lower(): value for key, value in item.items()}, number, run)
        if document is not None:
            yield document


def _document(path: str, item: dict[str, Any], number: int, run: Run) -> Document | None:
    if (text_of(item, "type") or "text") not in _TEXTS:
        run.passed_over["items that are no text"] += 1
        return None
    (marked, bare), summary = _bodies(item), plain(_wording(item, "description"))
    content = marked or (escape(bare, quote=False) if bare else None)
    whole = content is not None
    content = content or (escape(summary, quote=False) if summary else None)
    if content is None:
        run.passed_over["items without text"] += 1
        return None
    first, changed = text_of(item, "firstcreated"), text_of(item, "versioncreated")
    published = text_of(item, "contentcreated") or first or changed
    by = text_of(item, "by") or text_of(item, "byline")
    metadata = Metadata(
        ORIGIN,
        headline=plain(_wording(item, "headline")) or plain(text_of(item, "title")),
        dek=summary if whole else None,
        authors=(Writer(by),) if by else (),
        published=published,
        modified=changed if changed != published else None,
        sections=tuple(dict.fromkeys(_names(item, "subjects", "subject"))),
        tags=tuple(dict.fromkeys(_names(item, "keywords"))),
        picture=_picture(item),
        language=text_of(item, "language"),
        is_article=whole,
        draft=(text_of(item, "pubstatus") or "usable") in _UNPUBLISHED,
        loose=marked is None,
        encoding="utf-8",
    )
    return Document(path, content.encode("utf-8", "surrogatepass"), text_of(item, "uri") or f"item {number}", metadata)


def _bodies(item: dict[str, Any]) -> tuple[str | None, str | None]:
    """The body as HTML and as plain text, as far as there is either."""
    marked = next((said for kind in _MARKED if (said := text_of(item, f"body_{kind}"))), None)
    bare = text_of(item, "body_text") or text_of(item, "body")
    for one in _wordings(item, "bodies"):
        kind = (one.get("contenttype") or "text/plain").lower()
        if "html" in kind:
            marked = marked or text_of(one, "value")
        elif kind == "text/plain":
            bare = bare or text_of(one, "value")
    return marked, bare


def _wording(item: dict[str, Any], name: str) -> str | None:
    """The main headline or description: a string in version 1, one of a list since."""
    said = [one for one in _wordings(item, f"{name}s") if text_of(one, "value")]
    said.sort(key=lambda one: one.get("role") not in ("main", "text", "summary", None))
    first = text_of(said[0], "value") if said else None
    return first or text_of(item, name) or text_of(item, f"{name}_text") or text_of(item, f"{name}_html")


def _wordings(item: dict[str, Any], name: str) -> Iterator[dict[str, Any]]:
    value = item.get(name)
    for one in value if isinstance(value, list) else ():
        if isinstance(one, dict):
            yield {key.lower(): said for key, said in one.items()}


def _names(item: dict[str, Any], *names: str) -> Iterator[str]:
    for name in names:
        value = item.get(name)
        for one in value if isinstance(value, list) else ():
            said = text_of(one, "name") if isinstance(one, dict) else one
            if isinstance(said, str) and said.strip():
                yield said


def _picture(item: dict[str, Any]) -> Picture | None:
    """The first picture that goes with the text, where it is said what it shows or who made it."""
    value = item.get("associations")
    several = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in several:
        said = {key.lower(): part for key, part in one.items()} if isinstance(one, dict) else {}
        if text_of(said, "type") == "picture":
            caption, credit = plain(_wording(said, "description")), text_of(said, "by") or text_of(said, "byline")
            if caption or credit:
                return Picture(_address(said), "", caption, credit)
    return None


def _address(picture: dict[str, Any]) -> str | None:
    value = picture.get("renditions")
    several = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return next((href for one in several if isinstance(one, dict) and (href := text_of(one, "href"))), None)
