"""Holds YAML against the JSON Schemas that newslint ships, and names the line of each fault."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from typing import Any

import yaml

from newslint.aliases import Bomb, refuse_bombs
from newslint.values import NamedTuple

# The C loader is ten times as fast; PyYAML has it wherever it was built with libyaml.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_FEW = 8  # keys that a message may list
_MERGE = "tag:yaml.org,2002:merge"
_JSON_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}
_IN_WORDS = {
    "string": "text",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "array": "a list",
    "object": "a mapping",
    "null": "nothing",
}


# Parts of what libyaml says, and what to do about it.
_MENDS: Mapping[str, str] = {
    "escape character": "a backslash stays one in single quotes",
    "mapping values are not allowed": 'put a text with ": " in quotes',
    "cannot start any token": "put it in quotes",
}


class Fault(NamedTuple):
    """What is wrong in a YAML file, at its line (1-based)."""

    line: int
    message: str


class Checked(NamedTuple):
    """The content of a YAML file, the line of every key and value by its path, and what is wrong with it."""

    value: Any
    lines: Mapping[tuple[str | int, ...], int]
    faults: tuple[Fault, ...]


def read_yaml(text: str, schema: str | Mapping[str, Any] | None) -> Checked:
    """Reads YAML and holds it against a schema: one that is shipped, by its name such as "config", or the given one.

    Only the keywords that these schemas use are understood; importing jsonschema takes longer than all the rest
    of a run. The tests hold both to the same verdicts.
    """
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return Checked(None, {}, ())
        refuse_bombs(node, text)
        faults = list(_repeats(node))
        lines = dict(_lines(node, ()))
        value = loader.construct_document(node)
        if schema is not None and not faults:
            rules = load_schema(schema) if isinstance(schema, str) else schema
            faults = list(_faults(value, rules, rules, (), lines))
        return Checked(value, lines, tuple(faults))
    except Bomb as bomb:
        return Checked(None, {}, (Fault(bomb.node.start_mark.line + 1, f"not YAML that can be read: {bomb.message}"),))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return Checked(None, {}, (Fault(mark.line + 1 if mark else 1, f"not YAML: {_told(error, text)}"),))
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return Checked(None, {}, (Fault(1, f"not YAML: {' '.join(str(error).split())}"),))
    finally:
        loader.dispose()


def _told(error: yaml.MarkedYAMLError, text: str) -> str:
    """What YAML says of a mistake, and the mend of those that people make who seldom write any."""
    said = error.problem or error.context or ""
    mends = [mend for part, mend in _MENDS.items() if part in said]
    if error.problem_mark and text[error.problem_mark.index : error.problem_mark.index + 1] == "\t":
        mends = ["YAML is indented by spaces, not by tabs"]
    return "; ".join((said, *mends))


def load_schema(name: str) -> dict[str, Any]:
    """A schema that newslint ships: "config", "report", "inspect", "rules", or that of a registry."""
    spec = find_spec("newslint")
    assert spec is not None
    assert spec.origin is not None
    with open(os.path.join(os.path.dirname(spec.origin), "schemas", f"{name}.json"), encoding="utf-8") as file:
        loaded: dict[str, Any] = json.load(file)
    return loaded


def nearest(name: str, known: Iterable[str]) -> str:
    """`; did you mean "…"?`, or nothing where no known name is near."""
    from difflib import get_close_matches

    by_folded = {one.casefold(): one for one in known}
    close = get_close_matches(name.casefold(), list(by_folded), n=1, cutoff=0.6)
    return f'; did you mean "{by_folded[close[0]]}"?' if close else ""


def _repeats(node: yaml.Node) -> Iterator[Fault]:
    """Keys given twice, of which YAML would keep one in silence."""
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.tag != _MERGE:
                if key.value in seen:
                    yield Fault(key.start_mark.line + 1, f'"{key.value}" is given twice')
                seen.add(key.value)
            yield from _repeats(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _repeats(value)


def _lines(node: yaml.Node, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], int]]:
    """The line of each key, and of each element of a list."""
    if not path:
        yield path, node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.tag == _MERGE:
                continue
            inner = (*path, str(key.value))
            yield inner, key.start_mark.line + 1
            yield from _lines(value, inner)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield (*path, number), value.start_mark.line + 1
            yield from _lines(value, (*path, number))


def _faults(
    value: Any,
    schema: Mapping[str, Any],
    root: Mapping[str, Any],
    path: tuple[str | int, ...],
    lines: Mapping[tuple[str | int, ...], int],
) -> Iterator[Fault]:
    schema = _resolved(schema, root)
    line = _line(path, lines)
    name = f'"{path[-1]}"' if path and isinstance(path[-1], str) else "an entry" if path else "the file"
    if "anyOf" in schema:
        attempts = [list(_faults(value, choice, root, path, lines)) for choice in schema["anyOf"]]
        if not all(attempts):
            return
        # The choice that comes nearest is one whose fault lies deeper than its type.
        types = [_resolved(choice, root).get("type") for choice in schema["anyOf"]]
        deeper = next((found for found, kind in zip(attempts, types, strict=True) if _is(value, kind)), None)
        mend = nearest(str(value), [word for choice in schema["anyOf"] for word in _words(choice, root)])
        yield from deeper or [Fault(line, f"{name} is {_shown(value)}; expected {schema['x-expected']}{mend}")]
        return
    if "enum" in schema and not any(value == one and type(value) is type(one) for one in schema["enum"]):
        words = _words(schema, root)
        yield Fault(line, f"{name} is {_shown(value)}; expected {', '.join(words)}{nearest(str(value), words)}")
    if "type" in schema and not _is(value, schema["type"]):
        yield Fault(line, f"{name} is {_shown(value)}; expected {_IN_WORDS[schema['type']]}")
        return
    if isinstance(value, dict):
        yield from _mapping_faults(value, schema, root, path, lines)
    elif isinstance(value, list) and "items" in schema:
        for number, item in enumerate(value):
            yield from _faults(item, schema["items"], root, (*path, number), lines)


def _words(schema: Mapping[str, Any], root: Mapping[str, Any]) -> list[str]:
    """The words that an enumeration holds, none for what is no enumeration."""
    return [one for one in _resolved(schema, root).get("enum", ()) if isinstance(one, str)]


def _resolved(schema: Mapping[str, Any], root: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a reference leads to, anything else itself."""
    found: Mapping[str, Any] = root["$defs"][schema["$ref"].removeprefix("#/$defs/")] if "$ref" in schema else schema
    return found


