"""Portuguese word lists: bylines, credits, labels and consent."""

# ruff: noqa: E501  # A phrase with its variants stays on one line.
from __future__ import annotations

BYLINE_PREFIX = (
    "Por",
    "Texto de",
    "Texto",
    "Escrito por",
    "Publicado por",
    "Reportagem de",
    "Um artigo de",
    "Autor",
    "Autora",
)
DESK = (
    r"(?:a |da |nossa )?reda[çc][ãa]o(?: .{0,40})?",
    r"(?:a )?equipe?a?(?: .{0,40})?",
    r"(?:com )?ag[êe]ncias?(?: de not[íi]cias)?",
    "admin(?:istrador)?|editor(?:a|ial)?|rep[óo]rter|colaborador(?:a)?|convidado|assessoria(?: .{0,30})?|comunicado|newsroom|desk",
)
SOURCE_CREDIT = (
    "Fontes?",
    "Com informações de",
    "Via",
    "Publicado originalmente(?: (?:em|por|no|na))?",
    "Originalmente publicado(?: (?:em|por|no|na))?",
)
ANONYMOUS_SOURCE = (
    "segundo fontes?(?: \\w+)?",
    "fontes? (?:próximas?|anônimas?|anónimas?|ligadas?)(?: (?:a|ao|à))?",
    "sob (?:condição de )?anonimato",
    "que pedi(?:u|ram) (?:para não ser(?:em)? identificad[oa]s?|anonimato)",
)
CORRECTION = (
    "Correção",
    "Esclarecimento",
    "Clarificação",
    "Errata",
    "Erramos",
    "Atualização",
    "Atualizad[oa]",
    "Retificação",
    "Nota da redação",
    "Nota do editor",
    "Uma versão anterior",
)
SPONSORED = (
    "Publicidade",
    "Conteúdo (?:patrocinado|publicitário|de marca)",
    "Patrocinado(?: por)?",
    "Publieditorial",
    "Informe publicitário",
    "Publirreportagem",
    "Em parceria com",
    "Apresentado por",
    "Anúncio",
)
OPINION = ("Opinião", "Análise", "Editorial", "Colunas?", "Colunistas?", "Comentário", "Crônica")
REVIEW = ("Resenhas?", "Críticas?")
AI = (
    "(?:gerad|escrit|criad|produzid|traduzid|feit)[oa]s? (?:por|com|com ajuda de|com auxílio de)(?: a| uma| da)? (?:IA|inteligência artificial)",
    "inteligência artificial",
    "IA generativa",
)
REJECT = (
    "Rejeitar(?: (?:tudo|todos|todas|cookies|os cookies|todos os cookies))?",
    "Recusar(?: (?:tudo|todos|cookies))?",
    "Continuar sem aceitar",
    "(?:Apenas|Somente|Só|Aceitar apenas)(?: os)?(?: cookies)? (?:essenciais|necessários)",
    "Apenas cookies (?:essenciais|necessários)",
    "Não aceit(?:o|ar)",
    "Negar",
    "Não,? obrigad[oa]",
)
ACCEPT = (
    "Aceit(?:ar|o)(?: (?:tudo|todos|todas|cookies|os cookies|todos os cookies|e (?:fechar|continuar)))?",
    "Permitir(?: todos)?",
    "Concordo(?: e fechar)?",
    "Concordar(?: e .{0,20})?",
    "Entendi",
    "Prosseguir",
    "Ciente",
    "OK",
    "Sim",
    "Continuar",
    "Fechar",
)
SETTINGS = (
    "(?:Gerir|Configurar|Gerenciar|Personalizar|Definir|Alterar|Ver)(?: (?:os|as|meus|minhas))?(?: (?:cookies|preferências|opções|definições|configurações|consentimento))?(?: de (?:cookies|privacidade))?",
    "(?:Configurações|Preferências|Definições|Opções)(?: de (?:cookies|privacidade|consentimento))?",
    "Mais opções",
    "(?:Revogar|Retirar)(?: o| meu)? consentimento",
)
POLICY = (
    "(?:Mais|Mais) (?:informações|informação)",
    "(?:Saiba|Ler|Saber) mais",
    "Política de (?:privacidade|cookies)(?: .{0,30})?",
)
SUBSCRIBE = (
    r"(?:.{0,40}\b)?(?:assinar|assine|assinatura|subscrever|subscreva|inscreva-se|pagar|comprar|cadastre-se|entrar)(?:\b.{0,40})?",
)
JOINER = ("e", "com", "&")
SPEECH_VERB = (
    "disse(?:ram)?|diz(?:em)?|afirm(?:ou|a|aram|am)|declar(?:ou|a|aram)|explic(?:ou|a|aram)|acrescent(?:ou|a)|escrev(?:eu|e)|destac(?:ou|a)|ressalt(?:ou|a)|sublinh(?:ou|a)|cont(?:ou|a)|respond(?:eu|e)|coment(?:ou|a)|segundo|de acordo com|anunci(?:ou|a)|alert(?:ou|a)|garanti(?:u|ram)|defende(?:u|ram)?|conclui(?:u)?|avalia",
)
PERSON_VERB = (
    "é|era|foi|tem|escreve|escreveu|cobre|cobriu|trabalha|trabalhou|mora|vive|viveu|estudou|estuda|dirige|dirigiu|colabora|colaborou|nasceu|ganhou|venceu"
    "|publica|publicou|leciona|ensina|apresenta|apresentou|edita|editou|atua|atuou|integra|assina|acompanha|reporta|coordena|fundou|começou|iniciou"
    "|recebeu|formou-se|especializou-se|dedica-se|participa|gosta|adora|reside|entrou|ingressou|passou|produz",
)
NO_NAME = frozenset(
    """o a os as um uma uns umas de do da dos das em no na por para com sem sobre entre desde seu sua seus suas este esta
    segundo hoje agora antes depois além atualmente também jornalista repórter editor editora redator redatora diretor diretora
    nascido nascida natural formado formada apaixonado apaixonada especialista universidade faculdade escola jornal diário revista
    agência prêmio prémio grupo governo ministério como quando onde embora ele ela eles elas janeiro fevereiro março abril maio
    junho julho agosto setembro outubro novembro dezembro segunda terça quarta quinta sexta sábado domingo""".split()
)
WEEKDAY = ("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo")
MONTH = (
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
)
ROLE = (
    r"(?:jornalista|redator(?:a)?|repórter(?: especial)?|editor(?:a)?|correspondente|colunista|colaborador(?:a)?|autor(?:a)?|fotógraf[oa]|diretor(?:a)?|chefe de redação)(?: .{0,40})?",
)
STOP_WORDS = frozenset(
    """o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para com sem sobre entre até desde
    contra após ao à aos às e ou mas que quem qual quando onde como porque se não mais muito também já ainda é são era eram foi
    foram será ser está estão tem têm há seu sua seus suas este esta estes estas esse essa isso isto aquele ele ela eles elas
    nós você eu lhe sob durante""".split()
)
DEMONYMS = {
    form: country
    for stem, country in (
        ("american", "estados unidos"),
        ("brasileir", "brasil"),
        ("chines", "china"),
        ("european", "europa"),
        ("europei", "europa"),
        ("frances", "frança"),
        ("iranian", "irã"),
        ("italian", "itália"),
        ("palestin", "palestina"),
        ("portugues", "portugal"),
        ("russ", "rússia"),
        ("ucranian", "ucrânia"),
        ("argentin", "argentina"),
        ("venezuelan", "venezuela"),
        ("mexican", "méxico"),
    )
    for form in (stem + "o", stem + "a", stem + "os", stem + "as", stem + "es")
} | {
    "israelense": "israel",
    "israelenses": "israel",
    "israelita": "israel",
    "chinês": "china",
    "francês": "frança",
    "português": "portugal",
    "alemão": "alemanha",
    "alemã": "alemanha",
    "alemães": "alemanha",
    "britânico": "reino unido",
    "britânica": "reino unido",
    "espanhol": "espanha",
    "espanhola": "espanha",
}
LINKS = {
    "cookie-settings": (
        "(?:gerir|configurar|gerenciar|preferências|configurações|definições|gestão)(?: (?:de|os|meus|dos|das))*(?: ?(?:cookies|privacidade|consentimento|preferências))(?: de cookies)?",
    ),
    "cookie-policy": ("política de cookies", "cookies", "aviso de cookies"),
    "privacy": (
        "(?:.{0,20}\\b)?(?:política|aviso|declaração|termos)(?:s)? (?:de |e |sobre )*(?:privacidade|proteção de dados)(?: .{0,30})?",
        "privacidade(?: (?:e|&) .{0,30})?",
        "proteção de dados",
    ),
    "corrections": (
        "correções",
        "errata",
        "erramos",
        "(?:comunicar|reportar|relatar|informar) erros?",
        "política de correções",
    ),
    "standards": (
        "(?:código|princípios|estatuto|manual|diretrizes|política|linha) (?:de )?(?:ética|éticos?|editoria(?:l|is)|deontológico|da redação|redação|conduta)(?: .{0,30})?",
        "estatuto editorial",
    ),
    "accessibility": ("(?:declaração de )?acessibilidade",),
    "imprint": ("ficha técnica", "expediente", "informação legal", "aviso legal"),
    "terms": ("(?:termos|condições)(?: .{0,50})?",),
    "contact": (
        "contatos?(?: .{0,30})?",
        "contactos?(?: .{0,30})?",
        "fale (?:conosco|connosco)",
        "entre em contato",
        "atendimento(?: .{0,30})?",
    ),
    "about": ("(?:sobre|quem somos)(?: (?:nós|.{2,40}))?", "expediente", "institucional", "(?:a )?equipa?e?"),
}
