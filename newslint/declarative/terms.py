"""What a rule looks for: phrases, patterns, lists by name, the names of a registry."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Any

from newslint.declarative.patterns import Hit, Pattern, Refused, compiled, group_names
from newslint.declarative.registries import REGISTRIES, entries, fields_of
from newslint.declarative.said import Said
from newslint.declarative.scopes import Passage, Scope, View, tokens
from newslint.language import people_in
from newslint.language.lexicon import LANGUAGES, lists
from newslint.language.lexicon import compiled as whole_words
from newslint.language.lexicon import pattern as shared_pattern
from newslint.rule import Context
from newslint.values import NamedTuple

LISTS = "_lists"  # the folder of a pack's own lists
# Found by more than a list: any given name with a capital, and people as newslint tells them in bios.
GIVEN_NAMES, PEOPLE = "given-names", "people"
# The lists of newslint that a rule file may name: words that mean what they say wherever they stand.
SHARED = ("month", "pronouns", "role", "speech-verb", "weekday")
KEYS = ("words", "pattern", "list", "registry")
LANGUAGE = re.compile("[a-z]{2,3}")
_MANY = 40  # phrases from which on only those are sought whose words the text has


class Phrases:
    """Phrases of one language, found as whole words, capitals not minded unless asked."""

    def __init__(self, phrases: Iterable[str], language: str | None, case: bool) -> None:
        self.phrases = tuple(phrases)
        self._language = language or "en"
        self._case = case
        self._by_key: dict[str, list[str]] = {}
        self.unkeyed: list[str] = []
        for phrase in self.phrases:
            said = tokens(phrase)
            # Arabic writes "and", "the" and others as part of the next word, so that no word tells.
            if said and self._language != "ar":
                self._by_key.setdefault(max(said, key=len), []).append(phrase)
            else:
                self.unkeyed.append(phrase)
        self.keys = frozenset(self._by_key)

    def may_occur(self, words: frozenset[str]) -> bool:
        return bool(self.unkeyed) or not self.keys.isdisjoint(words)

    def find(self, text: str) -> Iterator[Hit]:
        pattern = self._all if len(self.phrases) <= _MANY else self._of(text)
        return (Hit(match.start(), match.end(), match[0]) for match in pattern.finditer(text)) if pattern else iter(())

    @cached_property
    def _all(self) -> re.Pattern[str] | None:
        return _pattern_of(self.phrases, self._language, self._case) if self.phrases else None

    def _of(self, text: str) -> re.Pattern[str] | None:
        """Of those phrases alone whose words the text has."""
        present = self.keys.intersection(tokens(text))
        wanted = (*self.unkeyed, *(phrase for key in sorted(present) for phrase in self._by_key[key]))
        return _pattern_of(wanted, self._language, self._case) if wanted else None


@lru_cache(maxsize=2048)
def _pattern_of(phrases: tuple[str, ...], language: str, case: bool) -> re.Pattern[str]:
    """Of letters alone, so it takes linear time in Python's own engine, too.

    A phrase that begins or ends with a sign, such as "!" or "€ ", may touch a word there.
    """
    words = tuple(phrase for phrase in phrases if phrase[:1].isalnum() and phrase[-1:].isalnum())
    patterns = [whole_words.__wrapped__(tuple(map(_escaped, words)), language).pattern] if words else []
    for phrase in sorted({*phrases}.difference(words), key=len, reverse=True):
        start, end = r"(?<!\w)" if phrase[:1].isalnum() else "", r"(?!\w)" if phrase[-1:].isalnum() else ""
        patterns.append(f"{start}{_escaped(phrase)}{end}")
    return re.compile("|".join(patterns), re.NOFLAG if case else re.IGNORECASE)


def _escaped(phrase: str) -> str:
    return re.escape(phrase).replace("\\ ", " ")


class Terms(NamedTuple):
    """What is looked for. `words` is by language, None being for every language; `made` keeps what was made of them."""

    made: dict[object, Phrases]
    words: Mapping[str | None, tuple[str, ...]] = {}
    patterns: tuple[Pattern, ...] = ()
    lists: tuple[str, ...] = ()
    registry: str | None = None
    where: Mapping[str, Any] = {}
    whole: bool = False
    case: bool = False
    groups: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether it is words alone, the same under every configuration and on every day."""
        return not (self.patterns or self.lists or self.registry or self.templates)

    def is_known(self, language: str | None) -> bool:
        """Whether there are words for a language: without them nothing can be asked of a text."""
        if self.patterns or self.registry or None in self.words or language in self.words:
            return True
        return any(_has_list(name, language) for name in self.lists)

    def may_occur(self, view: View, names: tuple[str, ...], context: Context) -> bool:
        """False where the named places cannot hold any of it. Cheap: it runs for every rule on every article."""
        for pattern in self.patterns:
            if pattern.may_match(view.folded(names)):
                return True
        if self.lists:
            return True
        phrases = self._phrases(view.article.language, context)
        return phrases is not None and phrases.may_occur(view.words(names))

    def candidates(self, view: View, scope: Scope, context: Context) -> list[Passage]:
        """The passages of a scope that may hold any of it: the others need no search."""
        passages = view.passages(scope)
        phrases = self._phrases(view.article.language, context)
        if len(passages) < 2 or self.lists or (phrases is not None and phrases.unkeyed):
            return passages
        index = view.index(scope)
        numbers = {number for key in phrases.keys for number in index.by_word.get(key, ())} if phrases else set()
        for pattern in self.patterns:
            numbers.update(number for number, folded in enumerate(index.folded) if pattern.may_match(folded))
        return [passages[number] for number in sorted(numbers)]

    def find(self, text: str, language: str | None, context: Context) -> list[Hit]:
        """All that occurs, from left to right."""
        hits: list[Hit] = []
        phrases = self._phrases(language, context)
        if phrases is not None:
            hits += phrases.find(text)
        for pattern in self.patterns:
            hits += pattern.find(text)
        for name in self.lists:
            hits += _in_list(name, text, language)
        if self.whole:
            said = text.strip()
            hits = [hit for hit in hits if hit.text.strip() == said]
        if len(hits) > 1:
            hits.sort(key=lambda hit: (hit.start, -hit.end))
            hits = [hit for at, hit in enumerate(hits) if at == 0 or hit[:2] != hits[at - 1][:2]]
        return hits

    def _phrases(self, language: str | None, context: Context) -> Phrases | None:
        if self.registry is not None:
            key: object = (id(context.registries.get(self.registry)), language)
        elif self.words:
            key = (language, context.today.year) if self.templates else language
        else:
            return None
        found = self.made.get(key)
        if found is None:
            found = self.made[key] = Phrases(self._listed(language, context), language, self.case)
        return found

    def _listed(self, language: str | None, context: Context) -> tuple[str, ...]:
        said = (*self.words.get(None, ()), *(self.words.get(language, ()) if language else ()))
        if self.templates:
            said = tuple(phrase.replace("{year}", str(context.today.year)) for phrase in said)
        if self.registry is None:
            return said
        return (*said, *(name for entry in entries(self.registry, self.where, context) for name in entry.names if name))

    def __str__(self) -> str:
        """The first of what is looked for, as a message may name it."""
        for phrases in self.words.values():
            return f"'{phrases[0]}'"
        return f"a name of the registry of {self.registry}" if self.registry else "what the rule asks for"


