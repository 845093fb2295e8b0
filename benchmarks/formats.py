"""Reading and writing TMX and TBX, side by side with translate-toolkit: speed, memory, ratios.

    python benchmarks/formats.py [--units 100000] [--entries 100000] [--full 50000]
    python benchmarks/formats.py --files ../shared/samples/suse-termweb/*.xml

Every run is a process of its own, so that its peak memory is its own.  All read the same file and hand over the same
facts (source and target text of every unit); all write the same facts, which are in memory before the clock starts.
Runs are taken in turn, --repeat times; what is printed are medians, in seconds of processor time (both use one core,
and others on the machine disturb wall time), the median of the turns' ratios to translate-toolkit, and their range.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median

CLAUSES = (
    "双方一致认为",
    "在平等和相互尊重的基础上",
    "进一步深化全面战略协作伙伴关系",
    "愿共同维护地区和平与稳定",
    "加强在联合国框架内的协调",
)
RUSSIAN = (
    "Стороны едины во мнении",
    "на основе равенства и взаимного уважения",
    "углублять отношения стратегического партнерства",
)


def texts(number):
    """Source and target of a made-up unit, no two alike."""
    first = "，".join(CLAUSES[(number + step) % 5] for step in range(1 + number % 3))
    second = ", ".join(RUSSIAN[(number + step) % 3] for step in range(1 + number % 3))
    return f"{first}（{number}）。", f"{second} ({number})."


def units(count):
    """Units as termkit has them."""
    from termkit.model import TranslationUnit, Variant

    for number in range(count):
        first, second = texts(number)
        yield TranslationUnit(
            (Variant("zh-CN", first), Variant("ru", second)),
            f"u{number}",
            document=f"doc{number // 100:05}",
            date="2023-03-21",
        )


def entries(count):
    """Entries as termkit has them."""
    from termkit.model import ConceptEntry, Kind, LanguageSection, Status, TermSection

    for number in range(count):
        first, second = texts(number)
        yield ConceptEntry(
            f"formula-{number}",
            Kind.FORMULA,
            (
                LanguageSection("zh-CN", (TermSection(first, status=Status.PREFERRED, part_of_speech="noun"),)),
                LanguageSection("ru", (TermSection(second, status=Status.PREFERRED, part_of_speech="noun"),)),
            ),
            subject_field="diplomacy",
        )


def full_entries(count):
    """Entries with data of their own: reading, definitions, contexts with their places, sources, transactions."""
    from termkit.model import Context, Transaction, TransactionType

    for number, entry in enumerate(entries(count)):
        day = f"{number % 28 + 1:02}"
        parts = []
        for section in entry.sections:
            term = section.terms[0]
            context = Context(f"{term.term} {number}", f"doc{number}", f"d{number}", number, number + 9, "2023-03-21")
            term = replace(term, source=f"公报 {number}", note=f"см. {number}", contexts=(context,))
            term = replace(term, reading=f"yī dài yī lù {number}") if section.language == "zh-CN" else term
            parts.append(replace(section, terms=(term,), definition=f"定义 {number}", definition_source=f"源 {number}"))
        done = (
            Transaction(TransactionType.ORIGINATION, f"2023-03-{day}", "Иванов"),
            Transaction(TransactionType.MODIFICATION, f"2023-04-{day}", "Петров"),
        )
        yield replace(entry, sections=tuple(parts), definition=f"Definition {number}", transactions=done)


def write_termkit(path, kind, count, clock=time.process_time):
    """termkit's writer; from 300,000 on the records are made while it writes, to show its own memory."""
    from termkit.formats import ExportOptions, export

    records = MAKERS[kind](count)
    if count < 300_000:
        records = list(records)
    first, second = ([], iter(records)) if kind == "tmx" else (iter(records), [])
    started = clock()
    export(first, second, path, ExportOptions(format="tmx" if kind == "tmx" else "tbx2", pair=("zh-CN", "ru")))
    return clock() - started


MAKERS = {"tmx": units, "tbx": entries, "full": full_entries}


def write_toolkit(path, kind, count, clock=time.process_time):
    """translate-toolkit's writer."""
    from translate.storage import tbx, tmx

    facts = [texts(number) for number in range(count)]
    started = clock()
    store = (tmx.tmxfile if kind == "tmx" else tbx.tbxfile)(sourcelanguage="zh-CN", targetlanguage="ru")
    for first, second in facts:
        if kind == "tmx":
            store.addtranslation(first, "zh-CN", second, "ru")
        else:
            unit = store.addsourceunit(first)
            unit.target = second
    with Path(path).open("wb") as stream:
        store.serialize(stream)
    return clock() - started


def read_termkit(path, kind, count):
    """termkit's reader: whole records, and the two texts of each."""
    from termkit.formats import read

    characters = 0
    if kind == "tmx":
        for unit in read(path):
            first, second = unit.variants
            characters += len(first.text) + len(second.text)
    else:
        for entry in read(path):
            first, second = entry.sections
            characters += len(first.terms[0].term) + len(second.terms[0].term)
    return characters


