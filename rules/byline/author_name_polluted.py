"""A name field that holds more than a name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from newslint import Article, Context, Edit, Finding, Fix, NamedTuple, NoOptions, Severity, Text, article_rule
from newslint.language import fold, fold_name, is_agency, is_desk, lazy, pattern, split_names
from newslint.language.names import reads_as_outlet
from newslint.model import Related
from newslint.web import outlet_names

from ._authors import structured_authors
from ._comparison import is_picture_credit


class _Surplus(NamedTuple):
    """What is too much in a name, and the bare name where that is certain."""

    what: str
    bare: str | None = None


@article_rule(severity=Severity.WARNING, authority=("GAu",))
def author_name_polluted(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """An author's name field holds a title, a role, an outlet, an address or several names."""
    said: defaultdict[tuple[str, str], list[Text]] = defaultdict(list)
    surplus_of: dict[tuple[str, str], _Surplus] = {}
    for name in _names(article):
        surplus = _surplus_of(name.value, article, context)
        if surplus is not None:
            key = (fold(name.value), surplus.what)
            said[key].append(name)
            surplus_of.setdefault(key, surplus)
    for key, names in said.items():
        first, *others = names
        surplus = surplus_of[key]
        yield Finding(
            first.where,
            f"author's name field '{first}' holds {surplus.what}",
            related=tuple(Related(where, f"in {other.origin} too") for other in others if (where := other.where)),
            fix=_fix(article, first, surplus),
        )


def _names(article: Article) -> Iterator[Text]:
    """Names as fields of their own state them; a meta element may list all authors in one string."""
    for authors in structured_authors(article):
        yield from (author.name for author in authors if not author.is_organisation)
    for author in article.stated_authors.get("front-matter", ()):
        yield author.name


@cache
def _address() -> re.Pattern[str]:
    return re.compile(r"[^\s<>(]+@[^\s<>]+\.\w{2,}|https?://\S+|www\.\S+|(?<!\w)@\w+")


_TITLES = frozenset("dr prof mr mrs ms mx mme mlle herr frau د الدكتور الدكتورة".split())


@cache
def _title() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:dra?|profa?|mr|mrs|ms|mx|mme|mlle|herr|frau|dott\.ssa|mevr|dhr|د|الدكتور|الدكتورة)(?:\.\s*|\s+)"
        r"|(?:rev|sen|rep|gov|hon|dott|ing|lic|mag|dipl\.-ing|drs|mgr|sra?)\.\s*)(?=[^\W\d_])",
        re.IGNORECASE,
    )


@cache
def _degree() -> re.Pattern[str]:
    """Degrees and orders in capitals, as nothing in a name is: "Ma" and "Do" are surnames."""
    return re.compile(
        r",?\s+(?:Ph\.?\s?D\.?|M\.?D\.?|MBA|Esq\.?|M\.?Sc\.?|MS|R\.?N\.?|RDN?|LD|J\.?D\.?|LLM|OBE|MBE|CBE|MPH|DVM|CPA"
        r"|CFA|CFP)(?=$|[,\s.])"
    )


_MARK = lazy(r"\s*[|•·,/(]\s*|\s[-–—]\s|\s(?:for|für|at|von der|via)\s")


def _surplus_of(value: str, article: Article, context: Context) -> _Surplus | None:
    language = article.language
    given, *rest = value.split() or [""]
    if len(rest) == 1 and given.isalpha() and rest[0].isalpha() and fold(given) not in _TITLES:
        return None
    # A name that is nothing but an address is no name at all, and another rule's.
    if (found := _address().search(value)) and found[0] != value:
        return _Surplus(f"the address '{found[0]}'", _bare(value, *found.span()))
    if len(value.split()) < 2 or is_picture_credit(value) or is_desk(value, language) or is_agency(value, language):
        return None
    if (found := _title().match(value)) and len(value[found.end() :].split()) > 1:
        return _Surplus(f"the title '{found[0].strip()}'", value[found.end() :])
    if (found := _degree().search(value)) and len(value[: found.start()].split()) > 1:
        return _Surplus(f"the degree '{found[0].strip(' ,')}'", value[: found.start()])
    names = [part for part in split_names(value, language)]
    people = [part for part in names if _is_person(part.text, language)]
    if len(people) > 1:
        return _Surplus(f"{len(people)} names: {', '.join(repr(part.text) for part in people)}")
    if not (found := _MARK.search(value)):
        role = pattern("role", language or "en")
        at_end = role and next((m for m in role.finditer(value) if m.end() == len(value) and m.start() > 3), None)
        if at_end and len(value[: at_end.start()].split()) > 1:
            return _Surplus(f"the role '{at_end[0]}'", value[: at_end.start()].rstrip())
        return None
    before, behind = value[: found.start()], value[found.end() :].strip(" )")
    if len(before.split()) < 2 or not behind or not _is_person(before, language):
        return None
    role = pattern("role", language or "en")
    if role and role.match(behind):
        return _Surplus(f"the role '{behind}'", before)
    if is_agency(behind, language) or _is_outlet(behind, article, context):
        return _Surplus(f"the outlet '{behind}'", before)
    return None


def _is_person(name: str, language: str | None) -> bool:
    words = name.split()
    if not 2 <= len(words) <= 4 or is_agency(name, language) or is_desk(name, language) or reads_as_outlet(name):
        return False
    return all(word[:1].isupper() or fold(word) in _PARTICLES or word[:2] in ("d'", "d’") for word in words)


_PARTICLES = frozenset("von van der den de del della di da do dos das du la le el al bin ibn ter ten zu y e i".split())


def _is_outlet(name: str, article: Article, context: Context) -> bool:
    sites = (article.site_name and article.site_name.value, context.site.name)
    folded = fold_name(name).removeprefix("the ")
    if any(site and fold_name(site).removeprefix("the ") == folded for site in sites):
        return True
    return reads_as_outlet(name) or len(outlet_names(name)) > 1


def _bare(value: str, start: int, end: int) -> str | None:
    left = (value[:start] + value[end:]).strip(" ,;()<>|-–—")
    return left if len(left.split()) > 1 else None


def _fix(article: Article, name: Text, surplus: _Surplus) -> Fix | None:
    where = name.where
    if surplus.bare is None or where is None or article.source.text[where.start : where.end] != name.value:
        return None
    return Fix(False, f"write '{surplus.bare}'", (Edit(where, surplus.bare),))
