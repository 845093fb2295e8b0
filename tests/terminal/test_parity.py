"""What the page offers for a candidate, in the terminal: details of a term, links, split, the filter remembered."""

from piloting import screen
from test_review import press, stored, told, write
from textual.widgets import Input, OptionList, Select

from termkit.interface.wording import catalogue
from termkit.model import Kind, Link, Relation, Reliability, Status, TermType
from termkit.store.terms.entries import get_entry
from termkit.terminal import sitting
from termkit.terminal.editing import EditScreen, TermField
from termkit.workflow.review.drafting import EntryDraft, TermDraft


def held(app, number):
    return get_entry(app.session.base, stored(app, number).entry).entry


def test_details_of_a_term(review):
    """Status, type, source, reliability and note of a term are set by keys, kind and definition beside it."""

    async def work(app, pilot):
        number = app.card.row.id
        await press(pilot, "e")
        await write(pilot, "their word")
        await press(pilot, "ctrl+t")
        app.screen.query_one("#detail-status", Select).value = str(Status.ADMITTED)
        app.screen.query_one("#detail-type", Select).value = str(TermType.SHORT_FORM)
        app.screen.query_one("#detail-reliability", Select).value = str(Reliability.OFFICIAL)
        app.screen.query_one("#detail-source", Input).value = "un-charter"
        app.screen.query_one("#detail-note", Input).value = "since 1945"
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, EditScreen)
        assert "un-charter" in screen(app)
        app.screen.query_one("#kind", Select).value = str(Kind.DOCUMENT)
        app.screen.query_one("#definition", Input).value = "what it is"
        await press(pilot, "ctrl+s")
        entry = held(app, number)
        term = entry.terms("en")[0]
        assert (term.term, term.status, term.type) == ("their word", Status.ADMITTED, TermType.SHORT_FORM)
        assert (term.source, term.reliability, term.note) == ("un-charter", Reliability.OFFICIAL, "since 1945")
        assert (entry.kind, entry.definition) == (Kind.DOCUMENT, "what it is")

    review(work)


def test_details_that_were_left_alone_are_kept(review):
    """A form that is saved without opening the details takes nothing away."""

    async def work(app, pilot):
        number = app.card.row.id
        draft = EntryDraft(terms={"ru": (TermDraft("слово", source="a", status=Status.DEPRECATED, note="b"),)})
        await press(pilot, "a", "k")
        app.session.save(app.card, draft, app.card.held.revision)
        app.renew([app.card.row])
        await press(pilot, "e")
        await write(pilot, "word")
        await press(pilot, "ctrl+s")
        term = held(app, number).terms("ru")[0]
        assert (term.source, term.status, term.note) == ("a", Status.DEPRECATED, "b")
        assert held(app, number).terms("en")[0].term == "word"

    review(work)


def test_links_are_added_and_taken_away(review):
    """`l` leads to the links of the form; saving writes them, one undo brings back what was."""

    async def work(app, pilot):
        number = app.card.row.id
        await press(pilot, "a", "k", "l", "l")
        app.screen.query_one("#query", Input).value = "上海合作组织"
        await pilot.pause()
        await press(pilot, "enter")
        assert "上海合作组织" in screen(app)
        await press(pilot, "escape", "ctrl+s")
        link = Link(Relation.VARIANT_OF, "org-shanghai-cooperation-organization")
        assert held(app, number).links == (link,)
        await press(pilot, "l", "x", "escape", "ctrl+s")
        assert held(app, number).links == ()
        await press(pilot, "u")
        assert held(app, number).links == (link,)

    review(work)


def test_a_variant_is_split_off(review):
    """`p` gives a Chinese term of the entry one of its own; with one term it says that there is nothing to split."""

    async def work(app, pilot):
        number, term = app.card.row.id, app.card.row.term
        await press(pilot, "a", "k", "p")
        assert catalogue()["en"]["terminal.split.none"] in told(app)
        await press(pilot, "e")
        blank = next(f for f in app.screen.query(TermField) if f.language.startswith("zh") and f.place is None)
        blank.value = "另一个说法"
        await press(pilot, "ctrl+s", "p")
        assert app.screen.query_one(OptionList).option_count == 2
        await press(pilot, "enter")
        assert [one.term for one in held(app, number).terms("zh")] == [term]
        (other,) = app.session.base.connection.execute("SELECT id FROM entry WHERE zh = '另一个说法'").fetchone()
        await press(pilot, "u")
        assert [one.term for one in held(app, number).terms("zh")] == [term, "另一个说法"]
        assert not app.session.base.connection.execute("SELECT 1 FROM entry WHERE id = ?", (other,)).fetchone()

    review(work)


def test_the_filter_is_remembered(review):
    """The next sitting begins with the filter of the last one; reset forgets it."""

    async def filtering(app, pilot):
        await press(pilot, "f")
        app.screen.query_one("#kind", Select).value = str(Kind.FRAME)
        await press(pilot, "ctrl+s")
        assert {row.kind for row in app.session.rows} == {"frame"}

    async def again(app, pilot):
        assert {row.kind for row in app.session.rows} == {"frame"}
        await press(pilot, "f")
        await pilot.click("#reset")
        await pilot.pause()
        assert len({row.kind for row in app.session.rows}) > 1

    async def anew(app, pilot):
        assert len({row.kind for row in app.session.rows}) > 1

    for work in (filtering, again, anew):
        review(work)


def test_a_broken_memory_is_no_error(review):
    """What stands in the file of filters may be anything: the sitting begins with what waits."""
    for broken in ("", "[]", "{", '{"x": 1}'):
        sitting.place().parent.mkdir(parents=True, exist_ok=True)
        sitting.place().write_text(broken, encoding="utf-8")

        async def work(app, pilot):
            assert {row.state for row in app.session.rows} == {"new"}

        review(work)
