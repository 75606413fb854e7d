"""YAML, TOML and JSON as plain values that know where they stand.

Values come from the C YAML loader, `tomllib` and `json`; places from YAML's own nodes and, for the two whose
parsers tell none, from tree-sitter, which is imported and run only when a place is first asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, cast

from newslint.aliases import Bomb, refuse_bombs
from newslint.model import Data, Plain
from newslint.reading.lazy import pattern
from newslint.reading.places import Piece, Pieced, fold
from newslint.reading.utf8 import Utf8
from newslint.source import Span

if TYPE_CHECKING:
    import json

    import yaml
    from tree_sitter import Node as Branch

Path = tuple[str | int, ...]
Places = dict[Path, tuple[Span, Span | None]]  # of each value its own span and that of its key

# libyaml and json recurse; libyaml into the C stack, where it dies at about 50,000 levels.
DEEPEST = 200


class Malformed(Exception):
    """A block could not be read. `where` is a span of `Source.text`, None where the parser told no place."""

    def __init__(self, message: str, where: Span | None) -> None:
        self.message, self.where = message, where
        super().__init__(message)


def load_yaml(text: str, offset: int = 0) -> Data:
    """The one YAML document in `text`, which begins at `offset` of the source; null for an empty one.

    Read as YAML 1.2 does and as sites show it: `no` and `12:30` are words, and a date stays the words it was
    written in. Unknown `!tags` are ignored; of a key given twice the last one counts. Raises Malformed.
    """
    return load_yaml_and_repeats(text, offset)[0]


def load_yaml_and_repeats(text: str, offset: int = 0) -> tuple[Data, tuple[tuple[str, Span], ...]]:
    """As `load_yaml`, with the keys that stand twice in one mapping and the places of their repetitions."""
    data, node = _yaml(text, offset)
    repeats = sorted(_repeats(node, offset), key=lambda repeat: repeat[1]) if node is not None else ()
    return data, tuple(repeats)


def load_toml(text: str, offset: int = 0) -> Data:
    """The TOML document in `text`, which begins at `offset` of the source. Raises Malformed."""
    import tomllib

    try:
        value = cast("Plain", tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        message, where = _toml_error(str(error), text, offset)
        raise Malformed(message, where) from error
    except RecursionError as error:
        raise Malformed("nested too deeply", _first_line(text, offset)) from error
    return Data(value, (), _Lazily(lambda: dict(_toml_places(text, offset))).locate, Parts(text, offset).part)


def load_json(text: str, offset: int = 0, *, strict: bool = True) -> Data:
    """The JSON value in `text`, which begins at `offset` of the source; not strict: control characters in strings.

    Raises Malformed.
    """
    import json

    try:
        value = cast("Plain", json.loads(text, strict=strict))
    except json.JSONDecodeError as error:
        message, position = _json_fault(error, text)
        raise Malformed(message, _at(text, position, offset)) from error
    except (RecursionError, ValueError) as error:  # ValueError: an integer of thousands of digits
        message = "nested too deeply" if isinstance(error, RecursionError) else "a number of too many digits"
        raise Malformed(message, _first_line(text, offset)) from error
    return Data(value, (), JsonPlaces(text, offset).locate, Parts(text, offset).part)


def _at(text: str, position: int, offset: int) -> Span:
    """The rest of the line that something is wrong at; the last character where it is the end of the text."""
    end = text.find("\n", position)
    end = len(text) if end == -1 else end
    if end == position:
        position = max(0, position - 1)
    return Span(offset + position, offset + max(end, position))


def _first_line(text: str, offset: int) -> Span:
    return _at(text, len(text) - len(text.lstrip()), offset)


class _Lazily:
    """Finds places in a table that is made when the first one is asked for."""

    def __init__(self, make: Callable[[], Places]) -> None:
        self._make = make

    @cached_property
    def _places(self) -> Places:
        return self._make()

    def locate(self, path: Path, of_key: bool) -> Span | None:
        found = self._places.get(path)
        return found[of_key] if found else None


class Parts:
    """Finds parts of values that are folded, quoted or escaped in a text, which begins at `offset`."""

    def __init__(self, text: str, offset: int) -> None:
        self._text = text
        self._offset = offset

    def part(self, whole: Span, words: str, start: int, end: int) -> Span:
        """The place of `words[start:end]`, the words standing at `whole`; all of it where they are not found there."""
        token = self._text[whole.start - self._offset : whole.end - self._offset]
        pieces = [Piece(token, whole.start, whole.end)]
        if fold(token) != words:
            pieces = list(unquoted(token, whole.start))
            if fold("".join(piece.text for piece in pieces)) != words:
                return whole
        return Pieced(lambda: pieces).span(start, end) or whole


def unquoted(token: str, start: int) -> Iterator[Piece]:
    """The words in a quoted scalar of any of the three languages, its escapes decoded."""
    quotes = 3 if token[:3] in ('"""', "'''") else 1
    escape = _DOUBLE_ESCAPE if token[:1] == '"' else _SINGLE_ESCAPE
    at, last = quotes, len(token) - quotes
    for found in escape.finditer(token, quotes, last):
        yield Piece(token[at : found.start()], start + at, start + found.start())
        yield Piece(_unescaped(found[0]), start + found.start(), start + found.end())
        at = found.end()
    yield Piece(token[at:last], start + at, start + last)


