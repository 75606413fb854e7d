"""Which rules run, for packs of all sorts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newslint import packs, rulesets
from newslint.config import Config, Setting
from newslint.errors import ConfigError, UsageError
from newslint.model import Severity
from newslint.rulesets import ruleset

RULE = """
from typing import Literal, NamedTuple
from newslint import Severity, article_rule, archive_rule, option, NoOptions

class Options(NamedTuple):
    most: int = option(8, "How many.")
    words: tuple[str, ...] = option((), "Which.")
    unit: Literal["words", "letters"] = option("words", "Of what.")

@article_rule(severity=Severity.WARNING, options=Options, recommended={recommended!r}, registry={registry!r})
def {name}(article, options, context):
    \"\"\"Something is wrong.\"\"\"
    yield from ()
"""
Pack = Callable[..., None]


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pack]:
    """Writes rules into a pack that is the only one there is."""

    def write(name: str, recommended: str = "on", registry: str | None = None, text: str = RULE) -> None:
        family, stem = name.split("/")
        folder = tmp_path / "house_rules" / family
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{stem}.py").write_text(text.format(name=stem, recommended=recommended, registry=registry))
        (folder / f"{stem}.md").write_text(f"# {stem}\n")

    def forget() -> None:
        for cached in (packs.installed, packs._files, packs.load, rulesets._library):
            cached.cache_clear()
        for module in [name for name in sys.modules if name.split(".")[0] == "house_rules"]:
            del sys.modules[module]

    (tmp_path / "house_rules").mkdir()
    (tmp_path / "house_rules" / "__init__.py").touch()
    info = tmp_path / "newslint-1.dist-info"  # rules of its own have no prefix
    info.mkdir()
    (info / "entry_points.txt").write_text("[console_scripts]\nx = y:z\n\n[newslint.rules]\nhouse = house_rules\n")
    installed = packs._entry_point_files
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(
        packs, "_entry_point_files", lambda folder: installed(folder) if folder == str(tmp_path) else ()
    )
    forget()
    yield write
    forget()


def ids(config: Config | None = None, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> list[str]:
    return [active.rule.id for active in ruleset(config or Config(), select, ignore).active]


def configured(*settings: Setting) -> Config:
    return Config(path="newslint.yaml", rules=settings)


def test_a_rule_is_two_new_files_and_nothing_else(pack: Pack) -> None:
    pack("style/too_long")
    (active,) = ruleset(Config()).active
    assert (active.rule.id, active.rule.family, active.severity) == ("too-long", "style", Severity.WARNING)
    assert active.options == (8, (), "words")


def test_a_rule_that_is_off_comes_on_when_named(pack: Pack) -> None:
    pack("style/too_long")
    pack("style/too_short", recommended="off")
    assert ids() == ["too-long"]
    assert ids(select=("too-short",)) == ["too-short"]
    assert ids(select=("style",)) == ids(select=("ALL",)) == ["too-long", "too-short"]
    assert ids(select=("ALL",), ignore=("too-long",)) == ["too-short"]
    assert ids(configured(Setting("too-short", Severity.ERROR))) == ["too-long", "too-short"]


def test_a_family_makes_its_rules_louder_but_wakes_none(pack: Pack) -> None:
    pack("style/too_long")
    pack("style/too_short", recommended="off")
    (active,) = ruleset(configured(Setting("style", Severity.ERROR))).active
    assert (active.rule.id, active.severity) == ("too-long", Severity.ERROR)


def test_a_rule_outranks_its_family_in_either_order(pack: Pack) -> None:
    pack("style/too_long")
    pack("style/too_wide")
    family, one = Setting("style", off=True), Setting("too-long", Severity.INFO)
    assert ids(configured(family, one)) == ids(configured(one, family)) == ["too-long"]


def test_a_configured_severity_and_options_hold_under_select(pack: Pack) -> None:
    pack("style/too_long")
    setting = Setting("too-long", Severity.ERROR, False, {"most": 3, "words": ["a"]})
    (active,) = ruleset(configured(setting), select=("too-long",)).active
    assert (active.severity, active.options) == (Severity.ERROR, (3, ("a",), "words"))


def test_select_imports_the_rules_it_names_alone(pack: Pack) -> None:
    pack("style/too_long")
    pack("style/too_broken", text="raise RuntimeError('at import')")
    assert ids(select=("too-long",)) == ["too-long"]


def test_a_broken_module_is_named(pack: Pack) -> None:
    pack("style/too_broken", text="raise RuntimeError('at import')")
    with pytest.raises(ConfigError, match=r"style/too_broken\.py:1: cannot be imported: RuntimeError: at import"):
        ids()


def test_a_module_without_its_rule_is_named(pack: Pack) -> None:
    pack("style/too_empty", text="")
    with pytest.raises(ConfigError, match=r'style/too_empty\.py: defines no rule named "too_empty"'):
        ids()


def test_a_rule_without_a_page_is_named(pack: Pack, tmp_path: Path) -> None:
    pack("style/too_long")
    (tmp_path / "house_rules" / "style" / "too_long.md").unlink()
    with pytest.raises(ConfigError, match=r"too_long\.py: the rule has no page; write too_long\.md beside it"):
        ids()


def test_two_rules_of_one_id_are_named(pack: Pack) -> None:
    pack("style/too_long")
    pack("words/too_long")
    with pytest.raises(
        ConfigError, match=r'words/too_long\.py: a second rule "too-long"; the first is .*style/too_long'
    ):
        ids()


def test_a_module_that_begins_with_an_underscore_is_no_rule(pack: Pack) -> None:
    pack("style/_shared", text="")
    assert ids() == []


@pytest.mark.parametrize("name", ["too-lon", "styl"])
def test_an_unknown_name_is_answered_with_the_nearest(pack: Pack, name: str) -> None:
    pack("style/too_long")
    nearest = "too-long" if "-" in name else "style"
    with pytest.raises(UsageError, match=f'unknown rule "{name}"; did you mean "{nearest}"'):
        ids(select=(name,))
    with pytest.raises(UsageError, match="unknown rule"):
        ids(ignore=(name,))


def test_a_rule_that_needs_a_registry_waits_for_it_and_says_so_when_named(pack: Pack) -> None:
    pack("style/too_long", recommended="data", registry="authors")
    assert ids() == ids(select=("ALL",)) == []
    assert ids(Config(registries={"authors": {}})) == ["too-long"]
    with pytest.raises(UsageError, match="too-long needs a registry"):
        ids(select=("too-long",))
    with pytest.raises(ConfigError, match=r"newslint\.yaml:7: too-long needs a registry"):
        ids(configured(Setting("too-long", Severity.ERROR, line=7)))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"mos": 1}, 'too-long has no option "mos"; did you mean "most"?'),
        ({"most": "many"}, "too-long: option \"most\" takes a whole number, not 'many'"),
        ({"most": True}, 'too-long: option "most" takes a whole number, not True'),
        ({"words": "a"}, "too-long: option \"words\" takes a list, not 'a'"),
        ({"words": [1]}, 'too-long: option "words" takes a list, not [1]'),
        (
            {"unit": "word"},
            'too-long: option "unit" takes words or letters, not \'word\'; did you mean "words"?',
        ),
    ],
)
def test_an_option_is_held_against_its_declaration(pack: Pack, options: dict[str, object], said: str) -> None:
    pack("style/too_long")
    with pytest.raises(ConfigError) as raised:
        ids(configured(Setting("too-long", None, False, options)))
    assert raised.value.message == said


def test_the_engines_own_findings_can_be_left_out(pack: Pack) -> None:
    assert ruleset(Config()).engine_severity("front-matter-invalid") is Severity.ERROR
    assert ruleset(Config(), ignore=("engine",)).engine_severity("front-matter-invalid") is None
    quiet = configured(Setting("front-matter-invalid", Severity.INFO))
    assert ruleset(quiet).engine_severity("front-matter-invalid") is Severity.INFO


def test_the_rules_of_a_distribution_begin_with_its_name(pack: Pack, tmp_path: Path) -> None:
    pack("style/too_long")
    (tmp_path / "newslint-1.dist-info").rename(tmp_path / "Harbour_Rules-1.dist-info")
    assert ids() == ids(select=("harbour-rules",)) == ["harbour-rules-too-long"]
    (tmp_path / "house_rules" / "pack.yaml").write_text("prefix: harbour\n")
    packs.installed.cache_clear()
    rulesets._library.cache_clear()
    assert ids() == ids(select=("style",)) == ["harbour-too-long"]
    assert ids(configured(Setting("harbour-too-long", off=True))) == []
