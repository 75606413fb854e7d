"""A Markdown source as an Article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.model import (
    Article,
    Author,
    AuthorKind,
    Bio,
    Block,
    Byline,
    Data,
    Date,
    DateRole,
    Image,
    ImageRole,
    Kind,
    Text,
    Zone,
)
from newslint.reading.dates import find_dates
from newslint.reading.front_matter import FrontMatter, Keys, read_front_matter
from newslint.reading.kinds import (
    begins_notice,
    credits_of,
    is_related_label,
    kind_of,
    tag_label_of,
)
from newslint.reading.lazy import pattern
from newslint.reading.markup import BREAK, Body, Line, Picture, plain
from newslint.reading.settling import settled
from newslint.reading.stated import Stated, author_kind, language_stated_by, names_in, stated_by
from newslint.source import Source

# "About the author", as a heading or a bold line over a bio.
ABOUT_AUTHOR = pattern(
    r"(?:about (?:the )?(?:authors?|writers?|reporters?)"
    r"|(?:über|zur) (?:den|die|de[rn])? ?(?:autor(?:in|en|innen)?|person)"
    r"|(?:à propos de|sur) l['’]aut(?:eur|rice)|(?:sobre|acerca de(?:l)?) (?:el |la |o |a )?autor[ae]?|l['’]autore"
    r"|sull['’]autore|over de auteur|o autor(?:ze|ce)|(?:عن|حول) الكاتب)\s*:?",
    re.IGNORECASE,
)
ABOUT_NAME = pattern(r"(?:about|über|à propos de|sobre|acerca de|over|o)\s+(?P<name>.+)", re.IGNORECASE)
HASHTAG = pattern(r"#\w[\w-]*")
# Files of a repository or a site that are no articles, and layouts that list or stand alone.
NO_ARTICLES = frozenset(
    "_index readme changelog contributing license licence code_of_conduct security index-list 404 about".split()
)
NO_ARTICLE_LAYOUTS = frozenset(
    "list home archive archives category categories tag tags index page default search landing author authors".split()
)
# Words of prose below which a text is a fragment.
FEWEST_WORDS = 20
_LANGUAGES = frozenset(
    "en de fr es it pt nl pl ar sv da no nb fi cs hu ro el tr ru uk id ja zh ko hi vi bg hr sk sl lt lv et ca".split()
)
_BETWEEN_COMMAS = pattern(r"[^\s,;|·•][^,;|·•]*(?<!\s)")
_LANGUAGE_SUFFIX = pattern(r"\.([a-z]{2})(?:-[A-Za-z]{2})?\.\w+$")
_LANGUAGE_FOLDER = pattern(r"(?:^|/)(?:content|i18n|_i18n|locales?|translations)/([a-z]{2})(?:-[A-Za-z]{2})?/")
_DATED_NAME = pattern(r"^\d{4}-\d{1,2}-\d{1,2}-")
_LONGEST_BYLINE = 140
_LONGEST_CAPTION = 400
_UPDATED = pattern(
    r"\b(?:updated|aktualisiert|mis à jour|actualizado|aggiornato|atualizado|bijgewerkt)\b", re.IGNORECASE
)


def read_markdown(source: Source) -> Article:
    """Reads a post: its front matter, then its body. Malformed front matter is a fault of the article."""
    front = read_front_matter(source.text)
    body = Body(source.text[front.body :], front.body, jsx=source.path.lower().endswith(".mdx"))
    language = _language(source.path, front.data, body)
    stated = stated_by(front.data, language) if front.data is not None else None
    return _Post(source, front, stated, body, language).article()


def _language(path: str, data: Data | None, body: Body) -> str | None:
    """What front matter or the path says; else what the prose is plainly written in."""
    said = language_stated_by(data) if data is not None else None
    if said is None:
        said = _language_of_path(path)
    if said is not None:
        return said
    from newslint.language.guess import language_of

    return language_of("\n".join(line.value for line in body.lines if line.kind in (Kind.PARAGRAPH, Kind.LIST_ITEM)))


class _Post:
    """One post while it becomes an article."""

    def __init__(
        self, source: Source, front: FrontMatter, stated: Stated | None, body: Body, language: str | None
    ) -> None:
        self.source = source
        self.front = front
        self.stated = stated
        self.body = body
        self.language = language
        self.blocks: list[Block] = []
        self.images: list[Image] = list(stated.images) if stated else []
        self.bios: list[Bio] = list(stated.bios) if stated else []
        self.dates: list[Date] = list(stated.dates) if stated else []
        self.byline: Byline | None = None
        self.headline: Text | None = stated.title if stated else None
        self.tags: list[Text] = []
        self.has_lead = any(image.role is ImageRole.LEAD for image in self.images)
        self.has_prose = False  # a paragraph of the body has been read

    def article(self) -> Article:
        self._read()
        stated = self.stated
        language = self.language
        authors = self.byline.authors if self.byline else ()
        said: dict[str, tuple[Author, ...]] = {}
        if authors:
            said["visible"] = authors
        if stated and stated.authors:
            said["front-matter"] = stated.authors
        blocks = tuple(settled(self.blocks, self.language))
        return Article(
            source=self.source,
            format="markdown",
            language=language,
            is_article=self._is_article(),
            draft=(stated is not None and stated.draft) or "/_drafts/" in f"/{self.source.path}",
            headline=self.headline,
            headlines=tuple(self._headlines()),
            dek=stated.dek if stated else None,
            byline=self.byline,
            authors=(stated.answer if stated and stated.answer else authors),
            stated_authors=said,
            bios=tuple(self.bios),
            dates=tuple(self.dates),
            published=_first_date(self.dates, DateRole.PUBLISHED, DateRole.SHOWN),
            modified=_first_date(self.dates, DateRole.MODIFIED),
            sections=stated.sections if stated else (),
            tags=(stated.tags if stated and stated.tags else tuple(self.tags)),
            blocks=blocks,
            images=tuple(self.images),
            links=tuple(link for block in blocks for link in block.links),
            resources=tuple(self.body.resources),
            credits=tuple(credits_of(blocks, self.language)),
            labels=stated.labels if stated else (),
            url=stated.canonical if stated else None,
            front_matter=self.front.data,
            faults=self.front.faults,
        )

    # --- The body -----------------------------------------------------------------------------------------------

    def _read(self) -> None:
        lines = [part for line in self.body.lines for part in self._parted(line)]
        bios = self._bio_lines(lines)
        related = False  # inside an inline list of other articles, until prose goes on
        above: Line | None = None
        for index, line in enumerate(lines):
            if line.kind is Kind.CAPTION and line.value and not line.pictures:
                self._add(line, Kind.CAPTION, Zone.BODY)
                continue
            captioned = self._pictures(line, lines[index + 1] if index + 1 < len(lines) else None)
            if not line.value:
                above = line
                continue
            if index in bios:
                self._add(line, Kind.PARAGRAPH if line.kind is not Kind.HEADING else line.kind, Zone.AUTHOR_BOX)
                continue
            value = line.value
            if captioned or (
                above is not None and above.pictures and not above.words and _is_caption_below(line, above)
            ):
                self._add(line, Kind.CAPTION, Zone.BODY)
                above = None
                continue
            above = line
            if is_related_label(value, self.language):
                related = True
            elif related and not _is_teaser(line):
                related = False
            if related:
                self._add(line, line.kind, Zone.RELATED)
            elif line.kind is Kind.HEADING:
                self._heading(line)
            elif not self.has_prose and self._is_head_furniture(line):
                self._add(line, Kind.BOILERPLATE, Zone.HEADER)
            else:
                self.has_prose = self.has_prose or line.kind is Kind.PARAGRAPH
                self._prose(line)

    def _parted(self, line: Line) -> Iterator[Line]:
        """A paragraph, parted at line breaks before a credit line or a notice: writers forget the blank line."""
        if line.kind is not Kind.PARAGRAPH or not any(words.text == BREAK for words in line.words):
            yield line
            return
        first = 0
        for index, words in enumerate(line.words):
            if words.text != BREAK or index < first:
                continue
            end = next(
                (at for at in range(index + 1, len(line.words)) if line.words[at].text == BREAK), len(line.words)
            )
            said = " ".join("".join(map(plain, line.words[index + 1 : end])).split())
            if index > first and begins_notice(said, self.language):
                yield self._part(line, first, index)
                first = index + 1
        yield self._part(line, first, len(line.words))

    def _part(self, line: Line, first: int, last: int) -> Line:
        if first == 0 and last == len(line.words):
            return line
        part = line.part(first, last)
        if first == 0:
            part.pictures, part.picture_first, part.after_rule = line.pictures, line.picture_first, line.after_rule
        return part

    def _add(self, line: Line, kind: Kind, zone: Zone) -> Block:
        level = line.level if kind is Kind.HEADING else None
        block = Block(self.body.text(line.words), kind, zone, level, self.body.links(line, zone))
        self.blocks.append(block)
        return block

    def _heading(self, line: Line) -> None:
        is_headline = line.level == 1 and self.headline is None
        block = self._add(line, Kind.HEADING, Zone.HEADER if is_headline else Zone.BODY)
        if is_headline:
            self.headline = block.text

    def _prose(self, line: Line) -> None:
        kind = line.kind
        if kind in (Kind.PARAGRAPH, Kind.LIST_ITEM):
            kind = kind_of(line.value, self.language) or kind
        block = self._add(line, kind, Zone.BODY)
        if kind is Kind.BOILERPLATE:
            self.tags += _tags_of(block, self.language)

    def _is_head_furniture(self, line: Line) -> bool:
        """A byline or a date line above the first paragraph; remembers what it says."""
        if line.kind is not Kind.PARAGRAPH or len(line.value) > _LONGEST_BYLINE:
            return False
        text = self.body.text(line.words)
        byline = self._byline_of(text, line) if self.byline is None else None
        dates = find_dates(text.value, self.language)
        only_date = bool(dates) and sum(date.end - date.start for date in dates) >= 0.6 * len(text.value)
        if byline is None and not only_date:
            return False
        self.byline = self.byline or byline
        for date in dates:
            said = text.value[: date.start]
            role = DateRole.MODIFIED if _UPDATED.search(said) else DateRole.SHOWN
            self.dates.append(Date(role, text.slice(date.start, date.end), date.value, Zone.HEADER))
        return True

    def _byline_of(self, text: Text, line: Line) -> Byline | None:
        from newslint.language import strip_byline_prefix

        value = text.value
        start = strip_byline_prefix(value, self.language)
        if not start or not value[start : start + 1].isalpha() or value[start].islower():
            return None
        if value.endswith((".", "?", "!", "…")) and len(value.split()) > 5:
            return None
        names = [name for name in names_in(text, self.language) if _is_name_like(name.value)]
        if not names:
            return None
        links = {link.text.value: link.href for link in self.body.links(line, Zone.HEADER)}
        return Byline(
            text,
            tuple(Author(name, author_kind(name.value, self.language), links.get(name.value)) for name in names),
        )

    # --- Pictures -----------------------------------------------------------------------------------------------

    def _pictures(self, line: Line, below: Line | None) -> bool:
        """Adds the images of a line; True where the line's own words are their caption."""
        captioned = bool(line.pictures) and line.picture_first and _is_caption_beside(line)
        for picture in line.pictures:
            caption = picture.caption or picture.title
            if caption is None and captioned:
                caption = self.body.text(line.words)
            elif caption is None and below is not None and not line.value and _is_caption_below(below, line):
                caption = self.body.text(below.words)
            self.images.append(self._image(picture, caption))
            if picture.caption is not None and picture.by_shortcode:
                self.blocks.append(Block(picture.caption, Kind.CAPTION, Zone.BODY))
        return captioned

    def _image(self, picture: Picture, caption: Text | None) -> Image:
        role = ImageRole.BODY if self.has_lead or self.has_prose else ImageRole.LEAD
        if picture.alt is None and picture.by_shortcode:
            role = ImageRole.OTHER  # the template may know one, so nothing can be said of the image
        self.has_lead = self.has_lead or role is ImageRole.LEAD
        source = self.source.text
        span = self.body.span(picture.start, picture.end)
        tag = Text(source[span.start : span.end], "visible", span)
        return Image(picture.src, role, Zone.BODY, picture.alt, caption, picture.credit, tag)

    # --- The end ------------------------------------------------------------------------------------------------

    def _bio_lines(self, lines: list[Line]) -> set[int]:
        """The lines that speak of the author, at the end of the body; remembers the bios."""
        authors = self.stated.answer if self.stated else ()
        found = self._about_section(lines)
        if found:
            return found
        for index in range(len(lines) - 1, max(-1, len(lines) - 6), -1):
            line = lines[index]
            if not line.value:
                continue
            if line.kind is Kind.HEADING:
                break
            if line.kind is not Kind.PARAGRAPH or line.in_footnote or kind_of(line.value, self.language) is not None:
                continue
            if any(self._speaks_of(line, author) for author in authors or self._byline_authors(lines)):
                self.bios.append(Bio(self.body.text(line.words), None, self.body.links(line, Zone.AUTHOR_BOX)))
                return {index}
            if line.after_rule:
                break
        return set()

    def _speaks_of(self, line: Line, author: Author) -> bool:
        """A paragraph that begins with the author's name and goes on to say who that is.

        In italics or below a rule it is a bio; elsewhere it must speak of a person, not of a desk in its own story.
        """
        value = line.value
        if not _begins_with(value, author.name.value):
            return False
        if line.is_emphasised or line.after_rule:
            return True
        if author.kind is not AuthorKind.PERSON:
            return False
        from newslint.language import pattern as listed
        from newslint.language import people_in

        said = listed("person-verb", self.language)
        if said is not None and said.match(value, len(author.name.value) + 1):
            return True
        return any(person.start == 0 for person in people_in(value, self.language))

    def _byline_authors(self, lines: list[Line]) -> tuple[Author, ...]:
        for line in lines[:4]:
            if line.kind is Kind.PARAGRAPH and len(line.value) <= _LONGEST_BYLINE:
                byline = self._byline_of(self.body.text(line.words), line)
                if byline is not None:
                    return byline.authors
        return ()

    def _about_section(self, lines: list[Line]) -> set[int]:
        """ "About the author" over the last paragraphs."""
        for index in range(len(lines) - 1, 0, -1):
            line = lines[index]
            value = line.value
            is_label = line.kind is Kind.HEADING or len(value) <= 60
            if not is_label or not (ABOUT_AUTHOR.fullmatch(value) or self._is_about_author(line)):
                if line.kind is Kind.HEADING:
                    return set()
                continue
            text = self.body.text(line.words)
            about = ABOUT_NAME.fullmatch(value)
            of = text.slice(*about.span("name")) if about and not ABOUT_AUTHOR.fullmatch(value) else None
            below = {index}
            for at in range(index + 1, len(lines)):
                if kind_of(lines[at].value, self.language) is not None:
                    continue
                below.add(at)
                if lines[at].kind is Kind.PARAGRAPH and lines[at].value:
                    links = self.body.links(lines[at], Zone.AUTHOR_BOX)
                    self.bios.append(Bio(self.body.text(lines[at].words), of, links))
            return below
        return set()

    def _is_about_author(self, line: Line) -> bool:
        about = ABOUT_NAME.fullmatch(line.value) if line.kind is Kind.HEADING else None
        names = {author.name.value.casefold() for author in self.stated.answer} if self.stated else set()
        return about is not None and about["name"].casefold() in names

    # --- The whole ----------------------------------------------------------------------------------------------

    def _headlines(self) -> Iterator[Text]:
        stated = self.stated.headlines if self.stated else ()
        if self.headline is not None and self.headline not in stated:
            yield self.headline
        yield from stated
        if not any(text.origin == "slug" for text in stated):
            slug = _slug_of_path(self.source.path)
            if slug:
                yield Text(slug, "slug")

    def _is_article(self) -> bool | None:
        name = self.source.path.rsplit("/", 1)[-1].split(".")[0].lower()
        if name in NO_ARTICLES:
            return False
        if self.front.data is not None:
            layout = Keys(self.front.data).first(("layout", "type"))
            if layout is not None and str(layout.value).lower().split(".")[0] in NO_ARTICLE_LAYOUTS:
                return False
        if self.headline is None:
            return None
        spoken = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.QUOTE)
        words = sum(block.text.value.count(" ") + 1 for block in self.blocks if block.kind in spoken)
        has_prose = any(block.kind is Kind.PARAGRAPH and block.zone is Zone.BODY for block in self.blocks)
        return True if has_prose and words >= FEWEST_WORDS else None


