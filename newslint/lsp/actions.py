"""What an editor offers to do about findings: fix them, fix all of them, accept one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import SequenceMatcher

from lsprotocol import types

from newslint.fixes import Change
from newslint.lsp.places import Lines
from newslint.lsp.showing import diagnostics
from newslint.lsp.waiving import WITHOUT_REASON, may_waive, waivers_of
from newslint.lsp.work import Found, Seen
from newslint.source import Span
from newslint.values import NamedTuple

FIX_ALL = "source.fixAll.newslint"
UNSAFE = " (look at it: this may change what the article says)"


class Version(NamedTuple):
    """A document as it stood at some time; `number` is None where the editor takes no edits of one version."""

    uri: str
    number: int | None
    page: Lines

    def edit(self, changes: Iterable[Change]) -> types.WorkspaceEdit:
        """What an editor is to do to change it."""
        edits = [types.TextEdit(self.page.range_of(*where), text) for where, text in changes]
        if self.number is None:
            return types.WorkspaceEdit(changes={self.uri: edits})
        document = types.OptionalVersionedTextDocumentIdentifier(self.uri, self.number)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, edits)])


def actions_at(seen: Seen, version: Version, where: types.Range) -> list[types.CodeAction]:
    """The fixes and waivers of the findings that a range touches, safe fixes first."""
    found: list[tuple[int, types.CodeAction]] = []
    for one, shown in zip(seen.found, diagnostics(seen, version.page, version.uri), strict=False):
        if not _touch(shown.range, where):
            continue
        fix = one.finding.fix
        if fix is not None and one.changes:
            title = fix.description[:1].upper() + fix.description[1:] + ("" if fix.safe else UNSAFE)
            action = types.CodeAction(
                title,
                types.CodeActionKind.QuickFix,
                diagnostics=[shown],
                is_preferred=fix.safe or None,
                edit=version.edit(one.changes),
            )
            found.append((0 if fix.safe else 1, action))
        if may_waive(one.finding):
            action = types.CodeAction(
                f"Accept {one.finding.rule} here, with a reason…",
                types.CodeActionKind.QuickFix,
                diagnostics=[shown],
                data={"uri": version.uri, "rule": one.finding.rule, "fingerprint": one.finding.fingerprint},
            )
            found.append((2, action))
    return [action for _, action in sorted(found, key=lambda item: item[0])]


def _touch(one: types.Range, other: types.Range) -> bool:
    return _at(one.start) <= _at(other.end) and _at(other.start) <= _at(one.end)


def _at(position: types.Position) -> tuple[int, int]:
    return position.line, position.character


def waiver_of(found: Found, seen: Seen, page: Lines, path: str, look: Callable[[str], Seen | None]) -> Change | None:
    """The comment that accepts a finding, and nothing but others of the same rule; its reason is left to the writer.

    `look` tells what would be found in a text: each place is tried. None where there is none.
    """
    rule = found.finding.rule
    before = _known(seen)
    tried = waivers_of(rule, found.finding.place, page, path, "reason")
    written = waivers_of(rule, found.finding.place, page, path, "")
    for attempt, change in zip(tried, written, strict=True):
        after = look(page.text[: attempt.where.start] + attempt.text + page.text[attempt.where.end :])
        if after is None or after.mistake is not None:
            continue
        left = _known(after)
        gone = before - left
        if (rule, found.finding.fingerprint) in gone and left <= before and {one for one, _ in gone} == {rule}:
            return change
    return None


def reason_in(change: Change, page: Lines) -> types.Position:
    """Where the reason of a waiver is to be written, once the change is made."""
    offset = change.where.start + change.text.index(WITHOUT_REASON) + len(WITHOUT_REASON)
    return page.after(change.where.start, change.where.end, change.text).position_at(offset)


def _known(seen: Seen) -> set[tuple[str, str]]:
    return {(one.finding.rule, one.finding.fingerprint) for one in seen.found}


def differences(before: str, after: str) -> list[Change]:
    """What must change to make one text of another, line by line and no more than is different in them."""
    old, new = before.splitlines(True), after.splitlines(True)
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    found = []
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            found.append(_narrowed(starts[a], "".join(old[a:b]), "".join(new[c:d])))
    return found


def _narrowed(start: int, old: str, new: str) -> Change:
    """The change without what both begin and end with."""
    shortest = min(len(old), len(new))
    same = next((at for at in range(shortest) if old[at] != new[at]), shortest)
    tail = next((at for at in range(shortest - same) if old[-1 - at] != new[-1 - at]), shortest - same)
    return Change(Span(start + same, start + len(old) - tail), new[same : len(new) - tail])
