"""Writes newslint/web/third_parties.py from the npm package third-party-web: `python -m bench.make_trackers FOLDER`.

FOLDER is the unpacked package (`npm pack third-party-web`, then `tar xf`). What it gets wrong for our purpose, or does
not have, stands in the overlay in newslint/web/trackers.py, which wins.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

TARGET = Path(__file__).parent.parent / "newslint" / "web" / "third_parties.py"

# Their category: ours, and on how many pages of the HTTP Archive a vendor must be seen at least.
CATEGORIES = {
    "ad": ("advertising", 1_500),
    "analytics": ("analytics", 600),
    "tag-manager": ("tag-manager", 100),
    "marketing": ("marketing", 1_000),
    "customer-success": ("chat", 1_000),
}
# Their hosts are sites or services of their own, of which advertising or measuring is the least part.
GENERAL = frozenset(
    (
        *("LinkedIn Ads", "Bing Ads", "Yahoo!", "Yahoo! JAPAN Ads", "LINE Corporation", "Smart AdServer", "eBay"),
        *("Salesforce.com", "Auto Link Maker", "Reklama", "Onet", "Quora Ads", "Conversion Labs", "Rakuten Marketing"),
        *("Snapchat", "Okta", "Bigcommerce", "Tray Commerce", "ZenDesk"),
    )
)
# Players, consent, logins, ratings and polls: no matter of advertising or measuring.
OTHERWISE = frozenset(
    (
        *("LongTail Ad Solutions", "LiveRamp Privacy Manager", "Evidon", "Gigya", "OneAll", "Polldaddy"),
        *("SurveyMonkey", "Bazaarvoice", "Reviews.io", "Reviews.co.uk", "Feefo.com", "Net Reviews", "PowerReviews"),
        *("Stamped.io", "Trust Pilot", "Judge.me", "Yotpo"),
    )
)
# Whoever hires a host there has it for a while only, and others have its neighbours.
RENTED = (
    *("cloudfront.net", "cloudfunctions.net", "akamaihd.net", "b-cdn.net", "cdn77.org", "adobe.com"),
    *("limelight.com", "llnwd.net", "delvenetworks.com"),
)

HEADER = '''\
"""Hosts of advertisers, meters and their like, by vendor and category; written by `python -m bench.make_trackers`.

Made from third-party-web {version} by Patrick Hulce (MIT licence); THIRD-PARTY.md beside this file has its notice.
One line a vendor: category, vendor, hosts, each of which stands for everything under it.
"""

# ruff: noqa: E501  # a vendor may have many hosts

THIRD_PARTIES = """
'''


class Vendor(NamedTuple):
    """A line of the table."""

    category: str
    name: str
    hosts: tuple[str, ...]


def vendors(entities: list[dict[str, Any]]) -> Iterator[Vendor]:
    """The vendors worth telling, with the hosts that are theirs alone."""
    for entity in entities:
        category, least = CATEGORIES.get(entity["category"], ("", 0))
        name = entity["name"]
        if not category or name in GENERAL or name in OTHERWISE or entity.get("totalOccurrences", 0) < least:
            continue
        hosts = dict.fromkeys(host.removeprefix("*.") for host in entity["domains"])
        own = tuple(host for host in hosts if not host.endswith(RENTED))
        if own:
            yield Vendor(category, " ".join(name.split()), own)


def main(folder: str) -> None:
    package = Path(folder)
    version = json.loads((package / "package.json").read_text("utf-8"))["version"]
    entities = json.loads((package / "dist" / "entities.json").read_text("utf-8"))
    lines = [f"{one.category}; {one.name}; {' '.join(one.hosts)}" for one in sorted(vendors(entities))]
    text = HEADER.format(version=version) + "\n".join(lines) + '\n"""\n'
    TARGET.write_text(text, "utf-8")
    print(f"{TARGET}: {len(lines)} vendors, {len(text)} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
