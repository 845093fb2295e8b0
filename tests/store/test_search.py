"""Look-up in every language and by every reading."""

import pytest
from indexing import no_keys

from termkit.model import ConceptEntry, Kind, LanguageSection, Status, TermSection
from termkit.store.rows import TermKeys
from termkit.store.terms.browse import MATCH, EntryFilter, entry_ids
from termkit.store.terms.entries import put_entry
from termkit.store.terms.search import all_forms, all_terms, search


def keys(term, language, kind):
    table = {
        "上海合作组织": TermKeys("shanghaihezuozuzhi", "shhzzz"),
        "Шанхайская организация сотрудничества": TermKeys(forms=("Шанхайской организации сотрудничества",)),
    }
    return table.get(term.term, TermKeys())


@pytest.fixture
def filled(base, entry):
    put_entry(base, entry, index=keys)
    return base


@pytest.mark.parametrize(
    ("query", "stage"),
    [
        ("上海合作组织", "exact"),
        ("《上海合作组织》", "exact"),
        ("上海", "prefix"),
        ("合作", "inside"),
        ("Shànghǎi Hézuò Zǔzhī", "reading"),
        ("shanghai hezuo zuzhi", "reading"),
        ("shanghaihe", "prefix"),
        ("shhzzz", "initials"),
        ("SHANGHAI COOPERATION ORGANIZATION", "exact"),
        ("cooperation", "inside"),
        ("шанхайской организации сотрудничества", "form"),
        ("Шанхайская организация", "prefix"),
        ("организацию сотрудничеству", "words"),
        ("organizations for cooperation", "words"),
    ],
)
def test_a_term_is_found_by(filled, query, stage):
    """Every way a translator may ask leads to the entry, and the answer says how it matched."""
    [hit] = search(filled, query)
    assert (hit.entry, hit.stage) == ("org-sco", stage)


@pytest.mark.parametrize("query", ["", "  ", "“”", "联合国", "zzz"])
def test_nothing_is_found_for(filled, query):
    """What the base does not hold gives no answer, and no error."""
    assert search(filled, query) == []


@pytest.fixture
def short(base):
    """A base with short words, alone and inside longer ones."""
    for name, english, russian in (
        ("a", "SCO", "ШОС"), ("b", "summit of the SCO", "саммит ШОС"), ("c", "Moscow", "Москва"), ("d", "5G", "Тёс ЕС"),
    ):  # fmt: skip
        sections = [LanguageSection(tag, (TermSection(term),)) for tag, term in (("en", english), ("ru", russian))]
        chinese = LanguageSection("zh-CN", (TermSection(f"词{name}"),))
        put_entry(base, ConceptEntry(name, Kind.CONCEPT, (chinese, *sections)), index=keys)
    return base


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("sco", ["a", "b"]),
        ("ШОС", ["a", "b"]),
        ("scow", ["c"]),
        ("Мос", ["c"]),
        ("сам", ["b"]),
        ("ос", []),
        ("ес", ["d"]),
        ("5G", ["d"]),
    ],
)
def test_a_short_word_is_found_as_a_word(short, query, found):
    """Up to three letters must be a word or the beginning of a term, from four on they may stand inside a word."""
    assert [hit.entry for hit in search(short, query)] == found
    assert sorted(entry_ids(short, EntryFilter(query=query, sort=MATCH))) == found


def test_a_short_word_comes_before_longer_ones_that_begin_with_it(base):
    """ЕС inside a term is the Union; Есентуки only begins so, and comes last."""
    for name, russian in (("a", "Есентуки"), ("b", "совет ЕС"), ("c", "ЕС и Китай")):
        put_entry(base, ConceptEntry(name, Kind.CONCEPT, (LanguageSection("ru", (TermSection(russian),)),)), index=keys)
    assert [hit.entry for hit in search(base, "ЕС")] == ["c", "b", "a"]


def test_a_language_restricts_the_answer(filled):
    """Asked of English alone, a Chinese word is not found."""
    assert search(filled, "上海", language="en") == []


def test_terms_and_forms_for_marking(filled):
    """The terms and inflected forms of a language are listed for the matcher."""
    assert [term for term, _, _ in all_terms(filled, "zh")] == ["上海合作组织"]
    assert all_forms(filled, "ru") == [("Шанхайской организации сотрудничества", "org-sco")]


def test_the_usual_name_comes_first(base):
    """A concept that is called so before one that may be, and before one that should not be."""
    for name, status in (("a", Status.DEPRECATED), ("b", Status.ADMITTED), ("c", Status.PREFERRED), ("d", None)):
        section = LanguageSection("ru", (TermSection("заявление", status=status),))
        put_entry(base, ConceptEntry(name, Kind.CONCEPT, (section,)), index=no_keys)
    assert [hit.entry for hit in search(base, "заявление")] == ["c", "d", "b", "a"]
