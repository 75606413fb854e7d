"""A player, a post or a font that comes straight from a third party."""

from collections.abc import Iterator

from newslint_rules.privacy._third_parties import Loaded, loaded_at_once

from newslint import Article, Context, Edit, Finding, Fix, NamedTuple, Severity, article_rule, option
from newslint.model import Span

# The players of YouTube have a host that sets no cookie before the film is started.
_YOUTUBE, _QUIET = ("//www.youtube.com/embed/", "//youtube.com/embed/"), "//www.youtube-nocookie.com/embed/"


class Options(NamedTuple):
    vendors: tuple[str, ...] = option(
        (
            *("YouTube", "Vimeo", "Dailymotion", "TikTok", "Instagram", "X", "Facebook", "Facebook SDK", "Reddit"),
            *("Google Maps", "Google Fonts", "Adobe Fonts", "Spotify", "SoundCloud"),
        ),
        "Third parties that may be called only when the reader asks for what they have.",
    )


@article_rule(
    severity=Severity.INFO,
    options=Options,
    authority=("EPD",),
    recommended="off",
    template=True,
)
def third_party_embed_ungated(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The page calls a third party for a player, a post, a map or a font before the reader asks for it."""
    told = set()
    for loaded in loaded_at_once(article, inline=False):
        vendor = loaded.tracker.vendor
        if vendor not in options.vendors or vendor in told:
            continue
        told.add(vendor)
        where = loaded.resource.tag.where
        yield Finding(
            where,
            f"{_NAMES.get(loaded.resource.kind, 'content')} of '{vendor}' is loaded at once",
            fix=_fix(article, loaded),
        )


_NAMES = {"iframe": "frame", "script": "script", "img": "pixel", "link": "style sheet", "embed": "plug-in"}


def _fix(article: Article, loaded: Loaded) -> Fix | None:
    where = loaded.resource.tag.where
    if where is None or loaded.tracker.vendor != "YouTube":
        return None
    raw = article.source.text[where.start : where.end]
    for host in _YOUTUBE:
        at = raw.find(host)
        if at != -1:
            place = Span(where.start + at, where.start + at + len(host))
            return Fix(False, "let the player come from youtube-nocookie.com", (Edit(place, _QUIET),))
    return None
