"""The memory's verbs on a small base: recall, concordance, leverage, pretranslation, equivalents."""

import pytest

from termkit.errors import NotFound
from termkit.model import ConceptEntry, Kind, LanguageSection, Status, TermSection, TranslationUnit, Variant
from termkit.store.database import TermBase
from termkit.store.memory.loading_units import add_units
from termkit.store.terms.entries import get_entry, put_entry
from termkit.workflow.base.indexing import index_term
from termkit.workflow.memory.concordance import find_lines
from termkit.workflow.memory.equivalents import mine_equivalents
from termkit.workflow.memory.leveraging import measure_leverage
from termkit.workflow.memory.pretranslating import pretranslate, write_drafts
from termkit.workflow.memory.recalling import open_memory, recall_document

TEXTS = [
    ("一、双方重申坚持一个中国原则。", "Стороны подтвердили приверженность принципу одного Китая."),
    ("双方于2013年9月7日签署联合宣言。", "Стороны подписали совместную декларацию 7 сентября 2013 года."),
    ("习近平主席访问哈萨克斯坦。", "Председатель Си Цзиньпин посетил Казахстан."),
    ("双方愿深化合作。", "Стороны намерены углублять сотрудничество."),
]


@pytest.fixture
def base(tmp_path):
    """A base with a document of four units and two countries."""
    with TermBase.open(tmp_path / "t.db") as base:
        units = [
            TranslationUnit((Variant("zh-CN", zh), Variant("ru", ru)), document="d1", date="2013-09-07", position=n)
            for n, (zh, ru) in enumerate(TEXTS)
        ]
        add_units(base, units, origin="a.tmx")
        for name, zh, ru in (("kz", "哈萨克斯坦", "Казахстан"), ("kg", "吉尔吉斯斯坦", "Кыргызстан")):
            sections = (LanguageSection("zh-CN", (term(zh),)), LanguageSection("ru", (term(ru),)))
            put_entry(base, ConceptEntry(f"place-{name}", Kind.PLACE, sections), index=index_term)
        yield base


def term(text):
    return TermSection(text, status=Status.PREFERRED)


@pytest.fixture
def new(tmp_path):
    """A new statement that takes from the old one."""
    path = tmp_path / "new.txt"
    lines = [
        "一、双方重申坚持一个中国原则。", "双方于2014年5月8日签署联合宣言。", "习近平主席访问吉尔吉斯斯坦。",
        "双方愿深化合作。", "双方愿深化合作。", "全新内容从未出现过。",
    ]  # fmt: skip
    path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_segment_between_its_own_neighbours_scores_101(base):
    """In context 101, elsewhere 100."""
    memory = open_memory(base)
    whole = list(recall_document(memory, [zh for zh, _ in TEXTS]))
    assert [one.matches[0].score for one in whole] == [101, 101, 101, 101]
    assert memory.matches(TEXTS[1][0])[0].score == 100


def test_penalties_and_threshold(base):
    """Points come off by origin, and what falls under the threshold is gone."""
    assert open_memory(base, penalties={"a.tmx": 12}).matches(TEXTS[1][0])[0].score == 88
    assert open_memory(base, penalties={"a.tmx": 12}).matches(TEXTS[1][0], threshold=90) == []


def test_rejected_units_are_no_matches(base):
    """What a reviser rejected is not offered."""
    add_units(base, [TranslationUnit((Variant("zh-CN", "绝不应出现"), Variant("ru", "нет")), status="rejected")])
    assert open_memory(base).matches("绝不应出现", threshold=50) == []


def test_the_index_follows_the_memory(base):
    """Units that come or go are found or not, though an index is stored; a few new ones do not make it again."""
    assert open_memory(base).matches("新的一句话。") == []
    add_units(
        base, [TranslationUnit((Variant("zh-CN", "新的一句话。"), Variant("ru", "Новая фраза.")))], origin="b.tmx"
    )
    assert [match.target for match in open_memory(base).matches("新的一句话。")] == ["Новая фраза."]
    assert len(open_memory(base).indexes) == 2
    with base.transaction() as connection:
        connection.execute("DELETE FROM unit WHERE origin = 'b.tmx'")  # as undo takes an import back
    assert open_memory(base).matches("新的一句话。") == []


def test_where_no_index_can_be_written_recall_does_without(base, monkeypatch):
    """In a folder that is read-only, or full, it is made anew each time."""

    def refuse(*_):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("termkit.memory.recall.index_file.save_index", refuse)
    assert open_memory(base).matches(TEXTS[3][0])[0].target == TEXTS[3][1]


