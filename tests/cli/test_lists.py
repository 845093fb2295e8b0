"""Term lists of others, checked as files: what `import` would mend in silence is told with its row."""

import csv
import json
from collections import Counter
from pathlib import Path

import pytest

CASES = Path(__file__).parents[1] / "cases" / "checks"
HEAD = ["zh", "ru", "status", "source"]
ROWS = [
    ["合作", "сотрудничество ", "preferred", "МИД"],
    ["会谈", "переговоры", "preferred", "МИД"],
    ["会谈", "переговоры", "preferred", "МИД"],
    ["访问", "визи\u0438\u0306", "preferred", "МИД"],
    ["决议", "резолюция", "preferred", ""],
]
TOLD = {("TB107", 2), ("TB101", 4), ("TB109", 5), ("TB103", 6)}
TBX = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="zh" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
{}
</body></text></tbx>
"""
TBX2 = """<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX-Basic" xml:lang="zh"><text><body>
{}
</body></text></martif>
"""
ENTRY = (
    '<conceptEntry id="c{}"><langSec xml:lang="zh"><termSec><term>{}</term></termSec></langSec>'
    '<langSec xml:lang="ru"><termSec><term>{}</term>{}</termSec></langSec></conceptEntry>'
)


def findings(run, path, *words):
    """Codes and lines of what is told of a file."""
    found = json.loads(run("check", path, "--output", "json", *words).stdout)
    return [(f["code"], f.get("line")) for f in found]


def table(path, rows):
    """A table in the format of the suffix."""
    if path.suffix == ".xlsx":
        from openpyxl import Workbook

        book = Workbook()
        for row in rows:
            book.active.append(row)
        book.save(path)
    else:
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter="\t" if path.suffix == ".tsv" else ",").writerows(rows)
    return path


@pytest.mark.parametrize("suffix", [".tsv", ".csv", ".xlsx"])
def test_a_table_with_a_status_is_a_list(run, tmp_path, suffix):
    """Each fault is told once, at its row; who names both languages has a bitext."""
    path = table(tmp_path / f"list{suffix}", [HEAD, *ROWS])
    assert Counter(findings(run, path)) == Counter(TOLD)
    assert {code[:2] for code, _ in findings(run, path, "--source", "zh", "--target", "ru")} <= {"BT"}


OF_VERSION_2 = {"conceptEntry": "termEntry", "langSec>": "langSet>", "langSec ": "langSet ", "termSec>": "tig>"}


@pytest.mark.parametrize("version", [2, 3])
def test_tbx_is_a_list(run, tmp_path, version):
    """Its entries are told with their lines; a term that is laid out over two has no fault."""
    source = '<admin type="source">{}</admin>'
    entries = [ENTRY.format(n, zh, ru, source.format(s) if s else "") for n, (zh, ru, _, s) in enumerate(ROWS)]
    entries.append(ENTRY.format(len(ROWS), "一个中国原则", "принцип\n  одного Китая", source.format("МИД")))
    path = tmp_path / "list.tbx"
    text = "\n".join(entries)
    for new, old in OF_VERSION_2.items() if version == 2 else ():
        text = text.replace(new, old)
    path.write_text((TBX2 if version == 2 else TBX).format(text), encoding="utf-8")
    assert set(findings(run, path)) == {(code, line + 1) for code, line in TOLD}


def test_rows_with_one_id_are_one_entry(run, tmp_path):
    """A synonym is none too many; a row that says nothing new is, and so is a second preferred term."""
    rows = [
        ["id", "zh", "ru", "status"],
        ["1", "特使", "специальный посланник", "preferred"],
        ["1", "特使", "спецпосланник", "admitted"],
        ["2", "照会", "нота", "preferred"],
        ["2", "照会", "дипломатическая нота", "preferred"],
        ["3", "国书", "верительные грамоты；верительная грамота", "preferred"],
        ["3", "国书", "верительные грамоты；верительная грамота", "preferred"],
    ]
    assert findings(run, table(tmp_path / "list.tsv", rows)) == [("TB102", 5), ("TB101", 7)]


def test_without_a_column_for_sources_none_is_asked(run, tmp_path):
    """TB103 is silent."""
    path = table(tmp_path / "list.tsv", [row[:3] for row in [HEAD, *ROWS]])
    assert set(findings(run, path)) == TOLD - {("TB103", 6)}


def test_a_source_stands_in_the_register_beside_the_glossary(run, tmp_path):
    """TB115 tells the key that sources.tsv lacks; without a register nothing is asked."""
    head = ["id", "zh", "kind", "ru", "ru_source"]
    rows = [["a", "元首", "concept", "глава государства", "un:4"], ["b", "照会", "concept", "нота", "un; uno"]]
    path = table(tmp_path / "titles.tsv", [head, *rows])
    assert findings(run, path) == []
    table(tmp_path / "sources.tsv", [["key", "title"], ["un", "Charter"]])
    assert findings(run, path) == [("TB115", 3)]


@pytest.mark.parametrize("more", ["note", "context", "id", "status", "domain"])
def test_a_bitext_stays_one(run, tmp_path, more):
    """Sentences are a bitext whatever else a row says of them; terms with a note are one too."""
    rows = [
        ["双方举行了会谈。", "Стороны провели переговоры.", "1"],
        ["贸易额增长百分之五。", "Товарооборот вырос на 7 процентов.", "2"],
    ]
    path = table(tmp_path / "pairs.tsv", [["zh", "ru", more], *rows])
    assert "BT202" in {code for code, _ in findings(run, path, "--source", "zh", "--target", "ru")}
    if more in {"note", "context", "id"}:
        path = table(tmp_path / "heads.tsv", [["zh", "ru", more], ["第五章", "Глава 7", "1"]])
        assert {code[:2] for code, _ in findings(run, path, "--source", "zh", "--target", "ru")} == {"BT"}


@pytest.mark.parametrize("name", ["list_1.tsv", "list_2.csv"])
def test_a_list_with_errors(run, name):
    """All errors of seventy and forty rows are told, and nothing else."""
    key = CASES / f"{name.partition('.')[0]}_errors.tsv"
    lines = key.read_text(encoding="utf-8").splitlines()[1:]
    wanted = {(code, int(line)) for line, code in (line.split("\t") for line in lines)}
    assert set(findings(run, CASES / name)) == wanted
