"""Finds packs of rules, installed ones and folders, and loads a rule of theirs when it is needed."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import redirect_stdout
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import cast

from newslint.config import shown
from newslint.errors import ConfigError
from newslint.rule import ArchiveRule, ArticleRule, Rule
from newslint.values import NamedTuple

ENTRY_POINTS = "newslint.rules"
OWN = "newslint"  # the distribution whose rules go by their bare names
SETTINGS = "pack.yaml"
# What may stand in the folder of a pack beside its rules.
DATA = frozenset({SETTINGS, "authorities.yaml", "presets.yaml"})
DECLARATIVE = (".yaml", ".yml")
LONGEST_IMPORT = 30.0  # seconds; a module that trains a model on import is no rule
FOLDER = "newslint_pack_"  # what the packages of folders are called, with a digest of the place

UNTRUSTED = (
    'is Python, which a folder named in newslint.yaml may run only where that says "trust: true"; '
    "say so if you trust everyone who can change the folder"
)
REFUSED = "is Python of a pack, which --no-python-packs refuses to run"

_PREFIX = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Pack(NamedTuple):
    """A folder of rules, with or without a folder for each family.

    `package` is what its Python is imported under; `prefix` is None for newslint's own; `refusal` says why its Python
    may not run, None where it may.
    """

    folder: str
    package: str
    prefix: str | None = None
    refusal: str | None = None


class RuleFile(NamedTuple):
    """A rule that a pack holds, known by its file alone; nothing of it is read yet."""

    id: str
    family: str
    path: str
    module: str  # what it is imported as, where it is Python
    pack: Pack

    @property
    def page(self) -> str:
        """The Markdown file beside it."""
        return os.path.splitext(self.path)[0] + ".md"

    @property
    def is_python(self) -> bool:
        return self.path.endswith(".py")


class Library(NamedTuple):
    """The rules that several packs hold together."""

    packs: tuple[Pack, ...]

    @property
    def files(self) -> Mapping[str, RuleFile]:
        """Every rule by id. ConfigError for two of one id."""
        return _files(self.packs)

    @property
    def families(self) -> tuple[str, ...]:
        """The families of all rules, and the prefixes of packs: either means several rules."""
        prefixes = {pack.prefix for pack in self.packs if pack.prefix is not None}
        return tuple(sorted({file.family for file in self.files.values()} | prefixes))

    def members(self, name: str) -> tuple[str, ...]:
        """The ids of a family, or of the pack with this prefix; none for what is neither."""
        return tuple(id for id, file in self.files.items() if name in (file.family, file.pack.prefix))

    def others(self) -> frozenset[str]:
        """The ids of the rules in Python that are not newslint's own."""
        others = (pack for pack in self.packs if pack.prefix is not None and pack.refusal is None)
        return frozenset(file.id for pack in others for file in files_of(pack) if file.is_python)

    def rule(self, id: str) -> Rule:
        """The rule itself; ConfigError where its file is broken or its page is missing."""
        return load(self.files[id])


@cache
def installed(python: bool = True) -> tuple[Pack, ...]:
    """The installed packs by the name of their package; without `python`, only newslint's own may bring any."""
    found = {}
    for package, distribution in sorted(set(_entry_points())):
        spec = find_spec(package)
        if spec is None or not spec.submodule_search_locations:
            raise ConfigError(
                package, None, f"the entry point group {ENTRY_POINTS} names it, but there is no such package"
            )
        folder = next(iter(spec.submodule_search_locations))
        if distribution == OWN:
            found[package] = Pack(folder, package)
        else:
            found[package] = Pack(folder, package, _prefix(folder, distribution), None if python else REFUSED)
    return tuple(found.values())


