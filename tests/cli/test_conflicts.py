"""`termkit conflicts`: what imports left open is shown, and settled by keeping, taking or joining."""

import json

import pytest


@pytest.fixture
def settled(run, tmp_path):
    """Import two files that contradict each other, settle as told, and give the English terms with their statuses."""

    def call(*options):
        for number, english in enumerate(("Belt and Road", "One Belt One Road")):
            path = tmp_path / f"{number}.tsv"
            path.write_text(f"zh\ten\tru\n一带一路\t{english}\tОдин пояс, один путь\n", encoding="utf-8")
            assert run("--db", tmp_path / "t.db", "import", path).returncode == 0
        result = run("--db", tmp_path / "t.db", "conflicts", *options)
        assert result.returncode == 0, result.stderr
        [answer] = json.loads(run("--db", tmp_path / "t.db", "lookup", "一带一路", "--output", "json").stdout)
        return [(term["term"], term["status"]) for term in answer["terms"]["en"]]

    return call


def listed(run, tmp_path):
    """The conflicts that wait."""
    return json.loads(run("--db", tmp_path / "t.db", "conflicts", "--output", "json").stdout)


@pytest.mark.parametrize(
    ("how", "terms"),
    [
        ("--keep", ["Belt and Road"]),
        ("--take", ["One Belt One Road", "Belt and Road"]),
        ("--both", ["Belt and Road", "One Belt One Road"]),
    ],
)
def test_a_conflict_is_settled(run, settled, tmp_path, how, terms):
    """The first term is the preferred one afterwards, and nothing waits any more."""
    found = settled("1", how)
    assert [term for term, _ in found] == terms
    assert [status for _, status in found[1:]] == ["admitted"] * (len(terms) - 1)
    assert listed(run, tmp_path) == []


def test_what_waits_is_shown_with_its_reason(run, settled, tmp_path):
    """Number, term, file and reason; nothing is changed."""
    assert [term for term, _ in settled()] == ["Belt and Road"]
    [row] = listed(run, tmp_path)
    assert (row["number"], row["term"], row["source"]) == (1, "一带一路", "1.tsv")
    assert "'One Belt One Road' there" in row["reason"]


def test_settling_can_be_undone(run, settled, tmp_path):
    """Undo restores the entry and opens the conflict again; the same import does not double it."""
    settled("--all", "--take")
    undone = run("--db", tmp_path / "t.db", "undo")
    assert undone.returncode == 0
    assert undone.stdout.count("undone: settle") == 1
    assert [row["number"] for row in listed(run, tmp_path)] == [1]
    assert [term for term, _ in settled()] == ["Belt and Road"]
    assert len(listed(run, tmp_path)) == 1


@pytest.mark.parametrize("words", [["1"], ["--take"], ["9", "--take"]])
def test_wrong_usage_is_told(run, settled, tmp_path, words):
    """A number without a decision, a decision without a number, a number that nobody has."""
    settled()
    result = run("--db", tmp_path / "t.db", "conflicts", *words)
    assert result.returncode == 2
    assert "conflict" in result.stderr
    assert len(listed(run, tmp_path)) == 1


def test_one_language_of_one_file_is_settled(run, settled, tmp_path):
    """In JSON the contradiction stands by its code and values; with --language only that language is settled."""
    settled()
    [row] = listed(run, tmp_path)
    assert row["contradictions"] == [
        {"code": "preferred", "language": "en", "here": "Belt and Road", "there": "One Belt One Road"}
    ]
    arguments = ("--db", tmp_path / "t.db", "conflicts", "--all", "--source", "1.tsv", "--take", "--language", "en")
    assert run(*arguments).returncode == 0
    assert listed(run, tmp_path) == []
    assert run("--db", tmp_path / "t.db", "conflicts", "7", "--keep", "--language", "en").returncode == 2
