"""The files of termkit/data: UTF-8; tables are tab-separated, and lines that begin with # are comments."""

import os

DATA = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data")  # noqa: PTH118, PTH120  # pathlib would slow every look-up


def read_data(name: str) -> str:
    """A data file as text; `name` is its path below termkit/data, with slashes."""
    with open(os.path.join(DATA, *name.split("/")), encoding="utf-8") as file:  # noqa: PTH118, PTH123  # as above
        return file.read()


def read_lines(name: str) -> list[str]:
    """The lines of a list, without comments and blank lines."""
    return [line for line in read_data(name).splitlines() if line.strip() and not line.startswith("#")]


def read_words(name: str) -> frozenset[str]:
    """The words of a list that has several in a line."""
    return frozenset("\n".join(read_lines(name)).split())


def read_rows(name: str) -> list[list[str]]:
    """The rows of a table, as lists of cells; a header that is no comment is the first."""
    return [line.split("\t") for line in read_lines(name)]


def read_records(name: str) -> list[dict[str, str]]:
    """The rows of a table by the names in its header; missing cells are empty."""
    head, *body = read_rows(name)
    return [dict(zip(head, row + [""] * len(head), strict=False)) for row in body]
