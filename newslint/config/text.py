"""The text of a file that configures newslint."""

from __future__ import annotations

import os

from newslint.config import shown
from newslint.errors import ConfigError

LARGEST = 10_000_000  # bytes: a registry of 100,000 authors has that


def text_of(path: str) -> str:
    """Without BOM. ConfigError where it cannot be read, or is not UTF-8."""
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        is_link = isinstance(error, FileNotFoundError) and os.path.islink(path)
        told = "is a link to nothing" if is_link else f"cannot be read: {error.strerror}"
        raise ConfigError(shown(path), None, told) from error
    if len(data) > LARGEST:
        raise ConfigError(shown(path), None, f"is larger than {LARGEST // 1_000_000} MB")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(
            shown(path), data.count(b"\n", 0, error.start) + 1, "is not UTF-8; save it as UTF-8"
        ) from error
