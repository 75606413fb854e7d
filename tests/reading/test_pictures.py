"""What stands by the images of a page: captions, and who made them."""

from __future__ import annotations

import pytest

from newslint.model import Article, Image, ImageRole, Kind
from newslint.reading import read

TEXT = "".join(
    f"<p>The harbour council said on {day} that the northern quay would be rebuilt before the next winter.</p>"
    for day in ("Monday", "Tuesday", "Thursday", "Friday")
)
IMAGE = '<img src="/quay.jpg" alt="A torn sea wall">'


def article(inside: str, after: str = "") -> Article:
    page = (
        '<!doctype html><html lang="en"><head><title>Quay to be rebuilt</title></head><body><main>'
        f"<h1>Quay to be rebuilt</h1><div>{inside}</div><div>{TEXT}{after}</div></main></body></html>"
    )
    return read(page.encode(), "page.html")


def image(inside: str) -> Image:
    (found,) = article(inside.replace("IMAGE", IMAGE)).images
    return found


def said(found: Image) -> tuple[str | None, str | None]:
    return found.caption and found.caption.value, found.credit and found.credit.value


@pytest.mark.parametrize(
    "inside",
    [
        # WordPress, classic editor
        '<div class="wp-caption aligncenter">IMAGE<p class="wp-caption-text">The quay in May</p></div>',
        # HTML
        "<figure>IMAGE<figcaption><p>The quay in May</p></figcaption></figure>",
        '<div class="photo"><span>IMAGE</span><p class="imageCaption">The quay in May</p></div>',
        '<div class="field-image">IMAGE<div class="image-caption">The quay in May</div></div>',
        "<figure>IMAGE<figcaption><span class='off-screen'>Image caption</span>The quay in May</figcaption></figure>",
        '<figure>IMAGE<figcaption><div class="caption-text"><a href="/q.jpg">Enlarge</a> / The quay in May</div>'
        "</figcaption></figure>",
        f"<figure>{'<div>' * 5}IMAGE{'</div>' * 5}<figcaption>The quay in May</figcaption></figure>",
    ],
)
def test_a_caption_is_found_where_themes_put_it(inside: str) -> None:
    assert said(image(inside)) == ("The quay in May", None)


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("The quay in May. (Photo: Lena Voss)", "Lena Voss"),
        ("The quay in May. <em>Photo by Lena Voss</em>", "Lena Voss"),
        ("Der Kai im Mai. (Foto: Lena Voss | Hafenpost)", "Lena Voss | Hafenpost"),
        ("Der Kai im Mai. <small>Bildrechte: Hafenpost/Lena Voss</small>", "Hafenpost/Lena Voss"),
        ("Le quai en mai. Crédit photo : Lena Voss", "Lena Voss"),
        ("El muelle en mayo. Foto: Lena Voss", "Lena Voss"),
        ("Bến tàu tháng Năm. Ảnh: <em>Lena Voss</em>", "Lena Voss"),
        ("<span>The quay in May.</span><span> (Lena Voss / Harbour Post)</span>", "Lena Voss / Harbour Post"),
        ("The quay in May (Lena Voss for Harbour Post)", "Lena Voss for Harbour Post"),
        ("The quay in May. (AP Photo/Lena Voss, File)", "AP Photo/Lena Voss, File"),
        ("<p>The quay in May</p><p>Lena Voss</p>", "Lena Voss"),
        ('The quay in May <span class="photo-credit">Credit: Lena Voss</span>', "Lena Voss"),
    ],
)
def test_a_credit_at_the_end_of_a_caption_is_read_without_its_label(caption: str, credit: str) -> None:
    assert said(image(f"<figure>IMAGE<figcaption>{caption}</figcaption></figure>"))[1] == credit


@pytest.mark.parametrize(
    "caption",
    [
        "© Lena Voss",
        "Photo: Lena Voss",
        "Image: Lena Voss",
        "<small>Quelle: Lena Voss</small>",
        "Lena Voss/Getty Images",
    ],
)
def test_a_caption_that_is_only_a_credit_is_no_caption(caption: str) -> None:
    caption_read, credit = said(image(f"<figure>IMAGE<figcaption>{caption}</figcaption></figure>"))
    assert caption_read is None
    assert credit is not None
    assert credit.startswith("Lena Voss")