def _is_teaser(line: Line) -> bool:
    """A line of an inline list of other articles: a link alone, or an item or heading that is a title."""
    if line.anchors:
        linked = sum(len(words.text) for anchor in line.anchors for words in line.words[anchor.first : anchor.last])
        return linked >= 0.6 * len(line.value)
    return line.kind is Kind.LIST_ITEM


def _is_caption_beside(line: Line) -> bool:
    """Words in a paragraph that an image opens are its caption if they are in italics, or on the next line."""
    value = line.value
    return bool(value) and (line.is_emphasised or (line.words[0].text == BREAK and len(value) <= _LONGEST_CAPTION))


def _is_caption_below(line: Line, above: Line) -> bool:
    """A line directly below an image that is its caption: all in italics, or a picture credit alone."""
    if line.kind is not Kind.PARAGRAPH or line.pictures or len(line.value) > _LONGEST_CAPTION or above.value:
        return False
    if line.is_emphasised:
        return True
    if len(line.value.split()) > 15:
        return False
    from newslint.language.captions import picture_credit

    credit = picture_credit(line.value)
    return credit is not None and credit.start <= 2


def _is_name_like(name: str) -> bool:
    words = name.split()
    return 1 <= len(words) <= 5 and words[0][:1].isalpha() and not words[0][:1].islower() and len(name) <= 60


