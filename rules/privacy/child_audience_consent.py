"""Data taken from children with no word to their parents."""

import re
from collections.abc import Iterator

from newslint_rules._lazily import Pattern
from newslint_rules.privacy._notices import quoted
from newslint_rules.privacy._third_parties import loaded_at_once

from newslint import Article, Context, Finding, NamedTuple, Related, Severity, article_rule, option
from newslint.language import fold
from newslint.model import Form, Text, Zone

# How a page says for whom it is: `audience` in front matter, meta data or structured data.
CHILDREN = frozenset(
    """child children kid kids kinder kind enfant enfants niños niñas infantil bambini bambino crianças criança
    kinderen dzieci أطفال الاطفال""".split()
)
_CHILD_AGE = 13  # years, below which COPPA protects; the GDPR leaves states a choice from 13 to 16
# A word to those who must agree, or a gate of age.
PARENTS = Pattern(
    r"parent(?:s|al|aux)?\b|guardians?\b|grown-?ups?\b|\bmum or dad\b|eltern|erziehungsberechtig|sorgeberechtig"
    r"|tuteurs?\b"
    r"|responsables? l[ée]ga|padres\b|tutor(?:es|a)?\b|genitori\b|respons[áa]ve(?:l|is)\b|ouders\b|rodzic|opiekun"
    r"|(?:over|under|older than|younger than) 1[2-8]\b|\b1[2-8] (?:years|jahre|ans|años|anni)\b|ولي الأمر|الوالدين",
    re.IGNORECASE,
)
_PERSONAL = ("email", "tel", "date", "file")
_PERSONAL_NAMES = (
    "name",
    "mail",
    "phone",
    "tel",
    "address",
    "birth",
    "age",
    "school",
    "alter",
    "adresse",
    "prenom",
    "nom",
)
_BEFORE, _AFTER = 1_500, 1_500  # code points around a form


class Options(NamedTuple):
    always: bool = option(False, "Is the whole publication made for children?")
    categories: tuple[str, ...] = option(
        ("advertising", "analytics", "session-replay", "social", "marketing"),
        "Categories of third parties that collect data of children.",
    )


@article_rule(severity=Severity.ERROR, options=Options, authority=("COPPA", "GDPR"))
def child_audience_consent(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A page for children loads trackers or asks for personal data with no word on their parents' consent."""
    said = _for_children(article)
    if said is None and not options.always:
        return
    related = (Related(said.where, "for whom the page is"),) if said and said.where else ()
    told = set()
    for loaded in loaded_at_once(article):
        vendor, category = loaded.tracker
        if category in options.categories and vendor not in told:
            told.add(vendor)
            yield Finding(loaded.resource.tag.where, f"page for children loads '{vendor}' at once", related)
    for form in article.forms:
        if _asks_for_data(form) and not _speaks_to_parents(article, form):
            label = next((field.label for field in form.fields if field.label), form.text.value)
            yield Finding(
                form.fields[0].tag.where,
                f"form on a page for children asks for data ({quoted(label, 50)}); nothing near it speaks of parents",
                related,
            )


def _for_children(article: Article) -> Text | None:
    """Where the document says that it is for children."""
    for said in _audiences(article):
        if CHILDREN.intersection(fold(said.value).replace(",", " ").split()):
            return said
    for node in article.nodes:
        for audience in node.nodes("audience"):
            oldest = audience.text("suggestedMaxAge")
            if oldest and oldest.value.isdigit() and int(oldest.value) <= _CHILD_AGE:
                return oldest
    return None


def _audiences(article: Article) -> Iterator[Text]:
    if article.front_matter is not None and (said := article.front_matter.get("audience")):
        yield from (text for item in said.items() if (text := item.text()))
    yield from (text for name, text in article.meta if name == "audience")
    for node in article.nodes:
        yield from node.texts("audience")
        for audience in node.nodes("audience"):
            yield from (*audience.texts("audienceType"), *audience.texts("name"))


def _asks_for_data(form: Form) -> bool:
    if form.zone is Zone.COMMENTS or not form.fields:
        return False
    if any(field.type in ("search", "password") for field in form.fields):
        return False
    return any(
        field.type in _PERSONAL
        or (
            field.type in ("text", "number", "textarea") and any(part in field.name.lower() for part in _PERSONAL_NAMES)
        )
        for field in form.fields
    )


def _speaks_to_parents(article: Article, form: Form) -> bool:
    if PARENTS.search(form.text.value):
        return True
    where = form.fields[0].tag.where
    if where is None:
        return True
    return PARENTS.search(article.source.text, max(0, where.start - _BEFORE), where.end + _AFTER) is not None
