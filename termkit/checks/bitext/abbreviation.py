"""An abbreviation that the source introduces is not introduced in the target, or the target uses it before that.

The source introduces it by 以下简称, 下称, 简称; the target by далее, hereinafter, or by the abbreviation in brackets.
A short name in brackets alone, 亚洲开发银行（亚行）, is asked for where the target uses the letters for it later.

Source: ГОСТ Р 7.0.97-2016 and the UN Editorial Manual (abbreviations are spelt out on first mention).

Wrong: 上海合作组织（以下简称“上合组织”） — Шанхайская организация сотрудничества
Right: 上海合作组织（以下简称“上合组织”） — Шанхайская организация сотрудничества (далее – ШОС)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.introductions import BRACKETS, introductions
from termkit.model import Severity, primary

SHORT_NAME = re.compile(r"(?P<full>[\u4e00-\u9fff]{4,24})[(（][“\"]?(?P<name>[\u4e00-\u9fff]{2,6})[”\"]?[)）]")
LETTERS = re.compile(r"(?<!\w)[A-ZА-ЯЁ]{2,10}(?!\w)")
FEWEST = 3
"""Letters that are no words' initials by chance."""
SMALL = frozenset(["и", "по", "в", "на", "с", "the", "of", "for", "and", "on", "in", "to"])
"""Words that give an abbreviation no letter."""


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """A remark for each introduction lost, and for each abbreviation used before the unit that introduces it."""
    used: dict[str, tuple[SegmentPair, int]] = {}
    introduced: set[str] = set()
    owed: list[tuple[SegmentPair, re.Match[str]]] = []
    for pair in units:
        yield from _lost(pair, context)
        yield from _still_owed(pair, owed)
        for match in introductions(pair.target, context.target):
            name = match.group("name")
            earlier = used.get(name)
            if name.isupper() and earlier and name not in introduced:
                yield _too_early(earlier, name, pair, None if match.re is not BRACKETS else Severity.INFO)
            introduced.add(name)
        for match in LETTERS.finditer(pair.target):
            used.setdefault(match.group(), (pair, match.start()))
        owed += [(pair, match) for match in _unmatched_short_names(pair, context)]


def _lost(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    found = [
        m for m in introductions(pair.source, context.source) if primary(context.source) == "zh" or "(" not in m.group()
    ]
    if pair.target.strip() and len(found) > len(introductions(pair.target, context.target)):
        first = found[-1]
        name = first.group("name")
        if name.isascii() and name.strip() in pair.target:
            return  # 简称 NDA: they call it X, or NDA
        message = f"the source introduces “{name}” for later use; the target does not"
        yield Remark(pair, message, spans(first.span()))


def _unmatched_short_names(pair: SegmentPair, context: Context) -> list[re.Match[str]]:
    """The short names in brackets of a Chinese source whose target has no brackets and introduces nothing."""
    found = [m for m in SHORT_NAME.finditer(pair.source) if primary(context.source) == "zh" and _is_short_for(m)]
    return [] if not found or "(" in pair.target or introductions(pair.target, context.target) else found


def _is_short_for(match: re.Match[str]) -> bool:
    """Whether the characters in the brackets stand before them in their order: 亚行 in 亚洲开发银行."""
    rest = iter(match["full"])
    return all(character in rest for character in match["name"])


def _still_owed(pair: SegmentPair, owed: list[tuple[SegmentPair, re.Match[str]]]) -> Iterator[Remark]:
    """A remark for each short name whose letters, the initials of words of its unit, the target uses now."""
    for letters in {found.group() for found in LETTERS.finditer(pair.target)} if owed else ():
        for earlier, match in [one for one in owed if _is_made_of(letters, one[0].target)]:
            owed.remove((earlier, match))
            message = f"the source introduces “{match['name']}” for later use; the target does not"
            yield Remark(earlier, message, spans(match.span("name")))


def _is_made_of(letters: str, text: str) -> bool:
    """Whether words in a row of a text begin with these letters, and it has not the letters themselves."""
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", text.lower()) if word not in SMALL)
    return len(letters) >= FEWEST and letters not in text and letters.lower() in initials


def _too_early(earlier: tuple[SegmentPair, int], name: str, pair: SegmentPair, severity: Severity | None) -> Remark:
    unit, place = earlier
    message = f"“{name}” is used before unit {pair.number} introduces it"
    return Remark(unit, message, target_spans=spans((place, place + len(name))), severity=severity)


CHECK = Check("BT108", "abbreviation", Severity.WARNING, run, whole=True)
