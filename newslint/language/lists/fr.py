"""French word lists. Phrases may hold regex fragments; those that hold none are also compared whole."""

# ruff: noqa: E501  # A phrase with its variants stays on one line.
from __future__ import annotations

BYLINE_PREFIX = (
    "Par",
    "Écrit par",
    "Ecrit par",
    "Article écrit par",
    "Rédigé par",
    "Article rédigé par",
    "Publié par",
    "Posté par",
    "Propos recueillis par",
    "Texte",
    "Texte de",
    "Texte par",
    "Un article de",
    "Une chronique de",
    "Une tribune de",
    "Analyse par",
    "Auteur",
    "Auteure",
    "Autrice",
    "Auteurs",
)
DESK = (
    r"(?:la |notre |l'équipe de la |l'équipe de )?r[ée]daction(?: (?:de |du |d'|web|numérique|num[ée]rique|nationale|avec |des |en ligne)?.{0,40})?",
    r"(?:le |notre )?service .{3,40}",
    r"(?:la |le |notre )?(?:desk|newsroom|équipe|equipe)(?: .{0,40})?",
    r"l'équipe .{0,40}",
    r"(?:de )?(?:notre|nos|un|une|l') ?(?:correspondant|correspondante|envoyé|envoyée|envoyés|journaliste|rédacteur|rédactrice)s?(?: .{0,40})?",
    r"(?:avec )?(?:les )?agences?(?: de presse)?",
    "avec (?:l')?(?:afp|reuters|ap|agences)(?: .{0,30})?",
    "admin(?:istrateur)?|webmaster|invité|contributeur|contributrice|communiqué(?: de presse)?|anonyme|auteur",
)
# Parts of words, one of which every phrase above holds.
DESK_HINTS = tuple(
    """daction service desk newsroom quipe equipe correspondan envoy journaliste agence avec admin webmaster
    invit contribut communiqu anonyme auteur dacteur dactrice""".split()
)
SOURCE_CREDIT = (
    "Sources?",
    "Avec (?:l')?(?:AFP|Reuters|AP|agences)",
    "D'après",
    "(?:Article )?publié (?:initialement|à l'origine) (?:sur|dans|par)",
    "Initialement publié (?:sur|dans|par)",
    "Via",
    "Repris de",
    "Traduit de",
)
ANONYMOUS_SOURCE = (
    "selon (?:une|plusieurs|des|deux) (?:[\\w-]+ )?sources?(?: (?:proches?|anonymes?|concordantes|bien informées?|gouvernementales?|policières?|diplomatiques?|judiciaires?|internes?))*",
    "de sources? (?:policières?|diplomatiques?|judiciaires?|proches?|gouvernementales?|concordantes?|internes?)",
    "(?:une|des) sources? (?:proches?|anonymes?|policières?|diplomatiques?|judiciaires?|gouvernementales?|internes?)",
    "sous (?:le )?couvert d'anonymat",
    "sous (?:condition d')?anonymat",
    "qui (?:a|ont) (?:souhaité|requis|demandé|préféré)(?: à)? (?:garder |rester |conserver )?(?:l'anonymat|anonymes?)",
)
CORRECTION = (
    "Corrections?",
    "Précisions?",
    "Rectificatifs?",
    "Rectification",
    "Erratum",
    "Mis(?:e)? à jour",
    "Note de la rédaction",
    "NDLR",
    "Une version (?:précédente|antérieure)",
    "Dans une (?:première|précédente) version",
    "Droit de réponse",
)
SPONSORED = (
    "Publicité",
    "Contenu sponsorisé",
    "Article sponsorisé",
    "Sponsorisé(?: par)?",
    "Publi-?rédactionnel",
    "Publi-?reportage",
    "Publi-?communiqué",
    "Communiqué",
    "En partenariat avec",
    "Contenu (?:partenaire|proposé par|de marque)",
    "Partenariat(?: rémunéré)?",
    "Présenté par",
)
OPINION = (
    "Opinions?",
    "Tribunes?",
    "Analyses?",
    "Éditorial",
    "Editorial",
    "Édito",
    "Edito",
    "Chroniques?",
    "Point de vue",
    "Billet",
    "Débats?",
    "Idées",
    "Cartes? blanches?",
)
REVIEW = ("Critiques?",)
AI = (
    "(?:généré|rédigé|traduit|assisté|créé|produit|écrit)e?s? (?:par|avec|à l'aide de|grâce à|à l'aide d'une?) (?:l'|une? |une? outil d')?(?:IA|intelligence artificielle|IA générative)",
    "avec l'aide (?:de l'|d'une )(?:IA|intelligence artificielle)",
    "à l'aide (?:de l'|d'une )(?:IA|intelligence artificielle)",
    "intelligence artificielle",
    "IA générative",
    "outils? d'IA",
    "traduit automatiquement|traduction automatique",
)
REJECT = (
    "(?:Tout |Je |Tous )?refuse[rz]?(?: (?:tout|tous|les cookies|tous les cookies|et fermer))?",
    "Je refuse(?: tout)?",
    "Continuer sans (?:accepter|consentir)",
    "(?:Accepter )?(?:uniquement |seulement )?(?:les )?cookies (?:essentiels|nécessaires|indispensables|obligatoires|fonctionnels)(?: (?:uniquement|seulement))?",
    "(?:Uniquement|Seulement) (?:les )?(?:cookies )?(?:essentiels|nécessaires|indispensables)",
    "(?:Tout )?rejeter(?: (?:tout|les cookies))?",
    "(?:Tout )?d[ée]cliner",
    "Interdire(?: tous les cookies)?",
    "Je n'accepte pas",
    "Non(?:,)? merci",
)
ACCEPT = (
    "(?:Tout |J')?accepte[rz]?(?: (?:tout|tous|les cookies|tous les cookies|et fermer|et continuer|& fermer))?",
    "Tout accepter(?: et .{0,20})?",
    "J'accepte(?: .{0,20})?",
    "Autoriser(?: (?:tout|tous les cookies|les cookies))?",
    "(?:Je )?consen(?:s|tir|tement)",
    "D'accord",
    "(?:J'ai )?compris",
    "OK",
    "Oui",
    "Continuer",
    "Fermer",
)
SETTINGS = (
    "(?:Gérer|Paramétrer|Personnaliser|Configurer|Modifier|Choisir|Voir)(?: (?:mes|les|vos|des|mon|le))?(?: (?:cookies|choix|préférences|paramètres|consentements?|options|traceurs))?(?: (?:de |des |et )?(?:cookies|confidentialité|choix))?",
    "Paramètres?(?: (?:des|de|du|avancés) ?(?:cookies|confidentialité|consentement)?)?",
    "Paramétrage(?: des cookies)?",
    "(?:Préférences|Options|Gestion)(?: (?:des|de) (?:cookies|confidentialité|traceurs|consentements?))?",
    "Retirer (?:mon|votre|le) consentement",
    "Plus d'options",
    "Je choisis",
    "En savoir plus et (?:gérer|paramétrer).{0,30}",
)
POLICY = (
    "En savoir (?:plus|\\+)(?: .{0,30})?",
    "(?:Lire |Voir )?(?:la |notre )?politique (?:de |des |en matière de )?(?:confidentialité|cookies|vie privée)(?: .{0,30})?",
    "Plus d'(?:informations?|infos)",
)
SUBSCRIBE = (
    r"(?:.{0,40}\b)?(?:s'abonner|abonnez|abonner|abonne|abonnement|s'inscrire|se connecter|connexion|payer|acheter|souscrire)(?:\b.{0,40})?",
)
JOINER = ("et", "avec", "&")
SPEECH_VERB = (
    "(?:a |ont |avait )?(?:dit|déclaré|affirmé|expliqué|indiqué|précisé|ajouté|estimé|assuré|souligné|annoncé|regretté|dénoncé|confié|rappelé"
    "|insisté|répondu|écrit|averti|reconnu|confirmé|martelé|lancé|jugé|raconté|témoigné|poursuivi|conclu|admis|promis|salué|prévenu|commenté)"
    "|dit|disent|explique(?:nt)?|affirme(?:nt)?|déclare(?:nt)?|précise(?:nt)?|estime(?:nt)?|ajoute(?:nt)?|assure(?:nt)?|souligne(?:nt)?|raconte(?:nt)?"
    "|confie(?:nt)?|rappelle(?:nt)?|insiste(?:nt)?|résume(?:nt)?|poursuit|répond|reconnaît|juge|regrette|dénonce|témoigne|martèle|conclut|indique"
    "|selon|d'après|lance|écrit|commente|prévient|note|observe|constate",
)
PERSON_VERB = (
    "est|était|a|avait|fut|écrit|couvre|couvrait|suit|travaille|travaillait|vit|habite|rejoint|dirige|collabore|contribue|enseigne|anime|publie"
    "|signe|réalise|possède|propose|décrypte|analyse|explore|aime|adore|s'intéresse|se passionne|se consacre|apporte|commence|vient|raconte"
    "|partage|rédige|tient|traite|intervient|occupe|étudie|exerce|s'est|produit|remporte|intègre|débute|participe",
)
WEEKDAY = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTH = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
ROLE = (
    r"(?:(?:grand|grande|ancien|ancienne|jeune|chef|cheffe|co) )?(?:journaliste|rédact(?:eur|rice)(?: en chef)?(?: adjointe?)?|correspondante?|report(?:er|rice)|reporter"
    r"|chroniqueu(?:r|se)|éditorialiste|envoyée?s? spécia(?:le?|ux)|auteure?|autrice|photographe|pigiste|secrétaire de rédaction|chef(?:fe)? (?:de service|adjointe?|du service|de rubrique)"
    r"|critique|contribut(?:eur|rice)|présentat(?:eur|rice)|animat(?:eur|rice)|stagiaire|alternante?|direct(?:eur|rice) de la rédaction|écrivaine?|blogueu(?:r|se)|expert|experte"
    r"|consultante?|spécialiste|product(?:eur|rice)|analyste)s?(?: (?:au|à|du|de|des|pour|chez|en|politique|société|économie|culture|sport|web|indépendante?|freelance|d').{0,60})?",
)
# Parts of words, one of which every phrase above holds.
ROLE_HINTS = tuple(
    """journalis rédact correspond report chroniqu éditorial envoy aut photo pigiste secr chef critique contrib
    présent animat stagiaire alternan direct écriv blog expert consult spécial produc analyste""".split()
)
STOP_WORDS = frozenset(
    """le la les l un une des du de d au aux ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos il elle ils
    elles on nous vous je tu me te se lui y en qui que qu quoi dont où quand comment pourquoi quel quelle quels quelles et ou
    mais donc or ni car si comme lorsque puisque parce dans sur sous avec sans pour par chez vers entre après avant depuis
    pendant contre jusque selon dès est sont était étaient sera seront être été ont a avait avaient aura avoir fait faire peut
    peuvent doit doivent pas ne n plus très aussi encore tout tous toute toutes même ici là alors ainsi s c j m t""".split()
)
IRREGULAR: dict[str, str] = {}
DEMONYMS = {
    form: country
    for stem, country in (
        ("afghan", "afghanistan"),
        ("algérien", "algérie"),
        ("allemand", "allemagne"),
        ("américain", "états-unis"),
        ("anglais", "angleterre"),
        ("argentin", "argentine"),
        ("australien", "australie"),
        ("autrichien", "autriche"),
        ("belge", "belgique"),
        ("brésilien", "brésil"),
        ("britannique", "royaume-uni"),
        ("bulgare", "bulgarie"),
        ("canadien", "canada"),
        ("chinois", "chine"),
        ("colombien", "colombie"),
        ("coréen", "corée"),
        ("danois", "danemark"),
        ("égyptien", "égypte"),
        ("espagnol", "espagne"),
        ("européen", "europe"),
        ("finlandais", "finlande"),
        ("français", "france"),
        ("géorgien", "géorgie"),
        ("grec", "grèce"),
        ("hongrois", "hongrie"),
        ("indien", "inde"),
        ("irakien", "irak"),
        ("iranien", "iran"),
        ("irlandais", "irlande"),
        ("israélien", "israël"),
        ("italien", "italie"),
        ("ivoirien", "côte d'ivoire"),
        ("japonais", "japon"),
        ("libanais", "liban"),
        ("libyen", "libye"),
        ("malien", "mali"),
        ("marocain", "maroc"),
        ("mexicain", "mexique"),
        ("néerlandais", "pays-bas"),
        ("nigérian", "nigeria"),
        ("norvégien", "norvège"),
        ("pakistanais", "pakistan"),
        ("palestinien", "palestine"),
        ("polonais", "pologne"),
        ("portugais", "portugal"),
        ("québécois", "québec"),
        ("roumain", "roumanie"),
        ("russe", "russie"),
        ("sénégalais", "sénégal"),
        ("serbe", "serbie"),
        ("soudanais", "soudan"),
        ("suédois", "suède"),
        ("suisse", "suisse"),
        ("syrien", "syrie"),
        ("taïwanais", "taïwan"),
        ("tchèque", "tchéquie"),
        ("tunisien", "tunisie"),
        ("turc", "turquie"),
        ("turque", "turquie"),
        ("ukrainien", "ukraine"),
        ("vénézuélien", "venezuela"),
    )
    for form in (stem, stem + "s", stem + "e", stem + "es", stem + "ne", stem + "nes", stem + "que", stem + "ques")
}
LINKS = {
    "ccpa-opt-out": ("ne pas vendre.*",),
    "cookie-settings": (
        "(?:gérer|paramétrer|personnaliser|modifier|gestion|paramètres?|paramétrage|préférences|réglages)(?: (?:les|des|de|mes|vos|relatifs aux|du|le|mon))?(?: ?(?:cookies|traceurs|consentements?|préférences|choix|confidentialité|utiq|données personnelles))?(?: (?:de|des|en matière de|relatives? aux)? ?(?:cookies|confidentialité))?",
        "retirer (?:mon|votre) consentement",
        "centre de (?:préférences|confidentialité)(?: .{0,20})?",
    ),
    "cookie-policy": (
        "(?:politique|charte)(?: (?:de|des|d'utilisation des|relative aux|en matière de))? cookies",
        "cookies(?: et .{0,30})?",
        "gestion des cookies",
    ),
    "privacy": (
        "(?:.{0,20}\\b)?(?:politique|charte|déclaration|règles) (?:de |sur |de protection de |en matière de |relative à )?(?:la )?(?:confidentialité|vie privée|protection des données|données personnelles|la vie privée)(?: .{0,30})?",
        "(?:confidentialité|vie privée|données personnelles|protection des données(?: personnelles)?)(?: (?:et|&) .{0,30})?",
        "politique de (?:protection|gestion|traitement) des données(?: .{0,40})?",
    ),
    "corrections": (
        "(?:nos )?(?:erreurs|correctifs|corrections|rectificatifs)(?: .{0,30})?",
        "signaler une (?:erreur|faute)",
        "errata",
    ),
    "standards": (
        "(?:notre |la )?charte(?: (?:éthique|déontologique|éditoriale|de déontologie|d'éthique|de la rédaction|des journalistes|ia|d'indépendance))(?: .{0,40})?",
        "(?:nos )?(?:principes|engagements|règles|valeurs)(?: (?:éditoriaux|déontologiques|éditoriales|journalistiques|de publication))?",
        "(?:notre )?(?:déontologie|éthique|ligne éditoriale|politique éditoriale)",
        "comment nous travaillons",
    ),
    "accessibility": ("accessibilité(?: .{0,40})?", "déclaration d'accessibilité"),
    "imprint": ("mentions légales(?: .{0,40})?", "informations légales", "infos légales"),
    "terms": ("c\\.?g\\.?[uv]\\.?(?: .{0,30})?", "conditions (?:générales|d'utilisation)(?: .{0,50})?"),
    "contact": (
        "(?:nous |page )?contact(?:er|s|ez[- ]nous)?(?: .{0,30})?",
        "contactez(?:-| )(?:nous|la rédaction)",
        "écrivez[- ]nous",
        "(?:aide|assistance) (?:et|&) contact",
        "courrier des lecteurs",
    ),
    "about": (
        "(?:à|a) propos(?: de .{2,40})?",
        "qui sommes[- ]nous(?: \\?| ?)?",
        "(?:la |notre )?rédaction",
        "(?:notre |l')?(?:équipe|histoire)",
        "le groupe(?: .{0,30})?",
        "actionnariat",
        "nos journalistes",
    ),
}
NO_NAME = frozenset(
    """le la les un une des du de l ce cette ces son sa ses il elle ils elles on nous vous je en au aux avec après avant depuis
    pendant pour par sur dans chez diplômé diplômée passionné passionnée ancien ancienne originaire né née installé installée
    basé basée aujourd actuellement auparavant également journaliste rédacteur rédactrice rédaction auteur autrice école
    université institut journal magazine agence groupe éditions presse titulaire spécialiste grand grande formé formée
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre""".split()
)
PRONOUNS = frozenset("il elle son sa ses".split())
