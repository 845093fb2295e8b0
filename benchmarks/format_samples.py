"""What termkit makes of a folder of other programs' files, as Markdown.

How many files of each of its folders are valid and read without a word; each other one with format, verdict, reason.

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
    """Print a table of the folders and one of the files that are not valid or of which something is told."""
    counts, plain, others = Counter(), Counter(), []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix.lower() != ".md":
            (name, count, said), found = read_through(path), verdict(path)
            counts["read" if name else "refused"] += 1
            if found == "valid" and not said:
                plain[path.relative_to(folder).parts[0], name] += 1
            else:
                others.append((str(path.relative_to(folder)), name or "—", str(count), found, said))
    print("# What termkit makes of other programs' files\n")
    print("Made by `python benchmarks/format_samples.py ../shared/samples`; the files are not part of the project.\n")
    print(f"{counts['read']} files are read, {counts['refused']} refused. Valid, and read without a word:\n")
    print("| folder | format | files |\n|---|---|---|")
    print("\n".join(f"| {place} | {name} | {number} |" for (place, name), number in sorted(plain.items())))
    print("\nThe others:\n\n| file | format | records | by its standard | what reading tells |\n|---|---|---|---|---|")
    print("\n".join(f"| {' | '.join(map(cell, cells))} |" for cells in others))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the files, with their folders")
    main(**vars(parser.parse_args()))
