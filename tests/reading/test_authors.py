"""Whom a page names as its authors, in the shapes in which bylines stand on pages."""

from __future__ import annotations

import pytest

from newslint.model import Article
from newslint.reading import read

PROSE = (
    "<p>The harbour council voted on Monday to rebuild the northern quay after two winters of storms.</p>"
    "<p>Work will begin in the spring and is expected to take eighteen months, the harbour master said.</p>"
    "<p>Fishing crews had asked for the repair since the first storm tore the old wall open last year.</p>"
    "<p>The bill will be shared between the town, the county and the owners of the ferry line.</p>"
)


def page(below_headline: str = "", head: str = "", below_text: str = "", lang: str = "en") -> Article:
    text = (
        f'<!doctype html><html lang="{lang}"><head><title>Quay to be rebuilt</title>{head}</head><body><article>'
        f'<h1>Quay to be rebuilt</h1>{below_headline}<div class="entry-content">{PROSE}</div>{below_text}'
        "</article></body></html>"
    )
    return read(text.encode(), "page.html")


def names(article: Article) -> list[str]:
    return [author.name.value for author in article.authors]


def graph(*authors: str) -> str:
    people = ", ".join(f'{{"@type": "Person", "name": "{name}"}}' for name in authors)
    return (
        '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",'
        f' "headline": "Quay to be rebuilt", "author": [{people}]}}</script>'
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Mara Lind, Senior Correspondent", ["Mara Lind"]),
        ("By Mara Lind and Jo Okafor, Harbour Press", ["Mara Lind", "Jo Okafor"]),
        ("By Mara Lind | The Harbour Journal", ["Mara Lind"]),
        ("By Mara Lind The Associated Press", ["Mara Lind"]),
        ("ByMara Lind", ["Mara Lind"]),
        ("ByM.J. Lind", ["M.J. Lind"]),
        ("By Mara Lind Dec. 13, 2025 at 7:17 a.m.", ["Mara Lind"]),
        ("By Mara Lind Photography by Jo Okafor", ["Mara Lind"]),
        ("By Mara Lind Contributions from Jo Okafor", ["Mara Lind"]),
        ("By Mara LindCity Editor", ["Mara Lind"]),
        ("Written by Mara Lind, PhD on April 29, 2025", ["Mara Lind"]),
        ("By Mara Lind @maralind", ["Mara Lind"]),
    ],
)
def test_a_byline_is_cleared_of_what_is_no_name(line: str, expected: list[str]) -> None:
    assert names(page(f'<p class="byline">{line}</p>')) == expected


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("de", "Ein Interview von Eva Klein mit Tom Berg", ["Eva Klein"]),
        ("da", "Trine Holm og Per Lund", ["Trine Holm", "Per Lund"]),
        ("fr", "Par la rédaction", ["la rédaction"]),
        ("de", "12.01.2026 Autor: Eva Klein Quelle: Hafenblatt", ["Eva Klein"]),
    ],
)
def test_a_byline_is_read_in_its_language(language: str, line: str, expected: list[str]) -> None:
    assert names(page(f'<p class="byline">{line}</p>', lang=language)) == expected


def test_names_that_stand_in_one_string_of_metadata_are_several() -> None:
    assert names(page(head=graph("Mara Lind and Jo Okafor"))) == ["Mara Lind", "Jo Okafor"]


def test_metadata_gives_the_wording_where_the_page_names_the_same_person() -> None:
    article = page('<p class="byline">By MARA LIND</p>', graph("Mara Lind"))
    assert names(article) == ["Mara Lind"]
    assert article.authors[0].name.origin == "json-ld"


def test_an_account_gives_way_to_the_name_that_the_page_shows() -> None:
    head = '<meta name="author" content="maralind">'
    assert names(page('<p class="byline">By Mara Lind</p>', head)) == ["Mara Lind"]


