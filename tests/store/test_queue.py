"""The queue, the concordance and the browsing of entries: filters, order, counts."""

import shutil

import pytest
from indexing import no_keys

from termkit.model import ConceptEntry, Kind, LanguageSection, ReviewState, TermSection
from termkit.store.charts import coverage, kinds_by_year, recurring, slots_by_language
from termkit.store.database import TermBase
from termkit.store.documents import get_document, iterate_documents
from termkit.store.history.review import set_state
from termkit.store.mined.candidates import count_candidates
from termkit.store.mined.concordance import REACH, context_lines, count_places
from termkit.store.mined.places import chinese_terms_in, places_in
from termkit.store.mined.queue import (
    QueueFilter,
    candidate_numbered,
    count_queue,
    last_decided,
    queue_counts,
    queue_page,
    queue_ranks,
    rows_numbered,
)
from termkit.store.terms.browse import (
    MATCH,
    SORTS,
    EntryFilter,
    backlinks,
    count_browsed,
    duplicates,
    entry_ids,
    entry_page,
    ladder_of,
)
from termkit.store.terms.entries import put_entry

EVERYTHING = QueueFilter()


@pytest.fixture
def base(built, tmp_path):
    """A copy of the built base, open."""
    with TermBase.open(shutil.copy(built, tmp_path / "termkit.db")) as opened:
        yield opened


def test_pages_follow_one_another_in_both_ways(base):
    """Pages downwards give the order of rank; the page above a rank ends right before it."""
    whole = queue_page(base, EVERYTHING, limit=300)
    assert [row.rank for row in whole] == sorted(row.rank for row in whole)
    assert queue_page(base, EVERYTHING, after=whole[99].rank, limit=100) == whole[100:200]
    assert queue_page(base, EVERYTHING, before=whole[100].rank, limit=30) == whole[70:100]


def test_the_count_is_that_of_the_rows(base):
    """For every filter, as many rows come as were counted."""
    document = next(iterate_documents(base)).id
    for wanted in (
        EVERYTHING,
        QueueFilter(states=("new",), known=False),
        QueueFilter(kinds=("org", "place"), min_score=0.9),
        QueueFilter(document=document, known=True),
        QueueFilter(year="2013", empty="ru"),
        QueueFilter(query="hezuo"),
        QueueFilter(year="1066"),
    ):
        rows = queue_page(base, wanted, limit=10_000)
        assert count_queue(base, wanted) == len(rows)
        assert queue_ranks(base, wanted) == [(row.rank, row.id) for row in rows]
        assert rows_numbered(base, [row.id for row in rows]) == rows


def test_counts_by_kind_and_state_add_up(base):
    """The counts of the progress bar are those of the candidates."""
    rows = queue_page(base, EVERYTHING, limit=10_000)
    set_state(base, rows[0].term, ReviewState.REJECTED, who="")
    table = queue_counts(base)
    assert sum(count for *_, count in table) == len(rows)
    summed = {}
    for kind, state, _, count in table:
        summed[kind, state] = summed.get((kind, state), 0) + count
    assert summed == count_candidates(base)


def test_the_queue_resumes_after_the_latest_decision(base):
    """The rank of the last decided candidate is remembered by the history itself."""
    assert last_decided(base) == 0
    row = queue_page(base, EVERYTHING, limit=20)[12]
    set_state(base, row.term, ReviewState.REJECTED, who="")
    assert last_decided(base) == row.rank


def test_contexts_are_the_text_around_the_place(base):
    """Before, term and after stand in the document exactly so, and no line is longer than it says."""
    for row in queue_page(base, QueueFilter(kinds=("org",)), limit=10):
        lines = context_lines(base, row.id, limit=1000)
        assert len(lines) == count_places(base, row.id) == row.frequency
        for line in lines:
            text = " ".join(get_document(base, line.document).text.split())
            assert " ".join(f"{line.before}{line.term}{line.after}".split()) in text
            assert max(len(line.before), len(line.after)) <= REACH


@pytest.mark.parametrize("sort", SORTS)
def test_entries_are_sorted_and_paged(base, sort):
    """Every order gives every entry once."""
    wanted = EntryFilter(kinds=(Kind.PORT, Kind.ABBREVIATION), sort=sort)
    whole = entry_page(base, wanted, limit=1000)
    assert len({row.id for row in whole}) == len(whole) == count_browsed(base, wanted)
    assert entry_page(base, wanted, offset=5, limit=5) == whole[5:10]


