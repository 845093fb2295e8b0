"""How runs end: Ctrl+C, a closed pipe, a full device, two at once; and how the shell completes."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from termkit.store.database import TermBase

FULL = Path("/dev/full")
LONG_ENOUGH = 0.5
"""Seconds after which the interpreter has set itself up, also on a busy machine."""
PRINTING = [["candidates", "--output", "tsv"], ["lookup", "中"], ["export", "-", "--format", "tsv"]]


def hear_ctrl_c():
    """What a shell starts in the background is deaf to it, and so is whatever that starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def start(*words, **options):
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, **options}
    options.setdefault("preexec_fn", hear_ctrl_c)
    return subprocess.Popen([sys.executable, "-m", "termkit", *map(str, words)], **options)


@pytest.mark.parametrize("wait", [0.1, LONG_ENOUGH, 1.5])
def test_ctrl_c_stops_without_a_trace(tmp_path, seeds, wait):
    """Exit code 130, one line, and a base that opens and holds nothing halfway."""
    base = tmp_path / "t.db"
    process = start("--db", base, "mine", *seeds)
    time.sleep(wait)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    if process.returncode == -signal.SIGINT or (process.returncode == 1 and "termkit/" not in errors):
        return  # it had not come to our first line yet
    if process.returncode == 0 and wait < LONG_ENOUGH:
        return  # a signal that comes while the interpreter sets itself up may be lost there
    assert process.returncode == 130
    assert errors.count("\n") == 1
    assert "Traceback" not in errors
    if base.exists():
        with sqlite3.connect(base) as connection:
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
            assert "document" not in tables or connection.execute("SELECT count(*) FROM document").fetchone() == (0,)


@pytest.mark.parametrize("words", [*PRINTING, ["explain"]])
def test_a_closed_pipe_is_no_error(mined, words):
    """`| head -1` ends quietly, however early the reader leaves."""
    process = start("--db", mined, *words)
    process.stdout.close()
    assert process.stderr.read() == ""
    assert process.wait(timeout=60) in (0, 1)


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("words", PRINTING)
def test_a_full_device_is_told(mined, words):
    """Output that cannot be written is an error, and told as one line."""
    with FULL.open("w") as full:
        process = start("--db", mined, *words, stdout=full)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert errors.startswith("Error: ")
    assert "no space left" in errors
    assert errors.count("\n") == 1


def test_two_runs_at_once_both_count(tmp_path, seeds, call):
    """Two processes that mine into one new base: both documents are mined in the end, as one corpus."""
    base, calm = tmp_path / "t.db", tmp_path / "calm.db"
    files = [seeds[2], seeds[4]]
    running = [start("--db", base, "mine", file) for file in files]
    for process in running:
        _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors
    for file in files:
        assert call("--db", calm, "mine", file).exit_code == 0
    listed = [call("--db", each, "candidates", "--output", "tsv").stdout for each in (base, calm)]
    assert listed[0] == listed[1]
    assert len(listed[0].splitlines()) > 100


def test_a_base_in_a_locked_folder_is_read(mined, tmp_path):
    """A base that can be read but has no folder to keep a log in answers, and refuses to change."""
    from termkit.errors import StoreError
    from termkit.store.database import TermBase, _immutable

    connection = sqlite3.connect(_immutable(str(mined)), uri=True, isolation_level=None)
    base = TermBase(connection, str(mined))
    assert connection.execute("SELECT count(*) FROM candidate").fetchone()[0] > 100
    with pytest.raises(StoreError, match="read-only"), base, base.transaction():
        connection.execute("DELETE FROM candidate")


def test_one_file_is_one_document(tmp_path, seeds, call, monkeypatch):
    """A file named by another path is known again; another file of the same name is another document."""
    monkeypatch.chdir(tmp_path)
    text = seeds[4].read_bytes()
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_bytes(text)
        text = seeds[2].read_bytes()
    for path in ("a/x.txt", "./a/x.txt", tmp_path / "a" / "x.txt", "b/x.txt"):
        assert call("--db", "t.db", "mine", path).exit_code == 0
    listed = call("--db", "t.db", "documents", "--output", "tsv").stdout.splitlines()[1:]
    assert len(listed) == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_offered_for_every_shell(run, shell):
    """The script that switches completion on, by the name docs/cli.md gives."""
    script = [sys.executable, "-c", "import sys; sys.argv = ['termkit']; from termkit.cli import main; main()"]
    env = {**os.environ, "_TERMKIT_COMPLETE": f"{shell}_source"}
    told = subprocess.run(script, capture_output=True, text=True, check=False, env=env).stdout
    assert f"{shell}_complete" in told
    assert "termkit" in told


@pytest.mark.parametrize(
    ("typed", "offered"), [("loo", "lookup"), ("export --fo", "--format"), ("candidates --kind po", "port")]
)
def test_words_are_completed(typed, offered):
    """Verbs, options and the values of options."""
    script = [sys.executable, "-c", "import sys; sys.argv = ['termkit']; from termkit.cli import main; main()"]
    words = f"termkit {typed}"
    asked = {"_TERMKIT_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1)}
    told = subprocess.run(script, capture_output=True, text=True, check=False, env={**os.environ, **asked}).stdout
    assert f"plain,{offered}" in told.splitlines()


POSIX = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.mark.parametrize("env", [POSIX, {"PYTHONIOENCODING": "ascii"}])
def test_a_locale_without_chinese_changes_nothing(run, tmp_path, env):
    """Words arrive and are printed as UTF-8, also on the quick path of a look-up."""
    TermBase.open(tmp_path / "t.db").close()
    assert run("pinyin", "一国两制", env=env).stdout == "yīguó-liǎngzhì\n"
    missed = run("--db", tmp_path / "t.db", "lookup", "一国两制", env=env)
    assert (missed.returncode, missed.stderr) == (1, "nothing found for '一国两制'\n")


def test_an_encoding_that_was_chosen_is_kept(tmp_path):
    """A letter that it lacks is a question mark, and no error."""
    TermBase.open(tmp_path / "t.db").close()
    chosen = {**os.environ, "PYTHONIOENCODING": "koi8-r"}
    process = start("--db", tmp_path / "t.db", "lookup", "一国 два", env=chosen, encoding="koi8-r")
    assert process.communicate() == ("", "nothing found for '?? два'\n")
