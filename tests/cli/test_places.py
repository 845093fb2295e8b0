"""Where things stand on the command line: --db anywhere, folders and patterns to validate, all files or none."""

import json

import pytest

TERMS = "zh\ten\tru\tstatus\n一带一路\tBelt and Road\tОдин пояс, один путь\tpreferred\n"


@pytest.fixture
def terms(tmp_path):
    """A plain table of a translator."""
    path = tmp_path / "terms.tsv"
    path.write_text(TERMS, encoding="utf-8")
    return path


@pytest.mark.parametrize("form", ["--db {}", "--db={}"])
def test_the_base_may_be_named_behind_the_verb(run, terms, tmp_path, form):
    """`termkit import FILE --db BASE` is what people write."""
    words = form.format(tmp_path / "t.db").split()
    assert run("import", terms, *words).returncode == 0
    [answer] = json.loads(run("lookup", *words, "一带一路", "--output", "json").stdout)
    assert answer["term"] == "一带一路"


def test_a_file_that_cannot_be_read_leaves_the_base_as_it_was(run, terms, tmp_path):
    """All files of an import are taken, or none; nothing is told of what was not done, and no base is made for it."""
    result = run("--db", tmp_path / "t.db", "import", terms, tmp_path / "missing.tbx")
    assert result.returncode == 2
    assert "missing.tbx" in result.stderr
    assert "new" not in result.stderr
    assert not (tmp_path / "t.db").exists()


def test_folders_and_patterns_are_validated(run, terms, tmp_path):
    """Every file of a known suffix in a folder; a pattern that the shell has not followed; nothing is told."""
    folder = tmp_path / "out" / "sub"
    folder.mkdir(parents=True)
    for name in ("a.tbx", "sub/b.tmx"):
        assert run("convert", terms, tmp_path / "out" / name).returncode == 0
    (tmp_path / "out" / "readme.md").write_text("text", encoding="utf-8")
    result = run("validate", tmp_path / "out")
    assert result.returncode == 0
    assert [line.rpartition(":")[2] for line in result.stdout.splitlines()] == [" valid", " valid"]
    assert "a.tbx: valid" in run("validate", f"{tmp_path}/out/*.tbx").stdout
    assert run("validate", f"{tmp_path}/out/*.xlf").returncode == 2


@pytest.mark.parametrize(
    ("name", "profile", "begins"),
    [
        ("a.txt", "omegat", "一带一路\t".encode()),
        ("a.tmx", "omegat", b"<?xml"),
        ("a.xlsx", "memoq", b"PK"),
        ("a.csv", "memoq", b"\xef\xbb\xbfEntry_ID"),
        ("a.tbx", "phrase", b"<?xml"),
    ],
)
def test_a_file_holds_what_its_suffix_says(run, terms, tmp_path, name, profile, begins):
    """A profile chooses the format, unless the name of the file says another."""
    base = tmp_path / "t.db"
    run("--db", base, "import", terms)
    assert run("--db", base, "export", tmp_path / name, "--for", profile, "--pair", "zh-CN:ru").returncode == 0
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_an_empty_folder_of_seeds_is_no_error_unless_it_was_named(run, tmp_path, monkeypatch):
    """What is there by default may be empty; what the user names must hold documents."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    assert run("build", "--no-glossaries").returncode == 0
    named = run("build", "--no-glossaries", "--seeds", "seeds")
    assert named.returncode == 2
    assert "no document" in named.stderr
