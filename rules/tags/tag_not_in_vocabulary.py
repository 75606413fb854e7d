"""A tag that the newsroom has not agreed on."""

from collections.abc import Iterator
from typing import Literal

from newslint_rules.tags._tags import tags_of
from newslint_rules.tags._vocabulary import Vocabulary, vocabulary_of

from newslint import Article, Context, Edit, Finding, Fix, NamedTuple, Severity, Text, article_rule, option
from newslint.language import fold

FARTHEST = 2  # letters between a slip of the keyboard and another tag


class Options(NamedTuple):
    new_tags: Literal["error", "warning", "info"] = option(
        "error", "How loud a tag is that the vocabulary has under no name; quieter where writers may propose tags."
    )


@article_rule(severity=Severity.ERROR, options=Options, recommended="data", registry="tags", authority=("IPTC",))
def tag_not_in_vocabulary(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A tag is not in the vocabulary of tags, or not as the vocabulary writes it."""
    vocabulary = vocabulary_of(context)
    if not vocabulary.by_name:
        return
    for tag in tags_of(article):
        written = vocabulary.written(tag.value)
        if written == tag.value:
            continue
        if written is not None:
            fix = _fix(article, tag, written, safe=True)
            yield Finding(tag.where, f"tag '{tag}' is '{written}' in the vocabulary", fix=fix)
            continue
        nearest = _nearest(tag.value, vocabulary)
        hint = f"; the nearest tag there is '{nearest}'" if nearest else ""
        yield Finding(
            tag.where,
            f"tag '{tag}' is not in the vocabulary{hint}",
            fix=_fix(article, tag, nearest, safe=False) if nearest else None,
            severity=Severity(options.new_tags),
        )


def _nearest(name: str, vocabulary: Vocabulary) -> str | None:
    """The tag that was most likely meant, None where none comes near."""
    from rapidfuzz.distance import OSA

    wanted = fold(name.lstrip("#"))
    near = ((OSA.distance(wanted, known), written) for known, written in vocabulary.by_name.items())
    distance, written = min(near, default=(len(wanted), ""))
    # Short tags are all near each other.
    return written if distance <= min(FARTHEST, len(wanted) // 3) else None


def _fix(article: Article, tag: Text, written: str, safe: bool) -> Fix | None:
    where = tag.where
    if tag.origin != "front-matter" or where is None or article.source.text[where.start : where.end] != tag.value:
        return None
    # A plain scalar of YAML must stay one.
    if not written.replace(" ", "").replace("-", "").isalnum():
        return None
    return Fix(safe, f"write '{written}'", (Edit(where, written),))
