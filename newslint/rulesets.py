"""Says which rules of the packs run, how loudly, and with what options."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from newslint.config import NO_CONFIG, Config, Preset, Setting
from newslint.errors import ConfigError, UsageError
from newslint.model import Severity
from newslint.packs import (
    REFUSED,
    UNTRUSTED,
    Library,
    Pack,
    RuleFile,
    folder_pack,
    installed,
    with_folders,
)
from newslint.report import Authority
from newslint.rule import ArchiveRule, Rule, alone
from newslint.values import NamedTuple

RECOMMENDED = "recommended"
PRESETS = "presets.yaml"
ALL = "ALL"

ENGINE = "engine"  # the family of what newslint itself reports of a document
ENGINE_RULES: Mapping[str, str] = {
    "front-matter-invalid": "The front matter cannot be read, so nothing that it says could be checked",
}


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

    def get(self, rule: str) -> Active | None:
        return next((active for active in self.active if active.rule.id == rule), None)

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
        for key, said in _pack_data(pack, "authorities.yaml").items():
            if isinstance(said, dict):
                authority = Authority(str(key), said.get("title"), said.get("url"), said.get("verified"))
                found.setdefault(str(key), authority)  # no pack says anew what newslint's own rules rest on
    return found


def presets(rules: Library | None = None) -> Mapping[str, Mapping[str, object]]:
    """The presets that packs hold: preset -> rule -> severity, or true for its own. ConfigError for an unknown rule."""
    rules = rules or library()
    found: dict[str, Mapping[str, object]] = {}
    for pack in rules.packs:
        for name, said in _pack_data(pack, PRESETS).items():
            for id in said["rules"]:
                if id not in rules.files:
                    path = os.path.join(pack.folder, PRESETS)
                    raise ConfigError(path, None, f"preset {name}: {unknown_rule(id, rules)}")
            found[str(name)] = said["rules"]
    return found


def _pack_data(pack: Pack, name: str) -> dict[str, Any]:
    path = os.path.join(pack.folder, name)
    if not os.path.isfile(path):
        return {}
    import yaml

    with open(path, "rb") as file:
        return yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader)) or {}


def ruleset(
    config: Config,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    several: bool = True,
    rules: Library | None = None,
) -> RuleSet:
    """The rules that run under a configuration, out of those there are.

    `select` takes the place of what the configuration switches on, `ignore` is left out of either; both hold ids,
    families and ALL. Severities and options stay as configured. `several`: there is more than one document.
    """
    select = tuple(select)
    rules = rules or library(config)
    rule = rules.rule
    wanted = _named(select, rules)
    settings = _settings(config, wanted or rules.files.keys(), rules)
    if wanted:
        settings = {id: settings.get(id, Setting(id))._replace(off=False) for id in wanted}
    unwanted = _named(ignore, rules)
    on = {id: setting for id, setting in sorted(settings.items()) if not setting.off and id not in unwanted}
    for id in on.keys() & {*select, *(setting.name for setting in config.rules)} - ENGINE_RULES.keys():
        if not _has_data(rule(id), config):
            message = f'{id} needs a registry; name its file under "registries: {rule(id).registry}:" in newslint.yaml'
            raise UsageError(message) if id in select else config.error(settings[id].line, message)
    engine = {id: setting.severity or Severity.ERROR for id, setting in on.items() if id in ENGINE_RULES}
    active = tuple(
        Active(
            rule(id) if several else alone(rule(id)),
            setting.severity or rule(id).severity,
            rule(id).options_from(setting.options),
        )
        for id, setting in on.items()
        if id not in ENGINE_RULES and _has_data(rule(id), config) and (several or not isinstance(rule(id), ArchiveRule))
    )
    return RuleSet(active, engine, frozenset(_locked(config, rules)))


def _locked(config: Config, rules: Library) -> Iterator[str]:
    for number, name in enumerate(config.locked):
        try:
            yield from _named([name], rules)
        except UsageError as error:
            raise config.error(("locked", number), str(error)) from None


def _settings(config: Config, among: Collection[str], rules: Library) -> dict[str, Setting]:
    """What presets and configuration say of each rule, the more particular word last.

    Of the recommended rules only those `among` the given ones are looked at, and so imported.
    """
    known = rules.files
    for setting in config.rules:
        if setting.name not in names_of_rules(rules):
            raise config.error(setting.line, unknown_rule(setting.name, rules))
    found: dict[str, Setting] = {id: Setting(id) for id in ENGINE_RULES}
    for preset in config.extends:
        for id, setting in _preset(preset, config, among, rules).items():
            before = found.get(id)  # a preset that leaves a rule its own severity takes none from another
            found[id] = setting._replace(severity=setting.severity or (before.severity if before else None))
    for setting in config.rules:
        if setting.name in known or setting.name in ENGINE_RULES:
            continue
        if setting.options:
            raise config.error(setting.line, f'"{setting.name}" is a family; options belong to a rule')
        for id in _members(setting.name, rules):
            before = found.get(id)
            if before is not None:  # a family's word wakes no rule that is off
                found[id] = before._replace(severity=setting.severity or before.severity, off=setting.off)
    for setting in config.rules:
        if setting.name in known or setting.name in ENGINE_RULES:
            _check_options(setting, config, rules)
            before = found.get(setting.name)
            found[setting.name] = setting._replace(severity=setting.severity or (before.severity if before else None))
    return found


def _members(family: str, rules: Library) -> tuple[str, ...]:
    """The ids of a family or a pack, the engine's own too; none for what is neither."""
    return tuple(ENGINE_RULES) if family == ENGINE else rules.members(family)


