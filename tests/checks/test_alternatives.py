"""What one cell of a term list may be read as: several terms, a short form or a remark in brackets."""

import pytest

from termkit.checks.base.alternatives import alternatives
from termkit.checks.check import SegmentPair
from termkit.checks.run import check_bitext
from termkit.model import ConceptEntry, LanguageSection, Status, TermSection

CELLS = [
    ("en", "International Court of Justice (ICJ)", ["International Court of Justice", "ICJ"]),
    ("ru", "технико-экономическое обоснование (ТЭО)", ["технико-экономическое обоснование", "ТЭО"]),
    ("en", "memorandum of understanding (MoU)", ["memorandum of understanding", "MoU"]),
    (
        "en",
        "sanitary and phytosanitary measures (SPS measures)",
        ["sanitary and phytosanitary measures", "SPS measures"],
    ),
    ("zh", "上海合作组织（上合组织）", ["上海合作组织", "上合组织"]),
    ("en", "extradite or punish (aut dedere aut judicare)", ["extradite or punish", "aut dedere aut judicare"]),
    ("en", "port (maritime)", ["port"]),
    ("ru", "дипломатический корпус в Китае (дипкорпус)", ["дипломатический корпус в Китае", "дипкорпус"]),
    ("ru", "порт (морской)", ["порт"]),
    ("ru", "переговоры двух делегаций (в узком составе)", ["переговоры двух делегаций"]),
    ("en", "member State(s)", ["member State", "member States"]),
    ("ru", "нота; вербальная нота", ["нота", "вербальная нота"]),
    ("ru", "—", []),
    ("en", "[the] Silk Road Fund", ["Silk Road Fund"]),
    ("en", "express concern over sth.", ["express concern over"]),
    ("ru", "выражать озабоченность чем-л.", ["выражать озабоченность"]),
    ("ru", "1. прекращение огня 2. перемирие", ["прекращение огня", "перемирие"]),
    ("en", "World Health Organization – WHO", ["World Health Organization", "WHO"]),
    ("ru", "Евразийский экономический союз – ЕАЭС", ["Евразийский экономический союз", "ЕАЭС"]),
    ("ru", "Форум Китай – СЕЛАК", ["Форум Китай – СЕЛАК"]),
    ("ru", "железная дорога Белград – Скопье", ["железная дорога Белград – Скопье"]),
    ("zh", "上海合作组织（简称“上合组织”）", ["上海合作组织", "上合组织"]),
    ("en", "n/a", []),
    ("en", "resolution 2231 (2015)", ["resolution 2231 (2015)", "resolution 2231"]),
    ("zh", "安理会第1701（2006）号决议", ["安理会第1701（2006）号决议", "安理会第1701号决议"]),
    ("zh", "《中国/联合国农业发展合作框架》", ["《中国/联合国农业发展合作框架》"]),
    ("zh", "阿拉木图（市）", ["阿拉木图", "阿拉木图市"]),
    ("zh", "加沙（地带）", ["加沙", "加沙地带"]),
    ("zh", "安理会（安全理事会的简称）", ["安理会", "安全理事会"]),
    ("zh", "古特雷斯（António Guterres）", ["古特雷斯"]),
    ("zh", "欧盟/欧洲联盟", ["欧盟", "欧洲联盟"]),
    ("zh", "欧盟，欧洲联盟", ["欧盟", "欧洲联盟"]),
    ("zh", "相互尊重，平等互利", ["相互尊重，平等互利"]),
    ("en", "UN/United Nations", ["UN", "United Nations"]),
    ("en", "Palestine Liberation Organization, PLO", ["Palestine Liberation Organization", "PLO"]),
    ("en", "Convention on the Law of the Sea, Part XI", ["Convention on the Law of the Sea, Part XI"]),
    ("en", "training/education programmes", ["training programmes", "education programmes"]),
    ("en", "A/RES/76/300", ["A/RES/76/300"]),
    ("ru", "вето, право вето", ["вето", "право вето"]),
    ("ru", "ПА – Палестинская администрация", ["ПА", "Палестинская администрация"]),
    ("ru", "мирные и/или военные средства", ["мирные и/или военные средства"]),
    ("en", "(to) lay a wreath", ["lay a wreath"]),
    ("en", "to condemn", ["condemn"]),
    ("ru", "(принцип) мирного сосуществования", ["мирного сосуществования"]),
    ("ru", "стороны (в) конфликте", ["стороны конфликте", "стороны в конфликте"]),
    ("en", "sanction, -s (n.)", ["sanction"]),
    ("en", "IDF*", ["IDF"]),
    ("en", "ceasefire line (NOT armistice line)", ["ceasefire line", "armistice line"]),
    ("ru", "линия прекращения огня (не: линия перемирия)", ["линия прекращения огня", "линия перемирия"]),
    ("ru", "«Хезболла» (тж. «Хизбалла»)", ["«Хезболла»", "Хизбалла"]),
    ("en", "Internal reconciliation (e.g. Palestinian)", ["Internal reconciliation"]),
    (
        "en",
        "UNIFIL (United Nations Interim Force in Lebanon)",
        ["UNIFIL", "United Nations Interim Force in Lebanon"],
    ),
    ("ru", "Международный суд (Международный суд ООН)", ["Международный суд", "Международный суд ООН"]),
    ("ru", "КПП «Рафах» (контрольно-пропускной пункт)", ["КПП «Рафах»"]),
    ("en", "Bank of China (Hong Kong)", ["Bank of China (Hong Kong)"]),
    ("zh", "刚果（金）", ["刚果（金）"]),
]


