"""Self-promotion in the middle of the news."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from newslint import Article, Context, Finding, Severity, article_rule, option
from newslint.language import fold, sentence_at, sentences
from newslint.model import Block, Kind
from newslint.web import registrable_domain

_CHANNEL = (
    r"(?:facebook|twitter|instagram|tiktok|youtube|linkedin|telegram|whats ?app|threads|bluesky|mastodon|google news"
    r"|apple news|flipboard|x \(formerly twitter\)|reddit|pinterest|snapchat|discord|signal|rss)"
)
# Imperatives at the opening of a sentence. `SELF` stands for the words by which a site speaks of itself.
CALLS: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:please )?(?:also )?(?:follow|like|find|join|add|connect with|catch) (?:.{0,40}?\b)?(?:SELF)\b.{0,60}?"
        r"\b(?:on|at|via|in|for|to)\b",
        rf"(?:please )?(?:follow|like|join|visit) our (?:[\w’'-]+ ){{0,3}}?(?:channels?|pages?|account|group|community"
        rf"|forums?|feed|podcast|newsletter|{_CHANNEL})\b",
        rf"follow (?:[\w.’'-]+ ){{1,4}}on (?:{_CHANNEL}|x\b)",
        r"(?:sign up|subscribe|register)\b.{0,60}?\b(?:SELF|newsletters?|e-?mails?|alerts|updates|podcast|channel"
        r"|briefing)\b",
        r"stay (?:informed|tuned|connected|up[- ]to[- ]date|updated|ahead|in the loop)\b.{0,40}?\b(?:with|to|by|via|on"
        r"|for)\b",
        r"(?:get|receive|have) (?:the |our |all |more |breaking |latest |daily |top |today['’]s )+.{0,60}?"
        r"\b(?:delivered|in your inbox|straight to|sent to|to your inbox|newsletter|our app)\b",
        r"download (?:our|the (?:SELF))\b.{0,40}?\bapp\b",
        r"for (?:more|the latest|all the latest|breaking)\b.{0,60}?\b(?:follow|visit|subscribe|sign up|download|join"
        r"|stay)\b",
        r"(?:become|be) an? (?:\w+ )?(?:member|subscriber|supporter|patron)\b",
        r"(?:support|help) (?:us|our (?:journalism|reporting|work|newsroom)|independent (?:journalism|media)|SELF)\b"
        r".{0,60}?\b(?:by|with|today|donat\w+|subscri\w+|contribut\w+|continue|keep)\b",
        r"(?:don['’]t|never) miss (?:a (?:story|beat|thing)|out on|the latest|any)\b.{0,60}?\b(?:follow|subscribe|sign"
        r"|newsletter|join|inbox)\b",
        r"click here to (?:subscribe|sign up|follow|join|download|get our|support|donate)",
        r"(?:like|love) (?:this (?:article|story)|what you(?:['’]re| are)? read\w*)\?",
    ),
    "de": (
        r"(?:folg(?:en|t|e)|besuch(?:en|t|e)|find(?:en|et|e)) (?:sie |du )?(?:.{0,30}?\b)?(?:SELF)\b.{0,60}?"
        r"\b(?:auf|bei|in|unter)\b",
        r"abonnier(?:en|t|e)\b.{0,60}?\b(?:SELF|newsletter|kanal|podcast|feed)\b",
        r"(?:melden sie sich|melde dich|meldet euch)\b.{0,60}?\b(?:newsletter|an)\b",
        r"bleib(?:en|t|e)? (?:sie |du )?(?:informiert|auf dem laufenden|immer informiert|up to date)\b",
        r"(?:laden sie|lade|ladet)\b.{0,40}?\bapp\b",
        r"unterstütz(?:en|t|e)\b.{0,40}?\b(?:SELF|unsere(?:n|r)? (?:arbeit|journalismus|redaktion))\b",
        r"(?:keine|verpassen sie keine|verpasse keine) (?:news|nachricht\w*|geschichte\w*) mehr\b",
    ),
    "fr": (
        rf"(?:suivez|retrouvez|rejoignez|likez)(?:[ -]nous)?\b.{{0,60}}?\b(?:SELF|{_CHANNEL})\b",
        r"(?:abonnez[- ]vous|inscrivez[- ]vous)\b.{0,80}?\b(?:SELF|newsletters?|lettre|alertes|chaîne|infolettre"
        r"|podcast)\b",
        r"restez (?:informée?s?|connectée?s?|à jour)\b",
        r"téléchargez\b.{0,40}?\b(?:appli|application)\b",
        r"soutenez\b.{0,40}?\b(?:SELF|notre (?:journal|rédaction|travail)|journalisme indépendant)\b",
        r"recevez\b.{0,60}?\b(?:newsletter|par (?:e-?mail|courriel)|boîte (?:mail|de réception))\b",
    ),
    "es": (
        rf"(?:síguenos|siga(?:nos)?|sigue|seguinos|encuéntranos|únete|únase)\b.{{0,60}}?\b(?:SELF|{_CHANNEL}|canal)\b",
        r"(?:suscríbe(?:te|se)|suscribite|regístra(?:te|se)|apúntate|inscríbe(?:te|se))\b.{0,80}?\b(?:SELF|newsletter"
        r"|bolet(?:ín|ines)|canal|alertas|podcast|aquí)\b",
        r"mant(?:é|e)n(?:te|gase) (?:informad[oa]|al (?:día|tanto)|actualizad[oa])\b",
        r"descarga(?:r|te)?\b.{0,40}?\b(?:app|aplicación)\b",
        r"apoya\b.{0,40}?\b(?:SELF|nuestro (?:periodismo|trabajo))\b",
        r"recib[ea]\b.{0,60}?\b(?:newsletter|bolet(?:ín|ines)|en tu (?:correo|email|bandeja))\b",
    ),
}
SELF: Mapping[str, str] = {
    "en": "us",
    "de": "uns|unser\\w*",
    "fr": "nous|notre|nos",
    "es": "nosotros|nuestr[oa]s?|nos",
}
LONGEST = 700


class Options(NamedTuple):
    allow: tuple[str, ...] = option((), "House sign-offs, or parts of them, that may stand in the body.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("GN", "TP"))
def boilerplate_in_body(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A paragraph of the body promotes the site or asks readers to follow, subscribe or donate."""
    calls = _calls(article.language, _own_names(article, context))
    if calls is None:
        return
    allowed = [fold(part) for part in options.allow]
    for block in article.body:
        if block.kind is not Kind.PARAGRAPH or len(block.text.value) > LONGEST:
            continue
        if any(part in fold(block.text.value) for part in allowed):
            continue
        start = _call_in(block, calls)
        if start is not None:
            sentence = sentence_at(block.text.value, start)
            where = block.text.part(sentence.start, sentence.end)
            yield Finding(where, f"the body promotes the site: '{_short(sentence.text)}'")


def _own_names(article: Article, context: Context) -> tuple[str, ...]:
    names = [context.site.name, article.site_name and article.site_name.value, *context.site.domains]
    domain = registrable_domain(article.url) if article.url else None
    return tuple(sorted({name for name in (*names, domain) if name}))


@cache
def _calls(language: str | None, names: tuple[str, ...]) -> re.Pattern[str] | None:
    if language is None or language not in CALLS:
        return None
    # A site's address says that it speaks of itself even where its name is not known: "Follow Example.com for …".
    own = "|".join((SELF[language], r"[\w-]+\.(?:com|org|net|news|info|co|de|fr|es)", *map(re.escape, names)))
    return re.compile("|".join(f"(?:{call})" for call in CALLS[language]).replace("SELF", own), re.IGNORECASE)


def _call_in(block: Block, calls: re.Pattern[str]) -> int | None:
    """Where a sentence of the block begins that is such a call."""
    text = block.text.value
    if calls.match(text.lstrip(" *_>»►–—-•[(")):
        return 0
    for sentence in sentences(text)[1:]:
        if calls.match(sentence.text):
            return sentence.start
    return None


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= 90 else f"{sentence[:89].rstrip()}…"