@pytest.mark.parametrize("caption", ["The quay in May", "The photo was torn from an album.", "Lena Voss"])
def test_words_that_announce_nobody_are_no_credit(caption: str) -> None:
    assert said(image(f"<figure>IMAGE<figcaption>{caption}</figcaption></figure>")) == (caption, None)


def test_a_credit_in_a_block_of_its_own_is_no_part_of_the_caption() -> None:
    found = image(
        '<figure>IMAGE<figcaption class="caption"><div class="caption-text">The quay in May</div>'
        '<div class="caption-credit">Lena Voss</div></figcaption></figure>'
    )
    assert said(found) == ("The quay in May", "Lena Voss")


def test_a_copyright_before_the_caption_is_the_credit() -> None:
    found = image(
        '<figure><span class="image-holder">IMAGE<span class="story-image-copyright">Lena Voss</span></span>'
        "<figcaption>The quay in May</figcaption></figure>"
    )
    assert said(found) == ("The quay in May", "Lena Voss")


def test_a_line_below_an_image_may_say_who_made_it() -> None:
    assert said(image("<div>IMAGE<small>(Credit: Lena Voss)</small></div>")) == (None, "Lena Voss")
    assert said(image("<div>IMAGE</div><p>Foto: © Lena Voss</p>")) == (None, "Lena Voss")
    assert said(image("<div>IMAGE</div><p>Source: the harbour council</p>")) == (None, None)


def test_a_line_at_the_end_credits_all_photos() -> None:
    (found,) = article(f"<div>{IMAGE}</div>", "<p><b>Words:</b> Mara Lind <b>Photos:</b> Lena Voss</p>").images
    assert said(found) == (None, "Lena Voss")


def test_the_teaser_of_a_video_is_no_caption() -> None:
    found = image(
        '<div>IMAGE<div class="caption"><h4><a href="/v">Storm tears wall</a></h4><p>Watch it.</p></div></div>'
    )
    assert said(found) == (None, None)


def test_a_lazy_image_is_where_it_will_be() -> None:
    (found,) = article('<figure><img src="data:image/gif;base64,R0" data-src="/quay.jpg"></figure>').images
    assert found.src == "/quay.jpg"


def test_a_label_before_what_is_to_be_seen_announces_no_maker() -> None:
    found = image("<figure>IMAGE<figcaption>Image: The quay was torn open by the storms</figcaption></figure>")
    assert said(found) == ("The quay was torn open by the storms", None)


def test_a_caption_may_be_named_for_its_credit_or_stand_before_the_image() -> None:
    named = image('<div>IMAGE<span class="visual-credits">The quay was torn open in May. Lena Voss/AFP</span></div>')
    assert said(named) == ("The quay was torn open in May. Lena Voss/AFP", "Lena Voss/AFP")
    before = image('<figure><div class="caption">The quay in May</div>IMAGE</figure>')
    assert said(before) == ("The quay in May", None)


def test_paragraphs_of_a_caption_are_captions() -> None:
    blocks = article(f"<figure>{IMAGE}<figcaption><p>The quay in May</p></figcaption></figure>").blocks
    assert [block.kind for block in blocks if block.text.value == "The quay in May"] == [Kind.CAPTION]


def test_what_hides_its_overflow_is_not_hidden() -> None:
    found = image('<figure class="overflow-hidden">IMAGE<figcaption>The quay in May</figcaption></figure>')
    assert said(found) == ("The quay in May", None)


@pytest.mark.parametrize("names", ["elementor-widget elementor-widget-image", "article-widget", "image-with-share"])
def test_an_image_in_an_article_belongs_to_it_whatever_its_box_is_called(names: str) -> None:
    assert image(f'<div class="{names}">IMAGE</div>').role is ImageRole.LEAD


