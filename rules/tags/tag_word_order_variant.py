"""Two tags of the same words in another order."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from newslint_rules._editing import without_entry
from newslint_rules.tags._forms import rarer_forms
from newslint_rules.tags._tags import Tag, places, spelled_out, worded

from newslint import (
    ArchiveFinding,
    Article,
    Context,
    Fact,
    Finding,
    Fix,
    KeptFact,
    NamedTuple,
    NoOptions,
    Severity,
    Totals,
    article_rule,
)
from newslint.language import any_of

# Words that make the order of a tag its meaning: who does it to whom, who plays at home, from where to where.
ORDERED: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"strikes?|attacks?|bombs?|hits?|invades?|invasion of|beats?|defeats?|sues?|accuses?|warns?|kills?|threatens?",
        r"sanctions|criticis?zes|supports|backs|blames|versus|vs?|against|to|from|into|over|for|before|after",
        r"(?:universit(?:y|ies)|college|institute|bank) of",  # a "University of Port Lind" is no "Port Lind University"
    ),
    "de": (r"greift|schlägt|verklagt|bombardiert|warnt|droht|besiegt|gegen|nach|von|vor|für|vs",),
    "fr": (r"attaque|frappe|bat|poursuit|accuse|menace|bombarde|contre|vers|pour|depuis|avant|après|vs",),
    "es": (r"ataca|golpea|vence|demanda|acusa|amenaza|bombardea|contra|hacia|para|desde|antes|después|vs",),
    "it": (r"attacca|colpisce|batte|accusa|minaccia|contro|verso|per|da|vs",),
    "pt": (r"ataca|vence|acusa|ameaça|contra|para|de|vs",),
    "nl": (r"valt aan|verslaat|beschuldigt|tegen|naar|voor|van|vs",),
    "pl": (r"atakuje|pokonuje|oskarża|przeciw|do|od|vs",),
}


class Worded(NamedTuple):
    """A tag as one article has it, and its words in their order."""

    name: str
    words: tuple[str, ...]


def collect(article: Article, options: NoOptions, context: Context) -> Iterator[Fact]:
    """Each tag of several words under these in alphabetical order, each publication and language for itself."""
    site = article.site_name.value if article.site_name else ""
    for tag in unordered(article):
        key = f"{article.language} {' '.join(sorted(tag.words))}\n{site}"
        yield Fact(key, Worded(tag.name, tuple(tag.words)), tag.text.where)


def check_archive(
    key: str, facts: tuple[KeptFact, ...], totals: Totals, options: NoOptions, context: Context
) -> Iterator[ArchiveFinding]:
    """Each rarer order of a tag's words is told once, where it first stands, with the commonest order beside it."""
    for here, there, usual, _ in rarer_forms(facts, lambda fact: " ".join(_worded(fact).words)):
        message = (
            f"tag '{_worded(here).name}' has the words of '{_worded(there).name}' in another order,"
            f" which stands in {usual} article{'s' if usual > 1 else ''}"
        )
        yield ArchiveFinding(here.place, message, (there.place,))


def _worded(fact: KeptFact) -> Worded:
    assert isinstance(fact.value, Worded)
    return fact.value


def unordered(article: Article) -> Iterator[Tag]:
    """The tags of several words whose order does not carry the meaning."""
    ordered = any_of(ORDERED, article.language)
    for tag in worded(article):
        if len(tag.words) > 1 and not (ordered and ordered.search(spelled_out(tag.name))):
            yield tag


@article_rule(severity=Severity.WARNING, authority=("FT",), collect=collect, check_archive=check_archive, fewest=2)
def tag_word_order_variant(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """Two tags hold the same words in a different order."""
    groups: defaultdict[frozenset[str], list[Tag]] = defaultdict(list)
    for tag in unordered(article):
        groups[frozenset(tag.words)].append(tag)
    for first, *others in groups.values():
        for other in others:
            if other.words != first.words:
                yield Finding(
                    other.text.where,
                    f"tag '{other.name}' has the words of '{first.name}' in another order",
                    related=places((first.text,), f"'{first.name}'"),
                    fix=Fix(False, "drop the tag", (edit,)) if (edit := without_entry(article, other.text)) else None,
                )
