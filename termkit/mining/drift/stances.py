"""What a wording says of two states: what they are to each other, and what one of them supports."""

from __future__ import annotations

import re
from functools import cache

from termkit.mining.drift.words import drift_words
from termkit.text.patterns import one_of

CHINA = ("中国", "中方", "祖国")
INTERESTS = "核心利益"
SUPPORT = re.compile(f"在.*{INTERESTS}.*上.{{0,6}}支持")
"""Where two sides support each other: 在涉及彼此核心利益和重大关切问题上相互支持."""
NUMERALS = frozenset("一二两三四五六七八九十百千万亿几多0123456789")
SEVERAL = tuple(f"{numeral}大" for numeral in NUMERALS)
"""What counts several things of a sort, none of which is what two states are: 和平、增长、改革、文明四大伙伴关系."""


def status_of(form: str) -> str:
    """The noun in which a form says what two states are to each other; empty if it says something else."""
    noun = next((noun for noun in drift_words("status") if form.endswith(noun)), "")
    return "" if form.removesuffix(noun).endswith(SEVERAL) else noun


def cause_of(form: str) -> tuple[str, bool] | None:
    """What a form that opens with a verb of stance is for, and whether it is China's; of interests, whether both's."""
    cause = next((cause for cause in drift_words("cause") if cause in form), "") if stance().match(form) else ""
    if cause:
        return cause, any(name in form for name in CHINA)
    return (INTERESTS, "相互" in form) if SUPPORT.fullmatch(form) else None


@cache
def stance() -> re.Pattern[str]:
    """A verb of stance with the adverbs before it."""
    return re.compile(f"{one_of(drift_words('emphatic'))}*{one_of(drift_words('stance'))}")
