"""What else in the source stands for a term: a longer name that it ends.

《联合国海洋法公约》 …，公约未作规定: whoever has said the Convention on the Law of the Sea need not say the Convention.
"""

from __future__ import annotations

import re

from termkit.checks.check import SegmentPair
from termkit.checks.context import Looked, Mention
from termkit.checks.words import listed

TITLE = re.compile("《(?P<title>[^《》]+)》")
ACRONYM = re.compile(r"\b[A-ZА-ЯЁ]{3,}\b")
LONGER = "it ends a longer name, which the unit has"


def ends_a_longer_name(mention: Mention, looked: Looked, pair: SegmentPair) -> bool:
    """Whether the source has said a longer name before that ends with the term, and calls it so in short.

    Or the term itself ends a title, for which letters stand.
    """
    titles = [match["title"] for match in TITLE.finditer(pair.source, 0, mention.start)]
    names = [other.text for other in looked.mentions if other.end <= mention.start]
    if any(name.endswith(mention.text) and name != mention.text for name in (*titles, *names)):
        return True
    opened = pair.source.rfind("《", 0, mention.start)
    is_its_end = opened >= 0 and pair.source[mention.end :].startswith("》") and opened + 1 < mention.start
    letters = set(ACRONYM.findall(pair.target)) - set(listed("known_acronyms.txt"))  # КНР stands for no treaty
    return is_its_end and bool(letters)
