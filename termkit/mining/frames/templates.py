"""The declared frames: templates of data/mining/frames.tsv compiled, and what they match in a sentence.

A template is a regular expression with slots over the marked text (text), so that its parts and its slots are
whole words; what a match yields is a concrete frame (alternatives chosen, modifiers kept, slots as {}) with the spans
of its parts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from termkit.mining.frames.text import MARK, STOP, MarkedText
from termkit.mining.words.lexicon import members, rows
from termkit.text.normalize import fold

PIECE = re.compile(r"\{([^{}]*)\}|\(([^()]*)\)|[~&^]|[^{}()~&^]+")
SIGNS = {"~": "~", "&": "&", "(的|)": "的"}
_NUMBER = "[0-9一二三四五六七八九十○零]"
DATE = f"(?:{_NUMBER}{{2,4}}年)?(?:{_NUMBER}{{1,3}}月)?(?:{_NUMBER}{{1,3}}日)?"
_MARKED_DATE = "".join(
    f"(?:(?:{_NUMBER}{MARK}?){{{length}}}{unit}{MARK}?)?"
    for length, unit in (("2,4", "年"), ("1,3", "月"), ("1,3", "日"))
)
WORD_OF_SLOT = f"[^,;:{STOP}!?\n{MARK}]+{MARK}"
SLOT = f"((?:{WORD_OF_SLOT}){{1,45}}?)"
SLOTS = {
    "日期": f"((?<![年月0-9一二三四五六七八九十○零]{MARK})(?={_NUMBER}){_MARKED_DATE}(?<=[年月日]{MARK}))",
    "人物": f"((?:[^;:{STOP}\n{MARK}]+{MARK}){{1,16}}?)(?<!,{MARK})",
    "#": f"((?:{_NUMBER}{MARK}?)+)",
    "…": f"((?:[^;:{STOP}\n{MARK}]+{MARK}){{1,40}}?)",
}
_OF_MODIFIER = f"[^,;:{STOP}、!?“”《》\\n在为对就以{MARK}]"
MODIFIERS = f"((?:{_OF_MODIFIER}+{MARK}){{0,5}}?{_OF_MODIFIER}{{0,4}}?)"
"""Whole words, and what may stand in one word with the noun: 国事|访问."""
BEGINNING = f"(?<![^{MARK}])"
CLAUSE_BEGINNING = rf"((?<=[,;:{STOP}!?\n\s]{MARK})|(?<!.))"


class Part(NamedTuple):
    """A stretch of a frame found in a text: `slot` is its name, or None where the text is kept.

    `sign` is ~ for modifiers, & for adverbs, 的 for a 的 that may be left out.
    """

    start: int
    end: int
    slot: str | None
    sign: str = ""

    def wording(self, text: str) -> str:
        """What stands for it in the frame: of adverbs nothing where they are joined, or make a phrase with 地."""
        if self.slot is not None:
            return "{" + self.slot.strip("…#") + "}"
        kept = text[self.start : self.end]
        return "" if self.sign == "&" and ("、" in kept or kept.endswith("地")) else kept


class Found(NamedTuple):
    """A frame at a place, by its parts in order."""

    parts: tuple[Part, ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.parts[-1].end

    @property
    def fillers(self) -> tuple[tuple[int, int], ...]:
        """The spans of its slots."""
        return tuple((part.start, part.end) for part in self.parts if part.slot is not None)

    def wording(self, text: str) -> str:
        """The frame with {} for its slots."""
        return "".join(part.wording(text) for part in self.parts)


class Template(NamedTuple):
    """A declared frame, and what must stand in every match, in this order: of each of these at least one text."""

    declared: str
    fixed: tuple[tuple[str, ...], ...]

    @property
    def rarest(self) -> tuple[str, ...]:
        """Of what must stand there what is looked for first."""
        return min(self.fixed, key=lambda texts: (len(texts), -len(texts[0])), default=("",))

    def may_match(self, sentence: str) -> bool:
        """Whether a sentence holds what must stand there, in its order; compiling and searching take longer."""
        place = 0
        for texts in self.fixed:
            ends = [at + len(text) for text in texts if (at := sentence.find(text, place)) >= 0]
            if not ends:
                return False
            place = min(ends)
        return True

    @property
    def expression(self) -> re.Pattern[str]:
        """The expression; of most templates that is never asked for."""
        return _compiled(_written(self.declared))

    @property
    def longest(self) -> re.Pattern[str]:
        """The same with slots as long as may be."""
        return _compiled(_written(self.declared).replace("}?)", "})"))

    @property
    def groups(self) -> tuple[tuple[str | None, str], ...]:
        """For each group of the expression its slot name (None where text is kept) and its sign."""
        return tuple((piece.group(1), SIGNS.get(piece.group(), "")) for piece in PIECE.finditer(self.declared))


_compiled = cache(re.compile)
"""All of them: the cache of `re` itself holds too few."""


def _template(declared: str) -> Template:
    kept = [piece for piece in PIECE.finditer(declared) if piece.group()[0] not in "{~&^"]
    options = [fold(piece.group(2) or piece.group()).split("|") for piece in kept]
    return Template(declared, tuple(tuple(texts) for texts in options if "" not in texts))


@cache
def _written(declared: str) -> str:
    """A template as an expression; every piece is a group, so that the wording can be put together again."""
    pieces = list(PIECE.finditer(declared))
    written = [BEGINNING]
    for number, piece in enumerate(pieces, start=1):
        slot, choice = piece.groups()
        written.append(_slot(slot, number == len(pieces)) if slot is not None else _kept(piece.group(), choice))
    return "".join([*written, f"(?<={MARK})"])


def _slot(name: str, last: bool) -> str:
    """A slot reaches to the next fixed part; at the end of a frame, to the end of the clause."""
    expression = BEGINNING + SLOTS.get(name, SLOT)
    return expression + f"(?=[,;:{STOP}!?\n]|$)" if last else expression


def _kept(text: str, choice: str | None) -> str:
    if choice is not None:
        options = sorted(choice.split("|"), key=lambda option: -len(option))
        return "(" + "|".join(map(_marked, options)) + ")"
    signs = {"~": MODIFIERS, "&": f"({_adverbs()})", "^": CLAUSE_BEGINNING}
    return signs.get(text) or f"({_marked(text)})"


def _marked(text: str) -> str:
    """Text that may be cut into words anywhere: 取得|的|成果, 国事访问."""
    return "".join(re.escape(char) + f"{MARK}?" for char in fold(text))


@cache
def _adverbs() -> str:
    words = sorted(members("adverb") | members("manner") | {"地", "、"}, key=lambda word: (-len(word), word))
    return "(?:(?:" + "|".join(map(re.escape, words)) + f"){MARK})*"


@cache
def templates() -> tuple[Template, ...]:
    """All declared frames."""
    return tuple(_template(row[0]) for row in rows("frames.tsv"))


@cache
def _by_need() -> dict[str, list[int]]:
    """Each of the rarest texts that a template needs, and the numbers of the templates that need it."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, template in enumerate(templates()):
        for text in template.rarest:
            found[text].append(number)
    return found


