"""Consent notices as a page has them: the message of the first layer, its buttons, its links."""

from newslint.model import Article
from newslint.reading import read

STORY = "<p>The harbour office has closed the outer quay for the winter, and the ferries now leave from the river.</p>"


def page(notice: str, language: str = "en") -> Article:
    text = f'<html lang="{language}"><body><article><h1>Quay closed</h1>{STORY * 6}</article>{notice}</body></html>'
    return read(text.encode(), "page.html", "html")


def words(article: Article) -> list[tuple[str, list[str], list[str]]]:
    return [
        (
            notice.text.value,
            [button.text.value for button in notice.buttons],
            [link.text.value for link in notice.links],
        )
        for notice in article.notices
    ]


def test_links_without_an_address_are_buttons_and_no_words_of_the_message() -> None:
    bar = (
        '<div id="cookie-law-info-bar"><span>We use cookies on this site. '
        '<a role="button" class="cli-plugin-button">Accept</a> <a href="/cookies">Read more</a></span></div>'
    )
    assert words(page(bar)) == [("We use cookies on this site.", ["Accept"], ["Read more"])]


def test_a_button_amid_a_sentence_is_one_of_its_words() -> None:
    bar = (
        '<div class="cookie-bar"><p>If you press <a href="#" class="btn">OK</a> we set cookies to count you.</p></div>'
    )
    assert words(page(bar)) == [("If you press OK we set cookies to count you.", ["OK"], [])]


def test_a_notice_is_read_before_a_script_shows_it() -> None:
    for hidden in ('class="hidden"', 'style="display: none"', "hidden"):
        bar = f'<div id="cookie-notice" {hidden}><p>This site uses cookies to count its readers.</p></div>'
        assert words(page(bar)) == [("This site uses cookies to count its readers.", [], [])]


def test_a_second_layer_is_no_part_of_the_message() -> None:
    bar = (
        '<div id="BorlabsCookieBox"><div><h3>Privacy</h3><p>We use cookies to count our readers.</p>'
        '<ul><li>Essential</li><li>Statistics</li></ul><p><a href="#" class="btn-accept">Accept all</a></p></div>'
        '<div class="cookie-preference"><p>Here is a list of all cookies that this site sets, with their ages.</p>'
        '<a href="#" class="btn">Save</a></div></div>'
    )
    assert words(page(bar)) == [("We use cookies to count our readers.", ["Accept all"], [])]


def test_the_settings_of_a_notice_are_not_another_notice() -> None:
    bar = (
        '<div id="cookie-law-info-bar">We use cookies on this site.</div><div id="cliSettingsPopup" class="cli-modal">'
        '<div class="cli-tab-content"><div class="cookie-description">Necessary cookies are used to run the site and '
        "hold nothing of yours.</div></div></div>"
    )
    assert words(page(bar)) == [("We use cookies on this site.", [], [])]


def test_paragraphs_may_be_buttons_by_class_and_words() -> None:
    bar = (
        '<div class="cookie-hint"><p>Wir verwenden Cookies für unsere Statistik.</p>'
        '<p class="accept">Akzeptieren</p><p class="text">Ablehnen</p></div>'
    )
    assert words(page(bar, "de")) == [("Wir verwenden Cookies für unsere Statistik.", ["Akzeptieren"], [])]


def test_a_plain_line_of_the_site_that_uses_cookies_is_a_notice() -> None:
    bar = '<div id="bar"><p>We set cookies to count the readers of this site.</p><a href="#">Accept</a></div>'
    assert words(page(f"<footer>{bar}</footer>")) == [
        ("We set cookies to count the readers of this site.", ["Accept"], [])
    ]


def test_what_is_said_of_cookies_that_asks_for_nothing_is_no_notice() -> None:
    for other in (
        '<div class="cookie-text">You have successfully withdrawn your consent to cookies on this site.</div>',
        "<footer><p>• Cookies: these small files are used by this site to know you again.</p></footer>",
        '<div class="cookie-banner">El navegador tiene deshabilitado el uso de cookies en este momento.</div>',
    ):
        assert words(page(other)) == []


def test_what_a_plugin_shows_on_a_further_click_is_no_second_notice() -> None:
    bar = (
        '<div class="pea_cook_wrapper"><p>We use cookies to count our readers. <button>OK</button></p>'
        '</div><div class="pea_cook_more_info_popover"><p>The cookie settings on this website are set to allow.</p>'
        '<p><a href="#" id="pea_close">Close</a></p></div>'
    )
    assert words(page(bar)) == [("We use cookies to count our readers.", ["OK"], [])]


def test_a_link_that_unfolds_a_category_is_no_link_of_the_notice() -> None:
    bar = (
        '<div id="cookie-hint"><p>We use cookies to count you. See our <a href="/privacy">privacy notice</a>.</p>'
        '<div><a href="javascript:;">Statistics</a></div></div>'
    )
    assert [links for *_, links in words(page(bar))] == [["privacy notice"]]


def test_a_notice_may_be_as_short_as_its_button() -> None:
    assert words(page('<div class="cookie-bar">We use cookies <button>OK</button></div>')) == [
        ("We use cookies", ["OK"], [])
    ]
    assert words(page('<div class="cookie-bar">Cookies and your privacy <button>OK</button></div>')) == []


def test_terms_in_a_footer_are_no_notice() -> None:
    terms = "Use of this site constitutes acceptance of our terms, which tell how the cookie policy is used."
    assert (
        words(page(f"<footer><p>{terms}</p><p>Terms of Service | Our long Cookie Policy | Status</p></footer>")) == []
    )


def test_what_stands_in_place_of_a_video_is_no_notice() -> None:
    blocked = '<div class="consent-box"><p>To view this content we need your leave to set cookies.</p></div>'
    assert words(page(blocked)) == []


def test_an_unseen_name_of_a_cross_is_no_button() -> None:
    bar = (
        '<div class="cookie-bar"><p>We use cookies on this site.</p><button aria-label="Close"></button>'
        '<button aria-label="Reject all"></button></div>'
    )
    assert words(page(bar)) == [("We use cookies on this site.", ["Reject all"], [])]


def loaded(script: str) -> str | None:
    return page(script).consent_platform


def test_a_platform_is_known_by_an_address_a_snippet_or_a_script_that_waits() -> None:
    assert loaded('<script src="https://cdn.cookielaw.org/otSDKStub.js"></script>') == "OneTrust"
    assert loaded("<script>s.src = 'https://sdk.privacy-center.org/' + e</script>") == "Didomi"
    plugin = "/wp-content/plugins/cookie-notice/js/front.min.js"
    assert loaded(f'<script data-rocket-src="{plugin}" type="rocketlazyloadscript"></script>') == "Cookie Notice"
    assert loaded('<link rel="preload" as="script" href="https://cmp.osano.com/1/osano.js">') == "Osano"


def test_a_platform_that_is_only_named_is_not_loaded() -> None:
    assert loaded('<link rel="preconnect" href="https://cmp.osano.com">') is None
    assert loaded('<script type="application/json">{"cmp": "https://cdn.cookielaw.org"}</script>') is None
