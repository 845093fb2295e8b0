"""What else in the source stands for a term: a longer name that it ends.

《联合国海洋法公约》 …，公约未作规定: whoever has said the Convention on the Law of the Sea need not say the Convention.
"""

from __future__ import annotations

import re

from termkit.checks.terms.case import Case

TITLE = re.compile("《(?P<title>[^《》]+)》")


def ends_a_longer_name(case: Case) -> bool:
    """Whether the source has said a longer name before that ends with the term, and calls it so in short."""
    titles = [match["title"] for match in TITLE.finditer(case.source, 0, case.mention.start)]
    names = [other.text for other in case.looked.mentions if other.end <= case.mention.start]
    return any(name.endswith(case.text) and name != case.text for name in (*titles, *names))
