"""The labels that were made by hand: raw in plain words, or as they are committed, longer words hashed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from bench.accuracy.folding import hashed, is_hash

HERE = Path(__file__).parent.parent / "labels" / "reading"
FIELDS = (
    "is_article byline byline_kind bios dek sections tags captions credits source_lines corrections labels"
    " notices consent_platform links headings"
).split()

Label = dict[str, Any]  # as README.md beside the labels describes it; a field that nobody labelled is absent


def labels(folder: Path) -> dict[str, Label]:
    """The labels below a folder by the SHA-256 of their page, whichever form they have."""
    return merged(rows(folder))[0]


def rows(folder: Path) -> Iterator[Label]:
    """Each object as it stands; raw ones of folders called batch… and check… are of pages drawn at random."""
    for path in sorted(folder.rglob("*.json*")):
        text = path.read_text("utf-8")
        if path.suffix == ".jsonl":
            yield from map(json.loads, text.splitlines())
        else:
            folder = path.parent.name
            known = {"random": folder.startswith(("batch", "check")), "check": folder.startswith("check")}
            yield json.loads(text) | known


def merged(rows: Iterable[Label]) -> tuple[dict[str, Label], list[str]]:
    """All that is labelled of each page, and where two labels of a field differ; the first one counts."""
    pages: dict[str, Label] = {}
    conflicts: list[str] = []
    for row in rows:
        page = pages.setdefault(row["page"], {"page": row["page"], "random": False, "check": False, "unsure": []})
        page["random"] = page["random"] or row.get("random", False)
        page["check"] = page["check"] or row.get("check", False)
        if "file" in row:
            page["file"] = row["file"]
        for field in FIELDS:
            if field in row and page.setdefault(field, row[field]) != row[field]:
                conflicts.append(f"{row['page']} {field}: {page[field]} / {row[field]}")
        page["unsure"] = sorted({*page["unsure"], *map(_field_of, row.get("unsure", ()))})
    return pages, conflicts


def token(label: str) -> str:
    """A label, plain or hashed, as something to compare what was read with."""
    return label if is_hash(label) else hashed(label)


def words(value: Any) -> Iterator[str]:
    """Every text in labels, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from words(one)


def _field_of(remark: str) -> str:
    """The field that a remark is about: "links.contact: a form" is about links."""
    return next((field for field in FIELDS if remark.startswith(field)), "page")
