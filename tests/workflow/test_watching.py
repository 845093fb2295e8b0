"""Watch: the files of an OmegaT project follow the base."""

import os
import signal
import subprocess
import sys

import pytest

from termkit.errors import FormatError, StoreError
from termkit.formats import read
from termkit.model import ConceptEntry, LanguageSection, TermSection, TranslationUnit, Variant
from termkit.store.database import TermBase
from termkit.store.memory.loading_units import add_units
from termkit.store.terms.entries import put_entry
from termkit.workflow.base.indexing import index_term
from termkit.workflow.memory.watching import read_project, watch

PROJECT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><tm_dir>{tm}</tm_dir><glossary_dir>__DEFAULT__</glossary_dir>
<source_lang>ZH-CN</source_lang><target_lang>RU</target_lang></project></omegat>"""


def unit(source, target, status="translated"):
    return TranslationUnit((Variant("zh-CN", source), Variant("ru", target)), status=status)


@pytest.fixture
def db(tmp_path):
    path = tmp_path / "termkit.db"
    term = ConceptEntry(
        "sco",
        None,
        (LanguageSection("zh-CN", (TermSection("上合组织"),)), LanguageSection("ru", (TermSection("ШОС"),))),
    )
    with TermBase.open(path) as base:
        put_entry(base, term, index=index_term)
        add_units(base, [unit("双方重申。", "Стороны подтвердили."), unit("草稿。", "Черновик.", "draft")])
    return path


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "project"
    place.mkdir()
    (place / "omegat.project").write_text(PROJECT.format(tm="__DEFAULT__"), encoding="utf-8")
    return place


def units_in(folder):
    return [one.text("zh") for one in read(folder / "tm/auto/termkit.tmx") if isinstance(one, TranslationUnit)]


def test_once_writes_memory_and_glossary(db, folder):
    """What is sure goes into tm/auto, the terms into the glossary; drafts stay out."""
    told = []
    watch(str(db), read_project(folder), tell=told.append, warn=pytest.fail, rounds=iter(()))
    assert units_in(folder) == ["双方重申。"]
    assert "上合组织\tШОС" in (folder / "glossary/termkit.txt").read_text(encoding="utf-8-sig")
    assert (told[0].units, told[0].terms) == (1, 1)


def test_a_change_of_the_base_is_handed_over(db, folder):
    """A look that finds the base as it was writes nothing; one that finds it changed writes both files."""
    told = []

    def rounds():
        yield
        assert len(told) == 1
        with TermBase.open(db) as base:
            add_units(base, [unit("新的句子。", "Новое предложение.")])
        yield

    watch(str(db), read_project(folder), tell=told.append, warn=pytest.fail, interval=0.05, rounds=rounds())
    assert len(told) == 2
    assert "新的句子。" in units_in(folder)


def test_a_base_that_is_gone_for_a_moment_is_told(db, folder):
    """While the base is rebuilt the files stay as they are, and the watch goes on."""
    warned = []

    def rounds():
        db.rename(f"{db}.aside")
        yield

    watch(str(db), read_project(folder), tell=lambda _: None, warn=warned.append, interval=0.05, rounds=rounds())
    assert isinstance(warned[0], StoreError)
    assert units_in(folder) == ["双方重申。"]


def test_the_project_says_where_and_in_which_languages(folder):
    """Folders of the project's own choice are used; --pair goes before its languages."""
    (folder / "omegat.project").write_text(PROJECT.format(tm="memories/"), encoding="utf-8")
    project = read_project(folder)
    assert project.memory == folder / "memories/auto/termkit.tmx"
    assert project.pair == ("ZH-CN", "RU")
    assert read_project(folder, ("zh", "en")).pair == ("zh", "en")


def test_what_is_no_project_is_refused(tmp_path):
    """A folder without omegat.project, no folder, and a broken project file: each is told with what to do."""
    with pytest.raises(FormatError, match=r"--pair"):
        read_project(tmp_path)
    with pytest.raises(FormatError, match="is no folder"):
        read_project(tmp_path / "nowhere")
    (tmp_path / "omegat.project").write_text("<omegat", encoding="utf-8")
    with pytest.raises(FormatError, match="open it in OmegaT"):
        read_project(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_ctrl_c_ends_it_cleanly(db, folder):
    """The command says that it stopped, and its exit code is 0."""
    command = [sys.executable, "-u", "-m", "termkit", "--db", str(db), "watch", str(folder), "--interval", "0.1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        for _ in range(2):
            running.stdout.readline()
        running.send_signal(signal.SIGINT)
        _, errors = running.communicate(timeout=60)
    assert (running.returncode, errors) == (0, "Stopped watching.\n")
