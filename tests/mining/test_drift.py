"""Drift: dated rungs of one formula."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from termkit.documents import read_document, read_text
from termkit.mining import mine
from termkit.mining.drift.differences import Change, difference
from termkit.mining.drift.ladders import Ladder, Rung, drift, linked
from termkit.mining.drift.svg import draw
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
    rungs = drift(candidates, documents, "一个中国原则")[0].rungs
    assert [(r.date, r.wording) for r in rungs] == [
        ("1998-05-04", "只有一个中国"),
        ("2004-07-01", "一个中国政策"),
        ("2016-09-08", "一个中国原则"),
    ]
    assert rungs[-1].also_in == ("2019-04-30",)
    assert rungs[-1].diff == (Change("=", "一个中国"), Change("-", "政策"), Change("+", "原则"))


def test_a_term_in_traditional_characters(candidates, documents):
    """Asked for as 一個中國原則 it has the same ladder, and is told under the name it was asked by."""
    [one] = drift(candidates, documents, "一個中國原則")
    assert one.name == "一個中國原則"
    assert len(one.rungs) == 3


def test_traditional_documents_are_told_as_printed():
    """A rung stands as its document prints it."""
    texts = {"2009-09-09": "老方重申堅持一個中國政策。", "2022-12-01": "老方重申堅持一個中國原則。"}
    dated = [replace(read_text(text, id=date), date=date) for date, text in texts.items()]
    [one] = drift(mine(dated), dated, "一个中国原则")
    assert [rung.wording for rung in one.rungs] == ["一個中國政策", "一個中國原則"]


def test_what_counts_otherwise_is_no_rung(candidates):
    """两个中国 is as near to 一个中国原则 as 一个中国政策 is, and says the opposite."""
    assert "两个中国" in {c.term for c in candidates}


def test_undated_documents_have_no_rung(candidates, documents):
    """Without a date there is no place on the ladder."""
    from dataclasses import replace

    assert drift(candidates, [replace(d, date="") for d in documents], "一个中国原则") == []


def test_aspect_makes_no_rung():
    """进行了国事访问 is the wording 进行国事访问."""
    texts = {"2006-04-02": "主席对该国进行了国事访问。", "2017-05-13": "主席对该国进行国事访问。"}
    dated = [replace(read_text(text, id=date), date=date) for date, text in texts.items()]
    [rung] = drift(mine(dated, min_score=0.0), dated, "进行国事访问")[0].rungs
    assert rung.also_in == ("2017-05-13",)


def test_drift_finds_ladders_unasked(candidates, documents):
    """Formulae that change between dated documents are found without being named."""
    wordings = [[rung.wording for rung in one.rungs] for one in drift(candidates, documents)]
    assert ["反对“台湾独立”", "反对任何形式的“台湾独立”"] in wordings


def test_rungs_are_linked(candidates, documents):
    """A candidate that is a rung points to the next one."""
    links = {c.term: c.linked(Relation.NEXT_RUNG) for c in linked(candidates, documents)}
    assert links["反对“台湾独立”"] == ("反对任何形式的“台湾独立”",)


def test_a_single_character_is_not_kept():
    """坚持 became 坚定奉行 as a whole."""
    assert difference("坚持一个中国", "坚定奉行一个中国")[:2] == (Change("-", "坚持"), Change("+", "坚定奉行"))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("谴责恐怖主义", "谴责并坚决打击恐怖主义", [("+", "并坚决打击")]),
        ("问题上相互理解和支持", "问题上相互支持", [("-", "理解和")]),
    ],
)
def test_what_is_kept_at_an_edge_is_no_change(old, new, told):
    """However the two are cut into words, only what was added or left out is marked."""
    assert [tuple(change) for change in difference(old, new) if change.mark != "="] == told


def test_a_short_word_changes_as_a_whole():
    """参加 became 参与, and not 加 与; of a long word what stays is told."""
    assert difference("双方不参加集团", "双方不参与集团")[1:3] == (Change("-", "参加"), Change("+", "参与"))
    assert difference("全面战略伙伴关系", "战略伙伴关系") == (Change("-", "全面"), Change("=", "战略伙伴关系"))


@pytest.mark.parametrize(("old", "new"), [("和平与发展", "和平、稳定与发展"), ("", "甲"), ("甲乙", "乙甲")])
def test_a_difference_rebuilds_both_sides(old, new):
    """Kept and gone parts are the old wording, kept and new ones the new."""
    changes = difference(old, new)
    assert "".join(c.text for c in changes if c.mark in "=-") == old
    assert "".join(c.text for c in changes if c.mark in "=+") == new


def test_the_drawing_is_svg_with_every_rung(candidates, documents):
    """The timeline is well-formed and shows date and wording of each rung, with marks escaped."""
    one = drift(candidates, documents, "一个中国原则")[0]
    tree = ET.fromstring(draw([one]))
    text = "".join(tree.itertext())
    assert all(rung.date in text and rung.wording in text for rung in one.rungs)


def test_the_drawing_tells_titles_and_when_nothing_changed(candidates, documents):
    """A title says more to people than what a document is called in the base; later documents are told by date."""
    one = drift(candidates, documents, "一个中国原则")[0]
    titled = [replace(document, title=f"{document.date[:4]}年联合声明") for document in documents]
    lines = ["".join(text.itertext()) for text in ET.fromstring(draw([one], documents=titled)).iter()]
    assert "2016年联合声明" in lines
    assert "= 2019-04-30" in lines


def test_a_term_nobody_uses(candidates, documents):
    """A term without any near wording has no ladder."""
    assert drift(candidates, documents, "航天器对接") == []


def _ladders(*wordings, title=""):
    """The ladders of formulae that stand in one dated document each, as lists of their rungs."""
    texts = {}
    for date, wording in wordings:
        texts[date] = texts.get(date, title) + f"{wording}。"
    dated = [replace(read_text(text, id=date), date=date) for date, text in texts.items()]
    found = []
    for date, wording in wordings:
        start = texts[date].index(wording)
        end = start + len(wording)
        found.append(Candidate(wording, Kind.FORMULA, 0.9, occurrences=(Occurrence(date, start, end, start, end),)))
    return [[rung.wording for rung in one.rungs] for one in drift(found, dated)]


@pytest.mark.parametrize(("old", "new"), [
    ("改善投资环境", "优化投资环境"),
    ("取得显著成就", "取得显著进展"),
    ("影响全面战略伙伴关系的基础", "影响全面战略伙伴关系的前景"),
    ("不采取有损对方主权和安全利益的行动", "不缔结有损对方主权和安全利益的条约"),
    ("口岸通关能力", "口岸通关监管"),
    ("文化中心", "文化中心建设"),
    ("区域经济走廊", "区域经济走廊建设水平"),
    ("大不列颠及北爱尔兰联合王国首相", "大不列颠及北爱尔兰联合王国女王"),
    ("不允许任何组织损害对方主权、安全和领土完整", "不参加任何损害对方主权、安全和领土完整"),
])  # fmt: skip
def test_another_verb_or_another_thing_makes_no_rung(old, new):
    """Another verb of one thing, a turn of speech, or two things in like words are no change of wording."""
    assert _ladders(("2010-01-01", old), ("2012-01-01", new)) == []


def test_a_ladder_is_told_without_the_verbs_before_it():
    """What changed is how the thing is called, whatever is done with it; how firmly it is meant is told."""
    kept = ["战略合作伙伴关系", "全面战略合作伙伴关系"]
    assert _ladders(("2010-01-01", f"建立{kept[0]}"), ("2012-01-01", f"致力于{kept[1]}")) == [kept]
    firm = ["谴责一切形式的恐怖主义", "打击一切形式和表现的恐怖主义"]
    assert _ladders(("2010-01-01", firm[0]), ("2012-01-01", firm[1])) == [firm]


@pytest.mark.parametrize(("old", "new"), [
    ("高度评价老挝为和平所作的努力", "高度评价缅甸为和平所作的努力"),
    ("加强经贸领域互利合作", "加强能源领域互利合作"),
])  # fmt: skip
def test_another_state_or_field_makes_no_rung(old, new):
    """What is said of another state, or of another field, is no new wording."""
    assert _ladders(("2010-01-01", old), ("2012-01-01", new)) == []


def test_one_field_is_no_rung_of_all_fields():
    """What is said of one field is no later wording of what is said of all."""
    wordings = ["各领域务实合作", "各个领域的全面务实合作", "地球科学领域务实合作"]
    years = ("2006-12-20", "2013-09-07", "2022-09-14")
    assert not any(wordings[-1] in told for told in _ladders(*zip(years, wordings, strict=True)))


def test_one_year_makes_no_ladder():
    """Wordings that change within one year, or come back, are two ways to say one thing."""
    weak, firm = "反对任何形式的“台湾独立”", "坚决反对任何形式的“台湾独立”"
    assert _ladders(("2016-01-01", weak), ("2016-11-01", firm)) == []
    assert _ladders(("2014-01-01", weak), ("2016-11-01", firm), ("2018-01-01", weak)) == []
    assert _ladders(("2014-01-01", weak), ("2016-11-01", firm)) == [[weak, firm]]


def test_what_lives_inside_a_longer_ladder_is_not_told():
    """国际组织 with its attribute changes only because the clause around it does."""
    inner = [("2006-01-01", "主权国家参加的国际组织"), ("2007-01-01", "主权国家参加的国际和地区组织")]
    outer = [(date, f"反对该岛加入任何必须由{wording}") for date, wording in inner]
    assert len(_ladders(*inner, *outer)) == 1


def test_each_partner_has_its_own_ladder():
    """What is agreed with Laos does not follow what was agreed with Mongolia; the party is told by title or opening."""
    texts = {
        "2009-09-09": "中华人民共和国和老挝人民民主共和国联合声明\n老方重申坚持一个中国政策。",
        "2013-05-05": "中华人民共和国和蒙古国（以下简称“双方”）声明如下。蒙方支持一个中国原则。",
        "2022-12-01": "中华人民共和国和老挝人民民主共和国联合声明\n老方重申坚定奉行一个中国原则。",
    }
    dated = [replace(read_text(text, id=date), date=date) for date, text in texts.items()]
    found = {one.party: [r.wording for r in one.rungs] for one in drift(mine(dated), dated, "一个中国原则")}
    assert found == {"老挝": ["一个中国政策", "一个中国原则"], "蒙古国": ["一个中国原则"]}


def test_a_rung_shows_its_sentence(candidates, documents):
    """What changed stands in its context."""
    rungs = drift(candidates, documents, "一个中国原则")[0].rungs
    assert rungs[1].sentence == "老方坚持一个中国政策。"


def test_long_wordings_are_broken_in_the_drawing():
    """A line of the picture is no wider than the picture; equivalents stand under the wording."""
    wording = "相互尊重、平等相待、" * 8 + "面向未来的全面战略伙伴关系"
    svg = draw([Ladder("伙伴关系", (Rung("2020-01-01", wording, "a"),), "老挝")], {wording: ("partnership " * 20,)})
    lines = ["".join(text.itertext()) for text in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]
    assert max(map(len, lines)) < 100
    assert wording in "".join(lines)


def test_a_long_title_is_broken_and_every_ladder_has_a_head():
    """So are the titles of long terms; a ladder without a party is not taken for the rest of the one above it."""
    rungs = (Rung("2020-01-01", "一个中国原则", "a"),)
    svg = draw([Ladder("维护国家主权、安全和领土完整" * 5, rungs, "老挝"), Ladder("", rungs)])
    texts = {
        style: ["".join(text.itertext()) for text in ET.fromstring(svg).iter() if text.get("class") == style]
        for style in ("title", "party")
    }
    assert len(texts["title"]) > 1
    assert max(map(len, texts["title"])) < 45
    assert texts["party"] == ["老挝", "–"]


def _told(*statements):
    """The ladders told unasked of dated statements with Poland."""
    opening = "中华人民共和国和波兰共和国联合声明\n"
    dated = [replace(read_text(opening + text, id=date), date=date) for date, text in statements]
    return [[rung.wording for rung in one.rungs] for one in drift(mine(dated), dated)]


def test_names_that_are_joined_and_plans_that_are_aligned():
    """Nobody mines them as terms: which initiatives are supported, and what is aligned with what, is told unasked."""
    joined = ["全球发展倡议和全球安全倡议", "全球发展倡议、全球安全倡议和全球文明倡议"]
    aligned = ["“一带一路”倡议同“琥珀之路”规划对接", "共建“一带一路”倡议同“负责任发展”规划深度对接"]
    told = _told(
        ("2022-02-06", f"波方支持{joined[0]}。双方将推动{aligned[0]}。"),
        ("2024-06-24", f"波方支持{joined[1]}。双方将推动{aligned[1]}。"),
    )
    assert [f"支持{initiatives}" for initiatives in joined] in told
    assert aligned in told


def test_what_two_states_are_to_each_other_is_one_ladder():
    """With whatever attributes: 友好合作伙伴关系 became 战略伙伴关系."""
    status = ["友好合作伙伴关系", "战略伙伴关系", "全面战略伙伴关系"]
    years = ("2004-06-08", "2011-12-20", "2016-06-20")
    assert status in _told(*((year, f"双方决定建立{wording}。") for year, wording in zip(years, status, strict=True)))


def test_where_a_side_stands_is_told_as_a_whole():
    """A clause with its verb of stance makes a ladder unasked, though no miner lists it whole."""
    texts = {
        "2013-08-19": "六、双方反对将恐怖主义同特定的国家、民族、宗教相联系。",
        "2025-04-24": "五、双方重申，反对将恐怖主义、极端主义同特定的国家、民族、宗教挂钩。",
    }
    documents = [replace(read_text(text, id=date), date=date) for date, text in texts.items()]
    told = [[rung.wording for rung in one.rungs] for one in drift(mine(documents), documents)]
    assert [
        "反对将恐怖主义同特定的国家、民族、宗教相联系",
        "反对将恐怖主义、极端主义同特定的国家、民族、宗教挂钩",
    ] in told


def test_two_verbs_of_stance_are_one_wording():
    """谴责 and 反对 that are joined are firmer than one of them."""
    wordings = ["坚决反对一切形式的恐怖主义", "强烈谴责并坚决反对一切形式的恐怖主义"]
    assert wordings in _told(("2011-12-20", f"双方{wordings[0]}。"), ("2016-06-20", f"双方{wordings[1]}。"))


def test_a_wording_has_the_preposition_of_its_verb():
    """双向投资营造… says nothing without 为."""
    wordings = ["为双向投资营造公平、透明的营商环境", "为双向投资营造公平、透明、非歧视的营商环境"]
    told = _told(("2016-06-20", f"双方愿{wordings[0]}。"), ("2024-06-24", f"双方愿继续{wordings[1]}。"))
    assert not [rungs for rungs in told if rungs[0].startswith("双向投资")]
    assert wordings in told or ["公平、透明的营商环境", "公平、透明、非歧视的营商环境"] in told


def test_a_noun_phrase_is_told_as_each_document_has_it():
    """战略伙伴关系 stands in all that grew from it; its ladder is how it grew."""
    texts = {
        "2005-07-04": "双方建立战略伙伴关系。战略伙伴关系符合两国利益。",
        "2011-06-14": "双方发展全面战略伙伴关系。全面战略伙伴关系富有成果，不同于一般战略伙伴关系。",
        "2022-09-14": "双方建立永久全面战略伙伴关系。永久全面战略伙伴关系造福两国人民。",
    }
    dated = [replace(read_text(text, id=date), date=date) for date, text in texts.items()]
    rungs = drift(mine(dated, min_score=0.0), dated, "战略伙伴关系")[0].rungs
    assert [r.wording for r in rungs] == ["战略伙伴关系", "全面战略伙伴关系", "永久全面战略伙伴关系"]


@pytest.fixture(scope="module")
def of_seeds():
    seeds = [read_document(path) for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]
    return seeds, mine(seeds)


@pytest.mark.parametrize("term", ["一个中国原则", "一个中国政策", "只有一个中国"])
def test_the_ladder_of_one_china(of_seeds, term):
    """Whichever of its rungs is asked for, without where in the world it holds."""
    seeds, mined = of_seeds
    [one] = drift(mined, seeds, term)
    assert [(rung.date[:4], rung.wording) for rung in one.rungs] == [
        ("2003", "只有一个中国"),
        ("2006", "一个中国政策"),
        ("2013", "一个中国原则"),
    ]


def test_the_ladders_of_the_seeds(of_seeds):
    """They are whole: with 在 and its localizer, with the list to its end, with what has grown in the middle."""
    seeds, mined = of_seeds
    wordings = [[rung.wording for rung in one.rungs] for one in drift(mined, seeds)]
    assert ["只有一个中国", "一个中国政策", "一个中国原则"] in wordings
    assert ["在涉及彼此核心利益的重大问题上相互坚定支持", "在涉及彼此核心利益问题上相互坚定支持"] in wordings
    assert [
        "不同第三国缔结此类条约",
        "不同第三国缔结有损对方主权和安全利益的条约",
        "不与第三国缔结此类国际条约",
    ] in wordings
    once = [wording for one in wordings for wording in set(one)]
    assert not {"国际运输走廊", "货物快速通关", "恐怖主义、分裂主义和极端主义、毒品和麻醉品走私"}.intersection(once)


def test_a_verb_with_a_preposition_stays_before_its_thing():
    """What would begin with a preposition is told with its verb: 取消|对古巴的封锁."""
    texts = {"2004-11-23": "古方要求取消对古巴的封锁。", "2014-07-22": "古方要求取消对古巴的经济、商业和金融封锁。"}
    dated = [replace(read_text(text, id=date), date=date) for date, text in texts.items()]
    told = [rung.wording for one in drift(mine(dated), dated) for rung in one.rungs]
    assert not [wording for wording in told if wording.startswith("对")]


def test_verbs_of_keeping_are_a_ladder_where_nothing_else_changes():
    """奉行 and 恪守 tell how firmly a state keeps to what is always called the same."""
    texts = {"2005-04-28": "菲方重申奉行一个中国政策。", "2016-10-21": "菲方重申恪守一个中国政策。"}
    dated = [replace(read_text(text, id=date), date=date) for date, text in texts.items()]
    told = [[rung.wording for rung in one.rungs] for one in drift(mine(dated), dated)]
    assert ["奉行一个中国政策", "恪守一个中国政策"] in told


def test_a_rung_leads_to_the_next_far_from_the_term():
    """What is too far from the term asked for is found from the rung beside it."""
    wordings = ["坚定支持一个中国政策", "坚定支持一个中国原则", "恪守一个中国原则"]
    assert _asked(wordings[0], *(f"阿方重申{wording}。" for wording in wordings)) == wordings


def test_another_verb_may_end_a_wording():
    """挂钩 at the end of the term is 相联系 elsewhere."""
    wordings = ["反对将恐怖主义同任何国家、宗教和民族挂钩", "反对将恐怖主义同特定国家、宗教和民族相联系"]
    assert _asked("反对将恐怖主义同特定国家、宗教和民族挂钩", *(f"双方{one}。" for one in wordings)) == wordings


def test_on_what_questions_two_states_support_each_other_is_told_as_a_whole():
    """The preposition, the questions and the support are one wording."""
    wordings = ["在涉及彼此核心利益的问题上相互支持", "在涉及彼此核心利益和重大关切的问题上坚定相互支持"]
    assert _told(("2016-01-23", f"双方同意，{wordings[0]}。"), ("2023-02-16", f"双方同意，{wordings[1]}。")) == [
        wordings
    ]


def test_what_documents_are_called_is_no_ladder():
    """A longer title is no other wording."""
    titles = "中华人民共和国和墨西哥合众国联合声明", "中华人民共和国和墨西哥合众国关于建交50周年的联合声明"
    texts = zip(("2013-06-04", "2022-02-14"), titles, strict=True)
    dated = [replace(read_text(f"{title}\n\n双方愿扩大往来。", id=date), date=date) for date, title in texts]
    assert not drift(mine(dated), dated)


def _asked(term, *texts):
    """The wordings of the ladder of a term, in documents of one year after the other."""
    dated = [replace(read_text(text, id=str(n)), date=f"{2000 + n}-01-01") for n, text in enumerate(texts)]
    [found] = drift(mine(dated), dated, term)
    return [rung.wording for rung in found.rungs]


def test_what_a_treaty_is_called_after_is_no_status():
    """区域全面经济伙伴关系 of the agreement is not what two states are to each other."""
    texts = "双方支持区域全面经济伙伴关系协定谈判。", "双方建立全面战略伙伴关系。"
    assert _asked("全面战略伙伴关系", *texts) == ["全面战略伙伴关系"]


def test_where_something_is_done_stands_before_it():
    """在…框架内 belongs to what is done there."""
    wordings = ["在联合国框架内加强国际反恐合作", "在联合国框架内深化国际反恐合作"]
    assert wordings in _told(("2005-04-15", f"双方主张{wordings[0]}。"), ("2013-07-10", f"双方主张{wordings[1]}。"))


def test_what_describes_a_longer_name_is_none_of_a_part_of_it():
    """新型 says what the architecture is, and not what global security is: no wording of a narrower term."""
    texts = "双方愿共同维护全球安全。", "双方主张建立新型全球安全架构。"
    assert _asked("全球安全", *texts) == ["全球安全"]


def test_attributes_with_a_localizer_are_taken_whole():
    """国际事务中互助 describes the partnership as the words before it do."""
    long = "政治互信、经济互利、国际事务中互助的战略伙伴关系"
    assert _asked("战略伙伴关系", f"双方建立{long}。", "双方建立全面战略伙伴关系。") == [long, "全面战略伙伴关系"]


def test_a_noun_of_everything_has_what_it_is_of():
    """关系 alone names nothing: 双边关系."""
    texts = "双方就双边关系和共同关心的国际问题交换了意见。", "双方讨论了双边关系和共同关心的国际和地区问题。"
    assert not _told(("2003-12-12", texts[0]), ("2013-06-04", texts[1]))