def entry(zh: str, language: str, *terms: str) -> ConceptEntry:
    own = LanguageSection(language, tuple(map(TermSection, terms)))
    return ConceptEntry(zh, None, (LanguageSection("zh", (TermSection(zh),)), own))


@pytest.mark.parametrize(("language", "cell", "wordings"), CELLS, ids=[cell for _, cell, _ in CELLS])
def test_a_cell_gives_its_wordings(language: str, cell: str, wordings: list[str]) -> None:
    section = LanguageSection(language, (TermSection(cell),))
    assert [term.term for term in alternatives(ConceptEntry("e", None, (section,)), language)] == wordings


def test_what_a_bracket_bars_is_deprecated() -> None:
    good, barred = alternatives(entry("阿拉木图（市）", "ru", "Алматы (не Алма-Ата)"), "ru")
    assert good.status is None
    assert (barred.term, barred.status) == ("Алма-Ата", Status.DEPRECATED)


@pytest.mark.parametrize(
    ("zh", "cell", "wordings"),
    [
        ("正式会员国", "Full Member State (of the UN)", ["Full Member State", "Full Member State of the UN"]),
        ("蓝线", "Blue Line (Lebanon)", ["Blue Line", "Blue Line Lebanon"]),
        ("中国银行（香港）", "Bank of China (Hong Kong)", ["Bank of China (Hong Kong)"]),
        ("否决", "veto, rejection", ["veto", "rejection"]),
        ("和平与发展", "peace, development", ["peace, development"]),
    ],
)
def test_the_chinese_tells_what_belongs_to_the_name(zh: str, cell: str, wordings: list[str]) -> None:
    assert [term.term for term in alternatives(entry(zh, "en", cell), "en")] == wordings


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("The ICJ gave its opinion.", False),
        ("The International Court of Justice gave its opinion.", False),
        ("The ICC gave its opinion.", True),
    ],
)
def test_either_wording_renders_the_term(target: str, told: bool) -> None:
    base = [entry("国际法院", "en", "International Court of Justice (ICJ)")]
    found = check_bitext([SegmentPair(1, "国际法院发表意见。", target)], base, source="zh", target="en")
    assert ("BT101" in {finding.code for finding in found}) is told