def has_terms(said: Said) -> bool:
    return any(said.get(key) is not None for key in KEYS)


def terms_of(said: Said) -> Terms:
    """What a clause looks for. ConfigError where it says nothing, or says what cannot be understood."""
    if not has_terms(said):
        raise said.error(f"nothing to look for; expected one of {', '.join(KEYS)}")
    words = _words_of(said.get("words"))
    patterns: list[Pattern] = []
    groups: list[str] = []
    for key in ("pattern", "list"):
        if (empty := said.get(key)) and empty.value in ("", []):
            raise empty.error(f'"{key}" is empty')
    if (named_registry := said.get("registry")) and named_registry.value not in REGISTRIES:
        raise named_registry.unknown("registry", REGISTRIES)
    if where := said.get("where"):
        if not named_registry:
            raise where.error('"where" picks entries of a registry; name one by registry')
        for field, one in where.items():
            if field not in (known := fields_of(named_registry.value)):
                raise one._replace(value=field).unknown("field", known)
    given = said.get("pattern")
    for one in given.each() if given else ():
        try:
            patterns.append(compiled(one.value, said.plain("case", False)))
            groups += group_names(one.value)
        except Refused as error:
            raise one.error(f"not a pattern: {error}") from error
    named: list[str] = []
    listed = said.get("list")
    for one in listed.each() if listed else ():
        own = _own_list(one)
        if own is not None:
            for language, phrases in own.items():
                words[language] = (*words.get(language, ()), *phrases)
        elif one.value in (*SHARED, GIVEN_NAMES, PEOPLE):
            named.append(one.value)
        else:
            raise one.unknown("list", (*_own_names(said.folder), *SHARED, GIVEN_NAMES, PEOPLE))
    return Terms(
        words=words,
        patterns=tuple(patterns),
        lists=tuple(named),
        registry=said.plain("registry"),
        where=said.plain("where", {}),
        whole=said.plain("whole", False),
        case=said.plain("case", False),
        groups=tuple(dict.fromkeys(groups)),
        made={},
        templates=tuple(phrase for phrases in words.values() for phrase in phrases if "{year}" in phrase),
    )


