"""Whether a page is an article: what content systems, addresses and its own text say of one that does not say so."""

from __future__ import annotations

import pytest

from newslint.reading import read


def undeclared(text: str, head: str = "", classes: str = "") -> bool | None:
    """What a page is that has a headline and says nothing more of itself."""
    page = f'<html lang="en"><head><title>Quay</title>{head}</head><body class="{classes}">{text}</body></html>'
    return read(page.encode(), "page.html").is_article


PARAGRAPHS = "".join(f"<p>{'The harbour council voted on Monday to rebuild the quay. ' * 4}</p>" for _ in range(4))


@pytest.mark.parametrize(
    "classes",
    [
        "home wp-singular page-template page page-id-12",
        "page-id-12 page",
        "archive tag tag-quay",
        "path-taxonomy",
        "path-node page-node-type-page",
    ],
)
def test_content_systems_say_on_the_body_what_is_no_article(classes: str) -> None:
    assert undeclared(f"<h1>The quay</h1>{PARAGRAPHS}", classes=classes) is False
    assert undeclared(f"<h1>The quay</h1>{PARAGRAPHS}", classes="single-post postid-12 tax-display") is True


@pytest.mark.parametrize(
    "address", ["tag/quay", "category/news/page/2/", "author/mara-lind", "search?q=quay", "en/", ""]
)
def test_an_address_of_a_list_is_no_articles(address: str) -> None:
    head = f'<link rel="canonical" href="https://harbour.example/{address}">'
    assert undeclared(f"<h1>The quay</h1>{PARAGRAPHS}", head) is False
    beside = '<link rel="canonical" href="https://harbour.example/tag/quay/the-quay">'
    assert undeclared(f"<h1>The quay</h1>{PARAGRAPHS}", beside) is True


def test_a_front_page_that_describes_the_articles_on_it_is_none() -> None:
    front = '<link rel="canonical" href="https://harbour.example/">'
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "%s"}</script>'
    assert undeclared(f"<h1>The quay</h1>{PARAGRAPHS}", front + data % "Ferries sail again") is False
    assert undeclared(f"<h1>The quay</h1>{PARAGRAPHS}", front + data % "The quay") is True


def test_a_page_of_teasers_is_no_article() -> None:
    teasers = "".join(
        f'<h2><a href="/{n}">Story number {n} of this week is told here</a></h2><p>What it tells us.</p>'
        for n in range(20)
    )
    website = '<meta property="og:type" content="website">'
    assert undeclared(f"<h1>World</h1>{teasers}") is False
    assert undeclared(f"<h1>Designed to be customised</h1>{PARAGRAPHS}", website) is False
    signed = f'<h1>The quay</h1><p class="byline">By <a rel="author" href="/mara">Mara Lind</a></p>{PARAGRAPHS}'
    assert undeclared(signed, website) is True


def test_questions_below_an_article_leave_it_one() -> None:
    data = '<script type="application/ld+json">[{"@type": "FAQPage"}, {"@type": "Product"}]</script>'
    told = '<meta property="og:type" content="article">'
    assert undeclared(f"<h1>The quay</h1>{PARAGRAPHS}", data + told) is True
    assert undeclared(f"<h1>The quay</h1>{PARAGRAPHS}", data) is False


def test_an_article_whose_text_is_not_on_the_page_cannot_be_told() -> None:
    assert undeclared("<h1>The quay</h1>", '<meta property="og:type" content="article">') is None
