"""A Creative Commons image that is credited with less than its licence asks for."""

import re
from collections.abc import Iterator

from newslint_rules._lazily import Pattern

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.model import Block, Image, ImageRole, Kind, Link, Text, Zone
from newslint.web import registrable_domain

# "CC BY-SA 4.0", "CC-BY 2.0", "Creative Commons Attribution 3.0", "Creative Commons".
LICENCE = Pattern(
    r"\bCC[ -]?BY(?:[- ](?:SA|NC|ND))*(?:[ -]?(?P<version>[1-4]\.\d))?(?![\w])"
    r"|\bCreative Commons(?:[ -](?:Attribution|BY|Share[ -]?Alike|Non-?Commercial|No-?Derivatives|Licen[sc]e|Lizenz"
    r"|International|Generic|Namensnennung|Unported|[A-Z]{2}(?:-[A-Z]{2})*))*(?:[ -]?(?P<named>[1-4]\.\d))?"
)
# Works that need no credit.
FREE = Pattern(r"\bCC ?-?0\b|\bCC ?Zero\b|public domain|domaine public|dominio público|gemeinfrei", re.IGNORECASE)
DEED = Pattern(r"creativecommons\.org/(?:licen[sc]es|deed)|^(?:https?://)?creativecommons\.org/?$")
# A paragraph that is a picture's credit: "Photo by …", "Bild: …".
PICTURE = Pattern(
    r"^[\s(*_\[–—-]*(?:(?:lead|header|cover|featured|main|top|banner)\s+)?(?:photos?|photograph|images?|pictures?"
    r"|illustration|graphic|map|(?:photo|image|picture)?\s*credits?|fotos?|bild(?:nachweis|quelle|er)?|grafik|karte"
    r"|titelbild|crédits?(?: photo)?|photographie|imagen|fotografía|crédito)\b",
    re.IGNORECASE,
)
# Where a caption ends and its credit begins, and a title in it.
LABEL = Pattern(
    r"\b(?:photo(?:graph)?|image|picture|illustration|credit|foto|bild|grafik|crédit(?: photo)?|imagen"
    r"|fotografía|crédito)s?\s?:\s",
    re.IGNORECASE,
)
TITLE = Pattern(r"[“\"„«][^“”\"„«»]{2,80}[”\"“»]")
LONGEST_CREDIT = 400
NAME_LENGTH = 3  # words
# Words of a credit that name nobody.
NOBODY = Pattern(
    r"\b(?:photos?|photographs?|images?|pictures?|illustrations?|graphics?|maps?|credits?|source|courtesy|of|by|via|from"
    r"|under|license[d]?|licence[d]?|used|with|permission|the|a|an|is|and|in|on|fotos?|bild(?:er|nachweis|quelle)?"
    r"|grafik|karte|quelle|von|unter|lizenz|nach|crédits?|photo|sous|licence|par|de|imagen|foto|crédito|bajo|licencia"
    r"|por|cc|generic|unported|international|deed|some rights reserved|share ?alike|attribution|wikimedia commons"
    r"|flickr|wikipedia|unsplash|pixabay|wikicommons|wikimedia)\b",
    re.IGNORECASE,
)
WORD = Pattern(r"[^\W\d_]{2,}")

# "Photo:", "by Jane", "©": without one, a caption with a licence is about a picture of the site's own.
CREDITED = Pattern(
    r"\b(?:photos?|photograph|images?|pictures?|illustration|graphic|credits?|source|courtesy|fotos?|bild\w*|grafik"
    r"|quelle|crédits?|imagen|crédito|fuente)\b\W{0,3}[:/]"
    r"|\b(?:by|von|par|por|via|courtesy of)\s+(?-i:[^\W\d_a-zß-ÿ])|©",
    re.IGNORECASE,
)
# "Creative Commons, credit below".
ELSEWHERE = Pattern(
    r"\b(?:(?:credits?|see) (?:\w+ )?(?:below|end)|siehe unten|nachweis (?:unten|am ende)|voir ci-dessous"
    r"|crédits? en fin|ver abajo|crédito al final)\b",
    re.IGNORECASE,
)


