"""Read the ordinary records off an XML file before the parser sees them: that is most of a base, and far quicker.

A format says what an ordinary record is (`take`); it must be well-formed by itself and hold nothing that XML would
change: no comments, CDATA or processing instructions, no references but the five that XML knows.  Everything else goes
to the parser, with line feeds in place of what was taken out, so that line numbers stay true.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator

from termkit.formats.markup.xml import ILLEGAL

MOST = 10_000_000
CLOSED_BY = {"<!--": "-->", "<![CDATA[": "]]>", "<?": "?>"}
ASIDE = re.compile(r"<!--|<!\[CDATA\[|<\?")
REFERENCE = re.compile(r"&(?:(amp|lt|gt|quot|apos);)?")
CHARACTERS = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
Take = Callable[[str, int], int]
"""Takes ordinary records of a text from a place on; comes back with the place after the last."""


class Irregular(Exception):  # no error: the parser reads what is not ordinary
    """Says that a piece of XML is not ordinary, or not well-formed; which of both, the parser knows."""


def plain(text: str) -> str:
    """Text with its references written out; raises Irregular for what XML does not know by itself, or forbids."""
    if "]]>" in text or not (text.isprintable() or ILLEGAL.search(text) is None):  # the first is the quicker question
        raise Irregular
    return REFERENCE.sub(character, text) if "&" in text else text


def character(reference: re.Match[str]) -> str:
    """The character of a reference; raises Irregular."""
    if reference[1] is None:
        raise Irregular
    return CHARACTERS[reference[1]]


def skimmed(chunks: Iterable[str], between: Callable[[], bool], take: Take, end: re.Pattern[str]) -> Iterator[str]:
    """What is left for the parser.

    `between` says whether the parser stands in the body and outside every record, `end` finds the end of a record.
    """
    newlines = io.IncrementalNewlineDecoder(None, translate=True)
    rest = ""
    for chunk in chunks:
        rest += newlines.decode(chunk, final=not chunk)
        place, cut = 0, 0
        while cut >= 0:
            if between():
                taken, place = place, take(rest, place)
                if place > taken:
                    yield "\n" * rest.count("\n", taken, place)
            cut = whole(rest, place, end if between() else BODY)
            if cut >= 0:
                yield rest[place:cut]
                place = cut
        rest = rest[place:]
        if len(rest) > MOST:
            yield rest
            rest = ""
    yield rest


BODY = re.compile(r"<body[^<>]*>|</[A-Za-z]+>")
"""Where the parser may be asked again whether it stands between records."""


def whole(text: str, place: int, end: re.Pattern[str]) -> int:
    """The end of the next record, never inside a comment or the like; -1 where the text does not reach that far."""
    found = end.search(text, place)
    while found and (aside := ASIDE.search(text, place, found.end())):
        place = text.find(CLOSED_BY[aside.group()], aside.end())
        if place < 0:
            return -1
        found = end.search(text, place)
    return found.end() if found else -1
