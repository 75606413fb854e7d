"""What stands around the headline: dek, sections and labels."""

from __future__ import annotations

import pytest

from newslint.model import Article
from newslint.reading import read

TEXT = "".join(
    f"<p>The harbour council said on {day} that the northern quay would be rebuilt before the next winter.</p>"
    for day in ("Monday", "Tuesday", "Thursday", "Friday")
)
HEADLINE = "<h1>Quay to be rebuilt next year</h1>"
DEK = "Storms had torn the old wall open."


def article(head: str, text: str = TEXT, before: str = "", lang: str = "en", data: str = "") -> Article:
    page = (
        f'<!doctype html><html lang="{lang}"><head><title>Quay to be rebuilt next year</title>{data}</head>'
        f"<body>{before}"
        f'<div class="site"><div class="main"><div class="head">{head}</div><div class="story">{text}</div></div></div>'
        "</body></html>"
    )
    return read(page.encode(), "page.html")


def dek(head: str, text: str = TEXT) -> str | None:
    found = article(head, text).dek
    return found.value if found else None


def sections(head: str, **other: str) -> list[str]:
    return [section.value for section in article(head, **other).sections]


def labels(head: str, lang: str = "en") -> list[str]:
    return [label.value for label in article(head, lang=lang).labels]


@pytest.mark.parametrize(
    "names",
    [
        *(
            "dek",
            "article__subdeck",
            "strapline",
            "article-leadtext",
            "article__description",
            "Article__Headline__Desc",
        ),
        *("abstract", "field field--name-field-lead", "ContentHeaderDek-xyz", "sub-headline", "lead", "entry-excerpt"),
    ],
)
def test_a_dek_has_many_names(names: str) -> None:
    assert dek(f'{HEADLINE}<div class="{names}">{DEK}</div>') == DEK


def test_a_dek_that_repeats_the_headline_is_still_the_dek() -> None:
    assert dek(f'{HEADLINE}<p class="dek">Quay to be rebuilt next year</p>') == "Quay to be rebuilt next year"


def test_a_dek_may_stand_in_the_text_if_it_is_called_so() -> None:
    assert dek(HEADLINE, f'<p class="article__desc">{DEK}</p>{TEXT}') == DEK
    assert dek(HEADLINE, f"<p><b>{DEK}</b></p>{TEXT}") is None


def test_a_heading_below_the_headline_is_the_dek() -> None:
    assert dek(f"{HEADLINE}<h2>{DEK}</h2>") == DEK


def test_a_sentence_of_the_head_is_the_dek_though_nothing_calls_it_so() -> None:
    said = "The old wall was torn open by the storms of two winters."
    assert dek(f'<header>{HEADLINE}<p class="x1">{said}</p><div class="byline">By Mara Lind</div></header>') == said
    assert dek(f'{HEADLINE}<figure><img src="/q.jpg"><figcaption>The quay</figcaption></figure><p>{said}</p>') == said


@pytest.mark.parametrize(
    "other",
    [
        "<h2>Quay to be rebuilt next year, council says</h2>",
        "<p>By Mara Lind, harbour reporter of the paper, and Tomas Brand</p>",
        "<p>Published on 4 May 2024 at ten past nine in the morning</p>",
        "<p>We may earn a commission if you buy something through the links in this story.</p>",
        "<p>Sign up for our newsletter to get the best of the harbour every day.</p>",
        '<div><img src="/q.jpg"><p>Ferries wait at the northern quay in the first days of May.</p></div>',
        '<p class="summary">HARBOUR (HP) — The council voted on Monday to rebuild the quay.</p>',
        '<ul class="summary"><li>The quay will be rebuilt</li><li>Work begins in the spring</li></ul>',
    ],
)
def test_what_else_stands_below_a_headline_is_no_dek(other: str) -> None:
    assert dek(f"{HEADLINE}{other}") is None


@pytest.mark.parametrize(
    "trail",
    [
        '<nav class="breadcrumb"><a href="/">Home</a> <a href="/harbour/">Harbour</a></nav>',
        '<nav aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/h/">Harbour</a></li></ol></nav>',
        '<ol class="breadcrumbs"><li><a href="/">Start</a></li><li><a href="/harbour/">Harbour</a></li>'
        "<li>Quay to be rebuilt …</li></ol>",
        '<div class="breadcrumbs"><a href="/">Home</a> » <span>Harbour</span></div>',
    ],
)
def test_the_end_of_a_breadcrumb_is_the_section(trail: str) -> None:
    assert sections(HEADLINE, before=trail) == ["Harbour"]