@cache
def folder_pack(folder: str, refusal: str | None = None) -> Pack:
    """A folder of rules that nobody installed. ConfigError where its pack.yaml is wrong."""
    from hashlib import sha256

    folder = os.path.realpath(folder)
    digest = sha256(folder.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return Pack(folder, f"{FOLDER}{digest}", _prefix(folder, os.path.basename(folder)), refusal)


def package_pack(package: str) -> Pack:
    """The pack that is importable under a name, installed as such or not. ConfigError where there is none."""
    for pack in installed():
        if pack.package == package:
            return pack
    try:
        spec = find_spec(package)
    except (ImportError, ValueError):  # "rules/x.yml" is no name of a package
        spec = None
    if spec is None or not spec.submodule_search_locations:
        raise ConfigError(package, None, "no such folder, file or package of rules")
    folder = next(iter(spec.submodule_search_locations))
    return Pack(folder, package, _prefix(folder, package))


def with_folders(packs: Iterable[Pack], folders: Iterable[Pack]) -> tuple[Pack, ...]:
    """Packs and folders of rules, each place once: the first that names it counts."""
    by_place: dict[str, Pack] = {}
    for pack in (*packs, *folders):
        by_place.setdefault(os.path.realpath(pack.folder), pack)
    return tuple(by_place.values())


def _prefix(folder: str, name: str) -> str:
    """What the ids of a pack begin with: as its pack.yaml says, else its own name."""
    path = os.path.join(folder, SETTINGS)
    if os.path.isfile(path):
        from newslint.config.text import text_of
        from newslint.schema import read_yaml

        checked = read_yaml(text_of(path), "pack")
        for fault in checked.faults:
            raise ConfigError(shown(path), fault.line, fault.message)
        said = (checked.value or {}).get("prefix")
        if said is not None:
            if not _PREFIX.fullmatch(said):
                message = f'"prefix" is "{said}"; expected small letters, digits and hyphens, such as house-rules'
                raise ConfigError(shown(path), checked.lines.get(("prefix",)), message)
            return cast("str", said)
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "pack"


def _entry_points() -> Iterator[tuple[str, str]]:
    """The packages under the group `newslint.rules`, each with the name of its distribution.

    Read from the files themselves: importing importlib.metadata and its e-mail parser takes as long as all the
    rest of a start. Where there are no such files, as in a zip archive, importlib.metadata knows better.
    """
    found = False
    for folder in sys.path:
        for distribution, text in _entry_point_files(folder or "."):
            for line in text.partition(f"[{ENTRY_POINTS}]")[2].split("\n[", 1)[0].splitlines():
                name, equals, package = line.partition("=")
                if equals and not name.lstrip().startswith(("#", ";")):
                    found = True
                    yield package.strip(), distribution
    if not found:
        from importlib.metadata import entry_points

        for point in entry_points(group=ENTRY_POINTS):
            yield point.value, point.dist.name if point.dist else point.value


def _entry_point_files(folder: str) -> Iterator[tuple[str, str]]:
    """The name of each distribution in a folder that brings rules, and the text of its entry points."""
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
                yield name.rpartition(".")[0].partition("-")[0], text


@cache
def _files(packs: tuple[Pack, ...]) -> Mapping[str, RuleFile]:
    found: dict[str, RuleFile] = {}
    for pack in packs:
        for file in files_of(pack):
            if (other := found.get(file.id)) is not None:
                raise ConfigError(
                    shown(file.path), None, f'a second rule "{file.id}"; the first is {shown(other.path)}'
                )
            found[file.id] = file
    return dict(sorted(found.items()))


def files_of(pack: Pack) -> Iterator[RuleFile]:
    """The rules of one pack: those in the folders of families, and those beside them, whose family is the pack."""
    try:
        with os.scandir(pack.folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        raise ConfigError(shown(pack.folder), None, f"cannot be read: {error.strerror}") from error
    for entry in found:
        if entry.name.startswith(("_", ".")) or entry.name in DATA:
            continue
        if entry.is_dir():
            for name in sorted(os.listdir(entry.path)):
                if not name.startswith(("_", ".")):
                    yield from _file(pack, entry.name, name)
        else:
            yield from _file(pack, None, entry.name)


def rule_file_at(path: str, folders: tuple[str, ...]) -> RuleFile:
    """The rule whose file or page this is. ConfigError where it is neither.

    Its pack is an installed one, one of the `folders` that a configuration names, or else the folder that has a
    pack.yaml, or that the file stands in.
    """
    place = os.path.realpath(path)
    parent = os.path.dirname(place)
    above = os.path.dirname(parent)
    named = [folder_pack(folder) for folder in (parent, above) if folder in folders or _says_so(folder)]
    for pack in (*installed(), *named, folder_pack(parent)):
        if place.startswith(os.path.join(os.path.realpath(pack.folder), "")):
            for file in files_of(pack):
                if place in (os.path.realpath(file.path), os.path.realpath(file.page)):
                    return file
    mend = "a rule is a .py or .yaml file whose name does not begin with _"
    raise ConfigError(shown(path), None, f"is no rule, nor the page of one; {mend}")


def _says_so(folder: str) -> bool:
    return os.path.isfile(os.path.join(folder, SETTINGS))


def _file(pack: Pack, family: str | None, name: str) -> Iterator[RuleFile]:
    stem, suffix = os.path.splitext(name)
    if suffix != ".py" and suffix not in DECLARATIVE:
        return
    id = _kebab(stem) if pack.prefix is None else f"{pack.prefix}-{_kebab(stem)}"
    path = os.path.join(pack.folder, *([family] if family else []), name)
    module = ".".join((pack.package, *([family] if family else []), stem))
    yield RuleFile(id, _kebab(family or pack.prefix or ""), path, module, pack)


def _kebab(name: str) -> str:
    return name.replace("_", "-")


@cache
def load(file: RuleFile) -> Rule:
    """The rule of a file; ConfigError where it is broken, may not run, has no page or a name that no rule can have."""
    _check_name(file)
    if not file.is_python:
        return _declared(file)
    path = shown(file.path)
    if not os.path.isfile(file.page):
        raise ConfigError(path, None, f"the rule has no page; write {os.path.basename(file.page)} beside it")
    if file.pack.refusal is not None:
        raise ConfigError(path, None, file.pack.refusal)
    name = file.module.rpartition(".")[2]
    try:
        with redirect_stdout(sys.stderr):  # a pack that prints must not spoil the report
            found = getattr(_imported(file), name, None)
    except SyntaxError as error:
        raise ConfigError(shown(error.filename or file.path), error.lineno, f"is not Python: {error.msg}") from error
    except (Exception, SystemExit) as error:  # a pack may be anyone's; whatever its module raises, the file is at fault
        line = _line_in(file.path, error)
        raise ConfigError(path, line, f"cannot be imported: {type(error).__name__}: {error}") from error
    if not isinstance(found, (ArticleRule, ArchiveRule)):
        mend = "; a module that is no rule has a name that begins with _"
        raise ConfigError(path, None, f'defines no rule named "{name}"{mend}')
    return named(found, file)


def _check_name(file: RuleFile) -> None:
    stem, suffix = os.path.splitext(os.path.basename(file.path))
    if _PREFIX.fullmatch(_kebab(stem)):
        return
    from unicodedata import normalize

    letters = normalize("NFKD", stem.casefold()).encode("ascii", "ignore").decode()
    nearest = "-".join(re.findall("[a-z0-9]+", letters)) or "house-rule"
    nearest = nearest.replace("-", "_") if file.is_python else nearest
    mend = f"expected small letters from a to z, digits and hyphens, such as {nearest}{suffix}"
    raise ConfigError(shown(file.path), None, f"a rule is called as its file, and no rule can be called so; {mend}")


def named(rule: Rule, file: RuleFile) -> Rule:
    """A rule under the id and the family that its pack gives it."""
    if rule.id == file.id and rule.family == file.family:
        return rule
    from dataclasses import replace

    return replace(rule, id=file.id, family=file.family)


def _declared(file: RuleFile) -> Rule:
    """A rule in YAML. Its examples stand in it, so it needs no page."""
    from pathlib import Path

    from newslint.declarative import load_rule  # where there is a rule in YAML

    return named(load_rule(Path(file.path), file.pack.prefix), file)


def _imported(file: RuleFile) -> ModuleType:
    """The module of a rule; TimeoutError where somebody else's does not end."""
    if file.pack.prefix is None:
        return import_module(file.module)
    from newslint.alarm import TimeIsUp, alarm  # where there are rules that are not newslint's own

    try:
        with alarm(LONGEST_IMPORT):
            return _of_others(file)
    except TimeIsUp as error:
        raise TimeoutError(f"takes longer than {LONGEST_IMPORT:g} s") from error


def _of_others(file: RuleFile) -> ModuleType:
    """A folder that stands on no path is importable under the name of its pack alone."""
    package = file.pack.package
    if not package.startswith(FOLDER):
        return import_module(file.module)
    if package not in sys.modules:
        sys.modules[package] = ModuleType(package, f"The rules in {file.pack.folder}.")
        sys.modules[package].__path__ = [file.pack.folder]
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True  # nothing is left among the newsroom's own files
    try:
        return import_module(file.module)
    finally:
        sys.dont_write_bytecode = before


def _line_in(path: str, error: BaseException) -> int | None:
    """The line of a file at which importing it failed, None where it failed elsewhere."""
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == path:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
