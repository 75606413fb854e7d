"""What a standards editor sees in an article, and what a rule says about it.

Every fact is a small value that never changes and knows what it says, where it was said (`origin`) and where it
stands. They are named tuples: a dataclass takes seven times as long to define, and every start defines them all.
Origins: `visible`, `title`, `meta:NAME`, `json-ld`, `microdata`, `front-matter`, `slug`, and what a container says
beside the content of an item (`wxr`, `feed`, `sitemap`, `nitf`, `newsml`, `ninjs`), which stands nowhere in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeAlias

from newslint.source import Source
from newslint.source import Span as Span
from newslint.values import NamedTuple

if TYPE_CHECKING:
    from bs4 import BeautifulSoup


class Severity(StrEnum):
    """How loud a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return ("info", "warning", "error").index(self.value)


class Zone(StrEnum):
    """The part of a page that something stands in."""

    HEADER = "header"  # the article's own head: headline, dek, byline, date, lead image
    BODY = "body"
    RELATED = "related"  # teasers of other articles, inline ones too
    AUTHOR_BOX = "author-box"
    COMMENTS = "comments"
    FOOTER = "footer"  # the site's footer
    NOTICE = "notice"  # consent banner and the like
    PAGE = "page"  # the site's own furniture: masthead, navigation, sidebars, share bars


class Kind(StrEnum):
    """What a block of text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    LIST_ITEM = "list-item"
    CAPTION = "caption"
    CODE = "code"
    EMBED = "embed"
    CREDIT_LINE = "credit-line"  # "Source: …"
    CORRECTION = "correction"
    DISCLOSURE = "disclosure"  # rewrite, syndication, sponsorship and AI notices
    BOILERPLATE = "boilerplate"  # byline, tag list, share bar, link list: furniture inside an article


class AuthorKind(StrEnum):
    PERSON = "person"
    DESK = "desk"  # a desk, a team, staff, an account such as "admin", the site itself
    AGENCY = "agency"


class Place(Protocol):
    """Finds where a stretch of a fact's value stands in the source, when asked."""

    def span(self, start: int, end: int) -> Span | None:
        """The source of `value[start:end]`; None where it has none."""
        ...


class Text:
    """Words as a reader sees them: entities decoded, white space folded. A value: it never changes.

    `place` is a span, or something that finds it lazily inside the construct that owns it.
    """

    # A plain class, not a frozen dataclass: a page makes hundreds, and rules ask thousands of times for their words.
    __slots__ = ("_place", "origin", "value")

    def __init__(self, value: str, origin: str = "visible", place: Place | Span | None = None) -> None:
        self.value = value
        self.origin = origin
        self._place = place

    @property
    def place(self) -> Place | Span | None:
        return self._place

    @property
    def where(self) -> Span | None:
        return self.part(0, len(self.value))

    def part(self, start: int, end: int) -> Span | None:
        """The source of `value[start:end]`; all of it where the value is not verbatim in the source."""
        place = self.place
        if place is None:
            return None
        if not isinstance(place, Span):
            return place.span(start, end)
        if place.end - place.start != len(self.value):
            return place
        return Span(place.start + start, place.start + end)

    def slice(self, start: int, end: int) -> Text:
        """`value[start:end]` as a fact of its own, with its place."""
        return Text(self.value[start:end], self.origin, _Slice(self, start))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and self.value == other.value and self.origin == other.origin

    def __hash__(self) -> int:
        return hash((self.value, self.origin))

    def __repr__(self) -> str:
        return f"Text(value={self.value!r}, origin={self.origin!r})"

    def __str__(self) -> str:
        return self.value


class _Slice(NamedTuple):
    """The place of a part of another text."""

    whole: Text
    offset: int

    def span(self, start: int, end: int) -> Span | None:
        return self.whole.part(self.offset + start, self.offset + end)


class Link(NamedTuple):
    """An `<a href>`, a Markdown link, or a link given in front matter."""

    href: str
    text: Text  # "" where only an image is linked
    rel: tuple[str, ...] = ()
    zone: Zone = Zone.BODY


class Author(NamedTuple):
    """One name said to have written the article; `link` is the address of an author page, if any."""

    name: Text
    kind: AuthorKind = AuthorKind.PERSON
    link: str | None = None


class Byline(NamedTuple):
    """The visible byline: the whole line as shown, and the names in it."""

    text: Text
    authors: tuple[Author, ...]


