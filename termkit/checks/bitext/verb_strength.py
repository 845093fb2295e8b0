"""The strength of a verb of statement changed: 支持 and 坚定支持, 承认 and 认识到, 要求 and 希望.

A rung of the ladder stands in the target that is not the source's, or an intensifier (坚定, 坚决, 强烈, 高度) was lost
beside its verb, or added to one of support, opposition or condemnation that has none of any kind.  What the base
allows for a term is not told; what right translations exchange (呼吁, 建议, 希望, 认识到) is information.

Source: UN Editorial Manual on verbs in resolutions; MQM 2.0, accuracy/mistranslation (overly strong or weak).

Wrong: 坚定支持 — поддерживает
Right: 坚定支持 — твёрдо поддерживает
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.terms.instead.rungs import slips
from termkit.checks.terms.ruled import is_ruled
from termkit.checks.words import rows
from termkit.model import Severity, primary

LADDERS = ("recognition", "insistence", "condemnation")
FREE = ("呼吁", "建议", "希望", "认识到")
"""Verbs that right translations exchange for others of their ladder; the rest is in three units of 14,000."""

OPPOSED = ("支持", "反对", "谴责")
"""Verbs to which an adverb adds something; to appreciate is высоко ценить in any case."""
EMPHASIS = re.compile(
    r"[坚极力深]|强烈|高度|严[厉正重]|始终|一贯|一如既往|充分|完全|十分|非常|热烈|明确|历来|密切|衷心|由衷|断然|积极|特别"
)
"""What may be said by an adverb in the target."""


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each verb that became stronger or weaker."""
    if not pair.target.strip():
        return
    for ladder in LADDERS:
        for slip in slips(ladder, pair.source, pair.target, (context.source, context.target)):
            message = f"“{slip.wording}” became “{slip.instead}”, which has another strength"
            doubtful = Severity.INFO if slip.wording in FREE else None
            yield Remark(pair, message, spans(slip.source), spans(slip.target), severity=doubtful)
    if primary(context.source) == "zh":
        yield from _intensity(pair, context)


def _intensity(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """Remarks where an intensified verb of the source stands plain in the target, or the reverse."""
    if not _any_intensifier().search(pair.source):
        yield from _added(pair, context)
        return
    language = primary(context.target)
    for row in rows("intensifiers.tsv"):
        strong = re.search(f"(?:{row['intensifier']})地?(?:{row['verb']})", pair.source)
        plain = re.search(rf"\b(?:{row[language]})\w*", pair.target, re.IGNORECASE) if language in row else None
        if not strong or not plain or _has(row[f"{language}_intensifier"], pair.target):
            continue
        if not is_ruled(strong.span(), pair, context):
            message = f"“{strong.group()}” lost its emphasis in “{plain.group()}”"
            yield Remark(pair, message, spans(strong.span()), spans(plain.span()))


def _added(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """Remarks where a verb that the source has alone is emphasised in the target."""
    for row in _plain_verbs() if not EMPHASIS.search(pair.source) else ():
        language = primary(context.target)
        plain = re.search(row["verb"], pair.source)
        strong = plain and language in row and _emphasised(row[language], row[f"{language}_intensifier"], pair.target)
        if plain and strong and not is_ruled(plain.span(), pair, context):
            message = f"“{plain.group()}” became “{strong.group()}”, which has another strength"
            yield Remark(pair, message, spans(plain.span()), spans(strong.span()))


@cache
def _plain_verbs() -> list[dict[str, str]]:
    return [row for row in rows("intensifiers.tsv") if row["verb"] in OPPOSED]


def _emphasised(verb: str, intensifier: str, text: str) -> re.Match[str] | None:
    """An adverb right before a verb, or behind it: решительно выступает против, firmly supports."""
    adverb = rf"\b(?:{intensifier})\w*(?:о|ly)\b"
    verbs = rf"\b(?:{verb})\w*"
    return re.search(rf"{adverb}\s+(?:выступа\w+\s+)?{verbs}|{verbs}\s+{adverb}", text, re.IGNORECASE)


@cache
def _any_intensifier() -> re.Pattern[str]:
    return re.compile("|".join(row["intensifier"] for row in rows("intensifiers.tsv")))


def _has(intensifier: str, text: str) -> bool:
    return bool(re.search(rf"\b(?:{intensifier})", text, re.IGNORECASE))


CHECK = Check("BT109", "verb-strength", Severity.WARNING, each(look), yields_to=("BT101", "BT102", "BT103"))
