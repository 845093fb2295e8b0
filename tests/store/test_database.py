"""Opening, refusing, and never half-writing."""

import multiprocessing
import resource
import signal
import sqlite3
import subprocess
import sys
import time

import pytest
from indexing import no_keys

from termkit.errors import SchemaMismatch, StoreError
from termkit.model import ConceptEntry
from termkit.store.database import VERSION, TermBase, _connected
from termkit.store.terms.entries import put_entry


def test_a_new_file_becomes_a_term_base(tmp_path):
    """Opening a name that is not there makes a base that opens again."""
    with TermBase.open(tmp_path / "new.db"):
        pass
    with TermBase.open(tmp_path / "new.db", create=False) as base:
        assert base.connection.execute("PRAGMA user_version").fetchone() == (VERSION,)


def _entries(file):
    with TermBase.open(file) as opened, opened.transaction() as connection:
        return connection.execute("SELECT count(*) FROM entry").fetchone()[0]


def test_many_may_make_one_base_at_once(tmp_path):
    """Whoever opens a file that another is just making into a base waits for it and finds it made."""
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        counts = pool.map(_entries, [tmp_path / f"{number // 4}.db" for number in range(800)], chunksize=1)
    assert counts == [0] * 800


def test_an_empty_name_is_refused():
    """SQLite would take it for a base that nobody keeps."""
    for create in (True, False):
        with pytest.raises(StoreError, match="name of the term base is empty; name a file"):
            TermBase.open("", create=create)


def test_a_missing_file_is_told(tmp_path):
    """Without leave to create, a missing file is refused and not made."""
    with pytest.raises(StoreError, match="no term base there"):
        TermBase.open(tmp_path / "none.db", create=False)
    assert not (tmp_path / "none.db").exists()


def test_another_file_is_refused_untouched(tmp_path):
    """A text file is no term base, and stays what it was."""
    path = tmp_path / "letter.db"
    path.write_text("Dear colleague, " * 100)
    with pytest.raises(StoreError, match="no term base"):
        TermBase.open(path)
    assert path.read_text() == "Dear colleague, " * 100


def test_a_foreign_database_is_refused(tmp_path):
    """A database of another program is told by its schema."""
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE songs (title TEXT)")
    other.commit()
    other.close()
    with pytest.raises(SchemaMismatch, match="schema 0"):
        TermBase.open(path)


def old_base(path):
    """A base as version 1 made it, with something in it."""
    with TermBase.open(path) as base:
        base.connection.execute("DROP TABLE unfinished")
        base.connection.execute("DROP TABLE unfinished_repeat")
        base.connection.execute("ALTER TABLE term DROP COLUMN made")
        base.connection.execute("INSERT INTO conflict (entry, source, incoming, reason) VALUES ('a', 'b', 'c', 'd')")
        base.connection.execute("PRAGMA user_version = 1")


def shape(base):
    """The tables and indexes, and the columns of all tables."""
    return base.connection.execute(
        "SELECT m.type, m.name, m.tbl_name, c.name, c.type, c.dflt_value "
        "FROM sqlite_master m LEFT JOIN pragma_table_info(m.name) c ORDER BY 1, 2, 4"
    ).fetchall()


def test_an_older_base_is_brought_up_to_date(tmp_path):
    """It has the tables of a new one, and what was in it."""
    old_base(tmp_path / "old.db")
    with TermBase.open(tmp_path / "old.db") as old, TermBase.open(tmp_path / "new.db") as new:
        assert old.connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert shape(old) == shape(new)
        assert old.connection.execute("SELECT count(*) FROM conflict").fetchone() == (1,)


def test_an_older_base_that_may_not_be_written_to_says_so(tmp_path):
    """One line says what to do, and nothing is changed."""
    path = tmp_path / "old.db"
    old_base(path)
    with sqlite3.connect(path) as other:
        other.execute("PRAGMA journal_mode = DELETE")
    whole = path.read_bytes()
    with pytest.raises(SchemaMismatch, match="open it once where it may be written to"):
        _connected(f"file:{path}?mode=ro", str(path), create=False)
    assert path.read_bytes() == whole


def test_a_database_of_a_later_version_is_refused(tmp_path):
    """A base of a program to come is left alone."""
    path = tmp_path / "later.db"
    with TermBase.open(path) as base:
        base.connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(SchemaMismatch, match=f"schema {VERSION + 1}"):
        TermBase.open(path)


