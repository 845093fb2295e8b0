"""Chinese persons of a base whose names a Russian or English text transcribes otherwise: Джан Гоцин, Хе Лифэн.

Names are compared by a spelling in which what is taken for one another is one.  Where both spellings are syllables
(н and нь, n and ng) a given name of one syllable is that of somebody else, unless the person's office stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import Remark, SegmentPair, spans
from termkit.checks.compiled import CompiledBase
from termkit.checks.context import Context
from termkit.checks.names.held_offices import offices_in
from termkit.checks.spelling.fitting import form_like
from termkit.checks.spelling.written import Written, names_in
from termkit.model import Kind, primary
from termkit.text.languages import is_han
from termkit.text.normalize import small_letters

SOUNDS = {
    "ru": (("ё", "е"), ("э", "е"), ("дж", "чж"), ("дз", "цз"), ("тз", "цз"), ("ъ", "")),
    "en": (("hs", "x"), ("ts", "c"), ("uei", "ui"), ("iou", "iu"), ("ien", "ian"), ("’", ""), ("'", "")),
}
"""What those write who do not know the system, and what it has instead."""
SYLLABLES = {"ru": re.compile("нь|нг"), "en": re.compile("ng")}
"""Ends of syllables that are taken for н and n, and are others."""
LONGEST = 4
"""Characters of a Chinese name."""
POLYSYLLABIC = {
    "ru": re.compile("[аеиоуыэюя][^аеиоуыэюя]+[аеиоуыэюя]", re.I),
    "en": re.compile("[aeiou][^aeiou]+[aeiou]", re.I),
}


class Transcriptions:
    """The Chinese persons of a base by how their names sound."""

    def __init__(self, base: CompiledBase, language: str) -> None:
        """Index all forms of their names of two words."""
        self._base, self._language = base, primary(language)
        self._heard: dict[str, str] = {}
        self._known: set[str] = set()
        for entry in base.entries.values() if self._language in SOUNDS else ():
            zh = entry.preferred("zh") if entry.kind is Kind.PERSON else None
            if zh is None or len(zh.term) > LONGEST or not all(map(is_han, zh.term)):
                continue
            for term in base.targets([entry.id], language):
                for form in (form for form in base.forms_of(term) if len(form.split()) == 2):
                    self._heard.setdefault(self._sound(form, ends=True), term.name)
                    self._known.add(small_letters(form))

    def near(self, name: Written, before: str) -> BaseTerm | None:
        """The person whose name a text writes in another way, or None."""
        written = " ".join(name.parts)
        heard = self._heard.get(self._sound(written, ends=True)) if small_letters(written) not in self._known else None
        if heard is None:
            return None
        term = self._base.term(heard)
        is_other = any(self._sound(written) == self._sound(known) for known in self._known)
        return term if is_other or self._is_long(name) or self._has_office(term, before) else None

    def _is_long(self, name: Written) -> bool:
        return POLYSYLLABIC[self._language].search(name.parts[1]) is not None

    def _has_office(self, term: BaseTerm, before: str) -> bool:
        offices = (office for office in offices_in(self._language) if office.of(term.entry.note))
        return any(m.end() == len(before.rstrip()) for office in offices for m in office.title.finditer(before))

    def _sound(self, text: str, *, ends: bool = False) -> str:
        """How a name sounds, the ends of its syllables left out of account or not."""
        sound = text.lower()
        for written, meant in SOUNDS[self._language]:
            sound = sound.replace(written, meant)
        return SYLLABLES[self._language].sub("н" if self._language == "ru" else "n", sound) if ends else sound


def transcribed_otherwise(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each name of a Chinese person that the base transcribes otherwise."""
    index = context.base.index(Transcriptions, context.source)
    for name in names_in(unit, context.source):
        if term := index.near(name, unit.source[: name.start]):
            right = form_like(name.text, term)
            message = f"“{name.text}” is not in the base; write “{right}”"
            yield Remark(unit, message, spans((name.start, name.end)), suggestion=right, entry=term.entry.id)
