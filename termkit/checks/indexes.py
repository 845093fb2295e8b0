"""The indexes in which the checks of one text look up, and how they are kept: made once, when a base is compiled.

Kept is a pickle of what an index holds, which may be plain values and those of PLAIN alone: a file that asks for
anything else is none of ours, and nothing of it is run.
"""

from __future__ import annotations

import io
import pickle
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from termkit.checks.check import SegmentPair
from termkit.checks.compiled import CompiledBase, Keeper, Make
from termkit.checks.names.tenures import Period, Tenure
from termkit.checks.source.office import Holders
from termkit.checks.spelling.known import KnownNames
from termkit.checks.spelling.known_persons import KnownPersons
from termkit.checks.spelling.known_titles import KnownTitles
from termkit.checks.spelling.mistaken_words import MistakenWords
from termkit.checks.spelling.mistyped_words import MistypedWords
from termkit.checks.spelling.names_of_one_word import NamesOfOneWord
from termkit.checks.spelling.russian_states import StateNames
from termkit.checks.spelling.split_negation import NegatedNouns
from termkit.checks.spelling.transcriptions import Transcriptions
from termkit.checks.spelling.worded import WordedTerms
from termkit.checks.spelling.wording import Wording
from termkit.checks.spelling.written import Written
from termkit.checks.unexplained import Letters
from termkit.text.collector import collector_paused

EVERY = (KnownTitles, Letters, Holders)
IN_LETTERS = (*EVERY, WordedTerms, MistypedWords, NegatedNouns, KnownPersons, NamesOfOneWord, Transcriptions)
MAKERS: dict[str, tuple[Make, ...]] = {
    "zh": (*EVERY, KnownNames, MistakenWords),
    "ru": (*IN_LETTERS, StateNames),
    "en": IN_LETTERS,
}
"""By the language of the text."""
# what a pickle calls for a pattern
PLAIN = (defaultdict, list, set, re._compile, Period, SegmentPair, Tenure, Wording, Written)  # type: ignore[attr-defined]  # its own name in re


def indexes(base: CompiledBase, language: str) -> Iterator[tuple[str, bytes]]:
    """Each index of a base that checks of a text in this language ask for, by its name; letters are also English."""
    wanted = [(make, language) for make in MAKERS.get(language, ())]
    for make, tag in dict.fromkeys([*wanted, (Letters, "en")] if wanted else []):
        held = io.BytesIO()
        _Writer(held, pickle.HIGHEST_PROTOCOL).dump(vars(base.index(make, tag)))
        yield _name(make, tag), held.getvalue()


def keeper(kept: Callable[[str], bytes | None]) -> Keeper:
    """What has the indexes that are kept as these bytes, by their names."""

    def held(base: CompiledBase, make: Make, language: str) -> Any:
        found = kept(_name(make, language))
        if found is None or not isinstance(make, type):
            return None
        index: Any = object.__new__(make)
        with suppress(pickle.UnpicklingError), collector_paused():
            vars(index).update(_Reader(base, found).load())
            return index
        return None

    return held


def _name(make: Make, language: str) -> str:
    return f"{make.__qualname__} {language}"


class _Writer(pickle.Pickler):
    """Leaves out the base."""

    def persistent_id(self, held: object) -> str | None:
        return "base" if isinstance(held, CompiledBase) else None


class _Reader(pickle.Unpickler):
    """Puts a base in, and makes no other value than those of PLAIN."""

    def __init__(self, base: CompiledBase, kept: bytes) -> None:
        super().__init__(io.BytesIO(kept))
        self._base = base

    def persistent_load(self, _: object) -> CompiledBase:
        return self._base

    def find_class(self, module: str, name: str) -> Any:
        """The value of that name."""
        held = next((kind for kind in PLAIN if (kind.__module__, kind.__qualname__) == (module, name)), None)
        if held is None:
            raise pickle.UnpicklingError(f"an index holds no {module}.{name}")
        return held