class Bio(NamedTuple):
    """What an author box, a bio paragraph or front matter says of an author.

    `text` leaves out the name that stands above it; that name is `of`, None where the box has none.
    """

    text: Text
    of: Text | None = None
    links: tuple[Link, ...] = ()


class DateRole(StrEnum):
    PUBLISHED = "published"
    MODIFIED = "modified"
    SHOWN = "shown"  # a visible date of the article whose label does not say which
    TODAY = "today"  # the current-date banner of a masthead
    OTHER = "other"  # a date of another article or thing on the page


class Date(NamedTuple):
    """A date said of the article or shown on its page; `when` is None where it could not be read."""

    role: DateRole
    text: Text
    when: date | datetime | None
    zone: Zone = Zone.HEADER


class Block(NamedTuple):
    """A paragraph, heading, list item, quotation or caption, in document order."""

    text: Text
    kind: Kind
    zone: Zone
    level: int | None = None  # 1 to 6 of a heading
    links: tuple[Link, ...] = ()


class ImageRole(StrEnum):
    LEAD = "lead"
    BODY = "body"
    RELATED = "related"
    AVATAR = "avatar"
    OTHER = "other"  # logos, icons, pixels, advertisements


class Image(NamedTuple):
    """An image and what is said of it. `alt` is None where the attribute is missing, "" where it is empty."""

    src: str | None
    role: ImageRole
    zone: Zone
    alt: Text | None = None
    caption: Text | None = None
    credit: Text | None = None
    tag: Text | None = None  # the construct itself, for its place


class Card(NamedTuple):
    """A teaser of another article: its headline and its image's alt text."""

    headline: Text
    href: str | None
    alt: Text | None = None


class Field(NamedTuple):
    """An input of a form. `label` is what stands beside it; `type` as in HTML (`checkbox`, `email` …)."""

    type: str
    name: str
    label: str
    checked: bool
    disabled: bool
    tag: Text


class Button(NamedTuple):
    """Something to press: a button, or a link that looks or acts like one."""

    text: Text
    href: str | None = None  # None for a real button


class Form(NamedTuple):
    """A `<form>`: its fields, the words in it, its buttons and its links."""

    text: Text
    zone: Zone
    action: str | None
    fields: tuple[Field, ...]
    buttons: tuple[Button, ...]
    links: tuple[Link, ...]


class Notice(NamedTuple):
    """A consent or privacy notice that stands in the page itself. `kind` is `cookie` or `privacy`."""

    kind: str
    text: Text
    buttons: tuple[Button, ...]
    links: tuple[Link, ...]
    fields: tuple[Field, ...]


class Resource(NamedTuple):
    """A script, iframe, image pixel or stylesheet that the page loads. `kind` is the element's name.

    `attributes` are the element's own; `code` is the text of an inline script.
    """

    kind: str
    src: str | None
    attributes: Mapping[str, str]
    code: str
    tag: Text


class TagList(NamedTuple):
    """Tags as the page shows them; `separated` is False where the rendered names run together."""

    tags: tuple[Text, ...]
    separated: bool
    where: Text


class SourceCredit(NamedTuple):
    """A line that credits another outlet: "Source: CNN – Its headline"."""

    line: Text
    outlet: Text | None
    title: Text | None = None
    link: Link | None = None


class Node(NamedTuple):
    """One node of structured data, `@id` references resolved (nodes may refer to each other in a circle)."""

    types: tuple[str, ...]
    origin: str  # "json-ld" or "microdata"
    properties: Mapping[str, tuple[Text | Node, ...]]
    where: Text | None = None
    id: str | None = None

    def _said(self) -> tuple[object, ...]:
        """What tells nodes apart; not the properties, which may lead back here."""
        return self.types, self.origin, self.where, self.id

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Node) and self._said() == other._said()

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self._said())

    def __repr__(self) -> str:
        return f"Node(types={self.types!r}, origin={self.origin!r}, where={self.where!r}, id={self.id!r})"

    def texts(self, name: str) -> tuple[Text, ...]:
        return tuple(value for value in self.properties.get(name, ()) if isinstance(value, Text))

    def nodes(self, name: str) -> tuple[Node, ...]:
        return tuple(value for value in self.properties.get(name, ()) if isinstance(value, Node))

    def text(self, name: str) -> Text | None:
        return next(iter(self.texts(name)), None)


