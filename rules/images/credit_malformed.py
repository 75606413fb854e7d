"""A credit that names a medium instead of a maker."""

# ruff: noqa: E501  # A phrase with its variants stays on one line.
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase

from newslint_rules._lazily import Pattern

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import fold
from newslint.model import ImageRole, Text

# Where a picture was found. "Instagram / @marsh_ann" names an account, "Instagram" alone nobody.
FOUND_AT = (
    r"(?:the |das |l['’]|el |la )?(?:inter ?net|web|www|world wide web|net|netz|online|google(?: images?| bilder| search)?"
    r"|bing(?: images?)?|twitter|x\.com|twitter/x|x/twitter|x \(?(?:formerly|formely) twitter\)?|facebook|instagram|tik ?tok"
    r"|telegram|whats ?app|snapchat|reddit|pinterest|you ?tube|vk|weibo|social (?:media|networks?)|soziale (?:medien|netzwerke)"
    r"|réseaux sociaux|redes sociales|social network|mídias? socia(?:l|is)|sociale media|media społecznościowe|social)"
)
SHOT = (
    r"(?:screen ?(?:shots?|grabs?|captures?)|video(?: still| grab)?|captures? d['’]écran|captura(?: de pantalla)?|bildschirmfoto|reproduç(?:ão|ões)|divulgação|reproducción|difusión"
    r"|grab|still|handout|file|via|from|source|from video)"
)
MALFORMED = Pattern(
    rf"\W*(?:(?:photos?|images?|pictures?|credits?|fotos?|bild(?:er|quelle)?|quelle|source|crédits?|imagen|fuente|courtesy(?: of)?)"
    rf"(?: credit| by)?\s*[:/]?\s*)?(?:{SHOT}\s*[/:,|–-]*\s*)?{FOUND_AT}(?:\s*[/:,|–-]*\s*(?:{SHOT}|{FOUND_AT}))*\W*",
    re.IGNORECASE,
)
HINTS = tuple(
    """net web www online google bing twitter x.com facebook instagram tok telegram app snapchat reddit pinterest tube vk
    weibo social sozial socia społecz""".split()
)


class Options(NamedTuple):
    forms: tuple[str, ...] = option((), "Patterns with * that every credit must follow, such as '*/Getty Images'.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("SPJ", "CC"))
def credit_malformed(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A picture's credit names the internet, a search engine or a platform, or not the site's form."""
    seen: set[str] = set()
    for image in article.images:
        if image.role is not ImageRole.LEAD and image.role is not ImageRole.BODY:
            continue
        credit = image.credit
        if credit is None or credit.value in seen:
            continue
        seen.add(credit.value)
        if _names_a_medium(credit):
            yield Finding(credit.where, f"credit names where the picture was found, not who made it: '{credit.value}'")
        elif options.forms and not any(fnmatchcase(fold(credit.value), fold(form)) for form in options.forms):
            yield Finding(credit.where, f"credit does not follow the site's form: '{credit.value}'")


def _names_a_medium(credit: Text) -> bool:
    folded = credit.value.casefold()
    return len(folded) < 80 and any(hint in folded for hint in HINTS) and MALFORMED.fullmatch(credit.value) is not None
