"""Spanish word lists. Phrases may hold regex fragments; those that hold none are also compared whole."""

# ruff: noqa: E501  # A phrase with its variants stays on one line.
from __future__ import annotations

BYLINE_PREFIX = (
    "Por",
    "Escrito por",
    "Texto",
    "Texto de",
    "Texto por",
    "Publicado por",
    "Redactado por",
    "Un artículo de",
    "Una columna de",
    "Un reportaje de",
    "Entrevista de",
    "Análisis de",
    "Autor",
    "Autora",
    "Autores",
    "Autor/a",
)
DESK = (
    r"(?:la |nuestra |de la |por )?redacci[óo]n(?: (?:de |digital|web|online|central|nacional|deportes|internacional|el |la |los )?.{0,40})?",
    r"(?:la )?mesa (?:de|central de|digital de) (?:redacci[óo]n|noticias|edici[óo]n).{0,30}",
    r"(?:el |nuestro )?equipo(?: (?:de|editorial|digital|periodístico).{0,40})?",
    r"(?:staff|newsroom|desk|redactor(?:es|a)?|editor(?:a|es)?|corresponsal(?:es)?|reportero|colaborador(?:a|es)?|administrador|admin|autor|invitado|anónimo|webmaster|editorial)(?: (?:web|digital|invitado|especial))?",
    r"(?:con )?(?:información de )?agencias?(?: (?:de noticias|internacionales))?",
    r"(?:nuestro|nuestra|de nuestro|de nuestra|el|la) (?:corresponsal|enviado|enviada|redactor|redactora)(?: .{0,40})?",
    "comunicado(?: de prensa)?|nota de prensa",
)
# Parts of words, one of which every phrase above holds.
DESK_HINTS = tuple(
    """redacci mesa equipo staff newsroom desk redactor editor corresponsal reporter colaborador admin autor
    invitado anónimo webmaster agencia enviad comunicado nota""".split()
)
SOURCE_CREDIT = (
    "Fuentes?",
    "Con información de",
    "Vía",
    "(?:Este artículo (?:fue |se )?)?(?:Publicado|publicó) originalmente(?: (?:en|por))?",
    "Originalmente publicado(?: (?:en|por))?",
    "Tomado de",
    "Cortesía de",
    "Adaptado de",
)
ANONYMOUS_SOURCE = (
    "según (?:[\\w-]+ )?fuentes?(?: (?:cercanas?|oficiales|policiales|diplomáticas|gubernamentales|judiciales|anónimas?|consultadas|de la investigación|conocedoras))*",
    "(?:una |las |varias |dos )?fuentes? (?:cercanas? a(?:l)?|anónimas?|conocedoras? de|familiarizadas? con|policiales|diplomáticas|gubernamentales|judiciales|de la investigación|del (?:gobierno|sector|caso|partido))",
    "bajo (?:condición de |la condición de )?anonimato",
    "que (?:pidió|pidieron|prefirió|prefirieron|solicitó|solicitaron) (?:no ser (?:identificad[oa]s?|nombrad[oa]s?|citad[oa]s?)|el anonimato|mantener(?:se en)? (?:el )?anonimato)",
)
CORRECTION = (
    "Corrección",
    "Correcciones",
    "Aclaración",
    "Fe de (?:errores|erratas)",
    "Rectificación",
    "Nota de la redacción",
    "Nota del editor",
    "Actualización",
    "Actualizado",
    "Una versión anterior",
    "En una versión anterior",
)
SPONSORED = (
    "Publicidad",
    "Contenido (?:patrocinado|promocionado|de marca|promocional)",
    "Patrocinado(?: por)?",
    "Publirreportaje",
    "Publinota",
    "Anuncio",
    "En colaboración con",
    "Espacio patrocinado",
    "Presentado por",
    "Branded content",
)
OPINION = (
    "Opinión",
    "Análisis",
    "Editorial",
    "Columnas?",
    "Tribunas?",
    "Comentario",
    "Punto de vista",
    "Debate",
    "Firmas",
)
REVIEW = ("Críticas?", "Reseñas?")
AI = (
    "(?:generad|elaborad|redactad|traducid|cread|asistid|escrit|producid)[oa]s? (?:con|por|mediante|con ayuda de|con la ayuda de) (?:una |la )?(?:IA|inteligencia artificial)",
    "con (?:la )?ayuda de (?:la )?(?:IA|inteligencia artificial)",
    "inteligencia artificial",
    "IA generativa",
    "herramientas? de IA",
    "traducid[oa] automáticamente|traducción automática",
)
REJECT = (
    "Rechazar(?: (?:todo|todas|todos|las cookies|todas las cookies|cookies|y (?:cerrar|continuar)))?",
    "(?:Lo )?rechazo",
    "Denegar(?: todas?)?",
    "(?:Aceptar )?(?:solo|sólo|solamente|únicamente)(?: (?:las|cookies|las cookies))? (?:necesarias|esenciales|imprescindibles|estrictamente necesarias|técnicas)",
    "(?:Solo|Sólo|Solamente) (?:cookies|las cookies|lo) (?:necesarias|esenciales|técnicas|necesario)",
    "Continuar sin (?:aceptar|consentir)",
    "No acept(?:o|ar)(?: .{0,20})?",
    "No,? gracias",
    "Declinar",
)
ACCEPT = (
    "Acept(?:ar|o)(?: (?:todo|todas|todos|las cookies|todas las cookies|cookies|y (?:cerrar|continuar)))?",
    "Permitir(?: (?:todo|todas|todas las cookies|cookies))?",
    "(?:Estoy )?de acuerdo",
    "(?:Doy mi )?consentimiento",
    "Consentir(?: todo)?",
    "Entendido",
    "Vale",
    "OK",
    "Sí",
    "Continuar",
    "Cerrar",
)
SETTINGS = (
    "(?:Configurar|Gestionar|Administrar|Personalizar|Modificar|Ajustar|Ver|Cambiar)(?: (?:las|mis|la|sus|tus|el|mi))?(?: (?:cookies|preferencias|opciones|configuración|consentimiento|privacidad|ajustes))?(?: de (?:cookies|privacidad))?",
    "(?:Configuración|Preferencias|Ajustes|Opciones)(?: (?:de|sobre) (?:las )?(?:cookies|privacidad|consentimiento))?",
    "Más opciones",
    "(?:Revocar|Retirar)(?: (?:mi|el|su))? consentimiento",
    "Panel de (?:configuración|cookies)",
)
POLICY = (
    "(?:Más|Mas) (?:información|info)(?: .{0,30})?",
    "(?:Leer|Saber|Ver) más",
    "(?:Ver |Leer )?(?:la |nuestra )?política de (?:cookies|privacidad)(?: .{0,30})?",
)
SUBSCRIBE = (
    r"(?:.{0,40}\b)?(?:suscribirse|suscríbete|suscribirme|suscripción|suscribete|pagar|comprar|regístrate|registrarse|iniciar sesión|hazte socio)(?:\b.{0,40})?",
)
JOINER = ("y", "e", "con", "&")
SPEECH_VERB = (
    "(?:ha |han |había )?(?:dicho|declarado|afirmado|explicado|señalado|asegurado|añadido|indicado|destacado|advertido|manifestado|subrayado|apuntado|comentado|insistido|respondido|criticado|denunciado|reconocido|escrito|anunciado)"
    "|dijo|dijeron|dice|dicen|afirmó|afirma(?:n|ron)?|declaró|declara(?:ron)?|explicó|explica(?:n|ron)?|señaló|señala(?:n|ron)?|aseguró|asegura(?:n|ron)?|añadió|añade(?:n)?|agregó|agrega"
    "|indicó|indica|sostuvo|sostiene|manifestó|comentó|comenta|advirtió|advierte|destacó|destaca|expresó|expresa|respondió|responde|contó|cuenta|escribió|escribe|insistió|insiste|reconoció|reconoce"
    "|anunció|anuncia|denunció|denuncia|criticó|critica|subrayó|subraya|apuntó|apunta|recordó|recuerda|opinó|opina|relató|relata|precisó|precisa|aclaró|confirmó|lamentó|concluyó|según|admitió|prometió|pidió",
)
PERSON_VERB = (
    "es|era|fue|ha|tiene|escribe|escribió|cubre|cubrió|trabaja|trabajó|vive|vivió|estudió|estudia|dirige|dirigió|colabora|colaboró|nació|ganó|publica|publicó|enseña|presenta|presentó|edita"
    "|informa|reside|aporta|lleva|cuenta|forma|imparte|analiza|investiga|explora|coordina|coordinó|fundó|cofundó|comenzó|empezó|inició|obtuvo|recibió|cursó|se licenció|se graduó|se especializa"
    "|se incorporó|se unió|se formó|se dedica|participa|ejerce|ejerció|conduce|narra|produce|ama|disfruta|suele",
)
WEEKDAY = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
MONTH = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "setiembre",
    "octubre",
    "noviembre",
    "diciembre",
)
ROLE = (
    r"(?:ex)?(?:periodista|redactor(?:a)?(?: jefe| jefa)?|corresponsal|reporter(?:o|a)|editor(?:a)?|columnista|autor(?:a)?|colaborador(?:a)?|fotógraf(?:o|a)|fotoperiodista|director(?:a)?|subdirector(?:a)?|jef(?:e|a) de .{3,30}"
    r"|crític(?:o|a)|enviad(?:o|a) especial|analista|cronista|presentador(?:a)?|becari(?:o|a)|escritor(?:a)?|bloguer(?:o|a)|comunicador(?:a)?|locutor(?:a)?|productor(?:a)?|especialista|expert(?:o|a))(?:s|es)?(?: (?:de|en|del|para|digital|deportiv[oa]|polític[oa]|cultural|freelance|independiente|web|senior).{0,60})?",
)
# Parts of words, one of which every phrase above holds.
ROLE_HINTS = tuple(
    """periodista redactor corresponsal report edit columnista autor colabora fot director jef crític enviad
    analista cronista present becari escrit blog comunicador locutor productor especialista expert""".split()
)
STOP_WORDS = frozenset(
    """el la los las un una unos unas lo al del de a en con por para sin sobre entre hasta desde hacia contra según tras ante
    bajo durante y e o u ni pero sino que qué quien quién quienes cual cuál cuales cuando cuándo donde dónde como cómo porque
    si aunque mientras pues su sus mi mis tu tus nuestro nuestra nuestros nuestras este esta estos estas ese esa esos esas
    aquel aquella esto eso él ella ellos ellas usted ustedes nosotros yo tú se me te le les nos es son era eran fue fueron
    será serán ser sido ha han había habían haber hay está están estaba estaban puede pueden debe deben no más muy también ya
    así aún todo toda todos todas""".split()
)
IRREGULAR: dict[str, str] = {}
DEMONYMS = {
    form: country
    for masculine, country in (
        ("afgano", "afganistán"),
        ("alemán", "alemania"),
        ("americano", "américa"),
        ("argelino", "argelia"),
        ("argentino", "argentina"),
        ("australiano", "australia"),
        ("boliviano", "bolivia"),
        ("brasileño", "brasil"),
        ("británico", "reino unido"),
        ("búlgaro", "bulgaria"),
        ("canadiense", "canadá"),
        ("catalán", "cataluña"),
        ("chileno", "chile"),
        ("chino", "china"),
        ("colombiano", "colombia"),
        ("coreano", "corea"),
        ("cubano", "cuba"),
        ("danés", "dinamarca"),
        ("ecuatoriano", "ecuador"),
        ("egipcio", "egipto"),
        ("español", "españa"),
        ("estadounidense", "estados unidos"),
        ("europeo", "europa"),
        ("finlandés", "finlandia"),
        ("francés", "francia"),
        ("griego", "grecia"),
        ("guatemalteco", "guatemala"),
        ("haitiano", "haití"),
        ("holandés", "países bajos"),
        ("hondureño", "honduras"),
        ("húngaro", "hungría"),
        ("indio", "india"),
        ("inglés", "inglaterra"),
        ("iraní", "irán"),
        ("iraquí", "irak"),
        ("irlandés", "irlanda"),
        ("israelí", "israel"),
        ("italiano", "italia"),
        ("japonés", "japón"),
        ("libanés", "líbano"),
        ("libio", "libia"),
        ("marroquí", "marruecos"),
        ("mexicano", "méxico"),
        ("neerlandés", "países bajos"),
        ("nicaragüense", "nicaragua"),
        ("noruego", "noruega"),
        ("pakistaní", "pakistán"),
        ("palestino", "palestina"),
        ("panameño", "panamá"),
        ("paraguayo", "paraguay"),
        ("peruano", "perú"),
        ("polaco", "polonia"),
        ("portugués", "portugal"),
        ("rumano", "rumanía"),
        ("ruso", "rusia"),
        ("salvadoreño", "el salvador"),
        ("saudí", "arabia saudí"),
        ("serbio", "serbia"),
        ("sirio", "siria"),
        ("sueco", "suecia"),
        ("suizo", "suiza"),
        ("taiwanés", "taiwán"),
        ("turco", "turquía"),
        ("ucraniano", "ucrania"),
        ("uruguayo", "uruguay"),
        ("vasco", "país vasco"),
        ("venezolano", "venezuela"),
    )
    for form in (
        masculine,
        masculine + "s",
        masculine[:-1] + "a",
        masculine[:-1] + "as",
        masculine + "es",
        # "francés", "francesa", "franceses"; "alemán", "alemana"
        masculine.replace("és", "es").replace("án", "an") + "a",
        masculine.replace("és", "es").replace("án", "an") + "as",
        masculine.replace("és", "es").replace("án", "an") + "es",
    )
}
LINKS = {
    "ccpa-opt-out": ("no vend(?:er|an) mi información.*",),
    "cookie-settings": (
        "(?:configurar|gestionar|administrar|preferencias|configuración|gestión|ajustes|panel|personalizar)(?: (?:de|las|mis|la|sus|tus|sobre))*(?: ?(?:cookies|privacidad|consentimientos?|preferencias))(?: de (?:cookies|privacidad))?",
        "(?:revocar|retirar)(?: (?:mi|el|su))? consentimiento",
        "configuración",
    ),
    "cookie-policy": ("(?:política|aviso|uso)(?: de| sobre| del uso de)?(?: las)? cookies", "cookies"),
    "privacy": (
        "(?:.{0,20}\\b)?(?:política|aviso|declaración|términos|políticas)(?: (?:de|sobre|legal y de|legal y|de la))* (?:privacidad|protección de datos|datos(?: personales)?)(?: .{0,30})?",
        "privacidad(?: (?:y|&) .{0,30})?",
        "protección de datos(?: personales)?",
    ),
    "corrections": (
        "(?:fe de errores|fe de erratas|correcciones|rectificaciones|política de correcciones)(?: .{0,30})?",
        "(?:reportar|comunicar|notificar) (?:un )?error(?:es)?",
    ),
    "standards": (
        "(?:código|manual|normas?|principios|estándares|política|compromiso|carta) (?:de )?(?:ética|éticos?|deontológico|editorial(?:es)?|estilo|periodísticos?|de la redacción|redacción|conducta|de ética)(?: .{0,30})?",
        "políticas? (?:y|e) (?:estándares|principios|ética)(?: .{0,20})?",
        "libro de estilo",
        "estatuto (?:de (?:la )?redacción|editorial|de .{1,30})",
        "(?:nuestros )?principios(?: .{0,30})?",
        "defensor(?:a)? del lector",
    ),
    "accessibility": ("accesibilidad(?: .{0,30})?", "declaración de accesibilidad"),
    "imprint": ("aviso legal(?: .{0,40})?", "información legal", "nota legal"),
    "terms": ("(?:términos|condiciones)(?: .{0,50})?",),
    "contact": (
        "(?:contacto?s?|contáctanos|contáctenos|contacta|contactar|contáctenos)(?: .{0,30})?",
        "escríbenos",
        "cartas al director",
        "atención al (?:lector|cliente|suscriptor)",
    ),
    "about": (
        "(?:acerca|sobre) (?:de )?(?:nosotros|.{2,40})",
        "(?:quiénes|quienes) somos\\??",
        "(?:la )?redacción",
        "(?:nuestro )?equipo",
        "nuestra historia",
        "staff",
        "mancheta",
        "empresa",
        "el grupo",
    ),
}
NO_NAME = frozenset(
    """el la los las un una unos unas su sus mi este esta estos estas al del de en con por para sin sobre entre desde tras
    según durante además actualmente anteriormente también hoy ahora antes después licenciado licenciada graduado graduada
    periodista redactor redactora director directora nacido nacida natural apasionado apasionada especializado
    especializada máster universidad facultad escuela periódico diario revista agencia premio grupo gobierno ministerio
    como cuando donde aunque mientras él ella ellos ellas enero febrero marzo abril mayo junio julio agosto septiembre
    octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo""".split()
)
PRONOUNS = frozenset("él ella su sus".split())
