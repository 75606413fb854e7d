"""Says which folders are packages: every family of rules/ is one, without a list to keep by hand."""

from setuptools import find_namespace_packages, setup

RULES = ["newslint_rules", *(f"newslint_rules.{name}" for name in find_namespace_packages("rules"))]

setup(packages=[*find_namespace_packages(include=["newslint", "newslint.*"]), *RULES])
