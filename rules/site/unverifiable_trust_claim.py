"""A publisher that calls itself trusted and shows nothing to check it by."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint_rules._lazily import Pattern, holds, occurring, said_in

from newslint import Article, Context, Finding, NamedTuple, Related, Severity, article_rule, option
from newslint.language import count_words, is_quoted, link_purpose, sentence_at
from newslint.model import Block, Kind, Zone
from newslint.web import registrable_domain

_TRUST_EN = (
    r"(?:trust(?:ed|worthy)|verified|neutral|fact[- ]checked|fact[- ]based|unbiased|impartial|objective|reliable"
    r"|credible|truthful|bias[- ]free|factual)"
)
_NEWS_EN = (
    r"(?:reporting|journalism|news|coverage|sources?|stories|reports|voice|publication|outlet|platform|destination)"
)
# Each fragment is a claim. Seen at the foot of articles, in footers and in copyright lines.
CLAIMS: Mapping[str, tuple[str, ...]] = {
    "en": (
        rf"(?:(?:your|our|the|an?)\s+)?(?:(?:most|world['’]s|nation['’]s|#1|\w+ly)\s+){{0,2}}{_TRUST_EN}"
        rf"(?:,| and|,? &)?(?:\s+[\w-]+,?){{0,3}}?\s+{_NEWS_EN}",
        r"(?:independently\s+)?(?:reviewed|verified),\s+fact[- ]checked",
        r"fact[- ]checked,?(?: and)? (?:edited|verified|reviewed)",
        r"(?:full|complete|total|absolute) editorial independence",
        r"international (?:media|journalis\w+|press|reporting) standards",
        r"(?:highest|strictest|rigorous) (?:\w+ )?standards of (?:journalism|reporting|accuracy|integrity)",
        r"(?:free (?:of|from)|without) (?:any )?(?:bias|agenda|political influence)",
    ),
    "de": (
        r"(?:vertrauenswürdig|verifiziert|geprüft|neutral|unabhängig|unvoreingenommen|objektiv|zuverlässig|verlässlich"
        r"|seriös|faktenbasiert|glaubwürdig)\w*(?:,| und)?(?:\s+[\w-]+){0,2}?\s+(?:berichterstattung|journalismus"
        r"|nachrichten\w*|quelle|informationen|medium|quellen|berichte?n?)",
        r"(?:volle|vollständige|absolute) redaktionelle unabhängigkeit",
    ),
    "fr": (
        r"(?:journalisme|information|actualités?|source|reportages?|média)s?(?:\s+[\w’'-]+){0,3}?\s+(?:de confiance"
        r"|fiables?|vérifiée?s?|neutres?|impartiale?s?|objecti(?:f|ve)s?|dignes de confiance|crédibles?)",
        r"(?:totale|pleine|entière) indépendance éditoriale",
    ),
    "es": (
        r"(?:periodismo|información|noticias|fuentes?|informes?|cobertura|medio)(?:\s+[\w-]+){0,3}?\s+(?:de confianza"
        r"|fiables?|confiables?|verificad[oa]s?|neutral(?:es)?|imparcial(?:es)?|objetiv[oa]s?|veraz|veraces"
        r"|creíbles?)",
        r"(?:total|plena|completa) independencia editorial",
    ),
    "it": (
        r"(?:giornalismo|informazion[ei]|notizi[ae]|font[ei]|cronaca"
        r"|testata)(?:\s+[\w’'-]+){0,3}?\s+(?:affidabil[ei]|verificat[aeio]"
        r"|imparzial[ei]|neutral[ei]|obiettiv[aeio]|attendibil[ei]|credibil[ei]|di fiducia)",
        r"(?:totale|piena|completa) indipendenza editoriale",
    ),
    "pt": (
        r"(?:jornalismo|informaç(?:ão|ões)|notícias?|fontes?|cobertura|veículo)(?:\s+[\w-]+){0,3}?\s+(?:de confiança"
        r"|confiáve(?:l|is)"
        r"|verificad[oa]s?|imparcia(?:l|is)|neutr[oa]s?|fidedign[oa]s?|isent[oa]s?)",
        r"(?:total|plena|completa) independência editorial",
    ),
    "nl": (
        r"(?:betrouwba(?:ar|re)|geverifieerde?|onpartijdige?|neutrale?|objectieve?|onbevooroordeelde?"
        r"|onafhankelijke?)(?:,| en)?"
        r"(?:\s+[\w-]+){0,2}?\s+(?:journalistiek|nieuws\w*|bron|berichtgeving|verslaggeving|informatie)",
        r"(?:volledige|totale) redactionele onafhankelijkheid",
    ),
    "pl": (
        r"(?:rzetelne|wiarygodne|sprawdzone|zweryfikowane|obiektywne|bezstronne|niezależne|wiarygodnym|rzetelnym"
        r"|zaufanym|zaufane)"
        r"(?:,| i)?(?:\s+[\w-]+){0,2}?\s+(?:dziennikarstwo|wiadomości|informacje|informacji|źródłem|źródło|newsy)",
        r"(?:pełna|całkowita) niezależność redakcyjna",
    ),
}
# "Verified by NewsGuard" claims another's blessing: that is implied-platform-endorsement's.
_BY_OTHERS = r" (?:by|durch|von|par|por|pel[ao]|da|door|przez)\b"
# Stretches of which every claim holds one.
HINTS: Mapping[str, tuple[str, ...]] = {
    "en": (
        *("rusted", "rustworthy", "erified", "eutral", "act-check", "act check", "act-based", "act based", "nbiased"),
        *("mpartial", "bjective", "eliable", "redible", "ruthful", "ias-free", "ias free", "actual ", "ndependence"),
        *("nternational media", "nternational journalis", "nternational press", "nternational reporting"),
        *("standards of", "bias", "agenda", "political influence"),
    ),
    "de": (
        *("ertrauenswürdig", "erifiziert", "eprüft", "eutral", "nabhängig", "nvoreingenommen", "bjektiv"),
        *("uverlässig", "erlässlich", "eriös", "aktenbasiert", "laubwürdig"),
    ),
    "fr": ("confiance", "fiable", "vérifié", "neutre", "impartial", "objecti", "crédible", "ndépendance"),
    "es": (
        *("confianza", "fiable", "verificad", "neutral", "imparcial", "objetiv", "veraz", "veraces", "creíble"),
        "ndependencia",
    ),
    "it": (
        *("ffidabil", "erificat", "mparzial", "eutral", "biettiv", "ttendibil", "redibil", "fiducia", "ndipendenza"),
    ),
    "pt": ("confiança", "onfiáve", "erificad", "mparcia", "eutr", "idedign", "sent", "ndependência"),
    "nl": (*("etrouwba", "everifieerd", "npartijdig", "eutra", "bjectie", "nbevooroordeeld", "nafhankelijk"),),
    "pl": (*("zeteln", "iarygodn", "prawdzon", "weryfikowan", "biektywn", "ezstronn", "iezależn", "aufan"),),
}
# Who speaks of himself.
OURSELVES: Mapping[str, str] = {
    "en": r"we|our|us|your|this (?:article|story|content|site|website)|the content",
    "de": r"wir|unser\w*|uns|ihr\w*|dieser (?:artikel|beitrag)|diese website",
    "fr": r"nous|notre|nos|votre|vos|cet article|ce site",
    "es": r"nosotros|nuestr[oa]s?|tu|su|este (?:artículo|sitio)",
    "it": r"noi|nostr[oaie]|tu[oa]|vostr[oa]|quest[oa] (?:articolo|sito|testata)|siamo",
    "pt": r"nós|noss[oa]s?|su[oa]|este (?:artigo|site)|somos",
    "nl": r"wij|we|onze|ons|je|uw|dit artikel|deze (?:site|website)",
    "pl": r"my|nasz\w*|tw(?:ój|oje|oim)|ten (?:artykuł|serwis|portal)|jesteśmy",
}
# "We rely on trusted sources" and "our trusted partners" are about others; "no reliable sources" is news.
OTHERS = Pattern(
    r"\b(?:no|from|two|multiple|several|other|partners?|advertis\w+|vendors?|open|official|need|find|search\w*|look\w*"
    r"|consult|using|use|lack\w*|more|if|whether|says?|said|told|built on|runs? on|powered by)\b[^.]{0,40}$",
    re.IGNORECASE,
)
OWN = (Zone.HEADER, Zone.BODY, Zone.FOOTER, Zone.PAGE)
EVIDENCE = ("standards", "corrections")
# Bodies that check publishers.
CERTIFIED = Pattern(r"\bcertifi|\bzertifiziert|\bcertificad|\baccredit|\bakkreditiert", re.IGNORECASE)
CHECKERS = frozenset(
    (
        "newsguardtech.com",
        "poynter.org",
        "jti-app.com",
        "journalismtrustinitiative.org",
        "thetrustproject.org",
        "ipso.co.uk",
        "impress.press",
        "presserat.de",
        "cdjm.org",
        "mediabiasfactcheck.com",
    )
)
SHOWN = 3
SLOGAN = 5  # words, such as a masthead has under its name


class Options(NamedTuple):
    allow: tuple[str, ...] = option((), "Sentences, or parts of them, that the house has agreed on.")


@article_rule(
    severity=Severity.WARNING,
    options=Options,
    authority=("NG", "F5", "JTI", "IFCN"),
    subject="page",
    template=True,
)
def unverifiable_trust_claim(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The publisher calls itself trusted, verified, neutral or fact-checked and links to nothing that shows it."""
    hints = occurring(HINTS.get(article.language or "", ()), said_in(article, *OWN))
    claims = _claims(article.language) if hints else None
    if claims is None:
        return
    ourselves = _ourselves(article, context)
    told: dict[str, list[Block]] = {}
    found: dict[str, list[tuple[str, int]]] = {}
    for block in article.zone(*OWN):
        text = block.text.value
        if block.kind in (Kind.QUOTE, Kind.CAPTION, Kind.CODE, Kind.EMBED) or not holds(text, hints):
            continue
        if text in told:
            told[text].append(block)
            continue
        made = [claim for claim in _made(block, claims, ourselves) if not any(part in text for part in options.allow)]
        if made and not _is_backed(block, article):
            told[text], found[text] = [block], made
    for text, blocks in told.items():
        yield _finding(blocks, found[text])