def phrases_of(words: Iterable[str]) -> Terms:
    """Terms of a few phrases for every language."""
    return Terms(words={None: tuple(words)}, made={})


def _words_of(said: Said | None) -> dict[str | None, tuple[str, ...]]:
    if said is None:
        return {}
    if not isinstance(said.value, dict):
        return {None: _phrases_of(said)}
    if not said.value:
        raise said.error("is empty; expected words by language, such as {en: [leaked]}")
    found: dict[str | None, tuple[str, ...]] = {}
    for language, listed in said.items():
        if not LANGUAGE.fullmatch(language):
            raise listed.error(f'"{language}" is no language; expected a code such as {", ".join(LANGUAGES)}')
        found[language] = _phrases_of(listed)
    return found


def _phrases_of(said: Said) -> tuple[str, ...]:
    """Phrases with white space folded, as it is in an article. ConfigError for none, and for one without a word."""
    found = []
    for one in said.each():
        phrase = " ".join(str(one.value).split())
        if not phrase:
            raise one.error("a phrase is empty; expected a word or several")
        found.append(phrase)
    if not found:
        raise said.error("no phrase is there; expected a word or several in a list")
    return tuple(found)


def _list_folders(folder: str) -> Iterator[str]:
    yield os.path.join(folder, LISTS)
    yield os.path.join(os.path.dirname(folder), LISTS)


def _own_names(folder: str) -> Iterator[str]:
    for place in _list_folders(folder):
        if os.path.isdir(place):
            yield from (name.removesuffix(".yaml") for name in sorted(os.listdir(place)) if name.endswith(".yaml"))


def _own_list(said: Said) -> dict[str | None, tuple[str, ...]] | None:
    """A list of the pack: `_lists/NAME.yaml`, phrases, or phrases by language."""
    if os.path.basename(str(said.value)) != said.value:
        return None
    for place in _list_folders(said.folder):
        path = os.path.join(place, f"{said.value}.yaml")
        if os.path.isfile(path):
            from newslint.declarative.loading import said_in

            return _words_of(said_in(path, "list"))
    return None


def _has_list(name: str, language: str | None) -> bool:
    if name in (GIVEN_NAMES, PEOPLE):
        return True
    return bool(getattr(lists(language), name.upper().replace("-", "_"), ()))


def _in_list(name: str, text: str, language: str | None) -> Iterator[Hit]:
    if name == GIVEN_NAMES:
        yield from _given_names(text)
        return
    if name == PEOPLE:
        yield from (Hit(part.start, part.end, part.text) for part in people_in(text, language))
        return
    listed = getattr(lists(language), name.upper().replace("-", "_"), ())
    if isinstance(listed, frozenset):
        pattern: re.Pattern[str] | None = _pattern_of(tuple(sorted(listed)), language or "en", False)
    else:
        pattern = shared_pattern(name, language)
    if pattern is not None:
        yield from (Hit(match.start(), match.end(), match[0]) for match in pattern.finditer(text))


_CAPITALISED = re.compile(r"[^\W\d_a-z][^\W\d_]+")


def _given_names(text: str) -> Iterator[Hit]:
    from newslint.language.lists.given_names import GIVEN_NAMES as known

    for match in _CAPITALISED.finditer(text):
        if match[0].casefold() in known:
            yield Hit(match.start(), match.end(), match[0])
