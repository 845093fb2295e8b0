"""A term that stands inside a longer one of the base: its own verdict is told where that one is merely missing."""

import pytest

from termkit.checks import SegmentPair
from termkit.checks.run import check_bitext
from termkit.model import ConceptEntry, LanguageSection, Status, TermSection

DEPRECATED = Status.DEPRECATED


def entry(name, chinese, russian, *deprecated):
    terms = (TermSection(russian), *(TermSection(term, status=DEPRECATED) for term in deprecated))
    return ConceptEntry(name, None, (LanguageSection("zh", (TermSection(chinese),)), LanguageSection("ru", terms)))


BASE = [
    entry("principle", "一个中国原则", "принцип одного Китая"),
    entry("policy", "一个中国政策", "политика одного Китая"),
    entry("abide", "恪守一个中国原则", "неукоснительно соблюдать принцип одного Китая"),
    entry("firmly", "坚定不移恪守一个中国原则", "твёрдо и неукоснительно соблюдать принцип одного Китая"),
    entry("pursue", "坚持一个中国政策", "придерживаться политики одного Китая"),
    entry("road", "一带一路", "«Один пояс, один путь»", "«Один пояс и один путь»"),
    entry("forum", "“一带一路”国际合作高峰论坛", "Форум международного сотрудничества «Один пояс, один путь»"),
]


@pytest.mark.parametrize(
    ("source", "target", "code", "told"),
    [
        ("恪守一个中国原则", "Стороны строго следуют политике одного Китая.", "BT103", "恪守一个中国原则"),
        ("恪守一个中国原则", "Стороны придерживаются политики одного Китая.", "BT103", "一个中国原则"),
        ("坚定不移恪守一个中国原则", "Стороны придерживаются политики одного Китая.", "BT103", "一个中国原则"),
        ("恪守一个中国原则", "Стороны соблюдают договорённости.", "BT101", "恪守一个中国原则"),
        ("“一带一路”国际合作高峰论坛", "Форум «Один пояс и один путь» прошёл в Пекине.", "BT102", "一带一路"),
        ("恪守一个中国原则", "Стороны неукоснительно соблюдают принцип одного Китая.", "", ""),
    ],
)
def test_the_inner_term_tells_what_is_wrong(source, target, code, told):
    """Another rung or a deprecated wording is told of the term it belongs to, what stands nowhere of the longest."""
    found = check_bitext([SegmentPair(1, source, target)], BASE, target="ru", select=["BT10"])
    assert [f.code for f in found] == ([code] if code else [])
    if found:
        assert [source[span.start : span.end] for span in found[0].source_spans] == [told]
