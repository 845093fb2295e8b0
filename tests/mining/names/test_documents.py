"""Whole documents: what is found in them, where, and how well."""

import csv
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termkit.documents import read_document, read_text
from termkit.mining.names import page as pages_module
from termkit.mining.names.steps import mine_names
from termkit.model import NAME_KINDS, Kind
from termkit.text.normalize import fold

CASES = Path(__file__).parents[2] / "cases" / "names"
OWN = sorted(CASES.glob("*.txt"))
NAMES = {kind.value for kind in NAME_KINDS | {Kind.ABBREVIATION}}


def plain(text):
    """As the outside scorer compares terms."""
    text = fold(unicodedata.normalize("NFKC", text))
    return re.sub(r"[“”\"《》〈〉「」『』\s]", "", text)


def annotated(path):
    """Plain term to (kinds, whether it must be found)."""
    rows = {}
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            kinds, must = rows.get(plain(row["term"]), (set(), False))
            rows[plain(row["term"])] = (kinds | {row["type"]}, must or row["tier"] == "must")
    return rows


def found_in(documents):
    """Plain term to kind."""
    return {plain(c.term): c.kind.value for c in reversed(mine_names(documents)) if c.kind.value in NAMES}


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_own_document(path):
    """Of an annotated document nine names in ten are found, and nine in ten of those found are names."""
    gold, found = annotated(path.with_suffix(".tsv")), found_in([read_document(path)])
    must = [term for term, (_, needed) in gold.items() if needed]
    missed = [term for term in must if term not in found]
    wrong = [term for term in found if term not in gold]
    assert len(missed) <= 0.1 * len(must), missed
    assert len(wrong) <= 0.1 * len(found), wrong


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_annotation_is_literal(path):
    """Every annotated term stands in its document as printed."""
    text = re.sub(r"\s", "", read_document(path).text)
    with path.with_suffix(".tsv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert [row["term"] for row in rows if plain(row["term"]) not in plain(text)] == []


@pytest.mark.shared
def test_dev_gold(shared, seeds):
    """On the three seeds with gold lists, mined as one corpus, every kind of name is found nine times in ten."""
    gold = {}
    for path in sorted((shared / "gold" / "dev").glob("*.tsv")):
        for term, (kinds, must) in annotated(path).items():
            kinds_before, must_before = gold.get(term, (set(), False))
            gold[term] = (kinds_before | kinds, must_before or must)
    found = found_in([read_document(path) for path in seeds[:3]])
    for kind in NAMES:
        must = [term for term, (kinds, needed) in gold.items() if needed and kind in kinds]
        got = [term for term, given in found.items() if given == kind]
        assert sum(term in found for term in must) >= 0.9 * len(must), kind
        assert sum(term in gold for term in got) >= 0.85 * len(got), kind


def assert_places(documents):
    """Every occurrence points at its term, in the text and in the raw file."""
    texts = {document.id: document for document in documents}
    for candidate in mine_names(documents):
        assert candidate.occurrences
        assert candidate.evidence.frequency == len(candidate.occurrences)
        for place in candidate.occurrences:
            document = texts[place.document]
            assert plain(document.text[place.start : place.end]) == plain(candidate.term)
            assert plain(document.raw[place.raw_start : place.raw_end]) == plain(candidate.term)


def test_occurrences_point_at_the_print(seeds):
    """The offsets of all candidates of the seeds and of our own documents lead back to the printed characters."""
    assert_places([read_document(path) for path in [*seeds, *OWN]])


def test_deterministic(seeds):
    """Twice the same documents, twice the same list."""
    documents = [read_document(path) for path in seeds]
    assert mine_names(documents) == mine_names(documents)


def test_long_document_is_studied_in_parts(seeds, monkeypatch):
    """A document cut into parts yields the names of the whole, with places in the whole."""
    document = read_document(seeds[0])
    whole = {c.term: c.evidence.frequency for c in mine_names([document]) if c.evidence.rule == "gazetteer"}
    monkeypatch.setattr(pages_module, "LARGEST", 1500)
    assert_places([document])
    parts = {c.term: c.evidence.frequency for c in mine_names([document])}
    assert {term: parts.get(term) for term in whole} == whole


def test_nothing_in_nothing():
    """No documents and a document without names give an empty list."""
    assert mine_names([]) == []
    assert mine_names([read_text("今天天气很好。")]) == []


PIECES = [
    "双方",
    "中哈",
    "《",
    "》",
    "“",
    "”",
    "（以下简称",
    "）",
    "·",
    "-",
    "努尔苏丹",
    "总统",
    "在",
    "和",
    "于",
    "委员会",
]
PIECES += [
    "第二届",
    "峰会",
    "关于",
    "的协定",
    "口岸",
    "2013年",
    "\n",
    "　",
    "a",
    "，",
    "。",
    "哈萨克斯坦",
    "、",
    "管道",
]
PIECES += [
    "任命",
    "免去",
    "为",
    "的",
    "记者",
    "（",
    "：",
    "李",
    "常",
    "田中",
    "柯远山",
    "曾任",
    "驻",
    "大使馆",
    "军",
    "美",
    "国防部",
    "说",
    "以",
    "（中）-高里津（哈）",
    "------",
    "……",
    "届",
    "次会议",
    "‘",
    "’",
    "州",
    "站",
    "铁路",
]


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25))
def test_any_text_keeps_its_places(pieces):
    """Whatever the text, mining ends and its places hold."""
    assert_places([read_text("双方声明：" + "".join(pieces))])


def test_documents_tell_their_date_level_and_parties():
    """The evidence of a title holds what the text and the title say of the document, in marks and without."""
    text = (
        "双方高度评价2002年12月23日签署的《中华人民共和国和老挝人民民主共和国睦邻友好合作条约》，"
        "将落实《中华人民共和国外交部和蒙古国外交部合作议定书》和《比什凯克宣言》。"
    )
    notes = {c.term: c.evidence.note for c in mine_names([read_text(text)]) if c.kind is Kind.DOCUMENT}
    assert notes["中华人民共和国和老挝人民民主共和国睦邻友好合作条约"] == (
        "date: 2002-12-23; level: state; parties: 中华人民共和国, 老挝人民民主共和国"
    )
    assert notes["中华人民共和国外交部和蒙古国外交部合作议定书"] == (
        "level: ministry; parties: 中华人民共和国外交部, 蒙古国外交部"
    )
    assert notes["比什凯克宣言"] == ""


def test_a_given_name_is_no_place_of_the_city():
    """努尔苏丹 the city is counted where it is the city, not in the name of the president."""
    document = read_text("努尔苏丹·纳扎尔巴耶夫总统来访。双方在努尔苏丹举行会谈。")
    city = next(candidate for candidate in mine_names([document]) if candidate.term == "努尔苏丹")
    assert [place.start for place in city.occurrences] == [document.text.index("在努尔苏丹") + 1]
