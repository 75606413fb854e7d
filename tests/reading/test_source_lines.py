"""The lines of a page that credit another outlet, and what only looks like one."""

from __future__ import annotations

import pytest

from newslint.model import Kind
from newslint.reading import read

TEXT = "".join(
    f"<p>The harbour council said on {day} that the northern quay would be rebuilt before the next winter.</p>"
    for day in ("Monday", "Tuesday", "Thursday", "Friday", "Saturday")
)


def credited(head: str = "", end: str = "", site: str = "The Harbour Post", language: str = "en") -> list[str]:
    page = (
        f'<!doctype html><html lang="{language}"><head><title>Quay to be rebuilt</title>'
        f'<meta property="og:site_name" content="{site}"><link rel="canonical" href="https://hafen.example/quay">'
        f"</head><body><main><h1>Quay to be rebuilt</h1>{head}<div>{TEXT}{end}</div></main></body></html>"
    )
    return [credit.line.value for credit in read(page.encode(), "page.html").credits]


@pytest.mark.parametrize(
    "line", ["By Associated Press", "Associated Press in Skarholm", "Von DPA", "Par Le Port et AFP", "Por Agencia EFE"]
)
def test_an_agency_below_the_headline_is_credited(line: str) -> None:
    assert credited(f'<p class="meta">{line}</p>') == [line]


def test_a_bare_agency_below_an_image_made_the_image() -> None:
    image = '<div><img src="/quay.jpg" alt="A torn sea wall"></div>'
    assert credited(f"{image}<p>REUTERS</p>") == []
    assert credited("<p>REUTERS</p>") == ["REUTERS"]
    assert credited(f'{image}<div class="byline"><p>REUTERS</p></div>') == ["REUTERS"]


def test_a_source_below_a_line_break_keeps_its_link() -> None:
    end = '<p>Nobody was hurt.<br>Crosspost: <a href="https://kai.example/1">https://kai.example/1</a></p>'
    assert credited(end=end, language="de") == ["Crosspost: https://kai.example/1"]


def test_a_heading_may_name_the_source() -> None:
    assert credited(end='<h3>Source: <a href="https://kai.example/1">The Quay</a></h3>') == ["Source: The Quay"]
    assert credited(end="<h3>Sources</h3>") == []


@pytest.mark.parametrize(
    "line",
    [
        "Quelle: Hafen heute 12/2013",
        "Dieser Artikel erschien zuerst in der HAFEN 10/22.",
        "Hafen News’ Ann Marsh contributed to this report.",
        "This story was originally published in our Nov/Dec issue.",
    ],
)
def test_the_house_credits_itself(line: str) -> None:
    assert credited(end=f"<p>{line}</p>", site="Hafen News", language="de") == []


def test_the_reporter_of_another_house_is_credited() -> None:
    line = "Quay News’ Ann Marsh contributed to this report."
    assert credited(end=f"<p>{line}</p>", site="Hafen News") == [line]


def corrections(head: str, end: str = "") -> list[str]:
    page = (
        '<!doctype html><html lang="en"><head><title>Quay to be rebuilt</title></head><body><main>'
        f"<h1>Quay to be rebuilt</h1>{head}<div>{TEXT}{end}</div></main></body></html>"
    )
    blocks = read(page.encode(), "page.html").blocks
    return [block.text.value for block in blocks if block.kind is Kind.CORRECTION]


def test_a_stamp_says_that_an_article_was_corrected_where_no_notice_does() -> None:
    stamp = "<div>Corrected <div><time>December 28, 2023 at 2:28 PM</time></div></div>"
    assert corrections(stamp) == ["Corrected December 28, 2023 at 2:28 PM"]
    assert corrections("<p>Updated December 28, 2023</p>") == []
    notice = "<p>Correction: The ferry has two decks.</p>"
    assert corrections(stamp, notice) == ["Correction: The ferry has two decks."]


def test_an_update_in_a_list_of_headlines_is_another_article() -> None:
    update = "<a href='/u'></a>Update: Ferry sails again"
    assert corrections("", f"<ul><li>{update}</li><li>Quay torn open</li></ul>") == []
    assert corrections("", "<p>Update: The ferry sails again.</p>") == ["Update: The ferry sails again."]
