"""Nothing of a file is lost: every text of it stands in what is read, or its reader tells what it left out.

The files in cases/formats/programs are written by us in the manner of the programs that they are named after.
"""

import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from termkit.errors import FormatError
from termkit.formats import ExportOptions, convert, read
from termkit.formats.validation import validate

PROGRAMS = sorted((Path(__file__).parent.parent / "cases" / "formats" / "programs").glob("*.t[bm]x"))
SHARED = Path(__file__).parents[2].parent / "shared" / "samples"
SAMPLES = sorted(path for path in SHARED.rglob("*.t[bm]x") if path.stat().st_size)
PICKED = {"administrativeStatus", "usageStatus", "termType", "partOfSpeech", "grammaticalGender", "transactionType"}
ELEMENTS = {"partOfSpeech", "termType", "administrativeStatus", "termStatus", "transactionType"}
NOT_KEPT = {"XCSURI", "DCSName"}
"""Where a program looks for its own schema says nothing of the terms."""


def words(text):
    """The text with its blanks made one."""
    return " ".join(text.split())


def strings(value):
    """All texts in a record."""
    if isinstance(value, str):
        yield value
        if "<" in value:
            try:
                tree = ElementTree.fromstring(f"<x>{value}</x>")
            except ElementTree.ParseError:
                return
            yield from (text for one in tree.iter() for text in (one.text, one.tail, *one.attrib.values()) if text)
    elif is_dataclass(value):
        for one in fields(value):
            yield from strings(getattr(value, one.name))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from strings(one)


def local(tag):
    """The name of an element without its namespace."""
    return tag.rpartition("}")[2]


def texts(path):
    """All texts in the elements of a file, but those of picklists, and of what is reported as left out."""
    root = ElementTree.fromstring(path.read_bytes())
    for name in ("back", "ude"):
        for parent in list(root.iter()):
            for child in [one for one in parent if local(one.tag) == name]:
                parent.remove(child)
    for element in root.iter():
        if element.get("type") in PICKED | NOT_KEPT or local(element.tag) in ELEMENTS:
            continue
        yield from (words(text) for text in (element.text, *(child.tail for child in element)) if text)


@pytest.mark.parametrize("path", [*PROGRAMS, *SAMPLES], ids=lambda path: path.name)
def test_every_text_is_read(path):
    """What stands in an element stands in a record or in the header of what is read."""
    reading = read(path)
    try:
        found = [text for record in reading for text in strings(record)]
    except FormatError:
        assert path in SAMPLES, "a file of ours is refused"
        return
    told = " ".join(problem.message for problem in reading.problems) if found else ""
    found += strings(reading.header) if found else []
    known = {words(text) for text in found}
    whole = "\n".join(known)
    missing = [text for text in texts(path) if text and text not in known and text not in whole]
    assert not [text for text in missing if "outside the entries" not in told]


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.name)
def test_what_is_read_is_written_again(path, tmp_path):
    """Written as the same kind of file, valid by its rules, and read again, nothing is missing but what is reported."""
    name = "tmx" if path.suffix == ".tmx" else "tbx2"
    report = convert(path, tmp_path / "again.xml", ExportOptions(format=name))
    assert not [one for one in validate(tmp_path / "again.xml") if one.severity == "error"]
    before = {words(text) for record in read(path) for text in strings(record)}
    reading = read(tmp_path / "again.xml")
    after = "\n".join(words(text) for record in [*reading, *reading.header] for text in strings(record))
    lost = [text for text in before if text not in after and not re.fullmatch(r"\d{4}-\d\d-\d\d|\w+:?/?@?\w*", text)]
    assert not lost or report.dropped


def test_parts_that_stand_in_the_wrong_place_are_told(tmp_path):
    """An element outside the entries, and back matter, are reported with their line."""
    path = tmp_path / "in.tbx"
    path.write_text(
        '<martif><text>\n<admin type="x">lost</admin><body><termEntry><langSet xml:lang="ru"><tig><term>да</term></tig>'
        "</langSet></termEntry></body>\n<back><p>x</p></back></text></martif>",
        encoding="utf-8",
    )
    reading = read(path)
    assert len(list(reading)) == 1
    assert [(problem.code, problem.line) for problem in reading.problems] == [("F308", 2), ("F308", 3)]
