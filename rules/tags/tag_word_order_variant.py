"""Two tags of the same words in another order."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from newslint_rules._editing import without_entry
from newslint_rules.tags._tags import Tag, places, spelled_out, worded

from newslint import Article, Context, Finding, Fix, NoOptions, Severity, article_rule
from newslint.language import any_of

# Words that make the order of a tag its meaning: who does it to whom, who plays at home, from where to where.
ORDERED: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"strikes?|attacks?|bombs?|hits?|invades?|invasion of|beats?|defeats?|sues?|accuses?|warns?|kills?|threatens?",
        r"sanctions|criticis?zes|supports|backs|blames|versus|vs?|against|to|from|into|over|for|before|after",
    ),
    "de": (r"greift|schlägt|verklagt|bombardiert|warnt|droht|besiegt|gegen|nach|von|vor|für|vs",),
    "fr": (r"attaque|frappe|bat|poursuit|accuse|menace|bombarde|contre|vers|pour|depuis|avant|après|vs",),
    "es": (r"ataca|golpea|vence|demanda|acusa|amenaza|bombardea|contra|hacia|para|desde|antes|después|vs",),
    "it": (r"attacca|colpisce|batte|accusa|minaccia|contro|verso|per|da|vs",),
    "pt": (r"ataca|vence|acusa|ameaça|contra|para|de|vs",),
    "nl": (r"valt aan|verslaat|beschuldigt|tegen|naar|voor|van|vs",),
    "pl": (r"atakuje|pokonuje|oskarża|przeciw|do|od|vs",),
}


@article_rule(severity=Severity.WARNING, authority=("FT",))
def tag_word_order_variant(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """Two tags hold the same words in a different order."""
    ordered = any_of(ORDERED, article.language)
    groups: defaultdict[frozenset[str], list[Tag]] = defaultdict(list)
    for tag in worded(article):
        if len(tag.words) > 1 and not (ordered and ordered.search(spelled_out(tag.name))):
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
