"""`termkit export`: every format and profile, from full, unreviewed and empty bases, and back in again."""

import json
import re

import pytest

from termkit.cli.commands.export import FORMATS, PROFILES

SUFFIX = {"omegat": "txt", "multiterm": "xml", "xliff": "xlf", "xliff2": "xlf", "tbx2": "tbx", "tbx-linguist": "tbx"}
READABLE = [name for name in FORMATS if name not in ("md", "html")]
LOSSLESS = ("tsv", "tbx", "tbx-linguist")
"""Formats that carry everything: what comes back is what stood in the base."""


def name_of(form):
    return f"terms.{SUFFIX.get(form, form)}"


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A base of a few entries with all that terms can say, and one without an equivalent."""
    from click.testing import CliRunner

    from termkit.cli.group import termkit

    folder = tmp_path_factory.mktemp("small")
    (folder / "terms.tsv").write_text(
        "zh\ten\tru\tstatus\n"
        "上海合作组织\tShanghai Cooperation Organization\tШанхайская организация сотрудничества\tpreferred\n"
        "一个中国原则\tone-China principle\tпринцип одного Китая\tpreferred\n"
        "一个中国原则\tone-China policy\tполитика одного Китая\tdeprecated\n"
        "国事访问\tstate visit\tгосударственный визит\tpreferred\n"
        "国事访问\tState visit\t\tadmitted\n"
        '𠮷林\tJilin <&> "Province"\tЦзилинь\tpreferred\n'
        "待译\t\t\t\n",
        encoding="utf-8",
    )
    result = CliRunner().invoke(termkit, ["--db", str(folder / "t.db"), "import", str(folder / "terms.tsv")])
    assert result.exit_code == 0, result.output
    return folder / "t.db"


@pytest.mark.parametrize("form", FORMATS)
def test_a_base_without_equivalents_is_written(call, mined, tmp_path, form):
    """Nothing but unreviewed candidates: the named file is there, and valid where its format has rules."""
    path = tmp_path / name_of(form)
    result = call("--db", mined, "export", path, "--format", form)
    assert result.exit_code == 0, result.stderr
    assert path.exists()
    if form in READABLE:
        told = call("validate", path)
        assert told.exit_code == 0, told.stdout


@pytest.mark.parametrize("form", READABLE)
def test_what_is_written_comes_back(call, small, tmp_path, form):
    """Every pair of the file is found again in a new base, and a second import changes nothing."""
    path = tmp_path / name_of(form)
    assert call("--db", small, "export", path, "--format", form).exit_code == 0
    assert call("validate", path).exit_code == 0
    base = tmp_path / "back.db"
    first, second = (json.loads(call("--db", base, "import", path, "--output", "json").stdout)[0] for _ in range(2))
    assert first["new"] + first["units"] >= 4
    assert (second["new"], second["changed"], second["conflicting"], second["units"]) == (0, 0, 0, 0)
    held = call("--db", base, "export", "-", "--format", "tsv").stdout
    if first["units"]:
        held = call("--db", base, "concordance", "принцип", "--output", "tsv").stdout
    assert "принцип одного Китая" in re.sub("\t", "", held)


@pytest.mark.parametrize("form", LOSSLESS)
def test_a_lossless_format_loses_nothing(call, small, tmp_path, form):
    """Out and in again, then out as the lossless table: the same bytes."""
    path, again = tmp_path / name_of(form), tmp_path / "again.tsv"
    assert call("--db", small, "export", path, "--format", form).exit_code == 0
    assert call("--db", tmp_path / "back.db", "import", path).exit_code == 0
    assert call("--db", tmp_path / "back.db", "export", again).exit_code == 0
    assert again.read_text("utf-8") == call("--db", small, "export", "-", "--format", "tsv").stdout


def test_a_file_imported_into_its_own_base_changes_nothing(call, small, tmp_path):
    """Spellings that differ in capitals or quotes only all stay, and so do their statuses."""
    import shutil

    base = shutil.copy(small, tmp_path / "t.db")
    before = call("--db", base, "export", "-", "--format", "tsv").stdout
    for form in ("tsv", "tbx", "csv", "xlsx"):
        path = tmp_path / name_of(form)
        assert call("--db", base, "export", path, "--format", form).exit_code == 0
        [report] = json.loads(call("--db", base, "import", path, "--output", "json").stdout)
        assert (report["new"], report["changed"], report["conflicting"]) == (0, 0, 0), form
    assert call("--db", base, "export", "-", "--format", "tsv").stdout == before


@pytest.mark.parametrize("profile", PROFILES)
def test_every_profile_writes_a_valid_file(call, small, tmp_path, profile):
    """`--for` each program, with a suffix that says nothing."""
    path = tmp_path / "terms.out"
    assert call("--db", small, "export", path, "--for", profile).exit_code == 0
    told = call("validate", path)
    assert told.exit_code == 0, told.stdout


def test_the_other_pair_stands_beside(call, small, tmp_path):
    """A format of one pair writes Chinese-Russian to the named file and Chinese-English beside it."""
    path = tmp_path / "terms.tmx"
    call("--db", small, "export", path)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["terms.tmx", "terms.zh-CN-en.tmx"]
    assert "принцип одного Китая" in path.read_text("utf-8")


def test_strict_refuses_what_it_would_lose(call, small, tmp_path):
    """`--strict` writes no file where something cannot be carried, and says which option to leave out."""
    path = tmp_path / "terms.tmx"
    result = call("--db", small, "export", path, "--strict")
    assert result.exit_code == 2
    assert "--strict" in result.stderr
    assert not path.exists()


def test_remarks_do_not_make_a_file_invalid(call, small, tmp_path):
    """An OmegaT glossary has no header, by its nature: that is told, and the file is valid."""
    path = tmp_path / "glossary.txt"
    call("--db", small, "export", path, "--format", "omegat")
    [told] = json.loads(call("validate", path, "--output", "json").stdout)
    assert told["severity"] == "info"
    assert call("validate", path).exit_code == 0
