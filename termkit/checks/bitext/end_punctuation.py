"""The target ends with another kind of sign than the source: a question, an exclamation, a colon was lost or added.

All but questions is mere information: lists are punctuated differently, and translators exclaim where others state.

Source: GB/T 15834-2011; MQM 2.0, locale-convention/punctuation; translate-toolkit `endpunc`.

Wrong: 您现在有发热吗？ — У вас сейчас есть жар.
Right: 您现在有发热吗？ — У вас сейчас есть жар?
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.model import Severity

KINDS = {"。": ".", "．": ".", "！": "!", "？": "?", "：": ":", "；": ".", ";": ".", "，": ",", "…": ".", "、": ","}
CLOSING = "”“»«\"'’）)」』》】] \u00a0"


def look(pair: SegmentPair, _: Context) -> Iterator[Remark]:
    """A remark where the last signs are of two kinds."""
    here, there = _end(pair.source), _end(pair.target)
    if not pair.target.strip() or here == there or _ends(pair.source) & _ends(pair.target) & {"?", "!"}:
        return
    size = len(pair.target.rstrip(CLOSING))
    message = f"the source ends with {here or 'no sign'}, the target with {there or 'no sign'}"
    yield Remark(pair, message, target_spans=spans((max(size - 1, 0), size)), severity=_severity(here, there))


def _severity(here: str, there: str) -> Severity:
    """A question made a statement, or the reverse, matters; the rest is layout or taste."""
    return Severity.WARNING if "?" in (here, there) and here and there else Severity.INFO


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