_DOUBLE_ESCAPE = pattern(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\n\s*|.)"
)
_SINGLE_ESCAPE = pattern("''")


def _unescaped(escape: str) -> str:
    if escape == "''":
        return "'"
    if escape[1] == "\n":
        return ""  # YAML and TOML go on in the next line
    if escape[1] in "xU":
        return chr(int(escape[2:], 16)) if int(escape[2:], 16) < 0x110000 else escape
    import json

    try:
        return str(json.loads(f'"{escape}"'))
    except ValueError:
        return escape


# --- YAML -----------------------------------------------------------------------------------------------------


def _yaml(text: str, offset: int) -> tuple[Data, yaml.Node | None]:
    import yaml

    loader_class = _yaml_loader()
    try:
        _refuse_depth(text, offset)
        loader = loader_class(text)
        try:
            node = loader.get_single_node()
            if node is not None:
                refuse_bombs(node, text)
            value = cast("Plain", loader.construct_document(node)) if node is not None else None
        finally:
            loader.dispose()
    except Bomb as bomb:
        where = Span(offset + bomb.node.start_mark.index, offset + bomb.node.end_mark.index)
        raise Malformed(bomb.message, where) from bomb
    except yaml.reader.ReaderError as error:
        position = Utf8(text).code_point(error.position)  # libyaml counts bytes
        raise Malformed("a control character is not allowed here", _at(text, position, offset)) from error
    except yaml.MarkedYAMLError as error:
        message, mark = _yaml_message(error, text)
        where = _at(text, mark.index, offset) if mark else _first_line(text, offset)
        raise Malformed(message, where) from error
    except UnicodeEncodeError as error:
        raise Malformed("a lone surrogate is not allowed here", _at(text, error.start, offset)) from error
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError) as error:
        raise Malformed("not YAML that can be read", _first_line(text, offset)) from error
    places = _Lazily(lambda: dict(_yaml_places(node, text, offset)) if node else {})
    return Data(value, (), places.locate, Parts(text, offset).part), node


# What libyaml says, and what it means to somebody who writes a post. The last says where its beginning is at fault.
_IN_WORDS = (
    ("mapping values are not allowed", "a second ': ' in one value, or a wrong indentation; quote the value", False),
    ("block sequence entries are not allowed", "a list begins on the line of its key; quote the value", False),
    ("did not find expected ',' or ']'", "a list is opened by '[' and not closed", True),
    ("did not find expected ',' or '}'", "a mapping is opened by '{' and not closed", True),
    ("found unexpected end of stream", "a quotation mark is opened and not closed", True),
    ("did not find expected key", "no key stands where one is expected; mind quotation marks and indentation", False),
    ("nesting depth", "nested too deeply", False),
)