@pytest.mark.parametrize(
    ("inside", "caption", "credit"),
    [
        # Names of classes: photographers, owners, agencies, in the languages of themes.
        (
            '<figure>IMAGE<figcaption><span class="caption-text">The quay in May</span>'
            '<span class="figure-caption-owner"><p>Lena Voss</p></span></figcaption></figure>',
            "The quay in May Lena Voss",
            "Lena Voss",
        ),
        (
            '<figure>IMAGE<figcaption><span class="caption-owner">Harbour Post</span></figcaption></figure>',
            None,
            "Harbour Post",
        ),
        (
            '<div>IMAGE<div class="foto-pie"><span class="foto-texto">El muelle en mayo</span>'
            '<p class="foto-firma">Lena Voss</p></div></div>',
            "El muelle en mayo",
            "Lena Voss",
        ),
        # One box for both, which holds one of each.
        (
            '<figure>IMAGE<div class="image-source-caption"><div class="image-caption">The quay in May</div>'
            '<span class="image-source">Lena Voss - Hafenpost</span></div></figure>',
            "The quay in May",
            "Lena Voss - Hafenpost",
        ),
        # The caption stands between the image and its credit, or around the credit.
        (
            "<div><div>IMAGE<div><p>The quay in May</p></div><figcaption>Lena Voss</figcaption></div></div>",
            "The quay in May",
            "Lena Voss",
        ),
        (
            '<div>IMAGE<p><span class="copyright">Lena Voss</span> The quay in May</p></div>',
            "Lena Voss The quay in May",
            "Lena Voss",
        ),
        # Nothing names it, but it says what a caption says.
        (
            "<div>IMAGE<div>The quay, seen from the bridge. Photo: Lena Voss</div></div>",
            "The quay, seen from the bridge. Photo: Lena Voss",
            "Lena Voss",
        ),
        (
            "<div>IMAGE</div><p>El muelle en mayo. (Foto: EFE)</p>",
            "El muelle en mayo. (Foto: EFE)",
            "EFE",
        ),
        ("<figure>IMAGE</figure><p>A torn sea wall</p><p>© Lena Voss</p>", "A torn sea wall", "Lena Voss"),
    ],
)
def test_what_stands_around_an_image_tells_its_caption_and_its_maker(
    inside: str, caption: str | None, credit: str
) -> None:
    assert said(image(inside)) == (caption, credit)


def test_the_tip_of_an_image_may_say_who_made_it() -> None:
    tip = 'title="A torn sea wall | Bildquelle: Lena Voss"'
    assert said(article(IMAGE.replace("alt=", f"{tip} alt=")).images[0]) == (None, "Lena Voss")
    assert said(article(IMAGE.replace("alt=", 'title="A torn sea wall" alt=')).images[0]) == (None, None)


@pytest.mark.parametrize(
    "inside",
    [
        "<div>IMAGE<p>The council met on Monday, and nobody took a photo of the quay.</p></div>",
        "<div>IMAGE<p>Storms tore the quay. See our pictures: Harbour in May</p></div>",
        '<figure>IMAGE</figure><p>The council met on Monday.</p><figure><img src="/b.jpg"><figcaption>Long Quay'
        "</figcaption></figure>",
    ],
)
def test_a_paragraph_below_an_image_is_no_caption(inside: str) -> None:
    assert said(article(inside.replace("IMAGE", IMAGE)).images[0]) == (None, None)


@pytest.mark.parametrize(
    "box",
    [
        '<div class="js-delayed-image" data-src="/quay.jpg" data-alt="A torn sea wall"></div>',
        '<site-image data-src="/quay.jpg" data-alt-text="A torn sea wall"></site-image>',
        '<story-image src="/quay.jpg" alt="A torn sea wall"></story-image>',
    ],
)
def test_what_a_script_turns_into_an_image_is_one(box: str) -> None:
    found = image(f"<figure>{box}<figcaption>The quay in May</figcaption></figure>")
    assert (found.src, found.alt and found.alt.value) == ("/quay.jpg", "A torn sea wall")
    assert said(found) == ("The quay in May", None)


def test_a_box_with_the_image_itself_in_it_is_no_second_one() -> None:
    box = '<div class="lazy" data-src="/quay.jpg" data-alt="A torn sea wall">IMAGE<p class="credit">Lena Voss</p></div>'
    assert said(image(box)) == (None, "Lena Voss")
