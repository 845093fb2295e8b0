"""A term without a word that others of the unit make superfluous, or with the term of another between its words."""

import pytest

from termkit.checks.check import SegmentPair
from termkit.checks.run import check_bitext
from termkit.model import ConceptEntry, LanguageSection, TermSection


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
        ({"抗体": "антитело"}, "抗体依赖性增强作用。", "Антителозависимое усиление инфекции."),
        ({"常任理事国": "permanent member"}, "选举非常任理事国。", "The non-permanent members are elected."),
        ({"扩散": "proliferation"}, "支持不扩散机制。", "We support the non-proliferation regime."),
        ({"武契奇": "Александар Вучич"}, "武契奇夫妇参观了故宫。", "Чета Вучичей осмотрела Гугун."),
    ],
)
def test_it_is_said(terms: dict[str, str], source: str, target: str) -> None:
    assert told(terms, source, target) == []


@pytest.mark.parametrize(
    ("terms", "source", "target"),
    [
        ({"国旗": "государственный флаг"}, "孩子们挥舞两国国旗。", "Дети размахивали гербами двух стран."),
        ({"国事访问": "государственный визит"}, "两国元首谈到了国事访问。", "Главы двух стран обсудили визит в Китай."),
        (
            {"独联体": "СНГ", "观察员地位": "статус наблюдателя"},
            "独联体给予其观察员地位。",
            "СНГ предоставил ей статус партнёра.",
        ),
    ],
)
def test_something_else_is_said(terms: dict[str, str], source: str, target: str) -> None:
    assert told(terms, source, target) == [[*terms][-1]]
