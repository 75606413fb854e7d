"""Finds rules in the installed packs and says which of them run, how loudly, and with what options."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from newslint.config import NO_CONFIG, Config, Preset, Setting
from newslint.errors import ConfigError, UsageError
from newslint.model import Severity
from newslint.rule import ArchiveRule, ArticleRule, Rule, alone
from newslint.values import NamedTuple

ENTRY_POINTS = "newslint.rules"
RECOMMENDED = "recommended"
PRESETS = "presets.yaml"
ALL = "ALL"

ENGINE = "engine"  # the family of what newslint itself reports of a document
ENGINE_RULES: Mapping[str, str] = {
    "front-matter-invalid": "The front matter cannot be read, so nothing that it says could be checked",
}


class RuleFile(NamedTuple):
    """A rule that a pack holds, known by its file alone; its module is not imported yet."""

    id: str
    family: str
    module: str
    path: str

    @property
    def page(self) -> str:
        """The Markdown file beside it."""
        return self.path.removesuffix(".py") + ".md"


class Pack(NamedTuple):
    """A package of rules: a folder with a folder for each family."""

    package: str
    folder: str


class Active(NamedTuple):
    """A rule that runs, as loud as configured, with its options filled in."""

    rule: Rule
    severity: Severity
    options: Any


class Authority(NamedTuple):
    """A law, code or policy that rules rest on."""

    key: str
    title: str | None
    url: str | None
    verified: str | None = None  # how far its words were checked, for the rule pages


class RuleSet(NamedTuple):
    """The rules that run, by id, and the severity of what the engine itself reports."""

    active: tuple[Active, ...]
    engine: Mapping[str, Severity]

    def get(self, rule: str) -> Active | None:
        return next((active for active in self.active if active.rule.id == rule), None)

    def engine_severity(self, rule: str) -> Severity | None:
        """How loud a fault of a document is, None where it is switched off."""
        return self.engine.get(rule)


@cache
def packs() -> tuple[Pack, ...]:
    """The installed packs of rules, by the name of their package."""
    found = {}
    for package in sorted(set(_entry_points())):
        spec = find_spec(package)
        if spec is None or not spec.submodule_search_locations:
            raise ConfigError(
                package, None, f"the entry point group {ENTRY_POINTS} names it, but there is no such package"
            )
        found[package] = Pack(package, next(iter(spec.submodule_search_locations)))
    return tuple(found.values())


def _entry_points() -> Iterator[str]:
    """The packages under the group `newslint.rules`.

    Read from the files themselves: importing importlib.metadata and its e-mail parser takes as long as all the
    rest of a start. Where there are no such files, as in a zip archive, importlib.metadata knows better.
    """
    found = False
    for folder in sys.path:
        for text in _entry_point_files(folder or "."):
            for line in text.partition(f"[{ENTRY_POINTS}]")[2].split("\n[", 1)[0].splitlines():
                name, equals, package = line.partition("=")
                if equals and not name.lstrip().startswith(("#", ";")):
                    found = True
                    yield package.strip()
    if not found:
        from importlib.metadata import entry_points

        yield from (point.value for point in entry_points(group=ENTRY_POINTS))


def _entry_point_files(folder: str) -> Iterator[str]:
    try:
        names = os.listdir(folder)
    except OSError:
        return
    for name in names:
        if name.endswith((".dist-info", ".egg-info")):
            try:
                with open(os.path.join(folder, name, "entry_points.txt"), encoding="utf-8") as file:
                    text = file.read()
            except (OSError, UnicodeDecodeError):
                continue
            if ENTRY_POINTS in text:
                yield text


@cache
def rule_files() -> Mapping[str, RuleFile]:
    """Every rule of every pack by id. ConfigError for two of one id."""
    found: dict[str, RuleFile] = {}
    for pack in packs():
        for file in _rules_of(pack):
            if (other := found.get(file.id)) is not None:
                raise ConfigError(file.path, None, f'a second rule "{file.id}"; the first is {other.path}')
            found[file.id] = file
    return dict(sorted(found.items()))


def _rules_of(pack: Pack) -> Iterator[RuleFile]:
    for family in sorted(os.listdir(pack.folder)):
        folder = os.path.join(pack.folder, family)
        if family.startswith(("_", ".")) or not os.path.isdir(folder):
            continue
        for name in sorted(os.listdir(folder)):
            stem, dot, suffix = name.rpartition(".")
            if not dot or suffix != "py" or stem.startswith("_"):
                continue
            path = os.path.join(folder, name)
            yield RuleFile(stem.replace("_", "-"), family.replace("_", "-"), f"{pack.package}.{family}.{stem}", path)


@cache
def rule(id: str) -> Rule:
    """The rule itself; ConfigError where its module is broken or its page is missing."""
    file = rule_files()[id]
    if not os.path.isfile(file.page):
        raise ConfigError(file.path, None, f"the rule has no page; write {os.path.basename(file.page)} beside it")
    name = file.module.rpartition(".")[2]
    try:
        found = getattr(import_module(file.module), name, None)
    except Exception as error:  # a pack may be anyone's; whatever its module raises, the file is at fault
        raise ConfigError(file.path, None, f"cannot be imported: {type(error).__name__}: {error}") from error
    if not isinstance(found, (ArticleRule, ArchiveRule)):
        raise ConfigError(file.path, None, f'defines no rule named "{name}"')
    return found


def families() -> tuple[str, ...]:
    """The families of all rules, without the engine's own."""
    return tuple(sorted({file.family for file in rule_files().values()}))


