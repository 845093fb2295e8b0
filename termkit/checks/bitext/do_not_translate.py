"""Something that must not be translated was changed: a term so flagged, or a Latin code of the source.

Codes are runs of capitals and digits in Latin letters, such as COVID-19, 5G, GB/T 2312.  What the mark-up of an XLIFF
file keeps from being translated (translate="no", mtype="protected") is looked for, too, and in nothing else.

Source: TBX-Basic `do-not-translate` practice, ITS 2.0 Translate; MQM 2.0, accuracy/do-not-translate.

Wrong: COVID-19疫情 — пандемия КОВИД-19 (flagged do-not-translate)
Right: COVID-19疫情 — пандемия COVID-19
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.signs.inline import masked
from termkit.checks.terms.judging import judge
from termkit.checks.terms.verdicts import Outcome
from termkit.model import Severity, primary
from termkit.text.normalize import fold

CODE = re.compile(r"(?<![A-Za-z0-9])(?=[A-Z0-9./-]*[A-Z])(?=[A-Z./-]*\d)[A-Z0-9]+(?:[-/.][A-Z0-9]+)*(?![A-Za-z0-9])")

QUANTITY = re.compile(r"\d[\d-]*(?:D|V|W|KW|A|HZ|C|F|KG|KM|CM|MM|KB|MB|GB|TB)|\d[\d.]*E\d*")
"""A figure with its unit, or with an exponent, is no code: 3D, 220V, 1.5E6."""


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each flagged term or code that the target does not have letter by letter."""
    if not pair.target.strip():
        return
    for piece in pair.protected:
        if piece in pair.source:  # what both sides have is hidden from the checks
            place = pair.source.index(piece)
            yield Remark(pair, f"“{piece}” must stay “{piece}”", spans((place, place + len(piece))), suggestion=piece)
    for verdict in judge(pair, context):
        if verdict.outcome is Outcome.UNTRANSLATABLE:
            yield Remark(
                pair,
                f"“{verdict.mention.text}” must stay “{verdict.suggestion}”",
                spans(verdict.mention.span),
                suggestion=verdict.suggestion,
                entry=verdict.mention.entries[0],
            )
    if primary(context.source) == "zh":
        yield from _changed_codes(pair)


def _changed_codes(pair: SegmentPair) -> Iterator[Remark]:
    target = fold(pair.target).upper().replace("‑", "-")
    told: set[str] = set()
    for match in CODE.finditer(fold(masked(pair.source))):
        code = match.group()
        if code in told or QUANTITY.fullmatch(code):
            continue
        told.add(code)
        if code not in target and _letters(code) not in _letters(target) and not _is_number(code, target):
            yield Remark(pair, f"“{code}” of the source is not in the target", spans(match.span()), suggestion=code)


def _letters(text: str) -> str:
    """The text without what parts a code: FIPS 151-2 is FIPS-151-2."""
    return re.sub(r"[-–\s]", "", text)


def _is_number(code: str, target: str) -> bool:
    """Whether the code's letters may have been written in the other script, with its digits kept (G20, Г20)."""
    digits = re.sub(r"\D", "", code)
    return bool(re.search(rf"[А-ЯЁ][«»\" -]*{digits}(?![\dA-Z])", target))


CHECK = Check("BT106", "do-not-translate", Severity.ERROR, each(look))
