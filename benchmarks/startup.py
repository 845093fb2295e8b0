"""Process start: what termkit's commands take for next to nothing, beside a bare Python and peers' start-up.

Usage: python benchmarks/startup.py [runs] [--db termkit.db]

Every command works on a base of one entry, so that what is measured is what it imports and loads; or on a copy of the
base that is named, where each check is run once before, so that the compiled base stands beside it.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from termkit.model import ConceptEntry, Kind, LanguageSection, TermSection
from termkit.store.database import TermBase
from termkit.store.terms.entries import put_entry
from termkit.workflow.base.indexing import index_term


def measure(commands, runs):
    """Median seconds of each command by the clock and of the processor, in turn: a busy moment hits all alike."""
    times = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            start = time.perf_counter()
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _, _, used = os.wait4(process.pid, 0)
            times[name].append((time.perf_counter() - start, used.ru_utime + used.ru_stime))
    return {name: tuple(map(statistics.median, zip(*held, strict=True))) for name, held in times.items()}


VERBS = """
lookup 上海合作组织
list
candidates
documents
drift
explain BT201
pinyin 上海
palladius 习近平
concordance 合作
check ./t.txt
check ./ru.txt
check ./en.txt
check ./ru.tsv
check ./en.tsv
pretranslate ./t.txt -o ./o.xlf
export ./t.tbx
export ./t.tsv
validate ./t.tsv
--db ./m.db mine ./t.txt
--help
"""
PEERS = ("click", "jieba", "pypinyin", "translate.storage.tbx")


TEXTS = {
    "t.txt": "上海合作组织成员国元首理事会会议在北京举行。双方重申恪守一个中国原则。",
    "ru.txt": "Стороны подтвердили приверженность принципу одного Китая. Шанхайская организация сотрудничества (ШОС).",
    "en.txt": "The two sides reaffirmed the one-China principle. The Shanghai Cooperation Organization held a meeting.",
    "ru.tsv": "zh\tru\n双方重申恪守一个中国原则。\tСтороны подтвердили приверженность принципу одного Китая.\n",
    "en.tsv": "zh\ten\n双方重申恪守一个中国原则。\tThe two sides reaffirmed the one-China principle.\n",
}


def prepare(folder, db):
    """A base of one entry, or a copy of one, and a text of a sentence or two in each language."""
    if db:
        shutil.copy(db, folder / "t.db")
    else:
        section = LanguageSection("zh-CN", (TermSection("上海合作组织"),))
        with TermBase.open(folder / "t.db") as base:
            put_entry(base, ConceptEntry("org-sco", Kind.ORGANISATION, (section,)), index=index_term)
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")


def commands(folder):
    """Every command by what is printed for it."""
    python = sys.executable
    termkit = [python, "-m", "termkit", "--db", str(folder / "t.db")]
    return {
        "python -c pass": [python, "-c", "pass"],
        **{
            f"termkit {verb}": [*termkit, *verb.replace("./", f"{folder}/").split()]
            for verb in VERBS.strip().split("\n")
        },
        **{f"import {peer}": [python, "-c", f"import {peer}"] for peer in PEERS},
    }


def main(runs, db):
    """Print medians and the ratio of the processor's to a bare Python's."""
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder), db)
        every = commands(Path(folder))
        first = measure({name: command for name, command in every.items() if " check " in name}, 1)
        medians = measure(every, runs)
    bare = medians["python -c pass"][1]
    for name, (clock, used) in medians.items():
        once = f"  {1000 * first[name][1]:7.0f} ms the first time" if name in first else ""
        print(f"{name:<44} {1000 * clock:7.1f} ms  {1000 * used:7.1f} ms of a processor  {used / bare:5.1f}x{once}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="?", type=int, default=20, help="how often each command is run (default: 20)")
    parser.add_argument("--db", type=Path, help="a base to work on a copy of")
    main(**vars(parser.parse_args()))