def authorities() -> Mapping[str, Authority]:
    """What the packs' files of authorities say, by key."""
    found: dict[str, Authority] = {}
    for pack in packs():
        for key, said in _pack_data(pack, "authorities.yaml").items():
            if isinstance(said, dict):
                found[str(key)] = Authority(str(key), said.get("title"), said.get("url"), said.get("verified"))
    return found


def presets() -> Mapping[str, Mapping[str, object]]:
    """The presets that packs hold: preset -> rule -> severity, or true for its own. ConfigError for an unknown rule."""
    found: dict[str, Mapping[str, object]] = {}
    for pack in packs():
        for name, said in _pack_data(pack, PRESETS).items():
            for id in said["rules"]:
                if id not in rule_files():
                    path = os.path.join(pack.folder, PRESETS)
                    raise ConfigError(path, None, f"preset {name}: {unknown_rule(id)}")
            found[str(name)] = said["rules"]
    return found


def _pack_data(pack: Pack, name: str) -> dict[str, Any]:
    path = os.path.join(pack.folder, name)
    if not os.path.isfile(path):
        return {}
    import yaml

    with open(path, "rb") as file:
        return yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader)) or {}


def ruleset(config: Config, select: Iterable[str] = (), ignore: Iterable[str] = (), several: bool = True) -> RuleSet:
    """The rules that run under a configuration.

    `select` takes the place of what the configuration switches on, `ignore` is left out of either; both hold ids,
    families and ALL. Severities and options stay as configured. `several`: there is more than one document.
    """
    select = tuple(select)
    wanted = _named(select)
    settings = _settings(config, wanted or rule_files().keys())
    if wanted:
        settings = {id: settings.get(id, Setting(id))._replace(off=False) for id in wanted}
    unwanted = _named(ignore)
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
    return RuleSet(active, engine)


