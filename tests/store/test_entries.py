"""Entries: stored whole, found again, never overwritten against a person's will."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from indexing import no_keys

from termkit.errors import Conflict, NotFound
from termkit.model import ConceptEntry, Context, Extra, Kind, LanguageSection, Link, Relation, Status, TermSection
from termkit.store.codec import dump, load
from termkit.store.terms.conflicts import conflicts, settle_conflict
from termkit.store.terms.entries import (
    find_by_zh,
    get_entry,
    iterate_entries,
    put_entry,
)
from termkit.store.terms.loading import load_entries
from termkit.workflow.exchange.merging import laid_over

text = st.text(max_size=20)
terms = st.builds(
    TermSection,
    term=text,
    reading=text,
    status=st.none() | st.sampled_from(Status),
    paradigm=st.lists(text, max_size=3).map(tuple),
    contexts=st.lists(st.builds(Context, text=text, start=st.none() | st.integers(0, 9)), max_size=2).map(tuple),
    extra=st.lists(st.builds(Extra, path=text, value=text), max_size=2).map(tuple),
)
entries = st.builds(
    ConceptEntry,
    id=st.just("c1"),
    kind=st.none() | st.sampled_from(Kind),
    sections=st.lists(
        st.builds(LanguageSection, language=st.sampled_from(["zh-CN", "en", "ru"]), terms=st.lists(terms).map(tuple)),
        max_size=3,
    ).map(tuple),
    links=st.lists(st.builds(Link, relation=st.sampled_from(Relation), target=text), max_size=2).map(tuple),
)


@given(entries)
def test_json_gives_back_the_same_entry(entry):
    """Whatever the model can hold, the codec returns unchanged."""
    assert load(ConceptEntry, dump(entry)) == entry


def test_an_entry_comes_back_whole(base, entry):
    """What is put is what is got, with its first revision."""
    assert put_entry(base, entry, index=no_keys) == 1
    stored = get_entry(base, "org-sco")
    assert (stored.entry, stored.revision, stored.origin) == (entry, 1, "review")


def test_an_unknown_entry_is_told(base):
    """Asking for what is not there names it."""
    with pytest.raises(NotFound, match="org-x"):
        get_entry(base, "org-x")


def test_a_late_writer_is_refused(base, entry):
    """Writing on an old revision changes nothing."""
    put_entry(base, entry, index=no_keys)
    put_entry(base, replace(entry, note="mine"), index=no_keys, expected=1)
    with pytest.raises(Conflict, match="somebody else"):
        put_entry(base, replace(entry, note="yours"), index=no_keys, expected=1)
    assert get_entry(base, entry.id).entry.note == "mine"


def test_printed_forms_of_a_name_find_one_entry(base):
    """The three middle dots of the newspapers are one to the search."""
    person = ConceptEntry("person-n", Kind.PERSON, (LanguageSection("zh-CN", (TermSection("努・阿・纳扎尔巴耶夫"),)),))
    put_entry(base, person, index=no_keys)
    assert find_by_zh(base, "努·阿·纳扎尔巴耶夫") == ["person-n"]


def loaded(base, entries):
    """What a load of a glossary's entries changes."""
    return load_entries(base, entries, index=no_keys, lay_over=laid_over)


def test_a_second_load_changes_nothing(base, entry):
    """Loading the same source twice is told as unchanged."""
    assert loaded(base, [entry]).new == ["org-sco"]
    changes = loaded(base, [entry])
    assert changes.counts() == {"new": 0, "changed": 0, "unchanged": 1, "kept": 0, "conflicting": 0, "gone": 0}
    assert get_entry(base, entry.id).revision == 1


def test_a_load_follows_its_source(base, entry):
    """What the source changes is changed, what it drops goes."""
    other = replace(entry, id="org-un")
    loaded(base, [entry, other])
    changes = loaded(base, [replace(entry, note="new")])
    assert (changes.changed, changes.gone) == (["org-sco"], ["org-un"])
    assert [stored.entry.note for stored in iterate_entries(base)] == ["new"]


def test_an_edited_entry_is_kept(base, entry):
    """A person's edit survives a load, and so does the entry when the source drops it."""
    loaded(base, [entry])
    put_entry(base, replace(entry, note="mine"), index=no_keys)
    assert loaded(base, [entry]).kept == ["org-sco"]
    loaded(base, [])
    assert get_entry(base, entry.id).entry.note == "mine"


def test_an_edit_on_both_sides_waits_for_a_person(base, entry):
    """When the source changes what a person edited, its version is kept as a conflict, once."""
    loaded(base, [entry])
    put_entry(base, replace(entry, note="mine"), index=no_keys, origin="glossary")
    theirs = replace(entry, note="theirs")
    assert loaded(base, [theirs]).conflicting == ["org-sco"]
    assert loaded(base, [theirs]).kept == ["org-sco"]
    [(number, name, source, incoming, _)] = conflicts(base)
    assert (name, source, incoming) == ("org-sco", "glossary", theirs)
    settle_conflict(base, number)
    assert loaded(base, [theirs]).kept == ["org-sco"]
    assert conflicts(base) == []
