"""Domains, outlets, trackers and consent platforms."""

import pytest

import newslint.web
from newslint.web import (
    NOTICE_SELECTORS,
    consent_platform_of,
    host_of,
    outlet_domains,
    outlet_names,
    registrable_domain,
    same_outlet,
    tracker_of,
)
from newslint.web.consent import consent_platform_in


def test_every_public_name_can_be_imported() -> None:
    for name in newslint.web.__all__:
        assert getattr(newslint.web, name) is not None


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.Harbour.example/a?b#c", "www.harbour.example"),
        ("//cdn.harbour.example/x.js", "cdn.harbour.example"),
        ("harbour.example", "harbour.example"),
        ("harbour.example/news", "harbour.example"),
        ("http://harbour.example:8080/", "harbour.example"),
        ("/news", None),
        ("#", None),
        ("?p=1", None),
        ("mailto:a@harbour.example", None),
        ("javascript:void(0)", None),
        ("about.html", None),
        ("", None),
        ("http://[broken", None),
    ],
)
def test_hosts(address: str, host: str | None) -> None:
    assert host_of(address) == host


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("https://www.bbc.co.uk/news", "bbc.co.uk"),
        ("news.bbc.co.uk", "bbc.co.uk"),
        ("bbc.com", "bbc.com"),
        ("co.uk", None),
        ("someone.github.io", "someone.github.io"),
        ("someone.blogspot.com", "someone.blogspot.com"),
        ("a.b.c.kawasaki.jp", "b.c.kawasaki.jp"),
        ("city.kawasaki.jp", "city.kawasaki.jp"),
        ("www.xn--85x722f.xn--55qx5d.cn", "xn--85x722f.xn--55qx5d.cn"),
        ("notgithub.io", "notgithub.io"),
        ("http://192.168.1.1/", None),
        ("localhost", None),
        ("/relative", None),
    ],
)
def test_registrable_domains(address: str, domain: str | None) -> None:
    assert registrable_domain(address) == domain


def test_domains_are_those_of_the_suffix_list() -> None:
    from publicsuffixlist import PublicSuffixList

    reference = PublicSuffixList()
    hosts = "a.com a.b.org x.com.au y.x.com.au www.ck a.b.ck a.er b.a.er x.gov.uk s3.amazonaws.com t.s3.amazonaws.com"
    for host in hosts.split():
        assert registrable_domain(host) == reference.privatesuffix(host)


@pytest.mark.parametrize(
    ("address", "vendor", "category"),
    [
        ("https://www.googletagmanager.com/gtag/js?id=G-1", "Google Analytics", "analytics"),
        ("https://www.googletagmanager.com/gtm.js?id=GTM-1", "Google Tag Manager", "tag-manager"),
        ("//connect.facebook.net/en_US/fbevents.js", "Meta Pixel", "advertising"),
        ("//connect.facebook.net/en_US/sdk.js", "Facebook SDK", "social"),
        ("https://securepubads.g.doubleclick.net/tag/js/gpt.js", "Google Ads", "advertising"),
        ("https://www.youtube.com/embed/x", "YouTube", "embed"),
        ("https://fonts.googleapis.com/css2?family=X", "Google Fonts", "fonts"),
        ("https://static.hotjar.com/c/hotjar-1.js", "Hotjar", "session-replay"),
        ("https://www.google.com/maps/embed?pb=1", "Google Maps", "embed"),
    ],
)
def test_trackers(address: str, vendor: str, category: str) -> None:
    assert tracker_of(address) == (vendor, category)


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube-nocookie.com/embed/x",
        "https://harbour.example/doubleclick.net.js",
        "https://www.google.com/search",
        "https://notdoubleclick.net.example/",
        "/wp-content/x.js",
        "",
    ],
)
def test_no_trackers(address: str) -> None:
    assert tracker_of(address) is None


def test_consent_platforms_are_known_by_their_loader() -> None:
    assert consent_platform_of("https://cdn.cookielaw.org/scripttemplates/otSDKStub.js") == "OneTrust"
    assert consent_platform_of("https://consent.cookiebot.com/uc.js") == "Cookiebot"
    assert consent_platform_of("https://fundingchoicesmessages.google.com/i/pub-1?ers=1") == "Google Funding Choices"
    assert consent_platform_of("/wp-content/plugins/complianz-gdpr/assets/js/complianz.min.js") == "Complianz"
    assert (
        consent_platform_of("https://cmp.harbour.example/unified/wrapperMessagingWithoutDetection.js") == "Sourcepoint"
    )
    assert consent_platform_of("https://cdn.consentmanager.mgr.consensu.org/delivery/cmp.min.js") == "consentmanager"
    assert consent_platform_of("https://harbour.example/app.js?x=didomi") is None
    assert consent_platform_of("https://ats-wrapper.privacymanager.io/ats.js") is None


def test_consent_platforms_are_known_by_the_snippet_that_loads_them() -> None:
    assert consent_platform_in("s.src = '//cdn.cookielaw.org/scripttemplates/otSDKStub.js'") == "OneTrust"
    assert consent_platform_in("window.didomiOnReady = window.didomiOnReady || []") == "Didomi"
    assert consent_platform_in("var url = 'https://cmp.quantcast.com'.concat('/choice/')") == "Quantcast Choice"
    assert consent_platform_in("if (consented) { load('//harbour.example/app.js') }") is None


def test_notice_containers_are_single_ids_and_classes() -> None:
    marks = [(selector.attribute, selector.value) for selector in NOTICE_SELECTORS]
    assert ("class", "jnews-cookie-law-policy") in marks
    assert ("id", "onetrust-banner-sdk") in marks
    assert len(set(marks)) == len(marks)
    assert all(attribute in ("id", "class") and " " not in value for attribute, value in marks)


def test_outlets_go_by_their_aliases() -> None:
    assert same_outlet("CNN", "Cable News Network")
    assert same_outlet("The New York Times", "nytimes.com")
    assert same_outlet("Associated Press", "AP")
    assert same_outlet("The Harbour Post", "harbourpost.com")
    assert not same_outlet("BBC", "CNN")
    assert not same_outlet("", "CNN")
    assert "Cable News Network" in outlet_names("cnn")
    assert outlet_names("The Harbour Post") == {"The Harbour Post"}
    assert "cnn.com" in outlet_domains("CNN")
    assert outlet_domains("The Harbour Post") == frozenset()


def test_vendors_of_the_third_party_table_are_known_but_no_consent_platform_counts_as_a_tracker() -> None:
    assert tracker_of("https://cdn.omnitagjs.com/tag.js") == ("Adyoulike", "advertising")
    assert tracker_of("https://cdn.speedcurve.com/js/lux.js") == ("SpeedCurve RUM", "analytics")
    assert tracker_of("https://ads.inmobi.com/pixel.gif") == ("InMobi", "advertising")
    assert tracker_of("https://cmp.inmobi.com/choice/x/choice.js") is None


def test_what_the_project_says_of_a_host_wins_over_the_table() -> None:
    assert tracker_of("https://s.ntv.io/serve/load.js") == ("Nativo", "advertising")
