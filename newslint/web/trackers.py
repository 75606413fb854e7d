"""Whose script, pixel or frame an address loads, and what it is there for."""

from __future__ import annotations

from functools import cache, lru_cache

from newslint.values import NamedTuple
from newslint.web.consent import consent_platform_of
from newslint.web.domains import host_of


class Tracker(NamedTuple):
    """A third party that a page loads.

    `category`: "analytics", "advertising", "marketing", "social", "session-replay", "tag-manager", "embed", "fonts",
    "push", "chat" or "affiliate".
    """

    vendor: str
    category: str


# Host, or host and start of the path: vendor. A host stands for everything under it; the longest entry wins, and these
# win over the table of third parties. From general knowledge and the vendors' own installation pages.
_ADVERTISING = {
    "doubleclick.net": "Google Ads",
    "googlesyndication.com": "Google AdSense",
    "googleadservices.com": "Google Ads",
    "googletagservices.com": "Google Publisher Tag",
    "google.com/pagead": "Google Ads",
    "google.com/ads": "Google Ads",
    "adservice.google.com": "Google Ads",
    "2mdn.net": "Google Ads",
    "connect.facebook.net": "Meta Pixel",
    "facebook.com/tr": "Meta Pixel",
    "ads-twitter.com": "X Ads",
    "analytics.twitter.com": "X Ads",
    "t.co/i/adsct": "X Ads",
    "snap.licdn.com": "LinkedIn Insight Tag",
    "px.ads.linkedin.com": "LinkedIn Insight Tag",
    "ads.linkedin.com": "LinkedIn Insight Tag",
    "analytics.tiktok.com": "TikTok Pixel",
    "ct.pinterest.com": "Pinterest Tag",
    "s.pinimg.com": "Pinterest Tag",
    "sc-static.net": "Snap Pixel",
    "tr.snapchat.com": "Snap Pixel",
    "redditstatic.com/ads": "Reddit Pixel",
    "alb.reddit.com": "Reddit Pixel",
    "bat.bing.com": "Microsoft Advertising",
    "amazon-adsystem.com": "Amazon Ads",
    "taboola.com": "Taboola",
    "outbrain.com": "Outbrain",
    "outbrainimg.com": "Outbrain",
    "criteo.com": "Criteo",
    "criteo.net": "Criteo",
    "adnxs.com": "Xandr",
    "adsafeprotected.com": "Integral Ad Science",
    "moatads.com": "Moat",
    "doubleverify.com": "DoubleVerify",
    "rubiconproject.com": "Magnite",
    "pubmatic.com": "PubMatic",
    "openx.net": "OpenX",
    "casalemedia.com": "Index Exchange",
    "indexww.com": "Index Exchange",
    "33across.com": "33Across",
    "sharethrough.com": "Sharethrough",
    "teads.tv": "Teads",
    "seedtag.com": "Seedtag",
    "smartadserver.com": "Equativ",
    "sascdn.com": "Equativ",
    "adform.net": "Adform",
    "adsrvr.org": "The Trade Desk",
    "mediavine.com": "Mediavine",
    "ezoic.net": "Ezoic",
    "ezojs.com": "Ezoic",
    "ezodn.com": "Ezoic",
    "adthrive.com": "Raptive",
    "raptivecdn.com": "Raptive",
    "freestar.com": "Freestar",
    "pub.network": "Freestar",
    "media.net": "Media.net",
    "revcontent.com": "Revcontent",
    "mgid.com": "MGID",
    "adskeeper.co.uk": "Adskeeper",
    "propellerads.com": "PropellerAds",
    "popads.net": "PopAds",
    "monetag.com": "Monetag",
    "exoclick.com": "ExoClick",
    "yieldlove.com": "Yieldlove",
    "yieldlab.net": "Virtual Minds",
    "adition.com": "Virtual Minds",
    "adup-tech.com": "AdUp",
    "plista.com": "Plista",
    "ligatus.com": "Ligatus",
    "connatix.com": "Connatix",
    "primis.tech": "Primis",
    "vdo.ai": "VDO.AI",
    "undertone.com": "Undertone",
    "gumgum.com": "GumGum",
    "kargo.com": "Kargo",
    "triplelift.com": "TripleLift",
    "3lift.com": "TripleLift",
    "lijit.com": "Sovrn",
    "sovrn.com": "Sovrn",
    "id5-sync.com": "ID5",
    "crwdcntrl.net": "Lotame",
    "bluekai.com": "Oracle BlueKai",
    "demdex.net": "Adobe Audience Manager",
    "everesttech.net": "Adobe Advertising",
    "rlcdn.com": "LiveRamp",
    "liadm.com": "LiveIntent",
    "permutive.com": "Permutive",
    "permutive.app": "Permutive",
    "an.yandex.ru": "Yandex Ads",
    "adroll.com": "AdRoll",
    "quantserve.com": "Quantcast",
    "quantcount.com": "Quantcast",
    "spotxchange.com": "SpotX",
    "serving-sys.com": "Sizmek",
    "flashtalking.com": "Flashtalking",
    "zemanta.com": "Zemanta",
    "nativo.com": "Nativo",
    "ntv.io": "Nativo",
    "blogherads.com": "SHE Media",
}
_ANALYTICS = {
    "google-analytics.com": "Google Analytics",
    "googletagmanager.com/gtag": "Google Analytics",
    "analytics.google.com": "Google Analytics",
    "scorecardresearch.com": "Comscore",
    "chartbeat.com": "Chartbeat",
    "chartbeat.net": "Chartbeat",
    "parsely.com": "Parse.ly",
    "parse.ly": "Parse.ly",
    "stats.wp.com": "Jetpack Stats",
    "pixel.wp.com": "Jetpack Stats",
    "googleoptimize.com": "Google Optimize",
    "matomo.cloud": "Matomo",
    "innocraft.cloud": "Matomo",
    "omtrdc.net": "Adobe Analytics",
    "2o7.net": "Adobe Analytics",
    "mixpanel.com": "Mixpanel",
    "mxpnl.com": "Mixpanel",
    "segment.com": "Segment",
    "segment.io": "Segment",
    "amplitude.com": "Amplitude",
    "heap.io": "Heap",
    "heapanalytics.com": "Heap",
    "plausible.io": "Plausible",
    "usefathom.com": "Fathom",
    "simpleanalyticscdn.com": "Simple Analytics",
    "cloudflareinsights.com": "Cloudflare Web Analytics",
    "statcounter.com": "StatCounter",
    "histats.com": "Histats",
    "clicky.com": "Clicky",
    "getclicky.com": "Clicky",
    "mc.yandex.ru": "Yandex Metrica",
    "hm.baidu.com": "Baidu Analytics",
    "xiti.com": "Piano Analytics",
    "aticdn.net": "Piano Analytics",
    "at-o.net": "Piano Analytics",
    "wt-safetag.com": "Mapp",
    "webtrekk.net": "Mapp",
    "etracker.com": "etracker",
    "etracker.de": "etracker",
    "econda-monitor.de": "econda",
    "krxd.net": "Salesforce DMP",
    "imrworldwide.com": "Nielsen",
    "newrelic.com": "New Relic",
    "nr-data.net": "New Relic",
    "hs-analytics.net": "HubSpot",
    "hs-scripts.com": "HubSpot",
    "optimizely.com": "Optimizely",
    "dynamicyield.com": "Dynamic Yield",
    "marfeel.com": "Marfeel",
    "mrf.io": "Marfeel",
    "cxense.com": "Piano",
    "tinypass.com": "Piano",
    "piano.io": "Piano",
    "gemius.pl": "Gemius",
    "ioam.de": "INFOnline",
    "list-manage.com/track": "Mailchimp",
    "top.mail.ru": "VK Counter",
    "liveinternet.ru": "LiveInternet",
}
_SESSION_REPLAY = {
    "hotjar.com": "Hotjar",
    "clarity.ms": "Microsoft Clarity",
    "crazyegg.com": "Crazy Egg",
    "mouseflow.com": "Mouseflow",
    "fullstory.com": "FullStory",
    "luckyorange.com": "Lucky Orange",
    "smartlook.com": "Smartlook",
    "inspectlet.com": "Inspectlet",
    "logrocket.com": "LogRocket",
    "contentsquare.net": "Contentsquare",
}
_TAG_MANAGER = {
    "googletagmanager.com": "Google Tag Manager",
    "assets.adobedtm.com": "Adobe Launch",
    "tags.tiqcdn.com": "Tealium",
    "tealiumiq.com": "Tealium",
    "ensighten.com": "Ensighten",
    "cdn.tagcommander.com": "Commanders Act",
    "containers.piwik.pro": "Piwik PRO",
}
_SOCIAL = {
    "addthis.com": "AddThis",
    "addtoany.com": "AddToAny",
    "sharethis.com": "ShareThis",
    "platform.linkedin.com": "LinkedIn",
    "apis.google.com": "Google Platform",
    "assets.pinterest.com": "Pinterest",
    "disqus.com": "Disqus",
    "disquscdn.com": "Disqus",
    "viafoura.co": "Viafoura",
    "openweb.com": "OpenWeb",
    "spot.im": "OpenWeb",
    "coral.coralproject.net": "Coral",
}
_EMBED = {
    "youtube.com": "YouTube",
    "youtu.be": "YouTube",
    "player.vimeo.com": "Vimeo",
    "dailymotion.com": "Dailymotion",
    "platform.twitter.com": "X",
    "platform.x.com": "X",
    "twitframe.com": "X",
    "facebook.com/plugins": "Facebook",
    "instagram.com": "Instagram",
    "tiktok.com": "TikTok",
    "embed.reddit.com": "Reddit",
    "embed.redditmedia.com": "Reddit",
    "embed.bsky.app": "Bluesky",
    "google.com/maps": "Google Maps",
    "maps.google.com": "Google Maps",
    "maps.googleapis.com": "Google Maps",
    "open.spotify.com": "Spotify",
    "w.soundcloud.com": "SoundCloud",
    "embed.podcasts.apple.com": "Apple Podcasts",
    "player.twitch.tv": "Twitch",
    "players.brightcove.net": "Brightcove",
    "cdn.jwplayer.com": "JW Player",
    "content.jwplatform.com": "JW Player",
    "flo.uri.sh": "Flourish",
    "public.flourish.studio": "Flourish",
    "datawrapper.dwcdn.net": "Datawrapper",
    "e.infogram.com": "Infogram",
    "scribd.com/embeds": "Scribd",
    "documentcloud.org": "DocumentCloud",
    "cdn.embedly.com": "Embedly",
    "iframe.ly": "Iframely",
    "cdn.iframe.ly": "Iframely",
    "typeform.com": "Typeform",
    "giphy.com/embed": "Giphy",
    "ok.ru/videoembed": "OK",
    "vk.com/video_ext": "VK",
    "rumble.com/embed": "Rumble",
    "odysee.com": "Odysee",
    "telegram.org/js": "Telegram",
    "apester.com": "Apester",
    "playbuzz.com": "EX.CO",
    "google.com/recaptcha": "Google reCAPTCHA",
    "recaptcha.net": "Google reCAPTCHA",
}
_FONTS = {
    "fonts.googleapis.com": "Google Fonts",
    "fonts.gstatic.com": "Google Fonts",
    "use.typekit.net": "Adobe Fonts",
    "p.typekit.net": "Adobe Fonts",
    "fast.fonts.net": "Fonts.com",
    "cloud.typography.com": "Hoefler",
    "use.fontawesome.com": "Font Awesome",
    "kit.fontawesome.com": "Font Awesome",
}
_PUSH = {
    "onesignal.com": "OneSignal",
    "pushengage.com": "PushEngage",
    "izooto.com": "iZooto",
    "webpushr.com": "Webpushr",
    "pushnami.com": "Pushnami",
    "cleverpush.com": "CleverPush",
    "sendpulse.com": "SendPulse",
}
_AFFILIATE = {
    "skimresources.com": "Skimlinks",
    "viglink.com": "Sovrn Commerce",
    "awin1.com": "Awin",
    "dwin1.com": "Awin",
    "zanox.com": "Awin",
    "shareasale.com": "ShareASale",
    "anrdoezrs.net": "CJ",
    "dpbolvw.net": "CJ",
    "emjcd.com": "CJ",
    "jdoqocy.com": "CJ",
    "tkqlhce.com": "CJ",
    "linksynergy.com": "Rakuten Advertising",
    "impactradius-event.com": "Impact",
    "tradedoubler.com": "Tradedoubler",
    "webgains.com": "Webgains",
}
# Addresses of tracking companies that set nothing and tell nobody who reads: not trackers.
_HARMLESS = frozenset(("youtube-nocookie.com", "youtube.com/oembed", "google.com/recaptcha/about"))

