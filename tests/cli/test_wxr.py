"""The posts of a WordPress export are articles, with what the export says of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from wxr import AUTHOR, WORDS, attachment, export, meta, post, term

from .conftest import Newslint

Write = Callable[[str, str], Path]


def inspected(newslint: Newslint, *names: str) -> list[Any]:
    run = newslint("inspect", *names, "--format", "jsonl")
    assert run.status == 0, run.err
    return run.jsonl()


def test_a_post_has_the_facts_that_the_export_gives(newslint: Newslint, write: Write) -> None:
    terms = term("category", "Town &amp; port", "town") + term("post_tag", "Pier") + term("category", "Uncategorized")
    write("export.xml", export([post(excerpt="After two years of <em>debate</em>", more=terms)]))
    (row,) = inspected(newslint, "export.xml")
    assert (row["path"], row["address"]) == ("export.xml", "https://harbour.example/?p=7")
    assert (row["headline"], row["dek"]) == ("Harbour council votes for a new pier", "After two years of debate")
    assert (row["authors"], row["sections"], row["tags"]) == (["Ann Miller"], ["Town & port"], ["Pier"])
    assert (row["published"], row["language"]) == ("2026-01-10T09:00:00+01:00", "en")
    assert (row["is_article"], row["draft"]) == (True, False)
    headline = next(fact for fact in row["facts"] if fact["name"] == "headline")
    assert (headline["origin"], headline["line"]) == ("wxr", None)


@pytest.mark.parametrize("status", ["draft", "pending", "future", "private"])
def test_what_is_not_published_is_a_draft(newslint: Newslint, write: Write, status: str) -> None:
    write("export.xml", export([post(status=status)]))
    assert [row["draft"] for row in inspected(newslint, "export.xml")] == [True]


def test_pages_are_no_articles_and_what_is_no_text_is_counted(newslint: Newslint, write: Write) -> None:
    others = [post(id=2, kind="nav_menu_item"), post(id=3, kind="revision"), post(id=4, content=" "), attachment(5)]
    trash = post(id=6, status="trash")
    write("export.xml", export([post(kind="page", id=1), *others, trash]))
    run = newslint("inspect", "export.xml", "--format", "jsonl")
    assert [row["is_article"] for row in run.jsonl()] == [False]
    assert run.err == (
        "newslint: passed over: attachments (1), deleted posts (1), menu items (1), posts without text (1),"
        " revisions (1)\n"
    )


def test_the_featured_image_comes_with_its_alt_and_caption_from_another_file(newslint: Newslint, write: Write) -> None:
    write("posts.xml", export([post(more=meta("_thumbnail_id", "9"))], head=""))
    write("media.xml", export([attachment(9, "Two cranes", "The old pier. Photo: Ann Miller")]))
    (row,) = inspected(newslint, "posts.xml", "media.xml")
    (image,) = row["images"]
    assert (image["src"], image["alt"]) == ("https://harbour.example/files/9.jpg", "Two cranes")
    assert (image["caption"], image["role"]) == ("The old pier. Photo: Ann Miller", "lead")
    assert row["authors"] == ["Ann Miller"]


def test_authors_of_the_co_authors_plugin_stand_in_place_of_the_one_of_the_post(
    newslint: Newslint, write: Write
) -> None:
    profile = (
        meta("cap-display_name", "Tom Reed") + meta("cap-user_login", "treed") + meta("cap-description", "Tom sails.")
    )
    guest = post("Tom Reed", "", 8, kind="guest-author", more=profile)
    both = term("author", "treed", "cap-treed") + term("author", "amiller", "cap-amiller")
    write("export.xml", export([post(more=both), guest]))
    (row,) = inspected(newslint, "export.xml")
    assert row["authors"] == ["Tom Reed", "Ann Miller"]
    assert row["bios"] == [{"of": "Tom Reed", "text": "Tom sails."}]


def test_blank_lines_part_paragraphs_and_findings_stand_where_the_words_are(newslint: Newslint, write: Write) -> None:
    content = f"{WORDS}\n\nThe mayor <em>reacted</em> yesterday &amp; left.\nSource: The Coastal Times"
    write("export.xml", export([post(content=content)]))
    (row,) = inspected(newslint, "export.xml")
    assert [credit["outlet"] for credit in row["source_credits"]] == ["The Coastal Times"]
    checked = newslint("check", "export.xml", "--select", "relative-day-in-body", "--format", "json")
    (finding,) = checked.json()["findings"]
    assert (finding["path"], finding["address"]) == ("export.xml", "https://harbour.example/?p=7")
    assert (finding["line"], finding["column"]) == (3, 1)
    assert finding["excerpt"] == "The mayor <em>reacted</em> yesterday &amp; left."


def test_rules_about_a_page_are_silent_on_what_has_none_around_it(newslint: Newslint, write: Write) -> None:
    write("export.xml", export([post(f"Pier {number} opens to the public", id=number) for number in (1, 2)]))
    checked = newslint("check", "export.xml", "--format", "json", "--today", "2026-02-01")
    assert [(finding["rule"], finding["message"]) for finding in checked.json()["findings"]] == []


def test_a_headline_that_stands_twice_is_found_across_an_export(newslint: Newslint, write: Write) -> None:
    write("export.xml", export([post(id=1), post(id=2)]))
    checked = newslint("check", "export.xml", "--select", "duplicate-headline", "--format", "json")
    (finding,) = checked.json()["findings"]
    assert {finding["address"], finding["related"][0]["address"]} == {
        "https://harbour.example/?p=1",
        "https://harbour.example/?p=2",
    }


def test_what_the_export_says_is_part_of_what_is_remembered(newslint: Newslint, write: Write) -> None:
    for name, findings in (("Ann Miller", 0), ("The Daily Desk", 1)):
        write("export.xml", export([post()], head=AUTHOR.replace("Ann Miller", name)))
        checked = newslint("check", "export.xml", "--select", "generic-desk-byline", "--format", "json")
        assert len(checked.json()["findings"]) == findings


def test_of_a_broken_export_what_can_be_read_is_and_the_rest_is_a_problem(newslint: Newslint, write: Write) -> None:
    whole = export([post(id=1), post("Ferries sail again from Sunday", id=2)])
    write("export.xml", whole[: whole.rindex("<wp:post_date>")])
    run = newslint("inspect", "export.xml", "--format", "jsonl")
    assert [row["headline"] for row in run.jsonl()] == [
        "Harbour council votes for a new pier",
        "Ferries sail again from Sunday",
    ]
    assert run.status == 2
    assert run.err == (
        "export.xml: problem: line 32: Premature end of data in tag item line 25; what could be read of it is checked\n"
    )


def test_characters_that_no_xml_may_hold_do_not_break_a_post(newslint: Newslint, write: Write) -> None:
    write("export.xml", export([post(content=f"<p>{WORDS}\x0b\x1b</p><p>And <b>more</b>.</p>")]))
    (row,) = inspected(newslint, "export.xml")
    assert row["is_article"] is True


def test_an_export_is_not_mended(newslint: Newslint, write: Write) -> None:
    write("export.xml", export([post()]))
    done = newslint("fix", "export.xml")
    assert (done.status, done.out) == (2, "")
    assert done.err == "export.xml: problem: not fixed: only a document in a file of its own on this disk is mended\n"


def test_shortcodes_are_no_words_and_a_caption_goes_with_its_image(newslint: Newslint, write: Write) -> None:
    content = (
        f'{WORDS}\n\n[caption id="attachment_5" align="alignnone" width="300"]<img src="a.jpg" alt="Two cranes" />'
        " The old pier. Photo: Ann Miller[/caption]\n\nThe mayor [sic] reacted yesterday.\n\n"
        '[gallery ids="1,2"]\n\n[embed]https://films.example/1[/embed]\n\nhttps://films.example/2'
    )
    write("export.xml", export([post(content=content)]))
    ((image,),) = (row["images"] for row in inspected(newslint, "export.xml"))
    assert (image["caption"], image["credit"]) == ("The old pier. Photo: Ann Miller", "Ann Miller")
    found = newslint("check", "export.xml", "--select", "relative-day-in-body", "--format", "json").json()["findings"]
    assert [(finding["line"], finding["excerpt"]) for finding in found] == [(5, "The mayor [sic] reacted yesterday.")]
    text = "".join(newslint("check", "export.xml", "--select", "ALL", "--format", "json").out)
    assert "gallery" not in text
    assert "films.example" not in text


def test_rules_speak_of_what_an_export_says_in_the_words_of_an_editor(newslint: Newslint, write: Write) -> None:
    tags = term("post_tag", "#Pier") + term("post_tag", "harbour") + term("post_tag", "Harbour")
    late = post("Harbour council votes for a new pier and the", more=tags).replace("2026-01-10 0", "2027-01-10 0")
    write("export.xml", export([late]))
    checked = newslint(
        "check", "export.xml", "--format", "json", "--today", "2026-02-01", "--select", "tags,headline,dates"
    )
    said = {finding["message"] for finding in checked.json()["findings"]}
    assert "tag is written as hashtags: '#Pier'" in said
    assert any(message.startswith("date in the export '2027-01-10T09:00:00+01:00'") for message in said), said


def test_tags_of_an_export_can_be_learnt(newslint: Newslint, write: Write) -> None:
    posts = [post(f"Pier {number} opens", id=number, more=term("post_tag", "Pier")) for number in range(1, 6)]
    write("export.xml", export(posts))
    assert "+ Pier" in newslint("tags", "learn", "export.xml", "--dry-run").out


def test_posts_of_one_address_are_told_apart_and_none_is_lost(newslint: Newslint, write: Write) -> None:
    write("export.xml", export([post(f"Pier {number} opens", id=7) for number in (1, 2, 3)]))
    address = "https://harbour.example/?p=7"
    assert [row["address"] for row in inspected(newslint, "export.xml")] == [
        address,
        f"{address} (2)",
        f"{address} (3)",
    ]
    audited = newslint("audit", "export.xml", "--store", "audit.db", "--format", "json").json()
    assert audited["summary"]["documents"] == 3
