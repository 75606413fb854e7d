"""Says which rules of the packs run, how loudly, and with what options."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from newslint.config import NO_CONFIG, Config, Preset
from newslint.errors import ConfigError, UsageError
from newslint.model import Severity
from newslint.naming import ENGINE_RULES, engine_severity, named
from newslint.packs import (
    REFUSED,
    UNTRUSTED,
    Library,
    RuleFile,
    folder_pack,
    installed,
    with_folders,
)
from newslint.precedence import Settled, check_overrides, has_data, registry_missing, settled
from newslint.presets import pack_data, preset_files, preset_settings
from newslint.report import Authority
from newslint.rule import ArchiveRule, Rule, alone
from newslint.values import NamedTuple

REGISTRIES = ("authors", "tags", "outlets", "sponsors")


class Active(NamedTuple):
    """A rule that runs, as loud as configured, with its options filled in."""

    rule: Rule
    severity: Severity
    options: Any


class RuleSet(NamedTuple):
    """The rules that run, by id, the severity of what the engine itself reports, and what no waiver silences."""

    active: tuple[Active, ...]
    engine: Mapping[str, Severity]
    locked: frozenset[str] = frozenset()
    library: Library | None = None  # what the names of rules mean, where documents may name them
    whole: bool = True  # nothing was left out for this run alone

    def ids_of(self, name: str) -> Collection[str]:
        """The rules behind a rule, a family, a pack or ALL; UsageError for a name that is none of them."""
        assert self.library is not None
        return named([name], self.library)

    def get(self, rule: str) -> Active | None:
        for active in self.active:  # a generator would take twice as long, and this is asked of every fact
            if active.rule.id == rule:
                return active
        return None

    def engine_severity(self, rule: str) -> Severity | None:
        """How loud a fault of a document is, None where it is switched off."""
        return self.engine.get(rule)


def library(config: Config = NO_CONFIG, folders: Iterable[str] = (), python: bool = True) -> Library:
    """The rules of installed packs, of `folders` that the user named, and of the folders that a configuration names.

    What a configuration names runs no Python unless it says that it trusts its folders; without `python`, no pack but
    newslint's own does.
    """
    return _library(config.packs, config.trust, tuple(folders), python)


@cache
def _library(configured: tuple[str, ...], trust: bool, folders: tuple[str, ...], python: bool) -> Library:
    refused = None if python else REFUSED
    named = [folder_pack(folder, refused) for folder in folders]
    unnamed = [folder_pack(folder, refused or (None if trust else UNTRUSTED)) for folder in configured]
    return Library(with_folders(installed(python), (*named, *unnamed)))


def rule_files() -> Mapping[str, RuleFile]:
    """Every rule of every installed pack by id. ConfigError for two of one id."""
    return library().files


def rule(id: str) -> Rule:
    """A rule of an installed pack; ConfigError where its module is broken or its page is missing."""
    return library().rule(id)


def authorities(folders: Iterable[str] = ()) -> Mapping[str, Authority]:
    """What the files of authorities of installed packs and of folders say, by key."""
    found: dict[str, Authority] = {}
    for pack in with_folders(installed(), map(folder_pack, folders)):
        for key, said in pack_data(pack, "authorities.yaml").items():
            if isinstance(said, dict):
                authority = Authority(str(key), said.get("title"), said.get("url"), said.get("verified"))
                found.setdefault(str(key), authority)  # no pack says anew what newslint's own rules rest on
    return found


def presets(rules: Library | None = None) -> Mapping[str, Mapping[str, object]]:
    """The presets that packs hold: preset -> rule -> severity, or true for its own. ConfigError for an unknown rule."""
    return {name: preset.rules for name, preset in preset_files(rules or library()).items()}


def preset_of(name: str, rules: Library | None = None) -> Mapping[str, Severity | None]:
    """The rules that a preset switches on; those that need data are counted in. UsageError for an unknown one."""
    rules = rules or library()
    try:
        found = [*preset_settings(Preset(name), NO_CONFIG, rules.files, rules, REGISTRIES)]
    except ConfigError as error:
        raise UsageError(error.message) from None
    return {setting.name: setting.severity for setting in found}


def ruleset(
    config: Config,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    several: bool = True,
    rules: Library | None = None,
    held: Collection[str] = (),
) -> RuleSet:
    """The rules that run under a configuration, out of those there are.

    `select` takes the place of what the configuration switches on, `ignore` is left out of either; both hold ids,
    families and ALL. Severities and options stay as configured. `several`: there is more than one document. `held` are
    the overrides that hold.
    """
    select = tuple(select)
    rules = rules or library(config)
    rule = rules.rule
    if config.is_conditional:
        check_overrides(config, rules)
    wanted, unwanted = named(select, rules), named(ignore, rules)
    found = settled(config, held, wanted or rules.files.keys(), rules)
    if wanted:
        found = {id: found.get(id, Settled())._replace(off_by=None) for id in wanted}
    on = {id: word for id, word in sorted(found.items()) if not word.off and id not in unwanted}
    for id, word in on.items():
        if id in ENGINE_RULES or has_data(rule(id), config):
            continue
        if id in select:
            raise UsageError(registry_missing(rule(id)))
        if word.by_name is not None and word.by_name.config is not None:
            raise word.by_name.config.error(word.by_name.setting.line, registry_missing(rule(id)))
    engine = {id: word.severity or engine_severity(id) for id, word in on.items() if id in ENGINE_RULES}
    active = tuple(
        Active(
            rule(id) if several else alone(rule(id)),
            word.severity or rule(id).severity,
            rule(id).options_from(word.options),
        )
        for id, word in on.items()
        if id not in ENGINE_RULES and has_data(rule(id), config) and (several or not isinstance(rule(id), ArchiveRule))
    )
    return RuleSet(active, engine, frozenset(_locked(config, rules)), rules, not wanted and not unwanted)


def _locked(config: Config, rules: Library) -> Iterator[str]:
    """The rules that a file locks, and those that it extends: no file takes another's lock off."""
    for one in config.chain():
        for number, name in enumerate(one.locked):
            try:
                yield from named([name], rules)
            except UsageError as error:
                raise one.error(("locked", number), str(error)) from None
