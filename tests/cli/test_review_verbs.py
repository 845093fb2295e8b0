"""`approve`, `reject`, `undo`, `list`: decisions made in the terminal."""

import json
import shutil

import pytest


@pytest.fixture
def base(mined, tmp_path):
    """A copy of the mined base that a test may change."""
    return shutil.copy(mined, tmp_path / "t.db")


@pytest.fixture
def states(call, base):
    """The state of every candidate."""

    def read():
        listed = json.loads(call("--db", base, "candidates", "--output", "json").stdout)
        return {row["term"]: row["state"] for row in listed}

    return read


def test_all_or_none_are_approved(call, base, states):
    """One unknown term among several, and no decision is made."""
    before = states()
    assert call("--db", base, "approve", "上海合作组织", "没有这个词吧").exit_code == 2
    assert states() == before


@pytest.mark.parametrize("verb", ["approve", "reject"])
def test_a_decision_can_be_taken_back(call, base, states, verb):
    """Undo restores the candidates and the entries as they were."""
    before = states()
    assert call("--db", base, verb, "上海合作组织", "--who", "Мария").exit_code == 0
    assert states() != before
    assert call("--db", base, "undo", "--who", "Иван").exit_code == 2
    assert call("--db", base, "undo", "--who", "Мария").exit_code == 0
    assert states() == before
    assert json.loads(call("--db", base, "list", "--output", "json").stdout) == []


def test_approving_twice_makes_one_entry(call, base):
    """The second approval finds the entry there."""
    first, second = (call("--db", base, "approve", "上海合作组织").stdout for _ in range(2))
    assert first == second
    assert len(json.loads(call("--db", base, "list", "--output", "json").stdout)) == 1


def test_an_entry_is_linked_once_to_each_other(call, mined, base, listed):
    """A short form that several documents introduce is linked once to its full form."""
    short = next(row["term"] for row in listed if any(link.startswith("abbreviates") for link in row["links"]))
    call("--db", base, "approve", short)
    table = call("--db", base, "export", "-", "--format", "tsv", "--include", "entries").stdout
    head, row = (line.split("\t") for line in table.splitlines()[:2])
    links = row[head.index("links")].split("; ")
    assert links[0]
    assert len(links) == len(set(links))


def test_empty_slots_are_listed(call, base):
    """`--empty ru` lists the entry until it has a Russian term; `--kind` narrows."""
    call("--db", base, "approve", "上海合作组织")
    for words, count in ((["--empty", "ru"], 1), (["--kind", "org"], 1), (["--kind", "person"], 0)):
        assert len(json.loads(call("--db", base, "list", *words, "--output", "json").stdout)) == count


def test_rejected_terms_are_neither_found_nor_written(call, base, tmp_path):
    """A rejected candidate disappears from look-up and exports."""
    call("--db", base, "reject", "上海合作组织")
    answers = json.loads(call("--db", base, "lookup", "上海合作组织", "--output", "json").stdout)
    assert "上海合作组织" not in [answer["term"] for answer in answers]
    written = call("--db", base, "export", "-", "--format", "tsv").stdout
    assert "\t上海合作组织\t" not in written