def _settings(config: Config, among: Collection[str]) -> dict[str, Setting]:
    """What presets and configuration say of each rule, the more particular word last.

    Of the recommended rules only those `among` the given ones are looked at, and so imported.
    """
    known = rule_files()
    for setting in config.rules:
        if setting.name not in names_of_rules():
            raise config.error(setting.line, unknown_rule(setting.name))
    found: dict[str, Setting] = {id: Setting(id) for id in ENGINE_RULES}
    for preset in config.extends:
        for id, setting in _preset(preset, config, among).items():
            before = found.get(id)  # a preset that leaves a rule its own severity takes none from another
            found[id] = setting._replace(severity=setting.severity or (before.severity if before else None))
    for setting in config.rules:
        if setting.name in known or setting.name in ENGINE_RULES:
            continue
        if setting.options:
            raise config.error(setting.line, f'"{setting.name}" is a family; options belong to a rule')
        for id in _members(setting.name):
            before = found.get(id)
            if before is not None:  # a family's word wakes no rule that is off
                found[id] = before._replace(severity=setting.severity or before.severity, off=setting.off)
    for setting in config.rules:
        if setting.name in known or setting.name in ENGINE_RULES:
            _check_options(setting, config)
            before = found.get(setting.name)
            found[setting.name] = setting._replace(severity=setting.severity or (before.severity if before else None))
    return found


def _members(family: str) -> tuple[str, ...]:
    """The ids of a family, the engine's own too; none for what is no family."""
    if family == ENGINE:
        return tuple(ENGINE_RULES)
    return tuple(id for id, file in rule_files().items() if file.family == family)


def _preset(preset: Preset, config: Config, among: Collection[str]) -> dict[str, Setting]:
    if preset.name == RECOMMENDED:
        return {id: Setting(id) for id in rule_files() if id in among and is_recommended(rule(id), config)}
    found = presets().get(preset.name)
    if found is None:
        raise config.error(preset.line, _unknown_preset(preset.name))
    return {id: Setting(id, None if said is True else Severity(str(said))) for id, said in found.items()}


def preset_of(name: str) -> Mapping[str, Severity | None]:
    """The rules that a preset switches on; those that need data are counted in. UsageError for an unknown one."""
    if name == RECOMMENDED:
        return {id: None for id in rule_files() if rule(id).recommended != "off"}
    if name not in presets():
        raise UsageError(_unknown_preset(name))
    return {id: setting.severity for id, setting in _preset(Preset(name), NO_CONFIG, ()).items()}


def _unknown_preset(name: str) -> str:
    from newslint.schema import nearest

    return f'unknown preset "{name}"{nearest(name, (*presets(), RECOMMENDED))}'


def is_recommended(rule: Rule, config: Config) -> bool:
    """On by the rule's own word, where what it needs is there."""
    return rule.recommended != "off" and _has_data(rule, config)


def _has_data(rule: Rule, config: Config) -> bool:
    return rule.registry is None or rule.registry in config.registries


def _named(names: Iterable[str]) -> set[str]:
    """The ids behind ids, families and ALL; UsageError for a name that is none of them."""
    found: set[str] = set()
    for name in names:
        if name == ALL:
            found |= rule_files().keys() | ENGINE_RULES.keys()
        elif name in rule_files() or name in ENGINE_RULES:
            found.add(name)
        elif members := _members(name):
            found.update(members)
        else:
            raise UsageError(unknown_rule(name))
    return found


def unknown_rule(name: str) -> str:
    """The message about a name that is no rule and no family."""
    from newslint.schema import nearest

    return f'unknown rule "{name}"{nearest(name, names_of_rules())}'


def names_of_rules() -> tuple[str, ...]:
    """Everything that --select, --ignore and `rules:` understand, but for ALL."""
    return (*rule_files(), *families(), *ENGINE_RULES, ENGINE)


def _check_options(setting: Setting, config: Config) -> None:
    """ConfigError for an option that the rule does not have, or a value of another type than it declares."""
    if not setting.options:
        return
    if setting.name in ENGINE_RULES:
        raise config.error(setting.line, f"{setting.name} has no options")
    from typing import get_type_hints

    from newslint.schema import nearest

    types = get_type_hints(rule(setting.name).options)
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
