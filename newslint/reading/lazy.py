"""Patterns compiled when first used, as readers name them."""

from newslint.language.compiling import lazy as pattern

__all__ = ["pattern"]
