"""Tags written as hashtags, which no reader searches for and no index sorts."""

import re
from collections.abc import Iterator

from newslint_rules.tags._tags import BRANDS, listed, places, span_of, spelled_out, tags_of

from newslint import Article, Context, Edit, Finding, Fix, NamedTuple, Severity, Text, article_rule, option
from newslint.language import lazy

# "McDonald", "MacArthur", "O'Brien", "DeSantis", "LeBron": one name with a prefix; "iPhone 17", "eSports": one letter.
_PREFIXED = lazy(r"(?:Mc|Mac|O['’]|De|Di|Da|Du|La|Le|Van|Von|Fitz|Al|El|St)[A-Z][a-zà-ÿ]+|[a-z][A-Z]\w*")
_SHARP = lazy(r"#+\s*")
# "WTA500", "COVID19", "G20": letters and a number are no run-together words.
_WORD_JOIN = lazy(r"[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]")


class Options(NamedTuple):
    allow: tuple[str, ...] = option((), "Names that are rightly written in one word with capitals inside.")
    hashtags: bool = option(False, "Whether tags are hashtags here on purpose, as on a site that posts to Mastodon.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("IPTC",))
def tag_hashtag_form(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A tag is written as a hashtag: with '#' in front, or its words run together."""
    if options.hashtags:
        return
    tags = tags_of(article)
    joined = _joined(article, tags, frozenset(options.allow))
    faulty = tuple(tag for tag in tags if _is_sharp(article, tag) or tag.value in joined)
    if not faulty:
        return
    how = "as hashtags" if any(tag.value.startswith("#") for tag in faulty) else "in one word"
    many = f"{len(faulty)} tags are" if len(faulty) > 1 else "tag is"
    yield Finding(
        span_of(faulty),
        f"{many} written {how}: {listed(tag.value for tag in faulty)}",
        related=places(faulty) if len(faulty) > 1 else (),
        fix=_fix(article, faulty),
    )


def _is_sharp(article: Article, tag: Text) -> bool:
    """Whether a tag has a "#" of its own, not one that a template sets before the name that the metadata gives."""
    if not tag.value.startswith("#"):
        return False
    name = _SHARP.sub("", tag.value, count=1)
    return all(known.value != name for known in article.tags)


def _joined(article: Article, tags: tuple[Text, ...], allowed: frozenset[str]) -> frozenset[str]:
    """The tags whose words run together, apart from names that are written so."""
    found = [tag.value for tag in tags if not tag.value.startswith("#") and _is_joined(tag.value, allowed)]
    if not found:
        return frozenset()
    text = f"{article.headline or ''}\n{article.body_text}"
    found = [name for name in found if not _is_written_so(name, text)]
    # Two words in one may be a brand that nobody listed; three are not, nor are most of the tags.
    habit = len(found) > 2 and 2 * len(found) >= len(tags)
    return frozenset(
        name
        for name in found
        if habit or len(spelled_out(name).split()) > 2 or spelled_out(name).casefold() in text.casefold()
    )


def _is_joined(name: str, allowed: frozenset[str]) -> bool:
    if not name or " " in name or not _WORD_JOIN.search(name) or name in allowed or name in BRANDS:
        return False
    return " " in spelled_out(name) and _PREFIXED.fullmatch(name) is None


def _is_written_so(name: str, text: str) -> bool:
    """Whether the article itself writes the name in one word, outside of a hashtag."""
    return re.search(rf"(?<![\w#]){re.escape(name)}(?!\w)", text) is not None


def _fix(article: Article, faulty: tuple[Text, ...]) -> Fix | None:
    """Only in front matter: a rendered page is written anew from there."""
    edits: list[Edit] = []
    splits = False
    for tag in faulty:
        where = tag.where
        if tag.origin != "front-matter" or where is None or article.source[where] != tag.value:
            continue
        name = _SHARP.sub("", tag.value, count=1)
        words = spelled_out(name) if _is_joined(name, frozenset()) else name
        splits = splits or words != name
        edits.append(Edit(where, words))
    if not edits:
        return None
    return Fix(not splits, "write the tags as words" if splits else "drop the '#'", tuple(edits))
