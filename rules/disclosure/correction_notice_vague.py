"""A correction that leaves open what was wrong, or when it was mended."""

from collections.abc import Iterator, Mapping

from newslint_rules.disclosure._corrections import FIGURES, LABEL, NO_ERROR, correction_notices, has_date

from newslint import Article, Context, Finding, NamedTuple, Severity, article_rule, option
from newslint.language import any_of, count_words, pattern
from newslint.model import DateRole, Zone

# All that a notice says which only says that there was something: the story, that it was mended, and why.
EMPTY: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"(?:this|the) (?:article|story|post|piece|report|text|headline|column)",
        r"(?:has|have) been|was|were|is|since|first|its|initial|original|originally",
        r"updated|corrected|amended|edited|changed|revised|clarified|modified",
        r"to (?:correct|fix|amend|clarify)|an?|several|some|the|minor|factual|previous|earlier|errors?|mistakes?"
        r"|inaccurac(?:y|ies)|typos?|wording",
        r"(?:an|a) (?:earlier|previous) version of this (?:article|story|post|piece|report)",
        r"contained|included|had|incorrect|inaccurate|wrong|information|details|data|facts?",
        r"for (?:accuracy|clarity)|after|publication|published|since|it|on|at|in|and|of|we|regret|apologi[sz]e|sorry",
    ),
    "de": (
        r"diese[rs]?|der|die|das|artikel|text|beitrag|bericht|meldung|stelle|einer?",
        r"in einer (?:früheren|ersten|vorherigen) (?:version|fassung)",
        r"wurde|wurden|worden|ist|sind|hat|haben|nachträglich|korrigiert|berichtigt|geändert|überarbeitet|enthielt|stand",
        r"fehler|fehlerhaft\w*|falsch\w*|information\w*|angaben?|ein|eine|einen|des|dieses|artikels|am|um|uhr|wir"
        r"|bitten|entschuldigung|zu|entschuldigen",
    ),
    "fr": (
        r"cet?|cette|l['’]|article|texte|une|un|des|version|précédente|première|antérieure|de",
        r"a|été|est|corrigé\w*|modifié\w*|mise?|à|jour|contenait|comportait",
        r"erreurs?|inexactes?|informations?|incorrectes?|le|pour|nous|excus\w+|présentons|nos",
    ),
    "es": (
        r"este|esta|el|la|artículo|nota|texto|noticia|una?|versión|anterior|previa|de",
        r"ha|sido|fue|corregid[oa]|modificad[oa]|actualizad[oa]|contenía|incluía",
        r"error(?:es)?|información|incorrect[oa]s?|datos?|para|corregir|en|del|lamentamos|pedimos|disculpas",
    ),
    "it": (
        r"quest[oa]|il|lo|la|l['’]|articolo|testo|pezzo|notizia|un[ao']?|versione|precedente|prima|iniziale|di|dell['’]",
        r"è|stat[oa]|ha|corrett[oa]|modificat[oa]|aggiornat[oa]|rettificat[oa]|conteneva|riportava|per|correggere|in|con",
        r"error[ei]|refus[oi]|imprecisioni?|inesattezz[ae]|informazion[ei]|errat[aeio]|dat[oi]|ci|scusiamo|scuse|lettori|e",
    ),
    "pt": (
        r"est[ea]|[oa]s?|artigo|texto|reportagem|matéria|notícia|uma?|versão|anterior|inicial|d[aeo]s?|n[ao]|em",
        r"foi|foram|corrigid[oa]|alterad[oa]|atualizad[oa]|modificad[oa]|continha|trazia|para|corrigir|com",
        r"erros?|incorreç(?:ão|ões)|informaç(?:ão|ões)|incorret[oa]s?|errad[oa]s?|dados?|pedimos|desculpas?|e|por",
    ),
    "nl": (
        r"dit|deze|het|de|artikel|bericht|stuk|verhaal|een|eerdere|vorige|versie|van|in",
        r"is|zijn|werd|was|gecorrigeerd|aangepast|gewijzigd|verbeterd|bijgewerkt|bevatte|stond|er|na|publicatie|om|te",
        r"fout(?:en|je|jes)?|onjuist\w*|onjuistheden|informatie|gegevens|onze|excuses|wij|we|hiervoor|met|enkele",
    ),
    "pl": (
        r"t(?:en|a|o|ego|ej)|artykuł\w*|tekst\w*|materiał\w*|publikacj\w+|wersj\w+|poprzedni\w+|wcześniejsz\w+|pierwotn\w+|w|z",
        r"został\w*|był\w*|jest|poprawion\w+|zmienion\w+|zaktualizowan\w+|skorygowan\w+|zawierał\w*|znalazł\w*|się|po",
        r"błąd|błęd\w*|nieścisłoś\w+|pomyłk\w+|informacj\w+|nieprawdziw\w+|błędn\w+|dane|przepraszamy|za|czytelników",
    ),
}


class Options(NamedTuple):
    date: bool = option(True, "Must a notice say when it was made?")
    fewest_words: int = option(
        4, "Words beyond 'this article was corrected' that a notice needs to say what was wrong."
    )


@article_rule(severity=Severity.WARNING, options=Options, authority=("SPJ", "NG"))
def correction_notice_vague(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A correction notice gives no date, or does not say what was wrong."""
    if article.language not in EMPTY or any("LiveBlogPosting" in node.types for node in article.nodes):
        return
    for notice in correction_notices(article):
        harmless = any_of(NO_ERROR, article.language)
        if harmless is not None and harmless.search(notice.words):
            continue
        faults = []
        if _words_beyond(notice.words, article.language) < options.fewest_words:
            faults.append("does not say what was wrong")
        if options.date and not has_date(notice.words, article.language) and not _shows_change(article):
            faults.append("has no date")
        if faults:
            yield Finding(
                notice.block.text.where, f"correction notice {' and '.join(faults)}: '{notice.block.text.value}'"
            )


def _words_beyond(words: str, language: str | None) -> int:
    """The words of a notice that are neither its label nor its date nor the mere fact of a correction."""
    label = LABEL.match(words)
    rest = FIGURES.sub(" ", words[label.end() :] if label else words)
    for listed in (any_of(EMPTY, language), pattern("month", language), pattern("weekday", language)):
        rest = listed.sub(" ", rest) if listed is not None else rest
    return count_words(rest)


def _shows_change(article: Article) -> bool:
    """Whether the article shows when it was last changed."""
    return any(
        date.role is DateRole.MODIFIED and date.text.origin == "visible" and date.zone in (Zone.HEADER, Zone.BODY)
        for date in article.dates
    )
