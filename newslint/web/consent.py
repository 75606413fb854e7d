"""Consent platforms and notices of themes: how their loader's address and their containers are called.

Names of classes, ids and hosts are facts, seen in rules of autoconsent, in theme source and on the vendors'
installation pages. Those of Sirdata, UniConsent, OIL, Cookie Wow and WP GDPR Compliance are from Consent-O-Matic (MIT
licence; THIRD-PARTY.md beside this file has its notice).
"""

from __future__ import annotations

from functools import lru_cache

from newslint.values import NamedTuple

# Part of the loader's address: platform. Hosts and paths; the first that occurs names the platform.
_LOADERS = (
    ("cdn.cookielaw.org", "OneTrust"),
    ("optanon.blob.core.windows.net", "OneTrust"),
    ("cookie-cdn.cookiepro.com", "OneTrust"),
    ("otsdkstub", "OneTrust"),
    ("onetrust.com", "OneTrust"),
    ("consent.cookiebot.", "Cookiebot"),
    ("cookiebot.com/uc.js", "Cookiebot"),
    ("privacy-center.org", "Didomi"),
    ("didomi", "Didomi"),
    ("quantcast.mgr.consensu.org", "Quantcast Choice"),
    ("cmp.quantcast.com", "Quantcast Choice"),
    ("cmp.inmobi.com", "InMobi Choice"),
    ("fundingchoicesmessages.google.com", "Google Funding Choices"),
    ("usercentrics.eu", "Usercentrics"),
    ("usercentrics.com", "Usercentrics"),
    ("sourcepoint", "Sourcepoint"),
    ("sp-prod.net", "Sourcepoint"),
    ("wrappermessagingwithoutdetection", "Sourcepoint"),  # the vendor's script under the publisher's own host
    ("privacy-mgmt.com", "Sourcepoint"),
    ("consentmanager.", "consentmanager"),
    ("gemius.mgr.consensu", "Gemius"),
    ("faktor.mgr.consensu.org", "LiveRamp"),
    ("consensu.org", "IAB consent platform"),
    ("trustarc.com", "TrustArc"),
    ("truste.com", "TrustArc"),
    ("iubenda.com", "iubenda"),
    ("axept.io", "Axeptio"),
    ("axeptio", "Axeptio"),
    ("tarteaucitron", "tarteaucitron"),
    ("osano.com", "Osano"),
    ("cookieconsent", "Cookie Consent"),
    ("termly.io", "Termly"),
    ("civiccomputing.com", "Civic Cookie Control"),
    ("cookie-script.com", "CookieScript"),
    ("cookiefirst.com", "CookieFirst"),
    ("cookiehub", "CookieHub"),
    ("cookieyes.com", "CookieYes"),
    ("plugins/cookie-law-info", "CookieYes"),
    ("plugins/complianz", "Complianz"),
    ("plugins/borlabs-cookie", "Borlabs Cookie"),
    ("plugins/cookie-notice", "Cookie Notice"),
    ("plugins/gdpr-cookie-compliance", "Moove GDPR Cookie Compliance"),
    ("plugins/gdpr-cookie-consent", "WP Cookie Consent"),
    ("plugins/real-cookie-banner", "Real Cookie Banner"),
    ("plugins/eu-cookie-law", "EU Cookie Law"),
    ("plugins/uk-cookie-consent", "UK Cookie Consent"),
    ("plugins/wp-gdpr-compliance", "WP GDPR Compliance"),
    ("plugins/shapepress-dsgvo", "WP DSGVO Tools"),
    ("plugins/webtoffee-gdpr-cookie-consent", "CookieYes"),
    ("plugins/iubenda-cookie-law-solution", "iubenda"),
    ("plugins/wp-cookieconsent", "Cookie Consent"),
    ("plugins/pixelmate", "Pixelmate"),
    ("consent.cmp.oath.com", "Oath"),
    ("evidon.com", "Evidon"),
    ("crownpeak", "Evidon"),
    ("sirdata", "Sirdata"),
    ("choices.consentframework.com", "Sirdata"),
    # Other hosts of LiveRamp's load its identity graph.
    ("gdpr-wrapper.privacymanager.io", "LiveRamp"),
    ("gdpr.privacymanager.io", "LiveRamp"),
    ("cmp.privacymanager.io", "LiveRamp"),
    ("secureprivacy.ai", "Secure Privacy"),
    ("transcend.io", "Transcend"),
    ("transcend-cdn", "Transcend"),
    ("global.ketch.com", "Ketch"),
    ("ketchcdn.com", "Ketch"),
    ("getadmiral.com", "Admiral"),
    ("klaro", "Klaro"),
    ("cmp.osano", "Osano"),
    ("uniconsent.com", "UniConsent"),
    ("cmp.uniconsent", "UniConsent"),
    ("gravito.net", "Gravito"),
    ("ccm19", "CCM19"),
    ("traffective", "Traffective"),
    ("opencmp", "OpenCMP"),
    ("cookieinformation.com", "Cookie Information"),
    ("policy.app.cookieinformation", "Cookie Information"),
    ("orestbida/cookieconsent", "CookieConsent"),
    ("goadopt.io", "AdOpt"),
    ("appconsent.io", "SFBX AppConsent"),
    ("ogury.co", "Ogury"),
    ("trustcommander.net", "Commanders Act"),
    ("securiti.ai", "Securiti"),
    ("contentpass.net", "contentpass"),
    ("fastcmp.com", "FastCMP"),
    ("snigelweb.com/adconsent", "Snigel"),
    ("clickiocdn.com/consent", "Clickio"),
    ("cmp.pubtech.ai", "Pubtech"),
    ("cookiewow.com", "Cookie Wow"),
)
# What an inline script says that loads or greets a platform: the address that it puts together, or the name of the
# function that the vendor's documentation asks for. Each is seen in the vendor's own snippet.
_SNIPPETS = (
    ("otSDKStub", "OneTrust"),
    ("cdn.cookielaw.org", "OneTrust"),
    ("OptanonWrapper", "OneTrust"),
    ("sdk.privacy-center.org", "Didomi"),
    ("didomiOnReady", "Didomi"),
    ("/loader.js?target_type=notice", "Didomi"),
    ("wrapperMessagingWithoutDetection", "Sourcepoint"),
    ("cdn.privacy-mgmt.com", "Sourcepoint"),
    ("sourcepoint.mgr.consensu.org", "Sourcepoint"),
    ("cmp.quantcast.com", "Quantcast Choice"),
    ("quantcast.mgr.consensu.org", "Quantcast Choice"),
    ("cmp.inmobi.com", "InMobi Choice"),
    ("delivery.consentmanager.net", "consentmanager"),
    ("consentmanager.mgr.consensu.org", "consentmanager"),
    ("consent.cookiebot.", "Cookiebot"),
    ("app.usercentrics.eu", "Usercentrics"),
    ("fundingchoicesmessages.google.com", "Google Funding Choices"),
    ("c.evidon.com", "Evidon"),
    ("consent.trustarc.com", "TrustArc"),
    ("cmp.osano.com", "Osano"),
    ("cdn.iubenda.com/cs", "iubenda"),
)


