"""What agencies send: NITF, NewsML-G2 and ninjs, each an article with what is said beside its text."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import Newslint

Write = Callable[[str, str], Path]
WORDS = (
    "The harbour council voted on Tuesday, January 6, to build a new pier, after two years of debate in the town. "
    "Work begins in spring."
)
HEADLINE = "Harbour council votes for a new pier"
NITF = f"""<nitf version="-//IPTC//DTD NITF 3.5//EN" xml:lang="en">
<head><title>pier</title><tobject><tobject.subject tobject.subject.type="Politics"/></tobject>
<docdata management-status="usable"><doc-id id-string="urn:harbour:7"/><date.release norm="20260110T080000Z"/>
<key-list><keyword key="pier"/><keyword key="town"/></key-list></docdata></head>
<body><body.head><hedline><hl1>{HEADLINE}</hl1><hl2>After two years of debate</hl2></hedline>
<byline>By <person>Ann Miller</person><byttl>Staff writer</byttl></byline></body.head>
<body.content>
<media media-type="image"><media-reference source="pier.jpg" alternate-text="Two cranes"/>
<media-reference source="small.jpg"/><media-caption>The old pier</media-caption></media>
<p>The <org>harbour council</org>{WORDS[19:]}</p><hl2>What comes next</hl2>
<p>Nobody knows &amp; nobody says. Source: The Coastal Times</p></body.content></body></nitf>
"""
META = f"""<itemMeta><itemClass qcode="ninat:text"/><versionCreated>2026-01-11T09:00:00Z</versionCreated>
<firstCreated>2026-01-10T08:00:00Z</firstCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><by>By Ann Miller</by><headline>{HEADLINE}</headline><language tag="en"/>
<description role="drol:summary">After two years of debate</description>
<subject type="cpnat:abstract" qcode="medtop:11000000"><name>Politics</name></subject>
<keyword>pier</keyword><keyword>town</keyword></contentMeta>"""


def message(content: str, meta: str = META) -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:harbour:7" version="2" standard="NewsML-G2">{meta}<contentSet>{content}</contentSet></newsItem>
<newsItem guid="urn:harbour:8"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta>
<contentSet><remoteContent href="pier.jpg"/></contentSet></newsItem>
<packageItem guid="urn:harbour:9"/></itemSet></newsMessage>"""


XHTML = f"""<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>pier</title></head><body><p>{WORDS}</p><h2>What comes next</h2><p>Nobody knows.</p></body>
</html></inlineXML>"""


def row_of(newslint: Newslint, name: str) -> Any:
    run = newslint("inspect", name, "--format", "jsonl")
    assert run.status == 0, run.err
    (row,) = run.jsonl()
    return row


@pytest.mark.parametrize("kind", ["nitf", "newsml with nitf", "newsml with xhtml"])
def test_an_article_of_a_newswire_has_the_facts_that_it_brings(newslint: Newslint, write: Write, kind: str) -> None:
    inline = f'<inlineXML contenttype="application/nitf+xml">{NITF}</inlineXML>'
    write("wire.xml", {"nitf": NITF, "newsml with nitf": message(inline), "newsml with xhtml": message(XHTML)}[kind])
    row = row_of(newslint, "wire.xml")
    assert (row["path"], row["address"], row["is_article"]) == ("wire.xml", "urn:harbour:7", True)
    assert (row["headline"], row["dek"]) == (HEADLINE, "After two years of debate")
    assert (row["authors"], row["language"], row["draft"]) == (["Ann Miller"], "en", False)
    assert (row["published"], row["tags"]) == ("2026-01-10T08:00:00+00:00", ["pier", "town"])
    assert row["sections"] == ["Politics"]
    assert [heading["text"] for heading in row["headings"]] == ["What comes next"]


