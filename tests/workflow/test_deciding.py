"""Decisions are whole, undone whole, and never lose what the form did not show."""

import shutil

import pytest

from termkit.errors import Conflict, NotFound
from termkit.model import ConceptEntry, Gender, Kind, LanguageSection, Status, TermSection
from termkit.store.database import TermBase
from termkit.store.history.steps import history
from termkit.store.mined.queue import QueueFilter, queue_page, queue_row
from termkit.store.terms.entries import get_entry
from termkit.workflow.review.annotating import annotate
from termkit.workflow.review.deciding import Choice, Decision, add, change, decide, join, preview, split, take_back
from termkit.workflow.review.drafting import EntryDraft, TermDraft, drafted


@pytest.fixture
def base(built, tmp_path):
    """A copy of the built base, open."""
    with TermBase.open(shutil.copy(built, tmp_path / "termkit.db")) as opened:
        yield opened


def waiting(base, count):
    rows = queue_page(base, QueueFilter(states=("new",), known=False), limit=count)
    return [Choice(row.id, row.revision) for row in rows]


def image(base):
    """All that reviewers can change, as it stands."""
    entries = base.connection.execute("SELECT id, payload FROM entry ORDER BY id").fetchall()
    states = base.connection.execute("SELECT term, state, entry FROM candidate ORDER BY term").fetchall()
    return entries, states


@pytest.mark.parametrize("decision", [Decision.APPROVE, Decision.REJECT, Decision.MERGE])
def test_one_undo_takes_back_a_whole_batch(base, decision):
    """After a decision on five and one undo, the base is as before."""
    before = image(base)
    step = decide(base, decision, waiting(base, 5), entry="org-shanghai-cooperation-organization")
    assert image(base) != before
    assert {row.step for row in history(base)} == {step}
    take_back(base)
    assert image(base) == before


def test_a_stale_choice_spoils_the_whole_batch(base):
    """One conflict, and nothing of the batch is done."""
    before = image(base)
    one, two = waiting(base, 2)
    with pytest.raises(Conflict, match="look again"):
        decide(base, Decision.APPROVE, [one, two._replace(revision=7)])
    with pytest.raises(NotFound):
        decide(base, Decision.REJECT, [one, Choice(10**9, 1)])
    assert image(base) == before
    assert history(base) == []


def test_the_preview_is_what_approval_makes(base):
    """The form of a candidate without an entry shows the entry that approval stores."""
    choice = waiting(base, 1)[0]
    shown = preview(base, choice.candidate)
    assert shown.revision == 0
    decide(base, Decision.APPROVE, [choice])
    assert get_entry(base, queue_row(base, choice.candidate).entry).entry == shown.entry


def test_reject_and_reopen_keep_the_entry_of_a_known_candidate(base):
    """A candidate of the glossary, rejected and reopened, belongs to its entry still."""
    row = queue_page(base, QueueFilter(known=True), limit=1)[0]
    decide(base, Decision.REJECT, [Choice(row.id, row.revision)])
    decide(base, Decision.REOPEN, [Choice(row.id, row.revision + 1)])
    after = queue_row(base, row.id)
    assert (after.state, after.entry) == ("new", row.entry)


def test_an_undo_of_an_older_action_is_refused_when_a_later_one_stands_on_it(base):
    """What was changed again cannot be taken back from under the change."""
    made, step = add(base, "试验词条", Kind.CONCEPT, EntryDraft())
    change(base, made, EntryDraft(note="later"), expected=1)
    with pytest.raises(Conflict, match="undo the later change first"):
        take_back(base, step=step)
    take_back(base)
    take_back(base)
    with pytest.raises(NotFound):
        get_entry(base, made)


