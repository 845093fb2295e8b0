"""`termkit mine` and `termkit candidates`."""

import csv
import io
import json
import random
import shutil
import signal
import subprocess
import sys
import time

import pytest

from termkit.store.database import TermBase
from termkit.store.mined.candidates import iterate_candidates


def rows(text):
    return list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))


def test_candidates_are_listed_in_rank_order(run, mined):
    """TSV: term, type and score first, best first, no stray tabs."""
    output = run("--db", mined, "candidates", "--output", "tsv").stdout
    assert output.splitlines()[0].split("\t")[:3] == ["term", "type", "score"]
    listed = rows(output)
    scores = [float(row["score"]) for row in listed]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert len({row["term"] for row in listed}) == len(listed) > 100
    assert {row["type"] for row in listed} <= {
        "person", "place", "port", "org", "doc", "project", "abbr", "formula", "concept", "frame",
    }  # fmt: skip


def test_every_candidate_has_pinyin_and_evidence(run, mined):
    """Readings, frequency, documents and a rule stand beside each."""
    for row in rows(run("--db", mined, "candidates", "--output", "tsv").stdout):
        assert row["pinyin"], row["term"]
        assert int(row["frequency"]) >= 1
        assert row["rule"], row["term"]


def test_places_point_into_the_raw_file(run, mined, seeds):
    """Every occurrence is the term, read at its offsets in the file."""
    from termkit.text.normalize import key

    raw = seeds[2].read_text(encoding="utf-8-sig")
    listed = json.loads(run("--db", mined, "candidates", "--output", "json").stdout)
    checked = 0
    for row in listed:
        for place in row.get("occurrences", ()):
            if row["type"] != "frame":
                assert key(raw[place["start"] : place["end"]]) == key(row["term"])
                checked += 1
    assert checked > 200


def test_a_second_run_changes_nothing(run, mined, seeds, tmp_path):
    """Mining the same file again leaves candidates and ranks as they are."""
    before = run("--db", mined, "candidates", "--output", "tsv").stdout
    report = json.loads(run("--db", mined, "mine", seeds[2], "--output", "json").stdout)[0]
    assert (report["new"], report["changed"], report["gone"]) == (0, 0, 0)
    assert run("--db", mined, "candidates", "--output", "tsv").stdout == before


def test_filters_narrow_the_list(run, mined):
    """Kind, score and limit."""
    listed = rows(run("--db", mined, "candidates", "--output", "tsv", "--kind", "org", "--limit", "3").stdout)
    assert [row["type"] for row in listed] == ["org"] * 3
    in_full = run("--db", mined, "candidates", "--output", "tsv", "--kind", "organisation", "--limit", "3").stdout
    assert rows(in_full) == listed
    high = rows(run("--db", mined, "candidates", "--output", "tsv", "--min-score", "0.9").stdout)
    assert all(float(row["score"]) >= 0.9 for row in high)


def test_a_decision_survives_mining(run, mined, seeds, tmp_path):
    """Approve and reject stay over a second run; an approved term is an entry with empty slots."""
    db = shutil.copy(mined, tmp_path / "copy.db")
    listed = [row["term"] for row in rows(run("--db", db, "candidates", "--output", "tsv").stdout)]
    dropped = next(term for term in reversed(listed) if term != "上海合作组织")
    assert run("--db", db, "approve", "上海合作组织").returncode == 0
    assert run("--db", db, "reject", dropped).returncode == 0
    run("--db", db, "mine", seeds[2])
    states = {row["term"]: row["state"] for row in rows(run("--db", db, "candidates", "--output", "tsv").stdout)}
    assert (states["上海合作组织"], states[dropped]) == ("approved", "rejected")
    [entry] = rows(run("--db", db, "list", "--output", "tsv").stdout)
    assert (entry["zh"], entry["en"], entry["ru"]) == ("上海合作组织", "", "")
    assert dropped in run("--db", db, "undo").stdout
    states = {row["term"]: row["state"] for row in rows(run("--db", db, "candidates", "--output", "tsv").stdout)}
    assert states[dropped] == "new"


