"""What is read without the parser is what the parser would have given: records, reports, lines, refusals."""

import io
import re
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from termkit.errors import FormatError
from termkit.formats import read
from termkit.formats.markup.skimming import Irregular
from termkit.formats.tbx import recipes
from termkit.formats.tbx.read import Entries
from termkit.formats.tbx.recipes import Recipes
from termkit.formats.tmx.read import Skimming

CASES = Path(__file__).parent.parent / "cases" / "formats"
TBX = (CASES / "ordinary.tbx").read_text(encoding="utf-8")
TMX = (CASES / "ordinary.tmx").read_text(encoding="utf-8")
FULL = (CASES / "full_entry.xml").read_text(encoding="utf-8")
FULL = (
    f"<martif><text><body>{''.join(FULL.replace('{n}', str(number)) for number in range(1, 9))}</body></text></martif>"
)
"""Entries alike but for their words, as often as it takes until they are known."""
PIECES = [
    "&amp;",
    "&#20013;",
    "&nope;",
    "<!-- x -->",
    "<!-- </termEntry></tu> -->",
    "<?pi x?>",
    "<![CDATA[<term>]]>",
    "]]>",
    "\x0b",
    "\ufffe",
    "\r\n",
    "\t",
    "  ",
    "\u00a0",
    "<",
    ">",
    "</",
    "/>",
    '"',
    "'",
    "<note>n</note>",
    "<note/>",
    "<hi>x</hi>",
    "</tig>",
    "<tig>",
    "<term>",
    "</term>",
    "<seg>",
    "</tuv>",
    "<tu>",
    "</tu>",
    '<xref target="a">b</xref>',
    ' id="i"',
    ' id="c1" id="c2"',
    ' a="1"',
    ' xmlns="urn:x"',
    ' xmlns:t="urn:x"',
    "<t:note>z</t:note>",
    "<admin type='source'>s</admin>",
    '<descripGrp><descrip type="definition">d</descrip></descripGrp>',
    "<bpt i='1'>b</bpt>",
    "<termEntry>",
    "</termEntry>",
    "</langSet>",
    "<langSet xml:lang='en'>",
    "</body>",
    "<body>",
    "",
]


