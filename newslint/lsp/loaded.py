"""What every worker needs, loaded once in the process that workers are forked from: newslint's own rules.

Packs are left to the workers, which see them as they are when they begin.
"""

from __future__ import annotations

import newslint.lsp.work
import newslint.reading.markdown  # noqa: F401 - loaded once, before the first document is typed
from newslint.errors import NewslintError
from newslint.packs import Library, installed

try:
    own = Library(tuple(pack for pack in installed() if pack.prefix is None))
    rules = [own.rule(id) for id in own.files]
except NewslintError:  # told where a document is checked
    rules = []
