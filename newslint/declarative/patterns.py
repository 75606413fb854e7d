"""Patterns of rule files: RE2, so that none can hang, with words as Unicode knows them.

RE2 takes time linear in the text, whatever the pattern; it has no look-around and no backreferences. Its `\\b`, `\\w`,
`\\d` and `\\s` know ASCII alone, so they are written out here. A `\\b` at either end of a pattern, or of one of its
alternatives, means that no letter, digit or underscore stands beyond it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Any

from newslint.values import NamedTuple

_WORD = r"\pL\pM\pN_"
_OUTSIDE = {
    r"\w": f"[{_WORD}]",
    r"\W": f"[^{_WORD}]",
    r"\d": r"\p{Nd}",
    r"\D": r"\P{Nd}",
    r"\s": r"[\s\pZ]",
    r"\S": r"[^\s\pZ]",
}
_IN_SET = {r"\w": _WORD, r"\d": r"\p{Nd}", r"\D": r"\P{Nd}", r"\s": r"\s\pZ"}
_TOKEN = re.compile(
    r"(?P<escape>\\(?:[pPx]\{[^}]*\}|.))|(?P<set>\[\^?\]?(?:\\(?:[pPx]\{[^}]*\}|.)|\[:\^?\w+:\]|[^\]\\])*\])"
    r"|(?P<flags>\(\?[a-zA-Z-]+\))|(?P<open>\((?:\?(?:P?<\w+>|[a-zA-Z-]*:))?)|(?P<close>\))|(?P<or>\|)|(?P<other>.)",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:[pPx]\{[^}]*\}|.)", re.DOTALL)
_LOOK_AROUND = re.compile(r"(?<!\\)(?:\\\\)*(?P<found>\(\?(?:<?[=!]|P=|\(|>)|\\[1-9])")
# What YAML makes of "\b" in double quotes, and no text holds.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
_FLAGS = re.compile(r"\(\?[a-zA-Z-]+\)")
_BEGINS = r"\A|"  # of the letter before an alternative: there may be none
_CORE, _EDGE = "core_", "edge_"
SHORTEST = 2  # letters from which on a literal tells anything


class Refused(ValueError):
    """A pattern that RE2 cannot take, and why."""


class Hit(NamedTuple):
    """Where something stands in a text, and what its named groups hold."""

    start: int
    end: int
    text: str
    groups: Mapping[str, str] = {}


class _Compiled(NamedTuple):
    """How to search, and which groups are the pattern's own, the cores of alternatives, and word boundaries."""

    search: Any
    groups: Mapping[int, str]
    cores: tuple[int, ...]
    edges: tuple[int, ...]


class Pattern:
    """A pattern that RE2 takes. `literals` are case-folded; one of them stands in every text that it matches.

    What is written out for Unicode takes RE2 milliseconds to compile, so that is left until a text may match.
    """

    def __init__(self, source: str, case: bool, names: tuple[str, ...], literals: tuple[str, ...]) -> None:
        self._source = source
        self._case = case
        self.names = names
        self.literals = literals

    @cached_property
    def _compiled(self) -> _Compiled:
        expression = _expression(self._source, self._case)
        names = {number: name for name, number in expression.groupindex.items()}
        return _Compiled(
            expression.search,
            {number: name for number, name in names.items() if not name.startswith((_CORE, _EDGE))},
            tuple(number for number, name in names.items() if name.startswith(_CORE)),
            tuple(number for number, name in names.items() if name.startswith(_EDGE)),
        )

    @cached_property
    def _later(self) -> Any:
        return _expression(self._source.replace(_BEGINS, ""), self._case).search

    def may_match(self, folded: str) -> bool:
        """False where a case-folded text holds none of the literals."""
        literals = self.literals
        if not literals:
            return True
        for literal in literals:  # noqa: SIM110  # any() takes longer than the test, and nearly all have one literal
            if literal in folded:
                return True
        return False

    def find(self, text: str) -> Iterator[Hit]:
        """All that it matches, from left to right, none overlapping; nothing for empty matches."""
        search, groups, cores, edges = self._compiled
        data = text.encode("utf-8", "surrogatepass")
        at = 0
        counted = (0, 0)  # bytes and code points up to the last hit
        while at <= len(data):
            begin = _before(data, at) if cores else at
            # What ended with the very first letter must not be found again at the beginning of the text.
            match = (self._later if begin == 0 < at else search)(data, begin)
            if match is None:
                return
            start, end = next((match.span(core) for core in cores if match.start(core) >= 0), match.span())
            # On to the end of what was refused, too: going on behind its beginning could take quadratic time.
            at = max(end, at + 1)
            if end <= start or not all(_is_edge(data, match.start(edge)) for edge in edges):
                continue
            first = counted[1] + len(_decoded(data[counted[0] : start]))
            said = _decoded(data[start:end])
            counted = (end, first + len(said))
            named = {name: _decoded(match.group(n)) for n, name in groups.items() if match.group(n) is not None}
            yield Hit(first, counted[1], said, named)


def _before(data: bytes, at: int) -> int:
    """Where the letter before a place begins: a pattern with edges matches that one, too."""
    at -= at > 0
    while at > 0 and data[at : at + 1] and data[at] & 0xC0 == 0x80:
        at -= 1
    return at


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")


