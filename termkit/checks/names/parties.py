"""Two parties the other way round: each side's copy of a treaty puts itself first (alternat), and both are right."""

from __future__ import annotations

from functools import cache

from termkit.checks.words import listed
from termkit.text.sieve import Sieve


@cache
def _patterns(language: str) -> tuple[Sieve, ...]:
    """Where two parties stand: groups first, joint and second."""
    if language == "ru":
        return (Sieve(r"\b(?P<first>\w+ск)(?P<joint>о-)(?P<second>\w+ск)(?=\w)"),)
    if language == "en":
        return (Sieve(r"\b(?P<first>[A-Z]\w+)(?P<joint>-)(?P<second>[A-Z]\w+)\b(?= )"),)
    if language == "zh":
        sign = f"[{''.join(listed('country_characters.txt'))}]"
        return (
            Sieve(f"(?:(?<=^)|(?<=《))(?P<first>{sign})(?P<joint>)(?P<second>{sign})(?!国)"),
            Sieve(r"(?P<first>[^《》]+国)(?P<joint>[和与])(?P<second>[^《》和与]+(?:共和)?国)(?=关于|政府|之?间|$)"),
        )
    return ()


def swapped(text: str, language: str) -> str:
    """The text with its two parties exchanged, or the text itself."""
    for pattern in _patterns(language):
        turned = pattern.sub(r"\g<second>\g<joint>\g<first>", text, count=1)
        if turned != text:
            return turned.replace("-Sino ", "-Chinese ")  # Sino- stands first only
    return text
