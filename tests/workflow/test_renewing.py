"""What the base keeps of its terms is made anew when the rules that made it have changed, though no entry has."""

import ast
import re
import shutil
from pathlib import Path

import pytest

import termkit
from termkit.checks.check import SegmentPair
from termkit.checks.run import check_bitext
from termkit.errors import StoreError
from termkit.store.database import TermBase
from termkit.store.terms.entries import stale_entries
from termkit.workflow.base import renewing
from termkit.workflow.base.building import build
from termkit.workflow.base.makers import OF_KEYS, makers_of_keys
from termkit.workflow.base.renewing import renew_forms
from termkit.workflow.checks.compiling import compile_base
from termkit.workflow.lookup import lookup

PACKAGE = Path(termkit.__file__).parent
GLOSSARY = """\
id\tkind\tzh\tru
1\tformula\t一个中国原则\tпринцип одного Китая
2\torg\t上海合作组织\tШанхайская организация сотрудничества
"""


@pytest.fixture
def glossaries(tmp_path):
    """A folder with a glossary of two terms."""
    folder = tmp_path / "glossaries"
    folder.mkdir()
    (folder / "terms.tsv").write_text(GLOSSARY, encoding="utf-8")
    return folder


@pytest.fixture
def base(glossaries, tmp_path):
    """A base whose forms were made by rules that knew no cases."""
    with TermBase.open(tmp_path / "termkit.db") as held:
        build(held, glossaries=glossaries, seeds=None)
        spoil(held)
        yield held


def spoil(held):
    """What a program with other rules would have left."""
    with held.transaction() as connection:
        connection.execute("DELETE FROM form WHERE form NOT IN (SELECT term FROM term WHERE term.id = form.term)")
        connection.execute("UPDATE term SET made = 'other rules', plain = ''")


def test_a_build_renews_what_other_rules_made(base, glossaries):
    """The entries are unchanged, their forms are those of today."""
    assert not [a for a in lookup(base, "Шанхайской организацией сотрудничества") if a["match"] == "form"]
    report = build(base, glossaries=glossaries, seeds=None)
    assert (report.entries.counts()["unchanged"], report.renewed) == (2, 2)
    assert [a["match"] for a in lookup(base, "Шанхайской организацией сотрудничества")] == ["form"]
    assert [a["match"] for a in lookup(base, "shanghai hezuo zuzhi")] == ["reading"]


def test_a_check_renews_it_too(base):
    """A base that nobody rebuilds raises no alarm over a case it did not know."""
    pair = SegmentPair(1, "双方坚持一个中国原则。", "Стороны привержены принципу одного Китая.")
    assert not [f for f in check_bitext([pair], compile_base(base)) if f.code == "BT101"]
    assert not stale_entries(base, makers_of_keys())


def test_what_is_fresh_is_left_alone(base):
    """The second time nothing is written."""
    assert renew_forms(base) == 2
    before = base.connection.total_changes
    assert renew_forms(base) == 0
    assert base.connection.total_changes == before


def test_renewal_is_all_or_nothing(base, monkeypatch):
    """Broken off in its midst, it has changed nothing."""

    def write_one(held, entry, index):
        if entry.preferred("zh").term == "一个中国原则":
            raise KeyboardInterrupt
        write(held, entry, index)

    write = renewing.write_terms
    monkeypatch.setattr(renewing, "write_terms", write_one)
    with pytest.raises(KeyboardInterrupt):
        renew_forms(base)
    assert len(stale_entries(base, makers_of_keys())) == 2


def test_a_base_that_may_not_be_written_to_is_checked_with_todays_forms(base, tmp_path, monkeypatch):
    """Its stale forms are not used."""

    def refuse(held, _advance):
        raise StoreError(f"{held.path}: the term base is read-only")

    monkeypatch.setattr("termkit.workflow.checks.compiling.renew_forms", refuse)
    pair = SegmentPair(1, "双方坚持一个中国原则。", "Стороны привержены принципу одного Китая.")
    assert not [f for f in check_bitext([pair], compile_base(base)) if f.code == "BT101"]
    assert stale_entries(base, makers_of_keys())


@pytest.mark.parametrize("changed", ["text/russian_words.py", "data/inflection/russian_names.tsv", "store/keys.py"])
def test_another_rule_is_another_maker(tmp_path, changed):
    """An edit of code or data of the inflection makes all keys stale."""
    root = tmp_path / "termkit"
    shutil.copytree(PACKAGE, root, ignore=shutil.ignore_patterns("__pycache__"))
    assert makers_of_keys(root) == makers_of_keys()
    makers_of_keys.cache_clear()
    with (root / changed).open("a", encoding="utf-8") as file:
        file.write("\n# another rule\n")
    assert makers_of_keys(root) != makers_of_keys()


def imported(path):
    """The modules of termkit.text and termkit.readings that a file imports, and those they import."""
    found, waiting = set(), [path]
    while waiting:
        tree = ast.parse(waiting.pop().read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("termkit.text"):
                modules = {node.module.replace(".", "/"), *(f"termkit/text/{alias.name}" for alias in node.names)}
                new = {PACKAGE.parent / f"{module}.py" for module in modules} - found
                new = {file for file in new if file.exists() and file.stem != "matching"}  # asked for a record only
                found |= new
                waiting += new
    return found


def test_every_maker_is_known():
    """Whatever the inflection and the keys import or read has a say in the digest."""
    listed = {file for pattern in OF_KEYS for file in PACKAGE.glob(pattern)}
    makers = imported(PACKAGE / "text/inflection.py") | imported(PACKAGE / "store/keys.py")
    assert {file.name for file in makers} >= {"russian_words.py", "english.py", "normalize.py"}
    assert makers <= listed
    read = {
        name for file in makers for name in re.findall(r'"([\w/]+\.(?:tsv|txt))"', file.read_text(encoding="utf-8"))
    }
    assert read
    assert {Path(name).name for name in read} <= {file.name for file in listed}
