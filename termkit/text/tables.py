"""The tables of termkit/data: UTF-8, tab-separated, lines that begin with `# ` are comments."""

import os

DATA = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data")  # noqa: PTH118, PTH120  # pathlib would slow every look-up


def read_rows(name: str) -> list[list[str]]:
    """The rows of a table, as lists of cells, without comments and blank lines."""
    with open(os.path.join(DATA, *name.split("/")), encoding="utf-8") as file:  # noqa: PTH118, PTH123  # as above
        return [row.split("\t") for row in file.read().splitlines() if row and not row.startswith("# ")]
