"""Takes the README's pictures of the report anew, of the fixtures alone: `python -m bench.screenshots`.

With `pip install '.[browser]'`, Chromium, and the typefaces of Debian's fonts-sil-charis and fonts-inter.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.report_page import chromium

ROOT = Path(__file__).parent.parent
WHERE = ROOT / "docs"
DESK = {"width": 1000, "height": 720}
PHONE = {"width": 360, "height": 720}


def audited(folder: Path) -> Path:
    """The page that an audit of the fixtures writes."""
    page = folder / "report.html"
    given = ("--isolated", "--today", "2026-01-15", "--fail-on", "never", "--store", str(folder / "audit.db"))
    command = [sys.executable, "-m", "newslint", "audit", "fixtures", *given, "--report", str(page)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return page


def take(
    browser: Any, page: Path, name: str, place: str, scheme: str, size: dict[str, int], follow: str | None = None
) -> None:
    """A picture of the list at a place of the page, of the whole page without one, or of where a link leads."""
    tab = browser.new_page(color_scheme=scheme, viewport=size, device_scale_factor=1.25)
    tab.goto(page.as_uri() + place)
    tab.wait_for_selector("#list .finding", state="attached")
    if follow is not None:
        tab.locator(follow).first.click()
        tab.locator("#article").wait_for()
    elif place:
        tab.locator("#result").evaluate("it => scrollTo(0, it.getBoundingClientRect().top + scrollY - 24)")
    tab.screenshot(path=WHERE / name)
    tab.close()
    print(f"{WHERE / name}: {(WHERE / name).stat().st_size / 1000:.0f} kB")


def main() -> None:
    from playwright.sync_api import sync_playwright

    WHERE.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        page = audited(Path(folder))
        browser = chromium(playwright)
        take(browser, page, "report.png", "", "light", DESK)
        take(browser, page, "report-dark.png", "#rule=byline-structured-mismatch", "dark", DESK, "#list a")
        take(browser, page, "report-phone.png", "#rule=bio-name-mismatch", "light", PHONE)
        browser.close()


if __name__ == "__main__":
    main()
