"""The report for a person at a terminal: each finding with its line and a caret under the exact characters."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category, east_asian_width

from newslint.formats import Style, printable, spelled
from newslint.model import Placed, Severity
from newslint.report import LONGEST_EXCERPT, Near, Problem, Report, Reported, Sight, is_in_baseline, without_tags

TAB = 4
MOST_LINES = 3  # source lines shown of a finding
MOST_RELATED = 5  # other places of a finding
MOST_OF_RELATED = 80  # code points quoted of another place
COLORS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.INFO: "36;1"}
_CUT = "…"
_NO_WIDTH = ("Mn", "Me", "Cf")  # marks on the character before, and what only steers how it is shown
# Letters of Persian and of Indian scripts, and emoji, are joined or kept apart by these, which no terminal obeys.
_JOINERS = "\u200c\u200d"


def render(report: Report, style: Style) -> Iterator[str]:
    for finding in report.findings:
        if not is_in_baseline(finding):
            yield from told(finding, style)
    for problem in report.problems:
        yield problem_line(problem, style)
    if style.summary:
        yield "\n" if report.problems else ""
        yield summary_line(report, style)


def told(finding: Reported, style: Style) -> Iterator[str]:
    """A finding with the lines of its source."""
    color = COLORS[finding.severity]
    yield headline(finding, style)
    if finding.sight is not None and finding.place.excerpt is not None:
        yield from _shown(finding.place.excerpt, finding.sight, finding.place.line or 1, color, style)
    elif finding.place.excerpt:  # the source is gone: what stands around it on its line is not known
        around = Sight("", "", ((finding.place.column or 1) > 1, False))
        yield from _shown(finding.place.excerpt, around, finding.place.line or 1, color, style)
    yield from _related(finding.related, style)
    if finding.pages is not None:
        yield f"    on {finding.page_count} pages: {_listed(finding.pages, finding.page_count or 0)}\n"
    yield "\n"


def headline(finding: Reported, style: Style) -> str:
    """A finding in a line."""
    where = painted(_where(finding.place), "1", style)
    severity = painted(finding.severity.value, COLORS[finding.severity], style)
    rule = painted(f"[{finding.rule}]", "2", style)
    known = " (accepted)" if finding.suppressed else ""
    return f"{where}: {severity}: {printable(finding.message)} {rule}{known}\n"


def _shown(excerpt: str, sight: Sight, number: int, color: str, style: Style) -> Iterator[str]:
    """The first lines of the excerpt within their source lines, without indentation, and carets under them."""
    if excerpt and not excerpt.strip("\n"):  # at the end of a line: a caret behind it
        excerpt, sight = "", sight._replace(after="", cut=(sight.cut[0], False))
    lines = excerpt.split("\n")
    for offset, line in enumerate(lines[:MOST_LINES]):
        marked = line if offset == 0 else line.lstrip()
        around = Sight(
            sight.before.lstrip() if offset == 0 and not sight.cut[0] else sight.before if offset == 0 else "",
            sight.after if offset == len(lines) - 1 else "",
            (sight.cut[0] and offset == 0, sight.cut[1] and offset == len(lines) - 1),
        )
        if marked or len(lines) == 1:
            yield from _line(marked, around, number + offset, color, style)
    if len(lines) > MOST_LINES:
        yield f"{painted('    … |', '2', style)}\n"


def _line(said: str, sight: Sight, number: int, color: str, style: Style) -> Iterator[str]:
    gutter = f"{number:>5} | "
    room = max(20, style.width - len(gutter))
    width = _laid(said, 0)[1]
    lead = room - width - min(len(sight.after), (room - width) // 3)
    before, before_width = _lead(sight, max(room // 3, lead))
    marked, width = _laid(said, before_width)
    if before_width + width > room:
        marked, width = _head(said, before_width, room - before_width - 1)
        after = _CUT
    else:
        after = _trail(sight, before_width + width, room - before_width - width)
    carets = "^" * max(1, width)
    yield f"{painted(gutter, '2', style)}{before}{painted(marked, color, style)}{after}\n"
    yield f"{painted('      | ', '2', style)}{' ' * before_width}{painted(carets, color, style)}\n"


def _lead(sight: Sight, room: int) -> tuple[str, int]:
    """What stands before a finding, its end where it is long."""
    shown, width = _laid(sight.before, 0)
    if width <= room and not sight.cut[0]:
        return shown, width
    kept = _tail(sight.before, room - 1)
    shown, width = _laid(kept, 1)
    return _CUT + shown, width + 1


def _trail(sight: Sight, column: int, room: int) -> str:
    """What stands after a finding, its beginning where it is long."""
    shown, width = _laid(sight.after, column)
    if width <= room and not sight.cut[1]:
        return shown
    return _head(sight.after, column, room - 1)[0] + _CUT if room > 0 else ""


def _laid(text: str, column: int) -> tuple[str, int]:
    """Text as a terminal shows it from a column on, and how wide it is there."""
    shown, width = [], 0
    for character in text:
        piece = _piece(character, column + width)
        shown.append(piece)
        width += _width(piece)
    return "".join(shown), width


def _head(text: str, column: int, room: int) -> tuple[str, int]:
    """As much of the beginning of a text as there is room for."""
    shown, width = [], 0
    for character in text:
        piece = _piece(character, column + width)
        wide = _width(piece)
        if width + wide > room:
            break
        shown.append(piece)
        width += wide
    return "".join(shown), width


def _tail(text: str, room: int) -> str:
    """As much of the end of a text as there is room for, every tab at its widest."""
    at = len(text)
    while at and (room := room - _width(_piece(text[at - 1], 0))) >= 0:
        at -= 1
    return text[at:]


def _piece(character: str, column: int) -> str:
    if character == "\t":
        return " " * (TAB - column % TAB)
    return character if character.isprintable() or character == "\xa0" or character in _JOINERS else spelled(character)


def _width(piece: str) -> int:
    if piece.isascii():
        return len(piece)
    return sum(0 if category(one) in _NO_WIDTH else 2 if east_asian_width(one) in "WF" else 1 for one in piece)


def _related(places: tuple[Near, ...], style: Style) -> Iterator[str]:
    see = painted("see", "2", style)
    for near in places[:MOST_RELATED]:
        excerpt = _read(near.place.excerpt or "")
        quoted = f"'{excerpt}'" if excerpt and excerpt not in near.message else ""
        said = ": ".join(part for part in (near.message, quoted) if part)
        yield f"    {see} {_where(near.place)}: {printable(said)}\n"
    if len(places) > MOST_RELATED:
        yield f"    {see} {len(places) - MOST_RELATED} more places\n"


def _read(excerpt: str) -> str:
    """What a reader sees of a stretch of source, its beginning where it is long."""
    said = without_tags(excerpt)
    if "&" in said:
        from html import unescape

        said = unescape(said)
    said = " ".join(said.split())
    if len(said) > MOST_OF_RELATED:
        return said[: MOST_OF_RELATED - 1].rstrip() + _CUT
    return said + _CUT if len(excerpt) == LONGEST_EXCERPT else said


def _where(place: Placed) -> str:
    path = place.path if place.address is None else f"{place.path} {place.address}"
    line = f":{place.line}:{place.column}" if place.line is not None else ""
    return printable(path) + line


def _listed(pages: tuple[str, ...], count: int) -> str:
    shown = ", ".join(printable(page) for page in pages[:3])
    return f"{shown} and {count - 3} more" if count > 3 else shown


def problem_line(problem: Problem, style: Style) -> str:
    """Why newslint could not do its job, in a line."""
    rule = f" [{problem.rule}]" if problem.rule else ""
    return (
        f"{painted(printable(problem.path), '1', style)}: {painted('problem', '35;1', style)}: "
        f"{printable(problem.message)}{rule}\n"
    )


def summary_line(report: Report, style: Style) -> str:
    """The counts of a run, in a line."""
    summary = report.summary
    counts = [
        counted(summary.errors, "error"),
        counted(summary.warnings, "warning"),
        counted(summary.infos, "info"),
    ]
    found = ", ".join(counts) if report.findings else "nothing found"
    line = f"{found} in {counted(summary.documents, 'document')}"
    known = sum(map(is_in_baseline, report.findings))
    if summary.suppressed > known:
        line += f"; {summary.suppressed - known} accepted"
    if known:
        line += f"; {known} in the baseline"
    if summary.problems:
        line += f"; {counted(summary.problems, 'problem')}"
    return painted(line, "1", style) + "\n"


def counted(number: int, what: str) -> str:
    """A number of things, in the singular where it is one."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def painted(text: str, color: str, style: Style) -> str:
    """Text in a color of a terminal, where colors are wanted."""
    return f"\x1b[{color}m{text}\x1b[0m" if style.color and text else text
