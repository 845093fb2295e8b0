"""A build from glossaries: on both cores or on one, the same base, and the same refusals."""

import pytest

from termkit.errors import FormatError
from termkit.store.database import TermBase
from termkit.workflow.building import build

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
