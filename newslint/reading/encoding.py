"""The bytes of a document as text: HTML as browsers decide, Markdown as UTF-8."""

from __future__ import annotations

import re

from newslint.errors import DocumentError
from newslint.source import Source

BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))

# First bytes of files that are often beside articles, and what they are.
SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a RIFF file"),
    (b"BM\x00", "a bitmap"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\x1f\x8b", "gzip data"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"wOF2", "a font"),
    (b"wOFF", "a font"),
    (b"\x00\x00\x00 ftyp", "a video"),
    (b"\x00\x00\x00\x18ftyp", "a video"),
    (b"OggS", "an Ogg file"),
    (b"ID3", "an MP3 file"),
)
# Bytes that text does not hold; escape (0x1B) is left out because ISO-2022-JP uses it.
_CONTROLS = bytes({*range(9), *range(14, 27), *range(28, 32), 127})
_BINARY_SHARE = 0.03
_LOOKED_AT = 4096

# The first declaration of a charset; browsers look through 1,024 bytes before they parse, and start over when
# one comes later: https://html.spec.whatwg.org/multipage/parsing.html#change-the-encoding
_DECLARED = re.compile(rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([^\s\"'/>;]+)", re.IGNORECASE)
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_DECLARED_WITHIN = 20_000

# Python's names for WHATWG encodings that it knows under others, or of which WHATWG decodes a superset.
PYTHON_NAMES = {
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "iso-8859-8-i": "iso8859-8",
    "macintosh": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "windows-874": "cp874",
    "x-user-defined": "cp1252",
}


def decode(data: bytes, path: str, format: str, told: str | None = None) -> tuple[Source, str | None]:
    """The text of a document, and one line on an encoding that it declares and no browser knows.

    `told` is the encoding that came with the document, as HTTP names it: only a byte order mark outranks it.

    Raises DocumentError for an empty file, a binary one, and Markdown that is not UTF-8 (or UTF-16 with its mark).
    """
    if not data.strip(b" \t\r\n\f\x00"):
        raise DocumentError(f"{path}: is empty")
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            decoded = (
                data[len(mark) :].decode(encoding, "replace")
                if format == "html"
                else _strict(data, path, mark, encoding)
            )
            if not decoded.strip():
                raise DocumentError(f"{path}: is empty")
            return Source.of_text(path, decoded, encoding, mark), None
    _refuse_binary(data, path)
    if format == "html":
        return _decode_html(data, path, told)
    return Source.of_text(path, _strict(data, path)), None


def _strict(data: bytes, path: str, mark: bytes = b"", encoding: str = "utf-8") -> str:
    try:
        return data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        offset = len(mark) + error.start
        name = encoding.upper()
        raise DocumentError(f"{path}: is not {name}: byte 0x{data[offset]:02X} at offset {offset}") from error


def _refuse_binary(data: bytes, path: str) -> None:
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise DocumentError(f"{path}: is not HTML or Markdown but {what}")
    head = data[:_LOOKED_AT]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls > 3 and controls > _BINARY_SHARE * len(head):
        raise DocumentError(f"{path}: is not HTML or Markdown but binary data")


def _decode_html(data: bytes, path: str, told: str | None) -> tuple[Source, str | None]:
    if told is not None and (codec := _known(told)) is not None:
        return _decoded(data, path, *codec), None
    head = data[:_DECLARED_WITHIN]
    found = _DECLARED.search(head)
    if found and b"<!--" in head[: found.start()]:
        found = _DECLARED.search(_COMMENT.sub(b"", head))
    label = found[1].decode("ascii", "replace") if found else None
    if (label is None and b"<?xml" not in data[:64]) or (label is not None and label.lower() in ("utf-8", "utf8")):
        try:
            return Source.of_text(path, data.decode("utf-8")), None
        except UnicodeDecodeError:
            if label is not None:
                return Source.of_text(path, data.decode("utf-8", "replace")), None
    return _decode_as_browsers(data, path, label)


def _decode_as_browsers(data: bytes, path: str, label: str | None) -> tuple[Source, str | None]:
    # Costs an import, so only for pages that are not plainly UTF-8.
    from turbohtml.detect import detect

    problem: str | None = None
    # A label that is known decides alone; for one that is not, the detector weighs the bytes and is less sure.
    if label is not None and (codec := _known(label)) is not None:
        decoded = _decoded(data, path, *codec)
        # What the declared encoding cannot read may have been saved as UTF-8, and still declare what it was.
        return (_saved_as_utf8(data, path) if "\ufffd" in decoded.text else None) or decoded, None
    match = detect(data)
    name = match.encoding or "windows-1252"
    if label is not None:
        problem = (
            f'declares the encoding "{label}", which no browser knows; read as {name}. '
            f'Save it as UTF-8 and declare <meta charset="utf-8">'
        )
    return _decoded(data, path, name, match.codec), problem


def _saved_as_utf8(data: bytes, path: str) -> Source | None:
    """The page as UTF-8, which no other text is by chance; None where it is none."""
    try:
        return Source.of_text(path, data.decode("utf-8"))
    except UnicodeDecodeError:
        return None


def _known(label: str) -> tuple[str, str | None] | None:
    """What browsers call the encoding of a label, and Python's codec for it; None for a label that they do not know."""
    if label.lower() in ("utf-8", "utf8"):
        return "utf-8", "utf-8"
    from turbohtml.detect import detect

    alone = detect(b'<meta charset="' + label.encode("ascii", "replace") + b'">caf\xe9')
    return (alone.encoding or "windows-1252", alone.codec) if alone.confidence == 1.0 else None


def _decoded(data: bytes, path: str, name: str, codec: str | None) -> Source:
    """Decoded by the codec that browsers use; the source keeps Python's name, which can also encode."""
    python_name = PYTHON_NAMES.get(name.lower(), name.lower())
    return Source.of_text(path, data.decode(codec or python_name, "replace"), python_name)
