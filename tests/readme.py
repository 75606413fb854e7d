"""The README's code blocks."""

import re
from pathlib import Path

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")


def blocks(name: str) -> list[str]:
    """The code blocks between two marks."""
    marked = README.partition(f"<!-- {name} -->")[2].partition(f"<!-- /{name} -->")[0]
    return re.findall(r"^```\w+\n(.*?)^```$", marked, re.MULTILINE | re.DOTALL)
