"""A term mixes letters that look alike, or stands in the script of another language.

Source: Unicode Technical Standard 39, 5.1 (mixed-script confusables).

Wrong: ru Cовет Безопасности (the first letter is Latin)
Right: ru Совет Безопасности
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Located, Remark, Scope
from termkit.checks.context import Context
from termkit.checks.marks import mixed_script
from termkit.checks.sections import sections
from termkit.model import Severity, primary
from termkit.text.languages import script_of

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


def _is_code(term: str) -> bool:
    """Whether it is an acronym or code that stays Latin in every language."""
    return term.isascii() and term.upper() == term


CHECK = Check("TB104", "term-script", Severity.ERROR, run, Scope.ENTRIES)
