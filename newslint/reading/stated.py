"""What front matter says of an article, under the many names that site generators give it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from newslint.model import (
    Author,
    AuthorKind,
    Bio,
    Data,
    Date,
    DateRole,
    Image,
    ImageRole,
    Link,
    Text,
    Zone,
)
from newslint.reading.dates import parse_date
from newslint.reading.front_matter import Keys, squeezed
from newslint.reading.lazy import pattern
from newslint.values import NamedTuple

# Names of entries as `squeezed` spells them, best first. Seen in the documentation and themes of Jekyll, Hugo,
# Eleventy, Astro, Docusaurus, Gatsby, Hexo, Pelican, Zola and Ghost exports.
TITLE = ("title", "headline")
SEO_TITLE = ("seotitle", "metatitle", "htmltitle", "titletag", "pagetitle")
SOCIAL_TITLE = ("socialtitle", "ogtitle", "opengraphtitle", "sharetitle")
TWITTER_TITLE = ("twittertitle",)
DEK = ("subtitle", "dek", "deck", "standfirst", "subheadline", "subheading", "subhead", "untertitel", "chapo", "bajada")
LABEL = ("label", "kicker", "eyebrow", "flag", "labels")
AUTHORS = (
    "authors",
    "author",
    "byline",
    "by",
    "writers",
    "writer",
    "creator",
    "creators",
    "reporter",
    "autor",
    "auteur",
)
BYLINE = frozenset(("byline", "by"))
BIO = ("authorbio", "bio", "aboutauthor", "abouttheauthor")
TAGS = ("tags", "tag", "keywords", "topics", "topic", "keyword", "schlagworte", "etiquetas")
SECTIONS = ("categories", "category", "sections", "section", "rubric", "ressort", "channel", "desk")
PUBLISHED = (
    "date", "publishdate", "pubdate", "datepublished", "publishedat", "publicationdate", "publishedon", "published",
    "publishedtime", "publisheddate", "dateposted", "posted", "datum", "fecha",
)  # fmt: skip
MODIFIED = (
    "lastmod", "lastmodifiedat", "updated", "modified", "datemodified", "updatedat", "lastupdated", "updateddate",
    "modifiedtime", "modifiedat", "dateupdated", "lastmodified", "updatedon", "lastupdate", "updatedate", "update",
)  # fmt: skip
LANGUAGE = ("lang", "language", "locale", "inlanguage", "htmllang")
CANONICAL = ("canonicalurl", "canonical", "relcanonical")
IMAGES = (
    "image", "featuredimage", "featureimage", "leadimage", "heroimage", "hero", "coverimage", "cover", "mainimage",
    "primaryimage", "headerimage", "banner", "coverphoto", "photo", "leadphoto", "picture", "images", "header",
)  # fmt: skip
SRC = ("src", "url", "path", "file", "image", "href", "uid", "filename", "name", "relative")
ALT = ("alt", "alttext", "imagealt", "alternativetext")
CAPTION = ("caption", "figcaption", "legend", "imagedescription")
CREDIT = ("credit", "credits", "attribution", "photographer", "photocredit", "copyright", "imagecredit")
NAME = ("name", "displayname", "fullname", "title", "label", "id", "key", "slug")
AUTHOR_BIO = ("bio", "biography", "about", "description", "blurb")
AUTHOR_LINK = ("url", "link", "href", "website", "web", "page", "twitter")

_BETWEEN_TAGS = pattern(r"\s*[,;|]\s*")
_HASHTAG = pattern(r"#\S+")
_PLACEHOLDER = pattern(r"\{\{|\{%|^\s*(?:TODO|TBD)\s*$")
_LANGUAGE = pattern(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")


class Stated(NamedTuple):
    """The facts of front matter; `authors` as written, `answer` with prefixes and roles taken off."""

    title: Text | None
    headlines: tuple[Text, ...]
    dek: Text | None
    authors: tuple[Author, ...]
    answer: tuple[Author, ...]
    bios: tuple[Bio, ...]
    dates: tuple[Date, ...]
    tags: tuple[Text, ...]
    sections: tuple[Text, ...]
    labels: tuple[Text, ...]
    images: tuple[Image, ...]
    canonical: str | None
    draft: bool


def language_stated_by(data: Data) -> str | None:
    """The primary subtag of the language that front matter gives."""
    text = _text(Keys(data).first(LANGUAGE))
    found = _LANGUAGE.fullmatch(text.value) if text is not None else None
    return found[1].lower() if found else None


def stated_by(data: Data, language: str | None = None) -> Stated:
    """Reads front matter; `language` is the document's, by which names and dates are read."""
    keys = Keys(data)
    title = _text(keys.first(TITLE))
    stated = tuple(_authors(keys, language))
    return Stated(
        title=title,
        headlines=tuple(_headlines(keys, title)),
        dek=_text(keys.first(DEK)),
        authors=tuple(author for author, _ in stated),
        answer=tuple(_cleaned((author for author, _ in stated), language)),
        bios=tuple(_bios(keys, stated)),
        dates=tuple(_dates(keys, language)),
        tags=tuple(_names(keys.all(TAGS))),
        sections=tuple(_names(keys.all(SECTIONS))),
        labels=tuple(_names(keys.all(LABEL))),
        images=tuple(_images(keys)),
        canonical=_address(keys.first(CANONICAL)),
        draft=_is_draft(keys),
    )


