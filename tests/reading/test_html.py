"""What the reader sees on a page: zones, headline, byline, bios, tags, images, notices, with exact places."""

from __future__ import annotations

import pytest

from newslint.model import Article, AuthorKind, DateRole, ImageRole, Kind, Zone
from newslint.reading import read

BODY = (
    "<p>The harbour council voted on Monday to rebuild the northern quay after two winters of storms.</p>"
    "<p>Work will begin in the spring and is expected to take eighteen months, the harbour master said.</p>"
    "<p>Fishing crews had asked for the repair since the first storm tore the old wall open last year.</p>"
    "<p>The bill will be shared between the town, the county and the owners of the ferry line.</p>"
)


def page(inside: str, head: str = "", after: str = "", lang: str = "en") -> Article:
    text = (
        f'<!doctype html><html lang="{lang}"><head><title>Quay to be rebuilt - Harbour Post</title>{head}</head><body>'
        f"<article>{inside}</article>{after}</body></html>"
    )
    return read(text.encode(), "page.html")


def shown(article: Article, where: object) -> str:
    assert where is not None
    return article.source[where]  # type: ignore[index]  # a span, as just said


def test_the_heading_that_the_title_repeats_is_the_headline() -> None:
    article = page(f"<h1>Quay to be rebuilt</h1>{BODY}", after="<h1>Harbour Post</h1>")
    assert article.headline is not None
    assert article.headline.value == "Quay to be rebuilt"
    assert shown(article, article.headline.where) == "Quay to be rebuilt"


def test_a_headline_with_entities_and_markup_keeps_its_place() -> None:
    article = page(f"<h1>Fish &amp; <em>chips</em>:\n  a history</h1>{BODY}")
    assert article.headline is not None
    assert article.headline.value == "Fish & chips: a history"
    assert shown(article, article.headline.where) == "Fish &amp; <em>chips</em>:\n  a history"
    assert shown(article, article.headline.part(5, 6)) == "&amp;"
    assert shown(article, article.headline.part(7, 12)) == "chips"


def test_what_stands_between_headline_and_body_is_the_head() -> None:
    article = page(f'<h1>Quay to be rebuilt</h1><h2 class="subtitle">Storms had torn the old wall open</h2>{BODY}')
    assert article.dek is not None
    assert article.dek.value == "Storms had torn the old wall open"
    assert [block.zone for block in article.blocks[:2]] == [Zone.HEADER, Zone.HEADER]
    assert len(article.prose) == 4


def test_the_avatar_is_no_part_of_the_byline() -> None:
    article = page(
        '<h1>Quay to be rebuilt</h1><div class="jeg_meta_author"><img alt="Ana Roca" class="avatar" src="a.png">'
        f'<span class="meta_text">by</span> <a href="/author/ana-roca/">Ana Roca</a></div>{BODY}'
    )
    assert article.byline is not None
    assert article.byline.text.value == "by Ana Roca"
    assert [(author.name.value, author.link) for author in article.byline.authors] == [
        ("Ana Roca", "/author/ana-roca/")
    ]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ana Roca and Tom Weir", ["Ana Roca", "Tom Weir"]),
        ("By Ana Roca, Tom Weir and Lena Voss", ["Ana Roca", "Tom Weir", "Lena Voss"]),
        ("By Ana Roca | 5 July 2025", ["Ana Roca"]),
    ],
)
def test_a_plain_line_that_begins_with_by_is_the_byline(line: str, names: list[str]) -> None:
    article = page(f"<h1>Quay to be rebuilt</h1><p>{line}</p>{BODY}")
    assert [author.name.value for author in article.authors] == names


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("de", "Von Redaktion am 13. Januar 2026", "Redaktion"),
        ("fr", "Par Camille Morel le 13 janvier 2026", "Camille Morel"),
        ("es", "Por Ana Roca el 13 de enero de 2026", "Ana Roca"),
    ],
)
def test_a_date_behind_the_name_is_no_part_of_it(language: str, line: str, name: str) -> None:
    article = page(f'<h1>Quay to be rebuilt</h1><p class="byline">{line}</p>{BODY}', lang=language)
    assert [author.name.value for author in article.authors] == [name]


def test_a_desk_is_told_from_a_person() -> None:
    article = page(f'<h1>Quay to be rebuilt</h1><p class="byline">By The News Desk</p>{BODY}')
    assert [author.kind for author in article.authors] == [AuthorKind.DESK]


def test_a_bio_is_the_box_without_the_name_above_it() -> None:
    article = page(
        f"<h1>Quay to be rebuilt</h1>{BODY}"
        '<div class="author-box"><h3><a href="/author/ana">Ana Roca</a></h3>'
        "<p>Ana Roca has covered the coast for ten years.</p></div>"
    )
    assert [(bio.of.value if bio.of else None, bio.text.value) for bio in article.bios] == [
        ("Ana Roca", "Ana Roca has covered the coast for ten years.")
    ]


