"""Drift: dated rungs of one formula."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from termkit.documents import read_text
from termkit.mining import mine
from termkit.mining.drift import Change, difference, drift, ladder
from termkit.mining.drift_svg import draw
from termkit.model import Candidate, Kind, Occurrence, Relation

TEXTS = {
    "1998-05-04": "老方重申，世界上只有一个中国，反对“两个中国”。双方将在广泛领域加强合作。",
    "2004-07-01": "老方坚持一个中国政策。双方愿深化睦邻友好，反对“台湾独立”。",
    "2016-09-08": "老方坚定奉行一个中国原则，反对任何形式的“台湾独立”。",
    "2019-04-30": "老方重申坚持一个中国原则。",
}


@pytest.fixture(scope="module")
def documents():
    return [replace(read_text(text, id=date), date=date) for date, text in TEXTS.items()]


@pytest.fixture(scope="module")
def candidates(documents):
    return mine(documents)


def test_a_ladder_is_dated_and_tells_changes(candidates, documents):
    """The rungs of a formula stand in order of date; an unchanged wording is no rung of its own."""
    rungs = ladder(candidates, documents, "一个中国原则")
    assert [(r.date, r.wording) for r in rungs] == [
        ("1998-05-04", "世界上只有一个中国"),
        ("2004-07-01", "一个中国政策"),
        ("2016-09-08", "一个中国原则"),
    ]
    assert rungs[-1].also_in == ("2019-04-30",)
    assert rungs[-1].diff == (Change("=", "一个中国"), Change("-", "政策"), Change("+", "原则"))


def test_what_counts_otherwise_is_no_rung(candidates):
    """两个中国 is as near to 一个中国原则 as 一个中国政策 is, and says the opposite."""
    assert "两个中国" in {c.term for c in candidates}


def test_undated_documents_have_no_rung(candidates, documents):
    """Without a date there is no place on the ladder."""
    from dataclasses import replace

    assert ladder(candidates, [replace(d, date="") for d in documents], "一个中国原则") == []


def test_aspect_makes_no_rung():
    """进行了国事访问 is the wording 进行国事访问."""
    texts = {"2006-04-02": "主席对该国进行了国事访问。", "2017-05-13": "主席对该国进行国事访问。"}
    dated = [replace(read_text(text, id=date), date=date) for date, text in texts.items()]
    [rung] = ladder(mine(dated, min_score=0.0), dated, "进行国事访问")
    assert rung.also_in == ("2017-05-13",)


def test_drift_finds_ladders_unasked(candidates, documents):
    """Formulae that change between dated documents are found without being named."""
    wordings = [[rung.wording for rung in one.rungs] for one in drift(candidates, documents)]
    assert ["反对“台湾独立”", "反对任何形式的“台湾独立”"] in wordings


def test_rungs_are_linked(candidates):
    """A candidate that is a rung points to the next one."""
    links = {c.term: c.linked(Relation.NEXT_RUNG) for c in candidates}
    assert links["反对“台湾独立”"] == ("反对任何形式的“台湾独立”",)


@pytest.mark.parametrize(("old", "new"), [("和平与发展", "和平、稳定与发展"), ("", "甲"), ("甲乙", "乙甲")])
def test_a_difference_rebuilds_both_sides(old, new):
    """Kept and gone parts are the old wording, kept and new ones the new."""
    changes = difference(old, new)
    assert "".join(c.text for c in changes if c.mark in "=-") == old
    assert "".join(c.text for c in changes if c.mark in "=+") == new


def test_the_drawing_is_svg_with_every_rung(candidates, documents):
    """The timeline is well-formed and shows date and wording of each rung, with marks escaped."""
    one = drift(candidates, documents, "一个中国原则")[0]
    tree = ET.fromstring(draw(one))
    text = "".join(tree.itertext())
    assert all(rung.date in text and rung.wording in text for rung in one.rungs)


def test_a_term_nobody_uses(candidates, documents):
    """A term without any near wording has no ladder."""
    assert drift(candidates, documents, "航天器对接") == []


def _ladders(*wordings, places=()):
    """The ladders of formulae that stand in one dated document each, as lists of their rungs."""
    dates = sorted({date for date, _ in wordings})
    dated = [replace(read_text("条约", id=date), date=date) for date in dates]
    found = [Candidate(w, Kind.FORMULA, 0.9, occurrences=(Occurrence(date, 0, 2, 0, 2),)) for date, w in wordings]
    found += [Candidate(place, Kind.PLACE, 0.9) for place in places]
    return [[rung.wording for rung in one.rungs] for one in drift(found, dated)]


def test_another_state_makes_no_rung():
    """Praise for another state is no new wording."""
    praise = [("2010-01-01", "高度评价老挝为和平所作的努力"), ("2012-01-01", "高度评价缅甸为和平所作的努力")]
    assert len(_ladders(*praise)) == 1
    assert not _ladders(*praise, places=("老挝", "缅甸"))


def test_what_lives_inside_a_longer_ladder_is_not_told():
    """国际组织 with its attribute changes only because the clause around it does."""
    inner = [("2006-01-01", "主权国家参加的国际组织"), ("2007-01-01", "主权国家参加的国际和地区组织")]
    outer = [(date, f"反对该岛加入任何必须由{wording}") for date, wording in inner]
    assert _ladders(*inner) == [[wording for _, wording in inner]]
    assert _ladders(*inner, *outer) == [[wording for _, wording in outer]]


def test_a_noun_phrase_is_told_as_each_document_has_it():
    """战略伙伴关系 stands in all that grew from it; its ladder is how it grew."""
    texts = {
        "2005-07-04": "双方建立战略伙伴关系。战略伙伴关系符合两国利益。",
        "2011-06-14": "双方发展全面战略伙伴关系。全面战略伙伴关系富有成果，不同于一般战略伙伴关系。",
        "2022-09-14": "双方建立永久全面战略伙伴关系。永久全面战略伙伴关系造福两国人民。",
    }
    dated = [replace(read_text(text, id=date), date=date) for date, text in texts.items()]
    rungs = ladder(mine(dated, min_score=0.0), dated, "战略伙伴关系")
    assert [r.wording for r in rungs] == ["战略伙伴关系", "全面战略伙伴关系", "永久全面战略伙伴关系"]
