"""Suggested equivalents."""

import csv
from functools import partial
from pathlib import Path

import pytest

from termkit.readings.suggest import suggest
from termkit.readings.tables import rows
from termkit.store.database import TermBase
from termkit.store.rows import TermKeys
from termkit.store.terms.loading import load_entries
from termkit.workflow.base.building import read_glossaries
from termkit.workflow.base.glossaries import glossary_files
from termkit.workflow.exchange.merging import laid_over
from termkit.workflow.review.suggesting import known_equivalent

KNOWN = {
    "ru": {"中华人民共和国": "Китайская Народная Республика", "哈萨克斯坦共和国": "Республика Казахстан"},
    "en": {"中华人民共和国": "People's Republic of China", "哈萨克斯坦共和国": "Republic of Kazakhstan"},
}
STATEMENT = "中华人民共和国和哈萨克斯坦共和国联合声明"
CASES = [
    ("习近平", "person", "ru", "Си Цзиньпин", "palladius"),
    ("习近平", "person", "en", "Xi Jinping", "pinyin"),
    ("西安", "place", "ru", "Сиань", "palladius"),
    ("西安", "place", "en", "Xi'an", "pinyin"),
    ("哈萨克斯坦", "place", "ru", "Казахстан", "cldr"),
    ("哈萨克斯坦", "place", "en", "Kazakhstan", "cldr"),
    (
        STATEMENT,
        "doc",
        "ru",
        "Совместное заявление Китайской Народной Республики и Республики Казахстан",
        "composition",
    ),
    (
        STATEMENT,
        "doc",
        "en",
        "Joint Statement of the People's Republic of China and the Republic of Kazakhstan",
        "composition",
    ),
    ("中哈合作委员会", "org", "ru", "Китайско-казахстанский комитет по сотрудничеству", "composition"),
    ("哈萨克斯坦外交部", "org", "ru", "Министерство иностранных дел Казахстана", "composition"),
    ("霍尔果斯口岸", "port", "ru", "пункт пропуска «Хоргос»", "composition"),
]


@pytest.mark.parametrize(
    ("term", "kind", "language", "expected", "origin"), CASES, ids=[f"{c[0]}-{c[2]}" for c in CASES]
)
def test_suggestion(term, kind, language, expected, origin):
    """The first suggestion, and where it comes from."""
    best = suggest(term, kind, language, KNOWN[language].get)[0]
    assert (best.term, best.origin) == (expected, origin)


@pytest.mark.parametrize("term", ["纳扎尔巴耶夫", "努尔苏丹·纳扎尔巴耶夫", "塔什干", "科里扎特"])
def test_nothing_for_foreign_names(term):
    """A transcription of a foreign name is never sent through Palladius or pinyin."""
    assert suggest(term, "person", "ru") == []
    assert suggest(term, "place", "en") == []


def test_unknown_parts_give_nothing():
    """A composition needs every part."""
    assert suggest(STATEMENT, "doc", "ru") == []
    assert suggest("科里扎特口岸", "port", "ru") == []


def test_other_languages_and_kinds():
    """No rule, no suggestion."""
    assert suggest("习近平", "person", "kk") == []
    assert suggest("合作", "concept", "ru") == []


def shown():
    path = Path(__file__).parents[1] / "cases" / "suggestions.tsv"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def glossaries(tmp_path_factory, root):
    """A base of all glossaries without the keys that a look-up needs, which cost ten times as much."""
    with TermBase.open(tmp_path_factory.mktemp("parts") / "t.db") as base:
        entries = read_glossaries(glossary_files(root / "glossaries"))
        load_entries(base, entries, index=lambda *term: TermKeys(), lay_over=laid_over)
        yield base


@pytest.mark.xdist_group("parts")
@pytest.mark.parametrize("case", shown(), ids=lambda case: case["term"])
def test_with_the_parts_of_the_glossaries(case, glossaries):
    """The first suggestion in both languages as a linguist wrote it down, or none."""
    for language in ("en", "ru"):
        known = partial(known_equivalent, glossaries, language=language)
        found = suggest(case["term"], case["kind"], language, known)
        assert [hint.term for hint in found[:1]] == [case[language]] * bool(case[language])
        assert not case["origin"] or {hint.origin for hint in found[:1]} <= {case["origin"], "palladius"}