def test_pages_by_pinyin_follow_one_another_to_the_end(base):
    """Small pages, one after the other, are the whole list; what has no pinyin stands at its end."""
    unread = ConceptEntry("concept-unread", Kind.PORT, (LanguageSection("zh-CN", (TermSection("无音"),)),))
    put_entry(base, unread, index=no_keys)
    wanted = EntryFilter(kinds=(Kind.PORT,))
    whole = entry_ids(base, wanted)
    pages = [entry_ids(base, wanted, offset=n, limit=7) for n in range(0, len(whole) + 7, 7)]
    assert [id_ for page in pages for id_ in page] == whole
    assert whole[-1] == "concept-unread"
    readings = [row.reading for row in entry_page(base, wanted, limit=1000)][:-1]
    assert all(readings)


@pytest.mark.parametrize(
    ("query", "first"), [("上海合作组织", "org-shanghai-cooperation-organization"), ("ШОС", "abbr-sco")]
)
def test_the_best_match_stands_first(base, query, first):
    """In the order of a search, the entry that has just this term is the first."""
    assert entry_ids(base, EntryFilter(query=query, sort=MATCH), limit=5)[0] == first


@pytest.mark.parametrize("query", ["上合组织", "shanghezuzhi", "SCO", "ШОС", "shzz", "abbr-sco"])
def test_an_entry_is_found_by_any_of_its_names(base, query):
    """Chinese, pinyin, initials, English, Russian and the id lead to the same entry."""
    for sort in ("pinyin", MATCH):
        assert "abbr-sco" in [row.id for row in entry_page(base, EntryFilter(query=query, sort=sort), limit=100)]


def test_a_ladder_is_found_from_any_of_its_rungs(base):
    """All entries that next-rung links join come in the order of the links, whichever is asked."""
    first = "formula-exchange-views-in-depth"
    ladder = [rung.id for rung in ladder_of(base, first)]
    assert ladder[0] == first
    assert len(ladder) > 1
    assert [rung.id for rung in ladder_of(base, ladder[-1])] == ladder
    assert ladder_of(base, "org-shanghai-cooperation-organization") == []


def test_links_are_seen_from_both_ends(base):
    """What abbreviates an entry points to it."""
    assert ("abbreviates", "abbr-sco", "上合组织") in backlinks(base, "org-shanghai-cooperation-organization")


def test_duplicates_are_terms_of_two_entries(base):
    """Two entries with one Chinese term are told of, under that term."""
    before = duplicates(base)
    twin = ConceptEntry("abbr-twin", Kind.ABBREVIATION, (LanguageSection("zh-CN", (TermSection("“上合组织”"),)),))
    put_entry(base, twin, index=no_keys)
    assert duplicates(base) != before
    assert [("abbr-sco", "abbr"), ("abbr-twin", "abbr")] in [group for _, group in duplicates(base)]


def test_the_dashboards_figures_are_those_of_the_candidates(base):
    """Each kind of each year is counted as the candidates' own evidence has it."""
    rows = queue_page(base, EVERYTHING, limit=10_000)
    table = kinds_by_year(base)
    for kind in ("org", "formula"):
        for year in (2003, 2022):
            assert table[kind][str(year)] == sum(row.kind == kind and year in row.years for row in rows)
    filled, entries = slots_by_language(base)
    assert filled["zh"] <= entries == count_browsed(base, EntryFilter())


def test_the_heat_map_counts_places(base):
    """The counts of a row are the candidate's frequency, spread over the documents."""
    columns, rows = recurring(base)
    assert len(columns) == 5
    for row in rows:
        assert sum(row.counts) == candidate_numbered(base, row.candidate).candidate.evidence.frequency
        assert sum(count > 0 for count in row.counts) > 1


def test_coverage_grows_and_never_passes_the_whole(base):
    """The curve begins at nothing, never falls, and ends at or below all of the text."""
    curve = coverage(base)
    assert curve[0] == (0, 0.0)
    assert [n for n, _ in curve] == sorted({n for n, _ in curve})
    shares = [share for _, share in curve]
    assert shares == sorted(shares)
    assert 0.3 < shares[-1] <= 1


def test_terms_of_a_text_leave_out_what_cannot_match(base):
    """Terms whose letters stand in the text come, others and frames do not."""
    found = {term for term, _, _ in chinese_terms_in(base, "双方支持“上海合作组织”的工作。")}
    assert "上海合作组织" in found
    assert not {term for term in found if "{" in term}
    assert "中国共产党" not in found


def test_rejected_candidates_are_not_marked(base):
    """A rejected candidate has no place in the marked document."""
    document = next(iterate_documents(base)).id
    place = places_in(base, document)[0]
    set_state(base, candidate_numbered(base, place.candidate).candidate.term, ReviewState.REJECTED, who="")
    assert place.candidate not in {p.candidate for p in places_in(base, document)}
