"""`newslint.testing` holds a pack's pages to the letter, for anyone's pack."""

import pytest
from house_pack import PAGE, HousePack, example

from newslint.errors import ConfigError
from newslint.testing import Page, pages

QUIET = f"""
```yaml
rules: {{headline-shouts: {{options: {{shortest: 3}}}}}}
```

{example("HARBOUR REOPENS")}"""


def the_page(pack: HousePack, text: str) -> Page:
    pack.page.write_text(text)
    (page,) = pages("house_rules")
    return page


def test_a_page_that_tells_the_truth_passes(pack: HousePack) -> None:
    page = the_page(pack, PAGE)
    assert page.actual() == page.expected() == {8: ("2:8 headline 'HARBOUR REOPENS' shouts",), 25: ()}


def test_a_place_that_is_off_by_one_is_seen(pack: HousePack) -> None:
    page = the_page(pack, PAGE.replace("2:8 headline", "2:9 headline"))
    assert page.actual() != page.expected()


def test_an_accepted_example_that_is_reported_is_seen(pack: HousePack) -> None:
    page = the_page(pack, PAGE + "\n" + example("ALL IS WELL"))
    assert page.actual() != page.expected()


def test_a_yaml_block_configures_the_example_after_it(pack: HousePack) -> None:
    page = the_page(pack, PAGE + QUIET)
    assert page.actual() == page.expected()


def test_a_yaml_block_holds_for_one_example_only(pack: HousePack) -> None:
    page = the_page(pack, PAGE + QUIET + "\n" + example("HARBOUR REOPENS"))
    assert list(page.actual().values())[-1] == ("2:8 headline 'HARBOUR REOPENS' shouts",)


def test_findings_name_their_document_where_there_are_several(pack: HousePack) -> None:
    second = example("QUAY CLOSES").replace("```markdown", "```markdown path=two.md") + "\n```findings"
    page = the_page(pack, PAGE.replace("```findings", second, 1))
    assert page.actual()[8] == (
        "a.md:2:8 headline 'HARBOUR REOPENS' shouts",
        "two.md:2:8 headline 'QUAY CLOSES' shouts",
    )


def test_a_rule_without_a_page_is_refused(pack: HousePack) -> None:
    pack.page.unlink()
    (page,) = pages("house_rules")
    with pytest.raises(ConfigError, match=r"headline_shouts\.md: the rule has no page"):
        page.examples()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (PAGE.partition("## Accepted")[0], "no example under '## Accepted'"),
        ("## Accepted" + PAGE.partition("## Accepted")[2], "no example under '## Reported'"),
        (PAGE.replace("```findings\n2:8 headline 'HARBOUR REOPENS' shouts\n```", ""), "without a findings block"),
        (PAGE.replace("2:8 headline 'HARBOUR REOPENS' shouts\n", ""), ":19: a findings block needs"),
        (PAGE.replace("```markdown", "```text", 1), ":8: a 'text' block under '## Reported'"),
        (PAGE.rstrip().removesuffix("```"), ":25: code block is never closed"),
    ],
    ids=["no accepted", "no reported", "no findings", "empty findings", "unknown language", "open block"],
)
def test_a_page_that_holds_its_rule_to_nothing_is_refused(pack: HousePack, text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        the_page(pack, text).examples()