@pytest.fixture(autouse=True, scope="module")
def learning_soon():
    """Few entries are enough to be known."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recipes, "OFTEN", 3)
        yield


def outcome(data):
    """Records, reports and refusal of a file."""
    stream = io.BytesIO(data)
    stream.name = "file"
    found, refusal = [], ""
    try:
        reading = read(stream, format="tmx" if b"<tmx" in data else "tbx")
        with suppress(StopIteration):
            while True:
                found.append(next(reading))
    except FormatError as error:
        refusal = str(error)
    return found, [(one.code, one.message) for one in reading.problems], [one.line for one in reading.problems], refusal


def both(data, monkeypatch):
    """The outcome as it is, and with the parser alone."""
    skimmed = outcome(data)
    with monkeypatch.context() as patch:
        patch.setattr(Entries, "skim", lambda _, chunks: chunks)
        patch.setattr(Skimming, "skim", lambda _, chunks: chunks)
        return skimmed, outcome(data)


@pytest.mark.parametrize("text", [TBX, TMX, TBX.replace("\n", "\r\n"), TMX.replace("\n", "\r")])
def test_ordinary_records_never_reach_the_parser(text, monkeypatch):
    """The samples of this test are ordinary, so nothing of them is left for the parser; the records are the same."""
    left = []
    for one in (Entries, Skimming):
        module = sys.modules[one.__module__]
        monkeypatch.setattr(module, "skimmed", spied(module.skimmed, left))
    skimmed, parsed = both(text.encode(), monkeypatch)
    assert skimmed == parsed
    assert len(skimmed[0]) > 3
    assert "<term>" not in "".join(left)
    assert "<seg>" not in "".join(left)


def test_entries_alike_but_for_their_words_are_made_of_their_words(monkeypatch):
    """The last entries are put together without a tree, and are those that the parser gives."""
    made = []
    known = Recipes.known
    monkeypatch.setattr(Recipes, "known", lambda *given: made.append(known(*given)) or made[-1])
    skimmed, parsed = both(FULL.encode(), monkeypatch)
    assert skimmed == parsed
    assert len(skimmed[0]) == 8
    assert all(any(entry is one for one in made) for entry in skimmed[0][-2:])


def test_entries_without_an_id_are_no_others(monkeypatch):
    """With and without an id, and with the id in a datum, in any order: both ways give the same."""
    datum = '<descrip type="conceptId">k{n}</descrip>'
    kinds = [f"<termEntry>{datum}", f'<termEntry id="c{{n}}">{datum}', '<termEntry id="d{n}">', "<termEntry>"]
    section = '<langSet xml:lang="ru"><tig><term>а{n}</term><termNote type="forbidden">true</termNote></tig></langSet>'
    body = "".join(f"{kind}{section}</termEntry>".replace("{n}", str(n)) for n in range(12) for kind in kinds)
    skimmed, parsed = both(f"<martif><text><body>{body}</body></text></martif>".encode(), monkeypatch)
    assert skimmed == parsed
    assert [entry.id for entry in skimmed[0][-4:]] == ["k11", "c11", "d11", ""]


@pytest.mark.parametrize("term", ['<term id="">a{n}</term>', '<term id="t{n}">a{n}</term>', "<term>a{n}</term>"])
def test_ids_before_types_and_empty_ids(term, monkeypatch):
    """Whatever attribute stands first, and whether it says something or not: both ways give the same."""
    place = '<descripGrp><descrip id="x{n}" type="context">c{n}</descrip><admin id="s{n}" type="source">place: d @1-2'
    note = '<termNote id="n{n}" type="geographicalUsage">g{n}</termNote>'
    one = f'<tig>{term}{note}{place}</admin></descripGrp></tig><tig id="z{{n}}"><term>b{{n}}</term></tig>'
    entry = f'<termEntry id="c{{n}}"><langSet xml:lang="ru">{one}</langSet></termEntry>'
    body = "".join(entry.replace("{n}", str(number)) for number in range(140))
    skimmed, parsed = both(f"<martif><text><body>{body}</body></text></martif>".encode(), monkeypatch)
    assert skimmed == parsed
    assert len(skimmed[0]) == 140


def test_entries_of_ever_another_shape_and_then_of_one(monkeypatch):
    """Where next to none are alike recipes rest, and come back later."""
    notes = [f'<termNote type="x{kind}">v</termNote>' for kind in range(12)]
    mixed = ["".join(note for bit, note in enumerate(notes) if number >> bit & 1) for number in range(1500)]
    entries = [f'<termEntry id="c{n}"><langSet xml:lang="ru"><tig><term>а{n}</term>{more}</tig></langSet></termEntry>'
               for n, more in enumerate([*mixed, *[notes[0]] * 200])]  # fmt: skip
    skimmed, parsed = both(f"<martif><text><body>{''.join(entries)}</body></text></martif>".encode(), monkeypatch)
    assert skimmed == parsed
    assert len(skimmed[0]) == 1700


def spied(skimmed, left):
    """`skimmed`, telling what it leaves for the parser."""

    def run(*arguments):
        for piece in skimmed(*arguments):
            left.append(piece)
            yield piece

    return run


@settings(max_examples=250, deadline=None)
@given(
    text=st.sampled_from([TBX, TMX, FULL, FULL]),
    place=st.integers(0, 20_000),
    piece=st.sampled_from(PIECES),
    cut=st.integers(0, 12),
)
@example(text=FULL, place=FULL.index("ote>"), piece=' id="i"', cut=0)  # an id inside the name of a tag
@example(text=TBX, place=TBX.index(' xml:lang="zh-CN"'), piece=">", cut=1)  # a section that does not say its language
@example(text=FULL, place=FULL.index("</note>") + 2, piece="\x0b", cut=0)  # forbidden, inside a tag
def test_a_file_that_is_bent_anywhere_is_read_the_same(text, place, piece, cut):
    """Whatever is put in, or cut out, anywhere: both ways give the same records, reports and refusals."""
    place %= len(text)
    with pytest.MonkeyPatch.context() as patch:
        skimmed, parsed = both((text[:place] + piece + text[place + cut :]).encode("utf-8", "replace"), patch)
    assert skimmed[0] == parsed[0]
    if skimmed[3]:  # what was told of the record that is refused in the end does not matter
        assert {*skimmed[1]} >= {*parsed[1]}
    else:
        assert sorted(skimmed[1]) == sorted(parsed[1])
        assert all(abs((one or 0) - (other or 0)) < 3 for one, other in zip(skimmed[2], parsed[2], strict=True))
    assert re.sub(r"\(column \d+\)", "", skimmed[3]) == re.sub(r"\(column \d+\)", "", parsed[3])


def test_a_file_without_line_feeds_is_read_in_pieces(monkeypatch):
    """Records are cut where they end, however the file is read."""
    body = TMX[TMX.index("<tu ") : TMX.index("</body>")].replace("\n", "")
    text = TMX.replace(body, "").replace("</body>", body * 300 + "</body>")
    skimmed, parsed = both(text.encode(), monkeypatch)
    assert skimmed == parsed
    assert len(skimmed[0]) > 1200


def test_irregular_is_no_error_of_users():
    """It never leaves the readers."""
    assert not issubclass(Irregular, FormatError)