def _is_edge(data: bytes, at: int) -> bool:
    if at < 0:
        return True
    before = data[max(0, at - 4) : at].decode("utf-8", "ignore")[-1:]
    after = data[at : at + 4].decode("utf-8", "ignore")[:1]
    return _is_word(before) != _is_word(after)


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


@lru_cache(maxsize=4096)
def compiled(pattern: str, case: bool = False) -> Pattern:
    """The pattern, ready to search; Refused where RE2 cannot take it. `case`: capitals matter."""
    if _CONTROL.search(pattern):
        raise Refused("a control character is in it; put the pattern in single quotes, where \\b stays \\b")
    if found := _LOOK_AROUND.search(pattern):
        raise Refused(
            f'"{found["found"]}" looks around or back, which no pattern of linear time can; '
            "match what stands around as well, use near, or write the rule in Python"
        )
    names = tuple(_expression(pattern, case).groupindex)
    return Pattern(_translated(pattern), case, names, tuple(sorted(_literals(pattern))))


def _expression(pattern: str, case: bool) -> Any:
    import re2  # type: ignore[import-untyped]  # it ships no types

    options = re2.Options()
    options.log_errors = False
    options.case_sensitive = case
    try:
        return re2.compile(pattern, options)
    except re2.error as error:
        said = error.args[0] if error.args else error
        raise Refused(said.decode() if isinstance(said, bytes) else str(said)) from error


def group_names(pattern: str) -> tuple[str, ...]:
    """The names of a pattern's groups."""
    return compiled(pattern).names


def _translated(pattern: str) -> str:
    alternatives: list[list[str]] = [[]]
    depth = 0
    for token in _TOKEN.finditer(pattern):
        depth += (token.lastgroup == "open") - (token.lastgroup == "close")
        if token.lastgroup == "or" and depth == 0:
            alternatives.append([])
        elif token.lastgroup == "set":
            alternatives[-1].append(_ESCAPE.sub(_in_set, token[0]))
        elif token.lastgroup == "escape":
            alternatives[-1].append(_OUTSIDE.get(token[0], token[0]))
        else:
            alternatives[-1].append(token[0])
    edges = iter(range(len(pattern)))
    each = [_Alternative.of(tokens) for tokens in alternatives]
    edged = any(one.starts or one.ends for one in each)
    return "|".join(one.bounded(number, edges) if edged else one.bare(edges) for number, one in enumerate(each))


def _in_set(match: re.Match[str]) -> str:
    if match[0] in (r"\W", r"\S"):
        raise Refused(f"{match[0]} cannot stand in brackets; write what it leaves out as [^…]")
    return _IN_SET.get(match[0], match[0])


class _Alternative(NamedTuple):
    """The tokens of one alternative, without flags before them and word boundaries at their ends."""

    tokens: list[str]
    flags: str
    starts: bool
    ends: bool

    @classmethod
    def of(cls, tokens: list[str]) -> _Alternative:
        flags = "".join(tokens[:1]) if tokens and _FLAGS.fullmatch(tokens[0]) else ""
        tokens = tokens[1:] if flags else tokens
        starts = bool(tokens) and tokens[0] == r"\b"
        ends = len(tokens) > 1 and tokens[-1] == r"\b"
        return cls(tokens[starts : len(tokens) - ends], flags, starts, ends)

    def bare(self, edges: Iterator[int]) -> str:
        """What it means; boundaries within are places to be looked at afterwards."""
        return self.flags + "".join(f"(?P<{_EDGE}{next(edges)}>)" if one == r"\b" else one for one in self.tokens)

    def bounded(self, number: int, edges: Iterator[int]) -> str:
        """With the letter before it, so that all alternatives begin alike, and what it means as a group of its own."""
        before = f"(?:{_BEGINS}[^{_WORD}])" if self.starts else f"(?s:{_BEGINS}.)"
        after = f"(?:$|[^{_WORD}])" if self.ends else ""
        core = self._replace(flags="").bare(edges)
        return f"{self.flags}{before}(?P<{_CORE}{number}>{core}){after}"


def _literals(pattern: str) -> frozenset[str]:
    """Texts, one of which stands in all that the pattern matches; none where that cannot be told.

    Python's parser reads the pattern; what it does not understand, such as \\pL, tells nothing.
    """
    from re import _parser  # type: ignore[attr-defined]  # the same since 3.11; importing sre_parse warns

    try:
        needed = _needed(_parser.parse(pattern))
    except (re.error, RecursionError, OverflowError):
        return frozenset()
    return needed if needed and min(map(len, needed)) >= SHORTEST else frozenset()


def _needed(sequence: Any) -> frozenset[str] | None:
    candidates: list[frozenset[str]] = []
    run = ""
    for operation, argument in [*sequence, (None, None)]:
        name = str(operation)
        if name == "LITERAL":
            run += chr(argument)
            continue
        if run:
            candidates.append(frozenset((run.casefold(),)))
            run = ""
        inner: frozenset[str] | None = None
        if name == "SUBPATTERN":
            inner = _needed(argument[3])
        elif name in ("MAX_REPEAT", "MIN_REPEAT") and argument[0] > 0:
            inner = _needed(argument[2])
        elif name == "BRANCH":
            each = [_needed(one) for one in argument[1]]
            known = [one for one in each if one]
            inner = frozenset().union(*known) if len(known) == len(each) else None
        if inner:
            candidates.append(inner)
    return max(candidates, key=lambda one: (min(map(len, one)), -len(one)), default=None)
