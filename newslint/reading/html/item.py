"""An item of a container as an Article: its content, and what the container says of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from newslint.inputs.document import Metadata
from newslint.model import Article, Author, Bio, Date, DateRole, Image, ImageRole, Link, Text, Zone
from newslint.reading.dates import parse_date
from newslint.reading.html import PageArticle
from newslint.reading.html.bracketed import unbracketed
from newslint.reading.html.page import Page
from newslint.reading.html.tree import parse_page
from newslint.reading.stated import author_kind, names_in
from newslint.source import Source

# Words of prose below which content is no article, whatever its container calls it.
FEWEST_WORDS = 20


def read_item(source: Source, problems: tuple[str, ...], said: Metadata) -> Article:
    """Reads the content of an item, completed by what its container says; a whole page has the first word itself."""
    if said.page:
        return _SavedPage(source, problems, Page(source, parse_page(source.text)), said)
    shown = replace(source, text=unbracketed(source.text)) if said.shortcodes else source
    return _Item(source, problems, Page(shown, parse_page(shown.text), said.headline or "", said.loose), said)


class _Completed(PageArticle):
    """A page with what is said of it elsewhere."""

    _said: Metadata

    def __init__(self, source: Source, problems: tuple[str, ...], page: Page, said: Metadata) -> None:
        super().__init__(source, problems, page)
        self.__dict__.update(_said=said, draft=said.draft)

    def _text(self, value: str | None) -> Text | None:
        return Text(" ".join(value.split()), self._said.origin) if value and not value.isspace() else None

    @cached_property
    def _stated_headline(self) -> Text | None:
        return self._text(self._said.headline)

    @cached_property
    def _writers(self) -> tuple[tuple[Author, str | None], ...]:
        """Each author that the container names, with what it says of them."""
        found: list[tuple[Author, str | None]] = []
        for writer in self._said.authors:
            whole = self._text(writer.name)
            names = names_in(whole, self.language) if whole is not None else ()
            authors = [Author(name, author_kind(name.value, self.language), writer.link) for name in names]
            found += [(author, writer.bio if len(authors) == 1 else None) for author in authors]
        return tuple(found)

    @cached_property
    def _stated_dates(self) -> tuple[Date, ...]:
        said = ((DateRole.PUBLISHED, self._said.published), (DateRole.MODIFIED, self._said.modified))
        texts = ((role, self._text(date)) for role, date in said)
        return tuple(Date(role, text, parse_date(text.value)) for role, text in texts if text is not None)

    def _stated_date(self, role: DateRole) -> Date | None:
        return next((date for date in self._stated_dates if date.role is role and date.when is not None), None)

    @cached_property
    def stated_authors(self) -> Mapping[str, tuple[Author, ...]]:
        stated = tuple(author for author, _ in self._writers)
        return {**super().stated_authors, **({self._said.origin: stated} if stated else {})}

    @cached_property
    def modified(self) -> Date | None:
        return super().modified or self._stated_date(DateRole.MODIFIED)

    @cached_property
    def url(self) -> str | None:
        return super().url or self._said.url

    @cached_property
    def site_name(self) -> Text | None:
        return super().site_name or self._text(self._said.site)


class _SavedPage(_Completed):
    """A whole page: what it does not say itself, its container may."""

    @cached_property
    def headlines(self) -> tuple[Text, ...]:
        return (*super().headlines, *((self._stated_headline,) if self._stated_headline else ()))

    @cached_property
    def headline(self) -> Text | None:
        return super().headline or self._stated_headline

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """When it was last written to a server is no word on when the article was changed."""
        published = (date for date in self._stated_dates if date.role is DateRole.PUBLISHED)
        return (*super().dates, *published)

    @cached_property
    def authors(self) -> tuple[Author, ...]:
        return super().authors or tuple(author for author, _ in self._writers)

    @cached_property
    def published(self) -> Date | None:
        return super().published or self._stated_date(DateRole.PUBLISHED)

    @cached_property
    def tags(self) -> tuple[Text, ...]:
        return super().tags or tuple(Text(tag, self._said.origin) for tag in self._said.tags)

    @cached_property
    def language(self) -> str | None:
        return super().language or _primary(self._said.language)


class _Item(_Completed):
    """Content without a page around it: who wrote it, when, and what it is called, stand beside it."""

    @cached_property
    def complete(self) -> bool:
        return False

    @cached_property
    def is_article(self) -> bool | None:
        if self._said.is_article is None:
            return super().is_article
        if not self._said.is_article:
            return False
        return sum(len(block.text.value.split()) for block in self.prose) >= FEWEST_WORDS or None

    @cached_property
    def language(self) -> str | None:
        return _primary(self._said.language) or super().language

    @cached_property
    def headlines(self) -> tuple[Text, ...]:
        slug = Text(self._said.slug, "slug") if self._said.slug else None
        return (*(text for text in (self._stated_headline, slug) if text is not None), *super().headlines)

    @cached_property
    def headline(self) -> Text | None:
        return self._stated_headline or super().headline

    @cached_property
    def dek(self) -> Text | None:
        return self._text(self._said.dek) or super().dek

    @cached_property
    def authors(self) -> tuple[Author, ...]:
        return tuple(author for author, _ in self._writers) or super().authors

    @cached_property
    def bios(self) -> tuple[Bio, ...]:
        return (*self._stated_bios(), *super().bios)

    def _stated_bios(self) -> Iterator[Bio]:
        for author, said in self._writers:
            if (text := self._text(said)) is not None:
                link = author.link
                links = (Link(link, Text(link, self._said.origin), (), Zone.AUTHOR_BOX),) if link else ()
                yield Bio(text, author.name, links)

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        return (*self._stated_dates, *super().dates)

    @cached_property
    def published(self) -> Date | None:
        return self._stated_date(DateRole.PUBLISHED) or super().published

    @cached_property
    def sections(self) -> tuple[Text, ...]:
        return tuple(Text(section, self._said.origin) for section in self._said.sections) or super().sections

    @cached_property
    def tags(self) -> tuple[Text, ...]:
        return tuple(Text(tag, self._said.origin) for tag in self._said.tags) or super().tags

    @cached_property
    def images(self) -> tuple[Image, ...]:
        return (*self._stated_images(), *super().images)

    def _stated_images(self) -> Iterator[Image]:
        picture, origin = self._said.picture, self._said.origin
        if picture is not None:
            alt = None if picture.alt is None else Text(" ".join(picture.alt.split()), origin)
            caption, credit = self._text(picture.caption), self._text(picture.credit)
            tag = Text(picture.src or "", origin)
            yield Image(picture.src, ImageRole.LEAD, Zone.HEADER, alt, caption, credit, tag)


def _primary(language: str | None) -> str | None:
    """The primary subtag, where it is one."""
    primary = (language or "").replace("_", "-").split("-")[0].strip().lower()
    return primary if 2 <= len(primary) <= 3 and primary.isalpha() else None