def _candidates(sentence: str) -> Iterator[Template]:
    """The templates that may match a sentence; what many need is asked once."""
    numbers = {number for text, those in _by_need().items() if text in sentence for number in those}
    return (template for template in map(templates().__getitem__, sorted(numbers)) if template.may_match(sentence))


def match(
    text: MarkedText, sentence: str, start: int, end: int, settle: Callable[[Found], Found | None]
) -> Iterator[Found]:
    """The declared frames in a sentence that stands at this place of the folded text.

    `settle` says what becomes of one found.  Slots are as short as may be, and if that is nothing, as long.
    """
    first, last = text.marked_place(start), text.marked_place(end)
    for template in _candidates(sentence):
        place = first
        while place < last and (hit := template.expression.search(text.marked, place, last)):
            settled = settle(_found(template, hit, text))
            if settled is None and (longer := template.longest.match(text.marked, hit.start(), last)):
                settled = settle(_found(template, longer, text))
            if settled:
                yield settled
            place = hit.start() + 1


def _found(template: Template, hit: re.Match[str], text: MarkedText) -> Found:
    parts = []
    for number, (slot, sign) in enumerate(template.groups, start=1):
        parts.append(Part(*text.plain_span(*hit.span(number)), slot, sign))
    return Found(tuple(parts))
