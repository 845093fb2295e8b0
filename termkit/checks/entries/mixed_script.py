"""A term mixes letters that look alike, or stands in the script of another language.

Source: Unicode Technical Standard 39, 5.1 (mixed-script confusables).

Wrong: ru Cовет Безопасности (the first letter is Latin)
Right: ru Совет Безопасности
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Located, Remark, Scope
from termkit.checks.context import Context
from termkit.checks.sections import sections
from termkit.checks.signs.marks import LOOKS_CYRILLIC, mixed_script, to_cyrillic
from termkit.model import Severity, primary
from termkit.text.languages import script_of

SHORTEST = 3
"""Letters of the shortest acronym that is compared."""
SCRIPTS = {"zh": "Hani", "ru": "Cyrl", "kk": "Cyrl", "en": "Latn"}


def run(located: Iterable[Located], _: Context) -> Iterator[Remark]:
    """A remark for each term with a word in two scripts, or without a letter of its own script."""
    for place, language, term in sections(located):
        for fault in mixed_script(term.term):
            yield Remark(place, f"{language}: {fault.message}", suggestion=fault.suggestion)
        own = SCRIPTS.get(primary(language))
        scripts = {script_of(c) for c in term.term if c.isalpha()}
        if own and scripts and own not in scripts and not _is_code(term.term):
            yield Remark(place, f"{language} “{term.term}” has no letter of its own script")
        elif own == "Cyrl" and _is_disguised(term.term, place):
            right = to_cyrillic(term.term)
            yield Remark(place, f"{language} “{term.term}” has no letter of its own script", suggestion=right)


def _is_disguised(term: str, place: Located) -> bool:
    """Whether Latin capitals look like a Cyrillic acronym, and no other language of the entry has them: ACEAH."""
    if len(term) < SHORTEST or not term.isascii() or not set(term) <= LOOKS_CYRILLIC:
        return False
    return all(term != other.term for language in ("zh", "en") for other in place.entry.terms(language))


def _is_code(term: str) -> bool:
    """Whether it is an acronym, code or brand that stays Latin in every language: IAEA, Wi-Fi, CoV."""
    return term.isascii() and (term.upper() == term or (" " not in term and not term[1:].islower()))


CHECK = Check("TB104", "term-script", Severity.ERROR, run, Scope.ENTRIES)
