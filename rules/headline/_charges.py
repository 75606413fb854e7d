"""Charged labels of headlines by language, and the words of a story that bear them out."""

from __future__ import annotations

from collections.abc import Mapping

from newslint import NamedTuple


class Charge(NamedTuple):
    """A charged word and its support in the body, as alternatives of regular expressions.

    `label` counts where it opens a line before a colon, dash or bar, stands in brackets or closes the line;
    `anywhere` wherever it stands. `running`: the label of news that is still going on.
    """

    support: str
    label: str = ""
    anywhere: str = ""
    running: bool = False


# Seen as labels on news sites; the support is the word's own family and what reporters write in its place.
CHARGES: Mapping[str, tuple[Charge, ...]] = {
    "en": (
        Charge(
            anywhere="leaked",
            support=r"leak\w*|obtained|(?:seen|reviewed|viewed) by|whistle-?blow\w*|hack\w*|unreleased",
        ),
        Charge(
            label="exclusive(?: (?:interview|report|video|photos?|analysis|poll|details|first look))?",
            support=r"exclusiv\w*|interview\w*|told (?:us|me)|(?-i:told [Tt]he (?=[A-Z]))"
            r"|(?:has|have|had) (?:learned|learnt)|obtained"
            r"|can (?:reveal|confirm)|(?:seen|reviewed|viewed) by|sp(?:oke|eaking|oken) (?:to|with)|sat down with"
            r"|(?:provided to|shared with) (?:us|the)",
        ),
        Charge(
            label="breaking(?: news)?",
            support=r"breaking|developing (?:story|situation)|more to (?:come|follow)|(?:will be|being) updated"
            r"|live (?:updates?|coverage|blog)|check back|updates? (?:to follow|as)",
            running=True,
        ),
        Charge(
            label="(?:it['’]s |now )?(?:officially )?confirmed",
            support=r"confirm\w*|announc\w*|officially|verif\w*",
        ),
        Charge(anywhere="bombshell", support=r"bombshells?|reveal\w*|revelations?|disclos\w*"),
    ),
    "de": (
        Charge(
            label="leak",
            anywhere="(?:geleakt|durchgesickert)e[nrsm]?",
            support=r"\w*leak\w*|durchgesickert\w*|durchgestochen\w*|liegt .{0,40}\bvor|liegen .{0,40}\bvor"
            r"|zugespielt\w*",
        ),
        Charge(
            label="exklusiv(?:-?(?:interview|bericht|video))?",
            support=r"exklusiv\w*|\w*interview\w*|im gespräch mit|sagte (?:uns|der|dem)|nach informationen"
            r"|[\w-]*-informationen|erfuhr|erfahren|liegt .{0,40}\bvor|liegen .{0,40}\bvor",
        ),
        Charge(
            label="eilmeldung|eil|breaking(?: news)?",
            support=r"eilmeldung\w*|wird (?:laufend |ständig |fortlaufend )?aktualisiert|in kürze mehr|mehr in kürze"
            r"|folgen? in kürze|weitere informationen folgen|liveticker|breaking",
            running=True,
        ),
        Charge(
            label="(?:jetzt |nun )?(?:offiziell )?bestätigt",
            support=r"bestätig\w*|offiziell\w*|mitgeteilt|teilte? .{0,60}\bmit|gab .{0,60}\bbekannt",
        ),
        Charge(label="paukenschlag", support=r"paukenschl\w*|überrasch\w*|enthüll\w*"),
    ),
    "fr": (
        Charge(
            label="leak",
            anywhere="(?:fuité|leaké)e?s?",
            support=r"fuit\w*|\w*leak\w*|divulgu\w*|a pu consulter|(?:consulté|obtenu)e?s? par|lanceu\w* d['’]alerte",
        ),
        Charge(
            label="exclusif|exclu|exclusivité|info exclusive|(?:document|interview|entretien|reportage) exclusi[fv]e?",
            support=r"exclusi\w*|(?:a|ont|avons) (?:appris|pu consulter)|entretien|interview\w*|nos informations"
            r"|confi[eé]|confiait|d['’]après nos|consultée?s? par|nous a dit",
        ),
        Charge(
            label="révélations?(?: exclusives?)?|info exclusive",
            support=r"révél\w*|exclusi\w*|(?:a|ont|avons) (?:appris|pu consulter)|nos informations|d['’]après nos",
        ),
        Charge(
            label="dernière minute|alerte info|urgent|flash(?: info)?|breaking(?: news)?",
            support=r"dernière minute|plus d['’]informations? à|(?:sera|est) (?:mis|actualisé)e?s?|en direct|urgen\w*"
            r"|breaking|détails à (?:venir|suivre)",
            running=True,
        ),
        Charge(
            label="(?:c['’]est )?(?:officiel(?:lement)? )?confirmé",
            support=r"confirm\w*|officiel\w*|annonc\w*",
        ),
    ),
    "es": (
        Charge(
            label="filtración",
            anywhere="filtrad[oa]s?",
            support=r"filtr\w*|(?:tuvo|ha tenido|tenido) acceso|obtenid[oa]s? por|difundi\w*",
        ),
        Charge(
            label="exclusiv[oa]|en exclusiva",
            support=r"exclusiv\w*|entrevist\w*|(?:ha|han) sabido|pudo saber|podido saber|acceso|en conversación con"
            r"|dijo a|habló con",
        ),
        Charge(
            label="última hora|urgente|alerta|breaking(?: news)?",
            support=r"última hora|en (?:desarrollo|directo|vivo)|actualiza\w*|ampliación|urgen\w*|alert\w*|breaking",
            running=True,
        ),
        Charge(label="ya es oficial|confirmad[oa]", support=r"confirm\w*|oficial\w*|anunci\w*"),
        Charge(label="bombazo|bomba", support=r"bombazo|bomba|revel\w*|sorprend\w*"),
    ),
}
# What a page calls itself while its story is going on.
LIVE: Mapping[str, tuple[str, ...]] = {
    "en": ("live",),
    "de": ("live", "ticker", "liveticker"),
    "fr": ("en direct", "direct", "live"),
    "es": ("en directo", "en vivo", "directo"),
}