def _finding(blocks: list[Block], made: list[tuple[str, int]]) -> Finding:
    """One finding for the claims of a block, wherever the page repeats it."""
    first, *again = blocks
    spans = [sentence_at(first.text.value, offset) for _, offset in made]
    sentences = list(dict.fromkeys((span.start, span.end) for span in spans))
    where, *more = (first.text.part(*sentence) for sentence in sentences)
    related = [Related(place, "claimed here too") for place in more if place is not None]
    related += [Related(place, "the same again") for block in again if (place := block.text.where) is not None]
    quoted = ", ".join(f"'{claim}'" for claim, _ in made[:SHOWN])
    return Finding(where, f"{quoted} with no link to anything that shows it", related=tuple(related))


@cache
def _claims(language: str | None) -> re.Pattern[str] | None:
    if language is None or language not in CLAIMS:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(CLAIMS[language])})(?!\w)(?!{_BY_OTHERS})", re.IGNORECASE)


def _ourselves(article: Article, context: Context) -> re.Pattern[str]:
    names = [context.site.name, article.site_name and article.site_name.value, *context.site.domains]
    names.append(registrable_domain(article.url) if article.url else None)
    words = [re.escape(name) for name in names if name]
    words.append(OURSELVES[article.language or "en"])
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


def _made(block: Block, claims: re.Pattern[str], ourselves: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    """The claims of a block that the publisher makes of himself, and where each begins."""
    text = block.text.value
    for claim in claims.finditer(text):
        sentence = sentence_at(text, claim.start())
        # What a footer says at length is about the publisher; a slogan, or a sentence elsewhere, has to say so.
        at_length = block.zone is Zone.FOOTER and count_words(text) > SLOGAN
        if not at_length and not ourselves.search(sentence.text):
            continue
        before = text[sentence.start : claim.start()]
        if OTHERS.search(before) or is_quoted(text, *claim.span()):
            continue
        yield claim[0].strip(), claim.start()


def _is_backed(block: Block, article: Article) -> bool:
    own = registrable_domain(article.url) if article.url else None
    for link in block.links:
        if link_purpose(link.text.value, link.href, article.language) in EVIDENCE:
            return True
        domain = registrable_domain(link.href)
        if domain in CHECKERS:
            return True
        if domain is not None and domain != own and CERTIFIED.search(block.text.value):
            return True
    return False
