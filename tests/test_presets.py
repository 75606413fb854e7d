"""The presets of the built-in rules."""

from __future__ import annotations

import newslint_rules
import pytest
import yaml

from newslint.config import Config, Preset
from newslint.model import Severity
from newslint.rulesets import RuleSet, preset_of, presets, rule, ruleset

# What each preset must be there for: one rule that nothing else on the list would bring.
NAMES = {
    "google-news": "h1-count",
    "eu-gdpr": "third-party-embed-ungated",
    "uk-pecr": "cookie-purposes-missing",
    "us-ftc": "unverifiable-trust-claim",
    "california-ccpa": "ccpa-opt-out-link-missing",
    "jti": "contact-missing",
    "trust-project": "cc-attribution-incomplete",
    "ap-style": "wire-credit-missing",
    "eu-ai-act": "rewrite-method-unstated",
    "archive-audit": "tag-singleton",
}


def extending(*names: str) -> RuleSet:
    return ruleset(Config(extends=tuple(Preset(name) for name in names)))


def severity(found: RuleSet, id: str) -> Severity:
    active = found.get(id)
    assert active is not None
    return active.severity


def test_every_preset_of_the_catalogue_is_there() -> None:
    assert set(presets()) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_switches_its_rules_on(name: str) -> None:
    assert NAMES[name] in preset_of(name)
    found = extending(name)
    waiting = {id for id in preset_of(name) if rule(id).registry}
    assert {active.rule.id for active in found.active} == set(preset_of(name)) - waiting


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_names_each_rule_once_and_says_what_it_is_about(name: str) -> None:
    with open(f"{newslint_rules.__path__[0]}/presets.yaml", encoding="utf-8") as file:
        said = yaml.safe_load(file)[name]
    assert said["about"]
    assert list(said["rules"]) == sorted(said["rules"])


def test_presets_raise_what_the_law_is_strict_about() -> None:
    assert severity(extending("recommended"), "cookie-reject-missing-or-weaker") is Severity.WARNING
    assert severity(extending("recommended", "eu-gdpr"), "cookie-reject-missing-or-weaker") is Severity.ERROR
    assert severity(extending("ap-style"), "relative-day-in-body") is Severity.WARNING
    assert severity(extending("us-ftc"), "implied-platform-endorsement") is Severity.ERROR


@pytest.mark.parametrize("names", [("eu-gdpr", "jti", "uk-pecr"), ("uk-pecr", "eu-gdpr", "jti")])
def test_several_presets_combine_in_any_order(names: tuple[str, ...]) -> None:
    found = extending(*names)
    assert severity(found, "consent-withdrawal-missing") is Severity.ERROR  # of eu-gdpr; uk-pecr says nothing
    assert severity(found, "editorial-standards-missing") is Severity.WARNING
    assert found.get("h1-count") is None