def read_toolkit(path, kind, count):
    """translate-toolkit's reader."""
    from translate.storage import tbx, tmx

    kinds = {"tmx": tmx.tmxfile, "tbx": tbx.tbxfile, "full": tbx.tbxfile}
    with Path(path).open("rb") as stream:
        store = kinds[kind](stream, sourcelanguage="zh-CN", targetlanguage="ru")
    return sum(len(unit.source) + len(unit.target) for unit in store.units)


def all_termkit(path, kind, count):
    """termkit's reader on the TBX of others, whatever they hold: how many entries."""
    from termkit.formats import read

    return sum(1 for name in path.split("\n") for _ in read(name))


def all_toolkit(path, kind, count):
    """translate-toolkit's reader on the same; it takes two texts of an entry."""
    from translate.storage import tbx

    found = 0
    for name in path.split("\n"):
        with Path(name).open("rb") as stream:
            store = tbx.tbxfile(stream, sourcelanguage="en", targetlanguage="de")
        found += sum(1 for unit in store.units if (unit.source, unit.target))
    return found


JOBS = {f.__name__: f for f in (read_termkit, read_toolkit, write_termkit, write_toolkit, all_termkit, all_toolkit)}


def peak():
    """The most memory this process had, in MB (ru_maxrss would also count the parent's, from before exec)."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def child(job, path, kind, count):
    """Run one job and print what it took."""
    started = time.process_time()
    result = JOBS[job](path, kind, count)
    seconds = result if job.startswith("write") else time.process_time() - started
    memory = peak()
    print(json.dumps({"seconds": seconds, "memory": memory, "result": result}))


def run(job, path, kind, count):
    """One job in a process of its own."""
    command = [sys.executable, __file__, "--job", job, str(path), kind, str(count)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def in_turn(names, repeat, job):
    """Let everybody run in turn, several times, and print the medians; `job(name, turn)` runs one."""
    runs = {name: [] for name in names}
    for turn in range(repeat):
        for name in names:
            runs[name].append(job(name, turn))
    for name in names:
        seconds = median(got["seconds"] for got in runs[name])
        memory = max(got["memory"] for got in runs[name])
        print(f"  {name:8} {seconds:8.2f} s {memory:7.0f} MB  {ratios(runs, name)}")
    return {name: got[0]["result"] for name, got in runs.items()}


def ratios(runs, name):
    """How much quicker than translate-toolkit, turn by turn: the median, the least and the most."""
    pairs = zip(runs["toolkit"], runs[name], strict=True) if "toolkit" in runs else ()
    found = [first["seconds"] / second["seconds"] for first, second in pairs]
    return f"x{median(found):.2f} ({min(found):.2f} to {max(found):.2f})" if found else ""


def compare(kind, count, repeat, peers):
    """Read and write one size with everybody, and print the table; full entries have no peer that writes them."""
    names = ["termkit", "toolkit"] if peers else ["termkit"]
    with tempfile.TemporaryDirectory() as folder:
        suffix = "tmx" if kind == "tmx" else "tbx"
        sample = Path(folder) / f"sample.{suffix}"
        write_termkit(sample, kind, count)
        size = sample.stat().st_size / 1e6
        print(f"\n{kind.upper()}, {count:,} records, {size:.1f} MB: read")
        counted = in_turn(names, repeat, lambda name, _: run(f"read_{name}", sample, kind, count))
        if peers and counted["termkit"] != counted["toolkit"]:
            print("  the two readers disagree on the texts:", counted)
        if kind != "full":
            print(f"{kind.upper()}, {count:,} records: write")
            in_turn(names, repeat, lambda name, _: run(f"write_{name}", Path(folder) / f"{name}.{suffix}", kind, count))


def compare_files(files, repeat):
    """Read TBX files of other programs with both."""
    found = in_turn(["termkit", "toolkit"], repeat, lambda name, _: run(f"all_{name}", "\n".join(files), "tbx", 0))
    print(f"  entries: {found}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--units", type=int, default=100_000, help="of the TMX (default: 100,000)")
    parser.add_argument("--entries", type=int, default=100_000, help="of the TBX (default: 100,000)")
    parser.add_argument("--full", type=int, default=50_000, help="entries full of data of their own")
    parser.add_argument("--peers-up-to", type=int, default=200_000, help="they need 4.4 GB for a million")
    parser.add_argument("--repeat", type=int, default=5, help="how often each is run (default: 5)")
    parser.add_argument("--files", nargs="+", help="TBX of other programs to read instead")
    parser.add_argument("--job", nargs=4, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.job:
        job, path, kind, count = options.job
        return child(job, path, kind, int(count))
    if options.files:
        return compare_files(options.files, options.repeat)
    compare("tmx", options.units, options.repeat, options.units <= options.peers_up_to)
    compare("tbx", options.entries, options.repeat, options.entries <= options.peers_up_to)
    compare("full", options.full, options.repeat, options.full <= options.peers_up_to)
    return None


if __name__ == "__main__":
    main()