def _text(data: Data | None) -> Text | None:
    if data is None:
        return None
    text = data.text()
    return None if text is None or _PLACEHOLDER.search(text.value) else text


def _headlines(keys: Keys, title: Text | None) -> Iterator[Text]:
    if title is not None:
        yield title
    for names, origin in ((SEO_TITLE, "title"), (SOCIAL_TITLE, "meta:og:title"), (TWITTER_TITLE, "meta:twitter:title")):
        text = _text(keys.first(names))
        if text is not None:
            yield Text(text.value, origin, text.place)
    for container, inner, origin in (("seo", "title", "title"), ("og", "title", "meta:og:title")):
        found = keys.first((container,))
        text = _text(found.get(inner)) if found is not None else None
        if text is not None:
            yield Text(text.value, origin, text.place)
    slug = _text(keys.first(("slug",)))
    if slug is not None:
        yield Text(slug.value, "slug", slug.place)


# --- Authors ----------------------------------------------------------------------------------------------------


def _authors(keys: Keys, language: str | None) -> Iterator[tuple[Author, Data]]:
    """Every author as the first entry that names one writes it, with the entry."""
    for name in AUTHORS:
        found = keys.first((name,))
        if found is None:
            continue
        authors = [(_author(text, link, language), entry) for text, link, entry in _author_entries(found)]
        if authors:
            yield from authors
            return


def _author_entries(data: Data) -> Iterator[tuple[Text, str | None, Data]]:
    if isinstance(data.value, list):
        for item in data.items():
            yield from _author_entries(item)
    elif isinstance(data.value, dict):
        inner = Keys(data)
        name = inner.first(NAME)
        text = _text(name)
        if text is not None:
            yield text, _address(inner.first(AUTHOR_LINK)), data
        elif any(isinstance(value, dict) for value in data.value.values()):  # {jane: {bio: …}, john: {…}}
            for item in data.items():
                key = str(item.path[-1])
                if isinstance(item.value, dict) and Keys(item).first(NAME) is None:
                    yield Text(key, "front-matter", item.key_where), None, item
                elif isinstance(item.value, dict):
                    yield from _author_entries(item)
    else:
        text = _text(data)
        if text is not None:
            yield text, None, data


def _author(name: Text, link: str | None, language: str | None) -> Author:
    return Author(name, author_kind(name.value, language), link)


def author_kind(name: str, language: str | None, site_name: str | None = None) -> AuthorKind:
    """Person, desk or agency, by the name alone."""
    from newslint.language import is_agency, is_desk

    if is_agency(name, language):
        return AuthorKind.AGENCY
    return AuthorKind.DESK if is_desk(name, language, site_name) else AuthorKind.PERSON


def _cleaned(authors: Iterable[Author], language: str | None) -> Iterator[Author]:
    seen: set[str] = set()
    for author in authors:
        for name in names_in(author.name, language):
            if name.value.casefold() not in seen:
                seen.add(name.value.casefold())
                yield Author(name, author_kind(name.value, language), author.link)


def names_in(text: Text, language: str | None) -> tuple[Text, ...]:
    """The names of a byline or an author entry: "By Jane Doe and John Roe, Reporters" has two."""
    from newslint.language import pattern as listed
    from newslint.language import split_names, strip_byline_prefix

    if text.value.startswith(("https://", "http://")):
        return (text,)  # an account in place of a name
    start = strip_byline_prefix(text.value, language)
    parts = split_names(text.value[start:], language)
    role = listed("role", language or "en") if len(parts) > 1 else None
    names = [part for index, part in enumerate(parts) if not (index and role is not None and role.match(part.text))]
    return tuple(text.slice(start + part.start, start + part.end) for part in names if part.text.strip())


def _bios(keys: Keys, stated: Iterable[tuple[Author, Data]]) -> Iterator[Bio]:
    authors = list(stated)
    for author, entry in authors:
        if isinstance(entry.value, dict):
            inner = Keys(entry)
            bio = _text(inner.first(AUTHOR_BIO))
            if bio is not None:
                yield Bio(bio, author.name, tuple(_links(inner)))
    bio = _text(keys.first(BIO))
    if bio is not None:
        yield Bio(bio, authors[0][0].name if len(authors) == 1 else None)


