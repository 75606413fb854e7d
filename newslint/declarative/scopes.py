"""Where a rule looks: the words of a newsroom for the parts of an article, and what an article says there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from newslint.declarative.said import Said
from newslint.language import lazy, sentences
from newslint.model import Article, Block, Data, Image, ImageRole, Kind, Link, Node, Span, Text, Zone
from newslint.values import NamedTuple

FRONT_MATTER, JSON_LD, META = "front-matter.", "json-ld.", "meta."
_TOKEN = lazy(r"[^\W_]+")
_WORD = lazy(r"[^\W_]+(?:[-'’][^\W_]+)*")
_PART = re.compile(r"(?P<end>first|last)(?: (?P<count>\d{1,4})(?P<percent>%)?)?")
_UNSAID = (Kind.CODE, Kind.EMBED)


class Passage(NamedTuple):
    """A stretch of an article; `block` is its number among the blocks of the body."""

    text: Text
    block: int | None = None
    links: tuple[Link, ...] = ()


def _of(*texts: Text | None) -> Iterator[Passage]:
    return (Passage(text) for text in texts if text is not None)


def _blocks(article: Article, keep: Callable[[Block], bool]) -> Iterator[Passage]:
    for number, block in enumerate(article.body):
        if keep(block):
            yield Passage(block.text, number, block.links)


def _kind(*kinds: Kind) -> Callable[[Article], Iterator[Passage]]:
    return lambda article: _blocks(article, lambda block: block.kind in kinds)


def _zone(zone: Zone) -> Callable[[Article], Iterator[Passage]]:
    return lambda article: (Passage(block.text, None, block.links) for block in article.zone(zone))


def _images(article: Article, lead: bool) -> Iterator[Image]:
    shown = (ImageRole.LEAD,) if lead else (ImageRole.LEAD, ImageRole.BODY)
    return (image for image in article.images if image.role in shown)


def _picture(image: Image) -> Text:
    """An image itself; of one in front matter, which has no construct of its own, the file."""
    tag = image.tag
    if tag is not None and tag.value:
        return tag
    return Text(image.src or "", "front-matter", None if tag is None else _Beside(tag))


def _lead(article: Article) -> Iterator[Passage]:
    return iter([*_kind(Kind.PARAGRAPH)(article)][:1])


def _credit(article: Article) -> Iterator[Passage]:
    found = [*_kind(Kind.CREDIT_LINE)(article)]
    if not found:
        found = [Passage(one.line, None, (one.link,) if one.link else ()) for one in article.credits]
    return iter(found)


class _Beside(NamedTuple):
    """The place of what is not written as it is said: the words that it belongs to, whole."""

    text: Text

    def span(self, start: int, end: int) -> Span | None:
        return self.text.where


def _address(href: str, said: Text) -> Passage:
    return Passage(Text(href, said.origin, _Beside(said)))


def _links(article: Article) -> Iterator[Link]:
    """Those of the body's blocks, and those that stand beside them, such as around an image; in their order."""
    within = [link for block in article.body for link in block.links]
    beside = [link for link in article.links if link.zone is Zone.BODY]
    once = {(link.href, link.text.where): link for link in (*within, *beside)}
    return (link for (_, where), link in sorted(once.items(), key=lambda item: item[0][1] or Span(0, 0)))


def _author_pages(article: Article) -> Iterator[Passage]:
    return (_address(author.link, author.name) for author in article.authors if author.link)


def _notice(article: Article) -> Iterator[Passage]:
    return (Passage(notice.text, None, notice.links) for notice in article.notices)


