"""What a page says of itself in tags, and where it leads: facts that several rules ask for."""

from __future__ import annotations

from newslint.model import Article, Text
from newslint.reading import read

PAGE = """<!doctype html>
<!--[if IE]><html lang="xx"><![endif]-->
<html {html}><head><title>Ferry sold</title>{head}</head>
<body><article><h1>Ferry sold</h1><p>The harbour board sold the ferry to a firm from the north.</p></article>
<aside class="related"><a href="/privacy-law">Privacy</a></aside>
<footer><a href="/about">About us</a> <a href="/privacy">Privacy Policy</a></footer></body></html>
"""


def page(html: str = 'lang="en"', head: str = "") -> Article:
    return read(PAGE.format(html=html, head=head).encode(), "page.html", "html")


def placed(article: Article, text: Text) -> tuple[str, str]:
    where = text.where
    assert where is not None
    return text.value, article.source[where]


def test_canonical_links_are_those_of_the_head_with_their_addresses() -> None:
    article = page(
        head='<!-- <link rel="canonical" href="/old"> --><link rel="canonical" href="https://a.example/?a&amp;b">'
    )
    assert [placed(article, link) for link in article.canonicals] == [
        ("https://a.example/?a&b", "https://a.example/?a&amp;b")
    ]


def test_a_canonical_link_without_an_address_stands_at_its_tag() -> None:
    article = page(head='<link rel="canonical"><link rel="canonical" href="/a">')
    assert [placed(article, link) for link in article.canonicals] == [("", '<link rel="canonical">'), ("/a", "/a")]


def test_the_language_is_stated_by_the_html_tag() -> None:
    said = page(html='lang="en-GB"').stated_language
    assert said is not None
    assert placed(page(html='lang="en-GB"'), said) == ("en-GB", "en-GB")
    silent = page(html='dir="ltr"')
    assert silent.stated_language is not None
    assert placed(silent, silent.stated_language) == ("", '<html dir="ltr">')
    assert read(b"<p>The ferry sold.</p>", "part.html", "html").stated_language is None


def test_json_ld_is_found_where_it_stands() -> None:
    article = page(head='<script type="application/ld+json">{"@type": "Thing"}</script>')
    assert [article.source[where] for where in article.json_ld] == ['{"@type": "Thing"}']


def test_links_go_by_their_purpose_but_for_those_of_teasers() -> None:
    purposes = page().purposes
    assert {name: [link.href for link in links] for name, links in purposes.items()} == {
        "about": ["/about"],
        "privacy": ["/privacy"],
    }
