"""A reviewer at work in the terminal, by Textual's pilot: the same keys as on the page, everything stored."""

import pytest
from piloting import driving, finished, screen, words
from textual.widgets import Input, OptionList, Select

from termkit.interface.wording import LANGUAGES, catalogue
from termkit.model import Kind
from termkit.store.database import TermBase
from termkit.store.history.steps import history
from termkit.store.mined.queue import candidate_numbered, queue_row
from termkit.store.terms.entries import get_entry
from termkit.terminal.editing import EditScreen, TermField
from termkit.workflow.review.deciding import Choice, Decision, change, decide
from termkit.workflow.review.drafting import EntryDraft, TermDraft


def stored(app, number):
    return candidate_numbered(app.session.base, number)


def told(app):
    """What the application has said so far."""
    return " ".join(str(notice.message) for notice in app._notifications)


async def press(pilot, *keys):
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def write(pilot, text):
    await pilot.press(*(("space" if c == " " else c) for c in text))
    await pilot.pause()


def test_a_day_by_keyboard(review):
    """Approve, reject, undo, walk, fill the slots, merge: all stored, and undone one by one."""

    async def work(app, pilot):
        one = app.card.row
        await press(pilot, "a")
        two = app.card.row
        assert stored(app, one.id).state == "approved"
        assert two.id != one.id
        await press(pilot, "r")
        assert stored(app, two.id).state == "rejected"
        await press(pilot, "u")
        assert stored(app, two.id).state == "new"
        assert app.card.row.id == two.id
        await press(pilot, "e")
        await write(pilot, "two words")
        await press(pilot, "tab")
        await write(pilot, "два")
        await press(pilot, "ctrl+s")
        held = get_entry(app.session.base, stored(app, two.id).entry).entry
        assert (held.preferred("en").term, held.preferred("ru").term) == ("two words", "два")
        assert stored(app, two.id).state == "approved"
        three = app.card.row
        assert three.id not in (one.id, two.id)
        await press(pilot, "m")
        app.screen.query_one("#query", Input).value = "two words"
        await pilot.pause()
        assert app.screen.query_one(OptionList).option_count == 1
        await press(pilot, "enter")
        assert (stored(app, three.id).state, stored(app, three.id).entry) == ("merged", held.id)
        await press(pilot, "u", "u", "u")
        assert {str(stored(app, row.id).state) for row in (one, two, three)} == {"new"}
        assert {step.who for step in history(app.session.base)} == {"Мария"}

    review(work)


def test_ticked_lines_are_decided_at_once(review):
    """Three ticked lines are rejected by one key and brought back by one undo."""

    async def work(app, pilot):
        await press(pilot, "x", "j", "x", "j", "j", "x")
        rows = app.chosen()
        assert len(rows) == 3
        assert "3" in words(app, "#status").partition("✓")[2]
        await press(pilot, "r")
        assert {str(stored(app, row.id).state) for row in rows} == {"rejected"}
        await press(pilot, "u")
        assert {str(stored(app, row.id).state) for row in rows} == {"new"}

    review(work)


def test_search_and_filter(review):
    """Pinyin and a kind leave the candidates that meet both."""

    async def work(app, pilot):
        await press(pilot, "f")
        app.screen.query_one("#state", Select).clear()
        app.screen.query_one("#known", Select).clear()
        app.screen.query_one("#kind", Select).value = str(Kind.ORGANISATION)
        await press(pilot, "ctrl+s")
        assert {row.kind for row in app.session.rows} == {"org"}
        await press(pilot, "slash")
        await write(pilot, "shanghai")
        await press(pilot, "enter")
        assert app.session.rows[0].term == "上海合作组织"
        assert {row.kind for row in app.session.rows} == {"org"}
        await press(pilot, "f")
        await pilot.click("#reset")
        await pilot.pause()
        assert app.session.rows
        assert {row.state for row in app.session.rows} == {"new"}

    review(work)


def test_a_candidate_shows_why_and_where(review):
    """Evidence, pinyin, and every context with its date; the fillers of a frame set off."""

    async def work(app, pilot):
        row = next(row for row in app.session.rows if row.kind == "frame" and row.documents > 1)
        app.table.move_to(row.id)
        await pilot.pause()
        text = words(app, "#card")
        for line in app.card.lines:
            assert line.date in text
        assert any(line.slots for line in app.card.lines)
        assert row.reading in text
        assert catalogue()["en"]["contexts"].upper() in text

    review(work)


def test_somebody_else_was_faster(review, copied):
    """A decision on what another program has decided meanwhile is refused and told, and the latest state is shown."""

    async def work(app, pilot):
        row = app.card.row
        with TermBase.open(copied) as other:
            decide(other, Decision.REJECT, [Choice(row.id, row.revision)], who="Иван")
        await press(pilot, "a")
        assert catalogue()["en"]["js.conflict"] in told(app)
        assert stored(app, row.id).state == "rejected"
        assert app.card.row.id == row.id
        assert "rejected" in words(app, "#card")

    review(work)


