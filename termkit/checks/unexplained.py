"""Acronyms of a text that nobody explains: neither the text, nor the base, nor everyday knowledge."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from termkit.checks.check import SegmentPair
from termkit.checks.compiled import CompiledBase
from termkit.checks.context import Context
from termkit.checks.introductions import introductions
from termkit.checks.names.initials import acronyms
from termkit.checks.spelling.letters import is_in_dictionary, without_a_slip
from termkit.checks.words import listed
from termkit.model import primary
from termkit.text.patterns import PLAIN_WORD

ACRONYM = re.compile(r"(?<![\w«“\"./-])(?:[A-Z]{3,7}|[А-ЯЁ]{3,7})(?![\w»”\"/-]|\.\w|\s*[(:])")
IN_CHINESE = re.compile(
    r"(?<![A-Za-z0-9«“‘\"./&+—–（(《·-])[A-Z]{3,7}(?![A-Za-z0-9»”’\"/&+—–）)》·-]|\.\w|\s*[（(:]"
    r"|[\u4e00-\u9fff]{0,6}(?:公司|集团|银行|大学|电视台|新闻))"
)
"""In brackets or beside a name it is explained, in quotation marks or before what it is called it is a name itself."""
NEIGHBOURS, NEIGHBOUR = re.compile(r"(?:[A-Z]{4,}|\d) \Z"), re.compile(r" [A-Z]{4,}(?!\w)")
"""GAVIN NEWSOM, 737 MAX."""
CAPITALS = re.compile(r"[A-ZА-ЯЁ]{2,}")
LONG = 4
"""Letters from which a word has its place in an acronym even where small ones have none."""
ROMAN = re.compile(r"[IVXLC]+\Z")
VOWEL = re.compile("[AEIOUYАЕЁИОУЫЭЮЯ]")
WORDLIKE = 0.4
"""Share of vowels from which letters are read as a word."""
FEW = 0.5
"""Share of capitals among the letters of a line above which it is a heading in capitals."""


class Letters:
    """The letters that stand for the names of a base in a language, which any text may use."""

    def __init__(self, base: CompiledBase, language: str) -> None:
        """Collect them."""
        names = [term.term for entry in base.entries.values() for term in entry.terms(language)]
        self.written = {word for name in names for word in ACRONYM.findall(name)}
        self.known = self.written.union(*map(acronyms, names))


def unexplained(units: Iterable[SegmentPair], context: Context) -> Iterator[tuple[SegmentPair, int, str]]:
    """The first place of each acronym that nobody explains: its unit, its start, its letters."""
    held = list(units)
    pattern = IN_CHINESE if primary(context.source) == "zh" else ACRONYM
    known = {m.group("name") for unit in held for m in introductions(unit.source, context.source)}
    used = {letters for unit in held for letters in pattern.findall(unit.source)} & known
    known.update(listed("known_acronyms.txt"))
    used.update(listed("known_acronyms.txt"))
    in_letters = context.base.index(Letters, context.source).written
    initials = "\n".join(_initials(unit.source, least) for unit in held for least in (1, LONG))
    for unit in held:
        matches = [] if _is_heading(unit.source) else list(pattern.finditer(unit.source))
        in_base = list(context.renderings(unit.source, context.source)) if matches else []
        for match in matches:
            letters = match.group()
            if letters in known:
                continue
            is_slip = any(_is_slip(letters, other) for other in used) or (
                len(letters) >= LONG and any(other in in_letters for other in without_a_slip(letters, first=0))
            )
            is_explained = not is_slip and (letters.casefold() in initials or _is_word(match) or _is_in_name(match))
            if is_explained or ROMAN.match(letters):
                continue
            known.add(letters)
            names = [r.term.term.term for r in in_base if r.start <= match.start() and match.end() <= r.end]
            in_name = any(letters in name for name in names) if is_slip else names
            if not in_name and letters not in context.base.index(Letters, "en").known:
                yield unit, match.start(), letters


def _initials(text: str, least: int) -> str:
    """The first letters of the words of a text that have at least so many; acronyms explain nothing."""
    return "".join(word[0] for word in PLAIN_WORD.findall(CAPITALS.sub(" ", text)) if len(word) >= least).casefold()


def _is_slip(one: str, other: str) -> bool:
    """Whether letters are those of another acronym, one too often and one too seldom: ОНН for ООН."""
    return len(one) == len(other) and set(one) == set(other) and sorted(one) != sorted(other)


def _is_word(match: re.Match[str]) -> bool:
    """Whether it may be a word in capitals that begins a line: DONE, ГЛАВА."""
    vowels = VOWEL.findall(match.group())
    return not match.start() and len(vowels) >= WORDLIKE * len(match.group())


def _is_in_name(match: re.Match[str]) -> bool:
    """Whether it is a word, as names of telescopes are (FAST), or stands in a row of capitals, or behind a figure."""
    beside = NEIGHBOURS.search(match.string, 0, match.start()) or NEIGHBOUR.match(match.string, match.end())
    word = match.group().lower()
    return beside is not None or (word.isascii() and is_in_dictionary(word, "en"))


def _is_heading(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return not letters or sum(map(str.isupper, letters)) > FEW * len(letters)
