"""Several terms in one cell: separated by a bar as Glossary Converter does, or as people do: `ООН; Организация`."""

from __future__ import annotations

import re

SURE = "|"
LIKELY = re.compile(r"\s*[;；]\s*|\s+/\s+")
MOST, LONGEST = 6, 60
"""More parts, or longer ones, are a sentence rather than a list of synonyms."""
BRACKETS = ("()", "（）", "[]", "《》", "«»", "“”", "<>", "{}")


def several(cell: str) -> list[str]:
    """The terms of a cell: one, where no list can be seen in it."""
    return list(dict.fromkeys(parts(cell.strip())))


def parts(cell: str) -> list[str]:
    """The same, with what the cell says twice."""
    if SURE in cell:
        return [part.strip() for part in cell.split(SURE) if part.strip()]
    found = LIKELY.split(cell) if ";" in cell or "；" in cell or "/" in cell else [cell]
    return found if 1 < len(found) <= MOST and all(map(is_term, found)) else [cell]


def is_term(part: str) -> bool:
    """True for what can be a term by itself: short, no sentence, with both of its brackets."""
    short = 0 < len(part) <= LONGEST and part[-1] not in ".。!！?？,，:："
    return short and part.count('"') % 2 == 0 and all(part.count(pair[0]) == part.count(pair[1]) for pair in BRACKETS)
