"""The built-in rules are there, as loud as promised, and name the authorities they rest on."""

from collections.abc import Iterator

import pytest

from newslint import ArchiveRule, ArticleRule
from newslint.testing import pages

# Id, family, severity, in the preset `recommended` ("data": when its archive or registry is there), authorities.
PROMISED = """
source-credit-missing                attribution  error    on    SPJ APc NG
source-outlet-absent-from-body       attribution  warning  on    APc SPJ
source-headline-paraphrased          attribution  info     on    GSp GN19
rewrite-disclosure-names-no-source   attribution  warning  on    SPJ TP GSp
wire-credit-missing                  attribution  error    on    APc RH GSy
anonymous-source-no-reason           attribution  info     on    APa
vague-collective-attribution         attribution  info     on    RH BBC APa
cc-attribution-incomplete            attribution  error    on    CC
byline-missing                       byline       error    on    GN GT NG TP
generic-desk-byline                  byline       warning  on    GT NG APb SO
bio-name-mismatch                    byline       error    on    TP NG GT
bio-voice-inconsistent               byline       warning  on    TP NG APb
byline-structured-mismatch           byline       error    on    GA GAu
author-not-in-registry               byline       error    data  TP JTI
byline-prefix-duplicated             byline       error    on    GAu
bio-missing-or-template              byline       info     on    TP NG
cookie-implied-consent               privacy      error    on    P49 E05 CNIL ICO DSK JN
cookie-reject-missing-or-weaker      privacy      warning  on    ECB CNIL DSK ICO
consent-preticked                    privacy      error    on    P49 GDPR
cookie-policy-link-missing           privacy      error    on    GDPR P49 JN
cookie-purposes-missing              privacy      warning  off   P49 ICO CNIL
consent-withdrawal-missing           privacy      warning  off   GDPR ECB
privacy-policy-link-missing          privacy      error    on    GDPR GN CPRA
ccpa-opt-out-link-missing            privacy      error    off   CPRA C7025
h1-count                             headline     error    on    GP WCAG GX
subhead-repeats-headline             headline     warning  on    GX
consecutive-headings                 headline     info     on    WCAG
headline-variants                    headline     warning  on    GSp
charged-label-unsupported            headline     warning  on    NG GN SPJ
duplicate-headline                   headline     error    data  GN19 GX
tag-count                            tags         warning  on    FT
tag-hashtag-form                     tags         warning  on    IPTC
tags-unseparated                     tags         info     on    JN WCAG
tag-word-order-variant               tags         warning  on    FT
tag-near-duplicate                   tags         warning  on    FT
tag-repeats-section                  tags         info     on    FT
tag-not-in-text                      tags         info     on    GSp FT
tag-marketing-word                   tags         info     on    FT
rewrite-method-unstated              disclosure   info     on    AIA TP
alt-repeats-headline                 images       warning  on    WCAG
alt-contains-credit                  images       info     on    WCAG IPTC
caption-repeats-headline             images       warning  on
card-alt-mismatch                    images       info     off
relative-day-in-body                 dates        info     on    GD
other-dates-on-page                  dates        info     on    GN19 GD
unverifiable-trust-claim             site         warning  on    NG F5 JTI IFCN
implied-platform-endorsement         site         warning  on    GN F5
corrections-policy-missing           site         warning  on    NG TP IFCN JTI SO
editorial-standards-missing          site         info     on    GT TP JTI SO
copyright-line-malformed             site         info     on    USC
boilerplate-in-body                  site         warning  on    GN TP
cms-default-leftover                 site         warning  on    JN
newsarticle-jsonld-missing           metadata     warning  on    GA
jsonld-invalid                       metadata     error    on    GA SO JN
newsarticle-incomplete               metadata     warning  on    GA
canonical-invalid                    metadata     error    on    GX GSy
article-noindexed                    metadata     error    on    GX
paywall-markup-missing               metadata     warning  on    GX
language-mismatch                    metadata     warning  on    WCAG
conflicting-article-nodes            metadata     warning  on    GA JN
front-matter-schema                  metadata     error    on
published-date-missing               dates        error    on    GD GP GN
modified-before-published            dates        error    on    GA GD
visible-structured-date-mismatch     dates        warning  on    GD JN
datetime-no-timezone                 dates        warning  on    GN19 GP JN
date-in-future                       dates        error    on    GD
update-not-shown                     dates        warning  on    GD TP
relative-date-only                   dates        warning  on    GD
artificial-freshening                dates        warning  data  GN19
byline-meta-mismatch                 byline       warning  on    GA
author-name-polluted                 byline       warning  on    GAu
author-duplicated                    byline       warning  on    GAu JN
byline-not-a-name                    byline       warning  on    GAu TP
author-link-missing                  byline       warning  on    GAu GT TP
author-type-wrong                    byline       warning  on    GAu JN
author-name-variants                 byline       warning  data  TP
shared-bio                           byline       warning  data  NG GN
dateline-byline-conflict             byline       info     off   APb
title-h1-mismatch                    headline     warning  on    GN19 GP GX
social-or-jsonld-headline-mismatch   headline     warning  on    GA GN
dek-repeats-headline                 headline     warning  on
headline-length                      headline     info     on    GX
headline-truncated                   headline     warning  on    GA
headline-all-caps                    headline     warning  on    GN
headline-clickbait                   headline     info     on    GN NG
slug-headline-mismatch               headline     info     off   GX
headline-text-defects                headline     warning  on    GP
near-duplicate-headline              headline     warning  data  GN19 GSp
source-credit-unlinked               attribution  warning  on    TP SPJ IFCN
source-link-domain-mismatch          attribution  error    data  TP GN
syndicated-copy-indexable            attribution  warning  data  GSy
copied-body-without-credit           attribution  warning  data  SPJ GN19 GSp
anonymous-source-undescribed         attribution  warning  on    APa RH BBC
quote-without-speaker                attribution  warning  on    RH APa
sponsored-label-missing              disclosure   error    on    FNA GN UCPD JTI
sponsored-label-vague                disclosure   warning  on    FNA DE
affiliate-disclosure-missing         disclosure   error    on    F255 FDC
affiliate-rel-missing                disclosure   warning  on    GL
opinion-label-missing                disclosure   warning  on    GT NG TP JTI
ai-use-undisclosed                   disclosure   error    on    AIA JTI
llm-artefact                         disclosure   error    on    GSp
correction-notice-missing            disclosure   warning  on    SPJ IFCN TP JTI
correction-notice-vague              disclosure   warning  on    SPJ NG
conflict-undisclosed                 disclosure   warning  data  SPJ NG JTI
press-release-unlabelled             disclosure   warning  on    SPJ NG
alt-missing                          images       error    on    WCAG
caption-credit-missing               images       warning  on    SPJ APc IPTC
credit-malformed                     images       warning  on    SPJ CC
alt-duplicate-or-filename            images       warning  on    WCAG
ai-image-unlabelled                  images       error    on    AIA IPTC
tracker-before-consent               privacy      warning  on    EPD P49 PECR
third-party-embed-ungated            privacy      info     off   EPD
newsletter-consent-missing           privacy      warning  on    GDPR EPD
child-audience-consent               privacy      error    on    COPPA GDPR
personal-data-in-body                privacy      info     on    GN SPJ
contact-missing                      site         warning  on    GN GT JTI EMFA
about-ownership-missing              site         warning  on    NG TP EMFA JTI
imprint-missing                      site         error    on    DE EMFA
tag-form-variant                     tags         warning  on    FT
tag-not-in-vocabulary                tags         error    data  IPTC
tag-singleton                        tags         info     data  FT
"""