def _yaml_message(error: yaml.MarkedYAMLError, text: str) -> tuple[str, yaml.Mark | None]:
    """What is wrong, in words, and where."""
    mark, problem = error.problem_mark or error.context_mark, error.problem or "not YAML"
    character = text[mark.index : mark.index + 1] if mark is not None else ""
    if character == "\t":
        return "a tab cannot indent YAML", mark
    if "cannot start any token" in problem:
        return f"no value may begin with '{character}'; quote the value", mark
    for said, words, begins in _IN_WORDS:
        if said in problem:
            return words, error.context_mark or mark if begins else mark
    context = f"{error.context}: " if error.context else ""
    return f"{context}{problem}", mark


def _yaml_loader() -> type[yaml.CSafeLoader]:
    global _LOADER
    if _LOADER is not None:
        return _LOADER
    import yaml

    class Loader(yaml.CSafeLoader):
        """The safe loader with the scalars of YAML 1.2, in which every key is a string and no tag is unknown."""

        def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[str, Plain]:  # type: ignore[override]  # keys are always str
            if any(key.tag == "tag:yaml.org,2002:merge" for key, _ in node.value):
                self.flatten_mapping(node)
            return {_key(key): self.construct_object(value, deep) for key, value in node.value}

    Loader.yaml_implicit_resolvers = {}
    for tag, form, first in (
        ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
        ("null", r"^(?:~|null|Null|NULL|)$", "~nN\0"),
        ("int", r"^[-+]?(?:0|[1-9][0-9]*)$", "-+0123456789"),
        ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
        ("merge", r"^<<$", "<"),
    ):
        first_characters = ["" if character == "\0" else character for character in first]
        Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(form), first_characters)

    def plain(loader: Loader, node: yaml.Node) -> object:
        if isinstance(node, yaml.MappingNode):
            return loader.construct_mapping(node, deep=True)
        if isinstance(node, yaml.SequenceNode):
            return loader.construct_sequence(node, deep=True)
        return node.value

    for tag in ("timestamp", "binary", "set", "omap", "pairs"):
        Loader.add_constructor(f"tag:yaml.org,2002:{tag}", plain)
    Loader.add_constructor(None, plain)
    _LOADER = Loader
    return Loader


_LOADER: type[yaml.CSafeLoader] | None = None


def _key(node: yaml.Node) -> str:
    """A key as a word; what is no scalar gets its source-like form."""
    return node.value if isinstance(node.value, str) else repr(_outline(node))


def _outline(node: yaml.Node) -> object:
    if isinstance(node.value, list):
        return [tuple(map(_outline, item)) if isinstance(item, tuple) else _outline(item) for item in node.value]
    return node.value


def _refuse_depth(text: str, offset: int) -> None:
    indent = max(map(len, re.findall(r"^ +", text, re.MULTILINE)), default=0)
    if indent + sum(map(text.count, ("[", "{", "- ", "? "))) < DEEPEST:
        return
    import yaml

    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                raise Malformed("nested too deeply", _first_line(text, offset))
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _yaml_places(root: yaml.Node, text: str, offset: int) -> Iterator[tuple[Path, tuple[Span, Span | None]]]:
    import yaml

    def span(node: yaml.Node) -> Span:
        start, end = node.start_mark.index, node.end_mark.index
        if isinstance(node, yaml.ScalarNode) and node.style in ("'", '"') and text[start + 1 : end - 1] == node.value:
            return Span(offset + start + 1, offset + end - 1)
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            return _block_scalar(text, start, end, offset)
        token = text[start:end].rstrip()
        if isinstance(node, yaml.ScalarNode) and token.endswith(node.value):  # behind a tag or an anchor
            return Span(offset + start + len(token) - len(node.value), offset + start + len(token))
        return Span(offset + start, offset + start + len(token))

    pending: list[tuple[Path, yaml.Node, Span | None]] = [((), root, None)]
    while pending:
        path, node, key_span = pending.pop()
        yield path, (span(node), key_span)
        if isinstance(node, yaml.MappingNode):
            pending.extend(((*path, _key(key)), value, span(key)) for key, value in reversed(node.value))
        elif isinstance(node, yaml.SequenceNode):
            pending.extend(((*path, index), value, None) for index, value in enumerate(node.value))


