"""What chatbots say of themselves and to whom they write for, and the marks of their citations, as data."""

# ruff: noqa: E501  # A phrase with its variants stays on one line.
from __future__ import annotations

from collections.abc import Mapping

from newslint_rules._lazily import Pattern

# Marks of chat programmes' citations: no hand types them.
MARKS = Pattern(
    r":?contentReference\[[^\]\s]*\]?(?:\{[^}\s]*\})?|\boaicite\b:?\d*|\bturn\d+(?:search|view|news|image|file)\d+\b|\bcite(?:turn\d|\ue202)|[\ue200-\ue206]"
    r"|\[\d+†(?:source|L\d)|【\d+†[^】]*】|\battached_file:\d|\[cite_start\]|\[cite: ?\d|:::writing\{|grok_card",
)
MARK_HINTS = ("oaicite", "contentReference[", "turn0", "turn1", "turn2", "\ue200", "\ue202", "†", "[cite", "grok_card")
# What it says of itself, or to whom it writes, in the first person.
SAYS: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"as an? (?:AI|artificial intelligence)(?: (?:language|text))?(?: model| assistant| chatbot)?,? (?:developed by \w+, )?I"
        r"(?:['’]m|['’]ve| am| can| cannot| can['’]t| do| don['’]t| have| was)\b",
        r"as of my (?:last|latest|most recent) (?:knowledge|training)(?: \w+)? (?:update|cut-?off)?",
        r"my (?:knowledge|training)(?: data)? cut-?off",
        r"I(?:['’]m| am) (?:sorry|unable|afraid),? but (?:I|as an AI)\b.{0,40}\b(?:AI|language model|real-?time|browse|access)",
        r"(?:certainly|sure|of course|absolutely)[!,.] here(?:['’]s| is| are) (?:an?|the|your|some|my) (?:\w+[ -]){0,4}"
        r"(?:article|version|draft|summary|rewrite|headline|paragraph|text|post|translation|outline|report|story)",
        r"here(?:['’]s| is) (?:an?|the|your) (?:rewritten|revised|polished|paraphrased|reworded|improved|refined|rephrased)"
        r" (?:\w+ ){0,2}(?:article|version|draft|text|paragraph|story|piece)",
        r"would you like me to (?:\w+ ){0,3}(?:adjust|expand|add|make|tailor|rewrite|turn|create|draft|also|format|refine)",
    ),
    "de": (
        r"als (?:KI|künstliche Intelligenz)(?:-?(?:Sprachmodell|Modell|Assistent))?,? (?:kann|bin|habe|verfüge|darf) ich",
        r"als (?:KI-)?Sprachmodell (?:kann|bin|habe|verfüge|darf) ich",
        r"(?:gerne|natürlich|selbstverständlich)[!,.] hier ist (?:ein|der|die|eine|Ihr|dein) (?:\w+ ){0,3}(?:Artikel|Text|Entwurf"
        r"|Fassung|Version|Zusammenfassung|Überschrift)",
        r"hier ist (?:die|eine|der|ein) (?:überarbeitete|umformulierte|verbesserte)[nrs]? (?:Version|Fassung|Text|Artikel)",
    ),
    "fr": (
        r"en tant qu(?:['’]|e )(?:IA|intelligence artificielle|assistant IA|modèle de langage)\w*,? je (?:ne|n['’]|suis|peux|n)",
        r"(?:bien sûr|certainement|avec plaisir) ?[!,.] voici (?:un|une|le|la|votre) (?:\w+ ){0,3}(?:article|texte|version|résumé"
        r"|titre|ébauche)",
        r"voici (?:la|une) version (?:réécrite|reformulée|révisée|améliorée)",
    ),
    "es": (
        r"como (?:una? )?(?:IA|inteligencia artificial|modelo de lenguaje)(?: de IA)?,? (?:no puedo|no tengo|soy|puedo)",
        r"(?:claro|por supuesto|desde luego)[!,.] aquí (?:tienes|está|tiene) (?:un|una|el|la) (?:\w+ ){0,3}(?:artículo|texto"
        r"|versión|resumen|titular|borrador)",
        r"aquí (?:tienes|está|tiene) (?:la|una) versión (?:reescrita|revisada|mejorada)",
    ),
    "it": (
        r"(?:in quanto|come) (?:un )?(?:IA|intelligenza artificiale|modello linguistico|modello di linguaggio|assistente virtuale)"
        r"(?: (?:di IA|basato sull['’]IA|artificiale))?,? (?:non (?:posso|ho|sono)|sono|posso)",
        r"(?:certo|certamente|ecco|con piacere)[!,.] ecco (?:un|una|il|la|l['’]) ?(?:\w+ ){0,3}(?:articolo|testo|versione|riassunto|titolo|bozza)",
        r"ecco (?:la|una) versione (?:riscritta|rivista|migliorata|rielaborata)",
    ),
    "pt": (
        r"como (?:uma? )?(?:IA|inteligência artificial|modelo de linguagem)(?: de IA)?,? (?:eu )?(?:não (?:posso|tenho|consigo)|sou|posso)",
        r"(?:claro|com certeza|certamente)[!,.] aqui (?:está|vai|tem) (?:um|uma|o|a) (?:\w+ ){0,3}(?:artigo|texto|versão|resumo|título|rascunho)",
        r"aqui (?:está|vai) (?:a|uma) versão (?:reescrita|revisada|melhorada|aprimorada)",
    ),
    "nl": (
        r"als (?:een )?(?:AI|kunstmatige intelligentie|taalmodel|AI-taalmodel)(?:-(?:model|taalmodel|assistent))?,? (?:kan|heb|ben) ik",
        r"(?:zeker|natuurlijk|uiteraard)[!,.] hier is (?:een|de|het|je|uw) (?:\w+ ){0,3}(?:artikel|tekst|versie|samenvatting|kop|concept)",
        r"hier is (?:de|een) (?:herschreven|herziene|verbeterde) (?:versie|tekst)",
    ),
    "pl": (
        r"jako (?:model językowy|sztuczna inteligencja|SI|AI|asystent AI)(?: AI)?,? (?:nie (?:mogę|mam|jestem)|jestem|mogę)",
        r"(?:oczywiście|jasne|pewnie)[!,.] oto (?:\w+ ){0,3}(?:artykuł|tekst|wersja|streszczenie|nagłówek|szkic)",
        r"oto (?:przeredagowana|poprawiona|ulepszona) wersja",
    ),
    "ar": (r"(?:بصفتي|كوني|باعتباري) (?:نموذج|نموذجا)(?:ا)? (?:لغويا?|للغة|ذكاء)", r"كنموذج (?:لغوي|للذكاء)"),
}
SAY_HINTS: Mapping[str, tuple[str, ...]] = {
    "en": (
        *("s an AI", "s an artificial intelligence", "of my last", "of my latest", "of my most recent"),
        *("nowledge cut", "raining cut", "data cut", "but as an AI", "but I can"),
        *("ertainly! ", "ertainly, here", "ure! ", "ure, here", "f course! ", "f course, here", "bsolutely! "),
        *("ewritten ", "araphrased ", "eworded ", "ephrased ", "evised ", "olished ", "mproved ", "efined "),
        "ould you like me to",
    ),
    "de": (
        *("ls KI", "ls künstliche", "ls Sprachmodell", "erne! ", "atürlich! ", "elbstverständlich! ", "erne, hier"),
        *("überarbeitete ", "umformulierte ", "verbesserte "),
    ),
    "fr": (
        *("n tant qu", "ien sûr ! ", "ien sûr! ", "ertainement ! ", "ertainement! ", "vec plaisir"),
        *("oici la version", "oici une version"),
    ),
    "es": (
        *("omo una IA", "omo IA", "omo modelo de", "omo un modelo de", "omo inteligencia", "omo una inteligencia"),
        *("laro! ", "laro, aquí", "or supuesto! ", "or supuesto, aquí", "esde luego! ", "quí tienes l", "quí está l"),
        "quí tiene l",
    ),
    "it": (
        "n quanto ",
        "ome modello",
        "ome un modello",
        "ome IA",
        "ome intelligenza",
        "cco un",
        "cco il",
        "cco l",
        "cco una",
    ),
    "pt": (
        "omo IA",
        "omo uma IA",
        "omo modelo",
        "omo um modelo",
        "omo inteligência",
        "omo uma inteligência",
        "qui está",
        "qui vai",
        "qui tem",
    ),
    "nl": ("ls AI", "ls een AI", "ls taalmodel", "ls een taalmodel", "ls kunstmatige", "ier is "),
    "pl": ("ako model", "ako sztuczna", "ako AI", "ako SI", "ako asystent", "oto ", "Oto "),
    "ar": ("نموذج",),
}
