"""What rules rest on can be looked up."""

from __future__ import annotations

from newslint.rulesets import authorities

WITHOUT_A_PAGE = {"JN"}  # the source of a theme, in public repositories


def test_every_authority_has_a_title_and_an_address_that_a_reader_can_open() -> None:
    assert {key for key, found in authorities().items() if not found.title} == set()
    assert {key for key, found in authorities().items() if found.url is None} == WITHOUT_A_PAGE
    assert all(found.url is None or found.url.startswith("https://") for found in authorities().values())
