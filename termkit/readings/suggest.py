"""Suggested equivalents for empty slots: shown as suggestions, never terms until somebody approves them.

    palladius     Chinese persons and places, Russian
    pinyin        Chinese persons and places, English: Xi Jinping, Xi'an
    cldr          countries, both (Unicode CLDR through Babel)
    composition   names made of known parts: 中华人民共和国和X联合声明, X外交部

A foreign name in transcription gets nothing here: its form is looked up, or ranked by transcription.rank.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from termkit.model import Kind, Suggestion, primary
from termkit.readings.foreign import is_foreign_name
from termkit.readings.tables import names, rows, wordlist

Known = Callable[[str], str | None]
"""What the term base knows: the equivalent of a Chinese term in the language asked for, or None."""
SCORES = {"cldr": 0.95, "palladius": 0.9, "pinyin": 0.9, "composition": 0.8}
STATES = ("共和国", "王国", "联邦", "酋长国", "公国")
"""Names of states are translated, never transcribed."""
_SLOT = re.compile(r"\{(\d)(?::(\w+))?\}")
_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")


def suggest(term: str, kind: Kind | str | None, language: str, known: Known | None = None) -> list[Suggestion]:
    """Equivalents of a Chinese term in `language`, best first; none where no rule is sure of its parts.

    Russian and English are made by all rules; Kazakh has the names of countries alone, which need no rule.
    """
    language = primary(language)
    if language == "kk":
        return list(_country(term, language))
    if language not in ("ru", "en"):
        return []
    found = [*_country(term, language), *_name(term, kind, language), *_composed(term, language, known)]
    unique = {suggestion.term: suggestion for suggestion in reversed(found)}
    return sorted(unique.values(), key=lambda suggestion: -suggestion.score)


def _made(term: str, origin: str, note: str = "") -> Suggestion:
    return Suggestion(term, origin, SCORES[origin], note)


@cache
def territories(language: str) -> dict[str, str]:
    """Chinese name of a country or territory -> its name in the language (CLDR)."""
    from babel import Locale

    chinese, other = Locale("zh").territories, Locale(language).territories
    codes = [code for code in chinese if re.fullmatch("[A-Z]{2}", str(code)) and code in other]
    table = {_bare(chinese[code]): _bare(other[code]) for code in codes}
    return table | {name: table[short] for name, short in rows("country_variants.tsv") if short in table}


def _bare(name: str) -> str:
    return re.sub(r"\s*[（(].*[)）]$", "", name)


def _country(term: str, language: str) -> Iterator[Suggestion]:
    name = territories(language).get(term)
    if name:
        yield _made(name, "cldr", "CLDR territory name")


def _name(term: str, kind: Kind | str | None, language: str) -> Iterator[Suggestion]:
    """Palladius or toneless pinyin, for persons and places of China."""
    if kind not in (Kind.PERSON, Kind.PLACE) or term in territories(language) or is_foreign_name(term):
        return
    if term.endswith(STATES):
        return
    if not re.fullmatch(r"[一-鿿〇]+", term) or (kind == Kind.PERSON and not _is_chinese_person(term)):
        return
    if language == "ru":
        from termkit.readings.palladius import exceptions, palladius

        note = "traditional form" if term in exceptions() else "Palladius"
        yield _made(palladius(term, kind), "palladius", note)
    else:
        yield _made(_english(term, kind), "pinyin", "pinyin without tones")


def _english(term: str, kind: Kind | str) -> str:
    from termkit.readings.pinyin import pinyin, plain

    return english_exceptions().get(term) or plain(pinyin(term, kind))


@cache
def english_exceptions() -> dict[str, str]:
    """Chinese name -> its English form, where that is not toneless pinyin."""
    return {row[0]: row[1] for row in rows("english_exceptions.tsv")}


def _is_chinese_person(name: str) -> bool:
    from termkit.readings.surnames import read_person

    return read_person(name) is not None or name in names()


def _composed(term: str, language: str, known: Known | None) -> Iterator[Suggestion]:
    """The patterns that fit, where every part of them is known."""
    for wanted, pattern, target in rows("compositions.tsv"):
        match = re.fullmatch(pattern, term) if wanted == language else None
        if match:
            filled = _fill(target, match, language, known)
            if filled:
                yield _made(filled, "composition", "put together from known parts")


def _fill(target: str, match: re.Match[str], language: str, known: Known | None) -> str:
    """The target with its slots filled, or empty when a part is unknown."""
    filled = target
    for slot in _SLOT.finditer(target):
        part, form = match.group(int(slot.group(1))), slot.group(2) or ""
        value = _bilateral().get(part, "") if form == "bilateral" else _part(part, language, known)
        value = _inflect(value, form)
        if not value:
            return ""
        filled = filled.replace(slot.group(), value, 1)
    return filled


@cache
def _bilateral() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("bilateral.tsv")}


def _part(part: str, language: str, known: Known | None) -> str:
    """The equivalent of a part: what the term base knows, a country, a place of China."""
    value = (known(part) if known else None) or territories(language).get(part)
    if value:
        return value
    listed = part in names() or part in wordlist("places")
    return next((s.term for s in _name(part, Kind.PLACE, language)), "") if listed else ""


def _inflect(value: str, form: str) -> str:
    """The value in a Russian case, or with the English article of states; empty when it is unknown how."""
    if form == "the":
        return f"the {value}" if re.search("Republic|Kingdom|Union|States|Federation|Organ", value) else value
    if form not in _CASES or not value:
        return value
    from termkit.text.russian import cells

    table = cells(value)
    number = next((n for n in ("sing", "plur") if value in table.get((n, "nomn"), ())), "")
    forms = table.get((number, form), set())
    return next(iter(forms)) if len(forms) == 1 else ""
