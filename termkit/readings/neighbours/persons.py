"""Persons of other peoples whose names are printed in Chinese characters: of Korea, Viet Nam, Japan,
Singapore, Malaysia.

What a sentence says before the name decides whose it is: 韩国外长赵显, 越南总理范明政, 新加坡总理黄循财; 中国作家朴红梅
is of China.  Without one the surname makes a guess at most (朴 is rather of Korea), and both are offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from termkit.model import Suggestion
from termkit.readings.foreign import is_vietnamese, possible_neighbour
from termkit.readings.neighbours import japanese_names
from termkit.readings.neighbours.korean import korean
from termkit.readings.neighbours.vietnamese import is_sure, vietnamese
from termkit.readings.persons.japanese import is_japanese
from termkit.readings.tables import rows, wordlist
from termkit.text.patterns import one_of

SOUTH, NORTH, VIETNAM, JAPAN = "south", "north", "vietnam", "japan"
CHINA, OVERSEAS = "china", "overseas"
_BETWEEN = re.compile("[，。；：！？的与同和跟对]|访问|会见|会晤|期间|采访|专访|邀请|欢迎|宴请|拜会|致电")
"""What parts a state from a person who is none of it: 韩国总统会见李强."""
REACH = 20
"""Characters before a name that may say whose it is."""
TOLD, GUESSED, BARE = 0.6, 0.35, 0.5
"""The score where a sentence names the state, where the surname alone speaks, and where it is rather of Korea."""
NOTES = {
    SOUTH: "Korean, by Kontsevich and the Revised Romanisation; the person's own form may differ",
    NORTH: "Korean (North), by Kontsevich and the Revised Romanisation; the person's own form may differ",
    VIETNAM: "Vietnamese, by the practical transcription; look the person up",
    JAPAN: "Japanese, by Polivanov and Hepburn; the person may read the name otherwise: look it up",
}
ORIGINS = {SOUTH: "korean", NORTH: "korean", VIETNAM: "vietnamese", JAPAN: "japanese"}


def state_of(name: str, sentences: Sequence[str]) -> str:
    """Whose person the sentences call the name: one of the six above, or empty."""
    for text in sentences:
        place = text.find(name)
        found = list(_states().finditer(text, max(0, place - REACH), place)) if place > 0 else []
        if found and not _BETWEEN.search(text, found[-1].end(), place):
            return state_words()[found[-1].group()]
    return ""


@cache
def state_words() -> dict[str, str]:
    """A word for a state or its people -> whose persons it calls."""
    return {word: state for state, words in rows("neighbour_states.tsv") for word in words.split()}


@cache
def _states() -> re.Pattern[str]:
    return re.compile(f"(?<![驻访抵])(?<!访问){one_of(state_words())}")


def neighbour_forms(name: str, language: str, state: str) -> Iterator[Suggestion]:
    """The name as a Korean or a Vietnamese one, where the state or the surname lets it be one; the likelier first."""
    if state in ORIGINS:
        yield from _form(name, language, state, TOLD)
    elif not state:
        by_shape = is_vietnamese(name)
        surname = possible_neighbour(name)
        if is_japanese(name):
            yield from _form(name, language, JAPAN, GUESSED)
        elif by_shape or (surname and surname.people == "Vietnamese" and is_sure(name)):
            yield from _form(name, language, VIETNAM, TOLD if by_shape else GUESSED)
        elif surname and surname.people == "Korean":
            yield from _form(name, language, SOUTH, BARE if name[0] in wordlist("korean-surnames") else GUESSED)


def _form(name: str, language: str, state: str, score: float) -> Iterator[Suggestion]:
    if state == JAPAN:
        made, sure = japanese_names.japanese(name, language), japanese_names.is_sure(name)
    elif state == VIETNAM:
        made, sure = vietnamese(name, language), is_sure(name)
    else:
        made, sure = korean(name, language, north=state == NORTH), True
    score = score if sure else min(score, GUESSED)
    if made:
        yield Suggestion(made, ORIGINS[state], score, NOTES[state])
