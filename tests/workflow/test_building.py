"""A build from glossaries: on both cores or on one, the same base, and the same refusals."""

import pytest

from termkit.errors import FormatError
from termkit.store.database import TermBase
from termkit.store.terms.conflicts import conflicts, settle_conflict
from termkit.store.terms.entries import get_entry
from termkit.workflow.base.building import build
from termkit.workflow.exchange.importing import import_file
from termkit.workflow.review.reviewing import undo

HEAD = "id\tkind\tzh\ten\tru\n"
ONE = HEAD + "org-sco\torg\t上海合作组织\tShanghai Cooperation Organisation\tШанхайская организация сотрудничества\n"
TWO = HEAD + "concept-river\tconcept\t跨界河流\ttransboundary river\tтрансграничная река\n"


@pytest.fixture
def glossaries(tmp_path):
    (tmp_path / "one.tsv").write_text(ONE, encoding="utf-8")
    (tmp_path / "two.tsv").write_text(TWO, encoding="utf-8")
    return tmp_path


def contents(folder):
    with TermBase.open(":memory:") as base:
        build(base, glossaries=folder, seeds=None)
        terms = base.connection.execute("SELECT entry, term, key, plain, initials FROM term ORDER BY entry, term")
        forms = base.connection.execute("SELECT form FROM form ORDER BY form")
        return terms.fetchall(), [form for (form,) in forms]


def test_both_cores_build_what_one_builds(glossaries, monkeypatch):
    """Readings and inflected forms do not depend on where they were made."""
    terms, forms = contents(glossaries)
    assert [(row[1], row[3]) for row in terms if row[3]] == [
        ("跨界河流", "kuajieheliu"),
        ("上海合作组织", "shanghaihezuozuzhi"),
    ]
    assert "трансграничных рек" in forms
    monkeypatch.setattr("multiprocessing.get_all_start_methods", lambda: ["spawn"])
    assert contents(glossaries) == (terms, forms)


def test_a_second_build_changes_nothing(glossaries):
    """What stands in the base already is left alone."""
    with TermBase.open(":memory:") as base:
        first = build(base, glossaries=glossaries, seeds=None).entries.counts()
        second = build(base, glossaries=glossaries, seeds=None).entries.counts()
    assert (first["new"], second["new"], second["unchanged"]) == (2, 0, 2)


def brought(base, folder, text):
    """Import a small table."""
    path = folder / "theirs.txt"
    path.write_text(text, encoding="utf-8")
    return import_file(base, path)


def terms_of(base, entry, language):
    return [term.term for term in get_entry(base, entry).entry.terms(language)]


def test_what_an_import_added_survives_a_build(glossaries):
    """A glossary's entry that an import completed is a person's from then on, and no second one comes beside it."""
    with TermBase.open(":memory:") as base:
        build(base, glossaries=glossaries, seeds=None)
        brought(base, glossaries, "zh\tkk\n上海合作组织\tШанхай ынтымақтастық ұйымы\n")
        assert terms_of(base, "org-sco", "kk") == ["Шанхай ынтымақтастық ұйымы"]
        assert build(base, glossaries=glossaries, seeds=None).entries.counts()["kept"] == 1
        assert terms_of(base, "org-sco", "kk") == ["Шанхай ынтымақтастық ұйымы"]


def test_an_import_that_is_undone_leaves_the_glossarys_entry(glossaries):
    """It follows its glossary again, as if nothing had come."""
    with TermBase.open(":memory:") as base:
        build(base, glossaries=glossaries, seeds=None)
        brought(base, glossaries, "zh\tkk\n上海合作组织\tШанхай ынтымақтастық ұйымы\n")
        undo(base)
        (glossaries / "one.tsv").write_text(ONE.replace("Organisation", "Organization"), encoding="utf-8")
        assert build(base, glossaries=glossaries, seeds=None).entries.changed == ["org-sco"]
        assert terms_of(base, "org-sco", "en") == ["Shanghai Cooperation Organization"]


def test_an_imported_entry_is_not_overwritten(glossaries):
    """What a glossary adds to it is added; what contradicts it waits, and once decided does not come back."""
    with TermBase.open(":memory:") as base:
        brought(base, glossaries, HEAD + "org-sco\torg\t上海合作组织\t\tОрганизация\n")
        brought(base, glossaries, HEAD + "concept-river\tconcept\t跨界河流\t\t\n")
        report = build(base, glossaries=glossaries, seeds=None).entries
        assert (report.conflicting, report.changed) == (["org-sco"], ["concept-river"])
        assert terms_of(base, "org-sco", "ru") == ["Организация"]
        assert terms_of(base, "concept-river", "ru") == ["трансграничная река"]
        [waiting] = conflicts(base)
        settle_conflict(base, waiting.number)
        assert build(base, glossaries=glossaries, seeds=None).entries.counts()["kept"] == 2
        assert conflicts(base) == []


def test_a_plain_table_is_a_glossary(glossaries):
    """Without ids a concept has that of its kind and its Chinese term, the same in every build."""
    (glossaries / "two.tsv").write_text("zh\tru\n跨界河流\tтрансграничная река\n亚信\tСВМДА\n", encoding="utf-8")
    with TermBase.open(":memory:") as base:
        assert len(build(base, glossaries=glossaries, seeds=None).entries.new) == 3
        assert len(build(base, glossaries=glossaries, seeds=None).entries.unchanged) == 3


def test_a_concept_that_stands_twice_is_told(glossaries):
    """With its term, since an id of our own making tells the author nothing."""
    (glossaries / "two.tsv").write_text("zh\tru\n亚信\tСВМДА\n\n河\tрека\n亚信\tАСЕАН\n", encoding="utf-8")
    with TermBase.open(":memory:") as base, pytest.raises(FormatError, match=r"two\.tsv: 亚信 .* stands in two\.tsv"):
        build(base, glossaries=glossaries, seeds=None)


def test_a_broken_glossary_is_told_with_its_line(glossaries):
    """The error of another process keeps file and line, and nothing is written."""
    broken = "id\tzh\tkind\tzh_status\tpinyin\ten\nx\t河\torg\t\t\triver\ny\t湖\tno-such-kind\t\t\tlake\n"
    (glossaries / "two.tsv").write_text(broken, encoding="utf-8")
    with TermBase.open(":memory:") as base:
        with pytest.raises(FormatError) as refused:
            build(base, glossaries=glossaries, seeds=None)
        assert base.connection.execute("SELECT count(*) FROM entry").fetchone() == (0,)
    assert refused.value.path.endswith("two.tsv")
    assert refused.value.line == 3


def test_an_id_stands_in_one_file_only(glossaries):
    """The same id in two files is refused."""
    (glossaries / "three.tsv").write_text(ONE, encoding="utf-8")
    with TermBase.open(":memory:") as base, pytest.raises(FormatError, match=r"stands in one\.tsv already"):
        build(base, glossaries=glossaries, seeds=None)
