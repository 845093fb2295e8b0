"""An import that is killed leaves the base as it was, or goes on at its last part and ends as if nothing had been."""

import signal
import subprocess
import sys

import pytest

from termkit.errors import FormatError
from termkit.model import TranslationUnit, Variant
from termkit.store.database import TermBase
from termkit.store.memory import loading_units
from termkit.store.memory.loading_units import add_units
from termkit.store.memory.unfinished import find_unfinished
from termkit.store.memory.units import count_units
from termkit.workflow.exchange.importing import import_file, take_back_import

COUNT, REPEATED = 12_000, 5
KILLED = """
import sys, time
from termkit.store.memory import loading_units
from termkit.store.database import TermBase
from termkit.workflow.exchange.importing import import_file

loading_units.ROOM = 500  # so that much of what is not yet committed stands in the file
loading_units.PART = int(sys.argv[3])
def advance(stage, done, total):
    if done == 10_000:
        print("now", flush=True)
        time.sleep(600)
with TermBase.open(sys.argv[1]) as base:
    import_file(base, sys.argv[2], advance=advance)
"""


@pytest.fixture(scope="module")
def memory(tmp_path_factory):
    """A TMX of many units, every fifth of them twice in a row."""
    path = tmp_path_factory.mktemp("memory") / "big.tmx"
    with path.open("w", encoding="utf-8") as file:
        file.write('<tmx version="1.4"><header srclang="zh-CN"/><body>\n')
        for number in range(COUNT):
            said = number - 1 if number % REPEATED == REPEATED - 1 else number
            texts = ("zh-CN", f"双方重申第{said}条原则。"), ("ru", f"Стороны подтвердили принцип № {said}.")
            variants = "".join(f'<tuv xml:lang="{tag}"><seg>{text}</seg></tuv>' for tag, text in texts)
            file.write(f'<tu tuid="{number}"><prop type="x-document">d</prop>{variants}</tu>\n')
        file.write("</body></tmx>\n")
    return path


def rows(base):
    """Everything that the memory's tables hold."""
    return [base.connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in ("unit", "variant")]


def test_a_killed_import_is_made_again_whole(memory, tmp_path):
    """Killed in the middle, nothing of it stands; what stood before stands; again, it is as if nothing had happened."""
    old = TranslationUnit((Variant("zh-CN", "会谈"), Variant("ru", "переговоры")))
    for name in ("killed.db", "whole.db"):
        with TermBase.open(tmp_path / name) as base:
            add_units(base, [old], origin="old.tmx")
    words = [sys.executable, "-c", KILLED, str(tmp_path / "killed.db"), str(memory), "50000"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "now\n"
        assert (tmp_path / "killed.db-wal").stat().st_size > 1_000_000
        process.kill()
    assert process.returncode == -signal.SIGKILL
    with TermBase.open(tmp_path / "killed.db") as killed, TermBase.open(tmp_path / "whole.db") as whole:
        assert count_units(killed) == 1
        reports = [import_file(base, memory) for base in (killed, whole)]
        assert [(r.units, r.known_units) for r in reports] == [(COUNT - COUNT // REPEATED, COUNT // REPEATED)] * 2
        assert rows(killed) == rows(whole)


@pytest.fixture
def interrupted(memory, tmp_path):
    """A base that held units of the file before, and an import of the whole file killed after two parts of three."""
    head = tmp_path / "older.tmx"
    head.write_text("".join(memory.open(encoding="utf-8").readlines()[:21]) + "</body></tmx>\n", encoding="utf-8")
    for name in ("killed.db", "whole.db"):
        with TermBase.open(tmp_path / name) as base:
            import_file(base, head)
    words = [sys.executable, "-c", KILLED, str(tmp_path / "killed.db"), str(memory), "4000"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "now\n"
        process.kill()
    return tmp_path


def test_a_killed_import_goes_on_at_its_last_part(memory, interrupted):
    """What was committed stands, marked; the same file goes on there, and the memory is as after one import."""
    with TermBase.open(interrupted / "killed.db") as killed, TermBase.open(interrupted / "whole.db") as whole:
        assert find_unfinished(killed)[memory.name].records == 8_000
        reports = [import_file(base, memory) for base in (killed, whole)]
        assert [report.resumed for report in reports] == [8_000, 0]
        assert reports[0].units == reports[1].units
        assert reports[0].known_units == reports[1].known_units
        assert rows(killed) == rows(whole)
        assert not find_unfinished(killed)


def test_a_killed_import_can_be_taken_back(memory, interrupted):
    """Taken back, the base is as before: no unit more, no older unit counted again."""
    with TermBase.open(interrupted / "killed.db") as killed, TermBase.open(interrupted / "whole.db") as before:
        assert rows(killed) != rows(before)
        assert take_back_import(killed, memory) > 6_000
        assert rows(killed) == rows(before)
        assert take_back_import(killed, memory) == 0


def test_another_file_of_that_name_begins_anew(memory, interrupted, tmp_path):
    """What the first one left is taken back: parts of two files are never mixed."""
    other = tmp_path / "other" / memory.name
    other.parent.mkdir()
    other.write_text(memory.read_text(encoding="utf-8").replace("第", "本第"), encoding="utf-8")
    with TermBase.open(interrupted / "killed.db") as killed, TermBase.open(interrupted / "whole.db") as whole:
        reports = [import_file(base, other) for base in (killed, whole)]
        assert [report.resumed for report in reports] == [0, 0]
        assert rows(killed) == rows(whole)


def test_a_file_that_proves_wrong_leaves_nothing(memory, tmp_path, monkeypatch):
    """Parts that were committed before the mistake was found are taken back."""
    monkeypatch.setattr(loading_units, "PART", 4_000)
    broken = tmp_path / "broken.tmx"
    broken.write_text(memory.read_text(encoding="utf-8").replace("</body>", "<tu><tuv></body>"), encoding="utf-8")
    with TermBase.open(tmp_path / "t.db") as base:
        with pytest.raises(FormatError):
            import_file(base, broken)
        assert count_units(base) == 0
        assert not find_unfinished(base)
