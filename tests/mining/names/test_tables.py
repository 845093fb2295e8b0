"""The word lists of termkit/data/names/."""

from collections import Counter

from termkit.mining.names import tables
from termkit.mining.names.gazetteer.entries import entries
from termkit.model import Kind

NEEDS = {"route", "any", "modifier", "anchor", "state", "core"}


def test_class_words_are_unique_and_well_formed():
    """Each class word stands once, with a kind of name and a known need; `core` has its core words."""
    rows = tables.rows("heads.tsv")
    assert [word for word, count in Counter(row[0] for row in rows).items() if count > 1] == []
    for word, kind, need, cores in rows:
        assert Kind(kind).is_name, word
        assert need in NEEDS, word
        assert need != "core" or cores, word


def test_names_of_states_are_unique():
    """No two states share a name, and every state has its own short name."""
    names = [country.name for country in tables.countries()] + [c.formal for c in tables.countries() if c.formal]
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_states_match_cldr():
    """The short names of states are those of CLDR but for a handful that diplomatic Chinese names otherwise."""
    from babel import Locale

    cldr = Locale("zh").territories
    differing = {row[1] for row in tables.rows("countries.tsv") if cldr.get(row[0], row[1]) != row[1]}
    own = {"蒙古国", "巴勒斯坦", "阿联酋", "多米尼加", "刚果(金)", "刚果(布)", "密克罗尼西亚联邦"}
    assert differing == own


def test_gazetteer_forms_are_folded():
    """A form of the gazetteer can be met in folded text."""
    from termkit.text.normalize import fold

    assert [form for form in entries() if fold(form) != form] == []


def test_no_table_repeats_a_name():
    """Places, organisations' names, treaties, offices and surnames stand once in their tables."""
    for table in ("places.tsv", "treaties.tsv", "offices.tsv", "surnames.tsv", "initiatives.tsv", "contractions.tsv"):
        assert [name for name, count in Counter(row[0] for row in tables.rows(table)).items() if count > 1] == [], table


def test_persons_of_history_are_no_other_names():
    """No name of the list is also a place, a body or a class word, so that it never breaks one."""
    persons = tables.words("historical_persons.txt")
    others = {name for name, known in entries().items() if known.kind is not Kind.PERSON}
    assert len(persons) > 200  # the list is read at all
    assert sorted(persons & (others | set(tables.heads()))) == []
