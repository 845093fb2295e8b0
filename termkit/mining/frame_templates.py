"""The declared frames: templates of data/mining/frames.tsv compiled, and what they match in a sentence.

A template is a regular expression with slots; what a match yields is a concrete frame (alternatives chosen, modifiers
kept, slots as {}) and the fillers of its slots.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from termkit.mining.lexicon import members, rows

PIECE = re.compile(r"\{([^{}]*)\}|\(([^()]*)\)|[~&]|[^{}()~&]+")
_NUMBER = "[0-9一二三四五六七八九十○零]"
DATE = f"(?:{_NUMBER}{{2,4}}年)?(?:{_NUMBER}{{1,3}}月)?(?:{_NUMBER}{{1,3}}日)?"
SLOT = r"([^,;:。!?\n]{1,70}?)"
SLOTS = {
    "日期": f"((?<![年月0-9一二三四五六七八九十○零])(?={_NUMBER}){DATE}(?<=[年月日]))",
    "人物": r"([^;:。\n]{2,40}?)",
    "…": r"([^;:。\n]{1,90}?)",
}
MODIFIERS = r"[^,;:。、!?“”《》\n在为对就以]{0,10}?"


class Found(NamedTuple):
    """A frame at a place: its wording with {} slots, the span, and the spans of the fillers in order."""

    frame: str
    start: int
    end: int
    fillers: tuple[tuple[int, int], ...]


class Template(NamedTuple):
    """A template written as an expression, and for each group its slot name, or None where text is kept."""

    written: str
    groups: tuple[str | None, ...]
    need: str
    """Text that stands in every match: a sentence without it need not be searched."""
    choices: tuple[tuple[str, ...], ...]
    """What else must stand in one: of each of these at least one text."""

    def may_match(self, sentence: str) -> bool:
        """Whether the sentence holds all that a match needs; asked first, since compiling and searching take longer."""
        return self.need in sentence and all(any(map(sentence.__contains__, texts)) for texts in self.choices)

    @property
    def expression(self) -> re.Pattern[str]:
        """The expression compiled; of most templates that is never asked for."""
        return _compiled(self.written)


_compiled = cache(re.compile)
"""All of them: the cache of `re` itself holds too few."""


def compile_template(template: str) -> Template:
    """The expression of a template; every piece is a group, so that the wording can be put together again."""
    written, groups = [], []
    pieces = list(PIECE.finditer(template))
    for number, piece in enumerate(pieces):
        slot, choice = piece.group(1), piece.group(2)
        last = number + 1 == len(pieces)
        written.append(_slot(slot, last) if slot is not None else _kept(piece.group(), choice))
        groups.append(slot)
    # each text, and of each group its options, unless it may be left out
    fixed = [(piece.group(2) or piece.group()).split("|") for piece in pieces if piece.group()[0] not in "{~&"]
    choices = sorted(
        (tuple(texts) for texts in fixed if "" not in texts), key=lambda texts: (len(texts), -len(texts[0]))
    )
    plain = choices.pop(0)[0] if choices and len(choices[0]) == 1 else ""
    return Template("".join(written), tuple(groups), plain, tuple(choices))


def _slot(name: str, last: bool) -> str:
    """A slot reaches to the next fixed part; at the end of a frame, to the end of the clause."""
    expression = SLOTS.get(name, SLOT)
    return expression + r"(?=[,;:。!?\n]|$)" if last else expression


def _kept(text: str, choice: str | None) -> str:
    if choice is not None:
        options = sorted(choice.split("|"), key=lambda option: -len(option))
        return "(" + "|".join(map(re.escape, options)) + ")"
    return {"~": f"({MODIFIERS})", "&": f"({_adverbs()})"}.get(text) or f"({re.escape(text)})"


@cache
def _adverbs() -> str:
    words = sorted(members("adverb") | members("manner") | {"地", "、"}, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, words)) + ")*"


@cache
def templates() -> tuple[Template, ...]:
    """All declared frames."""
    return tuple(compile_template(row[0]) for row in rows("frames.tsv"))


def match(text: str, start: int, end: int) -> Iterator[Found]:
    """The declared frames in a sentence of the folded text."""
    sentence = text[start:end]
    for template in templates():
        place = start if template.may_match(sentence) else end
        while place < end and (hit := template.expression.search(text, place, end)):
            yield _found(template, hit)
            place = hit.start() + 1


def _found(template: Template, hit: re.Match[str]) -> Found:
    parts = list(zip(template.groups, hit.groups(), strict=True))
    slots = tuple(hit.span(number) for number, slot in enumerate(template.groups, start=1) if slot is not None)
    wording = "".join(text if slot is None else "{" + slot.strip("…") + "}" for slot, text in parts)
    return Found(wording, *hit.span(), slots)