def test_a_truncated_database_is_refused(tmp_path):
    """A damaged base gives one clear error."""
    path = tmp_path / "t.db"
    TermBase.open(path).close()
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(StoreError, match=r"t\.db: "):
        TermBase.open(path)


def test_a_folder_is_refused(tmp_path):
    """A folder cannot be opened, and the message names it."""
    with pytest.raises(StoreError, match="cannot open"):
        TermBase.open(tmp_path)


def test_a_transaction_is_all_or_nothing(base):
    """An error inside a transaction leaves no trace."""
    with pytest.raises(RuntimeError, match="stop"), base.transaction() as connection:
        connection.execute("INSERT INTO run (version, miners, parameters, corpus) VALUES ('1', '', '', '')")
        raise RuntimeError("stop")
    assert base.connection.execute("SELECT count(*) FROM run").fetchone() == (0,)


def test_inner_transactions_join_the_outer(base):
    """A verb made of verbs still stands or falls as one."""
    with pytest.raises(RuntimeError, match="stop"), base.transaction():
        with base.transaction() as connection:
            connection.execute("INSERT INTO run (version, miners, parameters, corpus) VALUES ('1', '', '', '')")
        raise RuntimeError("stop")
    assert base.connection.execute("SELECT count(*) FROM run").fetchone() == (0,)


def _fill_the_disk(path, answers):
    """Write with a small limit on file sizes: to SQLite that is a disk that is full."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with TermBase.open(path) as base:
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
        try:
            with base.transaction() as connection:
                for _ in range(2000):
                    connection.execute(
                        "INSERT INTO run (version, miners, parameters, corpus) VALUES (?, '', '', '')", ("x" * 1000,)
                    )
        except StoreError as error:
            answers.put(str(error))
        else:
            answers.put("")


def test_a_full_disk_loses_nothing(tmp_path):
    """When the disk is full the transaction is taken back, the message says so, and the base opens again."""
    path = tmp_path / "t.db"
    answers = multiprocessing.get_context("fork").Queue()
    process = multiprocessing.get_context("fork").Process(target=_fill_the_disk, args=(path, answers))
    process.start()
    message = answers.get(timeout=60)
    process.join()
    assert "nothing was changed" in message
    with TermBase.open(path, create=False) as base:
        assert base.connection.execute("SELECT count(*) FROM run").fetchone() == (0,)


WRITER = """
import sys
from termkit.store.database import VERSION, TermBase, _connected
with TermBase.open(sys.argv[1]) as base:
    print("open", flush=True)
    for number in range(100000):
        with base.transaction() as connection:
            for part in range(20):
                connection.execute(
                    "INSERT INTO run (version, miners, parameters, corpus) VALUES (?, '', '', '')", (str(number),)
                )
"""


@pytest.mark.parametrize("delay", [0.0, 0.013, 0.05, 0.11])
def test_a_killed_process_leaves_whole_transactions(tmp_path, delay):
    """After SIGKILL at any moment the base opens, and holds only whole transactions."""
    path = tmp_path / "t.db"
    process = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE)
    process.stdout.readline()
    time.sleep(delay)
    process.kill()
    process.wait()
    with TermBase.open(path) as base:
        counts = [row[0] for row in base.connection.execute("SELECT count(*) FROM run GROUP BY version")]
    assert all(count == 20 for count in counts)


def fail_in(path):
    """Open the base and do what goes wrong."""
    with pytest.raises(ZeroDivisionError), TermBase.open(path):
        raise ZeroDivisionError


def test_what_fails_leaves_no_empty_base(tmp_path):
    """A wrong file name at the first import leaves the folder as it was."""
    fail_in(tmp_path / "t.db")
    assert list(tmp_path.iterdir()) == []


def test_a_base_stays_that_was_there_is_open_elsewhere_or_holds_something(tmp_path):
    """Only the file that this run made goes, only while it is empty, and never from under another process."""
    made = TermBase.open(tmp_path / "t.db")
    with TermBase.open(tmp_path / "t.db"), pytest.raises(ZeroDivisionError), made:
        raise ZeroDivisionError
    fail_in(tmp_path / "t.db")
    assert (tmp_path / "t.db").exists()
    with pytest.raises(ZeroDivisionError), TermBase.open(tmp_path / "u.db") as base:
        put_entry(base, ConceptEntry("one", None), index=no_keys)
        raise ZeroDivisionError
    assert (tmp_path / "u.db").exists()
