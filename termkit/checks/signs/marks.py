"""Faults of one text that its signs show by themselves: blanks, brackets, quotation marks, scripts.

Each function gives places and a message; the checks of bitext look at targets with them, those of texts at the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from termkit.model import primary
from termkit.text.languages import han_runs

PAIRS = {
    "(": ")",
    "（": "）",
    "[": "]",
    "【": "】",
    "〔": "〕",
    "{": "}",
    "《": "》",
    "〈": "〉",
    "「": "」",
    "『": "』",
    "«": "»",
    "“": "”",
    "„": "“",
    "‘": "’",
}
INNER_QUOTE = "‘"
"""Stands inside another quotation, whose end it does not outlive."""
BRACKETS = frozenset("()（）[]【】〔〕{}")
QUOTES = frozenset("《》〈〉「」『』«»“”„")
NESTED = re.compile(r"«[А-ЯЁA-Z]\w*(?:[ \u00a0][А-ЯЁA-Z]\w*)?[ \u00a0]\Z")
"""A kind of body before its own name, «НК «КТЖ»: what closes the inner quotation closes both."""
FIRST_IN_LIST = re.compile(r"^\s*[（(]?[\w一-龥]{1,4}[)）]")
ITEM = re.compile(r"(?<!\w)(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,3})[)）]\Z")
ITEMS = re.compile(ITEM.pattern.removesuffix(r"\Z"))
BEHIND_ITEM = re.compile(r"\s*(?:[^\W\d_]|[«“\"(]|\Z|[-–—]\s*\w{1,4}[)）])|[.,;:]")
"""What follows its bracket: a word, the end, or the other end of a range, а)–г)."""
PARAGRAPH = re.compile(
    r"\b(?:пункт\w*|подпункт\w*|п{1,2}\.|абзац\w*|част\w+|стать\w+|(?:sub-?)?paragraphs?|items?|clauses?|articles?)\Z",
    re.I,
)
"""What is named by a letter or figure with one bracket: подпункт b) пункта 4."""
CHINESE_SIGNS = re.compile(r"[，。、；：！？（）【】〔〕]+")
BLANKS = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
COLUMNS = re.compile(r"\S {3,}\S")
"""Two of them are layout: the columns of a usage message."""
BLANK_BEFORE_SIGN = re.compile(r"(?<=[^\W\d_])[ \u00a0]+(?=[,;:!?](?:\s|$)|[,;][^\W\d_]{2}|\.(?:\s(?! ?\.)|$))")
"""Dots in a row lead to a page or an explanation."""
LATIN_IN_CYRILLIC = re.compile(r"[A-Za-z]*[А-Яа-яЁё]+[A-Za-z]+[А-Яа-яЁёA-Za-z]*|[A-Za-z]+[А-Яа-яЁё]+[А-Яа-яЁёA-Za-z]*")
LATIN, CYRILLIC = "AaBCcEeHKkMmnOoPpTuXxyY", "АаВСсЕеНКкМмпОоРрТиХхуУ"
LIKE_LATIN, LATIN_LIKE = "АаВСсЕеНКМОоРрТХхуУІіЅѕЈј", "AaBCcEeHKMOoPpTXxyYIiSsJj"
LOOKS_CYRILLIC, LOOKS_LATIN = frozenset(LATIN), frozenset(LIKE_LATIN)


class Fault(NamedTuple):
    """A place and what is wrong there; `suggestion` replaces the place."""

    start: int
    end: int
    message: str
    suggestion: str = ""


def doubled_blanks(text: str, language: str) -> Iterator[Fault]:
    """Runs of blanks inside the text, and blanks before a comma or full stop."""
    is_layout = len(COLUMNS.findall(text)) > 1
    for match in () if is_layout else BLANKS.finditer(text):
        yield Fault(*match.span(), "two blanks or more", " ")
    if primary(language) != "zh":
        for match in BLANK_BEFORE_SIGN.finditer(text):
            yield Fault(*match.span(), "a blank before a punctuation mark")


def unbalanced(text: str, signs: frozenset[str]) -> Iterator[Fault]:
    """Opening signs never closed, and closing signs never opened; 1) and a) are no brackets."""
    item = FIRST_IN_LIST.match(text)
    stack: list[tuple[str, int]] = []
    lost: list[tuple[str, int]] = []
    for match in _any_of(signs).finditer(text):
        place, sign = match.start(), match.group()
        if item and place < item.end():
            continue
        opener = next((n for n in range(len(stack) - 1, -1, -1) if PAIRS.get(stack[n][0]) == sign), None)
        if opener is not None and (opener == len(stack) - 1 or stack[-1][0] == INNER_QUOTE):
            lost.extend(stack[opener + 1 :])
            del stack[opener:]
        elif sign in PAIRS:
            if stack and sign == "«" and NESTED.match(text[stack[-1][1] : place]):
                stack.pop()
            stack.append((sign, place))
        elif sign not in ")）" or not _is_item(text, place):
            yield Fault(place, place + 1, f"“{sign}” closes nothing")
    yield from (Fault(place, place + 1, f"“{sign}” is never closed") for sign, place in (*lost, *stack))


def odd_straight(text: str) -> Iterator[Fault]:
    """The last straight quotation mark of an odd number of them, none of which may stand for inches behind a figure."""
    if text.count('"') % 2 and not re.search(r'\d"', text):
        last = text.rindex('"')
        closes = text[last - 1 : last].strip() and not text[last + 1 : last + 2].isalnum()
        yield Fault(last, last + 1, '“"” closes nothing' if closes else '“"” is never closed')


def _is_item(text: str, place: int) -> bool:
    """Whether a closing bracket is that of a list item (1), a), iv)): there are several, or it stands apart."""
    found = ITEM.search(text, 0, place + 1)
    if not found or not BEHIND_ITEM.match(text, place + 1):
        return False
    before = text[: found.start()].rstrip()
    return (
        not before
        or before[-1] in ",.;:：；，。、—–"
        or len(ITEMS.findall(text)) > 1
        or PARAGRAPH.search(before) is not None
    )


@cache
def _any_of(signs: frozenset[str]) -> re.Pattern[str]:
    return re.compile("[" + re.escape("".join(sorted(signs))) + "]")


def mixed_script(text: str) -> Iterator[Fault]:
    """Words in which Latin letters that look Cyrillic stand among Cyrillic ones, or the reverse."""
    for match in LATIN_IN_CYRILLIC.finditer(text):
        word = match.group()
        latin = [c for c in word if c.isascii()]
        cyrillic = [c for c in word if not c.isascii()]
        if all(c in LOOKS_CYRILLIC for c in latin) and len(latin) < len(word):
            yield _mixed(match, "Cyrillic with Latin", latin, to_cyrillic(word))
        elif all(c in LOOKS_LATIN for c in cyrillic) and len(cyrillic) < len(latin):
            yield _mixed(match, "Latin with Cyrillic", cyrillic, to_latin(word))


def _mixed(match: re.Match[str], how: str, letters: list[str], suggestion: str) -> Fault:
    return Fault(*match.span(), f"“{match.group()}” mixes {how} {', '.join(sorted(set(letters)))}", suggestion)


def to_cyrillic(word: str) -> str:
    """The word with the Latin letters that look Cyrillic made Cyrillic."""
    return word.translate(str.maketrans(LATIN, CYRILLIC))


def to_latin(word: str) -> str:
    """The word with the Cyrillic letters that look Latin made Latin."""
    return word.translate(str.maketrans(LIKE_LATIN, LATIN_LIKE))


def left_in_chinese(text: str) -> Iterator[Fault]:
    """Runs of Han characters, and Chinese punctuation."""
    for run in (*han_runs(text), *CHINESE_SIGNS.finditer(text)):
        yield Fault(*run.span(), f"“{run.group()}” is Chinese")


def foreign_quotes(text: str, language: str) -> Iterator[Fault]:
    """Quotation marks of another locale: Russian has «…» (inside them „…“), English “…”, Chinese “…” and 《…》."""
    wrong = {"ru": r"[“”「」『』《》\"]", "en": r"[«»„「」『』《》]", "zh": r"[«»„]"}.get(primary(language))
    if not wrong:
        return
    for match in re.finditer(wrong, text):
        before = text[: match.start()]
        if primary(language) != "ru" or match.group() not in '“”"' or before.count("«") <= before.count("»"):
            yield Fault(*match.span(), f"{match.group()} is not the quotation mark of this language")
