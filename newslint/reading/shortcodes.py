"""Shortcodes and template tags in Markdown: what they show, and the text with them blotted out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newslint.reading.lazy import pattern
from newslint.source import Span
from newslint.values import NamedTuple

# Stands for every character of a shortcode while the Markdown is parsed: a letter to CommonMark, but none that
# anybody writes, so that emphasis, links and line numbers around it come out as the site would have them.
FILLER = "\ue000"

# Hugo {{< x >}} and {{% x %}}, Liquid and Nunjucks {% x %} and {{ x }}, kramdown {: .class}, attributes at once behind
# a link or a word as in Pandoc and markdown-it, {.class}, and the fences that open and close a box in Docusaurus,
# VuePress and Pandoc: ":::note[Title]".
_WRITTEN = (
    r"\{\{<(?P<angle>(?:(?!\{\{).)*?)>\}\}|\{\{%(?P<percent>(?:(?!\{\{).)*?)%\}\}"
    r"|\{%-?(?P<tag>(?:(?!\{%).)*?)-?%\}|\{\{(?P<output>(?:(?!\{\{).)*?)\}\}|\{:[^}\n]*\}"
    r"|(?<=[)\]`*_])\{[.#][\w-][^{}\n]*\}|(?m:^ {0,3}:{3,}[^\n]*)"
)
_SHORTCODE = pattern(_WRITTEN, re.DOTALL)
# What MDX adds, in which any brace opens an expression: comments, and what is said in one line.
_MDX = pattern(rf"\{{/\*.*?\*/\}}|{_WRITTEN}|\{{[^{{}}\n]*\}}", re.DOTALL)
# Between these and their ends stands no prose.
_CLOSED = frozenset(("comment", "highlight", "schema", "stylesheet", "javascript", "mermaid", "gist", "math", "katex"))
_NAME = pattern(r"\{[{%][<%-]?\s*(?P<name>[\w-]+)")
_ARGUMENT = pattern(
    r"(?:(?P<key>[\w-]+)\s*[=:]\s*)?(?:\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>[^']*)'|`(?P<tick>[^`]*)`"
    r"|(?P<bare>[^\s\"'=,|]+))",
    re.DOTALL,
)
# What generators ship with, and where the players come from that they write: Hugo's own, and those of the same names.
_PLAYERS = {
    "youtube": "https://www.youtube.com/embed/",
    "vimeo": "https://player.vimeo.com/video/",
    "tweet": "https://platform.twitter.com/widgets.js?id=",
    "twitter": "https://platform.twitter.com/widgets.js?id=",
    "x": "https://platform.twitter.com/widgets.js?id=",
    "instagram": "https://www.instagram.com/embed.js?id=",
}
_PICTURE = pattern(r"(?:^|[-_/])(?:fig(?:ure)?|im(?:g|age)|photo|picture)", re.IGNORECASE)


class Argument(NamedTuple):
    """One value given to a shortcode, and its place."""

    value: str
    where: Span


class Shortcode(NamedTuple):
    """One shortcode: its name, its arguments by name, and those without one in order."""

    start: int
    end: int
    name: str
    named: Mapping[str, Argument]
    positional: tuple[Argument, ...]

    @property
    def is_picture(self) -> bool:
        return _PICTURE.search(self.name) is not None

    @property
    def player(self) -> str | None:
        """The address from which a third party's film or post comes that the shortcode shows."""
        host = _PLAYERS.get(self.name)
        shown = self.first("id") or next(iter(self.positional), None)
        return f"{host}{shown.value}" if host is not None and shown is not None else None

    def first(self, *names: str) -> Argument | None:
        return next((self.named[name] for name in names if name in self.named), None)

    @property
    def address(self) -> str:
        """Where a link leads whose address the shortcode makes: `{{< ref "/posts/a" >}}`, `{{ "/a" | url }}`."""
        return self.positional[0].value if self.positional else ""


def blot_out(text: str, jsx: bool = False) -> tuple[str, dict[int, Shortcode]]:
    """The text with every shortcode overwritten by as many fillers, and the shortcodes by where they begin.

    With `jsx`, the text is MDX, and its comments and expressions are overwritten, too.
    """
    if not any(mark in text for mark in (("{",) if jsx else ("{{", "{%", "{:", "{.", "{#", ":::"))):
        return text, {}
    found: dict[int, Shortcode] = {}
    pieces: list[str] = []
    at = 0
    for start, end in _stretches(text, _MDX if jsx else _SHORTCODE):
        pieces += (text[at:start], FILLER * (end - start))
        found[start] = _shortcode(text, start, end)
        at = end
    return "".join((*pieces, text[at:])), found


def _stretches(text: str, written: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    unclosed: set[str] = set()  # names that no end follows any more, lest each of them look for one
    at = 0
    for match in written.finditer(text):
        if match.start() < at:
            continue
        name = _NAME.match(text, match.start())
        end = _end_of(name["name"], text, match.end(), unclosed) if name and name["name"] in _CLOSED else None
        # A shortcode that runs over a blank line is a brace that nobody closed.
        if end is None and "\n\n" in match[0]:
            continue
        at = end or match.end()
        yield match.start(), at


def _end_of(name: str, text: str, start: int, unclosed: set[str]) -> int | None:
    """Where the block that a shortcode opens ends, its closing tag included."""
    if name in unclosed:
        return None
    found = re.compile(rf"\{{%-?\s*end{name}\s*-?%\}}|\{{\{{[<%]\s*/\s*{name}\s*[>%]\}}\}}").search(text, start)
    if found is None:
        unclosed.add(name)
    return found.end() if found else None


def _shortcode(text: str, start: int, end: int) -> Shortcode:
    match = _SHORTCODE.match(text, start)
    inside = next((name for name in ("angle", "percent", "tag", "output") if match and match[name] is not None), None)
    if match is None or inside is None:
        return Shortcode(start, end, "", {}, ())
    named: dict[str, Argument] = {}
    positional: list[Argument] = []
    for argument in _ARGUMENT.finditer(text, match.start(inside), match.end(inside)):
        form = next(name for name in ("double", "single", "tick", "bare") if argument[name] is not None)
        value = Argument(argument[form], Span(*argument.span(form)))
        if argument["key"]:
            named[argument["key"]] = value
        else:
            positional.append(value)
    if inside == "output":
        return Shortcode(start, end, "", named, tuple(positional))
    name = positional.pop(0).value if positional else ""
    if name in ("include", "render", "include_cached", "partial") and positional:
        name = positional.pop(0).value
    elif name in ("/", "end") or name.startswith(("/", "end")):
        return Shortcode(start, end, "", {}, ())
    return Shortcode(start, end, name, named, tuple(positional))