Scalar: TypeAlias = "str | int | float | bool | date | datetime | None"
Plain: TypeAlias = "Scalar | list[Plain] | dict[str, Plain]"


class Data(NamedTuple):
    """A value of front matter (or any YAML, TOML or JSON) that knows where it stands.

    `value` is the plain Python value; `locate(path, of_key)` finds the span of the value, or of its key, and
    `part(whole, words, start, end)` that of `words[start:end]` in a value at `whole` that is not verbatim there.
    """

    value: Plain
    path: tuple[str | int, ...] = ()
    locate: Callable[[tuple[str | int, ...], bool], Span | None] = lambda path, of_key: None
    part: Callable[[Span, str, int, int], Span | None] | None = None

    def get(self, *keys: str | int) -> Data | None:
        """The value below `keys`, None where one of them is missing."""
        value = self.value
        for key in keys:
            match value, key:
                case dict(), str() if key in value:
                    value = value[key]
                case list(), int() if key < len(value):
                    value = value[key]
                case _:
                    return None
        return Data(value, (*self.path, *keys), self.locate, self.part)

    def items(self) -> Iterator[Data]:
        """The elements of a list, the values of a mapping; a scalar itself; nothing for null."""
        if isinstance(self.value, dict):
            yield from (Data(v, (*self.path, k), self.locate, self.part) for k, v in self.value.items())
        elif isinstance(self.value, list):
            yield from (Data(v, (*self.path, i), self.locate, self.part) for i, v in enumerate(self.value))
        elif self.value is not None:
            yield self

    @property
    def where(self) -> Span | None:
        return self.locate(self.path, False)

    @property
    def key_where(self) -> Span | None:
        return self.locate(self.path, True)

    def text(self) -> Text | None:
        """A scalar as a front-matter fact; None for lists, mappings, null and the empty string."""
        if self.value is None or isinstance(self.value, (dict, list)):
            return None
        value = " ".join(str(self.value).split())
        return Text(value, "front-matter", _DataPlace(self)) if value else None


class _DataPlace(NamedTuple):
    data: Data

    def span(self, start: int, end: int) -> Span | None:
        whole = self.data.where
        if whole is None:
            return None
        value = " ".join(str(self.data.value).split())
        if whole.end - whole.start == len(value):
            return Span(whole.start + start, whole.start + end)
        return self.data.part(whole, value, start, end) if self.data.part else whole


class Fault(NamedTuple):
    """Something malformed in the document itself: front matter, a JSON-LD block, a waiver."""

    rule: str  # the id it is reported under, such as "front-matter-invalid"
    message: str
    where: Span | None