SCOPES: Mapping[str, Callable[[Article], Iterator[Passage]]] = {
    "headline": lambda article: _of(article.headline),
    "headlines": lambda article: _of(*article.headlines),
    "dek": lambda article: _of(article.dek),
    "byline": lambda article: _of(*(author.name for author in article.authors)),
    "byline-line": lambda article: _of(article.byline and article.byline.text),
    "bio": lambda article: (Passage(bio.text, None, bio.links) for bio in article.bios),
    "lead": _lead,
    "body": _kind(Kind.PARAGRAPH, Kind.LIST_ITEM),
    "text": _kind(Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.HEADING, Kind.QUOTE),
    "everything": lambda article: _blocks(article, lambda block: block.kind not in _UNSAID),
    "heading": lambda article: _blocks(article, lambda block: block.kind is Kind.HEADING and block.level != 1),
    "quote": _kind(Kind.QUOTE),
    "list-item": _kind(Kind.LIST_ITEM),
    "caption": lambda article: _of(*(image.caption for image in _images(article, False))),
    "alt": lambda article: _of(*(image.alt for image in _images(article, False))),
    "image-credit": lambda article: _of(*(image.credit for image in _images(article, False))),
    "lead-image": lambda article: _of(*map(_picture, _images(article, True))),
    "lead-caption": lambda article: _of(*(image.caption for image in _images(article, True))),
    "lead-alt": lambda article: _of(*(image.alt for image in _images(article, True))),
    "lead-credit": lambda article: _of(*(image.credit for image in _images(article, True))),
    "credit": _credit,
    "credited-outlet": lambda article: _of(*(credit.outlet for credit in article.credits)),
    "correction": _kind(Kind.CORRECTION),
    "disclosure": _kind(Kind.DISCLOSURE),
    "footer": _zone(Zone.FOOTER),
    "notice": _notice,
    "tag": lambda article: _of(*article.tags),
    "section": lambda article: _of(*article.sections),
    "label": lambda article: _of(*article.labels),
    "link-text": lambda article: (Passage(link.text) for link in _links(article) if link.text.value),
    "link": lambda article: (_address(link.href, link.text) for link in _links(article)),
    "byline-link": _author_pages,
    "site-name": lambda article: _of(article.site_name),
}
# The article's own running words, where a quotation is another's voice.
OWN_VOICE = frozenset(("body", "lead"))
# Read as one text, where others are read one by one.
RUNNING = frozenset(("body", "text", "everything"))
# What a whole page has and a fragment or a Markdown file has not: nothing there means nothing.
_OF_PAGES = frozenset(("footer", "notice", "byline-line", "byline-link", "site-name"))


