"""The pages of the built-in rules: every example is run and compared to the letter."""

import pytest

from newslint.testing import Case, cases


@pytest.mark.parametrize("case", cases("newslint_rules"), ids=str)
def test_an_example_reports_exactly_what_its_page_says(case: Case) -> None:
    assert case.actual() == case.expected
