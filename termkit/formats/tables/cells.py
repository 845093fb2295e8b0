"""One row of a table, asked by role and language."""

from __future__ import annotations

from termkit.formats.reading.languages import UNDETERMINED
from termkit.formats.tables.columns import Column


class Cells:
    """One row, asked by role and language."""

    def __init__(self, columns: list[Column], cells: list[str], *, are_whole: bool = False) -> None:
        """Keep the cells that hold something, with their columns; whole ones hold one term each."""
        self.are_whole = are_whole
        self.filled = [(column, cell) for column, cell in zip(columns, cells, strict=False) if cell]
        width = len(columns)
        self.filled += [
            (Column("", "", f"column {n}"), cell) for n, cell in enumerate(cells[width:], width + 1) if cell
        ]

    def get(self, role: str, language: str = "") -> str:
        """The first cell of a role and language, or an empty string."""
        return next((cell for column, cell in self.filled if (column.role, column.language) == (role, language)), "")

    def joined(self, role: str, language: str = "") -> str:
        """All cells of a role and language, a line each."""
        found = (cell for column, cell in self.filled if (column.role, column.language) == (role, language))
        return "\n".join(dict.fromkeys(found))

    def terms(self) -> list[tuple[str, str]]:
        """Language and text of every term; a headword beside them is one where no language has it."""
        found = [(column.language, cell) for column, cell in self.filled if column.role == "term"]
        head = self.get("headword")
        known = {cell for _, cell in found}
        return [(UNDETERMINED, head), *found] if head and head not in known else found

    def first_term(self) -> str:
        """The text of the first term."""
        terms = self.terms()
        return terms[0][1] if terms else ""
