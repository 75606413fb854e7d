"""Writes large archives, the same for the same seed; what reading a tenth and all of each takes."""

from __future__ import annotations

import gzip
import random
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, NamedTuple

from bench.table import Given, Row
from bench.timing import spent

POSTS, RECORDS = 100_000, 20_000
SEED = 7
FLAT = 1.5  # times the memory that a tenth takes: nothing but a number for each address is kept
SITE = "https://harbour.example"
WORDS = (
    "harbour council vote ferry storm pier budget school market bridge river mayor plan spring town fish crane road "
    "line hall work price"
).split()
AUTHORS = ("Ann Miller", "Tom Reed", "Rosa Lind", "Mara Lindt")
_FIRST_DAY = datetime(2010, 1, 1, 8, tzinfo=UTC)
_NAMESPACES = (
    'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"'
)


class Story(NamedTuple):
    """An article to put into an archive."""

    number: int
    headline: str
    paragraphs: tuple[str, ...]
    author: str
    day: datetime
    tags: tuple[str, ...]


def stories(count: int, seed: int = SEED) -> Iterator[Story]:
    """Articles of some three hundred words, one by one; no two have the same headline."""
    chance = random.Random(seed)
    for number in range(count):
        paragraphs = (" ".join(chance.choices(WORDS, k=chance.randint(25, 60))) for _ in range(8))
        yield Story(
            number,
            f"{' '.join(chance.choices(WORDS, k=7)).capitalize()} {number}",
            tuple(f"The {words}, officials said on 6 January." for words in paragraphs),
            chance.choice(AUTHORS),
            _FIRST_DAY + timedelta(hours=number),
            tuple(sorted(set(chance.choices(WORDS, k=3)))),
        )


def write_wxr(path: Path, posts: int, seed: int = SEED) -> None:
    """A WordPress export of so many posts, each tenth of them after its image, as a site makes them."""
    with path.open("w", encoding="utf-8") as file:
        file.write(f'<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0" {_NAMESPACES}>\n<channel>\n')
        file.write(f"<title>The Harbour Post</title><link>{SITE}</link><language>en</language>\n")
        file.write(f"<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>{SITE}</wp:base_blog_url>\n")
        for name in AUTHORS:
            login, shown = _login(name), f"<wp:author_display_name>{name}</wp:author_display_name>"
            file.write(f"<wp:author><wp:author_login>{login}</wp:author_login>{shown}</wp:author>\n")
        for story in stories(posts, seed):
            file.writelines(_items(story))
        file.write("</channel>\n</rss>\n")


def _login(name: str) -> str:
    return name.lower().replace(" ", "")


def _items(story: Story) -> Iterator[str]:
    image = 10_000_000 + story.number
    thumbnail = ""
    if story.number % 10 == 0:
        yield (
            f"<item><title>image</title><wp:post_id>{image}</wp:post_id><wp:post_type>attachment</wp:post_type>"
            f"<wp:attachment_url>{SITE}/files/{image}.jpg</wp:attachment_url>"
            f"<excerpt:encoded><![CDATA[The {story.tags[0]}. Photo: {story.author}]]></excerpt:encoded></item>\n"
        )
        thumbnail = (
            f"<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>{image}</wp:meta_value></wp:postmeta>"
        )
    tags = "".join(f'<category domain="post_tag" nicename="{tag}"><![CDATA[{tag}]]></category>' for tag in story.tags)
    day = story.day.strftime("%Y-%m-%d %H:%M:%S")
    yield (
        f"<item><title><![CDATA[{story.headline}]]></title><link>{SITE}/{story.number}</link>"
        f"<dc:creator><![CDATA[{_login(story.author)}]]></dc:creator>"
        f"<content:encoded><![CDATA[{_paragraphs(story)}]]></content:encoded><wp:post_id>{story.number}</wp:post_id>"
        f"<wp:post_date>{day}</wp:post_date><wp:post_date_gmt>{day}</wp:post_date_gmt>"
        f"<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>{tags}{thumbnail}</item>\n"
    )


def _paragraphs(story: Story) -> str:
    return "\n".join(f"<p>{said}</p>" for said in story.paragraphs)


def write_warc(path: Path, records: int, seed: int = SEED) -> None:
    """A web archive of so many pages, packed record by record; each tenth comes again as a revisit."""
    with path.open("wb") as file:
        _record(file, "warcinfo", None, "application/warc-fields", b"software: bench.archives\r\n")
        for story in stories(records, seed):
            address, head = (
                f"{SITE}/{story.number}",
                b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n",
            )
            _record(file, "response", address, "application/http; msgtype=response", head + _page(story).encode())
            if story.number % 10 == 0:
                _record(file, "revisit", address, "application/http; msgtype=response", head)


def _record(file: BinaryIO, kind: str, address: str | None, content: str, block: bytes) -> None:
    said = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        *([f"WARC-Target-URI: {address}"] if address else []),
        "WARC-Date: 2026-01-10T08:00:00Z",
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{file.tell():012}>",
        f"Content-Type: {content}",
        f"Content-Length: {len(block)}",
    ]
    file.write(gzip.compress("\r\n".join((*said, "", "")).encode() + block + b"\r\n\r\n", 1, mtime=0))


def _page(story: Story) -> str:
    day = story.day.isoformat()
    return (
        f'<!doctype html>\n<html lang="en"><head><title>{story.headline}</title>\n'
        f'<meta property="og:type" content="article"><meta property="article:published_time" content="{day}"></head>\n'
        f"<body><article><h1>{story.headline}</h1>\n"
        f'<p class="byline">By <a rel="author" href="/by">{story.author}</a></p>\n'
        f'<time datetime="{day}">{story.day:%d %B %Y}</time>\n'
        f'<div class="entry-content">{_paragraphs(story)}</div></article>\n'
        f'<footer><a href="/about">About us</a> <a href="/privacy">Privacy</a></footer></body></html>\n'
    )


READ = """
import sys
from newslint.inputs import find
found = find(sys.argv[1:], lambda path: False, 20_000_000)
print(sum(1 for document in found.documents))
assert not found.problems, found.problems
"""


WRITERS: dict[str, tuple[Callable[[Path, int], None], str, int]] = {
    "wxr": (write_wxr, "export.xml", POSTS),
    "warc": (write_warc, "site.warc.gz", RECORDS),
}


def rows(given: Given) -> Iterator[Row]:
    """For each kind of archive what reading all of it takes, and its memory beside that of a tenth."""
    with TemporaryDirectory() as name:
        for kind, (write, file, count) in WRITERS.items():
            path, said = Path(name) / file, Path(name) / "said"
            taken = []
            for items in (given.of(count // 10), given.of(count)):
                write(path, items)
                taken.append(spent([sys.executable, "-c", READ, str(path)], said=said, allowed=(0,)))
            part = f"{kind}: {int(said.read_text()):,} documents, {path.stat().st_size / 1e6:,.0f} MB"
            tenth, whole = taken
            yield Row(part, "reading, of a processor", whole.processor, "s")
            yield Row(part, "memory", whole.memory, "MB", "a tenth of it", whole.memory / tenth.memory, FLAT)
