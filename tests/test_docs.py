"""`newslint docs` writes on each page what its rule says of itself, and finds what is out of date."""

import pytest
from house_pack import PAGE, HousePack

from newslint import docs
from newslint.errors import ConfigError


def test_the_facts_of_a_rule_are_written_on_its_page(pack: HousePack) -> None:
    docs.write("house_rules")
    text = pack.page.read_text()
    facts = text.partition(docs.OPENING)[2].partition(docs.CLOSING)[0]
    assert "The headline is in capitals | and only in capitals." in facts
    assert "| Severity | warning |" in facts
    assert "| On by default | yes |" in facts
    assert "| Reads | HTML and Markdown |" in facts
    assert "| `shortest` | `2` | Words from which on a headline counts. |" in facts
    assert "`GN` [Google News policies](https://" in facts


def test_nothing_else_on_the_page_changes(pack: HousePack) -> None:
    docs.write("house_rules")
    before, _, rest = pack.page.read_text().partition(docs.OPENING)
    assert before + docs.OPENING + "\n" + docs.CLOSING + rest.partition(docs.CLOSING)[2] == PAGE


def test_the_list_of_rules_links_to_every_page(pack: HousePack) -> None:
    docs.write("house_rules")
    link = "[house-rules-headline-shouts](headline/headline_shouts.md)"
    row = f"| {link} | The headline is in capitals \\| and only in capitals "
    assert row + "| warning | yes |" in (pack.folder / "README.md").read_text()


def test_what_was_written_is_not_stale(pack: HousePack) -> None:
    page, index = pack.page, pack.folder / "README.md"
    assert docs.stale("house_rules") == (page, index)
    assert docs.write("house_rules") == (page, index)
    assert docs.stale("house_rules") == ()
    assert docs.write("house_rules") == ()


def test_a_page_without_room_for_the_facts_is_refused(pack: HousePack) -> None:
    pack.page.write_text(PAGE.replace(docs.CLOSING, ""))
    with pytest.raises(ConfigError, match=r"headline_shouts\.md:1: no place for what is generated"):
        docs.stale("house_rules")


def test_an_authority_that_nobody_knows_is_refused(pack: HousePack) -> None:
    pack.rule.write_text(pack.rule.read_text().replace('"GN"', '"GNN"'))
    with pytest.raises(ConfigError, match='unknown authority "GNN"'):
        docs.stale("house_rules")
