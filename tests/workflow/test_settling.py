"""Conflicts are settled as they were seen, and undo opens them again."""

from dataclasses import replace

import pytest

from termkit.errors import Conflict, NotFound
from termkit.model import ConceptEntry, Kind, LanguageSection, TermSection
from termkit.store.database import TermBase
from termkit.store.terms.conflicts import Contradiction, add_conflict, conflicts
from termkit.store.terms.entries import get_entry, put_entry, remove_entry
from termkit.workflow.base.indexing import index_term
from termkit.workflow.exchange.settling import Settlement, settle, waiting
from termkit.workflow.review.reviewing import edit, undo


def belt(english):
    sections = (LanguageSection("zh-CN", (TermSection("一带一路"),)), LanguageSection("en", (TermSection(english),)))
    return ConceptEntry("project-belt", Kind.PROJECT, sections)


@pytest.fixture
def base():
    """A base with one entry, which two files contradict."""
    with TermBase.open(":memory:") as base:
        put_entry(base, belt("Belt and Road"), index=index_term, origin="glossary", edited=False)
        for number, english in enumerate(("One Belt One Road", "OBOR"), 1):
            add_conflict(base, belt(english), f"{number}.tbx", [Contradiction("preferred")])
        yield base


def english(base):
    return [term.term for term in get_entry(base, "project-belt").entry.terms("en")]


@pytest.mark.parametrize("how", list(Settlement))
def test_undo_brings_entry_and_conflict_back(base, how):
    """Whatever was decided, undo restores the entry and opens the conflict under its number, whole."""
    before = conflicts(base)
    settled = settle(base, [1], how, who="Мария")
    assert [one.number for one in waiting(base)] == [2]
    rows = undo(base, who="Мария")
    assert {row.step for row in rows} == {settled.step}
    assert conflicts(base) == before
    assert english(base) == ["Belt and Road"]


def test_several_are_one_action(base):
    """Two conflicts about one entry are settled and undone together."""
    settle(base, [1, 2], Settlement.BOTH, who="Мария")
    assert english(base) == ["Belt and Road", "One Belt One Road", "OBOR"]
    undo(base, who="Мария")
    assert english(base) == ["Belt and Road"]
    assert len(waiting(base)) == 2


def test_only_what_was_seen_is_settled(base):
    """An entry that was changed meanwhile is not written over, and nothing of the action stands."""
    one, two = waiting(base)
    settle(base, [1], Settlement.TAKE, stamps={1: one.stamp})
    with pytest.raises(Conflict):
        settle(base, [2], Settlement.TAKE, stamps={2: two.stamp})
    assert [held.number for held in waiting(base)] == [2]
    assert english(base)[0] == "One Belt One Road"


def test_a_number_that_was_given_anew_is_not_settled_unseen(base):
    """A later conflict under the number of a settled one is another, and undo gives the settled one a free number."""
    two = waiting(base)[1]
    settle(base, [2], Settlement.KEEP, who="Мария", stamps={2: two.stamp})
    add_conflict(base, belt("B&R"), "3.tbx", [Contradiction("preferred")])
    assert [one.number for one in waiting(base)] == [1, 2]
    with pytest.raises(Conflict):
        settle(base, [2], Settlement.KEEP, stamps={2: two.stamp})
    undo(base, who="Мария")
    assert [one.source for one in waiting(base)] == ["1.tbx", "3.tbx", "2.tbx"]


def test_a_conflict_that_came_back_is_not_doubled(base):
    """The same import repeated before the undo leaves one conflict, not two."""
    settle(base, [1], Settlement.KEEP, who="Мария")
    add_conflict(base, belt("One Belt One Road"), "1.tbx", [Contradiction("preferred")])
    undo(base, who="Мария")
    assert len(waiting(base)) == 2


