"""Small files of each kind that holds several documents, to start fuzzing from."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Mapping

_POST = b"---\ntitle: A\n---\n\nThe harbour reopened.\n"
_PAGE = b"<title>B</title><p>The harbour reopened."


def seeds(kind: str) -> Iterator[tuple[str, bytes]]:
    """Files by name."""
    return KINDS[kind]()


def _zips() -> Iterator[tuple[str, bytes]]:
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", method) as archive:
            archive.writestr("news/a.md", _POST)
            archive.writestr("b.html", _PAGE)
            archive.writestr("é.html", "")
        yield "site.zip", packed.getvalue()


def _tars() -> Iterator[tuple[str, bytes]]:
    for mode, name in (("w", "site.tar"), ("w:gz", "site.tgz"), ("w:bz2", "site.tar.bz2"), ("w:xz", "site.tar.xz")):
        packed = io.BytesIO()
        with tarfile.open(fileobj=packed, mode=mode, format=tarfile.PAX_FORMAT) as archive:
            for member, data in (("news/é.md", _POST), ("b.html", _PAGE), ("a" * 120 + ".md", _POST)):
                about = tarfile.TarInfo(member)
                about.size = len(data)
                archive.addfile(about, io.BytesIO(data))
            link = tarfile.TarInfo("c.html")
            link.type, link.linkname = tarfile.SYMTYPE, "../b.html"
            archive.addfile(link)
        yield name, packed.getvalue()


def _warc() -> bytes:
    said = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + _PAGE
    chunked = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>A \r\n0\r\n\r\n"
    found = b""
    for kind, body in ((b"warcinfo", b"software: x\r\n"), (b"response", said), (b"response", chunked)):
        found += (
            b"WARC/1.0\r\nWARC-Type: "
            + kind
            + b"\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2026-01-10T08:00:00Z\r\n"
            b"WARC-Target-URI: https://harbour.example/a\r\nContent-Type: application/http; msgtype=response\r\n"
            b"Content-Length: " + str(len(body)).encode() + b"\r\n\r\n" + body + b"\r\n\r\n"
        )
    return found


def _warcs() -> Iterator[tuple[str, bytes]]:
    yield "crawl.warc", _warc()
    yield "crawl.warc.gz", gzip.compress(_warc(), mtime=0)


def _wacz() -> Iterator[tuple[str, bytes]]:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("archive/data.warc.gz", gzip.compress(_warc(), mtime=0))
        archive.writestr("datapackage.json", '{"profile": "data-package"}')
    yield "crawl.wacz", packed.getvalue()


def _named(*files: tuple[str, str]) -> Callable[[], Iterator[tuple[str, bytes]]]:
    return lambda: ((name, text.encode()) for name, text in files)


_EXPORT = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Harbour Post</title><link>https://harbour.example</link><language>en</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name><![CDATA[Ann Miller]]></wp:author_display_name>
</wp:author>
<item><title>Harbour reopens &amp; ferries sail</title><link>https://harbour.example/?p=7</link>
<dc:creator><![CDATA[ann]]></dc:creator>
<content:encoded><![CDATA[<!-- wp:paragraph --><p>The harbour <b>reopened</b> on 10 January.</p><!-- /wp:paragraph -->
[caption id="a"]<img src="a.jpg" alt="">A crane.[/caption]]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>7</wp:post_id>
<wp:post_date>2026-01-10 08:00:00</wp:post_date><wp:post_name>harbour</wp:post_name><wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type><category domain="post_tag" nicename="storm"><![CDATA[#Storm]]></category>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta></item>
<item><title>crane</title><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type></item>
</channel></rss>
"""
_RSS = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x "y">]>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>The Harbour Post</title><link>https://harbour.example</link><language>en-gb</language>
<item><title>Harbour &lt;b&gt;reopens&lt;/b&gt; &x;</title>
<link>https://harbour.example/a</link><guid>1</guid>
<author>ann@harbour.example (Ann Miller)</author>
<pubDate>Sat, 10 Jan 2026 08:00:00 GMT</pubDate><category>storm</category>
<description>Two days of storm.</description><content:encoded><![CDATA[<p>The harbour reopened.</p>]]></content:encoded>
<media:content url="a.jpg"><media:credit>Bo</media:credit></media:content></item></channel></rss>
"""
_ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Harbour Post</title>
<entry><title type="html">Harbour &amp;amp; ferries</title><id>urn:1</id><link href="https://harbour.example/a"/>
<author><name>Ann Miller</name></author><updated>2026-01-10T08:00:00Z</updated><category term="storm"/>
<content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>The harbour reopened.</p></div></content></entry></feed>
"""
_JSON_FEED = """{"version": "https://jsonfeed.org/version/1.1", "title": "The Harbour Post", "language": "en",
"items": [{"id": "1", "url": "https://harbour.example/a", "title": "Harbour reopens \\u00e9",
"content_html": "<p>The harbour reopened.</p>", "date_published": "2026-01-10T08:00:00Z",
"authors": [{"name": "Ann Miller"}], "tags": ["storm"], "image": "a.jpg"}, {"id": 2, "content_text": "Ferries sail."}]}
"""
_NITF = """<nitf><head><title>Harbour reopens</title><docdata><date.issue norm="20260110T080000Z"/>
<urgency ed-urg="4"/>
<key-list><keyword key="storm"/></key-list></docdata></head><body>
<body.head><hedline><hl1>Harbour reopens</hl1></hedline>
<byline>By <person>Ann Miller</person></byline><dateline><location>HARBOUR</location></dateline></body.head>
<body.content><p>The harbour reopened.</p><media media-type="image"><media-reference source="a.jpg"/>
<media-caption>A crane.</media-caption></media></body.content></body></nitf>
"""
_NEWSML = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a" version="1" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><versionCreated>2026-01-10T08:00:00Z</versionCreated>
<pubStatus qcode="stat:usable"/></itemMeta><contentMeta><creator><name>Ann Miller</name></creator>
<headline>Harbour reopens</headline><subject type="cpnat:abstract"><name>storm</name></subject></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
<p>The harbour reopened.</p></body></html></inlineXML></contentSet></newsItem>
"""
_NINJS = """{"uri": "urn:a", "type": "text", "versioncreated": "2026-01-10T08:00:00Z", "language": "en",
"headlines": [{"role": "main", "value": "Harbour reopens"}], "by": "Ann Miller", "pubstatus": "usable",
"bodies": [{"role": "main", "contenttype": "text/html", "value": "<p>The harbour reopened.</p>"}],
"subjects": [{"name": "storm"}], "associations": [{"name": "main", "type": "picture", "headline": "A crane"}]}
"""

KINDS: Mapping[str, Callable[[], Iterator[tuple[str, bytes]]]] = {
    "zip": _zips,
    "tar": _tars,
    "warc": _warcs,
    "wacz": _wacz,
    "wxr": _named(("export.xml", _EXPORT)),
    "feed": _named(("feed.rss", _RSS), ("feed.atom", _ATOM)),
    "jsonfeed": _named(("feed.jsonfeed", _JSON_FEED)),
    "nitf": _named(("story.nitf", _NITF)),
    "newsml": _named(("story.newsml", _NEWSML)),
    "ninjs": _named(("story.json", _NINJS), ("wire.jsonl", " ".join(_NINJS.split()) + "\\n" + "{}")),
}
