"""The target ends with another kind of sign than the source: a question, an exclamation, a colon was lost or added.

All but questions is mere information: lists are punctuated differently, and translators exclaim where others state.
So is a question that the other side asks before its end, or without the sign (谁知道呢。), one that expects no answer
and is exclaimed (谁能想到？ — Who would have thought!), and a request (请…。, Could you …?).

Source: GB/T 15834-2011; MQM 2.0, locale-convention/punctuation; translate-toolkit `endpunc`.

Wrong: 您现在有发热吗？ — У вас сейчас есть жар.
Right: 您现在有发热吗？ — У вас сейчас есть жар?
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.model import Severity

KINDS = {"。": ".", "．": ".", "！": "!", "？": "?", "：": ":", "；": ".", ";": ".", "，": ",", "…": ".", "、": ","}
MARK = re.compile("[?？]")
ASKS = re.compile(
    "吗|呢|难道|岂[能有可非]|何[时以必妨]|为[何什]|怎[么能样会]|谁|哪[里儿些个]|是否|是不是|能不能|可不可以"
)
"""Words of a Chinese question, whose sign may be missing."""
RHETORICAL = re.compile("难道|岂[能有可非]|谁[能会不]|怎[能会]|哪[能会里]|何[尝等况]")
"""Words of a question that is none."""
REQUESTS = re.compile(r"\b(?:could|can|would|will|may) (?:you|we|I)\b|не могли бы|можете ли|можно ли|нельзя ли", re.I)
CLOSING = "”“»«\"'’）)」』》】] \u00a0"


def look(pair: SegmentPair, _: Context) -> Iterator[Remark]:
    """A remark where the last signs are of two kinds."""
    here, there = _end(pair.source), _end(pair.target)
    if not pair.target.strip() or here == there or _ends(pair.source) & _ends(pair.target) & {"?", "!"}:
        return
    size = len(pair.target.rstrip(CLOSING))
    message = f"the source ends with {here or 'no sign'}, the target with {there or 'no sign'}"
    is_question = "?" in (here, there) and here and there and not _is_asked_otherwise(pair)
    severity = Severity.WARNING if is_question else Severity.INFO
    yield Remark(pair, message, target_spans=spans((max(size - 1, 0), size)), severity=severity)


def _is_asked_otherwise(pair: SegmentPair) -> bool:
    """Whether both sides ask, one of them before its end or without the sign, or one requests what the other asks."""
    if MARK.search(pair.source):
        exclaimed = _end(pair.target) == "!" and RHETORICAL.search(pair.source)
        return bool(exclaimed or MARK.search(pair.target))
    return bool(ASKS.search(pair.source) or (pair.source.startswith("请") and REQUESTS.search(pair.target)))


def _ends(text: str) -> set[str]:
    """The kinds of the signs that stand together at the end: ?») and a full stop have both."""
    tail = text[len(text.rstrip(CLOSING + "".join(KINDS) + "?!.:")) :]
    return {KINDS.get(sign, sign) for sign in tail}


def _end(text: str) -> str:
    """The kind of the last sign, or nothing."""
    last = text.rstrip(CLOSING)[-1:]
    kind = KINDS.get(last, last)
    return kind if kind and kind in ".!?:," else ""


CHECK = Check("BT307", "end-punctuation", Severity.WARNING, each(look))
