"""A name that stands in the target in Latin letters: as the source itself glosses it, or as English has it.

呼吸道合胞病毒（RSV） is RSV, not a virus of something; 德国混沌计算机俱乐部 may stay The German Chaos Computer Club.
"""

from __future__ import annotations

import re

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


def is_glossed(case: Case) -> bool:
    """Whether the letters that follow a longer name, or a name itself, in the source stand in the target for it."""
    gloss = GLOSS.match(case.source, case.mention.end)
    if not gloss and case.is_of_a_name:
        gloss = ORIGINAL.match(case.source, case.mention.end)
    known = {rendering.text for rendering in case.looked.renderings}
    target = SPELT.sub("", case.target)
    letters = LETTERS.findall(gloss.group("letters")) if gloss else []
    return any(w not in known and re.search(rf"(?<!\w){re.escape(w)}(?!\w)", target) for w in letters)


def is_in_an_acronym(case: Case) -> bool:
    """Whether it stands between Chinese words, and an acronym there may have its letter inside: 急性|呼吸道|感染."""
    start, end = case.mention.span
    in_the_middle = HAN.match(case.source[:start][-1:]) and HAN.match(case.source, end)
    target = SPELT.sub("", case.target)
    return bool(in_the_middle) and any(may_hold(t.term.term, target, case.source) for t in case.allowed)


def is_in_english(case: Case) -> bool:
    """Whether a Russian target has the name in English, or a word made from it: European Discovery."""
    entries = case.mention.entries if primary(case.language) == "ru" else ()
    english = (t.term for entry in entries for t in case.context.base.entries[entry].terms("en"))
    beginnings = {term[:BEGINNING] for term in english if term[:1].isupper() and len(term) >= BEGINNING}
    return any(re.search(rf"(?<!\w){re.escape(b)}", case.target) for b in beginnings)