def test_recall_from_russian(base):
    """Any language of the memory can be asked."""
    [match] = open_memory(base, source="ru", target="zh").matches("Стороны намерены углубить сотрудничество.")
    assert match.target == "双方愿深化合作。"
    assert match.score == 75  # another verb, one word of four


def test_a_language_the_memory_lacks_is_told(base):
    """An unknown direction is NotFound, with what there is."""
    with pytest.raises(NotFound, match="zh-CN"):
        open_memory(base, target="fr")
    with pytest.raises(NotFound, match="import"):
        open_memory(base, source="de")


def test_concordance_finds_inflected_words_with_their_translations(base):
    """A Russian word is found in all its forms; its line carries the other languages."""
    [line] = find_lines(base, "совместная декларация", language="ru")
    assert (line.word, line.translations) == ("совместную декларацию", {"zh-CN": TEXTS[1][0]})
    assert list(find_lines(base, "совместная декларация", language="ru", inflected=False)) == []
    assert len(list(find_lines(base, "双方.{2}", language="zh", regex=True, limit=2))) == 2


def test_leverage_counts_every_segment_once(base, new):
    """Categories add up to the text, and terms cover some of it."""
    report = measure_leverage(base, new)
    counts = {row.category: row.segments for row in report.memory.rows if row.segments}
    assert counts == {"repetitions": 1, "100": 2, "95-99": 1, "50-74": 1, "new": 1}
    assert report.memory.total.segments == len(report.segments) == 6
    assert report.coverage[-1].places == 1


def test_pretranslation_fills_what_is_certain(base, new):
    """The same text is translated, figures and names are swapped as fuzzy, and the unknown stays empty."""
    drafts = pretranslate(base, new)
    assert [(draft.target, draft.status) for draft in drafts] == [
        (TEXTS[0][1], "translated"),
        ("Стороны подписали совместную декларацию 8 мая 2014 года.", "fuzzy"),
        ("Председатель Си Цзиньпин посетил Кыргызстан.", "fuzzy"),
        (TEXTS[3][1], "translated"), (TEXTS[3][1], "translated"), ("", ""),
    ]  # fmt: skip


def test_two_translations_of_one_text_wait_for_a_reviser(base, new):
    """A text that was translated in two ways is fuzzy, and the note has the other."""
    add_units(base, [TranslationUnit((Variant("zh-CN", TEXTS[3][0]), Variant("ru", "Иначе.")))])
    draft = pretranslate(base, new)[4]
    assert draft.status == "fuzzy"
    assert "also translated" in draft.note


@pytest.mark.parametrize(("suffix", "units", "left"), [(".xlf", 6, 0), (".tmx", 2, 2)])
def test_pretranslated_files_are_read_back(base, new, tmp_path, suffix, units, left):
    """XLIFF holds every segment, TMX only what is translated: a CAT tool takes a TMX for final."""
    from termkit.formats import read

    place = tmp_path / f"out{suffix}"
    assert write_drafts(pretranslate(base, new), place, name="new.txt", pair=("zh-CN", "ru")) == left
    held = list(read(place))
    assert len({unit.text("zh") for unit in held}) == (5 if suffix == ".xlf" else units)
    assert all(unit.text("ru") for unit in held) is (suffix == ".tmx")


def test_the_word_table_has_a_row_for_every_segment(base, new, tmp_path):
    """The docx opens, and its cells hold sources and targets."""
    from docx import Document

    place = tmp_path / "out.docx"
    write_drafts(pretranslate(base, new), place, name="new.txt", pair=("zh-CN", "ru"))
    rows = Document(str(place)).tables[0].rows
    assert len(rows) == 7
    assert rows[1].cells[2].text == TEXTS[0][1]


def test_equivalents_are_stored_as_suggestions_of_empty_slots(base):
    """A slot that holds a term is left alone, an empty one gets suggestions and no term."""
    empty = ConceptEntry("concept-x", Kind.CONCEPT, (LanguageSection("zh-CN", (term("双方"),)), LanguageSection("ru")))
    put_entry(base, empty, index=index_term)
    found = mine_equivalents(base, targets=("ru",))
    assert next(one.equivalent.term for one in found if one.term == "双方") == "Стороны"
    section = get_entry(base, "concept-x").entry.section("ru")
    assert (section.terms, section.suggestions[0].term) == ((), "Стороны")
    assert get_entry(base, "place-kz").entry.section("ru").suggestions == ()
