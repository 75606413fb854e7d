"""Reads every Markdown post of the corpus: does it crash, is front matter read, what leaks, do places hold?"""

from __future__ import annotations

import html
import json
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from bench.accuracy.folding import words_key
from newslint.inspection import facts_of
from newslint.model import Article, Kind, Text
from newslint.reading import read

# Front matter by itself, read by nobody's code but the parsers of its three kinds.
_FENCED = re.compile(r"\A\ufeff?(?P<fence>---|\+\+\+)[ \t]*\n(?P<said>.*?)\n(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL)
_KEYS = {
    "title": ("title", "headline"),
    "author": ("authors", "author", "byline"),
    "date": ("date", "publishDate", "pubDate", "published"),
    "tags": ("tags", "tag", "topics", "topic", "keywords"),
}
_LEAK = re.compile(
    r"\{\{[<%]|\{%|[<%]\}\}|%\}|</?(?:p|div|span|a|img|figure|figcaption|iframe|br|script|style|table|t[drh]|ul|ol|li"
    r"|h[1-6]|em|strong|b|i|u|sup|sub|video|source|center|blockquote|section|aside|small|code|pre)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_SHORTCODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
# What Markdown puts among words: marks of footnotes, the address of a link, tags, marks of emphasis and code. A tag
# begins with a name: "<https://…>" is shown, and so is what stands as code.
_MARKUP = re.compile(
    r"(?P<code>`[^`]+`)|\[\^[^\]]+\]|\]\([^()]*(?:\([^()]*\)[^()]*)*\)|\]\[[^\]]*\]|\{[.#:][^{}]*\}"
    r"|</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>|<!--.*?-->|[\[\]*_`~\\]",
    re.IGNORECASE | re.DOTALL,
)


class Wrong(NamedTuple):
    """Something wrong in a post: what kind of thing, of which fact, where, and the words themselves."""

    kind: str
    fact: str
    path: Path
    said: str


class Tally(NamedTuple):
    """What came of all posts."""

    counts: Counter[str]
    wrong: list[Wrong]


def tally(posts: Iterable[Path]) -> Tally:
    counts: Counter[str] = Counter()
    wrong: list[Wrong] = []
    for path in posts:
        counts["posts"] += 1
        data = path.read_bytes()
        try:
            article = read(data, str(path), "markdown")
        except Exception as error:  # Any at all is what we look for.
            wrong.append(Wrong("crash", type(error).__name__, path, str(error)))
            continue
        for found in (*_front_matter(article, path, counts), *_leaks(article, path), *_places(article, path, counts)):
            wrong.append(found)
    return Tally(counts, wrong)


def table(total: Tally, base: Path, most: int = 5) -> Iterator[str]:
    """A row a claim, then some of what contradicts it."""
    by_kind = Counter((one.kind, one.fact) for one in total.wrong)
    yield "| of the posts | in number | wrong |"
    yield "|---|---:|---:|"
    yield f"| read without a crash | {total.counts['posts']} | {_sum(by_kind, 'crash')} |"
    for fact in _KEYS:
        yield f"| {fact} stated and read | {total.counts[f'stated {fact}']} | {by_kind['front matter', fact]} |"
    yield f"| blocks without shortcodes and tags | {total.counts['blocks']} | {_sum(by_kind, 'leak')} |"
    yield f"| facts whose place holds them, word for word | {total.counts['placed']} | {_sum(by_kind, 'place')} |"
    yield f"| of these, the very same letters | {total.counts['verbatim']} | |"
    yield f"| facts without a place | | {total.counts['unplaced']} |"
    for key, count in sorted(total.counts.items()):
        if key.startswith("unplaced "):
            yield f"| of these, {key.partition(' ')[2]} | | {count} |"
    for kind, fact in sorted(by_kind):
        examples = [one for one in total.wrong if (one.kind, one.fact) == (kind, fact)]
        yield f"\n{kind}, {fact}: {len(examples)}"
        yield from (f"- {one.path.relative_to(base)}: {one.said[:300]}" for one in examples[:most])


def _sum(by_kind: Mapping[tuple[str, str], int], kind: str) -> int:
    return sum(count for (other, _), count in by_kind.items() if other == kind)


# --- Front matter ---------------------------------------------------------------------------------------------------


def _front_matter(article: Article, path: Path, counts: Counter[str]) -> Iterator[Wrong]:
    said = _stated(article.source.text)
    for fact, names in _KEYS.items():
        value = next((said[name] for name in names if said.get(name)), None)
        if value is None:
            continue
        counts[f"stated {fact}"] += 1
        got = _READ[fact](article)
        if not _AGREE[fact]([text for text in _texts(value) if text.strip()], got):
            yield Wrong("front matter", fact, path, f"{value!r} read as {got!r}")


def _stated(text: str) -> Mapping[str, Any]:
    """What the parsers of YAML, TOML and JSON say; nothing where they fail."""
    found = _FENCED.match(text)
    try:
        if found is None:
            said = json.JSONDecoder().raw_decode(text)[0] if text.startswith("{") else {}
        elif found["fence"] == "---":
            said = yaml.load(found["said"], yaml.BaseLoader)
        else:
            said = tomllib.loads(found["said"])
    except (ValueError, yaml.YAMLError):
        return {}
    return said if isinstance(said, dict) else {}


def _texts(value: Any) -> Iterator[str]:
    """Each name in any shape: a string, a list, a mapping with a name or several of them."""
    if isinstance(value, dict):
        yield from _texts(value["name"] if "name" in value else list(value.values()))
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    else:
        yield str(value)


def _same(stated: list[str], got: list[str]) -> bool:
    return {words_key(text) for text in stated} == {words_key(text) for text in got}


def _day(text: str) -> str:
    """The day in ISO form; some writers leave out a zero."""
    found = re.match(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d| \d\b(?!:))", text)
    return "-".join((found[1], found[2].zfill(2), found[3].zfill(2))) if found else text


def _names_agree(stated: list[str], got: list[str]) -> bool:
    """Each stated string holds a name that was read, and no name comes from anywhere else."""
    wanted, read = [words_key(text) for text in stated], [words_key(text) for text in got]
    return all(any(name in want for name in read) for want in wanted) and all(
        any(name in want for want in wanted) for name in read
    )


_AGREE: dict[str, Callable[[list[str], list[str]], bool]] = {
    "title": _same,
    "author": _names_agree,
    "date": lambda stated, got: [_day(text) for text in stated] == got,
    "tags": _same,
}
_READ: dict[str, Callable[[Article], list[str]]] = {
    "title": lambda article: [article.headline.value] if article.headline else [],
    "author": lambda article: [author.name.value for author in article.authors],
    "date": lambda article: (
        [article.published.when.isoformat()[:10]] if article.published and article.published.when else []
    ),
    "tags": lambda article: [tag.value for tag in article.tags],
}


# --- Leaks ----------------------------------------------------------------------------------------------------------


def _leaks(article: Article, path: Path) -> Iterator[Wrong]:
    """Shortcodes and tags in the words of blocks; not those that a writer shows as code or by entities."""
    for block in article.blocks:
        if block.kind is Kind.CODE:
            continue
        for leak in _LEAK.finditer(block.text.value):
            where = block.text.part(leak.start(), leak.end())
            whole = block.text.where
            if where is not None and whole is not None:
                before = article.source.text[whole.start : where.start]
                if article.source.text[where.start : where.end] != leak[0] or before.count("`") % 2:
                    continue
            around = block.text.value[max(0, leak.start() - 40) : leak.end() + 40]
            yield Wrong("leak", block.kind.value, path, around)


# --- Places ---------------------------------------------------------------------------------------------------------


def _places(article: Article, path: Path, counts: Counter[str]) -> Iterator[Wrong]:
    counts["blocks"] += len(article.blocks)
    for name, text in (*facts_of(article), *((block.kind.value, block.text) for block in article.blocks)):
        where = text.where
        if where is None:
            counts["unplaced"] += 1
            counts[f"unplaced {name}"] += 1
            continue
        counts["placed"] += 1
        piece = article.source.text[where.start : where.end]
        counts["verbatim"] += piece == text.value
        if not _holds(piece, text):
            yield Wrong("place", name, path, f"{text.value[:120]!r} at {piece[:160]!r}")


def _holds(piece: str, text: Text) -> bool:
    """Whether a stretch of source is the text and its markup, with no other words around it."""
    if not text.value or piece == text.value:
        return True  # an empty alt text has its whole image for a place
    wanted = words_key(text.value)
    # A place begins and ends with the words themselves, and may so begin or end within code.
    stretches = (piece, f"`{piece}", f"{piece}`") if piece.count("`") % 2 else (piece,)
    bare = [_MARKUP.sub(lambda markup: markup["code"] or "", _SHORTCODE.sub("", form)) for form in stretches]
    said = (piece, *bare, *map(html.unescape, bare))
    return any(words_key(form) == wanted for form in said)
