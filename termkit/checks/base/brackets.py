"""What brackets in a term list say: a short form, a full one, another wording, an ending, a remark.

International Court of Justice (ICJ), UNIFIL (United Nations Interim Force in Lebanon), 上海合作组织（上合组织）, member
State(s), civilian (noun), Blue Line (Lebanon).  A bracket that belongs to the name stays: China-Europe (Central Asia)
freight trains, 刚果（金）, and whatever has one in Chinese, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.words import listed
from termkit.text.contractions import is_contraction
from termkit.text.function_words import is_function_word
from termkit.text.patterns import PLAIN_WORD
from termkit.text.words import tag

HAN = re.compile("[\u3400-\u9fff]")
QUOTES = "“”«»\"'"
BRACKETED = r"[(（\[](?P<inside>[^()（）\[\]]+)[)）\]]"
OPENING = re.compile(rf"{BRACKETED}(?P<term>\s*.+)")
"""What may be left out before a term: [the] Silk Road Fund, (принцип) равенства."""
INNER = re.compile(rf"(?P<before>.+\s){BRACKETED}\s(?P<behind>.+)")
"""A small word that may be left out: стороны (в) конфликте."""
ENDING = re.compile(rf"(?P<term>[^()（）\[\]]+?)(?P<blank>\s*){BRACKETED}")
DATED = re.compile(r"(?P<term>.*\d) ?[(（\[](?:19|20)\d\d[)）\]](?P<behind>.*)")
"""A number with its year, which may be left out: resolution 1701 (2006)."""
CALLED = re.compile(r"\A(?:以下简称|简称|下称|далее|сокр\.?|hereinafter|abbr\.?)\s*[:：—–-]*\s*", re.IGNORECASE)
"""What stands before a short form in brackets."""
IS_SHORT = re.compile(r"(?P<full>.+?)的?(?:简称|缩写|全称)")
"""What says of which name the term is the short form."""
ALSO = re.compile(r"(?:also|or|или|тж\.?|также|又称|也称|亦称|或称?)\s*[:：]?\s*(?=\S)|=\s*", re.IGNORECASE)
"""What stands before another wording."""
BARRED = re.compile(
    r"(?:(?:but )?not|never|wrong(?:ly)?|don't use|(?:а )?не|неверно|不[用作译]?)\s*[:：]?\s+(?=\S)", re.IGNORECASE
)
"""What stands before wordings that must not be used."""
BESIDE = re.compile(rf"{BARRED.pattern}|formerly|e\.g\.|i\.e\.|бывш|напр|т\.\s?е\.|原称|旧称|例如|如", re.IGNORECASE)
"""What stands before wordings that are not meant, former ones, and examples."""
LETTERS = re.compile(r"[^\W_]*[A-ZА-ЯЁ][^\W_]*[A-ZА-ЯЁ][^\W_]*")
"""A word of which two letters or more are capitals: GGI, MoU, ТЭО."""
STUMP = 3
"""Letters of the first word that its short form keeps, at least: гос, дип, спец."""


def keeps_bracket(term: str) -> bool:
    """Whether what a Chinese term has in brackets is part of a name: 中国银行（香港）, 刚果（金）."""
    found = ENDING.fullmatch(term)
    return bool(found and not is_short_form(found["inside"], found["term"]) and _is_place(found["inside"]))


def unbracketed(term: str, language: str, *, in_name: bool) -> Iterator[str]:
    """The wordings of a term with brackets; `in_name` says that those with capitals may be part of the name."""
    opened, inner, dated = OPENING.fullmatch(term), INNER.fullmatch(term), DATED.fullmatch(term)
    if opened:
        yield from unbracketed(opened["term"].strip(), language, in_name=in_name)
    elif dated:
        yield from (term, dated["term"] + dated["behind"])
    elif inner and inner["inside"].islower():
        yield from (inner["before"] + inner["behind"], f"{inner['before']}{inner['inside']} {inner['behind']}")
    elif found := ENDING.fullmatch(term):
        inside = CALLED.sub("", found["inside"].strip()).strip(QUOTES)
        read = _of_chinese if HAN.search(term) else _ending
        yield from read(found["term"].strip(), inside, found["blank"], language, in_name)
    else:
        yield term


def barred(term: str) -> list[str]:
    """The wordings that a bracket says must not be used: Алматы (не Алма-Ата)."""
    found = ENDING.fullmatch(term)
    told = BARRED.match(found["inside"]) if found else None
    return (
        [part.strip(QUOTES) for part in re.split(r"[,;/]\s*", found["inside"][told.end() :])] if found and told else []
    )


def _of_chinese(whole: str, inside: str, blank: str, language: str, in_name: bool) -> Iterator[str]:
    """A Chinese term and its bracket: 加沙（地带）, 安理会（安全理事会的简称）, 古特雷斯（António Guterres）."""
    del blank, language, in_name
    short, also = IS_SHORT.fullmatch(inside), ALSO.match(inside)
    if _is_place(inside):
        yield f"{whole}（{inside}）"
        return
    yield whole
    if short or also:
        yield short["full"] if short else inside[also.end() if also else 0 :]
    elif is_short_form(inside, whole):
        yield inside
    elif HAN.search(inside) and not BESIDE.match(inside):
        yield whole + inside


def _is_place(inside: str) -> bool:
    """Whether a bracket says where something is, in one character or by its name: 刚果（金）, 中国银行（香港）."""
    if len(inside) == 1:
        return inside not in listed("place_classes.txt")
    return tag(inside)[0] == (inside, "ns")


def _ending(whole: str, inside: str, blank: str, language: str, in_name: bool) -> Iterator[str]:
    """A term of another language and its bracket."""
    also = ALSO.match(inside)
    another = inside[also.end() :].strip(QUOTES) if also else inside
    if BESIDE.match(inside):
        yield whole
    elif also or is_short_form(inside, whole) or _is_full_form(inside, whole):
        yield from (whole, another)
    elif not _is_remark(inside):
        yield from ((f"{whole} ({inside})",) if in_name else (whole, f"{whole} {inside}"))
    elif blank:
        yield whole
        if " " in whole and " " in inside and not (_opens_small(inside, language) or _explains_letters(inside, whole)):
            yield inside
    else:
        yield from (whole, whole + inside)


def _opens_small(inside: str, language: str) -> bool:
    return is_function_word(inside.partition(" ")[0], language)


def _explains_letters(inside: str, whole: str) -> bool:
    """Whether it says what letters of the term stand for: КПП «Рафах» (контрольно-пропускной пункт)."""
    return any(_spells(letters, inside) for letters in LETTERS.findall(whole))


def _is_full_form(inside: str, whole: str) -> bool:
    """Whether it is the term in full: what its letters stand for, or all its words and more."""
    words = set(PLAIN_WORD.findall(whole.lower()))
    return len(inside) > len(whole) and (_spells(whole, inside) or words <= set(PLAIN_WORD.findall(inside.lower())))


def is_short_form(inside: str, whole: str, *, spelt: bool = False) -> bool:
    """Whether letters stand for the term (ICJ, SPS measures), some of its characters in order, or a word: дипкорпус.

    Letters that do not spell the term may be those of another language (MSF), unless everybody knows whose they are.
    """
    if HAN.search(inside):
        return 1 < len(inside) < len(whole) and is_contraction(inside, whole)
    if len(inside) >= len(whole) or not LETTERS.search(inside):
        return len(inside) < len(whole) and not spelt and _is_stump(inside, whole)
    letters = LETTERS.findall(inside)
    known = not letters or any(word in listed("known_acronyms.txt") for word in letters) or " " in inside
    return _spells(inside, whole) or not (spelt or known)


def _spells(letters: str, whole: str) -> bool:
    """Whether an acronym begins as the term does and has letters of it in order: ЕАЭС, but no Форум Китай – АСЕАН."""
    one_begins = letters[:1].lower() == whole[:1].lower() and bool(LETTERS.match(letters))
    return one_begins and len(letters) < len(whole) and is_contraction(letters.lower(), whole.lower())


def _is_stump(inside: str, whole: str) -> bool:
    """Whether one word begins as the first of several does and is none of them: спецборт."""
    words = whole.lower().split()
    return inside.isalpha() and inside[:STUMP] == words[0][:STUMP] and len(words) > 1 and inside not in words


def _is_remark(inside: str) -> bool:
    """Whether it is said in small letters and without figures, which no part of a name is."""
    return inside.islower() and not any(map(str.isdigit, inside))
