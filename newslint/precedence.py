"""In which order presets, files and overrides speak of a rule, and what comes of all their words.

A file speaks after what it extends, in the order of the list. In one file a rule outranks its family, and overrides,
one after the other, outrank both. A word that leaves the severity or the options open leaves them as they were;
options that it gives take the place of those before as a whole.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from newslint.config import Config, Override, Preset, Setting
from newslint.model import Severity
from newslint.naming import ENGINE_RULES, is_rule, members, names_of_rules, unknown_rule
from newslint.options import check_options
from newslint.packs import Library
from newslint.presets import preset_settings
from newslint.rule import Rule
from newslint.values import NamedTuple


class Word(NamedTuple):
    """What is said of a rule, and where: by a preset that a file extends, in a file, or in one of its overrides.

    Without a configuration it is newslint's own word on what itself reports.
    """

    setting: Setting
    config: Config | None = None
    preset: Preset | None = None
    override: Override | None = None


class Settled(NamedTuple):
    """What came of all words on a rule. `by_name` is the last that named it in a file, `off_by` what put it off."""

    severity: Severity | None = None
    options_of: Word | None = None
    off_by: Word | None = None
    by_name: Word | None = None

    @property
    def off(self) -> bool:
        return self.off_by is not None

    @property
    def options(self) -> Mapping[str, Any]:
        """Those given; a rule fills in the others."""
        return (self.options_of and self.options_of.setting.options) or {}


def settled(config: Config, held: Collection[str], among: Collection[str], rules: Library) -> dict[str, Settled]:
    """What presets, files and the overrides that hold say of each rule.

    Of the recommended rules only those `among` the given ones are looked at, and so imported.
    """
    found: dict[str, Settled] = {}
    for id, word in words(config, held, among, rules):
        after = said_after(id, found.get(id), word)
        if after is not None:
            found[id] = after
    return found


def said_after(id: str, before: Settled | None, word: Word) -> Settled | None:
    """What holds of a rule after one word more; None for one that nobody has switched on or off by its name."""
    setting = word.setting
    particular = setting.name == id
    if before is None:
        if not particular:  # a family's word wakes no rule that is off
            return None
        before = Settled()
    severity = setting.severity or before.severity
    options_of = word if setting.options is not None else before.options_of
    if setting.off:
        off_by = before.off_by if before.off_by and not particular else word
    elif particular or before.off_by is None or before.off_by.setting.name != id:
        off_by = None
    else:
        off_by = before.off_by  # nor one that was put off by its own name
    by_name = word if particular and word.preset is None and word.config is not None else before.by_name
    return Settled(severity, options_of, off_by, by_name)


def words(config: Config, held: Collection[str], among: Collection[str], rules: Library) -> Iterator[tuple[str, Word]]:
    """Every word on every rule, with its id, the one that outranks the others last."""
    for id in ENGINE_RULES:
        yield id, Word(Setting(id))
    yield from _words(config, held, among, rules, config)


def _words(
    config: Config, held: Collection[str], among: Collection[str], rules: Library, root: Config
) -> Iterator[tuple[str, Word]]:
    for extended in config.extends:
        if isinstance(extended, Config):
            yield from _words(extended, held, among, rules, root)
        else:
            for setting in preset_settings(extended, config, among, rules, root.registries):
                yield setting.name, Word(setting, config, extended)
    check_settings(config.rules, ("rules",), config, rules)
    yield from _in_order(config.rules, Word(Setting(""), config), rules)
    for override in config.overrides:
        if override.key in held:
            yield from _in_order(override.rules, Word(Setting(""), config, None, override), rules)


def _in_order(settings: Iterable[Setting], like: Word, rules: Library) -> Iterator[tuple[str, Word]]:
    """Families first, whose rules may have words of their own."""
    particular = [setting for setting in settings if is_rule(setting.name, rules)]
    for setting in settings:
        if setting not in particular:
            word = like._replace(setting=setting)
            yield from ((id, word) for id in members(setting.name, rules))
    for setting in particular:
        yield setting.name, like._replace(setting=setting)


def check_settings(settings: Iterable[Setting], path: tuple[str | int, ...], config: Config, rules: Library) -> None:
    """ConfigError for an unknown rule, options of a family, or an option that a rule does not have."""
    for setting in settings:
        if setting.name not in names_of_rules(rules):
            raise config.error(setting.line, unknown_rule(setting.name, rules))
        if is_rule(setting.name, rules):
            check_options(setting, path, config, rules)
        elif setting.options:
            raise config.error(setting.line, f'"{setting.name}" is a family; options belong to a rule')


@cache
def check_overrides(config: Config, rules: Library) -> None:
    """ConfigError for the first override that is wrong, whether it holds for anything or not."""
    for one in config.chain():
        for override in one.overrides:
            check_settings(override.rules, (*override.path, "rules"), one, rules)
            for setting in override.rules:
                if not setting.off and setting.name in rules.files and not has_data(rules.rule(setting.name), config):
                    raise one.error(setting.line, registry_missing(rules.rule(setting.name)))


def has_data(rule: Rule, config: Config) -> bool:
    """Whether the registry that a rule needs is there."""
    return rule.registry is None or rule.registry in config.registries


def registry_missing(rule: Rule) -> str:
    return f'{rule.id} needs a registry; name its file under "registries: {rule.registry}:" in newslint.yaml'
