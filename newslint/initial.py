"""The newslint.yaml that a repository starts with: what is known of it, and what may be said, in comments."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from newslint.sites import Site

SCHEMA_FILE = "newslint.schema.json"

_PRESETS = (
    ("google-news", "what Google News asks of publishers"),
    ("eu-gdpr", "privacy and cookies, for readers in the European Union"),
    ("uk-pecr", "privacy and cookies, for readers in the United Kingdom"),
    ("california-ccpa", "privacy, for readers in California"),
    ("us-ftc", "advertising and endorsements, for readers in the United States"),
    ("jti", "what the Journalism Trust Initiative audits"),
    ("ap-style", "AP style"),
)
_FOREIGN = {
    "/docs/": "documentation, no articles",
    "_index.md": "lists of articles, no articles",
}


def initial_config(site: Site) -> str:
    """The text of newslint.yaml."""
    return "\n".join(_lines(site)) + "\n"


def _lines(site: Site) -> Iterator[str]:
    yield f"# yaml-language-server: $schema=./{SCHEMA_FILE}"
    yield f"# What newslint checks here{_made_with(site)}. `newslint config show` says what it comes to."
    yield ""
    yield "extends:"
    yield "  - recommended"
    yield from (f"  # - {name:<16}# {about}" for name, about in _PRESETS)
    yield ""
    yield from _site(site)
    yield ""
    if site.foreign:
        yield "# Paths to leave out, as in a .gitignore."
        yield "ignore:"
        for path in site.foreign:
            why = _FOREIGN.get(path)
            yield f"  - {_scalar(path)}" + (f"  # {why}" if why else "")
    else:
        yield "# Paths to leave out, as in a .gitignore."
        yield '# ignore: ["/drafts/"]'
    yield ""
    yield "# A rule or a family: off, info, warning or error, or its options. `newslint rules` lists them."
    yield "# rules:"
    yield "#   tag-count: {severity: warning, options: {max: 8}}"
    yield ""
    yield "# What holds for some articles only."
    yield "# overrides:"
    yield "#   - {when: {section: Opinion}, rules: {opinion-label-missing: error}}"
    yield ""
    yield "# Lists of your own, each of which switches rules on. The first is written by"
    yield f"# `newslint authors learn {_shown(site.content[0])}`, the second by `newslint tags learn …`."
    yield "# registries: {authors: authors.yaml, tags: tags.yaml}"


def _made_with(site: Site) -> str:
    if site.evidence is None:
        return ""
    return (
        f", made with {site.generator} ({site.evidence})" if site.foreign else f", a {site.generator} ({site.evidence})"
    )


def _site(site: Site) -> Iterator[str]:
    yield "# What rules may know of the publication."
    known = [
        ("name", site.name and _scalar(site.name), '"The Harbour Post"'),
        ("domains", _list(site.domains), "[harbour.example]"),
        ("languages", _list(site.languages), "[en]"),
        ("timezone", site.timezone, "Europe/London"),
        ("jurisdiction", None, "[GB]  # whose law holds: countries, or EU"),
    ]
    nothing = not any(value for _, value, _ in known)
    yield "# site:" if nothing else "site:"
    for key, value, example in known:
        yield f"  {key}: {value}" if value else f"#   {key}: {example}" if nothing else f"  # {key}: {example}"


def _list(values: Iterable[str]) -> str | None:
    said = ", ".join(_scalar(value) for value in values)
    return f"[{said}]" if said else None


def _scalar(value: str) -> str:
    """A string that YAML reads as it is; JSON's are YAML's, too."""
    return json.dumps(value, ensure_ascii=False)


def _shown(path: str) -> str:
    return "." if path == "." else path
