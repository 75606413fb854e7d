"""Which documents a command line means."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newslint.errors import DocumentError
from newslint.inputs import SUFFIXES, Document, fetch, find
from newslint.reading import format_of

SIZE = 20_000_000


def nothing(path: str) -> bool:
    return False


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("posts/b.md", "posts/a.html", "posts/deep/c.markdown", "posts/notes.txt", "about.htm"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def paths(*names: str) -> list[str]:
    return [document.path for document in find(names, nothing, SIZE).documents]


def test_a_folder_is_walked_for_html_and_markdown_in_order(site: Path) -> None:
    assert paths("posts") == ["posts/a.html", "posts/b.md", "posts/deep/c.markdown"]
    assert paths(".") == ["about.htm", "posts/a.html", "posts/b.md", "posts/deep/c.markdown"]


def test_a_file_named_itself_is_taken_whatever_its_suffix(site: Path) -> None:
    assert paths("posts/notes.txt") == ["posts/notes.txt"]


def test_each_file_is_taken_once(site: Path) -> None:
    os.symlink(site / "about.htm", site / "posts" / "link.html")
    assert paths("posts/a.html", "./posts/a.html", "posts", "about.htm") == [
        "posts/a.html",
        "posts/b.md",
        "posts/deep/c.markdown",
        "posts/link.html",
    ]


def test_a_glob_that_no_shell_expanded_is_expanded(site: Path) -> None:
    assert paths("posts/**/*.m*") == ["posts/b.md", "posts/deep/c.markdown"]


def test_a_file_whose_name_looks_like_a_glob_is_that_file(site: Path) -> None:
    (site / "posts" / "[a].html").write_text("x")
    assert paths("posts/[a].html") == ["posts/[a].html"]


@pytest.mark.parametrize("name", ["nowhere.html", "posts/*.xyz"])
def test_a_name_that_is_nothing_is_a_problem_and_the_others_go_on(site: Path, name: str) -> None:
    found = find([name, "posts"], nothing, SIZE)
    assert [*found.documents] == [*find(["posts"], nothing, SIZE).documents]
    assert [problem.path for problem in found.problems] == [name]


def test_hidden_and_foreign_folders_are_not_entered(site: Path) -> None:
    for name in (".git/x.md", "node_modules/x/readme.md", ".hidden.md"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("x")
    assert "x.md" not in " ".join(paths("."))
    assert len(paths(".")) == 4


def test_gitignore_is_respected_from_the_root_of_the_repository_down(site: Path) -> None:
    (site / ".git").mkdir()
    (site / ".gitignore").write_text("*.htm\nposts/deep/\n# a comment\n")
    (site / "posts" / ".gitignore").write_text("b.*\n!kept.htm\n")
    (site / "posts" / "kept.htm").write_text("x")
    assert paths(".") == ["posts/a.html", "posts/kept.htm"]
    assert paths("posts") == ["posts/a.html", "posts/kept.htm"]
    assert paths("about.htm") == ["about.htm"]


def test_a_gitignore_outside_of_a_repository_above_is_not_ours(site: Path) -> None:
    (site / ".gitignore").write_text("*.html\n")
    assert "posts/a.html" in paths("posts")


def test_what_the_configuration_ignores_is_counted(site: Path) -> None:
    found = find(["posts"], lambda path: path.endswith(".md"), SIZE)
    assert ([document.path for document in found.documents], found.ignored) == (
        ["posts/a.html", "posts/deep/c.markdown"],
        1,
    )


def test_a_folder_that_may_not_be_read_is_a_problem_and_the_others_go_on(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def refused(folder: str) -> object:
        if folder == "posts/deep":
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refused)
    found = find(["posts"], nothing, SIZE)
    assert len([*found.documents]) == 2
    assert [(problem.path, problem.message) for problem in found.problems] == [
        ("posts/deep", "no permission to read it")
    ]


def test_a_link_to_nothing_and_a_file_that_vanished_say_so(site: Path) -> None:
    os.symlink("gone", site / "broken.html")
    with pytest.raises(DocumentError, match="is a link to nothing"):
        fetch(Document("broken.html"), 100)
    with pytest.raises(DocumentError, match="is not there any more"):
        fetch(Document("vanished.html"), 100)


def test_links_in_a_circle_end(site: Path) -> None:
    os.symlink(site / "posts", site / "posts" / "deep" / "again")
    assert len(paths("posts")) == 3


def test_a_link_to_itself_says_so(site: Path) -> None:
    os.symlink("round.html", site / "posts" / "round.html")
    assert "posts/round.html" in paths("posts")
    with pytest.raises(DocumentError, match="is a link that leads to itself"):
        fetch(Document("posts/round.html"), 100)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_nobody_waits_for_a_pipe(site: Path) -> None:
    os.mkfifo(site / "pipe.html")
    with pytest.raises(DocumentError, match="is a pipe"):
        fetch(Document("pipe.html"), 100)


@pytest.mark.parametrize("path", ["about.htm", "/dev/zero"])
def test_a_file_above_the_limit_is_not_read(site: Path, path: str) -> None:
    (site / "about.htm").write_text("x" * 2000)
    with pytest.raises(DocumentError, match=r"larger than the limit of 0\.001 MB"):
        fetch(Document(path), 1000)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_is_taken_from_a_folder_can_be_read(suffix: str) -> None:
    assert format_of(f"posts/a{suffix}", b"") in ("html", "markdown")
