"""Files in JSON, or in JSON line by line, as far as they can be read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from newslint.errors import DocumentError
from newslint.inputs.containers import Run
from newslint.inputs.document import too_large
from newslint.inputs.opening import opened

MOST = 10  # times the largest document: a feed holds some dozen
LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")


def loaded(path: str, run: Run) -> Iterator[dict[str, Any]]:
    """The objects of a file: its only one, those of its list, or one a line. DocumentError where it is no JSON."""
    with opened(path) as file:
        if path.lower().endswith(LINES):
            for number, line in enumerate(iter(lambda: file.readline(2 * run.most), b""), 1):
                if line.strip():
                    try:
                        yield from _objects(_parsed(line))
                    except DocumentError as error:
                        run.tell(path, f"line {number}: {error}")
            return
        data = file.read(MOST * run.most + 1)
    if len(data) > MOST * run.most:
        raise DocumentError(too_large(MOST * run.most))
    yield from _objects(_parsed(data))


def _parsed(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"is no JSON that can be read: {error}") from error


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    for one in value if isinstance(value, list) else (value,):
        if isinstance(one, dict):
            yield one


def text_of(said: dict[str, Any], key: str) -> str | None:
    """A string that says anything."""
    value = said.get(key)
    return value if isinstance(value, str) and value.strip() else None