def _block_scalar(text: str, start: int, end: int, offset: int) -> Span:
    """The words of a `|` or `>` scalar, without its indicator."""
    line_end = text.find("\n", start, end)
    if line_end == -1:
        return Span(offset + start, offset + end)
    words = text[line_end:end]
    first = line_end + len(words) - len(words.lstrip())
    return Span(offset + first, offset + max(first, line_end + len(words.rstrip())))


def _repeats(root: yaml.Node, offset: int) -> Iterator[tuple[str, Span]]:
    import yaml

    pending = [root]
    visited: set[int] = set()
    while pending:
        node = pending.pop()
        if id(node) in visited:
            continue
        visited.add(id(node))
        if isinstance(node, yaml.MappingNode):
            seen: set[str] = set()
            for key, value in node.value:
                name = _key(key)
                if name in seen:
                    yield name, Span(offset + key.start_mark.index, offset + key.end_mark.index)
                seen.add(name)
                pending.append(value)
        elif isinstance(node, yaml.SequenceNode):
            pending.extend(node.value)


# --- TOML -----------------------------------------------------------------------------------------------------

_TOML_PLACE = pattern(r"(?P<message>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$", re.S)


def _toml_error(message: str, text: str, offset: int) -> tuple[str, Span | None]:
    found = _TOML_PLACE.match(message)
    if found is None:
        return _lowered(message), None
    if found["line"] is None:
        return _lowered(found["message"]), _at(text, len(text.rstrip()), offset)
    start = 0
    for _ in range(int(found["line"]) - 1):
        start = text.index("\n", start) + 1
    return _lowered(found["message"]), _at(text, min(start + int(found["column"]) - 1, len(text)), offset)


def _lowered(message: str) -> str:
    return message[:1].lower() + message[1:]


def _toml_places(text: str, offset: int) -> Iterator[tuple[Path, tuple[Span, Span | None]]]:
    import tomllib

    import tree_sitter_toml
    from tree_sitter import Language, Parser

    utf8 = Utf8(text)
    root = Parser(Language(tree_sitter_toml.language())).parse(utf8.bytes).root_node
    counts: dict[Path, int] = {}  # elements of each array of tables so far

    def span(node: Branch) -> Span:
        start, end = utf8.code_point(node.start_byte), utf8.code_point(node.end_byte)
        token = text[start:end]
        if node.type in ("string", "quoted_key") and token[:1] in ("'", '"'):
            quotes = 3 if token[:3] in ("'''", '"""') else 1
            inner = token[quotes:-quotes]
            if "\\" not in inner or token[0] == "'":
                start, end = start + quotes, end - quotes
                if quotes == 3 and inner.startswith("\n"):
                    start += 1
        return Span(offset + start, offset + end)

    def names(node: Branch) -> Iterator[str]:
        if node.type == "dotted_key":
            for child in node.named_children:
                yield from names(child)
        elif node.type == "quoted_key":
            token = text[utf8.code_point(node.start_byte) : utf8.code_point(node.end_byte)]
            yield next(iter(tomllib.loads(f"{token} = 0")))
        else:
            yield text[utf8.code_point(node.start_byte) : utf8.code_point(node.end_byte)]

    def through_arrays(path: Path) -> Path:
        """The path of a table's header with the index of the last element of each array of tables on its way."""
        real: Path = ()
        for name in path:
            real = (*real, name)
            if real in counts:
                real = (*real, counts[real] - 1)
        return real

    def pair(node: Branch, path: Path) -> Iterator[tuple[Path, tuple[Span, Span | None]]]:
        key, value = node.named_children[0], node.named_children[-1]
        yield from below(value, (*path, *names(key)), span(key))

    def below(node: Branch, path: Path, key_span: Span | None) -> Iterator[tuple[Path, tuple[Span, Span | None]]]:
        yield path, (span(node), key_span)
        children = [child for child in node.named_children if child.type != "comment"]
        if node.type == "array":
            for index, child in enumerate(children):
                yield from below(child, (*path, index), None)
        elif node.type == "inline_table":
            for child in children:
                yield from pair(child, path)

    yield (), (span(root), None)
    for node in root.named_children:
        if node.type == "pair":
            yield from pair(node, ())
        elif node.type in ("table", "table_array_element"):
            header = node.named_children[0]
            parts: Path = tuple(names(header))
            path = (*through_arrays(parts[:-1]), parts[-1])
            if node.type == "table_array_element":
                counts[path] = counts.get(path, 0) + 1
                path = (*path, counts[path] - 1)
            yield path, (span(node), span(header))
            for child in node.named_children[1:]:
                if child.type == "pair":
                    yield from pair(child, path)


