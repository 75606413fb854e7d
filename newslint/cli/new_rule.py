"""`newslint new-rule`: the files of a rule to start from."""

from __future__ import annotations

import os
from pathlib import Path

import click

from newslint.cli._help import OWN_RULES
from newslint.cli._output import put_file, write
from newslint.errors import ConfigError, UsageError

SECTION = OWN_RULES


@click.command("new-rule")
@click.argument("name")
@click.option("--yaml", "declarative", is_flag=True, help="A rule in YAML, in one file with its examples.")
def command(name: str, declarative: bool) -> None:
    """Writes the files of a rule that works, with comments on what to change.

    NAME says the problem, with the folder of the pack before it: house-rules/harbour-misspelt. The folder may be left
    out where newslint.yaml names one alone under packs. In a folder within it, the rule is of that family.

    \b
    Examples:
      newslint new-rule --yaml house-rules/pier-misspelt
      newslint new-rule house-rules/pier-unnamed

    Exit status: 0 written, 2 not.
    """
    from newslint.scaffold import PYTHON, YAML, stem_of, written

    folder, _, last = name.replace(os.sep, "/").rpartition("/")
    stem = stem_of(last, declarative)
    if stem is None:
        raise UsageError(f'"{last}" is no name of a rule; write small letters, digits and hyphens: harbour-misspelt')
    place = Path(folder) if folder else _only_pack()
    _check_depth(place, stem)
    files = written(stem, YAML if declarative else PYTHON)
    for suffix in (".py", ".yaml", ".yml"):
        for taken in (stem, stem.replace("-", "_"), stem.replace("_", "-")):
            if (there := place / f"{taken}{suffix}").exists():
                raise ConfigError(str(there), None, "is there already; newslint new-rule changes no rule")
    for file in files:
        if (place / file).exists():
            raise ConfigError(str(place / file), None, "is there already; newslint new-rule changes no file")
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(str(place), None, f"cannot be made: {error.strerror}") from error
    for file, text in files.items():
        put_file(str(place / file), [text])
        write([f"wrote {place / file}\n"])
    write(_next(place, next(iter(files)), declarative))


def _only_pack() -> Path:
    from newslint.config import config_for

    packs = config_for(os.curdir).packs
    if len(packs) != 1:
        raise UsageError("say in which folder: newslint new-rule house-rules/NAME")
    return Path(os.path.relpath(packs[0]))


def _check_depth(place: Path, stem: str) -> None:
    """UsageError where no pack would find the rule."""
    from newslint.config import config_for

    try:
        packs = config_for(os.curdir).packs
    except ConfigError:  # it may name the folder that is to be made now
        return
    for pack in packs:
        if place.resolve().is_relative_to(pack):
            below = place.resolve().relative_to(pack).parts
            if len(below) > 1:
                near = Path(os.path.relpath(pack), below[0], stem).as_posix()
                raise UsageError(f"a pack has a folder for each family, and none below those; name it {near}")


def _next(place: Path, file: str, declarative: bool) -> list[str]:
    """What to do with them."""
    from newslint.config import config_for

    config = config_for(os.curdir)
    pack = next((one for one in config.packs if place.resolve().is_relative_to(one)), None)
    said = [
        f"\nits examples run with:            newslint test {place / file}\n",
        f"what it would say of your posts:  newslint try {place / file} content/\n",
    ]
    missing = [] if pack else [f"packs: [./{place.as_posix()}]"]
    if not declarative and not config.trust:
        missing.append("trust: true    # runs the Python of these folders")
    if missing:
        said.append("\nto switch it on, write in newslint.yaml:\n" + "".join(f"    {line}\n" for line in missing))
    return said
