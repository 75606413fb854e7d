"""A picture credit where the picture should be described."""

import re
from collections.abc import Iterator

from newslint import Article, Context, Finding, NoOptions, Severity, article_rule
from newslint.language import lazy
from newslint.language.captions import picture_credit
from newslint.model import ImageRole

# Pictures of a provider's own sign: its name is what the picture shows.
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
        yield Finding(image.alt.where, f"alt text ends with the credit '{alt[credit.start : credit.end]}'")
