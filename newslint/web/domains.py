"""The registrable domain of an address, by the public suffix list that the package `publicsuffixlist` brings."""

from __future__ import annotations

import os
from functools import cache, lru_cache
from importlib.util import find_spec

_OF_NAMES = str.maketrans(".-+_", "aaaa")  # what stands in names of hosts and schemes beside letters and digits


@lru_cache(maxsize=8192)
def host_of(url: str) -> str | None:
    """The host of an address or a bare host, lower case; None for a relative address, a fragment or `mailto:`."""
    text = url.strip()
    if not text or (text[0] in "#?/." and not text.startswith("//")):
        return None
    if "://" not in text and not text.startswith("//"):
        head = text.split("/", 1)[0]
        if (":" in head and not head.rpartition(":")[2].isdigit()) or "@" in head or "." not in head or " " in head:
            return None
        if "/" not in text and head.rpartition(".")[2].lower() in ("html", "htm", "php", "js", "css", "jpg", "png"):
            return None
        text = f"//{text}"
    scheme, _, rest = text.partition("//")
    return _host_in(rest) if not scheme or scheme[:-1].translate(_OF_NAMES).isalnum() else None


def _host_in(rest: str) -> str | None:
    """The host that an address names behind its `//`."""
    for mark in "/?#":
        rest = rest.partition(mark)[0]
    if not rest.isascii() or not rest.translate(_OF_NAMES).isalnum():  # a port, a login, IPv6, an international name
        from urllib.parse import urlsplit

        try:
            rest = urlsplit(f"//{rest}").hostname or ""
        except ValueError:
            return None
    return rest.rstrip(".").lower() or None


@lru_cache(maxsize=8192)
def registrable_domain(url_or_host: str) -> str | None:
    """The domain that somebody registered: "bbc.co.uk" of "https://www.bbc.co.uk/news"; None without one.

    Suffixes under which strangers have their own sites count as public ("someone.github.io").
    """
    host = host_of(url_or_host)
    if host is None or "." not in host or host.replace(".", "").isdigit() or ":" in host:
        return None
    labels = host.split(".")
    if _is_plain(".".join(labels[-2:])):
        return ".".join(labels[-2:])
    size = _suffix_size(labels)
    return ".".join(labels[-size - 1 :]) if len(labels) > size else None


@lru_cache(maxsize=4096)
def _is_plain(domain: str) -> bool:
    """Whether no rule of the list is about this domain of two labels or anything below it: true of nearly all."""
    name = ".".join(map(_unicode, domain.split(".")))
    return not _has_wildcard(name.rpartition(".")[2]) and name.encode() + b"\n" not in _rules()


@cache
def _has_wildcard(top: str) -> bool:
    return b"\n*." + top.encode() + b"\n" in _rules()


@cache
def _rules() -> bytes:
    """The list as its file has it, a rule a line: searching it takes a fraction of what parsing it would (63 ms)."""
    spec = find_spec("publicsuffixlist")
    if spec is None or spec.origin is None:  # pragma: no cover  # it is a dependency
        return b""
    with open(os.path.join(os.path.dirname(spec.origin), "public_suffix_list.dat"), "rb") as file:
        return b"\n" + file.read().replace(b"\r", b"") + b"\n"


def _suffix_size(labels: list[str]) -> int:
    """How many labels at the end are a public suffix: the longest rule wins, an exception takes one away."""
    names = [_unicode(label) for label in labels]
    rules = _rules()
    for start in range(len(names)):
        name = ".".join(names[start:]).encode()
        if b"\n!" + name + b"\n" in rules:
            return len(names) - start - 1
        if b"\n" + name + b"\n" in rules:
            return len(names) - start
        parent = b".".join((b"\n*", *name.split(b".")[1:])) + b"\n"
        if start + 1 < len(names) and parent in rules:
            return len(names) - start
    return 1


def _unicode(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label.encode().decode("idna")
    except UnicodeError:
        return label
