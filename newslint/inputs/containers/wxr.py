"""WordPress exports (WXR): posts and pages with their authors, terms, dates and featured images.

https://wordpress.org/documentation/article/tools-export-screen/; the elements are those that
wp-admin/includes/export.php writes, versions 1.0 to 1.2.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from newslint.inputs.containers import Run, head_of
from newslint.inputs.document import Document, Metadata, Writer
from newslint.inputs.opening import opened
from newslint.inputs.wordpress import Beside, Item
from newslint.inputs.xml import Elements, name_of, plain, root_of, words_of

if TYPE_CHECKING:
    pass

SUFFIXES = (".wxr",)
ARCHIVE = True
ORIGIN = "wxr"
# Types of post that are no text of their own: WordPress's, and those of plugins that most sites have.
_NO_TEXTS = {
    "attachment": "attachments",
    "revision": "revisions",
    "nav_menu_item": "menu items",
    "guest-author": "author profiles",
}
_SETTINGS = frozenset(
    "custom_css customize_changeset oembed_cache user_request wp_block wp_template wp_template_part wp_global_styles"
    " wp_navigation wp_font_family wp_font_face acf-field acf-field-group feedback wpcf7_contact_form shop_order"
    " shop_coupon elementor_library safecss jp_pay_order popup mc4wp-form custom-css".split()
)
_GONE = frozenset({"trash", "auto-draft"})
_UNPUBLISHED = frozenset({"draft", "pending", "future", "private"})
# Formats of post that are a line or two beside the articles. https://developer.wordpress.org/advanced-administration/wordpress/post-formats/
_NOTES = frozenset("post-format-aside post-format-link post-format-quote post-format-status post-format-chat".split())
_OF_THE_SITE = ("base_blog_url", "language", "title")
_NO_SECTION = frozenset({"uncategorized", "uncategorised"})


def is_one(head: bytes) -> bool:
    root = root_of(head)
    return root is not None and root.name == "rss" and (b"wordpress.org/export/" in head or b"wxr_version" in head)


def documents(path: str, run: Run) -> Iterator[Document]:
    """The posts and pages of an export, in its order."""
    known = run.once(_beside)
    site: dict[str, str] = {}
    with opened(path) as file:
        elements = Elements(file, ("item", *_OF_THE_SITE), 2 * run.most)
        for element in elements:
            name = name_of(element)
            if name != "item":
                parent = element.getparent()
                if parent is not None and parent.tag == "channel":
                    site.setdefault(name, plain(words_of(element)) or "")
                continue
            document = _document(path, Item(element), site, known, run)
            if document is not None:
                yield document
    for fault in elements.faults:
        run.tell(path, f"{fault}; what could be read of it is checked")


def _beside(run: Run) -> Beside:
    return Beside([path for path in run.paths if is_one(head_of(path))], run.most)


def _document(path: str, item: Item, site: dict[str, str], known: Beside, run: Run) -> Document | None:
    kind, status = item.said("post_type") or "post", item.said("status") or "publish"
    left_out = _NO_TEXTS.get(kind) or ("settings" if kind in _SETTINGS else None)
    left_out = left_out or ("deleted posts" if status in _GONE else None)
    content = item.content
    if left_out is None and not content.strip():
        left_out = "posts without text"
    if left_out is not None:
        run.passed_over[left_out] += 1
        return None
    formats = {term.slug for term in item.terms("post_format")}
    is_article = True if kind == "post" else False if kind == "page" else None
    if formats & _NOTES:
        is_article = False
    elif formats:
        is_article = None
    url, home = item.said("link"), site.get("base_blog_url", "")
    sections = (term for term in item.terms("category") if term.slug not in _NO_SECTION)
    metadata = Metadata(
        ORIGIN,
        headline=plain(item.said("title")),
        slug=item.said("post_name"),
        dek=plain(item.excerpt),
        authors=tuple(_authors(item, home, known)),
        published=_instant(item.said("post_date"), item.said("post_date_gmt")),
        modified=_instant(item.said("post_modified"), item.said("post_modified_gmt")),
        sections=tuple(name for term in sections if (name := plain(term.name))),
        tags=tuple(name for term in item.terms("post_tag") if (name := plain(term.name))),
        picture=known.picture(home, item.meta("_thumbnail_id")),
        language=site.get("language"),
        url=url,
        site=site.get("title"),
        is_article=is_article,
        draft=status in _UNPUBLISHED,
        loose="<!-- wp:" not in content,
        shortcodes=True,
        encoding="utf-8",
    )
    address = url or f"post {item.said('post_id') or item.line}"
    return Document(path, content.encode("utf-8", "surrogatepass"), address, metadata)


def _authors(item: Item, site: str, known: Beside) -> Iterator[Writer]:
    """The authors that the Co-Authors Plus plugin names, else the one of the post; by login where it says no more."""
    together = [(term.name, term.slug.removeprefix("cap-")) for term in item.terms("author")]
    creator = item.said("creator")
    for logins in together or ([(creator, creator)] if creator else ()):
        yield known.writer(site, *logins) or Writer(logins[0])


def _instant(local: str | None, utc: str | None) -> str | None:
    """ISO 8601 of the site's own time with the zone that the other one tells; WordPress writes zeros for no date."""
    here, there = _moment(local), _moment(utc)
    if here is None or there is None:
        return (here or there or _NEVER).isoformat() if here or there else None
    return f"{here.isoformat()}{_zone(here, there)}"


_NEVER = datetime.min


def _moment(said: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(said or "")
    except ValueError:
        return None


def _zone(here: datetime, there: datetime) -> str:
    minutes = round((here - there).total_seconds() / 60)
    if abs(minutes) > 14 * 60:
        return ""
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"
