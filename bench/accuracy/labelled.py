"""Scores what `newslint inspect` says against the labels that were made by hand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from bench.accuracy.folding import caption_key, hashed, is_hash, notice_key, words_key
from bench.accuracy.labels import Label, token
from newslint.inspection import PURPOSES, inspection_of
from newslint.model import Article, ImageRole, Kind, Zone
from newslint.reading import read

_OWN_ZONES = frozenset({Zone.HEADER, Zone.BODY})
_OWN_IMAGES = frozenset({ImageRole.LEAD, ImageRole.BODY})
VENDORS = (
    *("quantcast", "inmobi", "fundingchoices", "onetrust", "cookiepro", "cookieyes", "didomi", "sourcepoint"),
    *("borlabs", "moovegdpr", "consentmanager", "complianz", "trustarc", "cookienotice"),
)
_SAME_VENDOR = {"quantcast": "inmobi", "cookiepro": "onetrust"}  # InMobi bought Quantcast's, OneTrust owns the other

Wanted = frozenset[str]  # one fact in each form that is right


class Seen(NamedTuple):
    """One thing that newslint read: its words, and its tokens in each form that may be compared."""

    words: str
    tokens: frozenset[str]
    counts: bool = True  # False: a reader may not see it on the page, so it is never wrong, only right


class Page(NamedTuple):
    """A labelled page as newslint reads it."""

    name: str
    article: Article
    says: Mapping[str, Any]  # what `inspect` prints


class Field(NamedTuple):
    """A fact to score: the label that it needs, what the label wants, and what was read."""

    name: str
    label: str
    wanted: Callable[[Any], Sequence[Wanted]]
    seen: Callable[[Page], Sequence[Seen]]
    unknown: Callable[[Page], bool] = lambda page: False
    tolerated: Callable[[Label], Wanted] = lambda label: frozenset()  # neither right nor wrong


class Verdict(NamedTuple):
    """One field of one page."""

    page: str
    wanted: Sequence[Wanted]
    seen: Sequence[Seen]
    unknown: bool = False
    tolerated: Wanted = frozenset()

    @property
    def found(self) -> list[bool]:
        """For each thing wanted, whether it was read."""
        tokens = frozenset(chain.from_iterable(seen.tokens for seen in self.seen))
        return [not tokens.isdisjoint(wanted) for wanted in self.wanted]

    @property
    def right(self) -> list[bool]:
        """For each thing read, whether it was wanted."""
        wanted = frozenset(chain.from_iterable(self.wanted))
        judged = ((seen, not wanted.isdisjoint(seen.tokens)) for seen in self.seen)
        return [right for seen, right in judged if right or self._counts(seen)]

    @property
    def wrong(self) -> list[str]:
        """The words of what was read and not wanted."""
        wanted = frozenset(chain.from_iterable(self.wanted))
        return [seen.words for seen in self.seen if self._counts(seen) and wanted.isdisjoint(seen.tokens)]

    def _counts(self, seen: Seen) -> bool:
        return seen.counts and self.tolerated.isdisjoint(seen.tokens)


class Count(NamedTuple):
    """Over all pages where the field is labelled."""

    pages: int = 0
    found: int = 0
    wanted: int = 0
    right: int = 0
    read: int = 0
    unknown: int = 0  # pages whose value `inspect` calls unknown; they are in no other count

    @property
    def precision(self) -> float | None:
        return self.right / self.read if self.read else None

    @property
    def recall(self) -> float | None:
        return self.found / self.wanted if self.wanted else None


def _each(values: Sequence[str]) -> list[Wanted]:
    return [frozenset({one}) for one in dict.fromkeys(map(token, values))]


def _one(value: str | None) -> list[Wanted]:
    return _each([value] if value else [])


def _plain(values: Sequence[str | None]) -> list[Seen]:
    return [Seen(value, frozenset({hashed(value)})) for value in dict.fromkeys(values) if value]


def _facts(texts: Sequence[Any]) -> list[Seen]:
    """Sections and tags: those of metadata alone cannot be wrong by labels of what is shown."""
    return [Seen(text.value, frozenset({hashed(text.value)}), text.origin == "visible") for text in texts]


def _captions(page: Page) -> list[Seen]:
    """With its credit, beside it, or without it, where the credit is read as one."""
    own = [image for image in page.article.images if image.role in _OWN_IMAGES and image.caption]
    seen: dict[str, Seen] = {}
    for image in own:
        caption = image.caption.value if image.caption else ""
        credit = image.credit.value if image.credit else ""
        forms = (caption, f"{caption} {credit}", f"{credit} {caption}")
        keys = {*(words_key(caption_key(form)) for form in forms), notice_key(caption_key(caption), (credit,))}
        seen.setdefault(caption, Seen(caption, frozenset(hashed(key) for key in keys)))
    return list(seen.values())


def _credits(page: Page) -> list[Seen]:
    own = [image for image in page.article.images if image.role in _OWN_IMAGES]
    return _plain([image.credit.value for image in own if image.credit])


def _source_lines(page: Page) -> list[Seen]:
    """Credit lines; notices, which may be about something else, count where they are right."""
    lines = _plain([credit.line.value for credit in page.article.credits])
    notices = [block.text.value for block in page.article.blocks if block.kind is Kind.DISCLOSURE]
    return [*lines, *(seen._replace(counts=False) for seen in _plain(notices))]


def _credits_alone(label: Label) -> Wanted:
    """A caption that is nothing but a credit is labelled as one."""
    return frozenset(map(token, label.get("credits") or ()))


def _own_headings(headings: Sequence[Label]) -> list[Wanted]:
    return _each([heading["text"] for heading in headings if heading["own"]])


def _zoned_headings(page: Page) -> list[Seen]:
    headings = [block for block in page.article.blocks if block.kind is Kind.HEADING]
    return _plain([heading.text.value for heading in headings if heading.zone in _OWN_ZONES])


def _vendor(name: str | None) -> list[str]:
    letters = re.sub(r"\W", "", name or "").lower()
    known = next((vendor for vendor in VENDORS if vendor in letters), letters)
    return [_SAME_VENDOR.get(known, known)] if known else []


def _kinds(kinds: Mapping[str, str]) -> list[Wanted]:
    return [frozenset({f"{token(name)} {kind}"}) for name, kind in kinds.items()]


def _byline_kinds(page: Page) -> list[Seen]:
    byline = page.article.byline
    said = [(author.name.value, author.kind.value) for author in byline.authors] if byline else []
    return [Seen(f"{name} ({kind})", frozenset({f"{hashed(name)} {kind}"})) for name, kind in said]


def _byline(page: Page) -> list[Seen]:
    byline = page.article.byline
    return _plain([author.name.value for author in byline.authors] if byline else [])


def _notice_texts(notices: Sequence[Label]) -> list[Wanted]:
    """Raw labels are bared here of the words that their hashes are without."""
    texts = (notice["text"] for notice in notices)
    controls = [(*(notice.get("buttons") or ()), *(notice.get("links") or ())) for notice in notices]
    return _each(
        [text if is_hash(text) else notice_key(text, said) for text, said in zip(texts, controls, strict=True)]
    )


def _shown_notices(page: Page) -> list[Seen]:
    seen: list[Seen] = []
    for notice in page.article.notices:
        controls = [button.text.value for button in notice.buttons] + [link.text.value for link in notice.links]
        seen.append(Seen(notice.text.value, frozenset({hashed(notice_key(notice.text.value, controls))})))
    return seen


def _notices(part: str) -> Callable[[Sequence[Label]], list[Wanted]]:
    return lambda notices: _each([text for notice in notices for text in _as_list(notice.get(part) or [])])


def _as_list(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value]


def _says(*keys: str) -> Callable[[Page], list[Seen]]:
    """What stands in the output of `inspect` under a key, or under a key of each object of a list."""

    def seen(page: Page) -> list[Seen]:
        values: list[Any] = _as_list(page.says[keys[0]])
        for key in keys[1:]:
            values = [value for one in values for value in _as_list(one[key])]
        return _plain(values)

    return seen


def _link(purpose: str) -> Field:
    def wanted(links: Mapping[str, Sequence[str]]) -> list[Wanted]:
        addresses = frozenset(map(token, links.get(purpose) or ()))
        return [addresses] if addresses else []

    return Field(f"link-{purpose}", "links", wanted, lambda page: _plain([page.says["links"][purpose]]))


def _is_unknown(field: str) -> Callable[[Page], bool]:
    return lambda page: field in page.article.unknown


def _as_article(value: bool) -> Callable[[bool], list[Wanted]]:
    return lambda is_article: _each(["yes"]) if is_article is value else []


def _read_as_article(value: bool) -> Callable[[Page], list[Seen]]:
    return lambda page: _plain(["yes"]) if page.article.is_article is value else []


def _undecided(page: Page) -> bool:
    return page.article.is_article is None


FIELDS = (
    Field("bios", "bios", lambda bios: _each([bio["text"] for bio in bios]), _says("bios", "text")),
    Field("bios-of", "bios", lambda bios: _each([bio["of"] for bio in bios if bio["of"]]), _says("bios", "of")),
    Field("byline", "byline", _each, _byline),
    Field("byline-kinds", "byline_kind", _kinds, _byline_kinds),
    Field("dek", "dek", _one, _says("dek")),
    Field("sections", "sections", _each, lambda page: _facts(page.article.sections)),
    Field("shown-tags", "tags", _each, lambda page: _facts(page.article.tags)),
    Field(
        "captions",
        "captions",
        lambda said: _each([text if is_hash(text) else caption_key(text) for text in said]),
        _captions,
        tolerated=_credits_alone,
    ),
    Field("credits", "credits", _each, _credits),
    Field("source-lines", "source_lines", _each, _source_lines),
    Field("corrections", "corrections", _each, _says("corrections")),
    Field("labels", "labels", _each, _says("labels")),
    Field("notices", "notices", _notice_texts, _shown_notices, _is_unknown("notices")),
    Field("notice-buttons", "notices", _notices("buttons"), _says("notices", "buttons"), _is_unknown("notices")),
    Field("notice-links", "notices", _notices("links"), _says("notices", "links", "text"), _is_unknown("notices")),
    Field(
        "consent-platform",
        "consent_platform",
        lambda name: _each(_vendor(name)),
        lambda page: _plain(_vendor(page.says["consent_platform"])),
        _is_unknown("consent_platform"),
    ),
    *map(_link, PURPOSES),
    Field("own-headings", "headings", _own_headings, _zoned_headings),
    Field("article", "is_article", _as_article(True), _read_as_article(True), _undecided),
    Field("no-article", "is_article", _as_article(False), _read_as_article(False), _undecided),
)


def verdicts(
    labels: Mapping[str, Label], paths: Mapping[str, Path], sure: bool = False
) -> Iterator[tuple[Field, Verdict]]:
    """Each labelled field of each page; with `sure`, not those that a careful reader could see both ways."""
    for name in sorted(labels.keys() & paths.keys()):
        label = labels[name]
        article = read(paths[name].read_bytes(), "page.html", "html")
        page = Page(name, article, inspection_of(article))
        for field in FIELDS:
            if field.label in label and not (sure and field.label in label["unsure"]):
                wanted, seen = field.wanted(label[field.label]), field.seen(page)
                yield field, Verdict(name, wanted, seen, field.unknown(page), field.tolerated(label))


def count(verdicts: Iterator[Verdict]) -> Count:
    total = Count()
    for verdict in verdicts:
        if verdict.unknown:
            total = total._replace(unknown=total.unknown + 1)
            continue
        found, right = verdict.found, verdict.right
        total = Count(
            total.pages + 1,
            total.found + sum(found),
            total.wanted + len(found),
            total.right + sum(right),
            total.read + len(right),
            total.unknown,
        )
    return total


def table(judged: Sequence[tuple[Field, Verdict]]) -> Iterator[str]:
    """A row a field."""
    yield "| field | pages | precision | recall | right of read | found of wanted | unknown |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for field in FIELDS:
        total = count(verdict for other, verdict in judged if other.name == field.name)
        figures = (_figure(total.precision), _figure(total.recall))
        of = (f"{total.right}/{total.read}", f"{total.found}/{total.wanted}")
        yield f"| {field.name} | {total.pages} | {' | '.join((*figures, *of))} | {total.unknown} |"


def misses(judged: Sequence[tuple[Field, Verdict]], name: str, words: Mapping[str, str]) -> Iterator[str]:
    """Where a field is wrong: what was read in words, what was wanted in words where `words` knows the token."""
    for field, verdict in judged:
        if field.name != name or verdict.unknown or (all(verdict.found) and all(verdict.right)):
            continue
        yield verdict.page
        for wanted, found in zip(verdict.wanted, verdict.found, strict=True):
            if not found:
                yield f"  wanted {' | '.join(sorted(words.get(one, one) for one in wanted))}"
        yield from (f"  read   {words}" for words in verdict.wrong)


def _figure(share: float | None) -> str:
    return "" if share is None else f"{share:.2f}"