def _links(keys: Keys) -> Iterator[Link]:
    for entry in keys.all((*AUTHOR_LINK, "email", "mastodon", "linkedin", "bluesky")):
        address = _text(entry)
        if address is not None:
            yield Link(address.value, address, (), Zone.AUTHOR_BOX)


# --- Names, dates and addresses ---------------------------------------------------------------------------------


def _names(entries: Iterable[Data]) -> Iterator[Text]:
    """The names of the first entry that holds any: a list, or one string with commas or hashtags."""
    for entry in entries:
        names = list(_names_of(entry))
        if names:
            yield from names
            return


def _names_of(data: Data) -> Iterator[Text]:
    if isinstance(data.value, list):
        for item in data.items():
            if isinstance(item.value, dict):
                text = _text(Keys(item).first(NAME))
                if text is not None:
                    yield text
            else:
                text = _text(item)
                if text is not None:
                    yield text
    elif isinstance(data.value, (dict, bool)):
        return
    else:
        text = _text(data)
        if text is None:
            return
        hashtags = list(_HASHTAG.finditer(text.value))
        if len(hashtags) > 1 and "," not in text.value:
            yield from (text.slice(*hashtag.span()) for hashtag in hashtags)
            return
        at = 0
        for between in (*_BETWEEN_TAGS.finditer(text.value), None):
            end = between.start() if between else len(text.value)
            if end > at:
                yield text.slice(at, end)
            at = between.end() if between else end


def _dates(keys: Keys, language: str | None) -> Iterator[Date]:
    for names, role in ((PUBLISHED, DateRole.PUBLISHED), (MODIFIED, DateRole.MODIFIED)):
        for entry in keys.all(names):
            found = Keys(entry).first(("date",)) if isinstance(entry.value, dict) else entry
            text = _text(found)
            if found is None or text is None or isinstance(found.value, bool):
                continue
            value = found.value
            if isinstance(value, datetime | date):
                when: date | datetime | None = value
            else:
                when = parse_date(text.value, language)
            if when is None and squeezed(str(entry.path[-1])) in ("published", "update", "posted"):
                continue  # "published: yes" is no date
            yield Date(role, text, when)


def _address(data: Data | None) -> str | None:
    text = _text(data) if data is not None and isinstance(data.value, str) else None
    return text.value if text is not None else None


def _is_draft(keys: Keys) -> bool:
    draft = keys.first(("draft",))
    if draft is not None and (draft.value is True or str(draft.value).lower() in ("true", "yes", "on")):
        return True
    published = keys.first(("published",))
    if published is not None and (published.value is False or str(published.value).lower() in ("false", "no", "off")):
        return True
    status = keys.first(("status", "state"))
    return status is not None and str(status.value).lower() in ("draft", "pending", "entwurf", "brouillon", "borrador")


# --- Images -----------------------------------------------------------------------------------------------------


def _images(keys: Keys) -> Iterator[Image]:
    """Images that front matter describes; the first is the lead.

    A bare path may be for social cards only, so an image without a word about it has no role in the article.
    """
    lead = True
    seen: set[str | None] = set()
    for name in IMAGES:
        entry = keys.first((name,))
        if entry is None:
            continue
        for item in entry.items() if isinstance(entry.value, list) else (entry,):
            image = _described(item, keys, name) if not isinstance(item.value, bool) else None
            if image is None or (image.src in seen and image.role is ImageRole.OTHER):
                continue
            seen.add(image.src)
            if image.role is not ImageRole.OTHER and not lead:
                yield Image(image.src, ImageRole.BODY, Zone.BODY, image.alt, image.caption, image.credit, image.tag)
            else:
                lead = lead and image.role is ImageRole.OTHER
                yield image


def _described(item: Data, keys: Keys, name: str) -> Image | None:
    if isinstance(item.value, dict):
        inner = Keys(item)
        source = inner.first(SRC)
        alt, caption, credit = inner.first(ALT), inner.first(CAPTION), inner.first(CREDIT)
        if source is None and alt is None and caption is None:
            return None
        tag = Text("", "front-matter", item.where)
    elif isinstance(item.value, str):
        source = item
        alt = keys.first(_beside(name, ALT))
        caption = keys.first(_beside(name, CAPTION))
        credit = keys.first(_beside(name, CREDIT))
        tag = Text(item.value, "front-matter", item.where)
    else:
        return None
    src = _address(source)
    described = alt is not None or caption is not None or credit is not None
    return Image(
        src,
        ImageRole.LEAD if described else ImageRole.OTHER,
        Zone.HEADER,
        alt=_alt(alt),
        caption=_text(caption),
        credit=_text(credit),
        tag=tag,
    )


def _alt(data: Data | None) -> Text | None:
    if data is None:
        return None
    return data.text() or Text("", "front-matter", data.where)


def _beside(image: str, words: Iterable[str]) -> tuple[str, ...]:
    """Names of entries that describe the image named beside them: `image` and `image_alt`."""
    return tuple(image + word for word in words) + tuple(word for word in words if image in word)
