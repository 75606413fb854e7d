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
# HARBOUR REOPENS

The harbour reopened on Saturday.
```

```findings
1:3 headline 'HARBOUR REOPENS' shouts
```

## Accepted

```markdown
# Harbour reopens

The harbour reopened on Saturday.
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