def test_links_just_above_the_headline_are_sections() -> None:
    assert sections(f'<div><a href="/news/">News</a> | <a href="/harbour/">Harbour</a></div>{HEADLINE}') == [
        "News",
        "Harbour",
    ]
    assert sections(f'<div><a href="#share">Share</a></div>{HEADLINE}') == []


def test_a_trail_above_the_headline_ends_in_the_section() -> None:
    trail = '<div><a href="/news/">News</a> / <a href="/news/harbour/">Harbour</a></div>'
    assert sections(trail + HEADLINE) == ["Harbour"]
    steps = '<li><a href="/">Home</a></li><li><a href="/harbour/">Harbour</a></li><li>Article</li>'
    assert sections(HEADLINE, before=f'<ul class="breadcrumb">{steps}</ul>') == ["Harbour"]


def test_what_an_article_is_about_is_no_section() -> None:
    assert sections(f'<div><a href="/tag/storms/">Storms</a> <a href="/topic/quays/">Quays</a></div>{HEADLINE}') == []
    menu = "".join(f'<a href="/{name.lower()}/">{name}</a> ' for name in ("News", "Sport", "Culture", "Opinion"))
    assert sections(f"<div>{menu}</div>{HEADLINE}") == []
    topics = '<ul class="breadcrumbs"><li><a href="/storms/">Storms</a></li></ul>'
    assert sections(HEADLINE, text=TEXT + topics) == []


def test_a_line_that_begins_the_headline_is_no_section() -> None:
    for kicker in ("Storms:", "What the storms of winter left"):
        assert sections(f'<span class="kicker">{kicker}</span>{HEADLINE}') == []


def test_an_unlinked_kicker_is_a_section_unless_a_breadcrumb_names_one() -> None:
    kicker = f'<span class="article__kicker">All torn</span>{HEADLINE}'
    assert sections(kicker) == ["All torn"]
    assert sections(kicker, before='<nav class="breadcrumb"><a href="/harbour/">Harbour</a></nav>') == ["Harbour"]


def test_a_category_below_the_text_is_a_section_as_wordpress_marks_it() -> None:
    below = f'{TEXT}<p>in <a href="/category/harbour" rel="category tag">Harbour</a></p>'
    assert sections(HEADLINE, text=below) == ["Harbour"]


def test_structured_data_names_the_section_by_its_breadcrumb() -> None:
    data = (
        '<script type="application/ld+json">{"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", '
        '"name": "Home"}, {"@type": "ListItem", "item": {"@type": "Thing", "name": "Harbour"}}]}</script>'
    )
    assert sections(HEADLINE, data=data) == ["Harbour"]


def test_dates_and_ways_to_share_are_no_sections() -> None:
    for other in ("12-05-23", "Tweet", "in"):
        assert sections(f'<span class="category">{other}</span>{HEADLINE}') == []


