"""What was read of an article, as plain values: inspect.json among the schemas says what stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from newslint.language import link_purpose
from newslint.model import Article, Date, DateRole, Kind, Text, Zone
from newslint.source import Source
from newslint.web import registrable_domain

_Rank = tuple[bool, bool, bool, bool, bool]
# Links that open a menu or a dialog; `str.startswith` takes them as they are.
_NOWHERE = ("#", "javascript:")

PURPOSES = ("privacy", "contact", "about", "corrections", "standards")
_DATES = {DateRole.PUBLISHED: "published", DateRole.MODIFIED: "modified"}


def inspection_of(article: Article) -> dict[str, Any]:
    """One object for one document."""
    return {
        "path": article.path,
        "address": article.source.address,
        "language": article.language,
        "is_article": article.is_article,
        "draft": article.draft,
        "headline": _value(article.headline),
        "dek": _value(article.dek),
        "byline": _value(article.byline.text) if article.byline else None,
        "authors": [author.name.value for author in article.authors],
        "bios": [{"of": _value(bio.of), "text": bio.text.value} for bio in article.bios],
        "published": _iso(article.published),
        "modified": _iso(article.modified),
        "sections": [section.value for section in article.sections],
        "tags": [tag.value for tag in article.tags],
        "source_credits": [
            {
                "outlet": _value(credit.outlet),
                "title": _value(credit.title),
                "url": credit.link.href if credit.link else None,
            }
            for credit in article.credits
        ],
        "corrections": [block.text.value for block in article.blocks if block.kind is Kind.CORRECTION],
        "labels": [label.value for label in article.labels],
        "images": [
            {
                "src": image.src,
                "alt": _value(image.alt),
                "caption": _value(image.caption),
                "credit": _value(image.credit),
                "role": image.role.value,
            }
            for image in article.images
        ],
        "headings": [
            {"text": block.text.value, "level": block.level, "zone": block.zone.value}
            for block in article.blocks
            if block.kind is Kind.HEADING
        ],
        "links": _links(article),
        "notices": [
            {
                "kind": notice.kind,
                "text": notice.text.value,
                "buttons": [button.text.value for button in notice.buttons],
                "links": [{"text": link.text.value, "url": link.href} for link in notice.links],
            }
            for notice in article.notices
        ],
        "consent_platform": article.consent_platform,
        "unknown": list(article.unknown),
        "facts": [_placed(name, text, article.source) for name, text in facts_of(article)],
    }


def facts_of(article: Article) -> Iterator[tuple[str, Text]]:
    """Every fact by its name in the schema, with what each origin says of it."""
    for headline in article.headlines:
        yield "headline", headline
    for section, texts in (("dek", [article.dek]), ("byline", [article.byline.text if article.byline else None])):
        yield from ((section, text) for text in texts if text is not None)
    for authors in article.stated_authors.values():
        yield from (("author", author.name) for author in authors)
    for bio in article.bios:
        yield "bio", bio.text
    for said in article.dates:
        if said.role is not DateRole.TODAY:
            yield _DATES.get(said.role, "date"), said.text
    yield from (("section", section) for section in article.sections)
    yield from (("tag", tag) for tag in article.tags)
    yield from (("source-credit", credit.line) for credit in article.credits)
    yield from (("correction", block.text) for block in article.blocks if block.kind is Kind.CORRECTION)
    yield from (("label", label) for label in article.labels)
    for image in article.images:
        parts = (("image-alt", image.alt), ("image-caption", image.caption), ("image-credit", image.credit))
        yield from ((name, text) for name, text in parts if text is not None)
    yield from (("heading", block.text) for block in article.blocks if block.kind is Kind.HEADING)
    yield from (("notice", notice.text) for notice in article.notices)
    if article.site_name is not None:
        yield "site-name", article.site_name


def _placed(name: str, text: Text, source: Source) -> dict[str, Any]:
    where = text.where
    start = source.position(where.start) if where else None
    end = source.position(where.end) if where else None
    return {
        "name": name,
        "value": text.value,
        "origin": text.origin,
        "line": start.line if start else None,
        "column": start.column if start else None,
        "end_line": end.line if end else None,
        "end_column": end.column if end else None,
    }


def _links(article: Article) -> dict[str, str | None]:
    """The site's standing pages that this one links to.

    A page before an address to write to, what its label says before what its address does, the site's own before
    another's, the footer's word first; links that lead nowhere never.
    """
    found: dict[str, str | None] = {}
    site = registrable_domain(article.url) if article.url else None
    for purpose in PURPOSES:
        ranked: list[tuple[_Rank, str]] = []
        for link in article.purposes.get(purpose, ()):
            if link.zone is Zone.BODY or link.href.startswith(_NOWHERE):
                continue
            rank = (
                link.href.startswith("mailto:"),
                link_purpose(link.text.value, "", article.language) is None,
                site is not None and "://" in link.href and registrable_domain(link.href) != site,
                link_purpose("", link.href, article.language) != purpose,
                link.zone is not Zone.FOOTER,
            )
            ranked.append((rank, link.href))
        found[purpose] = min(ranked, key=lambda item: item[0])[1] if ranked else None
    return found


def _value(text: Text | None) -> str | None:
    return None if text is None else text.value


def _iso(said: Date | None) -> str | None:
    when: date | None = said.when if said is not None else None
    return None if when is None else when.isoformat()
