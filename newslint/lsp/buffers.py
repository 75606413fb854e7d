"""The documents that an editor has open, as they stand in it."""

from __future__ import annotations

import os

from lsprotocol import types
from pygls.uris import to_fs_path
from pygls.workspace import TextDocument

from newslint.inputs import Document
from newslint.lsp.places import Lines
from newslint.lsp.work import bytes_of

# The suffix that tells how a document without a file of its own is read.
_SUFFIXES = {"markdown": ".md", "mdx": ".mdx", "html": ".html"}


class Buffer(TextDocument):
    """An open document. `lines` of pygls also end where only Python ends them, such as at U+2028."""

    def __init__(self, document: TextDocument, folder: str) -> None:
        """`folder` is where a document stands that has no file yet."""
        super().__init__(document.uri, document.source, document.version, document.language_id)
        self._encoding = document.position_codec.encoding or types.PositionEncodingKind.Utf16
        self.place = to_fs_path(document.uri) or os.path.join(
            folder, os.path.basename(document.path or "untitled") + _SUFFIXES.get(document.language_id or "", "")
        )
        self.page = Lines(document.source, self._encoding)

    def apply_change(self, change: types.TextDocumentContentChangeEvent) -> None:
        if isinstance(change, types.TextDocumentContentChangePartial):
            start, end = self.page.offset(change.range.start), self.page.offset(change.range.end)
            self.page = self.page.after(start, end, change.text)
        else:
            self.page = Lines(change.text, self._encoding)

    @property
    def document(self) -> Document:
        """What is checked: the text as it stands here, under the name of the file."""
        return Document(self.place, bytes_of(self.page.text))
