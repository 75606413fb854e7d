"""An alternative text that describes no picture: a file's name, or another picture's text."""

import re
from collections.abc import Iterator

from newslint_rules._lazily import Pattern
from newslint_rules.images._files import is_furniture, stem_of

from newslint import Article, Context, Finding, NamedTuple, Related, Severity, article_rule, option
from newslint.language import fold
from newslint.model import Image, ImageRole

# "IMG_8299.jpeg", "DSC_0042", "Screenshot 2026-01-10 at 10.12.30", "img-001_final".
FILE = Pattern(
    r"\S.*\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|heic|svg)|(?:img|dsc[nf]?|pxl|dji|mvi|p|image|photo|bild|foto|screenshot"
    r"|screen shot|bildschirmfoto|whatsapp image|unnamed|untitled|download|pict?)"
    r"[ _-]?\(?\d[\d\s.,:()-]*(?:(?:at|um|à)[\d\s.,:()-]+)?(?:[_-]\w+)*",
    re.IGNORECASE,
)
CLASS = Pattern(r"[a-z]+(?:-[a-z0-9]+)+")
# Words that say that there is a picture, and not which.
EMPTY = frozenset(
    """image images picture pictures photo photos photograph img pic graphic illustration screenshot thumbnail
    untitled alt alt-text alt_text undefined null placeholder bild bilder foto fotos grafik artikelbild
    titelbild beitragsbild symbolbild image-alt photographie imagen fotografía immagine imagem obraz zdjęcie
    afbeelding صورة featured hero banner""".split()
)
MOST_RELATED = 10


class Options(NamedTuple):
    duplicates: bool = option(True, "Are different pictures with the same alternative text reported?")


@article_rule(severity=Severity.WARNING, options=Options, authority=("WCAG",))
def alt_duplicate_or_filename(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The alternative text of an image is a file's name, a mere word for a picture, or another image's text."""
    alike: dict[str, list[Image]] = {}
    for image in article.images:
        if image.role is not ImageRole.LEAD and image.role is not ImageRole.BODY:
            continue
        if image.alt is None or not image.alt.value or is_furniture(image.src or ""):
            continue
        alt = image.alt.value
        folded = fold(alt)
        if folded in EMPTY:
            yield Finding(image.alt.where, f"alt text says that there is a picture, not what it shows: '{alt}'")
        elif FILE.fullmatch(alt):
            yield Finding(image.alt.where, f"alt text is the name of a file: '{alt}'")
        # "width-400px": a class that a shortcode takes where others take a text.
        elif options.duplicates and not (article.format == "markdown" and CLASS.fullmatch(alt)):
            alike.setdefault(folded, []).append(image)
    for images in alike.values():
        yield from _duplicates(images)


def _duplicates(images: list[Image]) -> Iterator[Finding]:
    """One finding on the second image of those that share a text."""
    first = images[0]
    others = [image for image in images[1:] if _are_different(first, image)]
    if not others or others[0].alt is None:
        return
    places = [image.alt.where for image in (first, *others[1:]) if image.alt is not None]
    yield Finding(
        others[0].alt.where,
        f"{len(others) + 1} different images have the same alt text: '{others[0].alt}'",
        tuple(Related(place, "the same alt text") for place in places[:MOST_RELATED] if place is not None),
    )


def _are_different(one: Image, other: Image) -> bool:
    if not one.src or not other.src:
        return False
    a, b = stem_of(one.src), stem_of(other.src)
    return a != b and a not in b and b not in a
