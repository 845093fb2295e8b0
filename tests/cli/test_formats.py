"""import, export, convert and validate as a new user calls them: wrongly, and through pipes."""

import pytest

TABLE = "zh,ru\n条约,договор\n云,облако\n"
WRONG = [
    ("import missing.tbx", "check the path"),
    ("import folder", "is a folder; name the files in it"),
    ("import empty.tbx", "the file is empty"),
    ("import binary.tmx", "is no text"),
    ("import terms.csv --from nope", "unknown format"),
    ("import", "termkit import --help"),
    ("convert terms.csv terms.csv", "write to another"),
    ("convert terms.csv out.nope", "name the format with --format"),
    ("convert terms.csv out", "name the format with --format"),
    ("convert terms.csv -", "name the format with --format"),
    ("convert terms.csv nowhere/out.tbx", "choose another place"),
    ("convert terms.csv /proc/out.tbx", "choose another place"),
    ("convert terms.csv out.tbx --for nope", "unknown profile"),
    ("convert terms.csv out.tmx --strict --format nope", "unknown format"),
    ("convert guide.pdf out.tbx", "is a PDF"),
    ("convert terms.csv", "termkit convert --help"),
    ("validate", "termkit validate --help"),
    ("validate missing.tbx", "check the path"),
    ("validate folder", "holds no file of a known format"),
    ("validate *.nope", "holds no file of a known format"),
    ("export out.pdf", "name the format with --format"),
    ("export out.tbx --pair zh", "write it as zh-CN:ru"),
    ("export out.tbx --languages ru;en", "write them as zh-CN,ru,en"),
    ("export folder", "is a directory"),
]


@pytest.fixture
def place(tmp_path):
    """A folder with a table, an empty file, one that is no text, and a folder."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.tbx").touch()
    (tmp_path / "binary.tmx").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(200))
    (tmp_path / "guide.pdf").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "terms.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("words", "said"), WRONG)
def test_a_wrong_call_is_told_and_changes_nothing(place, call, monkeypatch, words, said):
    """One line that says what to do, exit code 2, no file more and none changed."""
    monkeypatch.chdir(place)
    call("import", "terms.csv")
    before = {path.name: path.read_bytes() for path in place.iterdir() if path.is_file() and path.suffix != ".db-wal"}
    result = call(*words.split())
    assert result.exit_code == 2, result.output
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    after = {path.name: path.read_bytes() for path in place.iterdir() if path.is_file() and path.suffix != ".db-wal"}
    assert after == before


def test_standard_input_and_output(place, run):
    """`-` is standard input of import, convert and validate, and standard output of convert."""
    converted = run("convert", "-", "-", "--format", "tbx", stdin=TABLE)
    assert converted.returncode == 0
    assert "договор" in converted.stdout
    assert "2 entries" in converted.stderr
    judged = run("validate", "-", stdin=converted.stdout)
    assert (judged.returncode, judged.stdout) == (0, "-: valid\n")
    brought = run("import", "-", stdin=converted.stdout)
    assert brought.returncode == 0, brought.stderr
    assert "2" in brought.stdout.splitlines()[1].split()
    assert "облако" in run("export", "-", "--format", "csv").stdout


def test_what_is_wrong_in_standard_input_is_told(place, run):
    """Broken input gives the line and exit code 2, and writes nothing."""
    result = run("convert", "-", "out.tbx", stdin="<tmx>\n<body>")
    assert result.returncode == 2
    assert "cut off" in result.stderr
    assert not (place / "out.tbx").exists()


def test_languages_are_named_alike_in_all_verbs(run, tmp_path):
    """`--source` and `--target`, as for checking and importing; the longer names are taken, too."""
    bare = tmp_path / "bare.csv"
    bare.write_text("主权;суверенитет\n边界;граница\n", encoding="utf-8")
    for options in (("--source", "zh", "--target", "ru"), ("--source-language", "zh", "--target-language", "ru")):
        result = run("convert", bare, "-", "--format", "tmx", *options)
        assert result.returncode == 0, result.stderr
        assert "суверенитет" in result.stdout
