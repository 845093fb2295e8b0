"""The type of a document changed: 联合声明, 联合宣言, 联合公报, 条约, 协定 each have one name in the target.

It is reported where the target has the name of another type and not the right one.  A bare word (声明, 协定) counts
where something near it shows a document: a title, who signed it, between whom; otherwise it is information.  What the
base allows for a term is not told.

Source: Vienna Convention on the Law of Treaties, article 2.1 a; UN Treaty Handbook, glossary; MFA lists of treaties.

Wrong: 联合声明 — совместная декларация
Right: 联合声明 — совместное заявление
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.terms.instead.rungs import slips
from termkit.checks.terms.ruled import is_ruled
from termkit.model import Severity

FORMAL = re.compile(
    "签[署订字]|缔[结约]|发表|通过|批准|核准|生效|失效|续签|联合|共同|双边|多边|两国|三国|各国|政府|国际|部长|外交部|元首|总理|议会|和平|友好|合作"
    "|双方|《|关于|谅解|框架|根据|依据|按照|履行|加入|成员国|当事国"
)
"""What shows that a word near it names a document between states."""
REACH = 16
SHORT = 3
"""Characters up to which the name of a type is an everyday word."""


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each document that became another one."""
    for slip in slips("document", pair.source, pair.target, (context.source, context.target)):
        if is_ruled(slip.source, pair, context):
            continue
        message = f"“{slip.wording}” became “{slip.instead}”, which is another type of document"
        severity = None if _is_document(pair.source, slip.source) else Severity.INFO
        yield Remark(pair, message, spans(slip.source), spans(slip.target), severity=severity)


def _is_document(text: str, place: tuple[int, int]) -> bool:
    """Whether the name of a type stands for a document, and is no network protocol or declaration of a variable."""
    start, end = place
    return end - start > SHORT or bool(FORMAL.search(text[max(0, start - REACH) : end + REACH]))


CHECK = Check("BT110", "document-type", Severity.WARNING, each(look), yields_to=("BT101", "BT102", "BT103"))
