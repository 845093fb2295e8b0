"""A term without a word that others of the unit make superfluous, or with the term of another between its words."""

import pytest

from termkit.checks.check import SegmentPair
from termkit.checks.run import check_bitext
from termkit.model import ConceptEntry, Kind, LanguageSection, TermSection


def told(pairs: dict[str, str], source: str, target: str) -> list[str]:
    """The source terms told, of a list of Chinese and other terms."""
    language = "en" if target.isascii() else "ru"
    entries = [
        ConceptEntry(zh, None, tuple(LanguageSection(c, (TermSection(t),)) for c, t in (("zh", zh), (language, other))))
        for zh, other in pairs.items()
    ]
    found = check_bitext([SegmentPair(1, source, target)], entries, target=language, select=["BT1"])
    return [f.source[span.start : span.end] for f in found for span in f.source_spans[:1]]


@pytest.mark.parametrize(
    ("terms", "source", "target"),
    [
        ({"国旗": "государственный флаг"}, "孩子们挥舞两国国旗。", "Дети размахивали флагами двух стран."),
        ({"国歌": "national anthem"}, "乐队奏两国国歌。", "A band played the anthems of the two countries."),
        ({"就职典礼": "церемония инаугурации"}, "他出席了就职典礼。", "Он присутствовал на инаугурации."),
        (
            {"全国人大": "ВСНП", "外事委员会": "Комитет по иностранным делам"},
            "全国人大外事委员会讨论了此事。",
            "Вопрос обсудил Комитет ВСНП по иностранным делам.",
        ),
        ({"议员": "member of parliament"}, "四十名议员参加。", "Forty MPs took part."),
        ({"空间站": "space station"}, "飞船与空间站完成对接。", "The spacecraft docked with the station."),
        ({"妇女权利": "women's rights"}, "应保障妇女权利。", "The rights of women are to be protected."),
        ({"恐怖主义": "terrorism"}, "恐怖主义没有国界。", "The terrorist threat knows no borders."),
        ({"引渡": "выдача"}, "应当请求引渡人员。", "Сторона обязана выдавать лиц по запросу."),
        ({"集装箱": "контейнер"}, "港口集装箱吞吐量创新高。", "Контейнерооборот порта достиг рекорда."),
        (
            {"人工智能治理": "AI governance"},
            "讨论人工智能治理。",
            "We spoke of the governance of artificial intelligence.",
        ),
        ({"抗体": "антитело"}, "抗体依赖性增强作用。", "Антителозависимое усиление инфекции."),
        ({"常任理事国": "permanent member"}, "选举非常任理事国。", "The non-permanent members are elected."),
        ({"扩散": "proliferation"}, "支持不扩散机制。", "We support the non-proliferation regime."),
        ({"弱势群体": "уязвимые группы населения"}, "帮助穷人和弱势群体。", "Помогать малоимущим и уязвимым."),
        ({"弱势群体": "vulnerable groups"}, "帮助穷人和弱势群体。", "Help the poor and the vulnerable."),
        (
            {"元首理事会": "Council of Heads of State"},
            "元首理事会通过决定。",
            "The Heads of State Council took a decision.",
        ),
        ({"元首理事会": "Совет глав государств"}, "元首理事会第十八次会议举行。", "Состоялся 18-й саммит."),
        (
            {"能力建设": "наращивание потенциала"},
            "提高各国尤其是发展中国家的能力建设。",
            "Добиваться наращивания на всех уровнях — в частности в развивающихся странах — потенциала.",
        ),
        ({"艾滋病": "СПИД"}, "抗击艾滋病。", "Положить конец эпидемии СПИДа."),
        ({"蔡英文": "Tsai Ing-wen"}, "美方安排蔡英文发表讲话。", "The US arranged for Tsai to speak."),
        (
            {"国际货币基金组织": "Международный валютный фонд"},
            "国际货币基金组织发布报告。",
            "Доклад опубликован Фондом (МВФ).",
        ),
        ({"武契奇": "Александар Вучич"}, "武契奇夫妇参观了故宫。", "Чета Вучичей осмотрела Гугун."),
    ],
)
def test_it_is_said(terms: dict[str, str], source: str, target: str) -> None:
    assert told(terms, source, target) == []