@dataclass(frozen=True, eq=False, repr=False)  # what is left out would be made at every start
class Article:
    """A document as a standards editor sees it. Only `reading` makes one.

    `headlines` holds every wording of the headline with its origin, the shown one first; `authors` and `tags`
    are the reader's best answer, `stated_authors` what each origin says. `sections` are the article's own
    categories. `language` is a primary subtag ("en"), None where nothing tells. `purposes` holds the links to the
    site's standing pages by what they are for, as `newslint.language.link_purpose` names it ("privacy", "imprint" …);
    those of teasers and comments are left out.
    """

    source: Source
    format: str  # "html" or "markdown"
    language: str | None = None
    is_article: bool | None = None  # None where the document cannot tell, such as a bare fragment
    draft: bool = False
    complete: bool = False  # a whole page, with html and body, not a fragment
    headline: Text | None = None
    headlines: tuple[Text, ...] = ()
    dek: Text | None = None
    byline: Byline | None = None
    authors: tuple[Author, ...] = ()
    stated_authors: Mapping[str, tuple[Author, ...]] = field(default_factory=dict)
    bios: tuple[Bio, ...] = ()
    dates: tuple[Date, ...] = ()
    published: Date | None = None
    modified: Date | None = None
    sections: tuple[Text, ...] = ()
    tags: tuple[Text, ...] = ()
    tag_lists: tuple[TagList, ...] = ()
    blocks: tuple[Block, ...] = ()
    images: tuple[Image, ...] = ()
    cards: tuple[Card, ...] = ()
    links: tuple[Link, ...] = ()
    forms: tuple[Form, ...] = ()
    resources: tuple[Resource, ...] = ()
    notices: tuple[Notice, ...] = ()
    consent_platform: str | None = None
    credits: tuple[SourceCredit, ...] = ()
    labels: tuple[Text, ...] = ()  # "Opinion", "Sponsored" and the like, as shown
    meta: tuple[tuple[str, Text], ...] = ()  # name or property, lower case, and content
    nodes: tuple[Node, ...] = ()
    site_name: Text | None = None
    url: str | None = None  # the canonical address, as far as the document says
    canonicals: tuple[Text, ...] = ()  # each canonical link's address, "" at the tag where it has none
    stated_language: Text | None = None  # as the html tag writes it, "" at the tag that does not say it
    json_ld: tuple[Span, ...] = ()  # what stands in each JSON-LD script
    purposes: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)
    front_matter: Data | None = None
    faults: tuple[Fault, ...] = ()
    unknown: tuple[str, ...] = ()  # fields that only a browser could know
    problems: tuple[str, ...] = ()  # what could not be read as the document declares it

    @property
    def path(self) -> str:
        return self.source.path

    @cached_property
    def body(self) -> tuple[Block, ...]:
        """The blocks of the body, of every kind, in order."""
        return tuple(block for block in self.blocks if block.zone is Zone.BODY)

    @cached_property
    def prose(self) -> tuple[Block, ...]:
        """The body in the article's own voice: paragraphs and list items, no quotes, captions or furniture."""
        return tuple(block for block in self.body if block.kind in (Kind.PARAGRAPH, Kind.LIST_ITEM))

    @cached_property
    def body_text(self) -> str:
        """Everything that the body says about its story, headings and quotations too, a line a block."""
        spoken = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.HEADING, Kind.QUOTE)
        return "\n".join(block.text.value for block in self.body if block.kind in spoken)

    @cached_property
    def subheads(self) -> tuple[Block, ...]:
        """Headings of the body below the headline."""
        return tuple(block for block in self.body if block.kind is Kind.HEADING and block.level != 1)

    @cached_property
    def answers(self) -> dict[tuple[object, ...], object]:
        """What rules have found out about the article and may ask again, by question. It goes with the article."""
        return {}

    def zone(self, *zones: Zone) -> tuple[Block, ...]:
        """The blocks of the given zones, in order."""
        found = self._zoned.get(zones)
        if found is None:
            found = self._zoned[zones] = tuple(block for block in self.blocks if block.zone in zones)
        return found

    @cached_property
    def _zoned(self) -> dict[tuple[Zone, ...], tuple[Block, ...]]:
        return {}  # many rules ask for the same zones

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The page as a BeautifulSoup tree, made when first asked for: for packs that want more."""
        from bs4 import BeautifulSoup

        return BeautifulSoup(self.source.text, "lxml")


class Related(NamedTuple):
    """Another place that belongs to a finding."""

    where: Span
    message: str = ""


class Edit(NamedTuple):
    """Replaces a stretch of the source by other text."""

    where: Span
    text: str


class Fix(NamedTuple):
    """A mend that newslint could make. Safe: it cannot change what the article says."""

    safe: bool
    description: str
    edits: tuple[Edit, ...]


class Finding(NamedTuple):
    """What a rule has to say of one place, or of the whole document (`where` None: something is absent).

    `severity` makes a finding quieter than its rule, where the document alone cannot tell; it never makes it louder.
    """

    where: Span | None
    message: str
    related: tuple[Related | Span | None, ...] = ()
    fix: Fix | None = None
    severity: Severity | None = None


class Placed(NamedTuple):
    """A place that outlives its source: lines and columns are 1-based, in code points, the end exclusive."""

    path: str
    address: str | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    excerpt: str | None = None


class Fact(NamedTuple):
    """What an archive rule keeps of one article: a small picklable value under a key or several, and its place."""

    key: str | tuple[str, ...]
    value: object
    where: Span | None


class KeptFact(NamedTuple):
    """A fact after its source is gone.

    `before` is the last value that an earlier audit kept of the same article under the same key and that was another
    one; only a store knows it, and only for rules that ask for it.
    """

    key: str
    value: object
    place: Placed
    published: date | datetime | None = None
    before: object = None


class ArchiveFinding(NamedTuple):
    """What an archive rule has to say of one article of a group, with the others as related places.

    `severity` makes it quieter than the rule is.
    """

    place: Placed
    message: str
    related: tuple[Placed, ...] = ()
    severity: Severity | None = None