def promised() -> Iterator[tuple[str, str, str, str, tuple[str, ...]]]:
    for line in PROMISED.strip().splitlines():
        rule, family, severity, recommended, *authorities = line.split()
        yield rule, family, severity, recommended, tuple(authorities)


RULES: dict[str, ArticleRule | ArchiveRule] = {str(page): page.rule() for page in pages("newslint_rules")}


def test_no_rule_is_missing_and_none_is_untold() -> None:
    assert set(RULES) == {rule for rule, *_ in promised()}


@pytest.mark.parametrize(("rule", "family", "severity", "recommended", "authorities"), list(promised()))
def test_a_rule_is_what_was_promised(
    rule: str, family: str, severity: str, recommended: str, authorities: tuple[str, ...]
) -> None:
    found = RULES[rule]
    assert (found.id, found.family, found.severity, found.recommended) == (rule, family, severity, recommended)
    assert set(found.authority) == set(authorities)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: str(rule.id))
def test_a_rule_says_in_one_sentence_what_is_wrong(rule: ArticleRule | ArchiveRule) -> None:
    assert rule.summary[0].isupper()
    assert len(rule.summary) <= 120
    assert ". " not in rule.summary


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: str(rule.id))
def test_every_option_says_what_it_does(rule: ArticleRule | ArchiveRule) -> None:
    assert all(option.description.strip() for option in rule.declared.values())