def test_a_colliding_edit_keeps_what_was_typed(review, copied):
    """The form stays open with its text and the latest state beside it; saving again stores it."""

    async def work(app, pilot):
        await press(pilot, "a", "k", "e")
        card = app.screen.card
        with TermBase.open(copied) as other:
            draft = EntryDraft(terms={"ru": (TermDraft("их слово"),)})
            change(other, card.held.entry.id, draft, expected=card.held.revision, who="Иван")
        await write(pilot, "our word")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, EditScreen)
        assert "их слово" in screen(app)
        assert "our word" in screen(app)
        await press(pilot, "ctrl+s")
        held = get_entry(app.session.base, card.held.entry.id).entry
        assert (held.preferred("en").term, held.preferred("ru").term) == ("our word", "их слово")

    review(work)


def test_unsaved_text_is_asked_about(review):
    """Escape leaves an untouched form at once, a changed one only when pressed again."""

    async def work(app, pilot):
        await press(pilot, "e", "escape")
        assert len(app.screen_stack) == 1
        await press(pilot, "e")
        await write(pilot, "half a thought")
        await press(pilot, "escape")
        assert catalogue()["en"]["terminal.unsaved"][:30] in screen(app)
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1

    review(work)


def test_a_suggestion_is_taken_by_one_key(review, copied):
    """Ctrl+G puts the suggestion into the slot; its origin becomes the source."""
    with TermBase.open(copied) as base:
        (number,) = base.connection.execute(
            "SELECT id FROM candidate WHERE suggestions LIKE '%composition%' ORDER BY rank LIMIT 1"
        ).fetchone()
        term = queue_row(base, number).term
        base.connection.execute("UPDATE candidate SET entry = NULL, state = 'new' WHERE id = ?", (number,))
        for (entry,) in base.connection.execute("SELECT DISTINCT entry FROM term WHERE term = ?", (term,)).fetchall():
            base.connection.execute("DELETE FROM entry WHERE id = ?", (entry,))

    async def work(app, pilot):
        app.load(number)
        await pilot.pause()
        await press(pilot, "e")
        field = next(f for f in app.screen.query(TermField) if f.language == "ru")
        field.focus()
        await press(pilot, "ctrl+g", "ctrl+s")
        made = get_entry(app.session.base, stored(app, number).entry).entry.preferred("ru")
        assert made.source == "composition"
        assert made.term

    review(work)


def test_further_rows_are_loaded_while_walking(review):
    """The list goes on past its first page, and begins after the last decision when opened again."""

    async def work(app, pilot):
        first = app.table.row_count
        app.table.move_cursor(row=first - 1)
        await pilot.pause()
        assert app.table.row_count > first
        await press(pilot, "a")

    review(work)

    async def again(app, pilot):
        assert app.session.earlier
        await press(pilot, "k")
        assert app.table.cursor_row > 0

    review(again)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(130, 44), (64, 30)])
def test_every_language_and_width(review, language, size):
    """Queue, form, filter and keys are drawn in every language, also where the terminal is narrow."""

    async def work(app, pilot):
        t = catalogue()[language]
        assert t["candidate"] in screen(app)
        assert app.card.row.term[:2] in screen(app)
        for key, title in (("e", "note"), ("f", "filter"), ("question_mark", "help"), ("slash", "search")):
            await press(pilot, key)
            assert t[title] in screen(app)
            await press(pilot, "escape")

    review(work, size=size, language=language)


def test_an_empty_queue_says_so(review, copied):
    """Without a candidate nothing fails, and the keys do nothing."""
    with TermBase.open(copied) as base:
        base.connection.execute("DELETE FROM candidate")

    async def work(app, pilot):
        assert catalogue()["en"]["queue.empty"] in screen(app)
        await press(pilot, "a", "r", "e", "m", "x", "n", "j", "k", "u")
        assert catalogue()["en"]["refusal.nothing-to-undo"] in told(app)

    review(work)


def test_mining_was_repeated_meanwhile(review, copied):
    """A candidate that is gone by now is told, and the queue is read anew."""

    async def work(app, pilot):
        gone = app.card.row.id
        with TermBase.open(copied) as other:
            other.connection.execute("DELETE FROM candidate WHERE id = ?", (gone,))
        await press(pilot, "a")
        assert str(gone) in told(app)
        assert app.card.row.id != gone
        assert gone not in app.table.known

    review(work)


def test_two_terminals(copied):
    """Two sittings on one base: the second is told, and undo takes back one's own action."""

    async def both():
        async with driving(copied) as (one, pilot_one), driving(copied) as (two, pilot_two):
            assert one.card.row.id == two.card.row.id
            number = one.card.row.id
            await press(pilot_one, "a")
            await press(pilot_two, "r")
            assert catalogue()["en"]["js.conflict"] in told(two)
            assert stored(two, number).state == "approved"

    finished(both())
