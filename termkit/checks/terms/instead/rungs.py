"""Ladders of wordings: which rung stands in a source, and whether the target has that rung or another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from termkit.checks.words import rows
from termkit.model import primary


@dataclass(frozen=True, slots=True)
class Rung:
    """One wording of a ladder: what it looks like in each language."""

    zh: re.Pattern[str]
    ru: re.Pattern[str]
    en: re.Pattern[str]

    def pattern(self, language: str) -> re.Pattern[str]:
        """The pattern of a language."""
        return {"zh": self.zh, "ru": self.ru}.get(primary(language), self.en)


@dataclass(frozen=True, slots=True)
class Slip:
    """A rung of the source that stands as another one in the target."""

    source: tuple[int, int]
    wording: str
    target: tuple[int, int]
    instead: str


@cache
def ladders() -> dict[str, list[Rung]]:
    """The ladders by name."""
    found: dict[str, list[Rung]] = {}
    for row in rows("rungs.tsv"):
        patterns = (row["zh"], rf"\b(?:{row['ru']})", rf"\b(?:{row['en']})")
        found.setdefault(row["ladder"], []).append(Rung(*(re.compile(p, re.IGNORECASE) for p in patterns)))
    return found


@cache
def _any_rung(ladder: str, language: str) -> re.Pattern[str]:
    """One pattern for all rungs of a ladder: most units have none."""
    patterns = [rung.pattern(language).pattern for rung in ladders()[ladder]]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def is_rung_of(source: str, target: str, languages: tuple[str, str]) -> bool:
    """Whether some ladder allows a wording for a source term that is one of its rungs."""
    here, there = languages
    return any(
        rung.pattern(here).fullmatch(source) and rung.pattern(there).match(target)
        for rungs in ladders().values()
        for rung in rungs
    )


def slips(ladder: str, source: str, target: str, languages: tuple[str, str]) -> Iterator[Slip]:
    """The rungs of one ladder that the target confuses."""
    rungs = ladders()[ladder]
    here, there = languages
    if not _any_rung(ladder, primary(here)).search(source):
        return
    present = [rung for rung in rungs if rung.pattern(here).search(source)]
    for rung in present:
        if rung.pattern(there).search(target):
            continue
        for other in rungs:
            wrong = other.pattern(there).search(target)
            if wrong and other not in present and not _overlaps(other, present, source, target, languages):
                right = rung.pattern(here).search(source)
                if right:
                    word = _word(target, wrong)
                    yield Slip(right.span(), right.group(), (wrong.start(), wrong.start() + len(word)), word)
                break


def _overlaps(other: Rung, present: list[Rung], source: str, target: str, languages: tuple[str, str]) -> bool:
    """Whether the other rung's words render a rung that the source does have: устав of 章程 and 宪章."""
    return any(
        rung.pattern(languages[1]).search(match.group())
        for rung in present
        for match in [other.pattern(languages[1]).search(target)]
        if match and rung.pattern(languages[0]).search(source)
    )


def _word(text: str, match: re.Match[str]) -> str:
    """The match with the rest of its last word."""
    rest = re.match(r"\w*", text[match.end() :])
    return match.group() + (rest.group() if rest else "")
