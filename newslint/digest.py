"""SHA-256 without OpenSSL."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any


def sha256(data: bytes) -> Any:
    """The digest of bytes, as hashlib has it."""
    return _sha256()(data)


@cache
def _sha256() -> Callable[[bytes], Any]:
    """Python's own SHA-256: importing hashlib loads OpenSSL, which takes far longer than all fingerprints of a page."""
    for name in ("_sha2", "_sha256", "hashlib"):  # from 3.12 on, before, and wherever
        try:
            found: Callable[[bytes], Any] = import_module(name).sha256
        except ImportError:
            continue
        return found
    raise AssertionError("no Python is without hashlib")
