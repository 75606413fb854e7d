"""One tag in two forms."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from newslint_rules._editing import without_entry
from newslint_rules.tags._forms import rarer_forms
from newslint_rules.tags._tags import formless, is_plural_of, places, tags_of
from newslint_rules.tags._vocabulary import vocabulary_of

from newslint import (
    ArchiveFinding,
    Article,
    Context,
    Fact,
    Finding,
    Fix,
    KeptFact,
    NoOptions,
    Severity,
    Text,
    Totals,
    article_rule,
)

SHORTEST = 4  # letters of a tag that has a form


def collect(article: Article, options: NoOptions, context: Context) -> Iterator[Fact]:
    """Each tag under what is left of it when its form is taken away, each publication for itself."""
    site = article.site_name.value if article.site_name else ""
    seen = set()
    for tag in tags_of(article):
        key = formless(tag.value, article.language)
        if len(key) >= SHORTEST and tag.value not in seen:
            seen.add(tag.value)
            yield Fact(f"{key}\n{site}", tag.value, tag.where)


def check_archive(
    key: str, facts: tuple[KeptFact, ...], totals: Totals, options: NoOptions, context: Context
) -> Iterator[ArchiveFinding]:
    """Each rarer form of a tag is told once, where it first stands, with the commonest form beside it."""
    vocabulary = vocabulary_of(context)
    for here, there, usual, either in rarer_forms(facts, _form):
        if not vocabulary.keeps_apart(_form(here), _form(there)):
            message = f"tag '{_form(here)}' is written '{_form(there)}' in {usual} of {either} articles"
            yield ArchiveFinding(here.place, message, (there.place,))


def _form(fact: KeptFact) -> str:
    return str(fact.value)


@article_rule(severity=Severity.WARNING, authority=("FT",), collect=collect, check_archive=check_archive, fewest=2)
def tag_form_variant(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """Two tags differ only by case, accents, hyphens, spaces or number, on a page or over the archive."""
    tags = tags_of(article)
    if len(tags) < 2:
        return
    by_form: defaultdict[str, list[Text]] = defaultdict(list)
    for tag in tags:
        key = formless(tag.value, article.language)
        if len(key) >= SHORTEST and all(tag.value != other.value for other in by_form[key]):
            by_form[key].append(tag)
    for alike in _with_plurals(by_form, article.language):
        if len(alike) > 1:
            vocabulary = vocabulary_of(context)
            first, *others = alike
            for other in others:
                if not vocabulary.keeps_apart(first.value, other.value):
                    yield Finding(
                        other.where,
                        f"tag '{other}' is another form of '{first}'",
                        related=places((first,), f"'{first}'"),
                        fix=_without(article, other, first),
                    )


def _with_plurals(by_form: Mapping[str, list[Text]], language: str | None) -> Iterator[list[Text]]:
    """The groups of like tags; where two tags together tell singular and plural, these are one group."""
    taken: set[str] = set()
    for key, alike in by_form.items():
        if key in taken:
            continue
        others = [
            other for other in by_form if is_plural_of(other, key, language) or is_plural_of(key, other, language)
        ]
        taken.update(others)
        yield [*alike, *(tag for other in others for tag in by_form[other])]


def _without(article: Article, tag: Text, kept: Text) -> Fix | None:
    """Generators make one address of blanks and hyphens, so that such a tag is listed twice on the same page."""
    edit = without_entry(article, tag)
    return Fix(_spaced(tag.value) == _spaced(kept.value), f"drop the tag, keep '{kept}'", (edit,)) if edit else None


def _spaced(name: str) -> str:
    return re.sub(r"[\s_-]+", " ", name).casefold()
