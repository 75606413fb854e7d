"""The tags of a page: the lists that it shows as its own, and what its metadata says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.language import fold_name
from newslint.language.compiling import lazy
from newslint.model import Article, Kind, TagList, Text, Zone
from newslint.reading.html.metadata import Metadata
from newslint.reading.html.page import Page
from newslint.reading.html.tree import TextNode
from newslint.reading.html.walk import Anchor, Line, Region
from newslint.reading.kinds import tag_label_of

# Addresses of tag pages: WordPress, Ghost, Drupal, Arc XP, Blogger and their likes in other languages.
_TAG_PAGE = lazy(
    r"/(?:tags?|topics?|themen?|thema|keywords?|hashtags?|labels?|schlagw(?:ort|oe?rter)|stichw(?:ort|oe?rter)|sujets?"
    r"|mots?-cles?|etiquetas?|temas?|dossiers?|onderwerpen?|argomenti|emne|amne|etiket|konu|taxonomy/term)[/=]"
    r"|[?&](?:tag|tags|q|s|keyword)=|/search/label/",
    re.I,
)
# Of these, those that hold nothing but a topic.
_TOPIC_PAGE = lazy(
    r"/(?:tags?|topics?|themen?|thema|keywords?|hashtags?|schlagwort|stichwort|etiquetas?|temas?)/[^/?]+/?$", re.I
)
# Widgets that show the topics of the whole site, by their classes in WordPress, Drupal and older themes.
_CLOUD = lazy(r"tag-?_?cloud|topics?[-_]hot|popular-?tags|trending-?(?:tags|topics)|hot-?topics", re.I)
_SHARES = lazy(r"^mailto:|[/.]sharer?\b|/share[/?]|/intent/(?:tweet|post)|/home\?status=|\bwa\.me/", re.I)
_MORE = lazy(
    r"(?:more|all|see|read|learn|discover|conoc[eé]|mehr|alle|weitere|lire|voir|plus|más|ver|leer|meer|altri|tutti)\b",
    re.I,
)
_LABELS = frozenset(
    "tag tags topics themen schlagworte temas etiquetas keywords".split()
)  # linked as if they were tags
_LONGEST_TAG = 60
_LONGEST_LABELLED = 600
# A list beside the article that has more is the site's, not the article's.
_MOST_ASIDE = 12
# So many keywords that are all single words of the headline were made by a machine of it.
_FEWEST_WORDS, _SPLIT_UP = 5, 0.8
_OWN = frozenset({Zone.HEADER, Zone.BODY})
_ELSEWHERE = frozenset({Zone.RELATED, Zone.FOOTER, Zone.COMMENTS, Zone.NOTICE, Zone.AUTHOR_BOX})
# Keywords in metadata: what Google News, Parse.ly, search engines of old and Sailthru read.
_KEYWORDS = ("news_keywords", "parsely-tags", "keywords", "sailthru.tags", "tags")
_CHINESE = lazy(r"[\u3040-\u30ff\u4e00-\u9fff\s]{4,}")
# "section:sport", "Source:TagName:US", "cat_health", "primary_region": systems talk to one another in such tags.
_FOR_MACHINES = lazy(r"^[@_]|\w[:|=]\w|^[a-z0-9]+_[a-z0-9_]+$")


def tag_lists_of(page: Page, language: str | None) -> tuple[TagList, ...]:
    """The lists of tags that the page shows for this article; whether the names are kept apart as rendered.

    Where it has none near the article, the first short one beside it.
    """
    own: list[tuple[Region, TagList]] = []
    aside: list[TagList] = []
    taken: set[int] = set()
    for region in sorted(_candidates(page, language), key=lambda region: (region.start, -region.end)):
        links = [link for link in region.links if link.order not in taken]
        names = tuple(_names(page, region, links))
        if not names:
            continue
        taken.update(link.order for link in links)
        found = TagList(names, _separated(region), page.text(region.pieces))
        if _is_own(page, region):
            if len(names) <= _MOST_ASIDE or region.start > page.body_start or _is_labelled(found, language):
                own.append((region, found))
        elif region.zone is None and len(names) <= _MOST_ASIDE:
            aside.append(found)
    unmarked = [region for region, _ in own if region.first_link == 0 and region.last_link == 1]
    if len(unmarked) > _MOST_ASIDE:
        own = [(region, tags) for region, tags in own if region not in unmarked]
    if any(len(tags.tags) > 1 for _, tags in own):
        # What stands alone above the text is the section's label.
        own = [(region, tags) for region, tags in own if len(tags.tags) > 1 or region.start > page.body_start]
    labelled = [tags for _, tags in own if _is_labelled(tags, language)]
    return tuple(labelled) or tuple(tags for _, tags in own) or tuple(aside[:1])


def _is_labelled(tags: TagList, language: str | None) -> bool:
    return tag_label_of(tags.where.value, language) > 0


def _candidates(page: Page, language: str | None) -> Iterator[Region]:
    for region in page.walk.regions:
        if region.role == "tags":
            if region.links and not _CLOUD.search(_names_of(region)) and _zone(page, region) not in _ELSEWHERE:
                yield region
        elif region.role == "tag-link" and _zone(page, region) not in _ELSEWHERE:
            yield region
    for line in page.walk.lines:
        if not line.links or line.length > _LONGEST_LABELLED or (line.zone not in _OWN and not _is_beside(line)):
            continue
        if _is_list(page, line, language):
            zone = None if line.zone is Zone.PAGE else line.zone
            yield Region(
                line.links[0].element, zone, line.container, line.pieces, 0, len(line.pieces), "tags",
                line.links[0].order, line.order, line.links, 0, len(line.links),
            )  # fmt: skip


def _is_beside(line: Line) -> bool:
    """A short line beside the body whose links all lead to pages of tags."""
    few = line.zone is Zone.PAGE and len(line.links) <= _MOST_ASIDE
    return few and all("tag" in link.rel or _TAG_PAGE.search(link.href) for link in line.links)


def _is_list(page: Page, line: Line, language: str | None) -> bool:
    """A line that begins with "Tags:" or its like, or that is nothing but links to pages of topics below the text."""
    if line.linked * 1.1 >= line.length and line.kind is not Kind.HEADING:
        topics = all(_TOPIC_PAGE.search(link.href) for link in line.links)
        if line.zone not in _OWN and _MORE.match(page.text_of(line).value):
            return False
        return topics and line.order > page.body_start and not page.text_of(line).value.endswith((".", "!", "?", ":"))
    return tag_label_of(page.text_of(line).value[: line.length - line.linked + 20], language) > 0


def _names_of(region: Region) -> str:
    return f"{region.element.attr('class') or ''} {region.element.attr('id') or ''}"


def _zone(page: Page, region: Region) -> Zone:
    return page.zone_of(region.zone, region.container, region.start)


def _names(page: Page, region: Region, links: list[Anchor]) -> Iterator[Text]:
    """The names of the tags in a region: of links to tag pages, or of all where it says nothing else."""
    links = [link for link in links if "category" not in link.rel and not _SHARES.search(link.href)]
    tagged = [link for link in links if "tag" in link.rel or _TAG_PAGE.search(link.href)]
    if not tagged and region.role == "tags" and (len(links) > 1 or region.start > page.body_start):
        said = sum(len(words) for _, words in region.pieces)
        linked = sum(len(words) for link in links for _, words in link.pieces)
        tagged = links if linked * 2 > said else []
    for link in tagged:
        text = page.link(link).text
        if 1 < len(text.value) <= _LONGEST_TAG and text.value.casefold() not in _LABELS:
            yield text


def _is_own(page: Page, region: Region) -> bool:
    if _zone(page, region) in _OWN:
        return True
    headline = page.headline_line
    below = headline is not None and region.start > headline.order
    return region.zone is None and below and page.walk.within(region.container, page.head_container)


def tags_of(metadata: Metadata, lists: tuple[TagList, ...], article: Article) -> tuple[Text, ...]:
    """The tags of the article: what its metadata states as tags, as shown where it is shown; else what is shown.

    Keywords that are no more than that are believed where nothing else is said: many are written for search engines.
    """
    shown: dict[str, Text] = {}
    for tags in lists:
        for tag in tags.tags:
            shown.setdefault(tag.value.strip("#").casefold(), tag)
    stated = _entered(metadata)
    if len(shown) > 1 and len(stated) < 2:
        return tuple(shown.values())
    stated = stated or (tuple(_telling(_keywords(metadata), article)) if len(shown) < 2 else ())
    if not stated:
        return tuple(shown.values())
    return _distinct(shown.get(tag.value.casefold(), tag) for tag in stated)


def _entered(metadata: Metadata) -> tuple[Text, ...]:
    """What an editor entered as tags: keywords of the article's node, or Open Graph's tags."""
    for node in metadata.article_nodes:
        if keywords := _listed(node.texts("keywords")):
            return keywords
    return _listed(metadata.all("article:tag"))


def _keywords(metadata: Metadata) -> tuple[Text, ...]:
    return next((said for name in _KEYWORDS if (said := _listed(metadata.all(name)))), ())


def _telling(keywords: tuple[Text, ...], article: Article) -> Iterator[Text]:
    """The keywords but for the author's name, and none where they are the words of the headline, one by one."""
    if article.headline is not None and len(keywords) >= _FEWEST_WORDS:
        said = set(fold_name(article.headline.value).split())
        split_up = sum(fold_name(keyword.value) in said for keyword in keywords)
        if split_up >= _SPLIT_UP * len(keywords):
            return
    writers = {fold_name(author.name.value) for author in article.authors}
    yield from (keyword for keyword in keywords if fold_name(keyword.value) not in writers)


