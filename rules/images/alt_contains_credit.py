"""A picture credit where the picture should be described."""

import re
from collections.abc import Iterator

from newslint_rules._lazily import Pattern

from newslint import Article, Context, Edit, Finding, Fix, NoOptions, Severity, article_rule
from newslint.language import lazy
from newslint.language.captions import PictureCredit, picture_credit
from newslint.model import Image, ImageRole

# Pictures of a provider's own sign: its name is what the picture shows.
_NAME = Pattern(r"\b[A-ZÀ-ÖØ-Þ][\w'’-]+")
_OF_THE_PROVIDER = lazy(r"\b(?:logos?|signage|headquarters|hauptsitz|zentrale|siège|sede|logotipos?)\b", re.I)


@article_rule(severity=Severity.INFO, authority=("WCAG", "IPTC"))
def alt_contains_credit(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The alternative text of an image of the article ends with the credit of its photographer or agency."""
    for image in article.images:
        if image.role not in (ImageRole.LEAD, ImageRole.BODY) or not image.alt:
            continue
        alt = image.alt.value
        credit = picture_credit(alt)
        if credit is None or not credit.before or _OF_THE_PROVIDER.search(alt):
            continue
        yield Finding(
            image.alt.where,
            f"alt text ends with the credit '{alt[credit.start : credit.end]}'",
            fix=_without(article, image, credit),
        )


def _without(article: Article, image: Image, credit: PictureCredit) -> Fix | None:
    """Safe where caption or credit line give the same credit, so that nobody loses it."""
    assert image.alt is not None
    alt = image.alt.value
    where = image.alt.part(len(credit.before), len(alt))
    if where is None or article.source[where] != alt[len(credit.before) :] or not _is_whole(credit.before):
        return None
    said = " ".join(text.value for text in (image.caption, image.credit) if text is not None)
    names = _NAME.findall(alt[credit.start : credit.end])
    told = bool(names) and all(re.search(rf"\b{re.escape(name)}\b", said) for name in names)
    what = (
        "take the credit out; it is given beside the image" if told else "take the credit out; give it in the caption"
    )
    return Fix(told, what, (Edit(where, ""),))


def _is_whole(before: str) -> bool:
    """Whether nothing of a credit is left in a text: part of it, or another one."""
    return "©" not in before and before.count("(") == before.count(")") and picture_credit(before) is None
