"""The language server: what `check` says of an article, while it is written."""