class Part(NamedTuple):
    """The first or last passages, by number or in per cent of all."""

    end: str
    number: int
    percent: bool

    def of(self, passages: list[Passage]) -> list[Passage]:
        count = -(-len(passages) * self.number // 100) if self.percent else self.number
        return passages[:count] if self.end == "first" else passages[len(passages) - min(count, len(passages)) :]


class Scope(NamedTuple):
    """Names of places, what part of them, and what counts as one passage."""

    names: tuple[str, ...]
    part: Part | None = None
    each: str | None = None

    def __str__(self) -> str:
        words = " or ".join(self.names)
        if self.part is None:
            return words
        count = f"{self.part.number}%" if self.part.percent else str(self.part.number)
        return f"the {self.part.end} {count} of {words}" if count != "1" else f"the {self.part.end} of {words}"

    @property
    def of_pages(self) -> bool:
        """Whether only a whole page can be missing it."""
        return all(name in _OF_PAGES or name.startswith((JSON_LD, META)) for name in self.names)

    @property
    def is_running(self) -> bool:
        return all(name in RUNNING for name in self.names)


def scope_of(said: Said, default: str | None = None) -> Scope:
    """The scope that a clause names: `in`, `part`, `each`. ConfigError for a name that is none."""
    where = said.get("in")
    if where is None:
        if default is None:
            raise said.error(f'"in" is missing; expected where to look: {", ".join(SCOPES)}')
        names: tuple[str, ...] = (default,)
    else:
        names = tuple(scope_name(one) for one in where.each())
        if not names:
            raise where.error(f'"in" is empty; expected where to look: {", ".join(SCOPES)}')
    part = said.get("part")
    return Scope(names, part and part_of(part), said.plain("each"))


def scope_name(said: Said) -> str:
    """A name of a scope as given. ConfigError where there is no such place."""
    name = said.value
    if isinstance(name, str) and (name in SCOPES or is_path(name)):
        return name
    raise said.unknown("place", (*SCOPES, f"{FRONT_MATTER}KEY", f"{JSON_LD}PATH", f"{META}NAME"))


def is_path(name: str) -> bool:
    """Whether a name leads into front matter, structured data or meta elements."""
    return any(name.startswith(start) and name != start for start in (FRONT_MATTER, JSON_LD, META))


def part_of(said: Said) -> Part:
    match = _PART.fullmatch(str(said.value).strip())
    if match is None:
        raise said.error(f'part "{said.value}" cannot be read; expected such as first 3, last 1 or last 20%')
    part = Part(match["end"], int(match["count"] or 1), match["percent"] is not None)
    if part.number == 0 or (part.percent and part.number > 100):
        raise said.error(f'part "{said.value}" is nothing; expected such as first 3, last 1 or last 20%')
    return part


class Index(NamedTuple):
    """The passages of a scope, case-folded, and the numbers of those that hold a word."""

    folded: list[str]
    by_word: Mapping[str, list[int]]


class View:
    """An article as the rules of files look at it: what one has gathered, the next ones find ready."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.language = article.language
        self._passages: dict[Scope, list[Passage]] = {}
        self._folded: dict[tuple[str, ...], str] = {}
        self._words: dict[tuple[str, ...], frozenset[str]] = {}
        self._indexes: dict[Scope, Index] = {}
        self.kept: dict[object, Any] = {}

    def passages(self, scope: Scope) -> list[Passage]:
        """What stands in a scope, in order."""
        found = self._passages.get(scope)
        if found is None:
            found = [passage for name in scope.names for passage in _said_at(self.article, name)]
            if len(scope.names) > 1:
                found = _once(found)
            found = found if scope.part is None else scope.part.of(found)
            if scope.each in ("sentence", "word"):
                found = [one for passage in found for one in _split(passage, scope.each)]
            self._passages[scope] = found
        return found

    def folded(self, names: tuple[str, ...]) -> str:
        """All that stands in the named places, case-folded, a line a passage."""
        found = self._folded.get(names)
        if found is None:
            lines = [passage.text.value for passage in self.passages(Scope(names))]
            found = self._folded[names] = "\n".join(lines).casefold()
        return found

    def words(self, names: tuple[str, ...]) -> frozenset[str]:
        """The words of the named places, case-folded."""
        found = self._words.get(names)
        if found is None:
            found = self._words[names] = frozenset(_TOKEN.findall(self.folded(names)))
        return found

    def index(self, scope: Scope) -> Index:
        """The passages of a scope, case-folded, and which of them hold a word."""
        found = self._indexes.get(scope)
        if found is None:
            folded = [passage.text.value.casefold() for passage in self.passages(scope)]
            by_word: dict[str, list[int]] = {}
            for number, text in enumerate(folded):
                for word in set(_TOKEN.findall(text)):
                    by_word.setdefault(word, []).append(number)
            found = self._indexes[scope] = Index(folded, by_word)
        return found

    def is_known(self, scope: Scope) -> bool:
        """Whether the document could say what stands there: a fragment cannot be missing a footer."""
        return self.article.complete or not scope.of_pages or bool(self.passages(scope))


def has_words(text: str, start: int, end: int, count: int) -> bool:
    """Whether so many words stand from start to end; no more are looked at."""
    return sum(1 for _ in islice(_WORD.finditer(text, start, end), count)) >= count


def tokens(text: str) -> list[str]:
    """The words of a text as `View.words` has them."""
    return _TOKEN.findall(text.casefold())


def view_of(article: Article) -> View:
    """The view of an article, made once and kept with it, as its cached properties are."""
    kept: dict[str, Any] = article.__dict__
    view = kept.get("_declarative")
    if view is None:
        view = kept["_declarative"] = View(article)
    found: View = view
    return found


def _once(passages: Iterable[Passage]) -> list[Passage]:
    """Without what several scopes hold, in the order of the document as far as it has one."""
    found: dict[object, Passage] = {}
    for passage in passages:
        found.setdefault(passage.block if passage.block is not None else (passage.text, passage.text.where), passage)
    return list(found.values())


def _split(passage: Passage, unit: str) -> Iterator[Passage]:
    text = passage.text
    if unit == "sentence":
        spans = [(part.start, part.end) for part in sentences(text.value)]
    else:
        spans = [match.span() for match in _WORD.finditer(text.value)]
    for start, end in spans:
        yield Passage(text.slice(start, end), passage.block, passage.links)


def _said_at(article: Article, name: str) -> Iterator[Passage]:
    if name in SCOPES:
        return SCOPES[name](article)
    if name.startswith(FRONT_MATTER):
        return _of(*_in_front_matter(article, name.removeprefix(FRONT_MATTER)))
    if name.startswith(META):
        wanted = name.removeprefix(META).lower()
        return _of(*(text for called, text in article.meta if called == wanted))
    return _of(*_in_nodes(article, name.removeprefix(JSON_LD)))


def _in_front_matter(article: Article, path: str) -> Iterator[Text | None]:
    data = article.front_matter
    found = data and (data.get(path) or data.get(*path.split(".")))
    if found:
        yield from (text for item in _scalars(found) if (text := item.text()) is not None)


def _scalars(data: Data) -> Iterator[Data]:
    if isinstance(data.value, (list, dict)):
        for item in data.items():
            yield from _scalars(item)
    else:
        yield data


def _in_nodes(article: Article, path: str) -> Iterator[Text]:
    """Values at `Type.property.property`, or at `property` of any node."""
    steps = path.split(".")
    nodes: list[Node] = [node for node in article.nodes if not steps[0][:1].isupper() or steps[0] in node.types]
    steps = steps[1:] if steps[0][:1].isupper() else steps
    if not steps:
        yield from (node.where for node in nodes if node.where is not None)
        return
    for step in steps[:-1]:
        nodes = [inner for node in nodes for inner in node.nodes(step)]
    for node in nodes:
        yield from node.texts(steps[-1])
        yield from (inner.where for inner in node.nodes(steps[-1]) if inner.where is not None)
