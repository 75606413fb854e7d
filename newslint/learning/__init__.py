"""Proposes registries from what an archive says, and merges them into a file without losing a person's words."""