@pytest.mark.parametrize(
    ("terms", "source", "target"),
    [
        ({"国旗": "государственный флаг"}, "孩子们挥舞两国国旗。", "Дети размахивали гербами двух стран."),
        ({"国事访问": "государственный визит"}, "谈到了国事访问。", "Обсуждался официальный визит в Китай."),
        ({"强烈不满": "решительное недовольство"}, "中方强烈不满。", "Китай выразил недовольство."),
        ({"恐怖主义": "terrorism"}, "恐怖主义没有国界。", "Terrorists know no borders."),
        (
            {"国际货币基金组织": "Международный валютный фонд"},
            "国际货币基金组织发布报告。",
            "Международный фонд восстановления (МВФ) опубликовал доклад.",
        ),
        ({"弱势群体": "vulnerable groups"}, "帮助弱势群体。", "Help the vulnerable economy."),
        ({"教科文组织": "Council of Europe"}, "教科文组织通过决定。", "The European Council took a decision."),
        (
            {"控烟框架公约": "Рамочная конвенция Всемирной организации здравоохранения по борьбе против табака"},
            "执行《控烟框架公约》。",
            "Осуществлять Рамочную конвенцию Всемирной торговой организации по борьбе против табака.",
        ),
        (
            {"独联体": "СНГ", "观察员地位": "статус наблюдателя"},
            "独联体给予其观察员地位。",
            "СНГ предоставил ей статус партнёра.",
        ),
    ],
)
def test_something_else_is_said(terms: dict[str, str], source: str, target: str) -> None:
    assert told(terms, source, target) == [[*terms][-1]]


def test_a_given_name_with_its_last_letter_wrong_is_told() -> None:
    names = tuple(TermSection(name) for name in ("Shinzo Abe", "Abe"))
    sections = (LanguageSection("zh", (TermSection("安倍晋三"),)), LanguageSection("en", names))
    unit = SegmentPair(1, "题目为安倍晋三。", "The subject is Shinzu Abe.")
    assert check_bitext([unit], [ConceptEntry("abe", Kind.PERSON, sections)], target="en", select=["BT1"])


def test_a_common_term_with_a_letter_wrong_is_told() -> None:
    sections = (
        LanguageSection(c, (TermSection(t),)) for c, t in (("zh", "国家独立日"), ("en", "national independence day"))
    )
    entry = ConceptEntry("day", Kind.CONCEPT, tuple(sections))
    unit = SegmentPair(
        1,
        "与会者在会上讨论的题目为国家独立日以及其他节日。",
        "The topic was the national indipendence day, and other holidays.",
    )
    assert check_bitext([unit], [entry], target="en", select=["BT1"])


@pytest.mark.parametrize(
    ("zh", "en", "sources", "targets", "units"),
    [
        (
            "丝路基金",
            "Silk Road Fund",
            ["丝路基金成立。", "丝路基金是开放的，欢迎各方参与。"],
            [
                "The Silk Road Fund was set up.",
                "It is open and welcomes active participation of investors from beyond.",
            ],
            [],
        ),
        (
            "赖清德",
            "Lai Ching-te",
            ["他们会见赖清德。", "副领导人赖清德访问纽约。"],
            ["They met Lai Ching-te.", "Deputy leader Lai Qingde visited New York."],
            [2],
        ),
    ],
)
def test_what_was_said_just_before(zh: str, en: str, sources: list[str], targets: list[str], units: list[int]) -> None:
    entry = ConceptEntry(zh, None, tuple(LanguageSection(c, (TermSection(t),)) for c, t in (("zh", zh), ("en", en))))
    pairs = [SegmentPair(n, *both) for n, both in enumerate(zip(sources, targets, strict=True), 1)]
    assert [f.unit for f in check_bitext(pairs, [entry], target="en", select=["BT1"])] == units
