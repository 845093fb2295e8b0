"""`termkit concordance` as an export: every column, offsets that point into the unit, text that survives the table."""

import csv
import io
import json

import pytest

from termkit.model import TranslationUnit, Variant
from termkit.store.database import TermBase
from termkit.store.memory.loading_units import add_units
from termkit.store.memory.units import get_unit

UNITS = [
    ("双方坚持一个中国原则。", "Стороны придерживаются принципа\tодного Китая.", "The one-China principle", "2013"),
    ("一个中国\n原则不变。", "Принцип «одного Китая» неизменен.", "", "2014-05-06"),
    ("和平共处五项原则", "пять принципов мирного сосуществования", "=Five Principles", ""),
]


@pytest.fixture
def memory(tmp_path):
    """A memory of three units with a tab, a line break and a leading equals sign in their texts."""
    path = tmp_path / "t.db"
    with TermBase.open(path) as base:
        for zh, ru, en, date in UNITS:
            variants = [Variant("zh-CN", zh), Variant("ru", ru), *([Variant("en", en)] if en else [])]
            add_units(base, [TranslationUnit(tuple(variants), document="d", date=date)], origin="m.tmx")
    return path


def table(call, memory, *words):
    printed = call("--db", memory, "concordance", *words, "--output", "tsv").stdout
    return list(csv.DictReader(io.StringIO(printed), delimiter="\t", quoting=csv.QUOTE_NONE))


def test_the_table_has_every_place_on_a_line_of_its_own(call, memory):
    """Tabs and line breaks of a text break no row; a language that a unit lacks is an empty cell."""
    rows = table(call, memory, "原则")
    assert len(rows) == len(UNITS)
    assert {"left", "word", "right", "ru", "en", "document", "date", "unit", "start", "end"} <= rows[0].keys()
    assert [row["date"] for row in rows] == ["2013", "2014-05-06", ""]
    assert [row["en"] for row in rows] == ["The one-China principle", "", "=Five Principles"]
    assert None not in rows[0]


def test_json_gives_the_texts_as_they_are(call, memory):
    """Nothing is escaped or cut but the context."""
    rows = json.loads(call("--db", memory, "concordance", "原则", "--output", "json", "--width", "2").stdout)
    assert rows[0]["ru"] == UNITS[0][1]
    assert next(row["left"] for row in rows) == "中国"
    assert len(rows) == len(UNITS)


@pytest.mark.parametrize("query", ["原则", "принцип", "principle"])
def test_offsets_point_into_the_text_of_the_unit(call, memory, query):
    """`start` and `end` are code points of the variant in which the word stands."""
    rows = json.loads(call("--db", memory, "concordance", query, "--output", "json").stdout)
    assert rows
    with TermBase.open(memory) as base:
        for row in rows:
            texts = [variant.text for variant in get_unit(base, row["unit"]).variants]
            assert row["word"] in [text[row["start"] : row["end"]] for text in texts]


def test_all_forms_and_one(call, memory):
    """Russian words in all their forms, or in the one that was typed."""
    assert {row["word"] for row in table(call, memory, "принцип")} == {"принципа", "Принцип", "принципов"}
    assert {row["word"] for row in table(call, memory, "принципа", "--exact-form")} == {"принципа"}


def test_expressions_and_limits(call, memory):
    """A regular expression finds what varies; --limit cuts the list."""
    rows = table(call, memory, "--regex", "принцип[а-я]* одного|пять принципов")
    assert [row["word"] for row in rows] == ["пять принципов"]
    assert len(table(call, memory, "原则", "--limit", "2")) == 2


def test_nothing_found_is_an_empty_table(call, memory):
    """The exit code is 1, and the table has its head or nothing, but no row."""
    result = call("--db", memory, "concordance", "联合国", "--output", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == []
