"""The files of a new rule: one that works, with comments on what to change."""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Template

_NAME = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")

_RULE = '''\
"""What this is about, in a few words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint import Article, Context, Finding, Severity, article_rule, option

# What an article may not say. Replace it, and the options below, with what your policy is about.
WORDS = ("harbor",)


class Options(NamedTuple):
    """What newslint.yaml may set under options; leave the class and `options=` out where there is nothing to set."""

    words: tuple[str, ...] = option(WORDS, "Words that the house style does not use.")


# The function has the name of the file. The first sentence below says the fault; it is shown in lists of rules.
@article_rule(severity=Severity.WARNING, options=Options)
def $function(article: Article, options: Options, context: Context) -> Iterator[Finding]:
    """The headline uses a word that the house style does not."""
    # article.headline, dek, byline, authors, tags, sections, published, images, links … : see newslint.model.
    # article.prose is what the article says in its own voice; quotations by others, teasers and footers are not.
    headline = article.headline
    if headline is None:
        return
    for word in options.words:
        for match in re.finditer(rf"\\b{re.escape(word)}\\b", headline.value, re.IGNORECASE):
            # The place: exactly these words. None is for something that is missing from the article.
            # The message states the fact and quotes the text, in small letters and without a full stop.
            yield Finding(headline.part(*match.span()), f"headline says '{match[0]}'")
'''

_PAGE = """\
# $id

The headline uses a word that the house style does not.

Say here why it matters to a reader, and who decided it. `newslint explain` shows this page to whoever meets the rule.
Every example below is run by `newslint test`.

## Reported

The documents that the rule reports, each with what it says of them: `line:column message`, or `- message` for a
finding about the whole document.

```markdown
---
title: Storm closes harbor for two days
author: Mara Lind
date: 2026-01-10
lang: en
---

The storm closed the harbour for two days, its master said. Ferries sail again from Sunday morning, and the fish
market opens a day later than planned.
```

```findings
2:21 headline says 'harbor'
```

## Accepted

The documents on which the rule has to stay silent: above all those that look like a fault and are none.

```markdown
---
title: Storm closes harbour for two days
author: Mara Lind
date: 2026-01-10
lang: en
---

The storm closed the harbour for two days, its master said. Ferries sail again from Sunday morning, and the fish
market opens a day later than planned.
```

## How to silence it

Say here what to do where the rule is wrong: an option, another word, or `off` under `rules:` in newslint.yaml.
"""

_DECLARED = """\
# A house rule. Its name is the name of this file; `newslint test` runs the examples below.

# The fault in one sentence. It is shown in lists of rules.
title: A word is used that the house style does not
why: |
  Say here why it matters to a reader, and who decided it.
# error, warning or info: a check fails for errors alone.
severity: warning

# Which articles it is about; without `when`, all of them.
# when: {section: Sport, published: ">= 2024-01-01"}

# Where it looks, what it looks for, what it says. The places are the words of a newsroom: headline, dek, byline, lead,
# body, caption, credit, correction, tag … Quoted speech is left alone.
forbid-text:
  in: [headline, dek, body]
  words: [harbor, harbors]
  message: "the house style does not say '{match}'"

# Documents with what the rule reports of each, at line and column; then those on which it has to stay silent: above
# all those that look like a fault and are none.
examples:
  reported:
    - markdown: |
        ---
        title: Storm closes harbor for two days
        author: Mara Lind
        date: 2026-01-10
        lang: en
        ---

        The storm closed the harbour for two days, its master said. Ferries sail again from Sunday morning, and the
        fish market opens a day later than planned.
      findings:
        - "2:21 the house style does not say 'harbor'"
  accepted:
    - markdown: |
        ---
        title: Storm closes harbour for two days
        author: Mara Lind
        date: 2026-01-10
        lang: en
        ---

        The storm closed the harbour for two days, its master said. Ferries sail again from Sunday morning, and the
        fish market opens a day later than planned.
"""

PYTHON: Mapping[str, str] = {".py": _RULE, ".md": _PAGE}
YAML: Mapping[str, str] = {".yaml": _DECLARED}


def stem_of(name: str, declarative: bool) -> str | None:
    """The name of the files of a rule; None for what is no name. Python needs underscores to import it."""
    if not _NAME.fullmatch(name):
        return None
    return name.replace("_", "-") if declarative else name.replace("-", "_")


def written(stem: str, templates: Mapping[str, str]) -> dict[str, str]:
    """The files of a rule by their names."""
    names = {"function": stem, "id": stem.replace("_", "-")}
    return {f"{stem}{suffix}": Template(text).substitute(names) for suffix, text in templates.items()}
