"""The built-in rules of newslint: one folder a family, one stem a rule."""