def test_related_teasers_comments_and_the_footer_are_not_the_body() -> None:
    article = page(
        f"<h1>Quay to be rebuilt</h1>{BODY}"
        '<div class="related-posts"><h3><a href="/x">Ferry line sold to its crew after a long search</a></h3></div>',
        after='<div id="comments"><p>I never trusted that wall, to be quite honest with all of you.</p></div>'
        "<footer><p>The Harbour Post is printed on Thursdays and read on every other day.</p></footer>",
    )
    zones = {block.text.value[:9]: block.zone for block in article.blocks}
    assert zones["Ferry lin"] is Zone.RELATED
    assert zones["I never t"] is Zone.COMMENTS
    assert zones["The Harbo"] is Zone.FOOTER
    assert len(article.prose) == 4


def test_a_body_in_an_element_of_misleading_name_is_still_the_body() -> None:
    article = page(f'<h1>Quay to be rebuilt</h1><div class="sidebar-widget teaser">{BODY}</div>')
    assert len(article.prose) == 4


def test_a_credit_line_behind_a_line_break_is_a_line_of_its_own() -> None:
    article = page(f"<h1>Quay to be rebuilt</h1>{BODY}<p>Follow us every day.<br>Source: CNN – Storms tear wall</p>")
    assert [block.kind for block in article.body[-2:]] == [Kind.PARAGRAPH, Kind.CREDIT_LINE]
    (credit,) = article.credits
    assert credit.outlet is not None
    assert credit.outlet.value == "CNN"
    assert shown(article, credit.line.where) == "Source: CNN – Storms tear wall"


def test_tags_that_run_together_are_told_from_separated_ones() -> None:
    links = '<a href="/tag/{0}" rel="tag">{0}</a>'
    together = page(f'<h1>Quay</h1>{BODY}<div class="post-tags">{links.format("quay")}{links.format("storm")}</div>')
    apart = page(f'<h1>Quay</h1>{BODY}<div class="post-tags">{links.format("quay")}, {links.format("storm")}</div>')
    listed = page(
        f'<h1>Quay</h1>{BODY}<ul class="tags"><li>{links.format("quay")}</li><li>{links.format("sea")}</li></ul>'
    )
    assert [tags.separated for tags in together.tag_lists + apart.tag_lists + listed.tag_lists] == [False, True, True]
    assert [tag.value for tag in together.tags] == ["quay", "storm"]


def test_a_lead_image_has_its_alt_caption_and_credit() -> None:
    article = page(
        '<h1>Quay</h1><figure><img src="q.jpg" alt="A torn sea wall"><figcaption>The northern quay in March. '
        f"Photo: Lena Voss</figcaption></figure>{BODY}"
    )
    (image,) = article.images
    assert image.role is ImageRole.LEAD
    assert image.alt is not None
    assert image.caption is not None
    assert image.credit is not None
    assert shown(article, image.alt.where) == "A torn sea wall"
    assert image.credit.value == "Lena Voss"


def test_a_cookie_bar_is_a_notice_with_its_buttons_and_links() -> None:
    article = page(
        f"<h1>Quay</h1>{BODY}",
        after='<div class="site-cookie-bar">This website uses cookies. By continuing you agree. '
        '<a href="#">Cookie Policy</a> <button>I Agree</button></div>',
    )
    (notice,) = article.notices
    assert notice.text.value.startswith("This website uses cookies.")
    assert [button.text.value for button in notice.buttons] == ["I Agree"]
    assert [(link.text.value, link.href) for link in notice.links] == [("Cookie Policy", "#")]


def test_an_article_about_cookies_has_no_notice() -> None:
    article = page(f"<h1>Quay</h1>{BODY}<p>The site told its readers that it uses cookies when they read on.</p>")
    assert article.notices == ()


def test_dates_know_what_they_say() -> None:
    article = page(
        '<h1>Quay</h1><time datetime="2025-07-05">July 5, 2025</time>' + BODY,
        head='<meta property="article:published_time" content="2025-07-05T10:00:00+01:00">'
        '<meta property="article:modified_time" content="2025-07-06T10:00:00+01:00">',
    )
    roles = [(date.role, date.text.value) for date in article.dates]
    assert (DateRole.PUBLISHED, "2025-07-05T10:00:00+01:00") in roles
    assert (DateRole.MODIFIED, "2025-07-06T10:00:00+01:00") in roles
    assert (DateRole.SHOWN, "July 5, 2025") in roles


