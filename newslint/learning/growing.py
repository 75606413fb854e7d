"""Adds to the text of a YAML file what its data has gained; every character that was there stays where it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INDENT = 2  # spaces before an entry that has none beside it to follow
_COMMENT = re.compile(r"( *)#[^\r\n]*\r?\n")
_KEPT = re.compile(r"[|>]\d?\+")  # a block scalar to which the empty lines below belong
_WIDEST = 1 << 16  # letters of a line, so that no value is folded


class Insertion(NamedTuple):
    """What is put between two characters; `end` lies behind `start` where an alias is written out."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class _Node:
    """A value as it stands in the text. `items` are its elements, or in turns its keys and values."""

    kind: type[yaml.Event]
    start: int
    column: int
    end: int
    is_flow: bool
    anchor: str | None
    said: str = ""
    items: list[_Node] = field(default_factory=list)

    @property
    def pairs(self) -> Iterator[tuple[_Node, _Node]]:
        return zip(self.items[::2], self.items[1::2], strict=True)


def grown(text: str, old: Any, new: Any, comments: Mapping[str, str]) -> str:
    """The text, whose data are `old`, with what is in `new` alone: more keys and longer lists.

    A string of a list may have become a mapping with it under "name". `comments` are for keys of the file that are
    new. The text ends with a line end; its own are used.
    """
    return _Growing(text, comments).text(old, new)


def written(values: Mapping[str, Any], comments: Mapping[str, str], line_end: str) -> str:
    """The text of a file with nothing but these values, of which the lists stand indented."""
    return "".join(_block_pairs(values, 0, 0, comments, line_end))


class _Growing:
    def __init__(self, text: str, comments: Mapping[str, str]) -> None:
        self._text, self._comments = text, comments
        self._line_end = "\r\n" if "\r\n" in text else "\n"
        self._made: list[Insertion] = []
        self._before: dict[str, Any] = {}  # by anchor: the value that it had, where it has another now

    def text(self, old: Any, new: Any) -> str:
        root = _tree(self._text)
        self._grow(root, old, new, ())
        self._write_out(root)
        text, at = [], 0
        for insertion in sorted(self._made, key=lambda one: one.start):
            text += [self._text[at : insertion.start], insertion.text]
            at = insertion.end
        return "".join([*text, self._text[at:]])

    def _grow(self, node: _Node, old: Any, new: Any, path: tuple[str, ...]) -> None:
        if old == new:
            return
        if node.anchor is not None and node.kind is not yaml.AliasEvent:
            self._before[node.anchor] = old
        if node.kind is yaml.AliasEvent:
            self._made.append(Insertion(node.start, node.end, _flow(new)))
        elif isinstance(new, dict):
            self._grow_mapping(node, old, new, path)
        else:
            self._grow_list(node, old, new, path)

    def _grow_mapping(self, node: _Node, old: Any, new: Mapping[str, Any], path: tuple[str, ...]) -> None:
        own = {key.said: value for key, value in node.pairs}
        for key, value in own.items():
            if key in old:
                self._grow(value, old[key], new[key], (*path, key))
        # What a merge key gave and has changed is said again, in full.
        more = {key: value for key, value in new.items() if key not in own and (key not in old or old[key] != value)}
        if more and node.is_flow:
            self._into_flow(node, [f"{_flow(key)}: {_flow(value)}" for key, value in more.items()])
        elif more:
            depth = len(path)
            comments = self._comments if depth == 0 else {}
            self._below(node, "".join(_block_pairs(more, node.column, depth, comments, self._line_end)))

    def _grow_list(self, node: _Node, old: list[Any], new: list[Any], path: tuple[str, ...]) -> None:
        for item, before, after in zip(node.items, old, new, strict=False):
            if isinstance(before, str) and before != after:
                self._grow_scalar(item, after, node.is_flow)
            else:
                self._grow(item, before, after, (*path, ""))
        more = new[len(old) :]
        if more and "" not in path and self._text[node.start : node.end] == "[]":
            # "authors: []" would become one endless line.
            items = "".join(_block_items(more, self._indent_of(node.start) + _INDENT, 2, self._line_end))
            below = self._line_below(node.end)
            start = len(self._text[: node.start].rstrip(" "))
            self._made += [Insertion(start, node.end, ""), Insertion(below, below, items)]
        elif more and node.is_flow:
            self._into_flow(node, [_flow(value) for value in more])
        elif more:
            gap = node.items[0].column - node.column if node.items else 2
            if gap < 2 or "\n" in self._text[node.start : node.items[0].start]:
                gap = 2
            self._below(node, "".join(_block_items(more, node.column, gap, self._line_end)))

    def _grow_scalar(self, node: _Node, new: Mapping[str, Any], is_flow: bool) -> None:
        """A string of a list becomes a mapping, which begins with it."""
        name, *more = new.items()
        if is_flow or "\n" in self._text[node.start : node.end]:
            rest = "".join(f", {key}: {_flow(value)}" for key, value in more)
            self._made.append(Insertion(node.start, node.start, f"{{{name[0]}: "))
            self._made.append(Insertion(node.end, node.end, f"{rest}}}"))
        else:
            self._made.append(Insertion(node.start, node.start, f"{name[0]}: "))
            self._below(node, "".join(_block_pairs(dict(more), node.column, 2, {}, self._line_end)))

    def _into_flow(self, node: _Node, values: list[str]) -> None:
        """Behind the last value between the brackets, before a comma that ends the list."""
        at = node.items[-1].end if node.items else node.start + 1
        joined = ", ".join(values)
        self._made.append(Insertion(at, at, f", {joined}" if node.items else joined))

    def _below(self, node: _Node, text: str) -> None:
        """Behind the last line of a block and the comments that are indented like it."""
        at = below = self._line_below(self._end_of(node))
        while (comment := _COMMENT.match(self._text, below)) and len(comment[1]) >= node.column:
            below = comment.end()
            if comment[1]:
                at = below
        # What stands at the margin speaks of the key right below it, if there is one.
        if not self._text[below:].partition("\n")[0].strip():
            at = below
        self._made.append(Insertion(at, at, text))

    def _end_of(self, node: _Node) -> int:
        while node.items and not node.is_flow:
            node = node.items[-1]
        said = self._text[node.start : node.end]
        return node.end if node.is_flow or _KEPT.match(said) else node.start + len(said.rstrip())

    def _line_below(self, at: int) -> int:
        if at and self._text[at - 1] == "\n":
            return at
        end = self._text.find("\n", at)
        return len(self._text) if end < 0 else end + 1

    def _indent_of(self, at: int) -> int:
        line = self._text[self._text.rfind("\n", 0, at) + 1 : at]
        return len(line) - len(line.lstrip(" "))

    def _write_out(self, node: _Node) -> None:
        """An alias keeps its value where the one that it stands for has another now."""
        done = {insertion.start for insertion in self._made if insertion.end > insertion.start}
        if node.kind is yaml.AliasEvent and node.anchor in self._before and node.start not in done:
            self._made.append(Insertion(node.start, node.end, _flow(self._before[node.anchor])))
        for item in node.items if self._before else ():
            self._write_out(item)


