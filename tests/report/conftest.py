"""The report page in a real Chromium, which must neither complain nor ask for anything but the page."""

from __future__ import annotations

import base64
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

FIXTURES = Path(__file__).parents[2] / "fixtures"
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
Visit = Callable[..., Any]


def reported(folder: Path, *arguments: str) -> Path:
    """The page that `newslint check` writes in a folder."""
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--today", "2026-01-15", "--fail-on", "never"]
    done = subprocess.run(
        [*command, "--output", "html:report.html", *arguments], cwd=folder, capture_output=True, check=False
    )
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return folder / "report.html"


@pytest.fixture(scope="session")
def fixtures_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report on the fixtures."""
    folder = tmp_path_factory.mktemp("report")
    shutil.copytree(FIXTURES, folder / "fixtures")
    return reported(folder, "fixtures")


def content(page: str) -> Any:
    """What is packed in a page."""
    (said,) = re.findall(r'id="content">([^<]*)<', page)
    return json.loads(gzip.decompress(base64.b64decode(said)))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.fail("there is no Chromium: apt-get install chromium, or name one in CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium: Any) -> Iterator[Visit]:
    """Opens a page, at a `#place` and with options of a browser context if need be."""
    heard: list[str] = []
    contexts = []

    def open_page(path: Path, place: str = "", **options: Any) -> Any:
        context = chromium.new_context(**{"viewport": {"width": 1200, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        own = path.resolve().as_uri()

        def met(request: Any) -> None:
            is_page = request.is_navigation_request() and request.url.startswith(own.rpartition("/")[0])
            if not is_page and not request.url.startswith("blob:file:"):
                heard.append(f"request: {request.url}")

        page.on("request", met)
        page.on("console", lambda message: heard.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: heard.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (heard.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("popup", lambda popup: heard.append(f"popup: {popup.url}"))
        page.goto(own + place)
        page.locator("#content").wait_for(state="detached")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert heard == []
