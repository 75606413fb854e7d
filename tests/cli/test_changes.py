"""`check --diff` and `check --staged` in real git repositories: what is told is what concerns the changed lines."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from newslint.cli._commands import cli

from .conftest import PAGE

TODAY = ("--today", "2026-02-15", "--format", "json")
POST = """\
---
title: Harbour reopens after two days of storm
author: The Daily Desk
date: 2026-01-10
lang: en
tags: [ferries, "#harbour"]
---

The harbour reopened on January 10 after two days of storm, its master said.

Ferries sail again from Sunday, and the fish market opens a day later.
"""
DESK = ("generic-desk-byline", 3)
HASHTAG = ("tag-hashtag-form", 6)
SUNDAY = ("relative-day-in-body", 11)


class Repository:
    """A newsroom's git repository, and newslint run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def git(self, *arguments: str, given: bytes = b"") -> str:
        done = subprocess.run(["git", *arguments], input=given, capture_output=True, cwd=self.folder, check=False)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode().strip()

    def write(self, name: str, content: str | bytes = POST) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def commit(self, **files: str | bytes) -> None:
        for name, content in files.items():
            self.write(name.replace("_", "."), content)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", "Report")

    def check(self, *arguments: str) -> Any:
        """What is reported."""
        done = CliRunner().invoke(cli, ["check", *TODAY, *arguments])
        assert done.exit_code in (0, 1), done.output
        return json.loads(done.stdout)

    def found(self, *arguments: str) -> list[tuple[str, str, int | None]]:
        """The findings by path, rule and line."""
        return [(one["path"], one["rule"], one["line"]) for one in self.check(*arguments)["findings"]]

    def in_one(self, *arguments: str) -> list[tuple[str, int | None]]:
        return [(rule, line) for _, rule, line in self.found("--only", "each", *arguments)]

    def refused(self, *arguments: str) -> str:
        done = CliRunner().invoke(cli, ["check", *TODAY, *arguments])
        assert (done.exit_code, done.stdout) == (2, "")
        assert done.stderr.count("\n") == 1
        return done.stderr.strip()


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    (tmp_path / "gitconfig").write_text("[user]\nname = Mara Lindt\nemail = mara@harbour.example\n")
    folder = tmp_path / "newsroom"
    folder.mkdir()
    monkeypatch.chdir(folder)
    repository = Repository(folder)
    repository.git("init", "--quiet", "--initial-branch", "main")
    return repository


Edit = Callable[[str], str]


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (lambda post: post.replace("[ferries", "[storm, ferries"), [HASHTAG]),
        (lambda post: post.replace("from Sunday", "on Sunday"), [SUNDAY]),
        (lambda post: post.replace("lang: en\n", "lang: en\nslug: a\n"), []),
        (lambda post: post.replace("author: The Daily Desk\n", ""), [("byline-missing", None)]),
        (lambda post: post + "\nA line more.\n", []),
        (lambda post: post.replace("\n", "\r\n"), [DESK, HASHTAG, SUNDAY]),
    ],
)
def test_what_stands_on_changed_lines_or_is_missing_from_a_changed_document_is_told(
    git: Repository, edit: Edit, told: list[tuple[str, int | None]]
) -> None:
    git.commit(a_md=POST, b_md=POST)
    git.write("a.md", edit(POST))
    assert git.in_one("--diff", "HEAD") == told
    assert git.in_one("--staged") == []
    git.git("add", "a.md")
    assert git.in_one("--staged") == told
    assert git.check("--staged", "--only", "each")["summary"]["documents"] == 1


def test_the_other_side_of_a_conflict_counts_as_well(git: Repository) -> None:
    post = POST + "\n## Harbour opens\n\nThe port wants to decide in spring.\n"
    git.commit(a_md=post)
    repeated = post.replace("## Harbour opens", "## Harbour reopens after a storm of two days")
    git.write("a.md", repeated)
    assert git.in_one("--diff", "HEAD") == [("subhead-repeats-headline", 13)]
    git.commit()
    git.write("a.md", repeated.replace("title: Harbour", "title: The harbour"))
    assert git.in_one("--diff", "HEAD") == [("subhead-repeats-headline", 13)]


def test_a_branch_is_compared_with_where_it_left_the_other(git: Repository) -> None:
    git.commit(a_md=POST)
    git.git("checkout", "--quiet", "-b", "topic")
    git.commit(b_md=POST)
    git.git("checkout", "--quiet", "main")
    git.commit(a_md=POST.replace("#harbour", "harbour"))  # what others do meanwhile is not this branch's doing
    git.git("checkout", "--quiet", "topic")
    assert {path for path, *_ in git.found("--only", "each", "--diff", "main")} == {"b.md"}


