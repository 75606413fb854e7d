"""The parser alone is imported, and the rest of its package is still there for whoever wants it."""

from __future__ import annotations

import subprocess
import sys

SOME = "<p>Harbour <a href=x>reopens</a>"


def said_by(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_parser_comes_without_the_package_around_it() -> None:
    code = "import sys, newslint.reading.html.parser; print(sorted(n for n in sys.modules if 'turbohtml' in n))"
    assert said_by(code) == "['turbohtml._html', 'turbohtml._internal._locations']"


def test_the_package_can_be_imported_later_and_is_the_same_parser() -> None:
    code = (
        "from newslint.reading.html.parser import parse, Element\n"
        "import turbohtml, turbohtml.detect\n"
        f"link = turbohtml.parse({SOME!r}, source_locations=True).find('a')\n"
        "print(turbohtml.parse is parse, type(link) is Element, link.source_location.start_tag.start_offset)"
    )
    assert said_by(code) == "True True 11"


def test_a_package_that_is_imported_already_is_left_as_it_is() -> None:
    code = (
        "import turbohtml, sys\n"
        "from newslint.reading.html.parser import parse\n"
        "print(sys.modules['turbohtml'] is turbohtml, parse is turbohtml.parse)"
    )
    assert said_by(code) == "True True"