def test_the_credit_of_a_picture_is_no_byline() -> None:
    figure = '<figure><img src="q.jpg" alt="Quay"><p class="author">Jo Okafor / Harbour Images</p></figure>'
    assert names(page(figure, graph("Mara Lind"))) == ["Mara Lind"]


def test_guests_without_a_page_of_their_own_are_authors_too() -> None:
    line = '<p class="byline">By <a href="/author/mara-lind">Mara Lind</a> and Jo Okafor</p>'
    assert names(page(line)) == ["Mara Lind", "Jo Okafor"]


def test_a_photographer_whom_metadata_lists_is_no_author_where_the_page_says_so() -> None:
    line = '<p class="byline">By Mara Lind</p><p class="byline">Photography by Jo Okafor</p>'
    assert names(page(line, graph("Mara Lind", "Jo Okafor"))) == ["Mara Lind"]


@pytest.mark.parametrize(
    "line",
    [
        "<p>posted on 2025-12-19 23:30 EST by Mara Lind</p>",
        "<p>Posted in Harbour by Mara Lind on December 19, 2025</p>",
        "<p>19 December 2025 | 23:30 | Mara Lind</p>",
        "<p>Sarah Lind</p>",
    ],
)
def test_a_name_in_the_head_without_markup_is_a_byline(line: str) -> None:
    assert [name.split()[-1] for name in names(page(line))] == ["Lind"]


def test_a_name_alone_at_the_end_signs_the_text() -> None:
    article = page()
    signed = article.source.text.replace("</div>", "<p>Sarah Lind</p></div>", 1)
    assert names(read(signed.encode(), "page.html")) == ["Sarah Lind"]


def test_a_sentence_that_begins_like_a_byline_is_none() -> None:
    said = "<p>Author Sarah Lind, from Skarholm, said she started to write about boats when she was a child at sea.</p>"
    assert names(page(said)) == []


def test_the_one_linked_author_of_a_page_is_its_author_wherever_the_link_stands() -> None:
    box = '<div class="author-bio"><p class="bio-name"><a rel="author" href="/author/floyd/">Floyd</a></p></div>'
    assert names(page(below_text=box)) == ["Floyd"]


def test_nobody_is_no_name() -> None:
    assert names(page(head='<meta name="author" content="No Author">')) == []


# --- Bios ---


def bios(article: Article) -> list[tuple[str | None, str]]:
    return [(bio.of.value if bio.of else None, bio.text.value) for bio in article.bios]


BYLINE = '<p class="byline">By <a rel="author" href="/author/mara-lind">Mara Lind</a></p>'


def test_links_to_more_are_no_part_of_a_bio() -> None:
    box = (
        '<div class="author-bio"><h3>Mara Lind</h3><p>Mara Lind has covered the port since 2015. '
        '<a href="/author/mara-lind">View all posts by Mara Lind</a></p></div>'
    )
    assert bios(page(BYLINE, below_text=box)) == [("Mara Lind", "Mara Lind has covered the port since 2015.")]


def test_a_paragraph_below_the_text_that_speaks_of_the_author_is_a_bio() -> None:
    told = "<p><em>Mara Lind is a reporter who has covered the port since 2015.</em></p>"
    assert bios(page(BYLINE, below_text=told)) == [
        ("Mara Lind", "Mara Lind is a reporter who has covered the port since 2015.")
    ]


def test_the_same_bio_beside_the_byline_and_below_the_text_is_one() -> None:
    box = '<div class="bio"><p>Mara Lind is a reporter who has covered the port since 2015.</p></div>'
    assert len(bios(page(BYLINE + box, below_text=box))) == 1


def test_each_author_of_a_box_has_a_bio() -> None:
    line = '<p class="byline">By Mara Lind and Jo Okafor</p>'
    box = (
        '<div class="author-bio"><p>Mara Lind is a reporter who has covered the port since 2015.</p>'
        "<p>Jo Okafor writes about fishing and lives in Skarholm with two cats.</p></div>"
    )
    assert [of for of, _ in bios(page(line, below_text=box))] == ["Mara Lind", "Jo Okafor"]


