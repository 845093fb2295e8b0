"""Profiles, pairs and tags: what is chosen for a program, and what is left out for it."""

from dataclasses import replace

import pytest

from termkit.errors import FormatError, NotRepresentable, UnknownName
from termkit.formats import FORMATS, ExportOptions, export, named, read
from termkit.formats.writing.profiles import profile_named, profiles
from termkit.model import ConceptEntry, Kind, LanguageSection, Status, Suggestion, TermSection

ENTRIES = (
    ConceptEntry(
        "org-a",
        Kind.ORGANISATION,
        (
            LanguageSection("zh-CN", (TermSection("甲", status=Status.PREFERRED), TermSection("甲方"))),
            LanguageSection(
                "ru", (TermSection("А", status=Status.PREFERRED), TermSection("Ая", status=Status.DEPRECATED))
            ),
            LanguageSection("en", (), (Suggestion("A", "composition", 0.5),)),
        ),
    ),
    ConceptEntry(
        "frame-b",
        Kind.FRAME,
        (
            LanguageSection("zh-CN", (TermSection("应{人物}邀请"),)),
            LanguageSection("ru", (TermSection("по приглашению {person:gent}"),)),
        ),
    ),
)


@pytest.mark.parametrize("profile", profiles(), ids=lambda profile: profile.name)
def test_every_profile_writes_what_its_program_reads(profile, tmp_path):
    """A profile names formats that exist, says what was tried, and its file is read back."""
    assert profile.tested
    kind = named(profile.format)
    path = tmp_path / f"base{kind.suffixes[0]}"
    report = export(
        ENTRIES, [], path, ExportOptions(profile=profile.name, pair=("zh-CN", "ru") if profile.pairwise else None)
    )
    assert report.files == (str(path),)
    texts = {
        term.term
        for entry in read(path, format=profile.format if kind.read else "").entries()
        for s in entry.sections
        for term in s.terms
    }
    assert {"甲", "А"} <= texts
    assert ("Ая" in texts) is not profile.usable_only


def test_of_po_what_stands_in_the_file_is_counted(tmp_path):
    """Pairs of terms are its units; a second one of the same source is left out, and not counted."""
    twice = (ENTRIES[0], replace(ENTRIES[0], id="org-b"))
    report = export(twice, [], tmp_path / "a.po", ExportOptions(pair=("zh-CN", "ru")))
    assert (report.units, report.written[("zh-CN", "ru")]) == (2, 2)
    assert len(list(read(tmp_path / "a.po"))) == 2


def test_unknown_profiles_and_formats_are_told():
    """The error lists what there is."""
    with pytest.raises(UnknownName, match="omegat"):
        profile_named("wordfast")
    with pytest.raises(UnknownName, match="tbx2"):
        export([], [], "out", ExportOptions(format="pages"))
    with pytest.raises(FormatError, match="docx can be read but not written"):
        export([], [], "out", ExportOptions(format="docx"))


def test_pairs_get_a_file_each(tmp_path):
    """Without a pair, a format of one pair writes a file for each, named by it."""
    report = export(ENTRIES, [], tmp_path / "base.tmx", ExportOptions(with_suggestions=True))
    assert [path.rpartition("/")[2] for path in report.files] == ["base.zh-CN-ru.tmx", "base.zh-CN-en.tmx"]
    assert report.written == {("zh-CN", "ru"): 2, ("zh-CN", "en"): 2}
    assert "provisional: composition" in (tmp_path / "base.zh-CN-en.tmx").read_text(encoding="utf-8")


def test_frames_and_suggestions_stay_out_of_memories_unless_asked_for(tmp_path):
    """A frame matches nothing in a CAT tool, a suggestion is no translation yet; both are reported."""
    report = export(ENTRIES, [], tmp_path / "base.tmx", ExportOptions(pair=("zh-CN", "ru")))
    assert {loss.category for loss in report.dropped} >= {"frame", "deprecated or superseded term"}
    assert export(ENTRIES, [], tmp_path / "all.tmx", ExportOptions(pair=("zh-CN", "ru"), with_frames=True)).units == 3
    with pytest.raises(NotRepresentable, match="--pair"):
        export(ENTRIES, [], tmp_path / "base.txt", ExportOptions(format="omegat", multilingual=True))


def test_language_tags_are_mapped(tmp_path):
    """Tags are written as a program wants them."""
    path = tmp_path / "base.tbx"
    export(ENTRIES, [], path, ExportOptions(format="tbx2", lang_map={"zh": "zh-Hans", "ru": "ru-RU"}))
    text = path.read_text(encoding="utf-8")
    assert 'xml:lang="zh-Hans"' in text
    assert 'xml:lang="ru-RU"' in text


def test_every_format_is_described():
    """Names are unique, and every format has a title and a suffix."""
    assert len({one.name for one in FORMATS}) == len(FORMATS)
    assert all(one.title and one.suffixes for one in FORMATS)


def test_traditional_text_is_not_taken_for_simplified(tmp_path):
    """A zh-TW section fills no zh-CN pair, though both are zh."""
    sections = (LanguageSection("zh-TW", (TermSection("臺灣"),)), LanguageSection("ru", (TermSection("Тайвань"),)))
    report = export(
        [ConceptEntry("p-1", Kind.PLACE, sections)], [], tmp_path / "base.tmx", ExportOptions(pair=("zh-CN", "ru"))
    )
    assert report.units == 0
    assert [loss.category for loss in report.dropped] == ["entry without a term in zh-CN"]


def test_memoq_gets_its_own_headings(tmp_path):
    """One row per concept, a column for each synonym, numbers for ids; what it cannot say is told."""
    path = tmp_path / "base.csv"
    report = export(ENTRIES, [], path, ExportOptions(profile="memoq", with_frames=True))
    rows = path.read_text(encoding="utf-8-sig").splitlines()
    assert rows[0] == (
        "Entry_ID,Entry_Subject,Entry_Note,Chinese_PRC_Def,Chinese_PRC,Term_Example,Chinese_PRC,Term_Example,"
        "English_Def,English,Term_Example,Russian_Def,Russian,Term_Example,Russian,Term_Example"
    )
    assert rows[1] == "1,,,,甲,,甲方,,,,,,А,,,"
    assert {"id", "kind", "deprecated or superseded term"} <= {loss.category for loss in report.dropped}
    found = [[(s.language, [t.term for t in s.terms]) for s in entry.sections] for entry in read(path)]
    assert found[0] == [("zh-CN", ["甲", "甲方"]), ("ru", ["А"])]
