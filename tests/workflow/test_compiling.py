"""The base made ready for checks is kept beside it, and never used once the base is another."""

import pickle
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

import termkit
from termkit.checks.check import SegmentPair
from termkit.checks.indexes import MAKERS, keeper
from termkit.checks.run import check_bitext, check_text
from termkit.checks.unexplained import Letters
from termkit.model import TermSection
from termkit.store.database import TermBase
from termkit.store.terms.entries import find_by_zh, get_entry, put_entry
from termkit.store.terms.lazily import LazyEntries
from termkit.workflow.base.indexing import index_term
from termkit.workflow.base.makers import making
from termkit.workflow.checks import compiling
from termkit.workflow.checks.compiling import compile_base
from termkit.workflow.review.reviewing import edit

PAIRS = [
    SegmentPair(1, "习近平主席在阿斯塔纳会见托卡耶夫总统。", "Президент встретился с председателем КНР в городе."),
    SegmentPair(2, "上海合作组织成员国支持一个中国原则。", "Страны ШОС поддерживают политику одного Китая."),
    SegmentPair(3, "双方指出，安理会的作用重要。", "Стороны отметили важную роль Совета безопасности."),
]


TERMS = ("习近平", "托卡耶夫", "阿斯塔纳", "上海合作组织", "一个中国原则", "一个中国政策", "联合国安全理事会")


@pytest.fixture
def base(built, tmp_path):
    """A base of the entries of the built one that the pairs are about, and no others: to inflect all takes long."""
    with TermBase.open(built) as whole, TermBase.open(tmp_path / "termkit.db") as held:
        for name in {name for term in TERMS for name in find_by_zh(whole, term)}:
            put_entry(held, get_entry(whole, name).entry, index=index_term)
        yield held


def test_the_whole_base_is_kept_too(built, tmp_path):
    """Of thousands of entries what is read again is what was written."""
    with TermBase.open(shutil.copy(built, tmp_path / "termkit.db")) as held:
        first = check_bitext(PAIRS, compile_base(held))
        assert check_bitext(PAIRS, compile_base(held)) == first


def test_what_is_kept_finds_the_same(base, tmp_path):
    """The second run reads the file of the first and finds the same."""
    first = check_bitext(PAIRS, compile_base(base))
    assert {finding.code for finding in first} >= {"BT101", "BT103"}
    assert [path.name for path in tmp_path.glob("*.compiled")] == ["termkit.db.zh-ru.compiled"]
    again = compile_base(base)
    assert isinstance(again.entries, LazyEntries)
    assert check_bitext(PAIRS, again) == first


TEXTS = {
    "zh": "双方重申一个中国政策。习近平主席同托卡耶夫总统签署《联合声明》，上海协作组织成员国出席，ABCD 也出席。",
    "ru": "Стороны подтвердили суверинитет. Си Цзинпин и Токаев (ШОС) говорили на Казахстане о «Договоре о дружбе».",
    "en": "The two side reaffirmed it. Xi Jinpin and Tokayev met at the Shanghai Cooperation Organisaton, ABCD.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_indexes_of_one_text_are_kept(base, monkeypatch, language):
    """The second run makes none of what a check of one text looks up in, and finds the same."""
    units = [SegmentPair(1, TEXTS[language])]
    first = check_text(units, compile_base(base, language, language), language, date="2024-05-01")
    again = compile_base(base, language, language)
    assert isinstance(again.entries, LazyEntries)
    for make in {make for makes in MAKERS.values() for make in makes}:
        monkeypatch.setattr(make, "__init__", None)
    assert check_text(units, again, language, date="2024-05-01") == first != []


def test_an_index_holds_plain_values_alone(base):
    """What asks for anything else when it is read is no index of ours, and is made again."""
    compiled = compile_base(base, "zh", "zh")
    assert keeper(lambda name: pickle.dumps({"_words": print}))(compiled, Letters, "zh") is None
    assert keeper(lambda name: pickle.dumps({"known": {"ООН"}}))(compiled, Letters, "zh").known == {"ООН"}


def test_a_changed_entry_is_seen(base):
    """What an edit allows is allowed in the next run."""
    compile_base(base)
    entry = get_entry(base, find_by_zh(base, "一个中国原则")[0]).entry
    russian = entry.section("ru")
    edit(base, entry.with_section(replace(russian, terms=(*russian.terms, TermSection("политика одного Китая")))))
    assert not [f for f in check_bitext(PAIRS[1:2], compile_base(base)) if f.entry == entry.id]


def test_the_forms_of_the_file_are_those_that_were_made(base):
    """All forms of all terms, those of one, those that can stand in a text, and the terms that have one."""
    first, again = compile_base(base), compile_base(base)
    for language, text in (("zh", PAIRS[1].source), ("ru", PAIRS[1].target)):
        made, kept = first.forms(language), again.forms(language)
        assert {key: [tuple(f[:4] for f in some) for some in both] for key, both in kept} == {
            key: [tuple(f[:4] for f in some) for some in both] for key, both in made
        }
        assert again.matcher_for([text], language).find(text) == first.matcher_for([text], language).find(text) != []
        for key, (own, _) in made:
            assert [form.form for form in kept.of(key).own] == [form.form for form in own]
            assert all(key in kept.having(form.form) for form in own)
        with pytest.raises(KeyError):
            kept.of("no such term")


@pytest.mark.parametrize("spoilt", [b"", b"{}", b"\xff\xfe", b'{"version":1,"key":"other"}', b"[1]", None])
def test_a_file_that_cannot_be_used_is_made_again(base, tmp_path, spoilt):
    """Empty, foreign, of another base, or (None) cut off in the middle: it is written anew and finds the same."""
    first = check_bitext(PAIRS, compile_base(base))
    place = tmp_path / "termkit.db.zh-ru.compiled"
    whole = place.read_bytes()
    place.write_bytes(whole[: len(whole) // 2] if spoilt is None else spoilt)
    assert check_bitext(PAIRS, compile_base(base)) == first
    assert place.read_bytes() == whole


@pytest.mark.parametrize(
    "changed",
    ["text/inflection.py", "data/inflection/russian_names.tsv", "checks/compiled.py", "checks/spelling/known.py"],
)
def test_other_code_or_data_makes_another_file(base, tmp_path, monkeypatch, changed):
    """An edit of what inflects the terms renews the file that is kept, though no entry changed."""
    compile_base(base)
    place = tmp_path / "termkit.db.zh-ru.compiled"
    before = place.read_bytes()
    root = tmp_path / "termkit"
    shutil.copytree(Path(termkit.__file__).parent, root)
    assert making(root=root) == making()
    with (root / changed).open("a", encoding="utf-8") as file:
        file.write("\n# another rule\n")
    monkeypatch.setattr(compiling, "making", lambda: making(root=root))
    compile_base(base)
    assert place.read_bytes() != before
