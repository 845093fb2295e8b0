"""A term is not in Unicode normalisation form C: й written as и and a breve.

Source: Unicode Standard Annex 15; W3C Character Model, 3.1 (NFC for interchange).

Wrong: Китай with its last letter in two code points
Right: Китай with its last letter in one
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Located, Remark, Scope
from termkit.checks.context import Context
from termkit.checks.sections import sections
from termkit.model import Severity


def run(located: Iterable[Located], _: Context) -> Iterator[Remark]:
    """A remark for each term that NFC would change."""
    for place, language, term in sections(located):
        composed = unicodedata.normalize("NFC", term.term)
        if composed != term.term:
            yield Remark(place, f"{language} “{term.term}” is not in NFC", suggestion=composed)


CHECK = Check("TB109", "not-nfc", Severity.ERROR, run, Scope.ENTRIES)
