"""What bytes say, and what is refused."""

import codecs

import pytest

from newslint.errors import DocumentError
from newslint.reading.encoding import decode

CYRILLIC = "<p>Новости порта: паром опоздал на час</p>"


def text_of(data: bytes, format: str = "html") -> str:
    return decode(data, "a.html", format)[0].text


def test_utf8_needs_no_declaration() -> None:
    assert text_of("<p>Café 😀</p>".encode()) == "<p>Café 😀</p>"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_byte_order_mark_outranks_a_declaration(mark: bytes, encoding: str) -> None:
    page = '<meta charset="windows-1252"><p>“Café”</p>'
    source, problem = decode(mark + page.encode(encoding), "a.html", "html")
    assert (source.text, source.bom, problem) == (page, mark, None)


def test_a_declared_charset_decides() -> None:
    page = f'<meta charset="windows-1251">{CYRILLIC}'
    assert text_of(page.encode("cp1251")) == page


def test_http_equiv_declares_too() -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">{CYRILLIC}'
    assert text_of(page.encode("koi8-r")) == page


def test_a_page_that_was_saved_as_utf8_may_still_declare_what_it_was() -> None:
    page = '<meta charset="gb2312"><p>港口理事会周一投票决定重建北码头</p>'
    assert text_of(page.encode()) == page
    assert text_of(page.encode("gb18030")) == page


def test_utf8_that_declares_an_encoding_of_single_bytes_shows_as_in_browsers() -> None:
    page = '<meta charset="windows-1252"><p>Café</p>'
    assert text_of(page.encode()) == page.replace("é", "Ã©")


def test_latin1_means_windows_1252_as_in_browsers() -> None:
    page = '<meta charset="iso-8859-1"><p>“Quote” – dash</p>'
    assert text_of(page.encode("cp1252")) == page


def test_a_declaration_in_a_comment_counts_for_nothing() -> None:
    page = '<!-- <meta charset="koi8-r"> --><p>Café</p>'
    assert text_of(page.encode()) == page


def test_without_a_declaration_the_bytes_are_weighed() -> None:
    page = CYRILLIC * 5
    assert text_of(page.encode("cp1251")) == page


def test_an_unknown_label_is_named_with_the_mend() -> None:
    source, problem = decode('<meta charset="utf8mb4"><p>Café</p>'.encode(), "a.html", "html")
    assert "Café" in source.text
    assert problem is not None
    assert "utf8mb4" in problem
    assert '<meta charset="utf-8">' in problem


def test_a_broken_byte_in_html_is_shown_as_browsers_do() -> None:
    assert text_of(b'<meta charset="utf-8"><p>Caf\xe9</p>').endswith("Caf\ufffd</p>")


def test_line_ends_are_folded_and_bytes_still_found() -> None:
    source, _ = decode("<p>\r\nCafé</p>".encode(), "a.html", "html")
    assert source.text == "<p>\nCafé</p>"


def test_one_nul_byte_keeps_its_place() -> None:
    assert text_of(b"<p>a\x00b</p>") == "<p>a\x00b</p>"


def test_markdown_is_utf8() -> None:
    with pytest.raises(DocumentError, match=r"a\.md: is not UTF-8: byte 0xE9 at offset 5"):
        decode(b"# Caf\xe9", "a.md", "markdown")


def test_markdown_may_carry_a_mark() -> None:
    assert text_of(codecs.BOM_UTF8 + "# Café".encode(), "markdown") == "# Café"
    assert text_of(codecs.BOM_UTF16_LE + "# Café".encode("utf-16-le"), "markdown") == "# Café"


@pytest.mark.parametrize("data", [b"", b" \n\r\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, b"\x00" * 20])
@pytest.mark.parametrize("format", ["html", "markdown"])
def test_an_empty_file_says_so(data: bytes, format: str) -> None:
    with pytest.raises(DocumentError, match="a: is empty"):
        decode(data, "a", format)


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n....", b"\x1f\x8b\x08.....", b"%PDF-1.7\n", bytes(range(256)) * 8, b"\x00\x01a\x02" * 50],
)
@pytest.mark.parametrize("format", ["html", "markdown"])
def test_a_binary_file_is_refused(data: bytes, format: str) -> None:
    with pytest.raises(DocumentError, match="is not HTML or Markdown"):
        decode(data, "a", format)