def test_the_latest_stories_of_an_author_are_no_bio() -> None:
    box = (
        '<div class="author-bio"><h3>Mara Lind</h3><ul><li><a href="/1">Ferries sail again after two days</a></li>'
        '<li><a href="/2">Fish market opens a day later</a></li></ul></div>'
    )
    assert bios(page(BYLINE, below_text=box)) == []


def test_a_box_belongs_to_the_author_whose_name_stands_above_it() -> None:
    line = '<p class="byline">By Mara Lind and Jo Okafor</p>'
    box = (
        '<div class="author-box"><p>Mara Lind</p><p>Reporter on the harbour and its ships.</p>'
        "<p>Jo Okafor</p><p>Writes about fishing.</p></div>"
    )
    assert bios(page(line, below_text=box)) == [
        ("Mara Lind", "Reporter on the harbour and its ships."),
        ("Jo Okafor", "Writes about fishing."),
    ]
    published = (
        '<h3>Published by Mara Lind</h3><div class="author-bio"><p>The sea is not digital. The sea is wet.</p></div>'
    )
    assert bios(page(BYLINE, below_text=published)) == [("Mara Lind", "The sea is not digital. The sea is wet.")]


def test_a_paragraph_below_the_name_of_the_author_is_a_bio_wherever_it_stands() -> None:
    told = (
        '<p><a href="/author/mara-lind">Mara Lind</a></p><p>Harbour Editor</p>'
        "<p>Mara Lind has covered the port since 2015.</p>"
    )
    more = "".join(f"<p>Story number {n} of the week is told at some length here.</p>" for n in range(6))
    expected = [("Mara Lind", "Mara Lind has covered the port since 2015.")]
    assert bios(page(BYLINE, below_text=told + more)) == expected
    assert bios(page(BYLINE, below_text=f'<div class="article-end footer">{told}</div>{more}')) == expected


def test_whoever_looked_an_article_through_has_no_bio_in_it() -> None:
    box = (
        '<p>Fact checked by <a href="/tom">Tom Berg</a></p>'
        '<div class="author-bio"><p>Tom Berg is a fact-checker with 20 years of experience.</p></div>'
    )
    assert bios(page(BYLINE + box)) == []


@pytest.mark.parametrize(
    "other",
    [
        "Mara Lind can be reached at mara@harbour.example.",
        "Mara Lind, “Quay to be rebuilt”, The Harbour Post, 5 July 2025, page 12.",
        "The writer Jo Okafor has some rules of harbour politics, and this is the first.",
    ],
)
def test_a_line_that_tells_nothing_of_the_author_is_no_bio(other: str) -> None:
    assert bios(page(BYLINE, below_text=f"<p>{other}</p>")) == []


def test_a_paragraph_about_somebody_else_is_no_bio() -> None:
    told = "<p>Tom Berg is a harbour master who has run the port since 2015.</p>"
    assert bios(page(BYLINE, below_text=told)) == []


SITE = '<meta property="og:url" content="https://www.hbc.example/quay">'


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Mara Lind, HBC", ["Mara Lind"]),
        ("By Mara Lind HBC Executive News Editor", ["Mara Lind"]),
        ("By Mara Lind Tuesday, Aug. 17, 2010", ["Mara Lind"]),
        ("By Mara Lind View More Articles", ["Mara Lind"]),
        ("By Mara Lind More from this author", ["Mara Lind"]),
    ],
)
def test_what_the_address_calls_the_site_is_no_author(line: str, expected: list[str]) -> None:
    assert names(page(f'<p class="byline">{line}</p>', SITE)) == expected


def test_special_envoys_are_told_from_their_names() -> None:
    line = '<p class="auteur">Par MARA LIND, ANNA OKAFOR Envoyés spéciaux à Toulouse</p>'
    assert names(page(line, lang="fr")) == ["MARA LIND", "ANNA OKAFOR"]