def test_split_gives_back_what_merge_took(base):
    """Two entries joined and split again hold the same Chinese terms as before."""
    one, _ = add(base, "甲词条", Kind.CONCEPT, EntryDraft())
    two, _ = add(base, "乙词条", Kind.CONCEPT, EntryDraft())
    join(base, one, two, expected=(1, 1))
    held = get_entry(base, one)
    made, _ = split(base, one, "乙词条", expected=held.revision)
    assert [t.term for t in get_entry(base, one).entry.terms("zh")] == ["甲词条"]
    assert [t.term for t in get_entry(base, made).entry.terms("zh")] == ["乙词条"]
    with pytest.raises(Conflict, match="nothing to split"):
        split(base, made, "乙词条", expected=1)
    with pytest.raises(NotFound):
        split(base, one, "丙词条", expected=get_entry(base, one).revision)


@pytest.mark.parametrize("term", ["", "  ", "上海合作组织"])
def test_an_empty_or_a_known_term_is_not_added(base, term):
    """An entry needs a Chinese term that no other entry has."""
    with pytest.raises(Conflict):
        add(base, term, Kind.ORGANISATION, EntryDraft())


ENTRY = ConceptEntry(
    "org-x",
    Kind.ORGANISATION,
    (
        LanguageSection("zh-CN", (TermSection("某组织", "mǒu zǔzhī", status=Status.PREFERRED),)),
        LanguageSection(
            "ru",
            (
                TermSection("Организация", status=Status.PREFERRED, gender=Gender.FEMININE, source="un"),
                TermSection("Орг", status=Status.ADMITTED),
            ),
        ),
        LanguageSection("en"),
    ),
    note="kept",
)


def test_a_draft_changes_what_it_names_alone():
    """A new spelling keeps gender and source; the other language, the note and the kind stay."""
    draft = EntryDraft(terms={"ru": (TermDraft("Организация Икс", place=0), TermDraft("Орг", place=1))})
    after = drafted(ENTRY, draft)
    first = after.terms("ru")[0]
    assert (first.term, first.gender, first.source) == ("Организация Икс", Gender.FEMININE, "un")
    assert after.terms("ru")[1] == ENTRY.terms("ru")[1]
    assert (after.section("zh"), after.note, after.kind) == (ENTRY.section("zh"), "kept", Kind.ORGANISATION)


def test_a_draft_fills_removes_and_cleans():
    """A first term is preferred, a further one admitted; a blank line goes, blanks are single, the text is NFC."""
    lines = {
        "en": (TermDraft("  The   Organi\u0301zation "), TermDraft("TO")),
        "ru": (TermDraft("", place=0), TermDraft("Орг", place=1)),
        "kk": (TermDraft("Ұйым"),),
    }
    after = drafted(ENTRY, EntryDraft(terms=lines))
    assert [(t.term, t.status) for t in after.terms("en")] == [
        ("The Organízation", Status.PREFERRED),
        ("TO", Status.ADMITTED),
    ]
    assert [t.term for t in after.terms("ru")] == ["Орг"]
    assert [t.term for t in after.terms("kk")] == ["Ұйым"]


def test_a_place_that_is_not_there_is_a_new_term():
    """A line that names a place past the end, or one text twice, makes no false term."""
    after = drafted(ENTRY, EntryDraft(terms={"ru": (TermDraft("Раз", place=9), TermDraft("Раз"))}))
    assert [t.term for t in after.terms("ru")] == ["Раз"]


def test_a_marked_document_prefers_entries_and_keeps_the_text(base):
    """The pieces joined are the text; a term of the base wins over a candidate that overlaps it."""
    (document,) = base.connection.execute("SELECT id FROM document ORDER BY id LIMIT 1").fetchone()
    held, paragraphs = annotate(base, document)
    joined = "".join(piece.text for paragraph in paragraphs for piece in paragraph.pieces)
    assert joined == held.text
    pieces = [piece for paragraph in paragraphs for piece in paragraph.pieces if piece.kind]
    assert {piece.state for piece in pieces} >= {"entry", "new"}
    assert all(held.text[p.start : p.start + len(p.text)] == p.text for p in pieces)
    assert any(language == "ru" for piece in pieces for language, _ in piece.equivalents)
