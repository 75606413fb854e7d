"""The baseline: findings of an old archive that are known and accepted, kept in a file beside newslint.yaml."""

NAME = "newslint-baseline.txt"
