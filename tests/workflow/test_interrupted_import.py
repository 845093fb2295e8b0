"""An import that is killed leaves the base as it was, and the same import again makes it whole."""

import signal
import subprocess
import sys

import pytest

from termkit.model import TranslationUnit, Variant
from termkit.store.database import TermBase
from termkit.store.units import add_units, count_units
from termkit.workflow.importing import import_file

COUNT, REPEATED = 12_000, 5
KILLED = """
import sys, time
from termkit.store import units
from termkit.store.database import TermBase
from termkit.workflow.importing import import_file

units.ROOM = 500  # so that much of what is not yet committed stands in the file
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
    words = [sys.executable, "-c", KILLED, str(tmp_path / "killed.db"), str(memory)]
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
