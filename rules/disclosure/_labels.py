"""What a reader sees of a label: the words about the headline that say which kind of text this is."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language import pattern
from newslint.model import Article, Data, Kind, Text, Zone

LONGEST_LABEL = 100
BEFORE = 3  # blocks of the body that still stand at its head


def near_headline(article: Article) -> Iterator[Text]:
    """The short texts at the head of the article: labels, sections, kicker, headline, dek, byline, first lines."""
    yield from article.labels
    yield from (section for section in article.sections if section.origin in ("visible", "front-matter"))
    yield from (text for text in (article.headline, article.dek) if text is not None)
    if article.byline is not None:
        yield article.byline.text
    for block in article.zone(Zone.HEADER):
        if len(block.text.value) <= LONGEST_LABEL:
            yield block.text
    for block in article.body[:BEFORE]:
        if len(block.text.value) <= LONGEST_LABEL or block.kind is Kind.DISCLOSURE:
            yield block.text


def says(text: str, name: str, language: str | None) -> bool:
    """Whether a shared list's phrase stands in the text, in the article's language or in English."""
    words = (pattern(name, language), pattern(name, "en"))
    return any(listed is not None and listed.search(text) for listed in words)


def flag(article: Article, keys: tuple[str, ...]) -> Data | None:
    """The first of these front-matter keys that is set: not false, not empty, not "no" or "none"."""
    if article.front_matter is None:
        return None
    for key in keys:
        data = article.front_matter.get(key)
        if data is not None and is_set(data):
            return data
    return None


def is_set(data: Data) -> bool:
    value = data.value
    if isinstance(value, str):
        return value.strip().lower() not in ("", "no", "none", "false", "0", "n/a")
    return value not in (None, False, 0, [], {})


def shown(data: Data) -> str:
    """A flag as front matter has it: "sponsor: 'Quay Bank'", or the key alone where its value is no text."""
    text = data.text() if not isinstance(data.value, bool) else None
    return f"{data.path[0]}: '{text.value}'" if text is not None else f"{data.path[0]}"
