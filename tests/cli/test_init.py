"""`newslint init`: a newslint.yaml that fits the repository, whatever makes its pages."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from newslint.schema import load_schema

from .conftest import PAGE, POST, Newslint

Write = Callable[[str, str | bytes], Path]

GERMAN = """---
title: Hafenrat stimmt für eine neue Mole
author: Anna Müller
date: 2026-01-10
---

Der Hafenrat hat am Dienstag für den Bau einer neuen Mole gestimmt, nach zwei Jahren des Streits in der Stadt. Die alte
ist nicht mehr zu retten, sagte die Bürgermeisterin nach der Abstimmung, und die Arbeiten beginnen im Frühjahr.
"""
EXPORT = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Harbour Post</title><link>https://www.harbour.example</link><language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://www.harbour.example</wp:base_blog_url>
<item><title>Not the name</title></item></channel></rss>
"""


def started(newslint: Newslint, tmp_path: Path) -> tuple[str, Any]:
    """What init printed, and the configuration that it wrote, which newslint itself takes."""
    run = newslint("init")
    assert (run.status, run.err) == (0, "")
    text = (tmp_path / "newslint.yaml").read_text()
    assert text.startswith("# yaml-language-server: $schema=./newslint.schema.json\n")
    config = yaml.safe_load(text)
    jsonschema.validate(config, json.loads((tmp_path / "newslint.schema.json").read_text()))
    assert newslint("config", "show").status == 0
    return run.out, config


@pytest.mark.parametrize(
    ("generator", "files", "posts", "site"),
    [
        (
            "Hugo (hugo.toml)",
            {
                "hugo.toml": 'baseURL = "https://www.harbour.example/"\n'
                'title = "The Harbour: Post"\ntimeZone = "Europe/Rome"\n'
            },
            "content",
            {"name": "The Harbour: Post", "domains": ["harbour.example"], "timezone": "Europe/Rome"},
        ),
        (
            "Hugo (config.yaml)",
            {
                "config.yaml": "baseURL: https://harbour.example/\ntitle: Harbour\n",
                "archetypes/default.md": "---\n---\n",
            },
            "content",
            {"name": "Harbour", "domains": ["harbour.example"]},
        ),
        (
            "Jekyll (_config.yml)",
            {"_config.yml": "title: Harbour\nurl: https://harbour.example\ncollections: {columns: {output: true}}\n"},
            "_columns",
            {"name": "Harbour", "domains": ["harbour.example"]},
        ),
        (
            "Eleventy (eleventy.config.js)",
            {"eleventy.config.js": "export default {}", "_data/metadata.json": '{"title": "Harbour"}'},
            "posts",
            {"name": "Harbour"},
        ),
        (
            "Astro (astro.config.mjs)",
            {"astro.config.mjs": "export default defineConfig({\n  site: 'https://harbour.example',\n});\n"},
            "src/content",
            {"domains": ["harbour.example"]},
        ),
        (
            "Docusaurus (docusaurus.config.ts)",
            {"docusaurus.config.ts": "const config = {\n  title: 'Harbour',\n  url: 'https://example.com',\n};\n"},
            "blog",
            {"name": "Harbour"},
        ),
    ],
)
def test_a_generator_is_known_by_its_files(
    newslint: Newslint, write: Write, tmp_path: Path, generator: str, files: dict[str, str], posts: str, site: Any
) -> None:
    for name, text in files.items():
        write(name, text)
    for number in range(3):
        write(f"{posts}/{number}.md", POST)
    out, config = started(newslint, tmp_path)
    assert f"made with: {generator}\n" in out
    assert f"documents: 3 in {posts}\n" in out
    assert f"to go on:  newslint check {posts}\n" in out
    assert config["site"] == {**site, "languages": ["en"]}
    assert config["extends"] == ["recommended"]
    for name in files:
        if name.endswith(".md"):
            write("content/theirs.md", POST)
            assert newslint("check", ".", "--format", "json").json()["summary"]["documents"] == 4


def test_a_wordpress_export_tells_its_site(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    write("export.xml", EXPORT)
    out, config = started(newslint, tmp_path)
    assert "made with: WordPress export (export.xml)\n" in out
    assert config["site"] == {"name": "The Harbour Post", "domains": ["harbour.example"], "languages": ["en"]}


def test_plain_pages_tell_their_site(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    named = PAGE.replace(
        "<title>",
        '<link rel="canonical" href="https://harbour.example/a">'
        '<meta property="og:site_name" content="Harbour"><title>',
    )
    for number in range(3):
        write(f"{number}.html", named)
    out, config = started(newslint, tmp_path)
    assert "made with: plain HTML\n" in out
    assert config["site"] == {"name": "Harbour", "domains": ["harbour.example"], "languages": ["en"]}


def test_articles_know_their_language_better_than_a_default(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    write("hugo.toml", 'languageCode = "en-us"\n')
    for number in range(3):
        write(f"content/{number}.md", GERMAN)
    assert started(newslint, tmp_path)[1]["site"] == {"languages": ["de"]}


def test_nothing_known_is_nothing_claimed(newslint: Newslint, tmp_path: Path) -> None:
    out, config = started(newslint, tmp_path)
    assert "made with: nothing that newslint knows\n" in out
    assert config == {"extends": ["recommended"]}


def test_what_cannot_be_read_is_told_and_left_out(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    write("_config.yml", "title: Harbour\nurl: [bad\n")
    run = newslint("init")
    assert run.status == 0
    assert run.err.startswith("newslint: _config.yml: cannot be read, so what it says is left out: ")
    assert run.err.count("\n") == 1
    assert "site" not in yaml.safe_load((tmp_path / "newslint.yaml").read_text())


def test_mdx_is_read(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    write("astro.config.mjs", "")
    write("src/content/a.mdx", POST)
    assert "documents: 1 in src/content\n" in started(newslint, tmp_path)[0]


@pytest.mark.parametrize("name", ["newslint.yaml", ".newslint.yml"])
def test_a_configuration_that_is_there_is_kept(newslint: Newslint, write: Write, name: str) -> None:
    there = write(name, "rules: {}\n")
    run = newslint("init")
    assert (run.status, run.err) == (2, f"newslint: {name}: is there already; newslint init changes no file\n")
    assert there.read_text() == "rules: {}\n"
    assert newslint("init", "--print").out.startswith("# yaml-language-server")


def test_a_folder_that_is_not_there(newslint: Newslint) -> None:
    run = newslint("init", "nowhere")
    assert (run.status, run.err) == (2, "newslint: nowhere: no such folder\n")


def test_the_comments_of_the_file_hold_too(newslint: Newslint, write: Write, tmp_path: Path) -> None:
    """Whoever takes the "#" away from a suggestion has a configuration that is right."""
    started(newslint, tmp_path)
    lines = (tmp_path / "newslint.yaml").read_text().splitlines()
    said = [
        line.replace("# ", "", 1) if line.startswith(("# ", "  # ")) and ":" in line else line for line in lines[3:]
    ]
    keys = [
        line
        for line in said
        if not line.startswith(("What", "Paths", "A rule", "Lists", "`")) and "registries" not in line
    ]
    whole = [line.replace("# - ", "- ", 1) for line in keys]
    config = yaml.safe_load("\n".join(whole))
    jsonschema.validate(config, load_schema("config"))
    assert set(config) == {"extends", "site", "ignore", "rules", "overrides"}
    assert len(config["extends"]) == 8
    write("newslint.yaml", "\n".join(whole))
    assert newslint("config", "show").status == 0