def _tree(text: str) -> _Node:
    """The one document of a text."""
    open_nodes: list[_Node] = []
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionEndEvent):
            node = open_nodes.pop()
            assert event.end_mark is not None
            node.end = event.end_mark.index
            if not open_nodes:
                return node
        elif isinstance(event, yaml.NodeEvent):
            is_flow = bool(getattr(event, "flow_style", False))
            start, end = event.start_mark, event.end_mark
            assert start is not None
            assert end is not None
            said = getattr(event, "value", "")
            node = _Node(type(event), start.index, start.column, end.index, is_flow, event.anchor, said)
            if open_nodes:
                open_nodes[-1].items.append(node)
            if isinstance(event, yaml.CollectionStartEvent):
                open_nodes.append(node)
            elif not open_nodes:
                return node
    raise AssertionError("a text without a document has nothing that could grow")


def _block_pairs(
    values: Mapping[str, Any], column: int, depth: int, comments: Mapping[str, str], line_end: str
) -> Iterator[str]:
    """A line a key; lists of entries, of the file itself and of a mapping in it, have a line for each."""
    for key, value in values.items():
        yield from (f"{' ' * column}# {line}{line_end}" for line in comments.get(key, "").splitlines())
        if depth < 2 and isinstance(value, dict):
            yield f"{' ' * column}{_block(key)}:{line_end}"
            yield from _block_pairs(value, column + _INDENT, depth + 1, {}, line_end)
        elif depth < 2 and isinstance(value, list) and value:
            yield f"{' ' * column}{_block(key)}:{line_end}"
            yield from _block_items(value, column + _INDENT, 2, line_end)
        else:
            said = _flow(value) if isinstance(value, list | dict) else _block(value)
            yield f"{' ' * column}{_block(key)}: {said}{line_end}"


def _block_items(values: list[Any], column: int, gap: int, line_end: str) -> Iterator[str]:
    dash = f"{' ' * column}-{' ' * (gap - 1)}"
    for value in values:
        if isinstance(value, dict):
            lines = list(_block_pairs(value, column + gap, 2, {}, line_end))
            yield dash + lines[0].lstrip(" ")
            yield from lines[1:]
        else:
            yield f"{dash}{_flow(value) if isinstance(value, list) else _block(value)}{line_end}"


def _flow(value: Any) -> str:
    """A value on one line, between brackets or on its own."""
    return _dumped([value], flow=True)[1:-1]


def _block(value: str) -> str:
    """A string as it stands alone on the rest of a line."""
    return _dumped([value], flow=False).removeprefix("- ")


def _dumped(value: Any, *, flow: bool) -> str:
    said: str = yaml.safe_dump(value, default_flow_style=flow, width=_WIDEST, allow_unicode=True, sort_keys=False)
    return said.rstrip("\n")
