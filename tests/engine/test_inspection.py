"""Which of a page's links is taken for the site's standing page on privacy, contact and the like."""

from newslint.inspection import inspection_of
from newslint.reading import read

STORY = "<p>The harbour office has closed the outer quay for the winter, and the ferries now leave from the river.</p>"


def links(footer: str, menu: str = "") -> dict[str, str | None]:
    page = (
        '<html lang="en"><head><link rel="canonical" href="https://harbour.example/quay"></head><body>'
        f"<nav>{menu}</nav><article><h1>Quay closed</h1>{STORY * 6}</article><footer>{footer}</footer></body></html>"
    )
    found: dict[str, str | None] = inspection_of(read(page.encode(), "page.html", "html"))["links"]
    return found


def test_a_page_goes_before_an_address_to_write_to() -> None:
    assert links('<a href="mailto:desk@harbour.example"></a><a href="/contact">Contact</a>')["contact"] == "/contact"
    assert links('<a href="mailto:desk@harbour.example"></a>')["contact"] == "mailto:desk@harbour.example"


def test_what_a_label_says_goes_before_what_an_address_does() -> None:
    assert links('<a href="/about-us">Vouchers</a><a href="/p/12">About us</a>')["about"] == "/p/12"


def test_the_site_s_own_page_goes_before_that_of_another() -> None:
    own, other = "https://harbour.example/privacy", "https://shares.example/privacy"
    assert links(f'<a href="{other}">Privacy</a>', f'<a href="{own}">Privacy</a>')["privacy"] == own


def test_a_label_and_an_address_that_agree_go_before_a_label_alone() -> None:
    assert links('<a href="/letters">Letters to the editor</a><a href="/contact">Contact</a>')["contact"] == "/contact"


def test_a_link_that_leads_nowhere_is_no_page() -> None:
    assert links('<a href="#">Privacy</a><a href="javascript:open()">Contact</a>')["privacy"] is None