@article_rule(severity=Severity.ERROR, authority=("CC",))
def cc_attribution_incomplete(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """A picture under a Creative Commons licence is credited without its author, its source or its licence."""
    for text, links, image in _credits(article):
        licence = LICENCE.search(text.value)
        if licence is None or FREE.search(text.value) or ELSEWHERE.search(text.value):
            continue
        if not CREDITED.search(text.value) and any(DEED.search(link.href) for link in links):
            continue
        missing = tuple(_missing(text.value, licence, links, _picture_links(article), image))
        if missing:
            place = text.part(*licence.span()) or (image.tag.where if image and image.tag else None)
            yield Finding(place, f"picture under '{licence[0].strip()}' is credited without {_listed(missing)}")


def _credits(article: Article) -> Iterator[tuple[Text, tuple[Link, ...], Image | None]]:
    """The captions and credits of the article's own pictures, each with its links."""
    seen: set[str] = set()
    pictures = [image for image in article.images if image.role in (ImageRole.LEAD, ImageRole.BODY)]
    for block in article.zone(Zone.HEADER, Zone.BODY):
        text = block.text
        if not _may_name_licence(text):
            continue
        if block.kind is Kind.CAPTION or (len(text.value) <= LONGEST_CREDIT and PICTURE.match(text.value)):
            seen.add(text.value)
            yield text, block.links, _picture_of(block, pictures)
    for image in pictures:
        for said in (image.credit, image.caption):
            if said is not None and _may_name_licence(said) and not any(said.value in whole for whole in seen):
                seen.add(said.value)
                yield said, _links_in(article, said), image


def _may_name_licence(text: Text) -> bool:
    return "CC" in text.value or "Creative Commons" in text.value


def _picture_of(block: Block, pictures: list[Image]) -> Image | None:
    value = block.text.value
    return next((image for image in pictures if image.caption is not None and image.caption.value == value), None)


def _links_in(article: Article, text: Text) -> tuple[Link, ...]:
    """The links that stand inside `text`, by their places."""
    where = text.where
    if where is None:
        return ()
    inside = ((link, link.text.where) for link in article.links)
    return tuple(link for link, place in inside if place and where.start <= place.start and place.end <= where.end)


def _picture_links(article: Article) -> tuple[Link, ...]:
    """The links of the article that hold no words and lead to another site."""
    own = registrable_domain(article.url) if article.url else None
    bare = (link for link in article.links if not link.text.value and link.zone in (Zone.HEADER, Zone.BODY))
    return tuple(link for link in bare if "//" in link.href and registrable_domain(link.href) != own)


def _missing(
    text: str,
    licence: re.Match[str],
    links: tuple[Link, ...],
    picture_links: tuple[Link, ...],
    image: Image | None,
) -> Iterator[str]:
    rest = text[: licence.start()] + " " + text[licence.end() :]
    # Behind the label of the credit; a title in quotation marks names no author.
    label = list(LABEL.finditer(text, 0, licence.start()))
    credit = f"{text[label[-1].end() : licence.start()]} {text[licence.end() :]}" if label else rest
    named = WORD.findall(NOBODY.sub(" ", rest))
    if not WORD.search(NOBODY.sub(" ", TITLE.sub(" ", credit) if label else credit)):
        yield "author"
    version = licence["version"] or licence["named"]
    # The title became optional with 4.0; a credit of a name's length holds no title beside its author.
    if version is not None and version < "4.0" and len(named) <= NAME_LENGTH and not _is_described(text, image):
        yield "title"
    # A picture that is itself a link to another site leads to its source.
    if not any(not DEED.search(link.href) for link in (*links, *picture_links)) and "http" not in rest:
        yield "source link"
    if not any(DEED.search(link.href) for link in links) and "creativecommons.org" not in rest:
        yield "licence link"


def _is_described(text: str, image: Image | None) -> bool:
    """Whether the picture has a caption beside its credit: a title may stand there."""
    return image is not None and image.caption is not None and image.caption.value != text


def _listed(missing: tuple[str, ...]) -> str:
    return missing[0] if len(missing) == 1 else f"{', '.join(missing[:-1])} and {missing[-1]}"
