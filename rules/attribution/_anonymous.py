"""Sources without a name: how they are described, and where a text may leave them so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from newslint_rules._lazily import Pattern

from newslint.language import fold
from newslint.model import Article

_OFFICIAL_EN = (
    "officials?|diplomats?|aides?|advis[eo]rs?|sources?|persons?|people|lawmakers?|executives?|employees?|insiders?"
    "|staff(?:ers?)?|lawyers?|attorneys?|investigators?|ministers?|envoys?|negotiators?|bankers?|operatives?|officers?"
    "|individuals?"
)
_KNOWS_EN = (
    r"(?:(?:who|that)\s+(?:is|are|was|were|has been|have been)\s+)?(?:directly\s+|closely\s+)?"
    r"(?:briefed on|familiar with|with (?:direct |first-?hand |close |intimate )?knowledge of|close to|privy to"
    r"|with direct involvement in|with access to"
    r"|(?:who|that)\s+(?:has|have|had)\s+(?:seen|read|reviewed|worked on|attended|knowledge of|been told of)"
    r"|(?:who|that)\s+(?:asked|requested|wished|wanted|declined|spoke)\s+(?:not to be|to remain|anonymity|on (?:the )?"
    r"condition|to be (?:named|identified)|anonymously))(?:\s+(?:the|his|her|their|its)\s+\w+)?"
)
_RANK_EN = (
    r"(?:(?:very )?senior|top|high[- ]ranking|high[- ]level|unnamed|anonymous|unidentified|government|administration"
    r"|intelligence|military|defen[cs]e|security|law[- ]enforcement|diplomatic|well[- ]placed)"
)
SAID_EN = r"(?:said|says|told|added|claimed|confirmed|described|revealed|disclosed|acknowledged|say)"
# Each fragment holds the group `who`, the head noun. A name after a comma ("a senior official, Jane Doe, said")
# breaks the match.
DESCRIBED: Mapping[str, tuple[str, ...]] = {
    "en": (
        rf"(?:an?|one|two|three|four|five|several|multiple|some|other|another|numerous)\s+(?:[\w.’'-]+\s+){{0,4}}?"
        rf"(?P<who>{_OFFICIAL_EN})\s+{_KNOWS_EN}",
        rf"(?P<who>sources|officials|people|diplomats|insiders)\s+{_KNOWS_EN}",
        rf"(?:an?|one|two|three|several|another)\s+(?:[\w.’'-]+\s+){{0,2}}?{_RANK_EN}\s+(?:[\w.’'-]+\s+){{0,2}}?"
        rf"(?P<who>official|diplomat|aide|advis[eo]r|source|officer)s?\s+{SAID_EN}",
    ),
    "de": (
        r"(?:eine?|zwei|drei|mehrere)\s+(?:\w+\s+){0,4}?(?:vertraut|informiert|eingeweiht|nahe?stehend)\w*"
        r"\s+(?P<who>person(?:en)?|quellen?|insider)",
        r"aus\s+(?:\w+\s+)?(?P<who>(?:regierungs|partei|sicherheits|verhandlungs|diplomaten|branchen|finanz"
        r"|unternehmens"
        r"|ermittler|justiz|koalitions|militär|delegations)-?kreisen|informierten kreisen|kreisen der \w+)",
        r"(?:der|die|eine?)\s+(?P<who>beamt(?:e|er|in)|diplomat(?:in)?|vertreter(?:in)?|mitarbeiter(?:in)?|quelle"
        r"|person|insider(?:in)?),\s+"
        r"[^.;]{0,60}?(?:wollte|möchte|will|bat darum)[^.;,]{0,20}\s(?:nicht (?:namentlich )?genannt|anonym)",
        r"(?:ein|eine)\s+(?:(?:hoch|rang)\w+|ungenannte[rs]?|namentlich nicht genannte[rs]?|westliche[rs]?)"
        r"\s+(?P<who>\w*(?:beamter|beamtin|diplomat(?:in)?|vertreter(?:in)?|offizielle[rs]?|insider|quelle))",
    ),
    "fr": (
        r"(?:une?|deux|trois|plusieurs|des)\s+(?P<who>sources?|responsables?|diplomates?|hauts? fonctionnaires?"
        r"|personnes?|cadres?|conseillers?)\s+(?:[\w’'-]+\s+){0,2}?(?:proches? d|au fait d|informée?s? d"
        r"|ayant (?:une )?connaissance d|au courant d|familiers? d|familière?s? (?:avec|du|de))",
        r"(?:de|selon (?:une|des|plusieurs))\s+(?P<who>sources?\s+(?:policières?|diplomatiques?|judiciaires?"
        r"|gouvernementales?|sécuritaires?|militaires?|proches?|anonymes?))",
        r"un\s+(?:haut\s+)?(?P<who>responsable|diplomate|fonctionnaire)\s+(?:[\w’'-]+\s+){0,2}?"
        r"sous (?:couvert d|le sceau)",
        r"une?\s+(?P<who>conseill(?:er|ère)|élue?|responsable|diplomate|fonctionnaire|cadre|proche|source|employée?)\s+"
        r"(?:[\w’'-]+\s+){0,4}?[\w’'-]+,\s+qui\s+(?:a|avait)\s+(?:demandé|souhaité"
        r"|requis)\s+(?:à\s+)?(?:rester\s+anonyme"
        r"|garder\s+l['’]anonymat|l['’]anonymat|ne\s+pas\s+être)",
        r"une?\s+haute?\s+(?P<who>responsable|diplomate|fonctionnaire|gradée?)\s+(?:[\w’'-]+\s+){0,3}?(?:a|avait)\s+"
        r"(?:déclaré|affirmé|indiqué|confié|précisé|assuré|expliqué|révélé|confirmé)",
    ),
    "es": (
        r"(?:una?|dos|tres|varias|varios|las?|los)?\s*(?P<who>fuentes?|funcionari[oa]s?|diplomátic[oa]s?|personas?"
        r"|asesor(?:es|a)?|responsables?)\s+(?:[\w-]+\s+){0,2}?(?:cercan[oa]s? (?:a|al)\b|familiarizad[oa]s? con"
        r"|con conocimiento d|al tanto d|conocedor(?:a|es|as)? d|próxim[oa]s? a|que pidi(?:ó|eron) (?:no ser"
        r"|el anonimato|anonimato))",
        r"según\s+(?P<who>fuentes\s+(?:policiales|diplomáticas|judiciales|gubernamentales|oficiales|militares"
        r"|de (?:la|el|los)\s+\w+|del\s+\w+))",
        r"una?\s+alt[oa]\s+(?P<who>funcionari[oa]|cargo|diplomátic[oa]|responsable|mando)\s+(?:[\w-]+\s+){0,3}?"
        r"(?:dijo|afirmó|aseguró|declaró|indicó|confirmó|reveló|señaló|explicó)",
    ),
    "it": (
        r"(?:una?|due|tre|alcun[ei]|divers[ei]|più|secondo)?\s*(?P<who>fonti?|funzionari[oa]?|diplomatic[oi]|person[ae]"
        r"|dirigent[ei]|consiglier[ei])\s+(?:[\w’'-]+\s+){0,2}?(?:vicin[aeio] a|a conoscenza d|al corrente d"
        r"|informat[aeio] su"
        r"|che (?:ha|hanno) chiesto (?:di (?:restare|rimanere|non essere)|l['’]anonimato))",
        r"(?P<who>fonti?\s+(?:giudiziari[ae]|diplomatic(?:a|he)|governativ[ae]|investigativ[ae]|di polizia|militar[ei]"
        r"|parlamentar[ei]))",
        r"un\s+alto\s+(?P<who>funzionario|dirigente|diplomatico|ufficiale)\s+(?:[\w’'-]+\s+){0,3}?ha\s+(?:detto"
        r"|dichiarato|riferito|confermato|spiegato|rivelato)",
    ),
    "pt": (
        r"(?:uma?|duas|dois|três|várias|vários|algumas)?\s*(?P<who>fontes?|funcionári[oa]s?|diplomatas?|pessoas?"
        r"|assessor(?:es|a|as)?|integrantes?|interlocutor(?:es)?)\s+(?:[\w-]+\s+){0,2}?(?:próxim[oa]s? (?:a|à)"
        r"|ligad[oa]s? (?:a|à)"
        r"|familiarizad[oa]s? com|com conhecimento d|a par d|que pedi(?:u|ram) (?:anonimato|para não|sob))",
        r"(?:segundo|de acordo com)\s+(?P<who>fontes\s+(?:policiais|diplomáticas|judiciais|militares|oficiais"
        r"|d[aoe]s?\s+\w+))",
        r"um\s+alto\s+(?P<who>funcionário|diplomata|dirigente|executivo|oficial)\s+(?:[\w-]+\s+){0,3}?(?:disse|afirmou"
        r"|declarou|confirmou|revelou|explicou)",
    ),
    "nl": (
        r"(?:een|twee|drie|meerdere|verschillende)?\s*(?P<who>bron(?:nen)?|ingewijden?|functionaris(?:sen)?"
        r"|diplomaat|diplomaten"
        r"|medewerkers?|betrokkenen?|persoon|personen)\s+(?:[\w-]+\s+){0,2}?(?:dicht bij|rond de|bekend met"
        r"|op de hoogte van"
        r"|die (?:anoniem|niet met naam|niet bij naam))",
        r"(?:volgens|aldus)\s+(?:een\s+)?(?P<who>bron(?:nen)?)\s+(?:binnen|bij|in|rond|op)\s+(?:de|het|een|haar|zijn)\b",
        r"(?:volgens|aldus)\s+(?P<who>(?:ingewijden|betrokkenen|haagse bronnen|diplomatieke bronnen|regeringsbronnen"
        r"|goed ingelichte bronnen))",
        r"een\s+(?:hoge|hooggeplaatste)\s+(?P<who>functionaris|ambtenaar|diplomaat|officier|bron)\s+(?:zei|zegt"
        r"|verklaarde"
        r"|bevestigde|vertelde|meldde)",
    ),
    "pl": (
        r"(?P<who>źródł[oa]|osob[ay]|rozmówc[ay]|informator(?:zy)?|urzędni(?:k|cy)|dyplomat[ay])\s+(?:[\w-]+\s+){0,2}?"
        r"(?:zbliżon[aey] do|znając[aey] (?:kulisy|sprawę)|zaznajomion[aey] ze? spraw"
        r"|prosząc[aey] o (?:zachowanie )?anonimowoś)",
        r"(?:według|zdaniem)\s+(?P<who>(?:źródeł|osób|rozmówców)\s+(?:zbliżonych do|znających|w (?:rządzie|resorcie"
        r"|partii)))",
        r"(?:wysoki rangą|wysoko postawiony)\s+(?P<who>urzędnik|dyplomata|oficer|polityk)\s+(?:[\w-]+\s+){0,3}?"
        r"(?:powiedział|przyznał|potwierdził|mówi)",
    ),
    "ar": (
        r"(?P<who>مصدر|مصادر|مسؤول|مسؤولون|دبلوماسي)\s+(?:[\w]+\s+){0,2}?(?:مطلع(?:ة|ون)?|مقرب(?:ة|ون)? من"
        r"|رفيع(?:ة)? المستوى"
        r"|طلب(?:ت|وا)? عدم|رفض(?:ت|وا)? (?:الكشف|ذكر))",
        r"(?P<who>(?:مصدر|مصادر)\s+(?:أمنية?|دبلوماسية?|حكومية?|عسكرية?|قضائية?))",
    ),
}
# Another outlet's reporting, and so its source: "…, the Harbour Post reports, citing people familiar with …".
CITED = Pattern(
    r"\b(?:citing|cited|unter berufung auf|citant|citando)\b|\btold (?:the )?[A-Z]|\breport(?:s|ed) (?:that )?[A-Z]"
    r"|\b(?:reports|reported|first reported)\b"
)
YEAR = Pattern(r"\b1[0-9]\d\d\b")
LITERARY = frozenset(
    "books fiction culture arts history literature bücher kultur geschichte livres histoire libros".split()
)


@cache
def described(language: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of a language for sources that are described and have no name."""
    return tuple(re.compile(rf"(?<!\w)(?:{fragment})", re.IGNORECASE) for fragment in DESCRIBED[language])


def is_literary(article: Article) -> bool:
    """Whether its section tells stories or history: their sources are characters, or books."""
    return any(fold(section.value) in LITERARY for section in article.sections)


def is_historic(text: str, before: int) -> bool:
    """Whether a paragraph names a year before that one."""
    return any(int(year[0]) < before for year in YEAR.finditer(text))