@lru_cache(maxsize=4096)
def consent_platform_of(url: str) -> str | None:
    """The consent platform whose script an address loads, None for any other script."""
    # The query of an advertising script may name a platform, too.
    address = url.partition("?")[0].lower()
    return next((platform for part, platform in _LOADERS if part in address), None)


def consent_platform_in(code: str) -> str | None:
    """The consent platform that an inline script loads, None for any other script."""
    return next((platform for part, platform in _SNIPPETS if part in code), None)


class NoticeSelector(NamedTuple):
    """How the container of a consent notice is marked: one id or one class, and whose it is."""

    attribute: str  # "id" or "class"
    value: str
    platform: str


NOTICE_SELECTORS: tuple[NoticeSelector, ...] = tuple(
    NoticeSelector("id" if mark[0] == "#" else "class", mark[1:], platform)
    for platform, marks in (
        ("OneTrust", "#onetrust-consent-sdk #onetrust-banner-sdk #onetrust-pc-sdk #optanon .optanon-alert-box-wrapper"),
        ("Cookiebot", "#CybotCookiebotDialog #dtcookie-container"),
        ("Didomi", "#didomi-host #didomi-notice .didomi-popup-notice"),
        ("Quantcast Choice", "#qc-cmp2-container #qc-cmp2-ui .qc-cmp-ui-container"),
        ("Google Funding Choices", ".fc-consent-root .fc-dialog-container"),
        ("Complianz", "#cmplz-cookiebanner-container .cmplz-cookiebanner"),
        ("CookieYes", ".cky-consent-container #cookie-law-info-bar .cli-modal"),
        ("Borlabs Cookie", "._brlbs-bar-wrap .brlbs-cmpnt-dialog #BorlabsCookieBox ._brlbs-box-wrap"),
        ("iubenda", "#iubenda-cs-banner"),
        ("Usercentrics", "#usercentrics-root #usercentrics-button #uc-banner-modal"),
        ("Sourcepoint", ".sp-message-open #sp_message_container"),
        ("consentmanager", "#cmpbox #cmpwrapper"),
        ("TrustArc", "#truste-consent-track #consent_blackbar .truste_box_overlay"),
        ("Axeptio", ".axeptio_widget #axeptio_overlay"),
        ("tarteaucitron", "#tarteaucitronRoot"),
        ("Osano", ".osano-cm-window .osano-cm-dialog"),
        ("Cookie Consent", ".cc-window .cc-banner"),
        ("CookieConsent", "#cc-main #cc--main"),
        ("Moove GDPR Cookie Compliance", "#moove_gdpr_cookie_info_bar #moove_gdpr_cookie_modal"),
        ("Termly", "#termly-code-snippet-support"),
        ("Civic Cookie Control", "#ccc"),
        ("CookieScript", "#cookiescript_injected"),
        ("CookieFirst", ".cookiefirst-root"),
        ("CookieHub", ".ch2-container"),
        ("Klaro", ".klaro"),
        ("Real Cookie Banner", "#real-cookie-banner"),
        ("WP Cookie Consent", "#gdpr-cookie-consent-bar"),
        ("Cookie Notice", "#cookie-notice"),
        ("EU Cookie Law", ".pea_cook_wrapper"),
        ("Jetpack", ".widget_eu_cookie_law_widget #eu-cookie-law"),
        ("UK Cookie Consent", "#catapult-cookie-bar"),
        ("Cookie Information", "#coiOverlay #coi-banner-wrapper"),
        ("Evidon", "#_evidon_banner #_evidon-banner"),
        ("Sirdata", "#sd-cmp"),
        ("UniConsent", ".unic-box .unic-bar"),
        ("WP GDPR Compliance", ".wpgdprc-consent-bar"),
        ("OIL", ".as-oil-content-overlay"),
        ("Cookie Wow", ".cwc-banner-container"),
        ("Drupal EU Cookie Compliance", "#sliding-popup .eu-cookie-compliance-banner"),
        ("JNews", ".jnews-cookie-law-policy"),
        ("tagDiv", ".td-cookie-notice"),
        ("Shopify", "#shopify-pc__banner"),
    )
    for mark in marks.split()
)
