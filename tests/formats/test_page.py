"""The glossary for readers: a table of contents with letters, terms by pinyin, slots shown, nothing to fetch."""

import io
import re

import pytest

from termkit.formats import ExportOptions, export
from termkit.model import ConceptEntry, Kind, LanguageSection, Status, TermSection

NAMES = [
    ("蔡奇", "Cài Qí"),
    ("陈全国", "Chén Quánguó"),
    ("阿拜", "Ābài"),
    ("巴特", "Bātè"),
    ("程国平", "Chéng Guópíng"),
]


def entry(number, chinese, reading, kind=Kind.PERSON, more=()):
    """An entry with a Chinese term and an English slot."""
    term = TermSection(chinese, reading=reading, status=Status.PREFERRED)
    sections = (LanguageSection("zh-CN", (term,)), LanguageSection("en"), *more)
    return ConceptEntry(f"e-{number}", kind, sections)


def written(entries, name, **options):
    """The text of a page, and the report."""
    target = io.BytesIO()
    report = export(entries, [], target, ExportOptions(format=name, languages=("zh-CN", "en", "ru", "kk"), **options))
    return target.getvalue().decode(), report


@pytest.mark.parametrize("name", ["html", "md"])
def test_terms_stand_by_pinyin_whatever_their_tones(name):
    """Letters go before tones: Ābài, Bātè, Cài, Chén, Chéng."""
    text, _ = written([entry(number, *one) for number, one in enumerate(NAMES)], name)
    places = [text.index(chinese) for chinese in ("阿拜", "巴特", "蔡奇", "陈全国", "程国平")]
    assert places == sorted(places)


def test_a_long_kind_is_divided_by_letters_that_the_contents_name():
    """Every letter of the contents leads to one place; digits and terms without a reading come last, under #."""
    rows = [entry(number, f"甲{number}", f"{letter}ā{number}") for number, letter in enumerate("BCXYZ" * 10)]
    rows += [entry(100, "2030年议程", ""), entry(101, "无音", "")]
    text, _ = written(rows, "html")
    links = re.findall(r'<a href="#(k0[^"]+)">', text)
    assert links == ["k0B", "k0C", "k0X", "k0Y", "k0Z", "k0#"]
    assert [text.count(f'id="{link}"') for link in links] == [1] * len(links)


def test_slots_are_shown_and_languages_that_nobody_needs_are_not():
    """A dash stands for a waiting slot; a language that no entry of the kind has gets no column."""
    russian = LanguageSection("ru", (TermSection("Абай"),))
    text, _ = written([entry(1, "阿拜", "Ābài", more=(russian,)), entry(2, "北京", "Běijīng", Kind.PLACE)], "html")
    persons, places = re.split("<h2", text)[1:]
    assert "русский" in persons
    assert "русский" not in places
    assert '<td lang="en"><p>—</p></td>' in persons
    assert "қазақ" not in text


def test_definitions_are_shown_and_the_rest_is_reported():
    """What a page leaves out is named, and mark-up in texts stays text."""
    one = ConceptEntry(
        "c-1", None, (LanguageSection("ru", (TermSection("<b>да", source="un"),)),), definition="так", note="a < b"
    )
    text, report = written([one], "html", title="Мой словарь")
    assert "<title>Мой словарь</title>" in text
    assert "&lt;b&gt;да" in text
    assert "так" in text
    assert [loss.category for loss in report.dropped] == ["source of a term"]
    assert not re.search(r"""(?:src|href)="[^#]""", text)


def test_headings_are_in_the_languages_of_the_glossary():
    """Of a Chinese and Russian glossary in both, of an English one in English; Markdown's contents lead to them."""
    russian = LanguageSection("ru", (TermSection("Абай"),))
    both = ConceptEntry("e-1", Kind.PERSON, (LanguageSection("zh-CN", (TermSection("阿拜"),)), russian))
    text, _ = written([both], "html")
    assert ">人物 · Лица</h2>" in text
    assert "<th>备注 · примечание</th>" in text
    text, _ = written([both], "md")
    assert "[人物 · Лица](#人物--лица) (1)" in text
    assert "## 人物 · Лица\n" in text
    text, _ = written([ConceptEntry("e-2", None, (LanguageSection("kk", (TermSection("Абай"),)),))], "md")
    assert "## Other terms\n" in text
