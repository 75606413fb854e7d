"""XML read element by element, whatever its size: no entity is expanded, no other file and no network is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, TypeAlias

from newslint.values import NamedTuple

Element: TypeAlias = Any  # of lxml, which has no types
_CHUNK = 1 << 16
# What no XML may hold and exports do: read as spaces, lest a parser take the rest of the text for markup.
_CONTROLS = bytes({*range(9), 0x0B, 0x0C, *range(14, 32)})
_SPACES = bytes.maketrans(_CONTROLS, b" " * len(_CONTROLS))
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00")
# Names of HTML such as &nbsp;, which are read as HTML reads them, and prefixes that nobody explained.
_HARMLESS = frozenset({"ERR_UNDECLARED_ENTITY", "WAR_UNDECLARED_ENTITY", "NS_ERR_UNDEFINED_NAMESPACE"})
_TAG = re.compile(r"<[^<>]*>")
_REFERENCE = re.compile(rb"&#([xX][0-9a-fA-F]{1,20}|[0-9]{1,20});")
LONGEST_REFERENCE = 24  # bytes of one such
DEEPEST = 500  # elements within each other


class Elements:
    """The outermost elements of a file that have certain names, each whole, then let go with all that it holds.

    `faults` is what was wrong on the way, with its line. An element of more than `most` bytes ends the reading.
    """

    def __init__(self, file: BinaryIO, names: Iterable[str], most: int) -> None:
        self.faults: list[str] = []
        self._file, self._names, self._most = file, frozenset(names), most

    def __iter__(self) -> Iterator[Element]:
        from lxml import etree  # type: ignore[import-untyped]  # it ships no types

        parser = etree.XMLPullParser(
            events=("start", "end"),
            recover=True,
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=True,
            remove_comments=True,
            remove_pis=True,
        )
        depth, held, inside = 0, 0, 0
        try:
            for chunk in _readable(self._file):
                parser.feed(chunk)
                held += len(chunk)
                for event, element in parser.read_events():
                    if event == "start":
                        depth += 1
                        inside += name_of(element) in self._names
                        if depth > DEEPEST:
                            self.faults.append(f"line {element.sourceline}: elements stand in each other {depth} deep")
                            return
                        continue
                    depth -= 1
                    if name_of(element) in self._names:
                        inside -= 1
                        if not inside:
                            yield element
                    if not inside:
                        _let_go(element)
                        held = 0
                if held > self._most:
                    self.faults.append(
                        f"an item in it is larger than {self._most / 1e6:g} MB; it and what follows are not read"
                    )
                    return
            yield from self._rest(parser)
        except etree.XMLSyntaxError as error:
            self.faults.append(f"line {error.lineno}: {_bare(error.msg or '')}")
        finally:
            self.faults += _told(parser.feed_error_log)

    def _rest(self, parser: Any) -> Iterator[Element]:
        from lxml import etree

        try:
            parser.close()
        except etree.XMLSyntaxError as error:
            self.faults.append(f"line {error.lineno}: {_bare(error.msg or '')}")
        for event, element in parser.read_events():
            if event == "end" and name_of(element) in self._names:
                yield element


def _readable(file: BinaryIO) -> Iterator[bytes]:
    """What is in a file, with something else in place of what no XML may hold."""
    wide, rest = None, b""
    while chunk := file.read(_CHUNK):
        wide = chunk.startswith(_WIDE) if wide is None else wide
        if wide:
            yield chunk
            continue
        data = rest + chunk.translate(_SPACES)
        cut = data.rfind(b"&", max(0, len(data) - LONGEST_REFERENCE))  # which may go on in the next chunk
        cut = len(data) if cut == -1 else cut
        rest = data[cut:]
        if cut:
            yield _REFERENCE.sub(_whole, data[:cut])
    if rest:
        yield _REFERENCE.sub(_whole, rest)


def _whole(reference: re.Match[bytes]) -> bytes:
    """The reference itself, or the sign for what cannot be read in place of half a pair of surrogates."""
    digits = reference[1]
    code = int(digits[1:], 16) if digits[:1] in b"xX" else int(digits)
    return b"&#xFFFD;" if 0xD800 <= code <= 0xDFFF else reference[0]


def _told(log: Iterable[Any]) -> Iterator[str]:
    """Each kind of fault once, where it is first met."""
    seen: dict[str, int] = {}
    for entry in log:
        if entry.type_name not in _HARMLESS:
            seen.setdefault(_bare(entry.message), entry.line)
    for message, line in list(seen.items())[:MOST_FAULTS]:
        yield f"line {line}: {message}"


MOST_FAULTS = 3  # kinds of fault told of one file


def _bare(message: str) -> str:
    """What libxml2 says, without its advice to programmers."""
    return re.split(r", (?:line|use|see) ", message)[0].strip()


def _let_go(element: Element) -> None:
    element.clear(keep_tail=False)
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def name_of(element: Element) -> str:
    """The name without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def words_of(element: Element | None) -> str:
    """All that an element says, as it stands there; a reference to an entity that nobody explains says nothing."""
    if element is None or not isinstance(element.tag, str):
        return ""
    return "".join(map(str, element.itertext()))


def plain(markup: str | None) -> str | None:
    """HTML as a reader sees it, on one line; None where there is nothing to see."""
    from html import unescape

    return " ".join(unescape(_TAG.sub(" " if markup and "<p" in markup else "", markup or "")).split()) or None


class Root(NamedTuple):
    """The first element of a file: its name and its start tag."""

    name: str
    tag: str


_ROOT = re.compile(rb"<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)\b[^>]*>?")
_BEFORE = re.compile(rb"<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\])?\s*>", re.DOTALL)


def root_of(head: bytes) -> Root | None:
    """The root of an XML file, by its first bytes."""
    if head.startswith(_WIDE):
        head = head.replace(b"\x00", b"")
    start = _BEFORE.sub(b"", head)
    found = _ROOT.search(start)
    if found is None or start[: found.start()].strip(b"\xef\xbb\xbf\xff\xfe \t\r\n"):
        return None
    return Root(found[2].decode(), found[0].decode("utf-8", "replace"))
