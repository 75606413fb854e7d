"""Tells what a repository of articles is made with, and what that says of the publication."""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from newslint.values import NamedTuple
from newslint.web import registrable_domain

Said = Mapping[str, Any]

LARGEST = 500_000  # bytes of a configuration, or of the beginning of an export
SAMPLE = 40  # articles read to learn the languages of a folder
FEWEST = 3  # articles in a language before it is believed
LEAST_SHARE = 0.05  # of the sample
_TIMEZONES = ("timeZone", "timezone")
_LANGUAGES = ("defaultContentLanguage", "defaultLocale", "languageCode", "lang", "locale", "language")
_ADDRESSES = ("baseURL", "baseurl", "url", "site", "base_blog_url", "link")
_NAMES = ("title", "name")
# A key of a configuration written in JavaScript, with a plain string: title: 'The Harbour Post',
_SCRIPT_KEY = re.compile(r"""^[ \t]*(\w+)[ \t]*:[ \t]*(["'`])([^"'`\n$]+)\2""", re.MULTILINE)
_CODE = re.compile("[a-z]{2,3}")  # of a language
_EXPORT_FIELD = re.compile(r"<(?:wp:)?(title|link|language|base_blog_url)>\s*([^<>]+?)\s*</")
# RFC 2606, section 3: what a generator's first configuration gives as the address.
_PLACEHOLDERS = ("example.com", "example.net", "example.org")
_EXPORT_SIGN = "<wp:wxr_version>"


class Generator(NamedTuple):
    """What makes pages of a repository: how it is told, where articles are and what is none.

    `files` tell it by themselves; `content` and `foreign` are relative to the repository.
    """

    name: str
    files: tuple[str, ...]
    content: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()  # files beside the first that say something of the publication


# In the order in which they are asked: a repository may hold the leftovers of an earlier one. The names of files and
# folders are those of each generator's own documentation.
GENERATORS = (
    Generator(
        "Hugo",  # https://gohugo.io/configuration/introduction/, /getting-started/directory-structure/
        ("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config/_default/hugo.toml", "config/_default/hugo.yaml"),
        ("content",),
        ("/archetypes/", "/layouts/", "/public/", "/resources/", "/themes/", "_index.md"),
    ),
    Generator(
        "Docusaurus",  # https://docusaurus.io/docs/configuration, /docs/blog
        ("docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs", "docusaurus.config.cjs"),
        ("blog",),
        ("/docs/", "/build/", "/src/"),
    ),
    Generator(
        "Astro",  # https://docs.astro.build/en/basics/project-structure/
        ("astro.config.mjs", "astro.config.ts", "astro.config.js", "astro.config.cjs"),
        ("src/content", "src/pages"),
        ("/dist/", "/public/"),
    ),
    Generator(
        "Eleventy",  # https://www.11ty.dev/docs/config/, /docs/data-global/
        (".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts"),
        ("content", "posts", "blog", "src/posts", "src/content"),
        ("/_site/", "_includes/", "_layouts/"),
        ("_data/metadata.json", "_data/site.json", "_data/metadata.yaml", "_data/site.yaml", "src/_data/site.json"),
    ),
    Generator(
        "Jekyll",  # https://jekyllrb.com/docs/structure/
        ("_config.yml", "_config.yaml", "_config.toml"),
        ("_posts", "_drafts"),
        ("/_site/", "_includes/", "_layouts/", "/vendor/"),
    ),
    Generator(
        "Hugo",  # before version 0.110
        ("config.toml", "config.yaml", "config.yml", "config.json", "config/_default/config.toml"),
        ("content",),
        ("/archetypes/", "/layouts/", "/public/", "/resources/", "/themes/", "_index.md"),
    ),
)
# What the older name of Hugo's configuration may also be that of; a folder of Hugo's tells them apart.
_AMBIGUOUS = ("config.",)
_SIGNS_OF_HUGO = ("content", "archetypes")


class Sampled(NamedTuple):
    """What one article tells of its publication: its language, the name and the address that it gives the site."""

    language: str | None
    site_name: str | None
    url: str | None


class Site(NamedTuple):
    """What was found out of a repository: who made it, by which file, and what is known of the publication.

    `content` are the folders (or the export) with articles, "." for the repository itself; `documents` how many there
    are; `faults` what could not be read, one line each.
    """

    generator: str | None
    evidence: str | None
    content: tuple[str, ...]
    foreign: tuple[str, ...] = ()
    name: str | None = None
    domains: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    timezone: str | None = None
    documents: int = 0
    faults: tuple[str, ...] = ()


