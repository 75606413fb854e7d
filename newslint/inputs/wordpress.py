"""What a WordPress export says of a post, and of what stands beside the posts: authors and images of all exports."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from newslint.inputs.document import Picture, Writer
from newslint.inputs.opening import opened
from newslint.inputs.xml import Element, Elements, name_of, plain, words_of
from newslint.values import NamedTuple

_TABLES = """
CREATE TABLE writer (site TEXT, login TEXT, name TEXT, bio TEXT, link TEXT, PRIMARY KEY (site, login));
CREATE TABLE picture (site TEXT, id TEXT, src TEXT, alt TEXT, caption TEXT, PRIMARY KEY (site, id));
"""


class Term(NamedTuple):
    """A category, a tag or another term that a post has."""

    name: str
    slug: str


class Item:
    """One `<item>` of an export."""

    def __init__(self, element: Element) -> None:
        self.line = element.sourceline
        self._said: dict[str, str] = {}
        self._terms: list[tuple[str, Term]] = []
        self._meta: dict[str, str] = {}
        self.content = self.excerpt = ""
        for child in element:
            name = name_of(child)
            if name == "encoded":
                if "excerpt" in str(child.tag):
                    self.excerpt = words_of(child)
                else:
                    self.content = words_of(child)
            elif name == "category":
                term = Term(words_of(child).strip(), child.get("nicename") or "")
                self._terms.append((child.get("domain") or "category", term))
            elif name == "postmeta":
                pair = {name_of(part): words_of(part) for part in child}
                self._meta.setdefault(pair.get("meta_key", "").strip(), pair.get("meta_value", "").strip())
            elif name not in ("comment", ""):
                self._said.setdefault(name, words_of(child).strip())

    def said(self, name: str) -> str | None:
        """What an element of the item says; None where it says nothing."""
        return self._said.get(name) or None

    def terms(self, taxonomy: str) -> Iterator[Term]:
        """The terms of a taxonomy, each once: version 1.0 names every category twice."""
        found = (term for domain, term in self._terms if domain in (taxonomy, _OLD_NAMES.get(taxonomy)))
        return iter({term.name: term for term in found if term.name}.values())

    def meta(self, key: str) -> str | None:
        """A custom field."""
        return self._meta.get(key) or None

    def has_meta(self, key: str) -> bool:
        return key in self._meta


_OLD_NAMES = {"post_tag": "tag"}


class Beside:
    """The authors and images of the exports of a run, by site. They stand on disk, lest an archive fill the memory."""

    def __init__(self, exports: list[str], most: int) -> None:
        self._database = sqlite3.connect("")  # a file of its own that goes with the connection
        self._database.executescript(_TABLES)
        for path in exports:
            self._read(path, most)

    def close(self) -> None:
        self._database.close()

    def _read(self, path: str, most: int) -> None:
        whole = _holds_more_than_posts(path)
        with opened(path) as file:
            site = ""
            for element in Elements(file, ("base_blog_url", "author", "item"), 2 * most):
                name = name_of(element)
                if name == "base_blog_url":
                    site = words_of(element).strip()
                elif name == "author":
                    self._add_author(site, {name_of(part): words_of(part).strip() for part in element})
                elif not whole:
                    return
                else:
                    self._add_item(site, Item(element))

    def _add_author(self, site: str, said: dict[str, str]) -> None:
        login = said.get("author_login")
        both = f"{said.get('author_first_name', '')} {said.get('author_last_name', '')}".strip()
        name = plain(said.get("author_display_name")) or both or login
        if login and name:
            self._writer(site, login, name, None, None)

    def _add_item(self, site: str, item: Item) -> None:
        kind = item.said("post_type")
        if kind == "attachment" and (id := item.said("post_id")):
            alt = plain(item.meta("_wp_attachment_image_alt")) or ""
            said = (site, id, item.said("attachment_url"), alt, plain(item.excerpt))
            self._database.execute("INSERT OR REPLACE INTO picture VALUES (?, ?, ?, ?, ?)", said)
        elif kind == "guest-author":
            name = plain(item.meta("cap-display_name") or item.said("title"))
            login = item.meta("cap-user_login") or (item.said("post_name") or "").removeprefix("cap-")
            if name and login:
                self._writer(site, login, name, plain(item.meta("cap-description")), item.meta("cap-website"))

    def _writer(self, site: str, login: str, name: str, bio: str | None, link: str | None) -> None:
        said = (site, login.casefold(), name, bio, link)
        self._database.execute("INSERT OR REPLACE INTO writer VALUES (?, ?, ?, ?, ?)", said)

    def writer(self, site: str, *logins: str) -> Writer | None:
        """The author with the first of these logins that is known."""
        ask = "SELECT name, bio, link FROM writer WHERE site = ? AND login = ?"
        for login in logins:
            found = self._database.execute(ask, (site, login.casefold())).fetchone()
            if found is not None:
                return Writer(*found)
        return None

    def picture(self, site: str, id: str | None) -> Picture | None:
        """An image of the media library. Its alternative text is empty where nobody entered one."""
        ask = "SELECT src, alt, caption FROM picture WHERE site = ? AND id = ?"
        found = self._database.execute(ask, (site, id)).fetchone() if id is not None else None
        return Picture(*found) if found is not None else None


def _holds_more_than_posts(path: str) -> bool:
    """Whether an export has images or profiles among its items; otherwise its authors, which come first, are all."""
    before = b""
    with opened(path) as file:
        while chunk := file.read(1 << 20):
            if b"attachment</" in (piece := before + chunk) or b"attachment]]" in piece or b"guest-author" in piece:
                return True
            before = chunk[-16:]
    return False
