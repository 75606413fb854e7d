"""Names of picture files, and what is left of them when sizes are taken away."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint_rules._lazily import Pattern

# WordPress "-300x200", "-scaled", "@2x", "-e1612345678901"; sizes and versions of image services, TYPO3 "_59a2c95a5d".
_SIZE = Pattern(
    r"(?:[-_.@](?:\d{2,5}x\d{2,5}|\d{2,4}[wxh]?|scaled|[1-3]x|e\d{10,}|small|medium|large|thumb(?:nail)?|full|crop\w*"
    r"|orig(?:inal)?|master|v\d+|[0-9a-f]{8,12}))+$",
    re.IGNORECASE,
)
# Counters of readers, spacers, drawings that themes put between words.
FURNITURE = Pattern(
    r"^data:|\.svg(?:[?#]|$)|/(?:pixel|spacer|blank|transparent|1x1|icons?|emoji|smil(?:ey|ie)s?|avatars?|badges?|logos?)"
    r"[/._-]|(?:pixel|beacon|tracking|count(?:er)?|stat)\.(?:gif|png|php)|[?&]pixel|vg\d\d\.met\.vgwort|vgwort"
    r"|scorecardresearch|doubleclick|feedburner|/view\.asp|banner|icon|logo|gravatar|placeholder|pxl\.|sprite|/\d{2,3}_\d{2,3}\.(?:png|gif)|pin_?it",
    re.IGNORECASE,
)
EXTENSION = Pattern(r"\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|heic)$", re.IGNORECASE)


@lru_cache(maxsize=256)  # several rules ask of the same pictures in turn
def is_furniture(src: str) -> bool:
    """Whether a file is no picture of an article by its address."""
    return FURNITURE.search(src) is not None


def stem_of(src: str) -> str:
    """The file's name without folder, query, extension and size: the same for all sizes of one picture."""
    path = src.partition("?")[0].partition("#")[0].rstrip("/")
    name = EXTENSION.sub("", path.rpartition("/")[2])
    return _SIZE.sub("", name).lower() or name.lower()
