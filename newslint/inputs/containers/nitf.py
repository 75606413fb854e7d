"""Articles in NITF, in a file of their own or wrapped in NewsML 1. https://iptc.org/standards/nitf/"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.inputs.containers import Run
from newslint.inputs.document import Document
from newslint.inputs.nitf import item_of
from newslint.inputs.opening import opened
from newslint.inputs.xml import Elements, root_of

SUFFIXES = (".nitf",)
ARCHIVE = True


def is_one(head: bytes) -> bool:
    root = root_of(head)
    return root is not None and root.name in ("nitf", "NewsML")


def documents(path: str, run: Run) -> Iterator[Document]:
    """The articles in a file; usually it is one."""
    with opened(path) as file:
        elements = Elements(file, ("nitf",), 2 * run.most)
        for element in elements:
            content, metadata, id = item_of(element)
            if content:
                yield Document(path, content.encode("utf-8", "surrogatepass"), id, metadata)
            else:
                run.passed_over["items without text"] += 1
    for fault in elements.faults:
        run.tell(path, f"{fault}; what could be read of it is checked")
