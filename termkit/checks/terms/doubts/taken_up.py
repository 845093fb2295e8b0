"""A noun with this, such or these before it that takes up what was said just before: these cars, такое мошенничество.

Whoever renders a term by another one gives it no such word, unless the source has one, too.
"""

from __future__ import annotations

import re

from termkit.checks.terms.doubts.left_over import Rest
from termkit.checks.terms.shapes.agreement import agrees
from termkit.model import primary

THIS = {
    "en": re.compile(r"\b(?:this|these|those|such) (?P<noun>[a-z]{3,})\b(?! of\b)", re.IGNORECASE),
    "ru": re.compile(
        r"\b(?P<this>эт(?:от|а|ого|ой|ому|ом|им|их|ими|у|и)|так(?:ой|ая|ое|ие|ого|ому|им|их|ими|ую|ом)|подобн\w{2,3}"
        r"|данн(?:ый|ая|ое|ые|ого|ой|ому|ым|ом|ых|ыми|ую)|указанн\w{2,3}) (?P<noun>[а-яё]{3,})\b",
        re.IGNORECASE,
    ),
}
POINTING = re.compile("[这此该其那]|上述|有关|相关|同样|所谓")
"""What points back in Chinese."""


def takes_up(rest: Rest) -> bool:
    """Whether the target points at something by a noun that nothing in the rest of the source explains."""
    code = primary(rest.language)
    if code not in THIS or POINTING.search(rest.pair.source):
        return False
    over = {match.start() for match in rest.left_over()}
    return any(
        match.start("noun") in over and (code == "en" or agrees(match["this"].lower(), match["noun"]))
        for match in THIS[code].finditer(rest.pair.target)
    )
