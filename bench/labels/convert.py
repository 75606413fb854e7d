"""Turns folders of raw labels into what may be committed: `python -m bench.labels.convert FOLDER…`.

No sentence of a page, no address and no publisher's name may stand in the repository: whatever is longer than the
name of a person or the word on a button, or may name a publisher, is replaced by its hash.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from bench.accuracy.corpus import corpus, publisher_of
from bench.accuracy.folding import caption_key, hashed, notice_key, words_key
from bench.accuracy.labels import FIELDS, HERE, Label, merged, rows
from newslint.language import is_agency
from newslint.web import outlet_domains

# Up to this length, in letters and digits, a publisher's name must stand as a word of its own to be one.
_SHORT_NAME = 5
_LONGEST_PLAIN = 40
# Any tag or section may be the name of a publication.
_HASHED = ("dek", "sections", "tags", "captions", "credits", "source_lines", "corrections")
_ADDRESS = re.compile(r"\w\.[a-z]{2,}\b|@", re.IGNORECASE)


class Converter:
    """Converts labels; knows the publishers of the corpus, so that their names are hashed."""

    def __init__(self, publishers: Iterable[str]) -> None:
        names = {words_key(name) for name in publishers} - {""}
        self._short = {name for name in names if len(name) <= _SHORT_NAME}
        self._long = names - self._short

    def label(self, raw: Label) -> Label:
        """The labels of one page."""
        persons = {name for name, kind in raw.get("byline_kind", {}).items() if kind == "person"}
        made: dict[str, Any] = {"page": raw["page"], "random": raw["random"]}
        if raw["check"]:
            made["check"] = True
        for field in FIELDS:
            if field in raw:
                made[field] = self._field(field, raw[field], persons)
        return made | ({"unsure": raw["unsure"]} if raw.get("unsure") else {})

    def _field(self, field: str, value: Any, persons: set[str]) -> Any:
        if field in _HASHED:
            return _hash_all(value, caption_key if field == "captions" else str)
        match field:
            case "labels":
                return [self._short_fact(text) for text in value]
            case "byline":
                return [self._name(name, persons) for name in value]
            case "byline_kind":
                return {self._name(name, persons): kind for name, kind in value.items()}
            case "bios":
                return [{"of": bio["of"] and self._short_fact(bio["of"]), "text": hashed(bio["text"])} for bio in value]
            case "notices":
                return [self._notice(notice) for notice in value]
            case "links":
                return {purpose: _hash_all(addresses, str) for purpose, addresses in value.items()}
            case "headings":
                return [{"text": hashed(heading["text"]), "own": heading["own"]} for heading in value]
            case _:
                return value

    def _notice(self, notice: Mapping[str, Any]) -> Label:
        parts = {part: [self._short_fact(text) for text in notice.get(part) or ()] for part in ("buttons", "links")}
        controls = (*(notice.get("buttons") or ()), *(notice.get("links") or ()))
        return {"text": hashed(notice_key(notice["text"], controls)), **parts}

    def _name(self, name: str, persons: set[str]) -> str:
        return self._short_fact(name) if name in persons else hashed(name)

    def _short_fact(self, text: str) -> str:
        return hashed(text) if len(text) > _LONGEST_PLAIN or self.names_publisher(text) else text

    def names_publisher(self, text: str) -> bool:
        """Whether a publisher, an agency or an address stands in a text; rather once too often."""
        letters, single = words_key(text), {words_key(word) for word in text.split()}
        return (
            _ADDRESS.search(text) is not None
            or is_agency(text)
            or bool(outlet_domains(text))
            or bool(single & self._short)
            or any(name in letters for name in self._long)
        )


def publishers(truth: Path) -> set[str]:
    """The publishers of the corpus as their domains and the truth file call them."""
    known = map(json.loads, filter(str.strip, truth.read_text("utf-8").splitlines()))
    return set(chain.from_iterable(map(_names, known)))


def _names(row: Mapping[str, Any]) -> Iterable[str]:
    yield publisher_of(row["url"]).partition(".")[0]
    yield from (name for name in (row.get("publisher"), row.get("sitename")) if name)


def _hash_all(value: str | list[str] | None, key: Any) -> Any:
    if isinstance(value, list):
        return [hashed(key(text)) for text in value]
    return value and hashed(key(value))


def main(folders: list[str]) -> None:
    pages, conflicts = merged(chain.from_iterable(rows(Path(folder)) for folder in folders))
    converter = Converter(publishers(corpus() / "truth.jsonl"))
    lines = (json.dumps(converter.label(pages[name]), ensure_ascii=False) for name in sorted(pages))
    HERE.mkdir(exist_ok=True)
    (HERE / "pages.jsonl").write_text("".join(f"{line}\n" for line in lines), "utf-8")
    print(f"{len(pages)} pages", *conflicts, sep="\n", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
