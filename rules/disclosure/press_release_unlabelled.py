"""A press release that reads as reporting."""

import re
from collections.abc import Iterator
from functools import cache

from newslint_rules._lazily import holds
from newslint_rules.disclosure._labels import near_headline
from newslint_rules.disclosure._releases import ABOUT, END, HINTS, LABEL, LINES, WIRE, WIRE_HINTS

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import any_of
from newslint.model import Kind, Span, Zone

FEWEST_HINTS = 2
LAST = 12  # blocks at the end of the body in which the lines stand
FIRST = 4
LONGEST_DATELINE = 300


class Options(NamedTuple):
    markers: int = option(2, "Marks of a press release from which a text is one.")
    own: bool = option(False, "Does the site publish its own organisation's releases?")


@article_rule(severity=Severity.WARNING, options=Options, authority=("SPJ", "NG"))
def press_release_unlabelled(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The text bears the marks of a press release, and no label says that it is one."""
    if article.language not in LINES or options.own or len(article.body) < 3:
        return
    found = list(_marks(article))
    # One line may be a reporter's service; the wire's own dateline is certain.
    if len({what for what, _ in found}) < options.markers or _is_labelled(article):
        return
    names = ", ".join(f"'{what}'" for what in dict.fromkeys(what for what, _ in found))
    yield Finding(found[0][1], f"text has the marks of a press release ({names}), no label says that it is one")


@cache
def _lines(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((what, re.compile(line, re.IGNORECASE)) for what, line in LINES[language])


@cache
def _about(language: str) -> re.Pattern[str]:
    return re.compile(ABOUT[language])


def _marks(article: Article) -> Iterator[tuple[str, Span | None]]:
    """The marks, each with what it says and its place."""
    language = article.language or ""
    body = [block for block in article.body if block.kind not in (Kind.CAPTION, Kind.QUOTE, Kind.CODE)]
    ends = (*body[:FIRST], *body[max(FIRST, len(body) - LAST) :])
    said = "\n" + "\n".join([block.text.value for block in ends]).lower()
    if not holds(said, WIRE_HINTS) and sum(hint in said for hint in HINTS[language]) < FEWEST_HINTS:
        return
    for block in body[:FIRST]:
        if wire := WIRE.search(block.text.value, 0, LONGEST_DATELINE):
            yield wire[0].strip("()[]-/ "), block.text.part(*wire.span())
    for block in ends:
        value = block.text.value
        if END.match(value):
            yield value, block.text.where
        elif about := _about(language).match(value):
            yield about[0].strip(" :*"), block.text.where
        else:
            line = next((what for what, line in _lines(language) if line.match(value)), None)
            if line is not None:
                yield line, block.text.where


def _is_labelled(article: Article) -> bool:
    words = (any_of(LABEL, article.language), any_of(LABEL, "en"))
    # The dateline is a mark, no label.
    told = [text.value for text in near_headline(article) if not WIRE.search(text.value)]
    told += [author.name.value for author in article.authors]
    told += [author.name.value for authors in article.stated_authors.values() for author in authors]
    told += [credit.line.value for credit in article.credits]
    told += [text.value for text in (*article.sections, *article.tags)]
    told += [block.text.value for block in article.zone(Zone.HEADER, Zone.BODY) if block.kind is Kind.DISCLOSURE]
    told += [article.url or ""]
    return any(listed is not None and listed.search(text.replace("-", " ")) for text in told for listed in words)
