"""A claim to have a platform's or a certifier's blessing that nobody can check."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint_rules._lazily import holds, occurring_names, said_in

from newslint import Article, Context, Finding, NoOptions, Related, Severity, article_rule
from newslint.language import is_quoted, sentence_at
from newslint.model import Block, Kind, Zone
from newslint.web import registrable_domain

PLATFORMS: Mapping[str, tuple[str, ...]] = {
    "Google": ("google.com", "google"),
    "AdSense": ("google.com",),
    "Meta": ("meta.com", "facebook.com"),
    "Facebook": ("facebook.com", "meta.com"),
    "IFCN": ("poynter.org", "ifcncodeofprinciples.poynter.org"),
    "International Fact-Checking Network": ("poynter.org",),
    "NewsGuard": ("newsguardtech.com",),
    "Journalism Trust Initiative": ("jti-app.com", "journalismtrustinitiative.org"),
    "JTI": ("jti-app.com", "journalismtrustinitiative.org"),
    "Trust Project": ("thetrustproject.org",),
}
# "Google News and AdSense": the first of the names stands for the others.
OWN = (Zone.HEADER, Zone.BODY, Zone.FOOTER, Zone.PAGE)
HINTS = ("Google", "AdSense", "Meta", "Facebook", "IFCN", "NewsGuard", "Fact-Checking Network", "Trust", "JTI")
PLATFORM = (
    r"\b(?:Google(?: News| Discover| Publisher| AdSense)?|AdSense|Meta(?=[ ’'](?:and|&|policies|standards|guidelines"
    r"|community|Platforms|News|verified))|Facebook|IFCN|International Fact-Checking Network|NewsGuard"
    r"|Journalism Trust Initiative|JTI|Trust Project)\b"
)
BLESSED: Mapping[str, str] = {
    "en": r"in (?:full )?(?:accordance|compliance|line|conformity) with|compl(?:y|ies|iant|ying)|adher(?:e|es|ing|ence)"
    r"|approved|certified|accredited|endorsed|verified by|recogni[sz]ed by"
    r"|meets?(?: all)?(?= .{0,40}(?:standards|policies|guidelines|requirements))|signator(?:y|ies)|conforms?"
    r"|partner(?:ed)? (?:of|with)|trusted by|follow(?:s|ing)?(?= .{0,40}(?:standards|policies|guidelines"
    r"|requirements))",
    "de": r"gemäß|im einklang mit|entspr(?:icht|echend|echen)|zertifiziert|zugelassen|anerkannt|akkreditiert"
    r"|geprüft durch|konform",
    "fr": r"conform(?:e|es|ément|ité)|approuvée?s?|certifiée?s?|accréditée?s?|reconnue?s?|agréée?s?|respecte(?:nt)?",
    "es": r"de acuerdo con|conforme|cumpl\w+|aprobad\w+|certificad\w+|acreditad\w+|reconocid\w+|avalad\w+"
    r"|verificad\w+ por",
    "it": r"conform[ei]|in linea con|nel rispetto d|rispetta(?:no)?|approvat[aeio]|certificat[aeio]|accreditat[aeio]"
    r"|riconosciut[aeio]"
    r"|verificat[aeio] da",
    "pt": r"de acordo com|em conformidade com|conforme|cumpr\w+|aprovad[oa]s?|certificad[oa]s?|acreditad[oa]s?"
    r"|reconhecid[oa]s?|verificad[oa]s? p",
    "nl": r"in overeenstemming met|conform|voldoe[nt]|voldoet|goedgekeurd|gecertificeerd|geaccrediteerd|erkend",
    "pl": r"zgodn\w+ z|spełnia\w*|zatwierdzon\w+|certyfikowan\w+|akredytowan\w+|uznan\w+",
}
BESIDE = 400  # code points of source between a claim and its link
STANDARDS = (
    "standards?|policies|policy|guidelines|requirements|rules|Code|Richtlinien|Standards|règles|normas|linee guida"
    r"|diretrizes|richtlijnen|zasad\w*|wytyczn\w*"
)
# The sentence has to speak of this text or this publisher.
OURSELVES: Mapping[str, str] = {
    "en": r"we|our|this (?:article|story|content|site|website|piece|post|publication)|the (?:content|article)"
    r"|all (?:our )?content",
    "de": r"wir|unser\w*|dieser (?:artikel|beitrag|text)|diese (?:website|seite)|der inhalt|alle inhalte",
    "fr": r"nous|notre|nos|cet article|ce site|ce contenu|le contenu",
    "es": r"nuestr[oa]s?|este (?:artículo|sitio|contenido)|el contenido|cumplimos",
    "it": r"noi|nostr[oaie]|siamo|quest[oa] (?:articolo|sito|testata)|i contenuti",
    "pt": r"nós|noss[oa]s?|somos|este (?:artigo|site|conteúdo)|o conteúdo",
    "nl": r"wij|we|onze|ons|dit artikel|deze (?:site|website)|de inhoud",
    "pl": r"my|nasz\w*|jesteśmy|ten (?:artykuł|serwis|portal)|treści",
}


@article_rule(
    severity=Severity.WARNING,
    authority=("GN", "F5"),
    subject="page",
    template=True,
)
def implied_platform_endorsement(article: Article, options: NoOptions, context: Context) -> Iterator[Finding]:
    """The publisher claims to comply with or be approved by a platform or certifier, with no link to check it by."""
    language = article.language
    if language is None or language not in BLESSED:
        return
    told: dict[str, Finding] = {}
    hints = occurring_names(HINTS, said_in(article, *OWN))
    for block in article.zone(*OWN) if hints else ():
        text = block.text.value
        if block.kind in (Kind.QUOTE, Kind.CAPTION, Kind.CODE) or not holds(text, hints):
            continue
        for claim in _claims(block, article, context):
            sentence = sentence_at(text, claim.start())
            where = block.text.part(sentence.start, sentence.end)
            before = told.get(sentence.text)
            if before is None:
                told[sentence.text] = Finding(where, f"'{claim[0]}' with no link by which a reader could check it")
            elif where is not None:
                again = (*before.related, Related(where, "the same again"))
                told[sentence.text] = Finding(before.where, before.message, related=again)
            break
    yield from told.values()


@cache
def _blessed(language: str) -> re.Pattern[str]:
    blessing, platform = BLESSED[language], PLATFORM
    standards = rf"(?:[^.]{{0,60}}?\b(?:{STANDARDS})\b)?"
    return re.compile(
        rf"\b(?i:{blessing})\b[^.]{{0,50}}?{platform}{standards}"
        rf"|{platform}[- ](?i:approved|certified|compliant|verified|accredited|endorsed|konform|zertifiziert)\b"
    )


def _claims(block: Block, article: Article, context: Context) -> Iterator[re.Match[str]]:
    text, language = block.text.value, article.language or "en"
    for claim in _blessed(language).finditer(text):
        sentence = sentence_at(text, claim.start())
        if is_quoted(text, *claim.span()) or _is_linked(block, claim[0], sentence.text):
            continue
        if _is_linked_beside(block, claim[0], article):
            continue
        if block.zone is Zone.FOOTER or block.kind is Kind.DISCLOSURE or _of_ourselves(sentence.text, article, context):
            yield claim


def _of_ourselves(sentence: str, article: Article, context: Context) -> bool:
    names = [context.site.name, article.site_name and article.site_name.value, *context.site.domains]
    words = [re.escape(name) for name in names if name] + [OURSELVES[article.language or "en"]]
    return re.search(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", sentence, re.IGNORECASE) is not None


def _is_linked(block: Block, claim: str, sentence: str) -> bool:
    """Whether the sentence links to a page of the one whose blessing is claimed."""
    domains = _domains(claim)
    return any(
        registrable_domain(link.href) in domains
        for link in block.links
        if link.text.value and link.text.value in sentence
    )


def _is_linked_beside(block: Block, claim: str, article: Article) -> bool:
    """Whether a link of its own, such as "Learn more", follows the claim and leads there."""
    where = block.text.where
    if where is None:
        return False
    domains = _domains(claim)
    return any(
        registrable_domain(link.href) in domains
        for link in article.links
        if (place := link.text.where) and where.end <= place.start <= where.end + BESIDE
    )


def _domains(claim: str) -> frozenset[str]:
    return frozenset(domain for name, known in PLATFORMS.items() if name in claim for domain in known)
