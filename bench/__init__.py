"""Measures newslint and its peers side by side, in one run, on the same pages: `python -m bench`."""