def test_undo_after_a_later_change_is_refused_whole(base):
    """What was edited after the settling is kept, and the conflict stays settled."""
    settled = settle(base, [1], Settlement.TAKE, who="Мария")
    edit(base, replace(get_entry(base, "project-belt").entry, note="later"), who="Мария")
    with pytest.raises(Conflict):
        undo(base, who="Мария", step=settled.step)
    assert [one.number for one in waiting(base)] == [2]


def test_the_entry_may_be_gone(base):
    """What the file says of an entry that was removed meanwhile becomes an entry, until it is undone."""
    remove_entry(base, "project-belt")
    assert waiting(base)[0].held is None
    settle(base, [1], Settlement.TAKE, who="Мария")
    assert english(base) == ["One Belt One Road"]
    undo(base, who="Мария")
    with pytest.raises(NotFound):
        get_entry(base, "project-belt")
    assert len(waiting(base)) == 2


def test_an_unknown_number_settles_nothing(base):
    """All or none: a number that is not open leaves the others alone."""
    with pytest.raises(NotFound):
        settle(base, [1, 9], Settlement.KEEP)
    assert len(waiting(base)) == 2


def two_languages(english, russian):
    """An entry with an English and a Russian term."""
    russian = LanguageSection("ru", (TermSection(russian),))
    return replace(belt(english), sections=(*belt(english).sections, russian))


@pytest.fixture
def split():
    """A base with one entry, which a file contradicts in two languages."""
    with TermBase.open(":memory:") as base:
        put_entry(base, two_languages("Belt and Road", "Один пояс"), index=index_term, origin="glossary", edited=False)
        said = [Contradiction("preferred", "en"), Contradiction("preferred", "ru")]
        add_conflict(base, two_languages("OBOR", "Пояс и путь"), "1.tbx", said)
        yield base


def terms(base, language):
    return [term.term for term in get_entry(base, "project-belt").entry.terms(language)]


def test_a_conflict_is_settled_language_by_language(split):
    """English by the file and Russian by the base, one after the other; each action is undone alone."""
    before = conflicts(split)
    settle(split, [1], Settlement.TAKE, language="en", who="Мария")
    assert terms(split, "en") == ["OBOR", "Belt and Road"]
    assert terms(split, "ru") == ["Один пояс"]
    [rest] = waiting(split)
    assert [(one.code, one.language) for one in rest.contradictions] == [("preferred", "ru")]
    settle(split, [rest.number], Settlement.KEEP, language="ru", who="Мария")
    assert (terms(split, "ru"), waiting(split)) == (["Один пояс"], [])
    undo(split, who="Мария")
    assert [one.contradictions for one in waiting(split)] == [rest.contradictions]
    undo(split, who="Мария")
    assert conflicts(split) == before
    assert terms(split, "en") == ["Belt and Road"]


def test_what_does_not_contradict_is_joined_with_the_last_language(split):
    """A further language that the file brought comes in when nothing is left to decide."""
    put_entry(split, belt("Belt and Road"), index=index_term, origin="glossary", edited=False)
    settle(split, [1], Settlement.KEEP, language="en")
    assert (terms(split, "en"), terms(split, "ru"), waiting(split)) == (["Belt and Road"], ["Пояс и путь"], [])


def test_a_language_that_the_file_does_not_have_is_refused(split):
    """Nothing is settled."""
    with pytest.raises(NotFound, match="kk"):
        settle(split, [1], Settlement.KEEP, language="kk")
    assert len(waiting(split)) == 1


def test_a_reason_of_an_earlier_version_is_still_told(base):
    """Before codes there was a sentence."""
    base.connection.execute("UPDATE conflict SET reason = 'another term' WHERE id = 1")
    first, second = waiting(base)
    assert (first.reason, first.contradictions[0].code) == ("another term", "")
    assert second.contradictions[0].code == "preferred"


def test_those_of_one_file(base):
    """Conflicts can be asked for by the file that brought them."""
    assert [one.number for one in waiting(base, source="2.tbx")] == [2]
