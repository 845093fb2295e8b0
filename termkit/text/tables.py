"""The files of termkit/data: UTF-8; tables are tab-separated, and lines that begin with `# ` are comments."""

import os

DATA = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data")  # noqa: PTH118, PTH120  # pathlib would slow every look-up


def read_data(name: str) -> str:
    """A data file as text; `name` is its path below termkit/data, with slashes."""
    with open(os.path.join(DATA, *name.split("/")), encoding="utf-8") as file:  # noqa: PTH118, PTH123  # as above
        return file.read()


def read_rows(name: str) -> list[list[str]]:
    """The rows of a table, as lists of cells, without comments and blank lines."""
    return [row.split("\t") for row in read_data(name).splitlines() if row and not row.startswith("# ")]
