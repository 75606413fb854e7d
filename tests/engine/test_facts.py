"""What archive rules keep of many articles is compared alike in memory and on disk."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from newslint import together
from newslint.cli._commands import cli

POST = """---
title: {title}
author: {author}
tags: [{tags}]
date: 2026-01-{day:02}
lang: en
---

The harbour reopened on 10 January after two days of storm, and the ferries sail again, its master said.

The fish market opens a day later, and the old crane will be replaced in spring, the council has decided.
"""
POSTS = {
    "one.md": ("Harbour reopens after two days of storm", "Ann Miller", "Fish Market, Fähre", 10),
    "two.md": ("Harbour reopens after two days of storm", "Annie Miller", "fish-market", 11),
    "three.md": ("Harbour reopens after two days of a storm", "Ann Miller", "Ferry", 12),
    "opinion/four.md": ("Harbour reopens after two days of storm", "Ann Miller", "Fish Market", 13),
}
CONFIG = """extends: [recommended, archive-audit]
overrides:
  - {files: ["opinion/**"], rules: {tag-form-variant: off}}
"""


def _checked(most: int, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(together, "MOST_HELD", most)
    run = CliRunner().invoke(
        cli, ["check", "posts", "posts.zip", "--no-cache", "--jobs", "1", "--today", "2026-02-01", "--format", "json"]
    )
    assert run.exit_code in (0, 1), run.output
    return json.loads(run.stdout)


def test_where_it_is_kept_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, (title, author, tags, day) in POSTS.items():
            text = POST.format(title=title, author=author, tags=tags, day=day).encode()
            path = tmp_path / "posts" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)
            archive.writestr(name, text.replace(b"two days", b"three days"))
    (tmp_path / "posts.zip").write_bytes(packed.getvalue())
    (tmp_path / "newslint.yaml").write_text(CONFIG)
    in_memory = _checked(1000, monkeypatch)
    assert {one["rule"] for one in in_memory["findings"] if one["scope"] == "archive"} >= {
        "duplicate-headline",
        "near-duplicate-headline",
        "author-name-variants",
        "tag-form-variant",
    }
    for most in (0, 7):
        assert _checked(most, monkeypatch) == in_memory