def _mapping_faults(
    value: Mapping[Any, Any],
    schema: Mapping[str, Any],
    root: Mapping[str, Any],
    path: tuple[str | int, ...],
    lines: Mapping[tuple[str | int, ...], int],
) -> Iterator[Fault]:
    known = schema.get("properties", {})
    others = schema.get("additionalProperties", True)
    for key, inner in value.items():
        if key in known:
            yield from _faults(inner, known[key], root, (*path, key), lines)
        elif others is False:
            mend = nearest(str(key), known) or (f"; expected {', '.join(known)}" if len(known) <= _FEW else "")
            yield Fault(_line((*path, str(key)), lines), f'unknown key "{key}"{mend}')
        elif others is not True:
            yield from _faults(inner, others, root, (*path, str(key)), lines)
    for key in schema.get("required", ()):  # after what is unknown: a missing key is often one that is misspelt
        if key not in value:
            yield Fault(_line(path, lines), f'"{key}" is missing')


def _line(path: tuple[str | int, ...], lines: Mapping[tuple[str | int, ...], int]) -> int:
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _is(value: object, kind: str | None) -> bool:
    if kind is None:
        return False
    return isinstance(value, _JSON_TYPES[kind]) and (kind == "boolean" or not isinstance(value, bool))


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    return "empty" if value is None else json.dumps(value, ensure_ascii=False, default=str)
