"""Front matter of a Markdown source: where it is, what it holds, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from newslint.model import Data, Fault, Plain
from newslint.reading.data import Malformed, Parts, Path, load_json, load_toml, load_yaml, load_yaml_and_repeats
from newslint.reading.lazy import pattern
from newslint.source import Span
from newslint.values import NamedTuple

RULE = "front-matter-invalid"

_FENCE = pattern(r"(?P<fence>---|\+\+\+)[ \t]*\n")
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE),
}
_KEY_LINE = pattern(r"(?:#.*\n|[ \t]*\n)*[\"']?[\w.-]+[\"']?[ \t]*(?::(?:\s|$)|=)")
_JSON_END = pattern(r"^(?:\{.*)?\}[ \t]*$", re.MULTILINE)
_JSON_START = pattern(r"\{\s*(?:\"|\}\s*(?:\n|$))")
_BLANK_LINE = pattern(r"\n[ \t]*(?=\n)|\Z")
# "title: Harbour: a history", the usual way to break YAML, says clearly enough what it means.
_PLAIN_LINE = pattern(r"(?P<key>[\w-]+):[ \t]+(?P<value>[^\s\"'\[{|>&*!%@`][^\n]*?)\s*")
_TOP_KEY = pattern(r"^(?![ \t#\-\]}])", re.MULTILINE)


class FrontMatter(NamedTuple):
    """What stands above the body; `data` is always a mapping, None where there is none or nothing of it is readable.

    `body` is where the body begins.
    """

    data: Data | None
    body: int
    faults: tuple[Fault, ...]


def read_front_matter(text: str) -> FrontMatter:
    """Finds YAML between `---`, TOML between `+++`, or a JSON object at the start of a source.

    A broken block is a fault; of broken YAML the entries that can be read alone are still given.
    """
    start = len(text) - len(text.lstrip("\n \t"))
    fence = _FENCE.match(text, start)
    if fence is not None:
        return _fenced(text, fence)
    if _JSON_START.match(text, start):
        return _json(text, start)
    return FrontMatter(None, 0, ())


def _fenced(text: str, fence: re.Match[str]) -> FrontMatter:
    begin = fence.end()
    closing = _CLOSING[fence["fence"]].search(text, begin)
    if not _KEY_LINE.match(text, begin):
        # Two thematic breaks with prose between them, or one alone; a broken block begins without a blank line.
        is_break = closing is None or text[begin : begin + 1] == "\n"
        if is_break and (closing is None or text[begin : closing.start()].strip()):
            return FrontMatter(None, 0, ())
    if closing is None:
        fault = Fault(RULE, f"front matter is opened by '{fence['fence']}' but never closed", Span(*_trimmed(fence)))
        end = _BLANK_LINE.search(text, begin)
        stop = end.start() if end else len(text)
        data = _entries(text[begin:stop], begin) if fence["fence"] == "---" else None
        return FrontMatter(data, stop, (fault,))
    block = text[begin : closing.start()]
    data, faults = _yaml(block, begin) if fence["fence"] == "---" else _toml(block, begin)
    return FrontMatter(data, min(closing.end() + 1, len(text)), faults)


def _trimmed(fence: re.Match[str]) -> tuple[int, int]:
    return fence.start("fence"), fence.end("fence")


def _yaml(block: str, offset: int) -> tuple[Data | None, tuple[Fault, ...]]:
    try:
        data, repeats = load_yaml_and_repeats(block, offset)
    except Malformed as malformed:
        return _entries(block, offset), (_fault("YAML", malformed),)
    if data.value is None:
        return Data({}), ()
    if not isinstance(data.value, dict):
        where = data.where or Span(offset, offset + len(block.rstrip()))
        return None, (Fault(RULE, "front matter is not a list of keys and values", where),)
    faults = tuple(Fault(RULE, f"the key '{key}' is given twice; the last one counts", where) for key, where in repeats)
    return data, faults


def _toml(block: str, offset: int) -> tuple[Data | None, tuple[Fault, ...]]:
    try:
        return load_toml(block, offset), ()
    except Malformed as malformed:
        return None, (_fault("TOML", malformed),)


def _json(text: str, start: int) -> FrontMatter:
    import json

    try:
        _, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        closing = _JSON_END.search(text, start)
        end = closing.end() if closing else text.find("\n\n", start)
        end = len(text) if end == -1 else end
    body = end + 1 if text[end : end + 1] == "\n" else end
    try:
        return FrontMatter(load_json(text[start:end], start), body, ())
    except Malformed as malformed:
        return FrontMatter(None, body, (_fault("JSON", malformed),))


def _fault(language: str, malformed: Malformed) -> Fault:
    return Fault(RULE, f"front matter is not {language}: {malformed.message}", malformed.where)


def _entries(block: str, offset: int) -> Data | None:
    """What can be read of broken YAML: each top entry by itself, those that are broken left out."""
    starts = [found.start() for found in _TOP_KEY.finditer(block)]
    entries: dict[str, Data] = {}
    for start, end in pairwise((*starts, len(block))):
        try:
            data = load_yaml(block[start:end], offset + start)
        except Malformed:
            line = _PLAIN_LINE.fullmatch(block, start, end)
            if line is None:
                continue
            data = _plain_line(line, offset)
        if isinstance(data.value, dict):
            entries.update((key, data) for key in data.value)
    if not entries:
        return None

    def locate(path: Path, of_key: bool) -> Span | None:
        return entries[str(path[0])].locate(path, of_key) if path and path[0] in entries else None

    values: dict[str, Plain] = {}
    for key, data in entries.items():
        assert isinstance(data.value, dict)
        values[key] = data.value[key]
    return Data(values, (), locate, Parts(block, offset).part)


def _plain_line(line: re.Match[str], offset: int) -> Data:
    key, value = (Span(offset + line.start(name), offset + line.end(name)) for name in ("key", "value"))
    return Data({line["key"]: line["value"]}, (), lambda path, of_key: key if of_key else value)


# --- Looking things up ------------------------------------------------------------------------------------------

# Where site generators put what is not theirs: Hugo's params, Zola's extra and taxonomies, Jekyll's header.
_CONTAINERS = ("params", "extra", "taxonomies")


class Keys:
    """Finds entries of front matter under any of several names, however they are spelled.

    `publishDate`, `publish_date` and `Publish-Date` are one name; entries below `params`, `extra` and `taxonomies`
    count as if they stood at the top.
    """

    def __init__(self, data: Data) -> None:
        self._found: dict[str, Data] = {}
        self._collect(data)
        for name in _CONTAINERS:
            inner = self._found.get(name)
            if inner is not None:
                self._collect(inner)

    def _collect(self, data: Data) -> None:
        if isinstance(data.value, dict):
            for key in data.value:
                entry = data.get(key)
                if entry is not None and entry.value is not None:
                    self._found.setdefault(squeezed(key), entry)

    def first(self, names: Iterable[str]) -> Data | None:
        """The entry under the first of the names that has one; names in `squeezed` form."""
        return next(self.all(names), None)

    def all(self, names: Iterable[str]) -> Iterator[Data]:
        return (self._found[name] for name in names if name in self._found)


def squeezed(key: str) -> str:
    """A key without what spellings differ in: "Publish-Date" and "publish_date" are "publishdate"."""
    return key.translate(_SEPARATORS).lower()


_SEPARATORS = str.maketrans("", "", "-_ :.")
