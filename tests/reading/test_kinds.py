"""What a line is, told by its words, and what a credit line credits."""

import pytest

from newslint.model import Kind, Link, Text
from newslint.reading.kinds import begins_notice, credit_of, is_related_label, kind_of, tag_label_of
from newslint.source import Span


@pytest.mark.parametrize(
    ("line", "language", "kind"),
    [
        ("Source: CNN – Ferry sails again", "en", Kind.CREDIT_LINE),
        ("Quelle: dpa", "de", Kind.CREDIT_LINE),
        ("Fuente: EFE", "es", Kind.CREDIT_LINE),
        ("This article was originally published by Grist.", "en", Kind.CREDIT_LINE),
        ("Zuerst erschienen bei der Hafenpost.", "de", Kind.CREDIT_LINE),
        ("(dpa/AFP)", "de", Kind.CREDIT_LINE),
        ("Correction (July 5, 2025): The ferry has two decks.", "en", Kind.CORRECTION),
        ("An earlier version of this story gave a wrong date.", "en", Kind.CORRECTION),
        ("Korrektur: Die Fähre hat zwei Decks.", "de", Kind.CORRECTION),
        ("Rectificatif : le navire a deux ponts.", "fr", Kind.CORRECTION),
        ("This article was rewritten by harbour.example from verified reports.", "en", Kind.DISCLOSURE),
        ("Dieser Text wurde mit Hilfe von KI erstellt.", "de", Kind.DISCLOSURE),
        ("Cet article a été traduit de l’anglais.", "fr", Kind.DISCLOSURE),
        ("Editor’s note: The author owns a boat.", "en", Kind.DISCLOSURE),
        ("The views expressed do not necessarily reflect the views of the Post.", "en", Kind.DISCLOSURE),
        ("Tags: #Ferry #Harbour", "en", Kind.BOILERPLATE),
        ("#Ferry #Harbour #Skarholm", "en", Kind.BOILERPLATE),
        ("Share this article", "en", Kind.BOILERPLATE),
    ],
)
def test_a_line_says_what_it_is(line: str, language: str, kind: Kind) -> None:
    assert kind_of(line, language) is kind


@pytest.mark.parametrize(
    "line",
    [
        "Source code is not prose.",
        "Sources say that the ferry will sail.",
        "Corrections officers struck for a day.",
        "Share prices fell on Tuesday.",
        "This article is full of holes, the lawyer said of the treaty.",
        "“Source: nobody,” she said.",
        "He gave feedback on an earlier version of this plan.",
        "The article on ferries in the treaty was dropped.",
        "Tags on the whales were found: they had moved north.",
    ],
)
def test_prose_is_left_alone(line: str) -> None:
    assert kind_of(line, "en") is None


def test_an_unknown_language_is_read_by_every_list() -> None:
    assert kind_of("Quelle: dpa", None) is Kind.CREDIT_LINE
    assert kind_of("Source: AFP", None) is Kind.CREDIT_LINE


@pytest.mark.parametrize(
    ("line", "outlet", "title"),
    [
        ("Source: CNN – Ferry sails again", "CNN", "Ferry sails again"),
        ("Source: CNN: Ferry sails again", "CNN", "Ferry sails again"),
        ("Source: The Harbour Post, “Ferry sails again”", "The Harbour Post", "Ferry sails again"),
        ("Source: “Ferry sails again,” The Harbour Post", "The Harbour Post", "Ferry sails again"),
        ("Source: U.S. Census Bureau", "U.S. Census Bureau", None),
        ("Source: Grist (grist.example)", "Grist", None),
        ("(Source: Grist)", "Grist", None),
        ("Sources: AFP, Reuters", "AFP", None),
        ("Source: https://harbour.example/a", None, None),
        ("First published in The Harbour Post on July 5, 2025.", "The Harbour Post", None),
        ("Originally published on the Harbour blog by Mara Lindqvist.", "Harbour", None),
        ("This article was originally published by Grist and is republished under a licence.", "Grist", None),
        ("(dpa/AFP)", "dpa/AFP", None),
        ("Quelle: Hafenpost – Fähre fährt wieder", "Hafenpost", "Fähre fährt wieder"),
    ],
)
def test_a_credit_names_outlet_and_title_where_they_stand(line: str, outlet: str | None, title: str | None) -> None:
    credit = credit_of(Text(line, place=Span(100, 100 + len(line))), (), "de")
    assert credit is not None
    for text, expected in ((credit.outlet, outlet), (credit.title, title)):
        assert (text.value if text else None) == expected
        if text and text.where:
            assert line[text.where.start - 100 : text.where.end - 100] == expected


def test_a_linked_headline_without_an_outlet_is_the_title() -> None:
    line = Text("Source: Ferry to Skarholm sails again this winter")
    credit = credit_of(line, [Link("https://a.example", Text("Ferry to Skarholm sails again this winter"))], "en")
    assert credit is not None
    assert credit.outlet is None
    assert credit.title is not None
    assert credit.link is not None


def test_a_label_without_a_credit_is_none() -> None:
    assert kind_of("Sources:", "en") is None


def test_related_labels_are_short_or_end_with_a_mark() -> None:
    assert is_related_label("RELATED POSTS", "en")
    assert is_related_label("Read more: Ferry sails again", "en")
    assert is_related_label("Lesen Sie auch: Fähre fährt wieder", "de")
    assert not is_related_label("Read more about it in the long report that the county published last year", "en")
    assert not is_related_label("More on that in the report.", "en")


def test_the_tags_begin_behind_their_label() -> None:
    assert tag_label_of("Tags: a, b", "en") == 6
    assert tag_label_of("Schlagwörter: a, b", "de") == 14
    assert tag_label_of("No tags", "en") == 0


def test_a_line_that_begins_a_notice_is_told_cheaply() -> None:
    assert begins_notice("Source: CNN", "en")
    assert not begins_notice("The ferry sails again.", "en")
