"""Word lists, one module a language."""
