"""What an editor tells of a finding: its rule, why it matters, what it rests on and how to silence it."""

from __future__ import annotations

import re
from pathlib import Path

from lsprotocol import types

from newslint.lsp.places import Lines
from newslint.lsp.work import Found, Seen

_COMMENT = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_GENERATED = re.compile(r"<!-- generated:.*?<!-- /generated -->\n?", re.DOTALL)
SILENCE = "How to silence it"
_MEASURED = "Measured on real pages:"


def hover_at(seen: Seen, page: Lines, position: types.Position) -> types.Hover | None:
    """What is told of the findings at a position, and the stretch of the first of them."""
    there = [(one, page.range(one.finding.place)) for one in seen.found]
    met = [(one, where) for one, where in there if where.start <= position <= where.end]
    if not met:
        return None
    text = "\n\n---\n\n".join(told_of(one) for one, _ in met)
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), met[0][1])


def told_of(found: Found) -> str:
    """One finding, in Markdown."""
    finding = found.finding
    why, silence = page_of(found.page) if found.page else ("", "")
    parts = [f"**{finding.rule}** ({finding.severity.value}): {_plain(finding.message)}", why]
    for authority in found.authority:
        title = authority.title or authority.key
        parts.append(f"[{title}]({authority.url})" if authority.url else title)
    waiver = f"`<!-- newslint: ignore {finding.rule} -- reason -->`"
    parts.append(f"**{SILENCE}:** {silence or 'accept it with a reason:'} {waiver}".replace("\n", " "))
    return "\n\n".join(part for part in parts if part)


def page_of(path: str) -> tuple[str, str]:
    """Why a rule is there and how to silence it, as its page says; nothing where it has none."""
    file = Path(path)
    if not file.is_file():
        return "", ""
    text = _GENERATED.sub("", file.read_text("utf-8"))
    _, _, text = _COMMENT.sub("", text).partition("\n")
    why, *sections = re.split(r"^## ", text, flags=re.MULTILINE)
    blocks = (block.strip() for block in re.split(r"\n\s*\n", why))
    said = "\n\n".join(block for block in blocks if block and not block.startswith(_MEASURED))
    silence = next((part[len(SILENCE) :].strip() for part in sections if part.startswith(SILENCE)), "")
    return said, silence


def _plain(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>#|])", r"\\\1", text)
