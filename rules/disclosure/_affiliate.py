"""Links that pay the publisher: which addresses are affiliate networks', and how a page says that it is paid."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newslint_rules._lazily import Pattern, once

from newslint.model import Article, Link, Zone

# Domains that do nothing but count a reader for a publisher's commission. General knowledge; most were seen in links
# of shopping articles.
_NETWORKS = frozenset(
    """amzn.to awin1.com awin.link tidd.ly shareasale.com shareasale-analytics.com skimresources.com redirectingat.com
    linksynergy.com anrdoezrs.net dpbolvw.net jdoqocy.com kqzyfj.com tkqlhce.com emjcd.com prf.hn pntra.com pntrac.com
    pntrs.com pjtra.com pjatr.com gopjn.com shop-links.co howl.link howl.me narrativ.com fave.co rstyle.me
    tradedoubler.com financeads.net digidip.net webgains.com zanox.com webmasterplan.com adcell.de belboon.de
    belboon.com sjv.io pxf.io evyy.net ojrq.net i8h8.net 7eer.net viglink.com sovrn.co avantlink.com
    linkconnector.com flexoffers.com magik.ly kelkoogroup.net tradetracker.net daisycon.net effiliation.com
    timeone.pro kwanko.com convertiser.com mysellauth.com smartredirect.de retailads.net""".split()
)
# Shops whose links name the publisher who is paid: the host's name, and what its address then holds.
_SHOPS: tuple[tuple[str, str], ...] = (
    ("amazon.", r"[?&](?:tag|linkCode|ascsubtag)=|/ref=nosim\b"),
    ("ebay.", r"[?&](?:campid|mkcid)=\d|/rover/"),
    ("bookshop.org", r"bookshop\.org/a/\d"),
    ("etsy.com", r"[?&]utm_medium=affiliate"),
    ("aliexpress.com", r"[?&]aff_"),
)
_SHOP = {name: Pattern(address) for name, address in _SHOPS}
# Networks' parameters, on any host.
_PARAMETER = Pattern(r"[?&](?:aff_id|affid|affiliate_id|afftrack|irclickid|awc)=", re.IGNORECASE)

# Stretches of small letters, one of which every disclosure below holds.
HINTS = (
    *("affili", "afili", "commiss", "comiss", "comisi", "prowizj", "provision", "revenue", "compensat", "paid", "link"),
    *(
        "vergüt",
        "verdien",
        "werb",
        "gekennzeichnet",
        "markiert",
        "versehen",
        "rémun",
        "advertis",
        "supported by",
        "earn",
    ),
    *("receive", "collect", "money", "share"),
)
DISCLOSURES: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"affiliates?|affiliate[- ]\w+",
        r"(?:earn|get|receive|collect|make|paid)s? (?:\w+[ -]){0,5}(?:commissions?|revenue|fee|money|compensation"
        r"|percentage|share|portion|kickback)",
        r"commissions? (?:\w+ ){0,4}(?:links?|purchas\w+|sales?|offers?|buy\w*)",
        r"(?:buy|purchas\w+|shop|click)\w* (?:\w+ ){0,3}(?:through|via|using|on) (?:\w+ ){0,2}links?",
        r"(?:paid|sponsored|commercial|monetis?zed) links?",
        r"(?:we|publisher) (?:may|might|can) be (?:compensated|paid)",
        r"compensat\w+ (?:\w+ ){0,5}(?:links?|partners?|purchas\w+|products?)",
        r"(?:this (?:post|article|page|story) )?contains advertising",
        r"supported by (?:its|our) (?:audience|readers)",
    ),
    "de": (
        r"affiliate(?:s|-\w+|links?|programm\w*)?",
        r"provision(?:en|s-?links?)?",
        r"partner-?links?",
        r"werbe-?links?",
        r"(?:enthält|beinhaltet|unbezahlte|bezahlte) werbung",
        r"werbung(?: wegen| durch| \||,|/)",
        r"vergütung",
        r"verdienen wir",
        r"(?:mit|durch) (?:einem |ein )?(?:sternchen|symbol|einkaufswagen\w*)"
        r" (?:gekennzeichnet\w*|markiert\w*|versehen\w*)",
    ),
    "fr": (
        r"affili\w+",
        r"commissions?",
        r"liens? (?:\w+ )?(?:sponsorisés?|rémunérés?|commercia\w+|partenaires?)",
        r"rémunér\w+",
    ),
    "es": (r"afiliad\w+|afiliación", r"comisi(?:ón|ones)", r"enlaces? (?:patrocinad\w+|de compra|comercial\w*)"),
    "it": (r"affili\w+", r"commission[ei]", r"link (?:sponsorizzat\w+|a pagamento)"),
    "pt": (r"afiliad\w+", r"comiss(?:ão|ões)", r"links? patrocinad\w+"),
    "nl": (r"affiliate\w*", r"commissie", r"gesponsorde links?"),
    "pl": (r"afilia\w+", r"prowizj\w+", r"link\w* sponsorowan\w+"),
}


@once
def affiliate_links(article: Article, further: tuple[str, ...] = ()) -> tuple[tuple[Link, str], ...]:
    """The affiliate links of the article itself, each with the network's or the shop's domain."""
    own = (link for link in article.links if link.zone is Zone.BODY or link.zone is Zone.HEADER)
    paid = ((link, network_of(link.href, further)) for link in own)
    return tuple((link, network) for link, network in paid if network is not None)


def network_of(href: str, further: tuple[str, ...] = ()) -> str | None:
    """The domain of the affiliate network or shop that pays for this link; None where it is no such link."""
    if href[:4] != "http":
        return None
    host = href[href.find("//") + 2 :].partition("/")[0].partition("?")[0].lower()
    domain = ".".join(host.rsplit(".", 2)[-2:])
    if domain in _NETWORKS or domain in further or host in further:
        return domain
    if "=" not in href and "/a/" not in href and "/ref" not in href:
        return None
    for name, address in _SHOP.items():
        if name in host:
            return host.removeprefix("www.") if address.search(href) else None
    return host.removeprefix("www.") if "aff" in href and _PARAMETER.search(href) else None
