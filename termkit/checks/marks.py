"""Faults of one text that its signs show by themselves: doubled words, blanks, brackets, quotation marks, scripts.

Each function gives places and a message; the checks of bitext look at targets with them, those of texts at the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from termkit.checks.words import listed
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
DOUBLED = re.compile(
    r"(?<![\w-])(?P<word>[^\W\d_]{2,}|[вкосуия]|(?-i:a))[^\S\n]+(?P<again>(?P=word))(?![\w-])", re.IGNORECASE
)
SHORT_NAME = 2
"""Letters of a name that a conjunction or particle may be written like."""
IN_SENTENCE = re.compile(r"\w[,»”]?\s\Z")
DOUBLED_HAN = re.compile(r"(?P<word>[的了在是和与对为及])(?P=word)(?!(.)\2)")
"""Two pairs are one word: 和和美美."""
DOUBLED_DETERMINER = re.compile(r"(?P<word>[各该])(?P=word)")
"""Never stands before itself, whatever it makes a word with: 各|各方."""
DOUBLED_HAN_WORD = re.compile(r"(?P<word>[\u3400-\u9fff]{2,6})(?P=word)")
REPEATED_HAN = re.compile(r"([\u3400-\u9fff])\1")
TWICE_ON_PURPOSE = ("a", "z", "o", "m", "q", "y", "e")
"""Parts of speech of Chinese words that are doubled on purpose: 一步一步, 哈哈哈哈; the verbs are listed: 讨论讨论."""
COMPLEMENTS = ("起来", "到", "着", "下来", "出来", "上")
"""What follows a verb: the same word before it was a noun (血肉联系联系起来)."""
IDIOM = "i"
"""Part of speech of idioms, of which no word before them is a part: 颠|颠倒黑白."""
BEHIND = tuple("内里藏")
"""What stands behind a character that is a word of its own: 共青团|团内."""
NO_WORD_BUT_ITSELF = ("m", "q", "y", "e", "o", "u")
"""Parts of speech of words beside which one of their characters may stand again: 一一, 哈哈."""
WINDOW = 6
"""Characters before a doubled one that are cut into words."""
CHINESE_SIGNS = re.compile(r"[，。、；：！？（）【】〔〕]+")
CODE = re.compile(r"(?:^|\s)[#$]\s?\S|->|\w=\w|(?:^|[\s#])/?[a-z-]+/[a-z]|\d\.\d+ [KMG]B\b")
"""What only a line of a program or of its output has."""
BLANKS = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
COLUMNS = re.compile(r"\S {3,}\S")
"""Two of them are layout: the columns of a usage message."""
BLANK_BEFORE_SIGN = re.compile(r"(?<=[^\W\d_])[ \u00a0]+(?=[,;:!?](?:\s|$)|\.(?:\s(?! ?\.)|$))")
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


def doubled_words(text: str, language: str) -> Iterator[Fault]:
    """Words written twice in a row, but those that language doubles on purpose."""
    pattern = DOUBLED_HAN if primary(language) == "zh" else DOUBLED
    for match in pattern.finditer(text):
        word = match.group("word")
        if word.isascii() and word.islower() and CODE.search(text):
            continue
        if word.lower() in listed("doubled_on_purpose.txt") or _is_short_name(match):
            continue
        if not _is_title(match) and not _is_in_word(match):
            yield Fault(*match.span(), f"“{word}” is written twice", word)
    if primary(language) == "zh":
        for match in DOUBLED_DETERMINER.finditer(text):
            yield Fault(*match.span(), f"“{match.group('word')}” is written twice", match.group("word"))
        yield from _doubled_han(text)
        yield from _doubled_edges(text)


def _is_short_name(match: re.Match[str]) -> bool:
    """Whether a name of a letter or two meets the word that is written like it: Ван И и другие, Ли ли."""
    word, again = match.group("word"), match.groupdict().get("again", "")
    is_name = len(word) <= SHORT_NAME and word[0].isupper() and again[:1].islower()
    return is_name and bool(IN_SENTENCE.search(match.string, 0, match.start()))


def _doubled_edges(text: str) -> Iterator[Fault]:
    """The last character of a Chinese word once more behind it, or the first of a clause once more before it."""
    for match in REPEATED_HAN.finditer(text):
        char, place = match.group(1), match.start() + 1
        if char not in listed("words_of_one_character.txt") and _is_edge(text, place):
            yield Fault(*match.span(), f"“{char}” is written twice", char)


def _is_edge(text: str, place: int) -> bool:
    """Whether a word of two characters and more meets, at that place, a word that is one of its characters: 银行行."""
    from termkit.text.words import tag

    at = max(0, place - 1 - WINDOW)
    for (one, part), (other, other_part) in pairwise(tag(text[at : place + 1 + WINDOW])):
        at += len(one)
        if at == place and len(one) > 1:
            is_place = part.startswith("ns") and other_part == "j"  # 江苏|苏通
            is_word = part.startswith(("nr", *NO_WORD_BUT_ITSELF)) or is_place or _opens_word(text, place, part)
            return len(other) == 1 and not is_word
        if at == place:
            alone = place == 1 or not text[place - 2].isalnum() or other_part == IDIOM
            return alone and len(other) > 1 and not other_part.startswith(("nr", *NO_WORD_BUT_ITSELF))
    return False


def _opens_word(text: str, place: int, part: str) -> bool:
    """Whether a character makes a word with the next one, whatever that is a part of: 州长|安迪, 军歌|声, 团|内.

    What stands behind a verb is none of these places (不干涉|涉|内政).
    """
    from termkit.text.words import cut

    is_inside = text[place + 1 : place + 2] in BEHIND and not part.startswith("v")
    return is_inside or len(cut(text[place : place + 2])[0]) > 1


def _doubled_han(text: str) -> Iterator[Fault]:
    """Chinese words of two characters and more, one after the other, that nobody doubles on purpose."""
    from termkit.text.words import tag

    for match in DOUBLED_HAN_WORD.finditer(text):
        word = match.group("word")
        if text.startswith(COMPLEMENTS, match.end()):
            continue
        tagged = tag(text[max(0, match.start() - WINDOW) : match.end() + WINDOW])
        doubled = [part for (one, part), (other, _) in pairwise(tagged) if one == other == word]
        ends = any(
            len(one) > len(word) and one.endswith(word) and other == word for (one, _), (other, _) in pairwise(tagged)
        )
        if word in listed("doubled_on_purpose.txt") and not ends:
            continue
        if ends or any(not part.startswith(TWICE_ON_PURPOSE) for part in doubled):
            yield Fault(*match.span(), f"“{word}” is written twice", word)


def _is_title(match: re.Match[str]) -> bool:
    """Whether the second word begins a title or reference: see section Section 2.3."""
    again = match.groupdict().get("again", "")
    return again[:1].isupper() and match.group("word")[0].islower()


def _is_in_word(match: re.Match[str]) -> bool:
    """Whether one of two Han characters belongs to another word: 反对 before 对俄制裁, 和平 after 和."""
    if "again" in match.groupdict():
        return False
    from termkit.text.words import cut

    text, place = match.string, match.start() + 1
    return len(cut(text[max(0, place - 1 - WINDOW) : place])[-1]) > 1 or len(cut(text[place : place + WINDOW])[0]) > 1


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
