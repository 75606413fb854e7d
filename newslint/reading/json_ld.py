"""JSON-LD blocks as nodes, read one by one so that a broken block hides no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from newslint.model import Fault, Node, Plain, Text
from newslint.reading.data import JsonPlaces, Malformed, Path, load_json, unquoted
from newslint.reading.lazy import pattern
from newslint.reading.places import ENTITY, Piece, Pieced
from newslint.source import Span

# What content systems wrap the JSON in: comments and CDATA marks, bare or behind a JavaScript comment.
_MARK = r"(?:/\*\s*|//\s*)?(?:<!\[CDATA\[|\]\]>|<!--|-->)(?:\s*\*/)?"
_OPENING = pattern(rf"(?:\s*{_MARK})*\s*")
_CLOSING = pattern(rf"(?:[\s;]|{_MARK})*$")
_WRAPPED = ("<!--", "-->", "<![CDATA[", "]]>")
_TRAILING_COMMA = pattern(r",(?=\s*[}\]])")
_SCHEMA = pattern(r"(?:https?://(?:www\.)?schema\.org/|schema:)")

# Below so many objects nothing is said of an article, but Python's own recursion limit is near.
DEEPEST = 60
LONGEST_CLOSING = 200


def read_json_ld(raw: str, offset: int) -> tuple[tuple[Node, ...], Fault | None]:
    """The top nodes of one script block, `@graph` opened, and what is wrong with the block.

    `raw` is the source between the tags, which begins at `offset`. A trailing comma or a line break in a string is
    a fault, but the block is still read, as search engines do. References are left to `resolve`.
    """
    start, end = _json_part(raw)
    text = raw[start:end]
    if not text:
        return (), None
    fault: Fault | None = None
    try:
        value = load_json(text, offset + start).value
    except Malformed as malformed:
        fault = Fault("jsonld-invalid", f"JSON-LD does not parse: {malformed.message}", malformed.where)
        value = _salvaged(text)
    if fault is None and not isinstance(value, (dict, list)):
        fault = Fault("jsonld-invalid", "JSON-LD holds neither an object nor a list", _span(offset + start, text))
    block = _Block(text, offset + start)
    return tuple(block.tops(value, ())), fault


def resolve(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """The top nodes of all blocks of a page, with every `{"@id": …}` replaced by the node that it names.

    A node under one `@id` in several pieces is taken where it says most. Nodes may refer to each other in circles.
    """
    tops = tuple(nodes)
    every = tuple(every_node(tops))
    named: dict[str, Node] = {}
    for node in every:
        if node.id is None or _is_reference(node):
            continue
        if node.id not in named or len(node.properties) > len(named[node.id].properties):
            named[node.id] = node
    for node in every:
        properties = cast("dict[str, tuple[Text | Node, ...]]", node.properties)
        for name, values in properties.items():
            if any(isinstance(value, Node) and _is_reference(value) for value in values):
                properties[name] = tuple(
                    named.get(value.id or "", value) if isinstance(value, Node) and _is_reference(value) else value
                    for value in values
                )
    return tuple(node for node in tops if not _is_reference(node))


def every_node(nodes: Iterable[Node]) -> Iterator[Node]:
    """These nodes and all that are reached from them, each once."""
    seen: set[int] = set()
    pending = list(nodes)[::-1]
    while pending:
        node = pending.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        pending.extend(value for values in node.properties.values() for value in values if isinstance(value, Node))


def _type_name(stated: str) -> str:
    return _SCHEMA.sub("", stated.strip()) if ":" in stated else stated.strip()


def _is_reference(node: Node) -> bool:
    return node.id is not None and not node.properties and not node.types


def _json_part(raw: str) -> tuple[int, int]:
    """Where the JSON stands in a block, without comment and CDATA wrappers and a closing semicolon."""
    if not any(mark in raw for mark in _WRAPPED):
        text = raw.strip().removesuffix(";").rstrip()
        start = len(raw) - len(raw.lstrip())
        return start, start + len(text)
    opening = _OPENING.match(raw)
    start = opening.end() if opening else 0
    closing = _CLOSING.search(raw, max(start, len(raw) - LONGEST_CLOSING))
    return start, closing.start() if closing else len(raw)


def _span(start: int, text: str) -> Span:
    line = text.split("\n", 1)[0].rstrip()
    return Span(start, start + max(1, len(line)))


def _salvaged(text: str) -> Plain:
    """The value of a block with trailing commas or control characters in strings; null if there is more wrong."""
    import json

    try:
        value, _ = json.JSONDecoder(strict=False).raw_decode(_TRAILING_COMMA.sub(" ", text))
    except (ValueError, RecursionError):
        return None
    return cast("Plain", value)


class _Block:
    """One block while its nodes are made."""

    def __init__(self, text: str, offset: int) -> None:
        self.text = text
        self.offset = offset
        self.places = JsonPlaces(text, offset)
        self._may_hold_surrogates = "\\ud" in text or "\\uD" in text

    def tops(self, value: Plain, path: Path) -> Iterator[Node]:
        if isinstance(value, list):
            for index, item in enumerate(value):
                if len(path) < DEEPEST:
                    yield from self.tops(item, (*path, index))
        elif isinstance(value, dict):
            graph = value.get("@graph")
            if isinstance(graph, (list, dict)) and len(path) < DEEPEST:
                if "@type" in value:
                    yield self.node({name: item for name, item in value.items() if name != "@graph"}, path)
                yield from self.tops(graph, (*path, "@graph"))
            elif value:
                yield self.node(value, path)

    def node(self, value: dict[str, Plain], path: Path) -> Node:
        types: tuple[str, ...] = ()
        where: Text | None = None
        identity: str | None = None
        properties: dict[str, tuple[Text | Node, ...]] = {}
        for name, item in value.items():
            if type(item) is str and name[:1] != "@":
                text = self._text(item, (*path, name))
                if text.value:
                    properties[_SCHEMA.sub("", name) if ":" in name else name] = (text,)
            elif name == "@type":
                stated = item if isinstance(item, list) else [item]
                types = tuple(_type_name(kind) for kind in stated if isinstance(kind, str))
                where = self._type_text(item, (*path, name))
            elif name == "@id":
                identity = item if isinstance(item, str) else None
            elif name[:1] != "@":
                found = self._values(item, (*path, name))
                if found:
                    properties[_SCHEMA.sub("", name) if ":" in name else name] = found
        if where is None:
            where = Text("", "json-ld", _Value(self, path))
        return Node(types, "json-ld", properties, where, identity)

    def _type_text(self, item: Plain, path: Path) -> Text | None:
        if isinstance(item, list):
            return self._type_text(item[0], (*path, 0)) if item else None
        return self._text(item, path) if isinstance(item, str) else None

    def _values(self, item: Plain, path: Path) -> tuple[Text | Node, ...]:
        if isinstance(item, str):
            text = self._text(item, path)
            return (text,) if text.value else ()
        if isinstance(item, dict):
            if len(path) >= DEEPEST or not item:
                return ()
            for wrapper in ("@value", "@list", "@set"):
                if wrapper in item:
                    return self._values(item[wrapper], (*path, wrapper))
            return (self.node(item, path),)
        if isinstance(item, list):
            if len(path) >= DEEPEST:
                return ()
            return tuple(value for index, part in enumerate(item) for value in self._values(part, (*path, index)))
        if item is None:
            return ()
        import json

        return (Text(json.dumps(item), "json-ld", _Value(self, path)),)

    def _text(self, value: str, path: Path) -> Text:
        if self._may_hold_surrogates:
            value = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if "&" in value:
            from html import unescape

            value = unescape(value)
        return Text(" ".join(value.split()), "json-ld", _Value(self, path))


class _Value:
    """The place of a value of a block, found when asked for."""

    __slots__ = ("_block", "_path", "_pieced")

    def __init__(self, block: _Block, path: Path) -> None:
        self._block = block
        self._path = path
        self._pieced: Pieced | None = None

    def span(self, start: int, end: int) -> Span | None:
        whole = self._block.places.locate(self._path, False)
        if whole is None:
            return None
        text, offset = self._block.text, self._block.offset
        first, last = whole.start - offset, whole.end - offset
        if text[first - 1 : first] == '"' == text[last : last + 1]:  # a string that stands verbatim, its marks left out
            first, last = first - 1, last + 1
        elif text[first : first + 1] != '"':
            return whole  # an object, a number, or a word such as true
        if self._pieced is None:
            self._pieced = Pieced(lambda: _pieces(text[first:last], offset + first))
        return self._pieced.span(start, end) or whole


def _pieces(quoted: str, start: int) -> Iterator[Piece]:
    """The words of a JSON string in its quotation marks as pieces: escapes decoded, and the entities within."""
    characters = [character for piece in unquoted(quoted, start) for character in _characters(piece)]
    value = "".join(piece.text for piece in characters)
    at = 0
    if "&" in value:
        from html import unescape
    for entity in ENTITY.finditer(value):
        words = unescape(entity[0])
        if words != entity[0]:
            yield from characters[at : entity.start()]
            yield Piece(words, characters[entity.start()].start, characters[entity.end() - 1].end)
            at = entity.end()
    yield from characters[at:]


def _characters(piece: Piece) -> Iterator[Piece]:
    """A piece character by character; an escape is one already, or two where it stands for a surrogate pair."""
    if len(piece.text) == 1 or piece.end - piece.start != len(piece.text):
        yield from (Piece(character, piece.start, piece.end) for character in piece.text)
    else:
        for index, character in enumerate(piece.text, piece.start):
            yield Piece(character, index, index + 1)
