"""Feeds and sitemaps: whole texts are articles, summaries are not judged, and saved pages learn more of themselves."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import PAGE, UNSIGNED, Newslint

Write = Callable[[str, str], Path]
WORDS = (
    "The harbour council voted on Tuesday, January 6, to build a new pier, after two years of debate in the town. "
    "Work begins in spring."
)
ADDRESS = "https://harbour.example/pier"
CREATOR = "<dc:creator>Ann Miller</dc:creator>"
RSS = f"""<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>The Harbour Post</title><language>en-gb</language>
<item><title>Harbour council votes for a new pier &amp;amp; a bridge</title><link>{ADDRESS}</link>
<dc:creator>Ann Miller</dc:creator><pubDate>Sat, 10 Jan 2026 08:00:00 +0000</pubDate><category>Pier</category>
<description>After two years of debate, the town decides</description>
<content:encoded><![CDATA[<p>{WORDS}</p>]]></content:encoded>
<media:content url="{ADDRESS}.jpg" medium="image"><media:description>The old pier</media:description></media:content>
</item></channel></rss>
"""
ATOM = f"""<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Harbour Post</title>
<entry><title>Harbour council votes for a new pier &amp; a bridge</title><id>tag:harbour.example,2026:7</id>
<link rel="alternate" href="{ADDRESS}"/><author><name>Ann Miller</name></author>
<published>2026-01-10T08:00:00Z</published><category term="Pier"/>
<summary>After two years of debate, the town decides</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{WORDS}</p></div></content>
</entry></feed>
"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Harbour Post",
        "language": "en",
        "authors": [{"name": "Ann Miller"}],
        "items": [
            {
                "id": "7",
                "url": ADDRESS,
                "title": "Harbour council votes for a new pier & a bridge",
                "summary": "After two years of debate, the town decides",
                "content_html": f"<p>{WORDS}</p>",
                "date_published": "2026-01-10T08:00:00Z",
                "tags": ["Pier"],
            }
        ],
    }
)


def rows(newslint: Newslint, name: str) -> list[Any]:
    run = newslint("inspect", name, "--format", "jsonl")
    assert run.status == 0, run.err
    return run.jsonl()


@pytest.mark.parametrize(("name", "feed"), [("feed.xml", RSS), ("feed.atom", ATOM), ("feed.json", JSON)])
def test_an_item_with_its_whole_text_is_an_article(newslint: Newslint, write: Write, name: str, feed: str) -> None:
    write(name, feed)
    (row,) = rows(newslint, name)
    assert (row["path"], row["address"], row["is_article"]) == (name, ADDRESS, True)
    assert row["headline"] == "Harbour council votes for a new pier & a bridge"
    assert (row["dek"], row["authors"]) == ("After two years of debate, the town decides", ["Ann Miller"])
    assert (row["published"], row["tags"], row["language"]) == ("2026-01-10T08:00:00+00:00", ["Pier"], "en")
    assert {fact["origin"] for fact in row["facts"] if fact["name"] == "headline"} == {"feed"}


def test_the_image_of_a_feed_comes_with_what_is_said_of_it(newslint: Newslint, write: Write) -> None:
    write("feed.xml", RSS)
    (image,) = rows(newslint, "feed.xml")[0]["images"]
    assert (image["src"], image["caption"], image["role"]) == (f"{ADDRESS}.jpg", "The old pier", "lead")


def test_a_summary_is_not_judged(newslint: Newslint, write: Write) -> None:
    summary = f"<description>{WORDS} You won't believe what happens next…</description>"
    start, end = RSS.index("<description>"), RSS.index("<media:content")
    write("summary.xml", RSS[:start] + summary + RSS[end:])
    write("cut.xml", RSS.replace("in spring.</p>", "in spring […]</p>"))
    for name in ("summary.xml", "cut.xml"):
        assert [row["is_article"] for row in rows(newslint, name)] == [False]
        assert newslint("check", name, "--select", "ALL", "--format", "json").json()["findings"] == []


def test_text_of_a_feed_in_plain_words_has_paragraphs(newslint: Newslint, write: Write) -> None:
    text = f'<content type="text">{WORDS}\n\nSource: The Coastal Times &amp; Sons</content>'
    start, end = ATOM.index("<content"), ATOM.index("</entry>")
    write("feed.atom", ATOM[:start] + text + ATOM[end:])
    assert [credit["outlet"] for credit in rows(newslint, "feed.atom")[0]["source_credits"]] == [
        "The Coastal Times & Sons"
    ]


def test_a_sound_feed_gives_no_findings(newslint: Newslint, write: Write) -> None:
    for name, feed in (("feed.xml", RSS), ("feed.atom", ATOM), ("feed.json", JSON)):
        write(name, feed)
        found = newslint("check", name, "--format", "json", "--today", "2026-02-01").json()["findings"]
        assert [finding["message"] for finding in found if "caption" not in finding["rule"]] == []


@pytest.mark.parametrize("feed", ['{"version": "https://jsonfeed.org/version/1", "items": [', "{}"])
def test_a_feed_that_is_broken_is_one_clear_line(newslint: Newslint, write: Write, feed: str) -> None:
    write("feed.json", feed)
    checked = newslint("check", "feed.json")
    assert checked.status == 2
    assert "feed.json: problem: is n" in checked.out


