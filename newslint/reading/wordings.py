"""The words that tell what a block of text is, by language."""

from __future__ import annotations

from collections.abc import Mapping

# Words that open a block, by language, as regex fragments: seen at the ends of articles in news sites of these
# languages.
CREDIT_LABELS: Mapping[str, tuple[str, ...]] = {
    "en": (
        *("(?:original |news )?sources?", "via", "h/t", "hat tip", "with (?:files|inputs?) from", "originally from"),
        *("cross-?post(?:ed)?(?: from)?", "original (?:article|story|post)"),
    ),
    "de": (
        *(r"(?:original|verwendete )?quelle(?:n|\(n\))?", "via", "mit material vo[nm]", "mit informationen von"),
        "(?:original(?:artikel|beitrag)|zuerst erschienen)",
    ),
    "fr": ("sources?", "via", "source originale"),
    "es": ("fuentes?", "vía", "via", "fuente original"),
    "it": ("font[ei]", "via", "fonte originale"),
    "pt": ("fontes?", "via"),
    "nl": ("bron(?:nen)?", "via"),
    "pl": ("źródł[oa]", "za"),
    "ar": ("المصدر", "المصادر", "مصدر", "نقلا عن", "نقلًا عن"),
    "no": ("kilder?",),
    "nb": ("kilder?",),
    "da": ("kilder?",),
    "sv": ("källa", "källor"),
    "zh": ("来源", "來源", "稿源", "文章来源", "信息来源", "资料来源"),
}
# What a notice calls the article that it stands in.
STORY: Mapping[str, tuple[str, ...]] = {
    "en": (
        "(?:this|the) (?:article|story|report|piece|post|column|text|content|essay|analysis|interview|feature)"
        r"(?: \w+){0,1}",
    ),
    "de": ("(?:diese[rs]?|der|die|das) (?:artikel|beitrag|text|bericht|interview|analyse|meldung|inhalt|geschichte)",),
    "fr": ("(?:cet?|cette|l['’]) ?(?:article|texte|reportage|contenu|billet|tribune|interview|entretien|dépêche)",),
    "es": ("(?:este|esta|el|la) (?:artículo|nota|texto|noticia|contenido|reportaje|entrevista|columna|informe)",),
    "it": ("(?:questo|quest['’]|l['’]|il) ?(?:articolo|testo|contenuto|servizio|pezzo|intervista)",),
    "pt": ("(?:este|esta|o|a) (?:artigo|texto|conteúdo|reportagem|matéria|notícia|entrevista)",),
    "nl": ("(?:dit|deze|het) (?:artikel|stuk|bericht|verhaal|interview|inhoud|tekst)",),
    "pl": ("(?:ten|niniejszy|ta|to) (?:artykuł|tekst|materiał|wywiad|treść)",),
    "ar": ("(?:هذا|هذه) (?:المقال|التقرير|الخبر|المادة|النص|المحتوى)",),
}
# Where it was first published, alone or said of the story: "[This article was] originally published by …".
FIRST_PUBLISHED: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:was |is |has been )?(?:originally|first) (?:published|appeared|reported|ran|posted) (?:by|on|in|at|with)",
        r"(?:appeared|was published) (?:originally|first) (?:by|on|in|at)",
        r"with (?:files|inputs?|additional reporting|reporting) from(?= \w)",
        r"adapted from",
        r"read the (?:original|full) (?:article|story|post|report|version) (?:on|at|in)",
    ),
    "de": (
        r"(?:ist |erschien |wurde )?(?:zuerst|zunächst|ursprünglich) (?:erschienen |veröffentlicht )?"
        r"(?:bei|in|im|auf|von|am)",
        r"(?:\w+/)?mit (?:agentur)?(?:material|informationen) (?:von|vom|der|des)",
        r"übernommen von",
        r"lesen sie den originalartikel (?:auf|bei|in)",
    ),
    "fr": (
        r"(?:a été |est )?(?:publié|paru)e? (?:initialement|à l['’]origine|d['’]abord) (?:sur|dans|par|en)",
        r"(?:a été |est )?(?:initialement|d['’]abord) (?:publié|paru)e? (?:sur|dans|par|en)",
        r"avec (?=(?:l['’])?(?:afp|reuters|ap)\b)",
    ),
    "es": (
        r"(?:fue |se )?(?:publicad[oa]|publicó|apareció) (?:originalmente|originariamente|por primera vez) (?:en|por)",
        r"con información de",
        r"tomado de",
    ),
    "it": (
        r"(?:è stato |è )?(?:pubblicat[oa]|apparso) (?:originariamente|originalmente|in origine|per la prima volta)"
        r" (?:su|in|da|sul|sulla)",
        r"tratto da",
    ),
    "pt": (
        r"(?:foi )?publicad[oa] (?:originalmente|originariamente) (?:em|no|na|por|pelo|pela)",
        r"com informações d[eoa]s?",
    ),
    "nl": (r"(?:is |verscheen )?(?:eerder|oorspronkelijk) (?:verschenen |gepubliceerd )?(?:in|op|bij)",),
    "pl": (r"(?:został |ukazał się )?(?:pierwotnie|po raz pierwszy) (?:opublikowan[ya] |ukazał się )?(?:w|na|przez)",),
    "ar": (r"نقل[اًا]+ عن", r"نُ?شر (?:أولا|في الأصل) (?:في|على)"),
}
# What else opens a credit line, without an outlet's name behind it: who translated or reported it.
CREDIT_OPENINGS: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"translated (?:from (?:the )?\w+ )?by[: ]",
        r"translation(?: by)?: ",
        r"originally published as \w",
        r"reprinted (?:here )?(?:by|with) (?:the )?(?:kind )?permission (?:of|from)",
        r"(?:re(?:printed|published)|excerpted) (?:here )?(?:from|courtesy of)",
        r"(?:additional )?reporting by[: ](?=.{0,150}(?:[;)]|\bpress\b|\breuters\b|\bafp\b))",
    ),
    "de": (
        r"aus dem (?:\w+ )?\w+ischen (?:übersetzt |übertragen )?von ",
        r"übersetz(?:t|ung)(?: (?:aus dem \w+ )?von)?[: ](?=.{2,60}$)",
        r"(?:gemeinsame )?(?:presse|medien)mitteilung (?:nr\.? ?[\d/.-]+ )?(?:de[rs]|vo[nm]|mit) "
        r"(?!.*\b(?:heißt|steht|sagt|erklärt|teilte?|hieß|zufolge|zeigt)\b)",
    ),
    "fr": (r"traduit (?:de l['’]\w+|du \w+) par ", r"traduction(?: de)? ?: "),
    "es": (r"traducid[oa] (?:del? (?:\w+ )?)?por ", r"traducción(?: de)?: "),
    "it": (r"traduzione di ", r"tradotto da(?:ll['’]\w+ da)? "),
    "pt": (r"traduzido (?:do \w+ )?por ", r"tradução(?: de)?: "),
    "nl": (r"vertaald (?:uit het \w+ )?door ", r"vertaling: "),
    "pl": (r"tłumaczenie: ", r"przełożył[a]? "),
}
# What makes a short block a credit line wherever it stands in it, as in `CORRECTION_PHRASES`.
CREDIT_PHRASES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "originally ": r"^\W*(?:This|The|An?) (?:article|story|post|piece|column|essay|interview)\b.{0,150}?"
        r"\boriginally (?:appeared|published|ran) (?:on|in|at) (?!our\b|\d|[A-Z][a-z]+\.? \d)",
        "contributed to this": r"\bcontributed to this (?:report|story|article|piece)\b",
        "istributed by": r"\bDistributed by .{3,60}(?:Agency|Syndicat|News Service|Features)",
        "permission": r"\b(?:[Rr]eprinted|[Uu]sed) (?:by|with) (?:the )?permission of\b|\b[Ee]xcerpted from\b",
        "yndicat": r"(?:\bCopyright|©).{0,80}\bSyndicat",
        # In the text, not in the footer: the copyright of whoever licensed it.
        "opyright": r"^Copyright,? ?(?:©|\(c\))? ?(?:by )?\d{4}\b.{0,60}\b(?:Press|Times|Reuters|Agency|AFP)\b",
        "©": r"^© ?(?:Copyright )?\d{4}\b.{0,60}\b(?:Press|Times|Reuters|Agency|AFP)\b",
    },
    "de": {
        "dpa": r"^© ?dpa\b|^dpa-infocom\b|\bdpa:\d{6}-",
        "automatisch": r"\bautomatisch von der? .{3,60} übernommen\b",
        "erschienen": r"\bist (?:zunächst|zuerst|ursprünglich) (?:im|in|bei|auf|am) .{2,80}?erschienen\b",
    },
    "fr": {
        "AFP": r"^© ?(?:\d{4} )?AFP\b",
        "publié": r"\barticle\b.{0,60}(?:initialement|d['’]abord) publié (?:sur|dans|par)",
    },
    "es": {"publicad": r"\b(?:artículo|nota|texto)\b.{0,60}publicad[oa] originalmente (?:en|por)"},
}
# The same as the last sentence of a paragraph.
CREDIT_ENDINGS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "originally ": r"(?<=[.!?:”\"*_…])\s?(?P<line>_?\s?This (?:article|story|post|piece|column|essay|interview)"
        r" (?:was )?originally (?:appeared|published|ran) (?:on|in|at) (?!our\b|\d|[A-Z][a-z]+\.? \d)[^!?]{3,160})$",
    },
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
# Labels of what was added later; version numbers follow some of them as well, so only a date or nothing may.
UPDATE_LABELS: Mapping[str, tuple[str, ...]] = {
    "en": ("update", "addendum"),
    "de": ("update", "aktualisierung", "nachtrag", "ergänzung"),
    "fr": ("mise à jour", "actualisation"),
    "es": ("actualización",),
    "it": ("aggiornamento",),
    "pt": ("atualização",),
    "nl": ("update", "aanvulling"),
    "pl": ("aktualizacja",),
    "ar": ("تحديث",),
}
# What makes a block a correction wherever it stands in it: a stretch that most blocks lack, and what must follow.
CORRECTION_PHRASES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "version of": r"\b(?:An|In an|in an|The|In a|in a|A) (?:earlier|previous|prior) version of (?:this|the)\b",
        "correct": r"\b(?:article|story|post|report) (?:has been|was) (?:updated to )?correct(?:ed)?\b",
        "updated": r"\b(?:article|story|post|report|headline) (?:has been|was) updated\b"
        r"|\bThis (?:article|story|post|report|piece|column|leader|list)\b.{0,90}?\b(?:has been|was) updated\b"
        r"|\bupdated to (?:correct|clarify)\b",
        "Updated to": r"^\W*Updated to (?:add|reflect|include|remove|correct|clarify)\b",
        # As agencies close a corrected story: "(Corrects the figures in the first paragraph.)"
        "Corrects ": r"^\W*Corrects (?=\w)",
        "amended": r"\b(?:article|story|post|report) (?:has been|was) amended\b|\bamended to correct\b",
    },
    "de": {
        "Version": r"\b[Ii]n einer (?:früheren|ersten|vorherigen) Version\b",
        "Fassung": r"\b[Ii]n einer (?:früheren|ersten) Fassung dieses\b",
        "korrigiert": r"\b(?:Artikel|Text|Beitrag|Stelle) wurde (?:nachträglich )?korrigiert\b",
        "aktualisiert": r"\bDiese[rs]? (?:Artikel|Text|Beitrag|Bericht|Meldung) wurde (?:\w+ ){0,4}aktualisiert\b",
    },
    "fr": {
        "version": r"\b[Uu]ne (?:version précédente|première version|version antérieure) de\b",
        "corrigé": r"\barticle a été corrigé\b",
        "mis": r"\barticle\b.{0,80}?\ba (?:été mis à jour|fait l['’]objet d['’]une (?:mise à jour|correction))\b",
    },
    "es": {
        "versión": r"\b[Uu]na versión (?:anterior|previa) de\b",
        "corregid": r"\b(?:artículo|nota|texto) (?:ha sido|fue) corregid[oa]\b",
    },
    "it": {
        "version": r"\b[Uu]na (?:versione precedente|precedente versione) di\b",
        "corrett": r"articolo è stato corretto",
    },
    "pt": {"versão": r"\b[Uu]ma versão anterior d", "corrigid": r"\b(?:texto|artigo) foi corrigido\b"},
    "nl": {"versie": r"\b[Ee]en (?:eerdere|vorige) versie van dit\b"},
    "pl": {"wersji": r"\b[Ww]e? (?:poprzedniej|wcześniejszej) wersji\b"},
    "ar": {"نسخة سابقة": "نسخة سابقة من"},
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
# What a notice says was done to the story, after `STORY`.
DONE: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:was|were|is|has been|have been|may be|may contain|contains?|appears)\b.{0,80}?\b(?:re-?written|re-?worded"
        r"|generated|produced|created|translated|compiled|summari[sz]ed|aggregated|adapted|re-?published|syndicated"
        r"|sponsored|paid for|brought to you|supported|made possible|funded|fact[- ]checked|prepared|licensed"
        r"|provided by"
        r"|written (?:with|by (?:an? )?(?:ai|artificial))|edited (?:by|for|with)|reviewed (?:by|for)|assisted|drafted"
        r"|published (?:under|with permission|from a|in partnership)|affiliate|part of a partnership"
        r"|based on (?:reporting|reports|information|an? |verified|multiple)|advertisement|advertorial|press release)",
    ),
    "de": (
        r"(?:wurde|ist|entstand|enthält|erscheint)\b.{0,100}?\b(?:umgeschrieben|überarbeitet|erstellt|generiert"
        r"|übersetzt"
        r"|zusammengefasst|zusammengestellt|gesponsert|bezahlt|kooperation|partnerschaft|affiliate|ki|lizenz)\b",
    ),
    "fr": (
        r"(?:a été|est|contient)\b.{0,100}?\b(?:réécrit|traduit|généré|rédigé (?:avec|par (?:une )?ia"
        r"|à l['’]aide)|produit"
        r"|sponsorisé|republié|compilé|résumé|adapté|partenariat|affilié|ia\b|fond[ée] sur)",
    ),
    "es": (
        r"(?:fue|ha sido|es|contiene|se)\b.{0,100}?\b(?:reescrit[oa]|traducid[oa]|generad[oa]|elaborad[oa]|producid[oa]"
        r"|patrocinad[oa]|republicad[oa]|compilad[oa]|resumid[oa]|adaptad[oa]|basad[oa]|ia\b|inteligencia artificial"
        r"|afiliad[oa])",
    ),
    "it": (
        r"(?:è stato|è|contiene)\b.{0,100}?\b(?:riscritto|tradotto|generato|prodotto|sponsorizzato|ripubblicato"
        r"|adattato"
        r"|basato|ia\b|intelligenza artificiale|affiliat)",
    ),
    "pt": (
        r"(?:foi|é|contém)\b.{0,100}?\b(?:reescrit[oa]|traduzid[oa]|gerad[oa]|produzid[oa]|patrocinad[oa]"
        r"|republicad[oa]"
        r"|adaptad[oa]|baseado|ia\b|inteligência artificial|afiliad)",
    ),
    "nl": (r"(?:is|werd|bevat)\b.{0,100}?\b(?:herschreven|vertaald|gegenereerd|gesponsord|overgenomen|ai\b)",),
    "pl": (r"(?:został|jest|zawiera)\b.{0,100}?\b(?:przeredagowan|przetłumaczon|wygenerowan|sponsorowan|ai\b)",),
    "ar": (r".{0,60}?(?:صياغته|ترجمته|تحريره|إنتاجه|إعداده|برعاية|ممول)",),
}
DISCLOSURE_OPENINGS: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:re-?written|translated|summari[sz]ed|compiled|generated|created|produced|edited) (?:by|with|using|from)"
        r" .{0,60}\b(?:ai|artificial intelligence|automation|chatgpt|verified reporting|reports|our (?:team|editors"
        r"|newsroom))\b",
        r"(?:sponsored|paid|branded|partner) (?:content|post|partnership)\b",
        r"(?:this is )?an? (?:sponsored|paid|affiliate) (?:post|article|content|partnership|link|feature|message)\b",
        r"(?:(?:all|the|any) )?(?:views|opinions)(?:,| and| or)? (?:expressed|quotes|opinions|statements|views)\b",
        r"(?:ai|artificial intelligence)[- ](?:generated|assisted)\b",
    ),
    "de": (
        r"(?:gesponserter|bezahlter) (?:inhalt|beitrag)\b",
        r"mit (?:hilfe|unterstützung) (?:von|einer) (?:ki|künstlicher)\b",
    ),
    "fr": (r"(?:contenu|article) (?:sponsorisé|partenaire)\b",),
    "es": (r"contenido (?:patrocinado|de marca)\b",),
    "it": (r"contenuto sponsorizzato\b",),
    "pt": (r"conteúdo patrocinado\b",),
    "nl": (r"gesponsorde (?:inhoud|content)\b",),
    "pl": (r"(?:materiał|artykuł) sponsorowany\b",),
    "ar": (r"(?:تمت? |جرى )(?:إعادة )?(?:صياغة|ترجمة|تحرير) (?:هذا )?(?:المقال|التقرير|الخبر)", "محتوى (?:ممول|مدفوع)"),
}
DISCLOSURE_PHRASES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "necessarily": r"not necessarily (?:reflect|represent) the\b",
        "rewritten": r"\b(?:article|story|post|report) (?:was|has been) re-?written\b",
        "commission": r"\b(?:may )?earn (?:an affiliate|a|an) commission\b",
        "republished": r"\brepublished (?:under a creative commons|with permission|from)\b",
        "the help of": r"\bwith the help of (?:an? )?(?:AI\b|artificial intelligence)",
        "informational purposes": "for informational purposes only",
    },
    "de": {
        "unbedingt": r"nicht unbedingt die Meinung",
        "zwangsläufig": r"nicht zwangsläufig die (?:Meinung|Haltung)",
        "KI": r"\b(?:mit|von) KI (?:erstellt|generiert)|\bKI-generiert",
    },
    "fr": {
        "nécessairement": "ne reflètent pas nécessairement",
        "engagent que": r"n['’]engagent que",
        "IA": r"\b(?:généré|rédigé|traduit)e?s? (?:par|avec) (?:l['’]|une )?IA\b|aide de l['’]IA\b",
    },
    "es": {
        "necesariamente": r"no (?:reflejan necesariamente|necesariamente reflejan)",
        " IA": r"\b(?:generad|elaborad|traducid)[oa]s? (?:con|por) (?:la )?IA\b",
    },
    "it": {"necessariamente": "non riflettono necessariamente", " IA": r"\bgenerat[oae] (?:con|da) (?:l['’])?IA\b"},
    "pt": {"necessariamente": "não refletem necessariamente", " IA": r"\bgerad[oa]s? (?:por|com) (?:a )?IA\b"},
    "nl": {"noodzakelijk": "niet noodzakelijk(?:erwijs)? de mening"},
    "pl": {"odzwierciedla": "niekoniecznie odzwierciedla", "przez AI": "wygenerowan[ey] przez AI"},
    "ar": {"بالضرورة": "لا تعبر بالضرورة", "الذكاء الاصطناعي": "بالذكاء الاصطناعي|باستخدام الذكاء الاصطناعي"},
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
    "es": ("tags?", "etiquetas", "temas", "palabras clave", "etiquetado(?: como| en)?", "archivado en"),
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
        "more (?:from|on|stories|news|reading)(?: [^.]{1,40})?",
        "you (?:may|might) (?:also )?(?:like|be interested in)",
        "recommended(?: (?:for you|reading|stories|articles|by [^.]{1,30}))?",
        "editors?['’]?s? (?:recommendations|picks?|choice)",
        "most (?:read|popular|viewed)(?: (?:in|on) [^.]{1,30})?",
        "popular (?:in|on|now)(?: [^.]{1,30})?",
        "(?:more|latest) (?:coverage|videos)",
        "trending(?: now)?",
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
        "weitere (?:videos|artikel|beiträge|meldungen|themen|nachrichten)",
        "meist ?gelesen(?:e artikel)?",
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
# What a notice says that cookies are there for, whole words: on a page of the site, "cookies" alone may be a link.
COOKIE_USES: Mapping[str, tuple[str, ...]] = {
    "en": ("us(?:e[sd]?|ing|age)", "utili[sz]e[sd]?", "sets?", "setting", "stores?", "plac(?:es?|ing)", "serves?"),
    "de": (r"verwend\w*", r"(?:be)?nutz\w*", r"setz\w*", "einsatz", r"speicher\w*"),
    "fr": (r"utilis\w*", r"dépos\w*", "recours", "usage"),
    "es": (r"utiliz\w*", "usa(?:mos|n)?", "uso", "emplea(?:mos)?"),
    "it": (r"utilizz\w*", "usa(?:no)?", "uso"),
    "pt": (r"utiliz\w*", "usa(?:mos|m)?", "uso"),
    "nl": (r"gebruik\w*", r"plaats\w*"),
    "pl": (r"używa\w*", r"korzysta\w*", r"wykorzyst\w*", r"stosuj\w*"),
    "ar": (r"[نيت]ستخدم", "استخدام"),
}
# How the cross that closes a notice is named for those who do not see it.
CLOSE: Mapping[str, tuple[str, ...]] = {
    "en": ("close", "dismiss"),
    "de": ("schlie(?:ß|ss)en",),
    "fr": ("fermer",),
    "es": ("cerrar",),
    "it": ("chiudi",),
    "pt": ("fechar",),
    "nl": ("sluit",),
    "pl": ("zamknij",),
    "ar": ("إغلاق",),
}
# What speaks of cookies and asks for no consent to those of the page: in place of something embedded, or that the
# browser should take cookies.
NO_NOTICE: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"this (?:content|video|map|post|tweet|embed|player)\w* (?:is|was|has been) (?:provided|hosted|blocked|not)",
        r"to (?:show|view|see|display|watch|load|play) (?:you )?th(?:is|e) (?:content|video|map|post|tweet|embed)",
        r"cookies (?:are|have been|(?:must|need to|seem to) be) (?:disabled|enabled|switched|turned|blocked|activated)",
        r"(?:please )?(?:enable|activate|turn on) cookies",
        r"block(?:s|ed|ing)? (?:all )?cookies",
        r"(?:you have|your) (?:successfully )?(?:withdrawn|revoked|consent (?:was|has been) (?:withdrawn|revoked))",
    ),
    "de": (
        r"(?:diese[ns]?|externe[rn]?) (?:\w+-)?(?:inhalte?|videos?|karten?|medien|beitr(?:ag|äge))\b.{0,60}?"
        r"\b(?:anzu(?:zeigen|sehen)|anzeigen|sehen|laden|ansehen|abspielen|darstellen)\b",
        r"(?:dieses?|dieser) \w+-?(?:video|inhalt|karte)\b.{0,40}\b(?:sehen|anzeigen|ansehen)\b",
        r"lassen\b.{0,120}\bnicht zu\b",
        r"cookies (?:blockier|sind (?:deaktiviert|ausgeschaltet)|(?:müssen )?aktivier)",
        r"(?:haben\b.{0,20}?\bihre|ihre) (?:einwilligung|zustimmung)\b.{0,80}?\b(?:widerrufen|zurückgezogen)\s*[.!]",
    ),
    "fr": (
        r"pour (?:afficher|voir|consulter|lire|visionner) (?:ce|cette|le) (?:contenu|vidéo|tweet|carte)",
        r"ce contenu (?:est|provient|a été|n['’])",
        r"cookies (?:sont )?désactivés",
    ),
    "es": (
        r"para (?:ver|mostrar|visualizar) este (?:contenido|v[íi]deo)",
        r"deshabilitado el uso de cookies|cookies (?:están )?(?:des|in)habilitad[ao]s",
    ),
    "it": (r"per (?:visualizzare|vedere|guardare) (?:questo|il) (?:contenuto|video)", "cookie (?:sono )?disabilitati"),
    "pt": (r"para (?:ver|visualizar) (?:este|o) (?:conteúdo|vídeo)",),
    "nl": (r"om (?:deze|dit) (?:inhoud|content|video|bericht) te (?:tonen|zien|bekijken)",),
    "pl": (r"aby (?:wyświetlić|zobaczyć|obejrzeć) (?:tę|ten|to) (?:treść|film|materiał)",),
}
# Lines of a footer on terms and rights, which name a cookie policy among others.
FOOTER_TERMS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "all rights reserved",
        r"(?:constitutes?|signifies) (?:your )?(?:acceptance|agreement)",
        "in accordance with our",
    ),
    "de": ("alle rechte vorbehalten",),
    "fr": ("tous droits réservés",),
    "es": ("todos los derechos reservados",),
    "it": ("tutti i diritti riservati",),
    "pt": ("todos os direitos reservados",),
    "nl": ("alle rechten voorbehouden",),
    "pl": ("wszelkie prawa zastrzeżone",),
}
