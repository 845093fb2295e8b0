"""Import of a made-up TMX: processor time a unit and peak memory of `termkit import`, a process of its own.

python benchmarks/importing.py [--units 100000]

The sentences are those of benchmarks/formats.py, with document and date.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from formats import units

from termkit.formats import ExportOptions, export


def main():
    """Write the file, import it and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--units", type=int, default=100_000, help="how many (default: 100,000)")
    count = parser.parse_args().units
    with tempfile.TemporaryDirectory() as folder:
        memory, base = Path(folder, "memory.tmx"), Path(folder, "t.db")
        export([], units(count), memory, ExportOptions(pair=("zh-CN", "ru")))
        subprocess.run([sys.executable, "-m", "termkit", "--db", base, "import", memory], check=True)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = used.ru_utime + used.ru_stime
        print(f"{count:,} units: {seconds:.1f} s, {seconds / count * 1e6:.0f} µs a unit, {used.ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
