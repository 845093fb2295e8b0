"""Process start: `termkit lookup` beside a bare Python, `import click`, and peers' start-up.

Usage: python benchmarks/startup.py [runs]
"""

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
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(held) for name, held in times.items()}


def main():
    """Print medians and ratios to a bare Python."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.db"
        section = LanguageSection("zh-CN", (TermSection("上海合作组织"),))
        with TermBase.open(path) as base:
            put_entry(base, ConceptEntry("org-sco", Kind.ORGANISATION, (section,)), index=no_keys)
        python = sys.executable
        commands = {
            "python -c pass": [python, "-c", "pass"],
            "termkit lookup 上海合作组织": [python, "-m", "termkit", "--db", str(path), "lookup", "上海合作组织"],
            "import click": [python, "-c", "import click"],
            "import jieba": [python, "-c", "import jieba"],
            "import pypinyin": [python, "-c", "import pypinyin"],
            "import translate.storage.tbx": [python, "-c", "import translate.storage.tbx"],
        }
        medians = measure(commands, runs)
    bare = medians["python -c pass"]
    for name, median in medians.items():
        print(f"{name:<32} {1000 * median:7.1f} ms  {median / bare:5.1f}x")


if __name__ == "__main__":
    main()
