"""A lead image that nobody made."""

# ruff: noqa: E501  # A phrase with its variants stays on one line.
import re
from collections.abc import Iterator

from newslint_rules._lazily import Pattern

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import count_words
from newslint.language.captions import picture_credit
from newslint.model import Image, ImageRole, Kind, Node, Text, Zone

# What credits a picture anywhere near it: words of a credit line, the sign, and providers' names.
CREDIT = Pattern(
    r"©|\(c\)|\b(?:photo(?:graph)?s?|picture|image|foto(?:s|graf\w*)?|bild(?:er|nachweis|quelle)?|grafik|illustration|crédits?"
    r"|credits?|courtesy|fotografía|imagen|cortesía|source|quelle|fuente|via|handout|screenshot|screengrab|symbol(?:bild|foto)"
    r"|archiv(?:bild|foto)?|supplied|submitted|file)\b(?: \w+){0,3}\s*[:/|©(-]|\bcare of\b|\b(?:photo|image|picture|photograph|illustration)s?"
    r"(?: \w+)? (?:by|from|courtesy)\b|\b(?:Getty|Reuters|AFP|AP Photo|dpa|Shutterstock|iStock|Alamy|Unsplash|Pixabay|Pexels"
    r"|Adobe ?Stock|picture alliance|imago|Depositphotos|Wikimedia|Flickr|Creative Commons|CC[ -]BY|EPA|EFE|ANSA|APA|Keystone)\b",
    re.IGNORECASE,
)
# At the end of a caption, a bracket, a dash or a label with somebody in it: whose picture, in any language.
CLOSING = Pattern(
    r"[(\[][^)\]]{2,80}[)\]]\W*$|[—–|=＝/•]\s*[\w. ]{2,50}\W*$|\w+ ?: ?[A-ZÀ-Þ][\w.’'/ -]{2,60}$|\w\.(?:com|org|net|de)\b"
)
# A name after the last full stop.
NAMED = Pattern(r"[.!?”\"]\s+(?:[A-ZÀ-Þ][\w.’'-]*\s?){2,5}$")
TAG = Pattern(r"<[^>]*>?")
# What stands below a picture and names nobody.
SHARE = Pattern(
    r"(?:share|teilen|partage[rz]|comparti[rd]|comparte|condividi|delen|print|drucken|listen|advertisement)\b", re.I
)
FEWEST_WORDS = 5  # fewer may be the credit itself
BELOW = 1200  # characters of the source in which a credit may stand that belongs to no caption
LONGEST_NAME = 8  # words
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl")
LONGEST_CAPTION = 180  # more is a video's description, or a paragraph
PROPERTIES = ("creditText", "copyrightHolder", "copyrightNotice", "creator", "author", "credit")
KEYS = ("image_credit", "photo_credit", "credit", "photographer", "credits", "image_source", "copyright", "attribution")


class Options(NamedTuple):
    default: str = option("", "The credit that holds where a picture has none, such as the site's own.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("SPJ", "APc", "IPTC"))
def caption_credit_missing(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The lead image has a caption, and nothing near it says who made the picture."""
    image = next((image for image in article.images if image.role is ImageRole.LEAD), None)
    if image is None or image.caption is None or image.credit is not None or options.default:
        return
    if article.language not in LANGUAGES or not _is_caption(article, image.caption) or _is_credited(article, image):
        return
    yield Finding(image.caption.where, f"caption of the lead image names no photographer or source: '{image.caption}'")


def _is_caption(article: Article, caption: Text) -> bool:
    """Whether it is certain that the words are a caption: in Markdown, words in italics below may be any."""
    if len(caption.value) > LONGEST_CAPTION or count_words(caption.value) < FEWEST_WORDS:
        return False
    # A byline that was taken for a caption.
    if any(author.name.value in caption.value for author in article.authors):
        return False
    return article.format == "html" or caption.origin == "front-matter"


def _is_credited(article: Article, image: Image) -> bool:
    texts = [text.value for text in (image.caption, image.alt) if text is not None]
    if any(CREDIT.search(text) or CLOSING.search(text) or NAMED.search(text) or picture_credit(text) for text in texts):
        return True
    near = [block.text.value for block in article.zone(Zone.HEADER)]
    near += [
        block.text.value
        for block in article.body[:4]
        if block.kind in (Kind.CAPTION, Kind.CREDIT_LINE) or len(block.text.value) < 120
    ]
    # A line that credits another outlet's article says whose words they are.
    words = {credit.line.value for credit in article.credits if credit.title is not None}
    near += [text for block in article.body[-4:] if len(text := block.text.value) < 200 and text not in words]
    if any(CREDIT.search(text) for text in near):
        return True
    return _is_stated(article) or _is_named_below(article, image)


def _is_named_below(article: Article, image: Image) -> bool:
    """Whether a few words right below the caption may be a name: pages set credits in elements of their own."""
    where = image.caption.where if image.caption is not None else None
    if where is None or article.format != "html":
        return False
    pieces = (" ".join(piece.split()) for piece in TAG.split(article.source.text[where.end : where.end + BELOW]))
    below = next((piece for piece in pieces if any(letter.isalpha() for letter in piece)), "")
    if article.headline is not None and below == article.headline.value:
        return False
    if article.byline is not None and article.byline.text.value.startswith(below):
        return False
    return count_words(below) <= LONGEST_NAME and not below.endswith((".", "!", "?")) and not SHARE.match(below)


def _is_stated(article: Article) -> bool:
    for node in article.nodes:
        if "ImageObject" in node.types and any(_has(node, name) for name in PROPERTIES):
            return True
    front = article.front_matter
    if front is None:
        return False
    return any(
        front.get(key) is not None or front.get("image", key) is not None or front.get("cover", key) is not None
        for key in KEYS
    )


def _has(node: Node, name: str) -> bool:
    return bool(node.properties.get(name))
