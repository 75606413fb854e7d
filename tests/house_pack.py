"""A small pack of rules of someone else's: one rule and its page."""

from dataclasses import dataclass
from pathlib import Path

RULE = '''
"""A headline in capitals."""
from collections.abc import Iterator
from typing import NamedTuple

from newslint import Article, Context, Finding, Severity, article_rule, option


class Options(NamedTuple):
    shortest: int = option(2, "Words from which on a headline counts.")


@article_rule(severity=Severity.WARNING, options=Options, authority=("GN",))
def headline_shouts(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The headline is in capitals | and only in capitals."""
    headline = article.headline
    if headline and headline.value.isupper() and len(headline.value.split()) >= options.shortest:
        yield Finding(headline.where, f"headline '{headline}' shouts")
'''
PAGE = """\
# headline-shouts

<!-- generated: facts -->
<!-- /generated -->

## Reported

```markdown
---
title: HARBOUR REOPENS
author: Mara Lindt
date: 2026-01-10
---

The harbour reopened on Saturday after two days of storm, its master said. Ferries sail again from Sunday morning,
and the fish market opens a day later than planned.
```

```findings
2:8 headline 'HARBOUR REOPENS' shouts
```

## Accepted

```markdown
---
title: Harbour reopens
author: Mara Lindt
date: 2026-01-10
---

The harbour reopened on Saturday after two days of storm, its master said. Ferries sail again from Sunday morning,
and the fish market opens a day later than planned.
```
"""


@dataclass(frozen=True)
class HousePack:
    """One rule and its page, importable as `house_rules`."""

    folder: Path

    @property
    def rule(self) -> Path:
        return self.folder / "headline" / "headline_shouts.py"

    @property
    def page(self) -> Path:
        return self.folder / "headline" / "headline_shouts.md"


def example(headline: str) -> str:
    """A block of a page: an article with this headline."""
    block = PAGE[PAGE.index("```markdown") : PAGE.index("\n```findings")]
    return block.replace("HARBOUR REOPENS", headline)