@pytest.mark.parametrize(
    ("head", "lang", "label"),
    [
        (
            f'<nav class="breadcrumb"><a href="/">Home</a> <a href="/opinion/">Opinion</a></nav>{HEADLINE}',
            "en",
            "Opinion",
        ),
        (f'<div class="article__kicker">Opinion | The Harbour</div>{HEADLINE}', "en", "Opinion"),
        (f'<div class="banner"><span class="banner__topline">Kolumne</span>{HEADLINE}</div>', "de", "Kolumne"),
        (f'{HEADLINE}<div class="article-subtitle">COMMENTARY</div>', "en", "COMMENTARY"),
        (f'{HEADLINE}<div class="byline">By Mara Lind | Sponsored</div>', "en", "Sponsored"),
        (f"{HEADLINE}<p>Ein Kommentar von Mara Lind</p>", "de", "Kommentar"),
        (f'{HEADLINE}<p>Kolumne von <a rel="author" href="/a">Mara Lind</a> - 4. Mai 2024</p>', "de", "Kolumne"),
        (f'<div class="kicker">Advertorial Reisen</div>{HEADLINE}', "de", "Advertorial Reisen"),
        (f'<p class="overline">Anzeige</p>{HEADLINE}', "de", "Anzeige"),
        (f"{HEADLINE}<div>In partnership with Harbour Bank</div>", "en", "In partnership with Harbour Bank"),
        (f'<a class="category" href="/paid">Branded Content</a>{HEADLINE}', "en", "Branded Content"),
        ("<h1>Opinion | Quay to be rebuilt next year</h1>", "en", "Opinion"),
        ("<h1><span>Meinung</span> Quay to be rebuilt next year</h1>", "de", "Meinung"),
        (f'<p class="rubrique">Tribune</p>{HEADLINE}', "fr", "Tribune"),
        (f'<a class="section-name" href="/opinion">Opinión</a>{HEADLINE}', "es", "Opinión"),
        (
            f'<nav aria-label="Seitenpfad"><a href="/">Start</a> <a href="/debatte">Debatte</a></nav>{HEADLINE}',
            "de",
            "Debatte",
        ),
        (
            f'<div class="breadcrumb"><a href="/">Home</a> <a href="/reviews">Reviews</a> <a href="/q">Quays</a></div>'
            f"{HEADLINE}",
            "en",
            "Reviews",
        ),
        (
            f'<header><ul><li><a href="/c">Culture</a></li><li><a href="/r">Review</a></li></ul>{HEADLINE}</header>',
            "en",
            "Review",
        ),
        (f'<header><ul><li><a href="/e">Reise</a></li><li>Anzeige</li></ul>{HEADLINE}</header>', "de", "Anzeige"),
        (f'{HEADLINE}<div><a href="/m">Music</a> <a href="/r">Album Reviews</a></div>', "en", "Album Reviews"),
    ],
)
def test_a_label_says_opinion_or_paid_content(head: str, lang: str, label: str) -> None:
    assert labels(head, lang) == [label]


@pytest.mark.parametrize(
    "head",
    [
        f"<div>Advertisement</div>{HEADLINE}<div>Advertisement</div>",
        f'{HEADLINE}<div class="promo">SPONSORED CONTENT</div>',
        f'<ul><li><a href="/news">News</a></li><li><a href="/opinion">Opinion</a></li></ul>{HEADLINE}',
        f'<span class="badge">New</span>{HEADLINE}<span class="label">Published:</span>',
        f'{HEADLINE}<a href="#comments">Comment</a>',
        "<h1>Analysis of the quay begins</h1>",
        "<h1>Review: the quay is mended</h1>",
        f'{HEADLINE}<span class="label">Presented By</span>',
    ],
)
def test_advertisements_menus_and_other_badges_are_no_labels(head: str) -> None:
    assert labels(head) == []


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Eine Kolumne von Lena Voss", "Kolumne"),
        ("In Kooperation mit Hafenbank", "In Kooperation mit Hafenbank"),
        ("Eine Analyse von zwölf Jahren zeigt, was dem Hafen fehlt.", None),
        ("Kommentar", None),
    ],
)
def test_the_first_line_of_the_text_may_be_a_label(line: str, label: str | None) -> None:
    found = article(HEADLINE, f"<p>{line}</p>{TEXT}", lang="de").labels
    assert [text.value for text in found] == ([label] if label else [])


def test_a_tag_may_say_that_somebody_paid() -> None:
    tags = '<div class="tags"><a rel="tag" href="/h">Harbour</a> <a rel="tag" href="/s">Sponsored</a></div>'
    assert [text.value for text in article(HEADLINE, TEXT + tags).labels] == ["Sponsored"]


def test_a_class_of_the_page_says_nothing_of_its_text() -> None:
    page = article(HEADLINE)
    captions = read(
        page.source.text.replace("<body>", '<body class="with-captions theme-captions">').encode(), "page.html"
    )
    assert [block.kind for block in captions.prose] == [block.kind for block in page.prose]
    assert len(captions.prose) == 4


def test_the_title_of_a_video_in_the_head_is_no_dek() -> None:
    said = "Harbour master speaks to reporters after the vote on the northern quay"
    assert dek(f'{HEADLINE}<div class="video__details"><div class="video__headline">{said}</div></div>') is None
    assert dek(f"{HEADLINE}<div><div>{said}</div></div>") == said
