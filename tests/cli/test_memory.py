"""The memory's commands as people run them."""

import json

import pytest

ROWS = [
    ("双方重申坚持一个中国原则。", "Стороны подтвердили приверженность принципу одного Китая."),
    ("会谈", "переговоры"),
]


@pytest.fixture
def memory(tmp_path):
    """A base with two units."""
    from termkit.model import TranslationUnit, Variant
    from termkit.store.database import TermBase
    from termkit.store.memory.loading_units import add_units

    path = tmp_path / "t.db"
    with TermBase.open(path) as base:
        add_units(base, [TranslationUnit((Variant("zh-CN", zh), Variant("ru", ru))) for zh, ru in ROWS], origin="a.tmx")
    return path


def test_recall_of_a_sentence_and_of_a_file(run, memory, tmp_path):
    """A sentence or a file: JSON holds score, source, target and place; nothing found is exit code 1."""
    result = run("--db", memory, "recall", "双方重申恪守一个中国原则。", "--output", "json")
    [match] = json.loads(result.stdout)
    assert (match["score"], match["target"], match["origin"]) == (84, ROWS[0][1], "a.tmx")
    (tmp_path / "new.txt").write_text("会谈\n\n全新的句子没有出现过。\n", encoding="utf-8")
    assert "переговоры" in run("--db", memory, "recall", "new.txt", "--output", "tsv").stdout
    assert run("--db", memory, "recall", "毫不相干的一句话").returncode == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("recall", "会谈", "--penalty", "five"), "NAME=POINTS"),
        (("recall", "会谈", "--target", "fr"), "holds no unit in fr"),
        (("concordance", "(", "--regex"), "backslash"),
        (("leverage", "nowhere.txt"), "nowhere.txt"),
        (("pretranslate", "nowhere.txt", "-o", "x.xlf"), "nowhere.txt"),
        (("serve", "--port", "70000"), "65535"),
    ],
)
def test_mistakes_are_one_line_and_exit_code_2(run, memory, words, told):
    """What cannot be done says what to do, without a traceback."""
    result = run("--db", memory, *words)
    assert result.returncode == 2
    assert told in result.stderr
    assert "Traceback" not in result.stderr


def test_a_memory_without_units_says_how_to_get_some(run, tmp_path):
    """An empty memory is an error that names the way out."""
    from termkit.store.database import TermBase

    TermBase.open(tmp_path / "empty.db").close()
    assert "termkit import" in run("--db", "empty.db", "recall", "会谈").stderr
    assert "termkit import" in run("--db", "empty.db", "equivalents", "会谈").stderr


def test_leverage_draws_and_pretranslate_writes(run, memory, tmp_path):
    """The picture and the file are there, and the counts are told."""
    (tmp_path / "new.txt").write_text("双方重申坚持一个中国原则。\n\n会谈\n", encoding="utf-8")
    rows = json.loads(run("--db", memory, "leverage", "new.txt", "--svg", "m.svg", "--output", "json").stdout)
    assert {"against": "memory", "category": "total", "segments": 2}.items() <= rows[8].items()
    assert (tmp_path / "m.svg").read_text(encoding="utf-8").startswith("<svg")
    result = run("--db", memory, "pretranslate", "new.txt", "-o", "new.xlf")
    assert "2 translated, 0 fuzzy, 0 new" in result.stdout
    told = run("--db", memory, "pretranslate", "new.txt", "-o", "new.xlf", "--output", "json")
    assert json.loads(told.stdout) == [{"file": "new.xlf", "translated": 2, "fuzzy": 0, "new": 0, "left out": 0}]
    assert "принципу одного Китая" in (tmp_path / "new.xlf").read_text(encoding="utf-8")


def test_a_table_gets_no_draft_that_would_pass_for_final(run, memory, tmp_path):
    """What cannot say that a segment is fuzzy takes translated ones alone, and that is told."""
    (tmp_path / "new.txt").write_text("双方重申坚持一个中国政策。\n\n会谈\n", encoding="utf-8")
    told = run("--db", memory, "pretranslate", "new.txt", "-o", "new.csv")
    assert "1 translated, 1 fuzzy" in told.stdout
    assert "left out: 1 fuzzy" in told.stderr
    table = (tmp_path / "new.csv").read_text(encoding="utf-8")
    assert "переговоры" in table
    assert "принцип" not in table


def test_concordance_and_equivalents_print_tables(run, memory):
    """TSV has a column for every language, and equivalents can be asked for without storing them."""
    lines = run("--db", memory, "concordance", "原则", "--output", "tsv").stdout.splitlines()
    assert lines[0].split("\t")[:4] == ["left", "word", "right", "ru"]
    assert run("--db", memory, "equivalents", "会谈", "--target", "ru", "--dry-run").returncode in (0, 1)
