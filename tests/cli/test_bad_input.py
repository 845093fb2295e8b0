"""Whatever is wrong: one clear line on stderr, exit code 2, nothing half-written."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys

import pytest

from termkit.store.database import TermBase

BAD = {
    "missing": None,
    "folder": "a folder",
    "empty": b"",
    "binary": bytes(range(256)) * 20,
    "broken": "双方重申".encode() + b"\xff\xfe\xff" * 3,
    "half.tmx": b'<?xml version="1.0"?><tmx version="1.4"><header/><body><tu><tuv xml:lang="zh">',
    "entity.tmx": b'<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "b">]><tmx version="1.4"><body>&a;</body></tmx>',
}


@pytest.fixture
def bad(tmp_path):
    """Make the bad file of that name and suffix."""

    def make(name, suffix):
        path = tmp_path / f"{name}{suffix}"
        if BAD[name] == "a folder":
            path.mkdir()
        elif BAD[name] is not None:
            path.write_bytes(BAD[name])
        return path

    return make


def refused(result, *said):
    """Exit code 2 and a single line that says all this."""
    assert result.exit_code == 2, (result.output, result.exception)
    assert result.stderr.count("\n") == 1, result.stderr
    assert result.stderr.startswith("Error: ")
    for words in said:
        assert words in result.stderr


@pytest.mark.parametrize("name", ["missing", "folder", "empty", "binary", "broken"])
@pytest.mark.parametrize(
    ("suffix", "words"),
    [
        (".txt", ["mine", "{}"]),
        (".tmx", ["import", "{}"]),
        (".xlsx", ["import", "{}"]),
        (".po", ["import", "{}"]),
        (".tmx", ["check", "{}"]),
        (".docx", ["check", "{}"]),
        (".txt", ["check", "--lines", "{}", "{}"]),
        (".txt", ["align", "{}", "{}"]),
        (".txt", ["align", "{}", "{}", "--segmented"]),
        (".tbx", ["convert", "{}", "out.tsv"]),
        (".txt", ["leverage", "{}"]),
    ],
)
def test_a_file_that_cannot_be_used(call, mined, bad, tmp_path, monkeypatch, name, suffix, words):
    """Every verb that reads files names the file, and writes none."""
    monkeypatch.chdir(tmp_path)
    path = bad(name, suffix)
    result = call("--db", mined, *(word.format(path) for word in words))
    refused(result, path.name)
    assert not (tmp_path / "out.tsv").exists()


@pytest.mark.parametrize("name", ["half.tmx", "entity.tmx"])
def test_a_dangerous_or_cut_off_file_changes_nothing(call, mined, tmp_path, bad, name):
    """A file that fails on its way leaves nothing of it in the base."""
    base = shutil.copy(mined, tmp_path / "t.db")
    refused(call("--db", base, "import", bad(name, "")), f"{name}:1")
    assert call("--db", base, "list", "--output", "json").stdout.strip() == "[]"


@pytest.mark.parametrize(
    "words",
    [
        ["export", "{}/x.tbx"],
        ["export", "{}/x.xlsx"],
        ["drift", "--svg", "{}/x.svg", "一个中国原则"],
        ["check", "{text}", "--output", "html", "--to", "{}/x.html"],
        ["check", "{text}", "--output", "xlsx", "--to", "{}/x.xlsx"],
        ["check", "{text}", "--write-baseline", "{}/x.json"],
        ["align", "{text}", "{text}", "--to", "{}/x.tmx"],
        ["leverage", "{text}", "--svg", "{}/x.svg"],
    ],
)
def test_a_place_that_cannot_be_written(call, built, tmp_path, words):
    """A folder that is not there is told by its name."""
    text = tmp_path / "text.txt"
    text.write_text("双方重申坚持一个中国原则。\n", encoding="utf-8")
    result = call("--db", built, *(word.format(tmp_path / "nowhere", text=text) for word in words))
    refused(result, "nowhere")


@pytest.mark.parametrize(
    "words",
    [
        ["export", "{base}", "--format", "tbx"],
        ["check", "{text}", "--output", "html", "--to", "{base}"],
        ["check", "{text}", "--output", "xlsx", "--to", "{text}"],
        ["check", "{text}", "--write-baseline", "{text}"],
        ["align", "{text}", "{text}", "--to", "{text}"],
        ["leverage", "{text}", "--svg", "{text}"],
        ["leverage", "{text}", "--svg", "{base}"],
        ["pretranslate", "{text}", "-o", "{text}"],
    ],
)
def test_nothing_is_written_over_what_is_read(call, copied, tmp_path, words):
    """A text, or the base itself, named by mistake as the place to write to stays as it is."""
    places = {"base": copied, "text": tmp_path / "text.txt"}
    places["text"].write_text("双方重申坚持一个中国原则。\n", encoding="utf-8")
    before = {name: place.stat().st_mtime_ns for name, place in places.items()}
    refused(call("--db", copied, *(word.format(**places) for word in words)), "write to another")
    assert {name: place.stat().st_mtime_ns for name, place in places.items()} == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nonsense"], "termkit --help"),
        (["candidates", "--kind", "nonsense"], "termkit candidates --help"),
        (["candidates", "--limit", "0"], "x>=1"),
        (["candidates", "--min-score", "7"], "0<=x<=1"),
        (["lookup"], "TEXT"),
        (["approve"], "TERMS"),
        (["approve", "没有"], "termkit candidates"),
        (["reject", "没有"], "termkit candidates"),
        (["undo"], "nothing to undo"),
        (["mine"], "FILES"),
        (["mine", "-"], "save standard input"),
        (["mine", ""], "name a file"),
        (["explain", "XX999"], "termkit explain"),
        (["check", "{text}", "--select", "XX999"], "unknown check"),
        (["check", "{text}", "--config", "no.toml"], "no.toml"),
        (["check", "{text}", "--config", "{binary}"], "UTF-8"),
        (["check", "{text}", "--config", "{text}"], "--config"),
        (["check", "{text}", "--suppress", "{binary}"], "UTF-8"),
        (["check", "{text}", "--baseline", "{binary}"], "UTF-8"),
        (["check", "{folder}"], "glossary in this folder"),
        (["check", "{text}", "--output", "xlsx"], "--to"),
        (["check", "{tsv}", "--source", "xx", "--target", "qq"], "--source"),
        (["export", "x.unknown"], "--format"),
        (["export", "x.tmx", "--pair", "zh"], "zh-CN:ru"),
        (["export", "x.tmx", "--pair", "zh:Klingon"], "Klingon"),
        (["export", "x.tmx", "--languages", ",,"], "zh-CN,ru,en"),
        (["check", "{tsv}", "--source", "Klingon"], "Klingon"),
        (["conflicts", "1", "--take", "--keep"], "one of --keep, --take, --both"),
        (["export", "-"], "--format"),
        (["export", "-", "--format", "tmx"], "--pair"),
        (["import", "{text}", "--from", "nonsense"], "unknown format"),
        (["convert", "{tsv}", "x.tbx", "--for", "nonsense"], "unknown profile"),
        (["concordance", "--regex", "(["], "regular expression"),
        (["palladius", "Tokyo"], "Tokyo"),
        (["validate", "nowhere.tbx"], "nowhere.tbx"),
        (["figures", "{folder}"], "no glossary"),
        (["mine", "{folder}"], "no document"),
        (["evaluate", "{binary}"], "gold list"),
        (["evaluate", "nowhere.tsv"], "gold list"),
        (["evaluate", "{empty}"], "columns"),
        (["lookup", "--in-text", "{folder}"], "directory"),
        (["recall", "{folder}"], "directory"),
        (["pretranslate", "nowhere.txt", "-o", "x.xlf"], "nowhere.txt"),
        (["build", "--exports", "{text}"], "is a file"),
        (["leverage", "{russian}"], "reads as ru, and zh was expected"),
        (["pretranslate", "{russian}", "-o", "x.xlf"], "reads as ru, and zh was expected"),
        (["align", "{russian}", "{text}"], "reads as ru, and zh was expected"),
        (["align", "{text}", "{text}", "--segmented"], "reads as zh, and ru was expected"),
        # of two mistakes the one that can be told at once is told, not what comes to light in the work
        (["check", "{empty}", "--select", "XX999"], "unknown check"),
        (["check", "{empty}", "--baseline", "{binary}"], "UTF-8"),
        (["check", "{empty}", "--to", "nowhere/x.html"], "x.html"),
        (["align", "{empty}", "{empty}", "--to", "nowhere/x.tmx"], "x.tmx"),
        (["align", "{empty}", "{empty}", "--to", "x.unknown"], ".tmx"),
    ],
)
def test_wrong_usage(call, mined, tmp_path, words, said):
    """Unknown names and impossible options are told in one line that leads on."""
    places = {name: tmp_path / name for name in ("binary", "folder", "empty")}
    places["russian"] = tmp_path / "russian.txt"
    places["russian"].write_text("Стороны подтвердили принцип одного Китая.\n", encoding="utf-8")
    places["text"] = tmp_path / "text.txt"
    places["tsv"] = tmp_path / "pairs.tsv"
    places["folder"].mkdir()
    places["empty"].touch()
    places["binary"].write_bytes(bytes(range(256)))
    places["text"].write_text("双方重申坚持一个中国原则。\n", encoding="utf-8")
    places["tsv"].write_text("zh\tru\n双方\tстороны\n", encoding="utf-8")
    refused(call("--db", mined, *(word.format(**places) for word in words)), said)


BROKEN = {
    "text": lambda path, whole: path.write_text("双方\n", encoding="utf-8"),
    "folder": lambda path, whole: path.mkdir(),
    "cut off": lambda path, whole: path.write_bytes(whole[: len(whole) // 2]),
    "another program's": lambda path, whole: sqlite3.connect(path).execute("CREATE TABLE a (b)").connection.close(),
    "a newer one": lambda path, whole: sqlite3.connect(path).executescript("CREATE TABLE a (b); PRAGMA user_version=9"),
    "a stranger with our number": lambda path, whole: sqlite3.connect(path).executescript(
        "CREATE TABLE a (b); PRAGMA user_version=1"
    ),
}


@pytest.mark.parametrize("kind", BROKEN)
@pytest.mark.parametrize("words", [["list"], ["candidates"], ["lookup", "上海"], ["mine", "{}"], ["export", "x.tbx"]])
def test_a_file_that_is_no_term_base(call, mined, tmp_path, seeds, monkeypatch, kind, words):
    """It is told what the file is not, and the file stays as it was."""
    monkeypatch.chdir(tmp_path)
    base = tmp_path / "broken.db"
    BROKEN[kind](base, mined.read_bytes())
    before = base.read_bytes() if base.is_file() else None
    refused(call("--db", base, *(word.format(seeds[4]) for word in words)), "broken.db")
    assert before is None or base.read_bytes() == before


VERBS_WITH_BASE = [
    ["list"], ["candidates"], ["lookup", "上海"], ["mine", "{}"], ["mine", "--bitext", "{}"], ["build"], ["check"],
    ["check", "{}"], ["export", "x.tbx"], ["import", "{}"], ["import", "{}", "--dry-run"], ["recall", "双方"],
    ["review"], ["serve"], ["drift"], ["documents"], ["conflicts"], ["undo"], ["concordance", "双方"], ["equivalents"],
    ["leverage", "{}"], ["pretranslate", "{}", "-o", "x.xlf"],
]  # fmt: skip


@pytest.mark.parametrize("words", VERBS_WITH_BASE, ids=" ".join)
def test_an_empty_name_of_the_base(call, seeds, tmp_path, monkeypatch, words):
    """`--db ""` (a variable of the shell that is not set) is refused, and nothing is made for nobody to keep."""
    monkeypatch.chdir(tmp_path)
    refused(call("--db", "", *(word.format(seeds[4]) for word in words)), "is empty; name a file")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_name_of_the_base_in_a_plain_look_up(run):
    """The look-up that never meets click says the same."""
    result = run("--db", "", "lookup", "上海")
    assert (result.returncode, result.stderr.count("\n")) == (2, 1)
    assert "is empty; name a file" in result.stderr


def test_a_full_disk_leaves_everything_as_it_was(mined, tmp_path, seeds):
    """With no room to write, base and old export are untouched, and no trace of Python is printed."""
    base = shutil.copy(mined, tmp_path / "t.db")
    old = tmp_path / "old.tbx"
    old.write_text("old", encoding="utf-8")
    before = base.read_bytes()
    for words in (["mine", str(seeds[0])], ["export", str(old)]):
        script = (
            "import resource, signal, sys\n"
            "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
            "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
            f"sys.argv = ['termkit', '--db', {str(base)!r}, *{words!r}]\n"
            "from termkit.cli import main\nmain()"
        )
        result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
        assert result.returncode == 2, result.stderr
        assert "Traceback" not in result.stderr
    assert base.read_bytes() == before
    assert old.read_text(encoding="utf-8") == "old"
    assert sorted(p.name for p in tmp_path.iterdir() if p.name.startswith((".", "old"))) == ["old.tbx"]


def test_no_device_is_replaced_by_a_file(run, mined, tmp_path):
    """An export to a named pipe goes through it, one to a link changes the file it leads to."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    through = tmp_path / "through.tsv"
    with through.open("wb") as sink, subprocess.Popen(["cat", str(pipe)], stdout=sink) as reader:
        run("--db", mined, "export", pipe, "--format", "tsv")
        reader.wait(timeout=30)
    assert through.read_bytes().startswith(b"id\tzh\tkind")
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    link, file = tmp_path / "link.tsv", tmp_path / "file.tsv"
    link.symlink_to(file)
    run("--db", mined, "export", link)
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8").startswith("id\tzh\tkind")


