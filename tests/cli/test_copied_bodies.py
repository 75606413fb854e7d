"""Texts that were planted twice among texts of the same words are found, and no others."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

from click.testing import CliRunner

from newslint.cli._commands import cli

WORDS = """
    harbour council ferries engineers pier construction yesterday municipality and the of with regional estimated
    fishermen complained decision association before which passengers shelter government expenses remaining councillors
    optimistic because similar projects elsewhere considerably promised publish completely residents inspect drawings
    library coming weeks meanwhile southern quay provisional winter storms lighthouse examined pillars repair chairwoman
    evening crowded meeting a for its from had not was is were on at by
""".split()


def text(random: Random, words: int = 260) -> list[str]:
    """Sentences of eight to sixteen words, all of one small vocabulary."""
    sentences: list[str] = []
    while sum(sentence.count(" ") for sentence in sentences) < words:
        sentences.append(" ".join(random.choices(WORDS, k=random.randint(8, 16))).capitalize() + ".")
    return sentences


def edited(random: Random, sentences: list[str]) -> list[str]:
    """The same with a sentence left out, one put in, and a word of every tenth exchanged."""
    changed = list(sentences)
    changed.pop(random.randrange(len(changed)))
    for at in range(0, len(changed), 10):
        words = changed[at].split()
        words[random.randrange(len(words) - 1)] = random.choice(WORDS)
        changed[at] = " ".join(words)
    changed.insert(random.randrange(len(changed)), text(random, 8)[0])
    return changed


def post(number: int, sentences: list[str], line: str = "") -> str:
    paragraphs = "\n\n".join(" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4))
    day = f"2025-{1 + number // 28:02}-{1 + number % 28:02}"
    title = " ".join(Random(number).choices(WORDS, k=9))
    return f"---\ntitle: {title}\nlang: en\ndate: {day}\n---\n\n{paragraphs}\n\n{line}\n"


def found(folder: Path) -> set[tuple[str, str]]:
    """What is told of which post, with the post that it repeats."""
    command = ["check", str(folder), "--isolated", "--select", "copied-body-without-credit", "--format", "json"]
    done = CliRunner().invoke(cli, [*command, "--today", "2026-01-15", "--no-cache"])
    assert done.exit_code == 0, done.output
    findings = json.loads(done.stdout)["findings"]
    return {(Path(one["path"]).stem, Path(one["related"][0]["path"]).stem) for one in findings}


def test_copies_with_edits_are_found_and_nothing_else(tmp_path: Path) -> None:
    random = Random(7)
    texts = [text(random) for _ in range(80)]
    for number, sentences in enumerate(texts):
        (tmp_path / f"{number:03}.md").write_text(post(number, sentences), "utf-8")
    copied = random.sample(range(80), 40)
    for number, of in enumerate(copied, 80):
        (tmp_path / f"{number:03}.md").write_text(post(number, edited(random, texts[of])), "utf-8")
    planted = {(f"{number:03}", f"{of:03}") for number, of in enumerate(copied, 80)}
    told = found(tmp_path)
    assert told <= planted
    assert len(told) >= 0.9 * len(planted)


def test_a_form_of_the_house_is_no_copy(tmp_path: Path) -> None:
    sentences = text(Random(3))
    for number in range(7):
        (tmp_path / f"{number:03}.md").write_text(post(number, sentences), "utf-8")
    assert found(tmp_path) == set()


def test_one_article_of_one_author_under_one_headline_is_no_copy_of_itself(tmp_path: Path) -> None:
    first = post(1, text(Random(3))).replace("lang: en", "lang: en\nauthor: Mara Lind")
    (tmp_path / "a.md").write_text(first, "utf-8")
    (tmp_path / "b.md").write_text(first, "utf-8")
    assert found(tmp_path) == set()
    (tmp_path / "c.md").write_text(first.replace("Mara Lind", "Tomas Perez"), "utf-8")
    assert found(tmp_path) == {("c", "a")}


def test_each_language_says_that_a_text_stands_elsewhere(tmp_path: Path) -> None:
    random = Random(5)
    lines = {
        "en": "First published in The Coastal Times.",
        "de": "Der Text ist zuerst in der Küstenzeitung erschienen.",
        "fr": "Cet article est paru initialement dans un autre journal.",
        "es": "Este texto se publicó por primera vez en otro diario.",
        "it": "Il testo è stato pubblicato per la prima volta altrove.",
        "pt": "O texto foi publicado originalmente em outro jornal.",
        "nl": "Dit verhaal is eerder verschenen in een andere krant.",
        "pl": "Tekst ukazał się pierwotnie w innej gazecie.",
    }
    expected = set()
    for at, (language, line) in enumerate(lines.items()):
        sentences = text(random)
        for number, said in enumerate(("", "", line)):
            name = f"{language}{number}"
            page = post(10 * at + number, sentences, said).replace("lang: en", f"lang: {language}")
            (tmp_path / f"{name}.md").write_text(page, "utf-8")
        expected.add((f"{language}1", f"{language}0"))
    assert found(tmp_path) == expected