def test_a_section_front_is_no_article_and_a_fragment_cannot_tell() -> None:
    cards = "".join(f'<div class="card"><h2><a href="/{n}">Story number {n}</a></h2></div>' for n in range(20))
    front = read(f"<!doctype html><html><body><h1>World</h1>{cards}</body></html>".encode(), "front.html")
    assert front.is_article is False
    assert read(b"<p>Just a paragraph.</p>", "bit.html").is_article is None


def test_mis_nested_markup_keeps_exact_places() -> None:
    article = page(f"<h1>Quay</h1>{BODY}<p>One <b>two <i>three</b> four</i> five is said at the end of the report.</p>")
    last = article.prose[-1].text
    for word in ("One", "two", "three", "four", "five", "report"):
        start = last.value.index(word)
        assert shown(article, last.part(start, start + len(word))) == word


def test_text_that_tables_push_out_keeps_its_place() -> None:
    article = page(f"<h1>Quay</h1>{BODY}<table>Pushed out of the table<tr><td>cell</td></tr></table>")
    for block in article.blocks:
        assert block.text.where is not None, block.text.value


def test_an_image_of_amp_is_an_image() -> None:
    article = page(
        '<h1>Quay to be rebuilt</h1><figure><amp-img src="/q.jpg" alt="A wooden quay" width="800" height="600">'
        f"<noscript><img src='/q.jpg'></noscript></amp-img><figcaption>The quay in May</figcaption></figure>{BODY}"
    )
    assert [(image.alt and image.alt.value, image.caption and image.caption.value) for image in article.images] == [
        ("A wooden quay", "The quay in May")
    ]


def test_terms_of_a_taxonomy_are_tags() -> None:
    """As Drupal prints them where no addresses of their own are set up."""
    terms = "".join(
        f'<div class="field__item"><a href="/taxonomy/term/{at}">{name}</a></div>'
        for at, name in enumerate(("Ferries", "Fish market"))
    )
    article = page(f'<h1>Quay to be rebuilt</h1>{BODY}<div class="field field--name-field-tags">{terms}</div>')
    assert [tag.value for tag in article.tags] == ["Ferries", "Fish market"]


def test_an_article_is_gone_as_soon_as_nobody_holds_it() -> None:
    # The collector seldom runs while pages are read: a page that holds itself would fill the memory of a worker.
    import gc
    import weakref

    article = page(f'<h1>Quay to be rebuilt</h1>{BODY}<a href="/a">More</a>')
    assert article.links
    assert article.blocks
    assert article.authors == ()
    gone = weakref.ref(article)
    gc.disable()
    try:
        del article
        assert gone() is None
    finally:
        gc.enable()


def test_a_class_may_say_that_a_line_credits_a_source() -> None:
    article = page(f'<h1>Quay</h1>{BODY}<p class="article-source">Harbour Agency</p>')
    assert [credit.line.value for credit in article.credits] == ["Harbour Agency"]


def test_a_class_on_the_whole_article_says_nothing_of_its_lines() -> None:
    article = page(f'<h1>Quay</h1><div class="news-source">{BODY * 3}</div>')
    assert article.credits == ()


def test_a_credit_just_below_the_text_is_the_article_s_in_whatever_element_it_stands() -> None:
    below = "<aside><p>With files from The Harbour Press</p></aside>"
    article = page(f'<h1>Quay</h1><div class="story-body">{BODY}</div>{below}')
    assert [credit.line.value for credit in article.credits] == ["With files from The Harbour Press"]


def test_a_credit_line_may_be_a_link_whole() -> None:
    article = page(f'<h1>Quay</h1>{BODY}<p><a href="/a">Read the original article on Grist.</a></p>')
    assert [credit.line.value for credit in article.credits] == ["Read the original article on Grist."]


def test_a_site_does_not_credit_itself() -> None:
    site = '<meta property="og:site_name" content="Harbour Post">'
    own = "<p>Source: Harbour Post</p><p>© 2025 The Harbour Post Press, Ltd. All rights reserved.</p>"
    assert page(f"<h1>Quay</h1>{BODY}{own}", site).credits == ()
    (credit,) = page(f"<h1>Quay</h1>{BODY}<p>Source: Harbour Post and news agencies</p>", site).credits
    assert credit.line.value == "Source: Harbour Post and news agencies"
    address = '<link rel="canonical" href="https://www.harbour.example/quay">'
    assert page(f"<h1>Quay</h1>{BODY}<p>Source: harbour.example</p>", address).credits == ()


def test_a_class_may_say_that_a_line_corrects_the_article() -> None:
    said = "The ferry has two decks, not three as the text said."
    article = page(f'<h1>Quay</h1>{BODY}<div class="correction-item"><p>{said}</p></div>')
    assert [block.text.value for block in article.blocks if block.kind is Kind.CORRECTION] == [said]