BAD = {
    "missing.txt": None,
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 8,
    "half.txt": "〖RQ/日期〗20130908〖-RQ/日期〗\n〖ZW/正文〗\n双方重申".encode(),
    "broken.txt": "双方重申".encode() + b"\xff\xfe\xff" * 3 + "一个中国原则".encode(),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files_give_one_clear_line(run, mined, tmp_path, name, seeds):
    """Exit code 2, one line that names the file, and the base is as it was."""
    db = shutil.copy(mined, tmp_path / "t.db")
    before = run("--db", db, "candidates", "--output", "tsv").stdout
    path = tmp_path / name
    if BAD[name] is not None:
        path.write_bytes(BAD[name])
    result = run("--db", db, "mine", seeds[4], path)
    assert result.returncode == 2
    assert name in result.stderr
    assert result.stderr.strip().count("\n") == 0, result.stderr
    assert run("--db", db, "candidates", "--output", "tsv").stdout == before


def test_a_killed_run_leaves_a_base_that_opens(tmp_path, seeds):
    """SIGKILL at random moments: the base opens, and the next run completes."""
    db = tmp_path / "t.db"
    command = [sys.executable, "-m", "termkit", "--db", str(db), "mine", *map(str, seeds[:2])]
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    whole = time.perf_counter() - started
    with TermBase.open(db) as base:
        expected = [(s.candidate.term, s.rank) for s in iterate_candidates(base)]
    chance = random.Random(7)
    for attempt in range(4):
        killed = tmp_path / f"k{attempt}.db"
        process = subprocess.Popen([*command[:4], str(killed), *command[5:]], stdout=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.3, 1.0) * whole)
        process.send_signal(signal.SIGKILL)
        process.wait()
        with TermBase.open(killed) as base:
            assert [(s.candidate.term, s.rank) for s in iterate_candidates(base)] in ([], expected)
    subprocess.run([*command[:4], str(killed), *command[5:]], check=True, capture_output=True)
    with TermBase.open(killed) as base:
        assert [(s.candidate.term, s.rank) for s in iterate_candidates(base)] == expected


def test_a_candidate_is_explained(call, tmp_path):
    """`explain TERM`: what it is, its link, its contexts with term and fillers in brackets; as JSON as well."""
    base, text = tmp_path / "m.db", tmp_path / "2017-05-15.txt"
    text.write_text(
        "双方愿落实中非合作论坛约翰内斯堡峰会（以下简称“约堡峰会”）成果。双方在联合国框架内保持合作。\n",
        encoding="utf-8",
    )
    call("--db", base, "mine", text)
    told = call("--db", base, "explain", "约堡峰会").stdout
    assert "abbreviates 中非合作论坛约翰内斯堡峰会" in told
    assert "“【约堡峰会】”" in told
    [frame, *_] = json.loads(call("--db", base, "candidates", "--kind", "frame", "--output", "json").stdout)
    shown = call("--db", base, "explain", frame["term"], "--messages", "zh").stdout
    assert "句框 · 待审" in shown
    assert all(f"{{{filler}}}" in shown for filler in frame["occurrences"][0]["fillers"])
    [row] = json.loads(call("--db", base, "explain", "约堡峰会", "--output", "json").stdout)
    assert row["links"] == ["abbreviates 中非合作论坛约翰内斯堡峰会"]
    assert call("--db", base, "explain", "没有这个词").exit_code == 2


def test_of_a_document_of_two_languages_the_chinese_is_mined(run, tmp_path):
    """It is told, and found is what a document of the Chinese alone gives: no abbreviation of the other side."""
    import docx

    chinese = [
        "双方重申坚持一个中国原则，愿在上海合作组织框架内加强各领域合作。",
        "双方将深化能源、交通和农业领域合作。",
        "双方同意。",
    ]
    russian = [
        "Стороны подтвердили принцип одного Китая и намерены сотрудничать в рамках ШОС (SCO).",
        "Стороны углубят сотрудничество (BRI).",
        "Согласны.",
    ]
    for name, columns in (("two", (chinese, russian)), ("one", (chinese,))):
        word = docx.Document()
        table = word.add_table(rows=0, cols=len(columns))
        for row in zip(*columns, strict=True):
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        word.save(tmp_path / f"{name}.docx")
    told = {}
    for name in ("two", "one"):
        mined = run("--db", f"{name}.db", "mine", tmp_path / f"{name}.docx")
        assert mined.returncode == 0
        assert ("two.docx: a document of two languages, of which the Chinese alone is mined" in mined.stderr) is (
            name == "two"
        )
        listed = json.loads(run("--db", f"{name}.db", "candidates", "--limit", "200", "--output", "json").stdout)
        told[name] = [(row["term"], row["score"]) for row in listed]
    assert told["two"] == told["one"]
    assert len(told["one"]) > 5
