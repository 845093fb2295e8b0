"""An older rung of a ladder is told by the partner of the text: not every state says the newer one."""

import pytest

from termkit.checks import SegmentPair
from termkit.checks.names.partners import partner_of, speaker_of
from termkit.checks.run import check_text
from termkit.model import ConceptEntry, Kind, LanguageSection, Link, Relation, TermSection

POLICY = ConceptEntry(
    "policy",
    Kind.FORMULA,
    (
        LanguageSection("zh", (TermSection("一个中国政策"),)),
        LanguageSection("ru", (TermSection("политика одного Китая"),)),
    ),
    valid_to="2022-09-14",
    links=(Link(Relation.NEXT_RUNG, "principle"),),
)
PRINCIPLE = ConceptEntry(
    "principle",
    Kind.FORMULA,
    (
        LanguageSection("zh", (TermSection("一个中国原则"),)),
        LanguageSection("ru", (TermSection("принцип одного Китая"),)),
    ),
)


@pytest.mark.parametrize(("date", "title", "told"), [
    ("2023-05-17", "中华人民共和国和哈萨克斯坦共和国联合声明", True),
    ("2022-09-15", "中华人民共和国和乌兹别克斯坦共和国联合声明", False),
    ("2024-06-01", "乌兹别克斯坦总统访华", True),
    ("2019-06-12", "中华人民共和国和吉尔吉斯共和国联合声明", False),
    ("2025-04-15", "中华人民共和国和越南社会主义共和国联合声明", False),
    ("", "中华人民共和国和哈萨克斯坦共和国联合声明", True),
    ("2020-06-12", "中华人民共和国和吉尔吉斯共和国联合声明", True),
    ("2023-05-17", "外交部发言人答记者问", True),
    ("2013-05-17", "外交部发言人答记者问", False),
])  # fmt: skip
def test_an_older_rung(date, title, told):
    """With a state whose documents have the newer wording it is told from that day on, with another one never."""
    units = [SegmentPair(1, title, ""), SegmentPair(2, "双方重申坚持一个中国政策。", "")]
    found = check_text(units, [POLICY, PRINCIPLE], language="zh", date=date, select=["SR101"])
    assert bool(found) == told


@pytest.mark.parametrize(("text", "language", "partner"), [
    ("中国和乌兹别克斯坦发表联合声明，台湾是中国的一部分", "zh", "乌兹别克斯坦"),
    ("中华人民共和国外交部发言人", "zh", ""),
    ("中华人民共和国和法兰西共和国联合声明", "zh", "法国"),
    ("Совместное заявление Китая и Узбекистана", "ru", "乌兹别克斯坦"),
    ("Joint Statement of China and Vietnam", "en", "越南"),
])  # fmt: skip
def test_partner(text, language, partner):
    """The first state besides China is the partner."""
    assert partner_of([text], language) == partner


@pytest.mark.parametrize(("before", "state"), [
    ("新方坚定奉行", "新"), ("乌方重申奉行", "乌兹别克斯坦"),
    ("双方奉行", ""), ("泰方来访。会议强调奉行", ""), ("奉行", ""),
])  # fmt: skip
def test_the_side_that_speaks_is_the_one_before(before, state):
    """By its name in the table, or as it stands there; another clause has another speaker."""
    assert speaker_of(before) == state
