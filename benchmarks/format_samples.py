"""What termkit makes of a folder of other programs' files: a Markdown table of format, verdict, records, reason.

python benchmarks/format_samples.py ../shared/samples > docs/figures/interchange-samples.md
"""

import argparse
from collections import Counter
from pathlib import Path

from termkit.errors import TermkitError
from termkit.formats import read
from termkit.formats.validation import validate
from termkit.model import Severity


def read_through(path):
    """Format, records and problems of a file, or why it is refused."""
    try:
        reading = read(path)
        count = sum(1 for _ in reading)
    except TermkitError as error:
        return (
            "",
            0,
            f"refused: {getattr(error, 'line', None) or ''} {getattr(error, 'message', error)}".replace("  ", " "),
        )
    return reading.format.name, count, "; ".join(problem.message for problem in reading.problems[:2])


def verdict(path):
    """valid, or the number of errors with the first of them."""
    errors = [finding for finding in validate(path) if finding.severity is Severity.ERROR]
    if not errors:
        return "valid"
    return f"{len(errors)} error{'s' * (len(errors) > 1)}; line {errors[0].line}: {errors[0].message}"


def cell(text):
    """Text that stays in its cell."""
    return text.replace("|", "\\|").replace("<", "&lt;")


def main(folder):
    """Print the table."""
    rows, counts = [], Counter()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix.lower() != ".md":
            name, count, said = read_through(path)
            counts["read" if name else "refused"] += 1
            cells = (str(path.relative_to(folder)), name or "—", str(count), verdict(path), said)
            rows.append(f"| {' | '.join(map(cell, cells))} |")
    print("# What termkit makes of other programs' files\n")
    print("Made by `python benchmarks/format_samples.py ../shared/samples`; the files are not part of the project.\n")
    print(f"{counts['read']} files are read, {counts['refused']} refused.\n")
    print("| file | format | records | by its standard | what reading tells |\n|---|---|---|---|---|")
    print("\n".join(rows))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the files, with their folders")
    main(**vars(parser.parse_args()))