def test_a_doubtful_pair_is_told_with_every_country():
    """中巴 is Pakistan, Brazil and more: all are offered, none surely, unless the sentences name one of them."""
    found = suggest("中巴关系", "concept", "ru")
    assert {"китайско-пакистанские отношения", "китайско-бразильские отношения"} <= {hint.term for hint in found}
    assert all(hint.score < 0.5 and "中国—" in hint.note for hint in found)
    told = suggest("中巴关系", "concept", "ru", None, ["巴西总统访华，推动中巴关系发展。"])
    assert [hint.term for hint in told] == ["китайско-бразильские отношения"]


def test_every_country_of_a_pair_has_its_adjective():
    """No reading of a doubtful pair is left out in Russian for want of a word."""
    adjectives = {name for name, _ in rows("bilateral.tsv")}
    doubtful = [names.split() for _, names in rows("pair_countries.tsv") if " " in names.strip()]
    assert {name for names in doubtful for name in names} <= adjectives


@pytest.mark.parametrize("term", ["马拉佩", "华莱士", "安倍", "高市", "叶利钦", "洪森", "阮志咏"])
def test_nothing_for_foreign_names_that_begin_like_chinese_ones(term):
    """A short foreign name whose first character is also a Chinese surname gets neither Palladius nor pinyin."""
    assert suggest(term, "person", "ru") == suggest(term, "person", "en") == []


@pytest.mark.parametrize(
    ("term", "sentence"),
    [
        ("查波", "莫桑比克总统查波访华。"),
    ],
)
def test_nothing_for_persons_of_another_state(term, sentence):
    """Who holds an office of another state where the name stands has no Chinese name, however it looks."""
    assert suggest(term, "person", "ru", None, [sentence]) == []


@pytest.mark.parametrize(
    ("term", "sentence"),
    [
        ("单立群", "中国驻法国大使单立群出席招待会。"),
        ("任晓燕", "外交部副部长任晓燕会见韩国客人。"),
        ("解文山", "访问日本期间，部长解文山发表演讲。"),
    ],
)
def test_chinese_persons_beside_other_states(term, sentence):
    """A Chinese ambassador to another state, or a minister who visits it, keeps Palladius."""
    assert [found.origin for found in suggest(term, "person", "ru", None, [sentence])] == ["palladius"]


def test_a_name_that_may_be_of_another_people_is_in_doubt():
    """阮 is Nguyen of Vietnam as often as Ruan: the suggestion says so and counts little."""
    russian, english = suggest("阮宗泽", "person", "ru")[0], suggest("阮宗泽", "person", "en")[0]
    assert (russian.term, russian.note) == ("Жуань Цзунцзэ", "if Chinese; Vietnamese: Нгуен")
    assert (english.term, english.note) == ("Ruan Zongze", "if Chinese; Vietnamese: Nguyen")
    assert russian.score < 0.5 > english.score


@pytest.mark.parametrize(
    ("term", "sentence", "origin", "russian"),
    [
        ("金成焕", "应韩国外交部长金成焕邀请，中国外长访问首尔。", "korean", "Ким Сон Хван"),
        ("朴泰成", "朝鲜内阁总理朴泰成抵达机场。", "korean", "Пак Тхэ Сон"),
        ("阮文山", "越共中央书记阮文山会见代表团。", "vietnamese", "Нгуен Ван Шон"),
        ("林芳正", "日本外务大臣林芳正抵京。", "japanese", "Ёсимаса Хаяси"),
        ("范明政", "中方同越南总理范明政举行会谈。", "vietnamese", "Фам Минь Тинь"),
        ("朴红梅", "全国人大代表朴红梅提出建议。", "palladius", "Пяо Хунмэй"),
        ("崔国梁", "中国驻韩国大使崔国梁出席仪式。", "palladius", "Цуй Голян"),
    ],
)
def test_a_sentence_says_whose_a_name_is(term, sentence, origin, russian):
    """The state before a name decides between Palladius, Kontsevich and the transcription from Vietnamese."""
    (found,) = suggest(term, "person", "ru", None, [sentence])
    assert (found.term, found.origin) == (russian, origin)


def test_a_korean_surname_alone_offers_both():
    """朴 is of Korea more often than of China: its Korean form first, both below one that a rule is sure of."""
    found = suggest("朴红梅", "person", "ru")
    assert [one.term for one in found] == ["Пак Хон Мэ", "Пяо Хунмэй"]
    assert all(one.score <= 0.5 and one.note for one in found)


def test_a_person_of_singapore_is_in_doubt():
    """Chinese persons of Singapore spell their names in their own way: the note says so."""
    (found,) = suggest("李文献", "person", "ru", None, ["新加坡外交部长李文献出席会议。"])
    assert found.score < 0.3
    assert "another state" in found.note
