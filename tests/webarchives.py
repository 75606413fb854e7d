"""Web archives to test with: records as ISO 28500 has them."""

from __future__ import annotations

import gzip
import io


class WebArchive:
    """A WARC file in the making, packed by gzip record by record or not at all."""

    def __init__(self, packed: bool = True) -> None:
        self._packed, self._data = packed, b""
        self.date = "2026-01-10T08:00:00Z"
        self._add("warcinfo", None, "application/warc-fields", b"software: the tests of newslint\r\n")

    @property
    def size(self) -> int:
        return len(self._data)

    def bytes(self) -> bytes:
        return self._data

    def answer(
        self, address: str, body: bytes | str, kind: str = "text/html", status: str = "200 OK", **headers: str
    ) -> WebArchive:
        """What a server answered; `headers` with _ for -."""
        said = [f"HTTP/1.1 {status}", f"Content-Type: {kind}"]
        said += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        data = body.encode() if isinstance(body, str) else body
        block = "\r\n".join((*said, "", "")).encode() + data
        return self._add("response", address, "application/http; msgtype=response", block)

    def revisit(self, address: str) -> WebArchive:
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
        return self._add("revisit", address, "application/http; msgtype=response", block)

    def resource(self, address: str, body: str, kind: str = "text/html") -> WebArchive:
        return self._add("resource", address, kind, body.encode())

    def at(self, date: str) -> WebArchive:
        """What follows was captured then."""
        self.date = date
        return self

    def _add(self, kind: str, address: str | None, content: str, block: bytes) -> WebArchive:
        said = [
            "WARC/1.1",
            f"WARC-Type: {kind}",
            *([f"WARC-Target-URI: {address}"] if address else []),
            f"WARC-Date: {self.date}",
            f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{len(self._data):012}>",
            f"Content-Type: {content}",
            f"Content-Length: {len(block)}",
        ]
        record = "\r\n".join((*said, "", "")).encode() + block + b"\r\n\r\n"
        self._data += gzip.compress(record, mtime=0) if self._packed else record
        return self


def zstd(data: bytes) -> bytes:
    """Packed by zstd."""
    from fastwarc.stream_io import ZstdWriter

    packed = io.BytesIO()
    writer = ZstdWriter(packed)
    for start in range(0, len(data), 1 << 16):
        writer.write(data[start : start + (1 << 16)])
    writer.close()
    return packed.getvalue()
