"""The words by which sites ask their readers to follow, subscribe or pay, by language."""

# ruff: noqa: E501  # A phrase with its variants stays on one line.

from collections.abc import Mapping

from newslint import NamedTuple

_CHANNEL = (
    r"(?:facebook|twitter|instagram|tiktok|youtube|linkedin|telegram|whats ?app|threads|bluesky|mastodon|google news"
    r"|apple news|flipboard|x \(formerly twitter\)|reddit|pinterest|snapchat|discord|signal|rss)"
)


class Call(NamedTuple):
    """A call on the reader: the words that open its sentence, and the pattern of the whole.

    `SELF` in the pattern stands for the words by which a site speaks of itself.
    """

    openers: str
    pattern: str


CALLS: Mapping[str, tuple[Call, ...]] = {
    "en": (
        Call("follow", r"follow (?:[\w.’'&-]+ ){0,3}?(?:SELF)\b.{0,60}?\b(?:on|at|via|in|for|to)\b"),
        Call(
            "like find join add connect catch",
            rf"(?:like|find|join|add|connect with|catch) (?:[\w.’'&-]+ ){{0,3}}?(?:SELF)\b.{{0,25}}?"
            rf"\b(?:on|at|via|in) (?:{_CHANNEL}|google|x\b)",
        ),
        Call(
            "follow like join visit",
            rf"(?:follow|like|join|visit) our (?:[\w’'-]+ ){{0,3}}?(?:channels?|pages?|account|group|community|forums?"
            rf"|feed|podcast|newsletter|{_CHANNEL})\b",
        ),
        # "Follow her on X" ends the line about a reporter; the account of a third party may be the story's own advice.
        Call("follow", rf"follow (?:[\w.’'-]+ ){{1,4}}(?:page|account|channel|feed) on (?:{_CHANNEL}|x\b)"),
        Call(
            "sign subscribe",
            r"(?:sign up|subscribe)\b.{0,60}?\b(?:SELF|newsletters?|e-?mails?|alerts|updates|podcast|channel"
            r"|briefing)\b",
        ),
        Call("register", r"register\b.{0,40}?\b(?:newsletters?|e-?mail alerts|briefing)\b"),
        Call(
            "stay",
            r"stay (?:informed|tuned|connected|up[- ]to[- ]date|updated|ahead|in the loop)\b(?:.{0,40}?\b"
            rf"(?:SELF|breaking|latest|{_CHANNEL}|newsletter|our app)\b| with (?-i:[A-Z]))",
        ),
        Call(
            "get receive have",
            r"(?:get|receive|have) (?:the |our |all |more |breaking |latest |daily |top |today['’]s )+.{0,60}?"
            r"\b(?:delivered|in your inbox|straight to|sent to|to your inbox|newsletter|our app)\b",
        ),
        Call("download", r"download (?:our|the (?:SELF))\b.{0,40}?\bapp\b"),
        Call(
            "for",
            r"for (?:more|the latest|all the latest|breaking)\b.{0,60}?\b(?:news|stories|coverage|headlines|updates"
            r"|reviews)\b.{0,30}?\b(?:follow|visit|subscribe|sign up|download|join|stay)\b",
        ),
        Call("become be", r"(?:become|be) an? (?:\w+ )?(?:member|subscriber|supporter|patron)\b"),
        Call(
            "support help",
            r"(?:support|help) (?:our (?:journalism|reporting|work|newsroom)|independent (?:journalism|media)|SELF)\b"
            r".{0,60}?\b(?:donat\w+|subscri\w+|contribution|becom\w+ an? |keep (?:our|this|the site))\b",
        ),
        Call(
            "don't never",
            r"(?:don['’]t|never) miss (?:a (?:story|beat|thing)|out on|the latest|any)\b.{0,60}?\b(?:follow|subscribe"
            r"|sign|newsletter|join|inbox)\b",
        ),
        Call("click", r"click here to (?:subscribe|sign up|follow|join|download|get our|support|donate)"),
        Call("like love", r"(?:like|love) (?:this (?:article|story)|what you(?:['’]re| are)? read\w*)\?"),
    ),
    "de": (
        Call(
            "folgen folgt folge besuchen besucht besuche finden findet finde",
            r"(?:folg|besuch|find)(?:en|t|et|e) (?:sie |du )?(?:.{0,30}?\b)?(?:SELF)\b.{0,60}?\b(?:auf|bei|in|unter)\b",
        ),
        Call(
            "abonnieren abonniert abonniere", r"abonnier(?:en|t|e)\b.{0,60}?\b(?:SELF|newsletter|kanal|podcast|feed)\b"
        ),
        Call("melden melde meldet", r"(?:melden sie sich|melde dich|meldet euch)\b.{0,60}?\b(?:newsletter|an)\b"),
        Call(
            "bleiben bleibt bleib bleibe",
            r"bleib(?:en|t|e)? (?:sie |du )?(?:informiert|auf dem laufenden|immer informiert|up to date)\b",
        ),
        Call("laden lade ladet", r"(?:laden sie|lade|ladet)\b.{0,40}?\b(?:SELF)\b.{0,30}?app\b"),
        Call(
            "unterstützen unterstützt unterstütze",
            r"unterstütz(?:en|t|e)\b.{0,40}?\b(?:SELF|unsere(?:n|r)? (?:arbeit|journalismus|redaktion))\b",
        ),
        Call("keine verpassen verpasse", r"(?:verpass(?:en sie|e) )?keine (?:news|nachricht\w*|geschichte\w*) mehr\b"),
    ),
    "fr": (
        Call(
            "suivez retrouvez rejoignez likez",
            rf"(?:suivez|retrouvez|rejoignez|likez)(?:[ -]nous)?\b.{{0,60}}?\b(?:SELF|{_CHANNEL})\b",
        ),
        Call(
            "abonnez inscrivez",
            r"(?:abonnez[- ]vous|inscrivez[- ]vous)\b.{0,80}?\b(?:SELF|newsletters?|lettre|alertes|chaîne|infolettre"
            r"|podcast)\b",
        ),
        Call("restez", r"restez (?:informée?s?|connectée?s?|à jour)\b"),
        Call("téléchargez", r"téléchargez\b.{0,20}?\b(?:SELF)\b.{0,20}?\b(?:appli|application)\b"),
        Call("soutenez", r"soutenez\b.{0,40}?\b(?:SELF|notre (?:journal|rédaction|travail)|journalisme indépendant)\b"),
        Call("recevez", r"recevez\b.{0,60}?\b(?:newsletter|par (?:e-?mail|courriel)|boîte (?:mail|de réception))\b"),
    ),
    "es": (
        Call(
            "síguenos siga síganos siganos sigue seguinos encuéntranos únete únase",
            r"(?:síguenos|s[ií]ga(?:nos)?|sigue|seguinos|encuéntranos|únete|únase)\b.{0,60}?"
            rf"\b(?:SELF|{_CHANNEL}|canal)\b",
        ),
        Call(
            "suscríbete suscríbase suscribite regístrate regístrese apúntate inscríbete inscríbase",
            r"(?:suscríb(?:ete|ase)|suscribite|regístr(?:ate|ese)|apúntate|inscríb(?:ete|ase))\b.{0,80}?\b(?:SELF"
            r"|newsletter|bolet(?:ín|ines)|canal|alertas|podcast|aquí)\b",
        ),
        Call("mantente manténgase", r"mant(?:é|e)n(?:te|gase) (?:informad[oa]|al (?:día|tanto)|actualizad[oa])\b"),
        Call("descarga descargue", r"descarg(?:a|ue)\b.{0,20}?\b(?:SELF)\b.{0,20}?\b(?:app|aplicación)\b"),
        Call("apoya apoye", r"apoy[ae]\b.{0,40}?\b(?:SELF|nuestro (?:periodismo|trabajo))\b"),
        Call("recibe reciba", r"recib[ea]\b.{0,60}?\b(?:newsletter|bolet(?:ín|ines)|en tu (?:correo|email|bandeja))\b"),
    ),
    "it": (
        Call(
            "seguici seguiteci segui seguite",
            rf"(?:segu(?:ici|iteci)|segui|seguite)\b.{{0,60}}?\b(?:SELF|{_CHANNEL}|canale)\b",
        ),
        Call(
            "iscriviti iscrivetevi abbonati abbonatevi registrati",
            r"(?:iscriv(?:iti|etevi)|abbona(?:ti|tevi)|registrati)\b.{0,80}?\b(?:SELF|newsletter|canale|podcast)\b",
        ),
        Call(
            "resta restate rimani rimanete",
            r"(?:resta|rimani)(?:te)? (?:sempre )?(?:aggiornat[oi]|informat[oi]|connessi?)\b",
        ),
        Call("scarica scaricate", r"scarica(?:te)?\b.{0,20}?\b(?:SELF|la)\b.{0,20}?\bapp\b"),
        Call("sostieni sostenete", r"sosten(?:i|ete)\b.{0,40}?\b(?:SELF|giornalismo indipendente)\b"),
        Call("ricevi ricevete", r"ricev(?:i|ete)\b.{0,60}?\b(?:newsletter|via (?:e-?mail|mail)|nella tua casella)\b"),
        Call("clicca cliccate", r"clicca(?:te)? qui per (?:iscriver|seguir|abbonar|ricever)"),
    ),
    "pt": (
        Call(
            "siga sigam curta curtam acompanhe acompanhem",
            rf"(?:sig|curt|acompanh)(?:a|e|am|em)(?:-nos)?\b.{{0,60}}?\b(?:SELF|{_CHANNEL}|canal)\b",
        ),
        Call(
            "inscreva inscrevam assine assinem cadastre subscreva",
            r"(?:inscrev(?:a|am)|assin(?:e|em)|cadastre|subscreva)(?:-se)?\b.{0,80}?\b(?:SELF|newsletter|boletim|canal|podcast)\b",
        ),
        Call(
            "fique fiquem mantenha",
            r"(?:fique(?:m)?|mantenha-se) (?:sempre )?(?:por dentro|informad[oa]s?|atualizad[oa]s?|ligad[oa]s?)\b",
        ),
        Call(
            "baixe baixem descarregue",
            r"(?:baixe(?:m)?|descarregue)\b.{0,20}?\b(?:SELF|o)\b.{0,20}?\b(?:app|aplicativo)\b",
        ),
        Call("apoie apoiem", r"apoie(?:m)?\b.{0,40}?\b(?:SELF|jornalismo independente)\b"),
        Call(
            "receba recebam",
            r"receba(?:m)?\b.{0,60}?\b(?:newsletter|boletim|no seu (?:e-?mail|celular|whats ?app)|pelo whats ?app)\b",
        ),
        Call("clique cliquem", r"clique(?:m)? aqui (?:para|e) (?:assin|segui|receb|inscrev|entr)"),
        Call("entre participe", r"(?:entre|participe)\b.{0,30}?\b(?:canal|grupo)\b.{0,30}?\b(?:whats ?app|telegram)\b"),
    ),
    "nl": (
        Call("volg volgt like", r"(?:volgt?|like) (?:[\w.’'-]+ ){0,3}?(?:SELF)\b.{0,60}?\b(?:op|via|bij)\b"),
        Call(
            "abonneer abonneert schrijf meld",
            r"(?:abonneert? (?:je|u)|schrijf (?:je|u) in|meld (?:je|u) aan)\b.{0,80}?\b(?:SELF|nieuwsbrief|newsletter|kanaal|podcast)\b",
        ),
        Call("blijf blijft", r"blijft? (?:altijd )?(?:op de hoogte|geïnformeerd|up-to-date)\b"),
        Call("download downloadt", r"downloadt? (?:SELF|de)\b.{0,20}?\bapp\b"),
        Call("steun steunt", r"steunt?\b.{0,40}?\b(?:SELF|onafhankelijke journalistiek)\b"),
        Call("ontvang ontvangt", r"ontvangt?\b.{0,60}?\b(?:nieuwsbrief|in (?:je|uw) (?:mailbox|inbox)|per e-?mail)\b"),
    ),
    "pl": (
        Call(
            "polub polubcie obserwuj obserwujcie śledź śledźcie",
            r"(?:polub|obserwuj|śledź)(?:cie)?\b.{0,60}?\b(?:SELF|facebook\w*|twitter\w*|instagram\w*|tik ?tok\w*|youtube|google news|kanał)\b",
        ),
        Call(
            "zapisz zapiszcie zasubskrybuj subskrybuj prenumeruj",
            r"(?:zapisz(?:cie)? się|za?subskrybuj(?:cie)?|subskrybuj(?:cie)?|prenumeruj)\b.{0,60}?\b(?:SELF|newsletter\w*|kanał|podcast)\b",
        ),
        Call("bądź bądźcie", r"bądź(?:cie)? (?:zawsze )?(?:na bieżąco|z nami)\b"),
        Call("pobierz pobierzcie", r"pobierz(?:cie)? (?:SELF|naszą)\b.{0,20}?\baplikacj"),
        Call(
            "wesprzyj wesprzyjcie wspieraj",
            r"(?:wesprzyj(?:cie)?|wspieraj(?:cie)?)\b.{0,40}?\b(?:SELF|niezależne dziennikarstwo)\b",
        ),
        Call("dołącz dołączcie", r"dołącz(?:cie)? do nas\b"),
    ),
    "ar": (
        Call(
            "تابعونا تابعنا تابع تابعوا",
            r"(?:تابعونا|تابعنا|تابعوا|تابع (?=صفحت|حساب|قنات))\b.{0,60}?(?:على|عبر|فيسبوك|تويتر|إنستغرام|يوتيوب|تلغرام|واتساب|جوجل نيوز)",
        ),
        Call("اشترك اشتركوا", r"اشتركوا?\b.{0,60}?(?:نشرتنا|النشرة البريدية|قناتنا|القناة|القائمة البريدية)"),
        Call("انضم انضموا", r"انضموا? (?:إلى|الى)\b.{0,40}?(?:قناتنا|قناة|مجموعتنا|تلغرام|واتساب)"),
        Call("حمل حملوا", r"حملوا? تطبيق"),
    ),
}
SELF: Mapping[str, str] = {
    "en": "us",
    "de": "uns|unser\\w*",
    "fr": "nous|notre|nos",
    "es": "nosotros|nuestr[oa]s?|nos",
    "it": "noi|nostr[oaie]|ci",
    "pt": "nós|nos|noss[oa]s?",
    "nl": "ons|onze",
    "pl": "nas|nam|nasz\\w*",
    "ar": "نا",
}