def _listed(texts: Iterable[Text]) -> tuple[Text, ...]:
    parts = (part for text in texts for part in _comma_separated(text))
    return _distinct(part for part in parts if not _FOR_MACHINES.search(part.value))


def _comma_separated(text: Text) -> Iterator[Text]:
    """What stands between commas, or what is used for them; between spaces in a script that has none within words."""
    at = 0
    separator = next((mark for mark in ",;，、|" if mark in text.value), " " if _CHINESE.fullmatch(text.value) else ",")
    for part in text.value.split(separator):
        said = part.strip()
        if said:
            start = at + part.index(said)
            yield text.slice(start, start + len(said))
        at += len(part) + 1


def _distinct(texts: Iterable[Text]) -> tuple[Text, ...]:
    seen: dict[str, Text] = {}
    for text in texts:
        if text.value:
            seen.setdefault(text.value, text)
    return tuple(seen.values())


def _separated(region: Region) -> bool:
    """False where the text of one tag link runs into the next one: no space, mark or list item between them."""
    last = ""
    names = {piece[0] for link in region.links for piece in link.pieces if piece[0] is not None}
    previous_was_name = False
    between = ""
    node: TextNode | None
    for node, said in region.pieces:
        if node is not None and node in names:
            if previous_was_name and not between and not said[:1].isspace() and not last[-1:].isspace():
                return False
            previous_was_name, between, last = True, "", said
        else:
            between += said
    return True
