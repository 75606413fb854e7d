"""The pages of the built-in rules: every example is run and compared to the letter."""

import pytest

from newslint.testing import Page, pages


@pytest.mark.parametrize("page", tuple(pages("newslint_rules")), ids=str)
def test_a_page_says_what_its_rule_reports(page: Page) -> None:
    assert page.actual() == page.expected()