def test_of_a_feed_that_has_lost_its_frame_nothing_is_made_up(newslint: Newslint, write: Write) -> None:
    write("feed.atom", ATOM[ATOM.index("<title>") :])
    run = newslint("inspect", "feed.atom", "--format", "jsonl")
    assert (run.status, run.out) == (2, "")
    assert "feed.atom: problem: line 2: Extra content at the end of the document" in run.err


SITEMAP = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://harbour.example/2026/pier/</loc><lastmod>2026-01-12</lastmod>
<news:news><news:publication><news:name>The Harbour Post</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2026-01-10T08:00:00Z</news:publication_date><news:title>Council says yes to a pier</news:title>
</news:news></url>
<url><loc>https://harbour.example/elsewhere</loc></url>
</urlset>
"""


@pytest.mark.parametrize("place", ["2026/pier/index.html", "2026/pier.html", "harbour.example/2026/pier/index.html"])
def test_a_sitemap_beside_saved_pages_says_more_of_them(newslint: Newslint, write: Write, place: str) -> None:
    write(f"site/{place}", PAGE.replace('<meta property="article:published_time" content="2026-01-10T08:00:00Z">', ""))
    write("site/other.html", PAGE)
    write("site/sitemap_news.xml", SITEMAP)
    told, other = sorted(
        newslint("inspect", "site", "--format", "jsonl").jsonl(), key=lambda row: "other" in row["path"]
    )
    assert (told["path"], told["address"]) == (f"site/{place}", None)
    assert [fact["value"] for fact in told["facts"] if fact["origin"] == "sitemap"] == [
        "Council says yes to a pier",
        "2026-01-10T08:00:00Z",
        "The Harbour Post",
    ]
    assert (told["headline"], told["modified"]) == ("Harbour council votes for a new pier", "2026-01-12")
    assert not any(fact["origin"] == "sitemap" for fact in other["facts"])


def test_what_a_sitemap_says_is_part_of_what_is_remembered(newslint: Newslint, write: Write) -> None:
    page = UNSIGNED.replace('<meta property="article:published_time" content="2026-01-10T08:00:00Z">', "")
    write(
        "site/2026/pier.html", page.replace("<time", "<span").replace("time>", "span>").replace("January 10, 2026", "")
    )
    select = ("check", "site", "--select", "date-in-future", "--format", "json", "--today", "2026-02-01")
    assert newslint(*select).json()["findings"] == []
    write("site/sitemap.xml", SITEMAP.replace("2026-01-10", "2027-01-10"))
    (finding,) = newslint(*select).json()["findings"]
    assert "2027-01-10T08:00:00Z" in finding["message"]


@pytest.mark.parametrize("address", ["https://harb", "https://[harb</loc></url></urlset>"])
def test_a_broken_sitemap_keeps_no_page_from_being_checked(newslint: Newslint, write: Write, address: str) -> None:
    write("site/page.html", PAGE)
    write("site/sitemap.xml", f"<urlset><url><loc>{address}")
    assert len(newslint("inspect", "site", "--format", "jsonl").jsonl()) == 1


@pytest.mark.parametrize(
    ("feed", "was", "now", "said"),
    [
        (RSS, f"<link>{ADDRESS}</link>", f"<guid>{ADDRESS}</guid>", {"address": ADDRESS}),
        (RSS, f"<link>{ADDRESS}</link>", "<guid>7</guid>", {"address": "7"}),
        (RSS, CREATOR, "<author>desk@harbour.example (Ann Miller)</author>", {"authors": ["Ann Miller"]}),
        (RSS, CREATOR, "<author>desk@harbour.example</author>", {"authors": []}),
        (RSS, "<category>Pier</category>", "<category>Pier</category><category>pier</category>", {"tags": ["Pier"]}),
        (RSS, "<media:description>The old pier</media:description>", "", {"images": []}),
        (ATOM, 'rel="alternate"', 'rel="self"', {"address": "tag:harbour.example,2026:7"}),
        (ATOM, "<name>Ann Miller</name>", "<uri>/ann</uri>", {"authors": []}),
        (ATOM, "<content", '<content src="/7.html"/><content', {"is_article": True}),
    ],
)
def test_feeds_say_their_facts_in_several_ways(
    inside: Newslint, write: Write, feed: str, was: str, now: str, said: dict[str, Any]
) -> None:
    assert was in feed
    write("feed.xml", feed.replace(was, now))
    (row,) = inside("inspect", "feed.xml", "--format", "jsonl").jsonl()
    assert {name: row[name] for name in said} == said


def test_an_item_without_text_is_counted(inside: Newslint, write: Write) -> None:
    empty = f"<item><title>Nothing</title><link>{ADDRESS}/8</link></item></channel>"
    write("feed.xml", RSS.replace("</channel>", empty))
    run = inside("inspect", "feed.xml", "--format", "jsonl")
    assert len(run.jsonl()) == 1
    assert "items without text (1)" in run.err
