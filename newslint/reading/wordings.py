"""The words that tell what a block of text is, by language."""

from __future__ import annotations

from collections.abc import Mapping

# Words that open a block, by language, as regex fragments. From the word lists of the catalogue (§6.1, §6.2)
# and seen at the ends of articles in news sites of these languages.
CREDIT_LABELS: Mapping[str, tuple[str, ...]] = {
    "en": ("(?:original |news )?sources?", "via", "h/t", "hat tip", "with (?:files|inputs?) from", "originally from"),
    "de": ("(?:original)?quellen?", "via", "mit material von", "mit informationen von"),
    "fr": ("sources?", "via", "source originale"),
    "es": ("fuentes?", "vía", "via", "fuente original"),
    "it": ("font[ei]", "via", "fonte originale"),
    "pt": ("fontes?", "via"),
    "nl": ("bron(?:nen)?", "via"),
    "pl": ("źródł[oa]", "za"),
    "ar": ("المصدر", "المصادر", "مصدر", "نقلا عن", "نقلًا عن"),
}
_STORY_EN = "(?:this|the) (?:article|story|report|piece|post|column|text|content|essay|analysis|interview|feature)"
_STORY_DE = "(?:diese[rs]?|der|die|das) (?:artikel|beitrag|text|bericht|interview|analyse|meldung|inhalt|geschichte)"
_STORY_FR = "(?:cet?|cette|l['’]) ?(?:article|texte|reportage|contenu|billet|tribune|interview|entretien|dépêche)"
_STORY_ES = "(?:este|esta|el|la) (?:artículo|nota|texto|noticia|contenido|reportaje|entrevista|columna|informe)"
_STORY_IT = "(?:questo|quest['’]|l['’]|il) ?(?:articolo|testo|contenuto|servizio|pezzo|intervista)"
_STORY_PT = "(?:este|esta|o|a) (?:artigo|texto|conteúdo|reportagem|matéria|notícia|entrevista)"
_STORY_NL = "(?:dit|deze|het) (?:artikel|stuk|bericht|verhaal|interview|inhoud|tekst)"
_STORY_PL = "(?:ten|niniejszy|ta|to) (?:artykuł|tekst|materiał|wywiad|treść)"
_STORY_AR = "(?:هذا|هذه|تم) ?(?:المقال|التقرير|الخبر|المادة|النص|المحتوى)?"
CREDIT_OPENINGS: Mapping[str, tuple[str, ...]] = {
    "en": (
        rf"(?:{_STORY_EN} )?(?:was |is |has been )?(?:originally|first) (?:published|appeared|reported|ran|posted)"
        r" (?:by|on|in|at|with)\b",
        rf"{_STORY_EN} (?:appeared|was published) (?:originally|first) (?:by|on|in|at)\b",
        r"with (?:files|inputs?|additional reporting|reporting) from (?=\w)",
        r"adapted from\b",
    ),
    "de": (
        rf"(?:{_STORY_DE} )?(?:ist |erschien |wurde )?(?:zuerst|ursprünglich) (?:erschienen|veröffentlicht)?"
        r" ?(?:bei|in|im|auf|von|am)\b",
        r"mit (?:material|informationen) (?:von|der)\b",
        r"übernommen von\b",
    ),
    "fr": (
        rf"(?:{_STORY_FR} )?(?:a été |est )?(?:(?:publié|paru)e? (?:initialement|à l['’]origine|d['’]abord)"
        r"|(?:initialement|d['’]abord) (?:publié|paru)e?) (?:sur|dans|par|en)\b",
        r"avec (?=(?:l['’])?(?:afp|reuters|ap)\b)",
    ),
    "es": (
        rf"(?:{_STORY_ES} )?(?:fue |se )?(?:publicad[oa]|publicó|apareció) (?:originalmente|originariamente|por"
        r" primera vez) (?:en|por)\b",
        r"con información de\b",
        r"tomado de\b",
    ),
    "it": (
        rf"(?:{_STORY_IT} )?(?:è stato |è )?(?:pubblicat[oa]|apparso) (?:originariamente|originalmente|in origine"
        r"|per la prima volta) (?:su|in|da|sul|sulla)\b",
        r"tratto da\b",
    ),
    "pt": (
        rf"(?:{_STORY_PT} )?(?:foi )?publicad[oa] (?:originalmente|originariamente) (?:em|no|na|por|pelo|pela)\b",
        r"com informações d[eoa]s?\b",
    ),
    "nl": (
        rf"(?:{_STORY_NL} )?(?:is |verscheen )?(?:eerder|oorspronkelijk) (?:verschenen|gepubliceerd) (?:in|op|bij)\b",
    ),
    "pl": (
        rf"(?:{_STORY_PL} )?(?:został )?(?:pierwotnie|po raz pierwszy) (?:opublikowan[ya]|ukazał się) (?:w|na|przez)\b",
    ),
    "ar": (r"نقلا عن\b", r"نقلًا عن\b", r"نُشر (?:هذا المقال )?(?:أولا|في الأصل) (?:في|على)\b"),
}
CORRECTION_LABELS: Mapping[str, tuple[str, ...]] = {
    "en": ("corrections?", "clarifications?", "retraction", "erratum", "errata", "correction appended"),
    "de": ("korrektur(?:hinweis)?", "klarstellung", "berichtigung", "richtigstellung"),
    "fr": ("corrections?", "précision", "rectificatif", "erratum"),
    "es": ("corrección", "correcciones", "aclaración", "fe de (?:errores|erratas)", "rectificación"),
    "it": ("correzione", "errata corrige", "rettifica", "precisazione"),
    "pt": ("correção", "esclarecimento", "errata", "erramos"),
    "nl": ("correctie", "rectificatie", "verduidelijking"),
    "pl": ("sprostowanie", "korekta"),
    "ar": ("تصحيح", "توضيح"),
}
# Stretches that make any block a correction, wherever they stand in it.
CORRECTION_PHRASES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "earlier version of this",
        "previous version of this",
        "article has been corrected",
        "story has been corrected",
        "post has been corrected",
        "article was corrected",
        "story was corrected",
        "updated to correct",
        "updated to clarify",
        "amended to correct",
        "article was amended on",
        "article has been updated",
        "story has been updated",
        "article was updated",
        "story was updated",
    ),
    "de": ("in einer früheren version", "in einer ersten version", "wurde korrigiert", "früheren fassung dieses"),
    "fr": (
        "une version précédente de",
        "une première version de",
        "version antérieure de cet",
        "article a été corrigé",
    ),
    "es": ("una versión anterior de", "artículo ha sido corregido", "nota fue corregida"),
    "it": ("una versione precedente di", "articolo è stato corretto"),
    "pt": ("uma versão anterior d", "texto foi corrigido"),
    "nl": ("een eerdere versie van dit",),
    "pl": ("w poprzedniej wersji", "we wcześniejszej wersji"),
    "ar": ("نسخة سابقة من",),
}
EDITOR_NOTES: Mapping[str, tuple[str, ...]] = {
    "en": ("editor['’]?s['’]? note", "editors['’] note", "disclosure", "disclaimer", "note to readers"),
    "de": (
        "anmerkung der redaktion",
        "hinweis der redaktion",
        "transparenzhinweis",
        "haftungsausschluss",
        "disclaimer",
    ),
    "fr": ("note de la rédaction", "ndlr", "avertissement"),
    "es": ("nota de la redacción", "nota del editor", "aviso"),
    "it": ("nota della redazione", "ndr", "avvertenza"),
    "pt": ("nota da redação", "nota do editor", "aviso"),
    "nl": ("noot van de redactie", "disclaimer"),
    "pl": ("od redakcji",),
    "ar": ("ملاحظة المحرر", "تنويه", "إخلاء مسؤولية"),
}
_DONE_EN = (
    "(?:re-?written|re-?worded|generated|produced|created|translated|compiled|summari[sz]ed|aggregated|adapted"
    "|re-?published|syndicated|sponsored|paid for|brought to you|supported|made possible|funded|fact[- ]checked"
    "|written (?:with|by (?:an? )?(?:ai|artificial))|edited (?:by|for|with)|reviewed (?:by|for)|prepared"
    "|published (?:under|with permission|from a|in partnership)|licensed|provided by|assisted|drafted"
    "|based on (?:reporting|reports|information|an? |verified|multiple)|affiliate|part of a partnership"
    "|(?:an? )?(?:advertisement|advertorial|press release))"
)
DISCLOSURE_OPENINGS: Mapping[str, tuple[str, ...]] = {
    "en": (
        rf"{_STORY_EN}(?: \w+){{0,2}} (?:was|were|is|has been|have been|may (?:be|contain)|contains?"
        rf"|appears)\b.{{0,80}}?\b{_DONE_EN}",
        r"(?:re-?written|translated|summari[sz]ed|compiled|generated|created|produced|edited) (?:by|with|using"
        r"|from) .{0,60}"
        r"\b(?:ai|artificial intelligence|automation|chatgpt|verified reporting|reports|our (?:team|editors"
        r"|newsroom))\b",
        r"(?:sponsored|paid|branded|partner) (?:content|post|partnership)\b",
        r"(?:this is )?an? (?:sponsored|paid|advertis\w+|affiliate)\b",
        r"(?:the )?(?:views|opinions) expressed\b",
        r"all (?:opinions|views)\b",
        r"(?:ai|artificial intelligence)[- ](?:generated|assisted)\b",
    ),
    "de": (
        rf"{_STORY_DE} (?:wurde|ist|entstand|enthält|erscheint)\b.{{0,100}}?\b(?:umgeschrieben|überarbeitet"
        rf"|erstellt|generiert"
        r"|übersetzt|zusammengefasst|zusammengestellt|gesponsert|bezahlt|kooperation|partnerschaft|affiliate|ki"
        r"|lizenz)\b",
        r"(?:gesponserter|bezahlter) (?:inhalt|beitrag)\b",
        r"mit (?:hilfe|unterstützung) (?:von|einer) (?:ki|künstlicher)\b",
    ),
    "fr": (
        rf"{_STORY_FR} (?:a été|est|contient)\b.{{0,100}}?\b(?:réécrit|traduit|généré|rédigé (?:avec"
        rf"|par (?:une )?ia|à l['’]aide)"
        r"|produit|sponsorisé|republié|compilé|résumé|adapté|partenariat|affilié|ia|fond[ée] sur)",
        r"(?:contenu|article) (?:sponsorisé|partenaire)\b",
    ),
    "es": (
        rf"{_STORY_ES} (?:fue|ha sido|es|contiene|se)\b.{{0,100}}?\b(?:reescrit[oa]|traducid[oa]|generad[oa]"
        rf"|elaborad[oa]|producid[oa]"
        r"|patrocinad[oa]|republicad[oa]|compilad[oa]|resumid[oa]|adaptad[oa]|basad[oa]|ia"
        r"|inteligencia artificial|afiliad[oa])",
        r"contenido (?:patrocinado|de marca)\b",
    ),
    "it": (
        rf"{_STORY_IT} (?:è stato|è|contiene)\b.{{0,100}}?\b(?:riscritto|tradotto|generato|prodotto"
        rf"|sponsorizzato|ripubblicato|adattato"
        r"|basato|ia|intelligenza artificiale|affiliat)",
        r"contenuto sponsorizzato\b",
    ),
    "pt": (
        rf"{_STORY_PT} (?:foi|é|contém)\b.{{0,100}}?\b(?:reescrit[oa]|traduzid[oa]|gerad[oa]|produzid[oa]"
        rf"|patrocinad[oa]|republicad[oa]"
        r"|adaptad[oa]|baseado|ia|inteligência artificial|afiliad)",
        r"conteúdo patrocinado\b",
    ),
    "nl": (
        rf"{_STORY_NL} (?:is|werd|bevat)\b.{{0,100}}?\b(?:herschreven|vertaald|gegenereerd|gesponsord"
        rf"|overgenomen|ai)\b",
    ),
    "pl": (
        rf"{_STORY_PL} (?:został|jest|zawiera)\b.{{0,100}}?\b(?:przeredagowan|przetłumaczon|wygenerowan"
        rf"|sponsorowan|ai\b)",
    ),
    "ar": (
        r"(?:تمت? |جرى )?(?:إعادة )?(?:صياغة|ترجمة|تحرير) (?:هذا )?(?:المقال|التقرير|الخبر)",
        "محتوى (?:ممول|مدفوع)",
    ),
}
DISCLOSURE_PHRASES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "not necessarily reflect the",
        "not necessarily represent the",
        "article was rewritten by",
        "story was rewritten by",
        "may earn a commission",
        "earn an affiliate commission",
        "republished under a creative commons",
        "republished with permission",
        "republished from",
        "with the help of ai",
        "with the help of artificial intelligence",
        "for informational purposes only",
    ),
    "de": ("nicht unbedingt die meinung", "nicht zwangsläufig die meinung", "mit ki erstellt", "ki-generiert"),
    "fr": ("ne reflètent pas nécessairement", "généré par ia", "avec l’aide de l’ia", "n'engagent que"),
    "es": ("no reflejan necesariamente", "no necesariamente reflejan", "generado con ia"),
    "it": ("non riflettono necessariamente", "generato con ia"),
    "pt": ("não refletem necessariamente", "gerado por ia"),
    "nl": ("niet noodzakelijk de mening",),
    "pl": ("niekoniecznie odzwierciedla", "wygenerowane przez ai"),
    "ar": ("لا تعبر بالضرورة", "بالذكاء الاصطناعي"),
}
TAG_LABELS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "tags?",
        "topics?",
        "keywords?",
        "filed under",
        "filed in",
        "tagged(?: with| as| under| in)?",
        "categories",
        "labels?",
    ),
    "de": (
        "tags?",
        "schlagw(?:ö|oe)rter",
        "schlagworte",
        "stichw(?:ö|oe)rter",
        "stichworte",
        "themen",
        "mehr zum thema",
    ),
    "fr": ("tags?", "mots[- ]clés", "étiquettes", "thèmes", "sujets", "rubriques?"),
    "es": ("tags?", "etiquetas", "temas", "palabras clave", "etiquetado(?: como| en)?"),
    "it": ("tags?", "etichette", "argomenti", "parole chiave", "temi"),
    "pt": ("tags?", "etiquetas", "palavras[- ]chave", "tópicos", "assuntos", "temas"),
    "nl": ("tags?", "trefwoorden", "onderwerpen", "labels"),
    "pl": ("tagi", "tematy", "słowa kluczowe"),
    "ar": ("الوسوم", "وسوم", "الكلمات المفتاحية", "الكلمات الدلالية", "مواضيع", "كلمات مفتاحية"),
}
SHARE_LABELS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "share(?: this| on| via|tweet|d?$| article| story)",
        "share$",
        "tweet",
        "advertisement$",
        "load more",
        "leave a comment",
    ),
    "de": ("teilen", "anzeige$", "artikel teilen", "diesen (?:artikel|beitrag) teilen"),
    "fr": ("partage[rz]", "publicité$"),
    "es": ("comparti[rd]?", "comparte", "publicidad$"),
    "it": ("condividi", "pubblicità$"),
    "pt": ("compartilh[ae]r?", "partilh[ae]r?", "publicidade$"),
    "nl": ("dele[n]?$", "deel (?:dit|op)", "advertentie$"),
    "pl": ("udostępnij", "reklama$"),
    "ar": ("شارك", "مشاركة", "إعلان$"),
}
RELATED_LABELS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "related(?: (?:posts?|articles?|stor(?:y|ies)|news|content|reading|coverage|links?))?",
        "read (?:more|also|next|on)",
        "also read",
        "see also",
        "more (?:from|on|stories|news|reading)(?: .{1,40})?",
        "you (?:may|might) (?:also )?(?:like|be interested in)",
        "recommended(?: (?:for you|reading|stories|articles))?",
        "(?:don['’]t|do not) miss",
        "further reading",
        "up next",
        "next post",
        "previous post",
    ),
    "de": (
        "lesen sie (?:auch|mehr|hier)",
        "mehr zum thema",
        "mehr dazu",
        "auch interessant",
        "passend dazu",
        "verwandte (?:artikel|beiträge)",
        "das könnte sie auch interessieren",
        "lesetipps?",
    ),
    "fr": (
        "(?:à )?lire (?:aussi|également)",
        "sur le même (?:sujet|thème)",
        "articles (?:liés|similaires|connexes)",
        "voir aussi",
        "à découvrir",
    ),
    "es": (
        "lee(?:r)? (?:también|más|además)",
        "le(?:e|a) también",
        "(?:te|le) puede interesar",
        "(?:noticias|artículos|notas) relacionad[oa]s",
        "relacionad[oa]s?",
        "más (?:noticias|sobre .{1,30})",
        "ver también",
    ),
    "it": ("leggi (?:anche|di più)", "articoli correlati", "potrebbe interessarti", "vedi anche", "correlati"),
    "pt": (
        "lei?a (?:também|mais)",
        "veja também",
        "(?:artigos|notícias) relacionad[ao]s",
        "relacionad[oa]s?",
        "saiba mais",
    ),
    "nl": ("lees (?:ook|meer|verder)", "gerelateerd(?:e artikelen)?", "meer over .{1,30}", "bekijk ook"),
    "pl": (
        "czytaj (?:też|także|również|więcej)",
        "zobacz (?:też|także|również)",
        "przeczytaj (?:też|także|również)",
        "powiązane(?: artykuły)?",
    ),
    "ar": ("اقر[أا] (?:أيضا|أيضًا|المزيد)", "(?:مقالات|أخبار|مواضيع) ذات صلة", "قد يهمك(?: أيضا)?"),
}