def test_new_files_are_all_new_but_those_that_git_ignores_are_none(git: Repository) -> None:
    git.commit(a_md=POST, **{".gitignore": "drafts/\n"})
    git.write("new.md")
    git.write("drafts/d.md")
    assert git.in_one("--diff", "HEAD") == [DESK, HASHTAG, SUNDAY]
    assert git.in_one("--staged") == []
    git.git("add", "--intent-to-add", "new.md")
    assert git.in_one("--diff", "HEAD") == [DESK, HASHTAG, SUNDAY]
    assert git.found("--staged") == []


def test_a_commit_is_judged_by_what_is_staged_and_not_by_what_is_on_the_disk(git: Repository) -> None:
    git.commit(a_md=POST)
    git.write("a.md", POST.replace("[ferries", "[storm, ferries"))
    git.git("add", "a.md")
    git.write("a.md", POST.replace('"#harbour"', "harbour").replace("from Sunday", "on Sunday"))
    assert git.in_one("--staged") == [HASHTAG]
    (git.folder / "a.md").unlink()
    assert git.in_one("--staged") == git.in_one("--staged", "a.md") == [HASHTAG]


def test_of_a_file_staged_in_part_that_part_is_told_of(git: Repository) -> None:
    middle = "\n".join(f"The master said nothing of berth {number}.\n" for number in range(9))
    before = POST.replace("its master said.\n", f"its master said.\n\n{middle}").replace('"#harbour"', "harbour")
    git.commit(a_md=before.replace("Sunday", "11 January"))
    git.write("a.md", before.replace("harbour]", '"#harbour"]').replace("The Daily Desk", "the desk"))
    git.git("add", "--patch", "a.md", given=b"y\nn\n")
    assert git.in_one("--staged") == [(DESK[0], 3), HASHTAG]
    assert git.git("diff", "--name-only") == "a.md"
    assert [rule for rule, _ in git.in_one("--diff", "HEAD")] == [DESK[0], HASHTAG[0], SUNDAY[0]]
    git.git("reset", "--quiet")
    git.git("add", "--patch", "a.md", given=b"n\ny\n")
    ((rule, line),) = git.in_one("--staged")
    assert (rule, before.splitlines()[line - 1][:24]) == (SUNDAY[0], "Ferries sail again from ")


def test_what_newslint_yaml_ignores_is_left_out_if_it_is_not_on_the_disk_either(git: Repository) -> None:
    git.write("newslint.yaml", "ignore: [drafts/**]\n")
    for name in ("a.md", "drafts/b.md", ".hidden/c.md", "notes.txt"):
        git.write(name)
        git.git("add", name)
        (git.folder / name).unlink()
    assert {path for path, *_ in git.found("--staged", "--only", "each")} == {"a.md"}


def test_other_articles_are_compared_as_they_will_be_committed(git: Repository) -> None:
    git.commit(a_md=POST, b_md=POST.replace("title: Harbour", "title: Port"))
    git.write("new.md", POST.replace("2026-01-10", "2026-01-12"))
    git.git("add", "new.md")
    git.write("a.md", POST.replace("title: Harbour reopens", "title: Nothing new"))  # not staged: not what is compared
    git.write("c.md", POST.replace("2026-01-10", "2026-01-13"))  # no part of the commit
    duplicate = [one for one in git.check("--staged")["findings"] if one["rule"] == "duplicate-headline"]
    assert [(one["path"], [near["path"] for near in one["related"]]) for one in duplicate] == [("new.md", ["a.md"])]
    assert {path for path, *_ in git.found("--staged", "--only", "archive")} == {"new.md"}


def test_an_archive_is_told_of_where_a_changed_article_is_the_other_one(git: Repository) -> None:
    later = POST.replace("2026-01-10", "2026-01-12")
    git.commit(a_md=POST.replace("Harbour reopens", "Nothing new"), b_md=later, c_md=later)
    git.write("a.md")
    assert git.found("--diff", "HEAD", "--only", "archive") == [
        ("b.md", "duplicate-headline", 2),
        ("c.md", "duplicate-headline", 2),
    ]
    git.commit()
    git.write("b.md", later + "More.\n")
    assert git.found("--diff", "HEAD", "--only", "archive") == [("b.md", "duplicate-headline", 2)]


def test_a_fault_of_a_template_is_told_with_a_changed_page_among_its_pages(git: Repository) -> None:
    page = PAGE.replace('<a href="/privacy">Privacy policy</a>', "")
    git.commit(a_html=page, b_html=page, c_html=page)
    git.write("b.html", page.replace("a new pier", "a longer pier"))
    told = {one["rule"]: one for one in git.check("--diff", "HEAD")["findings"]}
    template = told["privacy-policy-link-missing"]
    assert (template["scope"], template["path"], template["count"]) == ("template", "a.html", 3)
    assert git.check("--diff", "HEAD", "--only", "each")["summary"]["documents"] == 1


