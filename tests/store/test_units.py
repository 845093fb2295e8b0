"""The memory: units come back whole, exact duplicates are one."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from termkit.errors import NotFound
from termkit.model import TranslationUnit, Variant
from termkit.store.database import TermBase
from termkit.store.memory.loading_units import add_units
from termkit.store.memory.state import neighbours, source_digest
from termkit.store.memory.units import count_units, get_unit, iterate_units, texts


def unit(zh, ru, **more):
    return TranslationUnit((Variant("zh-CN", zh), Variant("ru", ru)), **more)


def test_a_unit_comes_back_whole(base):
    """Texts, properties, notes and dates survive the store."""
    held = TranslationUnit(
        (
            Variant("zh-CN", "双方重申", inline="<seg>双方<b/>重申</seg>", notes=("n",)),
            Variant("ru", "Стороны подтверждают", properties=(("x-a", "1"),), change_id="Аня"),
        ),
        id="u1",
        document="d1",
        date="2013-09-07",
        position=4,
        status="final",
        properties=(("x-kind", "formula"),),
    )
    add_units(base, [held], origin="memory.tmx")
    [(number, stored)] = iterate_units(base)
    assert stored == TranslationUnit(**{f: getattr(held, f) for f in held.__slots__} | {"origin": "memory.tmx"})
    assert get_unit(base, number) == stored


def test_exact_duplicates_fold(base):
    """The same texts twice are one unit; another translation is another unit."""
    assert add_units(base, [unit("中国", "Китай"), unit("中国", "Китай"), unit("中国", "КНР")]) == (2, 1)
    assert count_units(base) == 2


def test_a_unit_without_translation_is_passed_over(base):
    """One language, or an empty target, is no translation."""
    assert add_units(base, [TranslationUnit((Variant("zh-CN", "中国"),)), unit("中国", " ")]) == (0, 0)


def test_texts_of_a_language(base):
    """The index is made of one language's texts, by primary tag too."""
    add_units(base, [unit("中国", "Китай"), unit("双方", "Стороны")])
    assert [text for _, text in texts(base, "zh")] == ["中国", "双方"]


def test_an_unknown_unit_is_told(base):
    """Asking for a number that is not there names it."""
    with pytest.raises(NotFound, match="number 7"):
        get_unit(base, 7)


texts_of = st.text(min_size=1, max_size=30).filter(str.strip)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.tuples(texts_of, texts_of), max_size=8, unique=True))
def test_any_text_survives(pairs):
    """Whatever two texts hold, the store gives them back."""
    pairs = [p for p in pairs if "\x00" not in p[0] + p[1]]
    with TermBase.open(":memory:") as base:
        add_units(base, [unit(*pair) for pair in pairs])
        assert [(u.text("zh"), u.text("ru")) for _, u in iterate_units(base)] == pairs


def test_neighbours_are_known_across_calls(base):
    """A file that comes in two calls keeps its neighbours, and another file does not become one."""
    add_units(base, [unit("一", "a", document="d"), unit("二", "b", document="d")], origin="f.tmx")
    add_units(base, [unit("三", "c", document="d")], origin="f.tmx")
    add_units(base, [unit("四", "d", document="d")], origin="g.tmx")
    digest = {text: source_digest(text) for text in "一二三"}
    assert [neighbours(base, number) for number in (1, 2, 3, 4)] == [
        (None, digest["二"]),
        (digest["一"], digest["三"]),
        (digest["二"], None),
        (None, None),
    ]


def test_the_languages_of_a_memory():
    """Every language once, in order; an empty memory has none."""
    from termkit.store.memory.state import memory_languages

    with TermBase.open(":memory:") as base:
        assert memory_languages(base) == []
        held = [(("zh-CN", "一"), ("ru", "один")), (("zh-CN", "二"), ("en", "two")), (("kk", "үш"), ("ru", "три"))]
        add_units(base, [TranslationUnit(tuple(Variant(*v) for v in pair)) for pair in held])
        assert memory_languages(base) == ["en", "kk", "ru", "zh-CN"]
