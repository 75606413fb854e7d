"""House rules without Python: a YAML file of a few clauses, each of a small closed set of kinds, made a rule."""

from __future__ import annotations

from newslint.declarative.kinds import KINDS
from newslint.declarative.loading import load_rule
from newslint.declarative.samples import Document, Example, examples

__all__ = ["KINDS", "Document", "Example", "examples", "load_rule"]
