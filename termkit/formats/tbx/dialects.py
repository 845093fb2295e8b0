"""The dialects of TBX that are written: they differ in the names of elements and in what these may hold."""

from __future__ import annotations

from dataclasses import dataclass

from termkit import __version__


@dataclass(frozen=True, slots=True)
class Dialect:
    """A dialect's letter (see Category) and names of its elements."""

    letter: str
    entry: str
    section: str
    term: str
    opening: str
    closing: str
    readings: bool = False


OWN = "Exported by termkit"
"""How the paragraph begins that says where our files come from; it is not taken over from file to file."""
SOURCE = f"<sourceDesc><p>{OWN} {__version__}</p>%s</sourceDesc>"
HEADER = f"<fileDesc><titleStmt><title>%s</title></titleStmt>{SOURCE}</fileDesc>"
V3 = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="{type}" style="dca" xml:lang="en">\n'
    f"<tbxHeader>{HEADER}</tbxHeader>\n<text>"
)
V2 = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n'
    '<martif type="TBX-Basic" xml:lang="en">\n'
    f'<martifHeader>{HEADER}<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>\n<text>'
)
BASIC = Dialect("b", "conceptEntry", "langSec", "termSec", V3.replace("{type}", "TBX-Basic"), "</text>\n</tbx>\n")
LINGUIST = Dialect(
    "l", "conceptEntry", "langSec", "termSec", V3.replace("{type}", "TBX-Linguist"), "</text>\n</tbx>\n", readings=True
)
MARTIF = Dialect("2", "termEntry", "langSet", "tig", V2, "</text>\n</martif>\n")
