"""Checks of bitexts, of single texts and of the base itself: one a file, with a stable code.

Codes: BT1 terms, BT2 numbers and facts, BT3 general quality of a bitext; SR1 one text; TB1 the base.  The code never
tells the severity.  `run.check_bitext`, `run.check_text` and `run.check_entries` run them.

The checks stand in `bitext`, `source` and `entries`; what they decide by in `terms` (is a term rendered?), `facts`
(what do the figures and enumerations of either side say?), `signs`, `spelling` and `names`.  A term base is made ready
by `compiled`, out of the parts in `base`; what becomes of findings stands in `findings`, the ways to write them in
`report`.
"""

from termkit.checks.check import Check, Located, Remark, Scope, SegmentPair

__all__ = ["Check", "Located", "Remark", "Scope", "SegmentPair"]