@pytest.mark.parametrize(
    "name",
    ["two words.md", "Größe.md", 'a"b\\c.md', "line\nend.md", "tab\there.md", "café/a b.md", "-dash.md"],
)
def test_any_name_will_do(git: Repository, name: str) -> None:
    git.commit(z_md=POST)
    git.write(name)
    assert [path for path, *_ in git.found("--only", "each", "--diff", "HEAD")] == [name] * 3
    git.commit()
    git.write(name, POST.replace("[ferries", "[storm, ferries"))
    assert git.found("--only", "each", "--diff", "HEAD") == [(name, *HASHTAG)]
    git.git("add", "--all")
    assert git.found("--only", "each", "--staged") == [(name, *HASHTAG)]


def test_a_moved_file_is_told_of_where_it_was_changed(git: Repository) -> None:
    unsigned = POST.replace("author: The Daily Desk\n", "")
    git.commit(a_md=unsigned, twin_md=unsigned)
    git.git("mv", "a.md", "b.md")
    assert git.found("--staged") == git.found("--diff", "HEAD") == []
    git.commit(b_md=POST)
    git.git("rm", "--quiet", "twin.md")
    git.commit()
    git.git("mv", "b.md", "a.md")
    git.commit()
    git.git("mv", "a.md", "b.md")
    git.write("b.md", POST.replace("[ferries", "[storm, ferries"))
    git.git("add", "b.md")
    assert git.found("--staged") == git.found("--diff", "HEAD") == [("b.md", *HASHTAG)]
    git.git("rm", "--quiet", "--force", "b.md")
    assert git.found("--staged") == git.found("--diff", "HEAD") == []


