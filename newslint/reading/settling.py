"""What blocks are by what stands around them: labels with what stands below, sources of figures, stamps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.model import Block, Kind, Span, Text, Zone
from newslint.reading.agencies import is_bare_agency
from newslint.reading.kinds import LONGEST_CREDIT_LINE, LONGEST_LABEL_LINE, correction_label, credit_label, opens
from newslint.reading.lazy import pattern
from newslint.values import NamedTuple

# More paragraphs than this below "Source: …", and it is not the article's; and so are more such lines than this.
_MOST_BELOW = 3
_PARAGRAPH = 80
_MOST_SOURCES = 3
# A stamp below the headline: "Corrected December 28, 2023"; bare where the day stands in the next line.
_STAMP = pattern(
    r"(?:corrected|korrigiert|berichtigt|corrigé|corregid[oa]|corrett[oa]|corrigid[oa]|gecorrigeerd)"
    r"(?: (?:on|at|am|le|el|il|em|op))?[:,]?(?P<day>\s+(?=.*\d)[\w.,:/ ]{6,45})?$",
    re.IGNORECASE,
)

# What a label may say behind its colon and still be a label: "Correction: December 20, 2023:".
_DATE_ALONE = pattern(r"\s*(?:[A-Za-zäéû]{3,10}\.? )?\d{1,2}(?:[.,/ ]+\w+)?[.,/ ]+\d{2,4}\s*[:.]?\s*$")


def settled(blocks: list[Block], language: str | None) -> list[Block]:
    """Blocks by what stands around them.

    A label "Correction:" and the paragraph below it are one correction, and so are "Source:" and a link below it.
    "Source: …" or an agency's name amid the text is of a figure or a table there, and where it recurs it is of the
    sections: only at either end is it of the article.
    """
    if any(_may_be_label(block, language) for block in blocks):
        blocks = list(_with_labels_joined(blocks, language))
    notices = [at for at, block in enumerate(blocks) if block.kind is Kind.CORRECTION]
    for at in notices if len(notices) > 1 else ():
        if is_stamp(blocks[at].text.value):
            blocks[at] = blocks[at]._replace(kind=Kind.PARAGRAPH)  # the notice itself says more
    if any(block.kind is Kind.CREDIT_LINE for block in blocks):
        label = credit_label(language)
        own = [_is_prose(block) for block in blocks]
        bare = [
            at
            for at, block in enumerate(blocks)
            if block.kind is Kind.CREDIT_LINE
            and block.zone is Zone.BODY
            and (label.match(block.text.value) or is_bare_agency(block.text.value))
        ]
        # Above the text, an agency may sign it: below the standfirst, then.
        amid = [
            at
            for at in bare
            if sum(own[:at]) > is_bare_agency(blocks[at].text.value) and sum(own[at + 1 :]) > _MOST_BELOW
        ]
        for at in bare if len(bare) > _MOST_SOURCES else amid:
            blocks[at] = blocks[at]._replace(kind=Kind.CAPTION)
    return blocks


def _is_prose(block: Block) -> bool:
    return block.zone is Zone.BODY and block.kind is Kind.PARAGRAPH and len(block.text.value) >= _PARAGRAPH


def _may_be_label(block: Block, language: str | None) -> bool:
    """Whether a block is a label alone, of what stands below it."""
    if block.kind is Kind.CORRECTION:
        return _is_only_label(block.text.value, language)
    if block.zone is not Zone.BODY or block.kind not in (Kind.HEADING, Kind.PARAGRAPH):
        return False
    text = block.text.value
    if len(text) > LONGEST_LABEL_LINE or not opens(text, language):
        return False
    return _is_only_label(text, language) if block.kind is Kind.HEADING else _is_only_source(text, language)


def _with_labels_joined(blocks: list[Block], language: str | None) -> Iterator[Block]:
    at = 0
    while at < len(blocks):
        label = blocks[at]
        at += 1
        if not _may_be_label(label, language):
            yield label
            continue
        below = list(_below(blocks, at, label))
        if label.kind is Kind.PARAGRAPH:
            # A source is a line with a link: more is the article itself.
            if len(below) == 1 and below[0].links and len(below[0].text.value) <= LONGEST_CREDIT_LINE:
                yield _joined_block(label, below, Kind.CREDIT_LINE)
                at += 1
            else:
                yield label
            continue
        if label.kind is Kind.HEADING:
            yield label
        elif not below:
            yield label._replace(kind=Kind.BOILERPLATE)
        if below:
            yield _joined_block(label, below, Kind.CORRECTION)
        at += len(below)


def _below(blocks: list[Block], at: int, label: Block) -> Iterator[Block]:
    """The paragraph below a label, or all points of the list there, those that are links alone among them."""
    in_list = False
    for block in blocks[at:]:
        is_point = block.kind in (Kind.LIST_ITEM, Kind.BOILERPLATE)
        if block.zone is not label.zone or not (is_point or block.kind in (Kind.PARAGRAPH, Kind.CORRECTION)):
            return
        if in_list and not is_point:
            return
        yield block
        if not is_point:
            return
        in_list = True


def _joined_block(label: Block, below: list[Block], kind: Kind) -> Block:
    text, links = label.text, label.links
    for block in below:
        text, links = joined(text, block.text), (*links, *block.links)
    return label._replace(text=text, links=links, kind=kind)


def is_stamp(text: str) -> bool:
    """Whether a line of the head says nothing but that the article was corrected, and when."""
    return len(text) <= LONGEST_LABEL_LINE and _STAMP.match(text) is not None


def _is_only_label(text: str, language: str | None) -> bool:
    if len(text) > LONGEST_LABEL_LINE:
        return False
    if (stamp := _STAMP.match(text)) is not None:
        return stamp["day"] is None
    end = correction_label(text, language)
    return end is not None and (end == len(text) or _DATE_ALONE.match(text, end) is not None)


def _is_only_source(text: str, language: str | None) -> bool:
    found = credit_label(language).match(text)
    return found is not None and found.end() == len(text)


class _Joined(NamedTuple):
    """The place of two texts in a row."""

    first: Text
    second: Text

    def span(self, start: int, end: int) -> Span | None:
        behind = len(self.first.value) + 1
        if end < behind:
            return self.first.part(start, end)
        if start >= behind:
            return self.second.part(start - behind, end - behind)
        head = self.first.part(start, len(self.first.value))
        tail = self.second.part(0, end - behind)
        return Span(head.start, tail.end) if head and tail else None


def joined(first: Text, second: Text) -> Text:
    """Two texts in a row as one."""
    return Text(f"{first.value} {second.value}", first.origin, _Joined(first, second))