# --- JSON -----------------------------------------------------------------------------------------------------


def _json_fault(error: json.JSONDecodeError, text: str) -> tuple[str, int]:
    """What is wrong and where; of a comma too many, versions of Python have different things to say."""
    before = text[: error.pos].rstrip()
    if "trailing comma" in error.msg or (before.endswith(",") and text[error.pos : error.pos + 1] in ("}", "]")):
        return "a comma stands before a closing bracket", text.rfind(",", 0, error.pos + 1)
    return _lowered(error.msg).removesuffix(":").removesuffix(" at").removesuffix(" starting"), error.pos


class JsonPlaces:
    """Finds keys and values of one JSON text, which begins at `offset` of the source."""

    def __init__(self, text: str, offset: int) -> None:
        self._utf8 = Utf8(text)
        self._offset = offset

    @cached_property
    def _root(self) -> Branch | None:
        import tree_sitter_json
        from tree_sitter import Language, Parser

        tree = Parser(Language(tree_sitter_json.language())).parse(self._utf8.bytes)
        return next((child for child in tree.root_node.named_children if child.type != "comment"), None)

    def locate(self, path: Path, of_key: bool) -> Span | None:
        """The inner text of a string that stands verbatim, the whole token of anything else."""
        node: Branch | None = self._root
        key: Branch | None = None
        for step in path:
            if node is None:
                return None
            key, node = self._below(node, step)
        found = key if of_key else node
        return self._span(found) if found is not None else None

    def _below(self, node: Branch, step: str | int) -> tuple[Branch | None, Branch | None]:
        children = [child for child in node.named_children if child.type != "comment"]
        if isinstance(step, int):
            return None, children[step] if node.type == "array" and step < len(children) else None
        key = value = None
        for pair in children:
            name = pair.child_by_field_name("key")
            if name is not None and self._string(name) == step:
                key, value = name, pair.child_by_field_name("value")  # as json has it, the last one counts
        return key, value

    def _token(self, node: Branch) -> str:
        return self._utf8.bytes[node.start_byte : node.end_byte].decode("utf-8", "surrogatepass")

    def _string(self, node: Branch) -> str | None:
        import json

        try:
            value = json.loads(self._token(node), strict=False)
        except ValueError:
            return None
        return value if isinstance(value, str) else None

    def _span(self, node: Branch) -> Span:
        start, end = self._utf8.code_point(node.start_byte), self._utf8.code_point(node.end_byte)
        token = self._token(node)
        if len(token) >= 2 and token[0] == '"' == token[-1] and "\\" not in token:
            start, end = start + 1, end - 1
        return Span(self._offset + start, self._offset + end)