def test_text_and_images_of_nitf_are_read_as_html(newslint: Newslint, write: Write) -> None:
    write("wire.xml", NITF)
    row = row_of(newslint, "wire.xml")
    (image,) = row["images"]
    assert (image["src"], image["alt"], image["caption"]) == ("pier.jpg", "Two cranes", "The old pier")
    found = newslint("check", "wire.xml", "--select", "relative-day-in-body,anonymous-source-no-reason").out
    assert "nothing found in 1 document" in found


def test_what_is_no_text_is_counted(newslint: Newslint, write: Write) -> None:
    write("wire.xml", message(XHTML))
    assert newslint("inspect", "wire.xml").err == "newslint: passed over: items that are no text (2)\n"


@pytest.mark.parametrize("said", ["stat:withheld", "stat:canceled"])
def test_what_an_agency_holds_back_is_a_draft(newslint: Newslint, write: Write, said: str) -> None:
    write("wire.xml", message(XHTML, META.replace("stat:usable", said)))
    assert row_of(newslint, "wire.xml")["draft"] is True


NINJS_1 = {
    "uri": "urn:harbour:7",
    "type": "text",
    "pubstatus": "usable",
    "language": "en",
    "firstcreated": "2026-01-10T08:00:00Z",
    "versioncreated": "2026-01-11T09:00:00Z",
    "headline": HEADLINE,
    "byline": "By Ann Miller",
    "description_text": "After two years of debate",
    "subject": [{"name": "Politics", "code": "11000000"}],
    "body_text": WORDS,
    "body_xhtml": f"<p>{WORDS}</p><h2>What comes next</h2>",
    "associations": {
        "main": {
            "type": "picture",
            "byline": "Tom Reed",
            "description_text": "The old pier",
            "renditions": {"main": {"href": "pier.jpg"}},
        }
    },
}
NINJS_3 = {
    "uri": "urn:harbour:7",
    "type": "text",
    "pubStatus": "usable",
    "language": "en",
    "firstCreated": "2026-01-10T08:00:00Z",
    "versionCreated": "2026-01-11T09:00:00Z",
    "headlines": [{"role": "short", "value": "Pier"}, {"role": "main", "value": HEADLINE}],
    "by": "By Ann Miller",
    "descriptions": [{"role": "summary", "value": "After two years of debate"}],
    "subjects": [{"name": "Politics", "uri": "http://cv.iptc.org/newscodes/mediatopic/11000000"}],
    "bodies": [
        {"contentType": "text/plain", "value": WORDS},
        {"contentType": "application/xhtml+xml", "value": f"<p>{WORDS}</p><h2>What comes next</h2>"},
    ],
    "associations": [
        {
            "name": "main",
            "type": "picture",
            "by": "Tom Reed",
            "descriptions": [{"value": "The old pier"}],
            "renditions": [{"name": "main", "href": "pier.jpg"}],
        }
    ],
}


@pytest.mark.parametrize("item", [NINJS_1, NINJS_3])
def test_ninjs_of_every_version_gives_the_same(newslint: Newslint, write: Write, item: dict[str, Any]) -> None:
    write("wire.json", json.dumps(item))
    row = row_of(newslint, "wire.json")
    assert (row["address"], row["headline"], row["dek"]) == ("urn:harbour:7", HEADLINE, "After two years of debate")
    assert (row["authors"], row["sections"], row["is_article"]) == (["Ann Miller"], ["Politics"], True)
    assert (row["published"], row["modified"]) == ("2026-01-10T08:00:00+00:00", "2026-01-11T09:00:00+00:00")
    (image,) = row["images"]
    assert (image["src"], image["caption"], image["credit"]) == ("pier.jpg", "The old pier", "Tom Reed")
    assert [heading["text"] for heading in row["headings"]] == ["What comes next"]


def test_ninjs_comes_line_by_line_too_and_a_broken_line_costs_itself(newslint: Newslint, write: Write) -> None:
    lines = [json.dumps({**NINJS_3, "uri": f"urn:harbour:{number}"}) for number in (1, 2)]
    write("wire.jsonl", "\n".join((lines[0], '{"uri": ', lines[1], json.dumps({"uri": "p", "type": "picture"}))))
    run = newslint("inspect", "wire.jsonl", "--format", "jsonl")
    assert [row["address"] for row in run.jsonl()] == ["urn:harbour:1", "urn:harbour:2"]
    assert run.status == 2
    assert "wire.jsonl: problem: line 2: is no JSON that can be read" in run.err
    assert "newslint: passed over: items that are no text (1)" in run.err


