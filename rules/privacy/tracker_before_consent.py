"""A tracker that does not wait for the reader's answer."""

from collections.abc import Iterator

from newslint_rules._lazily import in_source
from newslint_rules.privacy._notices import asks_consent, cookie_notices
from newslint_rules.privacy._third_parties import (
    Loaded,
    holds_back_google,
    is_blocked_by_platform,
    loaded_at_once,
)

from newslint import Article, Context, Finding, NamedTuple, Related, Severity, article_rule, option
from newslint.web import host_of

# Where the ePrivacy Directive, or the British regulations made under it, are law: EU, the other states of the EEA, GB.
ASKED_IN = frozenset(
    """EU GB UK IS LI NO AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE""".split()
)
# They count visits and store nothing at the reader's, or watch over the page's speed and faults.
STORELESS = frozenset(
    (
        *("Plausible", "Fathom", "Fathom Analytics", "Simple Analytics", "Cloudflare Web Analytics", "New Relic"),
        *("SpeedCurve RUM", "Pingdom RUM", "Site24x7 Real User Monitoring", "TrackJS", "mPulse", "Dynatrace"),
    )
)
# What decides whether a reader may read on is no measurement.
PAYWALLS = frozenset({"Piano", "piano", "Cxense"})
# Pixels that ask no consent platform. Other advertisers take part in the industry's framework and read its signal.
PIXELS = frozenset(
    (
        *("Meta Pixel", "X Ads", "TikTok Pixel", "LinkedIn Insight Tag", "Pinterest Tag", "Snap Pixel"),
        *("Reddit Pixel", "Microsoft Advertising"),
    )
)
# Meters of that framework.
FRAMEWORK = frozenset({"Comscore", "Quantcast", "Nielsen", "Gemius", "Salesforce DMP"})


# What a page has in it that asks for consent by a script, its own or a platform's.
CONSENT_WORDS = (b"consent", b"einwillig", b"cookie", b"gdpr", b"rgpd", b"dsgvo", b"tcfapi", b"didomi", b"/cmp")


class Options(NamedTuple):
    categories: tuple[str, ...] = option(
        ("advertising", "analytics", "session-replay"), "Categories of third parties that must wait for consent."
    )
    analytics_exception: bool = option(
        False, "Is statistics exempt, as in the United Kingdom, with a notice and a way to object?"
    )


@article_rule(
    severity=Severity.WARNING,
    options=Options,
    authority=("EPD", "P49", "PECR"),
    subject="page",
    template=True,
    formats=("html",),
)
def tracker_before_consent(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """A tracker runs before the reader has answered whether it may."""
    asked = any(asks_consent(notice, article.language) for notice in cookie_notices(article))
    platform = article.consent_platform
    if not asked and platform is None and not _is_bound(article, context):
        return
    found = [loaded for loaded in loaded_at_once(article) if _counts(loaded, options, platform is not None)]
    if any(_is_google(loaded) for loaded in found) and holds_back_google(article):
        found = [loaded for loaded in found if not _is_google(loaded)]
    if not found or (platform is not None and is_blocked_by_platform(article)):
        return
    vendors = sorted({loaded.tracker.vendor for loaded in found})
    said = ", ".join(f"'{name}'" for name in vendors[:3]) + (
        f" and {len(vendors) - 3} more" if len(vendors) > 3 else ""
    )
    related = tuple(
        Related(where, loaded.tracker.vendor) for loaded in found[1:4] if (where := loaded.resource.tag.where)
    )
    place = found[0].resource.tag.where
    if platform is not None:
        message = f"loads {said} beside the consent platform '{platform}'; needs a look at run time whether it waits"
        yield Finding(place, message, related, severity=Severity.INFO)
    elif asked:
        yield Finding(place, f"loads {said} at once, and the page's notice asks for consent", related)
    elif context.site.jurisdiction:
        yield Finding(place, f"loads {said} at once, and nothing in the page asks for consent", related)
    elif not in_source(article, *CONSENT_WORDS):
        message = f"loads {said} at once, and nothing in the page asks for consent; needs a look at run time"
        yield Finding(place, message, related, severity=Severity.INFO)


def _is_bound(article: Article, context: Context) -> bool:
    """Whether the law asks for consent there: by newslint.yaml, else by the country code in the page's own address.

    A language with a region, such as "es-ES" or "en-GB", tells no place: it is what systems are set to elsewhere, too.
    """
    if context.site.jurisdiction:
        return not ASKED_IN.isdisjoint(context.site.jurisdiction)
    host = host_of(article.url) if article.url else None
    country = host.rpartition(".")[2].upper() if host else ""
    return ("GB" if country == "UK" else country) in ASKED_IN


def _counts(loaded: Loaded, options: Options, has_platform: bool) -> bool:
    vendor, category = loaded.tracker
    if category not in options.categories or vendor in STORELESS or vendor in PAYWALLS:
        return False
    if category == "analytics" and (options.analytics_exception or (has_platform and vendor in FRAMEWORK)):
        return False
    return category != "advertising" or not has_platform or vendor in PIXELS


def _is_google(loaded: Loaded) -> bool:
    return loaded.tracker.vendor.startswith("Google")
