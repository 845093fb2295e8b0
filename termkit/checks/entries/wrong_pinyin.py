"""The reading of a Chinese term is not one of its characters, or differs from what the rules give.

A reading with another number of syllables than the term has characters is an error; one that differs from the generated
reading is worth a look, because readings are written only where the generated one is wrong.

Source: GB/T 16159-2012; GB/T 28039-2011 (names); ISO 7098:2015.

Wrong: 阿斯塔纳 Āsītǎ
Right: 阿斯塔纳 Āsītǎnà
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Located, Remark, Scope
from termkit.checks.context import Context
from termkit.checks.sections import sections
from termkit.model import Severity, TermSection, primary
from termkit.text.languages import is_han

OTHER_SIGNS = re.compile("[0-9A-Za-z０-９]")
"""What a reading has in other letters than the Han characters: 5G网络, a)项, 二００三年."""
TONES = "\u0304\u0301\u030c\u0300"
VOWELS = re.compile(r"[aeiou]+")


def run(located: Iterable[Located], context: Context) -> Iterator[Remark]:
    """A remark for each reading that cannot be the term's."""
    for place, language, term in sections(located):
        if primary(language) == "zh" and term.reading:
            yield from _remarks(place, term, context)


def _remarks(place: Located, term: TermSection, context: Context) -> Iterator[Remark]:
    plain = _plain(term.reading)
    wanted = sum(map(is_han, term.term))
    vowels = len(VOWELS.findall(plain))
    if wanted and not OTHER_SIGNS.search(term.term) and (vowels > wanted or len(plain) < wanted):
        yield Remark(
            place, f"“{term.reading}” has not the {wanted} syllables of “{term.term}”", severity=Severity.ERROR
        )
        return
    generated = context.readings(term.term, place.entry.kind) if callable(context.readings) else ""
    if generated and wanted and vowels < len(VOWELS.findall(_plain(generated))):
        message = f"“{term.reading}” has not the {wanted} syllables of “{term.term}”"
        yield Remark(place, message, suggestion=generated, severity=Severity.ERROR)
    elif generated and (_plain(generated) != plain or _has_other_tones(generated, term.reading)):
        message = f"“{term.term}” is read {term.reading} here, {generated} by the rules"
        yield Remark(place, message, suggestion=generated, severity=Severity.INFO)


def _has_other_tones(one: str, other: str) -> bool:
    """Whether two readings, both written with tones, differ in these; a syllable without its tone is none."""
    first, second = (unicodedata.normalize("NFD", reading) for reading in (one, other))
    marks = [[c for c in reading if c in TONES] for reading in (first, second)]
    return len(marks[0]) == len(marks[1]) and marks[0] != marks[1]


def _plain(reading: str) -> str:
    """The letters without tones, blanks and apostrophes."""
    marks = unicodedata.normalize("NFD", reading.lower())
    return "".join(c for c in marks if c.isalpha())


CHECK = Check("TB105", "wrong-pinyin", Severity.WARNING, run, Scope.ENTRIES)
