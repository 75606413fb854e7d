"""Which lines of which files git has as changed, and what of a report concerns them."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from newslint.errors import GitError
from newslint.model import Placed
from newslint.report import ARCHIVE, Reported, alike
from newslint.values import NamedTuple

if TYPE_CHECKING:
    from subprocess import CompletedProcess

    Completed = CompletedProcess[bytes]

# Stretches of lines, the first and the last of each. Where lines were taken away and none put there, a stretch ends one
# line before it begins.
Lines = tuple[tuple[int, int], ...]

# Whatever the user has set for diffs that a person looks at: here lines are counted, and none is context.
_DIFF = (
    "diff --raw --patch --unified=0 --inter-hunk-context=0 --no-abbrev --find-renames --no-relative --no-color "
    "--no-ext-diff --no-textconv --ignore-submodules=all --src-prefix=a/ --dst-prefix=b/"
).split()
# What these begin is content, and no line of content begins as a header does.
_DIFF += ["--output-indicator-new=>", "--output-indicator-old=<"]
_RAW = re.compile(rb"^:\d+ (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])(\d*)\t(?:[^\t\n]+\t)?([^\t\n]+)$", re.MULTILINE)
_PATCH = re.compile(rb"^(?:\+\+\+ ([^\t\n]+)\t?|@@ -\S+ \+(\d+)(?:,(\d+))? @@.*)$", re.MULTILINE)
_ESCAPED = re.compile(rb"\\([0-7]{3}|.)")
_ESCAPES = dict(zip(b"abtnvfr", b"\a\b\t\n\v\f\r", strict=True))
_LONE_CR = re.compile(rb"\r(?!\n)")
_UNWANTED = ("GIT_DIFF_OPTS", "GIT_LITERAL_PATHSPECS", "GIT_ICASE_PATHSPECS", "GIT_NOGLOB_PATHSPECS")
_FILES = (b"100644", b"100755")


class Changes(NamedTuple):
    """The files that differ, by their real paths: which lines, or None for all of them.

    `top` leads from here to the top of the repository. `blobs` names the content of each file that the next commit
    holds, `unlike` are those of which the disk holds something else. Both are empty where the index is not what counts.
    """

    top: str
    files: Mapping[str, Lines | None]
    blobs: Mapping[str, str] = {}
    unlike: frozenset[str] = frozenset()


def top() -> str:
    """The way from here to the top of the repository. GitError where there is none."""
    said = _git("rev-parse", "--show-toplevel", "--show-cdup")  # the first refuses where there are no files
    return os.fsdecode(said.split(b"\n")[-2]) or os.curdir


def since(ref: str) -> Changes:
    """What the files on the disk have that the commit did not where this branch left `ref`; new files are changed, too.

    GitError where git is not there, knows no such commit, or cannot tell.
    """
    above = top()
    commit = _commit(ref)
    done = _run("merge-base", commit, "HEAD")
    if done.returncode:
        raise GitError(f'no commit that this branch has in common with "{ref}"{_shallow()}')
    files = _parsed(_git(*_DIFF, done.stdout.decode().split()[0]), above)
    untracked = _git("ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/")
    files.update((_place(above, name), None) for name in untracked.split(b"\0") if name)
    return Changes(above, files)


def staged() -> Changes:
    """What the next commit changes: the index against the last commit, or against nothing where there is none.

    GitError where git is not there, or a file is not merged yet.
    """
    above = top()
    index = {}
    for entry in _git("ls-files", "--stage", "--full-name", "-z", "--", ":/").split(b"\0"):
        about, _, name = entry.partition(b"\t")
        if not about.startswith(_FILES):
            continue
        _, blob, stage = about.split()
        if stage != b"0":
            raise GitError(f'"{os.fsdecode(name)}" is not merged yet; add it to the index when it is')
        index[_place(above, name)] = blob.decode()
    files = _parsed(_git(*_DIFF, "--cached"), above)
    said = _git("diff", "--name-status", "--no-renames", "--no-relative", "--ignore-submodules=all", "-z")
    states = said.split(b"\0")
    unlike = {_place(above, name): state for state, name in zip(states[::2], states[1::2], strict=False)}
    for path in (path for path, state in unlike.items() if state == b"A"):
        index.pop(path, None)  # git add --intent-to-add: it is in the index by name alone
    return Changes(above, files, index, frozenset(unlike))


def contents(blobs: Iterable[str]) -> Iterator[bytes]:
    """What git has under these names, in their order."""
    said, at = _git("cat-file", "--batch", given="".join(f"{blob}\n" for blob in blobs).encode()), 0
    while at < len(said):
        end = said.index(b"\n", at)
        size = int(said[at:end].split()[2])
        yield said[end + 1 : end + 1 + size]
        at = end + size + 2


def own_files() -> tuple[str, ...]:
    """The files of git that change with its index and with the branch."""
    return tuple(os.fsdecode(_git("rev-parse", "--git-path", name)[:-1]) for name in ("index", "HEAD", "logs/HEAD"))


def concerning(findings: Iterable[Reported], changed: Mapping[str, Lines | None]) -> Iterator[Reported]:
    """The findings on lines that changed, in documents by their paths; None for a whole document.

    What is said of a document as a whole concerns it where anything of it changed; what is said of several together,
    an archive's or a template's, where one of them did.
    """
    findings = [*findings]
    pages: defaultdict[object, set[tuple[str, str | None]]] = defaultdict(set)
    for finding in findings:
        pages[alike(finding)].add((finding.place.path, finding.place.address))
    for finding in findings:
        key = alike(finding)
        if key is not None and len(pages[key]) > 1:
            concerns = any(path in changed for path, _ in pages[key])
        else:
            concerns = any(_is_changed(place, finding, changed) for place in _places(finding))
        if concerns:
            yield finding


def _places(finding: Reported) -> Iterator[Placed]:
    yield finding.place
    for near in finding.related:
        if finding.scope == ARCHIVE or near.place.path == finding.place.path:
            yield near.place


def _is_changed(place: Placed, finding: Reported, changed: Mapping[str, Lines | None]) -> bool:
    if place.path not in changed:
        return False
    lines = changed[place.path]
    if lines is None or finding.scope == ARCHIVE or place.line is None or place.address is not None:
        return True
    end = place.end_line or place.line
    last = end - 1 if place.end_column == 1 and end > place.line else end
    return any(place.line <= to and last >= begin for begin, to in lines)


def in_source(lines: Lines, data: bytes) -> Lines:
    """Lines that end at LF, as git counts them, as lines that end at a lone CR as well."""
    lone = [match.start() for match in _LONE_CR.finditer(data)] if b"\0" not in data else []
    if not lone:
        return lines
    more = [0]  # line ends within each of git's lines and all before it
    for line in data.split(b"\n"):
        more.append(more[-1] + len(_LONE_CR.findall(line + b"\n")))
    most = len(more) - 1
    return tuple((begin + more[min(begin - 1, most)], to + more[min(to, most)]) for begin, to in lines)


def _commit(ref: str) -> str:
    done = _run("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}") if not ref.startswith("-") else None
    if done is None or done.returncode:
        remote = f"origin/{ref}"
        near = _run("rev-parse", "--verify", "--quiet", f"{remote}^{{commit}}").returncode == 0
        raise GitError(f'no commit "{ref}"' + (f'; did you mean "{remote}"?' if near else _shallow()))
    return str(done.stdout.decode().strip())


def _shallow() -> str:
    """How to get the history that is missing."""
    is_shallow = _git("rev-parse", "--is-shallow-repository").strip() == b"true"
    return "; the clone is shallow: git fetch --unshallow, or fetch-depth: 0 of actions/checkout" if is_shallow else ""


def _parsed(said: bytes, top: str) -> dict[str, Lines | None]:
    """The files in what `_DIFF` prints, without those that are gone, links and changes of name or mode alone."""
    lines: defaultdict[bytes, list[tuple[int, int]]] = defaultdict(list)
    name = b""
    for header, begin, count in _PATCH.findall(said):
        if header:
            name = _unquoted(header).removeprefix(b"b/")
        else:
            first = int(begin) if count != b"0" else int(begin) + 1
            lines[name].append((first, first + int(count or 1) - 1))
    files = {}
    for mode, before, after, status, score, quoted in _RAW.findall(said):
        same = before == after if status == b"M" else status == b"R" and score == b"100"
        if mode not in _FILES or same:
            continue
        name = _unquoted(quoted)
        whole = status == b"A" or name not in lines
        files[_place(top, name)] = None if whole else tuple(lines[name])
    return files


def _unquoted(name: bytes) -> bytes:
    """A name as git prints it, in quotes where it has quotes, backslashes or control characters."""
    if not name.startswith(b'"'):
        return name
    return _ESCAPED.sub(lambda match: bytes([_byte(match[1])]), name[1:-1])


def _byte(escaped: bytes) -> int:
    return int(escaped, 8) if len(escaped) == 3 else _ESCAPES.get(escaped[0], escaped[0])


def _place(top: str, name: bytes) -> str:
    return os.path.join(os.path.realpath(top), os.path.normpath(os.fsdecode(name)))


def _git(*arguments: str, given: bytes = b"") -> bytes:
    """What git prints; GitError with its own words where it fails."""
    done = _run(*arguments, given=given)
    if done.returncode:
        said = " ".join(done.stderr.decode(errors="replace").split())
        raise GitError(f"git: {said.removeprefix('fatal: ')}")
    return bytes(done.stdout)


def _run(*arguments: str, given: bytes = b"") -> Completed:
    """Runs git from here, as a hook has set it up, without a lock and without what would change what diffs hold."""
    from subprocess import run

    environment = {name: value for name, value in os.environ.items() if name not in _UNWANTED}
    try:
        return run(
            ["git", "-c", "core.quotePath=false", *arguments],
            input=given,
            capture_output=True,
            env={**environment, "GIT_OPTIONAL_LOCKS": "0"},
            check=False,
        )
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror}") from error