def site_of(folder: str, sampled_of: Callable[[list[str]], Iterable[Sampled]]) -> Site:
    """What a repository is made with. `sampled_of` reads some articles, given by path."""
    faults: list[str] = []
    found = _generator(folder)
    if found is not None:
        generator, evidence = found
        said = _said(folder, (evidence, *_there(folder, generator.facts)), faults)
        content = _content(folder, generator, said)
        site = Site(generator.name, evidence, content, generator.foreign)
    else:
        exports = _exports(folder)
        if exports:
            said = _export_facts(os.path.join(folder, exports[0]))
            return _with_facts(Site("WordPress export", exports[0], exports), said)
        said, site = {}, Site(None, None, (os.curdir,))
    documents = _documents(folder, site)
    if site.generator is None and any(path.lower().endswith((".html", ".htm")) for path in documents):
        site = site._replace(generator="plain HTML")
    site = _with_facts(site, said)
    step = max(1, len(documents) // SAMPLE)
    sampled = tuple(sampled_of(documents[::step][:SAMPLE]))
    domain = None if site.domains else _usual(_domain(one.url) for one in sampled)
    return site._replace(
        name=site.name or _usual(one.site_name for one in sampled),
        domains=site.domains or ((domain,) if domain else ()),
        languages=_languages(site.languages, Counter(one.language for one in sampled if one.language is not None)),
        documents=len(documents),
        faults=tuple(faults),
    )


def _languages(said: tuple[str, ...], sampled: Counter[str]) -> tuple[str, ...]:
    """What the articles are written in: a generator's own "en-us" often stays where nobody writes English."""
    seen = [one for one, count in sampled.most_common() if count >= max(FEWEST, LEAST_SHARE * sampled.total())]
    kept = [one for one in said if one in sampled]
    return tuple(dict.fromkeys((*seen, *kept))) or said


def _usual(values: Iterable[str | None]) -> str | None:
    """What most of them say."""
    found = Counter(values)
    value, count = found.most_common(1)[0] if found else (None, 0)
    return value if 2 * count > found.total() else None


def _generator(folder: str) -> tuple[Generator, str] | None:
    for generator in GENERATORS:
        for file in _there(folder, generator.files):
            sure = not os.path.basename(file).startswith(_AMBIGUOUS)
            if sure or any(os.path.isdir(os.path.join(folder, one)) for one in _SIGNS_OF_HUGO):
                return generator, file
    return None


def _there(folder: str, names: Iterable[str]) -> Iterator[str]:
    return (name for name in names if os.path.isfile(os.path.join(folder, name)))


def _exports(folder: str) -> tuple[str, ...]:
    names = sorted(name for name in os.listdir(folder) if name.lower().endswith(".xml"))
    return tuple(name for name in names if _EXPORT_SIGN in _text(os.path.join(folder, name)))


def _text(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return file.read(LARGEST).decode("utf-8-sig", "replace")
    except OSError:
        return ""


def _export_facts(path: str) -> Said:
    head, _, _ = _text(path).partition("<item>")
    facts: dict[str, Any] = {}
    for key, value in _EXPORT_FIELD.findall(head):
        facts.setdefault(key, value)
    return facts


def _said(folder: str, files: Iterable[str], faults: list[str]) -> Said:
    """What the files say together, earlier over later."""
    said: dict[str, Any] = {}
    for file in files:
        try:
            facts = _parsed(file, _text(os.path.join(folder, file)))
        except ValueError as error:
            faults.append(f"{file}: cannot be read, so what it says is left out: {str(error).splitlines()[0]}")
            continue
        said = {**facts, **said}
    return said


def _parsed(name: str, text: str) -> Said:
    """ValueError where it is no text of its kind. Of a script, the keys that have a plain string."""
    match os.path.splitext(name)[1]:
        case ".toml":
            found: Any = tomllib.loads(text)
        case ".json":
            found = json.loads(text)
        case ".yaml" | ".yml":
            import yaml

            try:
                found = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
            except yaml.YAMLError as error:
                mark = getattr(error, "problem_mark", None)
                line = f" (line {mark.line + 1})" if mark else ""
                raise ValueError(f"{getattr(error, 'problem', None) or error}{line}") from error
        case _:
            found = {}
            for key, _, value in _SCRIPT_KEY.findall(text):
                found.setdefault(key, value)
    return found if isinstance(found, dict) else {}


def _content(folder: str, generator: Generator, said: Said) -> tuple[str, ...]:
    """Where the articles are: what the configuration names, what the generator is used to, or everything."""
    named = said.get("contentDir")
    usual = (named,) if isinstance(named, str) else generator.content
    collections = said.get("collections")
    if generator.name == "Jekyll" and isinstance(collections, dict):
        usual = (*usual, *(f"_{name}" for name in collections))
    if generator.name == "Jekyll" and isinstance(said.get("collections_dir"), str):
        usual = tuple(f"{said['collections_dir']}/{one}" for one in usual)
    there = [one for one in dict.fromkeys(usual) if os.path.isdir(os.path.join(folder, one))]
    return tuple(there) or (os.curdir,)


def _documents(folder: str, site: Site) -> list[str]:
    """The articles that a check would find."""
    from newslint.globs import matches
    from newslint.inputs import find

    found = find(
        [os.path.join(folder, one) for one in site.content],
        lambda path: matches(site.foreign, path, os.path.abspath(folder)),
        most=0,  # none is read here
    )
    return [*found.documents.paths]


def _with_facts(site: Site, said: Said) -> Site:
    languages = said.get("languages")
    several = tuple(languages) if isinstance(languages, dict) else ()
    one = _first(said, _LANGUAGES)
    codes = map(_primary, (*((one,) if one else ()), *several))
    domain = _domain(_first(said, _ADDRESSES))
    timezone = _first(said, _TIMEZONES)
    return site._replace(
        name=_first(said, _NAMES),
        domains=(domain,) if domain else (),
        languages=tuple(dict.fromkeys(code for code in codes if _CODE.fullmatch(code))),
        timezone=timezone if timezone is not None and _is_timezone(timezone) else None,
    )


def _domain(url: str | None) -> str | None:
    domain = registrable_domain(url or "")
    return None if domain in _PLACEHOLDERS else domain


def _first(said: Said, keys: Iterable[str]) -> str | None:
    values = (said.get(key) for key in keys)
    return next((" ".join(value.split()) for value in values if isinstance(value, str) and value.strip()), None)


def _primary(code: str) -> str:
    """The language of a tag: "en" of "en-US"."""
    return re.split("[-_]", code)[0].lower()


def _is_timezone(name: str) -> bool:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
