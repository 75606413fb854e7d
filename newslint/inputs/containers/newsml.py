"""News items in NewsML-G2, with their text in NITF or XHTML. https://iptc.org/standards/newsml-g2/"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.inputs.containers import Run
from newslint.inputs.document import Document, Metadata, Writer
from newslint.inputs.markup import html_of
from newslint.inputs.nitf import item_of
from newslint.inputs.opening import opened
from newslint.inputs.xml import Element, Elements, name_of, plain, root_of, words_of

SUFFIXES = (".newsml", ".newsmlg2")
ARCHIVE = True
ORIGIN = "newsml"
_ROOTS = frozenset({"newsMessage", "newsItem"})
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def is_one(head: bytes) -> bool:
    root = root_of(head)
    return root is not None and root.name in _ROOTS


def documents(path: str, run: Run) -> Iterator[Document]:
    """The texts of a message, in its order; pictures and packages are counted."""
    with opened(path) as file:
        elements = Elements(
            file, ("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem"), 2 * run.most
        )
        for element in elements:
            document = _document(path, element, run)
            if document is not None:
                yield document
    for fault in elements.faults:
        run.tell(path, f"{fault}; what could be read of it is checked")


def _document(path: str, item: Element, run: Run) -> Document | None:
    kind = _code(item, "itemClass") or "text"
    if name_of(item) != "newsItem" or kind not in ("text", "composite"):
        run.passed_over["items that are no text"] += 1
        return None
    content, inner = _text(item)
    if not content:
        run.passed_over["items without text"] += 1
        return None
    first, changed = _said(item, "firstCreated"), _said(item, "versionCreated")
    published = _said(item, "contentCreated") or first or changed
    own = Metadata(
        ORIGIN,
        headline=_said(item, "headline") or inner.headline,
        dek=_summary(item) or inner.dek,
        authors=tuple(_authors(item)) or inner.authors,
        published=published or inner.published,
        modified=changed if changed != published else None,
        sections=tuple(dict.fromkeys(_names(item, "subject"))) or inner.sections,
        tags=tuple(dict.fromkeys(said for one in _all(item, "keyword") if (said := plain(words_of(one)))))
        or inner.tags,
        language=_language(item) or inner.language,
        is_article=True,
        draft=inner.draft or _code(item, "pubStatus") in ("withheld", "canceled"),
        encoding="utf-8",
        loose=inner.loose,
    )
    return Document(path, content.encode("utf-8", "surrogatepass"), item.get("guid") or _said(item, "slugline"), own)


def _text(item: Element) -> tuple[str, Metadata]:
    """The first text of the content set, as HTML, and what is said of it there."""
    from html import escape

    for holder in _all(item, "contentSet"):
        for part in holder:
            inside = next((one for one in part if isinstance(one.tag, str)), None)
            if name_of(part) == "inlineXML" and inside is not None:
                if name_of(inside) == "nitf":
                    content, metadata, _ = item_of(inside)
                    return content, metadata
                body = next((one for one in part.iter() if name_of(one) == "body"), part)
                return html_of(body), Metadata(ORIGIN)
            if name_of(part) == "inlineData":
                said = words_of(part).strip()
                marked = "html" in (part.get("contenttype") or "")
                return said if marked else escape(said, quote=False), Metadata(ORIGIN, loose=not marked)
    return "", Metadata(ORIGIN)


def _all(item: Element, name: str) -> Iterator[Element]:
    """The elements of a name, but those within the content."""
    for part in item:
        if name_of(part) == name:
            yield part
        elif name_of(part) in ("itemMeta", "contentMeta"):
            yield from (one for one in part if name_of(one) == name)


def _said(item: Element, name: str) -> str | None:
    return next((said for one in _all(item, name) if (said := plain(words_of(one)))), None)


def _code(item: Element, name: str) -> str | None:
    """A qualified code without its scheme: "stat:usable" is "usable"."""
    one = next(_all(item, name), None)
    code = (one.get("qcode") or one.get("uri") or "") if one is not None else ""
    return code.replace("/", ":").rpartition(":")[2] or None


def _summary(item: Element) -> str | None:
    for one in _all(item, "description"):
        if "summary" in (one.get("role") or ""):
            return plain(words_of(one))
    return None


def _names(item: Element, name: str) -> Iterator[str]:
    for one in _all(item, name):
        names = [plain(words_of(part)) for part in one if name_of(part) == "name"]
        said = next((said for said in names if said), None) or one.get("literal")
        if said:
            yield said


def _authors(item: Element) -> Iterator[Writer]:
    said = [plain(words_of(one)) for one in _all(item, "by")]
    for name in [name for name in said if name] or [*_names(item, "creator")]:
        yield Writer(name)


def _language(item: Element) -> str | None:
    for one in _all(item, "language"):
        if one.get("tag"):
            return str(one.get("tag"))
    return item.get(_LANG) or None
