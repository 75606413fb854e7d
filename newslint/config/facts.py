"""Makes the facts of a site of what a configuration says, and tells those that no rule could compare with anything."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from newslint.rule import Site
from newslint.schema import nearest

if TYPE_CHECKING:
    from newslint.config import Config

_DOMAIN = re.compile(r"[^\s/:@?#*.]+(?:\.[^\s/:@?#*.]+)+", re.ASCII)
_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?(?://)?(?:www\.)?([^\s/:@?#*]+\.[^\s/:@?#*.]+)(?:[/:?#].*)?", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.IGNORECASE)  # BCP 47
_PLACE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?")  # ISO 3166


def site_of(said: Mapping[str, Any]) -> Site:
    """The facts as rules see them."""
    lists = {name: tuple(value) for name, value in said.items() if isinstance(value, list)}
    return Site(name=said.get("name"), timezone=said.get("timezone"), **lists)


def check_site(said: Mapping[str, Any], config: Config) -> None:
    """ConfigError for a time zone, a domain, a language or a country that is none."""
    if said.get("timezone") is not None:
        _check_zone(said["timezone"], config)
    for name, refusal in _REFUSALS.items():
        for number, given in enumerate(said.get(name, ())):
            if message := refusal(given):
                raise config.error(("site", name, number), f'"{given}" is {message}')


def _no_domain(given: str) -> str | None:
    if _DOMAIN.fullmatch(given) and not given.lower().startswith("www."):
        return None
    host = _HOST.fullmatch(given)
    mend = f'write "{host[1].lower()}"' if host else "expected one such as harbour.example"
    return f"no domain; {mend}"


def _no_language(given: str) -> str | None:
    if _LANGUAGE.fullmatch(given):
        return None
    mended = given.replace("_", "-")
    return f"no code of a language; {_write(mended, _LANGUAGE) or 'expected one such as en or pt-BR'}"


def _no_country(given: str) -> str | None:
    if _PLACE.fullmatch(given):
        return None
    return f"no code of a country; {_write(given.upper(), _PLACE) or 'expected one such as GB, or EU'}"


def _write(mended: str, pattern: re.Pattern[str]) -> str | None:
    return f'write "{mended}"' if pattern.fullmatch(mended) else None


_REFUSALS: Mapping[str, Callable[[str], str | None]] = {
    "domains": _no_domain,
    "languages": _no_language,
    "jurisdiction": _no_country,
}


def _check_zone(zone: str, config: Config) -> None:
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError) as error:
        from zoneinfo import available_timezones

        mend = nearest(zone, available_timezones()) or "; expected a name such as Europe/London"
        raise config.error(("site", "timezone"), f'unknown time zone "{zone}"{mend}') from error