def _begins_with(value: str, name: str) -> bool:
    """Whether a text begins with a name, which may be a slug such as "jane-doe", and does not end with it."""
    for written in (name, name.replace("-", " ").replace("_", " ")):
        rest = value[len(written) :]
        if rest.strip() and not rest[0].isalnum() and value[: len(written)].casefold() == written.casefold():
            return True
    return False


def _tags_of(block: Block, language: str | None) -> Iterable[Text]:
    """The tags of a tag line: its links, its hashtags, or what stands between commas."""
    value = block.text.value
    start = tag_label_of(value, language)
    hashtags = list(HASHTAG.finditer(value, start))
    if hashtags:
        return [block.text.slice(*hashtag.span()) for hashtag in hashtags]
    if not start:
        return []
    if block.links:
        return [link.text for link in block.links if link.text.value]
    return [block.text.slice(part.start(), part.end()) for part in _BETWEEN_COMMAS.finditer(value, start)]


def _first_date(dates: Iterable[Date], *roles: DateRole) -> Date | None:
    known = [date for date in dates if date.when is not None]
    return next((date for role in roles for date in known if date.role is role), None)


def _language_of_path(path: str) -> str | None:
    found = _LANGUAGE_SUFFIX.search(path) or _LANGUAGE_FOLDER.search(path)
    return found[1] if found and found[1] in _LANGUAGES else None


def _slug_of_path(path: str) -> str | None:
    parts = path.rsplit("/", 2)
    name = parts[-1].split(".")[0]
    if name in ("index", "_index", "-", "") and len(parts) > 1:
        name = parts[-2]
    slug = _DATED_NAME.sub("", name)
    return slug if "-" in slug or "_" in slug else None