@pytest.mark.parametrize("verb", [("recall",), ("lookup", "--in-text")])
def test_a_mistyped_file_is_no_sentence(run, tmp_path, verb):
    """What ends like the name of a document is one, and is missed."""
    base = tmp_path / "t.db"
    TermBase.open(base).close()
    result = run("--db", base, *verb, "statment.ru.docx")
    assert result.returncode == 2
    assert "statment.ru.docx: no such file" in result.stderr


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_standard_input_may_be_in_any_encoding(tmp_path, encoding):
    """As a file may: a console of China pipes GB18030."""
    text = "双方愿在上海合作组织框架内加强各领域合作，维护地区和平。\n".encode(encoding)
    words = [sys.executable, "-m", "termkit", "pinyin", "-"]
    result = subprocess.run(words, input=text, capture_output=True, cwd=tmp_path, check=False)
    assert result.stdout.decode().startswith("Shuāngfāng yuàn zài Shànghǎi Hézuò Zǔzhī"), result.stderr.decode()


def test_an_error_in_standard_input_names_no_copy(run):
    """The file that termkit keeps it in for a while is nobody's business."""
    result = run("import", "-", "--dry-run", stdin="双方同意加强合作。\n")
    assert result.returncode == 2
    assert result.stderr.startswith("Error: standard input: is running text"), result.stderr
