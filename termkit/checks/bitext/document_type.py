"""The type of a document changed: 联合声明, 联合宣言, 联合公报, 条约, 协定 each have one name in the target.

It is reported where the target has the name of another type and not the right one.

Source: Vienna Convention on the Law of Treaties, article 2.1 a; UN Treaty Handbook, glossary; MFA lists of treaties.

Wrong: 联合声明 — совместная декларация
Right: 联合声明 — совместное заявление
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.rungs import slips
from termkit.model import Severity


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each document that became another one."""
    for slip in slips("document", pair.source, pair.target, (context.source, context.target)):
        message = f"“{slip.wording}” became “{slip.instead}”, which is another type of document"
        yield Remark(pair, message, spans(slip.source), spans(slip.target))


CHECK = Check("BT110", "document-type", Severity.WARNING, each(look))
