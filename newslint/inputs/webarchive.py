"""The pages in a web archive: what HTTP answered, each address once, as it was captured last."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

from newslint.errors import DocumentError
from newslint.inputs.containers import Run, kind_of
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
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
T = TypeVar("T")
_CHUNKED = re.compile(rb"\s*[0-9a-fA-F]{1,16}[ \t]*(?:;[^\r\n]*)?\r?\n")


class Newest:
    """Which captures of a run are the last of their address; to know it, all web archives are gone through once before.

    A page is often archived again and again. Of captures of one second the first counts; one without a date is old.
    """

    def __init__(self, run: Run) -> None:
        self._first: dict[tuple[str, str | None], int] = {}  # the number of the first capture in each WARC file
        last: dict[int, int] = {}  # by address, as a number
        dates = array("q")
        for path in run.paths:
            each_file = getattr(kind_of(path), "each_file", None)
            if each_file is None:
                continue

            def look(file: BinaryIO, size: int, name: str | None, path: str = path) -> Iterator[None]:
                self._first[path, name] = len(dates)
                for address, date in _each(file, size, _capture, lambda fault: None):
                    before = last.setdefault(hash(address), len(dates))
                    if before < len(dates) and date > dates[before]:
                        last[hash(address)] = len(dates)
                    dates.append(date)
                yield

            with suppress(DocumentError, OSError):  # told where the pages are read
                for _ in each_file(path, look, lambda fault: None):
                    pass
        self._is_last = bytearray(len(dates))
        for number in last.values():
            self._is_last[number] = True

    def holds(self, path: str, name: str | None, number: int) -> bool:
        """Whether the capture of this number in its file is the last of its address."""
        at = self._first.get((path, name), len(self._is_last)) + number
        return at >= len(self._is_last) or bool(self._is_last[at])

    def close(self) -> None:
        self._is_last.clear()


def pages_in(file: BinaryIO, size: int, path: str, name: str | None, run: Run) -> Iterator[Document]:
    """The pages in a WARC file of `size` bytes; `name` is its own, where it stands inside of `path`.

    A broken record costs itself: reading goes on where the next one begins. DocumentError where FastWARC is missing.
    """
    newest, said, number = run.once(Newest), f"{name}: " if name else "", 0

    def look(record: WarcRecord) -> Document | str | None:
        nonlocal number
        kind = _kind_of(record)
        if kind is None and _address(record):
            number += 1
            if not newest.holds(path, name, number - 1):
                kind = "further captures of the same address"
        if kind is None:
            return _page(record, path, run)
        run.passed_over[kind] += 1
        return None

    for page in _each(file, size, look, lambda fault: run.tell(path, f"{said}{fault}")):
        if isinstance(page, Document):
            yield page
        else:
            run.tell(path, f"{said}{page}")


def _each(
    file: BinaryIO, size: int, look: Callable[[WarcRecord], T | None], tell: Callable[[str], None]
) -> Iterator[T]:
    """What `look` finds in the records that may hold a page; `tell` is told of those that cannot be read."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise DocumentError("web archives need FastWARC: pip install 'newslint[archive]'") from error
    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.revisit | WarcRecordType.conversion
    at = faults = 0
    while faults < MOST_FAULTS:
        unpacked = 0
        try:
            for record in ArchiveIterator(file, record_types=kinds, fsspec_args=False):
                at = record.stream_pos
                unpacked += record.content_length
                if record.content_length > LEAST + GROWTH * size or unpacked > LEAST + GROWTH * size:
                    raise _BrokenError(f"claims to hold {record.content_length:,} bytes")
                found = look(record)
                if found is not None:
                    yield found
            return
        except (OSError, ValueError, _BrokenError) as error:
            faults += 1
            tell(f"record at byte {at:,} cannot be read: {_told(error)}")
        following = _following(file, at + 1)
        if following is None:
            return
        at = following
        file.seek(at)


def _capture(record: WarcRecord) -> tuple[str, int] | None:
    """The address of a record that holds a page, and when it was captured, in seconds."""
    address = _address(record)
    if not address or _kind_of(record) is not None:
        return None
    when = record.record_date
    return address, int((when - _EPOCH).total_seconds()) if when is not None else 0


def _address(record: WarcRecord) -> str:
    return (record.headers.get("WARC-Target-URI") or "").strip("<>")


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


def _page(record: WarcRecord, path: str, run: Run) -> Document | str | None:
    """The page in a record, what is wrong with it, or nothing; then it is counted."""
    address = _address(record)
    if not address:
        return f"record at byte {record.stream_pos:,} has no address"
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
