"""The guard against becoming slower; what is measured is measured elsewhere."""

from __future__ import annotations

import json

from bench.guard import RATIOS, grown
from bench.subjects import LXML, own_subjects


def test_a_ratio_may_grow_by_a_quarter() -> None:
    assert grown({"check": 5.0}, {"check": 4.0}) == []
    assert grown({"check": 5.1, "read": 3.0}, {"check": 4.0, "read": 3.0}) == [
        "check: 5.10 bare parses, accepted are 4.00"
    ]


def test_every_own_subject_is_guarded() -> None:
    assert set(json.loads(RATIOS.read_text())) == {subject.name for subject in own_subjects()} - {LXML}
