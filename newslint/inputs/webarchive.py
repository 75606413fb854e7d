"""The pages in a web archive: what HTTP answered, each address once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from newslint.errors import DocumentError
from newslint.inputs.containers import Run
from newslint.inputs.document import Document, Metadata, too_large
from newslint.inputs.opening import GROWTH, LEAST

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

ORIGIN = "warc"
MOST_FAULTS = 100  # broken places of one file, after which it is read no further
_CHUNK = 1 << 16
_HTML = frozenset({"text/html", "application/xhtml+xml"})
_STARTS = re.compile(rb"\x1f\x8b\x08|\x28\xb5\x2f\xfd|WARC/1\.")  # of a record, by gzip or zstd or as it is
_LONGEST_START = 6
_CHUNKED = re.compile(rb"\s*[0-9a-fA-F]{1,16}[ \t]*(?:;[^\r\n]*)?\r?\n")


class Seen:
    """The addresses that a run has had, as numbers: a page is often archived again and again."""

    def __init__(self, run: Run) -> None:
        self._known: set[int] = set()

    def add(self, address: str) -> bool:
        """Whether it is new."""
        before = len(self._known)
        self._known.add(hash(address))
        return len(self._known) > before

    def close(self) -> None:
        self._known.clear()


def pages_in(file: BinaryIO, size: int, path: str, name: str | None, run: Run) -> Iterator[Document]:
    """The pages in a WARC file of `size` bytes; `name` is its own, where it stands inside of `path`.

    A broken record costs itself: reading goes on where the next one begins. DocumentError where FastWARC is missing.
    """
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise DocumentError("web archives need FastWARC: pip install 'newslint[archive]'") from error
    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.revisit | WarcRecordType.conversion
    seen, said, at, faults = run.once(Seen), f"{name}: " if name else "", 0, 0
    while faults < MOST_FAULTS:
        unpacked = 0
        try:
            for record in ArchiveIterator(file, record_types=kinds, fsspec_args=False):
                at = record.stream_pos
                unpacked += record.content_length
                if record.content_length > LEAST + GROWTH * size or unpacked > LEAST + GROWTH * size:
                    raise _BrokenError(f"claims to hold {record.content_length:,} bytes")
                page = _page(record, path, seen, run)
                if isinstance(page, Document):
                    yield page
                elif page is not None:
                    run.tell(path, f"{said}{page}")
            return
        except (OSError, ValueError, _BrokenError) as error:
            faults += 1
            run.tell(path, f"{said}record at byte {at:,} cannot be read: {_told(error)}")
        following = _following(file, at + 1)
        if following is None:
            return
        at = following
        file.seek(at)


class _BrokenError(Exception):
    """A record is not what it says."""


def _told(error: Exception) -> str:
    return str(error).strip().rstrip(".") or type(error).__name__


def _following(file: BinaryIO, start: int) -> int | None:
    """Where another record may begin; None where there is none, or the file cannot be read but from front to end."""
    try:
        file.seek(start)
        before, at = b"", start
        while chunk := file.read(_CHUNK):
            found = _STARTS.search(before + chunk)
            if found is not None:
                return at - len(before) + found.start()
            at += len(chunk)
            before = (before + chunk)[-_LONGEST_START + 1 :]
    except (OSError, ValueError):
        pass
    return None


def _page(record: WarcRecord, path: str, seen: Seen, run: Run) -> Document | str | None:
    """The page in a record, what is wrong with it, or nothing; then it is counted."""
    kind = _kind_of(record)
    if kind is not None:
        run.passed_over[kind] += 1
        return None
    address = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    if not address:
        return f"record at byte {record.stream_pos:,} has no address"
    if not seen.add(address):
        run.passed_over["further captures of the same address"] += 1
        return None
    size = record.content_length
    if size > run.most:
        return f"{address}: {too_large(run.most, size)}"
    held = record.reader.read(size)
    if len(held) < size:
        return f"{address}: is cut off after {len(held):,} of {size:,} bytes"
    try:
        content = _decoded(held, record, run.most)
    except (OSError, ValueError, EOFError) as error:
        return f"{address}: cannot be unpacked: {_told(error)}"
    if len(content) > run.most:
        return f"{address}: {too_large(run.most)}"
    if not content.strip():
        run.passed_over["empty pages"] += 1
        return None
    return Document(path, content, address, Metadata(ORIGIN, url=address, page=True, encoding=record.http_charset))


def _kind_of(record: WarcRecord) -> str | None:
    """Why a record holds no page; None where it does."""
    from fastwarc.warc import WarcRecordType

    if record.record_type == WarcRecordType.revisit:
        return "revisits"
    http = record.http_headers
    if http is not None and http.status_code is not None:
        if 300 <= http.status_code < 400:
            return "redirects"
        if not 200 <= http.status_code < 300 or http.status_code in (204, 206):
            return "HTTP errors"
    said = record.http_content_type or (record.headers.get("Content-Type") if http is None else None) or ""
    return None if said.partition(";")[0].strip().lower() in _HTML else "what is not HTML"


def _decoded(held: bytes, record: WarcRecord, most: int) -> bytes:
    """The bytes of a page without what HTTP did to them, at most one more than `most`; crawlers may have undone it."""
    from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader, ZstdReader

    http = record.http_headers
    if http is None:
        return held
    if "chunked" in (http.get("Transfer-Encoding") or "").lower() and _CHUNKED.match(held):
        held = ChunkedReader(BytesIO(held)).read(most + 1)
    packing = (http.get("Content-Encoding") or "").strip().lower()
    if packing in ("gzip", "x-gzip") and held.startswith(b"\x1f\x8b"):
        return _all(GzipReader(BytesIO(held)), most + 1)
    if packing == "deflate":
        return _inflated(held, most + 1)
    if packing == "zstd" and held.startswith(b"\x28\xb5\x2f\xfd"):
        return _all(ZstdReader(BytesIO(held)), most + 1)
    if packing == "br" and not held.lstrip().startswith(b"<"):
        return _all(BrotliReader(BytesIO(held)), most + 1)
    return held


def _all(reader: Any, most: int) -> bytes:
    parts, size = [], 0
    while size < most and (part := reader.read(min(_CHUNK, most - size))):
        parts.append(part)
        size += len(part)
    return b"".join(parts)


def _inflated(held: bytes, most: int) -> bytes:
    """With the header of RFC 1950, without, as some servers send it, or not packed at all."""
    import zlib

    for bits in (15, -15):
        try:
            return zlib.decompressobj(bits).decompress(held, most)
        except zlib.error:
            continue
    return held
