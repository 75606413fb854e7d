"""Throws broken files of every kind that newslint reads at it, and holds what comes of them to what must hold."""
