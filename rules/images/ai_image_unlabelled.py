"""A picture that a model made, and readers are not told."""

# ruff: noqa: E501  # A phrase with its variants stays on one line.
import re
from collections.abc import Iterator

from newslint_rules._lazily import Pattern
from newslint_rules.images._files import stem_of

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.model import Data, Image, ImageRole, Kind, Node, Span, Zone

# File names that image generators give, and nobody types.
FILE = Pattern(
    r"(?:^|[/_-])(?:DALL(?:%C2%B7|·|-|_|\.)?E[ _%-]|ChatGPT[ _%-]+Image|Gemini_Generated_Image|Copilot_20\d{6}"
    r"|Firefly[ _-](?:[A-Z]|20\d\d)|Leonardo_(?:Phoenix|Diffusion|Kino)|ideogram[-_]|Designer[-_]\d)|midjourney|_mj_|stable-?diffusion",
    re.IGNORECASE,
)
HINTS = (
    "dall",
    "chatgpt",
    "gemini_gen",
    "copilot_",
    "firefly",
    "leonardo_",
    "ideogram",
    "designer",
    "midjourney",
    "diffusion",
)
# Programmes that only make pictures; as credits they do not tell that no camera was there.
TOOL = Pattern(
    r"\b(?:Mid-?journey|DALL[·.\s-]?E(?:[ -]?[23])?|Stable Diffusion|Adobe Firefly|Imagen 3|Ideogram|Leonardo\.?AI|NightCafe"
    r"|Craiyon|Bing Image Creator|Nano Banana)\b",
    re.IGNORECASE,
)
# Words that tell it, in all languages: short, and the same in most.
TELLS = Pattern(
    r"\b(?:AI|A\.I\.|KI|IA|I\.A\.|SI)\b|\bAI[- ]|\bKI[- ]|-IA\b|artificial(?:ly)? (?:intelligence|generated)|künstliche\w* Intelligenz"
    r"|intelligence artificielle|inteligencia artificial|intelligenza artificiale|inteligência artificial|kunstmatige"
    r"|sztuczn\w+ inteligencj\w+|الذكاء الاصطناعي|(?:computer|machine)[- ]generated|generative|generated (?:by|with|using)"
    r"|generiert|généré|generad[oa]|generat[oa]|gerad[oa] por|gegenereerd|wygenerowan|\bprompts?\b",
    re.IGNORECASE,
)
BY_MODEL = Pattern(r"(?:compositeWith)?trainedAlgorithmicMedia", re.IGNORECASE)
NOTICES = (Kind.DISCLOSURE, Kind.CREDIT_LINE, Kind.CAPTION)
KEYS = (
    *("image_ai", "ai_image", "ai_generated_image", "image_generated_by", "image_source_type", "digital_source_type"),
    "digitalSourceType",
)


class Options(NamedTuple):
    composites: bool = option(True, "Must pictures be labelled that a model only altered (compositeWithTrained…)?")


@article_rule(severity=Severity.ERROR, options=Options, authority=("AIA", "IPTC"))
def ai_image_unlabelled(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """An image is marked as made by a generative model, and neither caption nor credit says so."""
    for image in article.images:
        if image.role is not ImageRole.LEAD and image.role is not ImageRole.BODY:
            continue
        said = _marker(image)
        if said is not None and not _is_told(article, image):
            yield Finding(said[0], f"{said[1]}, its caption and credit do not say that it is AI-generated")
    yield from _stated(article, options)


def _marker(image: Image) -> tuple[Span | None, str] | None:
    """What marks the picture, and where."""
    for text, what in ((image.credit, "credit"), (image.caption, "caption")):
        if text is not None and (tool := TOOL.search(text.value)):
            return text.part(*tool.span()), f"the image's {what} names '{tool[0]}'"
    src = (image.src or "").casefold()
    if any(hint in src for hint in HINTS) and (file := FILE.search(image.src or "")):
        return (
            image.tag.where if image.tag is not None else None,
            f"the image's file is called '{file[0].strip('/_-')}…'",
        )
    return None


def _is_told(article: Article, image: Image | None) -> bool:
    """Whether what readers see of the picture says so; of any picture of the article where it is not known which."""
    images = (image,) if image is not None else article.images
    shown = [text.value for one in images for text in (one.caption, one.credit) if text is not None]
    shown += [label.value for label in article.labels]
    shown += [block.text.value for block in article.zone(Zone.HEADER, Zone.BODY) if block.kind in NOTICES]
    return any(TELLS.search(text) for text in shown)


def _stated(article: Article, options: Options) -> Iterator[Finding]:
    """What structured data and front matter say of the article's pictures."""
    for node in _image_nodes(article):
        source = node.text("digitalSourceType")
        if source is None or not (made := BY_MODEL.search(source.value)):
            continue
        if made[0].lower().startswith("composite") and not options.composites:
            continue
        address = node.text("contentUrl") or node.text("url")
        image = _image_at(article, address.value) if address is not None else None
        if not _is_told(article, image):
            yield Finding(source.where, f"structured data has digitalSourceType: '{made[0]}', no caption says so")
    data = _flag(article)
    if data is not None and not _is_told(article, None):
        yield Finding(data.where, f"front matter has {data.path[-1]}, no caption says that the image is AI-generated")


def _image_nodes(article: Article) -> Iterator[Node]:
    """The images that structured data describe, alone or as the image of something."""
    for node in article.nodes:
        if "ImageObject" in node.types:
            yield node
        yield from (image for image in node.nodes("image") if not any(image is other for other in article.nodes))


def _image_at(article: Article, address: str) -> Image | None:
    stem = stem_of(address)
    return next((image for image in article.images if image.src and stem_of(image.src) == stem), None)


def _flag(article: Article) -> Data | None:
    front = article.front_matter
    if front is None:
        return None
    found = [front.get(key) for key in KEYS]
    found += [front.get("image", key) for key in ("ai", "ai_generated", "digital_source_type", "digitalSourceType")]
    return next((data for data in found if data is not None and _says_yes(data)), None)


def _says_yes(data: Data) -> bool:
    if isinstance(data.value, str):
        return BY_MODEL.search(data.value) is not None or TOOL.search(data.value) is not None or data.value == "true"
    return data.value is True
