"""A headline that withholds the news to have it clicked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import any_of, fold, is_quoted
from newslint.language.lexicon import compiled

# Forms that promise, tease or command instead of telling. General knowledge; seen on news sites of these languages.
FORMS: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"you (?:won't|will not|will never|'ll never|wouldn't|never) (?:believe|guess)",
        r"(?:what|guess what) happen(?:s|ed) next",
        r"here(?:'s| is| are)(?: \w+){0,2} (?:why|reasons?)",
        r"here(?:'s| is) the (?:real|true|surprising|unexpected)",
        r"this is (?:why|what (?:happen(?:s|ed)|(?:he|she|they) (?:finds?|found|saw|did)))",
        r"you(?:'ve| have) (?:probably )?never heard of",
        r"the (?:real|true|surprising|shocking|unexpected|simple|heartbreaking|hilarious) reason(?: why)?",
        r"(?:will|might|may|could) (?:shock|surprise|amaze|stun|blow) (?:you|your mind)(?: away)?",
        r"(?:one|this|these) (?:\w+ ){0,2}(?:weird|simple|strange|little|easy|genius) (?:old )?tricks?",
        r"doctors hate (?:him|her|this|it)",
        r"(?:the )?(?:internet|twitter|everyone|everybody) (?:is|are|can't stop) (?:losing it|freaking out|going wild"
        r"|going crazy|obsessed|talking about)",
        r"(?:left|leaves|leaving) (?:\w+ ){1,3}(?:speechless|in stitches)",
        r"(?:this|one|these) (?:one |\d+ )?(?:\w+ )?(?:weird |simple |little |clever |easy )?tricks?\b",
        r"(?:mind-?blowing|jaw-?dropping|gobsmack\w+)",
        r"you (?:need|have) to (?:see|watch|hear)",
        r"\d+ (?:\w+ ){0,3}(?:things|secrets|signs|facts|reasons)"
        r" (?:you (?:didn't|don't|never|won't|probably)|that will|nobody|no one|only)",
        r"(?:nobody|no one) (?:is talking about|tells you|saw coming)",
        r"wait (?:till|until) you (?:see|hear|read)",
    ),
    "de": (
        r"(?:(?:sie|du|ihr) (?:werde[nt]|wirst|werdet) )(?:es |das )?(?:nicht|nie|kaum) glauben",
        r"was (?:dann|danach|als nächstes) (?:passiert(?:e)?|geschah|geschieht)",
        r"dann (?:passiert(?:e)?|geschah|geschieht) (?:das|dies|es)",
        r"(?:das|dies) ist der (?:wahre |wirkliche |überraschende |kuriose |einfache |unglaubliche )?grund",
        r"(?:aus|mit) (?:diesem|einem) (?:\w+ )?(?:einfachen|simplen|genialen|kuriosen) (?:grund|trick)",
        r"mit diesem (?:\w+ )?trick",
        r"(?:das|dies|was) steckt (?:wirklich )?dahinter",
        r"(?:wird|werden) (?:sie|dich|euch) (?:überraschen|schockieren|verblüffen|umhauen)",
        r"macht (?:alle |uns |fans |das netz )?sprachlos",
        r"das netz (?:lacht|tobt|rastet aus|flippt aus|dreht durch)",
        r"(?:unglaublich|unfassbar|irre)[,:!]",
        r"(?:was|das) (?:niemand|keiner) (?:weiß|wusste|verrät|ahnt)",
    ),
    "fr": (
        r"vous n'(?:allez pas|en croirez pas|y croirez pas)(?: en| le| y)?(?: croire)?(?: vos yeux)?",
        r"vous ne devinerez jamais",
        r"ce qui (?:s'est passé|se passe|arrive) (?:ensuite|après)",
        r"la suite (?:va vous|est|vous)",
        r"(?:voici|voilà) (?:pourquoi|la raison)",
        r"(?:va|vont|pourrait) vous (?:surprendre|étonner|choquer|bluffer|laisser sans voix)",
        r"la (?:vraie|véritable|surprenante) raison",
        r"(?:cette|une) astuce (?:simple|géniale|toute simple|méconnue)",
        r"la toile (?:s'enflamme|s'emballe|est en feu)",
    ),
    "es": (
        r"no (?:lo )?(?:vas a|van a|podrás|podrá) creer",
        r"no (?:lo |te lo )?(?:creerás|creerá|imaginas)",
        r"lo que (?:pasó|sucedió|ocurrió|pasa|ocurre) (?:después|luego|a continuación)",
        r"(?:te|le) (?:sorprenderá|dejará (?:sin palabras|helado|con la boca abierta)|va a sorprender)",
        r"(?:esta|esa) es la (?:verdadera |sorprendente )?razón",
        r"este es el (?:verdadero |sorprendente )?motivo",
        r"(?:la|el) (?:verdadera|sorprendente|insólita|insólito) (?:razón|motivo)",
        r"nunca (?:adivinarás|imaginarías)",
        r"el (?:sencillo|simple|increíble) truco",
    ),
    "it": (
        r"non (?:ci )?(?:crederai|crederete|crederesti)(?: (?:mai|a))?",
        r"non (?:indovinerai|indovinerete|immagini|immaginate) (?:mai|cosa)",
        r"(?:questo|il) (?:semplice|incredibile|geniale) trucco",
        r"la (?:vera|sorprendente|incredibile) ragione",
        r"(?:quello|ciò) che (?:è successo|succede) dopo",
        r"ecco (?:perché|il motivo|(?:che )?cosa (?:è successo|è accaduto|succede|accade))",
        r"(?:ti|vi) (?:sorprenderà|lascerà senza parole|stupirà)",
    ),
    "pt": (
        r"(?:você )?não vai(?:s)? acreditar",
        r"você (?:nunca|jamais) (?:vai imaginar|imaginaria|adivinharia)",
        r"(?:este|esse|o) (?:simples|incrível) truque",
        r"(?:o|a) (?:verdadeir[oa]|surpreendente) (?:motivo|razão)",
        r"o que acontece(?:u)? (?:depois|a seguir|em seguida)",
        r"(?:vai|vão) (?:te|lhe|o|a) (?:surpreender|chocar)",
        r"(?:este|esse) é o (?:verdadeiro |surpreendente )?motivo",
    ),
    "nl": (
        r"je (?:raadt|gelooft) (?:nooit|niet)",
        r"(?:deze|met deze|één) (?:simpele|slimme) truc",
        r"de (?:echte|verrassende|ware) reden",
        r"(?:dit|hier) is waarom|daarom moet je",
        r"wat er (?:daarna|toen) gebeurde?",
        r"zul je niet geloven",
    ),
    "pl": (
        r"nie uwierz(?:ysz|ycie)",
        r"nigdy nie zgadnie(?:sz|cie)",
        r"(?:ten|jeden) (?:prosty|genialny) trik",
        r"prawdziwy powód",
        r"(?:co|to, co) (?:się )?(?:stało|wydarzyło) się? ?(?:potem|później)",
        r"oto dlaczego",
        r"(?:zaskoczy|zszokuje) cię",
    ),
    "ar": (r"لن تصدق", r"ما حدث بعد ذلك", r"لهذا السبب"),
}


class Options(NamedTuple):
    phrases: tuple[str, ...] = option((), "More phrases that the house takes for clickbait.")
    allowed: tuple[str, ...] = option((), "Phrases that the house allows, as they stand in the headline.")


@article_rule(severity=Severity.INFO, options=Options, authority=("GN", "NG"))
def headline_clickbait(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The headline teases instead of telling."""
    headline = article.headline
    if headline is None:
        return
    allowed = {fold(phrase) for phrase in options.allowed}
    for forms in (any_of(FORMS, article.language), _own(options.phrases)):
        for found in forms.finditer(headline.value) if forms else ():
            if fold(found[0]) not in allowed and not is_quoted(headline.value, *found.span()):
                yield Finding(headline.part(*found.span()), f"headline teases with '{found[0]}': '{headline}'")
                return


def _own(phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    return compiled(tuple(map(re.escape, phrases)), "") if phrases else None
