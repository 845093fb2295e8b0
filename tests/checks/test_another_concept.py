"""A whole rendering of another concept stands for a term: told, however much of the term it has."""

import pytest

from termkit.checks.check import SegmentPair
from termkit.checks.run import check_bitext
from termkit.model import ConceptEntry, Kind, LanguageSection, TermSection


def entry(zh: str, en: str, ru: str, kind: Kind) -> ConceptEntry:
    sections = (LanguageSection(code, (TermSection(term),)) for code, term in (("zh", zh), ("en", en), ("ru", ru)))
    return ConceptEntry(zh, kind, tuple(sections))


BASE = [
    entry("波兰共和国", "Republic of Poland", "Республика Польша", Kind.PLACE),
    entry("纳瓦兹·谢里夫", "Nawaz Sharif", "Наваз Шариф", Kind.PERSON),
    entry("夏巴兹·谢里夫", "Shehbaz Sharif", "Шахбаз Шариф", Kind.PERSON),
    entry("自由贸易区", "free trade zone", "зона свободной торговли", Kind.CONCEPT),
    entry("自由贸易试验区", "pilot free trade zone", "пилотная зона свободной торговли", Kind.CONCEPT),
    entry("可持续旅游", "sustainable tourism", "устойчивый туризм", Kind.CONCEPT),
    entry("局势升级", "escalation", "эскалация", Kind.CONCEPT),
    entry("局势降温", "de-escalation", "деэскалация", Kind.CONCEPT),
    entry("多边机制", "multilateral mechanism", "многосторонний механизм", Kind.CONCEPT),
    entry("双边机制", "bilateral mechanism", "двусторонний механизм", Kind.CONCEPT),
    entry("联合国秘书处", "Secretariat", "Секретариат", Kind.ORGANISATION),
    entry("亚信秘书处", "Secretariat of CICA", "Секретариат СВМДА", Kind.ORGANISATION),
    entry("欧洲理事会", "European Council", "Европейский совет", Kind.ORGANISATION),
    entry("欧洲委员会", "Council of Europe", "Совет Европы", Kind.ORGANISATION),
    entry("刚果（布）", "Republic of the Congo", "Республика Конго", Kind.PLACE),
    entry("刚果民主共和国", "Democratic Republic of the Congo", "Демократическая Республика Конго", Kind.PLACE),
    entry("旅游", "tourism", "туризм", Kind.CONCEPT),
]


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        ("波兰共和国", "Республика Польша", "Республика Болгария"),
        ("纳瓦兹·谢里夫", "Наваз Шариф", "Шахбаз Шариф"),
        ("自由贸易区", "зона свободной торговли", "пилотная зона свободной торговли"),
        ("局势升级", "эскалация", "деэскалация"),
        ("多边机制", "многосторонний механизм", "двусторонний механизм"),
        ("联合国秘书处", "Секретариат", "Секретариат СВМДА"),
        ("欧洲理事会", "Европейский совет", "Совет Европы"),
        ("刚果（布）", "Республика Конго", "Демократическая Республика Конго"),
        ("可持续旅游", "устойчивый туризм", "въездной туризм"),
    ],
)
def test_another_concept(source: str, right: str, wrong: str) -> None:
    sentences = [f"Стороны обсудили тему: {topic}." for topic in (right, wrong)]
    told = [
        bool(check_bitext([SegmentPair(1, f"双方就{source}交换了意见。", text)], BASE, target="ru", select=["BT1"]))
        for text in sentences
    ]
    assert told == [False, True]
