"""A name that stands in the target in Latin letters: as the source itself glosses it, or as English has it.

呼吸道合胞病毒（RSV） is RSV, not a virus of something; 德国混沌计算机俱乐部 may stay The German Chaos Computer Club.
"""

from __future__ import annotations

import re

from termkit.checks.context import Context, Mention
from termkit.checks.terms.case import Case
from termkit.checks.terms.shapes.compounds import may_hold
from termkit.model import primary

GLOSS = re.compile(r"[\u4e00-\u9fff]{1,12}\s?[（(](?P<letters>[A-Za-z][^（）()。；]*)")
"""The rest of a longer name behind a term, and in brackets its acronym: 呼吸道|合胞病毒（RSV）."""
ORIGINAL = re.compile(r"\s?[（(，,]\s?(?P<letters>[A-Z][a-z]{3,})")
"""A name as it is in its own language, in brackets or behind a comma: 诺瓦克，Norwalk."""
LETTERS = re.compile(r"\b(?:[A-Z]{2,}(?:-[A-Z0-9]+)*|[A-Z][a-z]{3,})\b")
SPELT = re.compile(r"\(\s*[A-ZА-ЯЁ][A-ZА-ЯЁ0-9-]+\s*\)")
"""An acronym in brackets is one of the words before it."""
HAN = re.compile("[\u4e00-\u9fff]")
BEGINNING = 5
"""Letters by which an English word is known: Europ."""

GLOSSED = "the letters stand there that the source gives for it, or for the longer name it is part of"
HELD = "an acronym there may have it in it"
LATIN = "it stands there in Latin letters"


def why_in_letters(case: Case) -> str:
    """Why Latin letters may render it, in words, or nothing."""
    if primary(case.context.source) == "zh" and _is_glossed(case):
        return GLOSSED
    target = SPELT.sub("", case.target)
    if _is_in_the_middle(case.mention, case.source) and any(
        may_hold(term.term.term, target, case.source) for term in case.allowed
    ):
        return HELD
    return LATIN if primary(case.language) == "ru" and _is_english(case.mention, case.target, case.context) else ""


def _is_in_the_middle(mention: Mention, source: str) -> bool:
    """Whether Chinese words stand directly before and behind: 急性|呼吸道|感染."""
    return bool(HAN.match(source[: mention.start][-1:]) and HAN.match(source, mention.end))


def _is_glossed(case: Case) -> bool:
    """Whether the letters that follow a longer name, or a name itself, in the source stand in the target for it."""
    gloss = GLOSS.match(case.source, case.mention.end)
    if not gloss and any(term.is_name for term in case.allowed):
        gloss = ORIGINAL.match(case.source, case.mention.end)
    known = {rendering.text for rendering in case.looked.renderings}
    target = SPELT.sub("", case.target)
    letters = LETTERS.findall(gloss.group("letters")) if gloss else []
    return any(w not in known and re.search(rf"(?<!\w){re.escape(w)}(?!\w)", target) for w in letters)


def _is_english(mention: Mention, target: str, context: Context) -> bool:
    """Whether the target has the name in English, or a word made from it: European Discovery."""
    english = (t.term for entry in mention.entries for t in context.base.entries[entry].terms("en"))
    beginnings = {term[:BEGINNING] for term in english if term[:1].isupper() and len(term) >= BEGINNING}
    return any(re.search(rf"(?<!\w){re.escape(b)}", target) for b in beginnings)
