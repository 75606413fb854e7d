"""What links and scripts mean: domains, outlets, trackers, consent platforms. Public names, imported when used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.web.consent import NOTICE_SELECTORS, NoticeSelector, consent_platform_of
    from newslint.web.domains import host_of, registrable_domain
    from newslint.web.outlets import outlet_domains, outlet_names, same_outlet
    from newslint.web.trackers import Tracker, tracker_of

_HOME = {
    "consent": ("NOTICE_SELECTORS", "NoticeSelector", "consent_platform_of"),
    "domains": ("host_of", "registrable_domain"),
    "outlets": ("outlet_domains", "outlet_names", "same_outlet"),
    "trackers": ("Tracker", "tracker_of"),
}
_MODULE_OF = {name: module for module, names in _HOME.items() for name in names}

__all__ = [
    "NOTICE_SELECTORS",
    "NoticeSelector",
    "Tracker",
    "consent_platform_of",
    "host_of",
    "outlet_domains",
    "outlet_names",
    "registrable_domain",
    "same_outlet",
    "tracker_of",
]


def __getattr__(name: str) -> object:
    if name in _MODULE_OF:
        value: object = getattr(import_module(f"newslint.web.{_MODULE_OF[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'newslint.web' has no attribute {name!r}")
