"""A bio that was written for someone else."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import count_words, fold, fold_name, people_in, same_person, sentence_at
from newslint.model import Kind, Zone

from ._registry import registry_of

SHORTEST_NICKNAME = 3
# "Fact checked by Jane Doe", "Medically reviewed by Jane Doe, MD on 3 May 2026": a credit for another part of the work.
LONGEST_CREDIT = 14


class Options(NamedTuple):
    exempt: tuple[str, ...] = option((), "Bylines whose bio may speak of other people, such as a duo's stage name.")


@article_rule(severity=Severity.ERROR, options=Options, authority=("TP", "NG", "GT"))
def bio_name_mismatch(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The author bio speaks of a person whom the byline does not name."""
    byline = tuple(author.name.value for author in article.authors)
    exempt = {fold(name) for name in options.exempt}
    if not byline or any(fold(name) in exempt for name in byline):
        return
    known = tuple(_names(article, context))
    named = _either(byline)
    for bio in article.bios:
        text = bio.text.value
        for person in people_in(text, article.language):
            if any(_is_of(person.text, name) for name in known) or _is_credited(article, person.text):
                continue
            end = sentence_at(text, person.start).end
            marked = len(text[:end].rstrip())
            related = article.byline.text.where if article.byline else article.authors[0].name.where
            yield Finding(
                bio.text.part(person.start, marked),
                f"bio speaks of '{person.text}', byline names {named}",
                related=(related,),
            )
            break


def _either(names: tuple[str, ...]) -> str:
    return ", ".join(f"'{name}'" for name in dict.fromkeys(names))


def _names(article: Article, context: Context) -> Iterator[str]:
    """Everyone and everything that a bio may speak of: the authors by all their names, and the outlet."""
    registry = registry_of(context)
    stated = (author for authors in article.stated_authors.values() for author in authors)
    for author in (*article.authors, *stated):
        yield author.name.value
        entry = registry.entry(author.name.value) if registry else None
        yield from entry.names if entry else ()
    yield from (name for name in (context.site.name, article.site_name and article.site_name.value) if name)


def _is_of(person: str, name: str) -> bool:
    """Whether a bio's way to call somebody can be short for the full name: "Doe", "Jane", "Ms Doe"."""
    called, full = fold_name(person).split(), fold_name(name).split()
    if set(called) <= set(full) or set(full) <= set(called) or same_person(person, name):
        return True
    if len(called) == 1 and len(full) > 1 and same_person(f"{person} {full[-1]}", name):
        return True  # "Maggie" of "Marguerite Doe"
    # "Tobi" of "Tobias", "Alex" of "Alexandra": what no list of nicknames is long enough for.
    return len(called) == 1 and any(_shortens(called[0], token) or _shortens(token, called[0]) for token in full)


def _is_credited(article: Article, name: str) -> bool:
    """Whether the page itself says what else this person did for the article: tests, reviews, translations."""
    wanted = fold_name(name)
    if " " not in wanted:
        return False
    return any(
        fold_name(block.text.value).find(wanted) > 0 and count_words(block.text.value) <= LONGEST_CREDIT
        for block in article.zone(Zone.HEADER, Zone.AUTHOR_BOX, Zone.BODY)
        if block.kind is not Kind.HEADING
    )


def _shortens(short: str, long: str) -> bool:
    return len(short) >= SHORTEST_NICKNAME and long.startswith(short)