def test_a_publisher_whom_metadata_calls_the_author_gives_way_to_the_byline() -> None:
    head = '<meta name="author" content="Ediciones El Muelle"><meta name="DC.publisher" content="Ediciones El Muelle">'
    links = '<a rel="author" href="/autor/mara">Mara Lind</a> / <a rel="author" href="/autor/jo">Jo Okafor</a>'
    byline = f'<p class="autor">{links}</p>'
    assert names(page(byline, head, lang="es")) == ["Mara Lind", "Jo Okafor"]


def test_a_writer_who_publishes_in_her_own_name_stays_the_author() -> None:
    node = (
        '<script type="application/ld+json">{"@type": "BlogPosting", "headline": "Quay to be rebuilt",'
        ' "author": {"@type": "Person", "name": "Mary Lind"},'
        ' "publisher": {"@type": "Person", "name": "Mary Lind"}}</script>'
    )
    assert names(page(head=node)) == ["Mary Lind"]
    assert page(head=node).authors[0].kind.value == "person"


def test_a_picture_in_the_name_of_the_box_that_holds_headline_and_byline_is_nothing_against_them() -> None:
    text = page().source.text.replace("<article>", '<article><div class="post-detail image">')
    byline = '</h1><div class="author"><a href="/author/mara">Mara Lind</a></div><div class="authorlinks">'
    text = text.replace("</h1>", f'{byline}<a href="/author/mara">View Author Page</a></div>', 1)
    assert names(read(text.replace("</article>", "</div></article>").encode(), "page.html")) == ["Mara Lind"]


@pytest.mark.parametrize(
    "line",
    ["<p>Anna Lind 8/17/13 11:04am</p>", "<p>Anna Lind<br>The Harbour Post<br>Thu, 14 May 2020 17:55 UTC</p>"],
)
def test_a_name_that_a_date_follows_is_a_byline(line: str) -> None:
    assert names(page(line)) == ["Anna Lind"]


@pytest.mark.parametrize("line", ["최윤호 기자 yun@harbour.example", "[최윤호 기자]", "최윤호 선임기자"])
def test_reporters_sign_in_korean(line: str) -> None:
    text = page(lang="ko").source.text.replace("</div>", f"<p>{line}</p></div>", 1)
    assert names(read(text.encode(), "page.html")) == ["최윤호"]


def test_a_text_without_paragraphs_is_signed_behind_its_last_line_break() -> None:
    rows = "<br><br>".join(PROSE.replace("</p>", "").split("<p>")[1:])
    text = page(lang="ko").source.text.replace(PROSE, f"{rows}<br><br>최윤호 기자 yun@harbour.example<br>")
    assert names(read(text.encode(), "page.html")) == ["최윤호"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<p>2020-11-23 10:22:14 出处：港口报 作者：王小明 编辑：李红</p>", ["王小明"]),
        ('<p><span class="author">作者：王小明</span></p>', ["王小明"]),
        ("<p>港口报记者 王小明 李红</p>", ["王小明", "李红"]),
        ("<p>2020-11-23 来源：港口报 作者：未知</p>", []),
    ],
)
def test_a_chinese_article_is_signed_amid_other_words(line: str, expected: list[str]) -> None:
    assert names(page(line, lang="zh")) == expected


def test_whom_an_author_worked_with_stands_in_brackets() -> None:
    line = '<p class="byline">Par Mara Lind (avec Jo Okafor et Ana Ruiz)</p>'
    assert names(page(line, lang="fr")) == ["Mara Lind", "Jo Okafor", "Ana Ruiz"]


@pytest.mark.parametrize(
    "line",
    [
        '<p class="byline">By Mara Lind Fri., Aug. 23, 2019</p>',
        '<p class="byline">By <a rel="author" href="/author/mara-lind">Mara Lind, MA</a><br>MA Harbour Health</p>',
    ],
)
def test_neither_day_nor_degree_is_a_name(line: str) -> None:
    assert names(page(line)) == ["Mara Lind"]
