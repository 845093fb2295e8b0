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
from termkit.store.entries import put_entry
from termkit.store.rows import no_keys


def measure(commands, runs):
    """Median seconds of each command, run in turn so that a busy moment hits all alike."""
    times = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            start = time.perf_counter()
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(held) for name, held in times.items()}


def main(runs):
    """Print medians and ratios to a bare Python."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.db"
        section = LanguageSection("zh-CN", (TermSection("上海合作组织"),))
        with TermBase.open(path) as base:
            put_entry(base, ConceptEntry("org-sco", Kind.ORGANISATION, (section,)), index=no_keys)
        python = sys.executable
        termkit = [python, "-m", "termkit", "--db", str(path)]
        text = Path(folder) / "t.txt"
        text.write_text("上海合作组织成员国元首理事会会议在北京举行。", encoding="utf-8")
        verbs = [
            *(
                "lookup 上海合作组织",
                "list",
                "candidates",
                "documents",
                "drift",
                "explain BT201",
                "pinyin 上海",
                "--help",
            ),
            *(
                "palladius 习近平",
                "concordance 合作",
                f"check {text}",
                f"export {folder}/t.tbx",
                f"export {folder}/t.tsv",
            ),
            *(f"validate {folder}/t.tsv", f"--db {folder}/m.db mine {text}"),
        ]
        commands = {
            "python -c pass": [python, "-c", "pass"],
            **{f"termkit {verb.replace(folder, '.')}": [*termkit, *verb.split()] for verb in verbs},
            "import click": [python, "-c", "import click"],
            "import jieba": [python, "-c", "import jieba"],
            "import pypinyin": [python, "-c", "import pypinyin"],
            "import translate.storage.tbx": [python, "-c", "import translate.storage.tbx"],
        }
        medians = measure(commands, runs)
    bare = medians["python -c pass"]
    for name, median in medians.items():
        print(f"{name:<44} {1000 * median:7.1f} ms  {median / bare:5.1f}x")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="?", type=int, default=20, help="how often each command is run (default: 20)")
    main(**vars(parser.parse_args()))