def test_a_summary_alone_is_not_judged(newslint: Newslint, write: Write) -> None:
    write("wire.json", json.dumps({key: said for key, said in NINJS_3.items() if key != "bodies"}))
    assert row_of(newslint, "wire.json")["is_article"] is False


@pytest.mark.parametrize("item", [NITF, message(XHTML), json.dumps(NINJS_3)])
def test_rules_about_a_page_are_silent_on_what_a_wire_sends(newslint: Newslint, write: Write, item: str) -> None:
    write("wire.in", item)
    found = newslint("check", "wire.in", "--format", "json", "--today", "2026-02-01").json()["findings"]
    assert {finding["rule"] for finding in found} <= {"caption-credit-missing"}


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        (XHTML, f"<inlineData contenttype='text/plain'>{WORDS} &amp; more</inlineData>", {"headline": HEADLINE}),
        (XHTML, f"<inlineData contenttype='text/html'>&lt;p>{WORDS}&lt;/p></inlineData>", {"headline": HEADLINE}),
        (XHTML, f"<other/>{XHTML}", {"headline": HEADLINE}),
        ("drol:summary", "drol:note", {"dek": None}),
        ('<language tag="en"/>', "", {"language": "en"}),
        ("<name>Politics</name>", "", {"sections": []}),
        ("<by>By Ann Miller</by>", "<creator><name>Ann Miller</name></creator>", {"authors": ["Ann Miller"]}),
        ("stat:usable", "stat:withheld", {"draft": True}),
    ],
)
def test_newsml_says_its_facts_in_several_ways(
    inside: Newslint, write: Write, was: str, now: str, said: dict[str, Any]
) -> None:
    assert was in message(XHTML)
    write("wire.xml", message(XHTML).replace(was, now))
    row = row_of(inside, "wire.xml")
    assert {name: row[name] for name in said} == said
    assert (row["address"], row["is_article"]) == ("urn:harbour:7", True)


def test_newsml_without_text_is_counted_and_what_is_cut_off_is_told(inside: Newslint, write: Write) -> None:
    write("empty.xml", message("<remoteContent href='pier.jpg'/>"))
    assert "items without text (1)" in inside("inspect", "empty.xml").err
    write("cut.xml", message(XHTML).partition('<newsItem guid="urn:harbour:8">')[0])
    run = inside("inspect", "cut.xml", "--format", "jsonl")
    assert (run.status, run.jsonl()[0]["address"]) == (2, "urn:harbour:7")
    assert "what could be read of it is checked" in run.err


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ({"bodies": [{"contentType": "text/plain", "value": WORDS}]}, {"dek": None, "is_article": True}),
        ({"bodies": [7, {"contentType": "image/png"}, {"value": WORDS}]}, {"is_article": True}),
        ({"body_text": WORDS, "keywords": ["pier", 7, " "]}, {"tags": ["pier"]}),
        ({"body_text": WORDS, "associations": [7, {"type": "video"}, {"type": "picture"}]}, {"images": []}),
    ],
)
def test_ninjs_says_its_facts_in_several_ways(
    inside: Newslint, write: Write, item: dict[str, Any], said: dict[str, Any]
) -> None:
    write("wire.json", json.dumps({"uri": "urn:harbour:7", "type": "text", "headline": HEADLINE, **item}))
    row = row_of(inside, "wire.json")
    assert {name: row[name] for name in said} == said


def test_ninjs_without_text_is_counted(inside: Newslint, write: Write) -> None:
    write("wire.json", json.dumps({"uri": "urn:harbour:7", "type": "text", "headline": HEADLINE}))
    assert "items without text (1)" in inside("inspect", "wire.json").err
