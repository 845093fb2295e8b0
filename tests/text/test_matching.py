"""Finding terms in text."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.model import TermSection
from termkit.text.beginnings import Beginnings
from termkit.text.inflection import term_forms
from termkit.text.matching import TermForm, TermMatcher
from termkit.text.views import view


def chinese(*terms, **options):
    return TermMatcher([TermForm(term, term) for term in terms], "zh", **options)


def found(matcher, text):
    return [text[m.start : m.end] for m in matcher.find(text)]


def test_the_longest_chinese_term_wins():
    """A term inside a longer one is not reported."""
    matcher = chinese("上海合作组织", "合作组织", "组织")
    assert found(matcher, "上海合作组织和合作组织") == ["上海合作组织", "合作组织"]


def test_a_term_that_reaches_out_of_a_shorter_one_is_reported():
    """Of two terms that overlap the second stands where it is longer and begins with a verb, and only there."""
    matcher = chinese("双方支持", "支持发挥核心作用", "上海合作组织", "组织法", "金砖国家", "国家领导人")
    assert found(matcher, "双方支持发挥核心作用") == ["双方支持", "支持发挥核心作用"]
    assert found(matcher, "上海合作组织法律论坛") == ["上海合作组织"]
    assert found(matcher, "金砖国家领导人") == ["金砖国家"]


def test_overlapping_mode_reports_all():
    """Asked for every match, the shorter ones stand too."""
    assert found(chinese("上海合作组织", "合作组织", overlapping=True), "上海合作组织") == ["上海合作组织", "合作组织"]


def test_a_nested_term_is_reported_inside_a_longer_one():
    """The override for one term lifts longest-match for it alone."""
    matcher = TermMatcher(
        [TermForm("a", "上海合作组织"), TermForm("b", "合作组织", nested=True), TermForm("c", "组织")], "zh"
    )
    assert [m.key for m in matcher.find("上海合作组织")] == ["a", "b"]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("中国", "其中国有企业占多数"),
        ("中国", "发展中国家"),
        ("美中", "走进大美中国"),
        ("日中", "9月4日中午抵达"),
        ("中加", "在多边机制中加强协调"),
        ("和解", "及时发现和解决问题"),
        ("商务部", "各地商务部门表示"),
        ("农业农村部", "各地农业农村部门指导"),
        ("交通部", "当地交通部门组织运力"),
        ("中东", "我国中东部地区降雨"),
        ("以色列国", "以色列国防部称"),
        ("伊斯兰国", "阿拉伯、伊斯兰国家外长"),
        ("领导人", "党领导人民开创道路"),
        ("发展权", "维护发展权利"),
        ("消息报", "援引军方的消息报道称"),
        ("国际法", "违反国际法律规范"),
        ("愿", "人们的愿望"),
        ("将", "会议即将召开"),
        ("确定性", "世界充满不确定性"),
    ],
)
def test_a_term_that_cuts_a_word_is_no_match(term, text):
    """中国 is not in 其中国有 nor in 发展中国家."""
    assert found(chinese(term), text) == []


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("农业农村部", "农业农村部将继续指导"),
        ("两国", "两国有着传统友谊"),
        ("两国", "两国共建产业园区"),
        ("韩正", "韩正在北京会见来宾"),
        ("外长", "总理会见外长安格明"),
        ("国会", "国会议员举行会谈"),
        ("也门", "也门萨那的港口"),
        ("中美", "中美元首举行会晤"),
        ("德国", "德国防长到访"),
        ("合作组织", "合作组织法律部门"),
        ("愿", "中方愿同各方合作"),
    ],
)
def test_a_term_before_a_word_that_it_could_make_another_with_is_a_match(term, text):
    """部 and 将 make 部将, but a general is not what follows a ministry."""
    assert found(chinese(term), text) == [term]


def test_where_a_long_term_is_none_the_one_inside_is():
    """农业农村部门 has no 农业农村部, but 农业."""
    assert found(chinese("农业农村部", "农业"), "各地农业农村部门指导") == ["农业"]


@pytest.mark.parametrize(
    ("term", "text", "printed"),
    [
        ("努尔苏丹·纳扎尔巴耶夫", "会见了努尔苏丹・纳扎尔巴耶夫总统", "努尔苏丹・纳扎尔巴耶夫"),
        ("“一带一路”倡议", "共建「一带一路」倡议", "一带一路」倡议"),
        ("2030年议程", "落实２０３０年议程", "２０３０年议程"),
        ("上海合作组织", "上海合作\n组织", "上海合作\n组织"),
        ("台独", "反对“台独”", "台独"),
    ],
)
def test_chinese_spelling_that_never_matters(term, text, printed):
    """Dots, quotation marks, width and line breaks do not hide a term, and the span is that of the printed text."""
    assert found(chinese(term), text) == [printed]


def test_decomposed_letters_and_stress_marks_do_not_hide_a_russian_term():
    """й in two code points, an accent and a soft hyphen are seen through; the span counts printed code points."""
    text = unicodedata.normalize("NFD", "Китайская") + " на\u0301родная респу\u00adблика!"
    matcher = TermMatcher(term_forms("prc", TermSection("Китайская Народная Республика"), "ru"), "ru")
    (match,) = matcher.find(text)
    assert text[match.start : match.end] == text[:-1]


def test_two_concepts_with_one_form_are_both_reported():
    """Homonyms stand side by side, each under its own key."""
    matcher = TermMatcher([TermForm("city", "努尔苏丹"), TermForm("name", "努尔苏丹")], "zh")
    assert [m.key for m in matcher.find("努尔苏丹")] == ["city", "name"]


def test_no_terms_find_nothing():
    """An empty base is a base."""
    assert TermMatcher([], "ru").find("Совет Безопасности") == []
    assert TermMatcher([TermForm("x", "«»")], "ru").find("«»") == []


@given(st.text(alphabet="аяёйА «»-–'.  \u00ad\u0301\n中国·“”a’K-&", max_size=40), st.sampled_from(["zh", "ru", "en"]))
def test_every_place_of_a_view_points_into_the_text(text, language):
    """Every place of a view is in order and inside the text, where a sign stands for a word (&) too."""
    seen = view(text, language)
    places = list(seen.offsets) if seen.offsets is not None else list(range(len(seen.text)))
    assert len(places) == len(seen.text)
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)


def test_an_ampersand_between_blanks_is_and():
    """Belt & Road is Belt and Road, and is found where it is printed; R&D is nothing else."""
    matcher = TermMatcher([TermForm("x", "Belt and Road"), TermForm("y", "R and D")], "en")
    assert found(matcher, "R&D on the “Belt & Road”") == ["Belt & Road"]
    assert found(TermMatcher([TermForm("x", "Экспорт и импорт")], "ru"), "экспорт & импорт") == ["экспорт & импорт"]


@given(st.text(alphabet="中国上海合作组织人民", min_size=1, max_size=30))
def test_longest_matches_never_overlap(text):
    """Whatever the text, two longest matches share no character."""
    matches = chinese("上海合作组织", "合作", "组织", "中国", "人民", "上海").find(text)
    assert all(a.end <= b.start for a, b in pairwise(matches))


@pytest.mark.parametrize(
    ("language", "term", "text", "found"),
    [
        ("en", "COP", "COP30 concluded in Belém.", True),
        ("ru", "КС", "Завершилась КС30.", True),
        ("en", "cop", "It was cop30.", False),
        ("en", "COVID", "Covid19 spread.", False),
        ("en", "G", "The G20 met.", False),
        ("en", "COP", "COPs were held.", False),
    ],
)
def test_a_number_may_follow_an_acronym_at_once(language: str, term: str, text: str, found: bool) -> None:
    matches = TermMatcher([TermForm("k", term)], language).find(text)
    assert [text[m.start : m.end] for m in matches] == ([term] if found else [])


@pytest.mark.parametrize(
    ("text", "language", "forms"),
    [
        ("Ёлка, и елка; Йод и йод.", "ru", ["ёлка", "ЕЛКА", "йод", "и\u0306од", "нет"]),
        ("«Пояс и путь», принципу", "ru", ["«Пояс и путь»", "Принципу", "при́нципу", "путём"]),
        ("The SCO's one-China principle", "en", ["SCO", "One China", "one‑China", "'s", "nothing"]),
        ("在WTO框架内", "zh", ["WTO", "ＷＴＯ", "框架", "没有"]),
    ],
)
def test_beginnings_hide_no_match(text, language, forms):
    """A matcher of what can stand in a text finds all that the whole one finds there."""
    known = [TermForm(form, form) for form in forms]
    beginnings = Beginnings([view(text, language).text])
    few, all_ = (TermMatcher(known, language, overlapping=True, beginnings=held) for held in (beginnings, None))
    assert few.find(text) == all_.find(text) != []
    assert len(few) < len(all_)
