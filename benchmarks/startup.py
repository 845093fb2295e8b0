"""Process start: what termkit's commands take for next to nothing, beside a bare Python and peers' start-up.

Usage: python benchmarks/startup.py [runs]

Every command works on a base of one entry, so that what is measured is what it imports and loads.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from termkit.model import ConceptEntry, Kind, LanguageSection, TermSection
from termkit.store.database import TermBase
from termkit.store.rows import no_keys
from termkit.store.terms.entries import put_entry


def measure(commands, runs):
    """Median seconds of each command, run in turn so that a busy moment hits all alike."""
    times = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(held) for name, held in times.items()}


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
export ./t.tbx
export ./t.tsv
validate ./t.tsv
--db ./m.db mine ./t.txt
--help
"""
PEERS = ("click", "jieba", "pypinyin", "translate.storage.tbx")


def prepare(folder):
    """A base of one entry and a text of one sentence."""
    section = LanguageSection("zh-CN", (TermSection("上海合作组织"),))
    with TermBase.open(folder / "t.db") as base:
        put_entry(base, ConceptEntry("org-sco", Kind.ORGANISATION, (section,)), index=no_keys)
    (folder / "t.txt").write_text("上海合作组织成员国元首理事会会议在北京举行。", encoding="utf-8")


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


def main(runs):
    """Print medians and ratios to a bare Python."""
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder))
        medians = measure(commands(Path(folder)), runs)
    bare = medians["python -c pass"]
    for name, median in medians.items():
        print(f"{name:<44} {1000 * median:7.1f} ms  {median / bare:5.1f}x")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="?", type=int, default=20, help="how often each command is run (default: 20)")
    main(**vars(parser.parse_args()))