_OVERLAY = (
    ("advertising", _ADVERTISING),
    ("analytics", _ANALYTICS),
    ("session-replay", _SESSION_REPLAY),
    ("tag-manager", _TAG_MANAGER),
    ("social", _SOCIAL),
    ("embed", _EMBED),
    ("fonts", _FONTS),
    ("push", _PUSH),
    ("affiliate", _AFFILIATE),
)
# The same host serves the pixel and the kit for buttons and embeds.
_FACEBOOK_SDK = ("/sdk.js", "/all.js", "/sdk/xfbml.customerchat.js")
# The longest path in the table has two parts.
_PATH_PARTS = 2


@cache
def _table() -> dict[str, Tracker]:
    """What is behind an address, made when a page first loads something from elsewhere."""
    from newslint.web.third_parties import THIRD_PARTIES

    table: dict[str, Tracker] = {}
    for line in THIRD_PARTIES.strip().splitlines():
        category, vendor, hosts = line.split("; ")
        table.update(dict.fromkeys(hosts.split(), Tracker(vendor, category)))
    for category, entries in _OVERLAY:
        table.update((address, Tracker(vendor, category)) for address, vendor in entries.items())
    return table


@lru_cache(maxsize=4096)
def tracker_of(url: str) -> Tracker | None:
    """The third party behind an address, None for an unknown or a harmless one, and for a consent platform."""
    host = host_of(url)
    if host is None:
        return None
    path = url.partition("//")[2].partition("/")[2].partition("?")[0].partition("#")[0].lower()
    parts = path.split("/")[:_PATH_PARTS] if path else []
    if host == "connect.facebook.net" and path.endswith(_FACEBOOK_SDK):
        return Tracker("Facebook SDK", "social")
    table = _table()
    labels = host.split(".")
    for start in range(len(labels) - 1):
        domain = ".".join(labels[start:])
        for size in range(len(parts), -1, -1):
            address = "/".join((domain, *parts[:size]))
            if address in _HARMLESS:
                return None
            if found := table.get(address):
                return None if consent_platform_of(url) else found
    return None
