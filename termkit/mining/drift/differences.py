"""What changed from one wording to the next: a diff of characters that tears no short word.

参加 became 参与 as a whole and not 加 与; of a longer word what is kept is told: 全面|战略伙伴关系.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple

from termkit.mining.words.cutting import cut

SHORT = 3
"""Characters of a word that changes as a whole."""


class Change(NamedTuple):
    """A stretch of a wording beside the one before it: `=` kept, `+` new, `-` gone."""

    mark: str
    text: str


def difference(old: str, new: str) -> tuple[Change, ...]:
    """The diff of two wordings; a single character between changes is no thing that was kept."""
    changes: list[Change] = []
    for same, gone, come in _stretches(_pieces(old), _pieces(new)):
        parts = (("=", same), ("-", gone), ("+", come))
        changes += [Change(mark, text) for mark, text in parts if text]
    return tuple(changes)


def _pieces(wording: str) -> list[str]:
    """The short words of a wording whole, and the characters of the others."""
    return [piece for word, _ in cut(wording) for piece in ((word,) if len(word) <= SHORT else word)]


def _stretches(old: list[str], new: list[str]) -> list[tuple[str, str, str]]:
    """What both have, or what one has and what the other has in its place, in order."""
    found: list[tuple[str, str, str]] = []
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for index, (operation, i, j, k, m) in enumerate(codes):
        gone, come = "".join(old[i:j]), "".join(new[k:m])
        beside = [codes[near][0] for near in (index - 1, index + 1) if 0 <= near < len(codes)]
        lone = len(gone) == 1 and "equal" not in beside and (len(beside) > 1 or beside == ["replace"])
        if operation == "equal" and not lone:
            found.append((gone, "", ""))
        elif found and not found[-1][0]:
            found[-1] = ("", found[-1][1] + gone, found[-1][2] + come)
        else:
            found.append(("", gone, come))
    return [part for stretch in found for part in _parted(*stretch)]


def _parted(same: str, gone: str, come: str) -> list[tuple[str, str, str]]:
    """A change of which one side is the edge of the other, as what is kept and what is added: 谴责|并坚决打击."""
    kept, whole = sorted((gone, come), key=len)
    leads = whole.startswith(kept)
    if not kept or not (leads or whole.endswith(kept)):
        return [(same, gone, come)]
    rest = whole.removeprefix(kept) if leads else whole.removesuffix(kept)
    parts = [(kept, "", ""), ("", rest, "") if len(gone) > len(come) else ("", "", rest)]
    return parts if leads else parts[::-1]