def test_settings_for_diffs_do_not_matter(git: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    git.commit(a_md=POST, **{".gitattributes": "*.md diff=odd\n"})
    for name, value in {
        "color.ui": "always",
        "diff.context": "9",
        "diff.external": "false",
        "diff.interHunkContext": "9",
        "diff.mnemonicPrefix": "true",
        "diff.noprefix": "true",
        "diff.odd.textconv": "false",
        "diff.relative": "true",
        "diff.renames": "false",
        "core.quotePath": "true",
    }.items():
        git.git("config", name, value)
    monkeypatch.setenv("GIT_DIFF_OPTS", "-u9")
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", "false")
    git.write("a.md", POST.replace("[ferries", "[storm, ferries"))
    assert git.in_one("--diff", "HEAD") == [HASHTAG]


def test_lines_that_look_like_a_diff_are_text(git: Repository) -> None:
    text = POST + "\n++ b/a.md\n@@ -1,9 +1,9 @@\n-- a/a.md\ndiff --git a/a.md b/a.md\n"
    git.commit(a_md=POST)
    git.write("a.md", text)
    assert git.in_one("--diff", "HEAD") == []


def test_lines_that_end_at_carriage_returns_are_counted_as_newslint_counts_them(git: Repository) -> None:
    old = POST.replace("\nlang: en\n", "\rlang: en\r", 1)
    git.commit(a_md=old)
    git.write("a.md", old.replace("from Sunday", "on Sunday"))
    assert git.in_one("--diff", "HEAD") == [SUNDAY]
    git.write("a.md", old.replace("its master", "the master"))
    assert git.in_one("--diff", "HEAD") == []


def test_what_git_takes_for_binary_is_changed_as_a_whole(git: Repository) -> None:
    git.commit(a_md=POST.encode("utf-16"))
    git.write("a.md", POST.replace("lang: en\n", "lang: en\nslug: a\n").encode("utf-16"))
    assert git.in_one("--diff", "HEAD") == [DESK, ("tag-hashtag-form", 7), ("relative-day-in-body", 12)]


def test_line_ends_that_git_turns_round_are_no_change(git: Repository) -> None:
    git.commit(a_md=POST)
    git.git("config", "core.autocrlf", "true")
    git.write("a.md", POST.replace("[ferries", "[storm, ferries").replace("\n", "\r\n"))
    assert git.in_one("--diff", "HEAD") == [HASHTAG]
    git.git("-c", "core.safecrlf=false", "add", "a.md")
    assert git.in_one("--staged") == [HASHTAG]


def test_paths_narrow_it_and_a_folder_below_has_the_whole_repository(
    git: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    git.commit(a_md=POST)
    git.write("news/b.md")
    git.write("sport/c.md")
    assert {path for path, *_ in git.found("--only", "each", "--diff", "HEAD", "news")} == {"news/b.md"}
    monkeypatch.chdir(git.folder / "news")
    each = {os.path.abspath(path) for path, *_ in git.found("--only", "each", "--diff", "HEAD")}
    assert each == {str(git.folder / name) for name in ("news/b.md", "sport/c.md")}
    git.git("add", "--all")
    assert {path for path, *_ in git.found("--only", "each", "--staged", ".")} == {"b.md"}


def test_the_first_commit_is_all_new(git: Repository) -> None:
    assert git.found("--staged") == []
    git.write("a.md")
    git.git("add", "a.md")
    assert git.in_one("--staged") == [DESK, HASHTAG, SUNDAY]
    assert git.refused("--diff", "HEAD") == 'newslint: no commit "HEAD"'


def test_links_and_other_repositories_are_passed_over(git: Repository) -> None:
    other = Repository(git.folder / "other")
    other.folder.mkdir()
    other.git("init", "--quiet")
    other.commit(o_md=POST)
    git.commit(a_md=POST)
    (git.folder / "link.md").symlink_to("a.md")
    git.git("add", "link.md", "other")
    assert git.found("--staged") == git.found("--diff", "HEAD") == []
    (other.folder / "posts").mkdir()
    for paths in (["other"], ["other/posts", "a.md"], ["other/o.md"]):
        assert git.refused("--staged", *paths) == git.refused("--diff", "HEAD", *paths)
        assert git.refused("--staged", *paths).endswith(" is in a git repository of its own; run newslint in other")


def test_a_worktree_and_what_git_tells_its_hooks_are_obeyed(git: Repository, tmp_path: Path) -> None:
    git.commit(a_md=POST)
    hook = tmp_path / "newsroom" / ".git" / "hooks" / "pre-commit"
    hook.write_text(f"#!/bin/sh\nexec {sys.executable} -m newslint check --staged --only each --format concise >&2\n")
    hook.chmod(0o755)
    git.git("worktree", "add", "--quiet", str(tmp_path / "tree"))
    for folder in (git.folder, tmp_path / "tree"):
        for name in ("a.md", "b.md"):
            (folder / name).write_text(POST.replace("author: The Daily Desk\n", ""))
        # What `commit NAME` makes is an index of its own, of which only GIT_INDEX_FILE tells.
        done = subprocess.run(
            ["git", "commit", "-m", "Sign", "a.md"], cwd=folder, capture_output=True, text=True, check=False
        )
        assert done.returncode == 1
        assert "a.md: error: no author" in done.stderr
        assert "b.md" not in done.stderr


def test_a_conflict_is_merged_first(git: Repository) -> None:
    git.commit(a_md=POST)
    git.git("checkout", "--quiet", "-b", "topic")
    git.commit(a_md=POST.replace("ferries", "boats"))
    git.git("checkout", "--quiet", "main")
    git.commit(a_md=POST.replace("ferries", "ships"))
    subprocess.run(["git", "merge", "topic"], cwd=git.folder, capture_output=True, check=False)
    assert git.refused("--staged") == 'newslint: "a.md" is not merged yet; add it to the index when it is'
    assert git.check("--diff", "HEAD")["summary"]["documents"] == 1


def test_what_git_cannot_tell_is_one_line(git: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git.commit(a_md=POST)
    git.commit(a_md=POST + "\n")
    assert git.refused("--diff", "mian") == 'newslint: no commit "mian"'
    assert git.refused("--diff", "--output=x") == 'newslint: no commit "--output=x"'
    assert git.refused("--diff", "HEAD", "--staged").startswith("newslint: --diff compares files on the disk")
    assert git.refused("--staged", "-").startswith("newslint: what - reads is in no repository")
    outside = tmp_path / "outside.md"
    outside.write_text(POST)
    assert git.refused("--staged", str(outside)).startswith(f'newslint: "{outside}" is outside of the git repository')
    clone = Repository(tmp_path / "clone")
    git.git("checkout", "--quiet", "-b", "topic")
    git.commit(b_md=POST)
    git.git("clone", "--quiet", "--depth", "1", "--no-single-branch", f"file://{git.folder}", str(clone.folder))
    monkeypatch.chdir(clone.folder)
    assert git.refused("--diff", "main") == 'newslint: no commit "main"; did you mean "origin/main"?'
    assert git.refused("--diff", "origin/main") == (
        'newslint: no commit that this branch has in common with "origin/main"; '
        "the clone is shallow: git fetch --unshallow, or fetch-depth: 0 of actions/checkout"
    )
    monkeypatch.chdir(tmp_path)
    assert git.refused("--staged").startswith("newslint: git: not a git repository")
    monkeypatch.chdir(git.folder)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert git.refused("--staged") == "newslint: git cannot be run: No such file or directory"


def test_without_either_paths_are_needed(git: Repository) -> None:
    done = CliRunner().invoke(cli, ["check"])
    assert done.exit_code == 2
    assert "Missing argument 'PATHS...'" in done.stderr
