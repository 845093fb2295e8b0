"""Where a text introduces an abbreviation: 以下简称, далее, hereinafter, or letters in brackets."""

from __future__ import annotations

import re

from termkit.model import primary

ZH = re.compile(
    r"(?:以下[简簡]?[称稱]|下[称稱]|[简簡][称稱][为為]|(?<=[，,（(])[简簡][称稱]|[简簡][称稱](?=[“\"「A-Z]))"
    r"[：:]?\s?[“\"「]?\s?(?P<name>\w[^”\"」）)，,。]{0,19})[”\"」]?"
)
NAME = r"(?P<name>\w[^\s«»“”\"(),.]*)"
RU = re.compile(
    r"(?i:далее|сокращ[её]нно)(?:\s+(?:именуем\w+|по тексту|также))*"
    rf"(?:\s*[–—:-]\s*[«“\"]?|\s+[«“\"]|\s+(?=[A-ZА-ЯЁ])){NAME}"
)
NAMED = re.compile(
    r"(?:(?i:имену\w+ в (?:дальнейшем|последующих \w+))|(?:называем|именуем)\w+(?:\s+(?:просто|также|кратко))?)"
    rf"\s+[«“\"]{NAME}"
)
CALLED_LATER = re.compile(rf"(?i:(?:называем|именуем)\w+\s+(?:в дальнейшем|далее))\s*[–—:-]?\s*[«“\"]?{NAME}")
"""A participle and далее together need no quotation marks: называемая далее управляющей властью."""
EN = re.compile(
    r"(?:(?i:hereinafter|hereafter|abbreviated)(?:\s+(?:referred|to|as|called|the|be))*\s*[“\"«‘]?"
    r"|(?:referred to as|known as|called)\s+[“\"«‘](?=(?:the )?[A-Z]))(?:the )?[“\"«‘]?"
    r"(?P<name>[A-Za-z][^\s“”\"(),.]*)"
)
NAMED_IN_BRACKETS = re.compile(r"[(（]\s*(?:the\s+)?[“\"](?:the\s+)?(?P<name>[A-Z][^\s“”\"(),]*)")
"""As contracts do: the Government of … (the “Party”)."""
FOR_SHORT = re.compile(r"\b(?P<name>\w+),? for short\b")
BRACKETS = re.compile(r"[(（]\s*[«“\"]?(?P<name>[A-ZА-ЯЁ]{2,10})[»”\"]?\s*[)）]")
INTRODUCTIONS = {
    "zh": (ZH,),
    "ru": (RU, NAMED, CALLED_LATER, BRACKETS),
    "en": (EN, NAMED_IN_BRACKETS, FOR_SHORT, BRACKETS),
}


def introductions(text: str, language: str) -> list[re.Match[str]]:
    """The places where a text introduces an abbreviation; the group `name` holds it."""
    return [match for pattern in INTRODUCTIONS.get(primary(language), ()) for match in pattern.finditer(text)]
