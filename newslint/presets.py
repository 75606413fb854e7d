"""The presets that packs hold: which rules each switches on, and how loudly."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from newslint.config import Config, Preset, Setting, shown
from newslint.errors import ConfigError
from newslint.model import Severity
from newslint.naming import unknown_rule
from newslint.packs import Library, Pack
from newslint.rule import Rule
from newslint.values import NamedTuple

RECOMMENDED = "recommended"
PRESETS = "presets.yaml"


class PresetFile(NamedTuple):
    """A preset and where it stands: rule -> severity, or true for its own."""

    path: str
    rules: Mapping[str, Any]
    lines: Mapping[str, int]


def preset_settings(
    preset: Preset, config: Config, among: Collection[str], rules: Library, registries: Container[str]
) -> Iterator[Setting]:
    """What a preset that `config` extends says, rule by rule. A pack by its name means what it recommends."""
    ids: Iterable[str] = rules.files
    if preset.name != RECOMMENDED:  # which is no file's: without a configuration, none is read
        known = preset_files(rules)
        if preset.name in known:
            said = known[preset.name].rules
            yield from (Setting(id, None if level is True else Severity(str(level))) for id, level in said.items())
            return
        if preset.name not in {pack.prefix for pack in rules.packs}:
            raise config.error(preset.line, unknown_preset(preset.name, rules))
        ids = _of_pack(preset.name, rules)
    for id in ids:
        if id in among and is_recommended(rules.rule(id), registries):
            yield Setting(id)


def is_recommended(rule: Rule, registries: Container[str]) -> bool:
    """On by the rule's own word, where what it needs is there."""
    return rule.recommended != "off" and (rule.registry is None or rule.registry in registries)


def _of_pack(prefix: str, rules: Library) -> Iterator[str]:
    return (id for id, file in rules.files.items() if file.pack.prefix == prefix)


def unknown_preset(name: str, rules: Library) -> str:
    """The message about a name that is no preset and no pack."""
    from newslint.schema import nearest

    packs = [pack.prefix for pack in rules.packs if pack.prefix is not None]
    known = (*preset_files(rules), RECOMMENDED, *packs)
    mend = nearest(name, known) or f"; there are {', '.join(sorted({*known}))}, and files such as ./house.yaml"
    return f'unknown preset "{name}"{mend}'


@cache
def preset_files(rules: Library) -> Mapping[str, PresetFile]:
    """Every preset by name; those of other packs than newslint's own with the pack's name before it: `house/strict`.

    Where only one pack has a preset of a name, the bare name means it, too; `house/recommended` is `house`.
    ConfigError for a rule that there is not.
    """
    found: dict[str, PresetFile] = {}
    for pack in rules.packs:
        for name, preset in _presets_of(pack).items():
            for id in preset.rules:
                if id not in rules.files:
                    raise ConfigError(preset.path, preset.lines.get(id), f"preset {name}: {unknown_rule(id, rules)}")
            found[name if pack.prefix is None else f"{pack.prefix}/{name}"] = preset
    bare = Counter(name.partition("/")[2] for name in found if "/" in name)
    for name in [name for name in found if "/" in name]:
        pack_name, _, short = name.partition("/")
        if short == RECOMMENDED:
            found[pack_name] = found[name]
        elif bare[short] == 1:
            found.setdefault(short, found[name])
    return found


def _presets_of(pack: Pack) -> dict[str, PresetFile]:
    """ConfigError with file and line where the file is wrong; newslint's own is tested instead."""
    path = os.path.join(pack.folder, PRESETS)
    if not os.path.isfile(path):
        return {}
    if pack.prefix is None:
        return {name: PresetFile(path, said["rules"], {}) for name, said in pack_data(pack, PRESETS).items()}
    from newslint.config.text import text_of
    from newslint.schema import read_yaml

    checked = read_yaml(text_of(path), "presets")
    for fault in checked.faults:
        raise ConfigError(shown(path), fault.line, fault.message)
    found = {}
    for name, said in (checked.value or {}).items():
        lines = {id: checked.lines.get((name, "rules", id), 1) for id in said["rules"]}
        found[str(name)] = PresetFile(shown(path), said["rules"], lines)
    return found


def pack_data(pack: Pack, name: str) -> dict[str, Any]:
    """What a YAML file of a pack says, nothing where it has none."""
    path = os.path.join(pack.folder, name)
    if not os.path.isfile(path):
        return {}
    import yaml

    with open(path, "rb") as file:
        return yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader)) or {}
