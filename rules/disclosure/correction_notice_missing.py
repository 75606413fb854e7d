"""A correction that readers are not told of."""

from collections.abc import Iterator

from newslint_rules._lazily import Pattern
from newslint_rules.disclosure._labels import is_set

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import count_words, fold, words
from newslint.model import Data, Kind, Node, Text, Zone

TAG = Pattern(r"<[^>]*>")
ENOUGH = 0.6  # of a correction's words, in one block, are the correction


class Options(NamedTuple):
    keys: tuple[str, ...] = option(
        ("correction", "corrections", "corrected", "erratum", "correction_note", "correction_date"),
        "Front-matter keys that say the article was corrected.",
    )
    shown_by_template: bool = option(False, "The site's template prints the notice from the front matter.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("SPJ", "IFCN", "TP", "JTI"), publication=True)
def correction_notice_missing(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """Front matter or structured data say that the article was corrected, and the text does not."""
    data = _flag(article, options)
    stated = None if data is not None else next(_stated(article), None)
    if data is None and stated is None:
        return
    said = [text.value for text in (_texts(data) if data is not None else ()) if count_words(text.value) > 1]
    said += [stated.value] if stated is not None else []
    if any(block.kind is Kind.CORRECTION for block in article.zone(Zone.HEADER, Zone.BODY)):
        return
    if any(_is_shown(article, text) for text in said):
        return
    if data is not None:
        yield Finding(data.key_where or data.where, f"front matter has {data.path[0]}, the article shows no correction")
    elif stated is not None:
        yield Finding(
            stated.where, f"structured data has the correction '{stated.value}', the article does not show it"
        )


def _flag(article: Article, options: Options) -> Data | None:
    if article.front_matter is None or options.shown_by_template:
        return None
    found = (article.front_matter.get(key) for key in options.keys)
    return next((data for data in found if data is not None and is_set(data)), None)


def _texts(data: Data) -> Iterator[Text]:
    """The words of a correction in front matter, however deep they stand."""
    for item in data.items():
        if isinstance(item.value, (dict, list)):
            yield from _texts(item)
        elif (text := item.text()) is not None:
            yield text


def _stated(article: Article) -> Iterator[Text]:
    """The corrections that structured data gives."""
    for node in article.nodes:
        for value in node.properties.get("correction", ()):
            text = (value.text("text") or value.text("description")) if isinstance(value, Node) else value
            # An address says where corrections stand.
            if text is not None and count_words(text.value) > 1 and not text.value.startswith("http"):
                yield text


def _is_shown(article: Article, said: str) -> bool:
    wanted = set(words(fold(TAG.sub(" ", said))))
    if not wanted:
        return False
    for block in article.blocks:
        if fold(said) in fold(block.text.value):
            return True
        if len(wanted & set(words(fold(block.text.value)))) >= ENOUGH * len(wanted):
            return True
    return False