def _preset(preset: Preset, config: Config, among: Collection[str], rules: Library) -> dict[str, Setting]:
    if preset.name == RECOMMENDED:
        return {id: Setting(id) for id in rules.files if id in among and is_recommended(rules.rule(id), config)}
    found = presets(rules).get(preset.name)
    if found is None:
        raise config.error(preset.line, _unknown_preset(preset.name, rules))
    return {id: Setting(id, None if said is True else Severity(str(said))) for id, said in found.items()}


def preset_of(name: str, rules: Library | None = None) -> Mapping[str, Severity | None]:
    """The rules that a preset switches on; those that need data are counted in. UsageError for an unknown one."""
    rules = rules or library()
    if name == RECOMMENDED:
        return {id: None for id in rules.files if rules.rule(id).recommended != "off"}
    if name not in presets(rules):
        raise UsageError(_unknown_preset(name, rules))
    return {id: setting.severity for id, setting in _preset(Preset(name), NO_CONFIG, (), rules).items()}


def _unknown_preset(name: str, rules: Library) -> str:
    from newslint.schema import nearest

    return f'unknown preset "{name}"{nearest(name, (*presets(rules), RECOMMENDED))}'


def is_recommended(rule: Rule, config: Config) -> bool:
    """On by the rule's own word, where what it needs is there."""
    return rule.recommended != "off" and _has_data(rule, config)


def _has_data(rule: Rule, config: Config) -> bool:
    return rule.registry is None or rule.registry in config.registries


def _named(names: Iterable[str], rules: Library) -> set[str]:
    """The ids behind ids, families, packs and ALL; UsageError for a name that is none of them."""
    found: set[str] = set()
    for name in names:
        if name == ALL:
            found |= rules.files.keys() | ENGINE_RULES.keys()
        elif name in rules.files or name in ENGINE_RULES:
            found.add(name)
        elif members := _members(name, rules):
            found.update(members)
        else:
            raise UsageError(unknown_rule(name, rules))
    return found


def unknown_rule(name: str, rules: Library) -> str:
    """The message about a name that is no rule and no family."""
    from newslint.schema import nearest

    return f'unknown rule "{name}"{nearest(name, names_of_rules(rules))}'


def names_of_rules(rules: Library) -> tuple[str, ...]:
    """Everything that --select, --ignore and `rules:` understand, but for ALL."""
    return (*rules.files, *rules.families, *ENGINE_RULES, ENGINE)


def _check_options(setting: Setting, config: Config, rules: Library) -> None:
    """ConfigError for an option that the rule does not have, or a value of another type than it declares."""
    if not setting.options:
        return
    if setting.name in ENGINE_RULES:
        raise config.error(setting.line, f"{setting.name} has no options")
    from typing import get_type_hints

    from newslint.schema import nearest

    types = get_type_hints(rules.rule(setting.name).options)
    for name, value in setting.options.items():
        where = ("rules", setting.name, "options", name)
        if name not in types:
            mend = nearest(str(name), types) or ("" if types else "; it has none")
            raise config.error(where, f'{setting.name} has no option "{name}"{mend}')
        if not _fits(value, types[name]):
            mend = nearest(str(value), _literals(types[name]))
            message = f'{setting.name}: option "{name}" takes {_in_words(types[name])}, not {value!r}{mend}'
            raise config.error(where, message)


def _fits(value: object, wanted: Any) -> bool:
    """Whether a value of YAML is of a type as a rule declares it."""
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin in (Union, UnionType):
        return any(_fits(value, one) for one in arguments)
    if origin is Literal:
        return value in arguments
    if origin in (tuple, list, frozenset):
        return isinstance(value, list) and all(_fits(item, arguments[0]) for item in value)
    if origin in (dict, Mapping):
        return isinstance(value, dict) and all(_fits(item, arguments[1]) for item in value.values())
    if wanted is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if wanted is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return wanted is Any or isinstance(value, wanted)


def _literals(wanted: Any) -> list[str]:
    """The words that a type of an option allows by name."""
    if get_origin(wanted) is Literal:
        return [str(one) for one in get_args(wanted)]
    return [word for inner in get_args(wanted) for word in _literals(inner)]


def _in_words(wanted: Any) -> str:
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin in (Union, UnionType):
        return " or ".join(_in_words(one) for one in arguments)
    if origin is Literal:
        return " or ".join(str(one) for one in arguments)
    if origin in (tuple, list, frozenset):
        return "a list"
    words = {int: "a whole number", float: "a number", str: "text", bool: "true or false", type(None): "nothing"}
    return words.get(wanted, "a mapping")
