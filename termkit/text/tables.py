"""The tables of termkit/data: UTF-8, tab-separated, lines that begin with `# ` are comments."""

from importlib.resources import files


def read_rows(name: str) -> list[list[str]]:
    """The rows of a table, as lists of cells, without comments and blank lines."""
    text = (files("termkit") / "data").joinpath(*name.split("/")).read_text(encoding="utf-8")
    return [row.split("\t") for row in text.splitlines() if row and not row.startswith("# ")]
