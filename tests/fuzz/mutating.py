"""Breaks good files in the ways that files break: cut, doubled, swapped, spliced, and with what parsers trip over."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

LONGEST = 40_000  # bytes: more make a case slow and tell nothing new

# What a reader looks out for, and what it may not look out for.
TOKENS = tuple(
    token.encode("utf-8", "surrogatepass")
    for token in (
        *("<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<!", "<?xml ", "&", "&amp;", "&#0;", "&#xD800;"),
        *("&#x110000;", "&notit;", "\0", "\r", "\r\n", "\n", "\n\n", "\t", "\x0c", "\x1b[31m", "\ufeff", "\u202e"),
        *("\u2028", "\x85", "é", "e\u0301", "🦀", "\ud800", "ß", "İ", "ſ", "“", "”", "„", "«", "\u00ad", "\u200b"),
        *("<p>", "</p>", "<div>", "<b>", "<a href=", "<table>", "<svg>", "<math>", "<template>", "<script>", "<style>"),
        *("<title>", "<textarea>", "<plaintext>", "<frameset>", "<noscript>", "</body>", "</html>", "<body class=x>"),
        *('<script type="application/ld+json">', '"@graph":[', '"@id":"x"', '"@type":"NewsArticle"', '"author":'),
        *('{"a":', "[[[[", "{{{{", "}}}}", '"', "'", "\\", "\\u", "\\ud800", "1e999", "-", "NaN", "null", "true"),
        *(
            "---\n",
            "+++\n",
            "---",
            "...\n",
            "%YAML 1.1\n",
            "&a ",
            "*a",
            "<<: *a",
            "!!python/object:os.system ",
            "!!int ",
        ),
        *("!!binary ", "!!set ", "? ", ": ", "- ", "|\n", ">-\n", "#", "2026-13-45", "2026-01-10T25:00", "0x1F", "1_0"),
        *("title: ", "author: ", "tags: [", "date: ", "[a]\n", "[[a]]\n", "a.b = 1\n", '"""', "'''", "{ a = 1 }"),
        *(
            "# ",
            "## ",
            "> ",
            "* ",
            "1. ",
            "```\n",
            "~~~",
            "    ",
            "![",
            "](",
            "[^1]",
            "[^1]: ",
            "|---|\n",
            "{{< ",
            " >}}",
        ),
        *("{% ", " %}", "<!-- newslint: ignore tag-count -- why -->", "newslint: {ignore: {tag-count: x}}"),
        *("<!-- newslint: ignore-start ALL -- x -->", "<!-- newslint: ignore-end -->", "until 2026-99-99", "ignore"),
        *("http://", "https://x:99999999/", "javascript:", "//", "mailto:", "http://[::1", "xn--", "%00", "%zz"),
        *(
            "rules:",
            "severity: ",
            "off",
            "extends: ",
            "packs: [",
            "overrides:",
            "when: {",
            "pattern: ",
            "words: [",
            "(?i",
        ),
        *(
            "(a+)+$",
            "[",
            "\\1",
            "\\p{L}",
            ">=2024-01-01",
            "message: '{x}'",
            "**/*",
            "!",
            "~",
            "0",
            "99999999999999999999",
        ),
    )
)


def mutated(seed: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """The seed with one to a dozen changes; `others` are what it may be spliced with."""
    data = bytearray(seed[:LONGEST])
    for _ in range(min(12, 1 + int(chance.expovariate(0.4)))):
        chance.choice(_CHANGES)(data, others, chance)
    return bytes(data[:LONGEST])


def _span(data: bytearray, chance: random.Random, most: int = 200) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    return start, min(len(data), start + int(chance.expovariate(3 / most)))


def _drop(data: bytearray, others: Sequence[bytes], chance: random.Random) -> None:
    start, end = _span(data, chance)
    del data[start:end]


def _repeat(data: bytearray, others: Sequence[bytes], chance: random.Random) -> None:
    start, end = _span(data, chance, 60)
    data[start:start] = data[start:end] * chance.choice((1, 1, 2, 5, 60))


def _move(data: bytearray, others: Sequence[bytes], chance: random.Random) -> None:
    start, end = _span(data, chance)
    piece = bytes(data[start:end])
    del data[start:end]
    at = chance.randint(0, len(data))
    data[at:at] = piece


def _put(data: bytearray, others: Sequence[bytes], chance: random.Random) -> None:
    at = chance.randint(0, len(data))
    data[at:at] = chance.choice(TOKENS) * chance.choice((1, 1, 1, 2, 3, 200))


def _put_over(data: bytearray, others: Sequence[bytes], chance: random.Random) -> None:
    start, end = _span(data, chance, 20)
    data[start:end] = chance.choice(TOKENS)


def _flip(data: bytearray, others: Sequence[bytes], chance: random.Random) -> None:
    if data:
        data[chance.randrange(len(data))] = chance.randrange(256)


def _cut(data: bytearray, others: Sequence[bytes], chance: random.Random) -> None:
    if chance.random() < 0.3:
        del data[chance.randint(0, len(data)) :]


def _splice(data: bytearray, others: Sequence[bytes], chance: random.Random) -> None:
    start, end = _span(data, chance)
    other = bytearray(chance.choice(others))
    first, last = _span(other, chance, 600)
    data[start:end] = other[first:last]


def _line(data: bytearray, others: Sequence[bytes], chance: random.Random) -> None:
    lines = data.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    data[:] = b"\n".join(lines)


def _indent(data: bytearray, others: Sequence[bytes], chance: random.Random) -> None:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    lines[at] = lines[at].lstrip() if chance.random() < 0.5 else b" " * chance.randint(1, 5) + lines[at]
    data[:] = b"\n".join(lines)


def _encode(data: bytearray, others: Sequence[bytes], chance: random.Random) -> None:
    if chance.random() < 0.1:
        encoding = chance.choice(("utf-16", "utf-8-sig", "cp1252", "utf-16-be", "shift_jis"))
        data[:] = data.decode("utf-8", "replace").encode(encoding, "replace")


_CHANGES: tuple[Callable[[bytearray, Sequence[bytes], random.Random], None], ...] = (
    *(_drop, _repeat, _move, _put, _put, _put_over, _put_over, _flip, _cut, _splice, _splice, _line, _indent, _encode),
)
