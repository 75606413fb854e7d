"""Measures how well facts are read off real pages, newslint beside public readers: `python -m bench.accuracy`."""
